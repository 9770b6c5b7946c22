"""English clauses that tell of a noun without "which" or "when": "policies [the government proposed] last year"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.wording import fit, spell

_FARTHEST, _NEAR = 8, 3  # words
_SUBJECT = ("NOUN", "PROPN", "ADJ", "NUM")
_BETWEEN = ("ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PUNCT", "PART")


def zero_relative_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What such a clause with the date tells, as a main one: "Government proposed policies"; "" elsewhere."""
    if lists.language != "en":
        return ""
    verb = _verb_before(sentence, phrase.date.start)
    verbs = [verb - 1, verb] if verb > 0 and sentence.tags[verb - 1].startswith("AUX") else [verb]
    subject = _subject_before(sentence, verbs[0], lists)
    last = subject[0] - 1 if subject else -1
    if last < 1 or sentence.tags[last] != "NOUN" or not _has_another_verb(sentence, last, phrase.date.stop):
        return ""
    object_ = noun_phrase_to(sentence, last, lists)
    at_a_time = sentence.words[last].lower in lists.times | lists.lengths | {"time"}
    before = object_[0] - 1
    leads = sentence.tags[before] if before >= 0 else ""
    fronted = leads == "ADP" and (before == 0 or sentence.tags[before - 1] in ("CCONJ", "PUNCT"))
    said = range(max(0, object_[0] - _NEAR), object_[0])
    named = sentence.tags[subject[0]] == "PROPN"
    if named and not (at_a_time or sentence.words[object_[0]].lower in lists.indefinite_articles):
        return ""  # "the leader Ana Ruiz"
    if fronted or any(sentence.words[k].lower in lists.report_verbs for k in said):
        return ""
    if len(verbs) > 1 and not at_a_time:
        return ""  # "the man the house was named after"
    behind = _behind(sentence, phrase)
    between = [k for k in range(verb + 1, phrase.date.start) if k not in phrase.left_out]
    who = without_article(sentence, subject, lists)
    told = [*who, *verbs, *([] if at_a_time else object_), *between, *behind]
    opening = {0: sentence.words[0].lower} if sentence.tags[0] == "DET" and told[0] != 0 else {}
    return fit(spell(shown, sentence.words, told, opening), lists)


def _verb_before(sentence: Sentence, end: int) -> int:
    """The past or participle before a date that no other verb parts from it; -1 without one."""
    for k in range(end - 1, max(0, end - _FARTHEST), -1):
        if sentence.is_verb(k):
            return k if sentence.tags[k] in ("VERB.Part", "VERB.Past") else -1
        if sentence.tags[k] not in _BETWEEN:
            return -1
    return -1


def _subject_before(sentence: Sentence, verb: int, lists: Lists) -> list[int]:
    """The pronoun, the name, or the noun with its article right before a verb, where another noun stands before it."""
    k = verb - 1
    while k > 0 and sentence.tags[k] == "ADV":
        k -= 1
    if k < 1:
        return []
    if sentence.tags[k] == "PRON":
        return [k] if sentence.words[k].lower in lists.one_person | {"they", "it", "we"} else []
    start = k
    while start > 0 and sentence.tags[start] in _SUBJECT:
        start -= 1
    first = k
    while first > 0 and sentence.tags[first] == "PROPN":
        first -= 1
    named = first < k and sentence.tags[first] == "NOUN"
    new = sentence.words[start].lower in lists.indefinite_articles  # "a meeting Anna had", and not "the singer Anna"
    parted = start < k and sentence.words[start].end < sentence.words[start + 1].start  # and no "A380"
    if sentence.tags[start] == "DET" and parted and sentence.is_noun(k) and not (named and new):
        return list(range(start, k + 1))
    return list(range(first + 1, k + 1)) if named else []


def _has_another_verb(sentence: Sentence, before: int, behind: int) -> bool:
    return any(map(sentence.is_verb, (*range(before), *range(behind, len(sentence.words)))))


def _behind(sentence: Sentence, phrase: Phrase) -> Sequence[int]:
    """What stands behind a date and still tells of the same: "had yesterday [with Ann Marlow]"."""
    start = phrase.date.stop
    if start >= len(sentence.words) or sentence.tags[start] != "ADP":
        return ()
    end = start
    while end < len(sentence.words) and sentence.tags[end] in ("ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN"):
        end += 1
    return range(start, end)
