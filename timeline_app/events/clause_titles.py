"""Clause -> title: its subject, its verb and as much of what follows as a title holds."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from timeline_app.events.clauses import Clause
from timeline_app.events.phrases import Phrase
from timeline_app.events.tagged import Sentence
from timeline_app.events.wording import MAX_TITLE, spell
from timeline_app.events.words import Lists

_SHORT = frozenset({"ADV", "PART", "PRON", "AUX", "PUNCT", "INTJ"})
_LOOSE = frozenset({"ADP", "VERB.Part", "VERB.PartP", "VERB.Ger"})  # what begins a second phrase behind a noun
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM", "X"})


def clause_title(
    shown: str, sentence: Sentence, clause: Clause, date: range, left_out: Container[int], lists: Lists
) -> str:
    """What a clause tells, in at most MAX_TITLE characters; "" where it has no verb or nobody does it.

    `shown` is the text of the sentence, `left_out` are the indexes that no title tells.
    """
    if clause.verb < 0:
        return ""
    told = [k for k in clause.words if k not in left_out]
    before = _subject(sentence, [k for k in told if k < clause.verb], lists)
    after = _own_verb(sentence, clause, date, left_out, lists)
    if lists.verb_second and clause.opener >= 0:
        whole = [k for k in told if k < clause.verb]
        if clause.antecedent >= 0:
            noun = _noun_phrase_to(sentence, clause.antecedent, lists)
            told_of = spell(shown, sentence.words, [clause.opener, *whole, *after])
            return f"{spell(shown, sentence.words, _without_article(sentence, noun, lists))}, {told_of}"
        before, after = _in_main_order(sentence, whole, after)
    elif not _names(sentence, before):
        before, after = _elsewhere(sentence, clause, before, after, left_out, lists)
    before, after = _clitics_to_the_verb(sentence, before, after)
    if not any(k not in before and sentence.words[k].is_word for k in after):
        return ""
    if after[-1] + 1 in left_out or _opens_behind(sentence, after[-1], lists):
        after = _without_adverb(sentence, _without_loose_end(sentence, after, lists), left_out)
    return _fitted(shown, sentence, before, after, lists)


def _in_main_order(sentence: Sentence, before: list[int], after: list[int]) -> tuple[list[int], list[int]]:
    """A clause whose verb stands at its end, as a main clause: "als [er] [in Berlin ankam]", "er kam in Berlin an"."""
    if before and sentence.tags[before[0]] == "ADP":
        return before, after
    at = next((k for k, word in enumerate(before) if sentence.is_noun(word) or sentence.tags[word] == "PRON"), None)
    if at is None:
        return before, after
    at = _end_of_names(sentence, before, at)
    return before[: at + 1], [after[0], *before[at + 1 :], *after[1:]]


def _end_of_names(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the last word of a name, or of a second noun joined to the first: "Ärztinnen und Ärzte"."""
    while at + 1 < len(words) and words[at + 1] == words[at] + 1:
        joined = sentence.tags[words[at + 1]] == "CCONJ" and at + 2 < len(words) and sentence.is_noun(words[at + 2])
        if joined:
            at += 2
        elif sentence.tags[words[at + 1]] == "PROPN":
            at += 1
        else:
            break
    return at


def _opens_behind(sentence: Sentence, last: int, lists: Lists) -> bool:
    """Whether another clause opens at once behind a word, so that "tandis", "ce" before it are none of this one."""
    return last + 1 < len(sentence.words) and sentence.words[last + 1].lower in lists.relatives | lists.that_words


def _clitics_to_the_verb(sentence: Sentence, before: list[int], after: list[int]) -> tuple[list[int], list[int]]:
    """Small words right before a verb go with it, whatever becomes of its subject: "la réunion [s'est tenue]"."""
    at = len(before)
    while at > 1 and (sentence.tags[before[at - 1]] in ("PRON", "PART") or sentence.words[before[at - 1]].text in "'’"):
        at -= 1
    return (before[:at], [*before[at:], *after]) if _names(sentence, before[:at]) else (before, after)


def _own_verb(sentence: Sentence, clause: Clause, date: range, left_out: Container[int], lists: Lists) -> list[int]:
    """A verb with the one of two participles that a date belongs to: "hat [2021 gewonnen und] 2022 verteidigt"."""
    after = [k for k in clause.words if k >= clause.verb and k not in left_out]
    joints = [
        k
        for k in after[1:]
        if sentence.words[k].lower in lists.and_words
        and _has_participle(sentence, (m for m in after if m < k))
        and _has_participle(sentence, (m for m in after if m > k))
    ]
    others = [k for k in clause.words if k in left_out and k not in date]
    start = max((k for k in joints if k < date.start and any(m < k for m in others)), default=None)
    end = min((k for k in joints if k >= date.stop and any(m > k for m in others)), default=None)
    first = [] if start is None else [after[0]]
    return [*first, *(k for k in after if (start is None or k > start) and (end is None or k < end))]


