"""As much of a clause as a title holds: its subject, its verb, and the phrases behind it in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from itertools import pairwise

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.germanic_order import verb_end
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import is_genitive
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.germanic_fitting import (
    with_denial,
    with_the_last,
    without_adverbs,
    without_afterfield,
    without_attributes,
    without_oblique_article,
    without_purpose,
)
from timeline_app.events.titles.shortening.inner_places import lies_in_state
from timeline_app.events.titles.shortening.romance_rests import without_last_apposition
from timeline_app.events.titles.wording import MAX_TITLE, spell

_SHORT = frozenset({"ADV", "PART", "PRON", "AUX", "PUNCT", "INTJ"})
_OBJECT = frozenset({"DET", "NOUN", "NUM"})  # what begins the object of a verb
_MEASURED = 3  # words: "Airlines 18 months"
_LOOSE = frozenset({"ADP", "VERB.Part", "VERB.PartP", "VERB.Ger"})  # what begins a second phrase behind a noun


def fitted(shown: str, sentence: Sentence, before: list[int], after: list[int], lists: Lists) -> str:
    """Subject, verb and the chunks behind it, in order, up to the last one that a title holds."""
    before = without_article(sentence, without_oblique_article(sentence, before, lists), lists)
    if _only_happens(sentence, after, lists):
        return spell(shown, sentence.words, before)
    tail = verb_end(sentence, after) if lists.verb_second else []
    tail = with_denial(sentence, after, _with_object(sentence, after, tail), lists)
    chunks = _chunks(sentence, after[: len(after) - len(tail)], lists)
    subjects = [
        *(before, core_of(sentence, before, lists), _name_alone(sentence, before)),
        *(_noun_alone(sentence, before, ("ADJ", "CCONJ")), _noun_alone(sentence, before, ("ADJ",))),
    ]
    whole = _joined(shown, sentence, before, after)
    if len(whole) <= MAX_TITLE:
        return whole
    if lighter := _lighter(shown, sentence, before, after, lists):
        return fitted(shown, sentence, *lighter, lists)
    if lists.verb_second:
        chunks = _without_places_before(shown, sentence, [*before, *tail], chunks)
        chunks = chunks if tail else with_the_last(shown, sentence, before, chunks)
    counts = [_as_many(shown, sentence, subject, chunks, tail) for subject in subjects]
    office = before.index(subjects[2][0]) - 1 if subjects[2] and subjects[2] != before else -1
    enough = any(sentence.is_noun(k) for chunk in chunks[: counts[0]] for k in chunk)
    if office >= 0 and enough and sentence.tags[before[office]] == "PROPN":
        counts[2] = min(counts[2], counts[0])  # an office is told as long as there is room
    order = sorted(range(3), key=lambda at: -counts[at])
    for subject, count in [(subjects[at], counts[at]) for at in (*order, 3, 4)]:
        held = next((n for n in range(count, 1, -1) if not _wants_more(sentence, chunks[n - 1], lists)), min(count, 1))
        kept = [k for chunk in chunks[:held] for k in chunk]
        more = held < len(chunks) and not (tail and sentence.tags[chunks[held][0]] == "ADP")
        unfinished = not any(map(sentence.is_noun, kept))
        if more and (unfinished or (held and _belongs_to(sentence, chunks[held - 1], chunks[held]))):
            kept = [*kept, *_first_noun(shown, sentence, [*subject, *kept, *tail], chunks[held], lists)]
        if more and _leads_from_length(sentence, kept, chunks[held][0], lists):
            kept = _without_length(sentence, kept, lists)
        ends = any(sentence.is_verb(k) or sentence.is_noun(k) for k in tail)
        done = bool(kept and before) and ends and sentence.tags[before[0]] != "ADP"
        if done or any(sentence.is_noun(k) for k in kept):
            return _joined(shown, sentence, subject, [*without_loose_words(sentence, kept, lists), *tail])
    if len(named := _named_only(sentence, before)) < len(before):
        return fitted(shown, sentence, named, after, lists)
    return _joined(shown, sentence, subjects[-1], after)


def _lighter(
    shown: str, sentence: Sentence, before: list[int], after: list[int], lists: Lists
) -> tuple[list[int], list[int]] | None:
    """A subject and what follows it without what is spared first of all; None where they have nothing of that."""
    if len(lighter := _without_pronouns(sentence, after)) < len(after):
        return before, lighter
    if len(lighter := _without_appositions(sentence, after)) < len(after):
        return before, lighter
    if len(lighter := without_last_apposition(sentence, after, lists)) < len(after):
        return before, lighter
    if len(lighter := without_attributes(sentence, before, lists)) < len(before):
        return lighter, after
    if lists.verb_second and len(lighter := without_purpose(shown, sentence, before, after, lists)) < len(after):
        return before, lighter
    if lists.verb_second and len(lighter := without_afterfield(shown, sentence, before, after)) < len(after):
        return before, lighter
    for spared in (without_attributes, without_adverbs):
        if len(lighter := spared(sentence, after, lists)) < len(after):
            return before, lighter
    return None


def _leads_from_length(sentence: Sentence, kept: Sequence[int], k: int, lists: Lists) -> bool:
    """Whether a length of time is told only with a word that is cut off: "eight years | after", "a year | behind"."""
    if sentence.words[k].lower in lists.counted_from | state_words(lists.language).since:
        return True
    measured = len(kept) > _MEASURED and sentence.words[kept[-1]].lower in lists.lengths
    measured = measured and sentence.tags[kept[-2]] == "NUM" and sentence.is_noun(kept[-_MEASURED])
    return measured and sentence.tags[k] == "ADP"


def _without_length(sentence: Sentence, kept: list[int], lists: Lists) -> list[int]:
    """Words without a last "thirty years" of which "after" what is cut off."""
    if not kept or sentence.words[kept[-1]].lower not in lists.lengths:
        return kept
    end = len(kept) - 1
    while end > 1 and sentence.tags[kept[end - 1]] in ("NUM", "DET", "ADV", "PUNCT"):
        end -= 1
    return kept if sentence.tags[kept[end - 1]] == "ADP" else kept[:end]  # "struck for eight hours | before"


def _only_happens(sentence: Sentence, after: Sequence[int], lists: Lists) -> bool:
    """Whether a verb only says that its subject took place, dates back, was held; "in the same place" says more."""
    telling = [k for k in after if sentence.words[k].lower in lists.happening]
    led = any(sentence.is_noun(k) and sentence.tags[k - 1] in ("DET", "ADJ", "ADP") for k in telling)
    return bool(telling) and not led and all(k in telling or not sentence.is_noun(k) for k in after)


def _without_pronouns(sentence: Sentence, after: list[int]) -> list[int]:
    """What follows a subject without what a title too long can spare first: "handed over [to it] the documents"."""
    tags, spared = sentence.tags, set[int]()
    for led, pronoun, behind in zip(after, after[1:], after[2:], strict=False):
        alone = tags[behind] in ("DET", "NUM", "ADP", "PUNCT") and behind == pronoun + 1
        if tags[led] == "ADP" and tags[pronoun] == "PRON" and alone:
            spared |= {led, pronoun}
    return [k for k in after if k not in spared]


def _without_places_before(
    shown: str, sentence: Sentence, told: Sequence[int], chunks: list[list[int]]
) -> list[list[int]]:
    """Chunks without those that stand between a verb and its object, where all are too many for a title."""
    at = next((n for n, chunk in enumerate(chunks) if n and sentence.tags[chunk[0]] != "ADP"), 0)
    if at < 2 or sentence.tags[chunks[at][0]] not in _OBJECT or any(map(sentence.is_noun, chunks[0])):
        return chunks
    if sentence.words[chunks[at][0] - 1].text == ",":
        return chunks  # which says more of the place
    held = [*told, *(k for chunk in chunks[: at + 1] for k in chunk)]
    return [chunks[0], *chunks[at:]] if len(spell(shown, sentence.words, held)) > MAX_TITLE else chunks


def _belongs_to(sentence: Sentence, chunk: Sequence[int], behind: Sequence[int]) -> bool:
    """Whether a chunk says little without the next one: "asked of the president | the revision", "U.S., | European"."""
    if sentence.words[behind[0] - 1].text == "," and sentence.tags[behind[0]] == "ADJ":
        return True
    noun = next((n for n in range(len(chunk) - 1, -1, -1) if sentence.is_noun(chunk[n])), -1)
    return sentence.tags[behind[0]] in _OBJECT and any(sentence.tags[k] == "ADP" for k in chunk[:noun])


def _without_appositions(sentence: Sentence, after: list[int]) -> list[int]:
    """What follows a subject without what commas set off behind a name: "from Sirte, [his town], a missile"."""
    commas = [n for n, k in enumerate(after) if n and _comma_before(sentence, after, n)]
    for start, end in pairwise(commas):
        said = [sentence.tags[k] for k in after[start:end] if sentence.words[k].text != ","]
        named = sentence.tags[after[start - 1]] == "PROPN"
        goes_on = sentence.tags[after[end]] in ("DET", "ADP", "NUM")  # and not with another name, or with "and"
        if named and said and said[0] in ("NOUN", "PROPN", "DET", "ADJ") and goes_on:
            return [*after[:start], *after[end:]]
    return after


def _comma_before(sentence: Sentence, after: Sequence[int], n: int) -> bool:
    """Whether a comma parts two words, one that stands inside a name among them: "de Argentina, Fernando"."""
    return any(sentence.words[k].text == "," for k in range(after[n - 1] + 1, after[n] + 1))


def _first_noun(
    shown: str, sentence: Sentence, told: Sequence[int], chunk: Sequence[int], lists: Lists
) -> Sequence[int]:
    """A chunk that is too long up to its last "of" that a title holds: "einen Mann [von knapp über 20 Jahren]"."""
    borders = [n for n, k in enumerate(chunk) if n and sentence.words[k].lower in lists.of_words]
    for end in reversed(borders):
        whole = (
            sentence.is_noun(chunk[end - 1]) and len(spell(shown, sentence.words, [*told, *chunk[:end]])) <= MAX_TITLE
        )
        if whole:
            return chunk[:end]
    return ()


def _joined(shown: str, sentence: Sentence, subject: Sequence[int], told: Sequence[int]) -> str:
    """A subject and what is told of it, without the comma that ends what stood between them.

    Where a comma stands inside the subject, "the president, Ana Ruiz, said", the second one stays.
    """
    if subject and told and any(word.text in ",:" for word in sentence.words[subject[-1] + 1 : told[0]]):
        inside = any(sentence.words[k].text == "," for k in subject)
        inside |= any(_only_comma_between(sentence, one, other) for one, other in pairwise(subject))
        named = inside and sentence.tags[subject[0]] != "ADP"
        closes = any(sentence.words[k].text == "," for k in (subject[-1] + 1, told[0] - 1))
        joint = ", " if named and closes else " "
        return f"{spell(shown, sentence.words, subject)}{joint}{spell(shown, sentence.words, told)}"
    return spell(shown, sentence.words, [*subject, *told])


def _only_comma_between(sentence: Sentence, one: int, other: int) -> bool:
    between = sentence.words[one + 1 : other]
    return any(one.text == "," for one in between) and not any(one.is_word or one.text.isdigit() for one in between)


def _wants_more(sentence: Sentence, chunk: Sequence[int], lists: Lists) -> bool:
    """Whether a chunk is no more than "after staying", "to visit", "and begun", whose object another one holds."""
    if any(map(sentence.is_noun, chunk)):
        return False
    joins = sentence.words[chunk[0]].lower in lists.and_words
    return joins or sentence.tags[chunk[-1]].endswith((".Inf", ".Ger", ".PartP"))


def _with_object(sentence: Sentence, after: Sequence[int], tail: list[int]) -> list[int]:
    """The end of a verb with what it means little without: "haben [Insolvenz] beantragt", "[ums Leben] gekommen"."""
    noun = len(after) - len(tail) - 1
    if not tail or noun < 1 or sentence.tags[after[noun]] != "NOUN" or tail[0] != after[noun] + 1:
        return tail
    beside = after[noun - 1] == after[noun] - 1
    before = sentence.tags[after[noun - 1]] if beside else ""
    if before == "PROPN" and sentence.tags[after[noun] - 2] == "DET":
        return tail  # "durch Soldaten der Roten Armee | aufgelöst"
    if before == "ADP" and noun > 1:
        return [after[noun - 1], after[noun], *tail]
    others = (
        "",
        "PROPN",
        "VERB.Past",
        *(("NOUN",) if sentence.tags[tail[0]] == "ADP" else ()),
    )  # "meldet [Konkurs] an"
    return [after[noun], *tail] if noun > 1 and before in others else tail


def _as_many(
    shown: str, sentence: Sentence, subject: Sequence[int], chunks: Sequence[Sequence[int]], tail: Sequence[int]
) -> int:
    """How many chunks between a subject and the end of its verb a title holds."""

    def length(count: int) -> int:
        told = [*subject, *(k for chunk in chunks[:count] for k in chunk), *tail]
        return len(spell(shown, sentence.words, told))

    return bisect_right(range(1, len(chunks) + 1), MAX_TITLE, key=length)


def core_of(sentence: Sentence, subject: list[int], lists: Lists) -> list[int]:
    """A subject without what follows its noun and no "of" ties to it."""
    named = False
    for at, k in enumerate(subject):
        word = sentence.words[k]
        loose = word.is_word and sentence.tags[k] in _LOOSE and word.lower not in lists.of_words
        before_noun = sentence.tags[k] == "VERB.Part" and at + 1 < len(subject) and sentence.is_noun(subject[at + 1])
        if named and loose and not before_noun:
            return subject[:at]
        named = named or sentence.is_noun(k)
    return subject


def _name_alone(sentence: Sentence, subject: list[int]) -> list[int]:
    """A person's name without the office before it: "the prime minister [Naoto Kan]"; all where it has none."""
    start = len(subject) - 1
    while (
        start > 0
        and sentence.tags[subject[start]] == "PROPN"
        and is_first_name(sentence.words[subject[start - 1]].text)
    ):
        start -= 1
    named = len(subject) - start > 1 and sentence.tags[subject[start]] == "PROPN"
    of_another = any(sentence.tags[k] == "ADP" for k in subject[:start])  # "supporters of President Jair Bolsonaro"
    joints = (n for n in range(2, start) if sentence.tags[subject[n]] == "CCONJ")
    of_another |= any(is_first_name(sentence.words[subject[n - 2]].text) for n in joints)  # "Ana Ruiz and Lia Reed"
    told = named and not of_another and start > 0 and sentence.tags[subject[start - 1]] in ("NOUN", "ADJ", "PROPN")
    return subject[start:] if told else subject


