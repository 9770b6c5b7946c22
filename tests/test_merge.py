"""The same happening told by several articles is one event, with every proof."""

import timeline_app
from timeline_app.merge import merged
from timeline_app.readers import article_from_text

MONDAY = "The A380 will make a charity flight from Singapore to Sydney on October 25, 2007. Airbus was founded in 1970."
TUESDAY = "On October 25, 2007 a special charity flight of the A380 will take off from Singapore and land in Sydney."
OTHER = "On October 25, 2007 the parliament in Warsaw elected a new speaker."


def told(*texts):
    articles = [timeline_app.pipeline.date_article(article_from_text(text), language="en") for text in texts]
    return timeline_app.build_timeline(articles)


def test_two_tellings_are_one_event_with_both_proofs():
    timeline = told(MONDAY, TUESDAY)
    (event,) = [event for event in timeline.events if event.when.edtf == "2007-10-25"]
    assert {mention.article_id for mention in event.mentions} == {article.id for article in timeline.articles}
    assert len(event.titles) > 1


def test_two_happenings_of_a_day_stay_two():
    assert len([event for event in told(MONDAY, OTHER).events if event.when.edtf == "2007-10-25"]) == 2


def test_a_month_may_be_the_day_that_another_article_tells():
    month = "A special charity flight of the A380 from Singapore to Sydney is planned for October 2007."
    (event,) = [event for event in told(MONDAY, month).events if event.when.edtf.startswith("2007")]
    assert event.when.edtf == "2007-10-25"


def test_what_a_person_changed_is_left_alone():
    from dataclasses import replace

    first, second = (told(text).events[-1] for text in (MONDAY, TUESDAY))
    assert len(merged([first, second])) == 1
    assert len(merged([replace(first, by_hand=True), second])) == 2


def test_the_order_of_the_articles_does_not_matter():
    def dates(*texts):
        return [(event.when.edtf, len(event.mentions)) for event in told(*texts).events]

    assert dates(MONDAY, TUESDAY, OTHER) == dates(OTHER, TUESDAY, MONDAY)


def test_time_grows_in_proportion_to_the_number_of_events(cpu_seconds):
    from timeline_app import Event, When

    def events(count):
        days = (When.days(day, day) for day in range(0, count * 3, 3))
        return [Event(f"e{day.start}", day, f"Summit number {day.start} in Geneva") for day in days]

    merged(events(100))
    # Eight times the events: a linear algorithm takes 8 times as long, a quadratic one 64 times.
    many, few = events(4000), events(500)
    assert cpu_seconds(lambda: merged(many)) < 32 * max(cpu_seconds(lambda: merged(few)), 0.001)
