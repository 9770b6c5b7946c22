"""Phrase -> titles: short, without the date and the source's "said that", with the place and the figure that matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline_app.events.figures import figures_of
from timeline_app.events.phrases import Phrase, drawn_in
from timeline_app.events.words import Lists, Word

MAX_TITLE = 80  # characters
_MIN_TITLE = 12
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ('"', '"'))
_SPACE = re.compile(r"\s+")
_EDGE = " \t,;:.!?-–—'’«»\"“”()[]|"


def titles_of(sentence: str, words: Sequence[Word], phrase: Phrase, lists: Lists) -> tuple[str, ...]:
    """Up to three different titles of an event, the best first, each at most MAX_TITLE characters."""
    makers = (_noun_titles,) if phrase.head is not None else (_occasion_titles, _said_titles, _clause_titles)
    proposals = [title for maker in makers for title in maker(sentence, words, phrase, lists)]
    if phrase.head is not None:
        clause = Phrase(0, len(words), phrase.date_start, phrase.date_end)
        proposals += _clause_titles(sentence, words, clause, lists)
    fitting = [_capital(_balanced(fit(title, lists))) for title in proposals]
    return tuple(dict.fromkeys(title for title in fitting if len(title) >= 3))[:3]


# ---------------------------------------------------------------- a noun with its date


def _noun_titles(sentence: str, words: Sequence[Word], phrase: Phrase, lists: Lists) -> list[str]:
    indexes = [
        k for k in _without_date(words, phrase, lists) if not (k == phrase.start and _is_determiner(words[k], lists))
    ]
    core = [k for k in indexes if phrase.start <= k < phrase.end]
    text = _text(sentence, words, core)
    place = [] if _has_place(words, core, lists) else _place(words, range(phrase.end, phrase.tail), lists)
    figures = figures_of(outside_date(words, phrase), lists)
    full = f"{text} {_text(sentence, words, place)}".strip()
    counted = [f"{part}, {figures[0].text}" for part in (full, text)] if figures else []
    return [title for title in (*counted, full, text) if len(title) <= MAX_TITLE] or [text]


def _has_place(words: Sequence[Word], indexes: Sequence[int], lists: Lists) -> bool:
    return any(
        words[k].lower in lists.place_prepositions and any(words[m].is_name for m in indexes if k < m <= k + 3)
        for k in indexes
    )


def _place(words: Sequence[Word], indexes: Iterable[int], lists: Lists) -> list[int]:
    """The place told in a stretch, drawn in to its name: "au-dessus du Sinaï" for "... de la péninsule du Sinaï"."""
    indexes = list(indexes)
    for at, k in enumerate(indexes):
        if words[k].lower not in lists.place_prepositions or words[k].lower in lists.of_words:
            continue
        rest = indexes[at + 1 :]
        name = next((m for m in rest if words[m].is_name), None)
        inside = [m for m in rest if name is not None and m < name]
        nearer = any(words[m].lower in lists.place_prepositions - lists.of_words for m in inside)
        if name is None or nearer or any(_stops_place(words[m], lists) for m in inside):
            continue
        last = name
        while last + 1 in rest and words[last + 1].is_name:
            last += 1
        common = [m for m in inside if words[m].is_word and words[m].lower not in lists.determiners | lists.of_words]
        link = next((m for m in reversed(inside) if common and m > common[-1]), None)
        drawn_in = [k, *(inside if link is None else range(link, name)), *range(name, last + 1)]
        return [k, *inside, *range(name, last + 1)] if common and link is None else drawn_in
    return []


def _stops_place(word: Word, lists: Lists) -> bool:
    return word.ends_clause or word.text == "," or word.lower in lists.relatives or lists.is_finite(word)


# ---------------------------------------------------------------- a clause with its date


def _occasion_titles(sentence: str, words: Sequence[Word], phrase: Phrase, lists: Lists) -> list[str]:
    """Who said something "avant de rencontrer" somebody met them: the subject, the verb made present, its object."""
    if not any(word.lower in lists.report_verbs for word in words[phrase.start : phrase.end]):
        return []
    for opening in lists.before_doing:
        match = re.search(rf"\b{re.escape(opening)}\s*", sentence[words[phrase.date_end - 1].end :], re.IGNORECASE)
        if match is None:
            continue
        begin = words[phrase.date_end - 1].end + match.end()
        first = next((k for k, word in enumerate(words) if word.start >= begin), None)
        subject = _subject(words, phrase, lists)
        verb = _present(words[first].text, lists) if first is not None else ""
        if first is None or not subject or not verb:
            continue
        end = first + 1
        while end < len(words) and not words[end].ends_clause and words[end].text != ",":
            end += 1
        who = _text(sentence, words, _name_only(words, subject, lists))
        whom = _text(sentence, words, _name_only(words, list(range(first + 1, end)), lists))
        return [f"{who} {verb} {whom}"]
    return []


def _present(infinitive: str, lists: Lists) -> str:
    """The third person of a verb's present; "" where it cannot be made."""
    if infinitive in lists.irregular_present:
        return lists.irregular_present[infinitive]
    for ending, present in lists.present_endings.items():
        if infinitive.endswith(ending):
            return infinitive.removesuffix(ending) + present
    return ""


