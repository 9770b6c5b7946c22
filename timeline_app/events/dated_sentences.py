"""The sentences of an article that have dates, with their words understood, and what stands before one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.events.candidates import Dates, parse, placed, read_words
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence as Tagged
from timeline_app.events.grammar.trees import with_trees
from timeline_app.events.lead import Lead, end_of_dateline
from timeline_app.events.place_lines import words_of_place_line
from timeline_app.events.told_before import Before
from timeline_app.model import Expression, Sentence, Span
from timeline_app.text.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Told:
    """An article's text as its sentences: `mended` as it is shown, `split` the words of each sentence by its span."""

    mended: str
    found: Sequence[Sentence]
    split: Mapping[Span, Sequence[Word]]
    lead: Lead | None
    stamps: Sequence[Span]
    lists: Lists

    def shown(self, sentence: Sentence) -> str:
        """The text of a sentence as it is shown."""
        return self.mended[sentence.span.start : sentence.span.end]

    def words(self, sentence: Sentence) -> Sequence[Word]:
        """The words of a sentence without those of a dateline, or of a place, before it."""
        words = self.split.get(sentence.span) or words_of(self.shown(sentence))
        if self.lead is not None and sentence is self.lead.sentence:
            return [word for word in words if self.lead.tells(word)]
        if report := end_of_dateline(sentence, self.stamps):
            return [word for word in words if word.start >= report]
        opens_line = sentence.span.start == 0 or self.mended[sentence.span.start - 1] == "\n"
        return words[words_of_place_line(words, self.lists.language) :] if opens_line else words


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with its dates, their places among its words, and what is known of these."""

    sentence: Sentence
    dates: Sequence[Expression]
    places: Sequence[range]
    known: Tagged


def dated_sentences(text: Told, dated: Iterable[tuple[Sentence, Sequence[Expression]]]) -> list[Dated]:
    """Some sentences with their dates, understood together."""
    inside = [(sentence, dates, text.words(sentence)) for sentence, dates in dated]
    places = [[placed(words, date, sentence) for date in dates] for sentence, dates, words in inside]
    language, lists = text.lists.language, text.lists
    known = [read_words(words, at, language, lists) for (_, _, words), at in zip(inside, places, strict=True)]
    trees = with_trees(list(zip(known, places, strict=True)), lists)
    return [
        Dated(sentence, dates, at, tree) for (sentence, dates, _), at, tree in zip(inside, places, trees, strict=True)
    ]


def sentence_before(text: Told, sentence: Sentence, dated: Sequence[Dated]) -> Before | None:
    """The sentence before another one, understood; None before the first one."""
    at = bisect_left(text.found, sentence.span.start, key=lambda one: one.span.start) - 1
    if at < 0:
        return None
    one = text.found[at]
    words = text.words(one)
    (known,) = with_trees([(read_words(words, (), text.lists.language, text.lists), ())], text.lists)
    parsed = parse(known, range(len(words)), Dates((), (), ()), text.lists.language, text.lists)
    return Before(one, text.shown(one), parsed, any(other.sentence.span == one.span for other in dated))
