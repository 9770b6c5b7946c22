"""Pieces that only frame what is told: who says it, and the place in capitals before a report."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.pieces import Piece
from timeline_app.events.grammar.reports import LONGEST_FRAME, LONGEST_INVERTED, is_report, only_says_where, says_itself
from timeline_app.events.grammar.signs import DASHES, quotes_end
from timeline_app.events.grammar.tagged import Sentence

_LONGEST_AGENCY = 5  # words in brackets
_LONGEST_LABEL = 4  # words
_NEAR_VERB = 5  # words between a verb of saying and who says it


def is_frame(sentence: Sentence, piece: Piece, lists: Lists) -> bool:
    """Whether a piece only says who says it: ", the ministry said,", ", a annoncé l'agence"."""
    told = [k for k in range(piece.start, piece.end) if sentence.words[k].is_word]
    if _is_inverted_speech(sentence, piece, told, lists):
        return True
    says = next((k for k in told if is_report(sentence, k, lists)), None)
    if says is None or len(told) > LONGEST_INVERTED or piece.says:
        return False
    if piece.end < len(sentence.words) and sentence.words[piece.end].lower in lists.that_words:
        return False  # what is said follows
    subject = sentence.tags[told[0]] == "PRON" and sentence.words[told[0]].lower not in lists.reflexives
    if verb_first(sentence, told) and not subject:  # who says it stands behind the verb
        if lists.verb_second and says >= told[-1] - 1 and sentence.tags[told[0]].startswith("AUX"):
            return piece.sign == "," and any(map(sentence.is_noun, told))  # ", heeft de politie gemeld"
        follows = sentence.words[piece.end].text if piece.end < len(sentence.words) - 1 else ""
        alone = all(sentence.tags[k] == "ADV" or sentence.words[k].lower in lists.calendar for k in told if k > says)
        if alone:  # ", a déclaré, mercredi 18 mai, une source"
            return piece.sign == "," and follows == ","
        who = next((k for k in told if k > says and (sentence.is_noun(k) or sentence.tags[k] == "PRON")), None)
        if who is None or len(told) <= LONGEST_FRAME or quotes_end(sentence, piece.start):
            return who is not None
        near = [k for k in told if says < k <= says + _NEAR_VERB]
        return any(sentence.tags[k] == "PROPN" or sentence.words[k].lower in lists.speakers for k in near)
    if any(_is_object(sentence, k, lists) for k in told if k > says):
        return False
    return len(told) <= LONGEST_FRAME or (
        lists.language == "en" and _only_when_and_where(sentence, piece, told, says, lists)
    )


def _only_when_and_where(sentence: Sentence, piece: Piece, told: Sequence[int], says: int, lists: Lists) -> bool:
    """Whether a long piece behind what was said says only when and where: ", he said on Monday at a fair in Ulm"."""
    behind = [k for k in told if k > says and sentence.words[k].lower not in lists.bare_days]
    led = bool(behind) and sentence.tags[behind[0]] == "ADP"
    alone = not any(sentence.is_verb(k) or sentence.tags[k] in ("SCONJ", "CCONJ") for k in behind)
    where = only_says_where(sentence, range(says + 1, told[-1] + 1), lists)  # and not "announced to Reuters a plan"
    return led and alone and where and piece.sign == "," and says - told[0] < LONGEST_FRAME


def _is_inverted_speech(sentence: Sentence, piece: Piece, told: Sequence[int], lists: Lists) -> bool:
    """Whether a piece behind what was said begins with its verb and a pronoun: ", a-t-on appris mercredi à Lyon"."""
    verb = next((k for k in told if sentence.words[k].lower not in lists.reflexives), None)
    if verb is None or not says_itself(sentence, verb, lists) or len(told) > LONGEST_INVERTED:
        return False
    behind = piece.sign == "," or quotes_end(sentence, piece.start)
    return behind and sentence.words[-1].text != "?"


def _is_object(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word behind a verb of saying is what is said: "announced cuts", not "said in a letter on Monday"."""
    if not sentence.is_noun(k) or sentence.tags[k] == "PROPN" or sentence.words[k].lower in lists.bare_days:
        return False
    start = k
    while start > 0 and (
        sentence.tags[start - 1] in ("DET", "ADJ", "NUM", "NOUN")
        or sentence.words[start - 1].lower in lists.possessives
    ):
        start -= 1
    whom = sentence.words[start - 1].lower in lists.addressing  # "told reporters"
    return start > 0 and sentence.tags[start - 1] not in ("ADP", "PROPN") and not whom


def is_dateline(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece is the place in capitals before a report: "NEW YORK – A woman", "LEEDS (ITV) – A man"."""
    words, end = sentence.words, piece.end
    if end < len(words) and words[end].text == "(":
        agency = range(end + 1, min(len(words), end + _LONGEST_AGENCY))
        end = next((k + 1 for k in agency if words[k].text == ")"), len(words))
    if piece.start or end >= len(words) or words[end].text not in DASHES:
        return False
    return all(word.text.isupper() for word in words[: piece.end] if word.is_word)


def counts_from(sentence: Sentence, words: Sequence[int], lists: Lists) -> bool:
    """Whether words behind their first comma still only say when: "In May, [a week after the vote], the mayor"."""
    last = next((n for n in range(len(words) - 1, 0, -1) if words[n] - words[n - 1] > 1), 0)
    told = [sentence.words[k].lower for k in words[last:]]
    first = next((n for n, word in enumerate(told) if word in lists.counted_from), len(told))
    return first < len(told) and any(word in lists.lengths for word in told[:first])


def label_before(sentence: Sentence, piece: Piece, verb: int, lists: Lists) -> list[int]:
    """The name before a colon, of which a German clause without a subject tells: "[SC Ulm]: Stieg 2008 ab"."""
    tags, label = sentence.tags, range(piece.start - 1)
    led = lists.verb_second and piece.sign == ":" and piece.start == verb and len(label) <= _LONGEST_LABEL
    named = led and bool(label) and all(tags[k] in ("PROPN", "NOUN", "ADJ", "NUM", "PUNCT") for k in label)
    alone = tags[verb + 1 : verb + 2] in (["NUM"], ["ADP"], ["ADV"]) and tags[verb].endswith(".Past")
    return list(label) if named and alone and any(tags[k] == "PROPN" for k in label) else []


def verb_first(sentence: Sentence, inside: Sequence[int]) -> bool:
    """Whether a piece begins with its verb, but for adverbs and short pronouns."""
    for k in inside:
        if sentence.is_finite(k):
            return True
        if sentence.is_noun(k) or sentence.tags[k] in ("DET", "NUM", "ADJ", "ADP") or sentence.is_verb(k):
            return False
    return False
