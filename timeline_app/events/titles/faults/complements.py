"""Faults of what a word needs behind it and a title has cut off: half a list, a "that", an "as"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import is_mark
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_NOMINAL = ("NOUN", "PROPN")
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PART"})
_TO = ("to",)
_STATE = 5  # letters of a state's short form
_SURE = 0.8  # of a head on which a fault rests
_BOUND_TO_NOUN = ("of", "with", "between", "against")


def ends_before_that(read: ReadBack, lists: Lists) -> bool:
    """As in "played down the [likelihood] that": a noun of which the clause behind it is the half."""
    k = read.places[read.last] + 1
    if lists.language != "en" or not 0 < k < len(read.sentence.words) - 1 or not read.is_noun(read.last):
        return False
    that = read.sentence.words[k].lower in lists.that_words and read.sentence.tags[k] == "SCONJ"
    told = any(read.lower(n) in lists.report_verbs or read.lower(n) in lists.addressing for n in read.finite)
    tree = read.sentence.tree
    known = tree is not None and k < len(tree.heads) and tree.sure[k] >= _SURE
    told |= tree is None or not known or tree.relations[k] != "mark"  # "an election that led to"
    return that and not told and k not in read.left_out and read.tags[read.last] == "NOUN"


def ends_before_what_is_to_be_done(read: ReadBack, lists: Lists) -> bool:
    """As in "will enable the [countries] to join": what somebody was made to do is cut off."""
    words, k = title_words(lists.language).made_to, read.next_place(read.last)
    if not words or k == NOWHERE or k in read.places or k + 1 >= len(read.sentence.words):
        return False
    tags = read.sentence.tags
    verb = max((n for n in range(read.last + 1) if read.is_verb(n)), default=NOWHERE)
    led = tags[k] == "PART" and tags[k + 1].endswith(".Inf")
    return led and verb >= 0 and read.lower(verb) in words and read.is_one_run(verb, read.last)


def ends_inside_a_name(read: ReadBack, lists: Lists) -> bool:
    """As in "a ruling by the [Department] of Justice"."""
    k, tags = read.places[read.last] + 1, read.sentence.tags
    if lists.language != "en" or read.tags[read.last] != "PROPN" or not 0 < k < len(tags) - 1:
        return False
    of = read.sentence.words[k].lower in lists.of_words and k not in read.left_out
    behind = k + 1 + (tags[k + 1] == "DET")
    return of and tags[behind] == "PROPN" and behind not in read.left_out


def ends_before_whether(read: ReadBack, lists: Lists) -> bool:
    """As in "will vote [on] whether", "asked [the mayor] why": a question that is cut off."""
    k = read.places[read.last] + 1
    if lists.language != "en" or not 0 < k < len(read.sentence.words) - 1 or k in read.left_out:
        return False
    asks = read.sentence.words[k].lower in ("whether", "how", "why", "what")
    return asks and (read.tags[read.last] == "ADP" or read.last in read.finite)


def ends_before_as(read: ReadBack, lists: Lists) -> bool:
    """As in "described the town [as]": what something is said to be is cut off."""
    words, k = title_words(lists.language).taken_as, read.next_place(read.last)
    if not words or not 0 < k < len(read.sentence.words) - 1 or read.sentence.words[k].lower not in lists.as_words:
        return False
    verb = max((n for n in range(read.last + 1) if read.is_verb(n)), default=NOWHERE)
    return verb >= 0 and read.lower(verb) in words and read.is_one_run(verb, read.last)


def ends_before_what_is_done(read: ReadBack, lists: Lists) -> bool:
    """As in "The groups [succeeded] in convincing him": a last verb that tells how something else was done."""
    k, tags = read.places[read.last] + 1, read.sentence.tags
    if lists.language != "en" or not read.is_verb(read.last) or not 0 < k < len(tags) - 1 or k in read.left_out:
        return False
    return tags[k] in ("ADP", "SCONJ") and tags[k + 1].endswith((".Ger", ".PartP")) and read.last in read.finite


def ends_before_a_town(read: ReadBack, lists: Lists) -> bool:
    """As in "a bombing at a [Dover], Del., clinic", "at Newark, [N.J]., Airport": a noun with its place put in."""
    words, tags, k = read.sentence.words, read.sentence.tags, read.places[read.last] + 1
    if lists.language != "en" or read.tags[read.last] != "PROPN" or not 0 < k < len(tags) - 1:
        return False
    if words[k].text == "," and tags[k + 1] == "PROPN" and len(words[k + 1].text) <= _STATE:
        k += 2
    elif read.last < 1 or read.words[read.last - 1].text != "," or len(read.words[read.last].text) > _STATE:
        return False
    stop = k < len(tags) - 2 and words[k].text == "." and words[k + 1].text == ","
    return stop and tags[k + 2] in (*_NOMINAL, "ADJ") and k + 2 not in read.left_out


def ends_inside_an_abbreviation(read: ReadBack, lists: Lists) -> bool:
    """As in "a crash near [St]. Ignace": what a full stop only shortens."""
    words, tags, k = read.sentence.words, read.sentence.tags, read.places[read.last] + 1
    if read.tags[read.last] != "PROPN" or not 0 < k < len(words) - 1 or words[k].text != ".":
        return False
    return tags[k + 1] == "PROPN" and k + 1 not in read.left_out and not is_mark(words[k + 1].text)


def says_less_than_its_noun(read: ReadBack, lists: Lists) -> bool:
    """As in "the [slaying] of Reed", "a [pact] with the city": one noun, without what it has behind it."""
    tree, k, words = read.sentence.tree, read.places[0], read.sentence.words
    if lists.language != "en" or read.last or read.tags[0] != "NOUN" or not 0 <= k < len(words) - 2:
        return False
    if words[k + 1].lower in _BOUND_TO_NOUN and k + 1 not in read.left_out:
        return True
    if tree is None or k >= len(tree.heads):
        return False
    behind = (m for m in tree.kinds(k, "nmod", "acl") if m > k and tree.sure[m] >= _SURE)
    return any(m not in read.left_out for m in behind)


def breaks_off_a_list(read: ReadBack, lists: Lists) -> bool:
    """As in "united Japan, Italy[, and Germany]", "a meeting between Ruiz [and Reed]"."""
    k, tags, words = read.places[read.last] + 1, read.sentence.tags, read.sentence.words
    if not 0 < k < len(tags) - 1 or not read.is_noun(read.last) or k in read.left_out:
        return False
    comma = words[k].text == ","
    joint = k + comma
    joined = joint < len(tags) - 1 and tags[joint] == "CCONJ" and words[joint].lower in lists.and_words
    if not joined or joint in read.left_out:
        return False
    listed = (m for m in range(joint + 1, len(tags)) if tags[m] not in _LISTED or words[m].lower in _TO)
    end = next(listed, len(tags))
    if end == joint + 1 or tags[end - 1] not in _NOMINAL:
        return False
    first = read.last
    while first > 0 and read.follows(first):
        if read.tags[first - 1] not in _LISTED and read.lower(first - 1) not in lists.possessives:
            break
        first -= 1
    before = read.lower(first - 1)
    if not comma and first > 0 and before in title_words(lists.language).between:
        return True
    if lists.language == "en" and before in lists.counted_from:
        return True  # "after his [mother] and sister drowned"
    if read.sentence.is_finite(end):
        return False
    return before == "," and read.follows(first) and first > 1 and read.is_noun(first - 2)


FAULTS = (
    ends_before_that,
    ends_before_what_is_to_be_done,
    ends_inside_a_name,
    ends_before_whether,
    ends_before_as,
    ends_before_what_is_done,
    ends_before_a_town,
    ends_inside_an_abbreviation,
    says_less_than_its_noun,
    breaks_off_a_list,
)
