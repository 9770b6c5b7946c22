"""Dutch titles that keep the end of their verb, and what denies it."""

from __future__ import annotations

import pytest

from events.titled import titles_in
from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna de Wit zal zaterdag op het Europees kampioenschap veldrijden in het Belgische Middelkerke haar titel"
         " niet verdedigen.", "Anna de Wit zal haar titel niet verdedigen"),
        ("De onderhandelingen over een nieuwe cao leverden in 2013 na maanden van stakingen en bemiddeling door een"
         " oud-minister niets op.", "Onderhandelingen leverden na maanden van stakingen en bemiddeling niets op"),
        ("De bond roept leraren in het basisonderwijs en het voortgezet onderwijs op om op 30 januari 2014 het werk"
         " neer te leggen.", "Bond roept leraren in het basisonderwijs op het werk neer te leggen"),
        ("Maandag zijn nog eens zes verdachten vrijgelaten.", "Nog eens zes verdachten zijn vrijgelaten"),
    ],
)  # fmt: skip
def test_a_title_keeps_the_end_of_its_verb(text, told):
    article = date_article(article_from_text(text), language="nl", issued="2014-02-11")
    assert [event.title for event in extract_events(article)][-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De steekpartij vond maandag plaats na een ruzie tussen de verdachte en het slachtoffer.",
         "Steekpartij vond plaats na een ruzie tussen de verdachte en het slachtoffer"),
        ("Dinsdag werd de gezochte aangehouden in Breda.", "Gezochte werd aangehouden in Breda"),
        ("Op 3 mei is de verdachte voorgeleid aan de rechter.", "Verdachte is voorgeleid aan de rechter"),
        ("Maandag botste een dronken chauffeur op een vrachtwagen.",
         "Een dronken chauffeur botste op een vrachtwagen"),
        ("In mei werd de gezochte dader gevonden.", "De gezochte dader werd gevonden"),
        ("Maandag is de aangeklaagde man vrijgesproken.", "De aangeklaagde man is vrijgesproken"),
        ("De gezochte en gevreesde bende werd maandag opgepakt.", "De gezochte en gevreesde bende werd opgepakt"),
        ("De verdachte omstandigheden werden maandag onderzocht.",
         "De verdachte omstandigheden werden onderzocht"),
        ("Het verdachte pakket werd dinsdag onderzocht.", "Het verdachte pakket werd onderzocht"),
        ("Maandag werd een gestolen auto teruggevonden in Assen.", "Een gestolen auto werd teruggevonden in Assen"),
    ],
)  # fmt: skip
def test_a_participle_behind_an_article_is_somebody_or_describes(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jan de Vries vertrekt. De Vries werd in 2010 directeur.", "De Vries werd directeur"),
        ("In 2010 won De Clercq een rit in Polen.", "De Clercq won een rit in Polen"),
        ("De Jong en De Boer tekenden maandag een contract.", "De Jong en De Boer tekenden een contract"),
        ("De Schelde trad in 1953 buiten haar oevers.", "De Schelde trad buiten haar oevers"),
        ("De NAVO bombardeerde in 1999 Belgrado.", "NAVO bombardeerde Belgrado"),
        ("De Tweede Kamer stemde maandag voor de wet.", "Tweede Kamer stemde voor de wet"),
        ("De burgemeester trad maandag af.", "Burgemeester trad af"),
        ("In 2005 bedacht Piet de Boer zijn eerste spel.", "Piet de Boer bedacht zijn eerste spel"),
        ("In 2005 verhuisde Jan de Groot naar Gent.", "Jan de Groot verhuisde naar Gent"),
        ("De schrijver Willem G. van Maas is overleden. In 2004 kreeg hij de Hofprijs.",
         "Willem G. van Maas kreeg de Hofprijs"),
    ],
)  # fmt: skip
def test_a_surname_keeps_its_article_and_what_stands_before_it(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Het museum opent over drie weken in Gent.", ["Museum opent in Gent"]),
        ("De minister beslist over zes maanden over de nieuwe haven.", ["Minister beslist over de nieuwe haven"]),
        ("De Kamer stemt dinsdag over de motie.", ["Kamer stemt over de motie"]),
        ("De feesten strekken zich uit over drie weken.", []),
    ],
)
def test_over_leads_to_how_long_something_will_take(text, told):
    assert titles_in("nl", text, "2014-02-11") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Een man moet de cel in, omdat hij vorig jaar oktober in Breda zijn zwager heeft neergestoken.",
         "Man heeft in Breda zijn zwager neergestoken"),
        ("Een vrouw is gevlucht, nadat zij in mei in Gent haar man had verlaten.",
         "Vrouw had in Gent haar man verlaten"),
        ("Een bakker is veroordeeld omdat hij in mei 2012 in Breda zijn broer neerstak.",
         "Bakker stak in Breda zijn broer neer"),
        ("Een bedrijf is failliet. In 2012 nam het een fabriek in Gent over.",
         "Bedrijf nam een fabriek in Gent over"),
        ("In 2010 zijn nieuwe huizen gebouwd in Breda.", "Nieuwe huizen zijn gebouwd in Breda"),
        ("In 2010 zijn oude bomen gekapt in het park.", "Oude bomen zijn gekapt in het park"),
        ("De politie zag dat in 2012 zijn huis was verkocht.", "Zijn huis was verkocht"),
    ],
)  # fmt: skip
def test_who_is_new_may_be_meant_and_zijn_may_be_his(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "In 2001 overleed Jan Smit, zijn oudste vriend en een van de oprichters van de club.",
         "Jan Smit overleed"),
        ("de", "2001 kam Anna Schmidt, eine Ärztin und Autorin, nach Bonn.",
         "Anna Schmidt, eine Ärztin und Autorin, kam nach Bonn"),
        ("nl", "In 2005 werd Ana Vos, een zangeres en danseres uit Gent, tot burgemeester gekozen.",
         "Ana Vos, een zangeres en danseres uit Gent, werd tot burgemeester gekozen"),
        ("de", "2001 starb Jan Schmidt, sein ältester Freund und einer der Gründer des Vereins.",
         "Jan Schmidt starb"),
        ("nl", "In 2001 verkocht Jan Smit zijn huis, een boot en een auto.",
         "Jan Smit verkocht zijn huis, een boot en een auto"),
        ("nl", "In 2010 opende Breda een school, een museum en een zwembad.",
         "Breda opende een school, een museum en een zwembad"),
    ],
)  # fmt: skip
def test_what_somebody_behind_the_verb_was_besides_is_left_out(language, text, told):
    assert titles_in(language, text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "Maandag raakte bekend dat de directeur van de bank is ontslagen.",
         "Directeur van de bank is ontslagen"),
        ("nl", "Het kwam maandag aan het licht dat de directeur is ontslagen.", "Directeur is ontslagen"),
        ("nl", "Begin mei bleek dat de brand was aangestoken.", "Brand was aangestoken"),
        ("nl", "Maandag lekte uit dat de club twee spelers verkoopt.", "Club verkoopt twee spelers"),
        ("nl", "Maandag raakte de directeur bekend met het plan dat Anna Vos had gemaakt.",
         "Directeur raakte bekend met het plan dat Anna Vos had gemaakt"),
        ("de", "Es stellte sich am Montag heraus, dass die Brücke gesperrt wird.", "Brücke wird gesperrt"),
        ("en", "It came to light on Monday that the director had stolen money.", "Director had stolen money"),
        ("es", "El lunes se supo que el director había dimitido.", "El director había dimitido"),
    ],
)  # fmt: skip
def test_that_something_became_known_only_leads_to_it(language, text, told):
    assert titles_in(language, text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2010 werd de club kampioen.", "Club werd kampioen"),
        ("In mei kreeg het bedrijf subsidie van de stad.", "Bedrijf kreeg subsidie van de stad"),
        ("Maandag bezette een groep mensen de brug.", "Een groep mensen bezette de brug"),
    ],
)
def test_two_dutch_nouns_side_by_side_are_two(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maandag is in Gent een man van 34 aangehouden.", "Een man van 34 is in Gent aangehouden"),
        ("Dinsdag overleed in Breda een vrouw van 101.", "Een vrouw van 101 overleed in Breda"),
        ("Maandag werd een man van 40 uit Gent neergestoken.", "Een man van 40 uit Gent werd neergestoken"),
        ("Maandag werd een man van 1 meter neergestoken.", "Een man van 1 meter werd neergestoken"),
    ],
)
def test_how_old_somebody_is_stays_with_them(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "In 1998 bezocht de paus Cuba.", "Paus bezocht Cuba"),
        ("nl", "In mei verliet de president Israël.", "President verliet Israël"),
        ("nl", "Maandag overleed de schrijver Vos.", "Schrijver Vos overleed"),
        ("de", "1998 besuchte der Papst Kuba.", "Papst besuchte Kuba"),
    ],
)
def test_a_country_behind_somebody_is_not_their_name(language, text, told):
    assert titles_in(language, text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Het schip dat in 1942 voor de kust zonk, is gevonden.", "Schip zonk voor de kust"),
        ("Het museum dat in 1998 de deuren opende, is dicht.", "Museum opende de deuren"),
        ("Het gebouw dat in 2012 instortte, was nieuw.", "Gebouw stortte in"),
        ("Het station liet maandag weten dat het 40 treinen schrapt.", "Het station schrapt 40 treinen"),
    ],
)
def test_dat_and_het_stand_for_a_noun(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "De minister nam maandag zijn hoed en stapte op.", "Minister nam zijn hoed en stapte op"),
        ("nl", "Dinsdag verloor de club de finale en degradeerde.", "Club verloor de finale en degradeerde"),
        ("nl", "In 2010 trouwde de prins met een actrice en vertrok.", "Prins trouwde met een actrice"),
        ("nl", "De politie stopte maandag de auto en de bestuurder vluchtte.", "Politie stopte de auto"),
        ("de", "Der Minister nahm am Montag seinen Hut und trat zurück.", "Minister nahm seinen Hut und trat zurück"),
    ],
)
def test_a_verb_alone_behind_and_is_told_of_the_same_day(language, text, told):
    assert titles_in(language, text, "2014-02-11") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De bank nam in 2011 een bedrijf over. De boer kocht in 2012 het huis en verbouwde het in 2013.",
         "Boer verbouwde het huis"),
        ("De boer kocht in 2012 het huis en verkocht het aan Jan in 2013.", "Boer verkocht het huis aan Jan"),
        ("De koning opende het in 1998 gebouwde museum.", "Museum gebouwd"),
    ],
)  # fmt: skip
def test_het_before_a_date_is_an_object(text, told):
    assert titles_in("nl", text, "2014-02-11")[-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De burgemeester vroeg maandag om hulp.", "Burgemeester vroeg om hulp"),
        ("Het ziekenhuis vroeg vorige week uitstel van betaling aan.", "Ziekenhuis vroeg uitstel van betaling aan"),
        ("In 2012 overleden in Gent drie mannen.", "Drie mannen overleden in Gent"),
        ("In 2012 verdubbelde het aantal inbraken in Breda.", "Aantal inbraken verdubbelde in Breda"),
        ("Het leger dat in 2012 het land binnenviel, is weg.", "Leger viel het land binnen"),
        ("De raad die in 2012 het plan goedkeurde, is weg.", "Raad keurde het plan goed"),
        ("De kliniek is per 1 januari 2012 gesloten.", "Kliniek is gesloten"),
    ],
)  # fmt: skip
def test_the_verb_of_a_clause_is_told_whole(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]
