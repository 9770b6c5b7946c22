"""What a participle or something put in between tells of a noun, as a title."""

from __future__ import annotations

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import (
    BEFORE_NOUN,
    agreeing,
    names_any,
    noun_phrase_to,
    of_its_gender,
    outermost,
    with_outer_noun,
)
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.subjects import runs_of, subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.tree_antecedents import noun_by_tree
from timeline_app.events.names.people import is_first_name
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.fitting import core_of, ends_verb
from timeline_app.events.titles.constructions.leading_participles import leading_title
from timeline_app.events.titles.nouns.agents import done_by
from timeline_app.events.titles.nouns.aside_infinitives import title_with_infinitive
from timeline_app.events.titles.nouns.aside_nouns import happening_aside, happening_before_brackets, in_brackets
from timeline_app.events.titles.nouns.leading_nouns import only_leads_on
from timeline_app.events.titles.nouns.parted_participles import as_said, noun_of_participle, what_befell_in_the_end
from timeline_app.events.titles.wording import MIN_TITLE, spell

_FARTHEST, _LONGEST_PLACE, _LONGEST_ADDRESS = 16, 3, 7  # words
_COMMA_BETWEEN = 2  # places from the last word before a comma to the first behind it
_LONGEST_WORK = 12  # words
_OPENINGS = {"”": "“", "»": "«", "“": "„", '"': '"'}  # signs of quotation by the one that closes
_BARE = 2  # words, of a noun that says little without its possessive: "son frère"


