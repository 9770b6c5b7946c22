"""More than one word of an English happening: whose it was, by whom, or who had it: "Launch [of the shop]"."""

from __future__ import annotations

from collections.abc import Container

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.wording import MAX_TITLE, spell
from timeline_app.text.syntax.parser import Tree
from timeline_app.text.words import words_of

_SURE = 0.7  # of a head on which a title rests
_LIKELY = 0.5  # of the head of a name right behind a noun
_ITS = frozenset({"its", "their"})
_LEADS = frozenset({"since", "after", "before", "until", "following", "upon", "by", "from", "in", "with", "at", "for"})
_BY = frozenset({"by", "of", "against", "between"})
_ANY = frozenset({"a", "an"})  # "ended a strike by [a] vote"
_NOMINAL = ("NOUN", "PROPN")
_PHRASE = ("DET", "ADJ", "NUM", *_NOMINAL)
# Verbs that only say that somebody had or did what their object names.
_HAD = frozenset(
    {"had", "has", "made", "makes", "gave", "gives", "held", "holds", "took", "takes", "saw", "posted", "posts"}
    | {"reported", "reports", "suffered", "suffers", "recorded", "incurred", "sustained", "registered", "won", "lost"}
    | {"launched", "delivered", "staged", "underwent", "received", "lodged", "filed", "scored", "signed", "reached"}
)


def fuller_noun(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """A title of a noun that says little alone; "" where the sentence tells no more of it for certain."""
    tree, head = sentence.tree, phrase.head
    if lists.language != "en" or tree is None or head is None or not head < len(tree.heads):
        return ""
    title = (
        _of_its(shown, sentence, tree, head, phrase.left_out, lists)
        or _by_whom(shown, sentence, tree, head, phrase.left_out)
        or _had(shown, sentence, tree, phrase, lists)
    )
    return title if len(title) <= MAX_TITLE else ""


def _of_its(shown: str, sentence: Sentence, tree: Tree, head: int, left_out: Container[int], lists: Lists) -> str:
    """As in "songs from the iTunes store since its [launch]": of the thing that stands right before."""
    its = next((k for k in tree.kinds(head, "nmod", "det") if sentence.words[k].lower in _ITS and k < head), -1)
    if its < 2 or sentence.words[its - 1].lower not in _LEADS:
        return ""
    last = its - 2
    if not sentence.is_noun(last) or last in left_out:
        return ""
    first = last
    while first > 0 and sentence.tags[first - 1] in _PHRASE and first - 1 not in left_out:
        first -= 1
    several = sentence.words[its].lower == "their"
    known = sentence.tags[last] == "PROPN" or sentence.words[first].lower == "the"
    if not known or several is not _is_plural(sentence, last) or sentence.words[first].lower in lists.own_determiners:
        return ""
    noun = spell(shown, sentence.words, [k for k in range(its + 1, head + 1) if k not in left_out])
    return f"{noun} of {spell(shown, sentence.words, range(first, last + 1))}"


def _is_plural(sentence: Sentence, k: int) -> bool:
    word = sentence.words[k].lower
    return sentence.tags[k] == "NOUN" and word.endswith("s") and not word.endswith("ss")


def _by_whom(shown: str, sentence: Sentence, tree: Tree, head: int, left_out: Container[int]) -> str:
    """As in "Tuesday's [declaration] by Ford": with the name right behind."""
    if head + 2 >= len(tree.heads) or sentence.words[head + 1].lower not in _BY:
        return ""
    end = head + 2
    while end < len(tree.heads) and sentence.tags[end] in _PHRASE and end not in left_out:
        end += 1
    named = end > head + 2 and sentence.tags[end - 1] in _NOMINAL
    on_it = any(tree.heads[k] == head and tree.sure[k] >= _LIKELY for k in range(head + 2, end))
    on_it |= any(_did_it_itself(sentence, tree, head, k) for k in range(head + 2, end))
    return spell(shown, sentence.words, range(head, end)) if named and on_it else ""


def _did_it_itself(sentence: Sentence, tree: Tree, head: int, k: int) -> bool:
    """Whether "by" can only say who did what a noun names, its verb being an active one: "paid for a [study] by Reed".

    The parser hangs that on the verb where a date stood before the noun.
    """
    verb = tree.heads[k]
    led = sentence.words[head + 1].lower == "by" and sentence.words[head + 2].lower not in _ANY
    same = tree.relations[head] in ("obj", "obl") and tree.heads[head] == verb
    active = verb >= 0 and sentence.tags[verb] == "VERB.Past" and not tree.kinds(verb, "aux:pass", "nsubj:pass")
    return led and same and active and tree.relations[k] == "obl"


def _had(shown: str, sentence: Sentence, tree: Tree, phrase: Phrase, lists: Lists) -> str:
    """As in "Fenwick Ltd. reported a third-quarter [loss]": with who had it."""
    head = phrase.head if phrase.head is not None else -1
    verb = tree.heads[head]
    known = tree.relations[head] == "obj" and tree.sure[head] >= _SURE and sentence.words[verb].lower in _HAD
    if not known or phrase.clause.verb != verb or phrase.clause.antecedent >= 0:
        return ""
    title = clause_title(shown, sentence, phrase.clause, phrase.date, phrase.left_out, lists)
    told = [word.lower for word in words_of(title)]
    return title if sentence.words[head].lower in told and told[0] != sentence.words[verb].lower else ""
