"""Commas of which one is gone, as with a date: "The police held [, on Monday,] in Rome[,] a man"."""

from __future__ import annotations

from collections.abc import Container

from timeline_app.events.grammar.germanic_order import tells_of_several
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack, read_back
from timeline_app.events.titles.wording import MAX_TITLE
from timeline_app.text.syntax.parser import Tree

_NAMING = ("DET", "ADJ", "ADV", "NUM", "ADP", "NOUN", "PROPN")
_OBJECTS = frozenset({"obj", "obl", "iobj", "nsubj", "nsubj:pass"})
_LED = 3  # words from a comma to its noun


def with_whole_pairs(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> str:
    """A title without a comma that parts a verb from its object behind it, or from its subject before it.

    Behind what is said of a subject in between, as "Bonn, the champion and host, won", it gets its second one.
    """
    if title.count(",") != 1 or sentence.tree is None:
        return title
    read = read_back(title, sentence, left_out, lists)
    comma = next((n for n, word in enumerate(read.words) if word.text == ","), NOWHERE)
    verb = next(iter(read.main_verbs(lists)), NOWHERE)
    if NOWHERE in (comma, verb, *read.places) or max(read.places) >= len(sentence.tree.heads):
        return title
    if _opens_an_apposition(read, verb, comma, lists) and len(title) < MAX_TITLE:
        end = read.words[verb - 1].end
        return f"{title[:end]},{title[end:]}"
    if lists.verb_second:
        return title
    if _parts_an_object(read, sentence.tree, verb, comma, lists) or _parts_a_subject(read, verb, comma):
        return title.replace(",", "")
    return title


def _parts_an_object(read: ReadBack, tree: Tree, verb: int, comma: int, lists: Lists) -> bool:
    """Whether a preposition leads to all that stands between a verb and a comma, with the object behind that.

    No object is a noun that a preposition leads to, but for "a un hombre".
    """
    done = max(n for n in range(verb, max(verb + 1, comma)) if n == verb or read.is_verb(n))
    between = range(done + 1, comma)
    gone = read.sentence.words[read.places[done] + 1 : read.places[done + 1]] if between else ()
    if not between or read.tags[done + 1] != "ADP" or all(word.text != "," for word in gone):
        return False
    soon = range(comma + 1, min(comma + 1 + _LED, len(read.words)))
    behind = next((n for n in soon if read.is_noun(n)), NOWHERE)
    led = [n for n in range(comma + 1, behind) if read.tags[n] == "ADP" and read.lower(n) not in lists.to_words]
    if behind == NOWHERE or led or read.tags[comma + 1] not in ("DET", "NUM", "ADP"):
        return False
    head, relation = tree.heads[read.places[behind]], tree.relations[read.places[behind]]
    another = relation == "appos" and read.lower(comma + 1) in lists.indefinite
    return another or (relation in _OBJECTS and head in read.places[verb : done + 1])


def _parts_a_subject(read: ReadBack, verb: int, comma: int) -> bool:
    """Whether only a noun phrase stands before a comma, and no more than adverbs between that and its verb."""
    whole = read.tags[0] in ("DET", "NOUN", "PROPN", "NUM") and any(map(read.is_noun, range(comma)))
    alone = all(read.tags[n] in _NAMING for n in range(comma))
    loose = all(read.tags[n] in ("ADV", "PRON") for n in range(comma + 1, verb))
    return comma < verb and whole and alone and loose


def _opens_an_apposition(read: ReadBack, verb: int, comma: int, lists: Lists) -> bool:
    """Whether a comma stands between a name and what that is, and the verb of one follows: "Ulm, [the host] won"."""
    named = 0 < comma < verb and all(tag in _NAMING for tag in read.tags[:comma])
    named = named and read.tags[0] not in ("ADP", "ADV")  # "[Besides Ulm,] the host won"
    said = read.tags[comma + 1 : verb]
    alone = named and read.tags[comma - 1] == "PROPN" and all(tag in (*_NAMING, "CCONJ") for tag in said)
    told, endings = read.lower(verb), lists.plural_endings if lists.verb_second else lists.plural_verbs
    several = tells_of_several(told, lists) if lists.verb_second else told.endswith(lists.plural_verbs)
    return alone and said[:1] == ["DET"] and read.is_noun(verb - 1) and not several and bool(endings)
