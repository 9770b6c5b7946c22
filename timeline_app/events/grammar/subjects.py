"""Who or what a clause tells of: the words before its verb, or before the clause."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from timeline_app.events.counting import counting_of
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.germanic_order import inverted
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import (
    agreeing,
    has_article_before,
    is_genitive,
    is_inside_word,
    names_any,
    noun_phrase_to,
    with_joined_noun,
    with_outer_noun,
)
from timeline_app.events.grammar.outer_happenings import happening_told_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.tree_antecedents import noun_by_gender, noun_by_tree
from timeline_app.events.names.people import is_first_name
from timeline_app.text.lexicon import frequencies

_LONGEST_ENUMERATION = 12  # words
_RUNS_OF_TWO = 3  # stretches between commas, up to the second of two
_KNOWN = 1e-6  # share of a language's words
_COMMA_BETWEEN = 2  # places from the last word before a comma to the first behind it
_FRONTED = frozenset({"NOUN", "ADJ", "ADV", "VERB.Part", "VERB.PartP", "VERB.Ger"})
_GENITIVE = ("hrer", "iner", "eser", "des", "ines", "eses")  # how German articles of the second case end


def subject_of(sentence: Sentence, before: Sequence[int], lists: Lists) -> list[int]:
    """The words before a verb without what leads up to its subject: "In Paris, the minister"."""
    runs = runs_of(before, sentence)
    while len(runs) > 1 and not names_any(sentence, runs[-1]) and not _is_somebody(sentence, runs[-1], lists):
        runs = [*runs[:-2], [*runs[-2], *runs[-1]]]
    edges = (sentence.words[runs[0][0]].lower, sentence.words[runs[0][-1]].lower) if len(runs) == 1 else ("", "")
    if edges[0] in lists.according or edges[1] in lists.according_behind:
        return _small_words_at_the_end(sentence, before, lists)
    last = _told_run(sentence, runs, lists)
    if lists.verb_second and len(runs) == 1 and _says_how_long_after(sentence, last, lists):
        return []
    if lists.verb_second and last and _only_says_as_what(sentence, last, before):
        return []
    oblique = bool(last) and sentence.words[last[0]].lower in lists.accusatives and sentence.tags[last[0]] == "DET"
    if oblique and sentence.tags[0] == "ADP" and sentence.words[last[0] - 1].text == ",":
        return []  # "Nach dem Sieg, [dem dritten der Saison,] wurde"
    counted = len(last) > 2 and [sentence.tags[k] for k in last[:2]] == ["ADP", "NUM"]
    if lists.verb_second and counted and not _names_more(sentence, last[1:2]):
        return []  # "Nach sieben Wochen Streit legte", and no "In 2002 the minister"
    while last and (
        sentence.tags[last[0]] in ("CCONJ", "PUNCT", "SCONJ")
        or (sentence.tags[last[0]] in ("ADP", "NUM") and not _names_more(sentence, last[1:2]))
    ):
        last = last[1:]
    small = lists.negations | lists.reflexives  # "[n']a pas été vu"
    while len(last) > 1 and sentence.tags[last[0]] == "ADV" and sentence.words[last[0]].lower not in small:
        counted = sentence.tags[last[1]] == "NUM" and bool(lists.contracting)  # "incluso tres operarios"
        counted &= (sentence.words[last[0]].lower,) not in counting_of(lists).about  # and not "circa trecento persone"
        if sentence.tags[last[1]] not in ("DET", "PROPN", "ADV") and not counted:
            break
        last = last[1:]
    if len(last) > 1 and sentence.words[last[0]].lower in lists.articles_inside and sentence.tags[last[1]] == "DET":
        last = last[1:]  # "[Ai] primi di agosto la rivolta"
    if last and sentence.tags[last[0]] in ("ADP", "ADV"):
        last = _behind_adverbial(sentence, last, lists)
    return last


def _says_how_long_after(sentence: Sentence, run: Sequence[int], lists: Lists) -> bool:
    """Whether all before a verb counts from something: "[Mehr als zehn Jahre nach dem Brand] öffnete"."""
    at = next((n for n, k in enumerate(run) if sentence.is_noun(k)), len(run))
    counted = any(sentence.tags[k] in ("NUM", "DET") for k in run[:at])
    length = at + 1 < len(run) and sentence.words[run[at]].lower in lists.lengths
    return length and counted and sentence.words[run[at + 1]].lower in lists.counted_from


def _small_words_at_the_end(sentence: Sentence, before: Sequence[int], lists: Lists) -> list[int]:
    """What goes with a verb where languages leave subjects out: "Según el informe, " [se] produjo una caída"."""
    start = len(before)
    while start and sentence.words[before[start - 1]].lower in lists.reflexives | lists.negations:
        start -= 1
    return list(before[start:]) if lists.drops_subjects else []


