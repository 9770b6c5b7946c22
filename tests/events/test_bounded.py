"""What "until", "since", "before" and a negation make of a date: the same, the contrary, or no event."""

import pytest

from timeline_app import extract_events
from timeline_app.model import Factuality

# Before each text, as a short line with a date may be the article's own stamp; it names nobody.
RAIN = {
    "en": "It rains. ",
    "fr": "Il pleut. ",
    "de": "Es regnet. ",
    "es": "Llueve. ",
    "it": "Piove. ",
    "pt": "Chove. ",
    "nl": "Het regent. ",
}


def events(language, text):
    return extract_events(RAIN[language] * 20 + text, language, "2020-01-15")


def titles(language, text):
    return [event.title for event in events(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The railroad, long promised, did not reach the township until 1871.", "Railroad reached the township"),
        ("en", "The bridge didn't open until May 1988.", "Bridge opened"),
        ("en", "The bridge wasn't finished until May 1990.", "Bridge was finished"),
        ("en", "No women were admitted until 1950.", "Women were admitted"),
        ("en", "Not until 1871 did the railroad reach the township.", "Railroad reached the township"),
        ("en", "It was not until 1871 that the railroad reached the township.", "Railroad reached the township"),
        ("en", "The museum will not open until May 2026.", "Museum will open"),
        ("en", "The bridge was only rebuilt in 1951.", "Bridge was rebuilt"),
        ("fr", "Le pont, détruit par les Allemands, ne fut reconstruit qu'en 1951.", "Le pont fut reconstruit"),
        ("fr", "La loi n'est entrée en vigueur que le 3 mai 1990.", "La loi est entrée en vigueur"),
        ("fr", "Ce n'est qu'en 1951 que le pont fut reconstruit.", "Le pont fut reconstruit"),
        ("de", "Die Brücke wurde erst 1951 wieder aufgebaut.", "Brücke wurde wieder aufgebaut"),
        ("es", "El mercadillo no volvió a abrir hasta la primavera de 2013.", "El mercadillo volvió a abrir"),
        ("es", "La novela no se publicó hasta 1984.", "La novela se publicó"),
        ("es", "La novela no se publicó sino en 1984.", "La novela se publicó"),
        ("es", "No fue hasta 1984 cuando se publicó la novela.", "Se publicó la novela"),
        ("it", "La torre crollò e non fu rialzata che nel 1994.", "La torre fu rialzata"),
        ("it", "Il ponte fu ricostruito solo nel 1951.", "Il ponte fu ricostruito"),
        ("pt", "A ponte só foi reconstruída em 1951.", "A ponte foi reconstruída"),
        ("pt", "Não voltou ao país senão em 1974.", "Voltou ao país"),
        ("nl", "De brug werd pas in 1951 herbouwd.", "Brug werd herbouwd"),
    ],
)  # fmt: skip
def test_what_happened_not_until_a_date_happened_then(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The king died not in 1951, but in 1952."),
        ("fr", "Le roi est mort non pas en 1951 mais en 1952."),
        ("de", "Der König starb nicht 1951, sondern 1952."),
        ("es", "El rey murió no en 1951, sino en 1952."),
        ("pt", "O rei morreu não em 1951, mas em 1952."),
        ("nl", "De brug werd niet in 1951 maar in 1952 herbouwd."),
    ],
)
def test_of_two_dates_the_denied_one_dates_nothing(language, text):
    (event,) = events(language, text)
    assert event.when.edtf == "1952"
    assert not {"not", "pas", "nicht", "no", "não", "niet"} & set(event.title.lower().split())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He never saw France again after 1895."),
        ("en", "The club had not been outside the top division since 1988."),
        ("en", "He has said he will not call an election before May 2021."),
        ("en", "The library was not a member of the union in 2010."),
        ("en", "The union had not met the minister in May 2010."),
        ("fr", "Elle n'a plus dégagé de bénéfices depuis 2003."),
        ("fr", "Pas un seul visiteur n'a franchi le seuil du musée depuis le 17 mars 2019."),
        ("fr", "Les résultats n'avaient pas encore été communiqués le 3 mai 2019."),
        ("de", "Den Titel hat der Verein seit 1968 nicht mehr gewonnen."),
        ("de", "Im September 2015 hatte die Regierung die Grenzen nicht geschlossen."),
        ("de", "Die Brücke wurde nicht vor 1950 gebaut."),
        ("es", "No se recordaba un septiembre así desde 1985."),
        ("es", "Ni en 1986 ni en 2010 se vivió una situación parecida."),
        ("es", "El pacto garantizaba que no habría despidos hasta diciembre de 2025."),
        ("it", "Nel paese, che non conosceva un delitto dal 1987, si tiene una fiaccolata."),
        ("it", "Non si scioperava in fabbrica dal 2017."),
        ("pt", "A equipa não festejava três campeonatos seguidos desde 1977."),
        ("pt", "O cantor não gravou mais nenhum disco até 1997."),
        ("nl", "De club was sinds 1968 niet meer kampioen geworden."),
        ("nl", "Nieuwe verkiezingen zijn niet vóór oktober 2020 te verwachten."),
    ],
)  # fmt: skip
def test_what_did_not_happen_is_no_event(language, text):
    assert titles(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The Senate did not pass the bill on 3 May 2010.", "Senate did not pass the bill"),
        ("de", "Vor drei Jahren wurde der Vertrag nicht verlängert.", "Vertrag wurde nicht verlängert"),
        ("de", "Es war nicht der einzige Rücktritt bei den Liberalen am 3. Mai 2019.",
         "Es war nicht der einzige Rücktritt bei den Liberalen"),
        ("en", "He was no longer manager on 17 May 2007.", "He was no longer manager"),
        ("fr", "Le juge a demandé le 3 mai 2019 aux pilotes de ne pas suivre les consignes.",
         "Le juge a demandé aux pilotes de ne pas suivre les consignes"),
        ("it", "Dopo la sua liberazione, avvenuta nel 2008, non aveva mai rinunciato.", "Liberazione"),
    ],
)  # fmt: skip
def test_a_negation_that_is_news_or_denies_something_else_stays(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "He was mayor of Leeds until 1989.", "He was mayor of Leeds until 1989"),
        ("en", "She lived in Paris until 1950.", "She lived in Paris until 1950"),
        ("en", "The production will run until 1 February 2020.", "Production will run until 1 February 2020"),
        ("en", "The delivery will be delayed until October 2020.", "Delivery will be delayed until October 2020"),
        ("en", "The school will be closed until 3 May 2020.", "School will be closed until 3 May 2020"),
        ("en", "John Smith, mayor of Leeds until 1989, died of fever.", "John Smith, mayor of Leeds until 1989"),
        ("fr", "L'exposition ne durera que jusqu'au 3 mai 2020.", "L'exposition durera jusqu'au 3 mai 2020"),
        ("fr", "Il fut maire de Lyon jusqu'en 1989.", "Il fut maire de Lyon jusqu'en 1989"),
        ("fr", "La vague de chaleur pourrait durer jusqu'au 22 mars 2020.",
         "La vague de chaleur pourrait durer jusqu'au 22 mars 2020"),
        ("de", "Er war bis 1989 Bürgermeister von Mainz.", "Er war bis 1989 Bürgermeister von Mainz"),
        ("de", "Die Strecke bleibt bis zum 3. März 2020 gesperrt.", "Strecke bleibt bis zum 3. März 2020 gesperrt"),
        ("de", "Die Schulen werden bis zum 3. Mai 2020 geschlossen.",
         "Schulen werden bis zum 3. Mai 2020 geschlossen"),
        ("en", "The tower housed the seat of the bank until 1989.", "Tower housed the seat of the bank until 1989"),
        ("es", "El palacete hasta 1989 albergó la sede del banco.",
         "El palacete albergó la sede del banco hasta 1989"),
        ("es", "Fue alcalde de Sevilla hasta 1995.", "Fue alcalde de Sevilla hasta 1995"),
        ("it", "Fu sindaco di Torino fino al 1989.", "Fu sindaco di Torino fino al 1989"),
        ("pt", "Foi prefeito de Santos até 1989.", "Foi prefeito de Santos até 1989"),
        ("nl", "Hij was tot 1989 burgemeester van Gouda.", "Hij was tot 1989 burgemeester van Gouda"),
        ("nl", "De tentoonstelling loopt tot 3 mei 2020.", "Tentoonstelling loopt tot 3 mei 2020"),
    ],
)  # fmt: skip
def test_what_ends_is_told_with_its_end(language, text, title):
    assert titles(language, text) == [title]


