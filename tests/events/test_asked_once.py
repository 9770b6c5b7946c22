"""Answers that are kept: asked of the same objects a function is called once, and an iterator is gone through once."""

from __future__ import annotations

from itertools import islice

from timeline_app.events.asked_once import Replayed, asked_once


def test_the_same_is_asked_once_and_an_equal_list_is_not_the_same():
    asked = list[str]()

    @asked_once
    def count(text: str, places: list[int], *, more: tuple[int, ...] = ()) -> int:
        asked.append(text)
        return len(text) + len(places) + len(more)

    one, equal, more = [1, 2], [1, 2], (3,)
    told = [count("ab", one), count("a" + "b", one), count("ab", equal), count("ab", one, more=more)]
    assert told == [4, 4, 4, 5]
    assert asked == ["ab", "ab", "ab"]


def test_many_questions_forget_the_first_and_answer_it_again():
    asked = list[str]()

    @asked_once
    def shout(text: str) -> str:
        asked.append(text)
        return text.upper()

    assert [shout(str(n % 500)) for n in range(1_000)] == [str(n % 500) for n in range(1_000)]
    assert shout("499") == "499"
    assert 500 < len(asked) <= 1_000


def test_what_is_made_is_made_as_far_as_somebody_asks():
    made = list[int]()

    def make():
        for n in range(5):
            made.append(n)
            yield n

    told = Replayed(make())
    assert [*islice(told, 2)] == [0, 1]
    assert made == [0, 1]
    assert [*told] == [*told] == made == [0, 1, 2, 3, 4]
