"""A dated expression -> a candidate for an event: what it belongs to, what to call that, how sure it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from timeline_app.concepts import concept
from timeline_app.dates import Precision, When
from timeline_app.events.bearing.affirmed import without_restrictors
from timeline_app.events.bearing.bears import Told, told_then, what_bears
from timeline_app.events.bearing.lasting import with_end
from timeline_app.events.bearing.measured import as_record, is_compared_with, is_measure, likeness
from timeline_app.events.bearing.negated import is_denied_state
from timeline_app.events.bearing.only_said import only_says
from timeline_app.events.bearing.shared_verbs import as_one_of, own_part, subject_of_part
from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.bearing.supposed import is_supposed
from timeline_app.events.belonging import phrase_of
from timeline_app.events.confidence import Sign, signs_of
from timeline_app.events.dateless import (
    dates_nothing,
    is_by_other_clocks,
    is_of_what_leads_up,
    tells_nothing,
)
from timeline_app.events.factuality import factuality_of
from timeline_app.events.figures import counts_of
from timeline_app.events.grammar.assembly import clauses_of
from timeline_app.events.grammar.clauses import Clause, reports
from timeline_app.events.grammar.dated_clauses import fit_to_dates
from timeline_app.events.grammar.joint_doers import give_back_doers
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.parted_speakers import give_back_speakers
from timeline_app.events.grammar.tagged import Sentence as Tagged
from timeline_app.events.grammar.tagged import around_dates, tagged
from timeline_app.events.lead import DATELINE
from timeline_app.events.meant.antecedents import Persons
from timeline_app.events.meant.renaming import Renamed, named_titles, renamed
from timeline_app.events.names.named import Names, names_in
from timeline_app.events.names.places import Whereabouts, whereabouts
from timeline_app.events.occurring import Subject, subject_that_happens
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.making import titles_of
from timeline_app.events.titles.nouns.asides import participle_title
from timeline_app.events.titles.nouns.attributes import attribute_title
from timeline_app.events.titles.nouns.held_offices import held_office_title
from timeline_app.events.titles.reports.reported import what_was_said
from timeline_app.events.titles.trees.participles import dated_participle
from timeline_app.events.titles.wording import MAX_TITLE, fit
from timeline_app.model import Article, Expression, Factuality, Figure, Mention, Sentence, Span
from timeline_app.temporal.clocks import CLOCK
from timeline_app.text.words import Word, words_of

_WINDOW = 120  # words on either side of a date that can belong to it
_PART_OF_NAME = re.compile(r"[»“”\"]?-[^\W\d_]")  # "the D-Day-Papier"
_COMMA = re.compile(r",\s")
_SUBJECTS = ("PRON", "DET", "NOUN", "PROPN")  # what a subject behind its verb begins with
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
    subject: Subject | None = None


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


def read_words(words: Sequence[Word], dates: Sequence[range], language: str, lists: Lists) -> Tagged:
    """Words with their parts of speech, set right around the dates among them."""
    return without_restrictors(around_dates(tagged(words, language, lists), dates, lists), dates, lists)


def parse(known: Tagged, around: range, dates: Dates, language: str, lists: Lists) -> Parsed:
    """The words of a sentence at some indexes with their clauses, and the dates among them."""
    moved = _moved(dates.all, around)
    if len(around) < len(known.words):
        known = read_words(known.words[around.start : around.stop], moved, language, lists)
    clauses = clauses_of(known, lists)
    days, habits = _moved(dates.days, around), _moved(dates.habits, around)
    fit_to_dates(known, clauses, moved, lists)
    give_back_doers(known, clauses, lists)
    give_back_speakers(known, clauses, lists)
    return Parsed(around, known, clauses, days, habits, frozenset(k for place in moved for k in place))


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
    when = expression.when
    if when is None or _PART_OF_NAME.match(shown, end):
        return None
    again = is_by_other_clocks(shown, parsed.sentence, dates)
    if again or dates_nothing(shown, parsed.sentence, dates[0], when, lists):
        return None
    phrase = phrase_of(parsed.sentence, parsed.clauses, dates, lists)
    now = not began and _is_still_going_on(when, article.issued)
    if now and (phrase.head is not None or not _is_done(parsed.sentence, phrase, lists)):
        return None
    phrase = as_record(parsed.sentence, phrase, when, lists)
    likened = (k for date in dates[1:] for k in likeness(parsed.sentence, date, lists))
    phrase = replace(phrase, left_out=phrase.left_out.union(likened))
    fresh = _is_past(parsed.sentence, phrase, lists) and not _is_found_so(parsed.sentence, phrase, lists)
    if expression.rule in (DATELINE, CLOCK) and not fresh:
        return None
    if (
        _only_when_it_was_said(parsed, phrase, lists)
        or _is_usual(parsed, phrase)
        or _says_nothing(parsed, phrase, lists)
    ):
        return None
    if what_was_said(parsed.sentence, parsed.clauses, phrase, lists) is None and only_says(
        parsed.sentence, parsed.clauses, phrase, lists
    ):
        return None
    if is_of_what_leads_up(parsed.sentence, phrase, dates, lists) or tells_nothing(
        shown, parsed.sentence, phrase, when, article.issued, lists
    ):
        return None
    if is_supposed(shown, parsed.sentence, parsed.clauses, phrase, lists):
        return None
    ahead = article.issued is not None and when.start >= article.issued.end
    told = _bears(shown, parsed, phrase, dates, when, lists, ahead=ahead)
    if told is None:
        return None

    def entitled(sentence: Tagged, clauses: Sequence[Clause], of: Phrase) -> tuple[str, ...]:
        if sentence is parsed.sentence and of is phrase:
            return _titles(shown, parsed, of, dates, told, lists)
        named = replace(parsed, sentence=sentence, clauses=clauses)
        return _titles(shown, named, of, dates, _bears(shown, named, of, dates, when, lists, ahead=ahead), lists)

    titles, person = named_titles(parsed.meant(persons, sentence.span), phrase, parsed.clauses, lists, entitled)
    if not titles:
        return None
    phrase = told.phrase
    about = range(phrase.start, max(phrase.tail, phrase.end)) if phrase.head is not None else None
    names = names_in(persons.cast.reading(words), about)
    if person and person not in names.people:
        names = replace(names, people=(person, *names.people))
    head = words[phrase.head].lower if phrase.head is not None else ""
    said = phrase.head is None and what_was_said(told.sentence, told.clauses, phrase, lists) is not None
    said |= phrase.head is None and phrase.date.start in phrase.clause.asides  # of which its clause tells nothing
    content = content_of(
        [*(words[k] for k in phrase.told if k < phrase.end), *words_of(titles[0] if said else "")], lists
    )
    figures = counts_of([words[k] for k in phrase.told], lists)
    about_it = [*(words[k] for k in phrase.told), *words_of(titles[0])]  # a relative clause's noun stands in its title
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
        concepts=frozenset(concept(word.lower, article.language) for word in about_it) - {""},
        factuality=factuality_of(parsed.sentence, parsed.clauses, phrase, when, article.issued, lists),
        subject=subject_that_happens(parsed.sentence, phrase, lists),
        signs=signs_of(article, shown, parsed.sentence, parsed.dated, phrase, titles[0], expression, lists),
    )


def _bears(
    shown: str, parsed: Parsed, phrase: Phrase, dates: Sequence[range], when: When, lists: Lists, *, ahead: bool
) -> Told | None:
    """What a date tells of its phrase, with its own part where the phrase has several dates; None for no event."""
    told = what_bears(shown, parsed.sentence, parsed.clauses, phrase, lists, ahead=ahead)
    compared = is_compared_with(
        parsed.sentence, phrase.date, lists
    )  # no participle tells of "costs compared with 2008"
    done = not compared and participle_title(shown, parsed.sentence, phrase, lists)  # "1909 [gegründet], hatte er 600"
    done = done or held_office_title(shown, parsed.sentence, phrase, lists)  # "fut maire en 1983, [député] en 1990"
    done = done or attribute_title(shown, parsed.sentence, phrase, lists)  # "Die 1902 [gegründete] AG beschäftigt 300"
    if not (told and told.sure) and not done and _only_measures(parsed, phrase, dates, when, lists):
        told = told_then(parsed.sentence, parsed.clauses, phrase, lists)
    if told and not told.title and len(dates) > 1:
        title = subject_of_part(shown, told.sentence, told.phrase, dates, lists)
        told = replace(told, title=title, phrase=own_part(told.sentence, told.phrase, dates, lists))
    return told


def _titles(
    shown: str, parsed: Parsed, phrase: Phrase, dates: Sequence[range], told: Told | None, lists: Lists
) -> tuple[str, ...]:
    """The titles of what a date tells, with the day that ends it, and with which of several it is."""
    titles = titles_of(shown, told.sentence, told.clauses, told.phrase, lists) if told else ()
    if told is None or not titles:
        return ()
    titles = (told.title,) if told.title else with_end(titles, told.end, shown, parsed.sentence, lists)
    if one_of := as_one_of(parsed.sentence, phrase, dates, lists):
        titles = tuple(f"{fit(title, lists, MAX_TITLE - len(one_of) - 3)} ({one_of})" for title in titles)
    return titles


def _is_past(sentence: Tagged, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause with a subject of its own tells what has been done; it may stand behind a Germanic verb."""
    verb = phrase.clause.verb
    told = [k for k in phrase.clause.words if k not in phrase.left_out]
    behind = lists.verb_second and verb >= 0 and any(sentence.tags[k] in _SUBJECTS for k in told if k == verb + 1)
    if verb < 0 or not (behind or any(sentence.is_noun(k) for k in told if k < verb)):
        return False
    done = any(sentence.tags[k].endswith(".Part") for k in phrase.clause.words if k > verb)
    said = sentence.tags[verb].endswith(".Sub")  # "he is said to have been there at 11 pm"
    return sentence.tags[verb].endswith(".Past") or (done and sentence.tags[verb].startswith("AUX") and not said)