def _told_run(sentence: Sentence, runs: Sequence[list[int]], lists: Lists) -> list[int]:
    """The words before a verb that name who does it, of those between commas: mostly the last ones."""
    if len(runs) < 2:
        return runs[-1] if runs else []
    if lists.language == "en" and (both := _two_with_asides(sentence, runs, lists)):
        return both
    if sentence.tags[runs[-1][0]] in ("VERB.Part", "VERB.PartP") and names_any(sentence, runs[-2]):
        return runs[-2]  # "their sons, accompanied by children [came]"
    if lists.verb_second and sentence.tags[runs[0][0]] == "ADP" and _is_one_phrase(sentence, runs):
        return []  # "In Ulm, [einer Stadt an der Donau], wurde"
    if _says_more_of(sentence, runs, lists):
        return runs[-2]  # "the coach, from Leeds, [left]", "his film (2014), with Ana Ruiz [won]"
    if lists.language == "en" and _is_put_in(sentence, runs):
        return runs[-2]  # "the board of Loudon county, Virginia, [will]"
    if lists.language == "en" and _has_its_state_inside(sentence, runs[-2], runs[-1], lists):
        return [*runs[-2], *runs[-1]]  # "a fire at a Dover, Del., mill [killed]"
    if _enumerates(sentence, runs):
        return [k for run in runs for k in run]
    if _says_what_it_is(sentence, runs, lists):
        return runs[-2]  # "Le général Paul Martin, bras droit du président [confirme]"
    return runs[-1]


def _two_with_asides(sentence: Sentence, runs: Sequence[list[int]], lists: Lists) -> list[int]:
    """Two who do something together, without what commas say of each: "Ann Reed, 44, and Carl Boone, 32, married"."""
    at = next((n for n, run in enumerate(runs) if n and sentence.tags[run[0]] == "CCONJ"), 0)
    if not 0 < at < _RUNS_OF_TWO or len(runs) > at + 2:
        return []
    first, other = runs[0], runs[at]
    joined = sentence.words[other[0]].lower in lists.and_words and len(other) > 1
    named = all(names_any(sentence, run) for run in (first, other))
    opens = all(_opens_a_name(sentence, k, lists) for k in (first[0], other[min(1, len(other) - 1)]))
    asides = [run for n, run in enumerate(runs) if n not in (0, at)]
    small = all(_opens_a_name(sentence, run[0], lists) or sentence.tags[run[0]] == "NUM" for run in asides)
    told = any(map(sentence.is_verb, (k for run in runs for k in run)))
    if not (joined and named and opens and small) or told:
        return []
    beside = [k for k in range(first[-1] + 1, other[0]) if sentence.words[k].text != ","]
    if len(runs) > at + 1 or (beside and _says_what_it_is_besides(sentence, first, beside, lists)):
        return [*first, *other]
    both = [*range(first[0], other[-1] + 1)]  # "U.S., British, and Soviet leaders"
    return both if beside and len(both) <= _LONGEST_ENUMERATION else []


