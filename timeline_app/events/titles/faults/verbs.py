"""Faults of a title's verbs: one too many, half of one, or none where there should be one."""

from __future__ import annotations

from itertools import pairwise

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.nouns import can_be_subject, is_of_another
from timeline_app.events.titles.faults.reading_back import NOWHERE, ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_MEANWHILE = frozenset({"while", "whilst", "although", "though", "whereas", "unless", "because", "if"})
_SURE = 0.8  # of a head
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_SETTING = frozenset({
    "set", "sets", "fixed", "chose", "chosen", "named", "picked", "gave", "given", "designated", "declared",
    "proclaimed",
})  # fmt: skip
_NOT_FINITE = (".Part", ".Inf", ".PartP", ".Ger")


def has_two_verbs(read: ReadBack, lists: Lists) -> bool:
    """As in "A déposé plainte [souffre]": a second conjugated verb that nothing joins to the first."""
    return any(_is_one_too_many(read, one, other, lists) for one, other in pairwise(read.finite))


def _is_one_too_many(read: ReadBack, one: int, other: int, lists: Lists) -> bool:
    if lists.is_event_noun(read.words[one]) or lists.is_event_noun(read.words[other]):
        return False
    if any(read.joins(n, lists) or not read.words[n].is_word for n in range(one + 1, other)):
        return False
    if lists.language == "en" and _tells_what_is_meant(read, one, other):
        return False
    if read.lower(one) in lists.report_verbs and not lists.contracting and not lists.verb_second:
        between = range(one + 1, other)  # "Investigators determined [was] a result", and not "said it was"
        named = any(read.is_noun(n) or read.tags[n] in ("PRON", "DET", "NUM", "ADJ") for n in between)
        return read.tags[other].startswith("AUX") and not named
    past = read.tags[other] == "VERB.Past" and read.lower(other).endswith(("te", "ten"))
    past |= read.lower(one) == read.lower(other) and lists.verb_second  # "ist gestorben [ist]"
    past &= not read.lower(other).startswith("ge")  # "waren in die Defensive geraten [kämpften]"
    compound = read.tags[one].startswith("AUX") and ((lists.verb_second and not past) or other == one + 1)
    described = other == read.last or read.is_noun(other + 1)  # "56 killed inmates"
    named = one > 0 and all(read.words[n].is_name for n in range(one + 1))  # "Just Stop Oil"
    return not (compound or described or named or _says_which(read, one, lists))


def _tells_what_is_meant(read: ReadBack, one: int, other: int) -> bool:
    """Whether a verb is that of what another one leads to without "that": "thinks the mill [will] close"."""
    tree, said = read.sentence.tree, read.places[other]
    if tree is None or not 0 <= said < len(tree.heads) or not 0 <= read.places[one] < said:
        return False
    said = tree.heads[said] if tree.relations[said] in ("aux", "cop") else said
    leads = tree.heads[said] if tree.relations[said] == "ccomp" else NOWHERE
    leading = {read.places[n] for n in range(one, other)}
    return leads in leading and tree.sure[said] >= _SURE and any(map(read.is_noun, range(one + 1, other)))


def _says_which(read: ReadBack, one: int, lists: Lists) -> bool:
    """Whether a verb is that of a relative clause of the subject: "El hombre que [mató] a su vecino fue condenado"."""
    if not lists.drops_subjects or read.finite[0] != one:
        return False
    opener = next((n for n in range(1, one) if read.lower(n) in lists.relatives), 0)
    return opener > 0 and read.is_noun(opener - 1) and read.follows(opener)


def lost_the_day_it_sets(read: ReadBack, lists: Lists) -> bool:
    """As in "The firm set [May 3] as the deadline": an English verb whose object is a date that no title tells."""
    if lists.language != "en":
        return False
    for n in range(len(read.words)):
        if read.lower(n) not in _SETTING or read.lower(n - 1) in _BEING:
            continue  # "was named [last year] as mayor"
        start, end = read.places[n] + 1, read.next_place(n)
        told = n < read.last and read.places[n + 1] != end  # the date
        bare = start < end and not told and read.sentence.tags[start] not in ("ADP", "ADV", "PUNCT")
        if bare and read.sentence.words[end].lower in lists.as_words:
            return True
    return False


