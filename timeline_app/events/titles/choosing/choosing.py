"""Which of an event's titles comes first: the best one of which no fault is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.choosing.choices import other_titles, title_in_order
from timeline_app.events.titles.choosing.weighing import (
    count_telling,
    has_an_aside,
    has_main_verb,
    has_verb,
    is_dated,
    rank_of,
    says_less,
    small_words,
)
from timeline_app.events.titles.faults import CUT_OFF, LEADS_ON, STRUCTURAL, UNSURE, faults_of
from timeline_app.events.titles.trees.participles import participle_title
from timeline_app.events.titles.trees.predicates import predicate_of
from timeline_app.text.words import words_of

_OBJECTS = ("obj", "xcomp", "ccomp")


def best_first(
    titles: list[str], shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    """Titles, the best one first: one without a known fault that has all that its verb needs.

    `shown` is the text of the sentence.
    """
    titles = _sound_first(titles, shown, sentence, clauses, phrase, lists)
    whole = title_in_order(titles[0], shown, sentence, clauses, phrase, lists) if titles else ""
    if whole and not says_less(whole, titles[0], sentence):
        return _with_first(whole, titles)
    return titles


def _sound_first(
    titles: list[str], shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    """Titles, the first without a fault before all others; one of the sentence's own words where all have one.

    `shown` is the text of the sentence.  They are as they were where nothing sound is found.
    """
    if not titles:
        return titles
    shows = not lists.verb_second and not lists.that_words.isdisjoint(word.lower for word in words_of(titles[0]))
    says = ": " in titles[0] or shows  # "Study: bees disappear", and not only "Study published in Nature"
    done = "" if says else participle_title(shown, sentence, phrase, titles[0], lists)
    if done and done != titles[0] and not faults_of(done, sentence, phrase.left_out, lists):
        return _with_first(done, titles)
    faults = faults_of(titles[0], sentence, phrase.left_out, lists)
    if not faults and not _only_names(titles[0], phrase, lists):
        return titles
    wanted = _wanted(titles[0], faults, sentence, phrase, lists)
    best, dated, bearable = titles[0], "", wanted.bearable
    for choice in other_titles(
        titles, shown, sentence, clauses, phrase, lists, apart=wanted.apart, cut=wanted.cut, only_cut=wanted.only_cut
    ):
        # Of what is made of one title, what tells the most, and no date.
        for title in sorted(choice, key=lambda title: rank_of(title, sentence, phrase)):
            if not wanted.admits(title, sentence, phrase, lists):
                continue
            left = faults_of(title, sentence, phrase.left_out, lists)
            if not left and not is_dated(title, sentence, phrase):
                return _with_first(_fuller(title, dated, sentence), titles)
            if not left:
                dated = dated or title
            elif any(known.issuperset(left) for known in bearable):
                best, bearable = title, ()
    return _with_first(dated or best, titles)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is wrong with a title, and what another one must have to stand in its place.

    `apart`: only the tree shows what is wrong; `cut`: it ends too early, `only_cut`: and nothing else is wrong.
    `told` is the number of words that tell something, `bearable` sets of faults that are better than its own.
    """

    title: str
    apart: bool
    cut: bool
    only_cut: bool
    told: int
    needed: frozenset[str]
    does: bool
    mainly: bool
    bearable: tuple[frozenset[str], ...]

    def admits(self, other: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
        """Whether another title tells enough of what this one tells."""
        if has_an_aside(other) and not has_an_aside(self.title):
            return False
        if count_telling(other, sentence) < self.told or not self.needed.issubset(small_words(other)):
            return False
        if self.does and not has_verb(other, sentence):
            return False
        return not self.mainly or has_main_verb(other, sentence, phrase, lists)


def _wanted(title: str, faults: Sequence[str], sentence: Sentence, phrase: Phrase, lists: Lists) -> _Wanted:
    clause = phrase.head is None
    apart, cut = bool(faults) and STRUCTURAL.issuperset(faults), not CUT_OFF.isdisjoint(faults)
    only_cut = bool(lists.drops_subjects) and CUT_OFF.issuperset(faults) and LEADS_ON not in faults
    whole = count_telling(title, sentence)
    if UNSURE.issuperset(faults):  # what is only known to be in pieces may be right all the same
        told, bearable = whole, [(UNSURE | CUT_OFF).difference(faults)] if faults else [UNSURE]
    else:
        told = whole - _lost(whole, only_cut=only_cut) if cut else 0
        bearable = [UNSURE if CUT_OFF.issuperset(faults) else UNSURE | CUT_OFF]
    bearable = [] if apart else bearable
    if faults and not (cut or UNSURE.issuperset(faults)):
        bearable.append(CUT_OFF)  # to be cut off is better than to be wrong
    return _Wanted(
        title,
        apart,
        cut,
        only_cut,
        told,
        _done(title, sentence, phrase, lists, faults),
        clause and has_verb(title, sentence),
        clause and has_main_verb(title, sentence, phrase, lists),
        tuple(bearable),
    )


def _fuller(title: str, dated: str, sentence: Sentence) -> str:
    """A title, or one with a date that tells more than a word of its own besides."""
    return dated if dated and count_telling(title, sentence) < count_telling(dated, sentence) - 1 else title


def _with_first(title: str, titles: Sequence[str]) -> list[str]:
    return [title, *(other for other in titles if other != title)]


def _done(title: str, sentence: Sentence, phrase: Phrase, lists: Lists, faults: Sequence[str]) -> frozenset[str]:
    """The words that what stands in place of a title keeps where this only ends too early: what is done, and to what.

    Of what happens in it too; but what leads on may go from its end.
    """
    if not faults or not CUT_OFF.issuperset(faults):
        return frozenset()
    predicate = predicate_of(sentence, phrase.clause.verb, lists, lent=True) if phrase.head is None else None
    found = {word.lower for word in sentence.words if lists.is_event_noun(word)}
    if predicate is not None and sentence.tree is not None:
        done = (predicate.at, *sentence.tree.kinds(predicate.at, *_OBJECTS))
        found |= {sentence.words[k].lower for k in done}
    gone = {words_of(title)[-1].lower} if LEADS_ON in faults else set[str]()
    return frozenset(found - gone) & small_words(title)


def _lost(whole: int, *, only_cut: bool) -> int:
    """How many of its telling words may be missing from what stands in place of a title that is cut off."""
    return max(1, whole // 4) if only_cut else whole // 2


def _only_names(title: str, phrase: Phrase, lists: Lists) -> bool:
    """Whether one noun is all that is told of an English clause: "The offer, which [was due to expire] on Friday"."""
    return lists.language == "en" and phrase.head is None and phrase.clause.verb >= 0 and " " not in title
