"""Timelines of any size, with titles as articles give them: most occur once."""

from __future__ import annotations

import random

from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.model import Event, Timeline

SPANS = {100: 120, 1_000: 3_650, 10_000: 36_500, 100_000: 182_500}  # days
TEN_YEARS = 3_650  # days
WHAT = ("Accord", "Attentat", "Sommet", "Visite", "Élection", "Séisme", "Procès", "Réforme", "Rencontre", "Enquête")
WHERE = ("à Paris", "sur le climat", "au Conseil de sécurité", "dans le Sinaï", "à Moscou", "au Parlement européen")
FIRST = ("Anna", "Boris", "Chiara", "David", "Elena", "François", "Greta", "Hugo", "Inès", "Jonas", "Katrin", "Luís")
LAST = ("Abel", "Novak", "Castro", "Dupont", "Eriksen", "Ferrari", "Girard", "Hofer", "Ivanov", "Janssen", "Keller")


def sample(count: int, days: int | None = None) -> Timeline:
    """So many events gathered about 2015, over so many days, three in a hundred of them long."""
    dice = random.Random(count)  # noqa: S311  # nothing secret
    span, middle = days or SPANS.get(count, count * 2), days_from_civil(2015, 11, 26)
    events = []
    for number in range(count):
        day = middle + int((dice.betavariate(2, 2) - 0.5) * span)
        last = day + (int(dice.random() * span * 0.02) if dice.random() < 0.03 else 0)
        events.append(Event(f"e{number}", When.days(day, last), _title(dice), confidence=dice.random()))
    return Timeline(events=tuple(sorted(events, key=lambda event: event.when.start)))


def _title(dice: random.Random) -> str:
    """A title of three to eight words."""
    what, where = dice.choice(WHAT), dice.choice(WHERE)
    who, dead = f"{dice.choice(FIRST)} {dice.choice(LAST)}", dice.randrange(2, 900)
    return dice.choice((f"{who} : {what} {where}", f"{what} {where}, {dead} morts", f"{what} {where} selon {who}"))
