"""The nouns as plain values for JSON, field by field, and back with every value checked.

The history keeps in this form what an act has changed; the columns that hold lists are written in it as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from timeline_app.dates import Precision, When
from timeline_app.model import (
    Article,
    Certainty,
    Decoded,
    Event,
    Expression,
    Factuality,
    Figure,
    Kind,
    LanesBy,
    Mention,
    Repair,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.reasons import Reason
from timeline_app.store.fields import Fields

_T = TypeVar("_T")
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Form(Generic[_T]):
    """How a kind of value is written, and how it is read from a field of that name."""

    write: Callable[[_T], object]
    read: Callable[[Fields, str], _T]


def _listed(write: Callable[[_T], object], read: Callable[[Fields], _T]) -> Form[tuple[_T, ...]]:
    return Form(
        lambda values: [write(value) for value in values],
        lambda fields, name: tuple(read(part) for part in fields.parts(name)),
    )


def _same(value: _T) -> _T:
    return value


def when_values(when: When) -> Plain:
    """A When."""
    return {
        "starts": when.start,
        "ends": when.end,
        "precision": when.precision.value,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "ongoing": when.ongoing,
    }


def read_when(fields: Fields) -> When:
    """A When; raises WrongValue."""
    start, end = fields.integer("starts"), fields.integer("ends")
    if start >= end:
        raise fields.wrong("ends")
    flags = (fields.flag(name) for name in ("approximate", "uncertain", "ongoing"))
    return When(start, end, fields.choice("precision", Precision), *flags)


def _maybe(write: Callable[[_T], object], read: Callable[[Fields], _T]) -> Form[_T | None]:
    return Form(
        lambda value: None if value is None else write(value),
        lambda fields, name: None if fields.values.get(name) is None else read(fields.part(name)),
    )


def _span_values(span: Span) -> list[int]:
    return [span.start, span.end]


def _read_span(fields: Fields, name: str) -> Span:
    match fields.items(name):
        case [int(start), int(end)] if 0 <= start <= end:
            return Span(start, end)
    raise fields.wrong(name)


def _reason_values(reason: Reason) -> Plain:
    return {"key": reason.key, "values": [list(pair) for pair in reason.values]}


def _read_reason(fields: Fields) -> Reason:
    pairs = fields.items("values")
    values = tuple((pair[0], pair[1]) for pair in pairs if isinstance(pair, list) and len(pair) == 2)
    if len(values) != len(pairs) or not all(isinstance(text, str) for pair in values for text in pair):
        raise fields.wrong("values")
    return Reason(fields.text("key"), values)


def _figures_values(figures: Iterable[Figure]) -> list[object]:
    return [[figure.value, figure.what, figure.text] for figure in figures]


def _read_figures(fields: Fields, name: str) -> tuple[Figure, ...]:
    return tuple([_read_figure(fields, name, item) for item in fields.items(name)])


def _read_figure(fields: Fields, name: str, item: object) -> Figure:
    match item:
        case [int(value), str(what), str(text)] if not isinstance(value, bool):
            return Figure(value, what, text)
    raise fields.wrong(name)


def _repair_values(repair: Repair) -> Plain:
    return {"span": _span_values(repair.span), "old": repair.old, "new": repair.new, "confident": repair.confident}


def _read_repair(fields: Fields) -> Repair:
    span, old, new = _read_span(fields, "span"), fields.text("old"), fields.text("new")
    if not len(old) == len(new) == span.end - span.start:
        raise fields.wrong("new")
    return Repair(span, old, new, fields.flag("confident"))


def _decoded_values(decoded: Decoded) -> Plain:
    return {"span": _span_values(decoded.span), "old": decoded.old}


def _read_decoded(fields: Fields) -> Decoded:
    return Decoded(_read_span(fields, "span"), fields.text("old"))


def _mended_values(mended: Repair | Decoded) -> Plain:
    return _repair_values(mended) if isinstance(mended, Repair) else _decoded_values(mended)


def _read_mended(fields: Fields) -> Repair | Decoded:
    return _read_repair(fields) if "new" in fields.values else _read_decoded(fields)


_TEXT: Form[str] = Form(_same, Fields.text)
_TEXTS: Form[tuple[str, ...]] = Form(list, Fields.texts)
_WHEN: Form[When] = Form(when_values, lambda fields, name: read_when(fields.part(name)))
MAYBE_WHEN = _maybe(when_values, read_when)
WHENS = _listed(when_values, read_when)
REASONS = _listed(_reason_values, _read_reason)
FIGURES: Form[tuple[Figure, ...]] = Form(_figures_values, _read_figures)
REPAIRS = _listed(_repair_values, _read_repair)
DECODED = _listed(_decoded_values, _read_decoded)
MENDED: Form[tuple[Repair | Decoded, ...]] = _listed(_mended_values, _read_mended)
"""Repairs and what was decoded anew, in one list."""


def _mention_values(mention: Mention) -> Plain:
    sentence, expression = mention.sentence, mention.expression
    return {
        "article": mention.article_id,
        "sentence": _span_values(sentence.span),
        "sentence_text": sentence.text,
        "expression": _span_values(expression.span),
        "expression_text": expression.text,
        "kind": expression.kind.value,
        "value": expression.value,
        "rule": expression.rule,
        "when": MAYBE_WHEN.write(expression.when),
        "whole": MAYBE_WHEN.write(expression.whole),
        "reasons": REASONS.write(expression.reasons),
        "figures": FIGURES.write(mention.figures),
    }


def _read_mention(fields: Fields) -> Mention:
    expression = Expression(
        _read_span(fields, "expression"),
        fields.text("expression_text"),
        fields.choice("kind", Kind),
        fields.text("value"),
        MAYBE_WHEN.read(fields, "when"),
        fields.text("rule"),
        REASONS.read(fields, "reasons"),
        MAYBE_WHEN.read(fields, "whole"),
    )
    sentence = Sentence(_read_span(fields, "sentence"), fields.text("sentence_text"))
    return Mention(fields.text("article"), sentence, expression, FIGURES.read(fields, "figures"))


def _read_confidence(fields: Fields, name: str) -> float:
    if not 0 <= (value := fields.number(name)) <= 1:
        raise fields.wrong(name)
    return value


EVENT_FORMS: Mapping[str, Form[Any]] = {
    "id": _TEXT,
    "when": _WHEN,
    "title": _TEXT,
    "titles": _TEXTS,
    "mentions": _listed(_mention_values, _read_mention),
    "places": _TEXTS,
    "people": _TEXTS,
    "organisations": _TEXTS,
    "figures": FIGURES,
    "lane": _TEXT,
    "tags": _TEXTS,
    "note": _TEXT,
    "colour": _TEXT,
    "status": Form(_same, lambda fields, name: fields.choice(name, Status)),
    "factuality": Form(_same, lambda fields, name: fields.choice(name, Factuality)),
    "confidence": Form(_same, _read_confidence),
    "confidence_reasons": REASONS,
    "by_hand": Form(_same, Fields.flag),
}
# The text of an article stands elsewhere: see contents.py.
ARTICLE_FORMS: Mapping[str, Form[Any]] = {
    "id": _TEXT,
    "title": _TEXT,
    "source": _TEXT,
    "publisher": _TEXT,
    "language": _TEXT,
    "issued": MAYBE_WHEN,
    "issued_certainty": Form(_same, lambda fields, name: fields.choice(name, Certainty)),
    "issued_reasons": REASONS,
    "issued_candidates": WHENS,
    "repairs": REPAIRS,
    "author": _TEXT,
    "notes": REASONS,
    "decoded": DECODED,
}
HEADING_FORMS: Mapping[str, Form[Any]] = {
    "title": _TEXT,
    "lanes": _TEXTS,
    "style": _TEXT,
    "lanes_by": Form(_same, lambda fields, name: fields.choice(name, LanesBy)),
    "folded": _TEXTS,
}

Noun = Article | Event | Timeline


def values_of(noun: Noun, forms: Mapping[str, Form[Any]], names: Iterable[str] | None = None) -> Plain:
    """Fields of a noun as plain values: all that have a form, or those that are named."""
    return {name: forms[name].write(getattr(noun, name)) for name in (forms if names is None else names)}


def read_values(fields: Fields, forms: Mapping[str, Form[Any]]) -> Plain:
    """The fields that plain values hold, checked; raises WrongValue."""
    return {name: form.read(fields, name) for name, form in forms.items() if name in fields.values}


def changed_names(old: Noun, new: Noun, forms: Mapping[str, Form[Any]]) -> list[str]:
    """The names of the fields in which two differ."""
    return [name for name in forms if getattr(old, name) != getattr(new, name)]
