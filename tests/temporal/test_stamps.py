"""Which of the dates on an article's lines is its own: what sites print over, in and under a text."""

import pytest

from timeline_app.dates import When
from timeline_app.model import Certainty
from timeline_app.temporal.issued import find_issued, stamp_spans

TODAY = When.day(2026, 11, 24)
MAY_14 = When.day(2019, 5, 14)
NEWS = {
    "en": "A fire broke out at a warehouse in Leeds on Monday, killing two people, police said. The mayor said that she"
    " would visit the site on Thursday, and that the families had been told of what had happened.",
    "fr": "Un incendie a éclaté lundi dans un entrepôt de Lyon, faisant deux morts, selon la police. La maire se rendra"
    " sur place jeudi, et les familles ont été prévenues de ce qui s'était passé pendant la nuit.",
    "de": "Bei einem Brand in einer Lagerhalle in Leipzig sind am Montag zwei Menschen ums Leben gekommen, wie die"
    " Polizei mitteilte. Die Bürgermeisterin will den Ort am Donnerstag besuchen.",
    "es": "Un incendio declarado el lunes en un almacén de Sevilla causó dos muertos, según la policía. La alcaldesa"
    " visitará el lugar el jueves, y las familias ya saben lo que ocurrió durante la noche.",
    "it": "Un incendio è scoppiato lunedì in un magazzino di Bologna, causando due morti, secondo la polizia. La"
    " sindaca visiterà il luogo giovedì, e le famiglie sono state avvertite di quanto era successo.",
    "pt": "Um incêndio atingiu na segunda-feira um armazém de Braga e fez dois mortos, segundo a polícia. A presidente"
    " da câmara visitará o local na quinta-feira, e as famílias já foram avisadas do que aconteceu.",
    "nl": "Bij een brand in een loods in Utrecht zijn maandag twee mensen omgekomen, meldt de politie. De burgemeester"
    " bezoekt de plek donderdag, en de families weten inmiddels wat er is gebeurd.",
}


def issued(language, page):
    return find_issued(page.format(NEWS[language]), language, TODAY)


@pytest.mark.parametrize(
    ("language", "page"),
    [
        ("en", "Fire kills two\nJane Smith\nTue 14 May 2019 17.32 BST\nLast modified on Wed 15 May 2019 09.10 BST\n{}"),
        ("en", "Fire kills two\nMay 14, 2019 / 5:32 PM / The News\n{}"),
        ("en", "Fire kills two\nStory by Jane Smith • 14 May 2019 • 3 min read\n{}"),
        ("en", "Fire kills two\nMay 14, 20195:32 PM ET\n{}"),
        ("fr", "Publié le 14/05/2019 à 17:32, mis à jour le 15/05/2019 à 09:10\n{}"),
        ("en", "Fire kills two\nUpdated: 2019-05-14 10:07\n{}"),
        ("fr", "mai 14, 2019\n{}"),
        ("pt", "14 Maio 19\nBraga\n{}"),
        ("nl", "Utrecht, 14-5-2019 - {}"),
        ("fr", "Créé le 14.05.2019 17h32\n{}"),
        ("fr", "Incendie à Lyon\nJeanne Dupont, le 14/05/2019 à 17:32\nLecture en 2 min.\n{}"),
        ("de", "Brand in Leipzig\nStand: 14.05.2019 17:32 Uhr\n{}"),
        ("de", "Leipzig (dpa) - {}\n© dpa-infocom, dpa:190514-99-123456/2"),
        ("es", "Incendio en Sevilla\nEl Diario\nSevilla - 14 MAY 2019 - 17:32 CEST\n{}"),
        ("es", "{}\n* Este artículo apareció en la edición impresa del martes, 14 de mayo de 2019"),
        ("it", "Incendio a Bologna\nPubblicato il 14/05/2019\nUltima modifica il 15/05/2019 alle ore 09:10\n{}"),
        ("it", "BOLOGNA, 14 MAG - {}\n14 maggio 2019"),
        ("pt", "Incêndio em Braga\nPor Ana Reis\n14/05/2019 17h32 Atualizado há 2 anos\n{}"),
        ("nl", "Brand in Utrecht\n14 mei 2019 om 17:32\nLaatste update: 15 mei 2019 09:10\n{}"),
    ],
)
def test_what_a_site_prints_beside_a_text_is_its_date(language, page):
    found = issued(language, page)
    assert found.when is not None
    assert (found.when.first_day(), found.certainty) == ("2019-05-14", Certainty.SURE)


@pytest.mark.parametrize(
    ("language", "page"),
    [
        ("en", "2019-05-14\nFire kills two\nTuesday, May 14, 2019\n{}"),
        ("fr", "Mardi 14 mai 2019\nIncendie à Lyon\n14/05/19\n{}"),
        ("de", "Dienstag, 14. Mai\nBrand in Leipzig\n14.05.2019\n{}"),
    ],
)
def test_one_day_may_stand_there_in_several_forms(language, page):
    found = issued(language, page)
    assert (found.when, found.certainty) == (MAY_14, Certainty.SURE)


