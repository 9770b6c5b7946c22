"""Titles that end before what they need: a fault of its own, and a title that leaves out what is missed least."""

from __future__ import annotations

import pytest

from events.titled import faults_in, titles_in
from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles(text: str) -> list[str]:
    return titles_in("fr", text, "2014-02-11")


def faults(sentence: str, title: str) -> set[str]:
    return faults_in("fr", sentence, title)


@pytest.mark.parametrize(
    ("sentence", "title", "fault"),
    [
        ("Les deux pays ont insisté sur la possibilité de fermer la frontière.",
         "Les deux pays ont insisté sur la possibilité", "cuts_off_what_makes_it_known"),
        ("Le maire a donné un délai aux responsables catholiques et protestants.",
         "Le maire a donné un délai aux responsables catholiques", "cuts_off_what_is_joined"),
        ("La Loire redescend, après avoir atteint à Tours son niveau le plus haut.",
         "La Loire redescend, après avoir atteint à Tours", "cuts_off_its_object"),
        ("La garde du ministère de la ville suivra Paul Martin.", "Du ministère de la ville suivra Paul Martin",
         "begins_with_of"),
        ("Le ministre de la Ville Paul Martin a ouvert un pont.", "Le ministre de la Ville Paul Martin",
         "names_only_somebody"),
        ("Le roi et son frère ont été les principaux animateurs de la révolte.",
         "Le roi et son frère ont été les principaux", "cuts_off_its_noun"),
    ],
)  # fmt: skip
def test_a_title_that_is_cut_has_a_fault(sentence, title, fault):
    assert fault in faults(sentence, title)
    assert not faults(sentence, sentence.rstrip("."))


def test_what_only_says_more_may_be_cut_off():
    sentence = "Le procès du maire s'est ouvert devant une cour de Lyon."
    assert not faults(sentence, "Le procès du maire s'est ouvert devant une cour")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lundi, le Comité international de la Croix-Verte (CICV) avait fait état de centaines de prisonniers, dont des"
         " mercenaires, détenus par les rebelles.", "Le CICV avait fait état de centaines de prisonniers"),
        ("Le Conseil de sécurité des Nations unies avait saisi samedi, dans un texte, le procureur de la Cour de la"
         " situation en Syldavie.", "Le Conseil de sécurité des Nations unies avait saisi le procureur de la Cour"),
        ("En 1709, l'église est de nouveau agrandie et les cloches remplacées en 1748.",
         "L'église est de nouveau agrandie"),
    ],
)  # fmt: skip
def test_phrases_are_left_out_whole(text, title):
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Son départ profite à Anna Martin Duval, la ministre nommée le 9 décembre 2004.",
         "Anna Martin Duval nommée ministre"),
        ("Alors qu'ils avaient atteint samedi le port de Valmer, sur la côte, les rebelles ont dû se replier dimanche.",
         "Les rebelles avaient atteint le port de Valmer, sur la côte"),
        ("Les premiers résultats du recensement, qui devraient être affinés d'ici la fin de l'année, confirment les"
         " tendances observées depuis vingt ans.", "Les premiers résultats du recensement devraient être affinés"),
        ("La chaîne a annoncé dimanche que le général avait été retrouvé, selon Paul Martin, le chef des rebelles à"
         " Valmer.", "Le général avait été retrouvé, selon Paul Martin, le chef des rebelles à Valmer"),
        ("Les membres de la famille Martin séjournant à Valmer sont «sous la garde des habitants», a affirmé dimanche"
         " le juge d'instruction Jean Martin-Duval.",
         "Les membres de la famille Martin sont «sous la garde des habitants»"),
        ("La Syldavie «accepte les principes du plan» et Klow «est d'accord pour que le Conseil adopte un texte», a"
         " indiqué samedi un communiqué de la présidence syldave diffusé par l'agence.",
         "Un communiqué de la présidence syldave : Klow est d'accord"),
        ("Des manifestations réclament le départ de Paul Martin, élu en 2012.", "Paul Martin élu"),
        ("Le ministère a démenti samedi que des bombes ont été lancées sur le port de Valmer.",
         "Le ministère a démenti que des bombes ont été lancées sur le port de Valmer"),
        ("Le drapeau vert, aux couleurs du pays d'avant le coup d'Etat du colonel Martin en 1969, flotte sur le port.",
         "Coup d'Etat du colonel Martin"),
    ],
)  # fmt: skip
def test_titles_tell_of_whom_the_date_tells(text, title):
    assert title in titles(text)


def test_the_day_after_the_weekend_of_a_feast_is_one_date():
    article = date_article(
        article_from_text("Le mouvement devrait débuter le lendemain du week-end de Pâques."),
        language="fr",
        issued="2018-03-16",
    )
    (event,) = extract_events(article)
    assert (event.title, str(event.when)) == ("Le mouvement devrait débuter", "2018-04-03")


def test_a_signature_with_a_year_is_no_event():
    assert titles("Le pont a fermé lundi à la circulation, selon la mairie.\n\nPAUL-MARTIN_2013") == [
        "Le pont a fermé à la circulation"
    ]
