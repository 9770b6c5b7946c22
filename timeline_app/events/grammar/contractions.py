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


def with_contractions(title: str, lists: Lists) -> str:
    """A title whose prepositions and articles are one word where they are in its language: "nella villa"."""
    title = f" {title} "
    for together, article in lists.articles_inside.items():  # "del que" of "el juez"
        title = title.replace(f" {together} {article} ", f" {together} ")
    for apart, together in contractions(lists).items():
        title = title.replace(f" {apart}", f" {together}")
    return title.strip()
