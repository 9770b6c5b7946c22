"""A relative clause whose noun is its object, in the order of a main clause: "the minister presented the plan"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import (
    has_article_before,
    names_any,
    noun_phrase_to,
    with_joined_noun,
)
from timeline_app.events.grammar.subjects import preposition_of, subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name

_BESIDE_VERB = ("ADV", "PRON", "PART", "PUNCT")
_LONGEST_OBJECT = 6  # words
_SURE = 0.8
_PERFECT = 2  # verbs: "ha hecho"


def in_object_order(
    sentence: Sentence, clause: Clause, before: list[int], after: list[int], lists: Lists
) -> tuple[list[int], list[int], int] | None:
    """The subject of a relative clause, then its verb, the noun that it tells of, and the rest.

    The number is the place of the participle in the second, -1 without one.  None where the noun is the subject, where
    the clause has an object of its own, and where "that" is no more than "when": "the day that he resigned".
    """
    opener = sentence.words[clause.opener].lower if clause.opener >= 0 else ""
    if (
        clause.antecedent < 0
        or lists.verb_second
        or opener in lists.no_subjects
        or opener not in lists.object_relatives
        or preposition_of(sentence, clause, lists) >= 0
    ):
        return None
    subject = _own_subject(sentence, before, lists) or _own_pronoun(sentence, before, lists)
    rest = list(after)
    object_ = noun_phrase_to(sentence, clause.antecedent, lists)
    if sentence.words[clause.opener - 1].text == ",":
        object_ = with_joined_noun(sentence, object_, clause.verb, lists)
    if not subject:
        subject, rest = _subject_behind(sentence, rest, object_, opener, lists)
    done = _is_what_is_done(sentence, rest, object_, lists)
    alone = all(sentence.words[k].lower in lists.whom_pronouns for k in before)  # "que [le] trasladó"
    led = sentence.tags[clause.opener - 1] == "ADP" and not names_any(sentence, subject)  # "in which he died"
    if (
        not (subject or (alone and (done or _is_done_by_another(sentence, rest, object_, lists))))
        or led
        or len(object_) > _LONGEST_OBJECT
        or not (done or _is_a_thing(sentence, object_, lists))
    ):
        return None
    if any(sentence.words[k].lower in lists.of_words & lists.articles_inside.keys() for k in object_):
        return None  # "les employés du moulin qu'il avait vendu"
    verbs = _verb_group(sentence, rest)
    behind = rest[len(verbs) :]
    if not _takes_object(sentence, verbs, behind):
        return None
    participle = next((n for n, k in enumerate(verbs) if sentence.tags[k].endswith(".Part")), -1)
    clitics = [k for k in before if k not in subject and k > subject[-1]] if subject else []
    return subject, [*clitics, *verbs, *object_, *behind], participle + len(clitics) if participle >= 0 else -1


def without_agreement(participle: str) -> str:
    """A French participle before its object: "a détruit la maison" for "la maison qu'elle a détruite"."""
    for ending in ("es", "e"):
        if participle.endswith(ending) and not participle.endswith("é"):
            return participle.removesuffix(ending)
    return participle.removesuffix("s") if participle.endswith("és") else participle


def _own_subject(sentence: Sentence, before: Sequence[int], lists: Lists) -> list[int]:
    """The words that name who does it, between the opening word and the verb, without the small words of the verb."""
    subject = subject_of(sentence, before, lists)
    while len(subject) > 1 and sentence.tags[subject[-1]] in _BESIDE_VERB and not sentence.is_noun(subject[-1]):
        subject = subject[:-1]
    someone = len(subject) == 1 and sentence.words[subject[0]].lower in lists.one_person
    named = names_any(sentence, subject) or (someone and not lists.plural_participles)  # "whom [he] married"
    return subject if named and sentence.tags[subject[0]] != "ADP" else []


def _own_pronoun(sentence: Sentence, before: Sequence[int], lists: Lists) -> list[int]:
    """A pronoun that does it: "une actrice qu'[il] épouse"."""
    pronoun = next((k for k in before if sentence.tags[k] == "PRON"), -1)
    if pronoun < 0 or sentence.words[pronoun].lower not in {*lists.one_person, *lists.befalls}:
        return []
    return [pronoun] if all(sentence.words[k].lower in lists.negations for k in before if k > pronoun) else []


def _is_done_by_another(sentence: Sentence, after: Sequence[int], noun: Sequence[int], lists: Lists) -> bool:
    """Whether a verb without a subject does something to the noun before it: "la casa que [compró]", "que hicieron".

    It cannot be the subject where the verb is that of several and the noun of one.
    """
    named = sentence.tags[noun[0]] == "PROPN" or any(
        _is_person(sentence, k, lists) or lists.is_event_noun(sentence.words[k]) for k in noun
    )
    if not lists.drops_subjects or named:
        return False
    verbs = _verb_group(sentence, after)
    done = sentence.words[verbs[-1]].lower
    passive = any(sentence.words[k].lower in lists.passives for k in verbs) or done.endswith(lists.plural_participles)
    if len(verbs) > 1 and passive:
        return False  # "que fue comprada", "che furono vendute"
    several = sentence.words[after[0]].lower.endswith(lists.plural_verbs)
    return done.startswith(lists.objects_behind) or (
        several and sentence.words[noun[0]].lower in lists.singular_determiners
    )


def _is_what_is_done(sentence: Sentence, after: Sequence[int], noun: Sequence[int], lists: Lists) -> bool:
    """Whether a noun does nothing itself and its verb wants an object: "la visita que [hizo]"."""
    if not any(sentence.tags[k] == "NOUN" and sentence.words[k].lower in lists.done_things for k in noun):
        return False
    verbs = _verb_group(sentence, after)
    done = sentence.words[verbs[-1]].lower
    passive = len(verbs) > 1 and (len(verbs) > _PERFECT or sentence.words[verbs[0]].lower not in lists.having)
    return done.startswith((*lists.needing_objects, *lists.objects_behind)) and not passive


def _is_person(sentence: Sentence, k: int, lists: Lists) -> bool:
    return sentence.words[k].lower in lists.persons | _small(lists.civilities)


def _subject_behind(
    sentence: Sentence, after: list[int], antecedent: Sequence[int], opener: str, lists: Lists
) -> tuple[list[int], list[int]]:
    """The subject behind its verb, and the rest: "le plan qu'a présenté [le ministre]"; nothing where it is in doubt.

    A person behind a Spanish verb would be led by "a" were it the object: "el plan que presentó [el ministro]".
    """
    start = end = len(_verb_group(sentence, after))
    while end < len(after) and sentence.tags[after[end]] in ("DET", "ADJ", "NOUN", "PROPN"):
        end += 1
    subject = after[start:end]
    if not names_any(sentence, subject) or not (
        sentence.words[subject[0]].lower in lists.determiners or _is_a_name(sentence, subject, opener, lists)
    ):
        return [], after
    if lists.drops_subjects:
        end = _with_what_it_is_of(sentence, after, end, lists)
        subject = after[start:end]
    named = _end_of_name(sentence, after, end)
    person = any(_is_person(sentence, k, lists) for k in subject) or named > end
    sure = _is_what_is_done(sentence, after, antecedent, lists) and not _is_new(sentence, subject, lists)
    sure |= _is_subject(sentence, subject, after[0])
    sure |= opener in lists.only_object_relatives or (person and opener in lists.inverting_relatives)
    if sure or _only_agrees_with(sentence, subject, antecedent, after[0], lists):
        return subject, [*after[:start], *after[named:]]
    return [], after


def _is_a_name(sentence: Sentence, noun: Sequence[int], opener: str, lists: Lists) -> bool:
    """Whether a noun is a bare name where somebody to whom a thing is done is led by "a": "que formó [Speight]"."""
    alone = all(sentence.tags[k] == "PROPN" for k in noun)
    return alone and bool(lists.drops_subjects) and opener in lists.inverting_relatives


def _with_what_it_is_of(sentence: Sentence, after: Sequence[int], end: int, lists: Lists) -> int:
    """The end of a noun phrase with the noun that "of" ties to it: "el consejero [de Economía]"."""
    while end + 1 < len(after) and after[end] == after[end - 1] + 1:
        if sentence.words[after[end]].lower not in lists.of_words:
            break
        rest = end + 1
        while (
            rest < len(after)
            and after[rest] == after[rest - 1] + 1
            and sentence.tags[after[rest]] in ("DET", "ADJ", "NOUN", "PROPN")
        ):
            rest += 1
        if not any(sentence.is_noun(k) for k in after[end:rest]):
            break
        end = rest
    return end


def _end_of_name(sentence: Sentence, after: Sequence[int], end: int) -> int:
    """The end of the name of a person that follows a noun phrase behind a comma: "el consejero, [Luis Gil]"."""
    if end >= len(after) or sentence.words[after[end] - 1].text != ",":
        return end
    if not is_first_name(sentence.words[after[end]].text):
        return end
    while end < len(after) and sentence.tags[after[end]] == "PROPN":
        end += 1
    return end


def _is_new(sentence: Sentence, noun: Sequence[int], lists: Lists) -> bool:
    return sentence.words[noun[0]].lower in lists.indefinite_articles


def _is_subject(sentence: Sentence, noun: Sequence[int], verb: int) -> bool:
    """Whether the tree takes a noun behind a verb for who does it."""
    tree = sentence.tree
    if tree is None or max(noun) >= len(tree.heads):
        return False
    heads = {verb, tree.heads[verb]}
    return any(tree.relations[k] == "nsubj" and tree.heads[k] in heads and tree.sure[k] >= _SURE for k in noun)


def _only_agrees_with(
    sentence: Sentence, subject: Sequence[int], antecedent: Sequence[int], verb: int, lists: Lists
) -> bool:
    """Whether a verb has the number of the noun behind it and not of the one before: "que impulsan [los dos]"."""
    if not lists.plural_verbs or any(sentence.tags[k] == "CCONJ" for k in antecedent):
        return False
    several = sentence.words[verb].lower.endswith(lists.plural_verbs)
    first, other = (sentence.words[noun[0]].lower for noun in (subject, antecedent))
    numbers = (lists.plural_determiners, lists.singular_determiners)
    same, unlike = numbers if several else numbers[::-1]
    return first in same and other in unlike


@cache
def _small(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _is_a_thing(sentence: Sentence, noun: Sequence[int], lists: Lists) -> bool:
    """Whether a noun stands with its article and names no time: "the day that", "la première fois que"."""
    determined = sentence.tags[noun[0]] in ("DET", "NUM") or sentence.tags[noun[0]] == "PROPN"
    determined |= bool(lists.drops_subjects) and has_article_before(sentence, noun[0], lists)  # "[del] plan que"
    return determined and all(sentence.words[k].lower not in lists.times for k in noun)


def _verb_group(sentence: Sentence, after: Sequence[int]) -> list[int]:
    """A verb with what belongs to it: "has [never] presented"."""
    end = 1
    while end < len(after) and (sentence.is_verb(after[end]) or sentence.tags[after[end]] in _BESIDE_VERB):
        end += 1
    while end > 1 and not sentence.is_verb(after[end - 1]):
        end -= 1
    leads = [sentence.tags[k] for k in after[end : end + 2]] == ["ADP", "VERB.Inf"]
    if leads and after[end + 1] == after[end - 1] + 2:
        end += 2  # "volverán [a abordar]"
    return list(after[:end])


def _takes_object(sentence: Sentence, verbs: Sequence[int], behind: Sequence[int]) -> bool:
    """Whether a verb that does something has no other object at once behind it."""
    does = any(sentence.tags[k].startswith("VERB") for k in verbs)
    passive = any(sentence.tags[k] == "AUX.Part" for k in verbs)
    follows = sentence.tags[behind[0]] if behind else ""
    return does and not passive and follows not in ("DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON")
