"""Faults of what a noun inside a title was of: "The possibility [of a meeting] reemerged"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_SURE = 0.8  # of a head on which a fault rests
_ROOM = 50  # characters of a title in which more finds room


def lost_what_its_subject_is_of(read: ReadBack, lists: Lists) -> bool:
    """Whether an English subject is "the" one by an "of" that is left out, in a title that has room for it."""
    tree = read.sentence.tree
    if lists.language != "en" or tree is None or NOWHERE in read.places or not read.is_quoted:
        return False
    kept = frozenset(read.places)
    if max(kept) >= len(tree.heads) or read.words[-1].end > _ROOM:
        return False
    definite = title_words(lists.language).definite
    for k in kept:
        subject = tree.relations[k] == "nsubj" and tree.heads[k] in kept and read.sentence.tags[k] == "NOUN"
        if not subject or not any(read.sentence.words[m].lower in definite for m in tree.kinds(k, "det")):
            continue
        for part in tree.kinds(k, "nmod"):
            led = [read.sentence.words[m].lower for m in tree.kinds(part, "case")]
            lost = kept.isdisjoint(tree.below(part)) and not any(m in read.left_out for m in tree.below(part))
            if part > k and lost and tree.sure[part] >= _SURE and any(word in lists.of_words for word in led):
                return True
    return False


FAULTS = (lost_what_its_subject_is_of,)
