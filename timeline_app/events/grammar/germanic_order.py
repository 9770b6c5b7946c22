"""Clauses of German and Dutch in the order of a main clause: the subject that stands behind its verb put before it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.germanic_names import end_of_names, is_one_name, joined_noun
from timeline_app.events.grammar.germanic_nouns import (
    counting_adverbs,
    is_more_and_more,
)
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import BEFORE_NOUN, is_inside_word, names_any
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.names.people import is_first_name

_IN_ATTRIBUTE = frozenset({"ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN", "VERB.Part"})
_FEWEST = 2  # words before what ends a clause
_JOINED = frozenset({"CCONJ", "PRON", "ADV"})  # inside what is said of one: "een arts [en een] van de oprichters"
_COMMA_BETWEEN = 2  # places from the last word before a comma to the first behind it


def inverted(sentence: Sentence, after: list[int], lists: Lists) -> tuple[list[int], list[int]]:
    """The subject that stands behind its verb, put before it: "[Am Montag] trat der Minister zurück"."""
    at = 1
    while at < len(after) and sentence.words[after[at]].lower in lists.reflexives:
        at += 1
    behind = next((n for n in range(at, len(after)) if sentence.tags[after[n]] != "ADV"), at)
    more = at < behind < len(after) and is_more_and_more(sentence, after[behind], lists)
    at = behind if behind < len(after) and sentence.tags[after[behind]] == "DET" else at
    if more:
        at = behind - 1
    counted = behind < len(after) and sentence.tags[after[behind]] == "NUM"
    if counted and behind > at:  # "[mindestens] tausend Gäste", and not "zeitgleich zwei Granaten"
        at = behind - counting_adverbs(sentence, after[at:behind], lists)
    end = behind if counted or more else _before_head(sentence, after, at)
    while end < len(after) and (
        sentence.tags[after[end]] in BEFORE_NOUN
        or is_inside_word(sentence, after[end])
        or _joins_adjectives(sentence, after, end)
    ):
        end += 1
        if (
            sentence.is_noun(after[end - 1])
            and not _is_age(sentence, after, end, lists)
            and (
                end == len(after)
                or after[end] > after[end - 1] + 1  # "doet de rechter [op 23 februari] uitspraak"
                or not is_one_name(sentence, after[end - 1 : end + 1], lists)
            )
        ):
            break
    if end < len(after) and end == at and sentence.tags[after[at]] == "PRON":
        return [after[at]], [*after[:at], *after[at + 1 :]]
    if end == at:
        return [], after
    end = end_of_names(sentence, after, end - 1, lists) + 1
    end = _end_of_list(sentence, after, end, lists) or _end_of_origin(sentence, after, end, lists) or end
    end = _end_of_links(sentence, after, end, lists)
    return after[at:end], [*after[:at], *after[_behind_apposition(sentence, after, end, lists) :]]


def _joins_adjectives(sentence: Sentence, after: Sequence[int], at: int) -> bool:
    """Whether "und", or an adverb behind it, stands between two adjectives: "eine begrenzte [und eher] symbolische".

    Or an adverb between an article and a number: "300 der [insgesamt] 2000 Häuser".
    """
    tags = [sentence.tags[k] for k in after[at - 1 : at + 3]]
    if tags[:2] == ["DET", "ADV"] and at > 1 and sentence.tags[after[at - 2]] == "NUM":
        return "NUM" in tags[2:]
    joins = tags[:2] == ["ADJ", "CCONJ"] and (tags[2:3] == ["ADJ"] or tags[2:] == ["ADV", "ADJ"])
    return joins or (tags[:3] == ["CCONJ", "ADV", "ADJ"] and sentence.tags[after[at - 2]] == "ADJ")


def _before_head(sentence: Sentence, after: Sequence[int], at: int) -> int:
    """The place behind what stands between an article and its adjective: "das [von Rom] übernommene Werk".

    It is the place itself where nothing does: "der [erst] 19-jährige Schüler" has an adverb there.
    """
    if at == len(after) or sentence.tags[after[at] : after[at] + 2] not in (["DET", "ADP"], ["DET", "ADV"]):
        return at
    waits = False  # for the noun of a preposition
    for inside in range(at + 1, len(after) - 1):
        k = after[inside]
        if _comma_before(sentence, after, inside) or sentence.tags[k] not in _IN_ATTRIBUTE:
            break
        if sentence.tags[k] in ("ADJ", "VERB.Part") and sentence.is_noun(k + 1) and not waits:
            return inside
        waits = sentence.tags[k] == "ADP" or (waits and not sentence.is_noun(k))
    return at


def _is_age(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> bool:
    """Whether a noun is the length of time inside another one: "der 55 [Jahre] alte Mann"."""
    described = [sentence.tags[k] for k in after[end : end + 2]]
    return sentence.words[after[end - 1]].lower in lists.lengths and described in (["ADJ", "NOUN"], ["ADJ", "PROPN"])


def _end_of_list(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The end of several that are who does it: "fusionierten Ulm[, Neustadt und Altdorf]"; 0 where they are none."""
    named = sentence.tags[after[end - 1]] == "PROPN" or (end > 1 and is_first_name(sentence.words[after[end - 2]].text))
    alike = ("PROPN", "NOUN") if named else ("DET", "NUM", "ADJ", "NOUN")
    several = tells_of_several(sentence.words[after[0]].lower, lists)  # "gründeten Karl Tamm, [sein Sohn und Otto]"
    start = end
    while end + 1 < len(after):
        begins = end + (sentence.words[after[end]].text == ",")
        noun = joined_noun(sentence, after, begins)
        own = sentence.words[after[begins]].lower in lists.own_determiners
        if after[begins] != after[end - 1] + _COMMA_BETWEEN or not _comma_before(sentence, after, begins):
            break
        if not noun or not (sentence.tags[after[begins]] in alike or (own and several)):
            return 0
        end = end_of_names(sentence, after, noun, lists) + 1
    return end if any(sentence.words[k].lower in lists.and_words for k in after[start:end]) else 0


