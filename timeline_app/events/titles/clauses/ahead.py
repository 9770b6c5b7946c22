"""Whom a pronoun means that stands before its noun: "Alors qu'[ils] avaient atteint le port, [les rebelles] ont dû"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import agrees, names_any
from timeline_app.events.grammar.subjects import subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, spell

_FIRST = 3  # places in a sentence where its first clause opens: "Alors [qu']"


def with_whom_it_means(
    title: str, shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> str:
    """A title of a sentence's first clause that opens with a pronoun, with the subject of the main clause behind it.

    As it is where that is a pronoun too, or has another number or gender.
    """
    clause = phrase.clause
    main = next((c for c in clauses if c.opener < 0 and c.verb > max(clause.words)), None)
    opens = 0 <= clause.opener < _FIRST and clause.antecedent < 0
    if main is None or not opens or lists.verb_second:
        return title
    pronoun, _, rest = title.partition(" ")
    who = _subject(sentence, clause, main, phrase, lists) if pronoun.lower() in lists.befalls else []
    if not who or not rest or not agrees(sentence, who, clause.verb, lists) or not _fits(sentence, who, pronoun, lists):
        return title
    named = f"{spell(shown, sentence.words, who)} {rest}"
    return named if len(named) <= MAX_TITLE else title


def _subject(sentence: Sentence, clause: Clause, main: Clause, phrase: Phrase, lists: Lists) -> list[int]:
    """Who does what a main clause behind another one tells."""
    behind = [k for k in main.words if max(clause.words) < k < main.verb and k not in phrase.left_out]
    who = subject_of(sentence, behind, lists)
    while who and (not sentence.words[who[-1]].is_word or sentence.words[who[-1]].lower in lists.reflexives):
        who = who[:-1]
    led = bool(who) and (sentence.tags[who[0]] in ("ADP", "ADV", "PRON") or who[0] != behind[0])
    return who if names_any(sentence, who) and not led and not main.frame else []


def _fits(sentence: Sentence, who: Sequence[int], pronoun: str, lists: Lists) -> bool:
    """Whether a subject has the gender and the number of a pronoun, as far as its article tells."""
    article = sentence.words[who[0]].lower
    if sentence.tags[who[0]] == "PROPN" or article not in lists.determiners:
        return not pronoun.lower().endswith("s")
    several = article in lists.plural_determiners
    feminine, masculine = article in lists.feminine, article in lists.masculine
    gender = not (feminine and pronoun.lower() == "il") and not (masculine and pronoun.lower() == "elle")
    return several == pronoun.lower().endswith("s") and gender
