"""A timeline that uses every field, and a file that holds it."""

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace

import pytest

from timeline_app import store
from timeline_app.dates import When
from timeline_app.model import (
    Article,
    Certainty,
    Event,
    Expression,
    Figure,
    Kind,
    Mention,
    Repair,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.reasons import Reason
from timeline_app.store.tables import TABLES

TEXT = "Le 13 novembre, Paris est attaqu�. 130 morts. Le procès s’ouvre en septembre 2021."
ATTACKED = Sentence(Span(0, 34), TEXT[:34])
TRIAL = Sentence(Span(46, 82), TEXT[46:])
KEPT = Timeline(
    title="13 novembre",
    articles=(
        Article(
            id="paris",
            title="Les attentats de Paris",
            source="articles/paris.txt",
            text=TEXT,
            language="fr",
            publisher="Xinhua",
            issued=When.day(2015, 11, 27),
            issued_certainty=Certainty.PROBABLE,
            issued_reasons=(Reason("reasons.office_held", (("name", "Hollande"), ("until_when", "2017-05-14"))),),
            issued_candidates=(When.day(2015, 11, 27), When.month(2015, 12)),
            repairs=(Repair(Span(26, 33), "attaqu�", "attaqué", confident=True),),
        ),
        Article("empty", "", "", "", ""),
    ),
    events=(
        Event(
            id="attack",
            when=When.day(2015, 11, 13),
            title="Attentats de Paris",
            titles=("Attentats de Paris", "Paris est attaqué"),
            mentions=(
                Mention(
                    "paris",
                    ATTACKED,
                    Expression(
                        Span(3, 14),
                        "13 novembre",
                        Kind.DATE,
                        "2015-11-13",
                        When.day(2015, 11, 13),
                        "day_month",
                        (Reason("reasons.year_of_article"),),
                    ),
                ),
            ),
            places=("Paris",),
            people=("François Hollande",),
            figures=(Figure(130, "morts", "130 morts"),),
            lane="Faits",
            tags=("terrorisme", "Paris"),
            note="Vérifié.",
            colour="#b03a2e",
            status=Status.ACCEPTED,
            confidence=0.75,
            by_hand=True,
        ),
        Event(
            id="trial",
            when=replace(When.month(2021, 9), approximate=True, uncertain=True, ongoing=True),
            title="Procès",
            mentions=(
                Mention(
                    "paris", TRIAL, Expression(Span(67, 81), "septembre 2021", Kind.DATE, "2021-09", None, "month")
                ),
            ),
            status=Status.DISMISSED,
        ),
    ),
    lanes=("Faits", "Justice"),
    style="dark",
)


@pytest.fixture
def kept():
    """What tests/files/version_1.timeline holds; it was written once, by the first version of the format."""
    return KEPT


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "paris.timeline"
    store.save(KEPT, path)
    return path


@pytest.fixture
def change():
    """Does what somebody else may do to a file."""

    def do(path, *statements):
        with closing(sqlite3.connect(path)) as database, database:
            for statement in statements:
                database.execute(statement)

    return do


def seal(path):
    """Give every row the checksum of what stands in it now, as somebody with bad intentions would."""
    with closing(sqlite3.connect(path)) as database, database:
        for table in TABLES:
            if table.summed:
                names = [column.name for column in table.columns][table.numbered :]
                told = "\x1f".join(["%s"] * len(names))
                asked = f"SELECT {', '.join((*table.key, *names))} FROM {table.name}"  # noqa: S608  # own names
                for row in database.execute(asked).fetchall():
                    key, values = row[: len(table.key)], row[len(table.key) :]
                    found = zlib.crc32((told % values).encode("utf-8", "replace"))
                    where = " AND ".join(f"{name} = ?" for name in table.key)
                    database.execute(f"UPDATE {table.name} SET sum = ? WHERE {where}", (found, *key))  # noqa: S608


@pytest.fixture(name="seal")
def _seal():
    return seal


@pytest.fixture
def query():
    def ask(path, statement):
        with closing(sqlite3.connect(path)) as database:
            return database.execute(statement).fetchall()

    return ask
