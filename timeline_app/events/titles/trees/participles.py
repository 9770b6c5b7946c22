"""What a participle behind a noun tells, where a date surely hangs on it: "The art [stolen in May] was found"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.main_clauses import without_capital
from timeline_app.events.titles.trees.parts import fitted, inner_spares, part
from timeline_app.events.titles.wording import finished, spell
from timeline_app.text.words import words_of

_SURE = 0.85  # of what a participle tells of
_DATED = 0.7  # of each head on the way from a date to it
_LIKELY = 0.6  # of what else hangs on a participle
_FEWEST = 2  # words
_NEAR = 2  # places from a date to the noun it stands before: "the 3 May [attack]"


def dated_participle(sentence: Sentence, date: range, left_out: frozenset[int]) -> int:
    """The participle behind a noun that a date hangs on; -1 where it hangs on something else, or that is not sure."""
    tree, at = sentence.tree, date.start
    if tree is None or at >= len(tree.heads):
        return -1
    while at in date or at in left_out or tree.relations[at] == "fixed":
        if tree.sure[at] < _DATED or tree.heads[at] < 0:
            return -1
        at = tree.heads[at]
    behind = tree.relations[at] == "acl" and sentence.tags[at] == "VERB.Part" and tree.sure[at] >= _SURE
    return at if behind and sentence.is_noun(tree.heads[at]) and tree.heads[at] < at else -1


def _agreeing(sentence: Sentence, done: int, lists: Lists) -> int:
    """The noun of a participle: the outer of two where only that agrees, "el [informe] de los jueces entregado"."""
    tree = sentence.tree
    if tree is None:
        return -1
    noun = tree.heads[done]
    several = sentence.words[done].lower.endswith("s")
    apart = lists.contracting and lists.language != "it" and sentence.words[noun].lower.endswith("s") is not several
    outer = tree.heads[noun] if tree.relations[noun] == "nmod" else -1
    return outer if apart and outer >= 0 and sentence.words[outer].lower.endswith("s") is several else noun


def _who_it_is(sentence: Sentence, noun: int, lists: Lists) -> int:
    """Whom an English noun only says more of: "[Ana Ruiz], a diver killed in 1943"; the noun itself without one."""
    tree = sentence.tree
    if tree is None or lists.language != "en" or tree.relations[noun] != "appos":
        return noun
    new = any(sentence.words[k].lower in lists.indefinite_articles for k in tree.kinds(noun, "det"))
    named = tree.heads[noun]
    person = sentence.tags[named] == "PROPN" and is_first_name(sentence.words[named].text)
    return named if new and person and tree.sure[noun] >= _DATED else noun


def participle_title(shown: str, sentence: Sentence, phrase: Phrase, title: str, lists: Lists) -> str:
    """A noun with what was done to it; "" where the date hangs on no participle, or a title tells just that already."""
    tree, done = sentence.tree, dated_participle(sentence, phrase.date, phrase.left_out)
    if tree is None or done < 0 or lists.verb_second:
        return ""
    noun = _who_it_is(sentence, _agreeing(sentence, done, lists), lists)
    before_noun = phrase.head is not None and phrase.date.stop <= phrase.head <= phrase.date.stop + _NEAR
    if before_noun or phrase.head in (noun, done) or sentence.words[done].lower in lists.happening | lists.occurred:
        return ""
    told_words = {word.lower for word in words_of(title)}
    clause = any(word.lower in told_words for k, word in enumerate(sentence.words) if sentence.is_finite(k))
    of_another = phrase.head is not None and phrase.head < noun and tree.relations[noun] in ("nmod", "obl")
    if not (clause or of_another) and told_words.issuperset({sentence.words[done].lower, sentence.words[noun].lower}):
        return ""
    fronted = bool(tree.kinds(noun, "case")) and done < phrase.clause.verb
    if fronted or tree.kinds(done, "aux", "nsubj", "cop"):
        return ""  # "During works done in May, [axes were found]", "the house that he had built"
    inside = set(tree.below(done))
    of_noun = {k for k in part(sentence, tree, noun, phrase.left_out) if k not in inside}
    of_noun -= {k for child in tree.kinds(noun, "case", "cc", "mark", "conj", "appos") for k in tree.below(child)}
    told = of_noun | part(sentence, tree, done, phrase.left_out)
    if not all(tree.sure[k] >= _LIKELY for k in tree.children[done] if k in told):
        return ""

    def written(kept: set[int]) -> str:
        who = sorted(kept & of_noun)
        while len(who) > 1 and sentence.tags[who[0]] == "DET":
            who = who[1:]
        what = [k for k in sorted(kept - of_noun) if k not in of_noun]
        title = f"{spell(shown, sentence.words, who)} {spell(shown, sentence.words, what)}"
        return without_capital(title, sentence, [*who, *what])

    spares = [*inner_spares(sentence, tree, noun, of_noun), *inner_spares(sentence, tree, done, told - of_noun)]
    fitting = fitted(written, told, [spare for spare in spares if done not in spare.places])
    return finished(written(fitting.kept), lists) if fitting and len(fitting.kept) >= _FEWEST else ""
