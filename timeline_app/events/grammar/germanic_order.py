"""Clauses of German and Dutch in the order of a main clause: the subject that stands behind its verb put before it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.germanic_nouns import (
    comes_from_a_place,
    counting_adverbs,
    is_bare_genitive,
    is_country_behind_a_name,
    is_more_and_more,
)
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import BEFORE_NOUN, is_genitive, is_inside_word, names_any
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.names.naming import naming_of
from timeline_app.events.names.people import is_first_name
from timeline_app.text.lexicon import frequencies
from timeline_app.text.words import Word

_IN_ATTRIBUTE = frozenset({"ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN", "VERB.Part"})
_SHORTEST_PLURAL = 4  # letters, less one
_LONGEST_NUMERAL = 4  # characters: "XIII"
_FEWEST = 2  # words before what ends a clause
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
    while end < len(after) and (sentence.tags[after[end]] in BEFORE_NOUN or _joins_adjectives(sentence, after, end)):
        end += 1
        if (
            sentence.is_noun(after[end - 1])
            and not _is_age(sentence, after, end, lists)
            and (
                end == len(after)
                or after[end] > after[end - 1] + 1  # "doet de rechter [op 23 februari] uitspraak"
                or not _is_one_name(sentence, after[end - 1 : end + 1], lists)
            )
        ):
            break
    if end < len(after) and end == at and sentence.tags[after[at]] == "PRON":
        return [after[at]], [*after[:at], *after[at + 1 :]]
    if end == at:
        return [], after
    end = _end_of_names(sentence, after, end - 1, lists) + 1
    end = _end_of_list(sentence, after, end, lists) or _end_of_origin(sentence, after, end, lists) or end
    end = _end_of_links(sentence, after, end, lists)
    return after[at:end], [*after[:at], *after[_behind_apposition(sentence, after, end) :]]


def _joins_adjectives(sentence: Sentence, after: Sequence[int], at: int) -> bool:
    """Whether "und", or an adverb behind it, stands between two adjectives: "eine begrenzte [und eher] symbolische"."""
    tags = [sentence.tags[k] for k in after[at - 1 : at + 3]]
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
    named = sentence.tags[after[end - 1]] == "PROPN"
    alike = ("PROPN", "NOUN") if named else ("DET", "NUM", "ADJ", "NOUN")
    start = end
    while end + 1 < len(after):
        begins = end + (sentence.words[after[end]].text == ",")
        noun = _joined_noun(sentence, after, begins)
        if after[begins] != after[end - 1] + _COMMA_BETWEEN or not _comma_before(sentence, after, begins):
            break
        if not noun or sentence.tags[after[begins]] not in alike:
            return 0
        end = _end_of_names(sentence, after, noun, lists) + 1
    return end if any(sentence.words[k].lower in lists.and_words for k in after[start:end]) else 0


def _end_of_origin(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The end of a person with the place he or she comes from: "ein Mann [aus Ulm]"; 0 for anything else."""
    if end + 1 >= len(after) or after[end + 1] != after[end - 1] + 2 or not sentence.is_noun(after[end + 1]):
        return 0
    word = sentence.words[after[end - 1]]
    person = word.text[:1].isdigit() or word.text == "." or pronouns_of(lists.language).is_person(word.lower)
    from_there = sentence.words[after[end]].lower in lists.from_words and sentence.words[after[end + 1]].is_name
    return end + 2 if person and from_there else 0


