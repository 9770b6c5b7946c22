"""Sentences that only say when and by whom the one before was said: "That was announced by police on Monday".

Their date is that of what the sentence before tells, unless that has a date of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.concepts import concept
from timeline_app.events.candidates import Candidate, Parsed, content_of
from timeline_app.events.confidence import signs_of
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.tagged import Sentence as Tagged
from timeline_app.events.meant.antecedents import Persons
from timeline_app.events.meant.renaming import named_titles
from timeline_app.events.names.named import names_in
from timeline_app.events.names.places import whereabouts
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.making import titles_of
from timeline_app.model import Article, Expression, Factuality, Mention, Sentence
from timeline_app.text.words import words_of

_LONGEST = 24  # words of such a sentence
_FEWEST = 4  # words of the sentence before, which is no heading


@dataclass(frozen=True, slots=True)
class Before:
    """The sentence before another one, its text as shown, its words understood; `dated` says if it has a date."""

    sentence: Sentence
    shown: str
    parsed: Parsed
    dated: bool


def only_points_back(sentence: Tagged, dated: frozenset[int], lists: Lists) -> bool:
    """Whether a sentence tells only that, when and by whom the one before was said; `dated` are words of dates."""
    if len(sentence.words) > _LONGEST or any(word.text in QUOTES or word.text == ":" for word in sentence.words):
        return False
    told = [k for k, word in enumerate(sentence.words) if word.is_word and k not in dated]
    while told and sentence.words[told[0]].lower in lists.and_words:
        told = told[1:]
    start = _pointing(sentence, told, lists)
    if start == 0:
        return False
    verbs = [k for k in told if sentence.is_verb(k) and sentence.words[k].lower not in lists.auxiliaries]
    says = [k for k in told if is_report(sentence, k, lists) or sentence.words[k].lower in lists.news_verbs]
    rest = told[start:]
    opening = lists.that_words | lists.relatives
    opened = any(sentence.words[k].lower in opening and sentence.tags[k] not in ("DET", "ADP") for k in rest)
    return bool(says) and set(verbs) <= set(says) and not opened


def _pointing(sentence: Tagged, told: Sequence[int], lists: Lists) -> int:
    """How many words at the head of a sentence only mean the one before: "das", "the news"; 0 for none."""
    lower = [sentence.words[k].lower for k in told]
    if not lower:
        return 0
    for rest in lists.pointing_back.get(lower[0], ()):
        behind = told[1 + len(rest) : 2 + len(rest)]  # "Das [teilte] die Stadt mit", and not "Das neue Parlament"
        if tuple(lower[1 : 1 + len(rest)]) == rest and behind and sentence.is_verb(behind[0]):
            return 1 + len(rest)
    led = lower[0] in lists.determiners
    news = lower[led : led + 1]
    behind = told[led + 1 : led + 2]
    return led + 1 if news and news[0] in lists.news_nouns and behind and sentence.is_verb(behind[0]) else 0


def told_before(
    article: Article,
    sentence: Sentence,
    shown: str,
    parsed: Parsed,
    date: range,
    expression: Expression,
    before: Before,
    lists: Lists,
    persons: Persons,
) -> Candidate | None:
    """What the sentence before tells, on the date on which it was said; None where it tells nothing of its own."""
    clause = next(iter(filter(_is_main, before.parsed.clauses)), None)
    words = before.parsed.sentence.words
    if expression.when is None or before.dated or clause is None or len(words) < _FEWEST:
        return None
    of = Phrase(min(clause.words), max(clause.words) + 1, range(0), clause, frozenset())

    def entitled(known: Tagged, clauses: Sequence[Clause], phrase: Phrase) -> tuple[str, ...]:
        return titles_of(before.shown, known, clauses, phrase, lists)

    meant = before.parsed.meant(persons, before.sentence.span)
    titles, person = named_titles(meant, of, before.parsed.clauses, lists, entitled)
    if not titles:
        return None
    names = names_in(persons.cast.reading(words))
    if person and person not in names.people:
        names = replace(names, people=(person, *names.people))
    said = Phrase(date.start, date.stop, date, parsed.clauses[0], frozenset(date))
    raw = replace(expression, text=article.text[expression.span.start : expression.span.end])
    return Candidate(
        mention=Mention(article.id, sentence, raw, ()),
        when=expression.when,
        titles=titles,
        names=names,
        where=frozenset(whereabouts(place, article.language) for place in names.places),
        figures=(),
        head="",
        family=None,
        content=content_of(words_of(titles[0]), lists),
        concepts=frozenset(concept(word.lower, article.language) for word in words_of(titles[0])) - {""},
        factuality=Factuality.HAPPENED,
        signs=signs_of(article, shown, parsed.sentence, parsed.dated, said, titles[0], expression, lists),
    )


def _is_main(clause: Clause) -> bool:
    return clause.verb >= 0 and clause.opener < 0 and not clause.frame
