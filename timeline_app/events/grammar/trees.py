"""How the words of an article's sentences hang together, each date read as one word that says when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.grammar.english_trees import set_english_heads_right
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.southern_trees import set_southern_heads_right
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.wording import date_words
from timeline_app.text.syntax.parser import Tree, has_parser, parse
from timeline_app.text.tagger import tag as tag_words

# What a date with all that leads to it is read as: parsers know these words, and few dates of eight words.
_SOME_DAY = {
    "de": ("gestern", "ADV"),
    "en": ("yesterday", "NOUN"),
    "es": ("ayer", "ADV"),
    "fr": ("hier", "ADV"),
    "it": ("ieri", "ADV"),
    "nl": ("gisteren", "ADV"),
    "pt": ("ontem", "ADV"),
}

_OF_NOUNS = frozenset({"nsubj", "obj", "iobj", "obl", "obl:agent", "nmod"})
_SURE = 0.9

Piece = tuple[range, bool]  # words that are read as one, and whether they are a date


def with_trees(sentences: Sequence[tuple[Sentence, Sequence[range]]], lists: Lists) -> list[Sentence]:
    """Sentences, each with the places of its dates, with their trees; those of an article are read together.

    There is none for a very long sentence, and in a language without a parser.
    """
    if not has_parser(lists.language):
        return [sentence for sentence, _ in sentences]
    cut = [_pieces(sentence, dates, lists) for sentence, dates in sentences]
    told = [_told(sentence, pieces, lists) for (sentence, _), pieces in zip(sentences, cut, strict=True)]
    trees = parse(told, lists.language)
    return [
        sentence if tree is None else _with_tree(sentence, _set_right(sentence, _spread(tree, pieces), pieces, lists))
        for (sentence, _), pieces, tree in zip(sentences, cut, trees, strict=True)
    ]


def _with_tree(sentence: Sentence, tree: Tree) -> Sentence:
    """A sentence with its tree, which shows what stands for a noun: "Le [jeune] a déposé plainte"."""
    tags = ["NOUN" if _stands_for_a_noun(sentence, tree, k) else tag for k, tag in enumerate(sentence.tags)]
    return replace(sentence, tags=tags, tree=tree)


def _stands_for_a_noun(sentence: Sentence, tree: Tree, k: int) -> bool:
    if k >= len(tree.heads) or sentence.tags[k] != "ADJ" or tree.relations[k] not in _OF_NOUNS:
        return False
    determined = k > 0 and sentence.tags[k - 1] == "DET" and tree.heads[k - 1] == k
    return determined and tree.sure[k] >= _SURE and not sentence.is_noun(k + 1)


def _pieces(sentence: Sentence, dates: Sequence[range], lists: Lists) -> list[Piece]:
    """A sentence as words, whole dates, "faccia a faccia"; a year that nothing leads to is a word: "WM 2003"."""
    whole: dict[int, range] = {}
    twice: dict[int, range] = {}
    for date in dates:
        place = date_words(sentence.words, date, lists)
        owns = any(sentence.words[k].text in "'’" for k in range(date.stop, place.stop))
        while place.stop > date.stop and (owns or not sentence.words[place.stop - 1].is_word):
            place = range(place.start, place.stop - 1)  # "Wednesday['s] meeting"
        of = place.start < date.start and sentence.words[place.start].lower in lists.of_words
        place = range(place.start + of, place.stop)
        told = len(place) > 1 or sentence.words[place.start].lower in lists.weekdays
        if told and not any(k in known for known in whole.values() for k in place):
            whole[place.start] = place
    for k in range(len(sentence.words) - 2):
        if _is_twice(sentence, k, lists) and not any(k + 2 in known or k in known for known in whole.values()):
            twice[k] = range(k, k + 3)
    pieces, k = list[Piece](), 0
    while k < len(sentence.words):
        pieces.append((whole.get(k, twice.get(k, range(k, k + 1))), k in whole))
        k = pieces[-1][0].stop
    return pieces


def _is_twice(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a noun stands on either side of "a", and the three words say one thing: "faccia a faccia"."""
    first, to, second = sentence.words[k : k + 3]
    return first.lower == second.lower and to.lower == "a" and lists.drops_subjects and sentence.tags[k] == "NOUN"


def _told(sentence: Sentence, pieces: Sequence[Piece], lists: Lists) -> tuple[list[str], list[str]]:
    day, tag = _SOME_DAY[lists.language]
    texts = [day if is_date else sentence.words[piece[0]].text for piece, is_date in pieces]
    tags = [tag if is_date else sentence.tags[piece[0]] for piece, is_date in pieces]
    for n, (_, is_date) in enumerate(pieces[1:]):
        if is_date and tags[n] == "SCONJ" and lists.drops_subjects and texts[n].lower() in lists.that_words:
            tags[n] = tag_words(texts, lists.language)[n]  # "il giudice [che] il 23 settembre condannò"
    return texts, tags


def _spread(tree: Tree, pieces: Sequence[Piece]) -> Tree:
    """A tree of pieces as one of words; the words of a date hang on its first one."""
    heads, relations, sure = list[int](), list[str](), list[float]()
    for (piece, _), head, relation, share in zip(pieces, tree.heads, tree.relations, tree.sure, strict=True):
        heads += [pieces[head][0][0] if head >= 0 else -1, *(piece[0] for _ in piece[1:])]
        relations += [relation, *("fixed" for _ in piece[1:])]
        sure += [share for _ in piece]
    states = None if tree.states is None else tree.states.repeat([len(piece) for piece, _ in pieces], 0)
    return Tree(tuple(heads), tuple(relations), tuple(sure), states)


def _set_right(sentence: Sentence, tree: Tree, pieces: Sequence[Piece], lists: Lists) -> Tree:
    """A tree with the heads set right of which a language's rules are surer than the parser; as it was, if in vain."""
    if lists.drops_subjects:
        mended = set_southern_heads_right(sentence, tree, lists)
    elif lists.language == "en":
        mended = set_english_heads_right(sentence, tree, [piece for piece, is_date in pieces if is_date])
    else:
        return tree
    return mended if mended.heads == tree.heads or _hangs_together(mended.heads) else tree


def _hangs_together(heads: Sequence[int]) -> bool:
    """Whether each word hangs on the root in the end, and on no word that hangs on it."""
    for place in range(len(heads)):
        at, steps = place, 0
        while at >= 0 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at >= 0:
            return False
    return True
