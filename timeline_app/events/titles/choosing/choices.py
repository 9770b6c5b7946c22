"""Other titles of an event, made in other ways, for when the first one has a fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline_app.events.asked_once import Replayed, asked_once
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.choosing.mended import mended_titles
from timeline_app.events.titles.choosing.own_words import own_titles
from timeline_app.events.titles.choosing.weighing import is_dated
from timeline_app.events.titles.faults import faults_of
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.fields.reading import fields_of
from timeline_app.events.titles.fields.wanting import is_wanting, loses_a_noun
from timeline_app.events.titles.fields.writing import field_titles, treed_clause
from timeline_app.events.titles.reports.behind import with_what_it_says
from timeline_app.events.titles.reports.reported import what_was_said
from timeline_app.events.titles.trees.whole import whole_titles
from timeline_app.events.titles.trees.writing import noun_title, tree_title

_SPEAKER = ": "


def other_titles(
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
        said_behind = with_what_it_says(titles[0], shown, sentence, clauses, phrase, lists)
        yield [said_behind] if said_behind else []
        yield [tree] if tree else []
        yield from ([title] for title in _whole(shown, sentence, clauses, phrase, lists))
    said = titles[0].partition(_SPEAKER)[2] if only_cut else ""
    mended: Iterable[str] = () if apart else mended_titles(said or titles[0], shown, sentence, phrase.left_out, lists)
    if only_cut:
        mended = (other for other in _with_the_last(mended, said or titles[0]) if not is_dated(other, sentence, phrase))
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


@asked_once
def _whole(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> Iterable[str]:
    if phrase.head is not None or phrase.date.start in phrase.clause.asides:
        return ()
    clause = what_was_said(sentence, clauses, phrase, lists) or phrase.clause
    return Replayed(whole_titles(shown, sentence, clause.verb, phrase.left_out, lists, below=clause.opener >= 0))


def title_in_order(
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


@asked_once
def _of_the_tree(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    if phrase.date.start in phrase.clause.asides:
        return ""
    if phrase.head is not None:
        return noun_title(shown, sentence, phrase.head, phrase.left_out, lists)
    said = what_was_said(sentence, clauses, phrase, lists)
    return tree_title(shown, sentence, said or phrase.clause, phrase.left_out, lists)
