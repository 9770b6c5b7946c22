"""Phrase -> titles: short, without the date and the source's "said that", with the place and the figure that matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.concepts import concept
from timeline_app.events.figures import figures_of
from timeline_app.events.grammar.clauses import Clause, reports
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import end_of_report
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.asides import aside_title, participle_title, standing_title
from timeline_app.events.titles.attributes import attribute_title
from timeline_app.events.titles.clause_titles import clause_title, speaker
from timeline_app.events.titles.empty_subjects import title_of_what_there_was
from timeline_app.events.titles.infinitives import infinitive_title
from timeline_app.events.titles.noun_titles import noun_titles
from timeline_app.events.titles.occasions import occasion_title
from timeline_app.events.titles.when_clauses import title_beside_when
from timeline_app.events.titles.wording import MAX_TITLE, MIN_TITLE, finished, fit, spell
from timeline_app.events.titles.zero_relatives import zero_relative_title
from timeline_app.model import Figure

_NEAR_OBJECT = 3  # words from a verb to its object
_OUTCOMES = frozenset({"victory", "defeat"})
_ROOM = 45  # characters for what was said, behind who said it
_SHORTEST = 3
_MOST = 3


def titles_of(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> tuple[str, ...]:
    """Up to three different titles of an event, the best first, each at most MAX_TITLE characters.

    `shown` is the text of the sentence.
    """
    figures = figures_of([sentence.words[k] for k in phrase.told], lists)
    clauses_told = _clause_titles(shown, sentence, clauses, phrase, lists)
    if phrase.head is not None:
        nouns = noun_titles(shown, sentence, phrase, figures, lists)
        whole = (
            _is_won(sentence, phrase, lists)
            or _does_more(sentence, phrase, nouns, clauses_told, lists)
            or _only_says_where(sentence, phrase, nouns, clauses_told, lists)
            or _is_what_another_is(sentence, phrase, nouns, lists)
        )
        proposals = [*clauses_told, *nouns] if whole else [*nouns, *clauses_told]
    else:
        proposals = [*_counted(clauses_told[:1], figures if phrase.alone else (), lists), *clauses_told]
    attribute = attribute_title(shown, sentence, phrase, lists) or zero_relative_title(shown, sentence, phrase, lists)
    proposals.insert(0, attribute)
    left = _what_is_left(sentence, phrase, lists)
    part = phrase.clause.antecedent >= 0 or (lists.verb_second and phrase.clause.opener >= 0)
    nobody = bool(left) and (part or sentence.is_finite(left[0]))
    if not (nobody and any(proposals)):
        proposals.append(spell(shown, sentence.words, left))
    fitting = [finished(fit(title, lists), lists) for title in proposals if title]
    told_by_noun = phrase.head is not None or attribute or participle_title(shown, sentence, phrase, lists)
    long_enough = [title for title in fitting if len(title) >= MIN_TITLE or told_by_noun] or fitting
    told: dict[str, str] = {}
    for title in long_enough:
        if len(title) >= _SHORTEST:
            told.setdefault(_bare(title, lists), title)
    return tuple(told.values())[:_MOST]


def _does_more(sentence: Sentence, phrase: Phrase, nouns: Sequence[str], told: Sequence[str], lists: Lists) -> bool:
    """Whether a noun of one word is who does it, so that its clause says more: "El terremoto [destruyó la iglesia]"."""
    verb, head = phrase.clause.verb, phrase.head
    subject = head is not None and head < verb and not (phrase.start and sentence.tags[phrase.start - 1] == "ADP")
    denied = any(sentence.words[k].lower in lists.negations for k in phrase.clause.words)
    alone = (
        not denied
        and bool(nouns)
        and " " not in nouns[0]
        and bool(told)
        and _bare(told[0], lists).startswith(nouns[0].lower())
    )
    return bool(subject) and alone and not any(sentence.tags[k] == "ADP" for k in range(phrase.start, head or 0))


def _only_says_where(
    sentence: Sentence, phrase: Phrase, nouns: Sequence[str], told: Sequence[str], lists: Lists
) -> bool:
    """Whether a noun of one word only says in what something was done: "[fu eletto] nelle elezioni del 1913"."""
    verb = phrase.clause.verb
    led = phrase.start - (sentence.tags[phrase.start] != "ADP")
    inside = led >= 0 and sentence.words[led].lower in lists.inside_words
    bare = bool(nouns) and " " not in nouns[0] and bool(told)
    done = verb >= 0 and sentence.tags[verb] in ("VERB.Past", "AUX.Past", "AUX.Imp", "AUX.Pres")
    denied = any(sentence.words[k].lower in lists.negations for k in phrase.clause.words)
    return inside and bare and done and not denied


def _is_what_another_is(sentence: Sentence, phrase: Phrase, nouns: Sequence[str], lists: Lists) -> bool:
    """Whether a noun of one word, and no happening, only says what a name is: "The Tower, a 1969 [film]"."""
    alone = bool(nouns) and " " not in nouns[0] and phrase.date.start in phrase.clause.asides
    return alone and phrase.head is not None and not lists.is_event_noun(sentence.words[phrase.head])


def _is_won(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether somebody won or lost what a noun names, which is the news: "Ashton Vale [won] the European Cup"."""
    verb = phrase.clause.verb
    held = phrase.head is not None and 0 < verb < phrase.start and phrase.start - verb <= _NEAR_OBJECT
    told = range(verb, phrase.start) if held else range(0)
    return any(concept(sentence.words[k].lower, lists.language) in _OUTCOMES for k in told)


