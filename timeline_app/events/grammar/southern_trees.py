"""Heads that are certain in Spanish, Italian and Portuguese, whatever a parser makes of them."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.tree_antecedents import can_be_told_of
from timeline_app.text.syntax.parser import Tree

_IN_PHRASES = frozenset({"ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN"})
_OF_NOUNS = ("nmod", "obl")
_DETERMINING = ("case", "cop", "det", "nummod")


def set_southern_heads_right(sentence: Sentence, tree: Tree, lists: Lists) -> Tree:
    """The tree of a sentence with the heads that only one reading of it has."""
    heads, relations = list(tree.heads), list(tree.relations)
    for k in range(len(heads)):
        _set_what_counts_right(sentence, heads, relations, k, lists)
        _set_what_happened_right(sentence, heads, relations, k, lists)
        if _is_no_subject(sentence, tree, k, lists):
            relations[k] = "advcl"
    return replace(tree, heads=tuple(heads), relations=tuple(relations))


def _set_what_counts_right(sentence: Sentence, heads: list[int], relations: list[str], k: int, lists: Lists) -> None:
    """Hang "after" on the verb of its clause, with how long after: "[tres días después] de que llegara"."""
    words = sentence.words
    that = k + 1 + (k + 1 < len(heads) and words[k + 1].lower in lists.of_words)
    if words[k].lower not in lists.counted_from or not k < that < len(heads):
        return
    verb, outer = heads[that], heads[k]
    opens = words[that].lower in lists.that_words and relations[that] == "mark" and verb > that
    if not opens or outer != heads[verb]:
        return
    heads[k], relations[k] = verb, "mark"
    if k and words[k - 1].lower in lists.lengths and heads[k - 1] == outer:
        heads[k - 1], relations[k - 1] = k, "obl"
    if relations[verb] == "ccomp":
        relations[verb] = "advcl"


def _set_what_happened_right(sentence: Sentence, heads: list[int], relations: list[str], k: int, lists: Lists) -> None:
    """Hang "happened" on what can happen, where that has a noun behind it: "[el robo] de un cuadro ocurrido"."""
    happened = relations[k] == "acl" and sentence.tags[k] == "VERB.Part" and sentence.words[k].lower in lists.happening
    noun = heads[k]
    if not happened or not 0 <= noun < k or lists.is_event_noun(sentence.words[noun]):
        return
    at = noun - 1
    while at >= 0 and sentence.tags[at] in _IN_PHRASES and not lists.is_event_noun(sentence.words[at]):
        at -= 1
    if at < 0 or not sentence.is_noun(at) or relations[noun] not in _OF_NOUNS:
        return
    start = at
    while start and sentence.tags[start - 1] in ("DET", "ADJ", "NUM"):
        start -= 1
    if can_be_told_of(sentence, range(start, at + 1), k, lists):
        heads[k] = at
        if sentence.tags[at + 1] == "ADP" and heads[at + 1] == noun:
            heads[noun], relations[noun] = at, "nmod"


def _is_no_subject(sentence: Sentence, tree: Tree, k: int, lists: Lists) -> bool:
    """Whether a bare noun that a comma parts from a verb says as what it was done: "[Hijo de un juez], abrió"."""
    verb = tree.heads[k]
    if tree.relations[k] != "nsubj" or sentence.tags[k] != "NOUN" or verb < k or tree.kinds(k, *_DETERMINING):
        return False
    end = next((m for m in range(k + 1, verb) if sentence.words[m].text == ","), verb)
    before = tree.below(k)[0]
    opens = before == 0 or not sentence.words[before - 1].is_word
    first = min([verb, *(m for m in tree.kinds(verb, "aux", "cop") if m > end)])
    parted = all(sentence.words[m].lower in lists.reflexives | lists.negations for m in range(end + 1, first))
    return opens and end < verb and parted and all(m <= end for m in tree.below(k)) and not tree.kinds(k, "conj")
