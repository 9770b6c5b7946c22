"""Words that a title keeps -> its text: signs where they have something beside them, the subject before its verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.main_clauses import has_particle, parted, without_capital
from timeline_app.events.titles.wording import finished, spell
from timeline_app.text.syntax.parser import Tree

_LEADING = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT"})
_SUBJECTS = ("nsubj", "csubj")
_HELPERS = ("aux", "cop")
_PAIRS = {"(": ")", "«": "»", "„": "“", "“": "”", '"': '"', "[": "]"}
_LED_TO = ("obl", "obl:agent", "nmod")
_FEWEST = 2


def written_of(shown: str, sentence: Sentence, kept: Sequence[int], lists: Lists) -> str:
    """The title of the words of some places of a sentence, `shown` its text; "" where too few are left."""
    told = _with_own_signs(sentence, kept)
    while told and sentence.tags[told[0]] in _LEADING:
        told = told[1:]
    if sum(sentence.words[k].is_word for k in told) < _FEWEST or sentence.tree is None:
        return ""
    if _lacks_what_leads_to_it(sentence.tree, told) or is_torn(sentence, told, lists):
        return ""
    order, moved = told, -1
    if lists.verb_second:
        order, moved = _as_main_clause(sentence, sentence.tree, told) or (told, -1)
        if (moved < 0 and _ends_with_its_verb(sentence, order)) or _parts_an_adjective(sentence, order):
            return ""
    order = without_article(sentence, order, lists)
    title = without_capital(spell(shown, sentence.words, order), sentence, order)
    verb = sentence.words[moved].text if moved >= 0 else ""
    if has_particle(verb.lower(), lists):
        whole, title = title, parted(title, verb, lists)
        title = "" if title == whole else title
    return finished(title, lists) if title else ""


def _with_own_signs(sentence: Sentence, kept: Sequence[int]) -> list[int]:
    """Places without signs beside nothing that is kept, and with those inside of one word: "new-wave"."""
    words, told = sentence.words, set(kept)
    for k in range(1, len(words) - 1):
        glued = words[k - 1].end == words[k].start and words[k].end == words[k + 1].start
        if k - 1 in told and k + 1 in told and glued:
            told.add(k)
        elif k in told and not words[k].is_word and not words[k].text[:1].isdigit():
            beside = k - 1 in told or words[k].text in _PAIRS
            told -= set() if beside else {k}
    for k in sorted(told):
        short = len(words[k].text) == 1 or set(words[k].text) <= set("IVX")
        if short and words[k].is_name and [word.text for word in words[k + 1 : k + 2]] == ["."]:
            told.add(k + 1)  # "Otto II."
    return sorted(told)


def _as_main_clause(sentence: Sentence, tree: Tree, told: Sequence[int]) -> tuple[list[int], int] | None:
    """German or Dutch places with the subject first and the verb second, with the verb that was moved from the end.

    None where they are so already, or where it is not plain what the subject is.
    """
    kept = set(told)
    subject, verb = _subject_of(sentence, tree, told)
    if subject < 0:
        return None
    finite = next((k for k in (*tree.kinds(verb, *_HELPERS), verb) if k in kept and sentence.is_finite(k)), -1)
    apart = () if tree.heads[subject] == verb else tree.below(verb)
    who = [k for k in tree.below(subject) if k in kept and k not in apart]
    if finite < 0 or finite in who or who != [k for k in told if who[0] <= k <= who[-1]]:
        return None
    clause = [k for k in tree.below(verb) if k in kept and k not in who]
    if finite < who[0] and told[0] == finite:  # "wählte der Bundestag Ana Ruiz"
        return [*who, *(k for k in told if k not in who)], -1
    last = max((k for k in clause if sentence.is_verb(k)), default=-1)
    if finite == last and who[0] == told[0]:  # "der Rat Ana Ruiz wählte"
        rest = [k for k in told if k not in who and k != finite]
        return [*who, finite, *rest], finite
    return None


def _subject_of(sentence: Sentence, tree: Tree, told: Sequence[int]) -> tuple[int, int]:
    """Who does what some places tell of, and its verb: what hangs on that, or what its relative clause hangs on."""
    kept = set(told)
    for k in told:
        if k >= len(tree.heads) or tree.heads[k] not in kept:
            continue
        if tree.relations[k] in _SUBJECTS and not any(
            tree.relations[up] == "acl:relcl" for up in _up_to(tree, tree.heads[k], kept)
        ):
            return k, tree.heads[k]
        own = tree.kinds(k, *_SUBJECTS)
        if tree.relations[k] == "acl:relcl" and own and sentence.tags[own[0]] == "PRON" and own[0] not in kept:
            return tree.heads[k], k
    return -1, -1


def _up_to(tree: Tree, place: int, kept: set[int]) -> list[int]:
    found = [place]
    while (head := tree.heads[found[-1]]) in kept and head not in found:
        found.append(head)
    return found


def _ends_with_its_verb(sentence: Sentence, order: Sequence[int]) -> bool:
    """Whether words have the order of a German or Dutch clause below another one: "der Rat das Amt übernahm"."""
    finite = [n for n, k in enumerate(order) if sentence.is_finite(k)]
    if not finite or any(sentence.tags[k] in ("SCONJ", "PRON") for k in order[1 : finite[0]]):
        return False  # "Boten, die von der Niederlage berichteten"
    nouns = [k for k in order[: finite[0]] if sentence.is_noun(k)]
    return finite[0] == len(order) - 1 and len(nouns) > 1


def _parts_an_adjective(sentence: Sentence, order: Sequence[int]) -> bool:
    """Whether an adjective and the noun behind it stand apart: "Unruhen folgten in Algier [schwere]"."""
    beside = set(pairwise(order))
    return any(
        sentence.tags[k] == "ADJ" and sentence.is_noun(k + 1) and k + 1 in order and (k, k + 1) not in beside
        for k in order
    )


def _lacks_what_leads_to_it(tree: Tree, told: Sequence[int]) -> bool:
    """Whether a preposition is gone from before a word that stays: "was indicted [in] the shooting"."""
    kept = set(told)
    inner = (k for k in told if k < len(tree.heads) and tree.heads[k] in kept and tree.relations[k] in _LED_TO)
    return any((led := tree.kinds(k, "case")) and kept.isdisjoint(led) for k in inner)


def is_torn(sentence: Sentence, told: Sequence[int], lists: Lists) -> bool:
    """Whether two nouns meet that a comma parted, or what says more of a name or a noun has lost this.

    "Mannweiler [from Koblenz]", "a raid [by two men]"; of a German attribute the end: "die [in Rom gebaute] Kirche".
    """
    tree = sentence.tree
    for one, other in pairwise(told):
        between = [sentence.words[k].text for k in range(one + 1, other)]
        if sentence.is_noun(one) and sentence.is_noun(other) and "," in between:
            return True
        led_from = sentence.tags[other - 1] if between and sentence.tags[other] == "ADP" else ""
        if led_from == "PROPN" or (led_from == "NOUN" and sentence.words[other].lower in lists.by_words):
            return True
        noun = tree.heads[one] if tree is not None and one < len(tree.heads) else -1
        if (
            tree is not None
            and lists.verb_second
            and sentence.tags[one] == "DET"
            and sentence.tags[other] == "ADP"
            and noun > other
        ):
            ends = (k for k in tree.kinds(noun, "amod", "acl") if other < k < noun and k in told)
            if next(ends, None) is None:
                return True
    return False
