"""Clauses of German and Dutch: what is counted, who says it, which words are verbs, and what stands beside a date."""

from __future__ import annotations

import pytest

from timeline_app import extract_events


def titles(language: str, text: str) -> list[str]:
    return [event.title for event in extract_events(text, language, "2020-05-01")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Sie sang an der Seite von Uwe Tamm im „Krimi: Rot-Rot“ 1978 mit.",
         ["Sie sang an der Seite von Uwe Tamm im „Krimi: Rot-Rot“ mit"]),
        ("de", "Die Hotelkette Tamm meldet im Juli 2008 wegen Geldnöten des britischen Haupteigentümers Konkurs an.",
         ["Hotelkette Tamm meldet wegen Geldnöten des Haupteigentümers Konkurs an"]),
        ("de", "Im Mai 2019 teilt der Verwalter mit, dass die Werft weiterarbeiten kann.",
         ["Verwalter teilt mit, dass die Werft weiterarbeiten kann"]),
        ("de", "Als Meister der Regionalliga schaffte Kiel 1995 den Gang in die 2. Liga.",
         ["Kiel schaffte den Gang in die 2. Liga"]),
        ("de", "Das Museum befand sich von 1864 an in den Räumen der Hauptwache.",
         ["Museum befand sich in den Räumen der Hauptwache"]),
        ("de", "Der Kapitän wurde im Laufe des Montags freigelassen.", ["Kapitän wurde freigelassen"]),
        ("en", "From 1864 on, the museum was housed in the castle.", ["Museum was housed in the castle"]),
        ("nl", "Eind november werd brand gesticht bij een boerderij.", ["Brand werd gesticht bij een boerderij"]),
        ("nl", "De man, die op 30 maart zijn woning in Gent in brand stak, zit vast.",
         ["Man stak zijn woning in Gent in brand"]),
        ("nl", "In 2005 trouwde zijn dochter in Gent.", ["Zijn dochter trouwde in Gent"]),
        ("nl", "De schipper werd in de loop van zondag vrijgelaten.", ["Schipper werd vrijgelaten"]),
        ("nl", "De acteur is overleden, heeft zijn familie maandag bekendgemaakt.",
         ["Zijn familie: acteur is overleden"]),
        ("nl", "Hij staat terecht voor vier branden die plaatsvonden in maart 2017.", ["Vier branden"]),
    ],
)  # fmt: skip
def test_clauses_of_german_and_dutch(language: str, text: str, told: list[str]):
    assert titles(language, text) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "1979: Zum Jahresende arbeiten mehr als 20 000 Menschen auf der Werft."),
        ("de", "Der Verein: 1998 runter, 2000 hoch, 2002 runter."),
        ("nl", "In 1979 werkten meer dan 20.000 mensen op de werf."),
    ],
)
def test_what_only_counts_or_opens_is_no_happening(language: str, text: str):
    assert titles(language, text) == []


def test_what_was_done_in_a_night_without_a_year_lies_behind():
    (fire,) = extract_events("De brand woedde in de nacht van 12 op 13 augustus, toen het pand leegstond. Dat gebeurde "
                             "in de nacht van 12 op 13 oktober.", "nl", "2018-03-16")[:1]  # fmt: skip
    assert fire.when.first_day() == "2017-08-12"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2003 wurde er mit einem Preis geehrt, 2005 mit der Medaille.",
         ["Er wurde mit einem Preis geehrt", "Er wurde mit der Medaille geehrt"]),
        ("Am Montag wurde der Hafen gesperrt, am Dienstag die Werft.",
         ["Hafen wurde gesperrt", "Werft wurde gesperrt"]),
        ("Die 1988 gegründete Tamm AG musste nach sechs Jahren im Mai 2017 schließen.",
         ["Tamm AG gegründet", "Tamm AG musste nach sechs Jahren schließen"]),
        ("18 Jahre nach dem Börsengang im Jahr 1999 beantragte die Reederei im Dezember 2017 Insolvenz.",
         ["Börsengang", "Reederei beantragte Insolvenz"]),
        ("Arminia Kiel: Stieg 2008 als Dritter in die Liga auf.", ["Arminia Kiel stieg als Dritter in die Liga auf"]),
        ("Es folgten der Ewer und der legendäre Klipper, die ab 1970 in Kiel vom Stapel liefen.",
         ["Ewer und der legendäre Klipper liefen in Kiel vom Stapel"]),
        ("Die Gäste der Crew-2 kehrten im November 2015 zur Erde zurück.",
         ["Gäste der Crew-2 kehrten zur Erde zurück"]),
        ("Die Premiere von „Wellen – auf den Spuren von Uwe Tamm“ ist am 15. April 2021.",
         ["Premiere von „Wellen – auf den Spuren von Uwe Tamm“"]),
        ("Der Kapitän war am Montag im Hafen unterwegs, als ein Kran einstürzte.", ["Ein Kran stürzte ein"]),
        ("Die Lotsin wollte am Montag das Deck verlassen, als eine Welle das Schiff traf.",
         ["Eine Welle traf das Schiff"]),
        ("Während die Truppen am Montag die Stadt angriffen, floh der Präsident.", ["Truppen griffen die Stadt an"]),
        ("Während zwei Kommandos im Golf im August 1964 ihre Angriffe durchführten, kam es zur Schlacht.",
         ["Zwei Kommandos führten im Golf ihre Angriffe durch"]),
        ("Während eines Konzerts am Montag floh der Präsident.", ["Konzert"]),
        ("Das Schiff, das am 3. Mai 1912 unterging, war neu.", ["Schiff ging unter"]),
        ("Nach dem Ende des Zweiten Weltkriegs folgten im Mai 1945 in einigen algerischen Städten schwere Unruhen und"
         " Massaker an Algeriern.",
         ["Schwere Unruhen und Massaker folgten nach dem Ende des Zweiten Weltkriegs"]),
        ("Der Aufstand, den die Truppen am 3. Mai 1953 niederschlugen, begann in Berlin.",
         ["Truppen schlugen den Aufstand nieder"]),
        ("Er legte am 3. Mai 1999 sein Amt als Vorsitzender der Partei nieder.",
         ["Er legte sein Amt als Vorsitzender der Partei nieder"]),
        ("Als die Polizei am Montag das Haus durchsuchte, floh der Täter.", ["Polizei durchsuchte das Haus"]),
        # a noun whose article is that of the phrase around it
        ("Der Sprecher kam mit dem Flugzeug, das am 31. Oktober über dem Sinai abgestürzt war.",
         ["Flugzeug war über dem Sinai abgestürzt"]),
        ("Sie wohnten in einem neuen Haus, das am 3. Mai eingestürzt ist.", ["Haus ist eingestürzt"]),
    ],
)  # fmt: skip
def test_which_of_several_parts_a_date_tells(text: str, told: list[str]):
    assert titles("de", text) == told


def test_an_hour_is_of_the_day_that_the_last_hour_was_named_with():
    text = (
        "De brand woedde maandagavond. Het blussen duurde tot dinsdag 10.30 uur. Om 13.30 uur laaide het vuur weer op."
    )
    *_, last = extract_events(text, "nl", "2019-03-05")
    assert last.title == "Vuur laaide weer op"
    assert last.when.first_day() == "2019-03-05"
