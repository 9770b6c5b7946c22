"""From where a sentence counts: a history that comes to its own day, and news that goes back to what was before."""

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_dates

ISSUED = When.day(2018, 7, 16)  # a Monday
LIFE = {
    "en": "She was born in 1901. She married in 1925. She died in March 1970.",
    "de": "Sie wurde 1901 geboren. Sie heiratete 1925. Sie starb im März 1970.",
    "nl": "Zij werd in 1901 geboren. Zij trouwde in 1925. Zij stierf in maart 1970.",
    "fr": "Elle naquit en 1901. Elle se maria en 1925. Elle mourut en mars 1970.",
    "es": "Nació en 1901. Se casó en 1925. Murió en marzo de 1970.",
    "it": "Nacque nel 1901. Si sposò nel 1925. Morì nel marzo 1970.",
    "pt": "Nasceu em 1901. Casou em 1925. Morreu em março de 1970.",
}
YEARS = "1882, 1884, 1886, 1888, 1892, 1894."  # so that words of today do not outweigh what is told


def last_date(text, language, issued=ISSUED):
    return [e.when.edtf for e in find_dates(text, language, issued) if e.when][-1]


@pytest.mark.parametrize(
    ("language", "news", "date"),
    [
        ("en", "Her house was sold last year.", "2017"),
        ("de", "Ihr Haus wurde im vergangenen Jahr verkauft.", "2017"),
        ("nl", "Haar huis werd vorig jaar verkocht.", "2017"),
        ("fr", "Sa maison a été vendue l'an dernier.", "2017"),
        ("es", "Su casa fue vendida el año pasado.", "2017"),
        ("it", "La sua casa è stata venduta l'anno scorso.", "2017"),
        ("pt", "A sua casa foi vendida no ano passado.", "2017"),
    ],
)
def test_last_year_is_that_of_the_article_behind_a_history(language, news, date):
    assert last_date(f"{YEARS} {LIFE[language]} {news}", language) == date


@pytest.mark.parametrize(
    ("language", "news", "date"),
    [
        ("en", "Her house will be opened on 20 September.", "2018-09-20"),
        ("de", "Ihr Haus wird am 20. September eröffnet.", "2018-09-20"),
        ("nl", "Haar huis zal op 20 september worden geopend.", "2018-09-20"),
        ("fr", "Sa maison sera ouverte le 20 septembre.", "2018-09-20"),
        ("es", "Su casa será abierta el 20 de septiembre.", "2018-09-20"),
        ("it", "La sua casa sarà aperta il 20 settembre.", "2018-09-20"),
        ("pt", "A sua casa será aberta em 20 de setembro.", "2018-09-20"),
    ],
)
def test_the_future_is_that_of_the_article_behind_a_history(language, news, date):
    assert last_date(f"{YEARS} {LIFE[language]} {news}", language) == date


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "Le 20 septembre sera ouvert son testament."),
        ("it", "Il 20 settembre verrà ritrovata la sua lettera."),
    ],
)
def test_a_history_may_go_on_in_the_future_behind_a_date_that_opens_its_sentence(language, told):
    assert last_date(f"{YEARS} {LIFE[language]} {told}", language) == "1970-09-20"


@pytest.mark.parametrize(
    ("language", "told", "date"),
    [
        ("en", "Her brother came in May.", "1970-05"),
        ("de", "Ihr Bruder kam im Mai.", "1970-05"),
        ("nl", "Haar broer kwam in mei.", "1970-05"),
        ("fr", "Son frère vint en mai.", "1970-05"),
        ("es", "Su hermano vino en mayo.", "1970-05"),
        ("it", "Suo fratello venne in maggio.", "1970-05"),
        ("pt", "O seu irmão veio em maio.", "1970-05"),
    ],
)
def test_the_past_goes_on_with_the_history(language, told, date):
    assert last_date(f"{YEARS} {LIFE[language]} {told}", language) == date


def test_a_history_goes_on_from_where_it_was_behind_a_word_of_today():
    text = f"{YEARS} {LIFE['en']} Her house was sold last month.\n\nHer brother came in May."
    assert last_date(text, "en") == "1970-05"


def test_what_had_happened_before_lies_before_and_the_tale_goes_on_from_where_it_was():
    text = (
        "He was born in 1901. He came in 1925. He left on 31 October 1967. He had lost in January. The weekend before,"
    )
    dates = [e.when.edtf for e in find_dates(f"{text} he had won.", "en", ISSUED) if e.when]
    assert dates[-2:] == ["1967-01", "1967-10-28/1967-10-29"]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("He attacked a man in spring 2016. A driver had found him on 3 May.", "en", "2016-05-03"),
        ("Er griff im Frühjahr 2016 einen Mann an. Ein Fahrer hatte ihn am 3. Mai gefunden.", "de", "2016-05-03"),
        ("Het kabinet viel op 15 januari 2012, voor de verkiezingen van 17 maart.", "nl", "2012-03-17"),
    ],
)
def test_news_goes_on_with_an_earlier_year_of_which_it_tells(text, language, date):
    assert last_date(text, language) == date


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("He came in 1901. Two years later, on 15 May 1903, he left.", "en", ["1901", "1903-05-15"]),
        ("Am Samstag (21. Juli) kommt er.", "de", ["2018-07-21"]),
        ("Ils sont partis le même jour (11 juillet).", "fr", ["2018-07-11"]),
        ("In der Nacht vom 4. auf den 5. April 1945 kamen sie.", "de", ["1945-04-04"]),
        ("De schipper, die zal terugkeren, voer gisteren (zondag) uit.", "nl", ["2018-07-15"]),
    ],
)
def test_two_expressions_that_name_one_day_are_one_date(text, language, dates):
    assert [e.when.edtf for e in find_dates(text, language, ISSUED) if e.when] == dates


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("By Thursday evening, a million people had been ordered to leave.", "en", "2018-07-12"),
        ("Los incendios declarados este fin de semana siguen activos.", "es", "2018-07-14/2018-07-15"),
        ("después de que la empresa confirmara este jueves el cierre", "es", "2018-07-12"),
    ],
)
def test_what_was_done_on_a_day_of_the_week_lies_behind(text, language, date):
    assert last_date(text, language) == date


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He played from 1969 to 1975. The following year he retired."),
        ("de", "Er spielte von 1969 bis 1975. Im folgenden Jahr hörte er auf."),
        ("fr", "Il a joué de 1969 à 1975. L'année suivante, il arrêta."),
        ("es", "Jugó de 1969 hasta 1975. Al año siguiente se retiró."),
        ("it", "Giocò dal 1969 fino al 1975. L'anno seguente si ritirò."),
        ("pt", "Jogou de 1969 até 1975. No ano seguinte, retirou-se."),
        ("nl", "Hij speelde van 1969 tot 1975. Het volgende jaar stopte hij."),
        ("nl", "Hij speelde van 1969 tot en met 1975. Het jaar daarop stopte hij."),
    ],
)
def test_the_following_year_is_that_behind_the_end_of_a_stretch(language, text):
    assert last_date(text, language) == "1976"
