from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, days_from_civil, weekday
from timeline_app.figure import measurer
from timeline_app.layout import build_scene
from timeline_app.layout.frame import frame
from timeline_app.model import Timeline, View
from timeline_app.styles import get
from timeline_app.timeaxis import LADDER, axis, pick_step, tick_moments, year_text

NBSP = "\u00a0"


def years(first: int, last: int, width: float = 1200) -> View:
    return View(days_from_civil(first) * DAY, days_from_civil(last) * DAY, width, 400)


def labels(view: View, language: str) -> tuple[list[str], list[str]]:
    tiers = axis(view, language)
    inside = [tick.label for tick in tiers.ticks if view.start <= tick.moment <= view.end]
    return inside, [header.label for header in tiers.headers]


def test_november_2015_has_its_mondays_under_the_name_of_the_month():
    view = View(days_from_civil(2015, 11, 1) * DAY, days_from_civil(2015, 12, 1) * DAY, 800, 400)
    assert labels(view, "fr") == (["2", "9", "16", "23", "30"], ["Novembre 2015"])
    assert labels(view, "en")[1] == ["November 2015"]


def test_days_say_their_weekday_where_there_is_room():
    view = View(days_from_civil(2015, 11, 13) * DAY, days_from_civil(2015, 11, 16) * DAY, 400, 400)
    assert labels(view, "fr")[0] == [f"ven.{NBSP}13", f"sam.{NBSP}14", f"dim.{NBSP}15", f"lun.{NBSP}16"]
    assert labels(view, "en")[0][0] == f"Fri{NBSP}13"


def test_hours_stand_under_the_whole_date():
    start = days_from_civil(2015, 11, 13) * DAY
    view = View(start + 20 * 3600, start + 24 * 3600, 400, 400)
    ticks, headers = labels(view, "fr")
    assert ticks == [f"{hour:02d}:00" for hour in (20, 21, 22, 23, 0)]
    assert headers == ["Vendredi 13 novembre 2015"]


def test_months_stand_under_years_and_years_under_decades():
    ticks, headers = labels(years(2015, 2016), "en")
    assert ticks[:3] == ["Jan", "Feb", "Mar"]
    assert headers == ["2015"]
    assert labels(years(2010, 2026), "fr")[1] == ["Années 2010", "Années 2020"]


def test_centuries_are_named_as_each_language_names_them():
    assert labels(years(1700, 2000), "fr")[1] == ["XVIIIe siècle", "XIXe siècle", "XXe siècle"]
    assert labels(years(1700, 2000), "en")[1] == ["18th century", "19th century", "20th century"]


def test_years_before_christ_are_round_and_there_is_no_year_nought():
    ticks, headers = labels(years(-600, 300), "en")
    assert f"500{NBSP}BC" in ticks
    assert f"AD{NBSP}1" in ticks
    assert not {"0", f"0{NBSP}BC", f"1{NBSP}BC"} & set(ticks)
    assert headers == ["1st millennium BC", "1st millennium"]


def test_the_tick_of_500_bc_stands_at_the_year_500_bc():
    tick = next(t for t in axis(years(-600, 300), "en").ticks if t.label == f"500{NBSP}BC")
    assert tick.moment == days_from_civil(-499) * DAY  # astronomical years count 1 BC as 0


def test_a_hundred_thousand_years_have_their_thousands_set_apart():
    ticks, headers = labels(years(-120_000, 2000), "fr")
    assert f"100{NBSP}000{NBSP}av.{NBSP}J.-C." in ticks
    assert headers == []


def test_seconds_are_ticked_too():
    ticks = labels(View(0, 30, 600, 400), "fr")[0]
    assert ticks == [f"00:00:{second:02d}" for second in range(0, 31, 5)]


def test_a_language_the_interface_does_not_speak_is_written_in_english():
    assert labels(years(2015, 2016), "pt") == labels(years(2015, 2016), "en")


def test_year_text_counts_backwards_before_christ():
    assert [year_text(y, "en") for y in (2015, 1, 0, -43)] == [
        "2015", f"AD{NBSP}1", f"1{NBSP}BC", f"44{NBSP}BC",
    ]  # fmt: skip


def test_the_ladder_climbs():
    assert all(below.seconds < above.seconds for below, above in pairwise(LADDER))


