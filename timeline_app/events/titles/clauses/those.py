"""What a clause tells of nobody but "celui qui": told with that pronoun, since no noun says who it is."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.fitting import fitted


def title_of_those(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """A relative clause with its pronoun, "Celui qui a fondé le club"; "" where it tells of a noun."""
    clause = phrase.clause
    if clause.antecedent < 0 or sentence.words[clause.antecedent].lower not in lists.those_words:
        return ""
    own = [k for k in clause.words if k not in phrase.left_out]
    opening = [clause.antecedent, clause.opener, *(k for k in own if k < clause.verb)]
    return fitted(shown, sentence, opening, [k for k in own if k >= clause.verb], lists)
