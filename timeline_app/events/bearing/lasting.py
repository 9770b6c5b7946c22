"""What goes on "until" or "since" a date: which of it begins or ends then, and is told with that word."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.bearing.moved import moved_to
from timeline_app.events.bearing.negated import is_of_participle
from timeline_app.events.bearing.state_words import StateWords, state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.wording import MAX_TITLE, finished, fit, spell

_LONGEST_APPOSITION = 12  # words
_NEAR = 4  # words from a comma to the noun of an office: "the last mayor"
_FARTHEST = 10  # words between "first" and "since"


def is_mere_state(sentence: Sentence, phrase: Phrase, lists: Lists, *, ahead: bool) -> bool:
    """Whether a date bounds a state of which no reader asks when it began or ended.

    The end of an office, of a stay and of what "lasts" is told, and in what is to come that of what "remains"; the
    beginning of any state but one that is only compared: "the first title since 1968".
    """
    led = lead_to(sentence, phrase.date, lists) if phrase.head is None else None
    if phrase.head is None and not ahead and _is_of_now(sentence, phrase, lists):
        return True
    if led is None:
        return phrase.head is None and _is_an_office_then(sentence, phrase.date, lists)
    if led.lead is Lead.UNTIL:
        return not _has_an_end(sentence, phrase.clause, led.start, lists, ahead=ahead)
    if led.lead is Lead.BEFORE:
        return not ahead
    if led.lead is Lead.SINCE:
        return _is_superlative(sentence, phrase, led.start, lists) or _is_an_apposition(
            sentence, phrase.clause, led.start, lists
        )
    return False


def _is_of_now(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a verb tells of the present and so has another date: "After a fall from 1982 to 1990 towns now grow"."""
    clause = phrase.clause
    if clause.verb < 0 or sentence.tags[clause.verb] != "VERB.Pres" or is_of_participle(sentence, phrase):
        return False
    if phrase.date.start > clause.verb or any(sentence.words[k].lower in lists.now_words for k in phrase.date):
        return False
    return any(sentence.words[k].lower in lists.now_words for k in clause.words)


