"""French histories and lives: what somebody became, what "c'est" puts first, whose foundation it was, how old it is."""

from __future__ import annotations

import pytest

from events.titled import titles_in

ISSUED = "2019-10-17"


def french(text: str) -> list[str]:
    return titles_in("fr", text, ISSUED)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Depuis sa création en 2016, Morlane a embauché cent personnes.", "Création de Morlane"),
        ("fr", "Depuis son ouverture en 2009, le musée attire les foules.", "Ouverture du musée"),
        ("fr", "Depuis sa création, en 2016, l'association a aidé mille familles.", "Création de l'association"),
        ("fr", "Depuis son arrivée en 2004, Adrien Morel entraîne le club.", "Arrivée d'Adrien Morel"),
        ("es", "Desde su creación en 2016, la asociación ha ayudado a mil familias.", "Creación de la asociación"),
        ("it", "Dopo la sua elezione nel 2014, il sindaco ha chiuso la piscina.", "Elezione del sindaco"),
        ("pt", "Desde a sua criação em 2016, a associação ajudou mil famílias.", "Criação da associação"),
        # and not what nobody founded
        ("fr", "Depuis sa création en 2016, les ventes ont bondi.", "Création"),
        ("fr", "Depuis l'ouverture du musée en 2009, la ville attire les foules.", "Ouverture du musée"),
    ],
)
def test_a_happening_behind_a_possessive_is_told_with_its_owner(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une grande fresque datant de 1892 a été restaurée par les élèves."),
        ("fr", "Le château, datant de 1612, appartient à la commune."),
        ("it", "Un affresco risalente al 1892 è stato restaurato dagli studenti."),
        ("es", "Un manuscrito datado en 1745 fue vendido en Lugo."),
    ],
)
def test_nothing_happened_when_a_thing_only_dates_from(language: str, text: str):
    assert titles_in(language, text, ISSUED) == []


def test_what_was_done_to_an_old_thing_keeps_its_own_date():
    assert french("Un pont datant de 1892 a été restauré en 2005.") == ["Un pont datant de 1892 a été restauré"]
    assert french("Dans une lettre datée du 3 mai 2012, le maire a demandé une enquête.") == [
        "Le maire a demandé une enquête"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Elue maire en 1995, Claire Dumont a lancé de grands travaux.", ["Claire Dumont est élue maire"]),
        ("Etudiant à Paris en 1968, Paul Verdier participe aux manifestations.", ["Paul Verdier, étudiant à Paris"]),
        ("Elu député en 1978, maire de Lorsan de 1983 à 1997, Paul Verdier fut ministre de 1986 à 1988.",
         ["Paul Verdier est élu député", "Paul Verdier est maire de Lorsan", "Paul Verdier fut ministre"]),
        ("Rénovés dans les années 1990, certains immeubles de la place Morel servent de bureaux.",
         ["Certains immeubles de la place Morel sont rénovés"]),
        ("Ouvertes en 1998, les salles du musée accueillent des peintures.", ["Les salles du musée sont ouvertes"]),
        ("Paul Verdier, arrivé au club en 2016, a été remercié.", ["Paul Verdier est arrivé au club"]),
        ("Détruit en 1612, puis reconstruit en 1645, le pont a été classé.",
         ["Le pont est détruit", "Le pont est reconstruit"]),
        ("Fondé en 1902, rebaptisé en 1950 et dissous en 1999, le club renaît.",
         ["Le club est fondé", "Le club est rebaptisé", "Le club est dissous"]),
        ("Né en 1950 et formé à Lorsan, Paul Verdier a gagné le tournoi en 1998.",
         ["Paul Verdier est né", "Paul Verdier a gagné le tournoi"]),
        ("Invité sur Radio Lorsan lundi matin, le ministre Paul Verdier a estimé qu'il fallait agir.",
         ["Le ministre Paul Verdier est invité sur Radio Lorsan"]),
        # a participle of what others did needs no "est"
        ("Claire Dumont, nommée directrice du musée en 2014, quitte ses fonctions.",
         ["Claire Dumont nommée directrice du musée"]),
    ],
)  # fmt: skip
def test_what_opens_a_sentence_is_told_of_its_subject(text: str, told: list[str]):
    assert french(text) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ce n'est qu'en 1998 que la ville rachète le château.", "La ville rachète le château"),
        ("C'est en 1998 que la commune achète le moulin.", "La commune achète le moulin"),
        ("Ce n'est qu'à partir de 1850 que l'usine se développe.", "L'usine se développe"),
        ("C'est en 1850 que l'usine se développe.", "L'usine se développe"),
        ("C'est à partir de mars 2004 que la ville accueille des artistes.", "La ville accueille des artistes"),
        ("Ce n'est qu'en mai 1912 que Paul Verdier ouvre son magasin.", "Paul Verdier ouvre son magasin"),
        (
            "Ce n'est qu'à partir de 1850 que l'extension s'amorce le long des quais.",
            "L'extension s'amorce le long des quais",
        ),
        # where "que" belongs to something else
        ("Le pont n'a été reconstruit qu'en 1998.", "Le pont a été reconstruit"),
    ],
)
def test_a_time_that_is_put_first_leaves_its_clause_whole(text: str, title: str):
    assert french(text) == [title]


