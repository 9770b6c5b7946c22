"""What a clause behind "whose" tells of, with its article and its owner: "cuyo pleno", "el pleno del Ayuntamiento"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.contractions import contractions
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name
from timeline_app.events.titles.wording import MAX_TITLE, spell

_LONGEST_OWNER = 7  # words
_WHOSE = "whose"
_VOWELS = "aeiou"


def with_owner(title: str, shown: str, sentence: Sentence, clause: Clause, before: Sequence[int], lists: Lists) -> str:
    """A title that begins with the noun behind "whose", with its article and whose it is, as far as there is room.

    `shown` is the text of the sentence, `before` are the indexes of the subject.
    """
    opener = clause.opener
    if lists.language == "en":
        return _with_english_owner(title, sentence, clause, before)
    if opener < 1 or not before or before[0] != opener + 1 or sentence.words[opener].lower not in lists.whose:
        return title
    article = lists.whose[sentence.words[opener].lower] or sentence.words[opener - 1].lower
    noun = opener + 1
    while not sentence.is_noun(noun) and noun < before[-1]:
        noun += 1
    noun = _with_its_kind(sentence, noun, before, lists)
    named = spell(shown, sentence.words, range(opener + 1, noun + 1))
    rest = title.removeprefix(named)
    if article not in lists.determiners or rest == title or not sentence.is_noun(noun):
        return title
    owner = _owner(shown, sentence, clause, lists)
    led = _joined(article, named, lists)
    whole = [f"{led} {owner}{rest}"] if owner else []
    return next((text for text in (*whole, f"{led}{rest}") if len(text) <= MAX_TITLE), title)


def _with_its_kind(sentence: Sentence, noun: int, before: Sequence[int], lists: Lists) -> int:
    """The last word of a noun with what it is of, before its owner: "cuya [sala de armas]", "la sala de armas del"."""
    inside = [k for k in before if k > noun]
    if not inside or inside[0] != noun + 1 or sentence.words[noun + 1].lower not in lists.of_words:
        return noun
    last = noun
    for k in inside[1:]:
        if k != last + 1 + (last == noun) or sentence.tags[k] not in ("DET", "ADJ", "NOUN", "PROPN"):
            break
        last = k
    return last if sentence.is_noun(last) or sentence.tags[last] == "ADJ" else noun


def _with_english_owner(title: str, sentence: Sentence, clause: Clause, before: Sequence[int]) -> str:
    """As in "[Fenwick Mills'] shares rose" of "Fenwick Mills, whose shares rose": with the name right before."""
    opener, end = clause.opener, clause.opener - 1
    if opener < 2 or not before or before[0] != opener + 1 or sentence.words[opener].lower != _WHOSE:
        return title
    end -= sentence.words[end].text == ","
    start = end
    while start > 0 and sentence.tags[start - 1] == "PROPN":
        start -= 1
    named = sentence.tags[before[0]] == "PROPN"  # "Airbus, whose A380 first flew"
    if named or sentence.tags[end] != "PROPN" or not title.lower().startswith(sentence.words[before[0]].lower):
        return title
    name = " ".join(word.text for word in sentence.words[start : end + 1])
    whole = f"{name}'{'' if name.endswith('s') else 's'} {title[:1].lower()}{title[1:]}"
    return whole if len(whole) <= MAX_TITLE else title


def _joined(article: str, noun: str, lists: Lists) -> str:
    """A noun behind its article, which in Italian has another form before a vowel: "la cui elezione", "l'elezione"."""
    if "l'" not in lists.articles_inside.values() or noun[0].lower() not in _VOWELS:
        return f"{article} {noun}"
    return f"gli {noun}" if article == "i" else f"{article} {noun}" if article == "le" else f"l'{noun}"


def _owner(shown: str, sentence: Sentence, clause: Clause, lists: Lists) -> str:
    """What a clause tells of with "of" before it, "del Ayuntamiento"; "" where that is not known or long."""
    if clause.antecedent < 0:
        return ""
    owner = noun_phrase_to(sentence, clause.antecedent, lists)
    before = owner[0] - 1
    of_another = before > 0 and sentence.tags[before] in ("ADP", "CCONJ") and sentence.is_noun(before - 1)
    of_another &= not is_first_name(sentence.words[owner[0]].text)
    if of_another or len(owner) > _LONGEST_OWNER or not any(map(sentence.is_noun, owner)):
        return ""  # "el acuerdo entre Chile y Perú, cuya firma"
    first = sentence.words[owner[0]]
    if sentence.tags[owner[0]] == "DET":
        named = f"{first.lower}{spell(shown, sentence.words, owner)[len(first.text) :]}"
    else:
        article = lists.articles_inside.get(sentence.words[owner[0] - 1].lower, "") if owner[0] else ""
        space = "" if not article or article.endswith("'") else " "
        named = f"{article}{space}{spell(shown, sentence.words, owner)}"
    of = lists.contracting[0].partition("=")[0]
    joined = f"{of} {named}"
    return next((joined.replace(a, b, 1) for a, b in contractions(lists).items() if joined.startswith(a)), joined)
