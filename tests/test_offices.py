"""resources/offices.toml: well formed, without gaps, and right on days everybody remembers."""

import tomllib
from datetime import date
from itertools import pairwise

import pytest

from timeline_app.assets import resources

OFFICES = tomllib.loads((resources() / "offices.toml").read_text("utf-8"))["office"]
ROLES = {
    "president",
    "prime_minister",
    "chancellor",
    "monarch",
    "leader",
    "supreme_leader",
    "party_leader",
    "federal_councillor",
    "secretary_general",
    "pope",
}
LATEST = date.max

# People of one family, or namesakes, whom the press calls alike.
NAMESAKES = [
    {"George H. W. Bush", "George W. Bush"},
    {"Pierre Elliott Trudeau", "Justin Trudeau"},
    {"Fidel Castro", "Raúl Castro"},
    {"Néstor Kirchner", "Cristina Fernández de Kirchner"},
    {"Nawaz Sharif", "Shehbaz Sharif"},
    {"Lech Kaczyński", "Jarosław Kaczyński"},
    {"Konstantinos Karamanlis", "Kostas Karamanlis"},
    {"Konstantinos Mitsotakis", "Kyriakos Mitsotakis"},
    {"Andreas Papandreou", "George Papandreou"},
    {"Hafez al-Assad", "Bashar al-Assad"},
]


def office_name(office):
    return "-".join([office["country"], office["role"], *office.get("body", "").split()])


every_office = pytest.mark.parametrize("office", OFFICES, ids=map(office_name, OFFICES))


def in_office(day, country, role, body=None):
    return {
        holder["name"]
        for office in OFFICES
        if (office["country"], office["role"], office.get("body")) == (country, role, body)
        for holder in office["holders"]
        if holder["start"] <= day <= holder.get("end", LATEST)
    }


def spellings():
    found = {}
    for office in OFFICES:
        for holder in office["holders"]:
            for spelling in (holder["family"], *holder.get("also", ())):
                found.setdefault(spelling, set()).add(holder["name"])
    return found


def test_every_office_stands_once():
    names = [office_name(office) for office in OFFICES]
    assert len(names) == len(set(names))


@every_office
def test_an_office_has_only_known_keys(office):
    assert set(office) <= {"country", "role", "body", "collective", "holders"}
    assert office["role"] in ROLES
    allowed = {"name", "family", "also", "start", "end", "acting", "vacant_until"}
    for holder in office["holders"]:
        assert set(holder) <= allowed, holder
        assert holder["family"] not in holder.get("also", ()), holder


@every_office
def test_terms_end_after_they_start(office):
    for holder in office["holders"]:
        assert type(holder["start"]) is date
        assert holder["start"] < holder.get("end", LATEST), holder


@every_office
def test_only_acting_and_collective_holders_overlap(office):
    if office.get("collective"):
        return
    lasting = [holder for holder in office["holders"] if not holder.get("acting")]
    for earlier, later in pairwise(lasting):
        assert (earlier.get("end", LATEST) - later["start"]).days <= 45, (earlier["name"], later["name"])


@every_office
def test_no_office_stands_empty_unless_it_says_so(office):
    holders = sorted(office["holders"], key=lambda holder: holder["start"])
    filled = holders[0]["start"]
    for holder in holders:
        assert (holder["start"] - filled).days <= 120, holder["name"]
        filled = max(filled, holder.get("end", LATEST), holder.get("vacant_until", filled))


def test_a_spelling_names_one_person_but_for_those_listed():
    shared = {spelling: names for spelling, names in spellings().items() if len(names) > 1}
    assert [spelling for spelling, names in shared.items() if names not in NAMESAKES] == []
    assert all(names in shared.values() for names in NAMESAKES)


def test_one_person_has_one_family_name_and_one_set_of_spellings():
    seen = {}
    for office in OFFICES:
        for holder in office["holders"]:
            calls = (holder["family"], tuple(holder.get("also", ())))
            assert seen.setdefault(holder["name"], calls) == calls


@pytest.mark.parametrize(
    ("day", "country", "role", "name"),
    [
        ("2015-11-27", "FR", "president", "François Hollande"),
        ("2015-11-27", "FR", "prime_minister", "Manuel Valls"),
        ("2015-11-27", "US", "president", "Barack Obama"),
        ("2015-11-27", "GB", "prime_minister", "David Cameron"),
        ("2015-11-27", "RU", "president", "Vladimir Putin"),
        ("2015-11-27", "DE", "chancellor", "Angela Merkel"),
        ("2015-11-27", "VA", "pope", "Francis"),
        ("2015-11-27", "UN", "secretary_general", "Ban Ki-moon"),
        ("1989-11-09", "DD", "party_leader", "Egon Krenz"),
        ("1989-11-09", "SU", "party_leader", "Mikhail Gorbachev"),
        ("1995-11-04", "IL", "prime_minister", "Yitzhak Rabin"),
        ("2001-09-11", "US", "president", "George W. Bush"),
        ("2001-09-11", "CH", "federal_councillor", "Ruth Dreifuss"),
        ("2010-06-01", "RU", "prime_minister", "Vladimir Putin"),
        ("2011-03-11", "JP", "prime_minister", "Naoto Kan"),
        ("2019-06-01", "US", "president", "Donald Trump"),
        ("2025-06-01", "US", "president", "Donald Trump"),
        ("2005-01-01", "BR", "president", "Luiz Inácio Lula da Silva"),
        ("2024-01-01", "BR", "president", "Luiz Inácio Lula da Silva"),
    ],
)
def test_days_everybody_remembers(day, country, role, name):
    assert name in in_office(date.fromisoformat(day), country, role)


def test_the_european_union_has_two_presidents():
    day = date(2020, 1, 1)
    assert in_office(day, "EU", "president", "European Commission") == {"Ursula von der Leyen"}
    assert in_office(day, "EU", "president", "European Council") == {"Charles Michel"}


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Poutine", "Vladimir Putin"),
        ("Gorbatschow", "Mikhail Gorbachev"),
        ("Gheddafi", "Muammar Gaddafi"),
        ("Netanyahou", "Benjamin Netanyahu"),
        ("Jean-Paul II", "John Paul II"),
        ("Xi", "Xi Jinping"),
        ("Zelenski", "Volodymyr Zelensky"),
    ],
)
def test_the_press_of_other_languages_is_understood(spelling, name):
    assert spellings()[spelling] == {name}


@pytest.mark.parametrize("word", ["May", "Brown", "Key", "Conte", "Philippe", "François", "Begin", "Kohl", "Uno"])
def test_ordinary_words_are_not_taken_for_names(word):
    assert word not in spellings()
