"""Dates on which nothing that is told happened: habits, names, pages, what is said to readers, labels."""

import pytest

from timeline_app import extract_events

ISSUED = "2015-03-10"


def days(text, language, issued=ISSUED):
    return [event.when.edtf[:10] for event in extract_events(text, language, issued)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La ville organise deux concerts pour fêter la fin de l'année."),
        ("en", "The town holds two concerts to mark the end of the year."),
        ("es", "El pueblo organiza dos conciertos para celebrar el final del año."),
        ("fr", "Aujourd'hui, la rédaction vous propose une liste de films."),
        ("de", "Heute stellen wir Ihnen das neue Museum vor."),
        ("en", "Today we bring you a list of films."),
        ("de", "Die Straße des 17. Juni ist gesperrt worden."),
        ("it", "Piazza 25 aprile è stata chiusa dal comune."),
        ("de", "Karl Homann, Jahrgang 1943, hat in Münster studiert."),
        ("it", "Mario Rossi, classe 1943, ha diretto la banda del paese."),
        ("nl", "Jan Bos, bouwjaar 1943, leidde de club."),
        ("pt", "O clube perdeu para o 1º de Maio FC na final."),
        ("en", "The firm is calling the day when it opens a turning point."),
        ("en", "The minister said on Monday that floods often destroyed the bridge."),
        ("it", "Il ministro ha detto lunedì che le piene hanno spesso distrutto il ponte."),
        ("fr", "Le ministre a dit lundi que les crues avaient souvent détruit le pont."),
        ("en", "The bridge fell on a Sunday."),
        ("en", "The law of 9 December 1905 separates church and state."),
        ("de", "Das Gesetz vom 9. Dezember 1905 trennt Kirche und Staat."),
        ("it", "La legge del 9 dicembre 1905 separa Chiesa e Stato."),
        ("en", "According to a 2013 study, the lake holds 400 species."),
        ("fr", "Un rapport de mars 2014 évoque 5 000 cas."),
        ("nl", "Volgens een studie uit 2013 leven in het meer 400 soorten."),
        ("fr", "On retrouve une marge supérieure en 2008 avec 39 euros par tonne."),
        ("en", "He would have turned 80 on Monday."),
        ("de", "Am Montag wäre er 80 Jahre alt geworden."),
        ("es", "El lunes habría cumplido 80 años."),
        ("fr", "Les exportations s'élevaient à quatre milliards d'euros en 2013."),
        ("nl", "De uitvoer bedroeg in 2013 vier miljard euro."),
    ],
)
def test_a_date_on_which_nothing_happened(language, text):
    assert days(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le maire démissionnera à la fin de l'année.", ["2015-10~/2"]),
        ("es", "El coronel huyó el pasado 22 de agosto del palacio.", ["2014-08-22"]),
        ("es", "La oposición salió a la calle ese mismo día, el 3 de enero de 2011.", ["2011-01-03"]),
        ("it", "I cittadini sono scesi in piazza il 3 gennaio.", ["2015-01-03"]),
        ("de", "Der Mann wurde am 3. Januar auf der Straße getötet.", ["2015-01-03"]),
        ("en", "The mayor will attend a Thursday court hearing.", ["2015-03-12"]),
        ("en", "On 5 January FC Morlac beat Varne in the final.", ["2015-01-05"]),
        ("it", "Oggi vi si svolge la fiera di Morlac.", ["2015-03-10"]),
        ("fr", "Il s'attaque aux juges avec son décret du 22 novembre 2012.", ["2012-11-22"]),
        ("fr", "Les résultats devraient être affinés le 22 mars, après vingt ans d'attente.", ["2015-03-22"]),
        ("en", "The minister said on Monday that the flood destroyed the bridge.", ["2015-03-09"]),
    ],
)
def test_a_date_beside_such_words_on_which_it_happened(language, text, expected):
    assert days(text, language) == expected


