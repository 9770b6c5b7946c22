"""Several who do something together, of whom a title that names one alone would tell in the plural."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.fitting import fitted


def is_one_of_several(sentence: Sentence, clause: Clause, before: Sequence[int], lists: Lists) -> bool:
    """Whether a name is but one of those who do it: "La juez, Ana Ruiz, y el fiscal, Luis Gil, firmaron"."""
    if not before or not lists.drops_subjects or not sentence.words[clause.verb].lower.endswith(lists.plural_verbs):
        return False
    first = sentence.words[before[0]].lower
    if first in lists.singular_determiners - lists.indefinite_articles and sentence.tags[before[0] - 1] == "CCONJ":
        return before[0] > 0 and not any(sentence.tags[k] == "CCONJ" for k in before)
    named = all(sentence.tags[k] == "PROPN" for k in before)
    return named and any(sentence.tags[k] == "CCONJ" for k in (*clause.words, *clause.asides) if k < clause.verb)


def with_all_subjects(
    shown: str, sentence: Sentence, clause: Clause, before: list[int], after: list[int], lists: Lists
) -> tuple[str, list[int]]:
    """A title with all who do it, and their words; with none of them where it has room for the first alone.

    Languages that drop subjects can do without: "[El banco y las cajas de la región] firmaron el acuerdo".
    """
    title = fitted(shown, sentence, before, after, lists)
    if not _lost_the_others(title, sentence, clause, before, lists):
        return title, before
    return fitted(shown, sentence, [], after, lists), []


def _lost_the_others(title: str, sentence: Sentence, clause: Clause, before: Sequence[int], lists: Lists) -> bool:
    """Whether a title has but the first of those who do it: "El banco [y las cajas] firmaron"."""
    joint = next((sentence.words[k].text for k in before if sentence.tags[k] == "CCONJ"), "")
    verb = sentence.words[clause.verb]
    if not (joint and lists.drops_subjects and verb.lower.endswith(lists.plural_verbs)):
        return False
    if sentence.words[before[0]].lower in lists.plural_determiners:
        return False  # "[I ministri] di Francia e Polonia hanno incontrato"
    return joint not in title.partition(f" {verb.text}")[0].split()
