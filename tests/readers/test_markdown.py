"""Markdown: words without marks."""

import pytest

from timeline_app.dates import When
from timeline_app.model import Certainty
from timeline_app.readers import File, read_parts

TEXT = """---
title: "La nuit du 13"
author: [Jean Dupont, 'Anne Martin']
date: 2015-11-27 09:30:00 +0100
tags: paris
---

# Attentats de [Paris](https://x.example/2012/03/04)

Le *13 novembre*, **Paris** est attaqué
![une photo](a_2012-01-01.png "titre") et `la suite`.

## Le bilan

- 130 morts
- un suspect[^1]

> Cité <b>en gras</b>.

| Jour | Fait |
|------|------|
| 27 novembre | hommage |

```python
print("2001-01-01")
```

<div>Un <i>bloc</i></div>
"""
WORDS = """Attentats de Paris

Le 13 novembre, Paris est attaqué
une photo et la suite.

Le bilan

130 morts

un suspect[^1]

Cité en gras.

Jour\tFait
27 novembre\thommage

Un bloc"""


def read_text(text, name="note.md"):
    (article,) = read_parts(File(name, name, text.encode()))
    return article


def test_words_without_marks():
    article = read_text(TEXT)
    assert article.text == WORDS
    assert (article.title, article.author) == ("La nuit du 13", "Jean Dupont, Anne Martin")
    assert (article.issued, article.issued_certainty) == (When.day(2015, 11, 27), Certainty.SURE)
    assert [why.say("en") for why in article.issued_reasons] == ["written at the head of the file (date)"]


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        ("# Un titre\n\nLe maire part.", "Un titre", "Un titre\n\nLe maire part."),
        ("Un titre\n===\nLe maire part.", "Un titre", "Un titre\n\nLe maire part."),
        ("# Un\n\n# Deux\n\nLe maire part.", "Un", "Un\n\nDeux\n\nLe maire part."),
        ("---\nLe maire part.\n---\nIl revient.", "Le maire part", "Le maire part.\n\nIl revient."),
        ("---\ntitle: Jamais fermé\n\nLe maire part.", "title: Jamais fermé", "title: Jamais fermé\n\nLe maire part."),
        ("---\r\ntitle: Oui\r\n---\r\nLe maire part.\r\n", "Oui", "Le maire part."),
    ],
)
def test_titles_and_heads(text, title, words):
    article = read_text(text)
    assert (article.title, article.text) == (title, words)


def test_what_is_too_large_to_be_understood_is_read_as_it_stands():
    assert read_text("**x** " * 100_000).text.startswith("**x** **x**")
