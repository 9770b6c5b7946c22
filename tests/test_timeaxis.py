from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.model import View
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
