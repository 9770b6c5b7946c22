"""What happened though its clause has a negation: "not until 1871", "ne ... que le 3 mai", "only in 1951"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.bearing.date_leads import Lead, Led, lead_to
from timeline_app.events.bearing.negated import before_links, negations
from timeline_app.events.bearing.state_words import StateWords, state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.text.lexicon import frequencies
from timeline_app.text.words import Word

_KNOWN = 1e-7  # share of a language's words
_VOWELS = frozenset("aeiou")
_FAR = 14  # words between "ne" and its date
_NEAR = 8  # words between a verb and the date that "only" belongs to


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
    return replace(sentence, tags=tags)


def _contrasted(sentence: Sentence, phrase: Phrase, words: StateWords, lists: Lists) -> frozenset[int]:
    """The "not" of another date and the "but" of this one: "not in 1950, but in 1951"; none elsewhere."""
    but = before_links(sentence, phrase.date, lists)
    if but < 1 or sentence.words[but].lower not in words.contrasting:
        return frozenset()
    k = but - 1
    while k >= 0 and k in phrase.left_out:
        k -= 1
    return frozenset({k, but}) if k >= 0 and sentence.words[k].lower in words.particles_of_not else frozenset()


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
    return (
        replace(sentence, words=spelled, tags=tags),
        others,
        replace(phrase, clause=told, left_out=phrase.left_out | dropped),
    )


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
