"""The fault of a title whose subject is "the" one by a clause that is left out, as the tree shows it."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.cut_off import is_made_known
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_SURE = 0.8  # of the head of what is left out
_SAYING_WHICH = ("nmod", "acl", "appos", "flat", "amod", "nummod")


def lost_which_one_it_is(read: ReadBack, lists: Lists) -> bool:
    """As in "The firms [that own the road] won the contract": no comma parts it, and nothing else says which."""
    tree, definite = read.sentence.tree, title_words(lists.language).definite
    if not lists.drops_subjects or tree is None or not read.is_quoted:
        return False
    kept = frozenset(read.places) - {NOWHERE}  # where a date stands
    if max(kept, default=len(tree.heads)) >= len(tree.heads):
        return False
    for k in kept:
        if tree.relations[k] != "nsubj" or read.sentence.tags[k] != "NOUN" or tree.heads[k] not in kept:
            continue
        which = next((m for m in tree.kinds(k, "acl:relcl") if tree.heads[m] == k), NOWHERE)
        if which < 0 or which in kept or tree.sure[which] < _SURE or tree.kinds(k, *_SAYING_WHICH):
            continue
        below = tree.below(which)
        beside = below[0] == k + 1 and not any(m in read.left_out for m in below)
        if beside and tree.kinds(k, "det") and is_made_known(read.sentence, tree, k, definite):
            return True
    return False


FAULTS = (lost_which_one_it_is,)