def joins_two_participles_with_nothing(read: ReadBack, lists: Lists) -> bool:
    """As in "wird angestrahlt [, auf den Turm wird der Film] projiziert", where no word joins the second one."""
    pairs = [n for n in range(1, len(read.words)) if read.tags[n] == read.tags[n - 1] == "VERB.Part"]
    gone = [k for n in pairs for k in read.omitted(n)]
    return any(lists.verb_second or read.sentence.tags[k] == "CCONJ" or read.sentence.is_finite(k) for k in gone)


def joins_a_verb_to_a_noun(read: ReadBack, lists: Lists) -> bool:
    """As in "Neustadt [und berief] die Karmeliter": a verb joined to one that is not told."""
    first = read.finite[0] if read.finite else 0
    joined = first > 0 and read.tags[first - 1] == "CCONJ" and read.lower(first - 1) in lists.and_words
    return joined and not any(map(read.is_verb, range(first)))


def has_the_end_of_another_clause(read: ReadBack, lists: Lists) -> bool:
    """As in "Das macht deutlich[, dass die Zahlen nicht] sinken": the verb of a clause whose beginning is left out."""
    words, tags = read.sentence.words, read.sentence.tags
    in_order = lists.verb_second and read.finite and all(one < other for one, other in pairwise(read.places))
    for n in range(1, len(read.words)) if in_order else ():
        omitted = read.omitted(n)
        opener = next((k for k in omitted if tags[k] in ("SCONJ", "PRON") and words[k - 1].text == ","), -1)
        if opener < 0 or words[opener].lower not in lists.relatives | lists.that_words:
            continue
        closed = any(map(read.sentence.is_finite, (k for k in omitted if k > opener)))
        ends = read.is_verb(read.last) and read.finite[0] < n
        if not closed and ends and read.is_one_run(n, read.last):
            return True
    return False


def ends_in_a_clause_without_verb(read: ReadBack, lists: Lists) -> bool:
    """As in "gibt bekannt, [dass] die Produktion kompletter Autos"."""
    opener = 0
    for n in range(1, len(read.words)):
        word, tag = read.words[n].lower, read.tags[n]
        comma = read.words[n - 1].text == "," or (read.tags[n - 1] == "ADP" and n > 1 and read.words[n - 2].text == ",")
        said = lists.contracting and n > 1 and read.is_verb(n - 1) and word in lists.that_words
        opens = tag == "SCONJ" or said or (comma and tag == "PRON")
        if lists.language == "en" and tag == "SCONJ" and word in _MEANWHILE:
            opener = n  # "won the vote [whilst] Ruiz"
        if opens and word not in lists.counted_from and (word in lists.relatives or word in lists.that_words):
            opener = n
    if not opener or read.lower(opener) in lists.as_words:
        return False
    if lists.contracting and read.words[opener - 1].text != "," and not read.is_verb(opener - 1):
        return False  # "plus de voix [que] son rival"
    denying = {*lists.negations, *lists.expletive_negations, *(word[0] for word in lists.expletive_negations)}
    if lists.contracting and any(read.lower(n) in denying for n in range(opener)):
        return False  # "n'a marqué [que] trois buts"
    return not any(map(read.is_verb, range(opener, len(read.words))))


def ends_inside_what_is_said(read: ReadBack, lists: Lists) -> bool:
    """As in "UNICEF said [Somalia's drought] is severe": who does what is said, without what he does."""
    if lists.contracting or lists.verb_second or not read.finite:
        return False
    verb, k = read.finite[-1], read.places[-1] + 1
    behind = range(verb + 1, len(read.words))
    if read.lower(verb) not in lists.report_verbs or not any(map(read.is_noun, behind)) or not k:
        return False
    if any(read.words[n].text == "," for n in behind):
        return False
    tags = read.sentence.tags
    while k < len(tags) and (tags[k] == "CCONJ" or not read.closes(k)):
        k += 1
    second = k < len(tags) and tags[k - 1 - (tags[k - 1] == "ADV")] == "CCONJ"  # "declared war [and cancelled] a trip"
    return k < len(tags) and read.sentence.is_finite(k) and k not in read.places and not second


