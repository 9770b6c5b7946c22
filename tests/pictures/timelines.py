"""Timelines to look at: made up, alike at every run, in French and English, of any number and over any span."""

from __future__ import annotations

import random
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Factuality,
    Kind,
    Mention,
    Sentence,
    Span,
    Status,
    Timeline,
)

DAYS = {3: 60, 30: 200, 300: 1_100, 3_000: 7_300, 100_000: 36_500}  # so long lasts a timeline of so many events
FRENCH = (
    ("Le Parlement", "Emmanuel Macron", "La Cour de cassation", "L’Organisation mondiale de la santé", "Moscou"),
    ("adopte", "rejette", "condamne", "suspend", "annonce"),
    ("la réforme des retraites", "l’accord sur le climat", "le blocus de la bande de Gaza", "les essais nucléaires"),
    ("", "", " à Genève", " malgré l’opposition du Sénat", " après trois semaines de négociations à huis clos"),
)
ENGLISH = (
    ("Parliament", "The Supreme Court", "Angela Merkel", "The European Commission", "NATO"),
    ("adopts", "rejects", "suspends", "announces", "postpones"),
    ("the budget", "the ceasefire in eastern Ukraine", "a ban on single-use plastics", "the trade agreement"),
    ("", "", " in Brussels", " by a single vote", " despite warnings from central banks and trade unions"),
)
SHORT = ("Séisme", "Élections", "Moon landing", "Procès", "Grève générale", "Flood", "Sommet du G20", "Coup d’État")
NAMES = ("Xinhua", "The Courier", "Le Quotidien", "Notes", "Agence centrale")
HISTORY = (
    ("-1000", "Hiram Ier règne à Tyr"),
    ("-0775", "Premiers Jeux olympiques"),
    ("-0752~", "Fondation légendaire de Rome"),
    ("-0489-09", "Bataille de Marathon"),
    ("-0043-03-15", "Assassination of Julius Caesar"),
    ("-0026/0476", "Roman Empire in the West"),
    ("0079-08-24?", "Éruption du Vésuve, Pompéi est ensevelie"),
    ("0800-12-25", "Couronnement de Charlemagne à Rome"),
    ("10XX", "Les Normands prennent l’Italie du Sud"),
    ("1066-10-14", "Battle of Hastings"),
    ("1347/1352", "Peste noire en Europe"),
    ("1453-05-29", "Chute de Constantinople"),
    ("1492-10-12", "Columbus reaches the Americas"),
    ("1789-07-14", "Prise de la Bastille"),
    ("18XX", "Siècle de l’industrie"),
    ("1914-07-28/1918-11-11", "First World War"),
    ("1969-07-20", "Apollo 11 lands on the Moon"),
    ("2015-11", "Attentats de Paris"),
)
HOUR = (
    ("2015-11-13T21:16", "Premier match d’alerte au Stade de France"),
    ("2015-11-13T21:20", "Première explosion à Saint-Denis"),
    ("2015-11-13T21:25", "Fusillade rue Alibert"),
    ("2015-11-13T21:30", "Second explosion near gate H"),
    ("2015-11-13T21:32", "Fusillade rue de la Fontaine-au-Roi"),
    ("2015-11-13T21:36", "Gunfire in rue de Charonne, nineteen people are killed on a café terrace"),
    ("2015-11-13T21:40", "Trois hommes entrent au Bataclan"),
    ("2015-11-13T21:53", "Troisième explosion, rue de la Cokerie"),
    ("2015-11-13T22:15", "La brigade anticriminalité pénètre dans la salle"),
)


def crowd(count: int, days: int = 0) -> Timeline:
    """So many events in so many days about 2015: single days mostly, months, years, stretches and doubtful dates."""
    dice = random.Random(count)  # noqa: S311  # nothing secret
    first = days_from_civil(2015) - (days or DAYS[count]) // 2
    events = []
    for number in range(count):
        day = first + int(dice.betavariate(2, 2) * (days or DAYS[count]))
        events.append(_event(number, _when(day, dice, days or DAYS[count]), _title(dice), dice))
    return _timeline(f"Chronique de {count} événements", events)


def history() -> Timeline:
    """Three thousand years: before Christ too, and dates as coarse as a century."""
    return _told("De Tyr à Paris", HISTORY)


def hour() -> Timeline:
    """An hour, told by the minute."""
    return _told("Une heure du 13 novembre", HOUR)


def _told(title: str, told: tuple[tuple[str, str], ...]) -> Timeline:
    dice = random.Random(1)  # noqa: S311  # nothing secret
    return _timeline(title, [_event(n, When.parse(when), text, dice) for n, (when, text) in enumerate(told)])


def _timeline(title: str, events: list[Event]) -> Timeline:
    articles = tuple(Article(f"a{n}", name, "", "", "fr", publisher=name) for n, name in enumerate(NAMES))
    return Timeline(title, articles, tuple(sorted(events, key=lambda event: event.when.start)))


def _title(dice: random.Random) -> str:
    if dice.random() < 0.2:
        return dice.choice(SHORT)
    who, does, what, how = (dice.choice(words) for words in (FRENCH if dice.random() < 0.6 else ENGLISH))
    return f"{who} {does} {what}{how}"


def _when(day: int, dice: random.Random, days: int) -> When:
    year, month, _ = civil_from_days(day)
    kind = dice.random()
    if kind < 0.05 and days > 800:
        return When.year(year)
    if kind < 0.15 and days > 90:
        return When.month(year, month)
    if kind < 0.22:
        return replace(When.days(day, day + dice.randrange(2, max(days // 12, 3))), ongoing=kind < 0.16)
    return replace(When.days(day, day), approximate=kind > 0.95)


def _event(number: int, when: When, title: str, dice: random.Random) -> Event:
    planned = number > 20 and when.start > days_from_civil(2015) * DAY and dice.random() < 0.1
    status = Status.ACCEPTED if dice.random() < 0.5 else Status.SUGGESTED
    return Event(
        f"e{number}",
        when,
        title,
        mentions=(_mention(dice.randrange(len(NAMES)), when, title),),
        status=status,
        factuality=Factuality.PLANNED if planned else Factuality.HAPPENED,
        confidence=dice.random(),
    )


def _mention(article: int, when: When, title: str) -> Mention:
    words = when.edtf
    text = f"{title}, selon plusieurs témoins, le {words}, et la nouvelle a fait le tour du monde en une journée."
    at = text.index(words)
    expression = Expression(Span(at, at + len(words)), words, Kind.DATE, words, when, "made up")
    return Mention(f"a{article}", Sentence(Span(0, len(text)), text), expression)
