"""Tables and JSON of articles: columns found by their names, dates read right or not at all, events sent elsewhere."""

import json

import pytest

from timeline_app.model import Article, Certainty
from timeline_app.readers import File, _records, read_parts

TEXT = "Le maire a démissionné le 3 mars 2015."
OTHER = "Le procès a commencé le 8 septembre 2021."


def parts(name, text):
    return list(read_parts(File(name, name, text if isinstance(text, bytes) else text.encode())))


def articles(name, text):
    found = parts(name, text)
    assert all(isinstance(part, Article) for part in found), found
    return found


def in_json(*records, **around):
    return articles("a.json", json.dumps(around or list(records)))


@pytest.mark.parametrize(
    "header",
    ["title,text,date,author,url", "Titre;Texte;Date de publication;Auteur;Lien", "Titel\tVolltext\tDatum\tAutor\tURL"],
)
def test_columns_are_known_by_their_names(header):
    separator = next(sign for sign in ",;\t" if sign in header)
    row = ["La crue", f'"{TEXT}"', "2015-03-04", "Agnès Noël", "https://www.courrier.example/1"]
    (article,) = articles("a.csv", f"{header}\n{separator.join(row)}\n")
    assert (article.title, article.text, article.author) == ("La crue", TEXT, "Agnès Noël")
    assert (article.issued.edtf, article.issued_certainty) == ("2015-03-04", Certainty.SURE)
    assert article.publisher == "courrier.example"
    assert article.source == "a.csv, 2"  # the number of its row


def test_a_row_without_words_harms_no_other():
    rows = f"id;text\n1;{TEXT}\n2;\n;\n3;{OTHER}\n"
    told = [part.text if isinstance(part, Article) else str(part) for part in parts("a.csv", rows)]
    assert told == [TEXT, "a.csv, 3: there are no words in it; choose another file", OTHER]


def test_a_table_from_an_old_spreadsheet():
    table = f'sep=;\n\n"Texte";"Titre"\n"<p>{TEXT}</p><p>Fin.</p>";"Été"\n'.encode("cp1252")
    (article,) = articles("a.csv", table)
    assert (article.title, article.text) == ("Été", f"{TEXT}\n\nFin.")


def dates(*values):
    rows = "".join(f'"{TEXT} {number}";"{value}"\n' for number, value in enumerate(values))
    return [part.issued.edtf if part.issued else None for part in articles("a.csv", f"text;date\n{rows}")]


def test_dates_in_many_ways():
    assert dates("27.11.2015", "3 mars 2015", "1er août 2019", "March 3, 2015", "Fri, 27 Nov 2015 10:00:00 GMT") == [
        *("2015-11-27", "2015-03-03", "2019-08-01", "2015-03-03", "2015-11-27"),
    ]
    assert dates("vendredi 27 novembre 2015", "27. November 2015", "20151127", "1448618400", "1448618400000") == [
        *("2015-11-27", "2015-11-27", "2015-11-27", "2015-11-27", "2015-11-27"),
    ]


def test_what_may_be_two_days_is_none():
    assert dates("04/03/2015") == [None]
    assert dates("04/03/2015", "27/03/2015") == ["2015-03-04", "2015-03-27"]
    assert dates("04/03/2015", "03/27/2015") == ["2015-04-03", "2015-03-27"]
    assert dates("04/03/2015", "27/03/2015", "03/27/2015") == [None, None, None]
    assert dates("yesterday", "32.13.2015", "03/03/2015") == [None, None, "2015-03-03"]


def test_a_date_counted_in_seconds_is_only_probable():
    (article,) = in_json({"text": TEXT, "timestamp": 1448618400})
    assert article.issued_certainty is Certainty.PROBABLE
    assert [why.say("en") for why in article.issued_reasons] == ["written in the file (timestamp)"]


def test_json_as_servers_give_it():
    blog = {"title": {"rendered": "La crue"}, "content": {"rendered": f"<p>{TEXT}</p>"}, "date": "2015-03-04T10:00:00"}
    paper = {"webTitle": "La crue", "webPublicationDate": "2015-03-04T10:00:00Z", "fields": {"bodyText": TEXT}}
    press = {"headline": "La crue", "body": [TEXT], "pub_date": "2015-03-04", "authors": ["Agnès Noël", "Max Frei"]}
    for found in (in_json(blog), in_json(response={"results": [paper]}), in_json(press), in_json(**press)):
        (article,) = found
        assert (article.title, article.text, article.issued.edtf) == ("La crue", TEXT, "2015-03-04")
    assert article.author == "Agnès Noël, Max Frei"


def test_one_article_in_each_line():
    lines = "\n".join(json.dumps({"text": text}) for text in (TEXT, OTHER))
    assert [(one.text, one.source) for one in articles("a.jsonl", lines)] == [
        (TEXT, "a.jsonl, 1"),
        (OTHER, "a.jsonl, 2"),
    ]


REFUSED = {
    "events": ("a.csv", "Date,Title,Place\n2015,La crue,Paris\n", "errors.holds_events"),
    "events with texts": ("a.csv", "Start Date,Headline,Text\n2015,La crue,Paris\n", "errors.holds_events"),
    "no column of texts": ("a.csv", "a,b\n1,2\n", "errors.no_text_column"),
    "a picture": ("a.csv", b"\x89PNG\r\n\x1a\n", "errors.not_text"),
    "null characters": ("a.csv", b"text\n\0\1\2\0", "errors.binary_file"),
    "only a heading": ("a.csv", "text,date\n", "errors.no_articles"),
    "a timeline": ("a.json", '{"format": "timeline-app", "articles": [{"text": "x"}]}', "errors.holds_events"),
    "another timeline": ("a.json", '{"events": [{"text": "x"}]}', "errors.holds_events"),
    "no articles": ("a.json", '{"a": [1, {"b": 2}]}', "errors.no_articles"),
    "no JSON": ("a.json", '{"a": ', "errors.unreadable"),
    "too deep": ("a.json", "[" * 100_000, "errors.unreadable"),
    "a number without end": ("a.json", "9" * 10_000, "errors.unreadable"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told_in_one_line(case):
    name, text, key = REFUSED[case]
    (part,) = parts(name, text)
    assert not isinstance(part, Article)
    assert part.key == key, getattr(part, "__notes__", part)
    for language in ("en", "fr"):
        assert part.say(language).startswith(name)
        assert "\n" not in part.say(language)


def test_only_so_many_articles_are_read(monkeypatch):
    monkeypatch.setattr(_records, "MOST_ARTICLES", 2)
    told = [getattr(part, "key", "") for part in parts("a.csv", "text\n" + f"{TEXT}\n" * 5)]
    assert told == ["", "", "errors.too_much_to_read"]
