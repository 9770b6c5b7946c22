"""What a German or Dutch clause can do without in a title, and how much each part of it is missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline_app.events.grammar.germanic_names import BY_NAME
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.fields.clause import Fields
from timeline_app.events.titles.shortening.least_missed import Omission
from timeline_app.text.syntax.parser import Tree

_FRONTED, _ADVERB, _PHRASE, _LAST_PHRASE, _CLAUSE, _ATTRIBUTE = 1.0, 0.7, 2.0, 4.0, 0.8, 0.9
_INNER = {"acl": 1.5, "acl:relcl": 0.5, "appos": 0.8, "nmod": 2.5, "obl": 2.0, "amod": 1.7, "advmod": 0.9, "advcl": 0.5}
_LIST, _OWNED, _INFINITIVE, _JOINED = 1.8, 2.0, 1.6, 2.2
_SURE = 0.6  # that a phrase hangs on a verb
_SEVERAL = 2  # besides the first one
_PHRASES = ("obl", "nmod")


def spares_of(sentence: Sentence, tree: Tree, fields: Fields, subject: int, lists: Lists) -> Iterator[Omission]:
    """The parts of a clause that no verb needs."""
    middle = [top for top in fields.rest if top not in fields.first | fields.behind]
    last = max(middle, default=-1)
    has_object = any(tree.relations[top] == "obj" and sentence.is_noun(top) for top in middle)
    for top, places in _with_what_follows(tree, fields.rest):
        relation, word = tree.relations[top], sentence.words[top].lower
        if word in lists.negations or word in lists.reflexives:
            continue
        if relation == "conj":
            yield Omission(_JOINED, places)
        elif relation == "advmod":
            yield Omission(_LAST_PHRASE if top == last and sentence.tags[top] == "ADJ" else _ADVERB, places)
        elif relation in _PHRASES and (tree.kinds(top, "case") or top in fields.first):
            needed = top == last or top in fields.behind | fields.first
            said = any(sentence.words[k].lower in lists.according for k in tree.kinds(top, "case"))
            fronted = top in fields.first and sentence.is_noun(subject)  # and not "[Zum Unglück] kam es"
            missed = _FRONTED if fronted or said else _LAST_PHRASE if needed else _PHRASE
            yield Omission(missed, places)
        elif relation == "advcl" or (relation == "xcomp" and top in fields.behind and has_object):
            start = min(places) - 1
            yield Omission(
                _CLAUSE if relation == "advcl" else _INFINITIVE,
                places | ({start} if start >= 0 and sentence.words[start].text == "," else set()),
            )
        yield from (
            one for one in _inner(sentence, tree, top, places) if relation != "ccomp" or one.missed != _INNER["amod"]
        )
    yield from _inner(sentence, tree, subject, fields.subject, subject)


def _with_what_follows(tree: Tree, rest: Mapping[int, frozenset[int]]) -> Iterator[tuple[int, frozenset[int]]]:
    """Phrases, each with those right behind it that may hang on a bare noun of it: "in reactie [op een verklaring]"."""
    tops = sorted(rest)
    for n, top in enumerate(tops):
        places, last = rest[top], top
        for other in tops[n + 1 :]:
            bare = tree.kinds(last, "case") and not tree.kinds(last, "det", "amod")
            if (
                not bare
                or min(rest[other]) != max(places) + 1
                or tree.sure[other] >= _SURE
                or not tree.kinds(other, "case")
            ):
                break
            places, last = places | rest[other], other
        yield top, places


def _inner(sentence: Sentence, tree: Tree, top: int, places: frozenset[int], subject: int = -1) -> Iterator[Omission]:
    """What can be spared inside a phrase; little where it is not plain which noun a preposition leads to."""
    inside: set[int] = set()
    for noun in sorted(places):
        attribute = _attribute(sentence, tree, noun, places)
        if attribute:
            yield Omission(_ATTRIBUTE, attribute)
            inside |= attribute
    if any(tree.relations[k] in ("case", "det") and tree.sure[k] < _SURE for k in places):
        return
    for noun in sorted(places):
        others = frozenset(k for other in tree.kinds(noun, "conj", "cc") for k in tree.below(other) if k in places)
        if len(tree.kinds(noun, "conj")) >= _SEVERAL and not sentence.is_verb(noun):
            yield Omission(_LIST, others)
    for one in sorted(places - {top} - inside):
        missed, head = _INNER.get(tree.relations[one]), tree.heads[one]
        if missed is None or head not in places or head in inside or sentence.tags[head] == "NUM":
            continue  # "[mehr als] 300 Menschen"
        if tree.relations[one] == "amod" and sentence.words[one].is_name and sentence.words[one].text[:1].isupper():
            continue  # "der Zweite Weltkrieg"
        if any(sentence.words[case].lower == BY_NAME for case in tree.kinds(one, "case")):
            continue  # "ein Mann [namens Otto Ruiz]"
        if tree.relations[one] == "advmod" and sentence.tags[head] == "NUM":
            continue  # "[knapp] über 20 Jahre"
        if tree.relations[one] == "appos" and sentence.words[tree.below(one)[0] - 1].text != ",":
            continue  # "Präsident Bush"
        if tree.relations[one] in _PHRASES and tree.kinds(head, "case") and not tree.kinds(head, "det", "amod"):
            continue  # "in reactie [op een verklaring]", "im Rahmen [der Ermittlungen]"
        missed += _OWNED * (top == subject and tree.relations[one] == "nmod" and not tree.kinds(one, "case"))
        yield Omission(missed, frozenset(k for k in tree.below(one) if k in places))


def _attribute(sentence: Sentence, tree: Tree, noun: int, places: frozenset[int]) -> frozenset[int]:
    """What is put between an article and its noun up to a participle: "die [in Ulm gebaute] neue Halle"."""
    if not sentence.is_noun(noun):
        return frozenset()
    described = [k for k in tree.kinds(noun, "amod", "acl") if k < noun]
    articles = [k for k in tree.kinds(noun, "det") if k < noun]
    if not described or not articles:
        return frozenset()
    between = range(articles[-1] + 1, noun)
    led = next((k for k in between if sentence.tags[k] == "ADP"), noun)
    end = next((k for k in described if k > led), -1)
    return frozenset(k for k in between if led <= k <= end and k in places)
