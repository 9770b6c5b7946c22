"""An article whose file has changed is read again: by command, by its menu, or by adding it once more."""

from zipfile import ZipFile

import pytest
from PySide6.QtGui import QGuiApplication

from timeline_app.dates import When
from timeline_app.model import Status

BEFORE = (
    "Publié le 27/11/2015\n\nLe ministre a démissionné jeudi après une réunion à Paris. "
    "Le 13 novembre 2015, des attentats ont fait 130 morts à Paris. "
    "Le 31 octobre 2015, un avion russe s’est écrasé en Égypte.\n"
)
AFTER = BEFORE.replace("130 morts", "132 morts et des blessés").replace(
    "Le 31 octobre 2015, un avion russe s’est écrasé en Égypte.", "Le 2 mars 2014, le roi d’Espagne a abdiqué à Madrid."
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "articles" / "news.txt"
    path.parent.mkdir()
    path.write_text(BEFORE, "utf-8")
    return path


@pytest.fixture
def window(start, file):
    """A window on the article, the attacks dismissed and the crash renamed."""
    made = start(file)
    crash, attacks, _ = made.document.timeline.events
    made.acts.judge(attacks.id, Status.DISMISSED)
    made.acts.retitle(crash.id, "Crash in Egypt")
    return made


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)


def told(window):
    return window.message.words.text().split("” ", 1)[-1]


def check_renewed(window):
    timeline = window.document.timeline
    assert len(timeline.articles) == 1
    assert timeline.articles[0].text == AFTER
    by_title = {event.title: event for event in timeline.events}
    assert by_title["Crash in Egypt"].mentions == ()
    dismissed = [event for event in timeline.events if event.status is Status.DISMISSED]
    assert [mention.sentence.text for event in dismissed for mention in event.mentions] == [
        "Le 13 novembre 2015, des attentats ont fait 132 morts et des blessés à Paris."
    ]
    assert len(timeline.events) == 4
    assert told(window) == "read again: 1 new event, 1 whose sentence is gone, 2 kept."


def by_command(window, file):
    window.commands["read_again"].trigger()


def by_command_for_all(window, file):
    window.commands["read_all_again"].trigger()


def by_menu(window, file):
    menu = window.rooms().articles.menu(window.document.timeline.articles[0])
    next(entry for entry in menu.actions() if entry.text() == "Read the article again").trigger()


def by_adding(window, file):
    window.open_paths([file])


def by_adding_its_folder(window, file):
    window.open_paths([file.parent])


@pytest.mark.parametrize("read", [by_command, by_command_for_all, by_menu, by_adding, by_adding_its_folder])
def test_a_changed_file_is_read_again_as_one_act(window, qtbot, file, read):
    before, acts = window.document.timeline, window.document.done
    file.write_text(AFTER, "utf-8")
    read(window, file)
    settle(qtbot, window)
    check_renewed(window)
    assert window.document.done == acts + 1
    assert window.document.undo_name("en").startswith("Read the article “")
    window.commands["undo"].trigger()
    assert window.document.timeline == before


@pytest.mark.parametrize("read", [by_command, by_adding])
def test_an_unchanged_file_changes_nothing_and_that_is_said(window, qtbot, file, read):
    before, acts = window.document.timeline, window.document.done
    read(window, file)
    settle(qtbot, window)
    assert told(window) == "is there already and has not changed."
    assert (window.document.timeline, window.document.done) == (before, acts)


def test_a_date_set_by_hand_stays(window, qtbot, file):
    article = window.document.timeline.articles[0]
    window.acts.date_article(article.id, When.day(2014, 11, 28))
    settle(qtbot, window)
    file.write_text(AFTER, "utf-8")
    window.commands["read_again"].trigger()
    settle(qtbot, window)
    assert window.document.timeline.articles[0].issued == When.day(2014, 11, 28)


def test_a_file_that_is_gone_is_named(window, qtbot, file):
    before = window.document.timeline
    file.unlink()
    window.commands["read_again"].trigger()
    settle(qtbot, window)
    assert window.message.words.text() == f"{file}: there is no such file; check the name"
    assert window.document.timeline is before


def test_a_file_is_looked_for_beside_the_timeline_where_it_has_gone(window, qtbot, file, tmp_path):
    folder = tmp_path / "moved"
    folder.mkdir()
    window.document.move_to(folder / "x.timeline")
    file.unlink()
    (folder / "news.txt").write_text(AFTER, "utf-8")
    window.commands["read_again"].trigger()
    settle(qtbot, window)
    check_renewed(window)


def test_a_new_file_beside_a_changed_one_is_one_act(window, qtbot, file, tmp_path):
    acts = window.document.done
    file.write_text(AFTER, "utf-8")
    (tmp_path / "other.txt").write_text("Publié le 3 mai 2012\n\nLe maire a démissionné le 2 mai 2012.", "utf-8")
    window.open_paths([tmp_path / "other.txt", file])
    settle(qtbot, window)
    assert len(window.document.timeline.articles) == 2
    assert window.document.done == acts + 1
    assert window.message.words.text().startswith("1 article read: 1 event suggested. “")


def test_pasted_text_has_no_file(start, qtbot):
    window = start()
    QGuiApplication.clipboard().setText(BEFORE)
    window.commands["paste_text"].trigger()
    settle(qtbot, window)
    article = window.document.timeline.articles[0]
    entry = next(e for e in window.rooms().articles.menu(article).actions() if e.text() == "Read the article again")
    assert not entry.isEnabled()
    assert entry.toolTip().startswith("This article was pasted")
    assert not window.commands["read_again"].isEnabled()
    assert window.commands["read_again"].toolTip() == entry.toolTip()
    window.commands["read_all_again"].trigger()
    assert window.message.words.text() == entry.toolTip()


def test_an_article_removed_while_it_is_read_again_stays_away(window, qtbot, file):
    file.write_text(AFTER, "utf-8")
    window.commands["read_again"].trigger()
    window.acts.remove_article(window.document.timeline.articles[0].id)
    settle(qtbot, window)
    assert window.document.timeline.articles == ()


OTHER = "Publié le 3 mai 2012\n\nLe maire a démissionné le 2 mai 2012."


def pack(path, **letters):
    with ZipFile(path, "w") as archive:
        for name, text in letters.items():
            archive.writestr(f"{name}.txt", text)


def test_an_article_out_of_an_archive_is_read_again_alone_and_told_where_it_is_gone(start, qtbot, tmp_path):
    path = tmp_path / "letters.zip"
    pack(path, mayor=OTHER, news=BEFORE)
    window = start(path)
    crash = next(event for event in window.document.timeline.events if "avion" in event.title)
    window.rooms().choose(crash.id)
    pack(path, mayor=OTHER.replace("2 mai", "1er mai"), news=AFTER)
    window.commands["read_again"].trigger()
    settle(qtbot, window)
    assert {article.text for article in window.document.timeline.articles} == {OTHER, AFTER}
    assert told(window).startswith("read again: ")
    pack(path, mayor=OTHER)
    kept = window.document.timeline
    window.commands["read_all_again"].trigger()
    settle(qtbot, window)
    assert f"{path}/news.txt: this article is not in its file any more" in window.message.words.text()
    assert window.document.timeline is kept