def _said_titles(sentence: str, words: Sequence[Word], phrase: Phrase, lists: Lists) -> list[str]:
    """What was said, for who said it: "a annoncé jeudi que le sommet est reporté" is the summit's being put off."""
    inside = range(phrase.start, phrase.end)
    if not any(words[k].lower in lists.report_verbs for k in inside):
        return []
    after = phrase.end
    while after < len(words) and words[after].text in "'’":
        after += 1
    if after >= len(words) or words[after].lower not in lists.that_words:
        return []
    start = after + 1
    while start < len(words) and words[start].text in "'’":
        start += 1
    end = start
    while end < len(words) and not words[end].ends_clause and words[end].lower not in lists.relatives:
        end += 1
    said = _text(sentence, words, range(start, end))
    subject = _subject(words, phrase, lists)
    who = _text(sentence, words, _name_only(words, subject, lists)) if subject else ""
    together = f"{who} : {said}" if who and "'" not in who else said
    return [said, together] if len(said) >= _MIN_TITLE else []


def _clause_titles(sentence: str, words: Sequence[Word], phrase: Phrase, lists: Lists) -> list[str]:
    indexes = _without_date(words, drawn_in(words, phrase, lists), lists)
    if len(_text(sentence, words, indexes)) < _MIN_TITLE:
        indexes = _without_date(words, phrase, lists)
    while indexes and (
        not words[indexes[0]].text.isalnum() or words[indexes[0]].lower in lists.relatives | lists.and_words
    ):
        indexes = indexes[1:]
    text = _text(sentence, words, indexes)
    figures = figures_of([words[k] for k in indexes], lists)
    named = _text(sentence, words, _name_only(words, indexes, lists))
    counted = f"{fit(text, lists, MAX_TITLE - len(figures[0].text) - 2)}, {figures[0].text}" if figures else ""
    has_figure = bool(figures) and figures[0].text.split()[0] in fit(text, lists)
    return [title for title in (text if has_figure or not figures else counted, text, named) if title]


def _subject(words: Sequence[Word], phrase: Phrase, lists: Lists) -> list[int]:
    """The words before the verb of a clause."""
    inside = range(phrase.start, phrase.end)
    verb = next((k for k in inside if lists.is_finite(words[k]) or words[k].lower in lists.report_verbs), None)
    if verb is None:
        return []
    indexes = [k for k in range(phrase.start, verb) if not phrase.date_start <= k < phrase.date_end]
    return indexes if any(words[k].is_name for k in indexes) else []


