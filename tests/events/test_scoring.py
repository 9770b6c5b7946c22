"""What each figure of the scorer means, by small examples."""

import pytest

from events.gold import Days, Found, Gold, Happening, Proof, Source, alone, by_language, read_gold, together
from events.matching import by_date, by_event, by_title, fits, is_cut
from events.scoring import assign, score, score_merging

SAID = "Il a revendiqué les attaques du 13 novembre à Paris, qui ont fait 130 morts."
ELSEWHERE = "Le gouvernement a fermé toutes ses écoles."


def days(text):
    first, _, last = text.partition("/")
    return Days.parse(first, last or first)


def happening(when, precision="day", sentences=(SAID,), **more):
    return Happening(days(when), precision, ("attaque", "attentat"), {"a": tuple(sentences)}, **more)


def event(when, title="Attaques à Paris", sentence=SAID, words="13 novembre"):
    return Found(days(when), title, (Proof("a", sentence, words),))


def scores_of(happenings, found, non_events=()):
    """The figures of one article."""
    return score([Gold("a", (Source("a", SAID, "fr", "2015-11-27"),), tuple(happenings), non_events)], [found])


ATTACKS = happening("2015-11-13")


def test_all_right():
    scores = scores_of([ATTACKS], [event("2015-11-13")])
    assert (scores.events.f1, scores.titled.f1, scores.dates.f1) == (1, 1, 1)
    assert (scores.articles, scores.gold, scores.found, scores.duplicates, scores.non_events) == (1, 1, 1, 0, 0)


def test_nothing_found_and_nothing_to_find():
    assert scores_of([ATTACKS], []).events.f1 == 0
    assert scores_of([], []).events.f1 == 0


def test_one_missed_and_one_wrong_cost_the_same():
    missed = scores_of([ATTACKS, happening("2015-10-31")], [event("2015-11-13")])
    wrong = scores_of([ATTACKS], [event("2015-11-13"), event("2015-11-20")])
    assert missed.events.f1 == wrong.events.f1 == pytest.approx(2 / 3)
    assert (missed.events.recall, wrong.events.precision) == (0.5, 0.5)


def test_the_sentence_or_the_title_must_tell_the_event_but_for_the_dates():
    by_its_sentence = scores_of([ATTACKS], [event("2015-11-13", title="Il se tait")])
    by_its_title = scores_of([ATTACKS], [event("2015-11-13", sentence=ELSEWHERE)])
    by_neither = scores_of([ATTACKS], [event("2015-11-13", title="Il se tait", sentence=ELSEWHERE)])
    figures = [(s.events.f1, s.titled.f1, s.dates.f1) for s in (by_its_sentence, by_its_title, by_neither)]
    assert figures == [(1, 0, 1), (1, 1, 1), (0, 0, 1)]


def test_a_second_event_for_a_happening_is_a_duplicate():
    scores = scores_of([ATTACKS], [event("2015-11-13"), event("2015-11-13", title="Attentats")])
    assert (scores.events.right, scores.events.wrong, scores.duplicates) == (1, 1, 1)


def test_an_optional_happening_is_neither_right_nor_wrong():
    optional = happening("2015-11-13", optional=True)
    scores = scores_of([optional], [event("2015-11-13")])
    assert (scores.gold, scores.events.right, scores.events.wrong) == (0, 0, 0)
    assert scores_of([optional], []).events.missed == 0


def test_a_wrong_event_from_what_dates_nothing_is_counted():
    scores = scores_of([ATTACKS], [event("2015-11-27", words="vendredi 27")], non_events=("vendredi 27 novembre",))
    assert (scores.events.wrong, scores.non_events) == (1, 1)


def test_figures_of_articles_add_up():
    golds = [Gold(name, (Source(name, SAID, "fr", "2015-11-27"),), (ATTACKS,)) for name in ("a", "b")]
    scores = score(golds, [[event("2015-11-13")], []])
    assert (scores.articles, scores.gold, scores.found) == (2, 2, 1)
    assert (scores.events.right, scores.events.missed) == (1, 1)


@pytest.mark.parametrize(
    ("gold", "precision", "right", "wrong"),
    [
        ("2015-11-13", "day", ["2015-11-13"], ["2015-11-14", "2015-11-01/2015-11-30", "2015-01-01/2015-12-31"]),
        ("2015-11-13/2015-11-15", "day", ["2015-11-13", "2015-11-14", "2015-11-12/2015-11-15"], ["2015-11-16"]),
        ("2015-02-15/2015-02-28", "day", ["2015-02-15"], ["2015-02-20"]),  # begins with it, or lies within a week
        ("2015-11-01/2015-11-30", "month", ["2015-11-01/2015-11-10"], ["2015-11-13", "2015-01-01/2015-12-31"]),
        ("2015-09-01/2015-11-30", "season", ["2015-10-01/2015-10-31"], ["2015-10-01", "2015-01-01/2015-12-31"]),
        ("2015-01-01/2015-12-31", "year", ["2015-10-01/2015-12-31"], ["2015-11-13", "2014-01-01/2014-12-31"]),
        (
            "2005-01-01/2009-12-31",
            "year",
            ["2005-01-01/2005-12-31", "2005-06-01/2009-06-30"],
            ["2004-01-01/2004-12-31"],
        ),
        ("1970-01-01/1979-12-31", "decade", ["1970-01-01/1974-12-31"], ["1970-01-01/1970-12-31"]),
        ("1900-01-01/1999-12-31", "century", ["1900-01-01/1999-12-31"], ["1900-01-01/1998-12-31"]),
    ],
)
def test_days_fit_as_finely_as_they_are_known(gold, precision, right, wrong):
    known = happening(gold, precision)
    assert [text for text in right if not fits(known, days(text))] == []
    assert [text for text in wrong if fits(known, days(text))] == []


