"""Whether a title may stand in for another one: it tells the same happening and loses nothing that is needed."""

from __future__ import annotations

from itertools import pairwise

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import cuts, is_mark
from timeline_app.events.titles.clauses.main_clauses import parted
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.learned.writing import is_torn

TELLING = ("NOUN", "PROPN", "VERB", "NUM", "ADJ")  # the parts of speech of what tells something
_LED = ("DET", "ADJ", "NUM", "NOUN", "PROPN")  # what stands between a preposition and its noun
_DOING = (".Ger", ".PartP", ".Part")
_YEAR = 4  # figures


def may_stand_for(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether a title begins and ends as titles do, and tells the same happening as another one with other words."""
    oblique = lists.verb_second and read.tags[0] == "DET" and read.lower(0) in lists.accusatives
    leads = lists.verb_second and read.tags[0] == "ADV" and first.tags[0] != "ADV"
    doing = read.tags[0].endswith(_DOING) and not first.tags[0].endswith(_DOING)
    clitic = read.tags[0] == "PRON" and read.lower(0) in lists.reflexives
    if oblique or leads or doing or clitic:
        return False
    if _adds_a_verb(read, first, lists) or _adds_a_sign(read, first) or _ends_loosely(read, first):
        return False
    if _passed_signs(read) - _passed_signs(first):
        return False
    if _is_joined(read, lists) or told_of(read) == told_of(first):
        return False
    if is_torn(read.sentence, [place for place in read.places if place >= 0], lists):
        return False
    if _loses_who_or_how_many(read, first) or _adds_only_when(read, first, lists) or _adds_another_time(read, first):
        return False
    denied = any(word.lower in lists.negations for word in first.words)
    if denied and not any(word.lower in lists.negations for word in read.words):
        return False
    return not _loses_an_only(read, first) and _tells_the_same(read, first, lists)


def _adds_a_sign(read: ReadBack, first: ReadBack) -> bool:
    """Whether a title has a sign that another one has not, or a comma where that ends, or in a list before its verb.

    "12[, police]", "[The staff protest, and] three workers locked themselves in".
    """
    told, shorter = ([word.text for word in one.words] for one in (read, first))
    goes_on = told[: len(shorter)] == shorter and told[len(shorter) : len(shorter) + 1] == [","]
    place = told[0].isupper() and len(told[0]) > 1 and told[0] not in shorter  # "MALI [the army left]"
    verb, other = (min(one.finite, default=0) for one in (read, first))
    parted = told[:verb].count(",") > shorter[:other].count(",") and "CCONJ" in read.tags[:verb]
    return goes_on or place or parted or any(sign in told and sign not in shorter for sign in ":[(")


def _passed_signs(read: ReadBack) -> set[int]:
    """The places of the colons and semicolons that are left out from between words: "betrat das Amt[:] Tisch"."""
    words = read.sentence.words
    gaps = (range(one + 1, other) for one, other in pairwise(read.places) if 0 <= one < other)
    return {k for gap in gaps for k in gap if words[k].text in ":;" and cuts(read.sentence, k)}


def _adds_a_verb(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether a title says who says it, as another one does not, or has an infinitive more that nothing leads to.

    "12, [officials said]", "zal [veldrijden] haar titel niet verdedigen".
    """
    added = [n for n, place in enumerate(read.places) if place not in first.places]
    says = any(n in read.finite and read.lower(n) in lists.report_verbs for n in added)
    bare = (n for n in added if read.tags[n] == "VERB.Inf" and read.tags[n - 1] not in ("PART", "ADP"))
    return says or (lists.verb_second and any(bare))


def _ends_loosely(read: ReadBack, first: ReadBack) -> bool:
    """Whether a title ends with an adverb that another one has not: "formed the army by decree [initially]"."""
    return read.tags[read.last] == "ADV" and read.places[read.last] not in first.places


def _loses_who_or_how_many(read: ReadBack, first: ReadBack) -> bool:
    """Whether a title lacks digits that another one has, or has none of its names."""
    told = {word.text for word in read.words}
    names = {place for n, place in enumerate(first.places) if first.tags[n] == "PROPN"}
    return bool(names and names.isdisjoint(read.places)) or any(
        word.text[:1].isdigit() and word.text not in told for word in first.words
    )


def _adds_only_when(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether what a title has more than another one says when, or only how: "[a week after the storm]", "[old]"."""
    added = told_of(read) - told_of(first)
    more = [n for n, place in enumerate(read.places) if place in added]
    times = lists.times | lists.lengths | lists.calendar
    when = any(read.lower(n) in times for n in more)
    telling = any(read.is_noun(n) or (read.is_verb(n) and not read.tags[n].endswith(".Part")) for n in more)
    return when or (bool(more) and not telling and told_of(first) < told_of(read))


def _adds_another_time(read: ReadBack, first: ReadBack) -> bool:
    """Whether a title has a year more, and behind it what has its own: "mayor from 1983 to 1992[, senator]"."""
    told = {word.text for word in first.words}
    years = (
        n
        for n, word in enumerate(read.words[:-2])
        if len(word.text) == _YEAR and word.text.isdigit() and word.text not in told
    )
    return any(n and read.tags[n - 1] == "ADP" and read.words[n + 1].text == "," for n in years)


def _loses_an_only(read: ReadBack, first: ReadBack) -> bool:
    """Whether an adverb is gone from before a word that stays: "[only] his father may speak", "[nearly] all"."""
    kept = set(read.places)
    return any(
        first.tags[n] == "ADV" and first.places[n] not in kept and first.places[n + 1] in kept and first.follows(n + 1)
        for n in range(len(first.words) - 1)
    )


def told_of(read: ReadBack) -> frozenset[int]:
    """The places of what tells something: not only "already", "there", but what belongs to a verb, as in "flow out"."""
    told = {place for place, tag in zip(read.places, read.tags, strict=True) if tag.startswith(TELLING)}
    tree = read.sentence.tree
    size = len(tree.heads) if tree is not None else 0
    verbal = (k for k in read.places if tree is not None and 0 <= k < size and tree.relations[k] == "compound:prt")
    return frozenset(told.union(verbal))


def _is_joined(read: ReadBack, lists: Lists) -> bool:
    """Whether a German or Dutch verb has its particle where that stands last: "Rathaus [abbrannte] in der Nacht"."""
    inside = [word.text for n, word in enumerate(read.words[:-1]) if n in read.finite]
    told = " ".join(word.text for word in read.words)
    return lists.verb_second and any(parted(told, verb, lists) != told for verb in inside)


def _tells_the_same(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether a title has the verb of another one and says who does it, or begins with the noun of one without verb."""
    verbs, own = read.main_verbs(lists), first.main_verbs(lists)
    if own and verbs:
        done = [n for n in range(own[0], len(first.words)) if first.tags[n].startswith("VERB")][:1]
        same = first.places[own[0]] == read.places[verbs[0]] and all(first.places[n] in read.places for n in done)
        doer = _has_doer(read, verbs[0], lists) or not _has_doer(first, own[0], lists)
        they = _pronouns(first, own[0], lists)  # of whom it is not known who they are
        alone = not they or not any(read.is_noun(n) and read.places[n] not in first.places for n in range(verbs[0]))
        return same and doer and alone and _pronouns(read, verbs[0], lists) == they
    if own or verbs:
        return not own and _gets_its_verb(read, verbs[0], first, lists)
    if all(read.is_verb(n) for n, place in enumerate(read.places) if place in told_of(read) - told_of(first)):
        return False  # "Fires [that took place]"
    nouns, others = ([place for n, place in enumerate(one.places) if one.is_noun(n)] for one in (read, first))
    return not others or nouns[:1] == others[:1]


def _gets_its_verb(read: ReadBack, verb: int, first: ReadBack, lists: Lists) -> bool:
    """Whether a title tells what a noun does that another one without any verb only names: "The offer [expired]".

    What it does not do is nothing that happened on its date: "The record of August 2003 [will not be broken]".
    """
    denied = any(word.lower in lists.negations for word in read.words)
    named = next((place for n, place in enumerate(first.places) if first.is_noun(n)), NOWHERE)
    done = any(map(first.is_verb, range(len(first.words)))) or NOWHERE in first.places
    more = len(told_of(read) - told_of(first)) > 1  # and not only "The cathedral [dates]"
    return more and not denied and not done and named != NOWHERE and named in _doers(read, verb)


def _doers(read: ReadBack, verb: int) -> list[int]:
    """The places of the nouns before a verb that no preposition leads to: not "[after the quake] the state built"."""
    led, found = False, list[int]()
    for n in range(verb):
        led = read.tags[n] == "ADP" or (led and read.tags[n] in _LED)
        if read.is_noun(n) and not led:
            found.append(read.places[n])
    return found


def is_of_another(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether no noun and no pronoun before the verb of one title stands before that of the other."""
    doers = []
    for one in (read, first):
        verbs = one.main_verbs(lists)
        doers.append({one.places[n] for n in range(verbs[0] if verbs else 0) if _is_doer(one, n, lists)})
    return bool(doers[1]) and doers[0].isdisjoint(doers[1])


def _has_doer(read: ReadBack, verb: int, lists: Lists) -> bool:
    """Whether a noun, a name or a pronoun stands before a verb."""
    return any(_is_doer(read, n, lists) for n in range(verb))


def _pronouns(read: ReadBack, verb: int, lists: Lists) -> set[int]:
    """The places of the pronouns before a verb that are who does it."""
    pronouns = {n for n in range(verb) if read.tags[n] == "PRON" and (n == 0 or read.lower(n) not in lists.reflexives)}
    return {read.places[n] for n in range(verb) if n in pronouns or is_mark(read.words[n].text)}


def _is_doer(read: ReadBack, n: int, lists: Lists) -> bool:
    return (read.is_noun(n) or read.tags[n] in ("PRON", "NUM")) and read.lower(n) not in lists.reflexives
