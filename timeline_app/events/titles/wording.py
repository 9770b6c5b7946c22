"""Words of a sentence -> the text of a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from timeline_app.events.counting import counting_of
from timeline_app.events.grammar.lists import Lists
from timeline_app.text.words import Word

MAX_TITLE = 80  # characters
MIN_TITLE = 11  # of one that says enough by itself
_SHORTEST_CUT = 12
_SHORT_WORD = 2  # letters: "l'", "qu'"
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'))
_QUOTING = "«“„"
_OPENING = re.compile(r"(?<![\w.])['‘](?=[^\W\d])")  # a single quotation mark, and no apostrophe: "Corp.'s"
# English articles that a date stood behind, "an [April 2] report"; "an hour" and "a union" are right.
_NO_AN = re.compile(r"\b([Aa])n(?= (?!h)[^\W\daeiou_A-Z][a-z])")
_NO_A = re.compile(r"\b([Aa])(?= (?!eu|once?\b|one-)[aeio][a-z])")
_CLOSING = re.compile(r"(?<=\w)['’](?!\w)")
_SPACE = re.compile(r"\s+")
_EDGE = " \t,;:.!?-–—'’«»\"“”„()[]|"
_LOOSE = " \t,;:.!?-–—'’"
_EMPTY = re.compile(r"«\s*»|“\s*”|„\s*“|\(\s*\)")  # out of which a date was taken
_STOP_INSIDE = re.compile(r"[.,]([»“”\"])$")  # of what was said, which ends the title
_LONE_WORD = re.compile(r",(?:\s+[^\W\d_A-ZÀ-Þ]\w*){1,2}$")  # what a comma parts from a title that was cut: ", drapé"
_AHEAD = {"nl": "over"}  # what leads to how long something will still take
_THIS = frozenset({"isto", "isso", "esto", "eso", "ciò", "questo"})  # what was told, behind a comma and before its date
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_]$")
_MEND = re.compile(r"\s+([,;:.%)])")


def spell(
    sentence: str, words: Sequence[Word], indexes: Iterable[int], instead: Mapping[int, str] = MappingProxyType({})
) -> str:
    """The words at some indexes, spaced as in the sentence, with the signs between two that nothing else parts.

    `instead` has other forms of some of them.
    """
    pieces: list[str] = []
    last = None
    for k in indexes:
        if last is not None:
            beside = k == last + 1
            whole = beside or (
                last < k and not any(words[m].is_word or words[m].text[:1].isdigit() for m in range(last + 1, k))
            )
            between = "" if _elides(words, last) else " "
            pieces.append(sentence[words[last].end : words[k].start] if whole else between)
        pieces.append(instead.get(k) or words[k].text)
        last = k
    return _SPACE.sub(" ", "".join(pieces)).strip(_LOOSE)


def _elides(words: Sequence[Word], k: int) -> bool:
    """Whether a sign ties a short word to the next one: "l[']"."""
    tied = k > 0 and words[k].text in "'’" and words[k - 1].end == words[k].start
    return tied and len(words[k - 1].text) <= _SHORT_WORD


def date_words(words: Sequence[Word], date: range, lists: Lists) -> range:
    """The indexes of a date and of what ties it to its sentence: "on", "only in", "'s", a comma."""
    start, end = date.start, date.stop
    owns = end < len(words) - 1 and words[end].text in "'’" and words[end + 1].lower == "s"
    links = lists.determiners if owns else lists.date_links  # "at [this January's] Australian Open"
    closes = lists.verb_second and not owns and (end == len(words) or not words[end].is_word)
    of_verb = {*lists.particles, *(lists.determiners if closes else ())}
    while start > 0 and (words[start - 1].lower in links or words[start - 1].text in "'’"):
        if words[start - 1].lower in of_verb and words[start].lower in lists.prepositions:
            break  # "took over [in May]", "verkocht het [in 2019]."
        if start > 1 and words[start - 1].lower in lists.lengths and words[start - 2].text.isdigit():
            break  # "en 30 días [a partir de este viernes]"
        start -= 1
    told = words[date.start : date.stop]
    if (
        start > 0
        and words[start - 1].lower == _AHEAD.get(lists.language)
        and any(w.lower in lists.lengths for w in told)
    ):
        start -= 1  # "opent [over drie weken]"
    if start > 1 and words[start - 1].lower in _THIS and words[start - 2].text == ",":
        start -= 2  # "caiu[, isto em 1976]"
    soon = 0 < start < date.start and words[start].lower in lists.counted_from and lists.drops_subjects
    start -= soon and words[start - 1].lower in lists.leading_adverbs  # "[poco] antes de las ocho"
    start = _with_part_of_day(words, start, lists)
    while start > 0 and words[start - 1].lower in lists.date_adverbs:
        start -= 1
    if lists.verb_second and end < len(words) and words[end].lower in lists.date_adverbs:
        end += 1  # "im April noch"
    while end < len(words) and words[end].text in ",:)-–—":
        end += 1
    for rest in lists.date_notes.get(words[end].lower, ()) if end < len(words) else ():  # "local time", "circa"
        if tuple(word.lower for word in words[end + 1 : end + 1 + len(rest)]) == rest:
            end += 1 + len(rest)
    end += _says_how_near(words, end, lists)
    if end < len(words) and any(f"{word.lower}={words[end].lower}" in lists.date_ends for word in words[start:end]):
        end += 1  # "von 1864 [an]"
    if owns:
        end += 2
    return range(start, end)


def _says_how_near(words: Sequence[Word], k: int, lists: Lists) -> bool:
    """Whether a word behind a number says how near it is, and not how many follow: "nel 1980 circa [300 case]"."""
    if not 0 < k < len(words) - 1 or words[k].lower not in lists.nearly:
        return False
    if not (words[k - 1].text[-1:].isdigit() or words[k - 1].lower in lists.lengths):
        return False
    return not words[k + 1].text[:1].isdigit() and words[k + 1].lower not in counting_of(lists).numbers


def _with_part_of_day(words: Sequence[Word], start: int, lists: Lists) -> int:
    """The place before "pour la journée" and the like, where a preposition leads to it and a date's follows."""
    if start < 2 or words[start - 1].lower not in lists.stretches:
        return start
    led = start - 2
    led -= words[led].lower in lists.determiners and words[led].lower not in lists.prepositions
    led -= (
        led > 0 and words[led].lower in lists.of_words and words[led - 1].lower in lists.during
    )  # "lors de la saison"
    if led < 0 or words[led].lower not in lists.prepositions | lists.during:
        return start
    return _with_part_of_day(words, led, lists)  # "nel corso della stagione"


