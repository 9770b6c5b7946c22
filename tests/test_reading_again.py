"""An article that is read again: its text is new, and what a person said of its events stays."""

from dataclasses import replace
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app import edit, pipeline
from timeline_app.dates import When
from timeline_app.desktop.rereading import file_of
from timeline_app.edit.again import Renewal, arrivals, renewal
from timeline_app.errors import ReadError
from timeline_app.model import Article, Certainty, Event, Expression, Kind, Mention, Sentence, Span, Status, Timeline
from timeline_app.parts import places
from timeline_app.reasons import reason
from timeline_app.sources import Located, again

SENTENCES = (
    "Gunmen killed 130 people in Paris on 13 November 2015.",
    "The mayor of Lyon resigned on 2 March 2014 after a long quarrel.",
    "A ferry sank off Jeju on 16 April 2014, and hundreds of pupils drowned.",
    "Voters in Scotland rejected independence on 18 September 2014.",
    "The probe landed on a comet on 12 November 2014.",
)
CORRECTED = {
    SENTENCES[0]: "Gunmen killed 132 people in Paris and Saint-Denis on 13 November 2015.",
    SENTENCES[2]: "A ferry sank off Jeju on 16 April 2014, and hundreds of young pupils drowned there.",
}


def read(sentences, name="a"):
    """An article of some sentences, and one event for each."""
    text = " ".join(sentences)
    events, at = [], 0
    for number, sentence in enumerate(sentences):
        start = text.index(sentence, at)
        at = start + len(sentence)
        day = sentence.index(" on ") + 4
        words = " ".join(sentence[day:].replace(",", "").rstrip(".").split()[:3])
        expression = Expression(Span(start + day, start + day + len(words)), words, Kind.DATE, "", None, "test")
        mention = Mention(name, Sentence(Span(start, at), sentence), expression)
        title = sentence[: day - 4]
        when = When.day(2014, 1, 1 + number)
        events.append(Event(f"e{start}-{words}", when, title, (title,), (mention,), confidence=0.5))
    return Timeline(articles=(Article(name, "News", "/news/a.txt", text, "en"),), events=tuple(events))


def read_again(timeline, sentences):
    return edit.join(timeline, read(sentences))


def told(timeline):
    """The title of every event with the sentences that prove it."""
    return {event.title: [mention.sentence.text for mention in event.mentions] for event in timeline.events}


def id_of(timeline, sentence):
    return next(e.id for e in timeline.events if any(m.sentence.text == sentence for m in e.mentions))


def judged(timeline, *sentences, status=Status.ACCEPTED):
    for sentence in sentences:
        timeline = edit.set_status(timeline, id_of(timeline, sentence), status)
    return timeline


def test_the_same_text_is_there_already():
    before = judged(read(SENTENCES), SENTENCES[0])
    found = arrivals(before, read(SENTENCES), {"a"})
    assert (found.new, found.again, [article.id for article in found.same]) == ((), (), ["a"])
    assert edit.join(before, found.timeline) is before


def test_the_same_text_from_another_place_is_there_already():
    copied = read(SENTENCES, "b")
    assert len(arrivals(read(SENTENCES), copied, ()).same) == 1


def test_evidence_moves_to_the_new_place_of_its_sentence():
    before = judged(read(SENTENCES), SENTENCES[1])
    after = read_again(before, ("Weather was fine on 1 May 2013.", *SENTENCES[1:]))
    (mention,) = after.event(id_of(before, SENTENCES[1])).mentions
    text = after.articles[0].text
    assert text[mention.sentence.span.start : mention.sentence.span.end] == SENTENCES[1]
    assert text[mention.expression.span.start : mention.expression.span.end] == "2 March 2014"


