"""German and Dutch titles whose subject is told whole, with the end of what is told of it."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def title(language: str, text: str) -> str:
    article = date_article(article_from_text(text), language=language, issued="2014-02-11")
    return [event.title for event in extract_events(article)][-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Im Jahr 1954 wurde der Abriss der Wohnungen vieler Familien beendet.",
         "Abriss der Wohnungen vieler Familien wurde beendet"),
        ("Anfang 1965 schien das Saigoner Regime sich allmählich aufzulösen.",
         "Saigoner Regime schien sich allmählich aufzulösen"),
        ("Im März 1964 besuchte Verteidigungsminister Robert Weber Südkorea und musste umkehren.",
         "Verteidigungsminister Robert Weber besuchte Südkorea"),
        ("Am 8. März 1912 landeten auf Drängen von Otto Weber, dem Befehlshaber im Süden, die ersten Truppen in Ulm.",
         "Die ersten Truppen landeten auf Drängen von Otto Weber in Ulm"),
        ("Am Abend des 3. Mai 1912 detonierten fast zeitgleich zwei schwere Granaten auf der Brücke.",
         "Zwei schwere Granaten detonierten fast zeitgleich auf der Brücke"),
        ("Auf diese Konvention, einen Vertrag der Länder, einigte sich die Staatengemeinschaft 1992 in Rio.",
         "Staatengemeinschaft einigte sich in Rio"),
        ("Die Nummer drei am Markt, der koreanische Konzern Solang, konnte 2003 mit Handys in Europa überzeugen.",
         "Nummer drei am Markt konnte mit Handys in Europa überzeugen"),
        ("In der vergangenen Woche präsentierte Weber plötzlich einen eigenen Plan zum Klimaschutz.",
         "Weber präsentierte plötzlich einen eigenen Plan zum Klimaschutz"),
        ("Am Montag wurde ein Mann namens Otto Weber verhaftet.", "Ein Mann namens Otto Weber wurde verhaftet"),
        ("Im April 2012 ist Herr Karl Weber altersbedingt aus der Leitung ausgeschieden.",
         "Herr Karl Weber ist altersbedingt aus der Leitung ausgeschieden"),
        ("1830 erreichten englische Schiffe Bergen und Oslo.", "Englische Schiffe erreichten Bergen und Oslo"),
        ("1998 gründeten Karl Meier, sein Bruder und ein Freund die Werft.",
         "Karl Meier, sein Bruder und ein Freund gründeten die Werft"),
        ("Im Mai drohte der Verein, das Spiel abzusagen.", "Verein drohte, das Spiel abzusagen"),
        ("Das Kabinett beschloss Anfang Dezember, den Bundestag um Zustimmung zur weiteren deutschen Beteiligung an "
         "Missionen im Mittelmeer bis Ende November 2025 sowie einer im Roten Meer bis Ende Oktober 2025 zu bitten.",
         "Kabinett beschloss, den Bundestag um Zustimmung zu bitten"),
        ("Der 1950 gegründete Verein beschäftigt 20 Trainer.", "Verein gegründet"),
    ],
)  # fmt: skip
def test_a_subject_behind_its_verb_is_told_whole(text, told):
    assert title("de", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Putschversuch des Generals Weber im August 1917 spielte ihnen durch die Angst vor einer neuen Herrschaft"
         " des Adels noch mehr in die Hände.",
         "Putschversuch des Generals Weber spielte ihnen durch die Angst in die Hände"),
        ("In der Schweiz sind im Herbst 2009 Sportschützen sogar ausdrücklich von unangekündigten Kontrollen"
         " ausgenommen worden.", "Sportschützen sind von unangekündigten Kontrollen ausgenommen worden"),
        ("Beide Boote wurden am 8. Februar 1904 in der Nähe von Ulm durch die Flotte, bestehend aus dem Kreuzer Asam"
         " und fünf kleinen Schiffen, gestellt.",
         "Beide Boote wurden in der Nähe von Ulm durch die Flotte gestellt"),
        ("Die Siedler eroberten 1927 fünfzehn Gebiete in Süd- und Mittelchina.",
         "Siedler eroberten fünfzehn Gebiete in Süd- und Mittelchina"),
    ],
)  # fmt: skip
def test_the_end_of_a_clause_is_told_rather_than_its_middle(text, told):
    assert title("de", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Die Gegner versuchten bereits im Juli 1917 ohne Erfolg die in Lenins Schrift propagierte sozialistische"
         " Revolution in die Tat umzusetzen.",
         "Gegner versuchten ohne Erfolg die sozialistische Revolution umzusetzen"),
        ("Im Jahr 1969 schoss eine nigerianische MiG-19 eine von einer westlichen Hilfsorganisation gecharterte Douglas"
         " DC-7 ab.", "Eine nigerianische MiG-19 schoss eine Douglas DC-7 ab"),
        ("Am 3. Mai 2012 löste der Rat den von Ana Ruiz gegründeten Verein auf.",
         "Rat löste den von Ana Ruiz gegründeten Verein auf"),
        ("Es zeigte sich, dass die von der Partei 1993 verbuchten 100 000 Mark nicht von Schreiber stammten.",
         "100 000 Mark verbucht"),
        ("Im Herbst 1912 verließen immer mehr Soldaten ihr Lager.", "Immer mehr Soldaten verließen ihr Lager"),
    ],
)  # fmt: skip
def test_attributes_stand_before_their_noun_or_in_no_title(text, told):
    assert title("de", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Im November 2010 versuchten die Anwohner, die fremden Leute mit Besen aus dem Dorf zu vertreiben.",
         "Anwohner versuchten, die fremden Leute mit Besen aus dem Dorf zu vertreiben"),
        ("Der Verein bat die Stadt am 3. Mai 2012, die Straße zu sperren.",
         "Verein bat die Stadt, die Straße zu sperren"),
        ("Im Oktober 1915 begann Weber dieser zunehmend auch außenpolitische Probleme zu bereiten, indem er klagte.",
         "Weber begann dieser zunehmend auch außenpolitische Probleme zu bereiten"),
        ("Weil sie 1916 immer stärker in die Defensive geraten waren und nur noch kämpften, gaben sie auf.",
         "Sie waren immer stärker in die Defensive geraten"),
        ("Am 17. September 1939, nach dem Fall der Stadt, dem Ende des Staates und der Flucht der Regierung, begann die"
         " Besetzung des Landes.", "Besetzung des Landes begann"),
        ("Der Verein wurde am 3. Mai 2012 gegründet, um Leuten zu helfen.", "Verein wurde gegründet"),
    ],
)  # fmt: skip
def test_a_verb_keeps_the_infinitive_that_it_wants(text, told):
    assert title("de", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Am 13. April 2012 kam es zu einigen schweren Seegefechten vor Ulm.", "Schwere Seegefechte vor Ulm"),
        ("Im Juli 2012 kam es zu zahlreichen Lawinenabgängen in Tirol.", "Zahlreiche Lawinenabgänge in Tirol"),
        ("Am 29. Juni 2009 haben die Truppen Bagdad verlassen.", "Truppen haben Bagdad verlassen"),
        ("Am 5. Mai 1939 begann eine begrenzte und eher symbolische Offensive der Schweizer gegen das Saargebiet.",
         "Eine begrenzte und eher symbolische Offensive begann gegen das Saargebiet"),
        ("Ein Mitglied der Kommission war Uwe Tamm, der berühmte Liedermacher, der 1997 gestorben ist.",
         "Der berühmte Liedermacher ist gestorben"),
        ("Gegen Ende 1967 waren bereits 485.000 Soldaten sowie 50.000 südkoreanische Helfer in Korea stationiert.",
         "485.000 Soldaten sowie 50.000 südkoreanische Helfer waren in Korea stationiert"),
    ],
)  # fmt: skip
def test_nouns_stand_in_the_case_and_the_company_they_need(text, told):
    assert title("de", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Am 7. November 1917 stürzten Rebellen die Regierung.", "Rebellen stürzten die Regierung"),
        ("Am 3. Mai 2004 erreichten Retter das verschüttete Dorf.", "Retter erreichten das verschüttete Dorf"),
    ],
)
def test_a_verb_behind_a_numbered_day_is_no_adjective(text: str, told: str):
    assert title("de", text) == told
