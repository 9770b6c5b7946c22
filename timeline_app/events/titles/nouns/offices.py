"""Who was named to an office that the date only says more of: "Ana Ruiz, la ministre nommée lundi"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to, with_outer_noun
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.faults.title_words import title_words
from timeline_app.events.titles.wording import MAX_TITLE, spell

_SHORTEST = 2  # words of a person's name


def office_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The name, before or behind the office, with the participle and the office; "" without one of them."""
    words, date = sentence.words, phrase.date
    k = date.start - 1
    while k > 0 and words[k].lower in lists.date_links:
        k -= 1
    if k < 2 or words[k].lower not in title_words(lists.language).naming:
        return ""
    if words[k - 1].text == "," and (named := _named_before(sentence, k)):
        return f"{spell(shown, words, named)} {words[k].text}"  # "réclament le départ d'[Ana Ruiz, élue] en 2012"
    before = k - 1
    while before > 0 and sentence.tags[before] == "ADJ":
        before -= 1
    if not sentence.is_noun(before):
        return ""
    office = [*with_outer_noun(sentence, noun_phrase_to(sentence, before, lists), lists), *range(before + 1, k)]
    who = _named_before(sentence, office[0]) or _named_behind(sentence, date.stop)
    if len(office) > 1 and words[office[0]].lower in lists.determiners:
        office = office[1:]
    if not who or any(sentence.tags[m] == "PROPN" for m in office[:1]):
        return ""
    title = f"{spell(shown, words, who)} {words[k].text} {spell(shown, words, office)}"
    return title if len(title) <= MAX_TITLE else ""


def _named_before(sentence: Sentence, first: int) -> list[int]:
    """A person's name before a comma and the office."""
    end = first - 1
    start = end
    while start > 0 and sentence.tags[start - 1] == "PROPN":
        start -= 1
    apposed = end > 0 and sentence.words[end].text == "," and end - start >= _SHORTEST
    return list(range(start, end)) if apposed else []


def _named_behind(sentence: Sentence, start: int) -> list[int]:
    """A person's name right behind the date."""
    end = start
    while end < len(sentence.words) and sentence.tags[end] == "PROPN":
        end += 1
    return list(range(start, end)) if end - start >= _SHORTEST else []
