"""Titles that say who is meant: names in the place of pronouns, and of subjects that a language leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import FIRST_MARK
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.antecedents import Persons, Wanted
from timeline_app.events.meant.cast import Place
from timeline_app.events.meant.dropped import main_verb
from timeline_app.events.meant.mentions import Grammar, Kind, Told, gender_by_participle
from timeline_app.events.meant.owners import owners_in, write_owner
from timeline_app.events.meant.same_sentence import meant_beside
from timeline_app.events.meant.several import those_before
from timeline_app.events.meant.standing_in import Meant
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, fit
from timeline_app.model import Span
from timeline_app.text.words import Word

_MOST_MARKS = 16
_SPEAKER = ": "

_ELIDED = re.compile(r"(?<=\b[lL]')\s+(?=\w)")  # what a possessive leaves behind that is told no more: "l' opera"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

Titles = Callable[[Sentence, Sequence[Clause], Phrase], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Renamed:
    """Who is meant in a sentence: by index of a pronoun, or by clause that has no subject."""

    place: Place
    pronouns: Mapping[int, Meant]
    dropped: Mapping[int, Meant]  # by the index of the verb
    owners: Mapping[int, Meant]  # by that of the possessive
    grammar: Grammar


def renamed(persons: Persons, place: Place, span: Span) -> Renamed:
    """Whom the pronouns of a sentence and its verbs without a subject mean, where that is certain."""
    pronouns: dict[int, Meant] = {}
    dropped: dict[int, Meant] = {}
    for told in place.told:
        wanted = _wanted(persons, place.sentence, told)
        meant = persons.meant(span, place, told, wanted) if wanted is not None else None
        if meant is None and told.kind is Kind.PRONOUN:
            meant = meant_beside(place, told, persons.cast.grammar.lists)
            of_persons = _is_of_persons(place.sentence, told, persons.cast.grammar)
            meant = meant or those_before(persons.cast, span, place, told, persons=of_persons)
        if meant is not None and told.kind is Kind.PRONOUN:
            pronouns[told.words[0]] = meant
        elif meant is not None:
            dropped[told.clause.verb] = meant
    return Renamed(place, pronouns, dropped, owners_in(persons, place, span), persons.cast.grammar)


def _wanted(persons: Persons, sentence: Sentence, told: Told) -> Wanted | None:
    """What is looked for in the place of a subject; None where it names somebody, or means nothing."""
    grammar = persons.cast.grammar.pronouns
    if told.several or told.kind not in (Kind.PRONOUN, Kind.DROPPED):
        return None
    verbs = [sentence.words[k].lower for k in _done(sentence, told)]
    of_person = _is_of_persons(sentence, told, persons.cast.grammar)
    of_thing = bool(grammar.thing_verbs) and any(verb.startswith(grammar.thing_verbs) for verb in verbs[-1:])
    if told.kind is Kind.DROPPED:
        gender = gender_by_participle(sentence, told.clause, persons.cast.grammar)
        return Wanted(gender, of_person and not of_thing, of_thing, dropped=True)
    if told.text not in grammar.subjects:
        return None
    thing = told.gender == "n" or (of_thing and told.text not in grammar.persons_only)
    return Wanted(told.gender, told.text in grammar.persons_only or (of_person and not thing), thing)


def _is_of_persons(sentence: Sentence, told: Told, grammar: Grammar) -> bool:
    """Whether a clause tells what only persons do or undergo."""
    done = (sentence.words[k].lower for k in _done(sentence, told))
    return any(verb.startswith(grammar.pronouns.person_verbs) for verb in done)


def _done(sentence: Sentence, told: Told) -> list[int]:
    """The verb of a clause, and the participle or infinitive that it leads to."""
    verb, done = told.clause.verb, main_verb(sentence, told.clause)
    last = [k for k in told.clause.words if k > verb and sentence.tags[k] in ("VERB.Part", "VERB.Inf")]
    return list(dict.fromkeys((verb, done, *last[:1])))


def named_titles(
    told: Renamed, phrase: Phrase, clauses: Sequence[Clause], lists: Lists, make: Titles
) -> tuple[tuple[str, ...], str]:
    """Titles with the names of whom they tell, and the person so named, or ""; as they are where no name fits."""
    plain = make(told.place.sentence, clauses, phrase)
    inside = frozenset(_WORD.findall(plain[0].lower())) if plain else frozenset()
    known = [("p", k) for k in told.pronouns] + [("d", k) for k in told.dropped] + [("o", k) for k in told.owners]
    own = range(phrase.start, phrase.end if phrase.head is not None else phrase.start)
    said = [
        (kind, k) for kind, k in known if told.place.sentence.words[k].lower in inside or (kind == "o" and k in own)
    ]
    everyone = [(kind, k) for kind, k in said if kind != "d" or not _names_somebody(told.place, plain[0], k)]
    everyone = [(kind, k) for kind, k in everyone if kind != "p" or not _opens_with(plain[0], told.pronouns[k])]
    if not everyone:
        return plain, ""
    choices = [everyone, *([one] for one in everyone if len(everyone) > 1)]
    # Marks are short, since a name often stands in a title that names it already; else as long as the name.
    for chosen, long in ((chosen, long) for chosen in choices for long in (False, True)):
        sentence, moved, marks = _marked(told, clauses, chosen, lists.negations | lists.reflexives, long=long)
        at = clauses.index(phrase.clause)
        titles = make(sentence, moved, replace(phrase, clause=moved[at]))
        if not titles or not any(mark in titles[0] for mark in marks):
            continue
        if not long and _is_too_long(titles[0], marks):
            continue
        filled = tuple(dict.fromkeys(text for title in titles if (text := _filled(title, marks, lists))))
        if filled and _filled(titles[0], marks, lists) == filled[0]:
            person = next((meant.full for mark, meant in marks.items() if mark in titles[0] and meant.person), "")
            return filled, person
    return plain, ""


def _opens_with(title: str, meant: Meant) -> bool:
    """Whether a title tells already who says of themselves what it tells: "The company said that it would close"."""
    name = meant.short.removeprefix(meant.article).lower()
    return _SPEAKER not in title and name in title.lower()


def _names_somebody(place: Place, title: str, verb: int) -> bool:
    """Whether a title has a subject for a verb for which none was found: "«Nessma Tv» aveva mandato"."""
    clause = next(told.clause for told in place.told if told.clause.verb == verb)
    opening = _WORD.findall(title.lower())[:1]
    first = next((k for k in clause.words if [place.sentence.words[k].lower] == opening), verb)
    return place.sentence.tags[first] in ("PROPN", "DET") and not place.sentence.words[first].text.islower()


def _marked(
    told: Renamed, clauses: Sequence[Clause], chosen: Sequence[tuple[str, int]], small: Container[str], *, long: bool
) -> tuple[Sentence, list[Clause], dict[str, Meant]]:
    """A sentence with a mark in the place of each pronoun, and one behind its end for each subject left out.

    `long`: a mark takes as much room as the name that will stand there.
    """
    sentence = told.place.sentence
    words, tags = list(sentence.words), list(sentence.tags)
    moved, marks = list(clauses), {}
    for number, (kind, k) in enumerate(chosen[:_MOST_MARKS]):
        meant = {"p": told.pronouns, "o": told.owners, "d": told.dropped}[kind][k]
        mark = chr(FIRST_MARK + number) * (len(meant.short.removeprefix(meant.article)) if long else 1)
        if kind == "p":
            marks[mark] = meant
            words[k], tags[k] = replace(words[k], text=mark), "PROPN"
            continue
        if kind == "o":
            if write_owner(words, told.place, k, mark, meant, told.grammar):
                marks[mark] = meant
            continue
        marks[mark] = meant
        end = words[-1].end
        words.append(Word(end, end, mark))
        tags.append("PROPN")
        moved = [
            replace(clause, borrowed=[len(words) - 1], words=_from_the_verb(sentence, clause, k, small))
            if clause.verb == k
            else clause
            for clause in moved
        ]
    return replace(sentence, words=words, tags=tags), moved, marks


def _from_the_verb(sentence: Sentence, clause: Clause, verb: int, small: Container[str]) -> list[int]:
    """The words of a clause from its verb on, with the small words before it that belong to it: "se casó"."""
    start = verb
    while start - 1 in clause.words and (
        sentence.tags[start - 1] in ("PRON", "PART") or sentence.words[start - 1].lower in small
    ):
        start -= 1
    return [k for k in clause.words if k >= start]


def _of_oneself(title: str, marks: Mapping[str, Meant]) -> str:
    """What somebody said, without who said it where it begins with who that is: "Netanyahu: [Netanyahu has doubts]"."""
    who, _, what = title.partition(_SPEAKER)
    meant = next((meant for mark, meant in marks.items() if what.startswith(mark)), None)
    return what if meant and meant.short.removeprefix(meant.article).lower() in who.lower() else title


def _is_too_long(title: str, marks: Mapping[str, Meant]) -> bool:
    """Whether a title has no room for the names that stand for its marks, however short they are."""
    title = _of_oneself(title, marks)
    return len(title) + sum(len(meant.short) - len(mark) for mark, meant in marks.items() if mark in title) > MAX_TITLE


def _filled(title: str, marks: Mapping[str, Meant], lists: Lists) -> str:
    """A title with names for its marks, in full where there is room, else cut short; "" where it says one twice."""
    title = _ELIDED.sub("", _of_oneself(title, marks))
    inside, text = [mark for mark in marks if mark in title], title
    for form in ("full", "short"):
        text = title
        for mark in inside:
            name: str = getattr(marks[mark], form)
            key = marks[mark].short.removeprefix(marks[mark].article).lower()
            if title.count(mark) > 1 or key in text.replace(mark, "", 1).lower():
                return ""
            name = name.removeprefix(marks[mark].article) if title.startswith(mark) else name
            text = text.replace(mark, name, 1)
        text = text[:1].upper() + text[1:] if inside and title.startswith(tuple(inside)) else text
        if len(text) <= MAX_TITLE:
            return text
    return fit(text, lists)