def test_about_a_day_is_a_day_earlier_or_later():
    about = happening("2015-11-13", circa=True)
    assert [fits(about, days(f"2015-11-{day}")) for day in (11, 12, 14, 15)] == [False, True, True, False]


def test_times_of_day_are_left_out():
    assert days("2012-10-16T09:00/2012-10-16T09:59") == days("2012-10-16")


@pytest.mark.parametrize(
    ("title", "good"),
    [
        ("Attaques à Paris, 130 morts", True),
        ("L'attentat contre un avion", True),
        ("Une contre-attaque", True),
        ("Une contrattaque", False),  # no word begins so
        ("Le 13 novembre à Paris", False),  # names nothing
        ("Attaques " + "à Paris " * 12, False),  # too long
        (SAID, False),  # the sentence
        ("Il a revendiqué les attaques du 13 nov", False),  # cut short
        ("", False),
    ],
)
def test_a_title_names_the_event_alone(title, good):
    assert bool(by_title(ATTACKS, event("2015-11-13", title=title))) == good


def test_a_title_may_end_where_a_clause_or_a_date_begins():
    assert is_cut("Two helicopters collided in mid-a", "Two helicopters collided in mid-air, killing four.")
    assert not is_cut("Two helicopters collided in mid-air", "Two helicopters collided in mid-air, killing four.")
    assert not is_cut("Two helicopters collided in mid-air", "Two helicopters collided in mid-air on Monday.")


def test_a_whole_article_proves_nothing():
    told = event("2015-11-13", title="Il se tait", sentence=SAID + 20 * ELSEWHERE)
    assert by_event(ATTACKS, told) == 0 < by_date(ATTACKS, told)


def test_as_many_are_matched_as_can_be():
    assert assign([[2, 1], [1, 0]]) == {0: 1, 1: 0}
    assert assign([[1, 2], [0, 3]]) == {0: 0, 1: 1}
    assert assign([]) == assign([[]]) == assign([[0]]) == {}


TWO = tuple(Source(name, SAID, "fr", "2015-11-27") for name in ("a", "b"))
SHARED = Happening(days("2015-11-13"), "day", ("attaque",), {"a": (SAID,), "b": (SAID,)})
OTHER = Happening(days("2015-11-13"), "day", ("école",), {"b": (ELSEWHERE,)})


def proofs(*told):
    return tuple(Proof(*one) for one in told)


@pytest.mark.parametrize(
    ("found", "pairs"),  # right, missed, wrong
    [
        ([proofs(("a", SAID), ("b", SAID)), proofs(("b", ELSEWHERE))], (1, 0, 0)),
        ([proofs(("a", SAID)), proofs(("b", SAID)), proofs(("b", ELSEWHERE))], (0, 1, 0)),
        ([proofs(("a", SAID), ("b", ELSEWHERE)), proofs(("b", SAID))], (0, 1, 1)),
        ([proofs(("a", SAID))], (0, 1, 0)),
        ([], (0, 1, 0)),
    ],
)
def test_a_pair_is_right_when_two_articles_stand_in_one_event(found, pairs):
    events = [Found(days("2015-11-13"), "Il se tait", told) for told in found]
    tally = score_merging([Gold("set", TWO, (SHARED, OTHER))], [events]).pairs
    assert (tally.right, tally.missed, tally.wrong) == pairs


def test_a_mention_is_covered_in_its_own_article():
    scores = score_merging([Gold("set", TWO, (SHARED, OTHER))], [[Found(SHARED.days, "", proofs(("a", SAID)))]])
    assert (scores.articles, scores.happenings.right, scores.happenings.missed) == (2, 1, 1)
    assert (scores.mentions.right, scores.mentions.missed) == (1, 2)


def test_a_folder_holds_articles_and_sets_of_articles(tmp_path):
    dated = '"start": "2015-11-13T21:20", "end": "2015-11-13T21:20", "precision": "minute", "must_words": ["attaque"]'
    text = '"text": "Un texte.", "lang": "fr", "dct": "2015-11-27"'
    (tmp_path / "a.json").write_text(
        f'{{"id": "a", {text}, "events": [{{{dated}, "sentences": ["Un texte."]}}], "non_events": ["hier"]}}'
    )
    (tmp_path / "set.json").write_text(
        f'{{"id": "set", "docs": [{{"id": "b", {text}}}, {{"id": "c", {text}}}],'
        f' "events": [{{{dated}, "docs": {{"b": ["Un texte."], "c": ["Un."]}}, "optional_docs": ["c"]}}]}}'
    )
    golds = read_gold(tmp_path)
    (one,), (several,) = alone(golds), together(golds)
    assert one.happenings == (Happening(days("2015-11-13"), "minute", ("attaque",), {"a": ("Un texte.",)}),)
    assert one.non_events == ("hier",)
    assert [source.name for source in several.sources] == ["b", "c"]
    assert several.happenings[0].sentences == {"b": ("Un texte.",)}  # what need not be found in c is not asked for
    assert list(by_language(golds)) == ["fr", "all"]
