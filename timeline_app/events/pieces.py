"""The pieces of a sentence: stretches between signs, and from a word that opens a clause of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.events.lists import Lists
from timeline_app.events.tagged import Sentence

_QUOTES = frozenset('«»“”"')
DASHES = frozenset("-–—|")
STOPS = frozenset(";:.!?")
_SHORT_FORM = 4  # characters
_NEAR_REPORT = 5  # words between a verb of saying and its "that"
_LONGEST_FRAME = 10  # words
_LONGEST_INVERTED = 25  # words of ", a indiqué un communiqué de ..."


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, by index; `sign` stands before it, `opens` says how it begins."""

    start: int
    end: int
    sign: str  # before it
    opens: str = ""  # "relative", "subordinate", "and", "said"
    says: bool = False  # what it says follows at once


def pieces_of(sentence: Sentence, lists: Lists) -> Iterator[Piece]:
    """The pieces of a sentence, in order."""
    yield from _split_said(sentence, _cut(sentence, lists), lists)


def _cut(sentence: Sentence, lists: Lists) -> Iterator[Piece]:
    words = sentence.words
    start, sign, opens = 0, "", ""
    quoted = _quoted_names(sentence)
    for k, word in enumerate(words):
        if k not in quoted and _cuts(sentence, k):
            if k > start:
                yield Piece(start, k, sign, opens)
            start, opens = k + 1, ""
            sign = word.text if word.text not in _QUOTES else sign if k == start - 1 and sign else ""
        elif opening := _opening(sentence, k, lists):
            if k > start:
                yield Piece(start, k, sign, opens)
                sign = ""
            start, opens = k, opening
    if len(words) > start:
        yield Piece(start, len(words), sign, opens)


def _quoted_names(sentence: Sentence) -> set[int]:
    """The quotation marks around a name or a phrase, which cut nothing: a "special charity flight"."""
    marks = [k for k, word in enumerate(sentence.words) if word.text in _QUOTES]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    return {k for pair in pairs if not any(map(sentence.is_finite, range(*pair))) for k in pair}


def _split_said(sentence: Sentence, pieces: Iterable[Piece], lists: Lists) -> Iterator[Piece]:
    """Pieces, where what was said follows the verb at once on its own: "The ministry said | the riot started"."""
    for piece in pieces:
        inside = range(piece.start, piece.end)
        says = next((k for k in inside if is_report(sentence, k, lists)), None)
        verb = next((k for k in inside if says is not None and k > says and sentence.is_finite(k)), None)
        start = _subject_start(sentence, says, verb, lists) if says is not None and verb is not None else None
        if start is None:
            yield piece
        else:
            yield Piece(piece.start, start, piece.sign, piece.opens, says=True)
            yield Piece(start, piece.end, "", "said")


def _subject_start(sentence: Sentence, says: int, verb: int, lists: Lists) -> int | None:
    """Where the subject of a second verb begins, behind a verb of saying; None where the two are joined otherwise."""
    between = range(says + 1, verb)
    if any(sentence.words[k].lower in lists.and_words or sentence.tags[k] == "SCONJ" for k in between):
        return None
    opening = [k for k in between if sentence.tags[k] in ("DET", "PRON") and sentence.tags[k - 1] != "ADP"]
    if opening:
        return opening[0]
    start = verb
    while start - 1 > says and sentence.tags[start - 1] in ("NOUN", "PROPN", "ADJ", "NUM"):
        start -= 1
    while start < verb and sentence.tags[start] == "PROPN" and sentence.tags[start + 1] in ("ADJ", "NOUN"):
        start += 1  # "reported in January | similar restrictions were agreed"
    return start if start < verb else None


def _cuts(sentence: Sentence, k: int) -> bool:
    words = sentence.words
    text = words[k].text
    if 0 < k < len(words) - 1 and words[k - 1].end == words[k].start and words[k].end == words[k + 1].start:
        number = words[k - 1].text[-1].isdigit() and words[k + 1].text[0].isdigit()
        return text in "()[]" or text in _QUOTES or (text == "–" and not number)  # "19:29", "D.C.", "321–103"
    if text == ",":
        named = 0 < k < len(words) - 1 and words[k - 1].is_name and words[k + 1].is_name
        return not (named and _names_a_place(sentence, k))
    if text == "." and 0 < k < len(words) - 1:  # inside a sentence it is more often that of a short form
        return words[k + 1].is_name and len(words[k - 1].text) > _SHORT_FORM
    return text in STOPS or text in DASHES or text in "()[]" or text in _QUOTES


