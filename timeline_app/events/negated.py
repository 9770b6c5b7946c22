"""What a negation makes of what a date tells: "not until 1871" it happened, "not since 1871" nothing did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.clauses import Clause
from timeline_app.events.date_leads import Lead, Led, lead_to
from timeline_app.events.lists import Lists
from timeline_app.events.phrases import Phrase
from timeline_app.events.state_words import StateWords, state_words
from timeline_app.events.tagged import Sentence
from timeline_app.text.lexicon import frequencies
from timeline_app.text.words import Word

_KNOWN = 1e-7  # share of a language's words
_VOWELS = frozenset("aeiou")
_PLUPERFECT = (".Past", ".Imp")
_BESIDE_VERB = frozenset({"ADV", "PART", "PRON", "PUNCT"})
_FAR = 14  # words between "ne" and its date
_NEAR = 8  # words between a verb and the date that "only" belongs to


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


def affirmed(
    sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists, *, ahead: bool
) -> tuple[Sentence, Sequence[Clause], Phrase]:
    """What "not until", "ne ... que" and "only" say: the same without them, for it did happen on that date.

    All as it is where none of them stands there, or where it can't be said without.
    """
    if phrase.head is not None:
        return sentence, clauses, phrase
    words = state_words(lists.language)
    denials = negations(sentence, phrase.clause, lists)
    led = lead_to(sentence, phrase.date, lists)
    if restrictor := _restrictor(sentence, phrase, denials, words, lists):
        return sentence, clauses, replace(phrase, left_out=phrase.left_out | restrictor)
    if contrast := _contrasted(sentence, phrase, words, lists):
        return sentence, clauses, replace(phrase, left_out=phrase.left_out | contrast)
    if _is_not_until(sentence, denials, led, words):
        return _said_positively(sentence, clauses, phrase, denials, words, lists, ahead=ahead)
    if only := _only_before_verb(sentence, phrase, words):
        return sentence, clauses, replace(phrase, left_out=phrase.left_out | only)
    return sentence, clauses, phrase


def negations(sentence: Sentence, clause: Clause, lists: Lists) -> list[int]:
    """The words of a clause that deny its verb."""
    return [k for k in clause.words if _denies(sentence, clause, k, lists)]


def without_restrictors(sentence: Sentence, dates: Sequence[range], lists: Lists) -> Sentence:
    """A sentence in which the "que" of "ne ... que le 3 mai" opens no clause."""
    words, tags = state_words(lists.language), list(sentence.tags)
    denying = words.particles_of_not | {"n", "ne"}
    for date in dates:
        before = sentence.words[max(0, date.start - _FAR) : date.start]
        if not any(word.lower in denying for word in before):
            continue
        for k in _before_date(sentence, date, words.restrictors, lists):
            tags[k] = "ADP" if sentence.words[k].is_word else "PUNCT"
    return Sentence(sentence.words, tags)


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
    if lower not in lists.negations or k in clause.asides:
        return False
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
    k = _before_links(sentence, date, lists)
    if k < 0:
        return False
    lower = sentence.words[k].lower
    return lower in words.neither or (lower in words.particles_of_not and not _is_verbs_own(sentence, k))


def _before_links(sentence: Sentence, date: range, lists: Lists) -> int:
    """The index of the word before a date and what ties it to its sentence."""
    k = date.start - 1
    while k > 0 and sentence.words[k].lower in lists.date_links and sentence.words[k].lower not in lists.negations:
        k -= 1
    return k


def _is_gainsaid(sentence: Sentence, date: range, words: StateWords, lists: Lists) -> bool:
    """Whether "but" another date follows on one that is denied: "not in 1950, but in 1951"."""
    k, behind = _before_links(sentence, date, lists), date.stop
    behind += behind < len(sentence.words) and sentence.words[behind].text == ","
    denied = k >= 0 and sentence.words[k].lower in words.particles_of_not
    return denied and behind < len(sentence.words) and sentence.words[behind].lower in words.contrasting


def _contrasted(sentence: Sentence, phrase: Phrase, words: StateWords, lists: Lists) -> frozenset[int]:
    """The "not" of another date and the "but" of this one: "not in 1950, but in 1951"; none elsewhere."""
    but = _before_links(sentence, phrase.date, lists)
    if but < 1 or sentence.words[but].lower not in words.contrasting:
        return frozenset()
    k = but - 1
    while k >= 0 and k in phrase.left_out:
        k -= 1
    return frozenset({k, but}) if k >= 0 and sentence.words[k].lower in words.particles_of_not else frozenset()


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


# ---------------------------------------------------------------- what happened all the same


def _restrictor(
    sentence: Sentence, phrase: Phrase, denials: Sequence[int], words: StateWords, lists: Lists
) -> frozenset[int]:
    """The words of "ne ... que le 3 mai", "non ... che nel 1951", "não ... senão em 1974"; none without them."""
    found = _before_date(sentence, phrase.date, words.restrictors, lists)
    own = [k for k in phrase.clause.words if k < phrase.date.start]
    particles = [k for k in own if sentence.words[k].lower in words.particles_of_not | {"n", "ne"}]
    if not found or len(particles) != 1 or set(denials) - set(particles):
        return frozenset()
    signs = {k + 1 for k in particles if sentence.words[k].lower == "n"}
    return frozenset({*found, *particles, *signs})


def _before_date(sentence: Sentence, date: range, restrictors: frozenset[str], lists: Lists) -> list[int]:
    """The indexes of a word that restricts a date, with its apostrophe; none where a comparison stands before it."""
    k = date.start - 1
    while k > 0 and sentence.words[k].lower not in restrictors:
        if not (sentence.words[k].lower in lists.date_links or sentence.words[k].text in "'’"):
            return []
        k -= 1
    if k < 1 or sentence.words[k].lower not in restrictors or sentence.tags[k - 1] == "PUNCT":
        return []
    compared = sentence.words[k - 1].lower in state_words(lists.language).more
    sign = [k + 1] if sentence.words[k + 1].text in "'’" else []
    return [] if compared else [k, *sign]


def _is_not_until(sentence: Sentence, denials: Sequence[int], led: Led | None, words: StateWords) -> bool:
    if led is None or led.lead is not Lead.UNTIL or not denials:
        return False
    return sentence.words[led.start].lower in words.not_until


def _said_positively(
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrase: Phrase,
    denials: Sequence[int],
    words: StateWords,
    lists: Lists,
    *,
    ahead: bool,
) -> tuple[Sentence, Sequence[Clause], Phrase]:
    """A clause without its one negation: "did not reach" as "reached"; as it is where that can't be said surely."""
    clause = phrase.clause
    as_it_is = (sentence, clauses, phrase)
    denial = denials[0]
    if len(denials) > 1 or clause.verb < 0 or not _can_be_affirmed(sentence, clause, words, ahead=ahead):
        return as_it_is
    verb, dropped, changed = clause.verb, set(denials), dict[int, tuple[str, str]]()
    auxiliary = words.short_negated.get(sentence.words[verb].lower, "") if sentence.words[denial].lower == "t" else ""
    if auxiliary:
        dropped.add(denial - 1)
        changed[verb] = (auxiliary, sentence.tags[verb])
    if (auxiliary or sentence.words[verb].lower) in words.do:
        own = next((k for k in clause.words if k > verb and sentence.tags[k] == "VERB.Inf"), -1)
        done = _past(sentence.words[own].lower, words, lists) if own >= 0 and denial < own else ""
        if not done or (auxiliary or sentence.words[verb].lower) != "did":
            return as_it_is
        dropped.add(verb)
        changed, verb = {own: (done, "VERB.Past")}, own
    told = replace(clause, verb=verb)
    spelled = [_changed(word, changed[k][0]) if k in changed else word for k, word in enumerate(sentence.words)]
    tags = [changed[k][1] if k in changed else tag for k, tag in enumerate(sentence.tags)]
    others = [told if other is clause else other for other in clauses]
    return Sentence(spelled, tags), others, replace(phrase, clause=told, left_out=phrase.left_out | dropped)


