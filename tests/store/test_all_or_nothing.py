"""A save is whole or has not happened."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from timeline_app import store
from timeline_app.dates import When
from timeline_app.errors import WriteError
from timeline_app.model import Event, Sentence, Span, Timeline

SAVER = """
import sys
from timeline_app import store
from timeline_app.dates import When
from timeline_app.model import Event, Timeline

number = 0
while True:
    number += 1
    events = tuple(Event(f"{number}-{n}", When.year(1900 + n), "x" * 200) for n in range(number % 97))
    store.save(Timeline(str(number), events=events), sys.argv[1])
    print(number, flush=True)
"""


@pytest.mark.parametrize("saves", [1, 2, 5, 9, 14])
def test_killed_while_saving_an_earlier_or_later_state_is_whole(tmp_path, saves, kept):
    path = tmp_path / "killed.timeline"
    with subprocess.Popen([sys.executable, "-c", SAVER, path], stdout=subprocess.PIPE, text=True) as saver:
        for _ in range(saves):
            finished = int(saver.stdout.readline())
        saver.kill()
        finished = max([finished, *map(int, saver.stdout.read().split())])
    left = store.load(path)
    assert int(left.title) in (finished, finished + 1)
    assert len(left.events) == int(left.title) % 97
    store.save(kept, path)
    assert store.load(path) == kept


def test_a_new_file_that_cannot_be_finished_leaves_nothing(tmp_path, monkeypatch, kept):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WriteError, match="No space left") as caught:
        store.save(kept, tmp_path / "paris.timeline")
    assert "paris.timeline" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_there_is_no_such_folder(tmp_path, kept):
    with pytest.raises(WriteError, match="cannot be written"):
        store.save(kept, tmp_path / "nowhere" / "x.timeline")


def test_a_folder_is_not_replaced(tmp_path, kept):
    with pytest.raises(WriteError, match="cannot be replaced"):
        store.save(kept, tmp_path)


OUTSIDE = Sentence(Span(0, 999), "outside")


@pytest.mark.parametrize(
    ("event_values", "mention_values", "column"),
    [
        ({"confidence": float("nan")}, {}, "confidence"),
        ({}, {"article_id": "gone"}, "the article gone"),
        ({}, {"sentence": OUTSIDE}, "beyond the text"),
    ],
)
def test_what_could_not_be_loaded_again_is_not_saved(file, kept, event_values, mention_values, column):
    event = kept.event("attack")
    mentions = (replace(event.mentions[0], **mention_values),)
    wrong = replace(event, mentions=mentions, **event_values)
    with pytest.raises(WriteError, match=column):
        store.save(replace(kept, events=(wrong,)), file)
    assert store.load(file) == kept


def test_text_that_is_no_text_and_times_beyond_64_bits_are_refused_in_words(tmp_path):
    for timeline in (Timeline("\udcff"), Timeline(events=(Event("e", When(0, 2**64), "Heat death"),))):
        with pytest.raises(WriteError, match="cannot be written"):
            store.save(timeline, tmp_path / "x.timeline")
    assert list(tmp_path.iterdir()) == []
