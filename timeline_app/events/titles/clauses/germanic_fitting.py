"""What German and Dutch titles do without first where all is too long: the middle of a clause rather than its end."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.wording import MAX_TITLE, spell

_DESCRIBED = ("ADJ", "NUM", "VERB.Part", "DET")  # of which an adverb before them says more
_INSIDE = ("ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN", "VERB.Part")
_LIKELY = 0.6  # that a short phrase belongs to a verb
_SHORT = 3  # words: "in die Hände"
_SURE = 0.9  # that a phrase belongs to a verb
_FEWEST = 3  # stretches: a verb, what can be spared, and the end


def without_adverbs(sentence: Sentence, after: list[int], lists: Lists) -> list[int]:
    """What follows a subject without the adverbs right behind its verb: "sind [sogar ausdrücklich] ausgenommen"."""
    end = 1
    while lists.verb_second and end < len(after) - 1 and _is_spared(sentence, after[end], lists):
        end += 1
    if end > 1 and end < len(after) and after[end] == after[end - 1] + 1 and sentence.tags[after[end]] in _DESCRIBED:
        end -= 1
    return [*after[:1], *after[end:]]


def _is_spared(sentence: Sentence, k: int, lists: Lists) -> bool:
    small = {*lists.negations, *lists.particles, *lists.relatives, *lists.inside_words}
    return sentence.tags[k] == "ADV" and sentence.words[k].lower not in small


def with_denial(sentence: Sentence, after: Sequence[int], tail: list[int], lists: Lists) -> list[int]:
    """The end of a verb with the word before it that denies all: "[niet verdedigen]", "leverde ... [niets op]"."""
    before = len(after) - len(tail) - 1
    if not lists.verb_second or not tail or before < 1 or after[before] + 1 != tail[0]:
        return tail
    return [after[before], *tail] if sentence.words[after[before]].lower in lists.negations else tail


def without_afterfield(shown: str, sentence: Sentence, before: Sequence[int], after: list[int]) -> list[int]:
    """What follows a subject up to the end of its verb, where a title has no room for that with all before it.

    "zal na de middag overleg hebben [met de bonden]" would lose what he will do.
    """
    if not sentence.tags[after[0]].startswith("AUX") or sentence.tags[after[-1]].endswith((".Part", ".Inf")):
        return after
    ends = [n for n in range(1, len(after) - 1) if sentence.tags[after[n]].endswith((".Part", ".Inf"))]
    led = bool(ends) and sentence.tags[after[ends[-1] + 1]] == "ADP"
    whole = led and len(spell(shown, sentence.words, [*before, *after[: ends[-1] + 1]])) <= MAX_TITLE
    return after[: ends[-1] + 1] if led and not whole else after


def without_purpose(shown: str, sentence: Sentence, before: Sequence[int], after: list[int], lists: Lists) -> list[int]:
    """What follows a subject with less, or nothing, of the Dutch "om ... te" at its end: "riep op [om te staken]"."""
    opener = next((k for k in range(after[0], after[-1]) if sentence.words[k].lower in lists.purposes), after[-1])
    at = next((n for n in range(1, len(after)) if after[n] >= opener), 0)
    if not at or opener == after[-1] or not sentence.tags[after[-1]].endswith(".Inf"):
        return after
    mark = next((n for n in range(len(after) - 1, at, -1) if sentence.tags[after[n]] == "PART"), len(after) - 1)
    mark -= sentence.tags[after[mark - 1]] in ("ADP", "ADV")  # "[neer] te leggen"
    noun = next((n for n in range(mark - 1, at, -1) if not sentence.is_noun(after[n])), at)
    object_ = noun if sentence.tags[after[noun]] == "DET" and sentence.tags[after[noun - 1]] != "ADP" else mark
    short = [*after[:at], opener, *after[object_:]]
    return short if len(spell(shown, sentence.words, [*before, *short])) <= MAX_TITLE else after[:at]


def without_attributes(sentence: Sentence, told: list[int], lists: Lists) -> list[int]:
    """Words without what stands between an article and a participle before its noun: "die [in Ulm gebaute] Halle"."""
    n = 0
    while lists.verb_second and n < len(told) - 1:
        k = told[n]
        if sentence.tags[k] == "DET" and told[n + 1] == k + 1 and sentence.tags[k + 1] in ("ADP", "PROPN", "NOUN"):
            end = _end_of_attribute(sentence, told, n)
            if end:
                told = [*told[: n + 1], *told[end:]]
        n += 1
    return told


def _end_of_attribute(sentence: Sentence, told: Sequence[int], article: int) -> int:
    """The place behind the participle that ends what is put between an article and its noun; 0 without one."""
    waits = sentence.tags[told[article + 1]] == "ADP"
    if not waits:
        return 0
    for n in range(article + 2, len(told) - 1):
        tag, behind = sentence.tags[told[n]], sentence.tags[told[n + 1]]
        if told[n] != told[n - 1] + 1 or tag not in _INSIDE:
            return 0
        if tag in ("ADJ", "VERB.Part") and behind in ("ADJ", "NOUN", "NUM", "PROPN") and not waits:
            return n + 1
        waits = tag == "ADP" or (waits and tag not in ("NOUN", "PROPN"))
    return 0


def with_the_last(shown: str, sentence: Sentence, told: Sequence[int], chunks: list[list[int]]) -> list[list[int]]:
    """The stretches between a subject and the end of its verb, those in the middle left out as need be.

    That is where the last one surely belongs to the verb: "spielte ihm [durch die Angst] [in die Hände]".
    """
    apart = any(sentence.words[chunk[0] - 1].text == "," for chunk in chunks[1:])
    if len(chunks) < _FEWEST or apart or not _is_of_the_verb(sentence, chunks[-1]):
        return chunks
    kept = list(chunks)
    while len(kept) > 2 and len(_written(shown, sentence, told, kept)) > MAX_TITLE:
        spared = next((n for n in range(len(kept) - 2, 0, -1) if sentence.tags[kept[n][0]] == "ADP"), 0)
        if not spared:
            return chunks
        del kept[spared]
    return kept if len(_written(shown, sentence, told, kept)) <= MAX_TITLE else chunks


def _written(shown: str, sentence: Sentence, told: Sequence[int], chunks: Sequence[Sequence[int]]) -> str:
    return spell(shown, sentence.words, [*told, *(k for chunk in chunks for k in chunk)])


def _is_of_the_verb(sentence: Sentence, chunk: Sequence[int]) -> bool:
    """Whether a phrase with a preposition hangs on a verb, and is not cut off."""
    tree, noun = sentence.tree, next((k for k in chunk if sentence.is_noun(k)), -1)
    if len(chunk) == 2 and [sentence.tags[k] for k in chunk] == ["ADP", "NOUN"]:
        return True  # "hatte eine Krise [zur Folge]"
    if tree is None or noun < 0 or noun >= len(tree.heads) or sentence.tags[chunk[0]] != "ADP":
        return False
    if (
        tree.relations[noun] != "obl"
        or tree.sure[noun] < (_LIKELY if len(chunk) <= _SHORT else _SURE)
        or not sentence.is_verb(tree.heads[noun])
    ):
        return False
    return set(tree.below(noun)) >= set(chunk) - {chunk[0]}


def without_oblique_article(sentence: Sentence, subject: list[int], lists: Lists) -> list[int]:
    """A subject without the article and the endings of the phrase that it stands in: "mit [dem neuen] Zug, der"."""
    if len(subject) < 2 or subject[0] == 0 or not lists.verb_second or sentence.tags[subject[0] - 1] != "ADP":
        return subject
    article = sentence.tags[subject[0]] == "DET" and sentence.words[subject[0]].lower in lists.accusatives
    noun = next((n for n, k in enumerate(subject) if n and sentence.tags[k] != "ADJ"), 0)
    return subject[noun:] if article and sentence.is_noun(subject[noun]) else subject
