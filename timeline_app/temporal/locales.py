"""Languages without a file of their own: the names of months and weekdays that dateparser knows -> Language.

They get explicit dates: day, month and year, month and year, figures.  How such a date is put together, and what the
data lacks, stands in resources/languages/locales.toml.  dateparser itself is not imported, which would take 100 ms; of
its data only the module of the language at hand is.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from timeline_app.assets import resources
from timeline_app.language import Language, languages, load_language, parse_language
from timeline_app.temporal.lexicon import TOKEN

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OTHERS = ("year", "month", "week", "day", "hour", "minute", "second", "am", "pm", "ago", "in")
_ORDERS = {"DMY": "dmy", "MDY": "mdy"}
_DIRECTIONS = ("last", "this", "next")
_SHORTEST = 3  # letters of a name: shorter words are too many things
_LONGEST_SHORT = 5  # letters of an abbreviation
_SYLLABLES = range(0x0900, 0x1400)  # scripts of India, Burma and Ethiopia, where two letters make a whole name: मई
_VOWELS = "aeiouyаеиоуюя"  # one of which may be the ending of a case
_ROMAN = re.compile(r"[ivx]+")

_Table = dict[str, list[str]]


@cache
def locale_languages() -> tuple[str, ...]:
    """The codes of the languages that dateparser has data for, without those that have a file of their own."""
    return tuple(sorted({*_module("languages_info").language_map, *_shared()["language"]} - set(languages())))


def understands(code: str) -> bool:
    """Whether the dates of a language are understood, be it by its own file or by the data of dateparser."""
    return code in languages() or code in locale_languages()


def language_of(code: str) -> Language:
    """A language, from its own file or from the data of dateparser; raises KeyError when there is neither."""
    return load_language(code) if code in languages() else locale_language(code)


@cache
def locale_language(code: str) -> Language:
    """A language from the data of dateparser, with its explicit dates only; raises KeyError when there is none."""
    if code not in locale_languages():
        raise KeyError(code)
    shared, own = _shared(), _own(code)
    names, pattern = _months(code)
    words = names | _weekdays(code) | _years(code) | _calendars(code) | shared["words"] | own.get("words", {})
    return parse_language(
        {
            "code": code,
            "order": own.get("order") or _ORDERS.get(_infos(code)[0].get("date_order", ""), "dmy"),
            "words": words,
            "macros": shared["macros"] | {"M": pattern} | own.get("macros", {}),
            "rule": [rule for rule in shared["rule"] if _applies(rule, code)],
            "lists": {"date_links": own.get("links", [])},
        },
        tomllib.loads((resources() / "languages" / "common.toml").read_text("utf-8")),
    )


# ---------------------------------------------------------------- where it comes from


@cache
def _shared() -> dict[str, Any]:
    return tomllib.loads((resources() / "languages" / "locales.toml").read_text("utf-8"))


def _own(code: str) -> dict[str, Any]:
    table: dict[str, Any] = _shared()["language"].get(code, {})
    return _own(table["like"]) | table if "like" in table else table


def _applies(entry: Mapping[str, Any], code: str) -> bool:
    only = entry.get("only", [code])
    return code in (_shared()["groups"][only] if isinstance(only, str) else only)


def _module(name: str, folder: str = "data") -> ModuleType:
    """A module of dateparser's data, without the package above it."""
    package = find_spec("dateparser")
    places = [] if package is None else package.submodule_search_locations or []
    spec = PathFinder.find_spec(name, [f"{place}/{folder}" for place in places])
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"dateparser/{folder}/{name}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _infos(code: str) -> list[dict[str, Any]]:
    """The data of a language in all its scripts: sr, sr-Cyrl, sr-Latn."""
    scripts = _module("languages_info").language_map
    names = [name for source in _own(code).get("from", [code]) for name in scripts[source]]
    return [_module(name, "data/date_translation_data").info for name in names]


def _forms(code: str, key: str) -> set[str]:
    """What the data lists under a key, in all regions, in small letters."""
    regions = [info | region for info in _infos(code) for region in ({}, *info.get("locale_specific", {}).values())]
    return {unicodedata.normalize("NFC", form.lower()) for info in regions for form in info.get(key, ())}