def _bare(title: str, lists: Lists) -> str:
    """A title without its article, by which two are known to be the same."""
    told = title.casefold().replace(",", "")
    first, _, rest = told.partition(" ")
    return rest if first in lists.determiners else told


# ---------------------------------------------------------------- a clause with its date


def _clause_titles(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
) -> list[str]:
    clause = phrase.clause
    said = _said_titles(shown, sentence, clauses, phrase, lists)
    only_frame = clause.frame and said
    own = "" if only_frame else clause_title(shown, sentence, clause, phrase.date, phrase.left_out, lists)
    return [
        title
        for title in (
            participle_title(shown, sentence, phrase, lists),
            standing_title(shown, sentence, phrase, lists),
            aside_title(shown, sentence, phrase, lists) if phrase.date.start in clause.asides else "",
            infinitive_title(shown, sentence, phrase, lists),
            occasion_title(shown, sentence, phrase, lists),
            title_beside_when(shown, sentence, clauses, phrase, lists),
            title_of_what_there_was(shown, sentence, clause, phrase.left_out, lists),
            _announced(shown, sentence, clauses, phrase, lists),
            _with_that(shown, sentence, clauses, phrase, own, lists),
            *said,
            own,
        )
        if title
    ]


def _announced(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """What few words with a date only lead to: "On Friday it became known: he resigns", "It was 1994 when he left"."""
    at = clauses.index(phrase.clause)
    end = max(phrase.clause.words) + 1
    told = [k for k in phrase.clause.words if k not in phrase.left_out]
    cleft = _is_cleft(sentence, phrase.clause, told, lists)
    led = phrase.date.start > 0 and sentence.tags[phrase.date.start - 1] == "ADP"
    colon = end < len(sentence.words) and sentence.words[end].text == ":"  # "Das Jahr 2006 begann schlecht:"
    dated = lists.verb_second and not led and colon and phrase.date.stop == phrase.clause.verb
    named = not (cleft or dated) and any(sentence.is_noun(k) for k in told)
    if named or at + 1 == len(clauses) or end >= len(sentence.words):
        return ""
    behind = clauses[at + 1]
    opened = behind.opener >= 0 and sentence.words[behind.opener].lower in lists.relatives | lists.that_words
    only_is = phrase.clause.verb >= 0 and not any(
        sentence.is_verb(k)
        and not sentence.tags[k].startswith("AUX")
        and sentence.words[k].lower not in lists.auxiliaries
        for k in told
    )
    if sentence.words[end].text != ":" and not (opened and only_is):
        return ""
    said = _said_titles(shown, sentence, clauses, replace(phrase, clause=behind), lists)
    return said[0] if said else clause_title(shown, sentence, behind, phrase.date, phrase.left_out, lists)


def _is_cleft(sentence: Sentence, clause: Clause, told: Sequence[int], lists: Lists) -> bool:
    """Whether a clause only puts a place or a time first: "C'est à l'âge de 30 ans [que]", "It was in Rome [that]"."""
    before = [k for k in told if k < clause.verb]
    behind = [k for k in told if k > clause.verb and sentence.words[k].lower not in lists.auxiliaries]
    someone = any(sentence.words[k].lower in lists.one_person for k in before)
    empty = not someone and all(sentence.tags[k] in ("PRON", "PUNCT", "CCONJ") for k in before)
    is_ = clause.verb >= 0 and sentence.words[clause.verb].lower in lists.auxiliaries and not lists.verb_second
    return (
        is_ and empty and bool(behind) and sentence.tags[behind[0]] == "ADP" and not any(map(sentence.is_verb, behind))
    )


def _said_titles(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> list[str]:
    """What was said on a date, and who said it."""
    said = what_was_said(sentence, clauses, phrase, lists)
    if said is None:
        return []
    what = clause_title(shown, sentence, said, phrase.date, phrase.left_out, lists) or spell(
        shown, sentence.words, said.words
    )
    who = spell(shown, sentence.words, speaker(sentence, phrase.clause, phrase.left_out, lists))
    if not who:
        return [what]
    own = [k for k in said.words if k < said.verb]
    pronouns = [k for k in own if sentence.tags[k] == "PRON" and sentence.words[k].lower not in lists.expletives]
    pronoun = bool(pronouns) and not any(sentence.is_noun(k) for k in own)
    if pronoun and not phrase.clause.frame:
        # "The company announced that it would cut 500 jobs": who "it" is stands before
        opener = [said.opener] if said.opener >= 0 else []
        words = [k for k in (*phrase.clause.words, *opener, *said.words) if k not in phrase.left_out]
        together = spell(shown, sentence.words, sorted(words))
        if len(together) <= MAX_TITLE:
            return [together, what]
    own_doing = _own_doing(sentence, said, speaker(sentence, phrase.clause, phrase.left_out, lists), lists)
    first, _, rest = what.partition(" ")
    if own_doing and first.lower() == own_doing and len(who) + 1 + len(rest) <= MAX_TITLE:
        return [f"{who} {rest}", what]
    if pronoun and not phrase.clause.frame:
        return [what]
    small = _as_written(sentence, said, what, lists)
    names = (who, _name_at_the_end(shown, sentence, phrase, lists))
    rooms = {name: MAX_TITLE - len(name) - 2 - len(lists.spaced[:1]) for name in names if name}
    named = next((name for name, room in rooms.items() if len(small) <= room), who)
    told = fit(small, lists, rooms[named])
    both = [f"{named}: {told}", what] if told == small or rooms[named] >= _ROOM else [what]
    return both[::-1] if told != small and not _tells_what(told, sentence, said) else both


def _tells_what(told: str, sentence: Sentence, said: Clause) -> bool:
    """Whether a title cut short still names something behind its verb, where its clause does."""
    _, _, behind = told.partition(f" {sentence.words[said.verb].text} ")
    nouns = [sentence.words[k].text for k in said.words if k > said.verb and sentence.is_noun(k)]
    return not nouns or any(noun in behind.split() for noun in nouns)


def _name_at_the_end(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The name with which what tells who speaks ends: "Sana" of "l'agence officielle Sana"; "" where there is none."""
    who = speaker(sentence, phrase.clause, phrase.left_out, lists)
    start = len(who)
    while start > 0 and sentence.tags[who[start - 1]] == "PROPN":
        start -= 1
    before = sentence.words[who[start - 1]] if start else None
    led = before is not None and sentence.tags[who[start - 1]] in ("ADP", "DET", "PUNCT")
    named = before is not None and before.is_name and not lists.verb_second  # "the United [States]"
    return "" if led or named or start == len(who) else spell(shown, sentence.words, who[start:])


def _with_that(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, own: str, lists: Lists
) -> str:
    """A clause's own title with what "that" leads to behind it, where it would say little without, or a title holds it.

    "The court ruled that the law was invalid", "The minister told the parliament that he would resign".
    """
    clause, at = phrase.clause, clauses.index(phrase.clause) + 1
    if not own or clause.verb < 0 or clause.frame or at == len(clauses):
        return ""
    behind, report = clauses[at], reports(sentence, clause, lists)
    if behind.antecedent >= 0 or behind.opener < clause.verb or not _opens_with_that(sentence, behind, lists):
        return ""
    told = [k for k in clause.words if clause.verb <= k < behind.opener and k not in phrase.left_out]
    if any(sentence.is_finite(k) and not clause.holds(k) for k in range(clause.verb, behind.opener)):
        return ""  # which depends on another verb
    whom = any(map(sentence.is_noun, told))
    if whom == (report is None) or not (whom or sentence.is_verb(told[-1])):
        return ""  # who speaks is told otherwise, and what has an object says enough
    comma = "," if sentence.words[behind.opener - 1].text == "," else ""
    what = spell(shown, sentence.words, [k for k in (behind.opener, *behind.words) if k not in phrase.left_out])
    title = f"{own}{comma} {what}"
    return title if len(title) <= MAX_TITLE or report is None else ""


def _own_doing(sentence: Sentence, said: Clause, who: Sequence[int], lists: Lists) -> str:
    """The pronoun by which somebody says what they do themselves, "The company said [it] will close"; "" where not.

    It agrees with the article of who speaks, and is none that means nothing: "it is likely".
    """
    own = [k for k in said.words if k < said.verb and sentence.words[k].is_word]
    several = len(own) > 1 and not (lists.verb_second and said.opener >= 0)
    if not who or not own or several or sentence.tags[own[0]] != "PRON":
        return ""
    opening, pronoun = sentence.words[who[0]].lower, sentence.words[own[0]].lower
    article = opening if opening in lists.determiners else ""
    behind = [k for k in said.words if k > said.verb]
    is_empty = sentence.tags[said.verb].startswith("AUX") and not any(sentence.is_verb(k) for k in behind[:3])
    return pronoun if not is_empty and f"{article}={pronoun}" in lists.agreeing else ""


def _as_written(sentence: Sentence, said: Clause, what: str, lists: Lists) -> str:
    """What was said with its first word in the letters that it has in the sentence."""
    first, _, rest = what.partition(" ")
    written = next(
        (sentence.words[k].text for k in said.words if sentence.words[k].text.lower() == first.lower()), first
    )
    opening, tag = sentence.words[said.words[0]].text, sentence.tags[said.words[0]]
    opens = written == opening or written.startswith((f"{opening}'", f"{opening}’"))  # "L'impôt"
    of_a_nation = tag == "ADJ" and lists.capital_adjectives  # "Cuban exiles"; which ones are, no list here knows
    small = opens and tag not in ("PROPN", "NOUN") and not of_a_nation
    written = f"{opening.lower()}{written[len(opening) :]}" if small else written
    return f"{written} {rest}".strip()


def what_was_said(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> Clause | None:
    """The clause that tells what another one says that somebody said; None where it says more than that."""
    clause = phrase.clause
    report = reports(sentence, clause, lists)
    subordinate = clause.opener >= 0 and clause.antecedent < 0 and not clause.frame
    if report is None or (subordinate and not _opens_with_that(sentence, clause, lists)):
        return None  # "since it was announced, they ..." is followed by what somebody does
    at = clauses.index(clause)
    said_behind = clauses[at + 1 : at + 2] if clause.frame else ()
    if clause.frame and not (said_behind and _opens_with_that(sentence, said_behind[0], lists)):
        return _last_main(sentence, clauses[:at], lists)
    others = clauses[at + 1 :]
    behind = next((other for other in others if min(other.words) > report), others[0] if others else None)
    if behind is None or behind.antecedent >= 0 or sentence.words[min(behind.words) - 1].text == ";":
        return None
    known = end_of_report(sentence, report, lists)
    rest = [k for k in clause.words if k > report and k != known and k not in phrase.left_out]
    if any(sentence.is_noun(k) or sentence.is_verb(k) for k in rest) and sentence.tags[rest[0]] != "ADP":
        return None
    that = behind.opener >= 0 and sentence.words[behind.opener].lower in lists.that_words
    led = behind.opener > 0 and sentence.words[behind.opener - 1].lower in lists.that_words
    if led:  # "said that once he arrives they would begin"
        return next((c for c in clauses[at + 2 :] if c.opener < 0 <= c.verb), behind)
    return behind if that or behind.said or behind.opener < 0 else None


def _last_main(sentence: Sentence, clauses: Sequence[Clause], lists: Lists) -> Clause | None:
    """The last clause that depends on no other; the last of all where each does: "He pays if he stays, she said"."""
    mains = (clause for clause in reversed(clauses) if clause.opener < 0 <= clause.verb and not clause.frame)
    led = lists.according | lists.as_words  # "as both countries have decided"
    return next((c for c in mains if sentence.words[c.words[0]].lower not in led), clauses[-1] if clauses else None)


def _opens_with_that(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    return sentence.words[clause.opener].lower in lists.that_words


def _counted(titles: Sequence[str], figures: Sequence[Figure], lists: Lists) -> list[str]:
    """Titles with the figure that matters behind them, where they do not name it."""
    return [
        f"{fit(title, lists, MAX_TITLE - len(figure.text) - 2)}, {figure.text}"
        for title in titles
        for figure in figures[:1]
        if figure.text.split()[0] not in title
    ]


def _what_is_left(sentence: Sentence, phrase: Phrase, lists: Lists) -> list[int]:
    """All words of a clause but its date."""
    indexes = [k for k in phrase.clause.words if k not in phrase.left_out]
    while indexes and sentence.tags[indexes[0]] in ("CCONJ", "SCONJ", "PUNCT"):
        indexes = indexes[1:]
    while len(indexes) > 1 and _wants_more(sentence, indexes[-1], lists):
        indexes = indexes[:-1]
    return indexes


def _wants_more(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a last word wants another one: "and", and "was" where verbs do not end a sentence."""
    tag = sentence.tags[k]
    return tag in ("CCONJ", "SCONJ", "PUNCT") or (tag.startswith("AUX") and not lists.verb_second)
