"""A dated expression -> a candidate for an event: what it belongs to, what to call that, how sure it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from timeline_app.concepts import concept
from timeline_app.dates import Precision, When
from timeline_app.events.antecedents import Persons
from timeline_app.events.belonging import phrase_of
from timeline_app.events.clauses import Clause, clauses_of
from timeline_app.events.confidence import Sign, signs_of
from timeline_app.events.factuality import factuality_of
from timeline_app.events.figures import counts_of
from timeline_app.events.lead import DATELINE
from timeline_app.events.lists import Lists
from timeline_app.events.names import Names, names_of
from timeline_app.events.phrases import Phrase
from timeline_app.events.places import Whereabouts, whereabouts
from timeline_app.events.renaming import Renamed, named_titles, renamed
from timeline_app.events.tagged import Sentence as Tagged
from timeline_app.events.tagged import tagged, without_verbs
from timeline_app.events.titles import titles_of, what_was_said
from timeline_app.model import Article, Expression, Factuality, Figure, Mention, Sentence, Span
from timeline_app.temporal.clocks import CLOCK
from timeline_app.text.words import Word

_WINDOW = 120  # words on either side of a date that can belong to it
_PART_OF_NAME = re.compile(r"[»“”\"]?-[^\W\d_]")  # "the D-Day-Papier"
_COMMA = re.compile(r",\s")
_ENDS = frozenset('.;:!?)»”"')
_LONGEST_COMPARISON = 5  # words
_YEAR = 4  # figures
_SEASON = 45 * 86_400  # seconds
STEM = 6  # letters in which the forms of a word agree


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dated expression with the phrase it belongs to."""

    mention: Mention
    when: When
    titles: tuple[str, ...]
    names: Names
    where: frozenset[Whereabouts]
    figures: tuple[Figure, ...]
    head: str
    family: int | None
    content: frozenset[str]
    concepts: frozenset[str]
    signs: frozenset[Sign]
    factuality: Factuality


@dataclass(frozen=True, slots=True)
class Dates:
    """Where the dates of a sentence stand: `days` are those that name a day, `habits` say how often ("every year")."""

    all: Sequence[range]
    days: Sequence[range]
    habits: Sequence[range]


@dataclass(frozen=True, slots=True)
class Parsed:
    """The words of a sentence, or of a stretch of a long one, with its clauses."""

    around: range
    sentence: Tagged
    clauses: Sequence[Clause]
    days: Sequence[range]  # the dates there that name a day
    habits: Sequence[range]  # and those that say how often
    dated: frozenset[int]  # the words of all dates
    _meant: list[Renamed] = field(default_factory=list)

    def meant(self, persons: Persons, span: Span) -> Renamed:
        """Whom its pronouns mean, and its verbs that have no subject; looked up once."""
        if not self._meant:
            self._meant.append(renamed(persons, persons.cast.place_of(self.sentence, self.clauses, self.dated), span))
        return self._meant[0]

    def shifted(self, place: range) -> range:
        """The indexes of some words of the whole sentence, in this stretch of it."""
        return range(max(0, place.start - self.around.start), max(0, place.stop - self.around.start))


def placed(words: Sequence[Word], expression: Expression, sentence: Sentence) -> range:
    """The indexes of an expression's words."""
    start = expression.span.start - sentence.span.start
    end = min(expression.span.end, sentence.span.end) - sentence.span.start
    return range(
        bisect_right(words, start, key=lambda word: word.end), bisect_left(words, end, key=lambda word: word.start)
    )


def around_date(words: Sequence[Word], date: range) -> range:
    """The indexes of the words that can belong to a date: all of an ordinary sentence, else those nearby."""
    if len(words) <= 2 * _WINDOW:
        return range(len(words))
    return range(max(0, date.start - _WINDOW), min(len(words), date.stop + _WINDOW))


def parse(words: Sequence[Word], around: range, dates: Dates, language: str, lists: Lists) -> Parsed:
    """The words at some indexes with their parts of speech and clauses, and the dates among them."""
    known = without_verbs(tagged(words[around.start : around.stop], language, lists), _moved(dates.all, around))
    clauses = clauses_of(known, lists)
    every, days, habits = (_moved(places, around) for places in (dates.all, dates.days, dates.habits))
    for clause in clauses:
        if place := next((place for place in every if clause.antecedent in place), None):
            clause.antecedent = _noun_at(known, place.start - 1)
    return Parsed(around, known, clauses, days, habits, frozenset(k for place in every for k in place))


