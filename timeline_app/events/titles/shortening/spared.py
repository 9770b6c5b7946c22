"""Words of a clause that a title can spare, wherever they stand: what ties it to others, or says more of its date."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import is_genitive, noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence

_COUNTED = frozenset({"NUM", "DET", "ADJ", "ADV", "ADP"})  # before "weeks" in "a few weeks"
_LONGEST = 4  # words up to a length of time
_YEAR = 4  # figures
_DONE = ("VERB.Part", "ADJ", "VERB.Past", "VERB.Pres")  # what a German participle is taken for
_OF_A_NOUN = ("NOUN", "PROPN", "ADJ")


def spared_words(sentence: Sentence, clause: Clause, date: range, lists: Lists) -> set[int]:
    """The indexes of adverbs such as "however", and of what commas set off behind a date: ", two years after it,"."""
    behind = (k + 1 for k in clause.words)
    loose = {k for k in clause.words if sentence.tags[k] == "ADV" and sentence.words[k].lower in lists.connectives}
    loose -= {k - 1 for k in behind if k < len(sentence.tags) and sentence.tags[k] in _OF_A_NOUN and k - 1 in loose}
    as_far = (k for k in clause.words if _opens_as_far_as(sentence, k, lists))
    loose |= {m for k in as_far for m in (k, k + 1)}
    loose |= {m for k in clause.words for m in _dated_attribute(sentence, k, date, lists)}
    loose |= {k for k in clause.words if _is_empty(sentence, k, clause, lists)}
    loose |= set(_saying(sentence, clause, lists))
    loose |= set(_led_by_length(sentence, clause, lists))
    loose |= {m for k in clause.words if k not in date for m in _source(sentence, k, lists)}
    return loose.union(_counted_from(sentence, clause, date, lists), _done_besides(sentence, clause, lists))


def _dated_attribute(sentence: Sentence, k: int, date: range, lists: Lists) -> Sequence[int]:
    """Another date with its participle before a noun: "der [2013 gewählte] Chef", "het [in 1998 geopende] huis"."""
    word, tags = sentence.words[k], sentence.tags
    year = lists.verb_second and k > 0 and word.text.isdigit() and len(word.text) == _YEAR and k not in date
    described = tags[k + 1 : k + 2] in (["ADJ"], ["VERB.Part"], ["VERB.Past"]) and sentence.is_noun(k + 2)
    if not (year and described):
        return ()
    if sentence.words[k - 1].lower in lists.contracted:
        return (k, k + 1)  # "am [1965 errichteten] Denkmal"
    start = k
    while start > 1 and k - start < _LONGEST and tags[start - 1] in ("NOUN", "PROPN", "NUM", "ADJ", "PUNCT"):
        start -= 1
    start -= tags[start - 1] == "ADP"
    led = start > 0 and sentence.words[start - 1].lower in lists.determiners and start not in date
    return range(start, k + 2) if led else ()


def _source(sentence: Sentence, k: int, lists: Lists) -> Sequence[int]:
    """Who says it, where no comma sets that off: "nach Angaben der Polizei", "laut einem Bericht", "volgens hem"."""
    words, tags = sentence.words, sentence.tags
    if not lists.verb_second or tags[k] not in ("ADP", "ADV"):
        return ()
    if words[k].lower in lists.according_behind and k and sentence.is_noun(k - 1):
        return (*noun_phrase_to(sentence, k - 1, lists), k)  # "dem Gutachten zufolge"
    noun = next((m for m in range(k + 1, len(words)) if tags[m] not in ("ADJ", "DET", "NUM")), k)
    if words[k].lower not in lists.according and words[noun].lower not in lists.source_nouns:
        return ()
    end = noun + 1
    while end < len(words) and tags[end] == "PROPN":
        end += 1
    of = end + 1 < len(words) and (words[end].lower in lists.of_words or is_genitive(words[end].lower))
    owner = next((m for m in range(end + 1, len(words)) if tags[m] not in ("ADJ", "DET", "NUM")), end) if of else end
    while of and sentence.is_noun(owner):
        owner += 1
        end = owner
    home = tags[end - 1] == "PROPN" and tags[end : end + 1] == ["ADP"] and end + 1 < len(words)
    return range(k, end + 2 * (home and sentence.is_noun(end + 1)))  # "des Anwalts Jens Weber [aus Ulm]"


def _is_empty(sentence: Sentence, k: int, clause: Clause, lists: Lists) -> bool:
    """Whether a word is the Dutch "er" beside the verb of a clause whose subject comes behind."""
    alone = lists.language == "nl" and sentence.words[k].lower in lists.empty_subjects and abs(k - clause.verb) == 1
    return alone and sentence.tags[k] in ("ADV", "PRON") and sentence.words[k].lower not in lists.articles


def _saying(sentence: Sentence, clause: Clause, lists: Lists) -> Sequence[int]:
    """What somebody says besides at the end of a clause: "imposed a ban [saying there was proof]"."""
    behind = (k for k in clause.words if k > clause.verb >= 0 and sentence.words[k].lower in lists.saying_besides)
    start = next((k for k in behind if sentence.tags[k] in ("VERB.Ger", "VERB.PartP")), len(sentence.words))
    return [k for k in clause.words if k >= start]


def _led_by_length(sentence: Sentence, clause: Clause, lists: Lists) -> Sequence[int]:
    """How long after something else it was, before a German verb: "[Eine Woche nach dem Brand] wurde ein Mann"."""
    before = [k for k in clause.words if k < clause.verb]
    if not lists.verb_second or clause.opener >= 0 or len(before) < _LONGEST:
        return ()
    length = next((n for n, k in enumerate(before) if sentence.tags[k] not in _COUNTED), len(before))
    named = length < len(before) - 1 and sentence.words[before[length]].lower in lists.lengths
    return before if named and sentence.words[before[length + 1]].lower in lists.counted_from else ()


def _opens_as_far_as(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether "as far as we know" begins at a word."""
    words = sentence.words
    both = k + 2 < len(words) and words[k].lower in lists.as_words and words[k + 2].lower in lists.as_words
    return both and k > 0 and words[k - 1].text == ","


def _done_besides(sentence: Sentence, clause: Clause, lists: Lists) -> Sequence[int]:
    """What a German participle says besides behind a comma, its clause being at its end: ", verbunden mit Kritik"."""
    if not lists.verb_second:
        return ()
    words, tags = sentence.words, sentence.tags
    opens = (k for k in clause.words if k > clause.verb >= 0 and words[k - 1].text == "," and tags[k] in _DONE)
    start = next((k for k in opens if tags[k + 1 : k + 2] == ["ADP"]), len(words))
    return [k for k in clause.words if k >= start]


def _counted_from(sentence: Sentence, clause: Clause, date: range, lists: Lists) -> Sequence[int]:
    """What says behind a date and a comma how long before or after something else that was; nothing else."""
    words, start = sentence.words, date.stop + 1
    if start >= len(words) or words[date.stop].text != ",":
        return ()
    length = start
    while length < len(words) - 1 and sentence.tags[length] in _COUNTED and length - start < _LONGEST:
        length += 1
    behind = {word.lower for word in words[length + 1 : length + 2]}
    if words[length].lower not in lists.lengths or not behind & lists.counted_from:
        return ()
    end = next((k for k in range(length, len(words)) if words[k].text == "," or sentence.is_finite(k)), len(words))
    return [k for k in clause.words if start <= k < end]
