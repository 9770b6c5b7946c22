import re
import struct
import zlib
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from timeline_app import formats
from timeline_app.dates import When
from timeline_app.errors import WriteError
from timeline_app.formats.image import Picture, draw, lay_out_pages, source_name, span_text
from timeline_app.model import Article, Event, Status, Timeline
from timeline_app.styles import get as get_style

SVG = "{http://www.w3.org/2000/svg}"
SEED = Timeline(
    "Paris, Sinaï, Moscou",
    (Article("a", "Poutine prêt à se joindre à la France", "Xinhua", "", "fr"),),
    (
        Event("e1", When.day(2015, 10, 31), "Attentat contre un avion de ligne russe au-dessus du Sinaï, 224 morts"),
        Event("e2", When.day(2015, 11, 13), "Attaques à Paris, 130 morts", status=Status.ACCEPTED),
        Event("e3", When.day(2015, 11, 26), "Vladimir Poutine rencontre François Hollande"),
    ),
)


def size_of_png(path):
    return struct.unpack(">II", path.read_bytes()[16:24])


def texts(path):
    tree = ElementTree.parse(path)  # noqa: S314  # our own file
    return ["".join(text.itertext()) for text in tree.iter(f"{SVG}text")]


def test_a_png_has_the_pixels_asked_for(tmp_path):
    draw(SEED, tmp_path / "plain.png", width=900, height=450)
    draw(SEED, tmp_path / "fine.png", width=900, height=450, dpi=200)
    assert size_of_png(tmp_path / "plain.png") == (900, 450)
    assert size_of_png(tmp_path / "fine.png") == (1800, 900)


def test_an_svg_keeps_its_words_as_text(tmp_path):
    draw(SEED, tmp_path / "seed.svg")
    words = texts(tmp_path / "seed.svg")
    assert "Attaques à Paris, 130 morts" in words
    assert "Paris, Sinaï, Moscou" in words
    assert "13 nov. 2015" in words
    assert "Source\u00a0: Xinhua" in words
    assert {"accepté", "proposé"} <= set(words)
    svg = (tmp_path / "seed.svg").read_text("utf-8")
    assert 'width="1400" height="700"' in svg
    assert "font/woff" in svg
    assert "sans-serif" in svg


def test_in_rows_a_date_flows_behind_its_title(tmp_path):
    events = tuple(Event(f"n{n}", When.day(2015, 1 + n % 12, 1 + n % 28), f"Événement {n}") for n in range(40))
    draw(Timeline("", (), events), tmp_path / "rows.svg", language="fr")
    assert "Événement 3 4 avr. 2015" in texts(tmp_path / "rows.svg")