def test_evidence_moves_to_the_sentence_that_its_own_has_become():
    before = judged(read(SENTENCES[:3]), SENTENCES[0], SENTENCES[2])
    after = read_again(before, tuple(CORRECTED.get(sentence, sentence) for sentence in SENTENCES[:3]))
    assert told(after)["Gunmen killed 130 people in Paris"] == [CORRECTED[SENTENCES[0]]]
    assert after.event(id_of(before, SENTENCES[2])).status is Status.ACCEPTED
    assert len(after.events) == 3


def test_a_sentence_that_stands_twice_keeps_its_places():
    before = judged(read((SENTENCES[0], SENTENCES[1], SENTENCES[0])), SENTENCES[0])
    last = before.events[2].id
    before = edit.set_status(before, last, Status.ACCEPTED)
    after = read_again(before, (SENTENCES[3], SENTENCES[0], SENTENCES[1], SENTENCES[0]))
    places = [after.event(name).mentions[0].sentence.span.start for name in (before.events[0].id, last)]
    text = after.articles[0].text
    assert places == [text.index(SENTENCES[0]), text.rindex(SENTENCES[0])]


def test_an_event_whose_sentence_is_gone_stays_without_evidence():
    before = judged(read(SENTENCES[:2]), SENTENCES[1])
    after = read_again(before, SENTENCES[:1])
    assert told(after) == {"Gunmen killed 130 people in Paris": [SENTENCES[0]], "The mayor of Lyon resigned": []}
    assert renewal(before, after, {"a"}) == Renewal(new=0, kept=1, bereft=1, gone=0)


def test_what_was_dismissed_does_not_come_back():
    before = judged(read(SENTENCES[:3]), SENTENCES[0], status=Status.DISMISSED)
    after = read_again(before, (CORRECTED[SENTENCES[0]], *SENTENCES[1:4]))
    assert [event.status for event in after.events].count(Status.DISMISSED) == 1
    assert len(after.events) == 4
    assert renewal(before, after, {"a"}) == Renewal(new=1, kept=3, bereft=0, gone=0)


def test_suggestions_are_those_of_the_new_text():
    before = read(SENTENCES[:2])
    after = read_again(before, SENTENCES[1:3])
    assert sorted(told(after).values()) == sorted([[SENTENCES[1]], [SENTENCES[2]]])
    assert renewal(before, after, {"a"}) == Renewal(new=1, kept=1, bereft=0, gone=1)


def test_an_id_whose_text_has_changed_since_gives_way_to_the_old_text_from_elsewhere():
    renewed = read_again(read(SENTENCES[:1]), SENTENCES[1:2])
    found = arrivals(renewed, read(SENTENCES[:1]), ())
    assert [article.id for article in found.new] == ["a-2"]
    assert {mention.article_id for event in found.timeline.events for mention in event.mentions} == {"a-2"}


_Edit = st.tuples(st.integers(0, 4), st.sampled_from(["accept", "dismiss", "retitle", "redate", "tag", "note"]))


def touched(timeline, number, act):
    name = timeline.events[number % len(timeline.events)].id
    match act:
        case "accept" | "dismiss":
            return edit.set_status(timeline, name, Status.ACCEPTED if act == "accept" else Status.DISMISSED)
        case "retitle":
            return edit.retitle(timeline, name, "Mine")
        case "redate":
            return edit.redate(timeline, name, When.day(1999, 1, 1 + number))
        case "tag":
            return edit.set_tags(timeline, name, ("mine",))
        case _:
            return edit.set_note(timeline, name, "Mine")


def judgement(event):
    """All that a person may have done to an event."""
    return replace(event, mentions=())


@given(st.lists(_Edit, max_size=6), st.lists(st.sampled_from([*SENTENCES, *CORRECTED.values()]), unique=True))
def test_whatever_the_new_text_is_every_judgement_stays(edits, sentences):
    before = read(SENTENCES)
    for number, act in edits:
        before = touched(before, number, act)
    after = read_again(before, sentences)
    for event in before.events:
        if event.by_hand:
            assert judgement(after.event(event.id)) == judgement(event)
    text = after.articles[0].text
    for event in after.events:
        for mention in event.mentions:
            for part in (mention.sentence, mention.expression):
                assert text[part.span.start : part.span.end] == part.text
    counts = renewal(before, after, {"a"})
    assert counts.kept + counts.bereft + counts.gone == len(before.events)
    assert counts.new + counts.kept == sum(bool(event.mentions) for event in after.events)


