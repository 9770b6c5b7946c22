"""Faults that only the tree of the sentence shows: a title in pieces, a verb without what it needs.

Nothing is known of a title with words that its sentence does not have, or of a sentence without a tree.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from itertools import pairwise

from timeline_app.events.grammar.germanic_order import tells_of_several
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words
from timeline_app.text.syntax.parser import Tree

_NEEDED = ("obj", "xcomp", "compound:prt", "iobj", "ccomp")
_NAMED = 4  # words
_SURE = 0.8  # of a head on which a fault rests
_SAYING_MORE = frozenset({"appos", "flat", "nmod", "compound", "amod", "conj"})
_ASIDES = ("appos", "acl", "acl:relcl")
_LOOSE = frozenset({"punct", "cc", "advmod", "case", "mark", "discourse"})


def _known(read: ReadBack) -> tuple[Tree, frozenset[int]] | None:
    """The tree of a title's sentence and the title's places in it."""
    tree = read.sentence.tree
    if tree is None or NOWHERE in read.places or not read.is_quoted:
        return None
    kept = frozenset(read.places)
    return (tree, kept) if max(kept) < len(tree.heads) else None


def _where_known(
    fault: Callable[[ReadBack, Tree, frozenset[int], Lists], bool],
) -> Callable[[ReadBack, Lists], bool]:
    """A fault of a title whose places in the tree of its sentence are known; of any other nothing is said."""

    @wraps(fault)
    def found(read: ReadBack, lists: Lists) -> bool:
        known = _known(read)
        return known is not None and fault(read, *known, lists)

    return found


@_where_known
def is_in_pieces(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether two words of a title hang on nothing in it: "Government, vice chairman and the delegate".

    A figure behind a noun does not, nor does a subject in the place of a pronoun.
    """
    if any(one > other for one, other in pairwise(read.places)):
        return False  # what a rule has put in another order
    tops = [
        k
        for k in kept
        if tree.heads[k] not in kept
        and tree.heads[k] not in read.left_out
        and tree.relations[k] not in _LOOSE
        and tree.sure[k] >= _SURE
        and not _stands_for_its_head(tree, k, kept)
    ]
    if not read.finite:
        tops = [k for k in tops if not any(read.sentence.tags[below] == "NUM" for below in tree.below(k))]
    verbs = [k for k in tops if _lent(read, tree, k, lists)]
    shared = {tree.heads[k] for k in tops if tree.relations[k] in ("nsubj", "aux", "cop")}
    done = any(read.sentence.tags[k].endswith(".Part") and tree.heads[k] in {*shared, -1} for k in kept)
    if done and len(shared) == 1:  # "[Il est] dénoncé, [arrêté] et enfermé"
        tops = [k for k in tops if tree.heads[k] not in shared]
    others = [k for k in tops if k not in verbs]
    if len(verbs) == 1 and len(others) == 1:
        return not (read.sentence.is_noun(others[0]) and read.places.index(others[0]) < read.places.index(verbs[0]))
    return len(tops) > 1


def _stands_for_its_head(tree: Tree, k: int, kept: frozenset[int]) -> bool:
    """Whether a word says more of one that is left out and hangs on the title: "[the president,] Ana Ruiz, left"."""
    at = k
    while at >= 0 and tree.relations[at] in _SAYING_MORE:
        at = tree.heads[at]
        if at in kept:
            return True
    if at != k and at >= 0:
        return tree.heads[at] in kept
    if tree.relations[k] == "det" and any(other in kept for other in tree.kinds(tree.heads[k], "appos")):
        return True  # "[The] Food and Drug Administration ([FDA]) warned"
    shares = tree.relations[at] in ("nsubj", "aux", "cop")
    return shares and any(other in kept for other in tree.kinds(tree.heads[at], "conj"))


def _lent(read: ReadBack, tree: Tree, k: int, lists: Lists) -> bool:
    """Whether a verb has no subject but a pronoun, in the place of which a title has a noun."""
    if not (read.sentence.is_verb(k) or tree.kinds(k, "cop")):
        return False
    own = tree.kinds(k, "nsubj")
    return all(not read.sentence.is_noun(child) or read.sentence.words[child].lower in lists.relatives for child in own)


