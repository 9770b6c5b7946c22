"""Whether a place in a text lies in direct speech, where "today" and "last year" are the speaker's asides."""

from __future__ import annotations

from timeline_app.text.wires import as_printed

_REACH = 2000  # characters; longer speech is no quotation
_PAIRS = (("«", "»"), ("“", "”"))
_GERMAN = ("„", "“”")
_OPENINGS = '"«“„'


def in_quotation(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks that open in its own paragraph."""
    begin = max(0, at - _REACH)
    before = as_printed(text[max(text.rfind("\n", begin, at) + 1, begin) : at])
    if before.count('"') % 2:
        return True
    if _GERMAN[0] in before:  # here the sign that opens in English closes
        return before.count(_GERMAN[0]) > sum(map(before.count, _GERMAN[1]))
    return any(before.count(opening) > before.count(closing) for opening, closing in _PAIRS)


def in_fragment(text: str, at: int) -> bool:
    """Whether a place stands in quoted words that go on a sentence of the article: 'she "made a comeback in 1995"'."""
    before = as_printed(text[max(text.rfind("\n", 0, at) + 1, at - _REACH, 0) : at])
    opening = max(before.rfind(sign) for sign in _OPENINGS)
    lead, said = before[:opening].rstrip(), before[opening + 1 :].lstrip()
    return opening > 0 and lead[-1:].isalpha() and said[:1].islower()
