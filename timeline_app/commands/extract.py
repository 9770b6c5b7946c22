"""extract: the articles and the dated events found in them, as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from timeline_app.commands._sharing import DATE, FILES, JOBS, LANGUAGE, end_with, one_line, spoken, work_through
from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.disagreements import agreements, claim_text, disagreements, value_text
from timeline_app.language import languages
from timeline_app.merge import gather
from timeline_app.model import Article, Event, Factuality, Timeline
from timeline_app.report import timeline_report, undated_expressions
from timeline_app.temporal.locales import understands
from timeline_app.words import say


@click.command()
@FILES
@DATE
@LANGUAGE
@JOBS
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def extract(
    files: tuple[Path, ...], issued: When | None, language: str | None, jobs: int | None, *, as_json: bool
) -> None:
    """Print the articles and the dated events found in them."""
    batch = work_through(files, language, issued, jobs)
    timeline = gather(batch.articles, batch.events)
    if as_json:
        click.echo(json.dumps(timeline_report(timeline, spoken()), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_table(timeline, spoken())))
    telling = {mention.article_id for event in batch.events for mention in event.mentions}
    for article in batch.articles:
        if article.id not in telling:
            click.echo(_why_none(article), err=True)
        elif article.language not in languages():
            click.echo(say("cli.language_partly", spoken(), file=article.source, code=article.language), err=True)
    end_with(batch.failures)


def _table(timeline: Timeline, language: str) -> Iterator[str]:
    for article in timeline.articles:
        yield article.file or article.title
        issued = when_text(article.issued, language) if article.issued else say("cli.undated", language)
        certainty = say(f"cli.{article.issued_certainty}", language)
        yield f"  {say('cli.language', language, code=article.language)}, {issued} ({certainty})"
        for why in article.issued_reasons:
            yield f"  - {why.say(language)}"
        yield ""
    texts = {article.id: article.mended for article in timeline.articles}
    width = max((len(when_text(event.when, language)) for event in timeline.events), default=0)
    for event in timeline.events:
        yield from _event_lines(event, texts, language, width)
        yield from _compared_lines(event, timeline, language, width)


def _event_lines(event: Event, texts: Mapping[str, str], language: str, width: int) -> Iterator[str]:
    happened = event.factuality is Factuality.HAPPENED
    mark = "" if happened else f"  [{say(f'drawing.{event.factuality}', language)}]"
    yield f"{when_text(event.when, language):<{width}}  {event.title}{mark}  [{event.confidence:.0%}]"
    for mention in event.mentions:
        shown = one_line(texts[mention.article_id][mention.sentence.span.start : mention.sentence.span.end])
        yield f"{'':<{width}}    {mention.expression.text} ← {shown}"


def _compared_lines(event: Event, timeline: Timeline, language: str, width: int) -> Iterator[str]:
    """What several articles say alike, and where they differ."""
    files = {article.id: article.file or article.title for article in timeline.articles}
    for compared in agreements(event, timeline.articles):
        (claim,) = compared.claims
        said = say("inspector.agree", language, count=len(claim.article_ids), value=value_text(claim, language))
        yield f"{'':<{width}}    = {said}"
    for compared in disagreements(event, timeline.articles):
        said = " / ".join(claim_text(claim, files, language) for claim in compared.claims)
        yield f"{'':<{width}}    ≠ {said}"


def _why_none(article: Article) -> str:
    """Why an article gave no events."""
    if not understands(article.language):
        known = ", ".join(languages())
        return say("cli.language_unknown", spoken(), file=article.source, code=article.language, known=known)
    waiting = len(undated_expressions(article))
    if waiting:
        return say("cli.date_it", spoken(), file=article.source, count=waiting)
    return say("cli.no_events", spoken(), file=article.source)
