"""Titles that lack nothing they begin with, and end with nothing that leads to what they do not tell."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles(language: str, text: str, issued: str = "2018-08-27") -> list[str]:
    article = date_article(article_from_text(text), language=language, issued=issued)
    return [event.title.replace("\N{NO-BREAK SPACE}", " ") for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Elle a parlé au conducteur, qui a percuté une voiture mardi.", "Le conducteur a percuté une voiture"),
        ("it", "Obbedisce al giudice che il 23 settembre aveva condannato la società.",
         "Il giudice aveva condannato la società"),
        ("pt", "A audiência será na Câmara Municipal, que em abril havia rejeitado o projeto.",
         "A Câmara Municipal havia rejeitado o projeto"),
    ],
)  # fmt: skip
def test_the_article_inside_a_preposition(language: str, text: str, title: str):
    assert title in titles(language, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Así lo han decidido después de que la empresa confirmara este jueves que cerrará la línea.",
         "La empresa confirmó que cerrará la línea"),
        ("Siguió en el cargo después de que los jueces dijeran el lunes que no.", "Los jueces dijeron que no"),
        ("Volvieron después de que el agua se hubiera retirado el martes.", "El agua se había retirado"),
    ],
)  # fmt: skip
def test_what_happened_is_told_as_a_fact(text: str, title: str):
    assert title in titles("es", text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # how much later it was
        ("en", "The museum was opened in Covent Garden in April 1987, thirteen years after it was founded.",
         "Museum was opened in Covent Garden"),
        ("en", "Wednesday night's gunfire broke out just hours after the police chief resigned.",
         "Gunfire broke out"),
        ("fr", "Le chemin de fer atteignit la commune en 1849, un an après que la République fut proclamée.",
         "Le chemin de fer atteignit la commune"),
        ("es", "La consejera comparecerá mañana, tres semanas después de que la oposición pidiera su dimisión.",
         "La consejera comparecerá"),
        # what leads to what was said
        ("en", "Shares plunged as much as 20% on Thursday after the chain announced that its chief had left.",
         "Shares plunged as much as 20%"),
        # an adjective, a noun whose clause is not told
        ("en", "Martin Ashe would take over as chief executive, effective Nov. 14.",
         "Martin Ashe would take over as chief executive"),
        ("en", "They were champions seven times, most recently in 1981.", "They were champions seven times"),
        ("en", "In April 2015 Corvena paid a billion for 18 medicines, a deal that analysts later blamed.",
         "Corvena paid a billion for 18 medicines"),
        # and not the end of a verb
        ("en", "Electric lights were turned on in 1894, nine years before the first car was seen.",
         "Electric lights were turned on"),
    ],
)  # fmt: skip
def test_no_loose_end(language: str, text: str, title: str):
    assert title in titles(language, text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The general went on trial this year, and the president died in 2006.", ["President died", "General went on trial"]),
        ("fr", "Le musée a ouvert ses portes cette année.", ["Le musée a ouvert ses portes"]),
        ("en", "Sales may have risen by a third this year.", []),
        ("en", "Sales rose by 46 this year.", []),
        ("fr", "Le record sera battu ce mois-ci.", []),
    ],
)  # fmt: skip
def test_what_was_done_this_year_is_an_event_and_what_is_counted_is_none(language: str, text: str, title: list[str]):
    assert titles(language, text) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Der Enkel des Gründers, der die Leitung 1988 übernommen hatte, schied aus.",
         "Enkel des Gründers hatte die Leitung übernommen"),
        ("de", "Die Kanzlerin, die am Montag den Minister entlassen hatte, schwieg.",
         "Kanzlerin hatte den Minister entlassen"),
        ("nl", "Het kabinet, dat op 2 juli 2018 werd beëdigd, hield het een jaar vol.", "Kabinet werd beëdigd"),
        ("nl", "Trainer Jan de Wit, die in juli het elftal had overgenomen, zweeg.",
         "Trainer Jan de Wit had het elftal overgenomen"),
        # another one may have done it
        ("de", "Die Firma, die das Gericht 2003 verurteilt hatte, ging unter.",
         "Firma, die das Gericht verurteilt hatte"),
        # the subject behind its verb, whole
        ("nl", "Op 30 september 1883 volgde de oprichting van de Cricketbond.",
         "Oprichting van de Cricketbond volgde"),
        ("de", "Ab 1945 studierte sie Tiefenpsychologie.", "Sie studierte Tiefenpsychologie"),
        ("de", "Trotz Sparprogramm und staatlicher Hilfen haben die MS Werften am Montag beim Amtsgericht "
         "Schwerow Insolvenz beantragt.", "MS Werften haben trotz Sparprogramm und staatlicher Hilfen Insolvenz beantragt"),
        ("nl", "Op 8 februari 1860 verwierp de Eerste Kamer na een debat van vier dagen met 20 tegen 17 stemmen de "
         "spoorwegwet.", "De Eerste Kamer verwierp de spoorwegwet"),
        # a number in a word
        ("de", "Angeklagt ist ein 75-jähriger Mann, der im Mai eine Frau erwürgt haben soll.",
         "Ein 75-jähriger Mann soll eine Frau erwürgt haben"),
        ("de", "Zum 50-jährigen Bestehen 1971 kam die Traditionself aus Kaisersberg.",
         "Zum 50-jährigen Bestehen kam die Traditionself aus Kaisersberg"),
    ],
)  # fmt: skip
def test_who_does_what_in_german_and_dutch(language: str, text: str, title: str):
    assert title in titles(language, text)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "Il processo, aperto il 7 marzo 2015, è stato rinviato cinque volte.", "Processo aperto"),
        ("it", "Rischiano una condanna anche tre complici, fermati nel maggio 2017 e scarcerati a gennaio.",
         "Tre complici fermati"),
        ("es", "El acuerdo pactado en julio de 2017 sigue en vigor.", "Acuerdo pactado"),
        ("es", "La ausencia del fiscal durante parte de la vista celebrada en 2012 supone una vulneración.",
         "Vista celebrada"),
        ("it", "La maggiore, Carla, nata nel 1900, fu la prima donna sindaco.", "Carla nata"),
        # with the place before or behind the date
        ("it", "Fu tra gli organizzatori di Italia Libera, associazione fondata a Firenze nel giugno 1924.",
         "Associazione fondata a Firenze"),
        ("pt", "Ela concluiu o inquérito sobre o acidente ocorrido no dia 23 de julho, em Maceió.", "Acidente em Maceió"),
        # of two nouns that of its gender
        ("fr", "La création de l'opéra de Purcell, annulée en mars 2017, est désormais programmée.",
         "Création de l'opéra de Purcell annulée"),
        ("fr", "Sa statue de la Paix, commandée en 1810, resta inachevée.", "Statue de la Paix commandée"),
    ],
)  # fmt: skip
def test_what_a_participle_dates(language: str, text: str, told: str):
    assert told in titles(language, text)
