"""Another title instead of one that editors would not print, where there is one that they rather would."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.choosing.choices import other_titles
from timeline_app.events.titles.choosing.likely import MORE, likely_titles, predicate
from timeline_app.events.titles.choosing.stand_ins import TELLING, is_of_another, may_stand_for, told_of
from timeline_app.events.titles.choosing.weighing import is_dated
from timeline_app.events.titles.faults import faults_of
from timeline_app.events.titles.faults.reading_back import ReadBack, read_back
from timeline_app.events.titles.learned.judging import Judged, judging
from timeline_app.events.titles.learned.seen import Seen, seen_of

# The logarithm of the odds that a title is good from which on no other one is looked for, by how much another one must
# be better, and how much more one that tells of another doer, or only less: `packaging/titles/figures.py` prints what
# comes of it.
SURE, MARGIN, ANOTHER, LESS = -0.4, 1.0, 1.0, 1.5
POOR = -1.5  # what is no likelier than that to be good is not worth a change


def best_judged(
    titles: Sequence[str], shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    """Titles, the first of all or before it one that is judged to be better and has no known fault that it has not.

    `shown` is the text of the sentence.  One that tells all that its clause tells is not judged, nor one with a name
    that stands elsewhere, for a pronoun.
    """
    first = read_back(titles[0], sentence, phrase.left_out, lists) if titles else None
    seen = None if first is None or _is_whole(first, phrase) else seen_of(sentence, phrase)
    if seen is None or first is None or _names_another(first, len(seen.heads)):
        return list(titles)
    judge = judging()
    known = judge.known(seen, lists.language)

    def scores(judged: Sequence[Judged]) -> list[float]:
        return judge.scores(seen, known, judged) if judged else []

    (own,) = scores([_as_judged(titles[0], first)])
    if own > SURE:
        return list(titles)

    def needed(read: ReadBack) -> float:
        """What the score must be of a title that stands for the first one."""
        more = ANOTHER if is_of_another(read, first, lists) else 0.0
        return max(own + MARGIN + more + (LESS if told_of(read) < told_of(first) else 0.0), POOR)

    def may_stand_first(title: str, read: ReadBack) -> bool:
        return (
            may_stand_for(read, first, lists)
            and (is_dated(titles[0], sentence, phrase) or not is_dated(title, sentence, phrase))
            and set(faults_of(titles[0], sentence, phrase.left_out, lists)).issuperset(
                faults_of(title, sentence, phrase.left_out, lists)
            )
        )

    for choices in other_choices(titles, first, shown, sentence, clauses, phrase, lists, seen, scores):
        reads = {title: read_back(title, sentence, phrase.left_out, lists) for title in choices}
        reads = {title: read for title, read in reads.items() if read.words and title != titles[0]}
        judged = scores([_as_judged(title, read) for title, read in reads.items()])
        better = [
            (score + MORE * len(told_of(reads[title])), title)
            for title, score in zip(reads, judged, strict=True)
            if score >= own + MARGIN and score >= needed(reads[title])
        ]
        for _, title in sorted(better, reverse=True):
            if may_stand_first(title, reads[title]):
                return [title, *(other for other in titles if other != title)]
    return list(titles)


def other_choices(
    titles: Sequence[str],
    first: ReadBack,
    shown: str,
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrase: Phrase,
    lists: Lists,
    seen: Seen,
    scores: Callable[[Sequence[Judged]], Sequence[float]],
) -> Iterator[Iterable[str]]:
    """Other titles: what one most likely keeps and those that there are already, then what else can be made.

    `scores` says how good titles are; `first` is the first one.
    """
    likely = likely_titles(first, shown, sentence, phrase, lists, seen, scores)
    yield dict.fromkeys((*likely, *titles[1:]))
    made = other_titles(list(titles), shown, sentence, clauses, phrase, lists, apart=False, cut=True, only_cut=False)
    yield dict.fromkeys(title for choice in made for title in choice)


def _as_judged(title: str, read: ReadBack) -> Judged:
    return Judged(read.places, len(title), ": " in title)


def _is_whole(read: ReadBack, phrase: Phrase) -> bool:
    """Whether a title of a clause leaves out nothing that this tells, nor what hangs on its verb."""
    tree, verb, tags = read.sentence.tree, phrase.clause.verb, read.sentence.tags
    if phrase.head is not None or tree is None or not 0 <= verb < len(tree.heads):
        return False
    told = {k for k in (*phrase.clause.words, *tree.below(predicate(tree, verb))) if tags[k].startswith(TELLING)}
    return told.difference(phrase.left_out).issubset(read.places)


def _names_another(read: ReadBack, size: int) -> bool:
    """Whether a title has a name that its sentence does not have, or only behind its end."""
    return any(not 0 <= place < size and word.is_name for place, word in zip(read.places, read.words, strict=True))
