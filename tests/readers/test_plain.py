"""Plain text: any encoding, and nothing that is no text."""

import codecs
import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.errors import ReadError
from timeline_app.readers import read
from timeline_app.readers._decoding import decode
from timeline_app.text import clean

FRENCH = "Le président russe a indiqué jeudi que la Russie était prête à aider la France, après les événements.\n"
RUSSIAN = "Президент России Владимир Путин заявил в четверг, что Россия готова присоединиться к Франции.\n"
CHINESE = "俄罗斯总统普京星期四表示，俄罗斯准备与法国联手打击恐怖主义。法国总统奥朗德正在俄罗斯访问。\n"
TAIWANESE = "俄羅斯總統普京星期四表示，俄羅斯準備與法國聯手打擊恐怖主義。法國總統正在俄羅斯訪問。\n"
JAPANESE = "ロシアのプーチン大統領は木曜日、フランスとのテロとの戦いに加わる用意があると述べた。\n"
POLISH = "Prezydent Rosji Władimir Putin oświadczył w czwartek, że Rosja jest gotowa przyłączyć się do Francji.\n"
GREEK = "Ο Ρώσος πρόεδρος Βλαντίμιρ Πούτιν δήλωσε την Πέμπτη ότι η Ρωσία είναι έτοιμη να βοηθήσει τη Γαλλία.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (FRENCH, "cp1252"),
        (FRENCH, "iso-8859-15"),
        (FRENCH, "mac_roman"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "utf-32"),
        (FRENCH, "utf-32-le"),
        (FRENCH, "utf-32-be"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (CHINESE, "gbk"),
        (CHINESE, "hz"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (TAIWANESE, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (POLISH, "cp1250"),
        (GREEK, "cp1253"),
    ],
)
def test_encodings(tmp_path, text, encoding):
    (tmp_path / "article.txt").write_bytes((text * 4).encode(encoding))
    assert read(tmp_path / "article.txt").text == text * 4


def test_letters_beyond_ascii_far_down():
    text = "The attacks killed 130 people. " * 20_000 + FRENCH
    assert decode(text.encode("cp1252")) == text


def test_a_few_broken_letters_do_not_change_the_encoding():
    assert decode((FRENCH * 9).encode() + "é".encode()[:1]) == FRENCH * 9 + "\ufffd"


def test_line_ends(tmp_path):
    (tmp_path / "article.txt").write_bytes(b"One.\r\nTwo.\rThree.\nFour.")
    assert read(tmp_path / "article.txt").text == "One.\nTwo.\nThree.\nFour."


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        (FRENCH.encode().decode("cp1252", "replace"), FRENCH),
        ("L’Ã©tÃ© Ã\xa0 Paris", "L’été à Paris"),
        ("« L’été » – ﬁn “q” １３日", "« L’été » – ﬁn “q” １３日"),  # quoted as it was written
        ("Cafe\u0301", "Café"),
        ("\ufeffOne\x00\x07 two\ud800", "One two\ufffd"),
        ("Q&amp;A", "Q&A"),
        ("<b>Q&amp;A</b>", "<b>Q&amp;A</b>"),
    ],
)
def test_characters_put_right(damaged, whole):
    assert clean(damaged) == whole


@given(st.text())
@example("\r\r\n\n")
@example("Ã©\r")
def test_a_clean_text_can_be_stored_and_hashed(text):
    cleaned = clean(text)
    assert "\r" not in cleaned
    assert "\0" not in cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(st.binary())
def test_any_bytes_make_a_text(data):
    assert isinstance(decode(data), str)


def zipped(*names):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a\1\0\1\0", "GIF"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "WebP"),
        (b"\0\0\0\x20ftypisom", "MP4"),
        (zipped("a.txt"), "ZIP"),
        (zipped("xl/workbook.xml"), "XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office"),
        (b"SQLite format 3\0", "SQLite"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path, content, kind):
    (tmp_path / "article.txt").write_bytes(content)
    with pytest.raises(ReadError, match=kind) as caught:
        read(tmp_path / "article.txt")
    assert caught.value.key == "errors.not_text"


@pytest.mark.parametrize("content", [b"\0", b"words\0words", bytes(range(256)) * 20, b"\1\2\3\4 words \5\6"])
def test_what_is_not_text_is_refused(tmp_path, content):
    (tmp_path / "article.txt").write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read(tmp_path / "article.txt")
    assert caught.value.key == "errors.binary_file"


def test_a_mark_decides():
    assert decode(codecs.BOM_UTF16_BE + "é".encode("utf-16-be")) == "é"