def _end_of_links(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The end of a subject with what its happening was about: "endete der Prozess [um den Tod eines Mannes]"."""
    linked = (
        end < len(after) and sentence.words[after[end]].lower in lists.noun_links and after[end] == after[end - 1] + 1
    )
    if not linked or not lists.is_event_noun(sentence.words[after[end - 1]]):
        return end
    noun = next((n for n in range(end + 1, len(after)) if sentence.is_noun(after[n])), -1)
    return _end_of_names(sentence, after, noun, lists) + 1 if noun > 0 else end


def _behind_apposition(sentence: Sentence, after: Sequence[int], end: int) -> int:
    """The place behind what commas set off behind a subject: "gründete Irmgard, [die Witwe Ottos,] das Spital"."""
    opens = end < len(after) and after[end] == after[end - 1] + _COMMA_BETWEEN and _comma_before(sentence, after, end)
    close = next((n for n in range(end + 1, len(after)) if _comma_before(sentence, after, n)), len(after))
    named = opens and all(sentence.tags[k] in BEFORE_NOUN | {"ADP", "PUNCT"} for k in after[end:close])
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
    return subject, [after[0], *before, *after[1:at], *rest[1:]]


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
    while at > 1 and sentence.tags[after[at - 1]].endswith((".Part", ".Inf")):
        at -= 1
    if at < len(after) and at > 1 and sentence.tags[after[at]] == "VERB.Inf" and sentence.tags[after[at - 1]] == "PART":
        at -= 1  # "begann ... [zu bereiten]"
    if at == len(after) and at > 1 and sentence.tags[after[-1]] == "ADP":
        at -= 1
    if at == len(after) and at > 1 and sentence.tags[after[0]].startswith("AUX") and sentence.tags[after[-1]] == "ADJ":
        at -= 1 + (at > _FEWEST and sentence.tags[after[-2]] == "ADV")  # "wurde [immer schlechter]"
    return list(after[at:])


def ends_with_infinitive(sentence: Sentence, told: Sequence[int], lists: Lists) -> bool:
    """Whether words are what a verb wants to be done, which a comma parts from it: ", [die Straße zu sperren]"."""
    if not lists.verb_second or len(told) < _FEWEST or sentence.tags[told[-1]] != "VERB.Inf":
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
            at = _end_of_names(sentence, words, at, lists)  # "im Bild [ihrer Nachfahren]"
            at = (_end_of_list(sentence, words, at + 1, lists) or at + 1) - 1  # "in Ulm[, Neustadt und Altdorf]"
            at = _behind_apposition(sentence, words, at + 1) - 1  # "von Otto, [dem Erben]"
        at += 1
    return at


def _goes_on_as_noun(sentence: Sentence, one: int, other: int, lists: Lists) -> bool:
    """Whether the noun of a preposition goes on with the next word, as in "in Ulm | waren Unruhen" it does not."""
    another = sentence.tags[one] == "PROPN" and sentence.tags[other] == "NOUN" and not lists.capital_nouns
    return sentence.is_noun(other) and other == one + 1 and not another


def _is_one_name(sentence: Sentence, pair: Sequence[int], lists: Lists) -> bool:
    """Whether a noun goes on with the next one: "Kanzler Merz", "Merkels Rede", but not "stellte Dyba | Mord in"."""
    one, other = pair
    if comes_from_a_place(sentence.words[one], lists):
        return sentence.is_noun(other)
    if is_country_behind_a_name(sentence, one, other, lists):
        return False
    both = sentence.tags[one] == sentence.tags[other] == "NOUN" and not sentence.words[one].text.isupper()
    if lists.capital_nouns and both and sentence.tags[one - 1] == "DET":
        return not _is_another(sentence.words[other], lists)  # "als die Werft | Insolvenz anmeldete"
    if sentence.tags[one] == "PROPN" and sentence.tags[other] == "NOUN":
        name = sentence.words[one].text
        return name.endswith(("s", "-")) or is_first_name(name)
    return sentence.is_noun(other)


def _is_another(word: Word, lists: Lists) -> bool:
    """Whether a noun is no name behind another one, but something of its own: a happening, or several things."""
    several = word.lower.endswith(("e", "en", "er")) and frequencies(lists.language).get(word.lower, 0) > 0
    return lists.is_event_noun(word) or (several and len(word.text) > _SHORTEST_PLURAL and not is_first_name(word.text))


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
    at = _end_of_names(sentence, before, at, lists)
    return before[start : at + 1], [after[0], *before[:start], *before[at + 1 :], *after[1:]]


def _genitive(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place of the noun in "der nächsten Wahl" behind another one; 0 where none stands there."""
    link = sentence.words[words[at + 1]].lower
    bare = is_bare_genitive(sentence, words[at + 1], lists)
    if link not in lists.of_words and not bare and not (lists.neuters and link != "der" and is_genitive(link)):
        return 0
    end = at + 2
    while end < len(words) and (
        sentence.tags[words[end]] in ("DET", "ADJ", "NUM") or is_inside_word(sentence, words[end])
    ):
        end += 1
    return end if end < len(words) and sentence.is_noun(words[end]) else 0


def _end_of_names(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place of the last word of a name, or of a second noun joined to the first: "Ärztinnen und Ärzte"."""
    while at + 1 < len(words) and words[at + 1] == words[at] + 1:
        link = sentence.words[words[at + 1]].lower
        if link in lists.and_words and (joined := _joined_noun(sentence, words, at + 2)):
            at = joined
        elif _is_shortened(sentence, words[at : at + 2]):
            at = _behind_initials(sentence, words, at + 1)
            at = _behind_particle(sentence, words, at, lists)
        elif (
            sentence.tags[words[at]] == "NOUN"
            and not _is_family_name(sentence, words, at)
            and (genitive := _genitive(sentence, words, at, lists))
        ):
            at = genitive
        elif _is_one_name(sentence, words[at : at + 2], lists):
            at += 1
        elif (rest := _behind_particle(sentence, words, at, lists)) > at:
            at = rest
        else:
            break
    return at


def _is_family_name(sentence: Sentence, words: Sequence[int], at: int) -> bool:
    """Whether a first name stands before a word: "übernahm Anna Weber | von ihrem Vater"."""
    before = words[at] - 1
    return before >= 0 and sentence.is_noun(before) and is_first_name(sentence.words[before].text)


def _joined_noun(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the noun that "and" joins to another one, "Otto und [seine Mutter]"; 0 where none stands there."""
    while at < len(words) and sentence.tags[words[at]] in ("DET", "ADJ", "NUM"):
        at += 1
    return at if at < len(words) and sentence.is_noun(words[at]) else 0


def _is_shortened(sentence: Sentence, pair: Sequence[int]) -> bool:
    """Whether a full stop belongs to the name before it: "Jens K.", "Otto II.", "H.J. Tamm"."""
    one, stop = (sentence.words[k] for k in pair)
    short = _is_initial(one.text) or (len(one.text) <= _LONGEST_NUMERAL and set(one.text) <= set("IVX"))
    return stop.text == "." and one.text[:1].isupper() and short and sentence.is_noun(pair[0] - 1)


def _is_initial(text: str) -> bool:
    return len(text) == 1 or all(len(letter) == 1 for letter in text.split("."))


def _behind_initials(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the name behind initials, "Minister P. A. C. [Tamm]"; `at` behind those of a family name."""
    first = words[at] - 1
    while first > 1 and sentence.words[first - 1].text == "." and _is_initial(sentence.words[first - 2].text):
        first -= 2
    if is_first_name(sentence.words[first - 1].text) or not _is_initial(sentence.words[words[at] - 1].text):
        return at
    while at + 1 < len(words) and words[at + 1] == words[at] + 1 and sentence.words[words[at + 1]].is_name:
        stop = at + 2 < len(words) and sentence.words[words[at + 2]].text == "."
        at += 2 if stop and _is_initial(sentence.words[words[at + 1]].text) else 1
    return at


def _behind_particle(sentence: Sentence, words: Sequence[int], at: int, lists: Lists) -> int:
    """The place of the family name behind "de", "van der", which is no word of its language; `at` where none stands."""
    end = at + 1
    if end == len(words):
        return at  # "König Amyntas I."
    while end < len(words) - 1 and sentence.words[words[end]].lower in naming_of(lists.language).particles:
        end += 1
    link = sentence.words[words[at + 1]].lower
    if sentence.tags[words[at + 1]] == "DET" and sentence.tags[words[at]] != "PROPN":
        return at  # "löste der Rat | den von Ana Ruiz gegründeten Verein auf"
    foreign = link not in lists.prepositions or is_first_name(sentence.words[words[at]].text)
    beyond = words[end] + 1
    foreign |= 0 < beyond < len(sentence.words) and sentence.words[beyond].text == ","  # "Anna von Ulm, die Witwe,"
    own = link in lists.prepositions | lists.determiners
    named = sentence.tags[words[end]] == "PROPN" or (not own and sentence.is_noun(words[end]))
    return end if end > at + 1 and foreign and named else at
