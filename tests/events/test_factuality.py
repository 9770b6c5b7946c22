"""Whether what a date tells has happened, and how sure it is that it is an event at all."""

import pytest

from timeline_app import extract_events
from timeline_app.model import Factuality

PROSE = "Nobody says when. " * 10  # a short line with a date may be the article's own stamp


def events(text, language):
    return extract_events(PROSE + text, language, "2015-11-27")


@pytest.mark.parametrize(
    ("language", "text", "factuality"),
    [
        ("en", "The summit will be held on 14 December 2015 in Paris.", Factuality.PLANNED),
        ("de", "Das Konzert am 12. Dezember 2015 in Köln wurde abgesagt.", Factuality.CANCELLED),
        ("en", "The match scheduled for 12 December 2015 has been cancelled.", Factuality.CANCELLED),
        ("es", "El partido previsto para el 12 de diciembre de 2015 fue aplazado.", Factuality.CANCELLED),
        ("nl", "De wedstrijd van 12 december 2015 is afgelast.", Factuality.CANCELLED),
        ("en", "On Friday the organisers cancelled the concert.", Factuality.HAPPENED),
        ("en", "He denied that he had met the minister on 5 May 2010.", Factuality.DENIED),
        ("fr", "Il nie avoir rencontré le ministre le 5 mai 2010.", Factuality.DENIED),
        ("it", "Ha smentito di avere incontrato il ministro il 5 maggio 2010.", Factuality.DENIED),
        ("en", "On Friday the minister denied the report.", Factuality.HAPPENED),
        ("en", "The race on 12 December will not take place.", Factuality.CANCELLED),
        ("de", "Das Konzert am 12. Dezember findet nicht statt.", Factuality.CANCELLED),
        ("de", "Die Stadt sagte das Fest am 12. Dezember ab.", Factuality.CANCELLED),
        ("nl", "Het concert op 12 december gaat niet door.", Factuality.CANCELLED),
        ("fr", "La course du 12 décembre n'aura pas lieu.", Factuality.CANCELLED),
        ("it", "Il festival non si svolgerà il 12 dicembre.", Factuality.CANCELLED),
        ("pt", "O festival não acontecerá em 12 de dezembro.", Factuality.CANCELLED),
        ("es", "El ayuntamiento canceló el desfile previsto para el 12 de diciembre.", Factuality.CANCELLED),
        ("fr", "Le sommet qui devait s'ouvrir le 5 mai a été annulé.", Factuality.CANCELLED),
        ("it", "Il vertice, che doveva iniziare il 5 maggio, è stato annullato.", Factuality.CANCELLED),
        ("de", "Der Minister bestreitet, den Bankier am 5. Mai getroffen zu haben.", Factuality.DENIED),
        ("de", "Er wies zurück, dass er den Bankier am 5. Mai getroffen habe.", Factuality.DENIED),
        ("en", "It is not true that the minister met the banker on 5 May.", Factuality.DENIED),
        ("es", "Niega haber robado el cuadro el 5 de mayo.", Factuality.DENIED),
        ("de", "Am 5. Mai wurde der Streik abgesagt.", Factuality.HAPPENED),
        ("en", "The family moved from Lyon to Paris on 5 May.", Factuality.HAPPENED),
        ("en", "The match was postponed to 12 December.", Factuality.PLANNED),
        ("fr", "Le match a été reporté au 12 décembre.", Factuality.PLANNED),
    ],
)
def test_whether_it_happened(language, text, factuality):
    assert [event.factuality for event in events(text, language)] == [factuality]


MOVES = {
    "en": "The hearing was moved from 3 May 2016 to 10 June 2016.",
    "fr": "Le procès est reporté du 3 mai 2016 au 10 juin 2016.",
    "de": "Das Konzert wurde vom 3. Mai 2016 auf den 10. Juni 2016 verschoben.",
    "es": "El concierto fue aplazado del 3 de mayo de 2016 al 10 de junio de 2016.",
    "it": "Il concerto è stato rinviato dal 3 maggio 2016 al 10 giugno 2016.",
    "pt": "O concerto foi adiado de 3 de maio de 2016 para 10 de junho de 2016.",
    "nl": "Het concert is verplaatst van 3 mei 2016 naar 10 juni 2016.",
}


@pytest.mark.parametrize("language", MOVES)
def test_a_move_calls_off_the_old_day_and_plans_the_new_one(language):
    told = [(event.when.edtf, event.factuality) for event in events(MOVES[language], language)]
    assert told == [("2016-05-03", Factuality.CANCELLED), ("2016-06-10", Factuality.PLANNED)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The troops moved from 3 May 2015 to 10 June 2015 through the valley."),
        ("en", "The rebels pushed south from 3 May 2015 to 10 June 2015."),
        ("fr", "Les troupes ont avancé du 3 mai 2015 au 10 juin 2015."),
        ("fr", "Les troupes se sont déplacées du 3 mai 2015 au 10 juin 2015."),
    ],
)
def test_whoever_goes_somewhere_moves_no_date(language, text):
    (event,) = events(text, language)
    assert (event.when.edtf, event.factuality) == ("2015-05-03/2015-06-10", Factuality.HAPPENED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court moved the hearing from 3 May 2016 to 10 June 2016."),
        ("fr", "Le procès a été avancé du 10 juin 2016 au 3 mai 2016."),
    ],
)
def test_what_is_moved_with_such_a_word_has_two_days(language, text):
    told = {event.when.edtf: event.factuality for event in events(text, language)}
    assert sorted(told) == ["2016-05-03", "2016-06-10"]
    assert Factuality.CANCELLED in told.values()


