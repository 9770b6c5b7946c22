"""French subjects that stand behind their verb, put before it: "Le 2 juin débutera [la deuxième phase]"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import agrees
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.words import Word

_SMALL_BEFORE_VERB = 5  # words
_IN_NOUN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_SPEAKING = ("ons", "ez")  # how verbs of "we" and "you" end


def behind_its_verb(
    sentence: Sentence, clause: Clause, before: list[int], after: list[int], lists: Lists
) -> tuple[list[int], list[int]]:
    """A clause whose verb comes first with its subject before it; as it is where the noun there is an object."""
    relative = clause.antecedent >= 0 and sentence.words[clause.opener].lower not in lists.no_subjects
    clitics = [k for k in before if sentence.tags[k] != "ADV"]
    small = all(sentence.words[k].lower in lists.reflexives or not sentence.words[k].is_word for k in clitics)
    verb = sentence.words[clause.verb]
    if not lists.subjects_behind or relative or clause.borrowed or not small or verb.lower.endswith(_SPEAKING):
        return before, after
    start = 1
    while start < len(after) and _goes_with_verb(sentence, after[start], lists):
        start += 1
    if any(sentence.tags[k].endswith((".Inf", ".Imv", ".Sub")) for k in after[:start]):
        return before, after
    start = _behind_adverbial(sentence, after, start, lists)
    end = start
    while end < len(after) and (
        (end == start and sentence.words[after[end]].lower in lists.one_of)
        or sentence.tags[after[end]] in _IN_NOUN_PHRASE
        or (end > start and (_ties(sentence.words[after[end]], lists) or sentence.words[after[end]].text in QUOTES))
    ):
        end += 1
        if _comma_before(sentence, after, end):
            break
    whole = end
    while end > start and _ties(sentence.words[after[end - 1]], lists):
        end -= 1
    if start < end < whole and sentence.tags[after[end - 1]] == "ADJ":
        end -= 1  # "une commission [chargée d']éclairer"
    subject = after[start:end]
    led = bool(subject) and (
        sentence.tags[subject[0]] in ("DET", "NUM", "PROPN") or sentence.words[subject[0]].lower in lists.one_of
    )
    if not led or not any(map(sentence.is_noun, subject)) or not agrees(sentence, subject, clause.verb, lists):
        return before, after
    aside = _comma_before(sentence, after, end) and sentence.tags[after[end]] != "ADP"
    return subject, [*clitics, *after[:start], *([] if aside else after[end:])]


def _goes_with_verb(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word behind a verb is a part of it: "a [lieu]", "fut [achevée] la halle"."""
    happens = sentence.tags[k] == "NOUN" and sentence.words[k].lower in lists.happening
    done = (
        sentence.tags[k] == "ADJ" and sentence.tags[k - 1].startswith("AUX") and sentence.tags[k + 1 : k + 2] == ["DET"]
    )
    return sentence.is_verb(k) or sentence.tags[k] == "ADV" or happens or done


def _comma_before(sentence: Sentence, after: Sequence[int], n: int) -> bool:
    return n < len(after) and any(word.text == "," for word in sentence.words[after[n - 1] + 1 : after[n]])


def _ties(word: Word, lists: Lists) -> bool:
    return word.lower in lists.of_words or word.text in "'’"


def _behind_adverbial(sentence: Sentence, after: Sequence[int], start: int, lists: Lists) -> int:
    """The place behind a preposition with its bare noun: "sera jugé [en appel] un homme"."""
    led = start + 2 < len(after) and [sentence.tags[k] for k in after[start : start + 2]] == ["ADP", "NOUN"]
    if not led or after[start + 2] != after[start] + 2:
        return start
    behind = after[start + 2]
    named = sentence.tags[behind] in ("DET", "PROPN") or sentence.words[behind].lower in lists.one_of
    return start + 2 if named else start


def verb_behind(sentence: Sentence, comma: int) -> bool:
    """Whether a verb stands behind a comma at once, but for small words."""
    rest = sentence.tags[comma + 1 : comma + _SMALL_BEFORE_VERB]
    first = next((n for n, tag in enumerate(rest) if tag not in ("PRON", "ADV", "PART", "PUNCT")), -1)
    return first >= 0 and sentence.is_finite(comma + 1 + first)
