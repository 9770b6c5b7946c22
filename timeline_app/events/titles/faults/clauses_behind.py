"""Faults of titles that end before the clause of which their verb tells: "stellte fest[, dass sie gilt]"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack

# Prepositions of what only says where or when something was said.
WHERE = frozenset({"am", "an", "auf", "bei", "beim", "im", "in", "nach", "vor", "während", "op", "tijdens"})
_SURE = 0.5
_SAID = ("ccomp", "advcl")
_STOPS = frozenset(";:.?!")
_LED = frozenset({"ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN"})
_SUBJECT = frozenset({"DET", "PRON", "NOUN", "PROPN", "NUM"})


def ends_before_what_it_says(read: ReadBack, lists: Lists) -> bool:
    """As in "Das Gericht stellte fest[, dass sie unwirksam ist]", "Der Rat befand[, der Verkauf sei frei]"."""
    return where_it_says(read, lists) != NOWHERE


def where_it_says(read: ReadBack, lists: Lists) -> int:
    """The place where the clause begins of which the verb of a title tells, behind its end; NOWHERE where none does."""
    if NOWHERE in read.places or not read.finite:
        return NOWHERE
    if not lists.verb_second:
        return _behind_an_aside(read, lists)
    words, tags = read.sentence.words, read.sentence.tags
    end = read.places.index(max(read.places))
    comma = read.next_place(end)
    while 0 <= comma < len(words) and end == read.last in read.finite and not read.closes(comma):
        comma += 1  # "Der Rat kam [zu dem Schluss, dass ...]"
    start = comma + 1
    if not 0 <= comma < len(words) - 1 or words[comma].text != "," or start in read.left_out:
        return NOWHERE
    if tags[start] == "SCONJ" and words[start].lower in lists.that_words:
        return start if not _tells_of_a_noun(read, end) else NOWHERE
    relative = tags[start] == "PRON" and words[start].lower in lists.relatives
    if tags[start] not in _SUBJECT or relative or _has_object(read):
        return NOWHERE
    verb = next((k for k in range(start + 1, len(words)) if read.closes(k)), NOWHERE)
    done = tags[verb - 1].endswith(".Inf") and tags[verb - 2] == "PART"
    return start if verb != NOWHERE and (tags[verb].endswith(".Sub") or done) else NOWHERE


def _behind_an_aside(read: ReadBack, lists: Lists) -> int:
    """The place of "that" behind what only says when or where: "concluded, after a long trial, [that] it was safe"."""
    words, tags, tree = read.sentence.words, read.sentence.tags, read.sentence.tree
    verb = next((n for n in read.finite if n in read.main_verbs(lists)), NOWHERE)
    if tree is None or verb == NOWHERE or _has_object(read):
        return NOWHERE
    for k in range(max(read.places) + 1, len(tree.heads)):
        if words[k].lower in lists.that_words and tags[k] == "SCONJ" and k not in read.left_out:
            said = tree.heads[k]
            parted = words[k - 1].text == "," or k - 1 in read.left_out  # and not "de modo que"
            of_it = tree.relations[said] in (_SAID if parted else _SAID[:1]) and tree.heads[said] in read.places
            beside = k == read.next_place(read.places.index(max(read.places)))  # of which `cut_off` tells
            return k if of_it and not beside and tree.sure[said] >= _SURE else NOWHERE
        if read.sentence.is_finite(k) or words[k].text in _STOPS:
            return NOWHERE
    return NOWHERE


def _tells_of_a_noun(read: ReadBack, end: int) -> bool:
    """Whether the noun before a verb is what a clause tells of: "sich über [das Gebot] hinweggesetzt, dass"."""
    noun = end - 1
    if not read.tags[end].endswith((".Part", ".Inf")) or not read.is_noun(noun) or not read.follows(end):
        return False
    first = next((n for n in range(noun, 0, -1) if read.tags[n] not in _LED or read.tags[n] == "ADP"), 0)
    return read.tags[first] == "ADP" and read.lower(first) not in WHERE


def _has_object(read: ReadBack) -> bool:
    """Whether a noun that no preposition leads to stands behind a verb, besides its subject."""
    verb = read.finite[0]
    named = any(map(read.is_noun, range(verb)))
    led, found = False, 0
    for n in range(verb + 1, len(read.words)):
        inside = read.tags[n] in _LED or (read.tags[n] == "PUNCT" and read.words[n].text != ",")
        led = read.tags[n] == "ADP" or (led and inside)
        found += read.is_noun(n) and not led and not (read.is_noun(n - 1) and read.follows(n))
    return found > (0 if named else 1)


FAULTS = (ends_before_what_it_says,)