@cache
def _clear_names(code: str) -> dict[str, frozenset[str]]:
    """The names of months and weekdays, without those that mean something else as well as far as the data tells."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    meanings = {key: _forms(code, key) for key in (*_MONTHS, *_WEEKDAYS, *_OTHERS)}
    for key, forms in meanings.items():
        for form in forms:
            owners[_plain(form)].add(key)
    if not _own(code).get("names", True):
        return dict.fromkeys(meanings, frozenset())
    return {key: frozenset(f for f in forms if _is_clear(f, owners[_plain(f)])) for key, forms in meanings.items()}


def _is_clear(form: str, owners: set[str]) -> bool:
    return len(owners) == 1 and not _ROMAN.fullmatch(form)


# ---------------------------------------------------------------- word classes


def _months(code: str) -> tuple[dict[str, _Table], str]:
    """The word classes of the names of months, and the pattern of a name that needs no year beside it."""
    tables: dict[str, _Table] = {"MONTH": {}, "MONTHSHORT": {}, "MABBR": {}}
    heads: dict[tuple[str, ...], str] = {}
    for number, key in enumerate(_MONTHS, 1):
        for name, kind in _kinds(code, number, _clear_names(code)[key]):
            *head, last = TOKEN.findall(name)
            if head and kind != "MONTH":
                continue
            # "tháng mười" is told by its last word
            table = heads.setdefault(tuple(head), f"PHRASE{len(heads)}") if head else kind
            word = last.capitalize() if table == "MONTH" and _own(code).get("capital") else last
            tables.setdefault(table, {}).setdefault(str(number), []).append(word)
    patterns = ["month:MONTH", *(f"{' '.join(head)} month:{kind}" for head, kind in heads.items())]
    return tables, f"({'|'.join(patterns)})"


def _kinds(code: str, number: int, names: frozenset[str]) -> Iterable[tuple[str, str]]:
    """The names of a month with the class of each: whole, whole but short or ambiguous, abbreviated."""
    own = _own(code)
    added = own["months"][number - 1].split(",") if "months" in own else []
    whole = {name for name in names if name in own.get("full", ()) or _is_whole(name, names)}
    for name in sorted(whole | {name.strip() for name in added if name.strip()}):
        clear = _is_long(name) and name not in own.get("homographs", ())
        yield name, "MONTH" if clear else "MONTHSHORT"
    for name in sorted(names - whole):
        if len(_plain(name)) >= _SHORTEST:
            yield name, "MABBR"


def _weekdays(code: str) -> dict[str, _Table]:
    table: _Table = {}
    for number, key in enumerate(_WEEKDAYS):
        names = _clear_names(code)[key] - {*_own(code).get("homographs", ())}
        whole = {name for name in names if _is_whole(name, names) and _is_long(name)}
        table[str(number)] = sorted(filter(TOKEN.fullmatch, whole))
    return {"WEEKDAY": table}


def _years(code: str) -> dict[str, _Table]:
    """The words for year, and those that tell which one: "прошлого года", "letos"."""
    own = _own(code)
    words = set(filter(TOKEN.fullmatch, {*_forms(code, "year"), *own.get("year", ())}))
    long = {word for word in words if len(_plain(word)) >= _SHORTEST}
    return {
        "YEARWORD": {"x": sorted(long)},
        "YEARABBR": {"x": sorted(words - long)},
        "YEARDIR": {direction: own.get(direction, []) for direction in _DIRECTIONS},
        "YEARADV": {direction: own.get(f"{direction}_year", []) for direction in _DIRECTIONS},
    }


def _calendars(code: str) -> dict[str, _Table]:
    """Years of another calendar: as what they are in ours, or as what must not be taken for one."""
    return {
        entry["class"]: {str(n - entry.get("back", 0)): [str(n)] for n in range(entry["first"], entry["last"] + 1)}
        for entry in _shared()["years"]
        if _applies(entry, code)
    }


# ---------------------------------------------------------------- names


def _plain(word: str) -> str:
    """A word without the signs above and below its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _is_long(name: str) -> bool:
    return len(_plain(name)) >= _SHORTEST or ord(name[0]) in _SYLLABLES


def _is_whole(name: str, names: frozenset[str]) -> bool:
    """Whether a name is neither an abbreviation of another one of its month, nor holds a sign that makes it one.

    "авг" is short for "август", "mar" for "mart"; "март" stands beside "марта", "maj" beside "maja".
    """
    *head, last = TOKEN.findall(name)
    if not all(token[0].isalnum() or token == "'" for token in (*head, last)):  # noqa: S105
        return False
    if len(last) > _LONGEST_SHORT:
        return True
    plain = _plain(name)
    endings = {_plain(other).removeprefix(plain) for other in names if _plain(other).startswith(plain)} - {""}
    if endings:
        return all(len(end) == 1 and (len(last) > _SHORTEST or end in _VOWELS) for end in endings)
    return bool(head) or len(plain) > _SHORTEST or max(len(_plain(other)) for other in names) <= len(plain) + 1
