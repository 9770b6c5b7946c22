"""A verb without a subject before it, where a language leaves subjects out: its subject is behind it, or nowhere."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import Pronouns

_NOUN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_VERB_GROUP = 4  # words behind an auxiliary among which its participle stands
_THIRD = frozenset({"foi", "sai", "vai", "cai"})  # Portuguese, though they end as "I" does
_PART = "parte"  # of Spanish, Italian and Portuguese verbs that do without an article: "formó parte de"
_REFLEXIVES = frozenset({"se", "si", "s"})


def bare_nouns(sentence: Sentence, words: Sequence[int]) -> list[list[int]]:
    """The noun phrases among some words that no preposition leads to."""
    found: list[list[int]] = []
    at = 0
    while at < len(words):
        led = sentence.tags[words[at]] == "ADP"
        at += led
        start = at
        while at < len(words) and sentence.tags[words[at]] in _NOUN_PHRASE and (at == start or _beside(words, at)):
            at += 1
        phrase = list(words[start:at])
        if phrase and not led and any(sentence.is_noun(k) for k in phrase):
            found.append(phrase)
        if at == start:
            at += not led
    return found


def _beside(words: Sequence[int], at: int) -> bool:
    return words[at] == words[at - 1] + 1


def subject_behind(
    sentence: Sentence,
    clause: Clause,
    dated: Container[int],
    people: Mapping[int, str],
    lists: Lists,
    pronouns: Pronouns,
) -> list[int] | None:
    """The noun phrase behind a verb that is its subject, [] where none is told; None where that is not certain."""
    verb = sentence.words[clause.verb].lower
    done = main_verb(sentence, clause)
    if (verb in pronouns.impersonal and done == clause.verb) or sentence.words[done].lower in pronouns.impersonal:
        return None
    if not is_third_person(sentence, clause.verb, lists, pronouns):
        return None
    behind = _up_to_comma(sentence, clause, dated)
    bare = bare_nouns(sentence, behind)
    main = sentence.words[done].lower
    if bare and bare[0][0] == done + 1 and sentence.words[done + 1].lower == _PART:
        bare = bare[1:]
    if _is_reflexive(sentence, clause.verb):
        if not main.partition("-")[0].startswith(pronouns.of_themselves):
            return bare[0] if bare else None
        return [] if not bare or main.startswith(pronouns.objects_behind) else None
    if verb in pronouns.passives and done != clause.verb and sentence.tags[done] == "VERB.Part":
        return bare[0] if bare else None if _says_that(sentence, clause, done, lists) else []
    if verb in pronouns.passives and done == clause.verb:
        return _of_copula(sentence, behind, bare, lists)
    if not bare:
        return []
    if main.startswith(pronouns.subject_behind):
        return bare[0]
    if len(bare) > 1 or not main.startswith(pronouns.objects_behind):
        return None
    person = any(k in people for k in bare[0])
    return None if person and not pronouns.bare_persons else []


def _says_that(sentence: Sentence, clause: Clause, done: int, lists: Lists) -> bool:
    """Whether what was done is told by another clause: "è stato deciso [che]", "fue decidido [vender]"."""
    last = max(clause.words)
    led = last + 1 < len(sentence.words) and sentence.words[last + 1].lower in lists.that_words
    return led or any(sentence.tags[k] == "VERB.Inf" for k in clause.words if k > done)


def _up_to_comma(sentence: Sentence, clause: Clause, dated: Container[int]) -> list[int]:
    """The words behind a verb up to a comma or a gerund, beyond which its subject does not stand."""
    found: list[int] = []
    last = clause.verb
    for k in clause.words:
        if k <= clause.verb:
            continue
        parted = any(sentence.words[m].text in ",;:" and m - 1 not in dated for m in range(last + 1, k))
        if parted or sentence.tags[k] == "VERB.Ger":
            break
        last = k
        if k not in dated:
            found.append(k)
    return found


def _of_copula(
    sentence: Sentence, behind: Sequence[int], bare: Sequence[Sequence[int]], lists: Lists
) -> list[int] | None:
    """What is said to be something: [] for "[He] was among the founders", "[he] was champion again"."""
    first = next((k for k in behind if sentence.tags[k] != "ADV"), -1)
    if first < 0 or sentence.tags[first] == "ADJ" or any(sentence.tags[k] == "SCONJ" for k in behind):
        return None
    if sentence.tags[first] == "ADP":
        return [] if not bare else None
    of = first + 1 < len(sentence.words) and sentence.words[first + 1].lower in lists.of_words
    one_of = of and sentence.words[first].lower in lists.one_of
    return [] if sentence.tags[first] == "NOUN" or one_of else None


def main_verb(sentence: Sentence, clause: Clause) -> int:
    """The participle or infinitive that an auxiliary leads to, else the verb itself."""
    behind = [k for k in clause.words if k > clause.verb][:_VERB_GROUP]
    for k in behind:
        if sentence.tags[k] in ("VERB.Part", "VERB.Inf"):
            return k
        if not (sentence.tags[k] in ("ADV", "PRON", "PART") or sentence.tags[k].startswith("AUX")):
            break
    return clause.verb


def _is_reflexive(sentence: Sentence, verb: int) -> bool:
    word = sentence.words[verb].lower
    return word.endswith("-se") or (verb > 0 and sentence.words[verb - 1].lower in _REFLEXIVES)


def is_third_person(sentence: Sentence, verb: int, lists: Lists, pronouns: Pronouns) -> bool:
    """Whether a verb is that of one other person: not "nací", "nacieron"."""
    word = sentence.words[verb].lower.partition("-")[0]
    present = sentence.tags[verb].endswith(".Pres")
    if word.endswith(lists.plural_verbs) or (present and word.endswith("o")):
        return False
    return word in _THIRD or not word.endswith(pronouns.other_persons)
