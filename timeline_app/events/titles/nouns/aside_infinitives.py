"""German and Dutch: what a clause leads to behind its comma, "Er kündigte an, die Frage zu stellen", as a title."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.wording import MAX_TITLE, spell


def title_with_infinitive(shown: str, sentence: Sentence, phrase: Phrase, told: list[int], lists: Lists) -> str:
    """A clause with what it leads to, without its places where that is too long; "" for what something was done for.

    `told` are the words of the infinitive.
    """
    if sentence.words[told[0]].lower in lists.infinitive_marks:
        return ""  # "um ihn zu treffen"
    main = clause_title(shown, sentence, phrase.clause, phrase.date, phrase.left_out, lists)
    main = main or spell(shown, sentence.words, [k for k in phrase.clause.words if k not in phrase.left_out])
    what, object_ = (spell(shown, sentence.words, one) for one in (told, _without_places(sentence, told)))
    titles = (f"{main}, {what}", f"{main}, {object_}") if main else ()
    return next((title for title in (*titles, what) if len(title) <= MAX_TITLE), "")


def _without_places(sentence: Sentence, told: list[int]) -> list[int]:
    """An infinitive with its object first: "[in der Bank in Ulm] einen Raub begangen zu haben"; as it is without."""
    rest = told
    while sentence.tags[rest[0]] == "ADP":
        noun = next((n for n, k in enumerate(rest) if sentence.is_noun(k)), len(rest) - 1)
        rest = rest[noun + 1 :]
        if not any(map(sentence.is_noun, rest)):
            return told
    return rest
