"""Looking ahead for many events which row is the likeliest: quicker, and the rows are those of trying all."""

from dataclasses import replace

import numpy as np
import pytest
from crowds import crowd, scene_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.layout import arrange, declutter, fit_view, likely
from timeline_app.model import LanesBy

MANY = 900  # events, of which the most are placed by looking ahead here


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(declutter, "CHOOSY", 60)


def placed(timeline, height=900.0):
    scene = scene_of(timeline)
    arrangement = arrange(scene, fit_view(scene, 1100.0, height))
    arrangement.finish()
    return arrangement


class Unaided(likely.LookAhead):
    """Tells nothing beforehand, so that every event tries all rows that it may."""

    def look(self, queue, number):
        super().look(queue, number)
        self._lowest = np.where(self._rows < 0, np.inf, 0.0)
        self._others = [0.0] * len(self._others)


@pytest.mark.parametrize("by", [LanesBy.NOTHING, LanesBy.PLACE])
@settings(deadline=None, max_examples=5)
@given(seed=st.integers(0, 10_000), growth=st.sampled_from([1.0, 1.25, 4.0]))
def test_however_far_is_looked_ahead_rows_and_zooms_are_the_same(by, seed, growth):
    timeline = crowd(MANY, seed, by)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(declutter, "LookAhead", Unaided)
        unaided = placed(timeline)
        patch.undo()
        patch.setattr(declutter, "CHOOSY", 60)
        patch.setattr(likely, "GROWTH", growth)
        ahead = placed(timeline)
    assert np.array_equal(ahead.row, unaided.row)
    assert np.array_equal(ahead.zoom, unaided.zoom)


def test_no_event_shows_from_a_smaller_zoom_than_was_told_before():
    told = []

    class Kept(likely.LookAhead):
        def look(self, queue, number):
            super().look(queue, number)
            looked_at = zip(queue[number : self.numbers.stop], self._rows, self._lowest, strict=True)
            told.extend(one for one in looked_at if np.isinf(self._zoom[one[0]]))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(declutter, "LookAhead", Kept)
        made = placed(crowd(MANY, by=LanesBy.PLACE))
    assert len(told) > MANY / 2
    for event, rows, lowest in told:
        if np.isfinite(made.zoom[event]):
            assert lowest[rows == made.row[event]] <= max(made.zoom[event], made.floor)


def test_the_events_of_a_folded_lane_stand_in_no_row():
    arrangement = placed(replace(crowd(MANY, by=LanesBy.PLACE), folded=frozenset({"Paris"})))
    folded = [event.places == ("Paris",) for event in arrangement.scene.events]
    assert np.isinf(arrangement.zoom[folded]).all()
    assert np.isfinite(arrangement.zoom[~np.array(folded)]).mean() > 0.5