def participle_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What a participle before the date says of the noun before it: "the man arrested on Friday"; "" without one."""
    clause, date = phrase.clause, phrase.date
    if led := leading_title(shown, sentence, phrase, lists):  # "Poisoned in 2015, he was ..."
        return led
    k = date.start
    while k > 0 and (
        sentence.words[k - 1].lower in lists.date_links
        or sentence.tags[k - 1] in ("ADP", "ADV")
        or (sentence.tags[k - 1] == "PUNCT" and sentence.words[k - 1].text not in STOPS)
    ):
        k -= 1
    participle = _before_place(sentence, k - 1, lists)
    where = list(range(participle + 1, k)) if participle < k - 1 else []
    if (
        participle < 0
        or not clause.holds(participle)
        or participle == clause.verb
        or sentence.words[participle].lower in lists.planning | lists.dating  # "In a letter [dated] May 3, he said"
    ):
        return ""
    shared = lists.verb_second and _is_shared(sentence, phrase, participle)
    if participle < 1 or shared or not sentence.tags[participle].endswith(".Part"):
        return ""
    before = _behind_joint(sentence, participle, lists) - 1
    while before > 0 and (sentence.tags[before] == "ADV" or sentence.words[before].text == ","):
        before -= 1
    apart = before in clause.asides and sentence.words[participle - 1].text == ","
    if apart and sentence.tags[before] == "NOUN" and not _has_article(sentence, before, lists):
        # of the man, not of his office put in between
        before = max((k for k in clause.words if k < before and sentence.is_noun(k)), default=before)
    described = before > 0 and sentence.tags[before] == "ADJ" and sentence.is_noun(before - 1)  # "leader iracheno"
    if (not sentence.is_noun(before) and not described) or sentence.words[before].lower in lists.calendar:
        return ""
    if _only_says_what_it_is(sentence, phrase, before, lists) or _is_said_to_be(sentence, before, lists):
        return ""  # the name that it is told of is in the title of all that commas set off
    if chained := _in_a_chain(shown, sentence, phrase, before, participle, lists):
        return chained
    noun = with_outer_noun(sentence, noun_phrase_to(sentence, before, lists), lists)
    if sentence.words[participle - 1].text == ",":
        noun = outermost(sentence, noun, participle, lists)
        noun = _around_place(sentence, phrase, noun, participle, lists)
        noun = _whole_subject(sentence, phrase, noun, participle, lists)
    noun = _with_its_place(sentence, noun, lists)
    noun = of_its_gender(sentence, agreeing(sentence, noun, participle, lists), participle, lists)
    noun = noun_of_participle(sentence, noun_by_tree(sentence, noun, participle, lists), participle, lists)
    if only_leads_on(sentence, phrase, noun, participle, lists):
        return ""
    noun = _who_it_is(sentence, noun, lists)
    happens = sentence.words[participle].lower in lists.happening
    noun = _happening_noun(sentence, noun, lists) if happens else noun
    behind = where or _rest_of_chunk(sentence, date.stop, lists)
    opening = sentence.words[noun[0]].lower if noun else ""
    kept = _is_in_a_name(sentence, noun) or (
        opening in lists.possessives and len(noun) <= _BARE and bool(lists.contracting)
    )
    if opening in lists.determiners and not kept:
        noun = noun[1:]
    named = spell(shown, sentence.words, noun)
    bare = happens and not behind and len(named) < MIN_TITLE
    particle = participle + 1
    done = [
        participle,
        *([particle] if particle not in phrase.left_out and ends_verb(sentence, particle, lists) else []),
    ]
    said_of = spell(shown, sentence.words, [*([] if happens and not bare else done), *behind])
    return as_said(named, said_of, sentence, noun, participle, lists)


def _is_shared(sentence: Sentence, phrase: Phrase, participle: int) -> bool:
    """Whether a comma parts a date from the verb of its clause: "wurde A [gesperrt], am Dienstag B"."""
    verb = phrase.clause.verb
    compound = 0 <= verb < participle and sentence.tags[verb].startswith("AUX")
    return compound and phrase.date.start > participle and sentence.words[participle + 1].text == ","


def _only_says_what_it_is(sentence: Sentence, phrase: Phrase, noun: int, lists: Lists) -> bool:
    """Whether a noun without an article, between commas, only says what a name before it is: "Esmoke, [azienda]"."""
    named = noun > 1 and sentence.words[noun - 1].text == "," and sentence.tags[noun - 2] == "PROPN"
    put_in = phrase.date.start in phrase.clause.asides and sentence.tags[noun] == "NOUN"
    return bool(lists.contracting) and named and put_in


def _is_said_to_be(sentence: Sentence, noun: int, lists: Lists) -> bool:
    """Whether a noun without an article only says what others are: "deux hommes sont [morts] noyés"."""
    bare = bool(lists.contracting) and noun > 0 and sentence.tags[noun] == "NOUN"
    return bare and sentence.tags[noun - 1] == "AUX.Pres"


def _has_article(sentence: Sentence, noun: int, lists: Lists) -> bool:
    """Whether a noun has an article before it, where the language gives none to what somebody is: "un nuevo campo"."""
    first = noun_phrase_to(sentence, noun, lists)[0]
    tied = sentence.words[first - 1].lower in lists.of_words  # "ex-chef de [la diplomatie]"
    return bool(lists.contracting) and sentence.tags[first] == "DET" and not tied


def _is_in_a_name(sentence: Sentence, noun: list[int]) -> bool:
    """Whether an article inside a sentence has a capital as that of a title has: "aunque El vencedor, escrito"."""
    first = noun[0] if len(noun) > 1 else 0
    inside = first > 0 and sentence.words[first - 1].is_word
    return inside and sentence.tags[first] == "DET" and sentence.words[first].is_name


def _around_place(sentence: Sentence, phrase: Phrase, noun: list[int], participle: int, lists: Lists) -> list[int]:
    """The subject of a clause for the place it ends with: "[La hausse des tarifs] à Montréal, entrée en vigueur"."""
    first, clause = noun[0], phrase.clause
    led = sentence.tags[first] == "PROPN" and sentence.words[first - 1].lower in lists.place_prepositions
    if not led or sentence.words[first - 1].lower in lists.of_words or clause.verb < participle:
        return noun
    who = subject_of(sentence, [k for k in clause.words if k < participle and k not in phrase.left_out], lists)
    return core_of(sentence, who, lists) if who and who[0] < first and names_any(sentence, who) else noun


def _with_its_place(sentence: Sentence, noun: list[int], lists: Lists) -> list[int]:
    """A name to which a preposition leads with the noun of which it says where: "[el viaje a] Vietnam iniciado hoy"."""
    led = noun[0] - 1
    if led < 1 or not lists.contracting or any(sentence.tags[k] != "PROPN" for k in noun):
        return noun
    person = any(is_first_name(sentence.words[k].text) for k in noun)  # "préfet de Corse Claude Ruiz"
    tied = sentence.tags[led] == "ADP" and sentence.tags[led - 1] == "NOUN" and not person
    return [*noun_phrase_to(sentence, led - 1, lists), led, *noun] if tied else noun


def _who_it_is(sentence: Sentence, noun: list[int], lists: Lists) -> list[int]:
    """The name of whom a noun only says what he was: "[Ana Ruiz], a teacher killed in May"; as it is without one."""
    before = noun[0] - 1
    told = before > 1 and sentence.words[before].text == "," and sentence.is_noun(before - 1)
    if not told or sentence.words[noun[0]].lower not in lists.indefinite_articles or lists.plural_participles:
        return noun
    start = before - 1
    while start > 0 and sentence.is_noun(start - 1) and sentence.words[start - 1].is_name:
        start -= 1
    person = start < before - 1 and is_first_name(sentence.words[start].text)
    return list(range(start, before)) if person else noun


def _whole_subject(sentence: Sentence, phrase: Phrase, noun: list[int], participle: int, lists: Lists) -> list[int]:
    """A subject with its place, where no participle agrees with its noun: "[The park on] the hill, opened in"."""
    clause, first = phrase.clause, noun[0]
    led = not lists.plural_participles and first > 1 and sentence.tags[first - 1] == "ADP"
    if not led or sentence.words[first - 1].lower in lists.of_words or clause.verb < participle:
        return noun
    who = subject_of(sentence, [k for k in clause.words if k < participle and k not in phrase.left_out], lists)
    head = next((k for k in who if sentence.is_noun(k)), first)
    return who if head < first and not lists.is_event_noun(sentence.words[head]) else noun


def _in_a_chain(shown: str, sentence: Sentence, phrase: Phrase, noun: int, participle: int, lists: Lists) -> str:
    """What a later participle says of the subject: "son mari est jugé pour meurtre, [acquitté]"; "" of a noun."""
    clause, words = phrase.clause, sentence.words
    passive = clause.verb >= 0 and sentence.tags[clause.verb].startswith("AUX") and clause.verb < noun
    first = any(sentence.tags[k].endswith(".Part") for k in clause.words if clause.verb < k < noun)
    if not (passive and first) or words[participle - 1].text != ",":
        return ""
    named = noun_phrase_to(sentence, noun, lists)
    bare = sentence.tags[named[0]] in ("NOUN", "ADJ") and sentence.tags[named[0] - 1] == "ADP"
    several = words[participle].lower.endswith(lists.plural_participles or ("\0",))
    if not bare and (words[named[0]].lower in lists.plural_determiners) == several:
        return ""
    who = subject_of(sentence, [k for k in clause.words if k < clause.verb and k not in phrase.left_out], lists)
    behind = _rest_of_chunk(sentence, phrase.date.stop, lists)
    said = spell(shown, words, [participle, *behind])
    if len(who) == 1 and (befalls := lists.befalls.get(words[who[0]].lower)):
        return f"{words[who[0]].text} {befalls} {said}"
    return f"{spell(shown, words, without_article(sentence, who, lists))} {said}" if names_any(sentence, who) else ""


def _before_place(sentence: Sentence, k: int, lists: Lists) -> int:
    """The participle before the place that stands before a date, "fondata [a Firenze] nel"; the word itself else."""
    at = k
    while (
        at > 0
        and k - at < _LONGEST_ADDRESS
        and (sentence.tags[at] in BEFORE_NOUN or (at < k and sentence.words[at].lower in lists.of_words))
    ):
        at -= 1
    plain = all(sentence.tags[m] in BEFORE_NOUN for m in range(at + 1, k))
    if lists.drops_subjects and (done := done_by(sentence, k, lists)) >= 0:
        return done
    by = not lists.drops_subjects and plain and at > 1 and sentence.words[at].lower in lists.by_words
    if by and sentence.tags[at - 1].endswith(".Part"):
        aux = sentence.tags[at - 2].startswith("AUX")  # "a été adopté par les députés lundi"
        return k if aux else at - 1
    if not (plain and k - at <= _LONGEST_PLACE) and sentence.words[at - 1].lower not in lists.happening:
        return k  # and not "ocorrido [no bairro Nossa Senhora Aparecida] no dia 3"
    apart = at > 1 and sentence.words[at - 2].text == "," and bool(lists.contracting)
    bare = apart and at == k - 1 and sentence.tags[at] == "ADP"  # ", morta [di tifo] nel 1903"
    led = 0 < at < k and (bare or sentence.words[at].lower in lists.place_prepositions) and sentence.is_noun(k)
    done = at > 0 and sentence.tags[at - 1].endswith(".Part") and sentence.words[at - 1].lower not in lists.report_verbs
    return at - 1 if led and done else k


def _behind_joint(sentence: Sentence, participle: int, lists: Lists) -> int:
    """The first of two participles that "and" joins, a date being the second's: "designed by X and opened"."""
    if participle < 1 or sentence.words[participle - 1].lower not in lists.and_words:
        return participle
    for k in range(participle - 2, 0, -1):
        if sentence.is_finite(k):
            break
        if sentence.tags[k].endswith(".Part"):
            return k
    return participle


