"""An SVG of matplotlib made fit to be handed on: lines of text kept together, and the letters used embedded.

A viewer without the font would set titles wider and run them into their dates: so a date that follows a title on its
line becomes part of that line, and the font's used letters come along as WOFF.  Matplotlib embeds no fonts in SVG.
"""

from __future__ import annotations

import base64
import io
import re
from collections import defaultdict
from functools import lru_cache

from timeline_app.figure.fonts import POINTS, font_files
from timeline_app.layout.geometry import DATE_GAP

_TEXT = re.compile(
    r'<text style="(?P<style>[^"]*)" transform="translate\((?P<x>[-\d.]+) (?P<y>[-\d.]+)\)">(?P<words>[^<]*)</text>'
)
_UNNAMED = re.sub(r"\?P<\w+>", "?:", _TEXT.pattern)
_LINE = re.compile(rf'<g id="line_\d+">\s*{_UNNAMED}\s*{_UNNAMED}\s*</g>')
_WEIGHT = re.compile(r"font-weight: (\d+); ?")
_FAMILY = re.compile(r"font-family: [^;]+; ?")
_SIZE = re.compile(r'(<svg [^>]*?)width="[^"]*" height="[^"]*"')
SPACE = 3.6  # pixels: the space that parts a date from its title when the text is copied
_EPOCH = 2_082_844_800  # 1 January 1970 in the font format's seconds since 1904: no date in the file


def finish_svg(svg: str, family: str, width: float, height: float) -> str:
    """The SVG `width` by `height` pixels, its dates joined to their titles, its letters of `family` embedded."""
    letters = _letters(svg)
    faces = "".join(face(family, weight, "".join(sorted(letters[weight]))) for weight in sorted(letters))
    css = f"{faces}text{{font-family: '{family}', 'Helvetica Neue', Arial, sans-serif}}\n"
    svg = _SIZE.sub(rf'\1width="{width:g}" height="{height:g}"', svg, count=1)
    svg = _FAMILY.sub("", svg)
    return _join(svg).replace('<style type="text/css">', f'<style type="text/css">{css}', 1)


def _letters(svg: str) -> dict[int, set[str]]:
    """The characters that each weight of the font sets."""
    letters: dict[int, set[str]] = defaultdict(set)
    for match in _TEXT.finditer(svg):
        weight = _WEIGHT.search(match["style"])
        words = match["words"].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
        letters[int(weight[1]) if weight else 400] |= {*words, " "}
    return letters


@lru_cache(64)
def face(family: str, weight: int, letters: str) -> str:
    """The rule that embeds a weight of the font, cut down to some letters."""
    from fontTools import subset  # type: ignore[import-untyped]  # it ships no types, and takes half a second
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    options = subset.Options(flavor="woff", layout_features=["kern", "mark", "ccmp"], notdef_outline=True)
    options.drop_tables += ["FFTM"]
    font = TTFont(str(font_files()[weight]), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    font["head"].modified = _EPOCH
    font.flavor = "woff"
    file = io.BytesIO()
    font.save(file)
    data = base64.b64encode(file.getvalue()).decode("ascii")
    source = f"url(data:font/woff;base64,{data}) format('woff')"
    return f"@font-face{{font-family: '{family}'; font-weight: {weight}; src: {source}}}\n"


def _join(svg: str) -> str:
    """The runs of a line, which the artist puts in a group, become one text with the second run flowing on."""
    return _LINE.sub(_one_text, svg)


def _one_text(match: re.Match[str]) -> str:
    first, second = _TEXT.findall(match[0])
    title_style, x, y, title = first
    date_style, _, _, date = second
    flow = f'<tspan dx="{(DATE_GAP - SPACE) * POINTS:.2f}" style="font-weight: 400; {date_style}">{date}</tspan>'
    return f'<text style="{title_style}" transform="translate({x} {y})">{title} {flow}</text>'