@given(st.lists(_Edit, max_size=6))
def test_reading_an_unchanged_article_again_changes_nothing(edits):
    before = read(SENTENCES)
    for number, act in edits:
        before = touched(before, number, act)
    assert edit.join(before, arrivals(before, read(SENTENCES), {"a"}).timeline) is before
    assert {judgement(event) for event in read_again(before, SENTENCES).events} == set(map(judgement, before.events))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text("Publié le 27/11/2015\n\nLe ministre a démissionné jeudi à Paris.", "utf-8")
    return path


def test_a_file_that_is_read_again_keeps_its_id_and_a_date_set_by_hand(file):
    [first] = pipeline.read_located(Located(file))
    assert (first.source, first.file) == (str(file), "news.txt")
    hand = replace(first, issued=When.day(2014, 11, 28), issued_reasons=(reason("by_hand"),))
    file.write_text("Publié le 27/11/2015\n\nLe ministre a démissionné jeudi à Lyon.", "utf-8")
    [after] = pipeline.read_located(Located(file, (again(hand),)))
    assert "Lyon" in after.text
    assert (after.id, after.issued, after.issued_reasons) == (first.id, When.day(2014, 11, 28), hand.issued_reasons)
    assert after.issued_certainty is Certainty.SURE


def test_a_date_that_was_found_is_found_anew(file):
    [first] = pipeline.read_located(Located(file))
    file.write_text("Publié le 28/11/2015\n\nLe ministre a démissionné jeudi à Paris.", "utf-8")
    assert pipeline.read_located(Located(file, (again(first),)))[0].issued == When.day(2015, 11, 28)


# ---------------------------------------------------------------- files that hold several articles

LETTERS = {
    "train": "Le train est parti de Lyon le 3 mars 2015 avec deux heures de retard, selon la compagnie.",
    "maire": "Le maire de Nantes a démissionné le 2 mai 2012 après un long conflit avec son conseil.",
    "ferry": "Un ferry a coulé au large de Jeju le 16 avril 2014, et des centaines d’élèves ont disparu.",
}
NEWER = LETTERS["maire"].replace("un long conflit", "un très long conflit")


def write_zip(path, letters):
    with ZipFile(path, "w") as archive:
        for name, text in letters.items():
            archive.writestr(f"lettres/{name}.txt", text)


def write_table(path, letters):
    rows = "".join(f'"{name}";"{text}"\n' for name, text in letters.items())
    path.write_text(f"titre;texte\n{rows}", "utf-8")


def write_json(path, letters):
    import json

    path.write_text(json.dumps([{"title": name, "text": text} for name, text in letters.items()]), "utf-8")


def write_mails(path, letters):
    mails = (
        f"From a@b.fr Fri Nov 27 09:30:00 2015\nFrom: a@b.fr\nTo: c@d.fr\nSubject: {name}\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n\n"
        for name, text in letters.items()
    )
    path.write_text("".join(mails), "utf-8")


