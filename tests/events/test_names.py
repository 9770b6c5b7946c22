"""Who and where: people, places and organisations that a sentence names."""

import gzip

import pytest

from timeline_app.assets import resources
from timeline_app.events.names.named import known_names, names_in
from timeline_app.events.names.naming import naming_of, same_organisation
from timeline_app.events.names.people import is_first_name, same_person
from timeline_app.events.names.places import HEADING, lie_apart, place_named, same_place, whereabouts
from timeline_app.events.names.reading import Known, Reading
from timeline_app.text.words import words_of


def names(text: str, language: str):
    return names_in(Reading(words_of(text), naming_of(language), Known()))


def within(article: list[str], sentence: str, language: str):
    known = known_names([words_of(text) for text in article], language)
    return names_in(Reading(words_of(sentence), naming_of(language), known))


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("fr", "Le ministre français Hubert Védrine a rencontré M. Arafat.", ("Hubert Védrine", "Arafat")),
        ("fr", "Le cortège de Dominique de Villepin passe devant Valéry Giscard d'Estaing.",
         ("Dominique de Villepin", "Valéry Giscard d'Estaing")),
        ("en", "On Friday John F. Kennedy received Ursula von der Leyen.", ("John F. Kennedy", "Ursula von der Leyen")),
        ("de", "Die Polizei nahm am Montag den Fahrer fest, sagte Klaus Müller.", ("Klaus Müller",)),
        ("de", "Im Garten sprach Bundeskanzlerin Merkel.", ("Merkel",)),
        ("es", "Ayer llegó Bachar al-Assad.", ("Bachar al-Assad",)),
        ("it", "Ieri la giornalista ha visto Giovanni Falcone.", ("Giovanni Falcone",)),
        ("pt", "Ontem o juiz ouviu Maria da Silva.", ("Maria da Silva",)),
        ("pt", "Ontem falou Marcelo Rebelo de Sousa.", ("Marcelo Rebelo de Sousa",)),
        ("de", "Am Dienstag sprach der Virologe Hans Weber.", ("Hans Weber",)),
        ("nl", "Gisteren sprak burgemeester Femke Halsema.", ("Femke Halsema",)),
        # a nickname parts a name, a colour ends it
        ("en", 'Robert "Bobby" Hale met Lou “Ace” Marsh.', ("Robert Hale", "Lou Marsh")),
        ("de", "Hans „Hanne“ Klein traf Anna ‚Anni‘ von Berg.", ("Hans Klein", "Anna von Berg")),
        ("de", "Der Minister Christian Lang traf Ségolène Morel.", ("Christian Lang", "Ségolène Morel")),
        ("en", "John Black and Mary White met at the White House in Black Rock.", ("John Black", "Mary White")),
    ],
)  # fmt: skip
def test_people_are_known_by_first_names_and_offices(language, text, people):
    assert names(text, language).people == people


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She moved to New York with the Royal Navy and joined the United Nations."),
        ("en", "In Nigeria the army fought Boko Haram on Friday."),
        ("de", "Am nördlichen Rand von Elmshorn begann das Große Fest der Freiwilligen Feuerwehr."),
        ("en", "The Christian Democrats won, and the Christian Social Union lost."),
        ("fr", "La Coupe du Monde s'ouvre devant la Tour Eiffel."),
    ],
)
def test_nobody_is_where_only_places_organisations_and_nouns_have_capitals(language, text):
    assert names(text, language).people == ()


def test_a_family_name_is_the_person_whom_the_article_names_in_full():
    article = ["François Hollande est arrivé lundi.", "Hollande a parlé mardi."]
    assert within(article, "Le soir, Hollande a parlé.", "fr").people == ("François Hollande",)


def test_a_family_name_that_two_share_stays_as_it_is():
    article = ["Bill Clinton met Hillary Clinton in June."]
    assert within(article, "In July Mr Clinton left.", "en").people == ("Clinton",)


