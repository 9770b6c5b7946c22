"""Whom the clauses of a sentence tell of: a person by name, a noun, a pronoun, or nobody who is named."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.germanic_order import subject_first
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.subjects import preposition_of, subject_elsewhere, subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.dropped import bare_nouns, main_verb, subject_behind
from timeline_app.events.meant.pronouns import Pronouns
from timeline_app.events.names.people import gender_of
from timeline_app.events.names.places import place_named
from timeline_app.events.titles.clauses.fitting import core_of

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_LONGEST_OFFICE = 4  # words between an article and a name
_OPENS_SUBJECT = frozenset({"DET", "PROPN", "NUM", "PRON"})


SEVERAL = "s"  # the gender of those who are several, or nobody


class Kind(Enum):
    """What a subject is."""

    NAME = auto()
    NOUN = auto()
    PRONOUN = auto()
    DROPPED = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Told:
    """The subject of a clause; `text` is its full name, its noun phrase or its pronoun, `gender` "" where unknown."""

    clause: Clause
    kind: Kind
    words: tuple[int, ...] = ()
    text: str = ""
    gender: str = ""
    several: bool = False
    person: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the language of an article says of clauses and of pronouns."""

    lists: Lists
    pronouns: Pronouns


def told_in(
    sentence: Sentence,
    clauses: Sequence[Clause],
    people: Mapping[int, str],
    dated: Container[int],
    grammar: Grammar,
) -> list[Told]:
    """The subject of each clause that has a verb; `people` are names by their first word, `dated` is no subject."""
    found: list[Told] = []
    for clause in clauses:
        if clause.verb < 0 or clause.frame:
            continue
        words = _subject(sentence, clause, people, dated, grammar)
        sure, came_up = True, False
        if not words and grammar.pronouns.drops and not _is_relative(sentence, clause, grammar.lists):
            behind = subject_behind(sentence, clause, dated, people, grammar.lists, grammar.pronouns)
            words, sure = behind or [], behind is not None and not _is_named_before(sentence, clause, dated)
            came_up = bool(words)  # behind its verb, which is seldom what the next sentence is about
        several = ends_plural(sentence.words[clause.verb].lower, grammar.lists)
        unsure = Told(clause, Kind.OTHER, several=several)
        told = _told(sentence, clause, words, people, grammar) if sure else unsure
        found.append(unsure if came_up and told.kind is not Kind.NAME else told)
    return found


def _is_named_before(sentence: Sentence, clause: Clause, dated: Container[int]) -> bool:
    """Whether somebody stands before a verb who may be its subject all the same: "su hijo, Saif, manifestó"."""
    opener = clause.opener
    if opener > 1 and sentence.tags[opener - 1] in ("DET", "PRON") and sentence.tags[opener - 2] != "ADP":
        return True  # "la que prohibía"
    own = [k for k in clause.words if k < clause.verb and k not in dated]
    if opener >= 0 and bare_nouns(sentence, own):
        return True  # "cuyo conductor, de 19 años, falleció"
    if any(sentence.is_finite(k) for k in range(clause.verb)):
        return False
    start = next((k for k in range(clause.verb) if sentence.words[k].text == ","), 0)
    led_up = start and sentence.tags[0] in ("VERB.Part", "VERB.Ger", "ADJ")
    before = [k for k in range(start if led_up else 0, clause.verb) if k not in dated]
    return any(sentence.tags[phrase[0]] in ("DET", "PROPN") for phrase in bare_nouns(sentence, before))


