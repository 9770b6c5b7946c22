"""A page is filled: few events are set as large as it lets them be, and none is only counted while rows are empty."""

from __future__ import annotations

import pytest

from tests.pictures import timelines
from timeline_app.figure.sheet import Sheet
from timeline_app.formats.image import Picture, Setting, lay_out_pages
from timeline_app.layout import Mode
from timeline_app.model import Timeline


def laid_out(made: Timeline, width: float, height: float, **options: object) -> tuple[Setting, Sheet]:
    setting = lay_out_pages(made, Picture(width=width, height=height, language="fr", **options))
    return setting, setting.sheets[0]


def highest(sheet: Sheet) -> float:
    """How much of the height above the axis is free above the highest event."""
    return min(label.box.top for label in sheet.layout.labels) / sheet.layout.axis_y


@pytest.mark.parametrize("count", [12, 60])
def test_a_large_page_of_few_events_is_set_larger_and_leaves_none_out(count):
    setting, sheet = laid_out(timelines.crowd(count, 700), 3840, 2160)
    assert setting.magnified > 1.7
    assert not sheet.layout.badges
    assert highest(sheet) < 0.35


@pytest.mark.parametrize("size", [(320, 320), (480, 320), (700, 500), (900, 500), (1400, 700)])
def test_three_events_are_told_on_every_page(size):
    made = timelines.crowd(3)
    _, sheet = laid_out(made, *size)
    assert len(sheet.layout.labels) == 3
    assert all(label.runs for label in sheet.layout.labels)
    assert not sheet.layout.badges


@pytest.mark.parametrize("made", [timelines.crowd(12, 300), timelines.history(), timelines.hour()])
def test_cards_make_use_of_a_high_page(made):
    _, sheet = laid_out(made, 794, 1123)
    assert sheet.layout.mode is Mode.COMPOSED
    assert highest(sheet) < 0.2


def test_rows_make_use_of_a_high_page():
    _, sheet = laid_out(timelines.crowd(30), 794, 1123)
    assert sheet.layout.mode is Mode.ROWS
    assert highest(sheet) < 0.1


def test_no_event_is_only_counted_while_rows_are_empty():
    for made in (timelines.crowd(12, 300), timelines.crowd(24, 300), timelines.crowd(30)):
        _, sheet = laid_out(made, 1400, 700)
        assert not sheet.layout.badges


def test_the_room_at_the_right_is_used():
    _, sheet = laid_out(timelines.crowd(60, 700), 900, 500)
    told = max(label.mark.x for label in sheet.layout.labels)
    assert told > 0.75 * sheet.layout.view.width


def test_a_title_is_not_cut_to_set_the_page_larger():
    made = timelines.crowd(3)
    _, sheet = laid_out(made, 320, 320, title="31 oct. – 26 nov. 2015")
    assert sheet.page.title == ("31 oct. – 26 nov. 2015",)


@pytest.mark.parametrize(("count", "size"), [(3, (320, 320)), (12, (700, 500))])
def test_events_leave_their_cards_where_most_of_them_would_only_be_counted(count, size):
    _, sheet = laid_out(timelines.crowd(count, 300), *size, style="cards")
    assert len(sheet.layout.labels) > 0.8 * count
    _, roomy = laid_out(timelines.crowd(count, 300), 1400, 700, style="cards")
    assert roomy.layout.mode is Mode.COMPOSED or roomy.scene.form.card
