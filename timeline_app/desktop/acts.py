"""What a person does to the timeline: each act one step of undo with a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.dates.shift import Shift, shifted
from timeline_app.desktop.document import Document
from timeline_app.desktop.intake import redated, unmended
from timeline_app.desktop.tasks import Tasks
from timeline_app.disagreements import all_together, to_settle
from timeline_app.edit import SortBy, Twice
from timeline_app.edit.again import Arrivals
from timeline_app.history import ActName, Word, named
from timeline_app.model import AUTOMATIC, Article, Event, Factuality, Figure, LanesBy, Mention, Status, Timeline

_ACT_OF_STATUS = {Status.ACCEPTED: "accept", Status.DISMISSED: "dismiss", Status.SUGGESTED: "suggest"}


class Acts:
    """The acts on a document; `failed` is called with what goes wrong in the background."""

    def __init__(self, document: Document, tasks: Tasks, failed: Callable[[BaseException], None]) -> None:
        self._document, self._tasks, self._failed = document, tasks, failed

    def join(self, timeline: Timeline, over: Callable[[], None] = lambda: None) -> None:
        """Add articles and their events; `over` is called when they are there, or refused."""
        before = self._document.timeline
        is_new = before == Timeline(style=before.style)
        joined = replace(timeline, style=before.style) if is_new else edit.join(before, timeline)
        self._document.apply(joined, named("join", count=len(timeline.articles)), over=over)

    def bring_in(
        self, timeline: Timeline, twice: Twice, file: str, over: Callable[[], None], stopped: Callable[[], None]
    ) -> None:
        """Add what another program's file of that name holds, in the background; an empty timeline keeps its own look.

        `over` is called once it is done or refused, `stopped` where the person did not want it any more.
        """

        def brought(before: Timeline) -> Timeline:
            style = timeline.style if timeline.style != AUTOMATIC else before.style
            return edit.bring_in(before, replace(timeline, style=style), twice)

        name = named("bring_in", count=len(timeline.events), file=file)
        self._document.large.make(brought, name, over, self._failed, stopped)

    def take_in(self, found: Arrivals, over: Callable[[], None]) -> None:
        """Add articles and put new readings of others in place, as one step; `over` as in `join`."""
        name = named("join_and_replace" if found.again else "join", count=len(found.new))
        if not found.new:
            name = named("replace_articles", count=len(found.again))
        if not found.new and len(found.again) == 1:
            name = named("replace_article", title=found.again[0].title)
        if found.again:
            self._document.apply(edit.join(self._document.timeline, replace(found.timeline, title="")), name, over=over)
        elif found.new:
            self.join(found.timeline, over)
        else:
            over()

    def rename(self, title: str) -> None:
        """Give the timeline a title, which heads its pictures."""
        self._document.apply(edit.rename(self._document.timeline, title), named("rename", title=title))

    def retitle(self, event_id: str, title: str) -> None:
        """Give an event another title."""
        self._document.apply(edit.retitle(self._document.timeline, event_id, title), named("retitle", title=title))

    def redate(self, event_id: str, when: When) -> None:
        """Move an event to another date."""
        self._document.apply(edit.redate(self._document.timeline, event_id, when), named("redate", date=when))

    def drag(self, event_id: str, when: When) -> None:
        """Drag an event to another date; drags that follow each other at once are one step."""
        moved = edit.redate(self._document.timeline, event_id, when)
        self._document.apply(moved, named("redate", date=when), key=("redate", event_id))

    def judge(self, event_id: str, status: Status) -> None:
        """Accept, dismiss, or put back among the suggestions."""
        name = named(_ACT_OF_STATUS[status], title=self._title(event_id))
        self._document.apply(edit.set_status(self._document.timeline, event_id, status), name)

    def judge_all(self, event_ids: Sequence[str], status: Status) -> None:
        """Accept, dismiss or put back several events, as one step."""
        name = named(f"{_ACT_OF_STATUS[status]}_all", count=len(event_ids))
        self._document.change(lambda now: edit.set_status_of_all(now, event_ids, status), name, len(event_ids))

    def settle(self, event_id: str, about: str, value: When | Figure | None) -> None:
        """Believe one of the values that articles give for a thing; None lets all of them stand."""
        timeline = self._document.timeline
        if isinstance(value, When):
            self._document.apply(edit.settle_date(timeline, event_id, value), named("settle_date", date=value))
        elif value is not None:
            self._document.apply(
                edit.settle_figure(timeline, event_id, value), named("settle_figure", figure=value.text)
            )
        else:
            self.settle_with_all(event_id, (about,))

    def settle_with_all(self, event_id: str, topics: Sequence[str]) -> None:
        """Let all that articles say about some things stand, as one step."""
        settled = self._document.timeline
        for entry in to_settle(settled.event(event_id), settled.articles):
            if entry.about in topics:
                settled = edit.settle_with_all(settled, event_id, entry.about, all_together(entry))
        self._document.apply(settled, named("settle_with_all", title=self._title(event_id)))

    def create(self, when: When, title: str, lane: str = "") -> str:
        """Make an event of the person's own, in the shown lane of that name; its id, "" where it was refused."""
        before = {event.id for event in self._document.timeline.events}
        self._document.apply(
            edit.create_event(self._document.timeline, when, title, lane), named("create_event", title=title)
        )
        return next((event.id for event in self._document.timeline.events if event.id not in before), "")

    def make(self, events: Sequence[Event], over: Callable[[tuple[str, ...]], None]) -> None:
        """Make events of the person's own, as one step; `over` is called with their ids, none where refused."""
        before = {event.id for event in self._document.timeline.events}
        one = named("create_event", title=events[0].title) if len(events) == 1 else None

        def done() -> None:
            over(tuple(event.id for event in self._document.timeline.events if event.id not in before))

        name = one or named("add_own", count=len(events))
        self._document.change(lambda now: edit.add_own(now, events), name, len(events), over=done)

    def set_factuality(self, event_id: str, factuality: Factuality) -> None:
        """Say that an event happened, is planned, was called off or is denied."""
        name = named(factuality, title=self._title(event_id))
        self._document.apply(edit.set_factuality(self._document.timeline, event_id, factuality), name)

    def set_factuality_of_all(self, event_ids: Sequence[str], factuality: Factuality) -> None:
        """Say of several events that they happened, are planned, were called off or are denied, as one step."""
        name = named(f"{factuality}_all", count=len(event_ids))
        self._document.change(lambda now: edit.set_factuality_of_all(now, event_ids, factuality), name, len(event_ids))

    def delete(self, event_id: str) -> None:
        """Take an event out."""
        name = named("delete", title=self._title(event_id))
        self._document.apply(edit.delete(self._document.timeline, event_id), name)

    def delete_all(self, event_ids: Sequence[str]) -> None:
        """Take several events out, as one step."""
        name = named("delete_all", count=len(event_ids))
        self._document.change(lambda now: edit.delete_all(now, event_ids), name, len(event_ids))

    def merge(self, event_id: str, other_id: str) -> None:
        """Make another event one with an event, which keeps its title and date."""
        name = named("merge", title=self._title(event_id), other=self._title(other_id))
        self._document.apply(edit.merge(self._document.timeline, (event_id, other_id)), name)

    def merge_all(self, event_ids: Sequence[str]) -> None:
        """Make several events one, which keeps the title and date of the first."""
        name = named("merge_all", count=len(event_ids), title=self._title(event_ids[0]))
        self._document.change(lambda now: edit.merge(now, event_ids), name, len(event_ids))

    def split(self, event_id: str, mention: Mention) -> None:
        """Make a mention of an event an event of its own."""
        name = named("split", title=self._title(event_id))
        self._document.apply(edit.split(self._document.timeline, event_id, mention), name)

    def set_tags(self, event_id: str, tags: Sequence[str]) -> None:
        """Tag an event with these words and no others."""
        name = named("set_tags", title=self._title(event_id))
        self._document.apply(edit.set_tags(self._document.timeline, event_id, tags), name)

    def tag_all(self, event_ids: Sequence[str], tag: str) -> None:
        """Give several events one tag more, as one step."""
        name = named("tag_all", count=len(event_ids), tag=tag)
        self._document.change(lambda now: edit.tag_all(now, event_ids, tag), name, len(event_ids))

    def untag_all(self, event_ids: Sequence[str], tag: str) -> None:
        """Take a tag from several events, as one step."""
        name = named("untag_all", count=len(event_ids), tag=tag)
        self._document.change(lambda now: edit.untag_all(now, event_ids, tag), name, len(event_ids))

    def set_colour(self, event_id: str, colour: str) -> None:
        """Colour an event (#rrggbb), or with "" as its article."""
        name = named("set_colour", title=self._title(event_id))
        self._document.apply(edit.set_colour(self._document.timeline, event_id, colour), name)

    def set_colour_of_all(self, event_ids: Sequence[str], colour: str) -> None:
        """Colour several events, as one step."""
        name = named("set_colour_of_all", count=len(event_ids))
        self._document.change(lambda now: edit.set_colour_of_all(now, event_ids, colour), name, len(event_ids))

    def set_note(self, event_id: str, note: str) -> None:
        """Write a note on an event; an empty one takes it away."""
        name = named("set_note", title=self._title(event_id))
        self._document.apply(edit.set_note(self._document.timeline, event_id, note), name)

    def add_note_to_all(self, event_ids: Sequence[str], note: str) -> None:
        """Write a note on several events, below the one that an event has, as one step."""
        name = named("add_note_to_all", count=len(event_ids))
        self._document.change(lambda now: edit.add_note_to_all(now, event_ids, note), name, len(event_ids))

    def set_lane(self, event_id: str, lane: str) -> None:
        """Put an event into a lane made by hand, or with "" out of it, whatever lanes are shown."""
        name = named("move_to_lane" if lane else "leave_lane", lane=lane, title=self._title(event_id))
        self._document.apply(edit.move_to_lane(self._document.timeline, event_id, lane), name)

    def set_lane_of_all(self, event_ids: Sequence[str], lane: str) -> None:
        """Put several events into a lane made by hand, or with "" out of it, whatever lanes are shown."""
        name = named("move_all_to_lane" if lane else "leave_lane_all", count=len(event_ids), lane=lane)
        self._document.change(lambda now: edit.move_all_to_lane(now, event_ids, lane), name, len(event_ids))

    def move_to_lane(self, event_id: str, when: When, lane: str) -> None:
        """Put an event into a lane and, where it is another, to a date."""
        name = named("move_to_lane" if lane else "leave_lane", lane=lane, title=self._title(event_id))
        moved = edit.move_to_lane(self._document.timeline, event_id, lane)
        self._document.apply(edit.redate(moved, event_id, when), name, key=("lane", event_id))

    def move_all(self, whens: Mapping[str, When], lane: str | None) -> None:
        """Move several events to other dates and, where one is named, into a lane, as one step."""
        act = "redate_all" if lane is None else "move_all_to_lane" if lane else "leave_lane_all"
        name = named(act, count=len(whens), lane=lane or "")

        def moved(now: Timeline) -> Timeline:
            dated = edit.redate_all(now, whens)
            return dated if lane is None else edit.move_all_to_lane(dated, whens, lane)

        self._document.change(moved, name, len(whens), key=(act, frozenset(whens)))

    def shift_all(self, event_ids: Sequence[str], by: Shift) -> None:
        """Move several events so far in time, each known as finely as before, as one step."""
        wanted = frozenset(event_ids)

        def moved(now: Timeline) -> Timeline:
            return edit.redate_all(now, {e.id: shifted(e.when, by) for e in now.events if e.id in wanted})

        self._document.change(moved, named("redate_all", count=len(wanted)), len(wanted))

    def show_in_lane(self, event_ids: Sequence[str], lane: str) -> None:
        """Put events into a lane, and show the lanes made by hand, so that it can be seen."""
        act = "move_all_to_lane" if lane else "leave_lane_all"
        name = named(act, count=len(event_ids), lane=lane)

        def moved(now: Timeline) -> Timeline:
            return edit.show_lanes(edit.move_all_to_lane(now, event_ids, lane), LanesBy.HAND)

        self._document.change(moved, name, len(event_ids))

    def set_style(self, style: str) -> None:
        """Draw the timeline in a style."""
        self._document.apply(edit.set_style(self._document.timeline, style), named("set_style"))

    def show_lanes(self, by: LanesBy) -> None:
        """Show lanes that stand for articles, places ..., or none."""
        name = named("show_lanes", by=Word(f"lanes.by_{by}", lower=True))
        self._document.apply(edit.show_lanes(self._document.timeline, by), name)

    def fold_lane(self, lane: str, *, folded: bool) -> None:
        """Show a lane as one line, or open it again."""
        timeline, act = self._document.timeline, "fold_lane" if folded else "unfold_lane"
        if timeline.lanes_by is LanesBy.NOTHING:
            return  # asked for in the menu of a lane that is shown no more
        name = named(act, name=lane or Word(f"lanes.no_{timeline.lanes_by}"))
        self._document.apply(edit.fold_lane(timeline, lane, folded=folded), name)

    def open_lanes(self) -> None:
        """Open every lane that shows as one line."""
        self._document.apply(edit.open_lanes(self._document.timeline), named("open_lanes"))

    def rename_lane(self, lane: str, new: str) -> None:
        """Give a lane made by hand another name."""
        name = named("rename_lane", name=lane, new=new)
        self._document.apply(edit.rename_lane(self._document.timeline, lane, new), name)

    def move_lane(self, lane: str, by: int) -> None:
        """Move a lane made by hand so many places down, or up."""
        self._document.apply(edit.move_lane(self._document.timeline, lane, by), named("move_lane", name=lane))

    def sort_lanes(self, by: SortBy) -> None:
        """Sort the lanes made by hand by name or by their first event."""
        self._document.apply(edit.sort_lanes(self._document.timeline, by), named(f"sort_lanes_by_{by}"))

    def delete_lane(self, lane: str) -> None:
        """Take a lane made by hand away; its events stay."""
        self._document.apply(edit.delete_lane(self._document.timeline, lane), named("delete_lane", name=lane))

    def date_article(self, article_id: str, issued: When) -> None:
        """Date an article by hand and extract its events anew, in the background."""
        article = self._document.timeline.article(article_id)
        name = named("issue_article", title=article.title, date=issued)
        self._tasks.run(
            lambda _progress, cancelled: redated(article, issued, cancelled),
            lambda found: self._put_back(found[0], found[1], name),
            self._failed,
        )

    def unmend_article(self, article_id: str) -> None:
        """Take back what was put right in the text of an article and extract its events anew, in the background."""
        article = self._document.timeline.article(article_id)
        name = named("unmend_article", title=article.title)
        self._tasks.run(
            lambda _progress, cancelled: unmended(article, cancelled),
            lambda found: self._put_back(found[0], found[1], name),
            self._failed,
        )

    def _put_back(self, article: Article, events: list[Event], name: ActName) -> None:
        """Take the new reading of an article, unless the article has gone in the meantime."""
        if any(known.id == article.id for known in self._document.timeline.articles):
            self._document.apply(edit.replace_article(self._document.timeline, article, events), name)

    def remove_article(self, article_id: str) -> None:
        """Take an article and its evidence out."""
        name = named("remove_article", title=self._document.timeline.article(article_id).title)
        self._document.apply(edit.remove_article(self._document.timeline, article_id), name)

    def sort_articles(self, by: SortBy) -> None:
        """Sort the articles by title or by date."""
        self._document.apply(edit.sort_articles(self._document.timeline, by), named(f"sort_articles_by_{by}"))

    def order_articles(self) -> None:
        """Put the articles in the order in which they were added, as the file knows it."""
        if (session := self._document.session) is not None:
            ordered = edit.order_articles(self._document.timeline, session.added)
            self._document.apply(ordered, named("order_articles"))

    def _title(self, event_id: str) -> str:
        return self._document.timeline.event(event_id).title
