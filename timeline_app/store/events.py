"""Events and their mentions to rows and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from operator import itemgetter, le
from typing import Any, NamedTuple, TypeVar

from timeline_app.dates import Precision, When
from timeline_app.model import (
    Article,
    Event,
    Factuality,
    Figure,
    Kind,
    Mention,
    Span,
    Status,
)
from timeline_app.store.articles import characters_of
from timeline_app.store.columns import Dated
from timeline_app.store.contents import text_of
from timeline_app.store.fields import Fields, WrongValue, check_unique, to_json
from timeline_app.store.lists import (
    more_text,
    read_lists,
    read_more,
    read_titles,
    texts_text,
    titles_packed,
    titles_unpacked,
    with_chosen,
)
from timeline_app.store.making import make_event, make_expression, make_mention, make_sentence, make_span
from timeline_app.store.plain import FIGURES, MAYBE_WHEN
from timeline_app.store.sums import Values, real, summed
from timeline_app.store.words import WordReader, WordWriter

_Choice = TypeVar("_Choice", bound=StrEnum)
_AS_EVENT, _OWN, _NONE = (dated.value for dated in Dated)


def _by_word(usual: _Choice) -> dict[str | None, _Choice]:
    """The values of an enumeration by their words; the usual one stands in a file as NULL."""
    return {None: usual, **{choice.value: choice for choice in type(usual)}}


_PRECISIONS = _by_word(Precision.DAY)
_STATUSES = _by_word(Status.SUGGESTED)
_FACTUALITIES = _by_word(Factuality.HAPPENED)
_KINDS = _by_word(Kind.DATE)
_STARTS, _ENDS = 2, 3
_NAME, _TITLES, _PLACES, _PEOPLE, _ORGANISATIONS, _FIGURES, _TAGS = 1, 9, 10, 11, 12, 13, 15  # places in a row
_REASONS = 21
_ARTICLE, _SENTENCE_END, _EXPRESSION_END, _RULE, _TOLD_REASONS, _DATED, _MENTIONED_FIGURES, _MORE = (
    *(2, 4, 6),
    *(9, 10, 11, 12, 13),
)
_Row = tuple[Any, ...]


@cache
def _word(choice: StrEnum, usual: StrEnum) -> str | None:
    """The word of a choice, None for the usual one; looked up faster than the enumeration does."""
    return None if choice is usual else choice.value


def event_row(event: Event, words: WordWriter) -> Values:
    """The row of an event, without its mentions."""
    when, sentence = event.when, event.mentions[0].sentence.text if event.mentions else ""
    return summed(
        (
            event.id,
            when.start,
            when.end,
            _word(when.precision, Precision.DAY),
            int(when.approximate),
            int(when.uncertain),
            int(when.ongoing),
            event.title,
            titles_packed(event.titles, event.title, sentence),
            texts_text(event.places),
            texts_text(event.people),
            texts_text(event.organisations),
            None if event.figures == _figures_told(event.mentions) else to_json(FIGURES.write(event.figures)),
            event.lane,
            texts_text(event.tags),
            event.note,
            event.colour,
            _word(event.status, Status.SUGGESTED),
            _word(event.factuality, Factuality.HAPPENED),
            _confidence_number(event.confidence),
            words.reasons(event.confidence_reasons),
            int(event.by_hand),
        )
    )


def _confidence_number(confidence: float) -> float:
    """A confidence as it is kept: in hundredths where it is some of them, since a whole number takes less room.

    Raises ValueError where it is none.
    """
    if not 0 <= confidence <= 1:
        raise ValueError(f"a confidence cannot be {confidence}")
    hundredths = round(100 * confidence)
    return float(hundredths) if 1 < hundredths < 100 and hundredths / 100 == confidence else real(confidence)


def mention_rows(
    event: Event, number: int, article_of: Callable[[str], tuple[int, str]], words: WordWriter
) -> list[Values]:
    """The rows of the mentions of the event with that number; `article_of` gives the number and text of an article.

    Raises ValueError for a place beyond the text, and for an article that is not there.
    """
    return [
        _mention_row(mention, number, position, event.when, *article_of(mention.article_id), words)
        for position, mention in enumerate(event.mentions)
    ]


def _mention_row(
    mention: Mention, event: int, position: int, when: When, article: int, text: str, words: WordWriter
) -> Values:
    sentence, expression = mention.sentence, mention.expression
    if max(sentence.span.end, expression.span.end) > len(text):
        raise ValueError(f"the sentence of a mention lies beyond the text of the article {mention.article_id}")
    dated = _NONE if expression.when is None else _AS_EVENT if expression.when == when else _OWN
    more = {
        "sentence": _unless_there(sentence.text, sentence.span, text),
        "expression": _unless_there(expression.text, expression.span, text),
        "when": MAYBE_WHEN.write(expression.when if dated is _OWN else None),
        "whole": MAYBE_WHEN.write(expression.whole),
    }
    return summed(
        (
            event,
            position,
            article,
            sentence.span.start,
            sentence.span.end,
            expression.span.start,
            expression.span.end,
            _word(expression.kind, Kind.DATE),
            expression.value,
            words.number(expression.rule),
            words.reasons(expression.reasons),
            None if dated is _AS_EVENT else dated,
            to_json(FIGURES.write(mention.figures)) if mention.figures else None,
            more_text(more),
        )
    )


def _unless_there(words: str, span: Span, text: str) -> str | None:
    """Words, unless they are those that stand in the text at that place, as they nearly always are."""
    return None if text[span.start : span.end] == words else words


def read_events(
    parts: Iterable[list[_Row]],
    mention_parts: Iterable[list[_Row]],
    articles: Mapping[int, Article],
    words: WordReader,
) -> list[Event]:
    """The events of checked rows, some at once, with the mentions that belong to them; raises WrongValue.

    They are in the order of time, in which they mostly stand in a file.
    """
    mentions: defaultdict[int, list[_Row]] = defaultdict(list)
    evidence = _Evidence(articles, words, {None: ()})
    lengths = {number: characters_of(article) for number, article in articles.items()}
    for rows in mention_parts:
        evidence.check(rows, lengths)
        for row in rows:
            mentions[row[0]].append(row)
    events: list[Event] = []
    times: list[tuple[int, int, str]] = []
    for rows in parts:
        events += _events_of(rows, mentions, evidence)
        times += map(itemgetter(_STARTS, _ENDS, _NAME), rows)
    for number in mentions:
        raise WrongValue("mention", number, "event", number)
    check_unique("event", [name for _, _, name in times])
    if all(map(le, times, times[1:])):
        return events
    return [events[place] for place in sorted(range(len(events)), key=times.__getitem__)]


def _events_of(rows: list[_Row], mentions: dict[int, list[_Row]], evidence: _Evidence) -> list[Event]:
    """The events of some rows; their mentions are taken away from all."""
    words, told_figures = evidence.words, evidence.figures
    unpacked = [row for row in rows if row[_TITLES] and type(row[_TITLES]) is str]
    titles = read_lists(unpacked, _TITLES, _NAME, "event", "titles", read_titles)
    places, people, organisations, tags = (
        _none_empty(read_lists(rows, place, _NAME, "event", column, Fields.texts))
        for place, column in (
            (_PLACES, "places"),
            (_PEOPLE, "people"),
            (_ORGANISATIONS, "organisations"),
            (_TAGS, "tags"),
        )
    )
    figures = read_lists(rows, _FIGURES, _NAME, "event", "figures", FIGURES.read)
    named = {row[_REASONS]: row[_NAME] for row in rows}
    because = {number: words.reasons(number, "event", name, "reasons") for number, name in named.items()}
    whens: dict[tuple[Any, ...], When] = {}  # many events are of one day
    tell = partial(tuple.__new__, _Told)  # a hundred thousand times, faster than by its name
    events = []
    for (
        number,
        name,
        start,
        end,
        precision,
        approximate,
        uncertain,
        ongoing,
        title,
        proposed,
        placed,
        manned,
        organised,
        figured,
        lane,
        tagged,
        note,
        colour,
        status,
        factuality,
        confidence,
        reasons,
        by_hand,
        _,
    ) in rows:
        dated = start, end, precision, approximate, uncertain, ongoing
        if (when := whens.get(dated)) is None:
            flags = approximate == 1, uncertain == 1, ongoing == 1
            when = whens[dated] = When(start, end, _PRECISIONS[precision], *flags)
        told = mentions.pop(number, ())
        is_packed = type(proposed) is bytes
        if is_packed and not told:
            raise WrongValue("event", name, "titles", proposed[:20])
        events.append(
            make_event(
                name,
                when,
                title,
                None if is_packed else _proposed(proposed, title, titles),
                tell((evidence, told, when, title, proposed)) if told else None,
                places[placed],
                people[manned],
                organisations[organised],
                figures[figured]
                if figured is not None
                else told_figures[told[0][_MENTIONED_FIGURES]]
                if len(told) == 1
                else _figures_in(told, told_figures),
                lane,
                tags[tagged],
                note,
                colour,
                _STATUSES[status],
                _FACTUALITIES[factuality],
                confidence if confidence <= 1 else confidence / 100,
                because[reasons],
                by_hand == 1,
            )
        )
    return events


def _proposed(text: str | None, chosen: str, titles: Mapping[str | None, tuple[str | None, ...]]) -> tuple[str, ...]:
    """The proposed titles that a column says without packing them."""
    if text is None:
        return ()
    return with_chosen(titles[text], chosen) if text else (chosen,)


def _none_empty(known: dict[str | None, Any]) -> dict[str | None, Any]:
    return {None: (), **known}


def _figures_told(mentions: tuple[Mention, ...]) -> tuple[Figure, ...]:
    """What mentions tell together, each figure once: nearly always the figures of their event."""
    return tuple(dict.fromkeys(figure for mention in mentions for figure in mention.figures))


def _figures_in(told: Sequence[_Row], figures: Mapping[str | None, tuple[Figure, ...]]) -> tuple[Figure, ...]:
    """The same of the rows of mentions."""
    return tuple(dict.fromkeys(figure for row in told for figure in figures[row[_MENTIONED_FIGURES]]))


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the mentions of a file are made of, beside their rows."""

    articles: Mapping[int, Article]
    words: WordReader
    figures: dict[str | None, tuple[Figure, ...]]

    def check(self, rows: Sequence[_Row], lengths: Mapping[int, int]) -> None:
        """Raises WrongValue where a mention could not be made of its row, in an article of that length."""
        self.figures.update(read_lists(rows, _MENTIONED_FIGURES, 0, "mention", "figures", FIGURES.read))
        length_of = lengths.get
        for row in rows:
            length = length_of(row[_ARTICLE], -1)
            if row[_SENTENCE_END] > length or row[_EXPRESSION_END] > length:
                raise _beyond(row, length)
        for rule, event in {row[_RULE]: row[0] for row in rows}.items():
            self.words.text(rule, "mention", event, "rule")
        for reasons, event in {row[_TOLD_REASONS]: row[0] for row in rows}.items():
            self.words.reasons(reasons, "mention", event, "reasons")
        for row in rows:
            if row[_MORE] is not None:
                _more(row, None)

    def mention(self, row: _Row, when: When) -> Mention:
        """The mention in a row of an event of that date."""
        event, _, number, start, end, first, last, kind, value, rule, reasons, dated, figured, more, _ = row
        article = self.articles[number]
        text = text_of(article)
        sentence, expression, whole = text[start:end], text[first:last], None
        own = when if dated is None or dated == _AS_EVENT else None
        if more is not None:
            told = _more(row, own)
            sentence = sentence if told.sentence is None else told.sentence
            expression = expression if told.expression is None else told.expression
            own, whole = told.when, told.whole
        rule_name = self.words.text(rule, "mention", event, "rule")
        because = self.words.reasons(reasons, "mention", event, "reasons")
        found = make_expression(make_span(first, last), expression, _KINDS[kind], value, own, rule_name, because, whole)
        said = make_sentence(make_span(start, end), sentence)
        return make_mention(article.id, said, found, self.figures[figured])


