"""Titles in English, German and Dutch: who did what, in the order of a main clause, without what leads to it."""

from __future__ import annotations

import pytest

from timeline_app import extract_events


def titles(language: str, text: str) -> list[str]:
    return [event.title for event in extract_events(text, language, "2020-05-01")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nach drei Wochen Streit mit den Anwohnern legte die Reederei im März 2013 einen neuen Fahrplan vor.",
         ["Reederei legte einen neuen Fahrplan vor"]),
        ("Auf Bitten der Eltern hob der Rat im März 2009 das Badeverbot auf, verknüpft mit einer Warnung.",
         ["Rat hob auf Bitten der Eltern das Badeverbot auf"]),
        ("Im Mai 2008 war Uwe T. von den Wählern in Kiel bestätigt worden.",
         ["Uwe T. war von den Wählern in Kiel bestätigt worden"]),
        ("Um 1420 verlegte Herzog Ernst III. die Münze an den Fluss.",
         ["Herzog Ernst III. verlegte die Münze an den Fluss"]),
        ("Im Jahre 1511 stiftete Anna von Kiel, die Schwester des Herzogs, die Kapelle am Ufer.",
         ["Anna von Kiel stiftete die Kapelle am Ufer"]),
        ("Im Jahre 1602 verkauften Graf Ernst und seine Schwester Anna die Mühle.",
         ["Graf Ernst und seine Schwester Anna verkauften die Mühle"]),
        ("Auf der Tafel stehen die Berufe jener Siedler, die 1803 nach Kiel kamen.", ["Siedler kamen nach Kiel"]),
        ("Der Sprecher verlas am Montag die Tagesordnung des wegen der Sturmflut eilig für Freitag einberufenen Rats.",
         ["Sprecher verlas die Tagesordnung des wegen der Sturmflut eilig einberufenen Rats", "Rat einberufen"]),
        ("Im Juli 2000 wagte Uwe Tamm die Reise in die „weite Welt“ und blieb dort.",
         ["Uwe Tamm wagte die Reise in die „weite Welt“"]),
        ("Nachdem 2011 in Kiel der Deich gebrochen war, zogen viele fort.", ["Deich war in Kiel gebrochen"]),
        ("Am 8. August 1958 fand mit einem Spiel gegen Ulm, das 4:1 endete, die Taufe des Schiffes statt.",
         ["Taufe des Schiffes fand mit einem Spiel gegen Ulm statt"]),
        ("Die Reederei meldete dagegen am Montag einen Gewinn.", ["Reederei meldete einen Gewinn"]),
        ("Im Jahr 2019 kam es auf der Fähre zu heftigen Kämpfen.", ["Heftige Kämpfe auf der Fähre"]),
        ("Am Montag gab es im Rathaus einen heftigen Streit um die Fähre.",
         ["Heftiger Streit um die Fähre im Rathaus"]),
        ("Dem Gutachten zufolge soll der Kapitän im September 2019 den Kurs geändert haben.",
         ["Kapitän soll den Kurs geändert haben"]),
        ("Groß war der Ärger über das Fährgesetz von Minister Uwe Tamm, das der Landtag im Februar beschlossen hatte.",
         ["Landtag hatte das Fährgesetz beschlossen"]),
        ("Der Turm, den die Gemeinde 1890 erworben hatte, stürzte ein.", ["Gemeinde hatte den Turm erworben"]),
        ("Die Reederei hatte im Oktober 2015, wenige Tage nach dem Sturm, den Betrieb eingestellt.",
         ["Reederei hatte den Betrieb eingestellt"]),
        ("Das Lied, 1937 auf See entstanden, wurde erst 1948 in Kiel gesungen.",
         ["Lied auf See entstanden", "Lied wurde in Kiel gesungen"]),
        ("Als 2012 eine Zeitung Gerüchte über die Reederei verbreitete, sank der Umsatz.",
         ["Eine Zeitung verbreitete Gerüchte über die Reederei"]),
        ("Ohne Urteil endete im Herbst der Prozess um den Untergang einer Fähre.",
         ["Prozess um den Untergang einer Fähre endete ohne Urteil"]),
        ("Seit 1630 wuchs der Besitz der Familie de la Mare.", ["Besitz der Familie de la Mare wuchs"]),
        ("Die Taucherin Nina Tamm, deren Tod im September 2019 viele bewegte, stammte aus Kiel.",
         ["Tod von Nina Tamm"]),
        ("In der Sitzung vom 13. März 2020 verwarf der Rat den Plan.", ["Rat verwarf in der Sitzung den Plan"]),
        ("Nach Angaben der Reederei sank das Schiff am Montag vor Kiel.", ["Schiff sank vor Kiel"]),
        ("Am Montag haben sich in Kiel rund 500 Fischer an einer Blockade beteiligt.",
         ["Rund 500 Fischer haben sich in Kiel an einer Blockade beteiligt"]),
        ("Der 2013 gewählte Bürgermeister Uwe Tamm legte am Montag sein Amt nieder.",
         ["Bürgermeister Uwe Tamm gewählt", "Bürgermeister Uwe Tamm legte sein Amt nieder"]),
        ("Die Reederei kaufte 2015 den alten Dampfer und versenkte ihn 2019.",
         ["Reederei kaufte den alten Dampfer", "Reederei versenkte den alten Dampfer"]),
        ("Eine Woche nach dem Sturm wurde am 3. Mai 2019 ein Wrack geborgen.", ["Ein Wrack wurde geborgen"]),
        ("Der Maler Uwe Tamm, geboren in Kiel, starb am Sonntag im Alter von 80 Jahren.",
         ["Maler Uwe Tamm starb im Alter von 80 Jahren"]),
        ("Sie spielte Geige, ehe sie im Mai 2005 nach Kiel zog.", ["Sie zog nach Kiel"]),
        ("Drei Segler waren im März gerettet worden, die beiden anderen stellten sich im April.",
         ["Drei Segler waren gerettet worden", "Die beiden anderen stellten sich"]),
        ("Am Montag enthüllt der Rat am 1965 errichteten Denkmal der Heiligen Anna eine Tafel.",
         ["Denkmal der Heiligen Anna errichtet", "Rat enthüllt am Denkmal der Heiligen Anna eine Tafel"]),
    ],
)  # fmt: skip
def test_titles_in_german(text: str, told: list[str]):
    assert titles("de", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In de nacht van zaterdag op zondag brak er brand uit in een loods in Breda.",
         ["Brand brak uit in een loods in Breda"]),
        ("Op 3 mei 2019 kwam het op de veerboot tot een hevige vechtpartij.", ["Hevige vechtpartij op de veerboot"]),
        ("In 1929 schreef hij de brief waarin de koning wordt genoemd.", ["Hij schreef de brief"]),
        ("De rederij kocht in 2015 de oude boot en verkocht hem in 2019.",
         ["Rederij kocht de oude boot", "Rederij verkocht de oude boot"]),
        ("Het café op de dijk, geopend in 1911, stond jarenlang leeg.", ["Café op de dijk geopend"]),
        ("Een brug die de Kamer in 1947 liet bouwen, stortte in.", ["Kamer liet een brug bouwen"]),
        ("Het in 1998 geopende museum sluit in juni 2021 de deuren.", ["Museum geopend", "Museum sluit de deuren"]),
    ],
)  # fmt: skip
def test_titles_in_dutch(text: str, told: list[str]):
    assert titles("nl", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the ferry sank in May 2019, its owner fled to Rome.", ["The ferry sank"]),
        ("At noon on Monday, after a tug reached the harbour, divers entered the wreck and pulled on a rope.",
         ["Divers entered the wreck"]),
        ("The crew has lost its prize after the Union of Ferries yesterday imposed a ban saying there was proof.",
         ["Union of Ferries imposed a ban"]),
        ("His praise contrasted with the anger of survivors of the July 1995 slaughter in Kiel.",
         ["Slaughter in Kiel"]),
        ("Tamm won a prize for her part in The Old Ferry -- a 1969 film directed by her brother.",
         ["Old Ferry, a film directed by her brother"]),
        ("She moved to Rome to star in films such as the 1955 musical Tops.",
         ["She moved to Rome to star in films such as the musical Tops"]),
        ("On Monday there was a large fire in the old harbour.", ["Large fire in the old harbour"]),
        ("At a hearing on Monday, the judge dismissed the case.", ["Judge dismissed the case"]),
        ("The ministry is studying plans the union proposed last year.", ["Union proposed plans"]),
        ("The painter gave a speech, following a meeting he had on Monday with Anna Ruiz.",
         ["Painter had a meeting with Anna Ruiz"]),
        ("The list names the maker whose two-storey K90 first sailed in April 2005.", ["Two-storey K90 first sailed"]),
        ("Built in the 1950s, the harbour serves two towns.", ["Harbour built"]),
        ("The old premier won the vote on 18 October 2019, according to results issued by the council on Saturday.",
         ["Old premier won the vote", "Results issued by the council"]),
        ("The layoffs will begin in phases beginning Aug. 17.", ["Layoffs will begin in phases"]),
        ("Anna Ruiz married Tom Baker in 1960, months after leaving the navy.", ["Anna Ruiz married Tom Baker"]),
        ("The union also opened a second office in May 2019.", ["Union opened a second office"]),
        ("The ferry was last used, as far as anyone knows, in 1944.", ["Ferry was last used"]),
        ("Tom Baker became captain of Kiel for the 1996-97 season and stayed.", ["Tom Baker became captain of Kiel"]),
        ("It should be remembered that 1967 had been a difficult year for the union.",
         ["Difficult year for the union"]),
        ("The inn on the hill, opened in 1911, stood empty for years.", ["Inn on the hill opened"]),
        ("Carla Ruiz, who with her crew spent a week in March 2019 on the ship, was tired.",
         ["Carla Ruiz spent a week on the ship"]),
        ("The council obtained the letters and released them on March 13.", ["Council released the letters"]),
        ("Anna Ruiz was last in Kiel in July 2014, when rebels burned the library.", ["Rebels burned the library"]),
        ("He worked as a cook in Kiel until 1964, when he moved to Rome.", ["He moved to Rome"]),
        ("Tom Baker was a diver. The ferry was sold a week before his death in 1947.", ["Tom Baker's death"]),
        ("Anna Ruiz, whose arrest in 1990 shocked the town, wrote songs.", ["Arrest of Anna Ruiz"]),
        ("Anna Ruiz, a diver killed in 1943, was honoured on Monday.", ["Anna Ruiz killed", "Anna Ruiz was honoured"]),
        ("Having won the cup in 2008, the crew went bankrupt in 2012.",
         ["The crew, having won the cup", "Crew went bankrupt"]),
    ],
)  # fmt: skip
def test_titles_in_english(text: str, told: list[str]):
    assert titles("en", text) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Kiel stand das alte Rathaus bis zu seiner Zerstörung beim Brand 1765 das"),
        ("en", "The ferry left on Sunday, an hour"),
    ],
)
def test_a_sentence_that_breaks_off_is_read_as_far_as_it_goes(language: str, text: str):
    assert all(titles(language, text))
