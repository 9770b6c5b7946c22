"""A note is written, a colour chosen, several events are changed in one step; articles and lanes are sorted."""

import pytest
from mouse import CONTROL, click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from timeline_app import edit, store, styles
from timeline_app.dates import When
from timeline_app.model import Article, Event, Factuality, LanesBy, Status, Timeline

GREEN = 3  # the place of a colour among the choices; the first one is none
ENTER = Qt.Key.Key_Return


def six_events():
    events = tuple(Event(f"e{n}", When.day(2015, 1, 3 * n), f"Event {n}") for n in range(1, 7))
    return Timeline("January", (), events)


@pytest.fixture
def window(start):
    made = start()
    made.document.replace(six_events(), None)
    return made


@pytest.fixture
def chosen(window):
    """The window with two of the events chosen by clicks, the second of them first in time."""
    canvas = window.workspace.canvas
    click(canvas, canvas.place_of("e5"))
    click(canvas, canvas.place_of("e2"), CONTROL)
    assert set(canvas.selection) == {"e5", "e2"}
    return window


def several(window):
    return window.workspace.inspector.several


def events(window, *names):
    return [window.document.timeline.event(name) for name in names or ("e2", "e5")]


def undo_text(window):
    return window.commands["undo"].text()


def shown(widget):
    return [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]


def test_a_note_is_written_and_kept_when_the_field_is_left(window, qtbot):
    window.workspace.choose("e4")
    qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_N)
    field = window.workspace.inspector.belonging.note
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Ask the town hall")
    qtbot.keyClick(field, ENTER)
    qtbot.keyClicks(field, "or the archive")
    window.workspace.canvas.setFocus()
    assert events(window, "e4")[0].note == "Ask the town hall\nor the archive"
    assert "note on “Event 4”" in undo_text(window)
    window.commands["undo"].trigger()
    assert (events(window, "e4")[0].note, field.toPlainText()) == ("", "")
    window.commands["redo"].trigger()
    assert field.toPlainText() == "Ask the town hall\nor the archive"


def test_a_note_being_written_does_not_take_the_click_that_ends_it(window, qtbot):
    window.workspace.choose("e4")
    window.commands["edit_note"].trigger()
    inspector = window.workspace.inspector
    qtbot.keyClicks(inspector.belonging.note, "Sure")
    swatch = inspector.belonging.colour.swatches[GREEN]
    click(swatch, (12, 12))
    assert (events(window, "e4")[0].note, bool(events(window, "e4")[0].colour)) == ("Sure", True)


def test_escape_puts_the_note_back_and_then_goes_to_the_canvas(window, qtbot):
    window.workspace.choose("e4")
    window.acts.set_note("e4", "First")
    window.commands["edit_note"].trigger()
    field = window.workspace.inspector.belonging.note
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.toPlainText(), field.hasFocus()) == ("First", True)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.workspace.canvas.hasFocus()
    assert events(window, "e4")[0].note == "First"


def test_a_note_that_is_being_written_is_kept_before_the_file_is_saved(window, qtbot):
    window.workspace.choose("e4")
    window.commands["edit_note"].trigger()
    qtbot.keyClicks(window.workspace.inspector.belonging.note, "Ask")
    window.keep_typed()
    assert events(window, "e4")[0].note == "Ask"


def test_a_colour_is_that_of_the_canvas_in_every_style(window):
    window.workspace.choose("e4")
    click(window.workspace.inspector.belonging.colour.swatches[GREEN], (12, 12))
    canvas = window.workspace.canvas
    place = canvas.scene.index("e4")
    for style in styles.names():
        window.acts.set_style(style)
        assert canvas.artist.colour(place) == styles.get(style).categories[GREEN - 1]
        assert window.workspace.inspector.belonging.colour.swatches[GREEN].isChecked()
    click(window.workspace.inspector.belonging.colour.swatches[0], (12, 12))
    assert events(window, "e4")[0].colour == ""


def test_several_events_are_told_and_judged_together(chosen):
    assert "2 events chosen" in shown(several(chosen))
    assert {"Jan 6–15, 2015", "2 suggested"} <= set(shown(several(chosen)))
    assert not chosen.commands["edit_date"].isEnabled()
    click(several(chosen).acts[Status.ACCEPTED], (20, 10))
    assert [event.status for event in events(chosen)] == [Status.ACCEPTED] * 2
    assert "Accept 2 events" in undo_text(chosen)
    assert "2 accepted" in shown(several(chosen))
    chosen.commands["undo"].trigger()
    assert "2 suggested" in shown(several(chosen))


def test_one_event_is_shown_again_when_only_one_is_chosen(chosen):
    click(chosen.workspace.canvas, chosen.workspace.canvas.place_of("e3"))
    assert not several(chosen).isVisible()
    assert chosen.commands["edit_date"].isEnabled()


def test_a_tag_is_given_to_all_and_taken_from_all(chosen, qtbot):
    chosen.acts.set_tags("e2", ["art"])
    field = several(chosen).tag
    qtbot.keyClicks(field, "war")
    qtbot.keyClick(field, ENTER)
    assert [event.tags for event in events(chosen)] == [("art", "war"), ("war",)]
    assert field.text() == ""
    assert [chip.text().strip() for chip in several(chosen).chips] == ["war", "art · 1"]
    several(chosen).chips[0].click()
    assert [event.tags for event in events(chosen)] == [("art",), ()]
    assert "Take the tag “war” from 2 events" in undo_text(chosen)


