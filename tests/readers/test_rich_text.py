"""Rich Text: code pages, letters beyond them, and what a word processor does not show."""

import pytest

from timeline_app.errors import ReadError
from timeline_app.readers import File, read_parts

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times\'e9;}{\f1\fcharset204 Cyr;}{\f2\fcharset128 Mincho;}}"
)


def read(data, name="a.rtf"):
    (part,) = read_parts(File(name, name, data))
    if isinstance(part, ReadError):
        raise part
    return part


@pytest.mark.parametrize(
    ("rich", "text"),
    [
        (rb"L\'e9on est parti.", "Léon est parti."),
        ("Léon est parti.".encode("cp1252"), "Léon est parti."),
        (rb"{\f1 \'cc\'ee\'f1\'ea\'e2\'e0} est loin.", "Москва est loin."),
        (rb"{\f2 \'93\'fa\'96\'7b\'83A} est loin.", "日本ア est loin."),
        (rb"\u8220?Le maire\u8221\'94 part.", "“Le maire” part."),
        (rb"{\uc0\u233 t\u233 } \uc2\u8364\'80\'80 fini", "été € fini"),
        (rb"\u-10179?\u-8704? fini", "😀 fini"),
        (rb"Un.\par Deux.\line Trois.\cell Quatre.\row", "Un.\n\nDeux.\nTrois.\tQuatre."),
        (rb"Il {\v cach\'e9}part{\deleted ait}\v  x\v0 .", "Il part."),
        (rb"Il part{\footnote Une note.}.\par Fin.", "Il part.\n\nFin.\n\nUne note."),
        (rb"{\header Page 1}{\*\unknown x}{\field{\*\fldinst HYPERLINK x}{\fldrslt Il part.}}", "Il part."),
        (rb"{\pict\bin5 }}}}}}Il part.", "Il part."),
        (rb"a\{b\}c\\d\~e\_f\-g", "a{b}c\\d\xa0e-fg"),
    ],
)
def test_words(rich, text):
    assert read(HEAD + rich + b"}").text == text


def test_what_the_file_says_of_itself():
    info = rb"{\info{\title La crue de 1910}{\author Agn\'e8s No\'ebl}{\creatim\yr2021\mo9\dy8\hr9}{\company X}}"
    article = read(HEAD + info + b"Il part.}")
    assert (article.title, article.author, article.issued.edtf) == ("La crue de 1910", "Agnès Noël", "2021-09-08")
    assert article.text == "Il part."


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"{\\rtf1 " + b"{" * 100_000, "errors.damaged"),
        (b"Il part.", "errors.damaged"),
        (b"\x89PNG\r\n\x1a\n", "errors.not_text"),
        (b"{\\rtf1\\ansicpg99999999\\u\\uc-5\\f\\bin-3\\bin9999999999 }", "errors.no_words"),
    ],
)
def test_what_is_refused(data, key):
    with pytest.raises(ReadError) as refused:
        read(data)
    assert refused.value.key == key
    assert refused.value.say("fr").startswith("a.rtf")


def test_what_is_cut_short_is_read_as_far_as_it_goes():
    assert read(HEAD + b"{\\b Il part").text == "Il part"
    assert read(HEAD + b"Il part.", "a.txt").text == "Il part."
