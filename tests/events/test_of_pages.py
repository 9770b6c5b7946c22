"""Dates of what else there is to read, of what is so now, and of what may be: none of them dates a happening."""

import pytest

from timeline_app import extract_events

ISSUED = "2015-03-12"


def days(text, language):
    return [event.when.edtf[:10] for event in extract_events(text, language, ISSUED)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Así lo publicó el diario La Voz en su edición del 7 de octubre de 2014."),
        ("it", "In un articolo del 22 aprile 2009 la giornalista scrive che la torre pende."),
        ("en", "In a blog post of 7 October 2014 the author praises the harbour."),
        ("de", "In ihrer Ausgabe vom 7. Oktober 2014 beschreibt die Zeitung den Hafen."),
        ("en", "Read the interview of 3 March here."),
        ("de", "Lesen Sie hier das Interview vom 3. März."),
        ("fr", "Lisez notre entretien du 3 mars avec la maire."),
        ("es", "Lea aquí la entrevista del 3 de marzo con la alcaldesa."),
        ("it", "Leggi qui l'intervista del 3 marzo alla sindaca."),
        ("pt", "Leia aqui a entrevista de 3 de março com a prefeita."),
        ("fr", "Le récit des événements de samedi :"),
        ("fr", "Photo : Jean Morel en 2005 (Agence Sirius)."),
        ("de", "Foto: Anna Berg im Mai 2005 in Mainz."),
        ("nl", "Lees hier het interview van 3 maart met de burgemeester."),
    ],
)
def test_where_something_stood_is_no_happening(language, text):
    assert days(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La escuela al día de hoy no se ha construido."),
        ("it", "Ad oggi il ponte non è stato costruito."),
        ("fr", "On voit aujourd'hui les fours à chaux de la colline."),
        ("pt", "Há mais de um mês o Leão não vence."),
        ("es", "Hace más de un mes que el León no gana."),
        ("en", "In winter the pass is closed."),
        ("fr", "La ville produit de la soie depuis le début du XIXe siècle."),
        ("it", "Fra i maestri va annoverato Mario Alberti, (Giarabub, 1790 – Il Cairo 1860), detto il Grande."),
        ("fr", "La préfète a accordé une interview au Journal du Dimanche."),
        ("es", "La Brigada del 17 de febrero entró en la ciudad."),
        ("en", "See http://example.org/2015/02/17/rally where the mayor spoke."),
        ("it", "La città è in piazza come due anni fa, e nessuno lo sa."),
    ],
)
def test_what_is_so_is_no_happening(language, text):
    assert days(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wenn der Streik bis Freitag dauert, fallen die Züge aus."),
        ("nl", "Als de staking tot vrijdag duurt, rijden er geen treinen."),
        ("en", "Volume was 1.3 billion shares, up from 886 million shares Monday."),
        ("en", "The unit attributed the decline to higher costs compared with a year earlier."),
    ],
)
def test_what_may_be_and_what_is_compared_is_no_happening(language, text):
    assert days(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Según lo pactado el jueves, la alianza tendrá el mando de la operación."),
        ("it", "Secondo quanto dichiarato dalla radio il 22 febbraio, si tratta di una legge."),
        ("fr", "Comme il l'avait évoqué jeudi dernier, le préfet menace de fermer le port."),
        ("de", "Es ist nur ein Spiel, wie die Zeitung schon am 14. Mai 2009 schrieb."),
        ("en", "It is only a game, as The Gazette wrote on 14 May 2009."),
        ("en", "As agreed on Thursday, the alliance will lead the operation."),
    ],
)
def test_what_was_said_before_dates_nothing_else(language, text):
    assert days(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ponts de 1998 résistent aux crues."),
        ("it", "I paesi spazzati dal vento ribelle del 2010 mostrano piccoli segni positivi."),
        ("es", "Las fotos del sábado muestran una ciudad vacía."),
    ],
)
def test_which_thing_is_meant_dates_nothing_that_is_so_now(language, text):
    assert days(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Según informó la policía el lunes, el hombre murió en el hospital.", ["2015-03-09"]),
        ("de", "Der Mann ist tot, wie die Polizei am Montag mitteilte.", ["2015-03-09"]),
        ("fr", "La ville fut fondée au début du XIXe siècle.", ["1800~/1829"]),
        ("en", "Photo: The mayor opened the bridge on 3 March 2015.", ["2015-03-03"]),
        ("it", "Ecco le foto delle manifestazioni svoltesi il 18 gennaio 2015:", ["2015-01-18"]),
        ("fr", "La marche de samedi réunit des milliers de personnes.", ["2015-03-07"]),
        ("fr", "Selon un communiqué publié lundi, la firme ferme ses usines.", ["2015-03-09"]),
        ("en", "Read died on 3 March in Selby.", ["2015-03-03"]),
        ("de", "Wenn am Montag die neue Schule eröffnet wird, fahren wieder Busse.", ["2015-03-16"]),
        ("fr", "Aujourd'hui, les ouvriers ont détruit le four à chaux.", ["2015-03-12"]),
        ("en", "The third edition of the fair opened on 3 March.", ["2015-03-03"]),
        ("es", "El club no ganó la copa hace un mes.", ["2015-02"]),
        ("fr", "La préfète a accordé une interview dimanche.", ["2015-03-08"]),
        ("en", "As of Monday, the pass was closed.", ["2015-03-09"]),
        ("fr", "L'année dernière, jugement de première instance.", ["2014"]),
        ("de", "Dafür wurden sie 2015 mit dem Preis der Stadt ausgezeichnet.", ["2015"]),
    ],
)
def test_what_happened_nevertheless_is_found(language, text, expected):
    assert days(text, language) == expected


def test_a_caption_in_the_words_of_the_text_is_no_second_event():
    text = "Jean Morel, grand prix de la Société des phares en 2007. Grand prix de la Société des phares en 2007."
    assert days(text, "fr") == ["2007"]
