"""A title with a fault led on to where it is whole in its sentence's own words, or cut back to there."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.infinitives import as_much_as_fits
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack, read_back
from timeline_app.events.titles.faults.title_words import title_words
from timeline_app.events.titles.wording import MAX_TITLE, finished, fit, spell

_MOST_CUT, _MOST_ADDED = 5, 14  # words
_SURE = 0.8  # that an auxiliary belongs to a verb
_FEWEST = 3  # words of a title that is cut
_BORDERS = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ", "ADV"})
_DESCRIBING = frozenset({"ADJ", "ADV", "VERB.Part"})
_DOING = (".Ger", ".PartP")
_INSIDE_WORDS = frozenset("'’-.")  # "D'Amato", "Oct. 3"
_LEADING = frozenset({"ADP", "CCONJ", "ADV", "NOUN", "SCONJ"})


def mended_titles(title: str, shown: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> Iterator[str]:
    """What may be whole of a title, the best first: what was left out put back, led on, or cut back.

    `shown` is the text of the sentence.  A title with words that its sentence does not have is only cut.
    """
    read = read_back(title, sentence, left_out, lists)
    shorter = [*_cut_back(read, title, lists)]
    if NOWHERE in read.places:
        yield from (finished(text, lists) for text in shorter if ": " not in title)  # "The minister: it will rain"
        return
    filled = [fit(text, lists) for text in _filled(read, shown)]
    longer = [
        *_with_infinitive(read, title, shown, lists),
        *filled,
        *_with_verb_end(read, title, shown, lists),
        *_led_on(read, title, shown, lists),
    ]
    ways = [*shorter, *longer] if read.tags[-1] in _LEADING else [*longer, *shorter]
    yield from (finished(text, lists) for text in ways if len(text) <= MAX_TITLE)


def _filled(read: ReadBack, shown: str) -> Iterator[str]:
    """A title with what is left out at one of its seams: "stripped [of her] medal", "the events [of 2011] began"."""
    words, places = read.sentence.words, read.places
    if any(one >= other for one, other in pairwise(places)):
        return
    seams = [n for n in range(1, len(places)) if not read.follows(n)]
    for n in seams:
        gap = shown[words[places[n - 1]].end : words[places[n]].start]
        sign = read.words[n].text if not read.words[n].is_word and read.tags[n] == "PUNCT" else ""
        yield f"{spell(shown, words, places[:n])}{gap}{sign}{' ' * bool(sign)}{spell(shown, words, places[n:])}"
    if len(seams) > 1:
        yield shown[words[places[0]].start : words[places[-1]].end]


def _with_verb_end(read: ReadBack, title: str, shown: str, lists: Lists) -> Iterator[str]:
    """A German or Dutch title with the end of its verb: "Gäste werden am Tor [erwartet]"."""
    sentence, places = read.sentence, read.places
    if not lists.verb_second or not read.finite:
        return
    start = places[read.finite[0]] + 1
    end = start
    while end < len(sentence.words) and not read.closes(end):
        end += 1
    if (said := _verb_of_helper(read)) >= 0:
        yield f"{title} {sentence.words[said].text}"  # ", die aus zwei Schiffen bestand, [gestellt]"
    last = end - 1
    ends = sentence.is_verb(last) or sentence.words[last].lower in lists.particles
    if last < start or last in places or last in read.left_out or not ends:
        return
    while _goes_with_verb(sentence, last - 1) and last - 1 not in places and last - 1 not in read.left_out:
        last -= 1  # "[gegrond] verklaard"
    yield f"{title} {spell(shown, sentence.words, range(last, end))}"


def _with_infinitive(read: ReadBack, title: str, shown: str, lists: Lists) -> Iterator[str]:
    """A German or Dutch title with the infinitive that it wants: "Der Rat versuchte[, die Schule zu schließen]"."""
    if told := as_much_as_fits(read, lists):
        yield f"{title}, {spell(shown, read.sentence.words, told)}"


def _verb_of_helper(read: ReadBack) -> int:
    """The place of the verb that an auxiliary belongs to, where it ends what follows the title; NOWHERE without one."""
    tree, helper = read.sentence.tree, read.places[read.finite[0]]
    said = tree.heads[helper] if tree is not None and helper < len(tree.heads) else NOWHERE
    if tree is None or said <= read.places[-1] or tree.relations[helper] != "aux" or tree.sure[helper] < _SURE:
        return NOWHERE
    ends = read.sentence.tags[said] in ("VERB.Part", "VERB.Inf") and said + 1 < len(read.sentence.tags)
    return said if ends and read.closes(said + 1) and said not in read.left_out else NOWHERE


def _goes_with_verb(sentence: Sentence, k: int) -> bool:
    """Whether a word belongs to the end of a verb behind it: an adverb, or a noun that nothing leads to."""
    bare = sentence.tags[k] == "NOUN" and sentence.tags[k - 1] not in ("DET", "ADP", "ADJ", "NUM")
    return bare or sentence.tags[k] in _DESCRIBING


def _cut_back(read: ReadBack, title: str, lists: Lists) -> Iterator[str]:
    """A title up to the border of a phrase, a few words before its end, with its verb."""
    tags = read.sentence.tags
    told = any(map(read.is_verb, range(len(read.words))))
    for last in range(read.last - 1, max(_FEWEST - 2, read.last - 1 - _MOST_CUT), -1):
        k = read.places[last] + 1
        goes_on = k < len(tags) and read.sentence.is_verb(k)
        goes_on |= last == read.last - 1 and read.lower(read.last) in title_words(lists.language).leading_on
        sign = k < len(tags) and read.sentence.words[k].text in _INSIDE_WORDS
        border = k == len(tags) or (tags[k] in _BORDERS and not sign) or k in read.left_out
        named = read.tags[last] == "NUM" and read.tag(last - 1) == "PROPN"  # "Europe 1"
        whole = named or read.tags[last] in ("NOUN", "PROPN", "ADJ", "VERB.Part", "VERB.Inf")
        whole = (whole and (border or goes_on)) or (last in read.finite and border and not goes_on)
        opener = max((n for n in range(1, last) if _opens(read, n, lists)), default=NOWHERE)
        whole &= k > 0 and (opener == NOWHERE or any(opener < n <= last for n in read.finite))
        whole &= last < 1 or read.words[last - 1].text != ","  # "Ruiz, [president] | of the republic"
        if whole and (not told or any(map(read.is_verb, range(last + 1)))):
            yield title[: read.words[last].end]


def _opens(read: ReadBack, n: int, lists: Lists) -> bool:
    """Whether a word opens a clause that must have its verb: "toen [bekend werd]"."""
    return read.tags[n] == "SCONJ" or (lists.verb_second and read.tags[n] == "ADV" and read.lower(n) in lists.relatives)


def _led_on(read: ReadBack, title: str, shown: str, lists: Lists) -> Iterator[str]:
    """A title with what follows it, up to the border of a phrase; without "said", where that only leads to it."""
    words, tags = read.sentence.words, read.sentence.tags
    start = read.places[-1] + 1
    if lists.verb_second and max(read.places) >= start:
        return  # the subject of "versuchten die Bürger" stands behind the verb
    telling = lists.report_verbs - lists.addressing
    said = next((n for n in read.finite if read.lower(n) in telling), 0) if lists.language == "en" else 0
    for end in range(start + 1, min(start + _MOST_ADDED, len(tags)) + 1):
        if not read.finite and (words[end - 1].text == "," or words[end - 1].lower in lists.relatives):
            return  # what more there is to say of a noun
        if words[end - 1].text in STOPS and (words[end - 1].text != "." or end - 1 not in read.left_out):
            return
        if end < len(tags) - 1 and words[end].text in _INSIDE_WORDS:
            continue
        closes = end == len(tags) or (tags[end] in _BORDERS and end not in read.left_out)
        closes = closes or (lists.language == "en" and words[end].lower == "to")  # "Germany | to end the war"
        dated = end - 1 in read.left_out and tags[end - 1] != "PUNCT"
        stops = end == len(tags) or words[end].text in STOPS or words[end].text in ".!?,"
        whole = dated or (stops and words[end - 1].is_word) or tags[end - 1] in ("NOUN", "PROPN", "VERB.Part")
        if closes and whole:
            more = shown[words[start - 1].end : words[end - 1].end]
            yield f"{title}{more}"
            doing = any(read.tags[n].endswith(_DOING) for n in range(said, len(read.words)))  # "wrote them announcing"
            if 0 < said < read.last and not doing:
                yield f"{title[read.words[said + 1].start :]}{more}"
