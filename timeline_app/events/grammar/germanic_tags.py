"""German and Dutch words that are tagged as a verb and are none, or the other way round, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.names.people import is_first_name
from timeline_app.text.lexicon import frequencies
from timeline_app.text.tagger import is_finite, is_verb
from timeline_app.text.words import Word

_INSIDE = frozenset({"ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN"})
_BORDERS = ("PUNCT", "CCONJ", "SCONJ")
_DESCRIBED = ("ADJ", "NUM", "NOUN", "PROPN")
# How a past ends by what it is taken for.
_ENDS: dict[str, str | tuple[str, ...]] = {"ADJ": ("te", "ten"), "VERB.Part": "en", "VERB.Inf": "en", "NOUN": ""}
# Dutch pasts that are rare enough to be taken for nouns.
_PASTS = frozenset({
    "blies", "bliezen", "dook", "doken", "dronk", "droop", "kneep", "knepen", "kromp", "sloop", "slopen", "smolt",
    "smolten", "snoof", "streek", "streken", "wierp", "wierpen", "zonk", "zonken", "zwoer", "zwoeren",
})  # fmt: skip
_YEAR = 4  # figures
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADP")
_WITHOUT = frozenset({"ohne", "zonder"})
_SINCE = frozenset({"sinds", "sedert", "seit", "seitdem"})
_ARTICLES = frozenset({"de", "een", "deze"})
_DESCRIBES = ("ADJ", "NUM", "NOUN", "PROPN", "VERB.Past", "X")
# Dutch participles of two parts: "[voorgeleid] aan de rechter", rare enough to be taken for nouns.
_DONE = re.compile(
    r"(aan|achter|af|bij|door|in|mee|na|neer|om|onder|op|over|terug|toe|uit|vast|voor|weg)ge\w{2,}(d|t|en)"
)


_SOMEBODY = frozenset({"jemand", "jemanden", "jemandem", "niemand", "niemanden", "niemandem"})
_HELPERS = (["AUX.Inf"], ["AUX.Part"])
_FEWEST = 2  # words between the comma before a relative clause and its verb
_RELATIVES = frozenset({"der", "die", "das", "dem", "den", "denen"})


def set_germanic_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the part of speech of a German or Dutch word right where what stands around it says what it is."""
    dutch = lists.language == "nl"
    if tags[k] == "NOUN" and dutch and _is_rare_past(words, tags, k):
        tags[k] = "VERB.Past"
    if not dutch:
        _set_german_word_right(words, tags, k)
        _set_relative_right(words, tags, k, lists)
    if not dutch and is_finite(tags[k]) and tags[k].startswith("VERB") and tags[k + 1 : k + 2] in _HELPERS:
        tags[k] = "VERB.Part"  # "dass die Erinnerung [wachgehalten] werden solle"
    if _is_part_of_a_name(words, tags, k):
        tags[k] = "PROPN"
    if tags[k] == "VERB.Past" and _is_attribute(tags, k):
        tags[k] = "ADJ"  # "löste den [von Ana Ruiz gegründeten] Verein auf"
    if _is_only_verb(words, tags, k, lists):
        tags[k] = "VERB.Past"  # "In der vergangenen Woche [präsentierte] Ruiz einen Plan"
    if tags[k] == "VERB.Past" and _is_a_present(words[k], lists):
        tags[k] = "VERB.Pres"  # "Jedes Jahr [läuten] die Glocken"
    _set_opening_right(words, tags, k, lists)
    if tags[k] == "CCONJ" and words[k].lower in lists.connectives and k and is_finite(tags[k - 1]):
        tags[k] = "ADV"  # "1966 folgte [jedoch] der Umbau"
    if _is_end_of_verb(words, tags, k):
        tags[k] = "ADV"  # "drang in ein Haus [ein] und"
    if dutch and tags[k] == "NOUN" and _is_done(words, tags, k):
        tags[k] = "VERB.Part"
    if dutch and is_verb(tags[k]) and k and words[k - 1].lower in _ARTICLES:
        inflected = is_finite(tags[k]) or words[k].lower.endswith("e")  # "een [dronken] man", "de [gezochte] dader"
        told = "ADJ" if inflected and tags[k + 1 : k + 2] == ["NOUN"] else tags[k]
        tags[k] = "NOUN" if _is_somebody(words, tags, k) else told