@pytest.mark.parametrize(
    ("language", "page"),
    [
        ("en", "14 May 2019\nFire kills two\n{}\nRelated\n12 March 2018\nShop closed\n3 April 2018\nCouncil meets"),
        ("en", "Fire kills two\n14th May 2019\n{}\n15th May 2019 10:02 am\nHow sad\n16th May 2019 11:00 am\nIndeed"),
        ("fr", "14 mai 2019 à 17h32\n{}\nÀ lire aussi\n2 mars 2018\nUn entrepôt fermé"),
        ("de", "Brand\n14. Mai 2019, 17:32 Uhr Quelle: dpa\n{}\nMehr zum Thema\n02.03.2018\nLagerhalle geschlossen"),
        ("it", "martedì 14 maggio 2019\n{}\nArticoli correlati\n2 marzo 2018\nMagazzino chiuso"),
        ("nl", "14 mei 2019\n12u00\n{0}\nAnna Bakker - 7 januari\n{0}\nJan Visser - 10 januari\n{0}"),
        ("nl", "Brand in Utrecht\ndi 14 mei 2019, 17:32\n{}\nLees ook\n2 maart 2018\nLoods gesloten"),
    ],
)
def test_teasers_and_comments_under_a_text_leave_its_own_date_probable(language, page):
    found = issued(language, page)
    assert (found.when, found.certainty) == (MAY_14, Certainty.PROBABLE)
    assert found.reasons[-1].key == "reasons.dates_under"


def test_menus_may_stand_over_the_date():
    menus = "\n".join(f"Menu {number}" for number in range(15))
    assert issued("en", menus + "\n14 May 2019\n{}").when == MAY_14


def test_the_dates_of_teasers_are_no_events():
    page = "14 May 2019\n{}\nRelated\n12 March 2018\nWarehouse closed".format(NEWS["en"])
    assert [page[span.start : span.end] for span in stamp_spans(page, "en")] == ["14 May 2019", "12 March 2018"]


@pytest.mark.parametrize(
    ("language", "page"),
    [
        ("en", "3 May 2019\n{0}\n5 May 2019\n{0}"),
        ("en", "The story so far\n3 May 2019\n{0}\n5 May 2019\n{0}\n9 May 2019\n{0}"),
        ("fr", "3 mai 2019\n" + "{0}\n" * 9 + "5 mai 2019\n" + "{0}\n" * 9 + "10 mai 2019\n" + "{0}\n" * 3),
        ("en", "3 May 2019\n{0}\n5 May\n{0}\n9 May\n{0}"),
        ("en", "What happened.\nMay 3, 2019. 8 p.m.: The ship sails.\n12:02 a.m.: It sinks.\n{0}\nMay 11: An inquiry."),
        ("de", "3. Mai 2019\nBrand in Leipzig\n5. Mai 2019\nTrauerfeier in Leipzig\n9. Mai 2019\nFestnahme in Halle"),
    ],
)
def test_days_that_each_head_a_passage_are_those_of_a_chronology(language, page):
    assert issued(language, page).when is None


def test_the_year_of_the_rights_is_no_year_that_the_text_speaks_of():
    page = "Mis à jour à 08h59 le 27/11\nLe ministre a parlé jeudi des attentats de 2015.\n© Le Journal 2010-{}"
    assert find_issued(page.format(2015), "fr", TODAY).when == When.day(2015, 11, 27), "jeudi is one of 2020 as well"
    saved_later = find_issued(page.format(2022), "fr", TODAY)
    assert [when.first_day()[:4] for when in saved_later.candidates] == ["2015", "2020"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The court published its report on 5 April 2019."),
        ("fr", "Le tribunal a publié son rapport le 5 avril 2019."),
        ("de", "Das Gericht hat den Bericht am 5. April 2019 veröffentlicht."),
        ("es", "El tribunal ha publicado su informe el 5 de abril de 2019."),
        ("it", "Il tribunale ha pubblicato il rapporto il 5 aprile 2019."),
        ("nl", "De rechtbank heeft het rapport op 5 april 2019 gepubliceerd."),
        ("pt", "O tribunal tinha publicado o relatório em 5 de abril de 2019."),
    ],
)
def test_a_sentence_that_tells_who_published_something_is_no_stamp(language: str, sentence: str):
    assert find_issued(sentence, language, TODAY).when is None


@pytest.mark.parametrize(
    ("language", "stamp"),
    [
        ("en", "Published 5 April 2019."),
        ("en", "First published on 5 April 2019."),
        ("en", "By Jane Smith. Published on 5 April 2019."),
        ("en", "This story was last updated on 5 April 2019."),
        ("fr", "Cet article a été publié le 5 avril 2019."),
        ("de", "Am 5. April 2019 veröffentlicht."),
    ],
)
def test_a_sentence_of_the_article_itself_stays_one(language: str, stamp: str):
    assert find_issued(stamp, language, TODAY).when == When.day(2019, 4, 5)
