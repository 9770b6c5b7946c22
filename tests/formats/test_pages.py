"""One picture on several pages: what stands on which."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.errors import WriteError
from timeline_app.formats.image import Picture, draw, lay_out_pages
from timeline_app.model import Event, Timeline

FIRST = When.day(2015, 1, 1).start // DAY


def event(number: int, day: int, length: int = 1) -> Event:
    return Event(f"e{number}", When.days(FIRST + day, FIRST + day + length - 1), f"Event number {number}")


def timeline(count: int, apart: int = 3) -> Timeline:
    return Timeline("A long story", (), tuple(event(number, number * apart) for number in range(count)))


def on(sheet):
    """The titles of the events that a page labels."""
    return {sheet.scene.events[label.event].title for label in sheet.layout.labels if label.runs}


def pages_of(timeline, **options):
    return lay_out_pages(timeline, Picture(language="en", **options)).sheets


def test_a_pdf_has_a_page_for_each_stretch(tmp_path):
    written = draw(timeline(40), tmp_path / "story.pdf", pages=3)
    assert written.paths == (tmp_path / "story.pdf",)
    assert (tmp_path / "story.pdf").read_bytes().count(b"/Type /Page /") == 3


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_other_pictures_are_a_file_for_each_page(tmp_path, ending):
    written = draw(timeline(40), tmp_path / f"story.{ending}", pages=2)
    assert [path.name for path in written.paths] == [f"story-1.{ending}", f"story-2.{ending}"]
    assert sorted(tmp_path.iterdir()) == sorted(written.paths)


def test_one_page_keeps_its_name(tmp_path):
    assert draw(timeline(3), tmp_path / "story.png", pages="auto").paths == (tmp_path / "story.png",)


def test_every_page_has_the_title_its_stretch_and_its_number():
    first, second = pages_of(timeline(40), pages=2)
    assert first.page.title == second.page.title == ("A long story",)
    assert first.page.span.replace("\u2009", " ") == "January – February 2015 · page 1 of 2"
    assert second.page.span.endswith("page 2 of 2")


def test_every_page_has_the_same_zoom():
    zooms = [sheet.layout.view.pixels_per_second for sheet in pages_of(timeline(40), pages=4)]
    assert zooms == pytest.approx([zooms[0]] * 4)


def test_an_event_at_the_cut_stands_where_it_starts():
    events = (event(0, 0), event(1, 10), event(2, 19))
    first, second = pages_of(Timeline("", (), events), pages=2)
    assert on(first) == {"Event number 0"}
    assert on(second) == {"Event number 1", "Event number 2"}


def test_a_bar_that_goes_on_is_continued_with_its_label():
    events = (event(0, 0), event(1, 40, length=300), *(event(2 + n, 100 + 8 * n) for n in range(30)))
    first, second, third = pages_of(Timeline("", (), events), pages=3)
    for sheet in (second, third):
        (bar,) = (label for label in sheet.layout.labels if sheet.scene.events[label.event].id == "e1")
        assert bar.mark.began_before
        assert bar.box.left >= 0
        assert bar.runs[0].text == "Event number 1"
    assert "Event number 1" in on(first)


def test_as_many_pages_as_label_every_event():
    sheets = pages_of(timeline(120), pages="auto", width=700, height=400)
    assert 1 < len(sheets) < 40
    assert set().union(*map(on, sheets)) == {f"Event number {number}" for number in range(120)}
    assert not any(sheet.layout.badges for sheet in sheets)


def test_it_is_said_when_forty_pages_are_not_enough():
    crowd = Timeline("", (), (*(event(number, 0) for number in range(50)), event(50, 400)))
    setting = lay_out_pages(crowd, Picture(pages="auto", height=320))
    assert len(setting.sheets) == 40
    (remark,) = setting.remarks
    assert remark.say("en").startswith("40 pages are the most; ")


def test_no_label_is_faint():
    sheets = pages_of(timeline(200), pages=3, first="2014-01-01", last="2018-01-01")
    assert {label.opacity for sheet in sheets for label in sheet.layout.labels} == {1.0}


def test_few_events_in_a_long_time_have_their_labels():
    (sheet,) = pages_of(timeline(30), first="2010-01-01", last="2020-01-01")
    assert sheet.layout.labels


def test_an_empty_timeline_is_one_page():
    (sheet,) = pages_of(Timeline("Nothing"), pages=5)
    assert sheet.page.span == "No events yet"
    assert not sheet.layout.ticks


def test_an_empty_stretch_has_its_axis():
    (sheet,) = pages_of(Timeline("Nothing"), first="2015-03-01")
    assert sheet.layout.ticks
    assert all(sheet.layout.ticks for sheet in pages_of(Timeline("", (), (event(0, 0), event(1, 900))), pages=5))


def test_pages_are_written_all_or_none(tmp_path):
    (tmp_path / "story-1.png").write_bytes(b"old")
    (tmp_path / "story-2.png").mkdir()
    with pytest.raises(WriteError):
        draw(timeline(20), tmp_path / "story.png", pages=3)
    assert (tmp_path / "story-1.png").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["story-1.png", "story-2.png"]


@pytest.mark.parametrize("pages", [0, 41, "many", 1.5])
def test_a_number_of_pages_that_is_none_is_refused(pages):
    with pytest.raises(ValueError, match="pages"):
        Picture(pages=pages)


days = st.integers(0, 4000)
whens = st.builds(
    lambda start, length, unit, ongoing: replace(
        When.days(FIRST + start, FIRST + start + length)
        if unit is None
        else When.unit(unit, 2015 + start // 365, 1 + start % 12),
        ongoing=ongoing,
    ),
    days,
    st.integers(0, 900),
    st.sampled_from([None, None, Precision.DAY, Precision.MONTH, Precision.YEAR]),
    st.sampled_from([False] * 9 + [True]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(whens, min_size=1, max_size=40), st.integers(1, 7))
def test_every_event_is_on_a_page(times, count):
    events = tuple(Event(f"e{number}", when, f"Event {number}") for number, when in enumerate(times))
    sheets = pages_of(Timeline("", (), events), pages=count, width=900, height=600)
    shown = {one.id for sheet in sheets for one in sheet.scene.events}
    assert shown == {one.id for one in events}
    for sheet in sheets:
        counted = {label.event for label in sheet.layout.labels}
        assert len(counted) + sum(badge.count for badge in sheet.layout.badges) >= len(sheet.scene)
