"""What somebody said on a date, and who said it, as titles."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from timeline_app.events.grammar.clauses import Clause, reports
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.reports import end_of_report, says_itself
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.subjects import subject_elsewhere, subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name
from timeline_app.events.names.places import place_named
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.clause_titles import clause_title
from timeline_app.events.titles.clauses.fitting import core_of
from timeline_app.events.titles.reports.own_deeds import is_own_deed
from timeline_app.events.titles.wording import MAX_TITLE, fit, spell

_PASTS = (".Past", ".Imp")
_BEHIND_MARK = 2  # places from a word to the first behind a quotation mark
_INSIDE_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_ROOM = 45  # characters for what was said, behind who said it


def said_titles(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> list[str]:
    """What was said on a date, and who said it."""
    said = what_was_said(sentence, clauses, phrase, lists)
    if said is None:
        return []
    said = _whole(sentence, said, clauses, lists)
    what = clause_title(shown, sentence, said, phrase.date, phrase.left_out, lists) or spell(
        shown, sentence.words, said.words
    )
    only_is = said.verb >= 0 and sentence.tags[said.verb].startswith("AUX") and not lists.verb_second
    if only_is and what.endswith(f" {sentence.words[said.verb].text}"):
        return []  # of which all that matters stands in another clause
    speaking = speaker(sentence, phrase.clause, phrase.left_out, lists)
    who = spell(shown, sentence.words, speaking)
    if not who:
        return [what]
    report = reports(sentence, phrase.clause, lists)
    if lists.contracting and report is not None and sentence.words[report].lower in lists.denying:
        return [_denied(shown, sentence, said, who, report, phrase, lists)]  # "The ministry denied that bombs fell"
    own = [k for k in said.words if k < said.verb]
    empty = lists.expletives | (lists.reflexives if lists.contracting else frozenset())
    before = (k for k in own if sentence.words[k].is_word)
    pronouns = [k for k in before if sentence.tags[k] == "PRON" and sentence.words[k].lower not in empty]
    pronoun = bool(pronouns) and not any(sentence.is_noun(k) for k in own)
    quoted = pronoun and all(sentence.words[k].lower in lists.first_persons for k in pronouns)
    pronoun = pronoun and not quoted  # "The minister said: "We will win"", which nobody else can have said
    if pronoun and not phrase.clause.frame:
        # "The company announced that it would cut 500 jobs": who "it" is stands before
        opener = [said.opener] if said.opener >= 0 else []
        words = [k for k in (*phrase.clause.words, *opener, *said.words) if k not in phrase.left_out]
        start = _behind_what_leads(sentence, phrase.clause, speaking, lists)
        together = spell(shown, sentence.words, sorted(k for k in words if k >= start))
        if len(together) <= MAX_TITLE:
            return [together, what]
    own_deed = is_own_deed(sentence, phrase.clause, said, what, speaking, lists)
    itself = (pronoun or own_deed) and not phrase.clause.frame
    if itself and (earlier := _owned_to(shown, sentence, said, phrase.clause, speaking, lists)):
        return [earlier, what]
    if own_deed:
        speakers = [name for name in (who, _name_at_the_end(shown, sentence, phrase, lists)) if name]
        deeds = [f"{name} {what[:1].lower()}{what[1:]}" for name in speakers]
        held = next((title for title in deeds if len(title) <= MAX_TITLE), "")
        return [held or deeds[0], what] if held or len(who) < _ROOM else [what]
    own_doing = _own_doing(sentence, said, speaking, lists)
    first, _, rest = what.partition(" ")
    if own_doing and first.lower() == own_doing and len(who) < _ROOM:
        return [fit(f"{who} {rest}", lists), what]
    if pronoun and not phrase.clause.frame:
        return [what]
    small = _as_written(sentence, said, what, lists)
    names = (who, _name_at_the_end(shown, sentence, phrase, lists))
    rooms = {name: MAX_TITLE - len(name) - 2 - len(lists.spaced[:1]) for name in names if name}
    named = next((name for name, room in rooms.items() if len(small) <= room), who)
    told = fit(small, lists, rooms[named])
    both = [f"{named}: {told}", what] if told == small or rooms[named] >= _ROOM else [what]
    return both[::-1] if told != small and not _tells_what(told, sentence, said, lists) else both


def _owned_to(shown: str, sentence: Sentence, said: Clause, says: Clause, who: Sequence[int], lists: Lists) -> str:
    """Who said that they had done something, which was not done on the day: "The minister admitted [that he lied]"."""
    past = said.verb >= 0 and sentence.tags[said.verb].endswith(_PASTS) and said.opener > max(who, default=0)
    report = reports(sentence, says, lists)
    if not past or report is None or lists.verb_second or max(who) > says.verb:
        return ""
    verbs = [k for k in says.words if says.verb <= k <= report and sentence.is_verb(k)]
    title = spell(shown, sentence.words, [*who, *verbs, said.opener, *said.words])
    return title if len(title) <= MAX_TITLE else ""


def _behind_what_leads(sentence: Sentence, clause: Clause, who: Sequence[int], lists: Lists) -> int:
    """Where a clause begins behind what a comma parts from who speaks: "[In a statement,] the firm said it shut"."""
    first = min(clause.words)
    commas = [k for k in range(first, who[0]) if sentence.words[k].text == "," and who[0] < clause.verb]
    leads = bool(commas) and not lists.verb_second and sentence.tags[first] in ("ADP", "ADV")
    return commas[-1] + 1 if leads else first


def _denied(shown: str, sentence: Sentence, said: Clause, who: str, report: int, phrase: Phrase, lists: Lists) -> str:
    """Who denies what, in so many words."""
    opener = [said.opener] if said.opener >= 0 else []
    words = [k for k in (*phrase.clause.words, *opener, *said.words) if k not in phrase.left_out]
    told = spell(shown, sentence.words, sorted(k for k in words if k >= min(report, phrase.clause.verb)))
    return fit(f"{who} {told}", lists)


def _tells_what(told: str, sentence: Sentence, said: Clause, lists: Lists) -> bool:
    """Whether a title cut short still names something behind its verb, where its clause does."""
    _, _, behind = told.partition(f" {sentence.words[said.verb].text} ")
    if said.verb >= 0 and lists.contracting and sentence.words[said.verb].text not in told.split():
        return False  # "The ministry: Belgrade"
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
    named = (
        named and start < len(who) and not is_first_name(sentence.words[who[start]].text)
    )  # "Deputy Minister [Alexander Chupriyan]"
    return "" if led or named or start == len(who) else spell(shown, sentence.words, who[start:])


def with_that(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, own: str, lists: Lists) -> str:
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


def what_was_said(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> Clause | None:
    """The clause that tells what another one says that somebody said; None where it says more than that."""
    clause = phrase.clause
    report = reports(sentence, clause, lists)
    subordinate = clause.opener >= 0 and clause.antecedent < 0 and not clause.frame
    if report is None:
        return None
    at = clauses.index(clause)
    if subordinate and not _leads_to_that(sentence, clauses[at : at + 2], lists):
        return None  # "since it was announced, they ..." is followed by what somebody does
    said_behind = [other for other in clauses[at + 1 : at + 2] if clause.frame and other.antecedent < 0]
    if clause.frame and not (said_behind and _opens_with_that(sentence, said_behind[0], lists)):
        return _last_main(sentence, clauses[:at], lists)
    others = clauses[at + 1 :]
    behind = next((other for other in others if min(other.words) > report), others[0] if others else None)
    if behind is None or behind.antecedent >= 0 or sentence.words[min(behind.words) - 1].text == ";":
        return None
    known = end_of_report(sentence, report, lists)
    rest = [k for k in clause.words if k > report and k != known and k not in phrase.left_out]
    whom = sentence.words[report].lower in lists.addressing
    comma = next((n for n, k in enumerate(rest) if n and sentence.words[k - 1].text == ","), len(rest))
    whom = whom and not any(map(sentence.is_verb, rest[:comma])) and not _joined(sentence, behind)
    if any(sentence.is_noun(k) or sentence.is_verb(k) for k in rest) and sentence.tags[rest[0]] != "ADP" and not whom:
        return None
    that = behind.opener >= 0 and sentence.words[behind.opener].lower in lists.that_words
    led = behind.opener > 0 and sentence.words[behind.opener - 1].lower in lists.that_words
    if led:  # "said that once he arrives they would begin"
        return next((c for c in clauses[at + 2 :] if c.opener < 0 <= c.verb), behind)
    return behind if that or behind.said or behind.opener < 0 else None


def _leads_to_that(sentence: Sentence, clauses: Sequence[Clause], lists: Lists) -> bool:
    """Whether a clause opens with "that", or the one at once behind it does: "after the mayor announced | that"."""
    first, *others = clauses
    leads = bool(others) and others[0].opener >= 0 and others[0].opener == first.words[-1] + 1
    return _opens_with_that(sentence, first, lists) or (leads and _opens_with_that(sentence, others[0], lists))


def _only_leads(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only asks to listen: "Make no mistake: we will win"."""
    end = max(clause.words) + 1
    asks = clause.verb >= 0 and sentence.tags[clause.verb].endswith(".Imv")
    return asks and end < len(sentence.words) and sentence.words[end].text == ":"


