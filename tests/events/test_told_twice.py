"""What an article knows but one of on a day is one event, in whatever words it is told."""

from __future__ import annotations

import pytest

from timeline_app import extract_events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Lotse Uwe Tamm ist am 26. August 2013 in Kiel gestorben. Uwe Tamm tötete sich in den Abendstunden "
               "des 26. August 2013 selbst."),
        ("de", "Ein Gericht verurteilte die Reederin Nina Ruiz am 3. Mai 2019 zu Haft. Am 3. Mai 2019 wurde "
               "Nina Ruiz in Kiel schuldig gesprochen."),
        ("en", "Tamm was found guilty on 3 May 2019 of arson. The verdict was read out in court on 3 May 2019."),
    ],
)  # fmt: skip
def test_one_happening_in_two_sentences(language: str, text: str):
    (event,) = extract_events(text, language, "2020-05-01")
    assert len(event.mentions) == 2


def test_two_people_may_die_on_one_day():
    text = "Uwe Tamm ist am 26. August 2013 in Kiel gestorben. Nina Ruiz ist am 26. August 2013 in Ulm gestorben."
    assert len(extract_events(text, "de", "2020-05-01")) == 2