def write_feed(path, letters):
    items = "".join(f"<item><title>{n}</title><description>{text}</description></item>" for n, text in letters.items())
    path.write_text(f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>", "utf-8")


KINDS = {"a.zip": write_zip, "a.csv": write_table, "a.json": write_json, "a.mbox": write_mails, "a.xml": write_feed}


@pytest.fixture(params=KINDS)
def several(request, tmp_path):
    """A file of three articles, and what writes it."""
    path = tmp_path / request.param
    KINDS[request.param](path, LETTERS)
    return path, lambda letters: KINDS[request.param](path, letters)


def articles_of(path):
    articles = pipeline.read_located(Located(path))
    return {next(name for name, text in LETTERS.items() if text == article.text): article for article in articles}


def read_part(article, folder=None):
    path, part = file_of(article, folder)
    return pipeline.read_located(Located(path, (again(article, part),)))


def test_one_article_of_several_is_read_again_alone(several):
    path, write = several
    mayor = articles_of(path)["maire"]
    assert [article.text for article in read_part(mayor)] == [LETTERS["maire"]]
    write({**LETTERS, "maire": NEWER})
    [after] = read_part(mayor)
    assert (after.id, after.source, after.text) == (mayor.id, mayor.source, NEWER)


def test_it_is_found_where_others_have_gone_or_come_before_it(several):
    path, write = several
    mayor = articles_of(path)["maire"]
    write({"maire": NEWER, "ferry": LETTERS["ferry"]})
    assert [article.text for article in read_part(mayor)] == [NEWER]
    write({"neu": "Die Wahl in Bremen fand am 10. Mai 2015 statt, und kaum jemand ging hin.", **LETTERS})
    assert [article.text for article in read_part(mayor)] == [LETTERS["maire"]]


def test_an_article_that_has_gone_is_told_and_no_other_taken_for_it(several):
    path, write = several
    mayor = articles_of(path)["maire"]
    write({name: text for name, text in LETTERS.items() if name != "maire"})
    [error] = read_part(mayor)
    assert isinstance(error, ReadError)
    assert str(error) == (
        f"{path}{mayor.source.removeprefix(str(path))}: this article is not in its file any more; "
        "what was read of it stays as it is"
    )


def test_all_of_a_file_are_read_at_once(several):
    path, write = several
    articles = articles_of(path)
    write({"maire": NEWER, "train": LETTERS["train"]})
    wanted = tuple(again(article, file_of(article, None)[1]) for article in articles.values())
    train, mayor, ferry = pipeline.read_located(Located(path, wanted))
    assert (train.text, mayor.text) == (LETTERS["train"], NEWER)
    assert ferry.key == "errors.part_gone"


def test_the_file_of_several_is_looked_for_beside_the_timeline_and_named_where_it_is_gone(several, tmp_path):
    path, _write = several
    mayor = articles_of(path)["maire"]
    folder = tmp_path / "moved"
    folder.mkdir()
    path.rename(folder / path.name)
    assert [article.text for article in read_part(mayor, folder)] == [LETTERS["maire"]]
    [error] = read_part(mayor)
    assert str(error) == f"{path}: there is no such file; check the name"


def test_a_part_that_cannot_be_read_any_more_says_why(tmp_path):
    path = tmp_path / "a.zip"
    write_zip(path, LETTERS)
    mayor = articles_of(path)["maire"]
    write_zip(path, {**LETTERS, "maire": " "})
    [error] = read_part(mayor)
    assert (error.key, str(error.values["file"])) == ("errors.empty_file", f"{path}/lettres/maire.txt")


def test_a_mail_in_an_archive_is_found(tmp_path):
    write_mails(tmp_path / "courrier.mbox", LETTERS)
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(tmp_path / "courrier.mbox", "2015, 1/courrier.mbox")
    ferry = articles_of(tmp_path / "a.zip")["ferry"]
    assert ferry.source.endswith("a.zip/2015, 1/courrier.mbox, 3")
    assert [article.id for article in read_part(ferry)] == [ferry.id]


def test_where_a_source_may_be():
    assert list(places("/a, 2/b.zip/c.mbox, 3")) == [
        ("/a, 2/b.zip/c.mbox, 3", ""),
        ("/a, 2/b.zip/c.mbox", ", 3"),
        ("/a, 2/b.zip", "/c.mbox, 3"),
        ("/a, 2", "/b.zip/c.mbox, 3"),
        ("/a", ", 2/b.zip/c.mbox, 3"),
        ("", "/a, 2/b.zip/c.mbox, 3"),
    ]