def test_until_can_mean_by():
    (event,) = events("de", "Der Bahnhof soll bis 2030 gebaut werden.")
    assert (event.title, event.factuality) == ("Bahnhof soll gebaut werden", Factuality.PLANNED)


def test_what_is_put_off_is_planned_anew():
    (event,) = events("en", "The trial was postponed until June 2020.")
    assert (event.title, event.factuality) == ("Trial was postponed until June 2020", Factuality.PLANNED)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Bis zum 1. Juni 2019 hatten zehn Kommunen den Notstand ausgerufen.",
         "Zehn Kommunen hatten den Notstand ausgerufen"),
        ("de", "Die Preise stiegen, bis er im Februar 2006 Insolvenz beantragen musste.",
         "Er musste Insolvenz beantragen"),
        ("en", "The village was independent until it merged with Oakham in 1971.", "Village merged with Oakham"),
    ],
)  # fmt: skip
def test_until_can_lead_to_a_happening(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The board used the house as a hospital until the spring of 1853."),
        ("fr", "Le directeur est en Inde, au siège du groupe, jusqu'au 20 janvier 2020."),
        ("de", "Bis 1945 bestand dort eine Schule."),
        ("de", "Auf eine Entschuldigung warten die Betroffenen bis heute."),
        ("es", "Fueron cargos que ostentó hasta 1990."),
        ("it", "La torre fino al 1940 funzionò come specola."),
        ("pt", "A praça abrigou um mercado até 1950."),
        ("nl", "De bruggen waren tot november 1944 in Duitse handen."),
    ],
)
def test_of_a_mere_state_nobody_asks_when_it_ended(language, text):
    assert titles(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Helga is the third hurricane to hit the coast since August 2018."),
        ("en", "Camden is the youngest prime minister since 1812."),
        ("en", "He finally married Marthe Boursin, his companion since 1893."),
        ("fr", "C'est la première victoire du club depuis 2003."),
        ("de", "Es ist der erste Titel des Vereins seit 1968."),
        ("es", "Es la peor sequía en la región desde 1985."),
        ("it", "È il primo titolo della squadra dal 1987."),
        ("pt", "É a pior seca na região desde 1977."),
        ("nl", "Het is de eerste titel van de club sinds 1968."),
    ],
)
def test_what_is_only_compared_since_a_date_did_not_happen_then(language, text):
    assert titles(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Kuper has been a member of the board since 2013.", "Kuper has been a member of the board"),
        ("de", "Er leitet den Aufsichtsrat der Bank seit Mai 2012.", "Er leitet den Aufsichtsrat der Bank"),
        ("es", "El general dirigía los servicios secretos desde 1993.", "El general dirigía los servicios secretos"),
    ],
)
def test_a_state_that_began_is_told_by_its_beginning(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "It was the first shooting of an officer in Riverton since 2003, when Paul Dresser was killed.",
         "Paul Dresser was killed"),
        ("de", "Das Rathaus bestand bis März 1945, als es bei der Eroberung der Stadt abbrannte.",
         "Rathaus brannte bei der Eroberung der Stadt ab"),
        ("fr", "C'est la première victoire du club depuis 2003, quand le stade fut inauguré.", "Le stade fut inauguré"),
    ],
)  # fmt: skip
def test_what_happened_when_stands_behind_the_date(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Keller lived in Paris until 1964, when the family moved to Rome.", "Family moved to Rome"),
        ("fr", "Keller vécut à Paris jusqu'en 1964, date à laquelle il partit pour Rome.", "partit pour Rome"),
        (
            "fr",
            "Keller vécut à Paris jusqu'en 1964, année où la famille quitta la ville.",
            "La famille quitta la ville",
        ),
        ("de", "Keller lebte bis 1964 in Paris, als die Familie nach Rom zog.", "Familie zog nach Rom"),
        ("de", "Keller lebte in Paris bis 1964, dem Jahr, in dem die Familie nach Rom zog.", "Familie zog nach Rom"),
        ("es", "Keller vivió en París hasta 1964, año en que la familia se mudó a Roma.", "La familia se mudó a Roma"),
        ("it", "Keller visse a Parigi fino al 1964, quando la famiglia si trasferì a Roma.", "La famiglia si trasferì"),
        ("pt", "Keller viveu em Paris até 1964, quando a família partiu para Roma.", "A família partiu para Roma"),
        ("nl", "Keller woonde tot 1964 in Parijs, toen de familie naar Rome verhuisde.", "Familie verhuisde naar Rome"),
    ],
)
def test_what_happened_on_the_day_that_until_leads_to(language, text, title):
    (event,) = events(language, text)
    assert event.when.edtf == "1964"
    assert title in event.title