def test_the_dates_of_all_are_moved_and_known_as_finely_as_before(chosen, qtbot):
    chosen.acts.redate("e5", When.month(2015, 1))
    first, month = (event.when for event in events(chosen))
    before = chosen.document.done
    field = several(chosen).shift
    qtbot.keyClicks(field.edit, "-1 year, +2 wee")
    qtbot.waitUntil(lambda: "Not understood: a number and a unit, as in +2 weeks" in shown(several(chosen)))
    qtbot.keyClicks(field.edit, "ks")
    qtbot.waitUntil(lambda: field.by is not None)
    qtbot.waitUntil(lambda: any("→" in text for text in shown(field)))  # Qt shows new parts a moment later
    assert [event.when for event in events(chosen)] == [first, month]
    qtbot.keyClick(field.edit, ENTER)
    assert [event.when.edtf for event in events(chosen)] == ["2014-01-20", "2014-01"]
    assert (field.edit.text(), chosen.document.done) == ("", before + 1)
    assert "Move 2 events in time" in undo_text(chosen)


def test_lane_colour_and_note_go_to_all(chosen, qtbot):
    chosen.acts.set_note("e2", "Before")
    for field, words in ((several(chosen).lane, "War"), (several(chosen).note, "After")):
        field.setFocus()
        qtbot.keyClicks(field, words)
        chosen.workspace.canvas.setFocus()
    click(several(chosen).colour.swatches[GREEN], (12, 12))
    two = events(chosen)
    assert [event.lane for event in two] == ["War"] * 2
    assert [event.note for event in two] == ["Before\nAfter", "After"]
    assert [event.colour for event in two] == [styles.get("paper").categories[GREEN - 1]] * 2
    assert (several(chosen).lane.text(), several(chosen).note.toPlainText()) == ("War", "")
    for _ in range(3):
        chosen.commands["undo"].trigger()
    assert [(event.lane, event.colour) for event in events(chosen)] == [("", "")] * 2


def test_where_several_events_differ_the_fields_say_so(chosen):
    chosen.acts.set_lane("e2", "War")
    chosen.acts.set_colour("e2", styles.get("dark").categories[0])
    chosen.acts.set_factuality("e2", Factuality.DENIED)
    assert several(chosen).lane.placeholderText() == "Different"
    assert not any(swatch.isChecked() for swatch in several(chosen).colour.swatches)
    assert several(chosen).factuality.link.text() == "Different"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_several_events_are_called_off_in_one_step(chosen, qtbot):
    qtbot.keyClick(chosen.workspace.canvas, Qt.Key.Key_H)
    menu = several(chosen).findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Called off").trigger()
    menu.close()
    assert [event.factuality for event in events(chosen)] == [Factuality.CANCELLED] * 2
    assert "Mark 2 events as called off" in undo_text(chosen)


@pytest.mark.parametrize("by_key", [True, False])
def test_several_events_become_one_that_keeps_title_and_date_of_the_first_chosen(chosen, qtbot, by_key):
    if by_key:
        qtbot.keyClick(chosen.workspace.canvas, Qt.Key.Key_M)
    else:
        several(chosen).merging.click()
    assert len(chosen.document.timeline.events) == 5
    one = chosen.document.timeline.event("e5")
    assert (one.title, one.titles) == ("Event 5", ("Event 5", "Event 2"))
    assert "Merge 2 events into “Event 5”" in undo_text(chosen)
    assert chosen.workspace.chosen == one
    assert not several(chosen).isVisible()


def test_several_events_are_deleted_together(chosen):
    several(chosen).bin.click()
    assert [event.id for event in chosen.document.timeline.events] == ["e1", "e3", "e4", "e6"]
    assert chosen.workspace.chosen is None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_articles_are_sorted_from_the_head_of_their_list(window):
    articles = tuple(Article(name, name.upper(), "", "", "en") for name in ("b", "c", "a"))
    window.document.replace(Timeline(articles=articles, events=six_events().events), None)
    rooms = window.workspace
    rooms.articles.sorting.click()
    menu = rooms.articles.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert [article.id for article in window.document.timeline.articles] == ["a", "b", "c"]
    assert "Sort the articles by title" in undo_text(window)


def test_articles_go_back_to_the_order_in_which_they_were_added(window, tmp_path):
    for name in ("b", "c", "a"):
        window.acts.join(Timeline(articles=(Article(name, name.upper(), "", name, "en"),)))
    window.acts.sort_articles(edit.SortBy.NAME)
    window.document.move_to(tmp_path / "sorted.timeline")
    window.document.let_go()
    session = store.open_session(tmp_path / "sorted.timeline")
    window.document.replace(session.timeline, session)
    window.workspace.articles.order_asked.emit()
    assert "".join(article.id for article in window.document.timeline.articles[-3:]) == "bca"
    assert "Sort the articles in the order added" in undo_text(window)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_lanes_are_sorted_from_the_menu_of_a_lane(window):
    timeline = edit.move_all_to_lane(edit.move_to_lane(six_events(), "e1", "War"), ["e2", "e3"], "Art")
    window.document.replace(edit.show_lanes(timeline, LanesBy.HAND), None)
    window.does.lane_menu("War", window.mapToGlobal(window.rect().center()))
    orders = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Sort the lanes")
    orders.actions()[0].trigger()
    orders.parent().close()
    assert window.document.timeline.lanes == ("Art", "War")
    assert "Sort the lanes by name" in undo_text(window)