def _named_only(sentence: Sentence, subject: list[int]) -> list[int]:
    """A name without what it is: "the rights organization [Safeguard Defenders]"; all where it ends with none."""
    start = len(subject)
    while start > 0 and sentence.tags[subject[start - 1]] == "PROPN":
        start -= 1
    told = start > 0 and sentence.tags[subject[start - 1]] == "NOUN" and len(subject) - start > 1
    told = told and not any(sentence.tags[k] == "ADP" for k in subject[:start])
    return subject[start:] if told else subject


def _noun_alone(sentence: Sentence, subject: list[int], more: Sequence[str]) -> list[int]:
    """A subject up to its first noun, names whole, behind which nothing of what goes on with a noun stands."""
    for at, k in enumerate(subject[:-1]):
        if sentence.words[k + 1].text == "." and sentence.is_noun(k + 2):
            continue  # "M. Ruiz"
        if sentence.words[k + 1].text in "'’":
            continue  # "the sheriff['s office]"
        if sentence.is_noun(k) and not sentence.is_noun(subject[at + 1]) and sentence.tags[subject[at + 1]] not in more:
            return subject[: at + 1]
    return subject


def _chunks(sentence: Sentence, indexes: Sequence[int], lists: Lists) -> list[list[int]]:
    """Words in the stretches that a title holds whole or not at all: verb with its object, then each preposition's."""
    chunks: list[list[int]] = []
    for k in indexes:
        if not chunks or (_opens_chunk(sentence, k, chunks[-1], lists)):
            chunks.append([])
        chunks[-1].append(k)
    return chunks