def _is_found_so(sentence: Tagged, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause tells what somebody was said to be, on a day that only is the report's: "reported dead"."""
    said = (k for k in phrase.clause.words if k > phrase.clause.verb and sentence.words[k].lower in lists.report_verbs)
    return any(sentence.tags[k] == "VERB.Part" and sentence.tags[k + 1 : k + 2] == ["ADJ"] for k in said)


def _is_done(sentence: Tagged, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause tells what was done once, and counts nothing: not "sales may have risen by 46 this year"."""
    told = [sentence.tags[k] for k in phrase.clause.words if k not in phrase.left_out]
    open_ = any(tag == "NUM" or tag.endswith((".Inf", ".Fut", ".Cnd", ".Sub")) for tag in told)
    return not open_ and _is_past(sentence, phrase, lists)


def _only_when_it_was_said(parsed: Parsed, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is the day on which somebody said something that has a day of its own."""
    said = what_was_said(parsed.sentence, parsed.clauses, phrase, lists) if phrase.head is None else None
    if said is None:
        return False
    told = [said, *(clause for clause in parsed.clauses if phrase.clause.frame and _is_main(clause))]
    days = [day for day in parsed.days if day != phrase.date and not _is_of_participle(parsed.sentence, day)]
    dated = any(clause.holds(day.start) for clause in told for day in days)
    often = state_words(lists.language).often
    usual = any(parsed.sentence.words[k].lower in often for k in said.words)  # "said Monday that it often rains"
    return dated or usual or is_denied_state(parsed.sentence, said, lists)


def _is_of_participle(sentence: Tagged, day: range) -> bool:
    """Whether a day is that of what had been done: "art [stolen nine days ago] was found, police said on Monday"."""
    return dated_participle(sentence, day, frozenset()) >= 0


def _says_nothing(parsed: Parsed, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause only tells that somebody said something, and no other one what: "as Ana Ruiz said on Friday"."""
    clause = phrase.clause
    if phrase.head is not None or clause.verb < 0 or lists.verb_second:
        return False
    if reports(parsed.sentence, clause, lists) != clause.verb:
        return False
    rest = [
        k for k in clause.words if k > clause.verb and k not in phrase.left_out and parsed.sentence.words[k].is_word
    ]
    return not rest and what_was_said(parsed.sentence, parsed.clauses, phrase, lists) is None


def _is_main(clause: Clause) -> bool:
    return clause.opener < 0 and not clause.frame


def _only_measures(parsed: Parsed, phrase: Phrase, dates: Sequence[range], when: When, lists: Lists) -> bool:
    sentence = parsed.sentence
    return is_compared_with(sentence, phrase.date, lists) or is_measure(sentence, phrase, dates, when, lists)


def _is_usual(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a date is that of a habit: "every year on 3 May they celebrate"; one with its year is none."""
    verb = phrase.clause.verb
    if verb < 0 or not parsed.sentence.tags[verb].endswith((".Pres", ".Imp")):
        return False
    said = parsed.sentence.words[phrase.date.start : phrase.date.stop]
    if any(len(word.text) == _YEAR and word.text.isdigit() for word in said):
        return False
    return any(phrase.clause.holds(habit.start) for habit in parsed.habits)


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
    if "%" in sentence and when.end - when.start > _SEASON:
        return True  # "rose by 46 % from January to April"
    return when.precision.rank >= Precision.YEAR.rank and "%" in sentence


def _is_still_going_on(when: When, issued: When | None) -> bool:
    """Whether a month or year is the one in which the article appears."""
    whole = when.precision.rank >= Precision.MONTH.rank and not when.approximate
    return whole and issued is not None and when.contains(issued)


def content_of(told: Iterable[Word], lists: Lists) -> frozenset[str]:
    """The words of a phrase, and of what somebody said, that tell what it is about."""
    common = lists.determiners | lists.prepositions | lists.function_words | lists.auxiliaries | lists.date_links
    return frozenset(w.lower[:STEM] for w in told if w.is_word and len(w.text) > 2 and w.lower not in common)
