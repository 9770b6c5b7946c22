"""Chronologies to be read and the page that zooms: every word is a word, whatever it looks like."""

import base64
import hashlib
import html
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.formats.made import PROVED, timelines, words
from timeline_app import formats
from timeline_app.formats.markdown_chronology import plain
from timeline_app.model import Status, Timeline

PAGES = ("a.html", "a.chronology.html")


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its words but for those of styles and scripts."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words, self.inside = [], [], [], ""
        self.held = {"script": [], "style": []}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        self.inside = tag if tag in self.held else ""

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        (self.held[self.inside] if self.inside else self.words).append(data)


@pytest.mark.parametrize("name", PAGES)
@settings(max_examples=4)
@given(timeline=timelines())
def test_no_word_becomes_an_element(tmp_path_factory, name, timeline):
    path = tmp_path_factory.mktemp("any") / name
    formats.write(timeline, path, language="en")
    page = Elements(path.read_text("utf-8"))
    assert page.tags.count("script") == (2 if name == "a.html" else 0)
    assert {"img", "iframe", "link", "base", "object", "form"} & set(page.tags) == set()
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style", "srcdoc")]


@pytest.mark.parametrize("name", PAGES)
def test_hostile_titles_stay_titles(tmp_path, name):
    formats.write(PROVED, tmp_path / name, language="fr")
    text = (tmp_path / name).read_text("utf-8")
    assert "<img" not in text
    assert text.count("</script>") == (2 if name == "a.html" else 0)
    assert "http-equiv" in text
    assert all(href.startswith("https://example.org/") for href in re.findall(r'href="([^"]*)"', text))


def test_the_page_allows_its_own_script_and_style_and_nothing_else(tmp_path):
    formats.write(PROVED, tmp_path / "a.html")
    page = Elements((tmp_path / "a.html").read_text("utf-8"))
    policy = next(v for n, v in page.attributes if v and "default-src" in v)
    data, script = page.held["script"][0], "".join(page.held["script"][1:])
    for text in (script, "".join(page.held["style"])):
        assert "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    told = json.loads(data)
    shown = [event for event in PROVED.events if event.status is not Status.DISMISSED]
    assert [event["title"] for event in told["events"]][:2] == [event.title for event in shown][:2]
    assert told["events"][2]["quotes"][0]["address"] == "https://example.org/a?b=1&c=2"


@settings(max_examples=200)
@given(text=words())
def test_markdown_leaves_words_as_they_are(text):
    rendered = (
        MarkdownIt("commonmark")
        .enable("table")
        .enable("strikethrough")
        .render(f"### x — {plain(text)}\n\n{plain(text)}")
    )
    assert html.unescape(rendered) == f"<h3>x — {text}</h3>\n<p>{text}</p>\n"


def test_a_chronology_of_several_years_and_its_sources(tmp_path):
    formats.write(PROVED, tmp_path / "a.md", language="en")
    text = (tmp_path / "a.md").read_text("utf-8")
    assert [line for line in text.split("\n") if line.startswith("## ")] == ["## 44 BC", "## 2015", "## Sources"]
    assert "> “Le 13 novembre 2015, des attaques ont fait 130 morts à Paris”" in text
    assert "— [Xinhua, Attaques à Paris, Nov 27, 2015](https://example.org/a?b=1&c=2)" in text


@pytest.mark.parametrize("name", [*PAGES, "a.md"])
def test_nothing_at_all_can_be_told_too(tmp_path, name):
    assert formats.write(Timeline(), tmp_path / name, language="fr").remarks == ()
    assert "Aucun événement" in (tmp_path / name).read_text("utf-8")


@pytest.mark.parametrize("name", [*PAGES, "a.md"])
def test_equal_timelines_give_equal_bytes(tmp_path, name):
    formats.write(PROVED, tmp_path / name)
    first = (tmp_path / name).read_bytes()
    formats.write(PROVED, tmp_path / name)
    assert (tmp_path / name).read_bytes() == first