def _subject(
    sentence: Sentence, clause: Clause, people: Mapping[int, str], dated: Container[int], grammar: Grammar
) -> list[int]:
    lists = grammar.lists
    told = [k for k in clause.words if k not in dated]
    before = [k for k in told if k < clause.verb]
    after = [k for k in told if k > clause.verb]
    if lists.verb_second and clause.opener < 0 and after and _is_subject_pronoun(sentence, after[0], grammar):
        either = (
            grammar.pronouns.subjects[sentence.words[after[0]].lower] != "m"
        )  # or an object: "he had to yield [it]"
        own = _led_up_to(sentence, before, clause.verb, grammar)
        named = bool(own) and sentence.tags[own[0]] in ("DET", "PROPN", "PRON")
        if not either or not (clause.borrowed or named):
            return after[:1]  # "1950 kehrte [sie] zurück"
    if lists.verb_second and clause.opener >= 0:
        first = next((n for n, k in enumerate(before) if sentence.is_noun(k) or sentence.tags[k] == "PRON"), None)
        return [] if first is None else before[: first + 1]
    own = _led_up_to(sentence, before, clause.verb, grammar)
    if lists.verb_second and own and sentence.tags[own[0]] in ("ADJ", "NUM") and not any(k in people for k in own):
        own = _name_behind(sentence, after, people, lists) or own
    if not own and clause.borrowed:
        own = _led_up_to(sentence, [k for k in clause.borrowed if k not in dated], clause.verb, grammar)
    if own or not lists.verb_second:
        return own
    found, _ = subject_elsewhere(sentence, clause, [], [clause.verb, *after], dated, lists)
    if not found:
        found, _ = subject_first(sentence, [], [clause.verb, *after], lists)
    return found


def _name_behind(sentence: Sentence, after: Sequence[int], people: Mapping[int, str], lists: Lists) -> list[int]:
    """A name right behind a verb that a time opens: "Kurze Zeit später zog sich [Fury] eine Verletzung zu"."""
    first = next((k for k in after if sentence.words[k].lower not in lists.reflexives), -1)
    return [first] if first in people else []


def _led_up_to(sentence: Sentence, before: list[int], verb: int, grammar: Grammar) -> list[int]:
    """The subject among the words before a verb."""
    pronoun = next((n for n in range(len(before) - 1, -1, -1) if _is_subject_pronoun(sentence, before[n], grammar)), -1)
    if pronoun >= 0 and not any(sentence.is_noun(k) for k in before[pronoun:]):
        return before[pronoun : pronoun + 1]
    return _without_lead(sentence, subject_of(sentence, before, grammar.lists), verb, grammar) if before else []


def _without_lead(sentence: Sentence, words: list[int], verb: int, grammar: Grammar) -> list[int]:
    """The words before a verb where they are a subject, and not only when, where, or what it is: "Socialist, [he]"."""
    small = grammar.lists.reflexives | grammar.lists.negations
    while words and (
        (sentence.words[words[-1]].lower in small and sentence.tags[words[-1]] != "PROPN")
        or sentence.tags[words[-1]] in ("ADV", "PART", "PUNCT", "AUX")
    ):
        words = words[:-1]
    while len(words) > 1 and sentence.tags[words[0]] == "ADV" and sentence.tags[words[1]] in ("DET", "PROPN", "NOUN"):
        words = words[1:]  # "Auch Pfeiffer"
    if not words or not any(sentence.is_noun(k) or sentence.tags[k] in ("PRON", "NUM", "ADJ") for k in words):
        return []
    if sentence.tags[words[-1]] == "ADP":
        return []  # "Der Anklage zufolge"
    if sentence.tags[words[0]] in ("ADP", "ADV", "SCONJ", "VERB.Part", "VERB.PartP", "VERB.Ger", "VERB.Inf"):
        return []
    if grammar.pronouns.drops:
        between = [k for k in range(words[-1] + 1, verb) if sentence.words[k].lower not in small]
        parted = len(between) == 1 and sentence.words[between[0]].text == ","
        named = parted and _is_who_a_noun_names(sentence, words)
        if (parted and not named) or sentence.tags[words[0]] not in _OPENS_SUBJECT:
            return []
    return words


