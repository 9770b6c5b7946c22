"""Titles of German clauses that a date opens, so that verb and subject stand behind it."""

from __future__ import annotations

import pytest

from events.titled import titles_in
from timeline_app import extract_events

ISSUED = "2014-02-11"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In der Nacht zum Sonntag zerstörten Unbekannte in Ulm mehrere Boote.",
         "Unbekannte zerstörten in Ulm mehrere Boote"),
        ("In der Nacht zum Samstag führten glatte Wege in Lorana zu mehreren Unfällen.",
         "Glatte Wege führten in Lorana zu mehreren Unfällen"),
        ("Die in der Nacht zum Sonntag zerstörten Boote gehörten einem Händler aus Ulm.", "Boote zerstört"),
    ],
)  # fmt: skip
def test_a_night_has_an_article_of_its_own(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Der Angeklagte traf am Montag in Ulm ein.", "Der Angeklagte traf in Ulm ein"),
        ("Am Montag nahmen die Beamten in Ulm drei Fischer fest.", "Die Beamten nahmen in Ulm drei Fischer fest"),
        ("Die Verletzten kamen am Montag ins Krankenhaus.", "Die Verletzten kamen ins Krankenhaus"),
        ("Die Angeklagte traf am Montag in Ulm ein.", "Angeklagte traf in Ulm ein"),
        ("Der Kunde verklagte die Werft am Montag.", "Kunde verklagte die Werft"),
        ("Die Arbeiten begannen im Mai 2012.", "Arbeiten begannen"),
    ],
)  # fmt: skip
def test_an_adjective_that_stands_for_somebody_keeps_its_article(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Am Montag gestand der Fischer die Tat.", "Fischer gestand die Tat"),
        ("Wie die Polizei mitteilt, überfielen bereits am vergangenen Freitag zwei Fischer einen Laden in Kiel.",
         "Zwei Fischer überfielen einen Laden in Kiel"),
        ("Wie die Polizei mitteilt, überfielen am vergangenen Freitag, den 7. Februar 2014, zwei Fischer einen Laden.",
         "Zwei Fischer überfielen einen Laden"),
        ("1963 baute Uwe Tamm ein Boot in Ulm.", "Uwe Tamm baute ein Boot in Ulm"),
        ("Im Juli 1966 folgte jedoch die Flut, die den Hafen zerstörte.", "Flut folgte"),
        ("Im Mai 1940 eroberte Deutschland Belgien.", "Deutschland eroberte Belgien"),
        ("Am Montag besiegte Ulm Kiel mit 3:1.", "Ulm besiegte Kiel mit 3:1"),
        ("Im Mai 1998 wurde Hamburg Altona umgebaut.", "Hamburg Altona wurde umgebaut"),
        ("Am Montag vertrieben die Fischer die Robben aus Kiel.", "Fischer vertrieben die Robben aus Kiel"),
        ("Ein Fischer dringt am 3. Mai in ein Haus ein und verletzt eine Frau.",
         "Ein Fischer dringt in ein Haus ein"),
        ("Die in Kiel überfallenen Fischer kamen am Montag heim.", "Die in Kiel überfallenen Fischer kamen heim"),
    ],
)  # fmt: skip
def test_the_only_verb_stands_second_and_its_particle_last(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Am Sonntag ereignete sich vor der Küste ein Seebeben der Stärke 6,2.",
         "Ein Seebeben der Stärke 6,2 ereignete sich vor der Küste"),
        ("Im Mai 2012 stieß auf der Autobahn 8 ein Lastwagen mit einem Bus zusammen.",
         "Ein Lastwagen stieß auf der Autobahn 8 mit einem Bus zusammen"),
        ("Am Montag waren rund 300 der insgesamt 2000 Häuser ohne Strom.",
         "Rund 300 der insgesamt 2000 Häuser waren ohne Strom"),
        ("Erstmals urkundlich erwähnt wurde der Hafen im Jahr 1142.", "Hafen wurde erstmals urkundlich erwähnt"),
        ("Der Wetterdienst warnte am Sonntag vor Sturmböen.", "Wetterdienst warnte vor Sturmböen"),
        ("Die erste urkundliche Erwähnung stammt aus dem Jahr 1142.", "Die erste urkundliche Erwähnung"),
        ("Tamm, der seit 2009 an der Spitze des Konzerns steht, schweigt.", "Tamm steht an der Spitze des Konzerns"),
        ("Bei der Explosion eines Kessels starben am Freitag zwei Köche.",
         "Zwei Köche starben bei der Explosion eines Kessels"),
        ("Die Firma sagte das Konzert am Freitag ab.", "Firma sagte das Konzert ab"),
        ("Am Montag stürzte ein Mann von einer Leiter.", "Ein Mann stürzte von einer Leiter"),
        ("Am Montag starb im Alter von 84 Jahren der Maler Uwe Tamm.", "Maler Uwe Tamm starb im Alter von 84 Jahren"),
        ("Mehr als zehn Jahre nach dem Brand öffnete am 12. Mai 2012 der Hafen wieder.", "Hafen öffnete wieder"),
        ("Im Jahr 1912 begannen die letzten Jahre der Monarchie.", "Die letzten Jahre der Monarchie begannen"),
        ("Das erste Unglück war der Brand am 3. Mai 2012.", "Brand"),
        ("Am Montag verlor die Mannschaft 2:3 gegen Ulm.", "Mannschaft verlor 2:3 gegen Ulm"),
        ("Am Montag kostete die Karte 5 Euro.", "Karte kostete 5 Euro"),
        ("In Ulm hat sich am Sonntag ein Seebeben ereignet.", "Ein Seebeben hat sich in Ulm ereignet"),
    ],
)  # fmt: skip
def test_what_stands_beside_noun_and_verb_stays_there(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gestern kam es auf der A7 zu einem schweren Unfall, bei dem drei Gäste verletzt wurden.",
         "Schwerer Unfall auf der A7"),
        ("Am Montag kam es in Kiel zu einem Brand, infolge dessen der Hafen schloss.", "Brand in Kiel"),
        ("Gestern kam es auf der A6 zu einem Unfall, infolge dessen drei Gäste, darunter zwei Köche, verletzt wurden.",
         "Unfall auf der A6"),
        ("Am Montag kam es in Kiel zu einem Brand mit drei Verletzten.", "Brand mit drei Verletzten in Kiel"),
    ],
)  # fmt: skip
def test_what_there_was_ends_before_its_relative_clause(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dem im März 1997 geborenen Angeklagten wird ein Raub vorgeworfen.", "Angeklagter geboren"),
        ("Der im März 1997 geborene Angeklagte schweigt.", "Angeklagter geboren"),
        ("Die 2012 entlassenen Beamten klagten.", "Beamte entlassen"),
        ("Die im März 1997 geborene Angeklagte schweigt.", "Angeklagte geboren"),
    ],
)  # fmt: skip
def test_of_whom_an_attribute_tells_bends_as_without_an_article(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dem Fischer wird vorgeworfen, am Montag gegen 0.27 Uhr in der Werft in der Hafenstraße ein Boot gestohlen zu "
         "haben.", "Dem Fischer wird vorgeworfen, ein Boot gestohlen zu haben"),
        ("Dem Fischer wird vorgeworfen, im Mai 2012 in Kiel ein Boot gestohlen zu haben.",
         "Dem Fischer wird vorgeworfen, in Kiel ein Boot gestohlen zu haben"),
    ],
)  # fmt: skip
def test_an_infinitive_that_is_too_long_loses_its_places_first(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "1998 gewann der Verein die Regatta, 2001 den Pokal.",
         ["Verein gewann die Regatta", "Verein gewann den Pokal"]),
        ("de", "1998 gewann Kiel die Regatta und den Pokal, 2001 die Regatta.",
         ["Kiel gewann die Regatta und den Pokal", "Kiel gewann die Regatta"]),
        ("de", "2003 wurde Tamm mit einem Preis geehrt, 2005 mit der Goldnadel und dem Silberkranz.",
         ["Tamm wurde mit einem Preis geehrt", "Tamm wurde mit der Goldnadel und dem Silberkranz geehrt"]),
        ("de", "1912 entstand die Werft, 1925 das Dock.", ["Werft entstand", "Dock entstand"]),
        ("nl", "In 1998 won de club de regatta, in 2001 de beker.", ["Club won de regatta", "Club won de beker"]),
    ],
)  # fmt: skip
def test_two_dates_share_verb_and_subject(language: str, text: str, told: list[str]):
    assert titles_in(language, text, ISSUED) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gegen 23 Uhr wurde am Freitag in Ulm ein Gast überfallen.", "Ein Gast wurde in Ulm überfallen"),
        ("Um 8 Uhr begann am Sonntag die Regatta.", "Regatta begann"),
        ("Am Montag kam es kurz nach Mitternacht in Ulm zu einer Schlägerei.", "Schlägerei in Ulm"),
        ("Am Sonntag um 8 Uhr begann die Regatta.", "Regatta begann"),
        ("Am Montag sank gegen 15 Uhr ein Boot.", "Ein Boot sank"),
    ],
)  # fmt: skip
def test_a_clause_goes_on_between_a_day_and_its_hour(text: str, title: str):
    assert titles_in("de", text, ISSUED) == [title]


def test_an_hour_apart_from_its_day_is_that_of_the_event():
    (event,) = extract_events("Am Montag sank gegen 15 Uhr ein Boot.", "de", ISSUED)
    assert event.when.edtf.startswith("2014-02-10T15:00")
