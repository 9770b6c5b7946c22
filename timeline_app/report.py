"""A Timeline as plain data for JSON: the articles, the events with their evidence, and what could not be dated."""

from __future__ import annotations

from typing import Any

from timeline_app.dates import When
from timeline_app.disagreements import Disagreement, agreements, disagreements
from timeline_app.model import Article, Event, Expression, Kind, Mention, Timeline
from timeline_app.temporal import find_expressions
from timeline_app.temporal.issued import stamp_spans


def timeline_report(timeline: Timeline, language: str) -> dict[str, Any]:
    """Everything known of a timeline; days are ISO text, both inclusive, and reasons are in a language's words."""
    return {
        "articles": [_article(article, language) for article in timeline.articles],
        "events": [_event(event, timeline, language) for event in timeline.events],
        "undated": [_undated(e, article) for article in timeline.articles for e in undated_expressions(article)],
    }


def undated_expressions(article: Article) -> list[Expression]:
    """The expressions that name a date which cannot be told, such as "jeudi" in an article without a date.

    The article's own stamp is not among them.
    """
    text, language = article.mended, article.language
    stamps = stamp_spans(text, language)
    undated = (e for e in find_expressions(text, language, article.issued) if e.when is None)
    named = (e for e in undated if e.kind is Kind.DATE and not e.value.endswith("_REF"))
    return [e for e in named if not any(stamp.contains(e.span) for stamp in stamps)]


def _article(article: Article, language: str) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "publisher": article.publisher,
        "author": article.author,
        "language": article.language,
        "issued": article.issued.edtf if article.issued else None,
        "issued_certainty": str(article.issued_certainty),
        "issued_reasons": [reason.say(language) for reason in article.issued_reasons],
        "issued_candidates": [when.edtf for when in article.issued_candidates],
        "notes": [note.say(language) for note in article.notes],
        "repairs": [
            {"start": r.span.start, "end": r.span.end, "old": r.old, "new": r.new, "confident": r.confident}
            for r in article.repairs
        ],
    }


def _event(event: Event, timeline: Timeline, language: str) -> dict[str, Any]:
    return {
        "id": event.id,
        "start": event.when.first_day(),
        "end": event.when.last_day(),
        "edtf": event.when.edtf,
        "precision": str(event.when.precision),
        "approximate": event.when.approximate,
        "uncertain": event.when.uncertain,
        "title": event.title,
        "titles": list(event.titles),
        "factuality": str(event.factuality),
        "confidence": event.confidence,
        "confidence_reasons": [reason.say(language) for reason in event.confidence_reasons],
        "status": str(event.status),
        "places": list(event.places),
        "people": list(event.people),
        "organisations": list(event.organisations),
        "figures": [{"value": f.value, "what": f.what, "text": f.text} for f in event.figures],
        "agreements": [_compared(compared) for compared in agreements(event, timeline.articles)],
        "disagreements": [_compared(compared) for compared in disagreements(event, timeline.articles)],
        "evidence": [_evidence(mention, timeline, language) for mention in event.mentions],
    }


def _compared(compared: Disagreement) -> dict[str, Any]:
    """What several articles say about one thing: a number, or a time as EDTF."""
    claims = [
        {
            "value": claim.value.edtf if isinstance(claim.value, When) else claim.value.value,
            "articles": list(claim.article_ids),
            "latest": claim.is_latest,
        }
        for claim in compared.claims
    ]
    return {"about": compared.about, "claims": claims}


def _evidence(mention: Mention, timeline: Timeline, language: str) -> dict[str, Any]:
    expression, span = mention.expression, mention.sentence.span
    return {
        "article": mention.article_id,
        "sentence": mention.sentence.text,
        "mended": timeline.article(mention.article_id).mended[span.start : span.end],
        "start": span.start,
        "end": span.end,
        "expression": expression.text,
        "expression_start": expression.span.start,
        "expression_end": expression.span.end,
        "value": expression.value,
        "reasons": [reason.say(language) for reason in expression.reasons],
    }


def _undated(expression: Expression, article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "expression": expression.text,
        "start": expression.span.start,
        "end": expression.span.end,
        "value": expression.value,
    }
