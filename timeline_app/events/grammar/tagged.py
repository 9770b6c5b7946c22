"""A sentence as words with their parts of speech, set right where the lists of its language know better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.dutch_tags import set_dutch_right
from timeline_app.events.grammar.english_tags import set_english_right
from timeline_app.events.grammar.french_tags import set_french_right
from timeline_app.events.grammar.germanic_tags import set_germanic_right
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reduced import apposed_participle, reduced_relative
from timeline_app.events.grammar.romance_tags import set_romance_right
from timeline_app.events.names.people import is_first_name
from timeline_app.text.syntax.parser import Tree
from timeline_app.text.tagger import has_tagger, is_finite, is_verb, tag
from timeline_app.text.words import Word

_NOMINAL = frozenset({"NOUN", "PROPN"})
_IN_PHRASES = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP", "ADV", "PART"})

_LONGEST_LEAD = 9  # words behind a date: "Reprise en 1999 [par un financier belge], elle"
_LONGEST_NAME_OF_WORK = 10  # words
_QUOTES = frozenset('"“”«»„')
_OPENING_QUOTES = frozenset('"“«')


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence with their parts of speech; what would stand behind its last word is none.

    `tree` says how they hang together, where that is known; a word put behind the last one is not in it.
    """

    words: Sequence[Word]
    tags: Sequence[str]
    tree: Tree | None = None

    def is_noun(self, k: int) -> bool:
        """Whether a word is a noun or a name."""
        return k < len(self.tags) and self.tags[k] in _NOMINAL

    def is_finite(self, k: int) -> bool:
        """Whether a word is a conjugated verb."""
        return k < len(self.tags) and is_finite(self.tags[k])

    def is_verb(self, k: int) -> bool:
        """Whether a word is a verb in any form."""
        return k < len(self.tags) and is_verb(self.tags[k])


def tagged(words: Sequence[Word], language: str, lists: Lists, tree: Tree | None = None) -> Sentence:
    """Words with their parts of speech; a noun of the lists behind a determiner is one, whatever it looks like."""
    if not has_tagger(language):
        return Sentence(words, [_guessed(word, lists) for word in words], tree)
    tags = tag([word.text for word in words], language)
    for k in range(len(words)):
        _set_joining_word_right(words, tags, k, lists)
        _set_noun_right(words, tags, k, lists)
        set_romance_right(words, tags, k, lists)
        set_french_right(words, tags, k, lists)
        _set_verb_right(words, tags, k, lists)
    _set_named_works_right(words, tags)
    if _opens_with_a_name(words, tags, lists):
        tags[0] = "PROPN"
    if lists.language == "en" and (reduced := reduced_relative(words, tags, lists)) >= 0:
        tags[reduced] = "VERB.Part"
    return Sentence(words, tags, tree)


def _set_named_works_right(words: Sequence[Word], tags: list[str]) -> None:
    """Tag what stands in quotation marks behind a preposition as a name: dans "San Antonio ne pense qu'à ça"."""
    marks = [k for k, word in enumerate(words) if word.text in _QUOTES]
    for start, end in zip(marks[::2], marks[1::2], strict=False):
        if start and tags[start - 1] == "ADP" and end - start <= _LONGEST_NAME_OF_WORK and words[start + 1].is_name:
            for k in range(start + 1, end):
                tags[k] = "PROPN" if words[k].is_word else tags[k]


