"""French titles of what stands between commas, behind "c'est", in brackets, or on a noun farther left."""

from __future__ import annotations

import pytest

from events.titled import titles_in
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.titles.wording import finished


def titles(text: str, issued: str = "2009-10-31") -> list[str]:
    return titles_in("fr", text, issued)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La baisse de 10 euros du prix des abonnements à Toulouse, votée le 2 mai avant d'être annulée le"
         " lendemain, sera finalement appliquée.", "Baisse de 10 euros du prix des abonnements annulée"),
        ("Le départ du bateau avec à son bord le plus grand télescope au monde, reporté lundi en raison d'une avarie,"
         " aura lieu ce soir.", "Départ du bateau reporté en raison d'une avarie"),
    ],
)  # fmt: skip
def test_a_participle_behind_a_comma_tells_of_the_subject(text: str, title: str):
    assert title in titles(text)


def test_what_an_aside_tells_is_known_again():
    text = ("Le départ du bateau avec à son bord le plus grand télescope au monde, reporté lundi en raison d'une"
            " avarie, aura lieu ce soir. Ce report a été causé lundi par une panne du moteur.")  # fmt: skip
    assert len([title for title in titles(text) if "report" in title]) == 1


def test_a_cut_title_is_better_than_one_that_lost_its_verb():
    text = ("Lundi, une dizaine de délégués du syndicat CGT Force Commune ont appelé leurs collègues à boycotter la"
            " troisième journée de formation.")  # fmt: skip
    assert titles(text)[0].startswith("Une dizaine de délégués ont appelé leurs collègues à boycotter")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Côté histoire, c'est cette statue de bois retrouvée à Lyon en juillet 2009.",
         "Statue de bois retrouvée à Lyon"),
        ("C'est hier au contraire un voisin de la famille qui a donné l'alerte.",
         "Un voisin de la famille a donné l'alerte"),
        ("C'est une de ces conduites qui a cédé mardi.", "Une de ces conduites a cédé"),
    ],
)  # fmt: skip
def test_what_stands_behind_cest_is_told_without_it(text: str, title: str):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La rentrée des cours est fixée au jeudi 5 novembre, à 18 h et à 19 h 30, à la salle des sports.",
         "La rentrée des cours est fixée à la salle des sports"),
        ("L'atelier de dessin reprendra samedi, de 14 h 30 à 16 h 30, au foyer.",
         "L'atelier de dessin reprendra au foyer"),
        ("Cent pompiers sont restés sur place vendredi soir et toute la nuit.", "Cent pompiers sont restés sur place"),
        ("La taxe sera appliquée à compter du 2 novembre.", "La taxe sera appliquée"),
        ("L'homme a comparu jeudi devant le tribunal auprès duquel il avait fait appel.",
         "L'homme a comparu devant le tribunal"),
    ],
)  # fmt: skip
def test_hours_behind_a_day_are_in_no_title(text: str, title: str):
    assert title in titles(text)


def test_a_day_that_is_denied_has_no_event():
    text = "Les cours reprendront le jeudi 12 novembre et non le jeudi 5 novembre comme annoncé."
    assert len(titles(text)) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a participle right before its date beats a noun farther left, and has the gender of its noun
        ("Le bâtiment a été vidé suite au départ du curé et au transfert de l'école dans la nouvelle salle construite"
         " en 1900.", "Nouvelle salle construite"),
        ("Le roi a présidé la réception officielle d'accueil du nouveau Sénat du pays, élu le 6 mai dernier.",
         "Nouveau Sénat du pays élu"),
        ("Deux hommes sont morts noyés dans le lac vendredi.", "Deux hommes sont morts noyés dans le lac"),
        # what brackets tell, and the happening before them
        ("La paix fut le fruit de la conférence de Berne (12 mai 1954), où tous vinrent.", "Conférence de Berne"),
        ("Le village vit du canal (ouvrage inauguré à Sète le 18 mai 1864) et de son port.", "Ouvrage inauguré à Sète"),
        ("Jean Klein, le complice présumé du chef Carl dans la prise d'otages de la gare en 1975 à Berne, devait être"
         " extradé hier soir vers l'Italie.",
         "Prise d'otages de la gare"),
    ],
)  # fmt: skip
def test_a_date_is_told_of_what_stands_beside_it(text: str, title: str):
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a noun behind "l'" has a gender too, by its ending or because it is known
        ("Claude Martin est mort à Nevers. L'information a été confirmée par sa sœur. Il avait reçu un prix en 1974.",
         "Claude Martin avait reçu un prix"),
        ("Claude Martin est né à Nevers. L'usine de son père ferma. Il avait quitté le pays en 1974.",
         "Claude Martin avait quitté le pays"),
        # "y" is a place, and makes no "il y a" of a sentence
        ("Un homme a été transporté à l'hôpital par les pompiers. Il y est décédé hier.", "Un homme est décédé"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means_by_the_gender_of_nouns(text: str, title: str):
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La population du pays s'établissait lundi à 60 200 habitants, soit 2 008 de plus qu'au dernier recensement.",
         "La population du pays s'établissait à 60 200 habitants"),
        ("Samedi, le chanteur Paul Martin convolera en justes noces avec Noura Belkacem, secrétaire dans une banque et"
         " habitante de la rue du Moulin.", "Paul Martin convolera en justes noces avec Noura Belkacem"),
        ("Lundi, la terre a tremblé pas moins de 348 fois, selon les relevés du Centre sismologique (CSEM) lus par"
         " un journal.", "La terre a tremblé pas moins de 348 fois"),
    ],
)  # fmt: skip
def test_what_says_a_thing_again_goes_first(text: str, title: str):
    assert any(told.endswith(title) for told in titles(text))


def test_a_sign_of_quotation_goes_alone_where_it_closes_nothing():
    told = finished("deux hommes armés » avaient « pris en otage deux passants »", lists_of("fr"))
    assert told == "Deux hommes armés avaient « pris en otage deux passants »"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("L'école ainsi que la crèche ont été fermées lundi.", "L'école ainsi que la crèche ont été fermées"),
        ("Le maire a annoncé lundi que l'école ainsi que la crèche seraient fermées.",
         "L'école ainsi que la crèche seraient fermées"),
        ("Lundi, le maire, ainsi que l'a confirmé la mairie, a démissionné.", "Le maire a démissionné"),
        ("Le député Pascal Affi N'Guessan a été arrêté lundi.", "Le député Pascal Affi N'Guessan a été arrêté"),
    ],
)  # fmt: skip
def test_ainsi_que_joins_two_nouns(text: str, title: str):
    assert any(told.endswith((title, title[0].lower() + title[1:])) for told in titles(text))


def test_a_day_between_commas_is_that_of_what_was_done_before():
    text = "À Lyon, le fleuve redescend lentement, après avoir atteint au pont neuf, samedi, son plus haut niveau."
    assert titles(text) == ["Le fleuve a atteint au pont neuf son plus haut niveau"]
