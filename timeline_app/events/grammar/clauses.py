"""A clause: a conjugated verb with its subject and all that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import is_report, says_itself
from timeline_app.events.grammar.tagged import Sentence

_LONGEST_NAME = 4  # words
_AS_FAR = 3  # words up to the comma before "as far as"
_SMALL_BEFORE_VERB = 5  # words
_COMMA_BETWEEN = 2  # places from the last word before a comma to the first behind it


@dataclass(slots=True)
class Clause:
    """Indexes of words, in the order of the sentence.

    `words` are its own, `asides` those put in between or said in brackets; `opener` is the word that makes it
    subordinate, `antecedent` the end of what a relative clause tells of (-1 where there is none).
    """

    opener: int = -1
    antecedent: int = -1
    words: list[int] = field(default_factory=list)
    asides: list[int] = field(default_factory=list)
    bracketed: list[int] = field(default_factory=list)  # those of the asides that stand in brackets
    verb: int = -1  # its first conjugated one
    borrowed: list[int] = field(default_factory=list)  # the subject of the clause before, which it shares
    frame: bool = False  # it only says who says the rest
    apart: bool = False  # a relative clause between commas
    said: bool = False  # it is what somebody says, without a word like "that" before it

    def take(self, words: Sequence[int], verb: int) -> None:
        """Go on with words, of which one is a conjugated verb, or none is: -1."""
        self.words += words
        if self.verb < 0:
            self.verb = verb

    def holds(self, k: int) -> bool:
        """Whether a word stands in it."""
        return k in self.words or k in self.asides


def reports(sentence: Sentence, clause: Clause, lists: Lists) -> int | None:
    """The verb with which a clause says that somebody said something; None where it has another one."""
    if clause.frame and clause.verb >= 0 and says_itself(sentence, clause.verb, lists):
        return clause.verb
    compound = clause.verb >= 0 and sentence.tags[clause.verb].startswith("AUX")
    for k in clause.words:
        placed = k > clause.verb or (lists.verb_second and clause.opener >= 0)  # "wie am Montag bekannt [wurde]"
        if not (k == clause.verb or (compound and placed)) or not is_report(sentence, k, lists):
            continue
        between = (m for m in clause.words if clause.verb < m < k)
        near = lists.verb_second or all(sentence.tags[m].startswith(("AUX", "ADV", "PRON", "PART")) for m in between)
        if k == clause.verb or near:
            return k
    return None
