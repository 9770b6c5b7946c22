"""Words of a clause that a title can spare, wherever they stand: what ties it to others, or says more of its date."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_COUNTED = frozenset({"NUM", "DET", "ADJ", "ADV", "ADP"})  # before "weeks" in "a few weeks"
_LONGEST = 4  # words up to a length of time
_OF_A_NOUN = ("NOUN", "PROPN", "ADJ")


def spared_words(sentence: Sentence, clause: Clause, date: range, lists: Lists) -> set[int]:
    """The indexes of adverbs such as "however", and of what commas set off behind a date: ", two years after it,"."""
    behind = (k + 1 for k in clause.words)
    loose = {k for k in clause.words if sentence.tags[k] == "ADV" and sentence.words[k].lower in lists.connectives}
    loose -= {k - 1 for k in behind if k < len(sentence.tags) and sentence.tags[k] in _OF_A_NOUN and k - 1 in loose}
    as_far = (k for k in clause.words if _opens_as_far_as(sentence, k, lists))
    loose |= {m for k in as_far for m in (k, k + 1)}
    return loose.union(_counted_from(sentence, clause, date, lists), _done_besides(sentence, clause, lists))


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
    opens = (k for k in clause.words if k > clause.verb >= 0 and words[k - 1].text == "," and tags[k] == "VERB.Part")
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
    if words[length].lower not in lists.lengths or words[length + 1].lower not in lists.counted_from:
        return ()
    end = next((k for k in range(length, len(words)) if words[k].text == "," or sentence.is_finite(k)), len(words))
    return [k for k in clause.words if start <= k < end]
