"""Faults of titles that end before what their last word is told with, as the tree of the sentence shows.

"insisted on the possibility [of using force]", "25 points [and 12 rebounds]", "after reaching [its highest level]".
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words
from timeline_app.text.syntax.parser import Tree

_SURE = 0.6  # of the head of what is cut off
_OBJECT_SURE = 0.4  # of the same where it begins right behind a title
_ADJECTIVE_SURE = 0.8
_LEADING = ("case", "mark", "cc", "det", "fixed")
_BETWEEN = frozenset({"entre", "tra", "fra"})
_WHETHER = frozenset({"of", "ob"})
_SOME = frozenset({"des", "dei", "degli", "delle"})
_IN_PHRASE = ("ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PART")
_OF = ("nmod", "acl")
_WHICH = "acl:relcl"
_OF_ADJECTIVE = ("obl", "nmod", "advcl", "xcomp")
_OBJECTS = ("obj", "xcomp")
_DESCRIBING = ("amod", "nummod", "det", "compound")
_BEHIND = ("nmod", "obl", "acl", "xcomp", "ccomp", "obj", "advcl")
_RELATIVE = ("acl:relcl", "acl", "nmod")
_WANTING = ("ADJ", "ADV", "VERB.Part", "VERB.PartP", "VERB.Ger")


def cuts_off_what_makes_it_known(read: ReadBack, lists: Lists) -> bool:
    """As in "insisted on the possibility [of using force]": a noun is "the" one by what is cut off behind it."""
    tree = _tree(read)
    definite = title_words(lists.language).definite
    if tree is None or read.tags[-1] not in ("NOUN", "ADJ", "VERB.Part"):
        return False
    behind = _phrase_at(read.sentence, tree, read.places[-1] + 1, read.left_out)
    if behind < 0 or tree.relations[behind] not in (*_OF, _WHICH) or tree.sure[behind] < _SURE:
        return False
    noun = tree.heads[behind]
    if noun not in read.places or read.sentence.tags[noun] != "NOUN":
        return False
    if tree.relations[behind] == _WHICH:  # "is the only town [that has none]"
        only_is = any(k in read.places for k in tree.kinds(noun, "cop"))
        return only_is and is_made_known(read.sentence, tree, noun, definite)
    led = (read.sentence.words[k].lower for k in tree.kinds(behind, "case", "mark"))
    if not any(word in lists.of_words for word in led):
        return False  # "the trial [in Paris]"
    bare = not lists.contracting and not tree.kinds(noun, "det")  # "to holders [of record]"
    return (
        not bare
        and is_made_known(read.sentence, tree, noun, definite)
        and not any(k in read.places for k in tree.kinds(noun, *_OF, "appos", "flat") if k > noun)
    )


def cuts_off_what_is_joined(read: ReadBack, lists: Lists) -> bool:
    """As in "the Catholic [and Protestant] leaders", "between the town [and the sea]"."""
    tree = _tree(read)
    k = read.places[-1] + 1
    if tree is None or not 0 < k < len(tree.heads):
        return False
    behind, head = tree.heads[k], tree.heads[tree.heads[k]]
    if k in read.left_out or read.sentence.tags[k] != "CCONJ" or behind < k or tree.relations[behind] != "conj":
        return False
    describes = read.sentence.tags[head] == read.sentence.tags[behind] == "ADJ"
    # As in "as cidades de Faro [e de Beja]" and "a Secretaria da Identidade [e da Cultura]".
    named = read.sentence.tags[head] == read.sentence.tags[behind] == read.tags[-1] == "PROPN"
    describes |= bool(lists.contracting) and named and _is_of_another(read, tree, lists)
    both = any(read.sentence.words[case].lower in _BETWEEN for case in tree.kinds(head, "case"))
    return head in read.places and (both or (describes and tree.sure[behind] >= _SURE))


def _is_of_another(read: ReadBack, tree: Tree, lists: Lists) -> bool:
    """Whether "of" leads to the last word of a title, and again to what is joined to it and cut off."""
    k = read.places[-1] + 2
    led = read.lower(read.last - 1) in lists.of_words and tree.relations[read.places[-1]] == "nmod"
    return led and k < len(read.sentence.words) and read.sentence.words[k].lower in lists.of_words


def cuts_off_what_was_asked(read: ReadBack, lists: Lists) -> bool:
    """As in "De raad vroeg aan de minister [of de brug veilig was]": a German or Dutch question put as a clause."""
    words, tags = read.sentence.words, read.sentence.tags
    k = read.next_place(read.last)
    k += k != NOWHERE and words[k].text == ","
    if not lists.verb_second or k == NOWHERE or k >= len(words) or words[k].lower not in _WHETHER or not read.finite:
        return False
    end = next((m for m in range(k + 1, len(words)) if tags[m] in ("PUNCT", "SCONJ", "CCONJ")), len(words))
    asked = any(map(read.sentence.is_finite, range(k + 1, end)))
    return asked and read.sentence.is_verb(end - 1) and max(read.places) < k


def cuts_off_its_noun(read: ReadBack, lists: Lists) -> bool:
    """As in "were the main [movers]", "some 10 [to 15 000]": a word that describes or counts one behind it."""
    tree = _tree(read)
    if tree is None or len(read.words) < 2:
        return False
    last = read.places[-1]
    head = tree.heads[last]
    describes = tree.relations[last] in _DESCRIBING and head > last and head not in read.places
    beside = describes and read.sentence.words[last + 1].is_word  # "has risen to [12], officials said"
    return beside and head not in read.left_out and tree.sure[last] >= _SURE


def cuts_off_what_it_leads_to(read: ReadBack, lists: Lists) -> bool:
    """As in "in cambio [dei corpi]", "a raíz [del asesinato]": a bare noun behind a preposition leads on."""
    tree = _tree(read)
    bare = lists.contracting and len(read.words) > 1 and read.tags[-1] == "NOUN" and read.follows(read.last)
    if tree is None or not bare or read.lower(read.last - 1) in title_words(lists.language).definite:
        return False
    last = read.places[-1]
    behind = _phrase_at(read.sentence, tree, last + 1, read.left_out)
    if behind < 0 or tree.heads[behind] != last or tree.relations[behind] not in _OF or tree.sure[behind] < _SURE:
        return False
    joined = tree.relations[last] == "conj" and read.tags[-2] == "CCONJ"
    return joined or read.tags[-2] == "ADP"


def cuts_off_what_it_wants(read: ReadBack, lists: Lists) -> bool:
    """As in "a trade pact pursuant [to it]", "a pact signed [between them]", "turned some of those [who left]"."""
    tree = _tree(read)
    if tree is None or len(read.words) < 2 or (read.tags[-1] == "VERB.Ger" and read.tags[-2] == "ADP"):
        return False
    last = read.places[-1]
    beside = last + 1
    behind = [
        tree.relations[k]
        for k in tree.children[last]
        if tree.sure[k] >= _SURE
        and k not in read.left_out
        and tree.below(k)[0] == beside not in read.left_out
        and not _is_loose(read.sentence, last, k)
    ]
    if read.tags[-1] in ("PRON", "DET"):
        return any(relation in _RELATIVE for relation in behind)
    apart = tree.relations[last] in ("acl", "advcl", "amod", "advmod", "case", "obl") and tree.sure[last] >= _SURE
    return read.tags[-1] in _WANTING and apart and any(relation in _BEHIND for relation in behind)


def cuts_off_what_it_is_like(read: ReadBack, lists: Lists) -> bool:
    """As in "in una situazione [molto confusa]": a noun with "a" of which what is cut off says which one."""
    tree = _tree(read)
    if tree is None or read.tags[-1] != "NOUN" or not lists.contracting:
        return False
    last = read.places[-1]
    alike = [
        k
        for k in tree.kinds(last, "amod")
        if k > last and k not in read.places and tree.sure[k] >= _SURE and read.sentence.tags[k] == "ADJ"
    ]
    led = {read.sentence.words[k].lower for k in tree.kinds(last, "det")}
    return bool(alike) and tree.below(alike[0])[0] == last + 1 and not led.isdisjoint(lists.indefinite_articles)


def cuts_off_its_name(read: ReadBack, lists: Lists) -> bool:
    """As in "the power of president [Ana Ruiz]": an office without whose it is, which stands right behind it."""
    tree = _tree(read)
    k = read.places[-1] + 1
    if tree is None or read.tags[-1] != "NOUN" or not 0 < k < len(tree.heads) or k in read.left_out:
        return False
    named = read.sentence.tags[k] == "PROPN" and tree.heads[k] == read.places[-1] and tree.sure[k] >= _SURE
    return named and tree.relations[k] in ("appos", "flat") and not tree.kinds(k, "case")


def cuts_off_what_its_adjective_needs(read: ReadBack, lists: Lists) -> bool:
    """As in "an opinion favourable [to the request]": an adjective behind its noun, with what it leads to."""
    tree = _tree(read)
    if tree is None or not lists.drops_subjects or read.tags[-1] != "ADJ" or read.tag(read.last - 1) != "NOUN":
        return False
    last = read.places[-1]
    behind = _phrase_at(read.sentence, tree, last + 1, read.left_out)
    if behind < 0 or tree.relations[behind] not in _OF_ADJECTIVE:
        return False
    if tree.heads[behind] == last:
        return tree.sure[behind] >= _ADJECTIVE_SURE
    to = any(read.sentence.words[k].lower in lists.to_words for k in tree.kinds(behind, "case"))
    return to and tree.heads[behind] == read.places[-2]  # "un informe favorable [a la petición]"


def cuts_off_its_object(read: ReadBack, lists: Lists) -> bool:
    """As in "after reaching [its highest level]", "has read on air [a letter]": a verb whose object is cut off."""
    tree = _tree(read)
    if tree is None:
        return False
    at = next((n for n in range(read.last, 0, -1) if read.is_verb(n) and not read.tags[n].startswith("AUX")), 0)
    verb = read.places[at]
    behind = [n for n in range(at + 1, len(read.words)) if read.places[n] not in read.left_out]
    if not at or any(read.is_noun(n) and read.tags[n - 1] not in _IN_PHRASE for n in behind):
        return False
    own = [k for k in tree.kinds(verb, *_OBJECTS) if not _is_loose(read.sentence, verb, k)]
    own += [k for k in tree.kinds(verb, "ccomp") if _opens_with_that(read, tree, k, lists)]
    if any(k in read.places for k in own):
        return _cuts_off_the_second(read, tree, tree.kinds(verb, "obj"), lists)
    beside = read.next_place(read.last)
    while 0 <= beside < len(tree.heads) - 1 and (beside in read.left_out or not read.sentence.words[beside].is_word):
        beside += 1
    return any(
        k > read.places[-1]
        and k not in read.left_out
        and tree.sure[k] >= (_OBJECT_SURE if tree.below(k)[0] == beside else _SURE)
        and read.sentence.tags[k] != "PRON"
        for k in own
    )


def _cuts_off_the_second(read: ReadBack, tree: Tree, objects: Sequence[int], lists: Lists) -> bool:
    """Whether only the first of two objects is told: "lifted the ban to give the boys [a chance]"."""
    if lists.language != "en" or len(objects) != 2 or objects[0] not in read.places or objects[1] in read.places:
        return False
    second = objects[1]
    told_later = second > read.places[-1] and second not in read.left_out
    named = read.sentence.is_noun(second) and tree.kinds(second, "det")
    return told_later and bool(named) and min(tree.sure[k] for k in objects) >= _SURE


def _is_loose(sentence: Sentence, verb: int, k: int) -> bool:
    """Whether a gerund behind a participle may hang on the clause: "with bodies recovered [increasing the toll]"."""
    return sentence.tags[verb].startswith("VERB.Part") and sentence.tags[k] == "VERB.Ger"


def cuts_off_a_shared_object(read: ReadBack, lists: Lists) -> bool:
    """As in "The rebels attacked [and burned the harbour]": two verbs of one object, which only the second one has."""
    tree = _tree(read)
    last, k = read.places[-1], read.places[-1] + 1
    if tree is None or lists.language != "en" or not 0 < k < len(tree.heads):
        return False
    with_particle = tree.relations[last] == "compound:prt"  # "vowed to hunt [down] and to punish them"
    verb = tree.heads[last] if with_particle else last
    done = read.sentence.is_finite(verb) or (with_particle and read.sentence.tags[verb] == "VERB.Inf")
    own = (m for m in tree.kinds(verb, "obj", "obl", "ccomp", "xcomp") if m not in read.left_out)
    if not done or k in read.left_out or read.sentence.tags[k] != "CCONJ" or any(own):
        return False
    beside = tree.heads[k]
    shares = tree.relations[beside] == "conj" and tree.heads[beside] == verb and not tree.kinds(beside, "nsubj")
    objects = ("obj", "xcomp") if with_particle else ("obj",)
    return shares and tree.sure[beside] >= _SURE and bool(tree.kinds(beside, *objects))


def cuts_off_what_it_does(read: ReadBack, lists: Lists) -> bool:
    """As in "The mayor thinks the mill [will close]": who does what another verb leads to, without what is done."""
    tree = _tree(read)
    if tree is None or lists.language != "en" or not read.finite or not read.is_noun(read.last):
        return False
    last = read.places[-1]
    does = tree.heads[last]
    led = (
        tree.relations[last] == "nsubj" and does > last and tree.relations[does] == "ccomp" and does not in read.places
    )
    return led and tree.heads[does] in read.places and min(tree.sure[last], tree.sure[does]) >= _SURE


def cuts_off_its_particle(read: ReadBack, lists: Lists) -> bool:
    """As in "asks who shot [down] the plane": an English verb without the particle right behind it."""
    tree = _tree(read)
    k = read.places[-1] + 1
    if tree is None or lists.language != "en" or not 0 < k < len(tree.heads) or k in read.left_out:
        return False
    own = tree.relations[k] == "compound:prt" and tree.heads[k] == read.places[-1]
    return own and read.is_verb(read.last)


def _opens_with_that(read: ReadBack, tree: Tree, k: int, lists: Lists) -> bool:
    return any(read.sentence.words[mark].lower in lists.that_words for mark in tree.kinds(k, "mark"))


def joins_a_noun_of_another_time(read: ReadBack, lists: Lists) -> bool:
    """As in "The church is enlarged [and the bells] replaced in 1748": a noun whose verb has a date of its own."""
    told = read.last - (read.tags[-1] == "VERB.Part")
    first = next((n for n in range(told, 0, -1) if read.tags[n] not in ("NOUN", "ADJ", "DET")), 0)
    done = read.places[told] + 1
    if not 0 < first < told or not lists.contracting or read.tags[first] != "CCONJ" or not done > 0:
        return False
    dated = any(k in read.left_out for k in range(read.places[first]))
    ends = read.sentence.tags[done : done + 1] == ["VERB.Part"] and done not in read.left_out
    return dated and ends and done + 1 in read.left_out and any(n < first for n in read.finite)


def _phrase_at(sentence: Sentence, tree: Tree, k: int, left_out: Container[int]) -> int:
    """The top of the phrase that begins at a place; -1 where none does, or where a date stands."""
    while k < len(tree.heads) and sentence.words[k].text in QUOTES:
        k += 1
    if not 0 < k < len(tree.heads) or k in left_out or not sentence.words[k].is_word:
        return NOWHERE
    top = k
    while tree.relations[top] in _LEADING and tree.heads[top] >= 0:
        top = tree.heads[top]
    return top if top not in left_out and top >= k else NOWHERE


def is_made_known(sentence: Sentence, tree: Tree, noun: int, definite: frozenset[str]) -> bool:
    """Whether a noun has a definite article, or none at all, as one has that means little alone: "fait état"."""
    leads = [k for k in tree.kinds(noun, "det", "case") if k < noun]
    # "des", "dei" are articles of their own too, and then says nothing.
    return not leads or any(
        sentence.words[k].lower in definite and (tree.relations[k] == "case" or sentence.words[k].lower not in _SOME)
        for k in leads
    )


def _tree(read: ReadBack) -> Tree | None:
    tree = read.sentence.tree
    if tree is None or read.places[-1] == NOWHERE or not read.is_quoted:
        return None
    return tree if max(read.places) < len(tree.heads) else None


FAULTS = (
    cuts_off_what_makes_it_known,
    cuts_off_what_is_joined,
    cuts_off_what_was_asked,
    cuts_off_its_noun,
    cuts_off_its_name,
    cuts_off_what_its_adjective_needs,
    cuts_off_its_object,
    cuts_off_what_it_leads_to,
    cuts_off_what_it_wants,
    cuts_off_what_it_is_like,
    cuts_off_a_shared_object,
    cuts_off_its_particle,
    cuts_off_what_it_does,
    joins_a_noun_of_another_time,
)
