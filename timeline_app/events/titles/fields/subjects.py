"""Where a subject ends that stands behind its verb, and what follows belongs to the verb."""

from __future__ import annotations

from timeline_app.events.grammar.germanic_order import tells_of_several
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.titles.fields.clause import Treed

_SURE = 0.85  # that a phrase is that of a noun
_SUREST = 0.97  # the same of a place
_SURE_ENOUGH = 0.6


def parted_subject(
    treed: Treed, subject: set[int], rest: dict[int, frozenset[int]]
) -> tuple[set[int], dict[int, frozenset[int]]]:
    """A subject and what else is told, by its top words, each with what belongs to it."""
    who, told = set(subject), dict(rest)
    moved = _not_of_it(treed, who, alone=len(treed.verbs) > 1 and all(top < treed.finite for top in told))
    if moved >= 0:
        told[moved] = frozenset(k for k in treed.tree.below(moved) if k in who)
        who -= told[moved]
    for top in [top for top, places in told.items() if min(places) == max(who) + 1]:
        if not treed.sentence.is_noun(treed.subject) or not _says_which(treed, top):
            continue
        name = {k for k in told[top] if treed.sentence.is_noun(k) or treed.tree.relations[k] == "case"}
        name = _right_behind(treed, max(who), name)
        who |= name
        told[top] = told[top] - name
        if not told[top]:
            del told[top]
    return who, told


def _right_behind(treed: Treed, last: int, name: set[int]) -> set[int]:
    """The words of a name that begins right behind a place, full stops between them: "Minister [P. A. Tamm]"."""
    found = set[int]()
    for k in sorted(name):
        if any(treed.sentence.words[m].text != "." for m in range(max(found, default=last) + 1, k)):
            break
        found.add(k)
    return found


def _not_of_it(treed: Treed, who: set[int], *, alone: bool) -> int:
    """The top of what stands last in a subject, and may belong to the verb as well; -1 for nothing.

    `alone` says that nothing else stands between the subject and the end of the verb.
    """
    for k in sorted(who):
        last = k > treed.subject and treed.tree.below(k)[-1] == max(who)
        if last and (_is_as_what(treed, k) or _is_an_object(treed, k) or _is_led_there(treed, k, alone=alone)):
            return k
    return -1


def _is_as_what(treed: Treed, k: int) -> bool:
    """Whether "als" leads to a word: "starb der Eisbär Fritz [als erster Wurf]"."""
    return any(treed.lower(cc) in treed.lists.relatives for cc in treed.tree.kinds(k, "cc"))


def _is_an_object(treed: Treed, k: int) -> bool:
    """Whether several names right behind a plural are no part of it: "besetzten Truppen [Algier und Oran]"."""
    tree = treed.tree
    if tree.relations[k] != "appos" or tree.heads[k] != treed.subject or tree.sure[k] >= _SURE_ENOUGH:
        return False
    ties = (treed.lower(cc) for other in tree.kinds(k, "conj") for cc in tree.kinds(other, "cc"))
    free = not tree.kinds(treed.at, "obj") and not tree.kinds(treed.subject, "conj")
    return free and not treed.is_behind_a_comma(k) and any(tie in treed.lists.and_words for tie in ties)


def _is_led_there(treed: Treed, k: int, *, alone: bool) -> bool:
    """Whether a preposition leads to what may say where, or by whom, it is done."""
    lists, cases, doers = treed.lists, treed.cases(k), treed.words.doers
    if treed.tree.relations[k] not in ("nmod", "obl", "appos") or not cases:
        return False
    place, by = cases[0] in lists.place_prepositions, cases[0] in doers
    if (cases[0] in lists.of_words and not by) or cases[0] in lists.noun_links:
        return False
    before = treed.start_of(k) - 1
    before -= treed.sentence.words[before].text == "."  # "Otto II. von Ulm"
    named = treed.sentence.tags[k] == "PROPN" and treed.sentence.tags[before] == "PROPN"
    nested = treed.tree.heads[k] != treed.subject and not (place and treed.tree.sure[k] < _SUREST)
    if nested or (named and by):
        return False  # "Anna von Kleve"
    happens = lists.is_event_noun(treed.sentence.words[treed.subject])
    sure = _SURE if happens and not place else _SUREST
    return (alone and place and not happens) or treed.tree.sure[k] < sure or (treed.is_passive and by)


def _says_which(treed: Treed, k: int) -> bool:
    """Whether a name right behind a subject says which: "die Partei [Chinas]", "wurde der Film [Nosferatu] gedreht".

    A person's name behind a noun of one without an article does: "ist Minister [Otto Ruiz] zurückgetreten".
    """
    bare = treed.sentence.is_noun(k) and not treed.tree.kinds(k, "case", "det")
    owns = treed.sentence.tags[k] == "PROPN" and treed.sentence.words[k].text.endswith("s")
    object_ = treed.tree.relations[k] in ("obj", "appos") and not treed.is_passive
    return bare and (owns or not object_ or _has_an_office(treed, k))


def _has_an_office(treed: Treed, k: int) -> bool:
    """Whether a name stands behind what one person is, who has no article: "[Herr] Otto Schenk"."""
    person = pronouns_of(treed.lists.language).is_person(treed.lower(treed.subject))
    bare = not treed.tree.kinds(treed.subject, "det", "amod", "nummod")
    one = not tells_of_several(treed.lower(treed.finite), treed.lists)
    return person and bare and one and treed.sentence.tags[k] == "PROPN"
