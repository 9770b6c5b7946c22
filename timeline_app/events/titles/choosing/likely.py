"""Titles of the words that one most likely keeps, the best by what the judge says of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.choosing.stand_ins import TELLING
from timeline_app.events.titles.faults.reading_back import ReadBack
from timeline_app.events.titles.learned.decoding import most_likely
from timeline_app.events.titles.learned.judging import Judged
from timeline_app.events.titles.learned.keeping import keeping
from timeline_app.events.titles.learned.seen import Seen
from timeline_app.events.titles.learned.writing import written_of
from timeline_app.events.titles.wording import MAX_TITLE
from timeline_app.text.syntax.parser import Tree

MORE = 0.2  # what a word is worth that tells something, among titles that are better
_WRITTEN = 4  # of all that are likely
_HELPERS = ("aux", "cop")


def likely_titles(
    first: ReadBack,
    shown: str,
    sentence: Sentence,
    phrase: Phrase,
    lists: Lists,
    seen: Seen,
    scores: Callable[[Sequence[Judged]], Sequence[float]],
) -> list[str]:
    """Titles of the happening that another one, `first`, tells of; `scores` says how good they are."""
    tree = sentence.tree
    if tree is None:
        return []
    odds = keeping().odds(seen, lists.language)
    held = _held(sentence, tree, lists)
    found = list(most_likely(sentence, odds, phrase.left_out, _tops(first, tree, seen, lists), MAX_TITLE, held))
    judged = scores([_as_judged(sentence, places) for places in found])
    more = [MORE * sum(sentence.tags[place].startswith(TELLING) for place in places) for places in found]
    best = sorted(range(len(found)), key=lambda n: -judged[n] - more[n])
    titles = (written_of(shown, sentence, found[n], lists) for n in best[:_WRITTEN])
    return [title for title in titles if 0 < len(title) <= MAX_TITLE]


def _held(sentence: Sentence, tree: Tree, lists: Lists) -> frozenset[int]:
    """What is kept if the word is that it hangs on: what denies it, the other half of a name, "Bank [of England]"."""
    size, named = len(tree.heads), sentence.tags
    halves = (k for k in range(size) if named[k] == "PROPN" and tree.relations[k] == "nmod")
    denied = (k for k in range(size) if sentence.words[k].lower in lists.negations)
    return frozenset([*denied, *(k for k in halves if named[tree.heads[k]] == "PROPN")])


def _as_judged(sentence: Sentence, places: Sequence[int]) -> Judged:
    return Judged(places, sum(len(sentence.words[place].text) + 1 for place in places) - 1, says_who=False)


def _tops(first: ReadBack, tree: Tree, seen: Seen, lists: Lists) -> list[int]:
    """What the words of a title may hang on: what those of one hang on and its verb, or the verb of one that has none.

    Any other verb tells another happening.
    """
    own = [place for place in first.places if 0 <= place < len(tree.heads)]
    above = [place for place in own if tree.heads[place] not in own and tree.relations[place] != "punct"]
    verbs = [first.places[n] for n in first.main_verbs(lists)[:1]] or [seen.verb, seen.ruler]
    tops = (place for place in (*above[:1], *verbs) if 0 <= place < len(tree.heads))
    return list(dict.fromkeys(predicate(tree, place) for place in tops))


def predicate(tree: Tree, place: int) -> int:
    """What a helper hangs on, "has [left]"; any other word itself."""
    return tree.heads[place] if tree.relations[place] in _HELPERS else place
