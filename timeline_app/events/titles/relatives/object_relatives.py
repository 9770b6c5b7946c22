"""A relative clause of whose noun something is done to, as a main clause: "the minister presented the plan"."""

from __future__ import annotations

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import has_article_before, noun_phrase_to
from timeline_app.events.grammar.relatives import without_agreement
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.titles.clauses.fitting import fitted
from timeline_app.events.titles.clauses.main_clauses import without_capital
from timeline_app.events.titles.wording import MAX_TITLE

_SURE = 0.8
_STEPS = 6  # from a noun to the verb of its clause


def object_title(
    shown: str,
    sentence: Sentence,
    clause: Clause,
    subject: list[int],
    told: list[int],
    participle: int,
    lists: Lists,
) -> str:
    """A subject, its verb and the noun before the relative; a participle no longer agrees with what stood before it.

    A noun whose article stands inside a preposition has that: "al [almuerzo] que", "el almuerzo".
    """
    who = subject or _of_the_main_verb(sentence, clause, told[0], lists)
    title = without_capital(fitted(shown, sentence, who, told, lists), sentence, [*who, *told])
    title = _with_article(title, sentence, clause, lists)
    if participle < 0 or not lists.only_object_relatives:
        return title
    agreeing = sentence.words[told[participle]].text
    return f"{title} ".replace(f" {agreeing} ", f" {without_agreement(agreeing)} ", 1).strip()


def _with_article(title: str, sentence: Sentence, clause: Clause, lists: Lists) -> str:
    first = noun_phrase_to(sentence, clause.antecedent, lists)[0]
    before = sentence.words[first - 1].lower
    if not has_article_before(sentence, first, lists) or before not in lists.articles_inside:
        return title
    article = lists.articles_inside[before]
    led = article if article.endswith("'") else f"{article} "
    noun = sentence.words[first].text
    whole = title.replace(f" {noun}", f" {led}{noun}", 1)
    return whole if len(whole) <= MAX_TITLE else title


def _of_the_main_verb(sentence: Sentence, clause: Clause, verb: int, lists: Lists) -> list[int]:
    """The name that does what the verb around a noun tells: "[Ana Ruiz] no fue al almuerzo que dio el lunes".

    It must have the number of the verb, and say nothing: what a paper tells of a visit is none of its own.
    """
    tree, at = sentence.tree, clause.antecedent
    if tree is None or at >= len(tree.heads) or not lists.drops_subjects:
        return []
    for _ in range(_STEPS):
        at = tree.heads[at] if at >= 0 and not sentence.is_verb(at) else at
    if at < 0 or not sentence.is_verb(at) or is_report(sentence, at, lists):
        return []
    subject = next((k for k in tree.kinds(at, "nsubj") if tree.sure[k] >= _SURE and k < clause.antecedent), -1)
    several = sentence.words[verb].lower.endswith(lists.plural_verbs)
    if subject < 0 or tree.kinds(subject, "conj") or several:
        return []
    named = sentence.tags[subject] == "PROPN"
    person = pronouns_of(lists.language).is_person(sentence.words[subject].lower)
    who = sorted([*tree.kinds(subject, "det"), subject, *tree.kinds(subject, "flat", "amod")])
    first = sentence.words[who[0]].lower
    if not (named or (person and first in lists.singular_determiners)) or who[-1] - who[0] >= len(who):
        return []
    return who
