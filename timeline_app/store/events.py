"""Events and their mentions to rows and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
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
_AS_EVENT, _OWN, _NONE = "event", "own", "no"  # what `dated` says: a mention has the event's date, another, or none


def _by_word(usual: _Choice) -> dict[str | None, _Choice]:
    """The values of an enumeration by their words; the usual one stands in a file as NULL."""
    return {None: usual, **{choice.value: choice for choice in type(usual)}}


_PRECISIONS = _by_word(Precision.DAY)
_STATUSES = _by_word(Status.SUGGESTED)
_FACTUALITIES = _by_word(Factuality.HAPPENED)
_KINDS = _by_word(Kind.DATE)
_NAME, _TITLES, _PLACES, _PEOPLE, _ORGANISATIONS, _FIGURES, _TAGS = 1, 9, 10, 11, 12, 13, 15  # places in a row
_ARTICLE, _DATED, _MENTIONED_FIGURES, _MORE = 2, 11, 12, 13
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
    rows: list[_Row], mention_rows: list[_Row], articles: Mapping[int, Article], words: WordReader
) -> list[Event]:
    """The events of checked rows, in their order, with the mentions that belong to them; raises WrongValue."""
    check_unique("event", [row[_NAME] for row in rows])
    mentions: defaultdict[int, list[_Row]] = defaultdict(list)
    for row in mention_rows:
        mentions[row[0]].append(row)
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
    told_figures = _none_empty(read_lists(mention_rows, _MENTIONED_FIGURES, 0, "mention", "figures", FIGURES.read))
    evidence = _Evidence(articles, words, told_figures)
    evidence.check(mention_rows)
    whens: dict[tuple[Any, ...], When] = {}  # many events are of one day
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
                _Told(evidence, told, when, title, proposed if is_packed else None) if told else None,
                places[placed],
                people[manned],
                organisations[organised],
                figures[figured] if figured is not None else _figures_in(told, told_figures),
                lane,
                tags[tagged],
                note,
                colour,
                _STATUSES[status],
                _FACTUALITIES[factuality],
                confidence if confidence <= 1 else confidence / 100,
                words.reasons(reasons, "event", name, "reasons"),
                by_hand == 1,
            )
        )
    for number in mentions:
        raise WrongValue("mention", number, "event", number)
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
    if len(told) == 1:
        return figures[told[0][_MENTIONED_FIGURES]]
    return tuple(dict.fromkeys(figure for row in told for figure in figures[row[_MENTIONED_FIGURES]]))


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the mentions of a file are made of, beside their rows."""

    articles: Mapping[int, Article]
    words: WordReader
    figures: Mapping[str | None, tuple[Figure, ...]]

    def check(self, rows: Iterable[_Row]) -> None:
        """Raises WrongValue where a mention could not be made of its row."""
        characters = {number: characters_of(article) for number, article in self.articles.items()}
        rules: set[int] = set()
        for row in rows:
            event, _, article, _, end, _, last, _, _, rule, reasons, _, _, more, _ = row
            length = characters.get(article, -1)
            if end > length or last > length:
                column = "article" if length < 0 else "sentence_end" if end > length else "expression_end"
                raise WrongValue("mention", event, column, article if length < 0 else max(end, last))
            if rule not in rules:
                self.words.text(rule, "mention", event, "rule")
                rules.add(rule)
            if reasons is not None:
                self.words.reasons(reasons, "mention", event, "reasons")
            if more is not None:
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


class _Told:
    """The mentions of an event, not made yet, and its proposed titles where they are packed."""

    __slots__ = ("_evidence", "_packed", "_rows", "_title", "_when")

    def __init__(self, evidence: _Evidence, rows: Sequence[_Row], when: When, title: str, packed: bytes | None) -> None:
        self._evidence, self._rows, self._when, self._title, self._packed = evidence, rows, when, title, packed

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The ids of the articles of the mentions, in their order."""
        articles = self._evidence.articles
        return tuple([articles[row[_ARTICLE]].id for row in self._rows])

    def __call__(self) -> Mapping[str, object]:
        """The mentions, and the titles."""
        mentions = tuple([self._evidence.mention(row, self._when) for row in self._rows])
        if self._packed is None:
            return {"mentions": mentions}
        proposed = titles_unpacked(self._packed, mentions[0].sentence.text)
        return {"mentions": mentions, "titles": with_chosen(proposed, self._title)}


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
