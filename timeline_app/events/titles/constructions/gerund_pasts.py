"""What a gerund with a year of its own tells besides: "Ana estudió en Lugo, [ganando una beca en 1895]"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.subjects import subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, spell
from timeline_app.temporal.locales import language_of

_FARTHEST = 30  # words between a gerund and its year
_YEAR = 4  # digits
_OF_ITSELF = ("ándose", "éndose")
_UNSTRESSED = str.maketrans("áé", "ae")


def gerund_past_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The subject of a clause in the past with what the gerund tells, as a past; "" where the year is not its own."""
    gerund = _gerund_before(sentence, phrase, lists)
    if gerund < 0:
        return ""
    several = sentence.words[phrase.clause.verb].lower.endswith(lists.plural_verbs)
    done = _as_past(sentence.words[gerund].lower, lists.language, several=several)
    before = [k for k in phrase.clause.words if k < phrase.clause.verb and k not in phrase.left_out]
    who = subject_of(sentence, before, lists)
    while who and sentence.words[who[-1]].lower in lists.reflexives:
        who = who[:-1]
    what = spell(shown, sentence.words, _own_part(sentence, gerund, phrase))
    title = f"{spell(shown, sentence.words, who)} {done} {what}".strip()
    return title if done and what and len(title) <= MAX_TITLE else ""


def _gerund_before(sentence: Sentence, phrase: Phrase, lists: Lists) -> int:
    """The gerund behind a comma whose phrase a year ends, in a clause that tells of what has been; -1 without one."""
    clause, date = phrase.clause, phrase.date
    year = (
        len(date) == 1 and sentence.words[date.start].text.isdigit() and len(sentence.words[date.start].text) == _YEAR
    )
    if not year or clause.verb < 0 or not sentence.tags[clause.verb].endswith(".Past"):
        return -1
    for k in range(date.start - 1, max(clause.verb, date.start - _FARTHEST), -1):
        if sentence.tags[k].endswith(".Ger"):
            behind = pronouns_of(lists.language).subject_behind  # "muriendo veinte personas"
            alone = sentence.words[k - 1].text == "," and clause.holds(k)
            return k if alone and not sentence.words[k].lower.startswith(behind) else -1
        if sentence.is_finite(k) or sentence.words[k].text in ";:":
            return -1
    return -1


def _own_part(sentence: Sentence, gerund: int, phrase: Phrase) -> list[int]:
    """What a gerund does in one of several years: "obteniendo una mención en 1895 y [una medalla] en 1901"."""
    inside = range(gerund + 1, phrase.date.start)
    told = [k for k in inside if k not in phrase.left_out]
    last = max((k for k in inside if k in phrase.left_out and sentence.words[k].text.isdigit()), default=gerund)
    own = [k for k in told if k > last]
    while own and (sentence.tags[own[0]] == "CCONJ" or not sentence.words[own[0]].is_word):
        own = own[1:]
    if any(map(sentence.is_noun, own)):
        return own
    first = next((k for k in inside if k in phrase.left_out and sentence.words[k].text.isdigit()), phrase.date.start)
    return [k for k in told if k < first]


def _as_past(gerund: str, language: str, *, several: bool) -> str:
    """The past of a gerund, "obteniendo", "obtuvo", by the longest ending that its language has a past for."""
    if gerund.endswith("-se"):
        base = _as_past(gerund.removesuffix("-se"), language, several=several)
        return f"{base}-se" if base else ""  # "tornando-se"
    if gerund.endswith(_OF_ITSELF):
        base = _as_past(gerund.removesuffix("se").translate(_UNSTRESSED), language, several=several)
        return f"se {base}" if base else ""  # "convirtiéndose"
    pairs = (pair.split("=") for pair in language_of(language).list("gerund_pasts"))
    for ending, one, many in sorted(pairs, key=lambda pair: -len(pair[0])):
        if gerund.endswith(ending):
            return gerund.removesuffix(ending) + (many if several else one)
    return ""
