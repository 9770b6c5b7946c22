"""Whom a pronoun means where its sentence has just named them: "The police said [they] had found the car"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.cast import Place
from timeline_app.events.meant.mentions import Kind, Told
from timeline_app.events.meant.standing_in import Meant
from timeline_app.events.names.naming import said
from timeline_app.events.titles.clauses.fitting import core_of

_THEY, _IT = "they", "it"
_SEVERAL = frozenset({"police", "people", "staff", "crew", "men", "women", "children"})
_NOT_SEVERAL = ("ss", "us", "is")
_LONGEST = 45  # characters of what stands for a pronoun


def meant_beside(place: Place, told: Told, lists: Lists) -> Meant | None:
    """Those whom an English "they" means, or the body whose "it" tells what it says of itself.

    That is the subject of the clause which its own depends on, where no others are told before.
    """
    if lists.language != "en" or told.text not in (_THEY, _IT) or told.clause.antecedent >= 0:
        return None
    sentence = place.sentence
    before = [one for one in place.told if one.words and one.clause.verb < told.words[0]]
    main = [one for one in before if one.clause.opener < 0]
    parted = told.text == _THEY and told.words[0] > 0 and sentence.words[told.words[0] - 1].text == ";"
    if len(main) != 1 or (told.clause.opener < 0 and not told.clause.said and not parted):
        return None
    if told.text == _IT:
        fits = len(before) == 1 and _speaks_as_one(sentence, main[0], told, lists)
        return _by_noun(sentence, main[0], lists) if fits else None
    several = [one for one in before if _are_several(sentence, one, lists)]
    return _by_noun(sentence, main[0], lists) if several == main else None


def _speaks_as_one(sentence: Sentence, speaker: Told, told: Told, lists: Lists) -> bool:
    """Whether a body, and no person, says what a clause tells: "Fenwick Ltd. said [it] had closed"."""
    says = sentence.words[speaker.clause.verb].lower in lists.report_verbs
    that = told.clause.opener < 0 or sentence.words[told.clause.opener].lower in lists.that_words
    one = speaker.kind is Kind.NOUN and not speaker.person and not _are_several(sentence, speaker, lists)
    return says and that and one


def _are_several(sentence: Sentence, told: Told, lists: Lists) -> bool:
    words = core_of(sentence, list(told.words), lists)
    if told.kind is Kind.PRONOUN or (told.person and told.kind is Kind.NAME):
        return False
    joined = any(sentence.tags[k] == "CCONJ" for k in words)
    return joined or _is_plural(sentence, _head(sentence, words, lists))


def _is_plural(sentence: Sentence, head: int) -> bool:
    word = sentence.words[head].lower if head >= 0 else ""
    return word in _SEVERAL or (word.endswith("s") and not word.endswith(_NOT_SEVERAL))


def _head(sentence: Sentence, words: Sequence[int], lists: Lists) -> int:
    """The last noun before "of", "in" and the like."""
    end = next((n for n, k in enumerate(words) if n and sentence.tags[k] == "ADP"), len(words))
    return next((k for k in reversed(words[:end]) if sentence.is_noun(k)), -1)


def _by_noun(sentence: Sentence, told: Told, lists: Lists) -> Meant | None:
    words = core_of(sentence, list(told.words), lists)
    if words[-1] - words[0] >= len(words) or sentence.words[words[0]].lower in lists.own_determiners:
        return None
    full = said(sentence.words[words[0] : words[-1] + 1])
    article = sentence.words[words[0]].lower in lists.articles
    if len(full) > _LONGEST or any(sentence.tags[k] in ("PRON", "PUNCT") for k in words):
        return None
    opens = words[0] == 0 and sentence.tags[0] not in ("PROPN", "ADJ")
    full = full[:1].lower() + full[1:] if opens else full
    return Meant(full, full, person=False, article=f"{full.partition(' ')[0]} " if article else "")