def _noun_at(sentence: Tagged, k: int) -> int:
    """The noun that a date belongs to; -1 where none stands right before it: "on apprend [ce samedi] que"."""
    while k > 0 and sentence.tags[k] in ("ADP", "DET"):
        k -= 1
    return k if k >= 0 and sentence.is_noun(k) else -1


def _moved(places: Iterable[range], around: range) -> list[range]:
    return [range(max(0, place.start - around.start), max(0, place.stop - around.start)) for place in places]


def candidate_of(
    article: Article,
    sentence: Sentence,
    shown: str,
    parsed: Parsed,
    expression: Expression,
    dates: Sequence[range],
    lists: Lists,
    persons: Persons,
) -> Candidate | None:
    """What an expression dates; None where nothing is told beside the date."""
    words = parsed.sentence.words
    began = words[dates[0].start].lower in lists.earlier_words if dates[0] else False  # "closed earlier this year"
    end = expression.span.end - sentence.span.start
    beside = _between_commas(shown, expression.span.start - sentence.span.start, end)
    if expression.when is not None and not began and _is_a_period(expression.when, beside, article.issued):
        return None
    if _PART_OF_NAME.match(shown, end) or _dates_nothing(
        shown, parsed.sentence, dates[0], lists, approximate=expression.when is not None and expression.when.approximate
    ):
        return None
    if _is_compared_with(parsed.sentence, dates[0], lists):
        return None
    phrase = phrase_of(parsed.sentence, parsed.clauses, dates, lists)
    if expression.rule in (DATELINE, CLOCK) and not _is_past(parsed.sentence, phrase):
        return None
    if _only_when_it_was_said(parsed, phrase, lists) or _only_if(parsed.sentence, phrase, lists):
        return None
    if _is_usual(parsed, phrase):
        return None

    def entitled(told: Tagged, clauses: Sequence[Clause], of: Phrase) -> tuple[str, ...]:
        return titles_of(shown, told, clauses, of, lists)

    titles, person = named_titles(parsed.meant(persons, sentence.span), phrase, parsed.clauses, lists, entitled)
    if not titles:
        return None
    told = range(phrase.start, max(phrase.tail, phrase.end)) if phrase.head is not None else None
    names = names_of(words, article.language, persons.cast.known, told)
    if person and person not in names.people:
        names = replace(names, people=(person, *names.people))
    head = words[phrase.head].lower if phrase.head is not None else ""
    when = expression.when
    if when is None:
        raise ValueError("only dated expressions make events")
    content = _content(words, phrase, lists)
    figures = counts_of([words[k] for k in phrase.told], lists)
    raw = replace(expression, text=article.text[expression.span.start : expression.span.end])
    return Candidate(
        mention=Mention(article.id, sentence, raw, figures),
        when=when,
        titles=titles,
        names=names,
        where=frozenset(whereabouts(place, article.language) for place in names.places),
        figures=figures,
        head=head,
        family=lists.families.get(head),
        content=content,
        concepts=frozenset(concept(words[k].lower, article.language) for k in phrase.told) - {""},
        factuality=factuality_of(parsed.sentence, parsed.clauses, phrase, when, article.issued, lists),
        signs=signs_of(article, shown, parsed.sentence, phrase, titles[0], expression, lists),
    )


def _is_past(sentence: Tagged, phrase: Phrase) -> bool:
    """Whether a clause with a subject of its own tells what has been done."""
    verb = phrase.clause.verb
    if verb < 0 or not any(sentence.is_noun(k) for k in phrase.clause.words if k < verb and k not in phrase.left_out):
        return False
    done = any(sentence.tags[k].endswith(".Part") for k in phrase.clause.words if k > verb)
    return sentence.tags[verb].endswith(".Past") or (done and sentence.tags[verb].startswith("AUX"))


