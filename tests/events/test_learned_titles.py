"""What titles that people wrote and judged have taught: which words one keeps, and how good one is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.titled import titles_in
from timeline_app.events import candidates
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles import making
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.learned.decoding import most_likely
from timeline_app.events.titles.learned.judging import Judged, judging, kept_by, signs_of
from timeline_app.events.titles.learned.keeping import Odds
from timeline_app.events.titles.learned.seen import Seen, seen_of
from timeline_app.events.titles.learned.weights import MAGIC
from timeline_app.text.packed import packed, read_packed
from timeline_app.text.syntax.parser import Tree
from timeline_app.text.words import words_of

Told = tuple[Sentence, Phrase, Lists]


def told_in(language: str, text: str) -> Told:
    """The sentence of a text with one date, with what this belongs to."""
    found = list[Told]()
    make = making.titles_of

    def listening(shown, sentence, clauses, phrase, lists):
        found.append((sentence, phrase, lists))
        return make(shown, sentence, clauses, phrase, lists)

    with patch.object(candidates, "titles_of", listening):
        titles_in(language, text, "2012-03-14")
    return found[0]


def scores_of(told: Told, titles: Sequence[str]) -> list[float]:
    sentence, phrase, lists = told
    seen = seen_of(sentence, phrase)
    assert seen is not None
    reads = [read_back(title, sentence, phrase.left_out, lists) for title in titles]
    judged = [Judged(read.places, len(title), ": " in title) for read, title in zip(reads, titles, strict=True)]
    return judging().scores(seen, judging().known(seen, lists.language), judged)


@pytest.mark.parametrize(
    ("language", "text", "good", "bad"),
    [
        ("en", "The carrier paid for ten members of the council to fly to Denver on 5 May 2011.",
         "The carrier paid for ten members of the council to fly to Denver", "The carrier paid for ten members"),
        ("en", "Records of the state show Ana Ruiz was found guilty of fraud on 5 May 2011.",
         "Ana Ruiz was found guilty of fraud", "Records of the state was found guilty of fraud"),
        ("fr", "Le 5 mai 2011, le maire de Brive a décidé de fermer les deux écoles du quartier.",
         "Le maire de Brive a décidé de fermer les deux écoles", "Le maire de Brive a décidé"),
        ("de", "Am 5. Mai 2011 legte der Rat der Stadt den Grundstein für ein neues Theater.",
         "Der Rat der Stadt legte den Grundstein für ein neues Theater", "Der Rat der Stadt legte"),
        ("es", "El 5 de mayo de 2011 la fiscal pidió un dictamen favorable a una nueva demanda de extradición.",
         "La fiscal pidió un dictamen favorable a una nueva demanda", "La fiscal pidió"),
        ("it", "Il 5 maggio 2011 il sindaco ha consegnato le chiavi della scuola alla preside.",
         "Il sindaco ha consegnato le chiavi della scuola alla preside", "Il sindaco ha consegnato"),
    ],
)  # fmt: skip
def test_a_whole_title_is_better_than_a_torn_one(language, text, good, bad):
    better, worse = scores_of(told_in(language, text), [good, bad])
    assert better > worse


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El ministro italiano pidió el martes a Francia que abra sus puertos.",
         "El ministro italiano pidió a Francia que abra sus puertos"),
        ("it", "Il Consiglio di Stato deciderà a settembre se il Comune di Portovenere può imporre un biglietto"
         " d'ingresso ai visitatori.",
         "Il Consiglio di Stato deciderà se il Comune può imporre un biglietto d'ingresso"),
        ("it", "Trovate a Lucera, il 10 marzo, le ossa di un neonato.", "Trovate a Lucera le ossa di un neonato"),
        ("en", "On a day when most shops had closed, the council on Monday night passed a rule that allows the police"
         " to search private houses.", "Council passed a rule that allows the police to search private houses"),
        ("fr", "Les pilotes de la compagnie Aéroïberia, appelés à se prononcer, ont approuvé hier à une courte majorité"
         " (51,8 %) le gel de leurs salaires.",
         "Les pilotes de la compagnie Aéroïberia ont approuvé le gel de leurs salaires"),
        ("nl", "Duizenden boeren, onder wie velen uit Friesland en Drenthe, reden op 1 oktober 2019 met trekkers naar"
         " het Malieveld in Den Haag, waar zij eisten dat de minister zijn stikstofplannen introk.",
         "Duizenden boeren reden met trekkers naar het Malieveld in Den Haag"),
        ("de", "Die Gemeinde sprach sich am Montag dagegen aus, das Neubaugebiet nach Norden zu erweitern.",
         "Gemeinde sprach sich dagegen aus, das Neubaugebiet nach Norden zu erweitern"),
    ],
)  # fmt: skip
def test_a_torn_title_gives_way(language, text, title):
    assert titles_in(language, text, "2012-03-14") == [title]


def test_nobody_else_becomes_who_a_pronoun_tells_of():
    text = "Jeanne fit lever le siège le 8 mai 1429 et conduisit le dauphin à Reims, où il fut sacré le 17 juillet."
    assert "Reims fut sacré" not in titles_in("fr", text, "2012-03-14")


def test_titles_are_judged_alike_together_and_alone():
    told = told_in("en", "The council of Dover sold the old harbour to a bank on 5 May 2011.")
    titles = ["The council of Dover sold the old harbour", "Council sold", "The council sold the harbour to a bank"]
    together = scores_of(told, titles)
    assert together == pytest.approx([scores_of(told, [title])[0] for title in titles], abs=1e-4)


@st.composite
def trees(draw: st.DrawFn) -> tuple[Tree, Odds, frozenset[int]]:
    size = draw(st.integers(1, 6))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for n, place in enumerate(order):
        heads[place] = -1 if n == 0 else draw(st.sampled_from(order[:n]))
    odds = [draw(st.lists(st.floats(-4, 4, width=32), min_size=size, max_size=size)) for _ in range(2)]
    left_out = draw(st.frozensets(st.integers(0, size - 1), max_size=2))
    tree = Tree(tuple(heads), ("dep",) * size, (1.0,) * size)
    return tree, Odds(*(np.array(own, np.float32) for own in odds)), left_out


@given(trees())
def test_the_likeliest_title_is_found(drawn):
    tree, odds, left_out = drawn
    size = len(tree.heads)
    words = words_of(" ".join(f"w{place}" for place in range(size)))
    sentence = Sentence(words, ["NOUN"] * size, tree)

    def likelihood(places: Sequence[int]) -> float:
        kept = [place in places for place in range(size)]
        told = [odds.with_head if head >= 0 and kept[head] else odds.without for head in tree.heads]
        return -sum(float(np.logaddexp(0, -own[k] if kept[k] else own[k])) for k, own in enumerate(told))

    found = [tuple(places) for places in most_likely(sentence, odds, left_out, range(size), 99, ())]
    assert len(found) == len(set(found))
    joined = [
        places
        for count in range(1, size + 1)
        for places in itertools.combinations(range(size), count)
        if sum(tree.heads[place] not in places for place in places) == 1 and left_out.isdisjoint(places)
    ]
    if joined:
        assert max(map(likelihood, found)) >= max(map(likelihood, joined)) - 1e-3
        assert set(found) <= set(joined)


def test_what_a_title_does_with_each_word_is_seen():
    heads = np.array([1, 1, 1])  # "Ana sold it"
    seen = Seen(np.zeros((3, 2)), np.zeros((3, 2)), heads, heads, heads, np.array([False, True, False]), 1, 1)
    signs, state = signs_of(seen, np.stack([kept_by([0, 1], 3), kept_by([2, 9, -1], 3)]))
    assert state.tolist() == [[3, 2, 1], [0, 0, 2]]  # kept under a kept one, kept as the top, dropped; only "it"
    assert signs[0, :, 8].tolist() == [0, pytest.approx(1 / 3), 0]  # "sold" has one word below it


def test_damaged_weights_are_told_with_their_file(tmp_path):
    path = tmp_path / "titles.xz"
    path.write_bytes(packed({"own": np.ones((2, 3), np.float32)}, MAGIC, {"more": 1}))
    weights, head = read_packed(path, MAGIC, "the titles")
    assert weights["own"] == pytest.approx(np.ones((2, 3)), abs=0.01)
    assert head["more"] == 1
    path.write_bytes(packed({}, b"Something else\n", {}))
    with pytest.raises(ValueError, match=r"titles\.xz: damaged weights of the titles .*install"):
        read_packed(path, MAGIC, "the titles")
