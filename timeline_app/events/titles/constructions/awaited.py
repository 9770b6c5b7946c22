"""What was long in coming, told as what came: "Il faudra attendre 1954 pour que le clocher soit réparé"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.wording import spell


def awaited_title(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """What had to be waited for until a date; "" where nothing had."""
    told = [k for k in phrase.clause.words if k not in phrase.left_out]
    before, behind = ([k for k in told if k < phrase.date.start], [k for k in told if k >= phrase.date.stop])
    waits = [sentence.words[k].lower for k in before if sentence.words[k].lower in lists.awaiting]
    if len(waits) < 2 or sentence.words[before[-1]].lower != waits[-1]:  # "il faut ... attendre"
        return ""
    at = clauses.index(phrase.clause) + 1
    if len(behind) < 2 and at < len(clauses) and sentence.words[clauses[at].opener].lower in lists.that_words:
        return clause_title(shown, sentence, clauses[at], phrase.date, phrase.left_out, lists)
    if len(behind) > 2 and sentence.words[behind[1]].lower in lists.that_words:
        return spell(shown, sentence.words, behind[2:])  # whose verb nobody knows for one
    if len(behind) > 2 and sentence.words[behind[1]].lower in lists.seeing:
        seen = behind[2 + (sentence.tags[behind[2]] == "ADP") :]
        return spell(shown, sentence.words, without_article(sentence, seen, lists))
    return ""
