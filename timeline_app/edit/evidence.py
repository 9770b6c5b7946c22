"""What becomes of the evidence of events when their article is read again: it moves with its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.model import Article, Event, Mention, Span

_ALIKE = 0.5  # of the words of two sentences, the share that makes one the other in new words
_COMMON = 50  # sentences with a word, beyond which it tells none of them
_WORD_SIGNS = ".,;:!?…«»“”\"'’()[]–—-"

Evidence = tuple[str, str, str]  # an article, a sentence and an expression in it, by their words: places may change


def evidence_of(mention: Mention) -> Evidence:
    """What a mention says, wherever it stands."""
    return mention.article_id, mention.sentence.text, mention.expression.text


def without_articles(event: Event, article_ids: Container[str]) -> Event | None:
    """The event without its evidence in some articles; None when it has no other and no person has changed it."""
    mentions = tuple(mention for mention in event.mentions if mention.article_id not in article_ids)
    if len(mentions) == len(event.mentions):
        return event
    return replace(event, mentions=mentions) if mentions or event.by_hand else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """An article before and after it was read again, what was found in it, and which sentence has become which."""

    before: Article
    after: Article
    found: Mapping[tuple[str, str], Sequence[Mention]]
    become: Mapping[str, Span]


class Readings:
    """New readings of articles: `events` stood in the earlier ones, `found` are the mentions of the new ones."""

    def __init__(
        self, pairs: Iterable[tuple[Article, Article]], events: Iterable[Event], found: Iterable[Mention]
    ) -> None:
        renewed = {old.id: (old, new) for old, new in pairs}
        told: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in found if renewed else ():
            told[mention.article_id].append(mention)
        held: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for event in events if renewed else ():
            if event.by_hand and not renewed.keys().isdisjoint(event.article_ids):
                for mention in event.mentions:
                    held[mention.article_id].setdefault(mention.sentence.text)
        self._readings = {
            name: _Reading(old, new, _by_words(told[name]), _become(old, new, tuple(held[name])))
            for name, (old, new) in renewed.items()
        }

    def renewed(self, event: Event) -> Event | None:
        """The event with its evidence brought up to date; None when it goes, as suggestions do."""
        if self._readings.keys().isdisjoint(event.article_ids):
            return event
        if not event.by_hand:
            return without_articles(event, self._readings)
        mentions = tuple(dict.fromkeys(now for old in event.mentions if (now := self._moved(old)) is not None))
        return event if mentions == event.mentions else replace(event, mentions=mentions)

    def _moved(self, mention: Mention) -> Mention | None:
        """The mention where its sentence stands now; None when it is gone from there."""
        reading = self._readings.get(mention.article_id)
        if reading is None:
            return mention
        sentence, before, after = mention.sentence, reading.before.text, reading.after.text
        same = reading.found.get((sentence.text, mention.expression.text))
        if same:
            return same[min(before.count(sentence.text, 0, sentence.span.start), len(same) - 1)]
        at = _place(after, sentence.text, before.count(sentence.text, 0, sentence.span.start))
        if at is not None:
            by = at - sentence.span.start
            return _put(mention, Span(at, at + len(sentence.text)), after, mention.expression.span.start + by)
        span = reading.become.get(sentence.text)
        return None if span is None else _in_new_words(mention, span, reading)


def _by_words(found: Iterable[Mention]) -> dict[tuple[str, str], list[Mention]]:
    """What was found in an article, by the words of sentence and expression, in the order of the text."""
    by_words: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in sorted(found, key=lambda mention: mention.expression.span):
        by_words[mention.sentence.text, mention.expression.text].append(mention)
    return by_words


def _place(text: str, words: str, number: int) -> int | None:
    """Where words stand for the so-manieth time, or else for the last; None where they do not."""
    at, found = text.find(words), None
    while at >= 0 and number >= 0:
        found, at, number = at, text.find(words, at + max(1, len(words))), number - 1
    return found


def _in_new_words(mention: Mention, span: Span, reading: _Reading) -> Mention | None:
    """The mention in the sentence that its own has become: at the date found there, or where its own stands there."""
    there = [one for told in reading.found.values() for one in told if one.sentence.span == span]
    if there:
        return min(there, key=lambda one: one.expression.text != mention.expression.text)
    text = reading.after.text
    at = text.find(mention.expression.text, span.start, span.end)
    if at < 0:
        return None
    return _put(mention, span, text, at)


def _put(mention: Mention, span: Span, text: str, at: int) -> Mention:
    """The mention in a sentence of a text, its expression at a place there."""
    sentence, expression = mention.sentence, mention.expression
    return replace(
        mention,
        sentence=replace(sentence, span=span, text=text[span.start : span.end]),
        expression=replace(expression, span=Span(at, at + len(expression.text))),
    )


def _become(before: Article, after: Article, held: Sequence[str]) -> dict[str, Span]:
    """Which new sentence each sentence that is gone has become, the most alike first, each but once."""
    gone = [words for words in held if words not in after.text]
    if not gone:
        return {}
    was, now = dict(_sentences(before)), dict(_sentences(after))
    others = [words for words in was if words not in now and not any(words in other for other in held)]
    coming = [(words, span) for words, span in now.items() if words not in was]
    become: dict[str, Span] = {}
    taken: set[Span] = set()
    for _, old, span in sorted(_alike([*gone, *others], coming), key=lambda found: (-found[0], found[2])):
        if old not in become and span not in taken:
            become[old] = span
            taken.add(span)
    return become


def _sentences(article: Article) -> Iterator[tuple[str, Span]]:
    from timeline_app.text.sentences import sentences  # what reads articles is loaded with the first that is read again

    for sentence in sentences(article.mended, article.language):
        yield article.text[sentence.span.start : sentence.span.end], sentence.span


def _alike(gone: Sequence[str], coming: Sequence[tuple[str, Span]]) -> Iterator[tuple[float, str, Span]]:
    """How much of their words sentences share, of those that share enough."""
    bags = [_words(words) for words, _ in coming]
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for word in bag:
            having[word].append(number)
    for old in gone:
        bag = _words(old)
        near = {number for word in bag if len(having.get(word, ())) <= _COMMON for number in having.get(word, ())}
        for number in near:
            share = 2 * (bag & bags[number]).total() / (bag.total() + bags[number].total())
            if share >= _ALIKE:
                yield share, old, coming[number][1]


def _words(sentence: str) -> Counter[str]:
    return Counter(filter(None, (word.strip(_WORD_SIGNS) for word in sentence.casefold().split())))
