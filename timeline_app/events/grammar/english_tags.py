"""English words that look like something else: "the man [clung] to a rope", "on an official [visit]"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.lexicon import frequencies
from timeline_app.text.tagger import is_finite, is_verb
from timeline_app.text.words import Word

# Pasts that end as no other does, rare enough to be taken for nouns.
_PASTS = frozenset({
    "bled", "clung", "drove", "dug", "fell", "fled", "flung", "fought", "froze", "hung", "rang", "rode", "rose", "sang",
    "sank", "shook", "shot", "shrank", "slew", "slid", "slung", "sought", "sprang", "stole", "strode", "struck",
    "strung", "stung", "swam", "swept", "swore", "swung", "threw", "tore", "wept", "wore", "wove", "wrung",
})  # fmt: skip
# Verbs that nobody does to anybody, so that behind a noun they are no participles.
_INTRANSITIVE = frozenset({
    "arrived", "collapsed", "crashed", "departed", "died", "disappeared", "emerged", "erupted", "escaped", "exploded",
    "fled", "happened", "occurred", "resigned", "vanished",
})  # fmt: skip
_NO_PASTS = ("eed", "hundred", "kindred", "sacred")
_SIGNS = frozenset(',;:()"')
_SUBJECT = ("NOUN", "PROPN")
_BEHIND_PAST = ("DET", "PRON", "PROPN", "ADP", "PART", "NUM")
_RARE = 5e-7  # share of the words of a language
_SHORTEST = 4  # letters
_RARE_LINKS = frozenset({"lest"})
_LINK_RARE = 5e-6  # share of the words of a language; no word that opens a clause is as rare but those
_IN_PHRASE = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "ADP")
_WHOM = frozenset({"her", "him", "it", "me", "them", "us", "you"})
_FOR_TIMES = ("for", "in", "during", "over")
_ENDED_TIMES = frozenset({"quarter", "quarters", "half", "months", "weeks", "year", "years", "period"})


def set_english_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the part of speech of a word where what stands around it says what it is."""
    lower = words[k].lower
    if not k and tags[k] == "VERB.Imv" and _is_done_to(tags, k):
        tags[k] = "NOUN"
    if tags[k] == "SCONJ" and lower not in _RARE_LINKS and frequencies("en").get(lower, 1.0) < _LINK_RARE:
        tags[k] = "NOUN"  # "an abortion [foe] who fled"
    if _is_over(words, tags, k):
        tags[k] = "VERB.Part"
    if tags[k] == "VERB.Pres" and _is_described(words, tags, k) and lower not in lists.auxiliaries:
        tags[k - 1 : k + 1] = ["ADJ", "NOUN"]
    if tags[k] == "VERB.Pres" and k > 1 and tags[k - 1] == "VERB.PartP" and tags[k - 2].startswith("AUX"):
        tags[k] = "NOUN"  # "is studying [plans] the union proposed"
    if tags[k] == "NOUN" and k and tags[k - 1] in _SUBJECT and _tells(words, tags, k):
        tags[k] = "VERB.Past"
    if tags[k] == "VERB.Part" and k and tags[k - 1] in _SUBJECT and lower.endswith("ed"):
        whom = words[k + 1].lower if tags[k + 1 : k + 2] == ["PRON"] else ""
        tags[k] = "VERB.Past" if whom in ("him", "them", "it", "me", "us") else tags[k]  # "a lawyer [called] him"
        tags[k] = "VERB.Past" if lower in _INTRANSITIVE else tags[k]  # "The suspects [fled] by car"
    if tags[k] == "NOUN" and k and tags[k - 1] == "PART" and words[k - 1].lower == "to" and _has_object(tags, k):
        tags[k] = "VERB.Inf"  # "required it to [lease] 60 acres"
    if lower == "that" and tags[k] == "SCONJ" and _points(tags, k):
        tags[k] = "DET"
    if tags[k] == "VERB.Part" and lower.endswith("ed") and _is_behind_whom(words, tags, k):
        tags[k] = "VERB.Past"
    if tags[k] == "SCONJ" and lower in lists.that_words and k and tags[k - 1] == "NOUN":
        tags[k] = "PRON" if tags[k + 1 : k + 2] and is_finite(tags[k + 1]) else tags[k]  # "a message that was read"
    named = tags[k] == "ADJ" and k and words[k].is_name and tags[k + 1 : k + 2] == ["PROPN"]
    if named and frequencies("en").get(lower, 0) < _RARE:
        tags[k] = "PROPN"


