"""The seed article, end to end: library and command line."""

import json
import os
import re
from pathlib import Path

import pytest

import timeline_app
from timeline_app.assets import seeds
from timeline_app.cli import main
from timeline_app.dates import When
from timeline_app.model import Certainty

SEED = seeds() / "000_ed0140e1a063c6cd.txt"
GOLDEN = Path(__file__).parent / "golden" / "seed.svg"
EVENTS = [
    ("2015-10-31", "Attentat contre un avion de ligne russe au-dessus du Sinaï, 224 morts", 1),
    ("2015-11-13", "Attaques à Paris, 130 morts", 2),
    ("2015-11-26", "Vladimir Poutine rencontre François Hollande", 1),
]


@pytest.fixture(scope="module")
def timeline():
    return timeline_app.build_timeline([SEED])


def test_the_year_is_found_and_explained(timeline):
    (article,) = timeline.articles
    assert (article.language, article.issued) == ("fr", When.day(2015, 11, 27))
    assert article.issued_certainty is Certainty.PROBABLE
    reasons = " ".join(reason.say("fr") for reason in article.issued_reasons)
    assert all(name in reasons for name in ("27/11", "jeudi", "Hollande", "Obama", "Cameron", "seule 2015"))


def test_exactly_three_events(timeline):
    assert [(e.when.edtf, e.title, len(e.mentions)) for e in timeline.events] == EVENTS


def test_every_event_has_its_sentence(timeline):
    text = SEED.read_text("utf-8")
    for event in timeline.events:
        for mention in event.mentions:
            span = mention.sentence.span
            assert text[span.start : span.end] == mention.sentence.text
            assert mention.expression.text in mention.sentence.text
    paris = [mention.sentence.text for mention in timeline.events[1].mentions]
    assert [sentence[:9] for sentence in paris] == ["L'EI a re", "Suite aux"]


def test_the_lost_letters_are_mended_and_the_text_is_kept(timeline):
    (article,) = timeline.articles
    assert article.text == SEED.read_text("utf-8")
    assert sorted(repair.new for repair in article.repairs) == sorted(
        ["français", "François", "Sinaï", "connaît", "côté", "contrôle", "français"]
    )


def test_the_stamp_and_the_duration_are_no_events():
    found = timeline_app.find_expressions(SEED.read_text("utf-8"))
    assert [(e.text, str(e.kind), e.value) for e in found if e.rule in ("numeric_day_month", "duration")] == [
        ("08h59 le 27/11", "time", "2015-11-27T08:59"),
        ("une semaine", "duration", "P1W"),
    ]


def test_extract_prints_json(capsys):
    assert main(["extract", str(SEED), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [(e["start"], e["end"], e["title"]) for e in report["events"]] == [(d, d, t) for d, t, _ in EVENTS]
    assert report["articles"][0]["issued"] == "2015-11-27"
    evidence = report["events"][0]["evidence"][0]
    text = SEED.read_text("utf-8")
    assert text[evidence["start"] : evidence["end"]] == evidence["sentence"]
    assert evidence["expression"] == "le 31 octobre"


def test_extract_prints_a_table(capsys):
    assert main(["extract", str(SEED)]) == 0
    printed = capsys.readouterr().out
    assert all(title in printed for _, title, _ in EVENTS)


@pytest.mark.parametrize(("ending", "magic"), [(".svg", b"<?xml"), (".png", b"\x89PNG"), (".pdf", b"%PDF")])
def test_draw_writes_pictures(tmp_path, capsys, ending, magic):
    picture = tmp_path / f"seed{ending}"
    assert main(["draw", str(SEED), "-o", str(picture)]) == 0
    assert picture.read_bytes().startswith(magic)
    assert "3" in capsys.readouterr().out


def test_the_svg_holds_the_titles_as_text(timeline, tmp_path):
    from xml.etree import ElementTree

    timeline_app.draw(timeline, tmp_path / "seed.svg")
    tree = ElementTree.fromstring((tmp_path / "seed.svg").read_text("utf-8"))  # noqa: S314  our own file
    shown = " ".join(" ".join(node.itertext()) for node in tree.iter("{http://www.w3.org/2000/svg}text"))
    words = " ".join(shown.split())
    assert all(title in words for _, title, _ in EVENTS)


def test_no_line_breaks_inside_the_date_of_a_quote(timeline, tmp_path):
    timeline_app.draw(timeline, tmp_path / "seed.svg")
    assert "13\u00a0novembre" in (tmp_path / "seed.svg").read_text("utf-8")


def test_the_drawing_is_the_one_that_was_looked_at(timeline, tmp_path):
    """To refresh it after a change meant to be seen: GOLDEN=refresh pytest tests/test_seed.py, then look at it."""
    timeline_app.draw(timeline, tmp_path / "seed.svg")
    drawn = re.sub(r"url\(data:[^)]*\)", "url(...)", (tmp_path / "seed.svg").read_text("utf-8"))
    if os.environ.get("GOLDEN") == "refresh":
        GOLDEN.write_text(drawn, "utf-8")
    assert drawn == GOLDEN.read_text("utf-8")


def test_saved_and_loaded_it_is_the_same(timeline, tmp_path):
    timeline_app.save(timeline, tmp_path / "seed.timeline")
    assert timeline_app.load(tmp_path / "seed.timeline") == timeline


def test_a_date_given_by_hand_is_taken(timeline):
    article = timeline_app.read(SEED, issued="2009-11-27")
    assert [event.when.edtf for event in timeline_app.extract_events(article)] == [
        "2009-10-31",
        "2009-11-13",
        "2009-11-26",
    ]


def test_the_most_important_event_comes_first(timeline):
    assert timeline_app.rank(timeline)[0].title == EVENTS[1][1]
