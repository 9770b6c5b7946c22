"""Verbs that say something, and the words that only lead to who says it."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import DASHES, QUOTES, cuts
from timeline_app.events.grammar.tagged import Sentence

_NEAR_REPORT, _FAR_REPORT = 5, 14  # words between a verb of saying and its "that"
LONGEST_FRAME = 10  # words
_AT_ONCE = 2  # places from "as" to the verb that says who speaks: "según ha informado"
LONGEST_INVERTED = 25  # words of ", a indiqué un communiqué de ..."


def is_report(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word is a verb of saying or announcing."""
    if not sentence.is_verb(k) and not _ends_as_adjective(sentence, k, lists):
        return False
    return sentence.words[k].lower in lists.report_verbs or end_of_report(sentence, k, lists) > k


def _ends_as_adjective(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether an adjective stands right before the verb that ends its clause: "Wie am Montag [bekannt] wurde,"."""
    if not lists.verb_second or sentence.tags[k] != "ADJ" or not sentence.is_verb(k + 1):
        return False
    end = next((m for m in range(k + 1, len(sentence.words)) if not sentence.is_verb(m)), len(sentence.words))
    return sentence.tags[end : end + 1] in ([], ["PUNCT"])


def says_itself(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a verb bears who says something, or learns it, behind a hyphen: "a-t-il déclaré", "apprend-on"."""
    verb, _, pronoun = sentence.words[k].lower.rpartition("-")
    return bool(verb) and pronoun in lists.hyphened_pronouns and sentence.is_finite(k)


def end_of_report(sentence: Sentence, k: int, lists: Lists) -> int:
    """The last word with which a verb says something, "a fait [savoir]", "gab ... [bekannt]"; its own where alone."""
    words = sentence.words
    for rest in lists.report_phrases.get(words[k].lower, ()):
        end = k
        for word in rest:
            end += 1
            while end < len(words) and words[end].lower != word and _may_part(sentence, end, lists):
                end += 1
            if end == len(words) or words[end].lower != word:
                break
        else:
            return end
    return k


def _may_part(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word can stand between the two of a verb that says something: any up to a sign in German."""
    return sentence.tags[k] == "ADV" or (lists.verb_second and sentence.tags[k] != "PUNCT")


def is_reported(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a verb of saying stands close before a word, or before what commas set off: "said, in a letter, that"."""
    end = k
    if k and sentence.words[k - 1].text == ",":
        end = next((m for m in range(k - 2, -1, -1) if sentence.words[m].text == ","), k)
    near = {m for at in (k, end) for m in range(max(0, at - _NEAR_REPORT), at)}
    if any(is_report(sentence, m, lists) and not _has_its_that(sentence, m, k, lists) for m in near):
        return True
    farther = range(max(0, k - _FAR_REPORT), max(0, k - _NEAR_REPORT)) if lists.contracting else range(0)
    return any(
        is_report(sentence, m, lists)
        and only_says_where(sentence, range(m + 1, k), lists)
        and not _has_its_that(sentence, m, k, lists)
        for m in farther
    )


def _has_its_that(sentence: Sentence, says: int, k: int, lists: Lists) -> bool:
    """Whether a verb of saying has another "that" at once behind it: "Indicó [que] es el caso del avión que quedó"."""
    that = says + 1 + (sentence.words[says + 1].lower in lists.of_words)
    opened = that < k and sentence.words[that].lower in lists.that_words
    return opened and bool(lists.contracting) and any(map(sentence.is_finite, range(that + 1, k)))


def only_says_where(sentence: Sentence, between: range, lists: Lists) -> bool:
    """Whether all nouns of a stretch are a day's or led by a preposition: "a indiqué [lundi sur une radio] qu'il"."""
    days = lists.calendar | lists.bare_days
    led = False
    for k in between:
        alone = sentence.tags[k] == "DET" and sentence.tags[k - 1] not in ("ADP", "DET")  # "en una nota [su] plan"
        led = sentence.tags[k] == "ADP" or (led and not alone)
        if sentence.words[k].text == "," or (sentence.is_noun(k) and not led and sentence.words[k].lower not in days):
            return False
    return True


def leads_to_speaker(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word behind a sign leads only to who says the rest: "As the minister announced on Monday, ..."."""
    words = sentence.words
    if words[k].lower not in lists.as_words or (k and words[k - 1].text not in {",", *DASHES, *QUOTES}):
        return False
    end = next((m for m in range(k + 1, len(words)) if cuts(sentence, m)), len(words))
    inside = range(k + 1, min(end, k + LONGEST_INVERTED))
    says = next((m for m in inside if is_report(sentence, m, lists)), None)
    if says is None or (end - says > LONGEST_FRAME and not (lists.drops_subjects and says <= k + _AT_ONCE)):
        return False
    finite = [m for m in inside if sentence.is_finite(m)]
    last = says + 1
    while lists.verb_second and last < end and sentence.is_verb(last):
        last += 1  # "Wie am Montag bekannt [geworden ist],"
    return all(words[m].lower not in lists.that_words for m in range(says, end)) and all(m <= last for m in finite)