def fit(title: str, lists: Lists, limit: int = MAX_TITLE) -> str:
    """A title cut to a length at the border of a phrase, never behind a word that wants another one."""
    if len(title) <= limit:
        return title.strip(_LOOSE)
    kept = title[: limit + 1].rsplit(" ", 1)[0]
    borders = [match.start() for match in re.finditer(r"\s(?=\S)", kept)]
    for place in reversed(borders):
        following = title[place:].split(maxsplit=1)[0].lower().rstrip("'’,")
        if place > limit // 2 and (title[place - 1] in ",;:" or following in lists.relatives | lists.prepositions):
            kept = kept[:place]
            break
    return _LONE_WORD.sub("", without_loose_end(kept, lists)).strip(_LOOSE)


def without_loose_end(title: str, lists: Lists) -> str:
    """A title without a last word that wants another one."""
    while " " in title and _wants_more(title[title.rindex(" ") + 1 :], lists):
        title = title[: title.rindex(" ")]
    return title


def with_last_point(title: str) -> str:
    """A title that ends in initials with the point behind the last one, where there is room: "alla F.I.G.C."."""
    return f"{title}." if len(title) < MAX_TITLE and _INITIALS.search(title) else title


def without_bare_happening(title: str, lists: Lists) -> str:
    """A noun without a participle behind it that says no more than it: "Vertice sul lavoro [tenuto]"."""
    *named, last = title.split() or [""]
    done = last.lower() in lists.happening and last.endswith(lists.participle_endings or ("\0",))
    bare = done and not lists.auxiliaries.intersection(map(str.lower, named))
    return " ".join(named) if bare and len(" ".join(named)) >= MIN_TITLE else title


def _wants_more(word: str, lists: Lists) -> bool:
    lower = re.split(r"['’]", word.lower().strip(_LOOSE))[-1]
    if word.endswith(("'", "’")):
        return True
    leading = lists.determiners | lists.prepositions | lists.of_words | lists.place_prepositions | lists.date_links
    return lower in leading | lists.function_words | lists.relatives | lists.auxiliaries


def _without_lone_closings(title: str, opening: str, closing: str) -> str:
    """A title without the signs that close what it does not open: "two men» had «taken it»"."""
    kept, depth = list[str](), 0
    for letter in title:
        depth += (letter == opening) - (letter == closing)
        if depth >= 0:
            kept.append(letter)
        depth = max(depth, 0)
    return "".join(kept)


def finished(title: str, lists: Lists) -> str:
    """A title with a capital, and without half a pair of brackets or quotation marks whose other half was cut away.

    A no-break space stands before the signs that its language spaces, as far as the title may be that long.
    """
    return _finished(title, lists.language, lists.spaced)


@lru_cache(maxsize=1000)
def _finished(title: str, language: str, spaced_signs: tuple[str, ...]) -> str:
    title = _EMPTY.sub(" ", title)
    german = "„" in title  # here the sign that opens in English closes
    for opening, closing in _PAIRS:
        if (opening == "„" and not german) or (opening == "“" and german):
            continue
        if opening == closing:
            title = title.replace(opening, "") if title.count(opening) % 2 else title
            continue
        if opening not in title and closing not in title:
            continue
        matched = _without_lone_closings(title, opening, closing)
        if matched != title:
            lone = matched.count(opening) > matched.count(closing)
            title = matched.replace(opening, "") if lone else matched
        elif title.count(opening) > title.count(closing) and opening in _QUOTING:
            title = title.replace(opening, "")  # "promulgated an «amnesty for all"
        elif title.count(opening) > title.count(closing):
            cut = title[: title.rindex(opening)].strip(_EDGE)
            said = cut.rpartition(": ")[2]  # "The ministry: Ulm "wants to talk"
            title = cut if len(said) >= _SHORTEST_CUT else title.replace(opening, "")
    if len(_OPENING.findall(title)) > len(_CLOSING.findall(title)):
        title = _OPENING.sub("", title)
    title = _STOP_INSIDE.sub(r"\1", _MEND.sub(r"\1", _SPACE.sub(" ", title)).strip(_LOOSE))
    if language == "en":
        title = _NO_A.sub(r"\1n", _NO_AN.sub(r"\1", title)) if len(title) < MAX_TITLE else _NO_AN.sub(r"\1", title)
    signs = "|".join(map(re.escape, spaced_signs))
    spaced = re.sub(rf"(?<=\S)({signs})(?!\S)", "\N{NO-BREAK SPACE}\\1", title) if signs else title
    title = spaced if len(spaced) <= MAX_TITLE else title
    first = next((k for k, letter in enumerate(title) if letter not in '«“„" '), 0)
    inside = title[first + 1 : first + 2]
    opening = title[first : first + 1] if inside.isupper() else title[first : first + 1].upper()  # "iPhone"
    return title[:first] + opening + title[first + 1 :]