def _stops(sentence: Sentence, k: int) -> bool:
    """Whether a sign ends a clause, and is not the point of a number or a short form: "am 3. Mai"."""
    return sentence.words[k].text in STOPS and _cuts(sentence, k)


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


def _opening(sentence: Sentence, k: int, lists: Lists) -> str:
    """How a word opens a new piece; "" where it does not."""
    word, tag = sentence.words[k], sentence.tags[k]
    known = word.lower in lists.relatives
    if word.lower in lists.that_words and tag == "ADP" and k and sentence.is_noun(k - 1):
        tag = "SCONJ" if _verb_ahead(sentence, k, lists, near=True) else tag
    if word.lower in lists.that_words and tag in ("SCONJ", "PRON"):
        # "la revolución, que concluyó" tells of a noun; "ha promesso ai manifestanti che" does not.
        behind = k - 2 if k > 1 and sentence.words[k - 1].text in _QUOTES | {","} else k - 1
        tells = k > 0 and sentence.tags[behind] in ("NOUN", "PROPN", "ADJ", "VERB.Part", "NUM")
        day = sentence.words[behind].text
        tells = (
            tells and not day.isdigit() and day.lower() not in lists.calendar | lists.bare_days
        )  # "a décidé lundi que"
        tells = tells and not _is_reported(sentence, k, lists)
        tag = "PRON" if known and tells and lists.that_is_relative else "SCONJ" if not tells else tag
    follows = sentence.words[k + 1].lower if k + 1 < len(sentence.words) else ""
    if leads_to_speaker(sentence, k, lists):
        return "subordinate"
    if word.lower in lists.before_that and follows not in lists.that_words:
        return ""  # "le guide d'alors", and not "alors que"
    if tag == "SCONJ" or (known and tag == "ADV"):
        return "subordinate" if _verb_ahead(sentence, k, lists, near=word.lower in lists.prepositions) else ""
    pronoun = tag == "PRON" or (tag == "DET" and (word.lower not in lists.determiners or _no_noun_follows(sentence, k)))
    if known and pronoun and not (lists.verb_second and _is_an_article(sentence, k)):
        ends = _verb_ahead(sentence, k, lists) or (lists.verb_second and _ends_with_verb(sentence, k))
        counts = word.lower not in lists.that_words and _only_counts(sentence, k)
        return "relative" if ends and not counts else ""
    if known and tag == "ADP" and (_leads_to_pronoun(sentence, k) or _between_two_verbs(sentence, k, lists)):
        return "subordinate"
    if known and tag == "ADP" and k > 1 and sentence.words[k - 1].text == "," and _tells_at_the_end(sentence, k, lists):
        return "subordinate"
    if tag == "CCONJ":
        return "and" if _verb_ahead(sentence, k, lists, near=True) and not _joins_nouns(sentence, k) else ""
    return ""


