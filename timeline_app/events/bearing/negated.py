"""What a negation makes of what a date tells: "not since 1871" nothing happened, nor was what "had not been"."""

from __future__ import annotations

from timeline_app.events.bearing.date_leads import lead_to
from timeline_app.events.bearing.state_words import StateWords, state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_PLUPERFECT = (".Past", ".Imp")
_BESIDE_VERB = frozenset({"ADV", "PART", "PRON", "PUNCT"})


def is_denied(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause says that nothing happened on its date: "not since 2010", "was no member", "had not met".

    What was not done is told where it is news: "In 2020 the bar was not inspected".
    """
    words = state_words(lists.language)
    if _is_no_date(sentence, phrase.date, words, lists) or _is_gainsaid(sentence, phrase.date, words, lists):
        return True
    if phrase.head is not None or not (denials := negations(sentence, phrase.clause, lists)):
        return False
    if any(_is_not_yet(sentence, k, words) for k in denials):
        return not is_of_participle(sentence, phrase)
    if lead_to(sentence, phrase.date, lists) is not None:
        return True
    return is_denied_state(sentence, phrase.clause, lists) and not is_of_participle(sentence, phrase)


def is_of_participle(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a date is that of a participle beside the verb: "The church, built in 1950, was not used"."""
    clause = phrase.clause
    for k in range(phrase.date.start - 1, -1, -1):
        if k == clause.verb or sentence.is_finite(k) or sentence.words[k].text == ",":
            return False
        if sentence.tags[k] in ("VERB.Part", "VERB.PartP"):
            start = next((m + 1 for m in range(k - 1, -1, -1) if sentence.words[m].text == ","), 0)
            return not any(sentence.tags[m].startswith("AUX") or m == clause.verb for m in range(start, k))
    return False


def negations(sentence: Sentence, clause: Clause, lists: Lists) -> list[int]:
    """The words of a clause that deny its verb."""
    return [k for k in clause.words if _denies(sentence, clause, k, lists)]


def _is_not_yet(sentence: Sentence, k: int, words: StateWords) -> bool:
    """Whether a negation says that something is not so yet."""
    near = (m for m in (k - 1, k, k + 1) if 0 <= m < len(sentence.words))
    return any(sentence.words[m].lower in words.not_yet for m in near)


def _is_no_longer(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a negation says that something ended: "was no longer manager"."""
    near = (m for m in (k - 1, k, k + 1) if 0 <= m < len(sentence.words))
    return any(sentence.words[m].lower in state_words(lists.language).no_longer for m in near)


def _denies(sentence: Sentence, clause: Clause, k: int, lists: Lists) -> bool:
    words, lower = sentence.words, sentence.words[k].lower
    if lower == "t" and k > 1 and words[k - 1].text in "'’":
        return words[k - 2].lower in state_words(lists.language).short_negated
    if lower not in lists.negations or k in clause.asides or (k and sentence.tags[k - 1] == "ADP"):
        return False  # "with no losses" denies no verb
    behind = words[k + 1].lower if k + 1 < len(words) else ""
    known = state_words(lists.language)
    if behind in (lists.date_adverbs | known.only) - known.not_yet:  # "not only in 1950"
        return False
    one_of_several = behind in lists.determiners - lists.indefinite and k + 2 < len(words)
    if one_of_several and words[k + 2].lower in known.superlatives:  # "not the only one"
        return False
    if lower == "plus":  # French "more", unless "ne" stands before it
        return any(words[m].lower in ("n", "ne") for m in clause.words if m < k)
    of_another = k + 1 < len(words) and sentence.tags[k + 1] in ("VERB.Inf", "VERB.Ger", "VERB.PartP")
    beside = 0 <= clause.verb < k and all(sentence.tags[m] in _BESIDE_VERB for m in range(clause.verb + 1, k))
    return not of_another or beside or lists.verb_second


def _is_no_date(sentence: Sentence, date: range, words: StateWords, lists: Lists) -> bool:
    """Whether a date itself is denied: "not in 1950, but in 1951", "ni en 1986 ni en 2010"."""
    k = before_links(sentence, date, lists)
    if k < 0:
        return False
    lower = sentence.words[k].lower
    return lower in words.neither or (lower in words.particles_of_not and not _is_verbs_own(sentence, k))


def before_links(sentence: Sentence, date: range, lists: Lists) -> int:
    """The index of the word before a date and what ties it to its sentence."""
    k = date.start - 1
    while k > 0 and sentence.words[k].lower in lists.date_links and sentence.words[k].lower not in lists.negations:
        k -= 1
    return k


def _is_gainsaid(sentence: Sentence, date: range, words: StateWords, lists: Lists) -> bool:
    """Whether "but" another date follows on one that is denied: "not in 1950, but in 1951"."""
    k, behind = before_links(sentence, date, lists), date.stop
    behind += behind < len(sentence.words) and sentence.words[behind].text == ","
    denied = k >= 0 and sentence.words[k].lower in words.particles_of_not
    return denied and behind < len(sentence.words) and sentence.words[behind].lower in words.contrasting


def _is_verbs_own(sentence: Sentence, k: int) -> bool:
    """Whether a negation stands right behind a verb, and so may deny that: "did not in 1950 agree"."""
    return k > 0 and sentence.is_verb(k - 1)


def is_denied_state(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    """Whether a clause denies a state, an ability, or what had been done before: none of them happens."""
    verb = clause.verb
    denials = negations(sentence, clause, lists)
    if verb < 0 or not denials or any(_is_no_longer(sentence, k, lists) for k in denials):
        return False
    words = state_words(lists.language)
    others = [k for k in clause.words if k != verb and sentence.is_verb(k)]
    if any(sentence.words[k].lower in words.modals for k in (verb, *others)):
        return True
    being = sentence.tags[verb].startswith("AUX") or sentence.words[verb].lower in lists.auxiliaries
    if not others:
        return being or sentence.tags[verb].endswith(".Imp")
    had = sentence.words[verb].lower.removesuffix("n") in words.had and sentence.tags[verb].endswith(_PLUPERFECT)
    return had and any(sentence.tags[k].endswith(".Part") for k in others)