def test_a_pdf_is_a_pdf(tmp_path):
    draw(SEED, tmp_path / "seed.pdf")
    assert (tmp_path / "seed.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_the_same_timeline_gives_the_same_bytes(tmp_path, ending):
    one, two = tmp_path / f"one.{ending}", tmp_path / f"two.{ending}"
    draw(SEED, one, width=600, height=320)
    draw(SEED, two, width=600, height=320)
    assert one.read_bytes() == two.read_bytes()


def test_the_language_is_that_of_the_article_or_the_one_asked_for(tmp_path):
    draw(SEED, tmp_path / "fr.svg")
    draw(SEED, tmp_path / "en.svg", language="en")
    german = replace(SEED, articles=(replace(SEED.articles[0], language="de"),))
    draw(german, tmp_path / "de.svg")
    assert "Novembre 2015" in texts(tmp_path / "fr.svg")
    assert "Nov\u00a013, 2015" in texts(tmp_path / "en.svg") or "Nov 13, 2015" in texts(tmp_path / "en.svg")
    assert "November 2015" in texts(tmp_path / "de.svg")


def test_first_and_last_bound_the_stretch(tmp_path):
    draw(SEED, tmp_path / "november.svg", first="2015-11-01", last=When.day(2015, 11, 20))
    words = texts(tmp_path / "november.svg")
    assert "Attaques à Paris, 130 morts" in words
    assert not any("Hollande" in text for text in words)
    assert "1–20 nov. 2015" in [text.replace("1er", "1") for text in words]


def test_a_last_day_before_the_first_is_refused(tmp_path):
    with pytest.raises(ValueError, match="2015-11-01"):
        draw(SEED, tmp_path / "no.png", first="2015-12-01", last="2015-11-01")
    assert list(tmp_path.iterdir()) == []


def test_a_page_too_small_to_draw_on_is_refused(tmp_path):
    with pytest.raises(ValueError, match="at least 320 x 320"):
        draw(SEED, tmp_path / "small.png", width=100)


def test_letters_that_no_font_has_are_drawn_as_boxes_and_kept_as_text(tmp_path):
    events = (Event("x", When.day(2015, 11, 13), "Paris \U0001f5fc \u5df4\u9ece"),)
    draw(Timeline("", (), events), tmp_path / "letters.png")
    draw(Timeline("", (), events), tmp_path / "letters.svg")
    assert "Paris \U0001f5fc \u5df4\u9ece" in texts(tmp_path / "letters.svg")


def test_title_source_and_legend_can_be_left_out(tmp_path):
    draw(SEED, tmp_path / "bare.svg", title="", source="", legend=False)
    words = texts(tmp_path / "bare.svg")
    assert "Paris, Sinaï, Moscou" not in words
    assert not any("Xinhua" in text or "accepté" in text for text in words)


def test_only_accepted_events(tmp_path):
    draw(SEED, tmp_path / "accepted.svg", accepted_only=True)
    assert not any("Hollande" in text for text in texts(tmp_path / "accepted.svg"))


def test_markup_in_a_title_is_text(tmp_path):
    events = (Event("x", When.day(2015, 11, 13), "A < B & $C$ </text>"),)
    draw(Timeline("Q&A", (), events), tmp_path / "hostile.svg")
    assert "A < B & $C$ </text>" in texts(tmp_path / "hostile.svg")


@pytest.mark.parametrize("style", ["paper", "dark"])
def test_an_empty_timeline_is_an_empty_page(tmp_path, style):
    draw(Timeline(), tmp_path / "empty.png", style=style)
    assert size_of_png(tmp_path / "empty.png") == (1400, 700)


def test_the_drawer_knows_its_formats():
    assert {"PNG", "SVG", "PDF"} <= set(formats.names())
    assert formats.find("a/picture.PNG").name == "PNG"
    assert formats.find("a/picture.PNG").abilities == ("write",)


def test_an_ending_no_format_has_is_refused_in_words(tmp_path):
    with pytest.raises(WriteError, match=r"picture\.gif"):
        formats.write(SEED, tmp_path / "picture.gif")


def test_a_place_that_cannot_be_written_is_refused_and_nothing_is_left(tmp_path):
    with pytest.raises(WriteError, match="nowhere"):
        draw(SEED, tmp_path / "nowhere" / "seed.png")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_only_by_a_whole_one(tmp_path):
    path = tmp_path / "seed.png"
    path.write_bytes(b"old")
    with pytest.raises(KeyError):
        draw(SEED, path, style="no such style")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_sources_are_called_by_their_name():
    article = Article("a", "Le titre", "Xinhua", "", "fr")
    assert source_name(article) == "Xinhua"
    assert source_name(replace(article, source="https://www.lemonde.fr/a/b.html")) == "lemonde.fr"
    assert source_name(replace(article, source="/home/me/notes.txt")) == "Le titre"
    assert source_name(replace(article, source="notes.txt", title="")) == "notes.txt"


def test_the_span_runs_from_the_first_date_to_the_last():
    assert span_text(SEED.events, "fr").replace("\u2009", " ") == "31 oct. – 26 nov. 2015"
    assert span_text((), "en") == "No events yet"


def test_the_subtitle_is_the_span_or_what_was_given(tmp_path):
    draw(SEED, tmp_path / "span.svg")
    draw(SEED, tmp_path / "given.svg", subtitle="Trois dates")
    draw(SEED, tmp_path / "none.svg", subtitle="")
    span = span_text(SEED.events, "fr")
    assert span in texts(tmp_path / "span.svg")
    assert "Trois dates" in texts(tmp_path / "given.svg")
    assert not {span, "Trois dates"} & set(texts(tmp_path / "none.svg"))


@pytest.mark.parametrize("title", ["Mot " * 1250, "M" * 5000])
def test_a_title_of_five_thousand_letters_is_shortened(tmp_path, title):
    event = Event("x", When.day(2015, 11, 13), title)
    draw(Timeline(title, (), (event,)), tmp_path / "long.svg", width=600, height=500)
    assert max(map(len, texts(tmp_path / "long.svg"))) < 700


def test_a_page_has_its_limits():
    with pytest.raises(ValueError, match="at most 20000"):
        Picture(width=20_001)
    with pytest.raises(ValueError, match="50 to 600 dots"):
        Picture(dpi=601)
    with pytest.raises(ValueError, match="letters"):
        Picture(text="bitmap")


def test_a_png_of_too_many_pixels_is_refused_and_other_kinds_are_not(tmp_path):
    with pytest.raises(WriteError, match=r"30000 × 15000 pixels are 450 million.*choose a smaller size"):
        draw(SEED, tmp_path / "huge.png", width=10_000, height=5_000, dpi=300)
    draw(SEED, tmp_path / "huge.svg", width=10_000, height=5_000, dpi=300)
    assert [path.name for path in tmp_path.iterdir()] == ["huge.svg"]


def test_text_as_outlines_needs_no_font(tmp_path):
    draw(SEED, tmp_path / "seed.svg", text="outlines")
    svg = (tmp_path / "seed.svg").read_text("utf-8")
    assert "<text" not in svg
    assert "font-face" not in svg
    assert 'width="1400" height="700"' in svg


@pytest.mark.parametrize("text", ["letters", "outlines"])
@pytest.mark.parametrize("title", ["الهجمات في باريس", "巴黎袭击", "Fête 🎆", "Ναύπακτος"])
def test_every_script_is_drawn(tmp_path, text, title):
    events = (Event("x", When.day(2015, 11, 13), title),)
    draw(Timeline(title, (), events), tmp_path / "script.svg", text=text, source=title)
    svg = (tmp_path / "script.svg").read_text("utf-8")
    assert title in texts(tmp_path / "script.svg") if text == "letters" else svg.count("<use") > 3 * len(title)


def many_events():
    events = tuple(
        Event(f"n{n}", When.day(2015, 1 + n % 12, 1 + n % 28), f"Événement {n}", status=list(Status)[n % 2])
        for n in range(60)
    )
    return Timeline("Soixante", (), events)


@pytest.mark.parametrize("style", ["paper", "dark"])
@pytest.mark.parametrize("timeline", [SEED, many_events()], ids=["cards", "rows"])
def test_a_transparent_png_shows_what_is_behind_it(tmp_path, style, timeline):
    draw(timeline, tmp_path / "clear.png", style=style, transparent=True)
    draw(timeline, tmp_path / "solid.png", style=style)
    clear, solid = (np.asarray(Image.open(tmp_path / f"{name}.png").convert("RGBA")) for name in ("clear", "solid"))
    paper = np.array([int(get_style(style).paper[at : at + 2], 16) for at in (1, 3, 5)])
    assert clear[0, 0, 3] == 0
    assert clear[-1, -1, 3] == 0
    ground = (solid[..., :3] == paper).all(axis=2)
    assert (clear[ground, 3] == 0).mean() > 0.999  # holes of dots, text and lines too
    opaque = clear[..., 3] == 255
    assert (np.abs(clear[opaque, :3].astype(int) - solid[opaque, :3].astype(int)) <= 1).mean() > 0.98


@pytest.mark.parametrize("style", ["paper", "dark"])
@pytest.mark.parametrize("kind", ["svg", "pdf"])
def test_a_transparent_drawing_has_no_ground(tmp_path, style, kind):
    draw(SEED, tmp_path / f"clear.{kind}", style=style, transparent=True)
    draw(SEED, tmp_path / f"solid.{kind}", style=style)
    clear, solid = ((tmp_path / f"{name}.{kind}").read_bytes() for name in ("clear", "solid"))
    paper = get_style(style).paper
    grounds = [f"fill: {paper}".encode()] if kind == "svg" else [_pdf_fill(paper)]
    assert all(_content(solid, kind).count(ground) for ground in grounds)
    assert not any(_content(clear, kind).count(ground) for ground in grounds)


def _content(file, kind):
    """What a file draws: of a PDF its streams, inflated."""
    if kind == "svg":
        return file
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", file, re.DOTALL)
    return b"\n".join(_inflated(part) for part in parts)


def _inflated(part):
    try:
        return zlib.decompress(part)
    except zlib.error:
        return b""


def _pdf_fill(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (" ".join(f"{part:.10f}".rstrip("0") for part in parts) + " rg").encode()


def test_a_page_without_a_span_keeps_no_room_for_one_and_a_narrow_one_has_a_smaller_title():
    told, wide = Timeline("A chronicle of a year"), (1400, 700)
    heads = [
        lay_out_pages(told, Picture(width=width, height=height, subtitle=span)).sheets[0].page
        for (width, height), span in ((wide, "2015"), (wide, ""), ((320, 320), ""))
    ]
    assert [page.header for page in heads] == [88.0, 64.0, 52.0]
    assert heads[2].title == (told.title,)


@pytest.mark.parametrize("dpi", [100, 137, 200, 250])
def test_the_lines_of_the_grid_are_sharp_at_every_size(tmp_path, dpi):
    draw(many_events(), tmp_path / "grid.png", dpi=dpi, legend=False)
    style = get_style("paper")
    shades = np.unique(np.asarray(Image.open(tmp_path / "grid.png").convert("RGB"))[110 * dpi // 100], axis=0)
    assert {"#{:02x}{:02x}{:02x}".format(*shade) for shade in shades.tolist()} <= {style.paper, style.grid, style.edge}


@pytest.mark.parametrize(
    "title", ["A chronicle of Paris " * 3, "تسلسل زمني للأحداث في باريس عام ٢٠١٥", "Хроника событий " * 3]
)
def test_a_title_in_any_script_stands_clear_of_the_edge(tmp_path, title):
    draw(Timeline(title), tmp_path / "narrow.png", width=320, height=320)
    head = np.asarray(Image.open(tmp_path / "narrow.png").convert("L"))[:44]
    assert head[:, -16:].min() > 200
    assert head[:, :-16].min() < 100
