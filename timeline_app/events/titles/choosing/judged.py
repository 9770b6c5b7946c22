"""Another title instead of one that editors would not print, where there is one that they rather would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import is_mark
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.choosing.choices import other_titles
from timeline_app.events.titles.choosing.weighing import is_dated
from timeline_app.events.titles.clauses.main_clauses import parted
from timeline_app.events.titles.faults import faults_of
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack, read_back
from timeline_app.events.titles.learned.decoding import most_likely
from timeline_app.events.titles.learned.judging import Judged, judging
from timeline_app.events.titles.learned.keeping import keeping
from timeline_app.events.titles.learned.seen import Seen, seen_of
from timeline_app.events.titles.learned.writing import is_torn, written_of
from timeline_app.events.titles.wording import MAX_TITLE

# The logarithm of the odds that a title is good from which on no other one is looked for, and by how much another one
# must be better, and one that tells of another doer: `packaging/titles/figures.py` prints what comes of it.
SURE, MARGIN, ANOTHER = 0.0, 1.5, 2.5
POOR = -1.0  # what is no likelier than that to be good is not worth a change
MENDED = -0.5  # the same for titles that are led on or cut, which cost most time and seldom are better
MORE = 0.2  # what a word is worth that tells something, among titles that are better
_DOING = (".Ger", ".PartP", ".Part")
_TELLING = ("NOUN", "PROPN", "VERB", "NUM", "ADJ")


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

    def scores(reads: Mapping[str, ReadBack]) -> list[float]:
        return judge.scores(seen, known, [_as_judged(title, read) for title, read in reads.items()])

    (own,) = scores({titles[0]: first})
    if own > SURE:
        return list(titles)

    def may_stand_first(title: str, read: ReadBack, score: float) -> bool:
        return (
            _may_stand_for(read, first, lists)
            and (score >= own + ANOTHER or not _is_of_another(read, first, lists))
            and (is_dated(titles[0], sentence, phrase) or not is_dated(title, sentence, phrase))
            and set(faults_of(titles[0], sentence, phrase.left_out, lists)).issuperset(
                faults_of(title, sentence, phrase.left_out, lists)
            )
        )

    for choices in other_choices(titles, shown, sentence, clauses, phrase, lists, seen):
        reads = {title: read_back(title, sentence, phrase.left_out, lists) for title in choices}
        reads = {title: read for title, read in reads.items() if read.words and title != titles[0]}
        better = [
            (score + MORE * len(_told_of(reads[title])), score, title)
            for title, score in zip(reads, scores(reads) if reads else (), strict=True)
            if score >= max(own + MARGIN, POOR)
        ]
        for _, score, title in sorted(better, reverse=True):
            if may_stand_first(title, reads[title], score):
                return [title, *(other for other in titles if other != title)]
        if own > MENDED:
            break
    return list(titles)


def other_choices(
    titles: Sequence[str],
    shown: str,
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrase: Phrase,
    lists: Lists,
    seen: Seen,
) -> Iterator[Iterable[str]]:
    """Other titles: what a title most likely keeps and those that there are already, then what else can be made."""

    def written(places: Sequence[int]) -> str:
        return written_of(shown, sentence, places, lists)

    odds = keeping().odds(seen, lists.language)
    yield dict.fromkeys((*most_likely(sentence, odds, phrase.left_out, written, MAX_TITLE), *titles[1:]))
    made = other_titles(list(titles), shown, sentence, clauses, phrase, lists, apart=False, cut=True, only_cut=False)
    yield dict.fromkeys(title for choice in made for title in choice)


def _as_judged(title: str, read: ReadBack) -> Judged:
    return Judged(read.places, len(title), ": " in title)


def _is_whole(read: ReadBack, phrase: Phrase) -> bool:
    """Whether a title of a clause leaves out nothing that this tells, nor what hangs on its verb."""
    tree, verb, tags = read.sentence.tree, phrase.clause.verb, read.sentence.tags
    if phrase.head is not None or tree is None or not 0 <= verb < len(tree.heads):
        return False
    told = {k for k in (*phrase.clause.words, *tree.below(verb)) if tags[k].startswith(_TELLING)}
    return told.difference(phrase.left_out).issubset(read.places)


def _names_another(read: ReadBack, size: int) -> bool:
    """Whether a title has a name that its sentence does not have, or only behind its end."""
    return any(not 0 <= place < size and word.is_name for place, word in zip(read.places, read.words, strict=True))


def _may_stand_for(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether a title begins and ends as titles do, and tells the same happening as another one with other words."""
    oblique = lists.verb_second and read.tags[0] == "DET" and read.lower(0) in lists.accusatives
    leads = lists.verb_second and read.tags[0] == "ADV" and first.tags[0] != "ADV"
    doing = read.tags[0].endswith(_DOING) and not first.tags[0].endswith(_DOING)
    clitic = read.tags[0] == "PRON" and read.lower(0) in lists.reflexives
    if oblique or leads or doing or clitic:
        return False
    if _is_joined(read, lists) or _told_of(read) == _told_of(first) or _adds_a_sign(read, first):
        return False
    if is_torn(read.sentence, [place for place in read.places if place >= 0], lists):
        return False
    if _loses_who_or_how_many(read, first) or _adds_only_when(read, first, lists):
        return False
    denied = any(word.lower in lists.negations for word in first.words)
    if denied and not any(word.lower in lists.negations for word in read.words):
        return False
    return not _loses_an_only(read, first) and _tells_the_same(read, first, lists)


