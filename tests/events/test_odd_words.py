"""Words in no order, halves of sentences and lone signs: an article may hold anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.titled import titles_in
from timeline_app import extract_events
from timeline_app.events.titles.wording import MAX_TITLE
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text

SIGNS = ["(", ")", ",", "-", "–", "«", "»", '"', "'s", ".", ":", ";", "2001", "3", "1."]
WORDS = {
    "en": "on 3 May 2004 the minister who said that attacks of after which killed people and was to Paris, held Monday",
    "fr": "le 3 mai 2004 le ministre qui a dit que l' attaque du après laquelle a tué prévue à Paris, tenue lundi en",
    "de": "am 3. Mai 2004 der die Minister sagte dass nach Angriff in dem getötet wurde zu Paris, geplante Montag im",
    "es": "el 3 de mayo de 2004 el ministro que dijo los ataques tras en el murieron y fue a París, previsto lunes del",
    "it": "il 3 maggio 2004 il ministro che ha detto gli attacchi nel quale ucciso e fu a Parigi, previsto lunedì del",
    "pt": "em 3 de maio de 2004 o ministro que disse os ataques no qual morto e foi a Paris, previsto segunda-feira do",
    "nl": "op 3 mei 2004 de minister die zei dat aanvallen na het gedood werd en naar Parijs, geplande maandag in",
}
LENGTHS = {
    "en": "two months before",
    "fr": "deux mois avant",
    "de": "zwei Monate vor",
    "es": "dos meses antes",
    "it": "due mesi prima",
    "pt": "dois meses antes",
    "nl": "twee maanden voor",
}


@pytest.mark.parametrize("language", WORDS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_words_in_any_order(language: str, data: st.DataObject):
    words = st.sampled_from([*WORDS[language].split(), *LENGTHS[language].split(), *SIGNS, "\n"])
    text = " ".join(data.draw(st.lists(words, min_size=1, max_size=40)))
    article = date_article(article_from_text(f"Paris {text}"), language=language, issued="2015-11-27")
    assert all(0 < len(event.title) <= MAX_TITLE for event in extract_events(article))


def test_a_length_may_end_a_text():
    (event,) = extract_events("The pool opened at the school in 2003, two months", "en", "2015-11-27")
    assert event.when.edtf == "2003"


def test_dates_at_both_ends_of_an_endless_sentence():
    text = "On 3 May 2004 the king died " + "and the long road went on " * 60 + "until he returned on 9 June 2008."
    article = date_article(article_from_text(text), language="en", issued="2015-11-27")
    assert [event.when.edtf for event in extract_events(article)] == ["2004-05-03", "2008-06-09"]


def test_a_month_may_be_all_that_a_sentence_says():
    assert extract_events("Die Stadt brannte es an ab. März", "de", "2018-03-03") == extract_events(
        "Die Stadt brannte es an ab.", "de", "2018-03-03"
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Schließlich akzeptierte der König Amyntas I. um 512 - 511 v. Chr. die Vorherrschaft der Perser."),
        (
            "en",
            "In the Oct. 31 letters, firms told officials that if caps weren't removed it would lead to a collapse.",
        ),
        ("en", "According to an April 2nd report in Dover Magazine, an internal memo"),
        ("es", "En el Censo de 2010 tenía 6915 habitantes y una densidad de 1.145,39 personas por km ²."),
    ],
)
def test_what_once_stopped_a_whole_article(language: str, text: str):
    later = {"en": "In 2011 the tower fell.", "de": "2011 fiel der Turm.", "es": "La torre cayó en 2011."}
    told = titles_in(language, f"{text}\n\n{later[language]}", "2012-03-14")
    assert any(word in title for title in told for word in ("fell", "fiel", "cayó"))
