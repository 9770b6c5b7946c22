"""Whether a clause speaks of what is still to come: its next Tuesday lies ahead, its last one behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from timeline_app.language import Language
from timeline_app.model import Span
from timeline_app.temporal.causes import without_causes
from timeline_app.text.tagger import has_tagger, is_finite, tag
from timeline_app.text.words import words_of

_CLAUSE = 160  # characters of a clause that are looked at on either side
_ADVERBIAL = 4  # words of a clause that is no more than an adverbial
_BARE = 1  # words beside a weekday that are no line yet
_HEADLINE = 9  # words of a line that can be a headline
_SHORTEST = 3  # letters of a word that is told by its ending
_TELLING = (("auxiliaries", "finite_endings"), ("past_cues", "past_endings"))
_SIGNS = r"[;:!?\n()]|[.,](?!\d)|(?<!\d)[.,]"
_SENTENCE_END = re.compile(r"[;!?\n]|\.(?!\d)|(?<!\d)\.")
_DONE = (".Past", ".Imp")  # tags of verbs
_NOT_PAST = (".Pres", ".Fut", ".Cnd")  # tags of verbs
_SENTENCE_SIGNS = ".;:!?\n"
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+$")
_TWO_WORDS = re.compile(r"(?<!\w)(\w+)\s+(?:été\s+)?(\w+)\s+\Z")
_TWO_LONG = 40  # characters
_LONGEST_WORD = 16  # letters, and the space behind
_ENTRY = re.compile(r"\s*[:–—-]\s")
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_SIGN = re.compile(r"[.,;:!?\n]")
_DAY_BETWEEN = 4  # places from a verb to the first behind "on Monday to"
_WAITED_FOR = 6  # words
_SINCE = 60  # characters from "since" to the day of what happened


def looks_ahead(text: str, span: Span, language: Language, *, announced: bool = True) -> bool:
    """Whether the clause around a span speaks of what is still to come.

    Where verbs have endings of the future, an adverbial that is a clause of its own, "Dès dimanche,", is judged by the
    clause it belongs to.  Where the language file lists `verbs_of_headlines`, a short line without one of them looks
    ahead, "Maceo Parker à Besançon mardi", if what the span names can be `announced`.
    """
    clause_end = _clause_end(language.list("clause_words"))
    words = _words_around(text, span, language, clause_end)
    if announced and _was_planned(text, span, language, clause_end):
        return True
    if not set(language.list("past_cues")).isdisjoint(words):  # "was scheduled for Monday"
        return False
    if _has_any(words, language, "future_cues", "future_endings"):
        return True
    tells = any(_has_any(words, language, *lists) for lists in _TELLING)
    if tells or len(words) > _ADVERBIAL or not language.list("future_endings"):
        return False
    if _has_any(_main_clause(text, span, clause_end), language, "future_cues", "future_endings"):
        return not _is_done(words, language)
    sentence = _words_around(text, span, language, _SENTENCE_END)
    if not announced or not _BARE < len(sentence) <= _HEADLINE or not language.list("verbs_of_headlines"):
        return False
    return not _has_any(sentence, language, "verbs_of_headlines", "finite_endings")


def follows_perfect(text: str, span: Span, language: Language) -> bool:
    """Whether what has been done stands right before a span: "a atteint [mercredi] son point de rendez-vous"."""
    match = _TWO_WORDS.search(text, max(0, span.start - _TWO_LONG), span.start)
    if match is None or match[1].lower() not in language.list("perfect_cues") or not has_tagger(language.code):
        return False
    return tag(["il", match[1], match[2]], language.code)[2] == "VERB.Part"


def _was_planned(text: str, span: Span, language: Language, clause_end: re.Pattern[str]) -> bool:
    """Whether a span tells what was to come when it was told: "was to appear in court [on Friday]".

    What was planned goes on behind a comma, "was expected to cross the bay, then turn west before [Friday]", up to what
    was done instead: "was expected to win but lost [on Friday]".
    """
    plans = language.list("past_plans")
    if not plans or not has_tagger(language.code):
        return False
    after = clause_end.split(text[span.end : span.end + _CLAUSE], maxsplit=1)[0].lower()
    if any(f" {plan} " in after for plan in plans):
        return True
    before = text[max(0, span.start - 2 * _CLAUSE) : span.start]
    before = " " + before[max((match.end() for match in _SENTENCE_END.finditer(before)), default=0) :]
    ends = [place + len(plan) + 2 for plan in plans if (place := before.lower().rfind(f" {plan} ")) >= 0]
    behind = [word.text for word in words_of(before[max(ends, default=0) :])]
    if not ends:
        return False
    return not any(name.endswith(_DONE) for name in tag(["It", "will", *behind], language.code)[2:])


def _is_done(words: Sequence[str], language: Language) -> bool:
    """Whether words put in between begin with what was done: "le Conseil, [saisi] mardi par la gauche, rendra"."""
    if not words or not has_tagger(language.code) or words[0] in language.list("planning"):
        return False
    return tag(list(words), language.code)[0] == "VERB.Part"


def _words_around(text: str, span: Span, language: Language, end: re.Pattern[str]) -> list[str]:
    """The words of the clause or sentence around a span, without those of the span itself."""
    before = text[max(0, span.start - _CLAUSE) : span.start]
    starts = [match.end() for match in end.finditer(before)]
    after = text[span.end : span.end + _CLAUSE]
    stop = end.search(after)
    near = f"{before[starts[-1] if starts else 0 :]} {after[: stop.start() if stop else None]}".lower()
    return without_causes(_WORD.findall(near), language)


def clause_words_around(text: str, span: Span, language: Language) -> list[str]:
    """The words of the clause around a span, in small letters."""
    return _words_around(text, span, language, _clause_end(language.list("clause_words")))


def _main_clause(text: str, span: Span, end: re.Pattern[str]) -> list[str]:
    """The words of the clause that an adverbial belongs to: the one behind it in its sentence, or else before it."""
    after = _SENTENCE_END.split(text[span.end : span.end + 2 * _CLAUSE], maxsplit=1)[0]
    before = _SENTENCE_END.split(text[max(0, span.start - 2 * _CLAUSE) : span.start])[-1]
    for clause in [*end.split(after)[1:], *end.split(before)[-2::-1]]:
        words = _WORD.findall(clause.lower())
        if len(words) > _ADVERBIAL:
            return words
    return []


def _has_any(words: Sequence[str], language: Language, cues: str, endings: str) -> bool:
    known, tails = set(language.list(cues)), language.list(endings)
    return any(word in known or (len(word) > _SHORTEST and word.endswith(tails)) for word in words)


def is_not_told_as_past(text: str, span: Span, language: Language) -> bool:
    """Whether nothing that a sentence says is past, so that its weekday is to come: "Sonntag sind Wahlen".

    Not where somebody says it, "sagt er am Montag", nor where a noun is the weekday's, "Monday's purchases".
    """
    if not has_tagger(language.code) or text[span.end : span.end + 1] in ("'", "’"):
        return False
    least = max(0, span.start - _CLAUSE)
    start = max(least, *(text.rfind(sign, least, span.start) + 1 for sign in _SENTENCE_SIGNS))
    ends = [place for sign in _SENTENCE_SIGNS if (place := text.find(sign, span.end, span.end + _CLAUSE)) >= 0]
    told = text[start : min(ends, default=span.end + _CLAUSE)]
    if _was_done(text[start : span.start], language):
        return False
    verbs = _verbs(told, language.code, span.start - start, span.end - start)
    said = set(language.list("report_verbs"))
    return bool(verbs) and all(word not in said and _is_not_past(word, tag, language) for word, tag in verbs)


def _is_not_past(word: str, name: str, language: Language) -> bool:
    pasts = language.list("past_subjunctives")
    wished = bool(pasts) and name.endswith(".Sub") and not word.endswith(pasts)  # "mientras lleguen"
    return wished or name.endswith(_NOT_PAST)


def _was_done(before: str, language: Language) -> bool:
    """Whether what stands before a weekday ends with what was done: "les motions sont rejetées [lundi]"."""
    words = [word.lower for word in words_of(before) if word.is_word]
    if len(words) < 2 or not language.list("future_endings") or words[-1] in language.list("planning"):
        return False
    *_, being, done = tag(words, language.code)
    return being == "AUX.Pres" and done in ("VERB.Part", "ADJ")


@lru_cache(maxsize=64)
def _verbs(sentence: str, language: str, start: int, end: int) -> list[tuple[str, str]]:
    """The conjugated verbs and past participles of a sentence but for those between two places, with their tags."""
    words = words_of(sentence)
    tagged = zip(words, tag([word.text for word in words], language), strict=True)
    outside = ((word, name) for word, name in tagged if not start <= word.start < end)
    return [(word.lower, name) for word, name in outside if is_finite(name) or name == "VERB.Part"]


def looks_back(text: str, span: Span, language: Language, also: str = "past_cues") -> bool:
    """Whether the sentence around a span is told in the past and of nothing that is still to come.

    `also` names one more list of cues than `past_cues`.
    """
    if not language.list("past_cues"):
        return False
    words = _words_around(text, span, language, _SENTENCE_END)
    if _has_any(words, language, "ahead_words", "future_endings"):
        return False
    return _has_any(words, language, "past_cues", "past_endings") or not set(language.list(also)).isdisjoint(words)


def is_entry(text: str, span: Span) -> bool:
    """Whether a span begins a line and goes on behind a sign, as in a chronology: "16 February: ..."."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return not any(map(str.isalnum, line)) and _ENTRY.match(text, span.end) is not None


