"""People name files by the day of their article; what a machine names, or half a date, is believed in nothing."""

import pytest

from timeline_app import pipeline
from timeline_app.dates import When
from timeline_app.model import Certainty
from timeline_app.temporal.file_names import issued_of_name

MAY_14 = When.day(2019, 5, 14)
TEXT = "A fire broke out at a warehouse in Leeds on Monday, killing two people, police said."


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("2019-05-14 Fire in Leeds.txt", "en"),
        ("guardian_20190514.pdf", "en"),
        ("20190514_183000.txt", "en"),
        ("2019_05_14.txt", "de"),
        ("Presse/14.05.2019 Brand.docx", "de"),
        ("archive.zip/May 14, 2019.txt", "en"),
        ("Le Monde 14 mai 2019.docx", "fr"),
        ("C:\\Artikelen\\14 mei 2019.odt", "nl"),
    ],
)
def test_a_name_tells_the_day(name, language):
    found = issued_of_name(name, language)
    assert (found.when, found.certainty) == (MAY_14, Certainty.PROBABLE)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "report 2019.txt",
        "14 May.txt",
        "05-06-2019.txt",  # the fifth of June, or the sixth of May
        "2019-05-14 to 2019-05-20.txt",
        "2019-02-30.txt",
        "123456789.txt",
        "Scan_20190514.pdf",
        "mails 2019-05-14.mbox, 3",
        "9" * 5000,
    ],
)
def test_a_name_that_says_no_day_or_several_tells_none(name):
    assert issued_of_name(name, "en").when is None


def test_an_article_without_a_date_has_that_of_its_file(tmp_path):
    path = tmp_path / "2019-05-14 Fire in Leeds.txt"
    path.write_text(TEXT, "utf-8")
    article = pipeline.read(path)
    assert (article.issued, article.issued_certainty) == (MAY_14, Certainty.PROBABLE)
    assert str(article.issued_reasons[0]) == "written in the name of the file: “2019-05-14 Fire in Leeds.txt”"
    (event,) = pipeline.extract_events(article)
    assert event.when == When.day(2019, 5, 13)


def test_the_stamp_of_a_text_makes_the_name_sure_or_is_believed_before_it(tmp_path):
    path = tmp_path / "2019-05-14.txt"
    path.write_text(f"Published 14 May 2019\n\n{TEXT}", "utf-8")
    assert pipeline.read(path).issued_certainty is Certainty.SURE
    path.write_text(f"Published 3 June 2018\n\n{TEXT}", "utf-8")
    article = pipeline.read(path)
    assert (article.issued, article.issued_certainty) == (When.day(2018, 6, 3), Certainty.PROBABLE)
    assert set(article.issued_candidates) == {MAY_14, When.day(2018, 6, 3)}