def _beyond(row: _Row, length: int) -> WrongValue:
    """That a mention lies beyond the text of its article, or that this is not there."""
    if length < 0:
        return WrongValue("mention", row[0], "article", row[_ARTICLE])
    column, place = (
        ("sentence_end", _SENTENCE_END) if row[_SENTENCE_END] > length else ("expression_end", _EXPRESSION_END)
    )
    return WrongValue("mention", row[0], column, row[place])


class _Told(NamedTuple):
    """The mentions of an event, not made yet, and its proposed titles where these are packed."""

    evidence: _Evidence
    rows: Sequence[_Row]
    when: When
    title: str
    titles: str | bytes | None

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The ids of the articles of the mentions, in their order."""
        articles = self.evidence.articles
        return tuple([articles[row[_ARTICLE]].id for row in self.rows])

    def __call__(self) -> Mapping[str, object]:
        """The mentions, and the titles."""
        mentions = tuple([self.evidence.mention(row, self.when) for row in self.rows])
        if not isinstance(self.titles, bytes):
            return {"mentions": mentions}
        proposed = titles_unpacked(self.titles, mentions[0].sentence.text)
        return {"mentions": mentions, "titles": with_chosen(proposed, self.title)}


class _More(NamedTuple):
    """What few mentions have beside their columns."""

    sentence: str | None
    expression: str | None
    when: When | None
    whole: When | None


def _more(row: _Row, when: When | None) -> _More:
    """What a mention has beside its columns; raises WrongValue."""
    fields, dated = read_more(row[_MORE], "mention", row[0]), row[_DATED]
    sentence = fields.text("sentence") if "sentence" in fields.values else None
    expression = fields.text("expression") if "expression" in fields.values else None
    own = MAYBE_WHEN.read(fields, "when") if dated == _OWN else when
    return _More(sentence, expression, own, MAYBE_WHEN.read(fields, "whole"))