def _opens_chunk(sentence: Sentence, k: int, chunk: Sequence[int], lists: Lists) -> bool:
    tag, last = sentence.tags[k], chunk[-1]
    if not any(sentence.is_noun(m) or sentence.is_verb(m) or sentence.tags[m] == "NUM" for m in chunk):
        return False
    if k != last + 1 and tag not in _SHORT and not sentence.is_verb(k):
        return not lies_in_state(sentence, last, k, lists)
    if tag == "VERB.Part" and sentence.is_noun(last):
        return True  # "groups | affiliated with"
    if tag == "DET" and lists.verb_second and sentence.is_noun(last):
        return not is_genitive(sentence.words[k].lower)  # "in seiner Schrift | die Gleichheit der Menschen"
    if tag == "ADP" and sentence.tags[last] == "VERB.Part" and last == chunk[0]:
        return False
    if tag == "ADP" or (tag == "ADV" and sentence.words[k].lower in lists.during):
        return sentence.words[k].lower not in lists.of_words
    if tag == "CCONJ" and sentence.words[k - 1].text.endswith("-") and lists.verb_second:
        return False  # "in Süd- [und] Mittelchina"
    return tag == "SCONJ" or tag in ("VERB.PartP", "VERB.Ger") or (tag == "CCONJ")


