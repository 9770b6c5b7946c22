"""What looks in German and Dutch like the opening of a clause and opens none: "als" before a noun, an apposition."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import cuts
from timeline_app.events.grammar.tagged import Sentence

_BARE = ("ADJ", "NOUN", "NUM", "PROPN")
_WHO = ("DET", "PRON", "NOUN", "PROPN")


def opens_nothing(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word is a preposition, "als" before a noun, or an article, and opens no clause."""
    led = sentence.words[k].lower in lists.prepositions
    if led and not _ends_finite(sentence, k):
        return True  # "seit der Gründung wurde", and not "seit sie gegründet wurde"
    return _says_as_what(sentence, k) or _opens_apposition(sentence, k)


def _ends_finite(sentence: Sentence, k: int) -> bool:
    """Whether the stretch that a word opens ends with a conjugated verb."""
    end = next((m for m in range(k + 1, len(sentence.words)) if cuts(sentence, m)), len(sentence.words))
    return sentence.is_finite(end - 1)


def _says_as_what(sentence: Sentence, k: int) -> bool:
    """Whether a first "als" only says as what something is done: "[Als] erste Stadt hat Ulm", "[Als] Grund nannte er".

    A clause that it opens has its verb at its end.
    """
    if k or sentence.tags[0] not in ("SCONJ", "CCONJ") or sentence.words[0].lower != "als":
        return False
    verb = 1
    while verb < len(sentence.words) and sentence.tags[verb] in _BARE:
        verb += 1
    return 1 < verb < len(sentence.words) - 1 and sentence.is_finite(verb) and sentence.tags[verb + 1] in _WHO


def _opens_apposition(sentence: Sentence, k: int) -> bool:
    """Whether an article behind a comma opens what a noun is, and no relative clause: ", [der] Chef der Bank, sagte".

    The verb of a relative clause stands before the next comma.
    """
    tags = sentence.tags
    if not k or sentence.words[k - 1].text != "," or tags[k + 1 : k + 2] not in (["ADJ"], ["NOUN"], ["PROPN"]):
        return False
    end = next((m for m in range(k + 1, len(tags)) if cuts(sentence, m)), len(tags))
    told = range(k + 1, end)
    verbless = any(map(sentence.is_noun, told)) and not any(map(sentence.is_verb, told))
    return verbless and end + 1 < len(tags) and sentence.words[end].text == "," and sentence.is_finite(end + 1)