def _only_when_it_was_said(parsed: Parsed, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is the day on which somebody said something that has a day of its own."""
    said = what_was_said(parsed.sentence, parsed.clauses, phrase, lists) if phrase.head is None else None
    return said is not None and any(said.holds(day.start) for day in parsed.days if day != phrase.date)


def _is_usual(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a date is that of a habit: "every year on 3 May they celebrate"; one with its year is none."""
    verb = phrase.clause.verb
    if verb < 0 or not parsed.sentence.tags[verb].endswith((".Pres", ".Imp")):
        return False
    said = parsed.sentence.words[phrase.date.start : phrase.date.stop]
    if any(len(word.text) == _YEAR and word.text.isdigit() for word in said):
        return False
    return any(phrase.clause.holds(habit.start) for habit in parsed.habits)


def _only_if(sentence: Tagged, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is that of what only may be: "if he resigns on Monday".

    What has been is no condition: "Si le parti a gagné en 2012, il a perdu en 2014".
    """
    clause = phrase.clause
    opener = sentence.words[clause.opener].lower if clause.opener >= 0 else ""
    tag = sentence.tags[clause.verb] if clause.verb >= 0 else ""
    if phrase.head is None and opener in lists.when_words and tag.endswith(".Sub"):
        return True  # "wenn sie 1990 nicht gegangen wäre"
    if phrase.head is not None or opener not in lists.if_words:
        return False
    beside = (sentence.words[k].lower for k in (clause.opener - 1, clause.opener + 1) if 0 <= k < len(sentence.words))
    if not lists.although.isdisjoint(beside):
        return False  # "si bien", "anche se"
    has_been = any(sentence.tags[k].endswith(".Part") for k in clause.words if k > clause.verb)
    if has_been and any(told.endswith(".Cnd") for told in sentence.tags):
        return True  # "if they had won in 2012, they would"
    return not (tag.endswith(".Past") or (has_been and tag == "AUX.Pres"))


def _dates_nothing(shown: str, sentence: Tagged, date: range, lists: Lists, *, approximate: bool) -> bool:
    """Whether a date is the article's own, one of no certain day ("on a Sunday"), or the years that somebody lived."""
    words = sentence.words
    before = words[date.start - 1] if date.start else None
    if any(phrase in shown.lower() for phrase in lists.about_article):
        return True
    if (
        before is not None
        and before.lower in lists.indefinite
        and len(date) == 1
        and sentence.tags[date.start] != "NUM"
    ):
        return True
    if approximate and sentence.tags[date.stop - 1] == "NUM" and sentence.tags[date.stop : date.stop + 1] == ["NOUN"]:
        return True  # "etwa 1200 Absolventen"
    lived = len(date) > 1 and all(word.text[0].isdigit() or not word.is_word for word in words[date.start : date.stop])
    closes = date.stop < len(words) and words[date.stop].text == ")"
    return lived and closes and before is not None and before.text == "("


def _is_compared_with(sentence: Tagged, date: range, lists: Lists) -> bool:
    """Whether a date only says with what something is compared: "3 % more than in 2014", "gegenüber dem Vorjahr"."""
    words, start = sentence.words, date.start
    while start > 0 and words[start - 1].lower in lists.determiners:
        start -= 1
    stretches = (words[max(0, end - _LONGEST_COMPARISON) : end] for end in {start, date.start})
    before = [" " + " ".join(word.lower for word in stretch) for stretch in stretches]
    closes = date.stop >= len(words) or words[date.stop].text in _ENDS
    return any(
        told.endswith(f" {phrase}")
        for told in before
        for phrase in (*lists.comparing, *(lists.comparing_at_end if closes else ()))
    )


def _between_commas(shown: str, start: int, end: int) -> str:
    """The stretch of a sentence between the commas around a date, those of numbers being none."""
    before = [match.end() for match in _COMMA.finditer(shown, 0, start)]
    behind = _COMMA.search(shown, end)
    return shown[before[-1] if before else 0 : behind.start() if behind else len(shown)]


def _is_a_period(when: When, sentence: str, issued: When | None) -> bool:
    """Whether a month or year is one that something is measured or goes on in, and no date of a happening.

    That is the month or year in which the article appears, and a year of which percentages are told.
    """
    if when.precision.rank < Precision.MONTH.rank or when.approximate:
        return False
    if issued is not None and when.contains(issued):
        return True
    if "%" in sentence and when.end - when.start > _SEASON:
        return True  # "rose by 46 % from January to April"
    return when.precision.rank >= Precision.YEAR.rank and "%" in sentence


def _content(words: Sequence[Word], phrase: Phrase, lists: Lists) -> frozenset[str]:
    """The words of a phrase that tell what it is about."""
    common = lists.determiners | lists.prepositions | lists.function_words | lists.auxiliaries | lists.date_links
    inside = [words[k] for k in phrase.told if k < phrase.end]
    return frozenset(w.lower[:STEM] for w in inside if w.is_word and len(w.text) > 2 and w.lower not in common)
