"""The nouns: frozen values that every part of the program passes to the next.

Offsets are characters of `Article.text`; `Span.end` is exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from timeline_app.dates import When
from timeline_app.reasons import Reason
from timeline_app.timeline import AUTOMATIC as AUTOMATIC  # noqa: PLC0414  # this is their home for all others
from timeline_app.timeline import LanesBy as LanesBy  # noqa: PLC0414
from timeline_app.timeline import Timeline as Timeline  # noqa: PLC0414


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Repair:
    """A word whose lost letters can be restored; `old` and `new` are of one length, so offsets stay right."""

    span: Span
    old: str
    new: str
    confident: bool


@dataclass(frozen=True, slots=True)
class Decoded:
    """Letters that had been decoded wrongly and are put right in the text, at `span`; `old` is what was read there."""

    span: Span
    old: str


class Certainty(StrEnum):
    """How well an article's own date is known."""

    SURE = "sure"
    PROBABLE = "probable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Issued:
    """An article's date with its reasons; `candidates` are what remains possible when it is unknown."""

    when: When | None = None
    certainty: Certainty = Certainty.UNKNOWN
    reasons: tuple[Reason, ...] = ()
    candidates: tuple[When, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One source.  `text` is what was read, but for `decoded`; `repairs` are suggestions about it.

    `source` is the file or address it came from, the window keeps whole paths; `publisher` the agency, paper or site
    that it names, `author` who wrote it.  `notes` say what must be known of how it was read: letters that were decoded
    anew, parts left out.

    `issued` is the article's own date or None; `issued_certainty` and `issued_reasons` say how it was found;
    `issued_candidates` are the dates that remain possible when it is unknown.  `unread` makes the text of an article
    out of a file when it is first asked for.
    """

    id: str
    title: str
    source: str
    text: str
    language: str
    publisher: str = ""
    issued: When | None = None
    issued_certainty: Certainty = Certainty.UNKNOWN
    issued_reasons: tuple[Reason, ...] = ()
    issued_candidates: tuple[When, ...] = ()
    repairs: tuple[Repair, ...] = ()
    author: str = ""
    notes: tuple[Reason, ...] = ()
    decoded: tuple[Decoded, ...] = ()
    unread: Callable[[], str] | None = field(default=None, init=False, repr=False, compare=False)

    if not TYPE_CHECKING:  # a type checker would take every attribute to be there

        def __getattr__(self, name: str) -> str:
            return _made(self, name, "text")

    @property
    def file(self) -> str:
        """What to call where it came from: the name of the file where that is a path."""
        return self.source if "://" in self.source else self.source.replace("\\", "/").rpartition("/")[2]

    @property
    def mended(self) -> str:
        """The text with its lost letters restored; every offset is that of `text`."""
        return mend(self.text, self.repairs)

    @property
    def mended_spans(self) -> tuple[Span, ...]:
        """The places of what is restored or was decoded anew."""
        return (*(repair.span for repair in self.repairs), *(piece.span for piece in self.decoded))

    @property
    def as_read(self) -> str:
        """The text with nothing put right in it, which may be longer or shorter."""
        pieces, done = [], 0
        for piece in self.decoded:
            pieces += [self.text[done : piece.span.start], piece.old]
            done = piece.span.end
        return "".join([*pieces, self.text[done:]])


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article, as it stands there."""

    span: Span
    text: str


class Kind(StrEnum):
    """What an expression names, in the terms of TIMEX3."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


_NIGHT, _MORNING = "TNI", 6 * 3600


@dataclass(frozen=True, slots=True)
class Expression:
    """The words that name a time.  `value` is a TIMEX3 value; `when` is None where no date can be told.

    `rule` names the rule that fired; `reasons` say how a half date was completed.  `whole` is what it names together
    with its neighbour, who has the same: the stretch from the 13th to the 15th, the hour of a day.
    """

    span: Span
    text: str
    kind: Kind
    value: str
    when: When | None
    rule: str
    reasons: tuple[Reason, ...] = ()
    whole: When | None = None

    @property
    def morning(self) -> When | None:
        """The hours after midnight where it names a night, which is dated by the day on which it began."""
        if self.when is None or not self.value.endswith(_NIGHT):
            return None
        return When(self.when.end, self.when.end + _MORNING)

    def together_with(self, other: Expression, text: str) -> Expression:
        """What two neighbours name together, as one expression over both; `text` is the text that they stand in."""
        span = Span(self.span.start, max(self.span.end, other.span.end))
        values = [e.value for e in (self, other)]
        value = "/".join(values) if self.kind is other.kind else max(values, key=len)
        kind = Kind.TIME if Kind.TIME in (self.kind, other.kind) else self.kind
        reasons = self.reasons or other.reasons
        rule = other.rule if self.kind is Kind.TIME and other.kind is Kind.DATE else self.rule
        return Expression(span, text[span.start : span.end], kind, value, self.whole, rule, reasons)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that matters to an event: 130 of what the text calls "morts"."""

    value: int
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article says it, and the figures that it gives there."""

    article_id: str
    sentence: Sentence
    expression: Expression
    figures: tuple[Figure, ...] = ()


class Status(StrEnum):
    """What the person has decided about an event."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class Factuality(StrEnum):
    """Whether the sources say that it happened, is to happen, was called off, or never was."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Unread(Protocol):
    """The proposed titles and the mentions of an event out of a file, to be made when they are first asked for."""

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The ids of the articles of the mentions, in their order."""

    def __call__(self) -> Mapping[str, object]:
        """The fields that were left out, by their names."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening with its evidence.

    `titles` are the proposals to choose from, `title` the chosen one; `confidence` runs from 0 to 1
    and `confidence_reasons` say what raised or lowered it; `by_hand` is set when a person has changed it.  `unread`
    makes mentions and proposals of an event out of a file when they are first asked for: of a hundred thousand, most
    never are.
    """

    id: str
    when: When
    title: str
    titles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    lane: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    colour: str = ""
    status: Status = Status.SUGGESTED
    factuality: Factuality = Factuality.HAPPENED
    confidence: float = 1.0
    confidence_reasons: tuple[Reason, ...] = ()
    by_hand: bool = False
    unread: Unread | None = field(default=None, init=False, repr=False, compare=False)

    if not TYPE_CHECKING:  # a type checker would take every attribute to be there

        def __getattr__(self, name: str) -> object:
            return _made(self, name, "mentions", "titles")

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The ids of the articles that mention it, in the order of its mentions."""
        unread = self.unread  # another thread may be making what it stands for
        if unread is not None:
            return unread.article_ids
        return tuple([mention.article_id for mention in self.mentions])


def time_order(event: Event) -> tuple[int, int, str]:
    """Sort key of events: start, end, id."""
    return event.when.start, event.when.end, event.id


@dataclass(frozen=True, slots=True)
class View:
    """The stretch of time on screen, in seconds since 1970, and its size in logical pixels."""

    start: float
    end: float
    width: float
    height: float

    @property
    def pixels_per_second(self) -> float:
        """The zoom."""
        return self.width / (self.end - self.start)

    def x(self, moment: float) -> float:
        """Horizontal place of a moment, in pixels from the left."""
        return (moment - self.start) * self.pixels_per_second

    def moment(self, x: float) -> float:
        """The moment at a horizontal place."""
        return self.start + x / self.pixels_per_second


def _made(noun: Article | Event, name: str, *fields: str) -> object:
    """The value of a field that was left out when the noun was read from a file; it is made once and kept."""
    if name not in fields:
        raise AttributeError(name)
    if (unread := noun.unread) is not None:
        made = unread()
        for left_out, value in ({"text": made} if isinstance(made, str) else made).items():
            object.__setattr__(noun, left_out, value)
        object.__setattr__(noun, "unread", None)
    return object.__getattribute__(noun, name)  # another thread may just have made it


def mend(text: str, repairs: tuple[Repair, ...]) -> str:
    """A text with the repairs made that lie inside it."""
    pieces, done = [], 0
    for repair in sorted(repairs, key=lambda r: r.span.start):
        pieces += [text[done : repair.span.start], repair.new]
        done = repair.span.end
    return "".join([*pieces, text[done:]])