def _is_an_office_then(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date only says when somebody had an office: "Ana Ruiz, mayor of Lugo in 1998, said"."""
    comma = _comma_before(sentence, date.start)
    closes = date.stop < len(sentence.words) and sentence.words[date.stop].text in ",)"
    inside = range(comma + 1, date.start)
    if comma < 1 or not closes or not sentence.is_noun(comma - 1) or any(map(sentence.is_verb, inside)):
        return False
    words = state_words(lists.language)
    return any(_is_office(sentence, k, words, lists) for k in inside[:_NEAR])


def ended_apposition(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """A noun with what commas set off that ends then: "Ana Ruiz, mayor of Lugo until 1989"; "" without one."""
    led = lead_to(sentence, phrase.date, lists) if phrase.head is None else None
    if led is None or led.lead is not Lead.UNTIL:
        return ""
    comma = _comma_before(sentence, led.start)
    inside = range(comma + 1, led.start)
    if comma < 1 or not inside or not sentence.is_noun(comma - 1) or any(map(sentence.is_finite, inside)):
        return ""
    words = state_words(lists.language)
    described = sentence.tags[comma + 1] in ("ADJ", "VERB.Part") or (
        sentence.tags[comma + 1] == "NOUN" and not lists.verb_second
    )
    if not described and not any(_is_office(sentence, k, words, lists) for k in inside[:_NEAR]):
        return ""
    noun = without_article(sentence, noun_phrase_to(sentence, comma - 1, lists), lists)
    whole = sentence.is_noun(comma + 1) and any(sentence.tags[k].endswith(".Part") for k in inside)
    told = range(comma + 1, phrase.date.stop) if whole else [*noun, *range(comma, phrase.date.stop)]
    title = spell(shown, sentence.words, told)
    return finished(title, lists) if len(title) <= MAX_TITLE else ""


def _comma_before(sentence: Sentence, start: int) -> int:
    nearest = range(start - 1, max(-1, start - _LONGEST_APPOSITION), -1)
    return next((k for k in nearest if sentence.words[k].text == ","), -1)


def end_of(sentence: Sentence, phrase: Phrase, lists: Lists) -> range:
    """The words of "until DATE" where a clause tells what ends then; none elsewhere, and where they mean "by".

    Those of "to DATE" as well, where it tells what is moved to that date.
    """
    if moved := moved_to(sentence, phrase, lists):
        return moved
    led = lead_to(sentence, phrase.date, lists) if phrase.head is None else None
    if led is None or led.lead is not Lead.UNTIL or led.start not in phrase.clause.words:
        return range(0)
    by = _is_by(sentence, phrase.clause, state_words(lists.language)) and not _is_done_to(sentence, phrase.clause)
    return range(0) if by else range(led.start, phrase.date.stop)


def _is_done_to(sentence: Sentence, clause: Clause) -> bool:
    """Whether a passive of the present leaves open whether it is done by a day or until it: "wird bis Mai gesperrt"."""
    forms = [sentence.tags[k].rpartition(".")[2] for k in clause.words if sentence.is_verb(k)]
    return clause.verb >= 0 and sentence.tags[clause.verb].endswith(".Pres") and "Part" in forms and "Inf" not in forms


def with_end(titles: tuple[str, ...], end: range, shown: str, sentence: Sentence, lists: Lists) -> tuple[str, ...]:
    """Titles that say "until" when, for what ends on a date does not happen on it."""
    said = spell(shown, sentence.words, end)
    said = said[:1].lower() + said[1:]
    if not said:
        return titles
    room = MAX_TITLE - len(said) - 1
    return tuple(dict.fromkeys(title if said in title else f"{fit(title, lists, room)} {said}" for title in titles))


def _has_an_end(sentence: Sentence, clause: Clause, start: int, lists: Lists, *, ahead: bool) -> bool:
    words = state_words(lists.language)
    verbs = {sentence.words[k].lower for k in clause.words if sentence.is_verb(k)}
    if verbs & words.lasting:
        return True
    verb = sentence.tags[clause.verb] if clause.verb >= 0 else ""
    office = any(_is_office(sentence, k, words, lists) for k in clause.words if k < start + _LONGEST_APPOSITION)
    being = bool(verb) and (verb.startswith("AUX") or sentence.words[clause.verb].lower in lists.auxiliaries)
    if not ahead:
        if _is_by(sentence, clause, words) and _is_past(sentence, clause):
            return True
        return bool(verbs & words.living) or (office and (being or bool(verbs & words.staying)))
    if _is_by(sentence, clause, words):
        return True
    stays = verb.endswith(".Fut") or bool(verbs & (words.staying | words.living))  # "will be closed until"
    return stays and not verb.endswith(".Cnd")


def _is_office(sentence: Sentence, k: int, words: StateWords, lists: Lists) -> bool:
    lower = sentence.words[k].lower
    return lower in words.offices or (
        lists.verb_second and sentence.is_noun(k) and lower.endswith(tuple(words.offices))
    )


def _is_by(sentence: Sentence, clause: Clause, words: StateWords) -> bool:
    """Whether "until" means "by" what is to be done, or had been: "soll bis 2030 gebaut werden"."""
    verbs = [k for k in clause.words if sentence.is_verb(k)]
    had = bool(words.by) and any(sentence.words[k].lower in words.had for k in verbs)
    done = had and any(sentence.tags[k] == "VERB.Part" for k in verbs)
    modal = done or any(sentence.words[k].lower in words.by for k in verbs)
    doing = [sentence.words[k].lower for k in verbs if sentence.tags[k].startswith("VERB")]
    return modal and bool(doing) and not set(doing) & (words.staying | words.lasting | words.living)


def _is_past(sentence: Sentence, clause: Clause) -> bool:
    return clause.verb >= 0 and sentence.tags[clause.verb].endswith(".Past")


def _is_superlative(sentence: Sentence, phrase: Phrase, start: int, lists: Lists) -> bool:
    """Whether "since" ends a comparison: "the first title since 1968", "the youngest prime minister since 1812"."""
    words, verb = state_words(lists.language), phrase.clause.verb
    being = verb >= 0 and sentence.words[verb].lower in lists.auxiliaries
    being = being and not any(sentence.tags[k].endswith(".Part") for k in phrase.clause.words if k > verb)
    for k in range(start - 1, max(-1, start - 1 - _FARTHEST), -1):
        if sentence.is_finite(k) or k not in phrase.clause.words:
            return False
        lower = sentence.words[k].lower
        if lower in words.superlatives and (being or lower not in words.more):
            return True
        if sentence.tags[k] == "ADJ" and being and lower.endswith(words.superlative_endings or ("\0",)):
            return True
    return False


def _is_an_apposition(sentence: Sentence, clause: Clause, start: int, lists: Lists) -> bool:
    """Whether "since" belongs to what a comma sets off behind another verb: "married Ana, his companion since 1893"."""
    comma = _comma_before(sentence, start)
    if comma < 0 or clause.verb < 0 or clause.verb > comma or start not in clause.words:
        return False
    inside: Sequence[int] = range(comma + 1, start)
    return (
        not any(map(sentence.is_verb, inside))
        and any(map(sentence.is_noun, inside))
        and sentence.tags[comma + 1]
        in (
            "DET",
            "PRON",
            "NOUN",
        )
    )