def test_a_source_in_brackets_is_no_event():
    text = "The lighthouse was moved in 1999. [The Gazette, August 2001] The rest was sold. (The Gazette, 5 May 2002)"
    assert days(text, "en") == ["1999"]


def test_a_label_that_is_repeated_with_other_dates_is_no_event():
    text = "The town built a statue in 1930. Statue shown 1932. The town built a tower in 1950. Statue shown 1955."
    assert days(text, "en") == ["1930", "1950"]


def test_figures_on_a_line_of_their_own_are_no_dateline():
    body = "O tribunal absolveu o réu por falta de provas depois de dois dias de debates."
    assert days(f"Réu absolvido\n10/03/2015\n{body}", "pt") == []
    assert days(f"10 de março de 2015 - {body}", "pt") == ["2015-03-10"]


def test_a_day_said_twice_is_one():
    text = "Los pueblos fueron destruidos por el terremoto del miércoles pasado, el 4 de marzo, y por el de ayer."
    assert days(text, "es").count("2015-03-04") == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Deux mille personnes se sont réunies dimanche à Morlac pour une manifestation contre la taxe. "
            "La manifestation qui s'est déroulée dimanche a réuni des étudiants et des retraités.",
        ),
        (
            "it",
            "Il terremoto ha colpito mercoledì la valle di Morlac. "
            "Le case erano state danneggiate dal terremoto di mercoledì, che distrusse anche la chiesa.",
        ),
        (
            "de",
            "Das Feuerinferno am Sonntag zerstörte die Mühle. Das Inferno vom Sonntag kostete niemanden das Leben.",
        ),
    ],
)
def test_a_second_mention_of_what_happened_is_no_second_event(language, text):
    assert len(days(text, language)) == 1


def test_an_aim_and_the_place_of_a_page_are_no_events():
    assert days("A ministra busca apoio dos partidos para vencer no próximo ano a eleição.", "pt") == []
    assert days("Home > News > Morlac, 5 May 2012\n\nThe bridge of Morlac was closed on Monday.", "en") == [
        "2015-03-09"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An apartment block collapsed on Monday in Morlac. Police searched an apartment in Morlac on Monday."),
        ("fr", "Un immeuble s'est effondré lundi à Morlac. La police a fouillé lundi un autre immeuble à Morlac."),
        ("de", "In Köln wurde am Montag ein Mann erschossen. Der Rat der Stadt Köln beschloss am Montag den Haushalt."),
    ],
)
def test_two_happenings_of_one_city_and_day_are_two(language, text):
    assert days(text, language) == ["2015-03-09", "2015-03-09"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 7. November 1917 (25. Oktober nach julianischem Kalender) stürzten die Rebellen die Regierung."),
        ("en", "Rebels stormed the palace on 7 November 1917 (25 October O.S.)."),
        ("en", "Rebels stormed the palace on 7 November 1917 (25 October, Old Style)."),
        ("fr", "Des rebelles prirent le palais le 7 novembre 1917 (25 octobre du calendrier julien)."),
        ("es", "Los rebeldes tomaron el palacio el 7 de noviembre de 1917 (25 de octubre en el calendario juliano)."),
        ("it", "I ribelli presero il palazzo il 7 novembre 1917 (25 ottobre del calendario giuliano)."),
        ("nl", "Rebellen bestormden het paleis op 7 november 1917 (25 oktober volgens de juliaanse kalender)."),
        ("pt", "Os rebeldes tomaram o palácio em 7 de novembro de 1917 (25 de outubro no calendário juliano)."),
    ],
)
def test_a_day_of_the_other_calendar_is_no_second_one(language, text):
    assert days(text, language) == ["1917-11-07"]


def test_a_second_date_in_brackets_is_one_of_its_own():
    text = "Julian stormed the palace on 7 November 1917 (and Juliana the harbour on 25 October)."
    assert "1917-11-07" in days(text, "en")