def follows(text: str, span: Span, language: Language, words: str) -> bool:
    """Whether a span stands right behind a word of a list of its language: "since March 15", "for March 15"."""
    word = _LAST_WORD.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    return word is not None and word[1].lower() in language.list(words)


def waits_for(text: str, span: Span, language: Language) -> bool:
    """Whether a span is that of what is waited for: "held pending a hearing [on Monday]"."""
    near = _CLAUSE_SIGN.split(text[max(0, span.start - _SINCE) : span.start])[-1]
    words = [word.lower() for word in _WORD.findall(near)][-_WAITED_FOR:]
    return not set(language.list("waiting_words")).isdisjoint(words)


def is_since(text: str, span: Span, language: Language) -> bool:
    """Whether something is told since a span, or since what happened on it: "since taking office on January 26"."""
    if follows(text, span, language, "since_words"):
        return True
    near = _CLAUSE_SIGN.split(text[max(0, span.start - _SINCE) : span.start])[-1]
    words = [word.lower() for word in _WORD.findall(near)]
    at = next((n for n, word in enumerate(words) if word in language.list("since_words")), -1)
    return at >= 0 and words[-1] in language.list("since_links")


def intends(text: str, span: Span, language: Language) -> bool:
    """Whether what a span dates is only what somebody had in mind: "The board decided to close the school in June"."""
    near = _CLAUSE_SIGN.split(text[max(0, span.start - _CLAUSE) : span.start])[-1]
    words = [word.lower() for word in _WORD.findall(near)]
    intending = language.list("intending")
    behind = ((verb, words[n + 1 : n + _DAY_BETWEEN]) for n, verb in enumerate(words) if intending)
    return any(f"{verb} {mark}" in intending for verb, near in behind for mark in near)  # "voted on Monday to"


@cache
def _clause_end(words: tuple[str, ...]) -> re.Pattern[str]:
    """The signs, and the words of a language, at which a clause ends."""
    return re.compile("|".join([_SIGNS, *(rf"\b{re.escape(word)}\b" for word in words)]))