@given(
    start=st.integers(-(10**13), 10**12),
    span=st.floats(1, 4e12),
    width=st.floats(200, 4000),
    language=st.sampled_from(["fr", "en"]),
)
def test_ticks_climb_and_keep_their_distance(start, span, width, language):
    view = View(start, start + span, width, 400)
    step = pick_step(view, language)
    moments = tick_moments(step, view.start, view.end)
    assert moments == sorted(set(moments))
    assert moments[0] <= view.start or step.unit == "year"
    assert len(moments) <= width / 30 + 4
    headers = axis(view, language).headers
    assert all(one.end == two.start for one, two in pairwise(headers))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_headers_cover_the_view(language):
    view = years(1812, 1815)
    headers = axis(view, language).headers
    assert headers[0].start <= view.start < view.end <= headers[-1].end


MOMENTS = {
    "an evening": days_from_civil(2015, 11, 13) * DAY + 21 * 3600 + 960,
    "the turn to AD": days_from_civil(1) * DAY,
    "before Christ": days_from_civil(-4711, 3, 1) * DAY,
    "the ice age": days_from_civil(-60_000) * DAY,
}
MEASURE = measurer(get("paper"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [300, 560, 900, 1400, 2000])
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_words_of_the_axis_stand_clear_and_tell_the_time_at_every_zoom(moment, width, language):
    scene = build_scene(Timeline(), MEASURE, language)
    span = 10.0  # seconds
    while span < 200_000 * 366 * DAY:
        view = View(MOMENTS[moment] - 0.37 * span, MOMENTS[moment] + 0.63 * span, width, 400)
        assert_tells_the_time(frame(scene, view, 0), view, language)
        span *= 1.27


def assert_tells_the_time(layout, view: View, language: str) -> None:
    for runs in (layout.ticks, layout.headers):
        for one, other in pairwise(runs):
            assert one.x + MEASURE(one.text, one.role) + 4 <= other.x, (one, other)
        assert all(run.x >= 8 and run.x + MEASURE(run.text, run.role) <= view.width - 3 for run in runs)
    assert len(layout.ticks) >= 2 or layout.headers, view
    periods = axis(view, language).headers
    assert bool(periods) == bool(layout.headers)
    if periods and periods[0].end >= view.end:  # nothing pushes it aside
        assert layout.headers[0].x == min(40, view.width * 0.1)
    assert len({run.text for run in layout.headers}) == len(layout.headers)
    if pick_step(view, language).unit is Precision.YEAR:
        assert len({run.text for run in layout.ticks}) == len(layout.ticks)
    assert not [run for run in layout.ticks if run.text.split(NBSP)[0] == "0"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_weeks_begin_on_monday_as_those_of_the_calendar_of_weeks_do(language):
    view = years(2015, 2016)
    step = next(step for step in LADDER if step.unit is Precision.WEEK)
    mondays = tick_moments(step, view.start, view.end)
    assert {weekday(moment // DAY) for moment in mondays} == {0}
    assert When.unit(Precision.WEEK, 2015, 11, 13).start in mondays


def test_a_day_with_little_room_keeps_its_year():
    days = (days_from_civil(2015, 11, 13) * DAY, days_from_civil(2015, 11, 20) * DAY)
    header = axis(View(*days, 1100, 400), "fr").headers[0]
    assert header.forms == ("Vendredi 13 novembre 2015", "13 nov. 2015", "13 nov.")


def test_a_word_at_the_edge_of_the_view_moves_inside():
    scene = build_scene(Timeline(), MEASURE, "fr")
    view = View(days_from_civil(1900) * DAY, days_from_civil(2000) * DAY + 1, 900, 400)
    first, *_, last = frame(scene, view, 0).ticks
    assert (first.text, first.x) == ("1900", 8)
    assert last.text == "2000"
    assert last.x + MEASURE("2000", "tick") == 900 - 8


def test_the_days_of_an_axis_are_written_alike():
    scene = build_scene(Timeline(), MEASURE, "fr")
    first = days_from_civil(2015, 11, 12) * DAY
    headers = frame(scene, View(first, first + 5 * DAY, 900, 400), 0).headers
    assert [header.text for header in headers] == [f"{day} nov. 2015" for day in range(12, 17)]