def lost_the_end_of_its_verb(read: ReadBack, lists: Lists) -> bool:
    """As in "werden am Tor [erwartet]", "legt einen Plan [auf]", "has been [arrested]"."""
    inside = read.tags[-1:] if lists.verb_second else read.tags
    if len(read.finite) != 1 or not read.is_quoted or any(tag.endswith(_NOT_FINITE) for tag in inside):
        return False
    verb = read.finite[0]
    told = range(verb + 1, len(read.words))
    becoming = read.lower(verb) in title_words(lists.language).becoming
    led = any(read.tags[n] == "ADV" or read.tags[n].endswith(_NOT_FINITE) for n in told)
    if becoming and not led and not any(can_be_subject(read, n, lists) for n in told):
        return True
    helps = read.tags[verb].startswith("AUX") or (lists.verb_second and read.lower(verb) in lists.auxiliaries)
    tags, start, behind = read.sentence.tags, read.places[verb] + 1, read.next_place(read.last)
    if lists.verb_second and helps and behind not in read.places and tags[behind] == "VERB.Part":
        return True  # "is door het hof [veroordeeld] tot twaalf jaar"
    end = start
    while end < len(tags) and not read.closes(end):
        end += 1
    if not lists.verb_second:
        behind = next((m for m in range(start, end) if tags[m] not in ("ADV", "PART")), end)
        return helps and behind < end and tags[behind] == "VERB.Part" and behind not in read.places
    last = end - 1
    if last < start or last in read.places or last in read.left_out:
        return False
    if helps:
        return tags[last] in ("VERB.Part", "VERB.Inf")
    return tags[last] == "ADP" and read.sentence.words[last].lower in lists.particles


def has_no_conjugated_verb(read: ReadBack, lists: Lists) -> bool:
    """As in "Der alte Manta [rollen] vom Band": what looks like an infinitive in the place of a verb."""
    if not lists.verb_second or read.finite:
        return False
    at = next((n for n, tag in enumerate(read.tags) if tag == "VERB.Inf"), 0)
    one = read.tags[0] == "DET" and read.lower(0) in title_words(lists.language).one
    return at > 0 and read.is_noun(at - 1) and (one if at == read.last else read.tags[at + 1] in ("ADP", "DET"))


def tells_only_what_may_be(read: ReadBack, lists: Lists) -> bool:
    """As in "Las protestas [estallaran]": a subjunctive in a main clause."""
    verbs = read.main_verbs(lists) if lists.contracting else []
    subjunctive = bool(verbs) and read.tags[verbs[0]].endswith(".Sub")
    return subjunctive and not any(read.joins(n, lists) for n in range(verbs[0]))


def has_its_verb_last(read: ReadBack, lists: Lists) -> bool:
    """As in "Eine Sendung falsche Nachrichten [verbreitete]": German or Dutch in the order of a subordinate clause."""
    last = read.last
    if not lists.verb_second or read.finite[-1:] != [last] or not read.is_quoted:
        return False
    if any(read.joins(n, lists) for n in range(1, last)) or read.finite[0] < last - 1:
        return False
    if read.tags[last].startswith("AUX"):
        return read.is_verb(last - 1)  # "festgestellt worden [war]"
    if read.finite != [last]:
        return False
    nouns = [n for n in range(last) if read.is_noun(n) and not read.is_noun(n + 1)]
    free = [n for n in nouns if can_be_subject(read, n, lists) and not is_of_another(read, n, lists)]
    return len(free) > 1 or (len(free) == 1 and read.tags[0] == "ADV")


def puts_in_who_says_it(read: ReadBack, lists: Lists) -> bool:
    """As in "Le lancement [a-t-on] appris": a verb of saying with its subject behind it, and no comma before it."""
    if lists.language != "fr":
        return False
    said = (n for n in range(1, len(read.words)) if read.lower(n).endswith(("-on", "-il", "-elle", "-ils", "-elles")))
    return any(read.words[n - 1].text[:1].isalnum() and (read.is_verb(n) or "-t-" in read.lower(n)) for n in said)


FAULTS = (
    has_two_verbs,
    lost_the_day_it_sets,
    joins_two_participles_with_nothing,
    joins_a_verb_to_a_noun,
    has_the_end_of_another_clause,
    ends_in_a_clause_without_verb,
    ends_inside_what_is_said,
    lost_the_end_of_its_verb,
    has_no_conjugated_verb,
    tells_only_what_may_be,
    has_its_verb_last,
    puts_in_who_says_it,
)
