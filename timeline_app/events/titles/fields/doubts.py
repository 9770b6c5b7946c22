"""What speaks against the fields of a clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline_app.events.titles.faults.attributes import tears_an_attribute
from timeline_app.events.titles.fields.clause import Treed
from timeline_app.events.titles.trees.predicates import SUBJECTS

_EMPTY = ("es", "het")
_SMALL = ("ADV", "PRON", "PART", "CCONJ")


def is_doubtful(treed: Treed) -> bool:
    """Whether something speaks against what the tree has for a subject, or for the whole of a verb."""
    tags, tree, subject = treed.sentence.tags, treed.tree, treed.subject
    if not (treed.sentence.is_noun(subject) or tags[subject] in ("PRON", "NUM")):
        return True
    several = sum(k not in treed.left_out for one in treed.verbs for k in tree.kinds(one, *SUBJECTS)) > 1
    contrasted = any(treed.lower(k) in treed.words.contrasts for k in treed.clause.words)
    dated = any(treed.lower(k) in treed.lists.date_verbs for k in treed.verbs)  # "als der 3. Mai das Ende markierte"
    opens = treed.is_below and tags[treed.clause.opener] in ("PRON", "DET")  # "das Buch, [das] Ana schrieb"
    initials = any(len(treed.sentence.words[k].text) == 1 for k in tree.kinds(subject, "flat", "appos", "nmod"))
    return (
        several
        or contrasted
        or dated
        or opens
        or initials
        or _shares(treed)
        or _waits(treed)
        or _lost_a_particle(treed)
    )


def _shares(treed: Treed) -> bool:
    """Whether a second verb has the end of the first one: "soll geschlossen und die Halle verkauft [werden]"."""
    return any(
        treed.tree.kinds(other, "aux", "cop") and not treed.tree.kinds(other, *SUBJECTS)
        for other in treed.tree.kinds(treed.at, "conj")
        if treed.sentence.tags[other] == treed.sentence.tags[treed.at] and not treed.sentence.is_finite(other)
    )


def _waits(treed: Treed) -> bool:
    """Whether what an empty subject stands for is not known: "Es gelang ihnen, [die Stadt einzunehmen]"."""
    tags = treed.sentence.tags
    known = any(treed.tree.kinds(k, "xcomp", "ccomp", "csubj") for k in treed.verbs)
    infinitive = any(tags[k] == "PART" and tags[k + 1].endswith(".Inf") for k in range(len(tags) - 1))
    return treed.lower(treed.subject) in _EMPTY and not known and infinitive


def _lost_a_particle(treed: Treed) -> bool:
    """Whether a word that ends a main clause as the particle of its verb is taken for something else."""
    tags = treed.sentence.tags
    return not treed.is_below and any(
        k not in treed.verbs
        and treed.lower(k) in treed.lists.particles
        and tags[k] in ("ADP", "ADV")
        and tags[k + 1 : k + 2] in (["PUNCT"], ["CCONJ"])
        for k in treed.clause.words
        if k > treed.clause.verb
    )


def loses_its_object(treed: Treed, rest: Mapping[int, frozenset[int]]) -> bool:
    """Whether what stands before or behind a verb may be its object, though the tree says nothing of that."""
    if treed.is_below:
        # No verb of a subordinate clause stands before an object.
        return any(min(places) > max(treed.verbs) and not _may_follow(treed, min(places)) for places in rest.values())
    early = [top for top in rest if top < treed.finite]
    if not treed.is_inverted:
        return not all(treed.sentence.tags[k] in _SMALL for top in early for k in rest[top])
    told = frozenset[int]().union(*rest.values())
    nouns = (k for k in treed.clause.words if k < treed.finite and treed.sentence.is_noun(k))
    if any(k not in treed.left_out and k not in told for k in nouns):
        return True
    named = treed.tree.kinds(treed.subject, "flat", "appos")
    # "besuchte der Minister Otto Wald Ulm", where a name may be that of an object
    return bool(named) and len(treed.verbs) == 1 and len(early) == len(rest)


def _may_follow(treed: Treed, k: int) -> bool:
    return treed.is_behind_a_comma(k) or treed.sentence.tags[k] in ("ADP", "SCONJ")


def is_torn(treed: Treed, order: Sequence[int]) -> bool:
    """Whether a noun has lost its preposition, or its participle: "die in Ulm [gebaute] Halle"."""
    kept = set(order)
    cases = (case for k in order[1:] for case in treed.tree.kinds(k, "case"))
    if any(case not in kept and case not in treed.left_out for case in cases):
        return True
    return tears_an_attribute(treed.sentence, order, treed.lists)
