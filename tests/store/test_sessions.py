"""A session against a plain list of states: whatever is done, undone, closed and opened again, they stay equal."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from timeline_app import edit, store
from timeline_app.changes import change_between
from timeline_app.dates import When
from timeline_app.history import Act, Word, named
from timeline_app.model import Event, LanesBy, Status, Timeline
from timeline_app.store import session as sessions

REMEMBERED = 6  # acts, in the place of a hundred
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(lambda text: text.strip())
DAYS = st.integers(-400_000, 400_000).map(lambda day: When.days(day, day))


class Sessions(RuleBasedStateMachine):
    """What a person does to a file, and the same to a list of timelines."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.before = sessions.KEPT_ACTS
        sessions.KEPT_ACTS = REMEMBERED

    @initialize(kept=st.sampled_from([True, False]))
    def begin(self, kept):
        from tests.store.conftest import KEPT

        first = KEPT if kept else Timeline()
        self.session = store.create_session(self.folder / "a.timeline", first)
        self.states, self.names, self.place = [first], [], 0
        self.first, self.last = 0, 0  # what the file remembers of the names: from the one to before the other

    def act(self, after, name, *, since=None):
        """An act on both; what it changes leads from either state to the other."""
        found = change_between(self.now, after)
        assert (found.made(self.now), found.back.made(after)) == (after, self.now)
        self.session.do(after, Act(name, 7.5), since=since)
        if since is not None:
            self.states[self.place] = after
            self.names[self.place - 1 :] = [name]
            del self.states[self.place + 1 :]
            self.last = self.place
            return
        self.states[self.place + 1 :] = [after]
        self.names[self.place :] = [name]
        self.go(self.place + 1)
        self.last = self.place

    def go(self, place):
        """The place moves by one; the act passed is remembered, and those far from it are forgotten."""
        self.first, self.last = min(self.first, place, self.place), max(self.last, place, self.place)
        self.place = place
        self.first, self.last = max(self.first, place - REMEMBERED), min(self.last, place + REMEMBERED)

    @property
    def now(self):
        return self.states[self.place]

    def one(self, data):
        return data.draw(st.sampled_from(self.now.events))

    @rule(when=DAYS, title=WORDS)
    def create(self, when, title):
        self.act(edit.create_event(self.now, when, title), named("create_event", title=title))

    @precondition(lambda self: self.now.events)
    @rule(data=st.data(), title=WORDS)
    def retitle(self, data, title):
        after = edit.retitle(self.now, self.one(data).id, title)
        self.act(after, named("retitle", title=title))

    @precondition(lambda self: self.now.events)
    @rule(data=st.data(), when=DAYS)
    def redate(self, data, when):
        self.act(edit.redate(self.now, self.one(data).id, when), named("redate", date=when))

    @precondition(lambda self: self.place and self.now.events)
    @rule(data=st.data(), when=DAYS)
    def go_on_dragging(self, data, when):
        """A move that is one step with the last act."""
        after = edit.redate(self.now, self.one(data).id, when)
        self.act(after, named("redate", date=when), since=self.states[self.place - 1])

    @precondition(lambda self: self.now.events)
    @rule(data=st.data())
    def delete(self, data):
        event = self.one(data)
        self.act(edit.delete(self.now, event.id), named("delete", title=event.title))

    @precondition(lambda self: len(self.now.events) > 1)
    @rule(data=st.data())
    def merge(self, data):
        pair = data.draw(st.permutations([event.id for event in self.now.events]))[:2]
        self.act(edit.merge(self.now, pair), named("merge", title="a", other="b"))

    @precondition(lambda self: self.now.events)
    @rule(status=st.sampled_from(Status))
    def judge_all(self, status):
        after = edit.set_status_of_all(self.now, [event.id for event in self.now.events], status)
        self.act(after, named("accept_all", count=len(self.now.events)))

    @precondition(lambda self: self.now.events)
    @rule(data=st.data(), lane=st.sampled_from(["", "Faits", "Justice", "à part"]))
    def move_to_lane(self, data, lane):
        self.act(edit.move_to_lane(self.now, self.one(data).id, lane), named("move_to_lane", lane=lane))

    @precondition(lambda self: self.now.lanes)
    @rule(data=st.data())
    def delete_lane(self, data):
        lane = data.draw(st.sampled_from(self.now.lanes))
        self.act(edit.delete_lane(self.now, lane), named("delete_lane", name=lane))

    @rule(by=st.sampled_from(LanesBy), title=WORDS, style=st.sampled_from(["paper", "dark", "automatic"]))
    def dress(self, by, title, style):
        after = edit.set_style(edit.rename(edit.show_lanes(self.now, by), title), style)
        self.act(after, named("show_lanes", by=Word(f"lanes.by_{by}", lower=True)))

    @precondition(lambda self: self.now.articles)
    @rule(data=st.data())
    def remove_article(self, data):
        article = data.draw(st.sampled_from(self.now.articles))
        self.act(edit.remove_article(self.now, article.id), named("remove_article", title=article.title))

    @rule(data=st.data(), text=st.text(st.characters(codec="utf-8"), max_size=30))
    def read_article(self, data, text):
        """A new article, or a new reading of one that is there, at the head of the list."""
        from tests.store.conftest import KEPT

        article = replace(KEPT.articles[0], id=data.draw(st.sampled_from("abc")), text=KEPT.articles[0].text + text)
        others = tuple(other for other in self.now.articles if other.id != article.id)
        mentions = tuple(replace(mention, article_id=article.id) for mention in KEPT.events[0].mentions)
        event = Event(f"of-{article.id}", When.day(2015, 11, 13), "Attentats", mentions=mentions)
        events = tuple(other for other in self.now.events if other.id != event.id)
        events = tuple(sorted((*events, event), key=edit.time_order))
        after = replace(self.now, articles=(article, *others), events=events)
        self.act(after, named("join", count=1))

    @precondition(lambda self: self.place)
    @rule(known=st.booleans())
    def undo(self, known):
        """Take the last act back, where the file remembers it without being told what was before."""
        remembered = self.session.done > 0
        before = self.states[self.place - 1] if known or not remembered else None
        self.session.undo(before, Act(self.names[self.place - 1], 7.5))
        self.go(self.place - 1)

    @precondition(lambda self: self.place < len(self.names))
    @rule(known=st.booleans())
    def redo(self, known):
        remembered = self.session.done < len(self.session.acts)
        after = self.states[self.place + 1] if known or not remembered else None
        self.session.redo(after, Act(self.names[self.place], 7.5))
        self.go(self.place + 1)

    @rule()
    def close_and_open(self):
        """What the file forgets is forgotten: the list is cut to what it remembers."""
        self.session.close()
        self.session = store.open_session(self.folder / "a.timeline")
        assert (self.session.done, len(self.session.acts)) == (self.place - self.first, self.last - self.first)
        self.states, self.names = self.states[self.first : self.last + 1], self.names[self.first : self.last]
        self.first, self.last, self.place = 0, self.last - self.first, self.place - self.first

    @rule()
    def copy(self):
        """A copy holds the same, history and all."""
        target = self.folder / "copy.timeline"
        self.session.copy_to(target)
        with store.open_session(target) as copied:
            assert copied.timeline == self.session.timeline
            assert copied.acts == self.session.acts

    @rule(stretch=st.none() | st.tuples(st.floats(-1e12, 0), st.floats(1, 1e12)))
    def look(self, stretch):
        self.session.view = stretch
        assert self.session.view == stretch

    @rule(word=st.sampled_from(["Paris", "attentat", "proces", "Vérifié", "130"]))
    def find(self, word):
        """The index finds what a search without it finds, where words are whole."""
        found = self.session.find(word)
        assert set(found.events) <= {event.id for event in self.now.events}
        if word == "130":
            assert set(found.articles) == {a.id for a in self.now.articles if "130 morts" in a.text}

    @invariant()
    def equal(self):
        if hasattr(self, "states"):
            assert self.session.timeline == self.now
            assert [act.name for act in self.session.acts] == self.names[self.first : self.last]

    def teardown(self):
        if hasattr(self, "states"):
            assert store.load(self.folder / "a.timeline") == self.now
            self.session.close()
        sessions.KEPT_ACTS = self.before
        shutil.rmtree(self.folder)


TestSessions = Sessions.TestCase
TestSessions.settings = settings(
    max_examples=80, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