def _has_participle(sentence: Sentence, indexes: Iterable[int]) -> bool:
    return any(sentence.tags[k] in ("VERB.Part", "VERB.Inf") for k in indexes)


def _without_adverb(sentence: Sentence, indexes: list[int], left_out: Container[int]) -> list[int]:
    """Words without a last adverb that said more of the date: "especially [since May]"."""
    while len(indexes) > 1 and sentence.tags[indexes[-1]] == "ADV" and indexes[-1] + 1 in left_out:
        indexes = indexes[:-1]
    return indexes


def speaker(sentence: Sentence, clause: Clause, left_out: Container[int], lists: Lists) -> list[int]:
    """The words that name who speaks, in a clause that says so."""
    told = [k for k in clause.words if k not in left_out]
    before = _subject(sentence, [k for k in told if k < clause.verb], lists)
    if not _names(sentence, before):
        before, _ = _elsewhere(sentence, clause, before, [k for k in told if k >= clause.verb], left_out, lists)
    return _core(sentence, before, lists) if _names(sentence, before) else []


def participle_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What a participle before the date says of the noun before it: "the man arrested on Friday"; "" without one."""
    clause, date, left_out = phrase.clause, phrase.date, phrase.left_out
    k = date.start
    while k > 0 and (
        sentence.words[k - 1].lower in lists.date_links or sentence.tags[k - 1] in ("ADP", "ADV", "PUNCT")
    ):
        k -= 1
    participle = k - 1
    if participle < 0 or participle == clause.verb or sentence.words[participle].lower in lists.planning:
        return ""
    if not sentence.tags[participle].endswith(".Part"):
        return ""
    if participle == clause.words[0]:  # "Poisoned in 2015, he was ..."
        told = [k for k in clause.words if k < clause.verb and k not in left_out]
        whom = [k for k in _subject(sentence, told, lists) if k > participle]
        return (
            f"{spell(shown, sentence.words, whom)}, {sentence.words[participle].lower}"
            if _names(sentence, whom)
            else ""
        )
    if participle < 1:
        return ""
    before = participle - 1
    while before > 0 and (sentence.tags[before] == "ADV" or sentence.words[before].text == ","):
        before -= 1
    if not sentence.is_noun(before):
        return ""
    noun = _noun_phrase_to(sentence, before, lists)
    happens = sentence.words[participle].lower in lists.happening
    behind = [] if happens else _rest_of_chunk(sentence, date.stop, lists)
    if noun and sentence.words[noun[0]].lower in lists.determiners:
        noun = noun[1:]
    said_of = spell(shown, sentence.words, [*([] if happens else [participle]), *behind])
    return f"{spell(shown, sentence.words, noun)} {said_of}".strip()


def _rest_of_chunk(sentence: Sentence, start: int, lists: Lists) -> list[int]:
    """The preposition and its noun that stand at a place: "in Paris"."""
    end = start
    if end < len(sentence.words) and sentence.tags[end] == "ADP":
        end += 1
        while end < len(sentence.words) and (
            sentence.tags[end] in _BEFORE_NOUN
            or sentence.words[end].lower in lists.of_words
            or sentence.words[end].text in "'’"
        ):
            end += 1
    return list(range(start, end))


def aside_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """What is put in between about a noun: "Jack Smith, appointed in 2022 by the minister, filed charges"."""
    clause, date, left_out = phrase.clause, phrase.date, phrase.left_out
    if date.start in clause.bracketed:
        return ""
    run = next((run for run in _runs(sorted(clause.asides), sentence) if date.start in run), [])
    noun = max((k for k in clause.words if run and k < run[0] and sentence.is_noun(k)), default=-1)
    told = [k for k in run if k not in left_out]
    if noun < 0 or not any(sentence.is_noun(k) or sentence.is_verb(k) for k in told):
        return ""
    if all(sentence.words[k].lower in lists.planning | lists.happening for k in told if sentence.words[k].is_word):
        return ""
    whom = spell(shown, sentence.words, _without_article(sentence, _noun_phrase_to(sentence, noun, lists), lists))
    what = spell(shown, sentence.words, told)
    return f"{whom} {what}" if sentence.tags[told[0]].endswith(".Part") else f"{whom}, {what}"


def _names(sentence: Sentence, indexes: Iterable[int]) -> bool:
    """Whether words name somebody or something."""
    return any(sentence.is_noun(k) or sentence.tags[k] == "NUM" for k in indexes)


def _subject(sentence: Sentence, before: Sequence[int], lists: Lists) -> list[int]:
    """The words before a verb without what leads up to its subject: "In Paris, the minister"."""
    runs = _runs(before, sentence)
    while len(runs) > 1 and not _names(sentence, runs[-1]):
        runs = [*runs[:-2], [*runs[-2], *runs[-1]]]
    if len(runs) == 1 and sentence.words[runs[0][0]].lower in lists.according:
        return []
    last = runs[-1] if runs else []
    while last and (
        sentence.tags[last[0]] in ("CCONJ", "PUNCT", "SCONJ")
        or (sentence.tags[last[0]] in ("ADP", "NUM") and not _names_more(sentence, last[1:2]))
    ):
        last = last[1:]
    if last and sentence.tags[last[0]] in ("ADP", "ADV"):
        last = _behind_adverbial(sentence, last, lists)
    return last


def _names_more(sentence: Sentence, following: Sequence[int]) -> bool:
    """Whether what follows a preposition or a number is no number: "In 2002 the minister" is told without "in 2002"."""
    return bool(following) and sentence.tags[following[0]] not in ("NUM", "PUNCT")


def _runs(indexes: Sequence[int], sentence: Sentence) -> list[list[int]]:
    """Indexes in stretches between commas and other signs."""
    runs: list[list[int]] = []
    for k in indexes:
        between = sentence.words[runs[-1][-1] + 1 : k] if runs else []
        if runs and all(word.is_word or word.text[0].isdigit() or word.text in "'’" for word in between):
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs


def _behind_adverbial(sentence: Sentence, words: list[int], lists: Lists) -> list[int]:
    """The subject behind a place or a time that no comma ends: "En Belgique la température"; all where none is."""
    seen_noun = False
    for at, k in enumerate(words):
        opens = sentence.tags[k] in ("DET", "PRON") and sentence.tags[words[at - 1]] not in ("ADP", "DET", "PUNCT")
        if seen_noun and opens and sentence.words[k].lower not in lists.of_words:
            return words[at:]
        seen_noun = seen_noun or sentence.is_noun(k)
    return words


def _elsewhere(
    sentence: Sentence, clause: Clause, before: list[int], after: list[int], left_out: Container[int], lists: Lists
) -> tuple[list[int], list[int]]:
    """The subject of a clause that has none before its verb: behind it, of the clause before, or what it tells of."""
    pronoun = any(sentence.tags[k] == "PRON" and sentence.words[k].lower not in lists.reflexives for k in before)
    if clause.borrowed and not pronoun:
        shared = [k for k in clause.borrowed if k not in left_out]
        return [*_subject(sentence, shared, lists), *before], after
    if clause.antecedent >= 0 and not pronoun:
        noun = _noun_phrase_to(sentence, clause.antecedent, lists)
        telling = [] if sentence.tags[noun[0]] in ("DET", "PROPN", "NUM") else [clause.opener]
        return [*noun, *telling, *before], after
    if lists.verb_second and not pronoun and not _names(sentence, before):
        subject, rest = _inverted(sentence, after, lists)
        return (subject, rest) if subject else (before, after)
    return before, after


def _noun_phrase_to(sentence: Sentence, last: int, lists: Lists) -> list[int]:
    """The noun phrase that ends with a word, from its determiner on: "the riots" in "to the riots which began"."""
    start = last
    while start > 0 and (
        sentence.tags[start - 1] in _BEFORE_NOUN
        or sentence.words[start - 1].lower in lists.of_words
        or sentence.words[start - 1].text in "'’"
    ):
        start -= 1
    person = [k for k in range(start + 1, last) if sentence.words[k - 1].lower in lists.of_words]
    if person and sentence.tags[last] == "PROPN" and sentence.tags[person[-1]] == "NOUN":
        start = person[-1]  # "il regime del [presidente Saleh]"
    while start < last and sentence.tags[start] in ("ADP", "PUNCT"):
        start += 1
    return list(range(start, last + 1))


def _inverted(sentence: Sentence, after: list[int], lists: Lists) -> tuple[list[int], list[int]]:
    """The subject that stands behind its verb, put before it: "[Am Montag] trat der Minister zurück"."""
    at = 1
    while at < len(after) and sentence.words[after[at]].lower in lists.reflexives:
        at += 1
    end = at
    while end < len(after) and sentence.tags[after[end]] in _BEFORE_NOUN:
        end += 1
        if sentence.is_noun(after[end - 1]) and (end == len(after) or not sentence.is_noun(after[end])):
            break
    if end < len(after) and end == at and sentence.tags[after[at]] == "PRON":
        end += 1
    if end == at:
        return [], after
    end = _end_of_names(sentence, after, end - 1) + 1
    return after[at:end], [*after[:at], *after[end:]]


# ---------------------------------------------------------------- as much as a title holds


def _fitted(shown: str, sentence: Sentence, before: list[int], after: list[int], lists: Lists) -> str:
    """Subject, verb and the chunks behind it, in order, up to the last one that a title holds."""
    before = _without_article(sentence, before, lists)
    if all(sentence.words[k].lower in lists.happening or not sentence.is_noun(k) for k in after) and any(
        sentence.words[k].lower in lists.happening for k in after
    ):
        return spell(shown, sentence.words, before)
    tail = _verb_end(sentence, after) if lists.verb_second else []
    chunks = _chunks(sentence, after[: len(after) - len(tail)], lists)
    subjects = [before, _core(sentence, before, lists), _noun_alone(sentence, before)]
    whole = spell(shown, sentence.words, [*before, *after])
    if len(whole) <= MAX_TITLE:
        return whole
    counts = [_as_many(shown, sentence, subject, chunks, tail) for subject in subjects]
    order = sorted(range(2), key=lambda at: -counts[at])
    for subject, count in [(subjects[at], counts[at]) for at in (*order, 2)]:
        whole = next((n for n in range(count, 1, -1) if not _wants_object(sentence, chunks[n - 1])), min(count, 1))
        kept = [k for chunk in chunks[:whole] for k in chunk]
        if any(sentence.is_noun(k) for k in kept):
            return spell(shown, sentence.words, [*subject, *_without_loose_end(sentence, kept, lists), *tail])
    return spell(shown, sentence.words, [*subjects[-1], *after])


def _wants_object(sentence: Sentence, chunk: Sequence[int]) -> bool:
    """Whether a chunk is no more than "after staying", "to visit", whose object another one holds."""
    return sentence.tags[chunk[-1]].endswith((".Inf", ".Ger", ".PartP")) and not any(map(sentence.is_noun, chunk))


def _verb_end(sentence: Sentence, after: Sequence[int]) -> list[int]:
    """What ends a clause and belongs to its verb: "hat ... [gewählt]", "tritt ... [an]"."""
    at = len(after)
    while at > 1 and sentence.tags[after[at - 1]].endswith((".Part", ".Inf")):
        at -= 1
    if at == len(after) and at > 1 and sentence.tags[after[-1]] == "ADP":
        at -= 1
    return list(after[at:])


def _without_article(sentence: Sentence, subject: list[int], lists: Lists) -> list[int]:
    """A subject without the article that titles of its language leave out, which in German an adjective needs."""
    if len(subject) < 2 or sentence.words[subject[0]].lower not in lists.articles:
        return subject
    return subject[1:] if not lists.verb_second or sentence.is_noun(subject[1]) else subject


def _as_many(
    shown: str, sentence: Sentence, subject: Sequence[int], chunks: Sequence[Sequence[int]], tail: Sequence[int]
) -> int:
    """How many chunks between a subject and the end of its verb a title holds."""
    for count in range(len(chunks), 0, -1):
        told = [*subject, *(k for chunk in chunks[:count] for k in chunk), *tail]
        if len(spell(shown, sentence.words, told)) <= MAX_TITLE:
            return count
    return 0


def _core(sentence: Sentence, subject: list[int], lists: Lists) -> list[int]:
    """A subject without what follows its noun and no "of" ties to it."""
    named = False
    for at, k in enumerate(subject):
        loose = sentence.tags[k] in _LOOSE and sentence.words[k].lower not in lists.of_words
        if named and loose:
            return subject[:at]
        named = named or sentence.is_noun(k)
    return subject


def _noun_alone(sentence: Sentence, subject: list[int]) -> list[int]:
    """A subject up to its first noun, names whole."""
    for at, k in enumerate(subject[:-1]):
        if sentence.is_noun(k) and not sentence.is_noun(subject[at + 1]) and sentence.tags[subject[at + 1]] != "ADJ":
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
        return True
    if tag == "VERB.Part" and sentence.is_noun(last):
        return True  # "groups | affiliated with"
    if tag == "ADP" and sentence.tags[last] == "VERB.Part" and last == chunk[0]:
        return False
    if tag == "ADP" or (tag == "ADV" and sentence.words[k].lower in lists.during):
        return sentence.words[k].lower not in lists.of_words
    return tag == "SCONJ" or tag in ("VERB.PartP", "VERB.Ger") or (tag == "CCONJ")


def _without_loose_end(sentence: Sentence, indexes: list[int], lists: Lists) -> list[int]:
    """Words without a last one that wants another."""
    lost = lists.function_words | lists.relatives | lists.determiners
    while len(indexes) > 1 and (
        sentence.tags[indexes[-1]] in ("ADP", "DET", "CCONJ", "SCONJ", "PART")
        or sentence.words[indexes[-1]].text in ",;:–—-('’"
        or sentence.words[indexes[-1]].lower in lost
    ):
        indexes = indexes[:-1]
    return indexes
