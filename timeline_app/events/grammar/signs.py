"""The signs of a sentence: which of them cut it, and which only stand inside a name or a number."""

from __future__ import annotations

from timeline_app.events.grammar.tagged import Sentence

QUOTES = frozenset('«»“”"')
DASHES = frozenset("-–—|")
STOPS = frozenset(";:.!?")
_SHORT_FORM = 4  # characters
FIRST_MARK = 0x1D400  # capitals of formulas, which no text has for a word: each is a name until the title is made


def cuts(sentence: Sentence, k: int) -> bool:
    """Whether a sign parts two pieces, and does not stand inside a name, a number or a short form."""
    words = sentence.words
    text = words[k].text
    if 0 < k < len(words) - 1 and words[k - 1].end == words[k].start and words[k].end == words[k + 1].start:
        number = words[k - 1].text[-1:].isdigit() and words[k + 1].text[:1].isdigit()
        return text in "()[]" or text in QUOTES or (text == "–" and not number)  # "19:29", "D.C.", "321–103"
    if (
        text == "-"
        and 0 < k < len(words) - 1
        and words[k - 1].end == words[k].start
        and sentence.tags[k + 1] == "CCONJ"
    ):
        return False  # "in Süd- und Mittelchina", "zee- en luchtmacht"
    if text == ",":
        named = 0 < k < len(words) - 1 and words[k - 1].is_name and words[k + 1].is_name
        return not (named and _names_a_place(sentence, k))
    if text == "." and 0 < k < len(words) - 1:  # inside a sentence it is more often that of a short form
        return words[k + 1].is_name and len(words[k - 1].text) > _SHORT_FORM
    return text in STOPS or text in DASHES or text in "()[]" or text in QUOTES


def stops(sentence: Sentence, k: int) -> bool:
    """Whether a sign ends a clause, and is not the point of a number or a short form: "am 3. Mai"."""
    return sentence.words[k].text in STOPS and cuts(sentence, k)


def _names_a_place(sentence: Sentence, k: int) -> bool:
    """Whether the comma at a place stands inside a name, "Oslo, Norway", and not before another subject."""
    tags, end = sentence.tags, k + 1
    if tags[k - 1] != "PROPN" or tags[end] not in ("PROPN", "ADJ"):
        return False
    while end < len(tags) and (tags[end] in ("PROPN", "ADJ") or sentence.words[end].text == "."):
        end += 1
    if end == len(tags):
        return True
    start = k
    while start > 0 and tags[start - 1] == "PROPN":
        start -= 1
    led = start > 0 and tags[start - 1] == "ADP" and tags[end] == "NOUN"  # "in Africa, U.S. forces"
    return not (led or sentence.is_finite(end))


def quotes_end(sentence: Sentence, k: int) -> bool:
    """Whether a quotation ends right before a word, or before the comma in front of it."""
    return any(sentence.words[m].text in QUOTES for m in range(max(0, k - 2), k))


def is_mark(text: str) -> bool:
    """Whether a word is a mark for somebody, put in the place of a pronoun until the title is made."""
    return text[:1] >= chr(FIRST_MARK)
