"""Faults of German and Dutch titles whose verb wants an infinitive behind a comma: "Der Rat versuchte[, zu sparen]"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.wording import MAX_TITLE

_WANTED = ("xcomp", "ccomp", "obj", "csubj")
_LIKELY = 0.5  # that an infinitive belongs to a verb of the title


def infinitive_behind(read: ReadBack, lists: Lists) -> range:
    """The places behind the comma up to the infinitive that a verb of a title wants; none where it wants none."""
    tree, end = read.sentence.tree, read.next_place(read.places.index(max(read.places)))
    words, tags = read.sentence.words, read.sentence.tags
    if not lists.verb_second or tree is None or NOWHERE in read.places or end == NOWHERE:
        return range(0)
    start = end + (words[end].text == ",")
    if words[start - 1].text != "," or start >= len(tags) or end in read.places:
        return range(0)
    bare = read.last in read.finite and not read.tags[read.last].startswith("AUX")
    last = start
    while last < len(tags) and not read.sentence.is_finite(last) and words[last].text != "," and tags[last] != "SCONJ":
        if tags[last].endswith(".Inf") and last < len(tree.heads) and _is_marked(read, last, lists):
            wanted = tree.relations[last] in _WANTED and tree.sure[last] >= _LIKELY
            wanted |= bare and tree.relations[last] != "advcl"  # "Der Rat versuchte, ..."
            return range(start, last + 1) if wanted and tree.heads[last] in read.places else range(0)
        last += 1
    return range(0)


def _is_marked(read: ReadBack, k: int, lists: Lists) -> bool:
    """Whether "zu" or "te" belongs to an infinitive: "zu gehen", "umzusetzen"."""
    return read.sentence.tags[k - 1] == "PART" or (lists.capital_nouns and "zu" in read.sentence.words[k].lower)


def as_much_as_fits(read: ReadBack, lists: Lists) -> list[int]:
    """The places of that infinitive with what belongs to it, as much as a title has room for behind its comma.

    Phrases with a preposition right before it are left out, the last ones first; all is nothing where that is too long.
    """
    told = [k for k in infinitive_behind(read, lists) if k not in read.left_out]
    words, tags = read.sentence.words, read.sentence.tags
    room = MAX_TITLE - sum(len(word.text) + 1 for word in read.words)
    mark = len(told) - 1 - (len(told) > 1 and tags[told[-2]] == "PART")
    while told and sum(len(words[k].text) + 1 for k in told) > room:
        at = next((n for n in range(mark - 1, 0, -1) if tags[told[n]] == "ADP"), 0)
        if not at:
            return []
        told, mark = [*told[:at], *told[mark:]], at
    return told


def lost_its_infinitive(read: ReadBack, lists: Lists) -> bool:
    """As in "Südstaatler versuchten[, die Stämme zu vertreiben]", where a title has room for that."""
    below = any(read.lower(n) in lists.that_words for n in range(1, read.last))  # "gab bekannt, dass er bereit sei"
    return not below and bool(as_much_as_fits(read, lists))


def has_half_of_an_infinitive(read: ReadBack, lists: Lists) -> bool:
    """As in "Das Kabinett beschloss den Bundestag", which is whom it wants to ask something: "[zu bitten]"."""
    words, tags, last = read.sentence.words, read.sentence.tags, max(read.places)
    if not lists.verb_second or NOWHERE in read.places or last >= len(tags) or not read.sentence.is_noun(last):
        return False
    opens = next((k for k in range(last, 0, -1) if words[k].text == ","), 0)
    ends = next((k for k in range(last + 1, len(tags)) if words[k].text in ",;:"), len(tags))
    mark = next((k for k in range(ends - 1, last, -1) if tags[k - 1] == "PART" and tags[k].endswith(".Inf")), 0)
    inside = range(opens + 1, mark)
    told = opens > 0 and mark > 0 and any(place < opens for place in read.places)
    return told and tags[opens + 1] in ("DET", "PRON", "PROPN") and not any(map(read.sentence.is_finite, inside))


FAULTS = (lost_its_infinitive, has_half_of_an_infinitive)
