"""What was done before or after something else, where its date stands behind it: "before joining the force in 1969"."""

from __future__ import annotations

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.subjects import subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.verb_forms import present
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, fit, spell

_UNFINISHED = ("VERB.Inf", "VERB.Ger", "VERB.PartP", "AUX.Inf")
_BETWEEN = 4  # words from "before" to its verb: "avant de s' y"


def infinitive_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """Who did it, the verb in the present, or in the perfect where it is told so, and the rest; "" where nothing is.

    Only where the date stands behind such a verb, and no other conjugated one between the two.
    """
    clause, date = phrase.clause, phrase.date
    if lists.verb_second or clause.verb < 0:
        return ""
    verb = _verb_of(sentence, phrase, lists)
    if verb < 0:
        return ""
    leads = date.stop <= clause.verb
    told = [k for k in clause.words if k < clause.verb and k not in phrase.left_out and (not leads or k >= date.stop)]
    who = subject_of(sentence, told, lists) or [k for k in clause.borrowed if not leads]
    pronoun = bool(who) and sentence.tags[who[0]] == "PRON" and sentence.words[who[0]].lower not in lists.reflexives
    if not names_any(sentence, who) and not pronoun:
        return ""
    done = "" if _are_several(sentence, who, lists) else _conjugated(sentence, verb, lists)
    before = range(verb + 1, date.start - _is_put_in(sentence, date))
    rest = [k for k in (*before, *_behind(sentence, verb, phrase, lists)) if k not in phrase.left_out]
    clitics = [k for k in range(verb - 2, verb) if sentence.words[k].lower in lists.reflexives]
    if not done:
        return ""
    parts = (spell(shown, sentence.words, who), spell(shown, sentence.words, clitics), done)
    return fit(" ".join(filter(None, (*parts, _told(shown, sentence, rest)))), lists, MAX_TITLE)


def _behind(sentence: Sentence, verb: int, phrase: Phrase, lists: Lists) -> list[int]:
    """What belongs to a verb behind the date that parts them: "avant de rencontrer lundi [le maire]"."""
    tree, start = sentence.tree, phrase.date.stop
    if tree is None or verb >= len(tree.heads):
        return []
    top = tree.heads[verb] if tree.relations[verb] == "aux" else verb  # "après avoir [atteint]"
    own = set(tree.below(top))
    put_in = _is_put_in(sentence, phrase.date)
    start += put_in
    end = start
    while end < len(sentence.words) and sentence.words[end].text not in {",", ";", ":", "."}:
        if sentence.is_finite(end) or not (end in own or put_in) or _opens_a_clause(sentence, end, lists):
            break
        end += 1
    return list(range(start, end))


def _opens_a_clause(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether what follows is told in a clause of its own: "following a wreck [that killed ten]"."""
    return (
        lists.language == "en" and sentence.tags[k] in ("PRON", "SCONJ") and sentence.words[k].lower in lists.relatives
    )


def _is_put_in(sentence: Sentence, date: range) -> bool:
    """Whether commas set a date off on both sides: "après avoir atteint à Paris, [samedi], son niveau"."""
    around = (date.start - 1, date.stop)
    return all(0 < k < len(sentence.words) and sentence.words[k].text == "," for k in around)


def _are_several(sentence: Sentence, who: list[int], lists: Lists) -> bool:
    """Whether a subject is in the plural, whose verb has another form."""
    nouns = [k for k in who if sentence.is_noun(k)]
    plural = not lists.plural_determiners and bool(nouns) and sentence.tags[nouns[-1]] == "NOUN"
    ends = (
        plural and sentence.words[nouns[-1]].lower.endswith("s") and not sentence.words[nouns[-1]].lower.endswith("ss")
    )
    joined = any(sentence.tags[k] == "CCONJ" for k in who)
    return ends or joined or any(sentence.words[k].lower in lists.plural_determiners | lists.several for k in who)


def _told(shown: str, sentence: Sentence, rest: list[int]) -> str:
    while rest and not sentence.words[rest[-1]].is_word:
        rest = rest[:-1]
    return spell(shown, sentence.words, rest)


def _verb_of(sentence: Sentence, phrase: Phrase, lists: Lists) -> int:
    """The infinitive or gerund behind "before" or "after" that a date ends; -1 without one."""
    date, clause = phrase.date, phrase.clause
    opening = lists.counted_from | state_words(lists.language).since
    for k in range(date.start - 1 - _is_put_in(sentence, date), 0, -1):
        if sentence.is_finite(k) or sentence.words[k].text in {",", ";", ":"} or not clause.holds(k):
            return -1
        if sentence.tags[k] in _UNFINISHED:
            led = range(max(0, k - _BETWEEN), k)
            first = max((m for m in led if sentence.words[m].lower in opening), default=-1)
            return k if first >= 0 and not any(sentence.is_noun(m) for m in led if m > first) else -1
    return -1


def _conjugated(sentence: Sentence, verb: int, lists: Lists) -> str:
    """A verb as a main clause has it: "avoir gagné" is "a gagné", "joining" is "joins"; "" where that is not known."""
    word = sentence.words[verb].lower
    if word in lists.perfects:
        return lists.perfects[word]
    return present(word, lists)
