"""Which of an event's titles comes first: the best one of which no fault is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import DASHES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.faults import CUT_OFF, LEADS_ON, STRUCTURAL, UNSURE, faults_of
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.fields.reading import fields_of
from timeline_app.events.titles.fields.wanting import is_wanting, loses_a_noun
from timeline_app.events.titles.fields.writing import field_titles, treed_clause
from timeline_app.events.titles.mended import mended_titles
from timeline_app.events.titles.own_words import own_titles
from timeline_app.events.titles.reported import what_was_said
from timeline_app.events.titles.trees.participles import participle_title
from timeline_app.events.titles.trees.predicates import predicate_of
from timeline_app.events.titles.trees.whole import whole_titles
from timeline_app.events.titles.trees.writing import noun_title, tree_title
from timeline_app.text.words import words_of

_OBJECTS = ("obj", "xcomp", "ccomp")
_SPEAKER = ": "
_TELLING = ("NOUN", "PROPN", "VERB", "NUM")
_LITTLE = 2  # words that tell something


def best_first(
    titles: list[str], shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    """Titles, the best one first: one without a known fault that has all that its verb needs.

    `shown` is the text of the sentence.
    """
    titles = _sound_first(titles, shown, sentence, clauses, phrase, lists)
    whole = _in_order(titles[0], shown, sentence, clauses, phrase, lists) if titles else ""
    if whole and not _says_less(whole, titles[0], sentence):
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
    does = phrase.head is None and _does(titles[0], sentence)
    mainly = phrase.head is None and _does_mainly(titles[0], sentence, phrase, lists)
    dated, found, cut = "", False, not CUT_OFF.isdisjoint(faults)
    only_cut = bool(lists.drops_subjects) and CUT_OFF.issuperset(faults) and LEADS_ON not in faults
    better = UNSURE if CUT_OFF.issuperset(faults) else UNSURE | CUT_OFF
    wrong = bool(faults) and not (cut or UNSURE.issuperset(faults))  # which is worse than to be cut off
    better = better.difference(faults) if UNSURE.issuperset(faults) else better
    whole = _telling(titles[0], sentence)
    needed = _done(titles[0], sentence, phrase, lists, faults)
    told = whole if UNSURE.issuperset(faults) else whole - _lost(whole, only_cut=only_cut) if cut else 0
    for choice in _choices(titles, shown, sentence, clauses, phrase, lists, apart=apart, cut=cut, only_cut=only_cut):
        # Of what is made of one title, what tells the most, and no date.
        for title in sorted(choice, key=lambda title: _rank(title, sentence, phrase)):
            aside = _has_an_aside(title) and not _has_an_aside(titles[0])
            if aside or _telling(title, sentence) < told or (does and not _does(title, sentence)):
                continue
            if not needed.issubset(_lower(title)) or (mainly and not _does_mainly(title, sentence, phrase, lists)):
                continue
            left = faults_of(title, sentence, phrase.left_out, lists)
            if not left and _is_dated(title, sentence, phrase):
                dated = dated or title
                continue
            if not left:
                best, found = title, True
                break
            if (not apart and better.issuperset(left)) or (wrong and CUT_OFF.issuperset(left)):
                best, apart, wrong = title, True, False
        if found:
            break
    tells_less = not found or _telling(best, sentence) < _telling(dated, sentence) - 1
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
    return frozenset(found - gone) & _lower(title)


def _lower(title: str) -> frozenset[str]:
    return frozenset(word.lower for word in words_of(title))


def _lost(whole: int, *, only_cut: bool) -> int:
    """How many of its telling words may be missing from what stands in place of a title that is cut off."""
    return max(1, whole // 4) if only_cut else whole // 2


def _only_names(title: str, phrase: Phrase, lists: Lists) -> bool:
    """Whether one noun is all that is told of an English clause: "The offer, which [was due to expire] on Friday"."""
    return lists.language == "en" and phrase.head is None and phrase.clause.verb >= 0 and " " not in title


def _has_an_aside(title: str) -> bool:
    """Whether dashes put something in: "Thousands — 5,000 of them from Rome — marched"."""
    return not DASHES.isdisjoint(title.split())


def _says_less(title: str, other: str, sentence: Sentence) -> bool:
    """Whether a title has only some of the words of another one that tell something."""
    one, both = (_telling_words(told, sentence) for told in (title, other))
    return one < both


def _telling_words(title: str, sentence: Sentence) -> frozenset[str]:
    kinds = {word.lower: sentence.tags[k] for k, word in enumerate(sentence.words)}
    return frozenset(word.lower for word in words_of(title) if kinds.get(word.lower, "").startswith(_TELLING))


def _telling(title: str, sentence: Sentence) -> int:
    """How many words of a title tell something, as its sentence has them."""
    kinds = {word.lower: sentence.tags[k] for k, word in enumerate(sentence.words)}
    return sum(kinds.get(word.lower, "").startswith(_TELLING) for word in words_of(title))


def _does(title: str, sentence: Sentence) -> bool:
    """Whether a title has a verb of its sentence, in any form."""
    verbs = {word.lower for k, word in enumerate(sentence.words) if sentence.is_verb(k)}
    return any(word.lower in verbs for word in words_of(title))


def _does_mainly(title: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a title has a conjugated verb, and not only that of a relative clause: "Ruiz, who was the favourite"."""
    return bool(read_back(title, sentence, phrase.left_out, lists).main_verbs(lists))