def _set_german_word_right(words: Sequence[Word], tags: list[str], k: int) -> None:
    """Set right what looks like a verb and cannot be one: "der [jemanden] verletzte", "war [sein] Buch erschienen"."""
    if is_verb(tags[k]) and words[k].lower in _SOMEBODY:
        tags[k] = "PRON"
    if is_verb(tags[k]) and words[k].lower == "sein" and tags[k + 1 : k + 2] in (["NOUN"], ["ADJ"]):
        tags[k] = "DET"


def _set_relative_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Tag the last verb of a German relative clause that has no other one as conjugated, and its pronoun.

    "ein Mann, der jemanden in Ulm [angriff]", "eine Frau, die jemanden [verletzte]", "Schiffe, [die] Ulm [ansteuern]".
    """
    ends = tags[k] in ("ADV", "VERB.Inf") or (tags[k] == "ADJ" and words[k].text.endswith(_ENDS["ADJ"]))
    done = tags[k] == "VERB.Part" and words[k].text.endswith("t") and not words[k].text.startswith("ge")
    ends |= done
    closes = tags[k + 1 : k + 2] == ["PUNCT"] or (tags[k] == "VERB.Inf" and tags[k + 1 : k + 2] == ["CCONJ"])
    if not (ends and closes and words[k].text.islower()):
        return
    comma = next((m for m in range(k - 1, 0, -1) if tags[m] == "PUNCT" and words[m].text != "."), 0)
    opener = comma + 1
    inside = tags[opener:k]
    if words[comma].text != "," or len(inside) < _FEWEST or words[opener].text not in _RELATIVES:
        return
    if tags[k] == "VERB.Inf" and _leads_to_name(words, tags, opener, k):
        tags[opener] = "PRON"
    if done and tags[opener] == "DET" and words[opener + 2].lower in lists.calendar:
        tags[opener] = "PRON"  # "Altner, [der] Ende Juni in den Ruhestand wechselt"
    if tags[opener] == "PRON" and "PART" not in inside and not any(map(is_finite, inside)):
        tags[k] = "VERB.Past" if tags[k] in ("ADV", "ADJ") else "VERB.Pres"


def _leads_to_name(words: Sequence[Word], tags: Sequence[str], k: int, verb: int) -> bool:
    """Whether what looks like an article stands behind a noun or a participle, and before a name, which has none.

    With another infinitive before it, it would be one: "will das Werk verkaufen, [die] Bahn behalten".
    """
    behind = tags[k - 2] in ("VERB.Part", "NOUN", "PROPN") and "VERB.Inf" not in tags[:k]
    return behind and tags[k : k + 2] == ["DET", "PROPN"] and "zu" not in words[verb].lower


def _set_opening_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set right whether a word opens a clause or a phrase."""
    if tags[k] == "PRON" and words[k].lower in lists.determiners and _opens_no_clause(words, tags, k):
        tags[k] = "DET"  # "Otto Ruiz, [dem] Befehlshaber im Süden, gelang es"
    elif tags[k] == "DET" and words[k].lower in lists.relatives and _opens_to_the_end(words, tags, k):
        tags[k] = "PRON"  # "Tanker, [die] Venezuela ansteuern"
    if tags[k] == "SCONJ" and words[k].lower in lists.prepositions and _is_year(words, k + 1):
        tags[k] = "ADP"  # "der [seit] 2009 an der Spitze steht"
    if tags[k] == "SCONJ" and words[k].lower in _WITHOUT and _leads_to_no_infinitive(tags, k):
        tags[k] = "ADP"  # "[Ohne] Urteil endete der Prozess"
    if tags[k] == "ADV" and words[k].lower in lists.prepositions and tags[k + 1 : k + 2] == ["PROPN"]:
        tags[k] = "ADP"  # "ein Mann [namens] Otto Ruiz"
    if tags[k] == "ADP" and words[k].lower in _SINCE and tags[k + 1 : k + 2] == ["PRON"]:
        tags[k] = "SCONJ"  # "[sinds] zij haar school verliet"


