"""What an event is called: who did what, from the clause or the noun that its date belongs to."""

import pytest

from timeline_app import extract_events
from timeline_app.events.titles.wording import MAX_TITLE

ISSUED = "2015-11-27"
PROSE = "Nobody says when. " * 10  # a short line with a date may be the article's own stamp


def titles(text, language):
    """The titles of a text's events, read amid prose."""
    return [event.title for event in extract_events(PROSE + text, language, ISSUED)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # a subject behind its verb goes before it, and a particle stays at the end
        ("de", "Am Montag trat der Minister nach heftiger Kritik zurück.", "Minister trat nach heftiger Kritik zurück"),
        ("nl", "Op maandag trad de minister na felle kritiek af.", "Minister trad na felle kritiek af"),
        ("nl", "Volgens het OM werd de man op 3 mei 2014 in Utrecht vermoord.", "Man werd in Utrecht vermoord"),
        # a noun keeps what stands before it, and all the places that follow it
        (
            "en",
            "The toll of Monday's devastating earthquake in Syria and Turkey rose to 20,000.",
            "Devastating earthquake in Syria and Turkey",
        ),
        ("en", "It drew a distinction with a Jerusalem pride parade on June 1.", "Jerusalem pride parade"),
        # what was done before or after is a clause of its own, what was said of a noun is none
        (
            "en",
            "Two people were arrested after climate protesters disrupted a performance on May 3.",
            "Climate protesters disrupted a performance",
        ),
        ("en", "The man who died after the attack was buried on May 3.", "Man was buried"),
        # German: the particle of a verb, who does two things, where a relative clause ends
        (
            "de",
            "Viele Menschen klatschten, als der Minister am 3. Mai 2012 in Berlin ankam.",
            "Minister kam in Berlin an",
        ),
        (
            "de",
            "Es war kalt, weil die Heizung der Schule am 3. Mai 2012 ausfiel.",
            "Heizung der Schule fiel aus",
        ),
        (
            "de",
            "Der Landrat ließ sich beurlauben, wurde am 31. Oktober 2021 in den Ruhestand versetzt.",
            "Landrat wurde in den Ruhestand versetzt",
        ),
        (
            "de",
            "Washington hatte im Dezember eine Blockade gegen sanktionierte Öltanker verhängt, die Venezuela"
            " ansteuern oder verlassen.",
            "Washington hatte eine Blockade gegen sanktionierte Öltanker verhängt",
        ),
        (
            "de",
            "Die Ermittlungen sollen nach Angaben des zuständigen Oberstaatsanwalts Mario Mannweiler aus Koblenz im"
            " Sommer abgeschlossen werden.",
            "Ermittlungen sollen abgeschlossen werden",
        ),
        (
            "de",
            "Sie kennt das, denn im Februar 2010 bin ich mit Reinhard durch die Länder gereist.",
            "Ich bin mit Reinhard durch die Länder gereist",
        ),
        (
            "de",
            "Am 3. Mai 2012 setzt sich noch einmal der Wahlkampfstab zusammen.",
            "Wahlkampfstab setzt sich noch einmal zusammen",
        ),
        (
            "de",
            "So haben sie am 5. Juli 1993 einen jungen Mann namens Alexander Krawtschenko von knapp über 20 Jahren"
            " hingerichtet.",
            "Sie haben einen jungen Mann namens Alexander Krawtschenko hingerichtet",
        ),
        # a first name that opens a sentence is no adjective
        ("fr", "Monique, qui était née à Nancy le 6 mars 1941, a habité à Lyon.", "Monique était née à Nancy"),
        # French: who did something stands before "qui s'est", and "d'" wants a word
        (
            "fr",
            "L'envoyé spécial russe Viktor Tchernomyrdine, qui s'est rendu mardi à Belgrade, est satisfait.",
            "L'envoyé spécial russe Viktor Tchernomyrdine s'est rendu à Belgrade",
        ),
        (
            "fr",
            "Mardi, une femme d'une trentaine d'années est tombée du quatrième étage du bâtiment Les Étourneaux, place"
            " de Londres à Lille.",
            "Une femme d'une trentaine d'années est tombée du quatrième étage du bâtiment",
        ),
        # what somebody says of themselves is told with their name
        (
            "en",
            "Apple Inc. announced Friday that it will give owners of its new iPhone a free case in response to mounting"
            " concerns over its antenna.",
            "Apple Inc will give owners of its new iPhone a free case",
        ),
        (
            "fr",
            "Le gouvernement a annoncé lundi qu'il allait supprimer 500 postes.",
            "Le gouvernement a annoncé qu'il allait supprimer 500 postes",
        ),
        ("de", "Die Firma teilte am Montag mit, dass sie 500 Stellen streicht.", "Die Firma streicht 500 Stellen"),
        (
            "en",
            "The bank said on Monday it is likely that rates will rise.",
            "Bank said it is likely that rates will rise",
        ),
        # who says it is no part of it
        (
            "de",
            "Wie die Behörde mitteilte, wurden am Donnerstag fünf Menschen verletzt.",
            "Fünf Menschen wurden verletzt",
        ),
        ("fr", "Selon le parquet, l'homme avait été tué le 3 mai 2014 à Lille.", "L'homme avait été tué à Lille"),
        # what is put in between is left out
        (
            "de",
            "Die Polizei, die das Haus seit Tagen beobachtet hatte, nahm am Freitag drei Männer fest.",
            "Polizei nahm drei Männer fest",
        ),
        ("es", "Gadafi, jefe de la revolución, nació en Sirte en 1942.", "Gadafi nació en Sirte"),
        # what a relative clause or a participle tells is told of its noun
        (
            "de",
            "Das Schiff, das 2002 in Südkorea gebaut wurde, liegt im Hafen.",
            "Schiff wurde in Südkorea gebaut",
        ),
        ("fr", "L'homme qui a tiré sur la foule le 3 mai 2014 attend son procès.", "L'homme a tiré sur la foule"),
        ("en", "The bridge, built in 1967 by the army, is closed.", "Bridge built by the army"),
        ("it", "Il ponte, costruito nel 1967 dall'esercito, è chiuso.", "Ponte costruito dall'esercito"),
        ("fr", "Le naufrage du Titanic, survenu le 15 avril 1912, fit 1500 morts.", "Naufrage du Titanic, 1500 morts"),
        # a second verb has the subject of the first
        ("en", "The firm was founded in Vienna and moved to Munich in 1913.", "Firm moved to Munich"),
        (
            "de",
            "Usyk hatte seine Titel 2011 dem Briten abgenommen und 2012 in Rom verteidigt.",
            "Usyk hatte seine Titel dem Briten abgenommen",
        ),
        # what was said is told with who said it
        (
            "es",
            "El presidente aseguró el viernes que la reforma será aprobada.",
            "El presidente: la reforma será aprobada",
        ),
        ("en", '"We will rebuild the city," the mayor said on Tuesday.', "The mayor: we will rebuild the city"),
        (
            "en",
            "The company announced on Monday that it would cut 500 jobs.",
            "The company announced that it would cut 500 jobs",
        ),
        # a noun that names its happening, with whose it was and against whom
        ("en", "After Russia's 2022 invasion of Ukraine, prices rose.", "Russia's invasion of Ukraine"),
        ("en", "He began it after the invasion last August.", "Invasion"),
        (
            "es",
            "Tras los atentados del 11 de septiembre de 2001 contra Estados Unidos, viajó.",
            "Atentados contra Estados Unidos",
        ),
        ("de", "Nach dem Brandinferno in der Silvesternacht wurde ermittelt.", "Brandinferno"),
        # small words stay with their verb, and a name put in between is the subject
        (
            "fr",
            "Une réunion en présence du ministre s'est tenue jeudi au siège de la Ligue arabe.",
            "Une réunion en présence du ministre s'est tenue au siège de la Ligue arabe",
        ),
        (
            "es",
            "El presidente egipcio, Hosni Mubarak, renunció el 11 de febrero de 2011.",
            "El presidente egipcio, Hosni Mubarak, renunció",
        ),
        (
            "fr",
            "La Cour pénale (CPI) a lancé, lundi 27 juin, un mandat d'arrêt contre le dirigeant.",
            "La Cour pénale a lancé un mandat d'arrêt contre le dirigeant",
        ),
        # a subject between a date and what is put in between
        (
            "en",
            "On Saturday, the Trump Tower, in Midtown, New York City, caught fire.",
            "Trump Tower caught fire",
        ),
        (
            "fr",
            "Le 4 novembre 1979, des étudiants, partisans de l'ayatollah, avaient envahi l'ambassade américaine.",
            "Des étudiants avaient envahi l'ambassade américaine",
        ),
        (
            "en",
            "In May 2023, police officers who had been searching for him concluded the case.",
            "Police officers concluded the case",
        ),
        # a name never read before, at the head of a German sentence
        ("de", "Birgül gewann am Freitag das Rennen in Berlin.", "Birgül gewann das Rennen in Berlin"),
        # a verb, a link and a joint that only the date followed are left out with it
        ("en", "The first launch from Etlaq was in December 2024.", "First launch from Etlaq"),
        ("fr", "La première finale a été en 2010.", "La première finale"),
        ("fr", "Hewlett-Packard va supprimer 520 postes d'ici à 2014.", "Hewlett-Packard va supprimer 520 postes"),
        ("en", "Anna Sabalenka played the semifinals last year and 2021.", "Anna Sabalenka played the semifinals"),
        # plain clauses, the verb first where the language puts it there
        ("es", "El lunes dimitió el ministro de Interior.", "Dimitió el ministro de Interior"),
        ("pt", "A polícia prendeu na quinta-feira em Lisboa três homens.", "A polícia prendeu em Lisboa três homens"),
        ("it", "Lunedì il ministro dell'Interno si è dimesso.", "Il ministro dell'Interno si è dimesso"),
    ],
)
def test_a_title_says_who_did_what(language, text, title):
    assert titles(text, language)[0] == title