def _happening_noun(sentence: Sentence, noun: list[int], lists: Lists) -> list[int]:
    """The happening of which a noun phrase is the end: "[un incontro tra due ministri e] David Welch, avvenuto ..."."""
    if any(lists.is_event_noun(sentence.words[k]) for k in noun):
        return noun
    for k in range(noun[0] - 1, max(-1, noun[0] - _FARTHEST), -1):
        if sentence.is_finite(k) or sentence.words[k].text in STOPS | {","}:
            break
        if sentence.tags[k] == "NOUN" and lists.is_event_noun(sentence.words[k]):
            return [*range(k, noun[0]), *noun]
    return noun


def aside_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What is put in between about a noun: "Jack Smith, appointed in 2022 by the minister, filed charges"."""
    clause, date, left_out = phrase.clause, phrase.date, phrase.left_out
    if date.start in clause.bracketed:
        return _before_brackets(shown, sentence, phrase, lists)
    run = _told_aside(sentence, phrase)
    if run and sentence.words[run[0]].lower in lists.according:
        return _published(shown, sentence, phrase, run, lists)
    noun = max((k for k in clause.words if run and k < run[0] and sentence.is_noun(k)), default=-1)
    if (
        noun >= 0 and sentence.words[noun].lower in lists.lengths
    ):  # "depuis dix ans, selon [le ministre], attendu lundi"
        noun = max((k for k in clause.asides if k < run[0] and sentence.is_noun(k)), default=-1)
    run = _with_its_participle(sentence, run, date.start, lists)
    told = [k for k in run if k not in left_out]
    if lists.verb_second and told and sentence.tags[told[-1]].endswith(".Inf"):
        return title_with_infinitive(shown, sentence, phrase, told, lists)
    if noun < 0 or not any(sentence.is_noun(k) or sentence.is_verb(k) for k in told):
        return ""
    if all(sentence.words[k].lower in lists.planning | lists.happening for k in told if sentence.words[k].is_word):
        return ""
    if happening := happening_aside(sentence, phrase, told, lists):
        return spell(shown, sentence.words, happening)
    named = noun_phrase_to(sentence, noun, lists)
    if sentence.tags[told[0]].endswith(".Part"):
        named = outermost(sentence, with_outer_noun(sentence, named, lists), told[0], lists)
        named = noun_of_participle(sentence, named, told[0], lists)
        told = what_befell_in_the_end(sentence, told, date, lists)
        while named[-1] + 1 < run[0] - 1 and sentence.tags[named[-1] + 1] in ("ADJ", "VERB.Part"):
            named.append(named[-1] + 1)  # "con rito [abbreviato], iniziato"
    whom = spell(shown, sentence.words, without_article(sentence, named, lists))
    what = spell(shown, sentence.words, told)
    done = sentence.tags[told[-1 if lists.verb_second else 0]].endswith(".Part")  # "im Exil entstanden"
    return f"{whom} {what}" if done or sentence.tags[told[0]].endswith(".Part") else f"{whom}, {what}"


def _published(shown: str, sentence: Sentence, phrase: Phrase, run: list[int], lists: Lists) -> str:
    """The source that was published on a date: "according to [results issued by the commission] on Saturday"."""
    told = [k for k in run[1:] if k not in phrase.left_out]
    while told and sentence.tags[told[0]] in ("ADP", "DET"):
        told = told[1:]
    done = any(sentence.tags[k] == "VERB.Part" and sentence.is_noun(k - 1) for k in told[1:])
    return spell(shown, sentence.words, told) if done and not lists.verb_second else ""


def _told_aside(sentence: Sentence, phrase: Phrase) -> list[int]:
    """What is put in between with the date; the stretch before it where that is all: "candidat[, en 2002], a dit"."""
    runs = runs_of(sorted(phrase.clause.asides), sentence)
    at = next((n for n, run in enumerate(runs) if phrase.date.start in run), -1)
    if at < 0:
        return []
    first = at
    while first > 0 and all(k in phrase.left_out or not sentence.words[k].is_word for k in runs[first]):
        first -= 1
    dated = any(k in phrase.left_out and sentence.words[k].is_word for k in phrase.clause.words)  # by another day
    beside = dated and all(runs[n + 1][0] - runs[n][-1] == _COMMA_BETWEEN for n in range(first, at))
    return [k for run in runs[first : at + 1] for k in run] if beside else runs[at]


def standing_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """Where or what a name before a comma has been since a date: "a los amigos de Gadafi, [en el poder] desde 1969"."""
    date, words, tags = phrase.date, sentence.words, sentence.tags
    comma = next((k for k in range(date.start - 1, max(1, date.start - _FARTHEST), -1) if words[k].text == ","), -1)
    told = [k for k in range(comma + 1, date.start) if k not in phrase.left_out]
    beside = range(max(comma + 1, date.start - 2), date.start)
    since = any(words[k].lower in state_words(lists.language).since for k in beside)
    if not lists.contracting or comma < 1 or tags[comma - 1] != "PROPN" or not since or not told:
        return ""
    led = tags[told[0]] == "ADP" and words[told[0]].lower not in lists.of_words
    if not led or any(map(sentence.is_verb, told)) or not any(map(sentence.is_noun, told)):
        return ""
    named = noun_phrase_to(sentence, comma - 1, lists)
    return f"{spell(shown, words, without_article(sentence, named, lists))}, {spell(shown, words, told)}"


def _with_its_participle(sentence: Sentence, run: list[int], date: int, lists: Lists) -> list[int]:
    """Of two participles that "and" joins, the one with the date: "[nacido en Lugo en 1899] y fallecido en 1971"."""
    for n, k in enumerate(run):
        parts = run[:n], run[n + 1 :]
        both = all(any(sentence.tags[m].endswith(".Part") for m in part) for part in parts)
        if sentence.words[k].lower in lists.and_words and both:
            return next((part for part in parts if date in part), run)
    return run


def _before_brackets(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The noun behind which brackets hold nothing but its date: "He wrote The Origin of Species (1859)"."""
    date, words = phrase.date, sentence.words
    alone = words[date.start - 1].text == "(" and date.stop < len(words) and words[date.stop].text == ")"
    noun = date.start - 2
    if not alone and (inside := in_brackets(sentence, phrase, lists)):
        return spell(shown, words, inside)
    if alone and noun > 1 and (quoted := _in_quotes(sentence, noun)):
        return spell(shown, words, quoted)
    if not alone or noun < 1 or not sentence.is_noun(noun):
        return ""
    named = noun_phrase_to(sentence, noun, lists)
    content = [k for k in named if sentence.tags[k] != "DET"]
    work = words[content[0]].is_name and (not lists.verb_second or sentence.tags[content[0]] == "PROPN")
    person = any(is_first_name(words[k].text) for k in named)
    if happens := happening_before_brackets(sentence, named, lists):
        return spell(shown, words, happens)
    return spell(shown, words, without_article(sentence, named, lists)) if work and not person else ""


def _in_quotes(sentence: Sentence, closing: int) -> range | None:
    """The words between quotation marks of which the last stands at a place: the name of a work."""
    opening = _OPENINGS.get(sentence.words[closing].text, "")
    start = next(
        (k for k in range(closing - 1, max(-1, closing - _LONGEST_WORK), -1) if sentence.words[k].text in opening), -1
    )
    return range(start + 1, closing) if opening and 0 <= start < closing - 1 else None


def _rest_of_chunk(sentence: Sentence, start: int, lists: Lists) -> list[int]:
    """The preposition and its noun that stand at a place: "in Paris"."""
    words = sentence.words
    start += start + 1 < len(words) and words[start].text == "," and words[start + 1].lower in lists.place_prepositions
    end = start
    if end < len(sentence.words) and sentence.tags[end] == "ADP":
        end += 1
        while end < len(sentence.words) and (
            sentence.tags[end] in BEFORE_NOUN
            or sentence.words[end].lower in lists.of_words
            or sentence.words[end].text in "'’"
        ):
            end += 1
    named = any(map(sentence.is_noun, range(start, end)))
    only_when = any(words[k].lower in lists.times for k in range(start, end))  # "avvenuto ieri, [in serata]"
    return list(range(start, end)) if named and not only_when else []