def _joined(sentence: Sentence, clause: Clause) -> bool:
    """Whether "and" joins a clause to the one before."""
    return sentence.tags[min(clause.words) - 1] == "CCONJ"


def _whole(sentence: Sentence, said: Clause, clauses: Sequence[Clause], lists: Lists) -> Clause:
    """What was said with what the next clause tells of it, where nothing else stands behind its verb.

    "The government was "having talks"", of which the words in quotation marks were taken for another clause.
    """
    at = clauses.index(said) + 1
    if at < len(clauses) and _only_leads(sentence, said):
        broken_off = sentence.words[clauses[at].words[-1]].lower in lists.negations  # "does not - does not - seek"
        return said if broken_off else clauses[at]
    if said.verb < 0 or said.words[-1] != said.verb or at == len(clauses):
        return said
    rest = clauses[at].words
    quoted = rest[0] == said.verb + _BEHIND_MARK and sentence.words[said.verb + 1].text in QUOTES
    return replace(said, words=[*said.words, *rest]) if quoted and clauses[at].opener < 0 else said


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
    place = tag.startswith("VERB") and place_named(opening, lists.language) is not None  # "Catar vendió"
    small = opens and tag not in ("PROPN", "NOUN") and not of_a_nation and not place and opening != "I"
    written = f"{opening.lower()}{written[len(opening) :]}" if small else written
    return f"{written} {rest}".strip()


