"""Titles with the clause of which their verb tells: "Die Bahn räumte ein, dass Züge fehlen"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.main_clauses import without_capital
from timeline_app.events.titles.faults.clauses_behind import WHERE, where_it_says
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.trees.whole import inside_quotes
from timeline_app.events.titles.wording import MAX_TITLE, finished, spell
from timeline_app.text.syntax.parser import Tree

_ADVERBS = ("advmod",)
_ADVERBIAL = ("obl", "advmod")
_OF_NOUNS = ("nmod", "acl:relcl")
_NEEDED = ("compound:prt", "nsubj", "csubj", "obj")


def with_what_it_says(
    title: str, shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> str:
    """A title with the clause behind it, both without what can be spared where they are too long; "" elsewhere."""
    read, tree = read_back(title, sentence, phrase.left_out, lists), sentence.tree
    start = where_it_says(read, lists) if read.words and tree is not None else -1
    behind = next((c for c in clauses if start in (c.opener, *c.words[:1])), None) if start > 0 else None
    if behind is None or tree is None:
        return ""
    aside = range(max(read.places) + 1, start - 1) if lists.verb_second else ()
    own = [k for k in aside if k not in phrase.left_out]
    main = [*read.places, *own]
    said = [k for k in sorted({start, *behind.words}) if k not in phrase.left_out]
    needed = {k for k in range(len(tree.heads)) if tree.relations[k] in _NEEDED}
    needed |= {k for quoted in inside_quotes(sentence) for k in quoted}
    needed |= {max(main)} if lists.verb_second else set()
    last = _place_told_last(sentence, tree, main)
    joint = ", " if lists.verb_second else " "

    def spared(top: int) -> bool:
        """Whether the verb does not need a phrase: "setzte sich [über das Gebot] hinweg, dass"."""
        led = [sentence.words[k].lower for k in tree.kinds(top, "case")]
        of_noun = tree.relations[top] != "obl" and sentence.is_noun(tree.heads[top])
        return not lists.verb_second or of_noun or not led or led[0] in WHERE

    for gone in _less_and_less(tree, main, said, needed, last, spared):
        told = spell(shown, sentence.words, [k for k in main if k not in gone])
        what = spell(shown, sentence.words, [k for k in said if k not in gone])
        whole = f"{without_capital(told, sentence, main)}{joint}{what}"
        if len(whole) <= MAX_TITLE:
            return finished(whole, lists)
    return ""


def _place_told_last(sentence: Sentence, tree: Tree, main: Sequence[int]) -> set[int]:
    """The phrase with which a main clause ends where that says where it was said: "erklärte [im Landtag], dass"."""
    top = max(main)
    while top in main:
        if any(sentence.words[k].lower in WHERE for k in tree.kinds(top, "case")):
            return {k for k in tree.below(top) if k in main}
        top = tree.heads[top]
    return set()


def _less_and_less(
    tree: Tree,
    main: Sequence[int],
    said: Sequence[int],
    needed: set[int],
    last: set[int],
    spared: Callable[[int], bool],
) -> Iterator[set[int]]:
    """Places that are left out, ever more: what the main clause can spare, adverbs behind it, `last`, then the rest.

    `needed` are never left out; `spared` says whether a phrase of the main clause may be.
    """
    gone = set[int]()
    yield gone
    ways = (main, _ADVERBIAL), (said, _ADVERBS), (main, _OF_NOUNS), (said, _ADVERBIAL), (said, _OF_NOUNS)
    for part, relations in ways:
        tops = [k for k in part if k < len(tree.heads) and tree.relations[k] in relations and tree.heads[k] in part]
        for top in tops if part is said else filter(spared, tops):
            below = {k for k in tree.below(top) if k in part}
            if below.isdisjoint(needed):
                gone = gone | below
                yield gone
        if relations == _ADVERBS and last:
            gone = gone | last
            yield gone
