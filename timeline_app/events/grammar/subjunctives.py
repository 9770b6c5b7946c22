"""Spanish and Portuguese verbs in the subjunctive, which a tagger takes for the present: "que se [celebre]"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline_app.text.lexicon import frequencies

_OF_WHAT_WAS = ("iera", "ieran", "iese", "iesen", "jera", "jeran")  # "produjera"
_LANGUAGES = frozenset({"es", "pt"})
_MANY = ("n", "m")
_SPELT = (("qu", "c"), ("gu", "g"), ("c", "z"), ("c", "ç"), ("zc", "c"))  # "saque", "llegue", "comience", "nazca"
_PARTED = (("ie", "e"), ("ue", "o"))  # "extienda", "encuentre"
_RARER = 20  # times that the other infinitive is, which may be none at all
_KNOWN = 1e-7  # share of a language's words
_SHORTEST = 3  # letters of a stem


@cache
def is_subjunctive(verb: str, language: str) -> bool:
    """Whether a verb in small letters ends as the subjunctive of its infinitive does, which no other one is near."""
    if language not in _LANGUAGES:
        return False
    if language == "es" and verb.endswith(_OF_WHAT_WAS):
        return True
    one = verb[:-1] if verb.endswith(_MANY) else verb
    stem, ending = one[:-1], one[-1:]
    if len(stem) < _SHORTEST or ending not in ("a", "e"):
        return False
    known = frequencies(language)
    stems = list(_stems(stem))
    first = max(known.get(f"{stem}ar", 0.0) for stem in stems)
    second = max(known.get(f"{stem}{end}", 0.0) for stem in stems for end in ("er", "ir"))
    own, other = (first, second) if ending == "e" else (second, first)
    return own > _KNOWN and own > _RARER * other


def _stems(stem: str) -> Iterator[str]:
    """The stems that infinitives may have of which a form has this one."""
    spelt = [stem, *(stem.removesuffix(end) + other for end, other in _SPELT if stem.endswith(end))]
    for one in spelt:
        yield one
        for inside, other in _PARTED:
            head, found, tail = one.rpartition(inside)
            if found:
                yield f"{head}{other}{tail}"
