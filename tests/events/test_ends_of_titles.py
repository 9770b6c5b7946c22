"""Where a title of any language may end: what its last word wants is told, or the whole phrase is left out."""

from __future__ import annotations

import pytest

from events.titled import faults_in, titles_in


@pytest.mark.parametrize(
    ("language", "sentence", "title", "fault"),
    [
        ("en", "The committee insisted on the possibility of closing the border.",
         "The committee insisted on the possibility", "cuts_off_what_makes_it_known"),
        ("es", "El partido vive una jornada tranquila a raíz del acuerdo entre los dos jefes.",
         "El partido vive una jornada tranquila a raíz", "cuts_off_what_it_leads_to"),
        ("it", "La città ha liberato i prigionieri in cambio dei corpi di due soldati.",
         "La città ha liberato i prigionieri in cambio", "cuts_off_what_it_leads_to"),
        ("pt", "O jogador deixou o clube após conflito com o presidente.",
         "O jogador deixou o clube após conflito", "cuts_off_what_it_leads_to"),
        ("it", "Si vota in una situazione confusa.", "Si vota in una situazione", "cuts_off_what_it_is_like"),
        ("es", "La empresa anunció la reactivación de un pacto suscrito con los vecinos.",
         "La empresa anunció la reactivación de un pacto suscrito", "cuts_off_what_it_wants"),
        ("en", "The club expelled those who had sold shares.", "The club expelled those",
         "cuts_off_what_it_wants"),
    ],
)  # fmt: skip
def test_a_title_that_ends_too_early_has_a_fault(language, sentence, title, fault):
    assert fault in faults_in(language, sentence, title)
    assert not faults_in(language, sentence, sentence.rstrip("."))


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # what is cut off comes back where there is room for it
        ("es", "Las empresas que conforman el grupo ganaron la licitación de la carretera, uno de los accesos"
         " principales a la capital argentina, en 1993.",
         "Las empresas que conforman el grupo ganaron la licitación de la carretera"),
        # or the whole phrase goes
        ("es", "Las quejas han puesto la nota inquietante a la jornada de reflexión que vive hoy la República"
         " Dominicana con vistas a las elecciones presidenciales de mañana, martes.",
         "La República Dominicana vive la jornada de reflexión"),
        # a date is nothing that a title lacks
        ("en", "The old town church celebrates its centennial Sunday.", "Old town church celebrates its centennial"),
        ("en", "The increased dividend will be paid on Friday to holders of record on Nov. 15.",
         "Increased dividend will be paid to holders of record"),
        # nor is what a comma parts from it
        ("en", "The death toll in the harbour blast, initially 10, has risen to 12, hospital officials and family"
         " members said Wednesday.", "Death toll in the harbour blast has risen to 12"),
        # a year before a noun takes no "of" with it, nor does what shortens a saint end a title
        ("en", "Wreckage of 1997 plane crash found near St. Ignace", "Wreckage of plane crash found near St. Ignace"),
        ("en", "The police found the wreckage of a 1997 plane crash near St. Ignace.", "Plane crash near St. Ignace"),
        # an office makes room
        ("en", "In January, Immigration and Naturalization Service Commissioner Doris Meissner ruled that Elian should"
         " go back to Cuba, a decision upheld by a judge.",
         "Doris Meissner ruled that Elian should go to Cuba, a decision upheld by a judge"),
        ("en", "In January, Food and Drug Administration Commissioner Ana Cole ruled that the pill should be sold in"
         " shops, a decision upheld by a judge.", "Ana Cole ruled that the pill should be sold in shops"),
        # so does a relative clause, whose comma is no end of the sentence
        ("es", "Ayer, el régimen de Bonal, que recibió las riendas del país el lunes, propuso sin éxito a Ruiz"
         " establecer un gobierno militar provisional que elabore una nueva Constitución y convoque elecciones.",
         "El régimen de Bonal propuso sin éxito establecer un gobierno militar provisional"),
        # who a preposition leads to stands without it
        ("es", "El juez tomó declaración a otros trece agentes que comenzaron a ser interrogados ayer.",
         "Otros trece agentes comenzaron a ser interrogados"),
        # what somebody learned is told, not that it was learned
        ("nl", "Gisteren werd bekend dat de schrijver op 77-jarige leeftijd is overleden.",
         "Schrijver is op 77-jarige leeftijd overleden"),
    ],
)  # fmt: skip
def test_the_last_phrase_is_whole_or_gone(language, text, title):
    assert title in titles_in(language, text, "2014-02-12")