def _last_main(sentence: Sentence, clauses: Sequence[Clause], lists: Lists) -> Clause | None:
    """The last clause that depends on no other; the last of all where each does: "He pays if he stays, she said"."""
    mains = (clause for clause in reversed(clauses) if clause.opener < 0 <= clause.verb and not clause.frame)
    led = lists.according | lists.as_words  # "as both countries have decided"
    return next((c for c in mains if sentence.words[c.words[0]].lower not in led), clauses[-1] if clauses else None)


def _opens_with_that(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    return sentence.words[clause.opener].lower in lists.that_words


def speaker(sentence: Sentence, clause: Clause, left_out: Container[int], lists: Lists) -> list[int]:
    """The words that name who speaks, in a clause that says so."""
    if clause.frame and says_itself(sentence, clause.verb, lists):
        return []
    told = [k for k in clause.words if k not in left_out]
    before = subject_of(sentence, [k for k in told if k < clause.verb], lists)
    after = [k for k in told if k >= clause.verb]
    if not names_any(sentence, before):
        before, _ = subject_elsewhere(sentence, clause, before, after, left_out, lists)
    if not names_any(sentence, before) and clause.frame and not lists.verb_second:
        before = _behind_verb(sentence, after, lists)
    while before and (sentence.words[before[-1]].text in "'’" or sentence.words[before[-1]].lower in lists.reflexives):
        before = before[:-1]  # "le ministre [l'] a annoncé"
    if not names_any(sentence, before) or sentence.tags[before[0]] in ("ADP", "ADV"):
        return []
    return core_of(sentence, before, lists)


def _names_at(sentence: Sentence, after: Sequence[int], n: int, lists: Lists) -> bool:
    """Whether a noun phrase begins at a place; none to which a preposition leads: "indicó [a la prensa] el juez"."""
    if not (sentence.is_noun(after[n]) or sentence.tags[after[n]] == "DET"):
        return False
    first = n
    while first > 1 and sentence.tags[after[first]] != "DET" and sentence.tags[after[first - 1]] in _INSIDE_PHRASE:
        first -= 1
    return not lists.contracting or sentence.tags[after[first - 1]] != "ADP"


def _behind_verb(sentence: Sentence, after: Sequence[int], lists: Lists) -> list[int]:
    """The noun phrase behind the verb of what says who speaks: "a indiqué [un communiqué de la présidence]"."""
    start = next((n for n, k in enumerate(after) if _names_at(sentence, after, n, lists)), len(after))
    found: list[int] = []
    for k in after[start:]:
        of = sentence.words[k].lower in lists.of_words or sentence.words[k].text in "'’"
        if not of and sentence.tags[k] not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
            break
        found.append(k)
    return found if not any(map(sentence.is_verb, after[1:start])) or sentence.tags[after[0]].startswith("AUX") else []