def without_loose_words(sentence: Sentence, indexes: list[int], lists: Lists) -> list[int]:
    """Words without a last one that wants another, and without half of "des [wegen der Krise einberufenen] Rats"."""
    indexes = _without_half_attribute(sentence, indexes) if lists.verb_second else indexes
    lost = lists.function_words | lists.relatives | lists.determiners
    lost -= lists.reflexives if lists.verb_second else frozenset()  # "stellten [sich]"
    while (
        len(indexes) > 1
        and not ends_verb(sentence, indexes[-1], lists)
        and (
            sentence.tags[indexes[-1]] in ("ADP", "DET", "CCONJ", "SCONJ", "PART")
            or sentence.words[indexes[-1]].text in ",;:–—-('’„«"
            or sentence.words[indexes[-1]].lower in lost
            or _leads_to_more(sentence, indexes[-1], lists)
        )
    ):
        indexes = indexes[:-1]
    return indexes


def _leads_to_more(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word is no more than the "such" of "such as" or the "prior" of "prior to"."""
    follows = sentence.words[k + 1].lower if k + 1 < len(sentence.words) else ""
    behind_noun = k > 0 and sentence.is_noun(k - 1) and not lists.contracting and not lists.verb_second
    if behind_noun and sentence.tags[k] == "ADJ" and sentence.tags[k + 1 : k + 2] == ["ADP"]:
        return True
    return sentence.tags[k] == "ADJ" and follows in lists.as_words and not sentence.is_noun(k + 1)


def _without_half_attribute(sentence: Sentence, indexes: list[int]) -> list[int]:
    """Words without an article and what stands behind it, where the noun it belongs to is not among them."""
    for n, k in enumerate(indexes[1:-1], 1):
        if sentence.tags[k : k + 2] == ["DET", "ADP"] and sentence.is_noun(k - 1):
            described = (m for m in range(k + 3, len(sentence.tags)) if sentence.tags[m - 1] in ("ADJ", "VERB.Part"))
            head = next((m for m in described if sentence.is_noun(m)), k)
            return indexes if head in indexes else indexes[:n]
    return indexes


def ends_verb(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word is the rest of an English verb: "took [over]"."""
    return not lists.verb_second and sentence.words[k].lower in lists.particles and sentence.is_verb(k - 1)


def without_adverb(sentence: Sentence, indexes: list[int], left_out: Container[int], lists: Lists) -> list[int]:
    """Words without a last adverb that said more of the date or of a clause behind: "especially [since May]"."""
    while len(indexes) > 1 and sentence.tags[indexes[-1]] == "ADV" and not ends_verb(sentence, indexes[-1], lists):
        last = indexes[-1]
        leads = sentence.words[last].lower in lists.leading_adverbs and opens_clause(sentence, last + 1, lists)
        if last + 1 not in left_out and not leads:
            break
        indexes = indexes[:-1]
    return indexes


def opens_clause(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word opens another clause, so that "tandis", "even" before it belong there."""
    words = sentence.words
    k += k + 1 < len(words) and words[k].lower in lists.of_words and words[k + 1].lower in lists.that_words
    opens = k < len(words) and words[k].lower in lists.relatives | lists.that_words  # "después [de] que"
    inside = lists.verb_second and k > 0 and sentence.words[k - 1].is_word  # "er solle [doch] gehen"
    return opens and not (inside and sentence.tags[k] == "ADV")