def _rank(title: str, sentence: Sentence, phrase: Phrase) -> tuple[bool, bool, int, int]:
    """A key by which titles of one kind are sorted: what tells little last, before that what has a date.

    Of two that tell as much the one with the commas of the sentence is first.
    """
    telling = _telling(title, sentence)
    return telling < _LITTLE, _is_dated(title, sentence, phrase), -telling, -title.count(",")


def _is_dated(title: str, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a title has more words of those that no title tells than its sentence has elsewhere."""
    kept = phrase.left_out.union(phrase.date)
    told = Counter(word.lower for k, word in enumerate(sentence.words) if k not in kept and word.text.isalnum())
    return any(
        number > told[word] for word, number in Counter(w.lower for w in words_of(title) if w.text.isalnum()).items()
    )


def _choices(
    titles: list[str],
    shown: str,
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrase: Phrase,
    lists: Lists,
    *,
    apart: bool,
    cut: bool,
    only_cut: bool,
) -> Iterator[Sequence[str]]:
    """Other titles by how they are made, the best first.

    `apart` says that only the tree of the sentence shows a fault of the first one, `cut` that this is cut off,
    `only_cut` that nothing else is wrong with it.
    """
    tree = _of_the_tree(shown, sentence, clauses, phrase, lists)
    if cut:
        yield [tree] if tree else []
        yield from ([title] for title in _whole(shown, sentence, clauses, phrase, lists))
    said = titles[0].partition(_SPEAKER)[2] if only_cut else ""
    mended: Iterable[str] = () if apart else mended_titles(said or titles[0], shown, sentence, phrase.left_out, lists)
    if only_cut:
        mended = (
            other for other in _with_the_last(mended, said or titles[0]) if not _is_dated(other, sentence, phrase)
        )
    yield [title for title in (tree, *mended) if title]
    if not cut:
        yield from ([title] for title in _whole(shown, sentence, clauses, phrase, lists))
    if phrase.date.start not in phrase.clause.asides and not only_cut:  # of which its clause tells nothing
        yield from ([title] for title in titles[1:])
    if not (apart or cut):
        yield from ([title] for title in own_titles(shown, sentence, phrase, lists))


def _with_the_last(mended: Iterable[str], title: str) -> Iterator[str]:
    """Those with the last word of a title, or without no more than what a comma parts: "for Ana Ruiz[, wife]"."""
    last = title.rsplit(maxsplit=1)[-1]
    for other in mended:
        if title[len(other) :].startswith(",") if title.startswith(other) else last in other.split():
            yield other


def _whole(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> Iterator[str]:
    if phrase.head is None and phrase.date.start not in phrase.clause.asides:
        said = what_was_said(sentence, clauses, phrase, lists)
        clause = said or phrase.clause
        yield from whole_titles(shown, sentence, clause.verb, phrase.left_out, lists, below=clause.opener >= 0)


def _in_order(
    title: str, shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> str:
    """A sound title of a German or Dutch clause instead of another one of its verb that lacks something."""
    if not lists.verb_second or phrase.head is not None or phrase.date.start in phrase.clause.asides:
        return ""
    clause = what_was_said(sentence, clauses, phrase, lists) or phrase.clause
    treed = treed_clause(sentence, clause, phrase.date, phrase.left_out, lists)
    fields = fields_of(treed) if treed else None
    if treed is None or fields is None or _SPEAKER in title:
        return ""
    read = read_back(title, sentence, phrase.left_out, lists)
    faulty = fields.finite in read.places and bool(faults_of(title, sentence, phrase.left_out, lists))
    if not (faulty or is_wanting(read, treed, fields)):
        return ""
    for one in field_titles(shown, treed, fields):
        told = read_back(one, sentence, phrase.left_out, lists)
        if not (loses_a_noun(read, told, treed) or faults_of(one, sentence, phrase.left_out, lists)):
            return one
    return ""


def _of_the_tree(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    if phrase.date.start in phrase.clause.asides:
        return ""
    if phrase.head is not None:
        return noun_title(shown, sentence, phrase.head, phrase.left_out, lists)
    said = what_was_said(sentence, clauses, phrase, lists)
    return tree_title(shown, sentence, said or phrase.clause, phrase.left_out, lists)
