"""A sentence as clauses: a conjugated verb with its subject and all that belongs to it.

Pieces are cut at signs, at words that open a subordinate clause, and at "and" between two verbs.  They are then put
together again: what stands between a subject and its verb is an aside of its clause, what stands before a subject leads
up to it, and a piece without a verb belongs to the clause it follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.frames import counts_from, is_dateline, is_frame, label_before, verb_first
from timeline_app.events.grammar.inversion import verb_behind
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import agrees, is_its_number
from timeline_app.events.grammar.openings import ends_with_plural
from timeline_app.events.grammar.pieces import Piece, noun_before, pieces_of
from timeline_app.events.grammar.reports import is_report, leads_to_speaker, says_itself
from timeline_app.events.grammar.signs import DASHES, STOPS, quotes_end
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.told_nouns import no_age, no_apposition, no_person, of_its_gender, those_again

_LONGEST_NAME = 4  # words
_AS_FAR = 3  # words up to the comma before "as far as"
_COMMA_BETWEEN = 2  # places from the last word before a comma to the first behind it


def clauses_of(sentence: Sentence, lists: Lists) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin."""
    assembly = _Assembly(sentence, lists)
    for piece in pieces_of(sentence, lists):
        assembly.take(piece)
    return assembly.finish()


@dataclass(slots=True)
class _Assembly:
    """The clauses so far; `stack` holds those that may go on, the outermost first."""

    sentence: Sentence
    lists: Lists
    found: list[Clause] = field(default_factory=lambda: [Clause()])
    stack: list[Clause] = field(default_factory=list)
    depth: int = 0  # of brackets
    within: Clause | None = None  # the clause in them
    dashed: bool = False  # a dash has opened what stands in between
    led: list[int] = field(default_factory=list)  # what stands before the verb of a clause that "and," has announced

    def __post_init__(self) -> None:
        self.stack.append(self.found[0])

    def take(self, piece: Piece) -> None:
        """Give a piece to the clause it belongs to, or begin another one with it."""
        inside = range(piece.start, piece.end)
        verb = next((k for k in inside if self.sentence.is_finite(k)), -1)
        if piece.says and verb < 0:  # "reported" taken for a participle
            verb = next(k for k in inside if is_report(self.sentence, k, self.lists))
        if verb < 0 and piece.opens and self.lists.verb_second and ends_with_plural(self.sentence, inside):
            verb = inside[-1]
        if piece.sign and piece.sign in STOPS and self.stack[-1].words and not self.depth:
            self._begin(Clause(), anew=True)
        self.depth += piece.sign == "("
        if self.depth:
            self._bracket(piece, inside, verb)
        elif is_dateline(self.sentence, piece):
            self.found[0].asides += inside
        elif self._leads_up(piece, verb):
            self.led += inside
        elif self.led and verb >= 0 and piece.opens != "relative":
            self._begin(Clause(words=self.led), anew=True).take(inside, verb)
            self.led = []
        else:
            self._place(piece, inside, verb)

    def _place(self, piece: Piece, inside: range, verb: int) -> None:
        """Give a piece to a clause by how it opens."""
        if self.led and verb >= 0:  # "y, en 1980, las Marchas, cuyas filas crecían"
            self._begin(Clause(words=self.led), anew=True)
            self.led = []
        if piece.opens == "said":
            self._begin(Clause(said=True)).take(inside, verb)
        elif piece.opens == "subordinate" and self._is_put_in(piece, verb):
            self.stack[-1].asides += inside
        elif piece.opens in ("relative", "subordinate"):
            self._subordinate(piece, verb)
        elif piece.opens == "and":
            self._joined(inside, verb)
        elif verb < 0 and self._waits_for_relative(piece):
            self._begin(Clause(words=list(inside[1:])), anew=True)
        elif verb < 0:
            self._without_verb(piece, inside)
        else:
            self._with_verb(piece, inside, verb)

    def _is_put_in(self, piece: Piece, verb: int) -> bool:
        """Whether what has no verb stands between a subject and its verb: "The firm[, while small,] grew"."""
        waits = verb < 0 and piece.sign == "," and self.stack[-1].verb < 0 and self._names(self.stack[-1])
        closed = [word.text for word in self.sentence.words[piece.end : piece.end + 1]] == [","]
        return waits and closed and not self.lists.verb_second and self.sentence.is_finite(piece.end + 1)

    def _waits_for_relative(self, piece: Piece) -> bool:
        """Whether a piece is the subject of a clause of its own: ", pero [la presión], que creció, le obligó"."""
        words, tags = self.sentence.words, self.sentence.tags
        joins = piece.sign == "," and tags[piece.start] == "CCONJ" and self.stack[-1].verb >= 0
        named = (
            joins
            and piece.start + 1 < len(tags)
            and tags[piece.start + 1] in ("DET", "PROPN")
            and self.sentence.is_noun(piece.end - 1)
        )
        if not named or self.lists.verb_second or piece.end + 1 >= len(words) or words[piece.end].text != ",":
            return False
        relative = words[piece.end + 1].lower in self.lists.relatives
        behind = next((k for k in range(piece.end + 1, len(words)) if words[k].text in {",", *STOPS}), len(words))
        return relative and tags[piece.end + 1] in ("PRON", "SCONJ") and verb_behind(self.sentence, behind)

    def finish(self) -> list[Clause]:
        """All clauses; at least one, which holds all words where nothing else does."""
        self.stack[-1].words += self.led
        for clause in self.found:
            if not clause.words:  # all in brackets
                clause.words, clause.asides = clause.asides, []
        told = [clause for clause in self.found if clause.words]
        for clause in told:
            clause.frame |= clause.opener >= 0 and leads_to_speaker(self.sentence, clause.opener, self.lists)
        return told or [Clause(words=list(range(len(self.sentence.words))))]

    def _begin(self, clause: Clause, *, anew: bool = False) -> Clause:
        if anew:
            self.stack.clear()
        self.found.append(clause)
        self.stack.append(clause)
        return clause

    def _bracket(self, piece: Piece, inside: range, verb: int) -> None:
        """Take what stands in brackets: a clause of its own from its verb on, else something put in between."""
        if verb >= 0 and self.within is None:
            relative = piece.opens == "relative"
            opener = piece.start if piece.opens in ("relative", "subordinate") else -1
            tells_of = self._told_of(piece.start) if relative else -1
            self.within = Clause(opener, tells_of, words=list(inside)[opener >= 0 :], verb=verb)
            self.found.append(self.within)
        elif self.within is not None:
            self.within.words += inside
        else:
            self.stack[-1].asides += inside
            self.stack[-1].bracketed += inside
        words = self.sentence.words
        self.depth -= inside.stop < len(words) and words[inside.stop].text in ")]"
        self.within = self.within if self.depth else None

    def _leads_up(self, piece: Piece, verb: int) -> bool:
        """Whether a piece stands between "and," and the verb of its clause: "y, en 1999, Saleh fue reelegido"."""
        if verb >= 0 or piece.sign != "," or piece.start < 2:
            return False
        return bool(self.led) or self.sentence.tags[piece.start - 2] == "CCONJ"

    def _subordinate(self, piece: Piece, verb: int) -> None:
        relative = piece.opens == "relative"
        waiting = self._waiting() if relative or not (piece.sign or self.lists.verb_second) else None
        outer = self._outer_verb(piece) if waiting else piece.end
        end = self._with_clitics(outer) if outer < piece.end else outer
        tells_of = self._told_of(piece.start) if relative else -1
        again = relative and piece.start and self.sentence.tags[piece.start - 1] == "CCONJ"
        if again and self.found[-1].antecedent >= 0:  # "X, who was elected and [who] resigned"
            tells_of = self.found[-1].antecedent
        beside = relative or self.sentence.words[piece.start].lower in self.lists.as_words  # ", as far as we know,"
        before = self.sentence.words[max(0, piece.start - _AS_FAR) : piece.start]
        parted = piece.sign == "," or (not relative and any(word.text == "," for word in before))
        inner = self._begin(Clause(piece.start, tells_of, apart=beside and parted))
        main = end if relative else self._main_behind(piece, verb)
        inner.take(range(piece.start + 1, min(main, end)), verb)
        if main < end:
            self._begin(Clause(), anew=True).take(range(main, end), main + 1)
        if waiting and end < piece.end:
            # A main clause that began behind this one has closed what waited: "told that if X weren't, it would lead".
            if any(clause is waiting for clause in self.stack):
                self._close(waiting)
            self.stack[-1].take(range(end, piece.end), outer)

    def _main_behind(self, piece: Piece, verb: int) -> int:
        """Where the main clause begins behind one that leads up to it: "that once he arrives | they will begin"."""
        sentence = self.sentence
        led = piece.start == 0 or sentence.words[piece.start - 1].lower in self.lists.that_words
        if not led or verb < 0 or self.lists.verb_second:
            return piece.end
        own = (k for k in range(verb + 1, piece.end - 1) if sentence.tags[k] == "PRON" and sentence.is_finite(k + 1))
        clitics = self.lists.reflexives | self.lists.relatives | self.lists.that_words
        return next((k for k in own if sentence.words[k].lower not in clitics), piece.end)

    def _with_clitics(self, verb: int) -> int:
        """Where the small words begin that stand before a verb: "los hombres que huyeron | [no se] entregaron"."""
        while self.sentence.words[verb - 1].lower in self.lists.reflexives | self.lists.negations:
            if self.sentence.is_noun(verb - 1) or self.sentence.tags[verb - 1] == "DET":
                break
            verb -= 1
        return verb

    def _behind(self, clause: Clause) -> list[int]:
        """The pronoun, or the noun with its article, right behind the verb of a clause."""
        behind = [k for k in clause.words if k > clause.verb]
        if behind and self.sentence.tags[behind[0]] == "PRON":
            return [] if self.sentence.words[behind[0]].lower in self.lists.reflexives else behind[:1]
        end = next((n for n, k in enumerate(behind) if self.sentence.is_noun(k)), -1)
        named = end >= 0 and all(self.sentence.tags[k] in ("DET", "ADJ", "NUM") for k in behind[:end])
        return behind[: end + 1] if named else []

    def _told_of(self, opener: int) -> int:
        """The last word of the noun that a relative clause tells of, with the adjectives behind it; -1 without one."""
        if opener and self.sentence.words[opener - 1].lower in self.lists.those_words:
            return self._of_those(opener - 1)
        last = self._before_aside(opener)
        last = noun_before(self.sentence, opener) if last < 0 else last
        last = no_apposition(self.sentence, no_age(self.sentence, last, self.lists), self.lists)
        if self.lists.contracting:
            last = those_again(self.sentence, self.stack[-1].words, last, opener)
        last = of_its_gender(self.sentence, last, opener, self.lists) if self.lists.verb_second else last
        last = (
            no_person(self.sentence, last, self.lists)
            if self.sentence.words[opener].lower in self.lists.thing_relatives
            else last
        )
        behind = ("NOUN", "PROPN") if self.lists.verb_second else ("ADJ", "NOUN", "PROPN", "VERB.Part")
        while 0 <= last < opener - 1 and self.sentence.tags[last + 1] in behind:
            last += 1
        numbered = bool(self.lists.contracting) and 0 <= last < opener - 1
        return last + (numbered and is_its_number(self.sentence, last + 1, self.lists))

    def _of_those(self, k: int) -> int:
        """What a relative clause tells of behind "celui": the noun that is that one, else the pronoun itself."""
        main = self.stack[-1]
        is_ = k > 0 and main.verb >= 0 and self.sentence.tags[k - 1].startswith("AUX") and main.verb == k - 1
        return next((m for m in reversed(main.words) if is_ and m < main.verb and self.sentence.is_noun(m)), k)

    def _before_aside(self, opener: int) -> int:
        """The noun before an adjective or a participle put in between: "Ana, natural de Lugo, que"; -1 without one."""
        asides, tags = self.stack[-1].asides, self.sentence.tags
        if not asides or opener - asides[-1] != _COMMA_BETWEEN:
            return -1
        first = asides[-1]
        while first - 1 in asides:
            first -= 1
        if tags[first] not in ("ADJ", "VERB.Part"):
            return -1
        return next((k for k in reversed(self.stack[-1].words) if k < first and self.sentence.is_noun(k)), -1)

    def _joined(self, inside: range, verb: int) -> None:
        """A piece behind "and": another clause, which may share the subject, where this one has its verb."""
        current = self.stack[-1]
        if current.verb < 0:
            current.take(inside, verb)
            return
        shared = self._shared(current, verb) if verb_first(self.sentence, inside) else []
        self._begin(Clause(current.opener, current.antecedent, borrowed=shared)).take(inside[1:], verb)

    def _without_verb(self, piece: Piece, inside: range) -> None:
        if self.found[-1].frame and piece.sign == ",":
            self.found[-1].asides += inside
            return
        joins = self.sentence.tags[piece.start] == "CCONJ" and not any(map(self.sentence.is_verb, inside))
        outer = joins or self.sentence.tags[piece.start] in self._behind_relatives()
        if self.stack[-1].apart and piece.sign == "," and outer:
            self.stack[1:] = self.stack[1:-1]
        if self._begins_the_subject(piece):
            self._close(self.stack[0])
        clause = self.stack[-1]
        named = len(inside) <= _LONGEST_NAME and all(self.sentence.tags[k] == "PROPN" for k in inside)
        waits = clause.verb < 0 and not named and self._names(clause) and not self._is_led_up_to(clause, piece)
        first = self.sentence.words[piece.start].lower
        purpose = piece.sign == "," and (
            first in self.lists.planning  # ", due to end on Monday,"
            or self._is_aim(inside)
        )
        source = bool(piece.sign) and first in self.lists.according
        dashed = bool(piece.sign) and piece.sign in DASHES
        self.dashed = dashed and not self.dashed  # the second of two ends what stands between: "- a Friday - in Rome"
        between = waits or source or (clause.verb >= 0 and ((dashed and self.dashed) or purpose))
        (clause.asides if between else clause.words).extend(inside)

    def _is_aim(self, inside: range) -> bool:
        """Whether a piece says what for: ", um zu gewinnen", and not ", um 18 Uhr"."""
        marked = any(self.sentence.words[k].lower in self.lists.infinitive_marks for k in inside)
        return marked and (not self.lists.verb_second or any(self.sentence.tags[k].endswith(".Inf") for k in inside))

    def _behind_relatives(self) -> tuple[str, ...]:
        """How the rest of a clause begins behind a relative one, whose verb in German stands last and ends it."""
        return ("ADP", "DET") if self.lists.verb_second and self.stack[-1].verb >= 0 else ("ADP",)

    def _is_led_up_to(self, clause: Clause, piece: Piece) -> bool:
        """Whether a piece is the subject of a clause so far only dated: "On Monday, the tower, in York, fell"."""
        tags, words = self.sentence.tags, clause.words
        nouns = [k for k in words if self.sentence.is_noun(k)]
        if piece.sign in DASHES and nouns and all(self.sentence.words[k].lower in self.lists.calendar for k in nouns):
            return True  # "16 septembre - Des militaires, une garde, ont ..."
        named = tags[piece.start] in ("DET", "PROPN", "NOUN") or self._is_determined(piece)
        named = named or (
            tags[piece.start] == "ADJ" and piece.end > piece.start + 1 and self.sentence.is_noun(piece.start + 1)
        )
        parted = words[-1] - words[0] >= len(words) and not counts_from(self.sentence, words, self.lists)
        if piece.sign != "," or not named or parted:
            return False
        said = [self.sentence.words[k].lower for k in nouns]  # "Two hours later, a second quake, a strong one, struck"
        dated = all(word in self.lists.calendar or word in self.lists.lengths for word in said)
        # Behind a name another one may stand for it: "In Lyon, the capital, the mayor, a socialist, resigned".
        done = tags[words[0]] in ("VERB.Part", "VERB.PartP", "VERB.Ger")  # "Created in 1982, this terminal, ..., was"
        return done or dated or (tags[words[0]] in ("ADP", "ADV") and tags[words[-1]] != "PROPN")

    def _begins_the_subject(self, piece: Piece) -> bool:
        """Whether a piece behind a relative clause is what the sentence is about: "In a town which ..., the mayor"."""
        main, current, tags = self.stack[0], self.stack[-1], self.sentence.tags
        if main is current or main.verb >= 0 or not main.words or current.verb < 0 or piece.sign != ",":
            return False
        named = tags[piece.start] in ("DET", "PROPN") or self._is_determined(piece)
        return tags[main.words[0]] in ("ADP", "ADV", "SCONJ") and named

    def _is_determined(self, piece: Piece) -> bool:
        """Whether a piece begins with a pronoun before its noun: "[those presenters]"."""
        pronoun = self.sentence.tags[piece.start] == "PRON"
        return pronoun and piece.end > piece.start + 1 and self.sentence.is_noun(piece.start + 1)

    def _with_verb(self, piece: Piece, inside: range, verb: int) -> None:
        first = verb_first(self.sentence, inside)
        frame = is_frame(self.sentence, piece, self.lists)
        waiting = self._waiting() if first else None
        own = (
            self.sentence.tags[piece.start] == "PRON"
            and self.sentence.words[piece.start].lower not in self.lists.reflexives
        )
        said = first and (quotes_end(self.sentence, piece.start) or not (own or self._has_subject(self.stack[0])))
        inverted = says_itself(self.sentence, verb, self.lists)  # "Le pont, a-t-on appris mardi, sera reconstruit"
        said |= inverted and any(map(self._names, self.stack))
        if frame and (said or any(c.verb >= 0 or (not first and self._has_subject(c)) for c in self.stack)):
            self.found.append(Clause(words=list(inside), verb=verb, frame=True))
        elif waiting or self.stack[0].verb < 0:
            self._close(waiting or self.stack[0])
            self.stack[-1].borrowed = self.stack[-1].borrowed or label_before(self.sentence, piece, verb, self.lists)
            self.stack[-1].take(inside, verb)
        elif self.stack[-1].verb < 0:
            self.stack[-1].take(inside, verb)
        elif first:
            current = self.stack[-1]
            # In German a comma before a verb can end what opens the clause: its subject comes behind the verb.
            after = verb + 1 if verb + 1 < inside.stop else verb
            own = self.sentence.tags[after] == "PRON" and self.sentence.words[after].lower not in self.lists.reflexives
            alone = self.lists.verb_second and (own or self.stack[0].opener >= 0)
            shared = [] if alone else self._shared(self.stack[0], verb)
            self._begin(Clause(current.opener, current.antecedent, borrowed=shared)).take(inside, verb)
        else:
            self._begin(Clause(), anew=True).take(inside, verb)

    def _close(self, clause: Clause) -> None:
        while self.stack[-1] is not clause:
            self.stack.pop()

    def _waiting(self) -> Clause | None:
        """The innermost clause whose verb has not come yet."""
        return next((clause for clause in reversed(self.stack) if clause.verb < 0 and clause.words), None)

    def _names(self, clause: Clause) -> bool:
        return any(self.sentence.is_noun(k) for k in clause.words)

    def _has_subject(self, clause: Clause) -> bool:
        """Whether words name somebody, and not only when or where: "Arrivé à 0h50, il a annoncé"."""
        tags = self.sentence.tags
        return any(self.sentence.is_noun(k) and tags[k - 1] not in ("ADP", "NUM") for k in clause.words if k)

    def _subject_of(self, clause: Clause) -> list[int]:
        """The words of a clause before its verb, when they name somebody or something."""
        before = [k for k in clause.words if k < clause.verb]
        if self.lists.verb_second and before and self.sentence.tags[before[0]] in ("ADP", "ADV"):
            return self._behind(clause) or clause.borrowed  # "Nach dem Krieg studierte [er]"
        while before and (self.sentence.tags[before[-1]] in ("ADV", "PART") or self._is_clitic(before[-1])):
            before = before[:-1]  # "la présidence [n'] a pas livré"
        named = any(self.sentence.is_noun(k) or self.sentence.tags[k] == "PRON" for k in before)
        return before if named else clause.borrowed

    def _shared(self, clause: Clause, verb: int) -> list[int]:
        """The subject of a clause where a second verb has it too: not "the city is free, and [begin] the feasts"."""
        subject = self._subject_of(clause)
        return subject if agrees(self.sentence, subject, verb, self.lists) else []

    def _is_clitic(self, k: int) -> bool:
        word = self.sentence.words[k]
        return word.text in "'’" or (word.lower in self.lists.reflexives and self.sentence.tags[k] == "PRON")

    def _outer_verb(self, piece: Piece) -> int:
        """Where the verb of the clause around a relative one stands that no sign ends: "who fled | were held"."""
        sentence = self.sentence
        inner = next((k for k in range(piece.start, piece.end) if sentence.is_finite(k)), piece.end)
        for k in range(inner + 1, piece.end):
            if sentence.words[k].lower in self.lists.and_words or sentence.tags[k] == "SCONJ":
                break
            done = sentence.tags[k].startswith("AUX") and sentence.tags[k - 1].startswith("VERB")  # "who fled | were"
            beside = any(sentence.is_finite(m) for m in (k - 1, k + 1) if m < piece.end)
            if sentence.is_finite(k) and (done or not beside):
                return k
        return piece.end