def _name_only(words: Sequence[Word], indexes: Sequence[int], lists: Lists) -> list[int]:
    """A person's name without what leads up to it: "son homologue français François Hollande"."""
    titles = lists.determiners | lists.civilities
    runs = [
        k for k in indexes if words[k].is_name and words[k].is_word and not {words[k].lower, words[k].text} & titles
    ]
    if len(indexes) < 2 or len(runs) < 2:
        return list(indexes)
    first = next((a for a, b in pairwise(runs) if b == a + 1), None)
    if first is None or any(words[k].lower in lists.prepositions for k in indexes if k < first):
        return list(indexes)
    if any(lists.is_finite(words[k]) for k in indexes if k < first):
        return list(indexes)
    return [k for k in indexes if k >= first]


# ---------------------------------------------------------------- words to text


def outside_date(words: Sequence[Word], phrase: Phrase) -> list[Word]:
    """The words of a phrase and of what is said of it, without the date's own: 2016 counts no dead."""
    told = range(phrase.start, max(phrase.predicate, phrase.tail, phrase.end))
    return [words[k] for k in told if not phrase.date_start <= k < phrase.date_end]


def _without_date(words: Sequence[Word], phrase: Phrase, lists: Lists) -> list[int]:
    """The words of a phrase without its date and what ties the date to it."""
    start = phrase.date_start
    while start > phrase.start and (words[start - 1].lower in lists.date_links or words[start - 1].text in "'’"):
        start -= 1
    if start > phrase.start and words[start - 1].text in "(,":
        start -= 1
    end = phrase.date_end
    while end < phrase.end and (words[end].text in ",:)-–—" or (words[end].text in "'’" and end < phrase.end - 1)):
        end += 1
    if end < phrase.end and words[end].lower == "s" and words[end - 1].text in "'’":
        end += 1
    return [k for k in phrase.indexes() if k < start or k >= end]


def _text(sentence: str, words: Sequence[Word], indexes: Iterable[int]) -> str:
    """The words at some indexes, spaced as in the sentence."""
    pieces: list[str] = []
    last = None
    for k in indexes:
        if last is not None:
            pieces.append(sentence[words[last].end : words[k].start] if k == last + 1 else " ")
        pieces.append(words[k].text)
        last = k
    return _SPACE.sub(" ", "".join(pieces)).strip(_EDGE)


def fit(title: str, lists: Lists, limit: int = MAX_TITLE) -> str:
    """A title cut to a length at the border of a phrase, never behind a word that wants another one."""
    if len(title) <= limit:
        return title.strip(_EDGE)
    kept = title[: limit + 1].rsplit(" ", 1)[0]
    borders = [match.start() for match in re.finditer(r"\s(?=\S)", kept)]
    for place in reversed(borders):
        following = title[place:].split(maxsplit=1)[0].lower().rstrip("'’,")
        if place > limit // 2 and (title[place - 1] in ",;:" or following in lists.relatives | lists.prepositions):
            kept = kept[:place]
            break
    while " " in kept and _wants_more(kept[kept.rindex(" ") + 1 :], lists):
        kept = kept[: kept.rindex(" ")]
    return kept.strip(_EDGE)


def _balanced(title: str) -> str:
    """A title without the half of a pair of brackets or quotation marks whose other half was cut away."""
    for opening, closing in _PAIRS:
        if opening == closing:
            title = title.replace(opening, "") if title.count(opening) % 2 else title
        elif title.count(opening) > title.count(closing):
            cut = title[: title.rindex(opening)].strip(_EDGE)
            title = cut if len(cut) >= _MIN_TITLE else title.replace(opening, "")
        elif title.count(closing) > title.count(opening):
            title = title.replace(closing, "")
    return _SPACE.sub(" ", title).strip(_EDGE)


def _wants_more(word: str, lists: Lists) -> bool:
    lower = re.split(r"['’]", word.lower().strip(_EDGE))[-1]
    if word.endswith(("'", "’")):
        return True
    return lower in lists.determiners | lists.prepositions | lists.function_words | lists.relatives | lists.auxiliaries


def _is_determiner(word: Word, lists: Lists) -> bool:
    return word.lower in lists.determiners


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