def test_a_day_to_which_something_was_put_off_is_planned():
    (event,) = events("Le concert est reporté au 10 juin 2016.", "fr")
    assert event.factuality is Factuality.PLANNED


def test_years_ago_bound_nothing():
    """The German "vor" is "before" as well as "ago"."""
    (event,) = events("Vor drei Jahren zerstörte ein Brand die Kirche.", "de")
    assert event.when.edtf == "2012"


def reasons(event):
    return [str(reason) for reason in event.confidence_reasons]


def test_an_event_says_why_it_is_less_sure():
    (plain,) = events("The firm was sold on 3 May 2010 to a bank.", "en")
    (vague,) = events("The firm was sold in 2010 to a bank.", "en")
    assert reasons(vague) == [
        "only the year is told",
        "the date is written in figures",
        "a verb of the past tells it",
    ]
    assert plain.confidence > vague.confidence


def test_a_second_happening_of_a_date_is_less_sure_than_the_first():
    """Of two that an article tells of one date, the second is often the first in other words."""
    first, second = events(
        "The bridge collapsed on 3 May 2010. Engineers had warned the mayor about cracks on 3 May 2010.", "en"
    )
    assert "the article has told something else of that date before" in reasons(second)
    assert second.confidence < first.confidence


def test_what_speaks_for_an_event_makes_nothing_else_one():
    """Long, in figures and in the past: an amount of a period is none all the same."""
    assert not events(
        "Revenue of the whole group and its partners rose to €7.1 billion in the fourth quarter of 2012.", "en"
    )


def test_what_several_sentences_tell_is_surer():
    told = "The firm was sold to the bank on 3 May 2010."
    (once,) = events(told, "en")
    (twice,) = events(f"{told} On 3 May 2010 the firm was sold to the bank for nothing.", "en")
    assert len(twice.mentions) == 2
    assert twice.confidence > once.confidence


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2011, la marge moyenne était de 14 euros."),
        ("en", "The museum has less staff on a Sunday."),
        ("en", "This article was published on 3 May 2010."),
        ("en", "Howard Jones (1885-1941) was a coach."),
        ("de", "Das jüngst veröffentlichte „D-Day-Papier“ sorgte für Streit."),
        ("en", "The ministry said on Monday that the riot had begun on Friday and nothing more."),
    ],
)
def test_what_dates_no_happening(language, text):
    assert [event.title for event in events(text, language) if "riot" not in event.title.lower()] == []


def test_a_lead_happened_on_the_day_of_its_dateline():
    text = "Airliner unveiled\nJanuary 18, 2005\nThe maker unveiled a new airliner in a ceremony with 5,000 guests.\n"
    (event,) = extract_events(text, "en")
    assert (event.when.edtf, event.title) == (
        "2005-01-18",
        "Maker unveiled a new airliner in a ceremony with 5,000 guests",
    )
    assert "dated by the article's dateline" in reasons(event)


def test_a_caption_stands_between_a_dateline_and_its_lead():
    text = (
        "Airliner makes first flight\nApril 27, 2005\n\nThe A380 was revealed in January 2005\n\n"
        "The world's largest passenger aircraft, the Airbus A380, has made its maiden flight from Toulouse in France.\n"
    )
    told = {event.when.edtf: event.title for event in extract_events(text, "en")}
    assert told == {
        "2005-01": "A380 was revealed",
        "2005-04-27": "Airbus A380 has made its maiden flight from Toulouse in France",
    }


def test_days_of_a_list_are_one_date():
    (event,) = events("L'association tiendra un stand au salon les 21, 22 et 23 décembre 2015.", "fr")
    assert event.when.edtf == "2015-12-21/2015-12-23"


def test_an_hour_is_of_the_articles_day():
    (event,) = events("At 12:30 the police entered the building.", "en")
    assert event.when.edtf.startswith("2015-11-27")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The launch was postponed by two months, from 26 December to 24 February."),
        ("de", "Der Start wurde um zwei Monate verschoben, vom 26. Dezember auf den 24. Februar."),
        ("fr", "Le lancement a été reporté du 26 décembre au 24 février."),
        ("es", "El lanzamiento fue aplazado del 26 de diciembre al 24 de febrero."),
        ("it", "Il lancio è stato rinviato di due mesi, dal 26 dicembre al 24 febbraio."),
        ("pt", "O lançamento foi adiado de 26 de dezembro para 24 de fevereiro."),
        ("nl", "De lancering is uitgesteld van 26 december naar 24 februari."),
    ],
)
def test_what_is_moved_is_off_on_one_day_and_to_come_on_another(language, text):
    off, to_come = events(text, language)
    assert (off.when.edtf, off.factuality) == ("2015-12-26", Factuality.CANCELLED)
    assert (to_come.when.edtf, to_come.factuality) == ("2016-02-24", Factuality.PLANNED)


def test_of_two_dates_that_are_left_open_one_is_meant():
    (event,) = events("Die Ermittlungen sollen im Dezember oder Januar abgeschlossen werden.", "de")
    assert event.when.uncertain
    assert event.when.edtf.startswith("2015-12")


def test_quoted_words_that_go_on_the_sentence_are_as_sure_as_it_is():
    (told,) = events('Anna Miller "returned to films in May 1995 in a comedy", the agency wrote.', "en")
    (said,) = events('"Anna Miller returned to films in May 1995 in a comedy", the agency wrote.', "en")
    assert told.confidence > said.confidence
