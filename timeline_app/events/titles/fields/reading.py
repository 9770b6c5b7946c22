"""The fields of a clause out of its tree; nothing where who does it, or its verb, is not surely known."""

from __future__ import annotations

from timeline_app.events.titles.fields.clause import Fields, Treed
from timeline_app.events.titles.fields.doubts import is_doubtful, loses_its_object
from timeline_app.events.titles.fields.subjects import parted_subject
from timeline_app.events.titles.trees.parts import only_dates, part

_SURE = 0.85  # who does it
_SURE_ENOUGH = 0.6  # what else a title rests on
_SURE_OF_NOUN = 0.9  # that a phrase before the end of a verb is that of a noun
_NEVER = frozenset({"punct", "parataxis", "discourse", "vocative", "dep", "mark", "cc", "conj", "nsubj", "csubj"})
_CLAUSES = ("advcl", "ccomp", "xcomp")
_PHRASES = ("obl", "nmod")
_TWO = 2  # words


def fields_of(treed: Treed) -> Fields | None:
    """The fields of a clause; None where one is not surely known."""
    tree, subject = treed.tree, treed.subject
    sure = {treed.at, *treed.particle}
    doubtful = any(k in treed.left_out or (tree.sure[k] < _SURE_ENOUGH and k not in sure) for k in treed.verbs)
    if tree.sure[subject] < _SURE or tree.heads[treed.at] == subject or treed.finite < 0:
        return None  # who does what a relative clause tells is told elsewhere
    if doubtful or is_doubtful(treed) or max(subject, *treed.verbs) > treed.stop:
        return None
    who = part(treed.sentence, tree, subject, treed.left_out) - {*treed.clause.bracketed}
    rest = _rest(treed)
    if rest is None or not who or any(map(treed.sentence.is_finite, who)):
        return None
    if treed.is_inverted:
        who, rest = parted_subject(treed, who, rest)
    joined = _joined_verbs(treed)
    rest |= joined
    behind = _behind(treed, rest) | joined.keys()
    _part_last_phrase(treed, rest)
    if loses_its_object(treed, rest):
        return None
    first = frozenset(top for top in rest if treed.is_inverted and top < treed.finite)
    return Fields(frozenset(who), treed.finite, treed.verbs, rest, first, behind)


def _rest(treed: Treed) -> dict[int, frozenset[int]] | None:
    """What hangs on the verbs, without what ties the clause to another; None where it is not plain what that is."""
    found: dict[int, frozenset[int]] = {}
    tree, beside = treed.tree, len(treed.sentence.words)  # the place of what a comma parts from its clause
    for child in (child for one in treed.verbs for child in tree.children[one]):
        relation = tree.relations[child]
        passed = child in treed.verbs or child in treed.left_out or child == treed.clause.opener
        if passed or relation in _NEVER or only_dates(tree, child, treed.left_out):
            continue
        first = treed.start_of(child)
        told = relation in _CLAUSES and any(map(treed.sentence.is_verb, tree.below(child)))
        if first > max(treed.verbs) and not told and treed.is_behind_a_comma(first):
            beside = min(beside, first)
        if _says_nothing(treed, child, first) or (first >= beside and not told) or treed.stop < first:
            continue
        inside = part(treed.sentence, tree, child, treed.left_out)
        places = frozenset(k for k in inside if k < treed.stop and k not in treed.clause.bracketed)
        if treed.clause.opener in places:
            return None
        if places:
            found[child] = places
    return _joined_to_what_holds(found)


def _joined_to_what_holds(found: dict[int, frozenset[int]]) -> dict[int, frozenset[int]]:
    """Parts, each with those that stand inside it though they hang on the verb: "ein Mann [namens] Ana Ruiz"."""
    whole = dict(found)
    for top, places in found.items():
        holds = (
            n for n, others in found.items() if n != top and min(others) < min(places) <= max(places) < max(others)
        )
        outer = next(holds, -1)
        if outer in whole:
            whole[outer] |= whole.pop(top)
    return whole


def _says_nothing(treed: Treed, top: int, first: int) -> bool:
    """Whether a part only ties a clause to another one, is torn from its comma, or says more of a date."""
    tree, word, relation = treed.tree, treed.lower(top), treed.tree.relations[top]
    small = treed.lists.connectives | treed.lists.date_adverbs | treed.words.ties
    ties = relation == "advmod" and word in small
    torn = relation == "advcl" and not treed.is_behind_a_comma(first)
    bare = relation in _PHRASES and first - 1 in treed.left_out and not tree.kinds(top, "case", "det")
    of_date = bare or treed.is_bare_genitive(top)
    clause = first < treed.finite and any(map(treed.sentence.is_finite, tree.below(top)))
    return ties or torn or of_date or clause


def _behind(treed: Treed, rest: dict[int, frozenset[int]]) -> frozenset[int]:
    """The tops of what stands behind the end of the verb, and of the clauses that follow."""
    end = max(treed.verbs)
    ends = treed.is_below or end > treed.finite
    return frozenset(
        top
        for top, places in rest.items()
        if (ends and min(places) > end) or (treed.tree.relations[top] in _CLAUSES and min(places) > treed.finite)
    )


def _joined_verbs(treed: Treed) -> dict[int, frozenset[int]]:
    """The participles or infinitives joined to that of a clause, with the words that join them."""
    found: dict[int, frozenset[int]] = {}
    for other in treed.tree.kinds(treed.at, "conj"):
        below = frozenset(k for k in treed.tree.below(other) if treed.tree.relations[k] != "punct")
        behind = max(treed.verbs) + 1
        ties = {behind} if treed.sentence.tags[behind : behind + 1] == ["CCONJ"] else set[int]()
        below |= ties
        alike = treed.sentence.tags[other] == treed.sentence.tags[treed.at]
        follows = bool(ties) and min(below) == behind and max(below) < treed.stop
        if alike and follows and not treed.sentence.is_finite(other) and not any(k in treed.left_out for k in below):
            found[other] = below
    return found


def _part_last_phrase(treed: Treed, rest: dict[int, frozenset[int]]) -> None:
    """Let two words right before the end of a verb be a phrase of their own: "nach dem Start [außer Kontrolle]"."""
    end = min((k for k in treed.verbs if k > treed.finite), default=-1)
    for top, places in list(rest.items()):
        if end < 0 or max(places) != end - 1:
            continue
        for k in sorted(places - {top}):
            below, cases = frozenset(treed.tree.below(k)), treed.cases(k)
            bare = len(below) == _TWO and len(cases) == 1 and cases[0] not in treed.lists.of_words
            if bare and max(below) == end - 1 and treed.tree.sure[k] < _SURE_OF_NOUN and below < places:
                rest[top], rest[k] = places - below, below
                return