def _says_what_it_is_besides(sentence: Sentence, one: Sequence[int], beside: Sequence[int], lists: Lists) -> bool:
    """Whether a stretch says more of the one before, and names no third one: "Ann Reed, [the mayor]"."""
    first = sentence.words[beside[0]].lower
    led = sentence.tags[beside[0]] == "DET" or first in lists.possessives
    if sentence.tags[beside[0]] in ("NUM", "PRON", "VERB.Part") or (led and sentence.tags[one[-1]] == "PROPN"):
        return True
    article = sentence.tags[one[0]] == "DET" or sentence.words[one[0]].lower in lists.possessives
    named = all(sentence.tags[k] == "PROPN" for k in beside)
    indefinite = lists.indefinite_articles
    return article and (named or (first in indefinite and sentence.words[one[0]].lower not in indefinite))


def _opens_a_name(sentence: Sentence, k: int, lists: Lists) -> bool:
    return sentence.tags[k] in ("DET", "PROPN", "NOUN", "ADJ") or sentence.words[k].lower in lists.possessives


def _has_its_state_inside(sentence: Sentence, one: Sequence[int], other: Sequence[int], lists: Lists) -> bool:
    """Whether only a town's state, in short, parts a noun from the town before it: "a Dover, [Del.,] mill"."""
    between = [k for k in range(one[-1] + 1, other[0]) if sentence.words[k].text not in (",", ".")]
    commas = sentence.words[one[-1] + 1].text == sentence.words[other[0] - 1].text == ","
    if not commas or len(between) != 1 or sentence.tags[between[0]] != "PROPN" or sentence.tags[other[0]] == "DET":
        return False
    town = next((k for k in reversed(one) if not sentence.words[k].text[0].isupper()), -1)
    led = town >= 0 and (sentence.tags[town] == "DET" or sentence.words[town].lower in lists.possessives)
    return led and town < one[-1] and sentence.words[between[0] + 1].text == "."


def _is_one_phrase(sentence: Sentence, runs: Sequence[Sequence[int]]) -> bool:
    """Whether all before a verb is one phrase with a preposition, and what its noun is, behind a comma."""
    first, last = runs[0][0], runs[-1][-1]
    opens = sentence.tags[0] == "ADP" and not any(map(sentence.is_verb, range(first)))
    beside = all(one[-1] + _COMMA_BETWEEN == other[0] for one, other in pairwise(runs))
    named = all(sentence.tags[run[0]] in ("DET", "ADP") and sentence.is_noun(run[-1]) for run in runs[1:])
    closed = last + 2 < len(sentence.words) and sentence.words[last + 1].text == ","
    return opens and beside and named and closed and sentence.is_finite(last + 2)


def _only_says_as_what(sentence: Sentence, run: Sequence[int], before: Sequence[int]) -> bool:
    """Whether the only words before a verb say as what somebody does it: "[Als Meister] stieg Ulm auf"."""
    if run[0] != before[0] or sentence.tags[run[0]] not in ("CCONJ", "SCONJ", "ADP") or len(run) < 2:
        return False
    verb = run[-1] + 1
    bare = sentence.tags[run[1]] in ("NOUN", "ADJ") and sentence.tags[run[0]] != "ADP"
    behind = sentence.is_noun(verb + 1) or sentence.tags[verb + 1 : verb + 2] == ["DET"]
    return bare and sentence.is_finite(verb) and behind


def _is_put_in(sentence: Sentence, runs: Sequence[list[int]]) -> bool:
    """Whether commas set off a name, right before a verb, that says more of the noun phrase before it."""
    noun, last = runs[-2], runs[-1]
    named = all(sentence.tags[k] == "PROPN" for k in last) and sentence.tags[noun[0]] == "DET"
    behind = [word.text for word in sentence.words[last[-1] + 1 : last[-1] + 2]]
    beside = last[0] - noun[-1] == _COMMA_BETWEEN and behind == [","]
    return named and beside and sentence.is_noun(noun[-1]) and any(sentence.tags[k] == "ADP" for k in noun)