def _end_of_origin(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The end of a person with age and the place he or she comes from: "ein Mann [aus Ulm]"; 0 for anything else."""
    if end + 1 >= len(after) or after[end + 1] != after[end - 1] + 2:
        return 0
    word = sentence.words[after[end - 1]]
    person = word.text[:1].isdigit() or word.text == "." or pronouns_of(lists.language).is_person(word.lower)
    if person and _is_aged(sentence, after[end : end + 3], lists):  # "een vrouw [van 72] uit Gent"
        return _end_of_origin(sentence, after, end + 2, lists) or end + 2
    if not sentence.is_noun(after[end + 1]):
        return 0
    from_there = sentence.words[after[end]].lower in lists.from_words and sentence.words[after[end + 1]].is_name
    return end + 2 if person and from_there else 0


def _is_aged(sentence: Sentence, words: Sequence[int], lists: Lists) -> bool:
    """Whether a Dutch number says how old somebody is: "een vrouw [van 72]", and not "een man van 1 meter"."""
    of = not lists.capital_nouns and sentence.words[words[0]].lower in lists.of_words
    return of and sentence.words[words[1]].text.isdigit() and not sentence.is_noun(words[-1])


def _end_of_links(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The end of a subject with what its happening was about: "endete der Prozess [um den Tod eines Mannes]"."""
    linked = (
        end < len(after) and sentence.words[after[end]].lower in lists.noun_links and after[end] == after[end - 1] + 1
    )
    if not linked or not lists.is_event_noun(sentence.words[after[end - 1]]):
        return end
    noun = next((n for n in range(end + 1, len(after)) if sentence.is_noun(after[n])), -1)
    return end_of_names(sentence, after, noun, lists) + 1 if noun > 0 else end


def tells_of_several(verb: str, lists: Lists) -> bool:
    """Whether a German or Dutch verb, in small letters, ends as that of several does, and not as "verscheen" does."""
    return verb.endswith(lists.plural_endings) and not verb.endswith("een")


def _behind_apposition(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The place behind what commas set off behind a subject: "gründete Irmgard, [die Witwe Ottos,] das Spital".

    One that is several things has a verb of one: "starb Jan Klein, [ein Arzt und einer der Gründer der Klinik]".
    """
    opens = end < len(after) and after[end] == after[end - 1] + _COMMA_BETWEEN and _comma_before(sentence, after, end)
    close = next((n for n in range(end + 1, len(after)) if _comma_before(sentence, after, n)), len(after))
    verb = sentence.words[after[0]].lower
    joined = frozenset[str]() if tells_of_several(verb, lists) else _JOINED
    named = opens and all(sentence.tags[k] in BEFORE_NOUN | {"ADP", "PUNCT"} | joined for k in after[end:close])
    return close if named and sentence.tags[after[end]] in ("DET", "NOUN") else end


def _comma_before(sentence: Sentence, words: Sequence[int], n: int) -> bool:
    return any(sentence.words[k].text == "," for k in range(words[n - 1], words[n]))


def subject_first(sentence: Sentence, before: list[int], after: list[int], lists: Lists) -> tuple[list[int], list[int]]:
    """A clause with its subject before its verb that a place or a time opens: "[In England] wurden Waffen verboten".

    Both as they are where no subject stands behind the verb.
    """
    own = 1
    while own < len(after) - 1 and sentence.words[after[own]].lower in lists.reflexives:
        own += 1  # "haben [sich] in Ulm 500 Menschen beteiligt"
    at = _behind_adverbials(sentence, after, own, lists)
    counted = (
        at < len(after) and sentence.tags[after[at]] == "NUM" and sentence.tags[after[at - 1]] == "ADV" and at > own
    )
    counted |= own < at < len(after) and is_more_and_more(sentence, after[at], lists)
    if counted:  # "wurden [mindestens] tausend Gäste erwartet"
        at -= max(1, counting_adverbs(sentence, after[own:at], lists))
    subject, rest = inverted(sentence, [after[0], *after[at:]], lists)
    someone = len(subject) == 1 and sentence.words[subject[0]].lower in lists.one_person
    if not (names_any(sentence, subject) or someone):
        return before, after
    return subject, [*after[:own], *before, *after[own:at], *rest[1:]]


def opening_last(sentence: Sentence, opening: Sequence[int], after: Sequence[int]) -> list[int]:
    """What follows a subject with the place or time that opened its clause right before the end of its verb."""
    rest = [k for k in after if k not in opening]
    opening = opening[sentence.tags[opening[0]] == "ADV" :] if opening else opening  # "[noch] zu Zeiten des Krieges"
    end = len(rest) - len(verb_end(sentence, rest))
    return [*rest[:end], *opening, *rest[end:]]


def participle_last(sentence: Sentence, after: list[int]) -> list[int]:
    """What follows a subject with the participle at the end that another part shares: "wurde [mit B] geehrt".

    "2003 wurde er mit A geehrt, 2005 mit B" has it before the comma.
    """
    middle = (n for n, k in enumerate(after[1:-1], 1) if sentence.tags[k] == "VERB.Part")
    at = next((n for n in middle if _comma_before(sentence, after, n + 1)), 0)
    if not at or not sentence.tags[after[0]].startswith("AUX") or sentence.words[after[at] + 1].text != ",":
        return after
    rest = after[at + 1 :]
    dated = rest[0] > after[at] + _COMMA_BETWEEN and any(map(sentence.is_noun, rest))
    return [*after[:at], *rest, after[at]] if dated and not any(map(sentence.is_verb, rest)) else after


def verb_end(sentence: Sentence, after: Sequence[int]) -> list[int]:
    """What ends a clause and belongs to its verb: "hat ... [gewählt]", "tritt ... [an]"."""
    at = len(after)
    compound = at > 1 and sentence.tags[after[0]].startswith("AUX") and sentence.is_verb(after[-1])
    at -= compound  # "kann Meister [werden]", whose last word looks conjugated
    while at > 1 and (
        sentence.tags[after[at - 1]].endswith((".Part", ".Inf")) or _marks_infinitive(sentence, after, at)
    ):
        at -= 1  # "begann ... [zu bereiten]", "[gestohlen zu haben]"
    if at == len(after) and at > 1 and sentence.tags[after[-1]] == "ADP":
        at -= 1
    if at == len(after) and at > 1 and sentence.tags[after[0]].startswith("AUX") and sentence.tags[after[-1]] == "ADJ":
        at -= 1 + (at > _FEWEST and sentence.tags[after[-2]] == "ADV")  # "wurde [immer schlechter]"
    return list(after[at:])


def _marks_infinitive(sentence: Sentence, after: Sequence[int], at: int) -> bool:
    """Whether "zu" stands right before a place where an infinitive begins."""
    led = at < len(after) and sentence.tags[after[at]].endswith(".Inf")
    return led and sentence.tags[after[at - 1]] == "PART" and after[at - 1] + 1 == after[at]


def ends_with_infinitive(sentence: Sentence, told: Sequence[int], lists: Lists) -> bool:
    """Whether words are what a verb wants to be done, which a comma parts from it: ", [die Straße zu sperren]"."""
    if not lists.verb_second or len(told) < _FEWEST or not sentence.tags[told[-1]].endswith(".Inf"):
        return False
    marked = sentence.tags[told[-1] - 1] == "PART" or "zu" in sentence.words[told[-1]].lower
    return marked and not any(map(sentence.is_finite, told))


def _behind_adverbials(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place behind the adverbs and the phrases with a preposition that begin at a place."""
    while at < len(words) and sentence.tags[words[at]] in ("ADP", "ADV"):
        if sentence.tags[words[at]] == "ADP":
            while at < len(words) - 1 and not sentence.is_noun(words[at]):
                at += 1
            while at < len(words) - 1 and _goes_on_as_noun(sentence, words[at], words[at + 1], lists):
                at += 1
            at = end_of_names(sentence, words, at, lists)  # "im Bild [ihrer Nachfahren]"
            at = (_end_of_list(sentence, words, at + 1, lists) or at + 1) - 1  # "in Ulm[, Neustadt und Altdorf]"
            at = _behind_apposition(sentence, words, at + 1, lists) - 1  # "von Otto, [dem Erben]"
        at += 1
    return at


def _goes_on_as_noun(sentence: Sentence, one: int, other: int, lists: Lists) -> bool:
    """Whether the noun of a preposition goes on with the next word, as in "in Ulm | waren Unruhen" it does not."""
    another = sentence.tags[one] == "PROPN" and sentence.tags[other] == "NOUN" and not lists.capital_nouns
    return sentence.is_noun(other) and other == one + 1 and not another


def in_main_order(sentence: Sentence, before: list[int], after: list[int], lists: Lists) -> tuple[list[int], list[int]]:
    """A clause whose verb stands at its end, as a main clause: "als [er] [in Berlin ankam]", "er kam in Berlin an"."""
    if before and sentence.words[before[0]].lower in lists.reflexives:  # "seit [sich] die Bank erholte"
        subject, rest = in_main_order(sentence, before[1:], after, lists)
        return subject, [rest[0], before[0], *rest[1:]]
    start = _behind_adverbials(sentence, before, 0, lists)  # "dass [in Berlin] der Markt abbrannte"
    places = range(start, len(before))
    at = next((n for n in places if sentence.is_noun(before[n]) or sentence.tags[before[n]] == "PRON"), None)
    if at is None and start:  # "nach dem Krieg der Bürgermeister", which is no "Krieg der Bürgermeister"
        start = next((n + 1 for n in range(start) if sentence.is_noun(before[n])), start)
        at = next((n for n in range(start, len(before)) if sentence.is_noun(before[n])), None)
    if at is None:
        return before, after
    at = end_of_names(sentence, before, at, lists)
    return before[start : at + 1], [after[0], *before[:start], *before[at + 1 :], *after[1:]]
