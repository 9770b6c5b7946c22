"""Which of an event's titles comes first: the best one of which no fault is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.faults import CUT_OFF, STRUCTURAL, UNSURE, faults_of
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.fields.reading import fields_of
from timeline_app.events.titles.fields.wanting import is_wanting, loses_a_noun
from timeline_app.events.titles.fields.writing import field_titles, treed_clause
from timeline_app.events.titles.mended import mended_titles
from timeline_app.events.titles.own_words import own_titles
from timeline_app.events.titles.reported import what_was_said
from timeline_app.events.titles.trees.participles import participle_title
from timeline_app.events.titles.trees.whole import whole_titles
from timeline_app.events.titles.trees.writing import noun_title, tree_title
from timeline_app.text.words import words_of

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
    if not faults:
        return titles
    best = titles[0]
    apart = STRUCTURAL.issuperset(faults)
    # What is only known to be in pieces may be right all the same.
    does = phrase.head is None and _does(titles[0], sentence)
    mainly = phrase.head is None and _does_mainly(titles[0], sentence, phrase, lists)
    found, cut = False, not CUT_OFF.isdisjoint(faults)
    whole = _telling(titles[0], sentence)
    told = whole if UNSURE.issuperset(faults) else whole - whole // 2 if cut else 0
    for choice in _choices(titles, shown, sentence, clauses, phrase, lists, apart=apart, cut=cut):
        # Of what is made of one title, what tells the most, and no date.
        for title in sorted(choice, key=lambda title: _rank(title, sentence, phrase)):
            if _telling(title, sentence) < told or (does and not _does(title, sentence)):
                continue
            if mainly and not _does_mainly(title, sentence, phrase, lists):
                continue
            left = faults_of(title, sentence, phrase.left_out, lists)
            if not left:
                best, found = title, True
                break
            if not apart and UNSURE.issuperset(left):
                best, apart = title, True
        if found:
            break
    return [best, *(title for title in titles if title != best)]


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
) -> Iterator[Sequence[str]]:
    """Other titles by how they are made, the best first.

    `apart` says that only the tree of the sentence shows a fault of the first one, `cut` that this is only cut off.
    """
    tree = _of_the_tree(shown, sentence, clauses, phrase, lists)
    if cut:
        yield [tree] if tree else []
        yield from ([title] for title in _whole(shown, sentence, clauses, phrase, lists))
    mended = () if apart else mended_titles(titles[0], shown, sentence, phrase.left_out, lists)
    yield [title for title in (tree, *mended) if title]
    if not cut:
        yield from ([title] for title in _whole(shown, sentence, clauses, phrase, lists))
    if phrase.date.start not in phrase.clause.asides:  # of which its clause tells nothing
        yield from ([title] for title in titles[1:])
    if not (apart or cut):
        yield from ([title] for title in own_titles(shown, sentence, phrase, lists))


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