def _set_joining_word_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    lower = words[k].lower
    if words[k].text in "'’" and tags[k] == "SCONJ":
        tags[k] = "PUNCT"  # of "qu'il" only "qu" opens the clause
    if lower in lists.if_words and k + 2 < len(words) and words[k + 1].text in "'’":
        meant = words[k + 2].lower.removesuffix("s") in lists.one_person
        tags[k] = "SCONJ" if meant else tags[k]  # "s'il démissionne", and not "s'est tenue"
    if tags[k] == "ADP" and not lists.verb_second and lower in lists.counted_from & lists.relatives:
        tags[k] = "SCONJ" if _leads_to_clause(words, tags, k) else tags[k]  # "After the bank failed,"
    opens = lower in lists.counted_from and k > 0 and words[k - 1].text == ","
    if lists.verb_second and tags[k] in ("PRON", "ADV", "ADJ") and opens and words[k].text.islower():
        tags[k] = "SCONJ"  # ", ehe sie ihren Vertrag erhielt"
    until = lists.verb_second and lower in state_words(lists.language).until
    if until and tags[k] == "ADP" and tags[k + 1 : k + 2] == ["PRON"]:
        tags[k] = "SCONJ"  # "bis er Insolvenz beantragen musste"
    if lists.verb_second and tags[k] == "ADP" and lower in lists.relatives and tags[k + 1 : k + 2] == ["NUM"]:
        comma = next((m for m, word in enumerate(words) if m > k and word.text == ","), 0)
        tags[k] = "SCONJ" if comma and is_finite(tags[comma - 1]) else "ADP"  # "Während zwei Züge fuhren,"
    last = [word.text for word in words[k + 1 : k + 2]] in ([], ["."])
    if lists.verb_second and last and lower in lists.particles and tags[k] in ("CCONJ", "SCONJ"):
        tags[k] = "ADP"  # "legte sein Amt nieder"
    if lower in lists.if_words and tags[k] == "ADP" and (not k or words[k - 1].lower in lists.although):
        tags[k] = "SCONJ"  # "Si elle était élue", "anche se"