def test_washington_is_a_person_where_the_article_says_so():
    article = ["In 1946 Kenny Washington signed."]
    read = within(article, "That year Washington broke the rule.", "en")
    assert (read.people, read.places) == (("Kenny Washington",), ())


def test_holders_of_offices_are_one_person_in_all_spellings():
    assert same_person("Poutine") == same_person("Vladimir Putin") == same_person("Putin")
    assert same_person("Hillary Clinton") == "Hillary Clinton"


def test_first_names_of_many_languages_are_known_and_ordinary_words_are_none():
    assert all(map(is_first_name, ("François", "Jean-Pierre", "Giulia", "Vladimir", "Femke", "Mohammed")))
    assert not any(map(is_first_name, ("Prime", "Paris", "Monday", "Rand")))


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "Un train a déraillé près d'Ulm.", ("Ulm",)),
        ("es", "Un tren descarriló cerca de Ulm.", ("Ulm",)),
        ("pt", "Um comboio descarrilou perto de Ulm.", ("Ulm",)),
        ("fr", "L'attentat de Nice a été condamné à Londres et en Allemagne.", ("Nice", "Londres", "Allemagne")),
        ("fr", "Une marche a eu lieu à Goussainville.", ("Goussainville",)),
        ("fr", "Il est né au Caire.", ("Caire",)),
        ("en", "The fire spread from Nice to the west of Texas.", ("Nice", "Texas")),
        ("en", "Paris Hilton sang on Friday.", ()),
        ("en", "On Monday George Washington crossed the river.", ()),
        ("en", "U.S. troops left Rio de Janeiro.", ("U.S.", "Rio de Janeiro")),
        ("en", "Reading was hard; he wrote it in a Truth Social post.", ()),
        ("de", "Das Essen war teuer, der Zug nach Köln kam an.", ("Köln",)),
        ("de", "Sie wurde in Essen geboren.", ("Essen",)),
        ("es", "Murió en Costa de Marfil.", ("Costa de Marfil",)),
        ("es", "Vive en Los Ángeles.", ("Los Ángeles",)),
        ("fr", "Le train relie la République tchèque à la Corée du Nord.", ("République tchèque", "Corée du Nord")),
        ("it", "Il treno per l'Aquila parte da Roma.", ("Roma",)),
        ("pt", "O acidente ocorreu no Rio de Janeiro.", ("Rio de Janeiro",)),
        ("nl", "De betoging in Den Haag begon om drie uur.", ("Den Haag",)),
    ],
)
def test_places_are_known_by_the_table_and_by_what_leads_to_them(language, text, places):
    assert names(text, language).places == places


def test_a_place_told_by_its_preposition_is_one_in_the_whole_article():
    article = ["L'usine de Valleroy-aux-Saules a fermé.", "Les ouvriers vivaient à Valleroy-aux-Saules."]
    assert within(article, article[0], "fr").places == ("Valleroy-aux-Saules",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("London", "en"), ("Londres", "fr")),
        (("Londra", "it"), ("Londen", "nl")),
        (("Cologne", "fr"), ("Köln", "de")),
        (("United States", "en"), ("EE.UU.", "es")),
        (("États-Unis", "fr"), ("USA", "de")),
        (("Bavière", "fr"), ("Bayern", "de")),
        (("New-York", "fr"), ("New York", "en")),
        (("Le Caire", "fr"), ("Cairo", "en")),
    ],
)
def test_a_place_has_one_key_in_all_languages(one, other):
    assert same_place(*one) == same_place(*other)


def test_a_place_that_the_table_lacks_is_its_own_key():
    assert same_place("Valleroy-aux-Saules", "fr") == "valleroy aux saules"


def test_a_place_does_not_lie_apart_from_its_country():
    paris, lyon, france, london = (
        frozenset({whereabouts(name, "fr")}) for name in ("Paris", "Lyon", "France", "Londres")
    )
    assert lie_apart(paris, lyon)
    assert lie_apart(france, london)
    assert not lie_apart(paris, france)
    assert not lie_apart(paris, paris | lyon)