def test_words_that_only_tie_a_sentence_to_the_one_before_are_in_no_title():
    assert french("Le roi fit ensuite son entrée à Lorsan en 1746.") == ["Le roi fit son entrée à Lorsan"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Une plaque rappelle le passage du général en 1944.", "Passage du général"),
        ("fr", "Une stèle commémore la visite du pape en 1984.", "Visite du pape"),
        ("fr", "Le livre retrace la construction du pont de 1902 à 1910.", "Construction du pont"),
        ("es", "Una placa recuerda la visita del papa en 1984.", "Visita del papa"),
        ("it", "Una targa ricorda la visita del papa nel 1984.", "Visita del papa"),
        ("pt", "Uma placa lembra a visita do papa em 1984.", "Visita do papa"),
        # and what was told then, or is told since
        ("fr", "La ministre a rappelé en 2012 la visite du pape.", "La ministre a rappelé la visite du pape"),
        ("fr", "La ville commémore la bataille depuis 1984.", "La ville commémore la bataille"),
    ],
)
def test_what_a_thing_only_reminds_of_is_told(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Le maire accueille les athlètes lundi.", "Le maire accueille les athlètes"),
        ("La ville rachète le château en 1998.", "La ville rachète le château"),
    ],
)
def test_a_verb_of_the_present_is_no_adjective(text: str, title: str):
    assert french(text) == [title]


def test_who_else_somebody_was_is_no_second_doer():
    text = "Paul Verdier, qui fut sénateur (1983-1992) et président de la région (1984-1989), est mort lundi."
    assert french(text) == ["Paul Verdier est mort"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Paul Verdier a été maire de Lorsan de 1983 à 1992, député de 1993 à 1997 et sénateur de 1998 à 2004.",
         ["Paul Verdier a été maire de Lorsan", "Paul Verdier a été député", "Paul Verdier a été sénateur"]),
        ("fr", "Paul Verdier, qui avait été notamment sénateur (de 1983 à 1992), président du club (de 1984 à 1989) "
         "et député européen (de 1989 à 1994), est décédé lundi.",
         ["Paul Verdier avait été sénateur", "Paul Verdier avait été président du club",
          "Paul Verdier avait été député européen", "Paul Verdier est décédé"]),
        ("es", "La plaza se llenó. Ana Ruiz fue alcaldesa de Lugo de 1983 a 1992, diputada de 1993 a 1997.",
         ["Ana Ruiz fue alcaldesa de Lugo", "Ana Ruiz fue diputada"]),
        ("fr", "Maire de Lorsan depuis 1995, Paul Verdier est mort lundi.",
         ["Paul Verdier, maire de Lorsan", "Paul Verdier est mort"]),
        ("fr", "Champion du monde en 1998, Paul Verdier entraîne le club.", ["Paul Verdier, champion du monde"]),
        ("fr", "Membre du Sénat depuis 2008, Claire Dumont a démissionné mardi.",
         ["Claire Dumont, membre du Sénat", "Claire Dumont a démissionné"]),
        ("it", "Sindaco di Lucca dal 1995, Mario Bassi è morto lunedì.",
         ["Mario Bassi, sindaco di Lucca", "Mario Bassi è morto"]),
        # not the place of a clause that has its own subject
        ("fr", "Favorable au pont, Paul Verdier entama en 1998 une carrière à Morlan où il a été juge (1999) puis "
         "maire (2004).", ["Paul Verdier entama une carrière à Morlan"]),
        # one office, and what is none
        ("fr", "Paul Verdier a été maire de Lorsan de 1983 à 1992.", ["Paul Verdier a été maire de Lorsan"]),
        ("fr", "Place de la Mairie en 1998, Paul Verdier a chanté.", ["Paul Verdier a chanté"]),
    ],
)  # fmt: skip
def test_each_office_is_told_with_its_own_time(language: str, text: str, told: list[str]):
    assert titles_in(language, text, ISSUED) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("L'année 2006 a été marquée par une grève générale.", "Une grève générale"),
        ("La nuit du samedi 4 octobre a été marquée par plusieurs accidents en Normandie.",
         "Plusieurs accidents en Normandie"),
        ("Le procès a été marqué lundi par des incidents.", "Le procès a été marqué par des incidents"),
    ],
)  # fmt: skip
def test_what_marks_a_time_is_what_happened(text: str, title: str):
    assert french(text) == [title]


def test_is_behind_a_weekday_is_no_east():
    assert french("Le bateau qui avait coulé jeudi est détruit.") == ["Le bateau avait coulé"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Paul Verdier a été élu maire en 1995 et battu en 2001.",
         ["Paul Verdier a été élu maire", "Paul Verdier a été battu"]),
        ("fr", "La ligne a été inaugurée en 1902, puis fermée en 1954.",
         ["La ligne a été inaugurée", "La ligne a été fermée"]),
        ("it", "Il ponte è stato inaugurato nel 1902 e chiuso nel 1954.",
         ["Il ponte è stato inaugurato", "Il ponte è stato chiuso"]),
        # with an auxiliary of one word, and with its own
        ("fr", "L'église fut détruite en 1612 et reconstruite en 1645.",
         ["L'église fut détruite", "L'église fut reconstruite"]),
        ("fr", "Paul Verdier a gagné le tournoi en 1995 et a été battu en 2001.",
         ["Paul Verdier a gagné le tournoi", "Paul Verdier a été battu"]),
    ],
)  # fmt: skip
def test_a_passive_that_two_participles_share_stays_one(language: str, text: str, told: list[str]):
    assert titles_in(language, text, ISSUED) == told
