"""The article's own date is found, and explained; no year is guessed."""

import pytest

from timeline_app.dates import When
from timeline_app.model import Certainty
from timeline_app.temporal.issued import find_issued

TODAY = When.day(2026, 11, 24)
BODY = "Le président François Hollande a reçu {who} à Paris. Il a parlé {when} de la coalition."


def years(issued):
    return [when.first_day()[:4] for when in issued.candidates]


def test_a_stamp_with_a_year_is_sure():
    found = find_issued("Publié le 26/11/2015 à 08h42\nLe ministre a parlé.", "fr", TODAY)
    assert (found.when, found.certainty) == (When.day(2015, 11, 26), Certainty.SURE)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("PARIS, 13 nov. 2015 (AFP) - Des attaques ont eu lieu.", "fr"),
        ("PARIS, Nov 13, 2015 (Reuters) - Gunmen struck.", "en"),
        ("Friday, November 13, 2015\nGunmen struck in Paris.", "en"),
        ("Last updated: November 13, 2015 at 9:00 AM\nGunmen struck in Paris.", "en"),
    ],
)
def test_datelines_and_date_lines_are_stamps(text, language):
    assert find_issued(text, language, TODAY).when == When.day(2015, 11, 13)


@pytest.mark.parametrize(
    ("opening", "language", "quoted"),
    [
        ("5 juillet 2012. - Le ministre a parlé.", "fr", "5 juillet 2012"),
        ("LYON, 5 juil. 2012 (AFP) - Le ministre a parlé.", "fr", "LYON, 5 juil. 2012 (AFP)"),
        ("LYON, 27 nov. — Le ministre a parlé.", "fr", "LYON, 27 nov."),  # whose full stop is the abbreviation's
        ("— Publié le 5 juillet 2012 à 10h30.\nLe ministre a parlé.", "fr", "Publié le 5 juillet 2012 à 10h30"),
        ("(5 juillet 2012) : le ministre a parlé.", "fr", "(5 juillet 2012)"),
        ("LONDON, Nov. 27 -- The minister spoke.", "en", "LONDON, Nov. 27"),
        ("* Berlin, 3. Mai 2012. –\nDer Minister trat zurück.", "de", "Berlin, 3. Mai 2012"),
    ],
)
def test_a_stamp_is_quoted_without_the_signs_around_it(opening, language, quoted):
    assert dict(find_issued(opening, language, TODAY).reasons[0].values) == {"stamp": quoted}


def test_words_that_are_quoted_have_single_spaces():
    found = find_issued("Il pleuvait le vendredi  13 novembre.", "fr", TODAY)
    assert ("words", "le vendredi 13 novembre") in [value for reason in found.reasons for value in reason.values]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor resigned on 3 March 2015.", "en"),
        ("Le maire a démissionné le 3 mars 2015.", "fr"),
        ("Das Rennen begann am 3. März 2015.", "de"),
    ],
)
def test_a_short_sentence_with_its_verb_is_no_stamp(text, language):
    assert find_issued(text, language).when is None


def test_a_chronology_has_no_dateline():
    text = "May 8, 1945: The war ends.\nAug. 6, 1945: The bomb falls.\nSept. 2, 1945: Japan surrenders."
    assert find_issued(text, "en", TODAY).when is None


def test_weekday_and_offices_single_out_the_year():
    text = "Mis à jour à 08h59 le 27/11\n" + BODY.format(who="le Premier ministre David Cameron", when="jeudi")
    found = find_issued(text, "fr", TODAY)
    assert (found.when, found.certainty) == (When.day(2015, 11, 27), Certainty.PROBABLE)
    assert [reason.key for reason in found.reasons] == [
        "reasons.stamp_without_year",
        "reasons.weekday_eve",
        "reasons.office_held",
        "reasons.office_held",
        "reasons.year_left",
    ]
    assert "seule 2015" in found.reasons[-1].say("fr")


def test_in_the_evening_the_weekday_may_be_the_day_itself():
    text = "Mis à jour à 20h59 le 27/11\n" + BODY.format(who="le ministre", when="jeudi")
    found = find_issued(text, "fr", TODAY)
    assert (found.when, years(found)) == (None, ["2014", "2015"])


def test_without_evidence_the_year_is_unknown_and_never_this_one():
    found = find_issued("Mis à jour le 27/11\nLe ministre a parlé.", "fr", TODAY)
    assert (found.when, found.certainty) == (None, Certainty.UNKNOWN)
    assert "2025" in years(found)
    assert "2026" not in years(found), "no article is younger than today"


def test_a_former_president_does_not_count():
    text = "Mis à jour à 08h59 le 27/11\nL’ancien président Nicolas Sarkozy a parlé jeudi au président Hollande."
    assert "Sarkozy" not in " ".join(map(str, find_issued(text, "fr", TODAY).reasons))


def test_weekdays_beside_days_tell_the_year_of_an_article_without_a_stamp():
    text = BODY.format(who="David Cameron", when="le samedi 31 octobre")
    found = find_issued(text, "fr", TODAY)
    assert (found.when, found.certainty) == (When.year(2015), Certainty.PROBABLE)


def test_the_weekday_of_the_stamp_outweighs_a_weekday_of_the_news():
    text = "Publié le jeudi 26 novembre à 18h30\n" + BODY.format(who="le Premier ministre David Cameron", when="lundi")
    assert find_issued(text, "fr", TODAY).when == When.day(2015, 11, 26)


def test_years_named_as_past_bound_the_year_of_the_article():
    text = "Mis à jour à 08h59 le 27/11\nIl a parlé jeudi des attentats de 2015."
    assert years(find_issued(text, "fr", TODAY)) == ["2015", "2020"]


def test_a_language_without_a_file_has_no_date():
    assert find_issued("27 11 2015", "xx", TODAY).when is None


def test_a_life_in_brackets_is_no_dateline():
    text = "Enrico Mattei (Acqualagna, 29 aprile 1906 – Bascapè, 27 ottobre 1962) è stato un imprenditore."
    assert find_issued(text, "it").when is None
