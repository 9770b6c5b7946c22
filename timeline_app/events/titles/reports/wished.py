"""What somebody wants done, told with who wants it: "El juez ordenó que los detenidos [ingresen] en prisión"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.wording import MAX_TITLE, spell


def wished_title(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, own: str, lists: Lists
) -> str:
    """A clause in the subjunctive with the main one that leads to it; "" where `own` tells a fact, or it is too long.

    Romance languages have no other title of it: alone it would be a wish, "Los detenidos ingresen en prisión".
    """
    clause, at = phrase.clause, clauses.index(phrase.clause)
    main = clauses[at - 1] if at else clause
    led = clause.opener >= 0 > clause.antecedent and sentence.words[clause.opener].lower in lists.that_words
    if not led or not lists.contracting or main.verb < 0 or main.frame or main.opener >= 0:
        return ""
    if sentence.words[clause.verb].text not in own.split() or sentence.tags[clause.opener - 1] == "ADP":
        return ""  # "desde que [estallaran]"
    if not sentence.tags[clause.verb].endswith(".Sub") or max(main.words) + 1 != clause.opener:
        return ""
    wants = clause_title(shown, sentence, main, phrase.date, phrase.left_out, lists)
    wants = wants or spell(
        shown, sentence.words, [k for k in main.words if k not in phrase.left_out]
    )  # "Está previsto"
    what = [k for k in (clause.opener, *clause.words) if k not in phrase.left_out]
    title = f"{wants} {spell(shown, sentence.words, what)}"
    return title if wants and len(title) <= MAX_TITLE else ""
