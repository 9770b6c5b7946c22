"""Who said something "avant de rencontrer" somebody met them: a title from what is only told beside a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.verb_forms import present
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import spell


def occasion_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The subject, the verb made present, and its object; "" where nothing is told in this way."""
    words, clause, date = sentence.words, phrase.clause, phrase.date
    if not any(words[k].lower in lists.report_verbs for k in clause.words):
        return ""
    for opening in lists.before_doing:
        match = re.search(rf"\b{re.escape(opening)}\b\s*", shown[words[date.stop - 1].end :], re.IGNORECASE)
        if match is None:
            continue
        begin = words[date.stop - 1].end + match.end()
        first = next((k for k, word in enumerate(words) if word.start >= begin), None)
        subject = [k for k in clause.words if k < clause.verb and k not in phrase.left_out]
        noun = first is not None and lists.capital_nouns and words[first].is_name  # "warnte am Montag vor [Böen]"
        verb = present(words[first].text, lists) if first is not None and not noun else ""
        if first is None or not verb or not any(words[k].is_name for k in subject):
            continue
        end = first + 1
        while end < len(words) and not words[end].ends_clause and words[end].text != ",":
            end += 1
        who = spell(shown, words, _name_only(sentence, subject, lists))
        whom = spell(shown, words, _name_only(sentence, range(first + 1, end), lists))
        return f"{who} {verb} {whom}"
    return ""


def _name_only(sentence: Sentence, indexes: Sequence[int], lists: Lists) -> list[int]:
    """A person's name without what leads up to it: "son homologue français François Hollande"."""
    words = sentence.words
    titles = lists.determiners | lists.civilities
    runs = [
        k for k in indexes if words[k].is_name and words[k].is_word and not {words[k].lower, words[k].text} & titles
    ]
    if len(indexes) < 2 or len(runs) < 2:
        return list(indexes)
    first = next((a for a, b in pairwise(runs) if b == a + 1), None)
    if first is None or any(
        words[k].lower in lists.prepositions or sentence.is_finite(k) for k in indexes if k < first
    ):
        return list(indexes)
    return [k for k in indexes if k >= first]