def _is_somebody(sentence: Sentence, run: Sequence[int], lists: Lists) -> bool:
    """Whether a pronoun that stands alone behind a comma is who does it: "Disappointed by it, [she] left"."""
    word = sentence.words[run[0]].lower
    alone = sentence.tags[run[0]] == "PRON" or (sentence.tags[run[0]] == "DET" and len(run) == 1)  # "[both] applied"
    return alone and word not in lists.reflexives | lists.determiners | lists.relatives


def _says_more_of(sentence: Sentence, runs: Sequence[list[int]], lists: Lists) -> bool:
    """Whether a phrase with a preposition right before a verb says more of the noun phrase before it."""
    noun, last = runs[-2], runs[-1]
    led = sentence.tags[last[0]] == "ADP" and _behind_adverbial(sentence, last, lists) == last
    named = sentence.tags[noun[0]] in ("DET", "PROPN") and names_any(sentence, noun)
    timed = any(sentence.words[k].lower in lists.calendar for k in noun)
    return led and named and not timed and not lists.verb_second


def _says_what_it_is(sentence: Sentence, runs: Sequence[list[int]], lists: Lists) -> bool:
    """Whether a noun without an article, right before a French verb, says what somebody before the comma is."""
    noun, last = runs[-2], runs[-1]
    bare = lists.subjects_behind and sentence.tags[last[0]] == "NOUN" and sentence.words[last[0]].text.islower()
    joined = any(sentence.tags[k] == "CCONJ" for k in last) or sentence.tags[last[-1]] == "PRON"
    named = sentence.tags[noun[0]] in ("DET", "PROPN") and sentence.is_noun(noun[-1])
    timed = any(sentence.words[k].lower in lists.calendar for k in noun)
    return bool(bare) and named and not joined and not timed and last[0] - noun[-1] == _COMMA_BETWEEN


def _enumerates(sentence: Sentence, runs: Sequence[Sequence[int]]) -> bool:
    """Whether a few nouns together are who does it: "the mayor, his wife and a friend"."""
    joined = any(sentence.tags[k] == "CCONJ" for k in runs[-1])
    nouns = all(sentence.tags[run[0]] in ("DET", "PROPN", "NOUN", "NUM") and names_any(sentence, run) for run in runs)
    beside = all(behind[0] - run[-1] == _COMMA_BETWEEN for run, behind in pairwise(runs))
    return joined and nouns and beside and sum(map(len, runs)) <= _LONGEST_ENUMERATION


def _names_more(sentence: Sentence, following: Sequence[int]) -> bool:
    """Whether what follows a preposition or a number is no number: "In 2002 the minister" is told without "in 2002"."""
    if not following:
        return False
    if is_inside_word(sentence, following[0]) or is_inside_word(sentence, following[0] + 1):
        return True  # "zum 50-jährigen Bestehen"
    return sentence.tags[following[0]] not in ("NUM", "PUNCT")


def runs_of(indexes: Sequence[int], sentence: Sentence) -> list[list[int]]:
    """Indexes in stretches between commas and other signs."""
    runs: list[list[int]] = []
    for k in indexes:
        between = sentence.words[runs[-1][-1] + 1 : k] if runs else []
        # A full stop inside a sentence is that of a short form: "The attacks [Aug. 7] in Nairobi killed".
        bracketed = bool(between) and between[0].text == "(" and between[-1].text == ")"
        if runs and (
            bracketed or all(word.is_word or word.text[:1].isdigit() or word.text in "'’." for word in between)
        ):
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs


