"""What the card beside an event says, as rich text: date, whole title, first proof; beside a badge, what it counts."""

from __future__ import annotations

from html import escape

from timeline_app.dates.wording import when_text
from timeline_app.model import Article, Event, Mention, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

QUOTED = 220  # characters of a sentence, its date among them
TITLE = 400  # characters: a longer title would fill the screen


def told_of_event(timeline: Timeline, event: Event, date: str, style: Style, language: str) -> str:
    """The card of an event as HTML; `date` is its date in words."""
    parts = [_line(escape(date), style.muted), _line(escape(shortened(event.title)), style.ink, 14, 500)]
    if event.mentions:
        mention = event.mentions[0]
        before, words, after = quoted(timeline.article(mention.article_id), mention)
        strong = f'<span style="background-color:{style.tint};color:{style.accentink};font-weight:500">{escape(words)}'
        quote = say("drawing.quote", language, words=f"{escape(before)}{strong}</span>{escape(after)}")
        parts.append(_line(quote, style.ink2, above=6))
    sources = len({mention.article_id for mention in event.mentions})
    if sources > 1:
        parts.append(_line(escape(say("drawing.articles", language, count=sources)), style.muted, above=6))
    return "".join(parts)


def told_of_badge(events: list[Event], style: Style, language: str) -> str:
    """The card of a badge as HTML: how many events it counts, from when to when."""
    count = say("drawing.counted", language, count=len(events))
    whole = events[0].when.until(max((event.when for event in events), key=lambda when: when.end))
    span = when_text(whole, language)
    return _line(escape(count), style.ink, 13, 500) + _line(escape(span), style.muted)


def quoted(article: Article, mention: Mention, most: int = QUOTED) -> tuple[str, str, str]:
    """The sentence of a mention, its lost letters restored, before, in and after its expression of time.

    Beyond so many characters only the words around the expression are quoted.
    """
    text, sentence, words = article.mended, mention.sentence.span, mention.expression.span
    spans = ((sentence.start, words.start), (words.start, words.end), (words.end, sentence.end))
    before, inside, after = (" ".join(f"|{text[first:last]}|".split())[1:-1] for first, last in spans)
    spare = max(most - len(inside), 0)
    if len(before) + len(after) > spare:
        left = max(spare // 2, spare - len(after))
        before = before if len(before) <= left else "…" + before[len(before) - left :].partition(" ")[2]
        right = max(spare - len(before), 0)
        after = after if len(after) <= right else after[:right].rpartition(" ")[0].rstrip(" ,;:.") + "…"
    return before, inside, after


def shortened(title: str) -> str:
    """A title that fits a card, however long."""
    return title if len(title) <= TITLE else title[: TITLE - 1] + "…"


def _line(html: str, colour: str, size: int = 12, weight: int = 400, above: int = 0) -> str:
    return f'<p style="margin:{above}px 0 2px 0;color:{colour};font-size:{size}px;font-weight:{weight}">{html}</p>'
