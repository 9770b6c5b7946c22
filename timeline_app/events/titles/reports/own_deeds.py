"""What somebody says that they do themselves, where subjects are left out: "anunció que [cerrará la fábrica]"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.dropped import is_third_person
from timeline_app.events.meant.pronouns import pronouns_of

_STEPS = 3  # from an auxiliary to its verb
_SMALL = frozenset({"ADV", "PRON", "PART", "PUNCT"})
_REFLEXIVES = frozenset({"se", "si", "s"})


def is_own_deed(sentence: Sentence, says: Clause, said: Clause, what: str, who: Sequence[int], lists: Lists) -> bool:
    """Whether who says something surely also does it: nobody else stands beside a verb of the same number.

    Nor is it said to anybody: "advirtió [al banco] que debe pagar".  `what` is what was said as a title.
    """
    tree, verb = sentence.tree, said.verb
    if not lists.drops_subjects or tree is None or not who or not 0 <= verb < len(tree.heads):
        return False
    before = [k for k in said.words if k < verb]
    if what.partition(" ")[0].lower() not in {sentence.words[k].lower for k in (*before, verb)}:
        return False
    if any(sentence.tags[k] not in _SMALL or _names_another(sentence, k) for k in before):
        return False
    behind = [k for k in says.words if k > says.verb >= max(who)]
    if any(sentence.tags[k] == "ADP" and sentence.words[k].lower in lists.to_words for k in behind):
        return False
    at = verb
    for _ in range(_STEPS):
        if tree.relations[at] in ("aux", "cop") and tree.heads[at] > at:
            at = tree.heads[at]
    pronouns = pronouns_of(lists.language)
    words = [sentence.words[k].lower for k in (verb, at)]
    if tree.kinds(at, "nsubj", "csubj") or not pronouns.impersonal.isdisjoint(words):
        return False
    objects_behind = any(k > at for k in tree.kinds(at, "obj", "ccomp"))
    told_behind = words[1].startswith(pronouns.subject_behind) and not words[1].startswith(pronouns.objects_behind)
    if objects_behind and told_behind:
        return False  # "dijo que comenzará la obra"
    if sentence.is_finite(verb + 1) or sentence.words[verb].lower.endswith("-se"):
        return False
    if sentence.tags[who[0]] not in ("DET", "PROPN"):
        return False  # "Fuentes jurídicas"
    several = sentence.words[who[0]].lower in lists.plural_determiners or any(sentence.tags[k] == "CCONJ" for k in who)
    if sentence.words[verb].lower.endswith(lists.plural_verbs):
        return several
    return not several and is_third_person(sentence, verb, lists, pronouns)


def _names_another(sentence: Sentence, k: int) -> bool:
    word = sentence.words[k]
    return word.lower in _REFLEXIVES or word.is_name