def _leads_to_clause(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a noun phrase and a conjugated verb follow a word that opens a sentence or stands behind a comma."""
    if k and words[k - 1].text not in (",", ";"):
        return False
    verb = next((m for m in range(k + 1, len(words)) if tags[m] not in _IN_PHRASES), len(words))
    return verb > k + 1 and verb < len(words) and is_finite(tags[verb]) and tags[verb - 1] in (*_NOMINAL, "ADV", "NUM")


def _set_noun_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    if is_verb(tags[k]) and lists.is_event_noun(words[k]) and k and _leads_to_noun(words[k - 1], tags[k - 1], lists):
        tags[k] = "NOUN"
    inside = k > 0 and (words[k - 1].is_word or words[k - 1].text == ",")
    if lists.capital_nouns and is_verb(tags[k]) and inside and words[k].text.istitle():
        tags[k] = "NOUN"  # "Unruhen und Kämpfen"
    joined = k > 1 and tags[k - 1] == "CCONJ" and tags[k - 2] in ("NOUN", "ADJ")
    alone = tags[k + 1 : k + 2] in ([], ["PUNCT"])
    if is_verb(tags[k]) and joined and alone and lists.is_event_noun(words[k]):
        tags[k] = "NOUN"  # "crimes et génocide"
    if tags[k] == "ADJ" and k > 1 and tags[k - 1] == "NOUN" and tags[k - 2] in ("DET", "NUM") and lists.contracting:
        swapped = lists.is_event_noun(words[k]) and not lists.is_event_noun(words[k - 1])
        tags[k - 1 : k + 1] = ("ADJ", "NOUN") if swapped else tags[k - 1 : k + 1]  # "un tragico incidente"
    if tags[k] in ("VERB.Ger", "VERB.PartP") and k > 1 and words[k - 1].lower == "s" and words[k - 2].text in "'’":
        tags[k] = "NOUN"  # "Wednesday's ruling"
    if tags[k] == "ADJ" and 0 < k < len(words) - 1 and tags[k - 1] == "DET" and is_finite(tags[k + 1]):
        tags[k] = "NOUN"  # "the premier announced"
    done = is_verb(tags[k]) and tags[k + 1 : k + 2] == ["VERB.Part"] and not words[k].text.istitle()
    if lists.verb_second and done and lists.is_event_noun(words[k]) and is_finite(tags[k - 1]) and k:
        tags[k] = "NOUN"  # "werd [brand] gesticht"
    aged = tags[k] == "ADJ" and words[k].text[:1].isdigit() and words[k].text[-1:].isalpha()
    if aged and lists.verb_second and not _NOMINAL.issuperset(tags[k + 1 : k + 2] or ("PUNCT",)):
        tags[k] = "NOUN" if tags[k + 1 : k + 2] != ["ADJ"] else tags[k]  # "ein 55-Jähriger", "de 62-jarige"


def _set_verb_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    quoted = k > 1 and words[k - 1].text in _OPENING_QUOTES
    verb, _, pronoun = words[k].text.rpartition("-")
    if verb and pronoun in lists.hyphened_pronouns and not is_verb(tags[k]):
        tags[k] = "VERB.Pres"  # "a-t-on appris"
    nominal = tags[k] == "NOUN" or (tags[k] == "ADJ" and not lists.verb_second)
    if nominal and _says_that(words, tags, k, lists):
        tags[k] = "VERB.Pres"  # "le média officiel [annonce] que"
    if tags[k] == "VERB.Imv" and quoted and _last_but_adverbs(tags, k - 1) == "AUX":
        tags[k] = "VERB.Inf"  # the exiles will now "proceed"
    if tags[k] == "AUX.Fut" and words[k].lower == "won" and words[k + 1 : k + 2] and words[k + 1].text not in "'’":
        tags[k] = "VERB.Part" if k and is_finite(tags[k - 1]) else "VERB.Past"  # "had won", and not "won't"
    if tags[k] == "VERB.Past" and k and words[k - 1].lower in lists.auxiliaries and words[k - 1].lower.endswith("ing"):
        tags[k] = "VERB.Part"  # "Having won the cup"
    if tags[k] == "VERB.Part" and lists.past_ends and words[k].lower.endswith(lists.past_ends):
        tags[k] = "VERB.Past"  # "obtuvo", which ends as no participle does
    if lists.language == "en":
        _set_english_right(words, tags, k, lists)
        set_english_right(words, tags, k, lists)
    participle = not lists.participle_endings or words[k].lower.endswith(lists.participle_endings)  # not "falleció"
    if tags[k] == "VERB.Past" and participle and not lists.verb_second and _is_put_in_between(words, tags, k):
        tags[k] = "VERB.Part"  # "the trial, scheduled for May 3, was"
    if tags[k] == "VERB.Part" and _has_object(words, tags, k, lists):
        tags[k] = "VERB.Past"  # "after the court yesterday [imposed] a ban saying"
    if lists.verb_second:
        _set_germanic_verb_right(words, tags, k, lists)


def _set_germanic_verb_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    if is_finite(tags[k]) and words[k].lower in lists.own_determiners and _owns(words, tags, k):
        tags[k] = "DET"  # "die op zaterdag [zijn] huis verkocht"
    own = tags[k] == "PRON" and not lists.capital_nouns and words[k].lower in lists.own_determiners
    if own and tags[k + 1 : k + 2] in (["NOUN"], ["ADJ"]):
        tags[k] = "DET"  # Dutch "zijn", "haar"
    if tags[k] == "NOUN" and not lists.capital_nouns and _is_past_behind_date(words, tags, k):
        tags[k] = "VERB.Past"  # "In 1966 [verzochten] de gemeenten om hulp"
    if tags[k] == "VERB.Past" and tags[max(0, k - 2) : k] == ["DET", "NUM"] and tags[k + 1 : k + 2] == ["PROPN"]:
        tags[k] = "ADJ"  # "Die 1849 [gegründete] Uwe Tamm AG meldet"
        verb = next((m for m in range(k + 1, len(words)) if tags[m] not in _NOMINAL), k)
        tags[verb] = "VERB.Pres" if tags[verb] in ("ADJ", "VERB.Part") and verb > k else tags[verb]
    if tags[k] == "VERB.Part" and _goes_on_behind_relative(words, tags, k):
        tags[k] = "VERB.Pres"  # "Das Museum, das umziehen soll, [feiert] im Mai"
    if tags[k] in ("VERB.Part", "ADJ") and _is_the_only_verb(words, tags, k):
        tags[k] = "VERB.Pres"  # "Nach langer Wartezeit [eröffnet] im Mai das Museum", "Die Firma [verkauft] ein Haus"
    if lists.language == "nl":
        set_dutch_right(words, tags, k)
    if tags[k] == "AUX.Pres" and words[k].lower in lists.reported_forms:
        own = any(word.lower in lists.first_persons for word in words[max(0, k - 1) : k + 2])
        tags[k] = tags[k] if own else "AUX.Sub"  # "er [habe] gewarnt"
    set_germanic_right(words, tags, k, lists)
    if tags[k] == "VERB.Past" and _ends_participial(words, tags, k):
        tags[k] = "VERB.Part"  # "Der Roman, 1937 im Exil [entstanden], konnte"
    if tags[k] in ("VERB.Past", "VERB.Pres") and _ends_passive(words, tags, k):
        tags[k] = "VERB.Part"  # "2007 wurden achtzehn Menschen [erschossen]"


def _goes_on(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    return words[k].lower.endswith("ing") and _last_but_adverbs(tags, k) == "AUX"


def _set_english_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    if tags[k] == "VERB.Past" and _stands_in_lead(words, tags, k, lists):
        tags[k] = "VERB.Part"  # "Under a law passed in 2015, shops close"
    if tags[k] == "VERB.Past" and apposed_participle(words, tags, k):
        tags[k] = "VERB.Part"  # "after the riots, sparked by a raid"
    if tags[k] == "ADJ" and tags[k + 1 : k + 2] == ["DET"] and _goes_on(words, tags, k):
        tags[k] = "VERB.PartP"  # "The town is [welcoming] the verdict"


def _says_that(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether what looks like a noun says something: "that" follows at once, or who says it, ", informa el diario"."""
    if words[k].lower not in lists.report_verbs or not 0 < k < len(words) - 1:
        return False
    inverted = words[k - 1].text == "," and tags[k + 1] in ("ADV", "DET") and tags[k] == "NOUN"
    that = _behind_day(words, k + 1, lists)
    named = tags[k - 1] in ("NOUN", "PROPN", "ADJ") and tags[k] == "NOUN"
    named = named or tags[k - 2 : k] == ["DET", "NOUN"] or tags[k - 1] == "PROPN"
    return inverted or (named and that < len(words) and words[that].lower in lists.that_words)


def _behind_day(words: Sequence[Word], k: int, lists: Lists) -> int:
    """The place behind a day with its commas: "indique[, ce mardi 27 juillet,] que"; the place itself without one."""
    day = lists.calendar | lists.bare_days | lists.determiners | {","}
    return next((m for m in range(k, len(words)) if words[m].lower not in day and not words[m].text.isdigit()), k)


def _last_but_adverbs(tags: Sequence[str], end: int) -> str:
    """The part of speech of the last word before a place that is no adverb."""
    return next((name.partition(".")[0] for name in reversed(tags[:end]) if name != "ADV"), "")


def _ends_passive(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks conjugated ends a clause that has its auxiliary before it."""
    if not words[k].lower.endswith(("en", "t")) or (k + 1 < len(words) and tags[k + 1] != "PUNCT"):
        return False
    signs = (m for m in range(k - 1, -1, -1) if tags[m] in ("PUNCT", "SCONJ"))
    start = next((m + 1 for m in signs if not (words[m].text == "." and words[m - 1].text.isdecimal())), 0)
    inside = range(start, k)
    return any(is_finite(tags[m]) and tags[m].startswith("AUX") for m in inside) and not any(
        tags[m].startswith("VERB") for m in inside
    )


def _has_object(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether an English participle behind the subject of a clause without a verb has an object, as a past has."""
    behind = tags[k + 1 : k + 3]
    if lists.language != "en" or not words[k].lower.endswith("ed") or behind != ["DET", "NOUN"]:
        return False
    if words[k].lower in lists.with_two_objects or words[k + 2].lower in lists.lengths | lists.times:
        return False
    afterwards = lists.counted_from & lists.relatives
    opens = (m for m in range(k - 1, -1, -1) if tags[m] in ("SCONJ", "PUNCT") or words[m].lower in afterwards)
    start = next((m for m in opens if words[m].text not in "()"), -1)
    if start < 0 or any(tags[m].startswith(("VERB", "AUX", "CCONJ", "PRON")) for m in range(start + 1, k)):
        return False
    end = next((m for m in range(k + 1, len(words)) if tags[m] in ("PUNCT", "CCONJ", "SCONJ")), len(words))
    alone = any(map(is_finite, tags[:start])) and not any(map(is_finite, tags[k + 1 : end]))
    led = words[start].lower in afterwards or tags[start] == "SCONJ" or (words[start].text in ",;" and alone)
    return led and any(tags[m] in _NOMINAL and tags[m - 1] != "ADP" for m in range(start + 1, k))


def _stands_in_lead(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether a preposition leads a sentence to a noun and a verb, and what does something comes behind a comma."""
    led = tags[0] == "ADP" and words[0].lower not in lists.as_words | lists.relatives
    noun = k > 1 and led and all(name in ("DET", "ADJ", "NOUN") for name in tags[1:k])
    comma = (
        next((m for m in range(k + 1, len(words)) if words[m].text == ","), 0) if noun and tags[k - 1] == "NOUN" else 0
    )
    behind = tags[k + 1 : comma]
    return bool(behind) and behind[0] == "ADP" and not any(map(is_finite, behind)) and any(map(is_finite, tags[comma:]))


def _goes_on_behind_relative(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a participle stands behind a clause in a sentence that has no other verb so far."""
    parted = k > 2 and words[k - 1].text == "," and is_finite(tags[k - 2]) and words[k].lower.endswith("t")
    opens = next((m for m in range(k - 2, 0, -1) if words[m].text == ","), 0) if parted else 0
    goes_on = tags[k + 1 : k + 2] in (["ADP"], ["DET"], ["PRON"], ["ADV"])
    return opens > 0 and goes_on and not any(map(is_finite, tags[:opens]))


def _owns(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what may be a verb leads to a noun in a clause that has another conjugated verb."""
    if tags[k + 1 : k + 2] not in (["NOUN"], ["ADJ"]):
        return False
    end = next((m for m in range(k + 1, len(words)) if tags[m] in ("PUNCT", "SCONJ", "CCONJ", "PRON")), len(words))
    return any(map(is_finite, (*tags[max(0, k - 1) : k], *tags[k + 1 : end])))


def _is_past_behind_date(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a noun ends as a Dutch past does, between a first date and its subject."""
    ends = words[k].text.islower() and words[k].lower.endswith(("den", "ten"))
    led = k > 1 and tags[k - 1] == "NUM" and all(name in ("ADV", "ADP", "NOUN", "PROPN", "NUM") for name in tags[:k])
    return ends and led and tags[k + 1 : k + 2] in (["DET"], ["PROPN"]) and not any(map(is_finite, tags))


def _is_the_only_verb(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a participle stands between a phrase that opens a sentence and another phrase."""
    if tags[0] not in ("ADP", "DET") or not words[k].lower.endswith("t") or words[k].lower.startswith("ge"):
        return False
    end = next((m for m in range(k + 1, len(words)) if tags[m] == "PUNCT" and words[m].text != "."), len(words))
    led = all(name in _IN_PHRASES or name == "CCONJ" for name in tags[:k]) and tags[k - 1] in _NOMINAL
    opens = (m for m in range(k + 1, end) if tags[m - 1] not in ("ADP", "DET"))
    counts = tags[0] == "DET"  # "Die Stadt verkauft [drei Schulen]"
    own = any(tags[m] == "DET" or (counts and tags[m : m + 2] == ["NUM", "NOUN"]) for m in opens)
    return led and own and not any(map(is_verb, tags[k + 1 : end]))


def _ends_participial(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks conjugated ends what commas set off between a noun and its verb."""
    if not words[k].lower.endswith("en") or [word.text for word in words[k + 1 : k + 2]] != [","]:
        return False
    opens = next((m for m in range(k - 1, 0, -1) if words[m].text == ","), 0)
    finite = k + 2 < len(tags) and is_finite(tags[k + 2])
    inside = tags[opens + 1 : k]
    alone = all(name in ("ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV") for name in inside)
    led = bool(inside) and inside[0] in ("ADP", "NUM", "ADV")
    return finite and opens > 0 and tags[opens - 1] in _NOMINAL and alone and led


def around_dates(sentence: Sentence, dates: Sequence[range], lists: Lists) -> Sentence:
    """A sentence whose tags fit its dates.

    No date holds a verb or a relative: "hace dos años" says when, as adverbs do, "die ochtend".  And what stands right
    before one and ends as a participle is one: "il processo, [aperto] il 7 marzo".
    """
    tags = list(sentence.tags)
    for k in (k for date in dates for k in date if k < len(tags)):
        tags[k] = "ADV" if is_verb(tags[k]) else "DET" if tags[k] in ("PRON", "SCONJ") else tags[k]
    for date in dates if lists.participle_endings else ():
        k = date.start - 1
        while k > 0 and tags[k] in ("ADP", "DET"):
            k -= 1
        if not 0 <= k < len(tags) or not sentence.words[k].lower.endswith(
            lists.participle_endings if k else lists.leading_endings
        ):
            continue
        if k == 0:
            comma = _next_comma(sentence, date.stop)
            led = comma >= 0 and tags[comma + 1 : comma + 2] in (["PRON"], ["DET"])
            tags[k] = "VERB.Part" if led and not tags[k].startswith(("VERB", "AUX")) else tags[k]
            continue
        comma = sentence.words[k - 1].text == ","
        noun = tags[k] == "NOUN" and sentence.words[k].lower not in lists.civilities  # "maire en 1990, député en 1995"
        if (tags[k] == "ADJ" and (comma or sentence.is_noun(k - 1))) or (noun and comma):
            tags[k] = "VERB.Part"
    return replace(sentence, tags=tags)


def _next_comma(sentence: Sentence, start: int) -> int:
    """The comma that ends what stands at a place, before any verb; -1 without one."""
    for k in range(start, min(len(sentence.words), start + _LONGEST_LEAD)):
        if sentence.words[k].text == ",":
            return k
        if is_verb(sentence.tags[k]):
            break
    return -1


def _is_put_in_between(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether a verb stands in what commas set off between a noun and its verb: ", a man shot on Friday,"."""
    opens = next((m + 1 for m in range(k - 1, 0, -1) if words[m].text == ","), 0)
    if opens < 2 or tags[opens - 2] not in ("NOUN", "PROPN") or any(map(is_finite, tags[:k])):
        return False
    who = tags[opens:k] in (["DET", "NOUN"], ["DET", "ADJ", "NOUN"])  # ", a teacher killed in May, was"
    if opens < k and not (who or tags[opens].startswith(("VERB", "ADP"))):
        return False
    comma = next((m for m in range(k + 1, len(words)) if words[m].text == "," or is_finite(tags[m])), len(words))
    follows = tags[comma + 1] if comma + 1 < len(words) and words[comma].text == "," else ""
    return is_finite(follows) or (follows == "VERB.Part" and not who)


def _opens_with_a_name(words: Sequence[Word], tags: Sequence[str], lists: Lists) -> bool:
    """Whether a name was taken for an adverb or an adjective, as a first word often is: "Svenja gewann"."""
    if len(words) < 3 or tags[0] not in ("ADV", "ADJ") or not (is_finite(tags[1]) or words[1].text == ","):
        return False
    if words[1].text == "," and words[2].lower in lists.relatives and tags[2] == "PRON":
        return words[0].is_name and words[0].lower not in lists.function_words  # "Halden, which had"
    return is_first_name(words[0].text) and words[0].lower not in lists.function_words


def _guessed(word: Word, lists: Lists) -> str:
    """A part of speech from the word alone, in a language of which only dates are known."""
    if not word.is_word:
        return "NUM" if word.text[:1].isdigit() else "PUNCT"
    return "VERB.Past" if lists.is_finite(word) else "PROPN" if word.is_name else "NOUN"


def _leads_to_noun(word: Word, tag: str, lists: Lists) -> bool:
    return tag in ("DET", "ADJ", "NUM") or (tag == "ADP" and word.lower in lists.of_words)
