"""A clause with the tree of its sentence, and the fields that are read in it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.title_words import TitleWords, title_words
from timeline_app.events.titles.trees.predicates import SUBJECTS, Predicate
from timeline_app.text.syntax.parser import Tree

_VERBAL = ("aux", "cop", "compound:prt")
_BREAKS = frozenset("–—:;-")
_SHORTEST = 4  # letters of a word behind which a full stop ends a sentence


@dataclass(frozen=True)
class Treed:
    """A clause with its tree; `left_out` are the places that no title tells."""

    sentence: Sentence
    tree: Tree
    predicate: Predicate
    clause: Clause
    left_out: Container[int]
    lists: Lists

    @property
    def words(self) -> TitleWords:
        """What its language is known by in titles."""
        return title_words(self.lists.language)

    @property
    def at(self) -> int:
        """The place of what is told."""
        return self.predicate.at

    @property
    def subject(self) -> int:
        """The place of who does it."""
        return self.predicate.subject

    @property
    def is_below(self) -> bool:
        """Whether its verb stands at its end."""
        return self.clause.opener >= 0

    @property
    def finite(self) -> int:
        """The place of its conjugated verb; -1 where it has none, or several."""
        found = [k for k in self.verbs if self.sentence.is_finite(k)]
        return found[0] if len(found) == 1 else -1

    @property
    def is_inverted(self) -> bool:
        """Whether its subject stands behind its conjugated verb, as in "am Montag [trat der Minister] zurück"."""
        return not self.is_below and self.subject > self.finite

    @cached_property
    def verbs(self) -> tuple[int, ...]:
        """What is told with its auxiliaries, its particle, and the infinitives that stand inside the clause."""
        tree, verbs = self.tree, [self.at, *self.predicate.helpers, *self.particle]
        for one in verbs:  # which grows
            mark = ("mark",) if one != self.at and tree.relations[one] == "xcomp" else ()
            verbs += tree.kinds(one, *_VERBAL, *mark)
            verbs += [k for k in tree.kinds(one, "xcomp") if self._is_inside(k)]
        return tuple(sorted(set(verbs)))

    @cached_property
    def stop(self) -> int:
        """The place of the sign behind its conjugated verb that ends what it tells."""
        words = self.sentence.words
        for k in range(self.finite + 1, len(words)):
            before, sign = words[k - 1].text, words[k].text
            if sign in _BREAKS or (sign == "." and len(before) >= _SHORTEST and before.isalpha()):
                return k
        return len(words)

    @cached_property
    def particle(self) -> list[int]:
        """The word that ends a main clause as the particle of its verb, whatever the tree takes it for."""
        words, tags = self.clause.words, self.sentence.tags
        if self.is_below or self.clause.verb != self.at:
            return []
        ends = (k for k in words if k > self.at and tags[k + 1 : k + 2] in (["PUNCT"], ["CCONJ"]))
        return [k for k in ends if self.lower(k) in self.lists.particles and tags[k] in ("ADP", "ADV")][:1]

    @property
    def is_passive(self) -> bool:
        """Whether it tells what is done to its subject."""
        helpers = self.tree.kinds(self.at, "aux")
        done = any(self.lower(k) in self.words.becoming or self.sentence.tags[k] == "AUX.Part" for k in helpers)
        return self.sentence.tags[self.at] == "VERB.Part" and done

    def lower(self, k: int) -> str:
        """A word in small letters."""
        return self.sentence.words[k].lower

    def cases(self, k: int) -> list[str]:
        """The prepositions that lead to a word."""
        return [self.lower(case) for case in self.tree.kinds(k, "case")]

    def is_bare_genitive(self, k: int) -> bool:
        """Whether only its ending says whose something is: "nach drei Jahren [guter Arbeit]"."""
        owned = any(self.lower(adjective).endswith("er") for adjective in self.tree.kinds(k, "amod"))
        subject = self.tree.relations[k] in SUBJECTS
        return self.lists.capital_nouns and owned and not subject and not self.tree.kinds(k, "case", "det", "nummod")

    def start_of(self, top: int) -> int:
        """The place where a phrase begins, without the comma before it."""
        return next(k for k in self.tree.below(top) if self.tree.relations[k] != "punct" or k == top)

    def is_behind_a_comma(self, k: int) -> bool:
        """Whether a comma stands before a word."""
        return k > 0 and self.sentence.words[k - 1].text == ","

    def _is_inside(self, k: int) -> bool:
        """Whether an infinitive is none behind a comma: "bat die Stadt, die Straße [zu sperren]"."""
        if not self.sentence.is_verb(k) or self.tree.kinds(k, *SUBJECTS, "expl"):
            return False
        return not (k > self.at and self.is_behind_a_comma(self.start_of(k)))


@dataclass(frozen=True, slots=True)
class Fields:
    """The places of a clause: who does it, its conjugated verb, all verbs, and what else is told, by its top words.

    `first` are the tops of what stands before a verb that its subject follows, `behind` those behind the verb's end.
    """

    subject: frozenset[int]
    finite: int
    verbs: tuple[int, ...]
    rest: Mapping[int, frozenset[int]]
    first: frozenset[int]
    behind: frozenset[int]