def test_a_part_of_a_country_is_found_in_its_compound():
    assert place_named("Ostukraine", "de") == place_named("Ukraine", "de")
    assert place_named("Oost-Oekraïne", "nl") == place_named("Oekraïne", "nl")
    assert place_named("Südkorea", "de") != place_named("Korea", "de")
    assert place_named("Ostermann", "de") is None


def test_the_largest_place_of_a_name_is_meant():
    birmingham = place_named("Birmingham", "en")
    assert birmingham is not None
    assert (birmingham.country, birmingham.population > 900_000) == ("GB", True)


def test_countries_are_known_in_languages_that_the_table_lacks():
    assert same_place("Niemcy", "pl") == "DE"


def test_the_table_is_sorted_and_every_line_is_right():
    heading, *lines = gzip.decompress((resources() / "places.tsv.gz").read_bytes()).decode().splitlines()
    rows = [line.split("\t") for line in lines]
    keys = [row[0].encode() for row in rows]
    assert heading == HEADING
    assert keys == sorted(set(keys))
    assert {len(row) for row in rows} == {5}
    assert {row[3] for row in rows} == {"country", "continent", "capital", "region", "city", "other"}
    assert all(len(row[2]) in {0, 2} and row[4].isdigit() for row in rows)


# ---------------------------------------------------------------- organisations


@pytest.mark.parametrize(
    ("language", "text", "organisations"),
    [
        ("fr", "L'ONU et le ministère de l'Intérieur ont réagi, le Conseil constitutionnel aussi.",
         ("ONU", "ministère de l'Intérieur", "Conseil constitutionnel")),
        ("fr", "La Banque de France a baissé ses taux.", ("Banque de France",)),
        ("en", "The FBI told the Bank of England and the Supreme Court.", ("FBI", "Bank of England", "Supreme Court")),
        ("en", "Hamas and Boko Haram met the United Nations in the United States.",
         ("Hamas", "Boko Haram", "United Nations")),
        ("de", "Der Bundestag, das Innenministerium und die Deutsche Bank schwiegen.",
         ("Bundestag", "Innenministerium", "Deutsche Bank")),
        ("es", "El Partido Socialista pidió ayuda a la OTAN.", ("Partido Socialista", "OTAN")),
        ("it", "La Corte costituzionale ha deciso.", ("Corte costituzionale",)),
        ("pt", "O Supremo Tribunal Federal decidiu.", ("Supremo Tribunal Federal",)),
        ("nl", "De Verenigde Naties en het Ministerie van Defensie antwoordden.",
         ("Verenigde Naties", "Ministerie van Defensie")),
        ("en", "FIRE IN THE CITY HALL LAST NIGHT", ()),
        ("en", "The flight AF447 left at 20:00 GMT.", ()),
    ],
)  # fmt: skip
def test_organisations_are_known_by_initials_by_their_kind_and_by_name(language, text, organisations):
    assert names(text, language).organisations == organisations


@pytest.mark.parametrize(
    "one_body",
    [("UN", "ONU", "Nations unies", "VN"), ("NATO", "OTAN"), ("EU", "UE"), ("WHO", "OMS"), ("IMF", "FMI", "IWF"),
     ("Islamic State", "EI", "ISIS", "Daech")],
)  # fmt: skip
def test_an_organisation_has_one_key_in_all_languages(one_body):
    assert len(set(map(same_organisation, one_body))) == 1


def test_an_organisation_that_no_list_has_is_its_own_key():
    assert same_organisation("Partido Socialista") == "partido socialista"


def test_the_name_of_a_family_is_no_place():
    article = ["Tom Thackmore arrived.", "Ana Thackmore came with him.", "It was said in Thackmore's defence."]
    assert within(article, article[2], "en").places == ()
