"""A main clause and "when" something else happened: which of the two a date's title tells."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title

_COMMA = 2  # places from the last word before a comma to the first behind it
_MODIFIES = ("DET", "ADJ", "NUM")


def title_beside_when(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """What the other one of two such clauses tells, where that is the news; "" where it is not.

    That is what happened "when", if the main clause only says that something did: "The crime occurred on May 3, when [a
    man broke in]".  And it is what befell somebody, if the other clause has the date: "[Two were killed] when it fell".
    """
    clause = phrase.clause
    at = clauses.index(clause)
    behind = at + 1 < len(clauses) and _tells_when(sentence, clauses[at + 1], phrase.date, lists)
    if clause.opener < 0 and behind:
        state = _is_a_state(sentence, clause, phrase, lists) and _follows(clause, clauses[at + 1], phrase, lists)
        if _only_happens(sentence, clause, phrase, lists) or state:
            return clause_title(shown, sentence, clauses[at + 1], phrase.date, phrase.left_out, lists)
        return ""
    main = clauses[at - 1]
    is_last = at == len(clauses) - 1 and (lists.verb_second or phrase.date.stop >= max(clause.words))
    if at and is_last and phrase.alone and _opens_when(sentence, clause, lists) and _befell(sentence, main, lists):
        return clause_title(shown, sentence, main, phrase.date, phrase.left_out, lists)
    return ""


def _follows(clause: Clause, when: Clause, phrase: Phrase, lists: Lists) -> bool:
    """Whether "when" stands right behind a date, in German and Dutch also behind all of its clause."""
    return when.opener - phrase.date.stop <= 1 or (lists.verb_second and when.opener - max(clause.words) <= _COMMA)


def _opens_when(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    return clause.opener >= 0 > clause.antecedent and sentence.words[clause.opener].lower in lists.at_that_time


def _tells_when(sentence: Sentence, clause: Clause, date: range, lists: Lists) -> bool:
    """Whether a clause says what happened "when", or right behind a date "où": "remonte au 17 août, [où]"."""
    where = sentence.words[clause.opener].lower in lists.at_the_day and 0 <= clause.opener - date.stop <= 1
    return _opens_when(sentence, clause, lists) or where


def _only_happens(sentence: Sentence, clause: Clause, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause says of one noun that it happened, and no more of it: "The crime occurred"."""
    told = [k for k in clause.words if k not in phrase.left_out and sentence.words[k].is_word]
    before = [k for k in told if k < clause.verb and sentence.words[k].lower not in lists.reflexives]
    behind = [k for k in told if k > clause.verb]
    nouns = sum(map(sentence.is_noun, before))
    bare = nouns == 1 and all(sentence.is_noun(k) or sentence.tags[k] in _MODIFIES for k in before)
    happens = any(sentence.words[k].lower in lists.happening | lists.occurred for k in (clause.verb, *behind))
    return bare and happens and not any(map(sentence.is_noun, behind))


def _is_a_state(sentence: Sentence, clause: Clause, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause only tells how things were when something else happened: "Ana was in Rome in May, [when]"."""
    verbs = [k for k in clause.words if sentence.is_verb(k) and k not in phrase.left_out]
    already = any(sentence.words[k].lower in lists.by_then for k in range(*_before(phrase.date)))
    was = bool(verbs) and all(sentence.tags[k].startswith("AUX") for k in verbs)
    intended = lists.verb_second and sentence.words[clause.verb].lower in state_words(lists.language).intended
    return phrase.head is None and (was or already or intended) and not _only_dates(sentence, clause, phrase, lists)


def _only_dates(sentence: Sentence, clause: Clause, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause says of a happening only when it is: "El próximo [partido] será el 3 de mayo"."""
    told = [k for k in clause.words if k not in phrase.left_out and sentence.words[k].is_word]
    happens = any(lists.is_event_noun(sentence.words[k]) for k in told if k < clause.verb and sentence.is_noun(k))
    return happens and bool(lists.contracting) and all(k <= clause.verb for k in told)


def _before(date: range) -> tuple[int, int]:
    return max(0, date.start - 1), date.start


def _befell(sentence: Sentence, main: Clause, lists: Lists) -> bool:
    """Whether a main clause with a subject of its own tells what was done to it, or who died or was hurt."""
    named = main.opener < 0 <= main.verb and any(sentence.is_noun(k) for k in main.words if k < main.verb)
    told = [k for k in main.words if k >= main.verb]
    hurt = any(sentence.words[k].lower in lists.killing | lists.died | lists.dead | lists.injured for k in told)
    passive = sentence.tags[main.verb].startswith("AUX") and sentence.tags[main.verb].endswith(".Past")
    return named and (hurt or (passive and any(sentence.tags[k] == "VERB.Part" for k in told)))