def _behind_adverbial(sentence: Sentence, words: list[int], lists: Lists) -> list[int]:
    """The subject behind a place or a time that no comma ends: "En Belgique la température"; all where none is."""
    seen_noun = False
    for at, k in enumerate(words):
        opens = sentence.tags[k] in ("DET", "PRON") and sentence.tags[words[at - 1]] not in ("ADP", "DET", "PUNCT")
        owner = lists.capital_nouns and is_genitive(sentence.words[k].lower)  # "Beim Absturz [eines Ballons] starben"
        if seen_noun and opens and not owner and sentence.words[k].lower not in lists.of_words | lists.negations:
            return words[at:]
        seen_noun = seen_noun or sentence.is_noun(k)
    return words


def subject_elsewhere(
    sentence: Sentence, clause: Clause, before: list[int], after: list[int], left_out: Container[int], lists: Lists
) -> tuple[list[int], list[int]]:
    """The subject of a clause that has none before its verb: behind it, of the clause before, or what it tells of."""
    pronouns = (sentence.words[k] for k in before if sentence.tags[k] == "PRON")
    pronoun = any(word.is_word and word.lower not in lists.reflexives for word in pronouns)
    shared = subject_of(sentence, [k for k in clause.borrowed if k not in left_out], lists)
    while len(shared) > 1 and sentence.tags[shared[-1]] == "CCONJ" and lists.contracting:
        shared = shared[:-1]  # "I restauri, cominciati nel 2004 [e] costati tre milioni, si"
    if shared and lists.drops_subjects and _is_fronted(sentence, shared, clause.verb, lists):
        shared = []
    if clause.borrowed and not pronoun:
        return [*shared, *before], after
    if shared and _means(sentence, before, shared, lists):
        return [*shared, *before[1:]], after  # "The canal was blocked and [it] remained closed"
    tells = clause.opener >= 0 and sentence.words[clause.opener].lower not in lists.no_subjects
    tells = tells and preposition_of(sentence, clause, lists) < 0
    if clause.antecedent >= 0 and tells and not pronoun:
        noun = agreeing(sentence, noun_phrase_to(sentence, clause.antecedent, lists), clause.verb, lists)
        noun = with_joined_noun(sentence, noun, clause.verb, lists)
        outer = with_outer_noun(sentence, noun, lists)
        person = sentence.words[clause.opener].lower in lists.person_relatives and sentence.tags[noun[-1]] == "PROPN"
        happened = any(lists.is_event_noun(sentence.words[k]) for k in outer if k not in noun)
        noun = noun if person and happened else outer  # "the arrest of [Kopp], who"
        noun = noun_by_gender(sentence, noun_by_tree(sentence, noun, clause.verb, lists), clause.verb, lists)
        noun = happening_told_of(sentence, clause, noun, lists)
        if sentence.words[clause.opener].lower in lists.thing_relatives:
            behind = [k for k in range(noun[-1] + 1, clause.opener) if sentence.words[k].is_word and k not in left_out]
            tied = bool(behind) and sentence.words[behind[0]].lower in lists.of_words
            noun = [*noun, *behind] if tied and len(behind) > 1 else noun  # "the trial [of Ana Ruiz], which began"
        titled = lists.language == "en" and [sentence.tags[noun[k]] for k in (0, -1)] == ["ADJ", "PROPN"]
        told = (
            titled or sentence.tags[noun[0]] in ("DET", "PROPN", "NUM") or has_article_before(sentence, noun[0], lists)
        )
        if not told and len(name := _person_at(sentence, noun)) > 1:
            told, noun = True, name
        return [*noun, *([] if told else [clause.opener]), *before], after
    if lists.verb_second and not pronoun and not names_any(sentence, before):
        subject, rest = inverted(sentence, after, lists)
        done = [k for k in clause.words if k < clause.verb and sentence.tags[k] == "VERB.Part"]
        while done and done[0] - 1 in before and sentence.tags[done[0] - 1] in ("ADV", "ADJ"):
            done.insert(0, done[0] - 1)  # "[Erstmals urkundlich] erwähnt wurde sie"
        rest = (
            [*rest, *done] if done and sentence.tags[clause.verb].startswith("AUX") else rest
        )  # "Errichtet wurde sie"
        return (subject, rest) if subject else (before, after)
    return before, after