def _is_part_of_a_name(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a word stands in the name of a person: "der Tod von [Nika] Schakarami", "bat Otto [Weber] um"."""
    if tags[k] == "NOUN":
        return tags[k + 1 : k + 2] == ["PROPN"] and is_first_name(words[k].text)
    led = k > 0 and tags[k - 1] == "PROPN" and is_first_name(words[k - 1].text)
    return led and words[k].is_name and words[k].text.istitle() and tags[k] in ("ADV", "ADJ", "X")


def _is_year(words: Sequence[Word], k: int) -> bool:
    return k < len(words) and words[k].text.isdigit() and len(words[k].text) == _YEAR


def _opens_no_clause(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a noun follows what looks like a relative pronoun behind a comma, and no verb before the next sign."""
    if not k or words[k - 1].text != "," or tags[k + 1 : k + 2] not in (["NOUN"], ["ADJ"]):
        return False
    end = next((m for m in range(k + 1, len(tags)) if tags[m] == "PUNCT"), len(tags))
    closes = end < len(tags) and words[end].text == ","
    return closes and all(tag in _INSIDE for tag in tags[k + 1 : end])


def _opens_to_the_end(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a name behind what looks like an article stands before what looks like an infinitive without "to"."""
    if k < 2 or words[k - 1].text != "," or tags[k + 1 : k + 2] != ["PROPN"] or tags[k - 2] in ("NOUN", "PROPN"):
        return False
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in ("PUNCT", "CCONJ")), len(tags))
    return tags[end - 1] == "VERB.Inf" and tags[end - 2] != "PART"


def _leads_to_no_infinitive(tags: Sequence[str], k: int) -> bool:
    """Whether a noun follows "without", and neither "to" nor another conjunction before the next sign."""
    end = next((m for m in range(k + 1, len(tags)) if tags[m] == "PUNCT"), len(tags))
    inside = tags[k + 1 : end]
    named = inside[:1] in (["NOUN"], ["PROPN"], ["ADJ"], ["DET"], ["NUM"])
    return named and not any(tag in ("PART", "SCONJ") or tag.endswith(".Inf") for tag in inside)


def _is_a_present(word: Word, lists: Lists) -> bool:
    """Whether the past of a German verb is known that looks like a past itself: "läuten", of "läuteten"."""
    doubled = f"{word.lower.removesuffix('en')}eten"
    return bool(lists.neuters) and word.lower.endswith("ten") and frequencies(lists.language).get(doubled, 0.0) > 0


def _is_somebody(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a Dutch participle stands behind an article and before no noun: "tussen [de verdachte] en zijn broer"."""
    behind = k + 1
    if behind < len(words) and (tags[behind] == "CCONJ" or words[behind].text == ","):
        behind += 1  # "de gezochte [en gevreesde] bende"
    named = tags[behind : behind + 2]
    described = named[:1] == ["VERB.Part"] and named[1:] in (["NOUN"], ["ADJ"], ["PROPN"])
    described |= bool(named) and named[0].startswith(_DESCRIBES) and not _is_done(words, tags, behind)
    return words[k].lower.endswith("e") and words[k].text.islower() and not described


def _is_done(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun is the participle of a clause that has only a verb that helps."""
    if not _DONE.fullmatch(words[k].text) or tags[k - 1] in _BEFORE_NOUN:
        return False
    start = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS), 0)
    helps = any(is_finite(tags[m]) and tags[m].startswith("AUX") for m in range(start, k))
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in _BORDERS), len(tags))
    return helps and not any(tags[m].endswith((".Part", ".Inf")) for m in range(k + 1, end))


def _is_rare_past(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun is a Dutch verb: "de speler, die ziek was, [blies] zijn laatste adem uit"."""
    return words[k].text in _PASTS and (k == 0 or tags[k - 1] not in _BEFORE_NOUN)


def _is_attribute(tags: Sequence[str], k: int) -> bool:
    """Whether what looks conjugated says more of a noun behind it: "den [von Ana Ruiz gegründeten] Verein".

    An article with a preposition or an adverb behind it waits for the noun, and the clause has another verb.
    """
    if k < 2 or tags[k + 1 : k + 2] not in (["ADJ"], ["NUM"], ["NOUN"], ["PROPN"]):
        return False
    start = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS or is_verb(tags[m])), 0)
    opens = (m for m in range(start, k - 1) if tags[m] == "DET" and tags[m + 1] in ("ADP", "ADV"))
    article = next(opens, k)
    if article == k or not all(name in _INSIDE for name in tags[article:k]) or tags[k - 1] == "ADP":
        return False
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in _BORDERS), len(tags))
    before = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in _BORDERS), 0)
    return any(map(is_finite, (*tags[before:k], *tags[k + 1 : end])))


