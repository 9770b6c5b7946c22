"""English gerunds as headlines tell them: "after losing the final" as "loses"."""

import pytest

from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.verb_forms import present


@pytest.mark.parametrize(
    ("gerund", "told"),
    [
        ("losing", "loses"),
        ("winning", "wins"),
        ("falling", "falls"),
        ("moving", "moves"),
        ("passing", "passes"),
        ("crossing", "crosses"),
        ("carrying", "carries"),
        ("dying", "dies"),
        ("playing", "plays"),
        ("xyzzying", ""),
    ],
)
def test_the_third_person_of_a_gerund(gerund, told):
    assert present(gerund, lists_of("en")) == told
