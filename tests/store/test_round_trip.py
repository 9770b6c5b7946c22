"""Everything that a timeline holds survives its file, and so does what others have put there."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import made_up
from timeline_app import store
from timeline_app.dates import Precision, When
from timeline_app.edit import time_order
from timeline_app.model import (
    Article,
    Certainty,
    Decoded,
    Event,
    Expression,
    Factuality,
    Figure,
    Kind,
    LanesBy,
    Mention,
    Repair,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.reasons import Reason
from timeline_app.store.tables import APPLICATION_ID, VERSION

KEPT_FILE = Path(__file__).parents[1] / "files" / "version_1.timeline"


def names():
    return st.text(max_size=12)


def whens():
    return st.builds(
        lambda start, length, *rest: When(start, start + length, *rest),
        st.integers(-(10**16), 10**16),
        st.integers(1, 10**12),
        st.sampled_from(Precision),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    )


def spans(text):
    return st.lists(st.integers(0, len(text)), min_size=2, max_size=2).map(lambda ends: Span(*sorted(ends)))


def tuples(values):
    return st.lists(values, max_size=3).map(tuple)


def figures():
    return st.builds(Figure, st.integers(), names(), names())


def reasons():
    return st.builds(Reason, names(), tuples(st.tuples(names(), names())))


@st.composite
def repairs(draw, text):
    span = draw(spans(text))
    same_length = st.text(min_size=span.end - span.start, max_size=span.end - span.start)
    return Repair(span, text[span.start : span.end], draw(same_length), draw(st.booleans()))


@st.composite
def articles(draw, article_id):
    text = draw(st.text(max_size=40))
    return Article(
        article_id,
        draw(names()),
        draw(names()),
        text,
        draw(names()),
        draw(names()),
        draw(st.none() | whens()),
        draw(st.sampled_from(Certainty)),
        draw(tuples(reasons())),
        draw(tuples(whens())),
        draw(tuples(repairs(text))),
        draw(names()),
        draw(tuples(reasons())),
        draw(tuples(st.builds(Decoded, spans(text), names()))),
    )


@st.composite
def mentions(draw, sources):
    article = draw(st.sampled_from(sources))
    sentence = Sentence(draw(spans(article.text)), draw(names()))
    expression = Expression(
        draw(spans(article.text)),
        draw(names()),
        draw(st.sampled_from(Kind)),
        draw(names()),
        draw(st.none() | whens()),
        draw(names()),
        draw(tuples(reasons())),
    )
    return Mention(article.id, sentence, expression, draw(tuples(figures())))


@st.composite
def timelines(draw):
    ids = st.lists(names(), max_size=3, unique=True)
    sources = tuple(draw(articles(article_id)) for article_id in draw(ids))
    events = [
        Event(
            event_id,
            draw(whens()),
            draw(names()),
            draw(tuples(names())),
            draw(tuples(mentions(sources))) if sources else (),
            draw(tuples(names())),
            draw(tuples(names())),
            draw(tuples(names())),
            draw(tuples(figures())),
            draw(names()),
            draw(tuples(names())),
            draw(names()),
            draw(names()),
            draw(st.sampled_from(Status)),
            draw(st.sampled_from(Factuality)),
            draw(st.floats(0, 1)),
            draw(tuples(reasons())),
            draw(st.booleans()),
        )
        for event_id in draw(ids)
    ]
    in_order = tuple(sorted(events, key=time_order))
    return Timeline(draw(names()), sources, in_order, draw(tuples(names())), draw(names()))


@settings(max_examples=40, deadline=None)  # disks differ
@given(earlier=timelines(), later=timelines())
def test_whatever_is_saved_is_loaded_again(tmp_path_factory, earlier, later):
    path = tmp_path_factory.mktemp("store") / "any.timeline"
    store.save(earlier, path)
    assert store.load(path) == earlier
    store.save(later, path)
    assert store.load(path) == later


def test_the_file_of_version_1_still_opens(kept):
    assert store.load(KEPT_FILE) == kept


def test_a_file_without_the_columns_added_since_gets_them_when_saved(tmp_path, kept, query):
    path = tmp_path / "old.timeline"
    shutil.copy(KEPT_FILE, path)
    first, second = kept.events
    changed = replace(kept, events=(replace(first, organisations=("ONU",), factuality=Factuality.DENIED), second))
    store.save(changed, path)
    assert store.load(path) == changed
    assert query(path, "SELECT id, factuality FROM event ORDER BY id") == [("attack", "denied"), ("trial", None)]


def test_the_lanes_that_are_shown_and_folded_are_kept(tmp_path, kept):
    path = tmp_path / "lanes.timeline"
    shown = replace(kept, lanes_by=LanesBy.HAND, folded=("Faits", ""))
    store.save(shown, path)
    assert store.load(path) == shown


def test_it_can_be_queried_by_other_tools(file, query):
    assert query(file, "SELECT date(starts, 'unixepoch'), title FROM event WHERE status = 'accepted'") == [
        ("2015-11-13", "Attentats de Paris")
    ]
    assert query(file, "SELECT date(starts, 'unixepoch') FROM event ORDER BY starts") == [
        ("2015-11-13",),
        ("2021-09-01",),
    ]
    assert query(file, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert query(file, "PRAGMA user_version") == [(VERSION,)]


def test_unknown_tables_and_columns_survive(file, kept, change, query):
    change(
        file,
        "ALTER TABLE event ADD COLUMN importance REAL DEFAULT 0.5",
        "UPDATE event SET importance = 0.9 WHERE id = 'attack'",
        "CREATE TABLE picture (event_id TEXT, data BLOB)",
        "INSERT INTO picture VALUES ('attack', x'89504e47')",
    )
    new = Event("new", When.year(2020), "New")
    later = replace(kept, events=(replace(kept.events[0], title="Nuit du 13"), new))
    store.save(later, file)
    assert store.load(file) == later
    assert query(file, "SELECT id, importance FROM event ORDER BY id") == [("attack", 0.9), ("new", 0.5)]
    assert query(file, "SELECT * FROM picture") == [("attack", b"\x89PNG")]


def test_saving_the_same_twice_changes_no_row(file, kept, query):
    tables = "event", "mention", "article", "lane"
    before = [query(file, f"SELECT * FROM {table}") for table in tables]  # noqa: S608  # own names
    store.save(kept, file)
    assert [query(file, f"SELECT * FROM {table}") for table in tables] == before  # noqa: S608  # own names


@pytest.mark.parametrize("style", ["automatic", "paper", "cards", "dark"])
def test_whether_a_person_has_chosen_the_style_is_kept(tmp_path, kept, style):
    path = tmp_path / "styled.timeline"
    store.save(replace(kept, style=style), path)
    assert store.load(path).style == style


def test_in_a_file_of_version_1_the_style_was_chosen_only_where_it_is_not_paper(tmp_path, change):
    path = tmp_path / "old.timeline"
    for style, expected in (("paper", "automatic"), ("dark", "dark")):
        shutil.copy(KEPT_FILE, path)
        change(path, f"UPDATE timeline SET style = '{style}'")  # noqa: S608  # own names
        assert store.load(path).style == expected


def test_a_file_that_is_not_ours_is_replaced_when_saved_over(tmp_path, kept):
    path = tmp_path / "notes.timeline"
    path.write_text("shopping list", "utf-8")
    store.save(kept, path)
    assert store.load(path) == kept


def test_constraints_of_somebody_else_do_not_stop_a_save(file, kept, change):
    change(file, "CREATE UNIQUE INDEX one_style ON event (note)")
    later = replace(kept, events=tuple(replace(event, note="same") for event in kept.events))
    store.save(later, file)
    assert store.load(file) == later


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and links")
def test_permissions_and_links_are_kept(file, tmp_path):
    file.chmod(0o640)
    link = tmp_path / "link.timeline"
    link.symlink_to(file)
    store.save(Timeline("later"), link)
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert store.load(file).title == "later"


def test_the_file_of_version_2_still_opens_with_its_history(tmp_path, kept):
    path = tmp_path / "old.timeline"
    shutil.copy(KEPT_FILE.with_name("version_2.timeline"), path)
    with store.open_session(path) as session:
        assert session.timeline.event("trial").when == When.day(2021, 9, 8)
        assert [act.name.say("en") for act in session.acts] == [
            "Rename to “Nuit du 13 novembre”",
            "Move to Sep 8, 2021",
            "Remove the article “”",
        ]
        assert (session.done, session.view) == (2, (1_447_000_000.0, 1_449_000_000.0))
        assert session.redo().articles == kept.articles[:1]
        for _ in range(3):
            session.undo()
        assert session.timeline == kept


def test_a_file_of_version_2_without_author_and_notes_gets_them(tmp_path, query):
    path = tmp_path / "old.timeline"
    shutil.copy(KEPT_FILE.with_name("version_2.timeline"), path)
    before = store.load(path)
    assert "author" not in query(path, "SELECT sql FROM sqlite_master WHERE name = 'article'")[0][0]
    assert [(article.author, article.notes) for article in before.articles] == [("", ())] * len(before.articles)
    first, *others = before.articles
    written = replace(first, author="Jean Dupont", notes=(Reason("reasons.letters_mended", (("count", "3"),)),))
    store.save(replace(before, articles=(written, *others)), path)
    assert store.load(path).articles == (written, *others)
    assert query(path, "SELECT author FROM article ORDER BY position")[0] == ("Jean Dupont",)


def test_a_file_of_version_1_is_brought_up_to_date_when_it_is_opened(tmp_path, kept, change, query):
    path = tmp_path / "old.timeline"
    shutil.copy(KEPT_FILE, path)
    change(path, "CREATE TABLE picture (data BLOB)", "INSERT INTO picture VALUES (x'89504e47')")
    with store.open_session(path) as session:
        assert (session.timeline, session.read_only) == (kept, None)
    assert query(path, "PRAGMA user_version") == [(VERSION,)]
    assert query(path, "SELECT data FROM picture") == [(b"\x89PNG",)]
    assert store.load(path) == kept


def test_texts_and_evidence_are_made_when_they_are_first_asked_for(file, kept):
    timeline = store.load(file)
    article, event = timeline.articles[0], timeline.event("attack")
    file.unlink()
    assert (article.unread is None, event.unread is None) == (False, False)
    assert event.article_ids == ("paris",)
    assert event.unread is not None
    assert event.mentions == kept.event("attack").mentions
    assert event.unread is None
    assert event.titles == kept.event("attack").titles
    assert article.unread is not None  # evidence needs the text for a moment only
    assert (article.text, article.unread) == (kept.articles[0].text, None)
    assert replace(timeline.event("trial"), title="Le procès").mentions == kept.event("trial").mentions
    assert timeline == kept


def test_several_threads_may_ask_for_evidence_at_once(tmp_path):
    path, told = tmp_path / "siege.timeline", made_up.timeline(3, events=300)
    store.save(told, path)
    loaded = store.load(path)
    with ThreadPoolExecutor(4) as pool:
        mentions = [
            pool.submit(lambda: [(e.article_ids, e.titles, e.mentions) for e in loaded.events]) for _ in range(4)
        ]
    expected = [(event.article_ids, event.titles, event.mentions) for event in told.events]
    assert [found.result() for found in mentions] == [expected] * 4
