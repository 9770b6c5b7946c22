"""A title out of the tree in which nothing wants what is gone: phrases go whole, the least missed first."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name
from timeline_app.events.titles.clauses.main_clauses import without_capital
from timeline_app.events.titles.faults.cut_off import is_made_known
from timeline_app.events.titles.faults.reading_back import NOWHERE
from timeline_app.events.titles.faults.structure import is_parted
from timeline_app.events.titles.faults.title_words import title_words
from timeline_app.events.titles.shortening.least_missed import Omission, least_missed
from timeline_app.events.titles.trees.parts import only_dates, part
from timeline_app.events.titles.trees.predicates import Predicate, predicate_of
from timeline_app.events.titles.trees.writing import in_order, only_is, with_comma
from timeline_app.events.titles.wording import MAX_TITLE, finished, spell
from timeline_app.text.syntax.parser import Tree

_SURE = 0.6  # of a head on which a title rests
_OBJECT_SURE = 0.4
_FEWEST = 3  # words
_LETTERS = 8  # of a short name
_NEVER = frozenset({"punct", "parataxis", "discourse", "vocative", "dep", "mark", "cc"})
_NEEDED = ("obj", "xcomp")
_SUBJECTS = ("nsubj", "csubj")
_BREAKS = frozenset("–—:;")
_INSIDE = frozenset({"aux", "cop", "det", "case", "fixed", "flat", "expl", "compound", "nummod", "mark", "cc"})
# How much a part is missed, by its relation to what it hangs on; what is not here no title does without.
_OF_VERBS = {"advcl": 1.5, "advmod": 1.0, "obl": 3.0, "nmod": 3.0, "conj": 2.0, "iobj": 4.0}
_OF_NOUNS = {
    "acl": 2.0,
    "acl:relcl": 1.5,
    "appos": 1.5,
    "nmod": 2.5,
    "obl": 2.0,
    "amod": 2.0,
    "advmod": 1.0,
    "advcl": 1.0,
}
_CLAUSES = ("acl:relcl", "advcl")
_UNSURE = 2.0  # less is missed of what may hang elsewhere
_FRONTED = 1.0
_NEAR = 2  # places
_LED = 3.0


def whole_titles(
    shown: str, sentence: Sentence, verb: int, left_out: Container[int], lists: Lists, *, below: bool
) -> Iterator[str]:
    """Titles of a verb that fit, the one first that misses least; of what somebody says, where that is all it tells.

    Nothing where the tree is not known; `below` says that the clause is subordinate.
    """
    tree = sentence.tree
    predicate = predicate_of(sentence, verb, lists)
    if tree is None or predicate is None or predicate.subject < 0 or tree.relations[predicate.subject] == "csubj":
        return
    if is_report(sentence, predicate.at, lists):
        said = next(
            (k for k in tree.kinds(predicate.at, "ccomp") if k > predicate.at and tree.sure[k] >= _SURE), NOWHERE
        )
        if said >= 0:
            yield from whole_titles(shown, sentence, said, left_out, lists, below=True)
        return
    if is_parted(sentence, tree, predicate.subject, predicate.at):
        return
    if any(_breaks(sentence, k) for k in tree.below(predicate.subject)):
        return  # "ROME – The mayor opened"
    subject = part(sentence, tree, predicate.subject, left_out)
    article = ""
    if tree.heads[predicate.at] == predicate.subject:
        subject -= set(tree.below(predicate.at))
        if lists.verb_second:
            return  # its case is another
        led = tree.kinds(predicate.subject, "case")
        subject -= {*led, *(below for k in led for below in tree.below(k))}  # "[by] the town that"
        article = next((lists.articles_inside.get(sentence.words[k].lower, "") for k in led), "")
    if subject and min(subject) - 1 in left_out and max(subject) < predicate.at and lists.verb_second:
        return  # "um 20 Uhr [Ortszeit] begann"
    told = _told(sentence, tree, predicate, left_out, lists)
    if told is None or not subject:
        return
    told |= set(predicate.helpers)
    quoted = inside_quotes(sentence)
    needed = {
        next(m for m in tree.below(k) if sentence.words[m].text != ",") for k in tree.kinds(predicate.at, *_NEEDED)
    }

    def written(gone: frozenset[int]) -> str:
        order = in_order(sentence, tree, predicate, subject - gone, told - gone, lists, below=below)
        if len(order) < _FEWEST or _parts_a_pair(sentence, order, left_out) or _parts_a_quotation(quoted, order):
            return ""
        if only_is(sentence, tree, predicate.at, order, lists):
            return ""
        # The comma before an object belonged to what stood between it and its verb.
        at = next((n for n, k in enumerate(order) if n and k in needed), len(order))
        told_apart = with_comma(sentence, tree, predicate, order) if lists.verb_second else order
        parted = len(told_apart) > len(order)  # "bat die Stadt[,] die Straße zu sperren"
        at = next((n for n, k in enumerate(order) if k != told_apart[n]), at)
        runs = filter(None, (spell(shown, sentence.words, run) for run in (order[:at], order[at:])))
        title = (", " if parted else " ").join(runs)
        if any(f" {sign} " in title for sign in _BREAKS):
            return ""  # "Thousands — 1500, according to the police — marched"
        title = f"{article}{' ' * (not article.endswith(chr(39)))}{title}" if article else title
        return finished(title if article else without_capital(title, sentence, order), lists)

    spares = [*_spares(sentence, tree, predicate.at, told | subject, lists)]
    called, instead = _called_otherwise(sentence, tree, predicate.subject, subject, left_out, lists)
    if called and (not called.issubset(subject) or len(written(frozenset())) > MAX_TITLE) and not article:
        own = set(subject)
        subject |= called
        others = [spare for spare in spares if spare.places.isdisjoint(subject)]
        yield from least_missed(lambda gone: written(gone | instead), others)
        subject &= own
    yield from least_missed(written, spares)


def _called_otherwise(
    sentence: Sentence, tree: Tree, noun: int, subject: set[int], left_out: Container[int], lists: Lists
) -> tuple[set[int], frozenset[int]]:
    """By what else a subject is called, its letters or a name, and what of it this stands for."""
    if letters := _by_its_letters(sentence, tree, noun, subject, lists):
        articles = (k for article in tree.kinds(noun, "det") for k in tree.below(article))  # "L[']UNAPEI"
        return letters, frozenset(subject.difference(articles))
    name = _by_name_behind(sentence, tree, noun, left_out) or _by_name(sentence, subject)
    return name, frozenset(subject - name)


def _breaks(sentence: Sentence, k: int) -> bool:
    """Whether what stands before a sign is no part of a subject: "ROME –", "SANTIAGO.-"."""
    behind_stop = k > 0 and sentence.words[k].text == "-" and sentence.words[k - 1].text == "."
    return behind_stop or sentence.words[k].text in _BREAKS


def _parts_a_pair(sentence: Sentence, order: Sequence[int], left_out: Container[int]) -> bool:
    """Whether a preposition stands without what it leads to: "s'est à [nouveau] adressé"."""
    led = ((k, m) for k, m in pairwise(order) if sentence.tags[k] == "ADP" and m != k + 1)
    last = len(sentence.words) - 1
    return any(k < last and k + 1 not in left_out and sentence.words[k + 1].is_word for k, _ in led)


def _by_its_letters(sentence: Sentence, tree: Tree, noun: int, subject: set[int], lists: Lists) -> set[int]:
    """The place of the letters by which an organisation is called too: "le Comité de la Croix-Rouge ([CICR])"."""
    last, words = max(subject), sentence.words
    k = next((k for k in (last, last + 2) if 0 < k < len(words) - 1 and words[k - 1].text == "("), NOWHERE)
    if k < 0 or words[k + 1].text != ")" or noun != next((m for m in sorted(subject) if sentence.is_noun(m)), NOWHERE):
        return set()
    letters, elided = words[k].text, noun > 1 and words[noun - 1].text in "'’"
    sounds = letters[:1] in "AEIOU"
    known = letters.isupper() and letters[:1] == words[noun].text[:1] and 1 < len(letters) <= _LETTERS
    return {k} if known and sounds == elided else set()


def _by_name(sentence: Sentence, subject: set[int]) -> set[int]:
    """The places of a name at the end of its office: "the deputy assistant secretary of state [Ana Ruiz]"."""
    last = max(subject)
    first = next((k for k in range(last, 0, -1) if sentence.tags[k] != "PROPN"), NOWHERE) + 1
    known = next((k for k in range(first, last) if is_first_name(sentence.words[k].text)), NOWHERE)
    return set(range(known, last + 1)) if known > min(subject) + 1 and subject.issuperset(range(known, last)) else set()


def _by_name_behind(sentence: Sentence, tree: Tree, noun: int, left_out: Container[int]) -> set[int]:
    """The places of the name that a comma parts from an office: "the prime minister, [Ana Ruiz],"."""
    named = (k for k in tree.kinds(noun, "appos") if sentence.tags[noun] == "NOUN" and sentence.tags[k] == "PROPN")
    known = (k for k in named if is_first_name(sentence.words[k].text) and sentence.words[k - 1].text == ",")
    return next((part(sentence, tree, k, left_out) for k in known if tree.sure[k] >= _SURE), set())


def _told(
    sentence: Sentence, tree: Tree, predicate: Predicate, left_out: Container[int], lists: Lists
) -> set[int] | None:
    """What a verb is told with, without its subject; None where what it needs may hang elsewhere."""
    at = predicate.at
    told = {at}
    for child in tree.children[at]:
        relation = tree.relations[child]
        if relation == "mark" and any(k < child for k in tree.kinds(at, "cop", "aux")):
            told |= set(tree.below(child))  # "is [to] help"
        if relation in _NEVER or relation in _SUBJECTS or child in left_out:
            continue
        if relation == "conj" or (relation == "advcl" and child < at):
            continue
        ties = relation == "advmod" and child < at and sentence.words[child].lower in lists.connectives
        if ties or only_dates(tree, child, left_out):
            continue  # "[Nevertheless], she left"
        if tree.sure[child] < (_OBJECT_SURE if _is_near_object(sentence, tree, child) else _SURE):
            if relation in _OF_VERBS or child < at:
                continue
            return None
        told |= part(sentence, tree, child, left_out)
    return told


def _is_near_object(sentence: Sentence, tree: Tree, child: int) -> bool:
    """Whether an object behind its verb has no other verb before it that it could hang on."""
    at = tree.heads[child]
    return tree.relations[child] == "obj" and at < child and not any(map(sentence.is_verb, range(at + 1, child)))


def _spares(sentence: Sentence, tree: Tree, at: int, told: set[int], lists: Lists) -> Iterator[Omission]:
    definite = title_words(lists.language).definite
    inner: set[int] = set()
    for one in sorted(told - {at}, key=lambda k: len(tree.below(k)), reverse=True):
        if one in inner:
            continue  # a clause goes as a whole
        head, relation = tree.heads[one], tree.relations[one]
        fixed = relation in _INSIDE or sentence.tags[head] == "NUM"  # "the first 32 claims"
        if head not in told or fixed or sentence.words[one].lower in lists.negations:
            continue
        if lists.drops_subjects and sentence.tags[one] == "PRON" and abs(one - head) <= _NEAR and one < head:
            continue  # "A Ana Ruiz [le] dieron"
        missed = (_OF_VERBS if sentence.is_verb(head) or head == at else _OF_NOUNS).get(relation)
        # "the fifth time", "the International Committee"
        named = relation == "amod" and (one < head or sentence.words[head].is_name)
        if missed is None or named or _is_bound(sentence, tree, one, told, definite):
            continue
        if head == at and relation in ("obl", "nmod"):
            missed = _FRONTED if one < at else missed + (tree.below(one)[0] - at <= _NEAR)
        if relation == "advcl" and 0 < tree.below(one)[0] - head <= _NEAR:
            missed += _LED  # "is committed [to do everything]"
        if tree.sure[one] < _SURE:
            missed /= _UNSURE
        below = tree.below(one)
        if relation in _CLAUSES:
            inner.update(below)
        yield Omission(missed, frozenset(k for k in below if k in told))


def inside_quotes(sentence: Sentence) -> list[set[int]]:
    """The places of the words between each pair of quotation marks."""
    signs = [k for k, word in enumerate(sentence.words) if word.text in QUOTES]
    pairs = zip(signs[::2], signs[1::2], strict=False)
    return [{k for k in range(start, end) if sentence.words[k].is_word} for start, end in pairs]


def _parts_a_quotation(quoted: Sequence[set[int]], order: Sequence[int]) -> bool:
    """Whether only some words of a quotation are told: of what somebody said nothing is left out."""
    return any(not words.isdisjoint(order) and not words.issubset(order) for words in quoted)


def _is_bound(sentence: Sentence, tree: Tree, one: int, told: set[int], definite: frozenset[str]) -> bool:
    """Whether the noun before is "the" one by this: "the possibility [of using force]"."""
    noun = tree.heads[one]
    named = sentence.tags[noun] in ("PROPN", "VERB.Part", "VERB.Inf")
    if named or tree.relations[one] not in ("nmod", "acl") or one < noun:
        return False
    first = next(k for k in tree.kinds(noun, "nmod", "acl", "appos", "flat") if k > noun)
    return first == one and is_made_known(sentence, tree, noun, definite)