def _is_reported(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a verb of saying stands close before a word, or before what commas set off: "said, in a letter, that"."""
    end = k
    if k and sentence.words[k - 1].text == ",":
        end = next((m for m in range(k - 2, -1, -1) if sentence.words[m].text == ","), k)
    return any(is_report(sentence, m, lists) for at in {k, end} for m in range(max(0, at - _NEAR_REPORT), at))


def _joins_nouns(sentence: Sentence, k: int) -> bool:
    """Whether "and" stands between two nouns that do something together: ", officials [and] members said"."""
    start = next((m + 1 for m in range(k - 1, -1, -1) if _cuts(sentence, m)), 0)
    before = range(start, k)
    return bool(start) and any(map(sentence.is_noun, before)) and not any(map(sentence.is_verb, before))


def leads_to_speaker(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word behind a sign leads only to who says the rest: "As the minister announced on Monday, ..."."""
    words = sentence.words
    if words[k].lower not in lists.as_words or (k and words[k - 1].text not in {",", *DASHES, *_QUOTES}):
        return False
    end = next((m for m in range(k + 1, len(words)) if _cuts(sentence, m)), len(words))
    inside = range(k + 1, min(end, k + _LONGEST_INVERTED))
    says = next((m for m in inside if is_report(sentence, m, lists)), None)
    if says is None or end - says > _LONGEST_FRAME:
        return False
    finite = [m for m in inside if sentence.is_finite(m)]
    return all(words[m].lower not in lists.that_words for m in range(says, end)) and all(m <= says + 1 for m in finite)


def _leads_to_pronoun(sentence: Sentence, k: int) -> bool:
    """Whether a preposition opens a clause at once: "Comme elle avait critiqué les bombardements"."""
    return k + 2 < len(sentence.words) and sentence.tags[k + 1] == "PRON" and sentence.is_finite(k + 2)


def _tells_at_the_end(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a preposition opens the last clause of a sentence: "..., after the player was introduced in May."."""
    rest = range(k + 1, len(sentence.words))
    first = next((m for m in rest if sentence.is_finite(m)), None)
    if first is None or not any(map(sentence.is_noun, range(k + 1, first))):
        return False
    joined = {"PUNCT", "CCONJ", "SCONJ"}
    return all(sentence.tags[m] not in joined and sentence.words[m].lower not in lists.relatives for m in rest[:-1])


def _no_noun_follows(sentence: Sentence, k: int) -> bool:
    """Whether what looks like an article behind a comma has no noun: "der Tanker, [der] 2002 in Korea gebaut wurde"."""
    if not k or sentence.words[k - 1].text != ",":
        return False
    following = next((tag for tag in sentence.tags[k + 1 :] if tag != "NUM"), "")
    return following in ("ADP", "ADV", "PRON", "DET")


def _is_an_article(sentence: Sentence, k: int) -> bool:
    """Whether what looks like a pronoun opens a main clause: ", [die] Marktaufsicht verordnete noch eine Senkung"."""
    noun = k + 1
    while noun < len(sentence.words) and sentence.tags[noun] in ("ADJ", "NUM"):
        noun += 1
    end = next((m for m in range(k + 1, len(sentence.words)) if _cuts(sentence, m)), len(sentence.words))
    verb = noun + 1
    if verb >= end - 1 or sentence.tags[noun] != "NOUN" or not sentence.is_finite(verb):
        return False
    behind = range(verb + 1, end)
    if any(map(sentence.is_finite, behind)):
        return False
    led = False
    for m in behind:  # the object of a verb, which in a relative clause stands before it
        if sentence.tags[m] == "DET" and not led:
            return True
        led = sentence.tags[m] == "ADP" or (led and not sentence.is_noun(m))
    return sentence.tags[end - 1] in ("VERB.Part", "VERB.Inf")


def _ends_with_verb(sentence: Sentence, k: int) -> bool:
    """Whether a stretch behind a comma ends with what looks like an infinitive: ", die Venezuela ansteuern"."""
    end = next((m for m in range(k + 1, len(sentence.words)) if _cuts(sentence, m)), len(sentence.words))
    return k > 0 and sentence.words[k - 1].text == "," and ends_with_plural(sentence, range(k, end))


def ends_with_plural(sentence: Sentence, inside: range) -> bool:
    """Whether the last word looks like an infinitive without "zu", as a verb in the plural does: "die stattfinden"."""
    return sentence.tags[inside[-1]] == "VERB.Inf" and (len(inside) < 2 or sentence.tags[inside[-2]] != "PART")


def _between_two_verbs(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether "after" or "as" leads to a clause: "were arrested [after] activists disrupted", not "after the talks"."""
    start = next((m + 1 for m in range(k - 1, -1, -1) if _cuts(sentence, m)), 0)
    if not any(map(sentence.is_finite, range(start, k))):
        return False
    if any(sentence.words[m].lower in lists.relatives and sentence.tags[m] != "ADP" for m in range(start, k)):
        return False  # "the man who died after the attack was"
    named = False
    for m in range(k + 1, len(sentence.words)):
        if named and sentence.is_finite(m) and not sentence.tags[m].endswith(".Imv"):
            return True
        if sentence.words[m].text == "," or _stops(sentence, m) or sentence.tags[m] in ("CCONJ", "SCONJ"):
            return False
        if sentence.tags[m] == "PRON" and sentence.is_noun(m - 1):
            return False  # "after the announcement they would join"
        named = named or sentence.is_noun(m) or sentence.tags[m] == "PRON"
    return False


def _only_counts(sentence: Sentence, k: int) -> bool:
    """Whether a word opens no clause but a count: "five people, of whom four children, were killed"."""
    end = next((m for m in range(k + 1, len(sentence.words)) if sentence.words[m].text in ",)"), k)
    inside = range(k + 1, end)
    return any(sentence.tags[m] == "NUM" for m in inside) and not any(map(sentence.is_verb, inside))


def _verb_ahead(sentence: Sentence, k: int, lists: Lists, *, near: bool = False) -> bool:
    """Whether a conjugated verb comes before the next sign, when `near` before any comma, or opening word."""
    for m in range(k + 1, len(sentence.words)):
        if sentence.is_finite(m):
            return True
        if sentence.tags[m] == "SCONJ" and sentence.words[m].lower in lists.that_words and sentence.is_noun(m - 1):
            continue  # "de que un avión [que] debía salir"
        if _stops(sentence, m) or sentence.tags[m] == "SCONJ":
            return False
        if (
            near
            and m > k + 1
            and (
                sentence.words[m].lower in lists.relatives
                or sentence.words[m].text in ",()"
                or sentence.tags[m] == "CCONJ"
            )
        ):
            return False
    return False


def is_report(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word is a verb of saying or announcing."""
    if not sentence.is_verb(k):
        return False
    return sentence.words[k].lower in lists.report_verbs or end_of_report(sentence, k, lists) > k


def end_of_report(sentence: Sentence, k: int, lists: Lists) -> int:
    """The last word with which a verb says something, "a fait [savoir]", "gab ... [bekannt]"; its own where alone."""
    words = sentence.words
    for rest in lists.report_phrases.get(words[k].lower, ()):
        end = k
        for word in rest:
            end += 1
            while end < len(words) and words[end].lower != word and _may_part(sentence, end, lists):
                end += 1
            if end == len(words) or words[end].lower != word:
                break
        else:
            return end
    return k


def _may_part(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word can stand between the two of a verb that says something: any up to a sign in German."""
    return sentence.tags[k] == "ADV" or (lists.verb_second and sentence.tags[k] != "PUNCT")


def verb_first(sentence: Sentence, inside: Sequence[int]) -> bool:
    """Whether a piece begins with its verb, but for adverbs and short pronouns."""
    for k in inside:
        if sentence.is_finite(k):
            return True
        if sentence.is_noun(k) or sentence.tags[k] in ("DET", "NUM", "ADJ", "ADP") or sentence.is_verb(k):
            return False
    return False


def is_dateline(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece is the place in capitals before a report: "NEW YORK – A woman was killed"."""
    words = sentence.words
    if piece.start or piece.end >= len(words) or words[piece.end].text not in DASHES:
        return False
    return all(word.text.isupper() for word in words[: piece.end] if word.is_word)


def quotes_end(sentence: Sentence, k: int) -> bool:
    """Whether a quotation ends right before a word, or before the comma in front of it."""
    return any(sentence.words[m].text in _QUOTES for m in range(max(0, k - 2), k))


def is_frame(sentence: Sentence, piece: Piece, lists: Lists) -> bool:
    """Whether a piece only says who says it: ", the ministry said,", ", a annoncé l'agence"."""
    told = [k for k in range(piece.start, piece.end) if sentence.words[k].is_word]
    says = next((k for k in told if is_report(sentence, k, lists)), None)
    if says is None or len(told) > _LONGEST_INVERTED or piece.says:
        return False
    if piece.end < len(sentence.words) and sentence.words[piece.end].lower in lists.that_words:
        return False  # what is said follows
    subject = sentence.tags[told[0]] == "PRON" and sentence.words[told[0]].lower not in lists.reflexives
    if verb_first(sentence, told) and not subject:  # who says it stands behind the verb
        follows = sentence.words[piece.end].text if piece.end < len(sentence.words) - 1 else ""
        alone = all(sentence.tags[k] == "ADV" or sentence.words[k].lower in lists.calendar for k in told if k > says)
        if alone:  # ", a déclaré, mercredi 18 mai, une source"
            return piece.sign == "," and follows == ","
        who = next((k for k in told if k > says and (sentence.is_noun(k) or sentence.tags[k] == "PRON")), None)
        if who is None or len(told) <= _LONGEST_FRAME:
            return who is not None
        near = [k for k in told if says < k <= says + _NEAR_REPORT]
        return any(sentence.tags[k] == "PROPN" or sentence.words[k].lower in lists.speakers for k in near)
    return len(told) <= _LONGEST_FRAME and not any(_is_object(sentence, k, lists) for k in told if k > says)


def _is_object(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word behind a verb of saying is what is said: "announced cuts", not "said in a letter on Monday"."""
    if not sentence.is_noun(k) or sentence.tags[k] == "PROPN" or sentence.words[k].lower in lists.bare_days:
        return False
    start = k
    while start > 0 and sentence.tags[start - 1] in ("DET", "ADJ", "NUM", "NOUN"):
        start -= 1
    return start > 0 and sentence.tags[start - 1] not in ("ADP", "PROPN")


def noun_before(sentence: Sentence, k: int) -> int:
    """The noun that a relative clause opening at a word tells of; -1 where none stands close before it."""
    return next((m for m in range(k - 1, max(-1, k - 6), -1) if sentence.is_noun(m)), -1)