def _is_who_a_noun_names(sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether commas set off the name of what a noun before tells, led to by nothing: "La moglie, [Anna], partì"."""
    first = words[0]
    if sentence.tags[first] != "PROPN" or first < 2 or sentence.words[first - 1].text != ",":
        return False
    noun = first - 2
    if sentence.tags[noun] != "NOUN":
        return False
    while noun > 0 and sentence.tags[noun - 1] in ("ADJ", "NOUN", "DET"):
        noun -= 1
    return sentence.tags[noun] == "DET" and (noun == 0 or sentence.tags[noun - 1] != "ADP")


def _is_subject_pronoun(sentence: Sentence, k: int, grammar: Grammar) -> bool:
    return sentence.tags[k] == "PRON" and sentence.words[k].lower in grammar.pronouns.subjects


def _told(sentence: Sentence, clause: Clause, words: list[int], people: Mapping[int, str], grammar: Grammar) -> Told:
    pronouns, lists = grammar.pronouns, grammar.lists
    verb = sentence.words[clause.verb].lower
    if not words:
        if _is_relative(sentence, clause, lists) or not pronouns.drops:
            return Told(clause, Kind.OTHER)
        several = bool(lists.plural_verbs) and verb.endswith(lists.plural_verbs)
        return Told(clause, Kind.DROPPED, gender=gender_by_participle(sentence, clause, grammar), several=several)
    alone = [k for k in words if sentence.words[k].is_word]
    if len(alone) == 1 and sentence.tags[alone[0]] == "PRON":
        said = sentence.words[alone[0]].lower
        several = said not in pronouns.subjects or ends_plural(verb, lists)
        nothing = pronouns.subjects.get(said) == "n" and verb in pronouns.impersonal
        if nothing or _is_empty(sentence, clause, alone[0], pronouns.subjects.get(said, ""), lists):
            return Told(clause, Kind.OTHER, several=True)
        return Told(clause, Kind.PRONOUN, tuple(alone), said, pronouns.subjects.get(said, ""), several)
    if any(sentence.tags[k] == "CCONJ" for k in words) and not _is_one(sentence, words, people):
        return Told(clause, Kind.OTHER, tuple(words), several=True)
    core = core_of(sentence, words, lists)
    if (k := _named_in(sentence, words, people, grammar)) >= 0:
        return Told(clause, Kind.NAME, tuple(words), people[k], gender_at(sentence, k, people[k], grammar), person=True)
    return _noun(sentence, clause, core, people, grammar)


def _is_one(sentence: Sentence, words: Sequence[int], people: Mapping[int, str]) -> bool:
    """Whether two nouns are what one person is: "the author and singer Nicolas Perrac"."""
    named = [k for k in words if k in people]
    joint = next(k for k in words if sentence.tags[k] == "CCONJ")
    nouns = all(sentence.tags[k] != "PROPN" for k in words if k < joint)
    return len(named) == 1 and named[0] > joint + 1 and nouns and sentence.tags[joint + 1] in ("NOUN", "ADJ")


def _is_empty(sentence: Sentence, clause: Clause, pronoun: int, gender: str, lists: Lists) -> bool:
    """Whether a pronoun means nothing: "il a été décidé que", "it is likely that", "es gab"."""
    behind = [k for k in clause.words if k > pronoun]
    text = " ".join(sentence.words[k].lower for k in behind).replace(" ' ", "'").replace(" ’ ", "'")
    if text.removeprefix("n'").removeprefix("ne ").startswith(lists.impersonal):
        return True
    return gender == "n" and main_verb(sentence, clause) == clause.verb and sentence.tags[clause.verb].startswith("AUX")


def _named_in(sentence: Sentence, words: Sequence[int], people: Mapping[int, str], grammar: Grammar) -> int:
    """Where the name of the person begins whom a noun phrase is; -1 where it is another's, or a thing's."""
    k = next((k for k in words if k in people), -1)
    before = [m for m in words if m < k]
    nouns = [sentence.words[m].lower for m in before if sentence.is_noun(m)]
    of = [m for m in before if sentence.tags[m] == "ADP"]
    if not nouns or sentence.words[k - 1].text == ",":
        return -1 if of else k
    if not grammar.pronouns.is_person(nouns[0]):
        return -1
    # "the singer of Australian descent X", and not "the son of the minister X"
    behind = [sentence.words[m].lower for m in before if of and m > of[-1] and sentence.is_noun(m)]
    return -1 if of and (not behind or any(map(grammar.pronouns.is_person, behind))) else k


def _noun(sentence: Sentence, clause: Clause, core: list[int], people: Mapping[int, str], grammar: Grammar) -> Told:
    pronouns, lists = grammar.pronouns, grammar.lists
    head = head_of(sentence, core)
    if head < 0:
        return Told(clause, Kind.OTHER, tuple(core))
    behind = head + 2
    beside = behind in people and sentence.words[head + 1].text == ","  # "his wife, Ada Levi, [came]"
    if beside and pronouns.is_person(sentence.words[head].lower):
        name = people[behind]
        gender = gender_at(sentence, head, "", grammar) or gender_of(name, pronouns.language)
        return Told(clause, Kind.NAME, tuple(core), name, gender, person=True)
    opening = sentence.words[core[0]].lower
    noun = sentence.words[head].lower
    several = opening in lists.plural_determiners or ends_plural(sentence.words[clause.verb].lower, lists)
    if not lists.plural_endings and not lists.plural_determiners:
        several = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    gender = pronouns.genders.get(noun) or pronouns.genders.get(opening) or pronouns.gender_by_ending(noun)
    gender = gender or _of_a_country(sentence, core, lists)
    several = several or SEVERAL in (gender, pronouns.genders.get(opening))
    return Told(clause, Kind.NOUN, tuple(core), "", gender, several, pronouns.is_person(noun))


def _of_a_country(sentence: Sentence, core: Sequence[int], lists: Lists) -> str:
    """The gender of a country or continent without an article in German and Dutch, "n"; "" for anything else."""
    if not lists.verb_second or len(core) != 1 or sentence.tags[core[0]] != "PROPN":
        return ""
    place = place_named(sentence.words[core[0]].text, lists.language)
    return "n" if place is not None and place.kind in ("country", "continent") else ""


def _is_relative(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    """Whether a clause tells of the noun before it: "who died", and not "where [he] died", "con la quale"."""
    tells = clause.antecedent >= 0 and sentence.words[clause.opener].lower not in lists.no_subjects
    return tells and preposition_of(sentence, clause, lists) < 0


def head_of(sentence: Sentence, core: Sequence[int]) -> int:
    """The first noun of a noun phrase, the last word of a name; -1 where there is none."""
    last = next((n for n, k in enumerate(core) if sentence.is_noun(k)), -1)
    while 0 <= last < len(core) - 1 and sentence.is_noun(core[last + 1]) and core[last + 1] == core[last] + 1:
        last += 1
    return core[last] if last >= 0 else -1


def ends_plural(verb: str, lists: Lists) -> bool:
    """Whether a verb, in small letters, looks like that of several."""
    return bool(endings := (*lists.plural_endings, *lists.plural_verbs)) and verb.endswith(endings)


def gender_at(sentence: Sentence, k: int, name: str, grammar: Grammar) -> str:
    """The gender of who is named at a word: "M.", "the actress", "la ministre" before it, else the first name."""
    genders = grammar.pronouns.genders
    if sentence.words[k].lower in genders and not name:
        return genders[sentence.words[k].lower]
    for at in range(k - 1, max(-1, k - 1 - _LONGEST_OFFICE), -1):
        word, tag = sentence.words[at], sentence.tags[at]
        if word.lower in genders and tag != "PRON":
            mute = genders[word.lower] not in ("m", "f") or (tag == "DET" and grammar.lists.verb_second)
            return gender_of(name, grammar.pronouns.language) if mute else genders[word.lower]
        comma = word.text == "," and at > 0 and sentence.words[at - 1].lower in genders  # "his wife, Ada Levi"
        if tag not in _PHRASE and word.text != "." and not comma:
            break
    return gender_of(name, grammar.pronouns.language)


def gender_by_participle(sentence: Sentence, clause: Clause, grammar: Grammar) -> str:
    """The gender of a subject that is left out, where a participle agrees with it: "fue comprada"; "" elsewhere."""
    if not grammar.pronouns.drops:
        return ""
    verb = sentence.words[clause.verb]
    behind = [k for k in clause.words if k > clause.verb][:3]
    done = next((k for k in behind if sentence.tags[k] == "VERB.Part"), -1)
    if done > 0 and verb.lower in grammar.pronouns.passives:
        return _by_ending(sentence.words[done].lower)
    first = next((k for k in clause.words if sentence.words[k].is_word), -1)
    if 0 <= first < clause.verb and sentence.tags[first] == "VERB.Part":
        return _by_ending(sentence.words[first].lower)
    return ""


def _by_ending(participle: str) -> str:
    return {"o": "m", "a": "f"}.get(participle[-1:], "")
