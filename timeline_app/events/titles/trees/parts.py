"""What a title tells of a word and what hangs on it, and in which order it can do without a part of that."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.wording import MAX_TITLE
from timeline_app.text.syntax.parser import Tree

# What never is in a title: signs are written as the sentence has them, and other clauses tell other things.
_NEVER = frozenset({"punct", "parataxis", "discourse", "vocative", "dep", "mark", "cc"})
_CLAUSES = frozenset({"advcl", "conj", "csubj"})
_INNER = frozenset({"acl", "acl:relcl", "appos", "parataxis"})
_LEADING = frozenset({"case", "det", "mark", "cc", "punct", "advmod"})
_ASIDE = frozenset({"parataxis", "discourse", "vocative"})
_SIGNS = frozenset(",()–—")
NEVER = 9  # the rank of what no title spares
_SOUNDING = ("a", "an")  # English articles that go by the next word
_SMALL_WORDS = 3  # places


@dataclass(frozen=True, slots=True)
class Spare:
    """Places that a title can do without together; those of the lowest rank go first, of one rank the last ones.

    `head` is the place that they hang on.
    """

    rank: int
    places: frozenset[int]
    head: int


class Fitting(NamedTuple):
    """The places that a title has room for, and the highest rank of what it does without; -1 where it has all."""

    kept: set[int]
    missed: int


def fitted(written: Callable[[set[int]], str], told: set[int], spares: Sequence[Spare]) -> Fitting | None:
    """As many of some places as a title holds, `written` being its text; None where it is too long without all spares.

    What was spared comes back where less would have done.
    """
    kept, waiting, dropped = set(told), [spare for spare in spares if spare.rank < NEVER], list[Spare]()
    while len(written(kept)) > MAX_TITLE:
        if not waiting:
            return None
        # Of two that end together, the inner one: "ten of the men [of the old guard]".
        spare = min(waiting, key=lambda one: (one.rank, -max(one.places), len(one.places)))
        waiting.remove(spare)
        dropped.append(spare)
        kept -= spare.places
    missed = -1
    for spare in reversed(dropped):
        wider = kept | (spare.places & told)
        if spare.head in kept and len(written(wider)) <= MAX_TITLE:
            kept = wider
        elif wider != kept:
            missed = max(missed, spare.rank)
    return Fitting(kept, missed)


def told_of(
    sentence: Sentence, tree: Tree, at: int, left_out: Container[int], lists: Lists
) -> tuple[set[int], list[Spare]]:
    """All places that a title of a verb tells, without its subject, and what of them can be spared."""
    told, spares = {at}, list[Spare]()
    for child in tree.children[at]:
        relation = tree.relations[child]
        if relation in _NEVER or relation in ("nsubj", "csubj") or child in left_out:
            continue
        apart = relation == "conj" and sentence.is_verb(at)
        if relation == "advcl" and child < at:
            continue  # "Arrested twice, he fled": what was done before is told apart
        if relation == "advmod" and child < at and sentence.words[child].lower in lists.connectives:
            continue  # "Also Monday, she left"
        if child < at and not lists.verb_second and only_dates(tree, child, left_out):
            continue
        if apart and (not sentence.is_verb(child) or _is_told_apart(tree, child, left_out)):
            continue
        places = part(sentence, tree, child, left_out)
        if not places:
            continue
        told |= places
        if relation in _CLAUSES or (relation == "ccomp" and child > at):
            spares.append(Spare(0 if relation != "ccomp" else NEVER, frozenset(places), at))
        elif relation == "advmod" and not _denies(sentence, child, lists):
            spares.append(Spare(3, frozenset(places), at))
        elif relation in ("obl", "nmod"):
            near = abs(child - at) <= _SMALL_WORDS
            first = child < at and bool(tree.kinds(child, "case"))  # "In a speech, she called"
            spares.append(Spare(1 if first else 7 if near else 5, frozenset(places), at))
        if relation not in ("aux", "cop", "compound:prt", "expl"):
            spares += inner_spares(sentence, tree, child, places)
    return told, spares


def part(sentence: Sentence, tree: Tree, top: int, left_out: Container[int]) -> set[int]:
    """The places of a word and what hangs on it, without dates, what leads to them, and what hangs on these."""
    found: set[int] = set()
    waiting = [top]
    while waiting:
        one = waiting.pop()
        if one in left_out:
            continue
        if one != top and (_is_said_besides(sentence, tree, one) or _lost_its_date(sentence, tree, one, left_out)):
            continue
        found.add(one)
        waiting += [k for k in tree.children[one] if tree.relations[k] not in _ASIDE]
    # Signs at the edges, and what leads to nothing any more ("in" of a date that stands inside).
    return {
        k
        for k in found
        if tree.relations[k] != "punct"
        and not (k != top and tree.relations[k] in ("case", "mark", "cc") and tree.heads[k] not in found)
    }


def _lost_its_date(sentence: Sentence, tree: Tree, k: int, left_out: Container[int]) -> bool:
    """Whether a participle says only a date of its noun, which no title tells: "the bridge [built] in 1932"."""
    if tree.relations[k] != "acl" or not sentence.tags[k].endswith(".Part"):
        return False
    own = [child for child in tree.children[k] if tree.relations[child] not in ("punct", "case")]
    return bool(own) and all(child in left_out for child in own)


def _is_said_besides(sentence: Sentence, tree: Tree, k: int) -> bool:
    """Whether signs part what says more of a noun from it: ", who lives there,", "(Japan)", "Poisoned twice, [she]"."""
    if tree.relations[k] not in _INNER:
        return False
    below = tree.below(k)
    behind = below[0] > tree.heads[k]
    sign = below[0] - 1 if behind else below[-1] + 1
    inside = {sentence.words[m].text for m in (sign, below[0], below[-1]) if 0 <= m < len(sentence.words)}
    return not inside.isdisjoint(_SIGNS)


def inner_spares(sentence: Sentence, tree: Tree, top: int, places: Container[int]) -> Iterator[Spare]:
    """What can be spared inside a phrase: clauses and appositions first, then what the last nouns have behind them."""
    for one in tree.below(top):
        relation = tree.relations[one]
        if one == top or one not in places:
            continue
        below = frozenset(k for k in tree.below(one) if k in places)
        if relation in _INNER or relation == "advcl":
            named = relation == "appos" and sentence.tags[one] == "PROPN"  # "the president Ana Ruiz"
            yield from () if named else (Spare(2, below, tree.heads[one]),)
        elif relation == "amod" and one < tree.heads[one] and _can_go(sentence, tree, one):
            yield Spare(4, below, tree.heads[one])
        elif relation == "conj" and not sentence.is_noun(one):
            yield Spare(2, below, tree.heads[one])
        elif (relation in ("nmod", "obl") and one > tree.heads[one]) or (
            relation == "nummod" and one > tree.heads[one] + 1
        ):
            yield Spare(6 if tree.relations[top] != "obl" else 4, below, tree.heads[one])


def _can_go(sentence: Sentence, tree: Tree, k: int) -> bool:
    """Whether an adjective is no part of a name, and the article before it does not go by it: "a [historic] event".

    Before whose name an office stands, and of others beside somebody, it says who they are.
    """
    counted = sentence.tags[k + 1] == "NUM"  # "the [first] 32 claims"
    office = tree.heads[k] > k + 1 and sentence.tags[tree.heads[k] + 1 :][:1] == [
        "PROPN"
    ]  # "[deputy] police chief Ann"
    joined = k > 0 and sentence.tags[k - 1] == "CCONJ"  # "and [other] leaders"
    if counted or office or joined:
        return False
    return sentence.words[k - 1].lower not in _SOUNDING and not (k and sentence.words[k].text.istitle())


def only_dates(tree: Tree, k: int, left_out: Container[int]) -> bool:
    """Whether a phrase only leads to a date: "[in the course of] autumn 2016"."""
    dated = any(child in left_out and tree.relations[child] != "punct" for child in tree.children[k])
    return dated and tree.relations[k] in ("obl", "nmod", "advmod")


def _is_told_apart(tree: Tree, at: int, left_out: Container[int]) -> bool:
    """Whether a second verb has a subject or a time of its own."""
    return bool(tree.kinds(at, "nsubj", "csubj")) or any(k in left_out for k in tree.below(at))


def _denies(sentence: Sentence, k: int, lists: Lists) -> bool:
    return sentence.words[k].lower in lists.negations or not sentence.words[k].is_word