@_where_known
def lost_what_its_verb_needs(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether an object, an infinitive or a particle of a verb is left out: "He wants", "They took"."""
    for k in kept:
        if not read.sentence.is_verb(k):
            continue
        for child in tree.kinds(k, *_NEEDED):
            word = read.sentence.words[child].lower
            meant = read.sentence.tags[child] == "PRON"  # in the place of which may stand what it means
            if child in read.left_out or meant or word in lists.relatives or tree.sure[child] < _SURE:
                continue
            opened = any(read.sentence.words[m].lower in lists.that_words for m in tree.kinds(child, "mark"))
            if tree.relations[child] == "ccomp" and (tree.kinds(k, "obj") or not opened):
                continue
            if not any(below in kept for below in tree.below(child)):
                return True
    return False


@_where_known
def lost_whether(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether a title ends with a verb that wants an object, and its clause goes on: "El juez estudiará [si]"."""
    if not lists.drops_subjects:
        return False
    verb = read.places[-1]
    wants = read.sentence.is_finite(verb) and read.lower(read.last).startswith(lists.objects_behind)
    return wants and any(
        child > verb and child not in kept and read.sentence.words[m].lower in lists.if_words
        for child in tree.kinds(verb, "advcl", "ccomp")
        for m in tree.kinds(child, "mark")
    )


@_where_known
def lost_its_subject(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether who does it is left out: "[The minister and the mayor] opened the site"."""
    for k in kept:
        subjects = tree.kinds(k, "nsubj")
        helped = any(helper in kept and read.sentence.is_finite(helper) for helper in tree.kinds(k, "aux"))
        if not subjects or tree.heads[k] in kept or not (helped or read.sentence.is_finite(k)):
            continue
        if all(_is_lost(read, tree, child, k, kept, lists) for child in subjects):
            return True
    return False


def _is_lost(read: ReadBack, tree: Tree, subject: int, verb: int, kept: frozenset[int], lists: Lists) -> bool:
    """Whether nothing of what is surely a subject stands in a title."""
    relative = read.sentence.words[subject].lower in lists.relatives
    named = any(read.is_noun(n) for n in range(read.places.index(verb)))
    pronoun = named and read.sentence.tags[subject] == "PRON"  # in the place of which stands whom it means
    if relative or pronoun or tree.kinds(subject, "case") or is_parted(read.sentence, tree, subject, verb):
        return False
    return tree.sure[subject] >= _SURE and not any(below in kept for below in tree.below(subject))


def is_parted(sentence: Sentence, tree: Tree, subject: int, verb: int) -> bool:
    """Whether one comma stands between a verb and what the tree takes for its subject: "Son of a smith, he left".

    One behind a relative clause, or an aside, closes what another one has opened: "the mayor of Dover, Ohio[,] left".
    """
    inside = [k for k in tree.below(subject) if k < verb and sentence.words[k].text != ","]
    end = max(inside, default=verb)
    between = sentence.words[end + 1 : verb]
    opened = any(
        any(sentence.words[tree.below(k)[0] - n].text == "," for n in (0, 1))
        for k in inside
        if (tree.relations[k] == "acl:relcl" and tree.heads[k] == subject)
        or (tree.relations[k] in _ASIDES and k != subject and end in tree.below(k))
    )
    return sum(word.text == "," for word in between) == 1 and not opened


@_where_known
def lost_one_of_its_subjects(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether only one of those is told who do something together: "The minister [and the mayor] have opened"."""
    return any(
        other not in kept and other not in read.left_out
        for k in kept
        if tree.relations[k] == "nsubj" and tree.heads[k] in kept
        for other in tree.kinds(k, "conj")
        if read.sentence.is_noun(other) and min(tree.sure[k], tree.sure[other]) >= _SURE
        if not _stands_in_a_relative_clause(read, k, other, lists)
        if not _says_who_it_is(read, tree, k, other, lists)
    )


def _says_who_it_is(read: ReadBack, tree: Tree, noun: int, other: int, lists: Lists) -> bool:
    """Whether the verb of one person has no other subject but tells who that was: "Anna starb, [seine Schwester]"."""
    verb = tree.heads[noun]
    verbs = [k for k in (verb, *tree.kinds(verb, "aux", "cop")) if read.sentence.is_finite(k)]
    several = not verbs or tells_of_several(read.sentence.words[verbs[0]].lower, lists)
    first = next(k for k in tree.below(other) if read.sentence.words[k].is_word)
    own = read.sentence.words[first].lower in lists.own_determiners and read.sentence.words[first - 1].text == ","
    return lists.verb_second and own and not several and read.sentence.tags[noun] == "PROPN"


def _stands_in_a_relative_clause(read: ReadBack, noun: int, other: int, lists: Lists) -> bool:
    """Whether another noun stands in what a clause tells of a first one: "Ruiz, who was a judge and [mayor], died"."""
    words = read.sentence.words
    opener = max((k for k in range(noun + 1, other) if words[k].lower in lists.relatives), default=other)
    return opener < other and words[opener - 1].text == "," and all(word.text != "," for word in words[opener:other])


@_where_known
def lost_what_leads_to_it(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether a noun is told without the preposition that ties it to a word of the title."""
    return any(
        case not in kept and case not in read.left_out
        for k in kept
        if tree.heads[k] in kept and tree.relations[k] in ("obl", "nmod", "obl:agent") and tree.sure[k] >= _SURE
        for case in tree.kinds(k, "case")
    )


@_where_known
def joins_a_relative_clause_to_its_own(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """As in "The results [that] should be refined confirm": who does two things, one of them by a word left out."""
    if lists.verb_second:
        return False
    for k in kept:
        noun = tree.heads[k]
        if tree.relations[k] != "acl:relcl" or noun not in kept or tree.sure[k] < _SURE:
            continue
        helps = [k, *tree.kinds(k, "aux", "cop")]
        openers = [m for m in tree.below(k) if read.sentence.words[m].lower in lists.relatives | lists.that_words]
        does_more = tree.relations[noun] == "nsubj" and tree.heads[noun] in kept
        if does_more and openers and not kept.intersection(openers) and any(map(read.sentence.is_finite, helps)):
            return True
    return False


@_where_known
def names_only_somebody(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """As in "Le ministre allemand Paul Weber": a name with its article, of which a sentence tells what he did."""
    if len(read.words) < _NAMED or read.tags[0] != "DET" or any(word.text == "," for word in read.words):
        return False
    if read.lower(0) not in title_words(lists.language).definite or any(map(read.is_verb, range(len(read.words)))):
        return False
    if any(word.text == "," and read.tag(n + 1) == "ADP" for n, word in enumerate(read.words)):
        return False  # "El coronel Ruiz, en el poder"
    told = [n for n in range(len(read.words)) if read.is_noun(n)]
    if any(lists.is_event_noun(read.words[n]) for n in told) or not any(read.tags[n] == "PROPN" for n in told):
        return False
    return any(map(read.sentence.is_finite, range(len(read.sentence.words))))


@_where_known
def lost_whom_it_befell(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether a verb without an object is told without "a" and whom or where: "presentó en Lugo [a sus candidatos]"."""
    if not lists.drops_subjects:
        return False
    for k in kept:
        if not read.sentence.is_finite(k) or tree.kinds(k, "obj", "xcomp", "ccomp", "cop"):
            continue
        for child in tree.kinds(k, "obl", "iobj"):
            cases = [read.sentence.words[m].lower for m in tree.kinds(child, "case")]
            lost = child > k and child not in kept and child not in read.left_out and tree.sure[child] >= _SURE
            if lost and len(cases) == 1 and cases[0] in lists.to_words:
                return True
    return False


@_where_known
def lost_whom_its_pronoun_means(read: ReadBack, tree: Tree, kept: frozenset[int], lists: Lists) -> bool:
    """Whether a pronoun is told without whom it means, who stands before: "[A los condenados] se les aplicó"."""
    for k in kept:
        if not lists.drops_subjects or read.sentence.words[k].lower not in lists.whom_pronouns:
            continue
        verb = tree.heads[k]
        for child in tree.kinds(verb, "obl", "iobj", "obj") if verb in kept and verb > k else ():
            to = any(read.sentence.words[m].lower in lists.to_words for m in tree.kinds(child, "case"))
            named = read.sentence.is_noun(child) and child not in read.left_out and child not in kept
            if to and named and child < k and tree.sure[child] >= _SURE:
                return True
    return False


FAULTS = (
    names_only_somebody,
    joins_a_relative_clause_to_its_own,
    is_in_pieces,
    lost_what_its_verb_needs,
    lost_whether,
    lost_its_subject,
    lost_one_of_its_subjects,
    lost_what_leads_to_it,
    lost_whom_it_befell,
    lost_whom_its_pronoun_means,
)