def _has_object(tags: Sequence[str], k: int) -> bool:
    return tags[k + 1 : k + 2] in (["DET"], ["NUM"], ["PRON"])


def _points(tags: Sequence[str], k: int) -> bool:
    """Whether "that" leads to no verb but to the object of one: "to revive [that] unit at once, saying that"."""
    if not k or not is_verb(tags[k - 1]) or tags[k + 1 : k + 2] not in (["NOUN"], ["ADJ"]):
        return False
    end = next((m for m in range(k + 1, len(tags)) if tags[m] == "SCONJ"), len(tags))
    return not any(map(is_finite, tags[k + 1 : end]))


def _is_behind_whom(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what is done to something ends a clause about who does it: "officers who looked for him [closed] it"."""
    led = k > 1 and tags[k - 2] == "ADP" and words[k - 1].lower in _WHOM
    return led and tags[k + 1 : k + 2] in (["DET"], ["PRON"])


def _is_described(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether an article of one stands two words before what cannot tell of one: "an official [visit]"."""
    one = k > 1 and words[k - 2].lower in ("a", "an") and tags[k - 2] == "DET" and tags[k - 1] in ("NOUN", "ADJ")
    return one and not words[k].lower.endswith("s") and not words[k - 1].lower.endswith("s")


def _is_done_to(tags: Sequence[str], k: int) -> bool:
    """Whether what looks like an order is who or what a verb tells of: "[Work] on the bridge started"."""
    if tags[k + 1 : k + 2] != ["ADP"]:
        return False
    verb = next((m for m in range(k + 2, len(tags)) if tags[m] not in _IN_PHRASE), len(tags))
    return verb < len(tags) and is_finite(tags[verb]) and tags[verb - 1] in _SUBJECT


def _is_over(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a word only says with which day a stretch of time ends: "profit for the quarter [ended] June 30"."""
    if tags[k] != "VERB.Past" or words[k].lower != "ended" or not k or words[k - 1].lower not in _ENDED_TIMES:
        return False
    led = next((m for m in range(k - 2, -1, -1) if tags[m] not in _IN_PHRASE[:-1] and words[m].is_word), -1)
    return led >= 0 and words[led].lower in _FOR_TIMES


def _tells(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun is the only verb of its stretch: "The boy [clung] to a rope"."""
    behind = tags[k + 1 : k + 2]
    joined = behind == ["CCONJ"] and tags[k + 2 : k + 3] == ["VERB.Past"]  # "A sniper [shot] and killed"
    word = words[k].text
    ends = word in _PASTS and behind == ["PUNCT"] and words[k - 1].lower.endswith("s")  # "sales [rose]."
    if not joined and not ends and (not behind or behind[0] not in _BEHIND_PAST):
        return False
    ends = word.endswith("ed") and word.islower() and len(word) > _SHORTEST and not word.endswith(_NO_PASTS)
    if word not in _PASTS and not ends:
        return False
    stops = ("SCONJ", "CCONJ")
    start = next((m + 1 for m in range(k - 1, -1, -1) if tags[m] in stops or words[m].text in _SIGNS), 0)
    end = next((m for m in range(k + 1, len(tags)) if tags[m] in stops or words[m].text in _SIGNS), len(tags))
    return not any(is_finite(tags[m]) and not _is_over(words, tags, m) for m in range(start, end))
