"""The words that a title most likely keeps, as many as it holds."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.learned.keeping import Odds
from timeline_app.events.titles.learned.knapsack import Knapsack

_WAYS = 4  # phrases that are kept in turn


def most_likely(
    sentence: Sentence, odds: Odds, left_out: Container[int], tops: Sequence[int], longest: int, held: Container[int]
) -> Iterator[list[int]]:
    """The places that a title most likely keeps, for each of some words that all others of it hang on.

    The longest first, then those that keep what these do not: each phrase in turn that is long enough to count.  All
    places are joined in the tree, but for a subject that hangs on another word: "Ana [came and] left".  What is in
    `left_out` is never kept; what is in `held` is, if the word is that it hangs on.
    """
    tree = sentence.tree
    if tree is None:
        return
    search = Knapsack(tree, sentence.tags, odds, _long(sentence, left_out), held, longest)
    given = set[tuple[int, ...]]()
    for top in (top for top in tops if top not in left_out):
        ways = search.shorter_and_shorter(top)
        first = {top, *(ways[0] if ways else ())}
        missed = [place for place in tree.below(top) if tree.children[place] and place not in first]
        ways += [search.fitting(top, place) for place in missed[:_WAYS]]
        for places in ways:
            if places and (told := tuple(places)) not in given:
                given.add(told)
                yield places


def _long(sentence: Sentence, left_out: Container[int]) -> list[int]:
    """The letters that each word takes, with the space before it; 0 of what is never kept."""
    words, tree = sentence.words, sentence.tree
    size = len(tree.heads) if tree is not None else 0
    spaces = [not k or words[k - 1].end < words[k].start for k in range(size)]
    return [0 if k in left_out else len(words[k].text) + spaces[k] for k in range(size)]
