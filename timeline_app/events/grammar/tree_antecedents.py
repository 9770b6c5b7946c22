"""Which of several nouns before it a relative clause or a participle tells of, as the tree of the sentence has it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import has_article_before, is_of_gender, noun_phrase_to
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.syntax.parser import Tree

_TELLS = ("acl", "acl:relcl")
_SURE_BESIDE, _SURE_BEHIND_COMMA = 0.5, 0.25
_STEPS = 3  # from an auxiliary to its verb
_LEADS = frozenset({"ADP", "ADV", "ADJ", "DET"})
_BEFORE_HEAD = frozenset({"DET", "ADJ", "NUM"})


def noun_by_tree(sentence: Sentence, noun: list[int], said: int, lists: Lists) -> list[int]:
    """A noun phrase with the noun farther left that is told of, or the part of it that is, in Romance languages.

    `said` is the verb or participle.  "el pacto entre Europa y [África], suscrito en 1980" tells of the pact, "el
    mandato del [presidente], que llegó al poder" of the president.  All is as it was where articles or endings speak
    against it.
    """
    tree = sentence.tree
    if tree is None or not lists.drops_subjects or not noun or said >= len(tree.heads):
        return noun
    for _ in range(_STEPS):
        if tree.relations[said] in ("aux", "cop") and tree.heads[said] > said:
            said = tree.heads[said]
    top = tree.heads[said]
    if tree.relations[said] not in _TELLS or not 0 <= top < said or not sentence.is_noun(top):
        return noun
    comma = any(word.text == "," for word in sentence.words[noun[-1] + 1 : said])
    if tree.sure[said] < (_SURE_BEHIND_COMMA if comma else _SURE_BESIDE):
        return noun
    if top in noun:
        found = noun if sentence.tags[said].endswith(".Part") else _inner(sentence, tree, noun, top, lists)
    else:
        found = _outer(sentence, noun, top, lists) if comma else noun
    return found if can_be_told_of(sentence, found, said, lists) else noun


def _inner(sentence: Sentence, tree: Tree, noun: list[int], top: int, lists: Lists) -> list[int]:
    """The part of a noun phrase that begins with a noun, with its article, that only says more of another in it."""
    if not any(tree.heads[top] == k for k in noun if k < top) or tree.relations[top] not in ("nmod", "obl"):
        return noun
    start = top
    while start - 1 in noun and sentence.tags[start - 1] in _BEFORE_HEAD:
        start -= 1
    determined = sentence.tags[start] in ("DET", "PROPN") or has_article_before(sentence, start, lists)
    return [k for k in noun if k >= start] if determined else noun


def _outer(sentence: Sentence, noun: list[int], top: int, lists: Lists) -> list[int]:
    between = range(top, noun[0])
    if sentence.words[noun[0] - 1].lower in lists.of_words and all(sentence.tags[k] != "CCONJ" for k in between):
        return noun  # "la presión de [la oposición], que salió"
    if top > noun[0] or any(sentence.words[k].text in STOPS | {","} or sentence.is_finite(k) for k in between):
        return noun
    return [*noun_phrase_to(sentence, top, lists), *range(top + 1, noun[-1] + 1)]


def noun_by_gender(sentence: Sentence, noun: list[int], verb: int, lists: Lists) -> list[int]:
    """A noun phrase with the one before it that a passive is of: "[uma ponte] sobre o rio, que foi destruída".

    All is as it was where the phrase itself has the gender of what is said, or none before it has.
    """
    if not noun or not lists.drops_subjects or _has_gender(sentence, noun[0], verb, lists):
        return noun
    k = noun[0] - 1
    while k > 0 and sentence.tags[k] in _LEADS:
        k -= 1
    outer = noun_phrase_to(sentence, k, lists) if sentence.is_noun(k) and k < noun[0] - 1 else []
    told = outer and sentence.words[outer[0]].lower in lists.masculine | lists.feminine
    if not told or not _has_gender(sentence, outer[0], verb, lists):
        return noun
    return [*outer, *range(k + 1, noun[-1] + 1)]


def _has_gender(sentence: Sentence, k: int, verb: int, lists: Lists) -> bool:
    """Whether a noun phrase is of a passive's gender by its first word, or by the article before that: "n[a] rua"."""
    told = lists.masculine | lists.feminine
    inside = k > 0 and sentence.words[k].lower not in told and sentence.words[k - 1].lower in told
    return is_of_gender(sentence, [k - inside], verb, lists)


def can_be_told_of(sentence: Sentence, noun: Sequence[int], said: int, lists: Lists) -> bool:
    """Whether the article of a noun has the number, and before a participle the gender, of what is said of it."""
    inside = noun[0] > 0 and sentence.words[noun[0] - 1].lower in lists.articles_inside
    first = sentence.words[noun[0] - inside].lower  # "del [presidente]"
    first = lists.articles_inside.get(first, first)
    form = sentence.words[said].lower
    done = sentence.tags[said].endswith(".Part")
    several = form.endswith(lists.plural_participles if done else lists.plural_verbs)
    if sentence.tags[noun[0]] == "NUM" and not several:
        return False
    if first in (lists.singular_determiners if several else lists.plural_determiners):
        return False
    if not (done and lists.feminine_endings):
        return True
    female = form.endswith(lists.feminine_endings)
    like, unlike = (lists.feminine, lists.masculine) if female else (lists.masculine, lists.feminine)
    return first not in unlike - like
