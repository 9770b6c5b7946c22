"""The first title of an event is one without a known fault: led on, cut back, or in the sentence's own words."""

from __future__ import annotations

import pytest

from timeline_app import extract_events

MENDED = [
    # what was cut inside of what somebody said is led on to its end
    ("en", "The council said on Tuesday the bridge and the tunnel will close in the spring.",
     "Bridge and the tunnel will close"),
    # a word that leads to what is not told is cut off
    ("en", "The club, which traces its roots in Dover back to 1834, will close its old ground.",
     "Club traces its roots in Dover"),
    ("fr", "La grève a duré tout au long du mois de mai 2016.", "La grève a duré"),
    ("fr", "Le maire annonçait mardi son soutien à la grève, en affirmant que « le port vivra"
         " malgré les coupes dans le budget de la ville ».",
     "Le maire annonçait son soutien à la grève"),
    # a date that is all that is told stays
    ("es", "El próximo partido del Cádiz será el sábado 7 de septiembre.",
     "El próximo partido del Cádiz será el sábado 7 de septiembre"),
    # a verb that stands second has all who do it before it
    ("de", "Zum Jahresende 1979 streiken mehr als 20 000 Menschen im Werk.",
     "Mehr als 20 000 Menschen streiken im Werk"),
    ("it", "Nel 1917, a quindici anni, aderisce al partito socialista.",
     "A quindici anni, aderisce al partito socialista"),
    ("nl", "Op 1 juli 2003 heeft de Hoge Raad de aanvraag van de verdachte gegrond verklaard en de zaak verwezen.",
     "De Hoge Raad heeft de aanvraag van de verdachte gegrond verklaard"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "title"), MENDED)
def test_a_title_with_a_fault_gives_way_to_a_sound_one(language: str, text: str, title: str):
    assert title in [event.title for event in extract_events(text, language, "2018-05-10")]


def test_a_sound_title_stays_as_it_is():
    (event,) = extract_events("The mayor opened the new bridge in Ulm on May 3.", "en", "2018-05-10")
    assert event.title == "Mayor opened the new bridge in Ulm"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # a verb in the order of a main clause, where its particle stands last
        ("nl", "De zangeres, die in 1967 doorbrak in de talentenjacht, had een zoon.",
         "Zangeres brak in de talentenjacht door"),
        ("de", "Der Sänger, der 1967 in Ulm auftrat, starb in Wien.", "Sänger trat in Ulm auf"),
        # from when something is so is a fact
        ("es", "Han muerto veinte personas desde que las protestas estallaran a mediados de marzo.",
         "Las protestas estallaron"),
        ("it", "Il lancio per la base e' stato rinviato il 3 maggio.", "Il lancio per la base è stato rinviato"),
    ],
)  # fmt: skip
def test_a_clause_is_told_as_a_main_one(language: str, text: str, title: str):
    assert title in [event.title for event in extract_events(text, language, "2018-05-10")]