def test_the_second_of_two_participles_has_its_own_date():
    text = "Usyk hatte seine Titel 2011 dem Briten abgenommen und 2012 in Rom erfolgreich verteidigt."
    assert titles(text, "de")[1] == "Usyk hatte in Rom erfolgreich verteidigt"


def test_a_long_clause_is_cut_at_the_border_of_a_phrase():
    text = (
        "Plusieurs milliers de personnes se sont rassemblées vendredi dans le centre de Téhéran pour une manifestation "
        "anti-américaine à l'occasion du 33e anniversaire de la prise de l'ambassade des Etats-Unis."
    )
    (title,) = titles(text, "fr")
    assert title == "Plusieurs milliers de personnes se sont rassemblées dans le centre de Téhéran"
    assert len(title) <= MAX_TITLE


def test_a_date_that_stands_alone_dates_what_follows():
    assert titles("Oct. 6, 1923: First football game of the university.", "en") == [
        "First football game of the university"
    ]


def test_another_date_behind_an_event_noun_is_the_nouns():
    text = (
        "El mandatario regresó el 23 de septiembre al Yemen, tras permanecer en Arabia Saudí después de sufrir heridas "
        "graves en un atentado en la mezquita, el 3 de junio."
    )
    assert sorted(titles(text, "es")) == ["Atentado en la mezquita", "El mandatario regresó al Yemen"]


def test_two_events_of_one_title_are_told_apart_by_their_dates():
    assert titles("Das Museum wurde 1932 geschlossen. Das Museum wurde 1955 geschlossen.", "de") == [
        "Museum wurde geschlossen",
        "Museum wurde geschlossen (1955)",
    ]
