"""Prepositions and articles that are one word: "nella" for "in la"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists


def contractions(lists: Lists) -> dict[str, str]:
    """What stands for a preposition and an article, both with the space behind them: {"in la ": "nella "}."""
    found: dict[str, str] = {}
    for pair in lists.contracting:
        preposition, beginning = pair.split("=")
        for together, article in lists.articles_inside.items():
            if together.startswith(beginning):
                elided = article.endswith("'")
                apart = f"{preposition} {article}" if elided else f"{preposition} {article} "
                found[apart] = f"{together}'" if elided else f"{together} "
    return found
