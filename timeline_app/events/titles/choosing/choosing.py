"""Which of an event's titles comes first: the best one of which no fault is known."""

from __future__ import annotations

from collections.abc import Sequence

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
        return [whole, *(title for title in titles if title != whole)]
    return titles


def _sound_first(
    titles: list[str], shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    """Titles, the first without a fault before all others; one of the sentence's own words where all have one.

    `shown` is the text of the sentence.  They are as they were where nothing sound is found.
    """
    if not titles:
        return titles
    done = participle_title(shown, sentence, phrase, titles[0], lists)
    if done and done != titles[0] and not faults_of(done, sentence, phrase.left_out, lists):
        return [done, *(title for title in titles if title != done)]
    faults = faults_of(titles[0], sentence, phrase.left_out, lists)
    if not faults and not _only_names(titles[0], phrase, lists):
        return titles
    best = titles[0]
    apart = bool(faults) and STRUCTURAL.issuperset(faults)
    # What is only known to be in pieces may be right all the same.
    does = phrase.head is None and has_verb(titles[0], sentence)
    mainly = phrase.head is None and has_main_verb(titles[0], sentence, phrase, lists)
    dated, found, cut = "", False, not CUT_OFF.isdisjoint(faults)
    only_cut = bool(lists.drops_subjects) and CUT_OFF.issuperset(faults) and LEADS_ON not in faults
    better = UNSURE if CUT_OFF.issuperset(faults) else UNSURE | CUT_OFF
    wrong = bool(faults) and not (cut or UNSURE.issuperset(faults))  # which is worse than to be cut off
    better = better.difference(faults) if UNSURE.issuperset(faults) else better
    whole = count_telling(titles[0], sentence)
    needed = _done(titles[0], sentence, phrase, lists, faults)
    told = whole if UNSURE.issuperset(faults) else whole - _lost(whole, only_cut=only_cut) if cut else 0
    for choice in other_titles(
        titles, shown, sentence, clauses, phrase, lists, apart=apart, cut=cut, only_cut=only_cut
    ):
        # Of what is made of one title, what tells the most, and no date.
        for title in sorted(choice, key=lambda title: rank_of(title, sentence, phrase)):
            aside = has_an_aside(title) and not has_an_aside(titles[0])
            if aside or count_telling(title, sentence) < told or (does and not has_verb(title, sentence)):
                continue
            if not needed.issubset(small_words(title)) or (
                mainly and not has_main_verb(title, sentence, phrase, lists)
            ):
                continue
            left = faults_of(title, sentence, phrase.left_out, lists)
            if not left and is_dated(title, sentence, phrase):
                dated = dated or title
                continue
            if not left:
                best, found = title, True
                break
            if (not apart and better.issuperset(left)) or (wrong and CUT_OFF.issuperset(left)):
                best, apart, wrong = title, True, False
        if found:
            break
    tells_less = not found or count_telling(best, sentence) < count_telling(dated, sentence) - 1
    best = dated if dated and tells_less else best
    return [best, *(title for title in titles if title != best)]


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
