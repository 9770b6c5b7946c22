"""The legend above the canvas explains the signs that occur, and no others."""

from dataclasses import replace

import pytest

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.desktop.panels.legend import Legend, sign, signs_of
from timeline_app.model import Event, Factuality, Status

EVENT = Event("e", When.day(2015, 11, 13), "Attaques")
EVERY = [
    replace(EVENT, status=Status.ACCEPTED),
    replace(EVENT, factuality=Factuality.PLANNED),
    replace(EVENT, factuality=Factuality.CANCELLED),
    replace(EVENT, factuality=Factuality.DENIED),
    replace(EVENT, when=When.parse("2015-11-13~")),
    replace(EVENT, when=When.parse("2015-11-13?")),
]


def words(events):
    return [word for word, _ in signs_of(events, "en")]


def test_only_signs_that_occur_are_explained():
    assert words([]) == []
    assert words([EVENT]) == ["suggested"]
    assert words([replace(EVENT, status=Status.ACCEPTED)]) == ["accepted"]
    assert words([replace(EVENT, factuality=Factuality.DENIED)]) == ["suggested", "denied"]
    assert words(EVERY) == ["accepted", "suggested", "planned", "called off, denied", "about", "uncertain date"]


@pytest.mark.parametrize("name", styles.names())
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_every_sign_looks_different(qapp, name, ratio):
    drawn = [sign(event, styles.get(name), ratio) for _, event in signs_of(EVERY, "en")]
    pictures = [bytes(one.toImage().constBits()) for one in drawn]
    assert len(set(pictures)) == len(pictures) == 6
    assert {one.width() for one in drawn} == {round(18 * ratio)}


def test_where_there_is_little_room_the_best_known_signs_lose_their_words(qtbot):
    legend = Legend(styles.get("paper"), "en")
    qtbot.addWidget(legend)
    legend.show_events(EVERY)
    legend.resize(700, 18)
    assert "" not in legend.words
    legend.resize(400, 18)
    assert legend.words[0] == ""
    assert legend.words[-2:] == ["about", "uncertain date"]
    assert not legend.grab().isNull()
    legend.resize(legend.minimumSizeHint())
    assert set(legend.words) == {""}
    assert "called off, denied" in legend.toolTip()
    assert "planned" in legend.accessibleName()
