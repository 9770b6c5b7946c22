"""What matters most in many articles: the events of which a short chronology tells."""

from dataclasses import replace

import pytest
from chronology import date_f1, days_of, days_of_publication, quotes

import timeline_app
from timeline_app import Article, Event, When, rank
from timeline_app.cli import main
from timeline_app.model import Expression, Figure, Kind, Mention, Sentence, Span, Status, Timeline

MARCH = [When.day(2011, 3, day) for day in range(1, 32)]  # MARCH[18] is the 19th
JUNE = When.day(2011, 6, 1)
STORY = "On that day Gaddafi spoke."


def article(name, issued):
    return Article(name, name, name, f"{STORY} {name}", "en", issued=issued)


def told(name, when, *articles, text=STORY, words="Saturday", printed=False, **more):
    """An event that some articles tell, each in its own words unless it is printed from one text."""
    mentions = []
    for source in articles:
        sentence = text if printed else f"{text} {source.id}"
        expression = Expression(Span(0, len(words)), words, Kind.DATE, when.edtf, when, "rule")
        mentions.append(Mention(source.id, Sentence(Span(0, len(sentence)), sentence), expression))
    return Event(name, when, f"The event {name}", mentions=tuple(mentions), **more)


def order(articles, *events):
    return " ".join(event.id for event in rank(Timeline("", tuple(articles), events)))


NEWS = [article(f"news{k}", MARCH[18]) for k in range(9)]
LATER = [article(f"later{k}", JUNE) for k in range(9)]
EVERY = [*NEWS, *LATER]


def test_what_more_articles_tell_comes_first():
    assert order(NEWS, told("one", MARCH[18], NEWS[0]), told("two", MARCH[17], *NEWS[:2])) == "two one"


def test_what_is_still_told_months_later_outweighs_the_news_of_its_day():
    news, turning_point = told("news", MARCH[18], *NEWS[:2]), told("turning_point", MARCH[17], *LATER[:2])
    assert order(EVERY, news, turning_point) == "turning_point news"


def test_one_that_tells_it_plainly_outweighs_several_that_only_touch_upon_it():
    touched = told("touched", MARCH[18], *NEWS[:3])
    plain = told("plain", MARCH[17], NEWS[0], words="18 March")
    assert order(NEWS, touched, plain) == "plain touched"


def test_a_date_written_out_outweighs_a_day_of_the_week():
    weekday, written = told("weekday", MARCH[17], NEWS[0]), told("written", MARCH[18], NEWS[0], words="19 March")
    assert order(NEWS, weekday, written) == "written weekday"


def test_a_sentence_printed_in_many_articles_is_told_once():
    printed = told("printed", MARCH[18], *NEWS[:5], text="In our paper of Saturday: Gaddafi.", printed=True)
    assert order(NEWS, printed, told("two", MARCH[17], *NEWS[:2])) == "two printed"


def test_what_names_nobody_of_the_story_comes_later():
    aside = told("aside", MARCH[18], NEWS[3], text="On that day the shop opened.")
    assert order(NEWS, aside, told("story", MARCH[17], NEWS[0])) == "story aside"


def test_what_lies_far_from_all_the_others_comes_later():
    history = told("history", When.day(1969, 9, 1), LATER[0])
    near = [told(f"near{day}", MARCH[day], LATER[day % 9]) for day in range(12, 18)]
    assert order(EVERY, history, *near).endswith("history")


def test_counted_victims_come_first():
    quiet, deadly = told("quiet", MARCH[18], NEWS[0]), told("deadly", MARCH[18], NEWS[1])
    assert order(NEWS, quiet, replace(deadly, figures=(Figure(130, "dead", "130"),))) == "deadly quiet"


def test_what_has_hardly_a_title_comes_later():
    curt, titled = told("curt", MARCH[17], NEWS[0]), told("titled", MARCH[18], NEWS[1])
    events = replace(curt, title="It began"), replace(titled, title="Raids over Libya began")
    assert order(NEWS, *events) == "titled curt"


@pytest.mark.parametrize(
    "title", ["His family moved to Algeria", "He was seen in Tripoli that day", "The spokesman confirmed it again"]
)
def test_a_title_that_needs_another_sentence_comes_later(title):
    leaning, plain = told("leaning", MARCH[17], NEWS[0]), told("plain", MARCH[18], NEWS[1])
    assert order(NEWS, replace(leaning, title=title), replace(plain, title="Raids over Libya began")) == "plain leaning"


def entry(day, source):
    """What a chronology tells of a day of March; its entries are opened by their days."""
    return told(f"entry{day}", MARCH[day], source, text=f"{day + 1} March: {STORY}", words=f"{day + 1} March")


def test_an_entry_of_a_chronology_outweighs_what_two_tell_by_the_way():
    chronology = article("chronology", MARCH[30])
    chosen = [entry(day, chronology) for day in range(0, 30, 3)]
    by_the_way = told("by_the_way", MARCH[16], *NEWS[:2], text=f"{STORY} It was 17 March.", words="17 March")
    assert order([*NEWS, chronology], by_the_way, *chosen).endswith("by_the_way")


def test_a_list_of_a_few_days_is_no_chronology():
    few = [entry(day, NEWS[0]) for day in (0, 3, 6)]
    pair = told("pair", MARCH[4], *NEWS[1:3], text=f"{STORY} It was 5 March.", words="5 March")
    assert order(NEWS, *few, pair).startswith("pair")


def test_of_the_last_days_nobody_can_tell_a_month_later():
    middle = told("middle", MARCH[0], article("spring", MARCH[8]))
    end = told("end", When.day(2011, 5, 24), LATER[0])
    assert order([article("spring", MARCH[8]), LATER[0]], middle, end) == "end middle"


