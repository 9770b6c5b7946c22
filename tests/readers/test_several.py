"""Several articles in one file: each is read, dated and told of by itself, and one that is bad harms no other."""

import pytest

import timeline_app
from timeline_app import pipeline
from timeline_app.errors import ReadError
from timeline_app.model import Article, Certainty
from timeline_app.readers import File, article_in, read, read_all, read_parts, reader

FIRST = "The mayor resigned on 3 March 2015."
SECOND = "The trial began on 8 September 2021."


@pytest.fixture
def pile(drawer, tmp_path):
    """A kind of file whose lines are articles: BAD is none, BUG one over which the reader stumbles."""

    @reader(".pile", sniff=lambda file: file.data.startswith(b"A pile:"))
    def read_pile(file: File):
        for number, line in enumerate(file.data.splitlines()[1:], 1):
            if line == b"BUG":
                raise ZeroDivisionError("by nought")
            part = file.numbered(number, line)
            yield part.error("errors.no_words") if line == b"BAD" else article_in(part, line.decode())

    def write(*lines, name="a.pile"):
        path = tmp_path / name
        path.write_text("\n".join(["A pile:", *lines]), "utf-8")
        return path

    return write


def keys(parts):
    return [part.source if isinstance(part, Article) else part.key for part in parts]


def test_each_article_names_its_place(pile):
    assert keys(read_all(pile(FIRST, "BAD", SECOND))) == ["a.pile, 1", "errors.no_words", "a.pile, 3"]
    assert "a.pile, 2:" in str(read_all(pile(FIRST, "BAD"))[1])


def test_one_article_is_wanted(pile):
    assert read(pile("BAD", SECOND)).text == SECOND
    with pytest.raises(ReadError, match="no words"):
        read(pile("BAD", "BAD"))
    with pytest.raises(ReadError, match="no article in it"):
        read(pile())


def test_what_stumbles_is_told_with_its_trace(pile):
    article, failure = read_all(pile(FIRST, "BUG", SECOND))
    assert article.text == FIRST
    assert "ZeroDivisionError: by nought" in str(failure)
    assert "Traceback" in failure.__notes__[0]


def test_the_library_reads_one_or_all(pile):
    path = pile(FIRST, "BAD", SECOND)
    assert timeline_app.read(path).source == "a.pile, 1"
    first, failure, second = timeline_app.read_all(path, language="en", issued="2021-10-01")
    assert (first.issued, second.issued) == (timeline_app.When.day(2021, 10, 1),) * 2
    assert isinstance(failure, timeline_app.ReadError)
    with pytest.raises(timeline_app.ReadError, match="no words"):
        timeline_app.read_all(pile("BAD"))


def test_a_batch_takes_what_is_good(pile):
    batch = pipeline.read_and_extract([pile(FIRST, "BAD", SECOND, FIRST)])
    assert keys(batch.articles) == ["a.pile, 1", "a.pile, 3"]
    assert [event.when.edtf for event in batch.events] == ["2015-03-03", "2021-09-08"]
    assert keys(batch.failures) == ["errors.no_words"]
    with pytest.raises(ReadError, match="no words"):
        timeline_app.build_timeline(pile(FIRST, "BAD"))


def test_a_kind_is_found_by_its_content_whatever_the_ending(pile):
    for name in ("a.txt", "a.odd", "a"):
        assert keys(read_all(pile(FIRST, name=name))) == [f"{name}, 1"]


def test_files_in_a_file_may_lie_only_so_deep_and_hold_only_so_much():
    file = File("/there/a.zip", "a.zip", b"")
    part = file.part("in\nner/b.txt", FIRST.encode())
    assert (part.shown, part.name) == ("/there/a.zip/in\ufffdner/b.txt", "a.zip/in\ufffdner/b.txt")
    (article,) = read_parts(part)
    assert (article.text, article.source) == (FIRST, part.name)
    with pytest.raises(ReadError, match="too many files in one another"):
        part.part("c.zip", b"").part("d.zip", b"").part("e.txt", b"")
    for number in range(1, 4):
        file.numbered(number, bytes(60_000_000))
    with pytest.raises(ReadError, match="more than 200 MB"):
        file.numbered(4, bytes(60_000_000))


def test_letters_decoded_anew_are_told():
    article = pipeline.read_text("L’Ã©tÃ© Ã\xa0 Paris.\nCafe\u0301 &amp; thé.")
    assert article.text == "L’été à Paris.\nCafé & thé."
    assert [note.say("en") for note in article.notes] == ["letters that had been decoded wrongly and are put right: 3"]
    assert pipeline.read_text("L’été à Paris.").notes == ()
    assert article.issued_certainty is Certainty.UNKNOWN
