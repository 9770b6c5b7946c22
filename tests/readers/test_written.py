"""Every format brings back the eighty paragraphs that were written into it, with title, author and date."""

import pytest

from tests.benchmarks.written import AUTHOR, DAY, FORMATS, TITLE, paragraphs
from timeline_app import readers
from timeline_app.model import Article
from timeline_app.readers import File, read_parts


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_written_comes_back(name):
    ending, write = FORMATS[name]
    texts = paragraphs()
    (article,) = read_parts(File(f"a{ending}", f"a{ending}", write(texts)))
    assert [line for line in article.text.splitlines() if line and line != TITLE] == texts
    assert article.title == TITLE
    if name != "plain":
        assert (article.author, article.issued.edtf) == (AUTHOR, DAY)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_cut_short_is_read_as_far_as_it_goes_or_refused(name):
    ending, write = FORMATS[name]
    data = write(paragraphs(8))
    for tenth in range(10):
        for part in read_parts(File(f"a{ending}", f"a{ending}", data[: len(data) * tenth // 10])):
            assert isinstance(part, Article) or part.key != "errors.unforeseen", part.__notes__


def test_every_reader_is_measured():
    assert set(readers.names()) == FORMATS.keys()