def test_a_month_comes_after_a_day_told_as_often():
    assert order(NEWS, told("month", When.month(2011, 3), NEWS[0]), told("day", MARCH[15], NEWS[1])) == "day month"


def test_every_date_has_its_first_event_before_the_second_of_another():
    great = [told(f"great{k}", MARCH[18], NEWS[k]) for k in range(3)]
    small = told("small", MARCH[17], NEWS[4])
    assert order(NEWS, *great, small).split()[1] == "small"


def test_a_second_event_of_a_date_comes_first_where_it_is_told_by_many():
    first, second = told("first", MARCH[18], *NEWS), told("second", MARCH[18], *NEWS[:8])
    assert order(NEWS, first, second, told("small", MARCH[17], NEWS[4])) == "first second small"


def test_what_is_told_of_one_date_in_many_words_counts_together():
    scattered = [told(f"scattered{k}", MARCH[18], NEWS[k]) for k in range(4)]
    first, second, *_ = order(NEWS, *scattered, told("pair", MARCH[17], *NEWS[5:7])).split()
    assert first.startswith("scattered")
    assert second == "pair"


@pytest.mark.parametrize("mine", [{"status": Status.ACCEPTED}, {"by_hand": True}])
def test_what_a_person_accepted_or_wrote_comes_first_and_what_was_dismissed_last(mine):
    many = told("many", MARCH[18], *NEWS, status=Status.DISMISSED)
    own = Event("own", MARCH[3], "Noted", **mine)
    assert order(NEWS, many, told("one", MARCH[17], NEWS[0]), own) == "own one many"


def test_what_is_told_of_a_date_counts_for_the_event_that_was_not_dismissed():
    wrong, right = told("wrong", MARCH[18], *NEWS[:6], status=Status.DISMISSED), told("right", MARCH[18], NEWS[6])
    assert order(NEWS, wrong, right, told("pair", MARCH[17], *NEWS[7:9])) == "pair right wrong"


def test_an_article_without_date_counts_like_the_news_of_the_day():
    undated = article("undated", None)
    same, other = told("same", MARCH[18], NEWS[0]), told("other", MARCH[17], undated)
    assert order([*NEWS, undated], same, other) == "other same"  # equal: the earlier one first


def test_any_year_can_be_ranked():
    caesar = told("caesar", When.parse("-0043-03-15"), NEWS[0], words="15 March 44 BC")
    assert order(NEWS, caesar) == "caesar"
    assert order([]) == ""


def test_ranking_takes_time_in_proportion_to_the_events(cpu_seconds):
    def timeline(count):
        sources = [article(f"a{k}", MARCH[18]) for k in range(count // 10)]
        days = [When.days(15_000 + k % 1000, 15_000 + k % 1000) for k in range(count)]
        return Timeline("", tuple(sources), tuple(told(f"e{k}", d, sources[k // 10]) for k, d in enumerate(days)))

    few, many = timeline(500), timeline(4000)
    # Eight times the events: a linear algorithm takes 8 times as long, a quadratic one 64 times.
    assert cpu_seconds(lambda: rank(many)) < 32 * max(cpu_seconds(lambda: rank(few)), 0.001)


def test_the_measure_counts_days_that_are_in_both():
    reference = {"2011-03-18": ["Gaddafi fled."], "2011-03-19": ["Raids began over Libya."]}
    events = [told("a", MARCH[18]), told("b", MARCH[18]), told("m", When.month(2011, 3)), told("c", MARCH[2])]
    assert days_of(events) == ["2011-03-19", "2011-03-03"]
    assert date_f1(days_of(events), reference) == 0.5
    assert date_f1(["2011-03-19"], reference) == pytest.approx(2 / 3)
    assert date_f1([], reference) == 0.0
    assert days_of_publication([*NEWS[:1], *LATER[:2], article("undated", None)]) == ["2011-06-01", "2011-03-19"]
    copy = replace(NEWS[0], text="March 18. Gaddafi fled. March 19: Raids began over Libya!")
    assert quotes(copy, reference)
    assert not quotes(NEWS[0], reference)


@pytest.fixture
def saved(tmp_path):
    """A file with ten events, of which the one of March 5 is told by most."""
    events = [told(f"e{day}", MARCH[day], *(NEWS if day == 4 else NEWS[:1])) for day in range(10)]
    timeline_app.save(Timeline("Libya", tuple(NEWS), tuple(events)), tmp_path / "libya.timeline")
    return tmp_path / "libya.timeline"


def drawn(saved, capsys, *arguments):
    """What is printed, and the picture as text."""
    picture = saved.with_suffix(".svg")
    assert main(["draw", str(saved), "-o", str(picture), *arguments]) == 0
    return capsys.readouterr().out, picture.read_text("utf-8")


@pytest.mark.parametrize(("language", "says"), [("en", "of 10 events"), ("fr", "sur 10")])
def test_a_picture_of_the_most_important_events_says_of_how_many(saved, capsys, monkeypatch, language, says):
    monkeypatch.setenv("LANGUAGE", language)
    printed, picture = drawn(saved, capsys, "--top", "3")
    assert says in printed
    assert "3 of 10 events, chosen by importance" in picture  # in the language of its articles
    assert "The event e4" in picture


def test_it_chooses_from_the_time_that_it_shows(saved, capsys, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")
    printed, picture = drawn(saved, capsys, "--top", "2", "--from", "2011-03-07")
    assert "2 of 4 events" in printed
    assert "The event e4" not in picture


def test_a_picture_that_shows_all_events_says_nothing(saved, capsys, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")
    printed, picture = drawn(saved, capsys, "--top", "20")
    assert "10 events drawn" in printed
    assert "importance" not in printed + picture