def without_fronted(
    sentence: Sentence, clause: Clause, before: list[int], left_out: Container[int], lists: Lists
) -> list[int]:
    """The words before a verb without what a comma parts from it, where its subject is left out: "Heir to all, [he]".

    A noun in the singular that has no article is no subject in such a language, nor is a participle.
    """
    if not lists.drops_subjects or clause.opener >= 0:
        return before
    end = len(before)
    while end and sentence.words[before[end - 1]].lower in lists.reflexives | lists.negations:
        end -= 1
    last = before[end - 1] if end else -1
    alone = all(k in left_out or k in before or sentence.words[k].text == "," for k in range(last + 1, clause.verb))
    return before[end:] if end and alone and _is_fronted(sentence, before[:end], clause.verb, lists) else before


def _is_fronted(sentence: Sentence, words: Sequence[int], verb: int, lists: Lists) -> bool:
    """Whether words are none that can be a subject, and a comma stands somewhere between them and a verb of one."""
    several = sentence.words[verb].lower.endswith(lists.plural_verbs)
    bare = sentence.tags[words[0]] in _FRONTED or _is_no_name(sentence, words, lists)
    return bare and not several and any(sentence.words[k].text == "," for k in range(words[-1] + 1, verb))


def _is_no_name(sentence: Sentence, words: Sequence[int], lists: Lists) -> bool:
    """Whether a noun was taken for a name since it opens a sentence: "Heredero de todo[, superó]"."""
    first, last = words[0], words[-1]
    opens = first == 0 and len(words) > 1 and sentence.tags[first] == "PROPN" and sentence.tags[words[1]] == "ADP"
    at_once = last + 2 < len(sentence.words) and sentence.is_finite(last + 2)
    if not opens or not at_once or is_first_name(sentence.words[first].text):
        return False
    return frequencies(lists.language).get(sentence.words[first].lower, 0) > _KNOWN


def preposition_of(sentence: Sentence, clause: Clause, lists: Lists) -> int:
    """The preposition before the word that opens a relative clause, "[con] la quale"; -1 without one."""
    k = clause.opener - 1
    while k > 0 and sentence.tags[k] == "DET":
        k -= 1
    first = clause.opener + 1 in clause.words and not lists.verb_second
    return k if first and -1 < clause.antecedent < k and sentence.tags[k] == "ADP" else -1


def _person_at(sentence: Sentence, noun: Sequence[int]) -> list[int]:
    """The name of a person with which a noun phrase ends: "former catcher [Roy Brook]"."""
    start = len(noun) - 1
    while start > 0 and sentence.tags[noun[start]] == "PROPN" and is_first_name(sentence.words[noun[start - 1]].text):
        start -= 1
    return list(noun[start:]) if sentence.tags[noun[start]] == "PROPN" else []


def _means(sentence: Sentence, before: Sequence[int], shared: Sequence[int], lists: Lists) -> bool:
    """Whether a pronoun alone before a verb means the subject of the clause before, whose article agrees with it."""
    if not before or sentence.tags[before[0]] != "PRON" or not names_any(sentence, shared):
        return False
    opening = sentence.words[shared[0]].lower
    article = opening if opening in lists.determiners else ""
    return f"{article}={sentence.words[before[0]].lower}" in lists.agreeing and bool(article)


def clitics_to_the_verb(
    sentence: Sentence, before: list[int], after: list[int], lists: Lists
) -> tuple[list[int], list[int]]:
    """Small words right before a verb go with it, whatever becomes of its subject: "la réunion [s'est tenue]"."""
    at = len(before)
    while at > 1 and (
        sentence.tags[before[at - 1]] in ("PRON", "PART")
        or sentence.words[before[at - 1]].text in "'’"
        or sentence.words[before[at - 1]].lower in lists.negations | lists.reflexives
    ):
        at -= 1
    return (before[:at], [*before[at:], *after]) if names_any(sentence, before[:at]) else (before, after)