def _can_be_affirmed(sentence: Sentence, clause: Clause, words: StateWords, *, ahead: bool) -> bool:
    """Whether "not until" tells of a happening: not "had not lost until", "there would be no dismissals until"."""
    tag = sentence.tags[clause.verb]
    had = sentence.words[clause.verb].lower.removesuffix("n") in words.had
    done = any(sentence.tags[k].endswith(".Part") for k in clause.words if k > clause.verb)
    return not (tag.endswith(".Imp") or (tag.endswith(".Cnd") and ahead) or (had and done))


def _changed(word: Word, text: str) -> Word:
    return replace(word, text=text.capitalize() if word.is_name else text)


def _past(base: str, words: StateWords, lists: Lists) -> str:
    """The past of an English verb; "" where it isn't known."""
    if base in words.irregular_pasts:
        return words.irregular_pasts[base]
    known = frequencies(lists.language)
    if base.endswith("e"):
        forms = [f"{base}d"]
    elif base.endswith("y") and base[-2] not in _VOWELS:
        forms = [f"{base[:-1]}ied"]
    else:
        forms = [f"{base}ed", f"{base}{base[-1]}ed"]
    return max(forms, key=lambda form: known.get(form, 0)) if any(known.get(form, 0) > _KNOWN for form in forms) else ""


def _only_before_verb(sentence: Sentence, phrase: Phrase, words: StateWords) -> frozenset[int]:
    """The "only" of a verb that belongs to a date behind it: "was only rebuilt in 1951", "só foi reconstruída em"."""
    own = [k for k in phrase.clause.words if k < phrase.date.start and k + 1 < len(sentence.words)]
    near = phrase.date.start - phrase.clause.verb
    return frozenset(
        k for k in own if sentence.words[k].lower in words.only and sentence.is_verb(k + 1) and 0 < near <= _NEAR
    )
