"""The third person of a verb's present, which tells what happened as headlines do."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.lexicon import frequencies


def present(infinitive: str, lists: Lists) -> str:
    """That form of an infinitive, or of an English gerund; "" where the language's lists and words do not tell it."""
    if infinitive in lists.irregular_present:
        return lists.irregular_present[infinitive]
    for ending, form in lists.present_endings.items():
        if infinitive.endswith(ending):
            stem = infinitive.removesuffix(ending)
            return _known(stem, form, lists) if ending == "ing" else stem + form
    return ""


def _known(stem: str, form: str, lists: Lists) -> str:
    """The likeliest spelling of an English verb: "wins" for "winning", "moves" for "moving"."""
    shares = frequencies(lists.language)
    doubled = stem[-2:-1] == stem[-1:]
    ways = [f"{stem}e{form}", stem + form, *([stem[:-1] + form] if doubled else []), f"{stem[:-1]}i{form}"]
    return max(ways, key=lambda way: shares.get(way, 0.0)) if any(way in shares for way in ways) else ""