def _is_end_of_verb(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like an article has no noun behind it but one before: "schlug eine Tür [ein] und floh"."""
    closes = tags[k + 1 : k + 2] in ([], ["PUNCT"], ["CCONJ"])
    return tags[k] == "DET" and words[k].text == "ein" and closes and tags[k - 1] in ("NOUN", "PROPN")


def _is_only_verb(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether what looks like no conjugated verb is that of a sentence without one, right behind its first phrase.

    No adjective stands between a noun and another one that has an article or is a name, and no German noun is small:
    "Am Montag [gestand] der Mann die Tat", "Wie die Polizei mitteilt, [überfielen] zwei Männer die Bank".
    """
    ends = _ENDS.get(tags[k], ()) if tags[k] == "ADJ" or lists.capital_nouns else ()
    form = words[k].text
    if not k or not form.islower() or not form.endswith(ends) or (tags[k] == "VERB.Part" and form.startswith("ge")):
        return False
    numbered = {m for m in range(1, k) if words[m].text == "." and words[m - 1].text.isdecimal()}  # "am 7. November"
    led = tags[0] in ("ADP", "ADV") and tags[k - 1] in _DESCRIBED
    led = led and all(tags[m] in _INSIDE or m in numbered for m in range(k))
    led |= tags[k - 1] == "NUM" and (k == 1 or words[k - 2].text == ",")  # "1963 baute Ana Ruiz ein Haus"
    clause = k > 2 and words[k - 1].text == "," and is_finite(tags[k - 2]) and tags[k] != "ADJ"
    if not led and (not clause or any(map(is_finite, tags[: k - 2]))):
        return False
    bare = ("NUM", "NOUN") if tags[k].startswith("VERB") else ()
    own = next((m for m in range(k + 1, len(tags)) if is_verb(tags[m]) or _opens_phrase(tags, m, bare)), len(tags))
    end = next((m for m in range(own, len(tags)) if tags[m] == "PUNCT"), len(tags))
    return own < end and not any(map(is_verb, tags[own:end]))


def _opens_phrase(tags: Sequence[str], m: int, bare: Sequence[str]) -> bool:
    """Whether an article without a preposition stands at a place, or a number or noun without any of both."""
    return (tags[m] == "DET" and tags[m - 1] != "ADP") or (tags[m] in bare and tags[m - 1] not in _BEFORE_NOUN)