def _adds_a_sign(read: ReadBack, first: ReadBack) -> bool:
    """Whether a title has a sign that another one has not, or goes on with a comma where that ends: "12[, police]"."""
    told, shorter = ([word.text for word in one.words] for one in (read, first))
    goes_on = told[: len(shorter)] == shorter and told[len(shorter) : len(shorter) + 1] == [","]
    place = told[0].isupper() and len(told[0]) > 1 and told[0] not in shorter  # "MALI [the army left]"
    return goes_on or place or any(sign in told and sign not in shorter for sign in ":[(")


def _loses_who_or_how_many(read: ReadBack, first: ReadBack) -> bool:
    """Whether a title lacks digits that another one has, or has none of its names."""
    told = {word.text for word in read.words}
    names = {place for n, place in enumerate(first.places) if first.tags[n] == "PROPN"}
    return bool(names and names.isdisjoint(read.places)) or any(
        word.text[0].isdigit() and word.text not in told for word in first.words
    )


def _adds_only_when(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether what a title has more than another one says when, or only how: "[a week after the storm]", "[old]"."""
    added = _told_of(read) - _told_of(first)
    more = [n for n, place in enumerate(read.places) if place in added]
    times = lists.times | lists.lengths | lists.calendar
    when = any(read.lower(n) in times for n in more)
    telling = any(read.is_noun(n) or (read.is_verb(n) and not read.tags[n].endswith(".Part")) for n in more)
    return when or (bool(more) and not telling and _told_of(first) < _told_of(read))


def _loses_an_only(read: ReadBack, first: ReadBack) -> bool:
    """Whether an adverb is gone from before a word that stays: "[only] his father may speak", "[nearly] all"."""
    kept = set(read.places)
    return any(
        first.tags[n] == "ADV" and first.places[n] not in kept and first.places[n + 1] in kept and first.follows(n + 1)
        for n in range(len(first.words) - 1)
    )


def _told_of(read: ReadBack) -> frozenset[int]:
    """The places of what tells something: not only "already", "there", but what belongs to a verb, as in "flow out"."""
    told = {place for place, tag in zip(read.places, read.tags, strict=True) if tag.startswith(_TELLING)}
    tree = read.sentence.tree
    size = len(tree.heads) if tree is not None else 0
    verbal = (k for k in read.places if tree is not None and 0 <= k < size and tree.relations[k] == "compound:prt")
    return frozenset(told.union(verbal))


def _is_joined(read: ReadBack, lists: Lists) -> bool:
    """Whether a German or Dutch verb has its particle where that stands last: "Rathaus [abbrannte] in der Nacht"."""
    inside = [word.text for n, word in enumerate(read.words[:-1]) if n in read.finite]
    told = " ".join(word.text for word in read.words)
    return lists.verb_second and any(parted(told, verb, lists) != told for verb in inside)


def _tells_the_same(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether a title has the verb of another one and says who does it, or begins with the noun of one without verb."""
    verbs, own = read.main_verbs(lists), first.main_verbs(lists)
    if own and verbs:
        done = [n for n in range(own[0], len(first.words)) if first.tags[n].startswith("VERB")][:1]
        same = first.places[own[0]] == read.places[verbs[0]] and all(first.places[n] in read.places for n in done)
        doer = _has_doer(read, verbs[0], lists) or not _has_doer(first, own[0], lists)
        they = _pronouns(first, own[0], lists)  # of whom it is not known who they are
        alone = not they or not any(read.is_noun(n) and read.places[n] not in first.places for n in range(verbs[0]))
        return same and doer and alone and _pronouns(read, verbs[0], lists) == they
    if own or verbs:
        return not own and _gets_its_verb(read, verbs[0], first)
    nouns, others = ([place for n, place in enumerate(one.places) if one.is_noun(n)] for one in (read, first))
    return not others or nouns[:1] == others[:1]


def _gets_its_verb(read: ReadBack, verb: int, first: ReadBack) -> bool:
    """Whether a title tells what a noun does that another one without any verb only names: "The offer [expired]"."""
    named = next((place for n, place in enumerate(first.places) if first.is_noun(n)), NOWHERE)
    done = any(map(first.is_verb, range(len(first.words)))) or NOWHERE in first.places
    more = len(_told_of(read) - _told_of(first)) > 1  # and not only "The cathedral [dates]"
    return more and not done and named != NOWHERE and named in read.places[:verb]


def _is_of_another(read: ReadBack, first: ReadBack, lists: Lists) -> bool:
    """Whether no noun and no pronoun before the verb of one title stands before that of the other."""
    doers = []
    for one in (read, first):
        verbs = one.main_verbs(lists)
        doers.append({one.places[n] for n in range(verbs[0] if verbs else 0) if _is_doer(one, n, lists)})
    return bool(doers[1]) and doers[0].isdisjoint(doers[1])


def _has_doer(read: ReadBack, verb: int, lists: Lists) -> bool:
    """Whether a noun, a name or a pronoun stands before a verb."""
    return any(_is_doer(read, n, lists) for n in range(verb))


def _pronouns(read: ReadBack, verb: int, lists: Lists) -> set[int]:
    """The places of the pronouns before a verb that are who does it."""
    pronouns = {n for n in range(verb) if read.tags[n] == "PRON" and (n == 0 or read.lower(n) not in lists.reflexives)}
    return {read.places[n] for n in range(verb) if n in pronouns or is_mark(read.words[n].text)}


def _is_doer(read: ReadBack, n: int, lists: Lists) -> bool:
    return (read.is_noun(n) or read.tags[n] in ("PRON", "NUM")) and read.lower(n) not in lists.reflexives
