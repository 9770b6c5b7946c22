"""What a language's lists say of the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from timeline_app.language import Language
from timeline_app.temporal.locales import language_of
from timeline_app.temporal.moved import MOVING, moves_something
from timeline_app.text.words import Word

_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_SHORTEST_END = 4  # letters, less one, of a noun that ends a longer one: "Brandinferno"


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists of a language that the rules of events look words up in."""

    language: str
    event_nouns: frozenset[str]
    families: dict[str, int]
    auxiliaries: frozenset[str]
    finite_endings: tuple[str, ...]
    pasts: frozenset[str]
    report_verbs: frozenset[str]
    addressing: frozenset[str]
    hyphened_pronouns: frozenset[str]
    restricting: frozenset[str]
    those_words: frozenset[str]
    awaiting: frozenset[str]
    into_words: frozenset[str]
    imagining: frozenset[str]
    by_words: frozenset[str]
    bodies: frozenset[str]
    at_the_day: frozenset[str]
    was_to: frozenset[str]
    seeing: frozenset[str]
    ago_or_for: frozenset[str]
    thinking: frozenset[str]
    report_phrases: dict[str, tuple[tuple[str, ...], ...]]
    relatives: frozenset[str]
    relative_adverbs: frozenset[str]
    that_words: frozenset[str]
    and_words: frozenset[str]
    of_words: frozenset[str]
    date_links: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    time_prepositions: frozenset[str]
    state_since: frozenset[str]
    place_prepositions: frozenset[str]
    function_words: frozenset[str]
    leading_adverbs: frozenset[str]
    connectives: frozenset[str]
    more_words: frozenset[str]
    purposes: frozenset[str]
    again_words: frozenset[str]
    with_two_objects: frozenset[str]
    sessions: frozenset[str]
    empty_subjects: frozenset[str]
    comes_to: frozenset[str]
    comes_to_links: frozenset[str]
    there_is: frozenset[str]
    life_titles: tuple[str, ...]
    life_by_place: bool
    small_days: bool
    born: frozenset[str]
    died: frozenset[str]
    date_adverbs: frozenset[str]
    date_verbs: frozenset[str]
    as_old: frozenset[str]
    recalling: frozenset[str]
    studies: frozenset[str]
    published: frozenset[str]
    come_by_being: frozenset[str]
    one_of: frozenset[str]
    if_words: frozenset[str]
    when_words: frozenset[str]
    although: frozenset[str]
    as_words: frozenset[str]
    stand_ins: frozenset[str]
    expletives: frozenset[str]
    earlier_words: frozenset[str]
    from_words: frozenset[str]
    speakers: frozenset[str]
    contracted: frozenset[str]
    singular_determiners: frozenset[str]
    plural_determiners: frozenset[str]
    other_genders: dict[str, frozenset[str]]
    we_endings: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    plural_participles: tuple[str, ...]
    object_relatives: frozenset[str]
    only_object_relatives: frozenset[str]
    inverting_relatives: frozenset[str]
    times: frozenset[str]
    first_words: frozenset[str]
    civilities: frozenset[str]
    before_doing: tuple[str, ...]
    facts: dict[str, str]
    perfects: dict[str, str]
    befalls: dict[str, str]
    undergoing: tuple[str, ...]
    undergone_by_none: tuple[str, ...]
    of_whom: dict[str, str]
    fact_endings: dict[str, str]
    irregular_present: dict[str, str]
    present_endings: dict[str, str]
    killing: frozenset[str]
    persons: frozenset[str]
    dead: frozenset[str]
    injured: frozenset[str]
    reflexives: frozenset[str]
    own_determiners: frozenset[str]
    subject_relatives: frozenset[str]
    thing_relatives: frozenset[str]
    person_relatives: frozenset[str]
    blaming: frozenset[str]
    asking: frozenset[str]
    dating: frozenset[str]
    object_openers: frozenset[str]
    nominatives: frozenset[str]
    accusatives: frozenset[str]
    indefinite_articles: frozenset[str]
    object_pronouns: frozenset[str]
    no_subjects: frozenset[str]
    agreeing: frozenset[str]
    one_person: frozenset[str]
    capital_adjectives: bool
    capital_nouns: bool
    plural_endings: tuple[str, ...]
    impersonal: tuple[str, ...]
    articles: frozenset[str]
    counted_from: frozenset[str]
    at_that_time: frozenset[str]
    by_then: frozenset[str]
    according_behind: frozenset[str]
    saying_besides: frozenset[str]
    news_nouns: frozenset[str]
    news_verbs: frozenset[str]
    pointing_back: dict[str, tuple[tuple[str, ...], ...]]
    source_nouns: frozenset[str]
    occurred: frozenset[str]
    several: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    feminine_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    leading_endings: tuple[str, ...]
    articles_inside: dict[str, str]
    happening: frozenset[str]
    during: frozenset[str]
    now_words: frozenset[str]
    negations: frozenset[str]
    first_persons: frozenset[str]
    second_persons: frozenset[str]
    clubs: frozenset[str]
    named_after_days: frozenset[str]
    for_words: frozenset[str]
    documents: frozenset[str]
    publications: frozenset[str]
    being_done: frozenset[str]
    ages: frozenset[str]
    generic_subjects: frozenset[str]
    or_words: frozenset[str]
    calling_off: tuple[str, ...]
    taking_place: tuple[str, ...]
    coming_out: tuple[str, ...]
    denying_pairs: tuple[str, ...]
    planning: frozenset[str]
    cancelling: frozenset[str]
    moving: frozenset[str]
    moving_or_going: frozenset[str]
    being_moved: frozenset[str]
    moving_oneself: frozenset[str]
    moved_from: frozenset[str]
    moved_to: frozenset[str]
    denying: frozenset[str]
    bounds: frozenset[str]
    noun_links: frozenset[str]
    before_that: frozenset[str]
    infinitive_marks: frozenset[str]
    bare_days: frozenset[str]
    according: frozenset[str]
    eves: frozenset[str]
    indefinite: frozenset[str]
    calendar: frozenset[str]
    weekdays: frozenset[str]
    lengths: frozenset[str]
    about_article: tuple[str, ...]
    to_this_day: tuple[str, ...]
    page_openings: tuple[str, ...]
    verb_second: bool
    spaced: tuple[str, ...]
    particles: tuple[str, ...]
    parted_verbs: dict[str, str]
    neuters: tuple[str, ...]
    comparing: tuple[str, ...]
    comparing_at_end: tuple[str, ...]
    that_is_relative: bool
    drops_subjects: bool
    passives: frozenset[str]
    past_ends: tuple[str, ...]
    present_ends: tuple[str, ...]
    there_words: frozenset[str]
    perfect_subjunctives: dict[str, str]
    inside_words: frozenset[str]
    possessives: frozenset[str]
    expletive_negations: frozenset[str]
    reported_forms: frozenset[str]
    date_ends: frozenset[str]
    stretches: frozenset[str]
    discourse: dict[str, tuple[tuple[str, ...], ...]]
    date_notes: dict[str, tuple[tuple[str, ...], ...]]
    nearly: frozenset[str]
    contracting: tuple[str, ...]
    subjects_behind: bool
    objects_behind: tuple[str, ...]
    needing_objects: tuple[str, ...]
    done_things: frozenset[str]
    having: frozenset[str]
    taking_time: frozenset[str]
    whom_pronouns: frozenset[str]
    to_words: frozenset[str]
    whose: dict[str, str]

    def is_event_noun(self, word: Word) -> bool:
        """Whether a word names a happening, as the end of a longer one too where words are put together."""
        lower = word.lower
        if self.capital_nouns and not word.text[:1].isupper():
            return False  # "kämpfen", and not "bei den Kämpfen"
        if lower in self.event_nouns:
            return not (lower in self.bodies and word.is_name and word.start)  # "de la Fondation Maeght"
        ends = (lower[k:] for k in range(3, len(lower) - _SHORTEST_END)) if self.verb_second else ()
        return word.is_name and any(end in self.event_nouns for end in ends)

    def moves(self, words: Iterable[str]) -> bool:
        """Whether words in small letters put something off or bring it forward."""
        return moves_something(list(words), *(getattr(self, name) for name in MOVING))

    def is_finite(self, word: Word) -> bool:
        """Whether a word looks like a conjugated verb: an auxiliary, or a telling ending."""
        lower = word.lower
        return (
            lower in self.auxiliaries
            or lower in self.pasts
            or (len(lower) > 4 and not word.is_name and lower.endswith(self.finite_endings))
        )


@cache
def lists_of(code: str) -> Lists:
    """The lists of a language; raises KeyError when nothing is known of it."""
    language = language_of(code)
    nouns = {form for noun in language.list("event_nouns") for form in _forms_of(language, noun)}
    families = {
        form: number
        for number, group in enumerate(language.list("same_happening"))
        for noun in group.split()
        for form in _forms_of(language, noun)
    }
    plain = ("auxiliaries", "report_verbs", "relatives", "that_words", "and_words", "of_words", "date_links",
             "determiners", "prepositions", "place_prepositions", "function_words", "first_words", "civilities",
             "killing", "persons", "dead", "injured", "reflexives", "own_determiners", "no_subjects", "agreeing",
             "subject_relatives", "thing_relatives", "object_openers", "nominatives", "accusatives",
             "indefinite_articles",
             "one_person", "articles", "counted_from", "at_that_time", "occurred", "several", "masculine",
             "feminine", "happening", "during", "leading_adverbs", "date_adverbs", "date_verbs", "born", "died",
             "as_old", "recalling", "studies", "published", "come_by_being",
             "one_of", "if_words", "when_words", "object_pronouns", "time_prepositions", "although", "as_words",
             "stand_ins", "expletives", "earlier_words", "from_words", "object_relatives",
             "only_object_relatives", "inverting_relatives", "times", "speakers", "contracted",
             "singular_determiners", "plural_determiners", "now_words", "negations", "first_persons", "planning",
             "cancelling", "moving", "moving_or_going", "being_moved", "moving_oneself",
             "more_words", "purposes",
             "again_words", "moved_from", "moved_to", "denying", "bounds", "noun_links", "before_that",
             "infinitive_marks", "bare_days", "indefinite", "according", "eves", "passives", "stretches",
             "inside_words",
             "there_words", "expletive_negations", "connectives", "empty_subjects", "comes_to", "comes_to_links",
             "there_is", "sessions", "with_two_objects", "relative_adverbs", "by_then", "source_nouns",
             "saying_besides", "according_behind", "second_persons", "clubs", "named_after_days",
             "for_words", "documents", "ages", "generic_subjects", "or_words", "publications", "being_done",
             "addressing", "blaming", "person_relatives", "asking", "hyphened_pronouns", "restricting", "those_words",
             "awaiting", "seeing", "into_words", "was_to", "reported_forms", "ago_or_for", "dating", "at_the_day",
             "date_ends", "state_since", "imagining", "by_words", "bodies", "thinking",
             "news_nouns", "news_verbs", "having", "taking_time", "whom_pronouns",
             "to_words", "nearly")  # fmt: skip
    return Lists(
        language=code,
        event_nouns=frozenset(nouns),
        families=families,
        report_phrases=_by_first_word(language.list("report_phrases")),
        discourse=_by_first_word(language.list("discourse")),
        date_notes=_by_first_word(language.list("date_notes")),
        pointing_back=_by_first_word(language.list("pointing_back")),
        life_titles=language.list("life_titles"),
        small_days=bool(language.list("small_days")),
        life_by_place=bool(language.list("life_by_place")),
        finite_endings=language.list("finite_endings"),
        pasts=frozenset(language.list("past_cues")),
        calendar=frozenset(_names(language, "MONTH", "MONTHALSO", "WEEKDAY")),
        weekdays=frozenset(_names(language, "WEEKDAY")),
        lengths=frozenset(_names(language, "UNIT", "UNITS")),
        about_article=language.list("about_article"),
        to_this_day=language.list("to_this_day"),
        page_openings=language.list("page_openings"),
        before_doing=language.list("before_doing"),
        articles_inside=dict(pair.split("=") for pair in language.list("articles_inside")),
        of_whom=dict(pair.split("=") for pair in language.list("of_whom")),
        undergoing=language.list("undergoing"),
        undergone_by_none=language.list("undergone_by_none"),
        befalls=dict(pair.split("=") for pair in language.list("befalls")),
        perfects=dict(pair.split("=") for pair in language.list("perfects")),
        perfect_subjunctives=dict(pair.split("=") for pair in language.list("perfect_subjunctives")),
        facts=dict(pair.split("=") for pair in language.list("facts")),
        fact_endings=dict(pair.split("=") for pair in language.list("fact_endings")),
        irregular_present=dict(pair.split("=") for pair in language.list("irregular_present")),
        present_endings=dict(pair.split("=") for pair in language.list("present_endings")),
        that_is_relative=bool(language.list("that_is_relative")),
        drops_subjects=bool(language.list("drops_subjects")),
        contracting=language.list("contracting"),
        subjects_behind=bool(language.list("subjects_behind")),
        objects_behind=language.list("objects_behind"),
        needing_objects=language.list("needing_objects"),
        done_things=frozenset(form for noun in language.list("done_things") for form in _forms_of(language, noun)),
        past_ends=language.list("past_ends"),
        present_ends=language.list("present_ends"),
        possessives=frozenset(pair.partition("=")[0] for pair in language.list("owners")),
        whose=dict(pair.split("=") for pair in language.list("whose")),
        verb_second=bool(language.list("verb_second")),
        spaced=language.list("spaced"),
        calling_off=language.list("calling_off"),
        taking_place=language.list("taking_place"),
        coming_out=language.list("coming_out"),
        denying_pairs=language.list("denying_pairs"),
        comparing=language.list("comparing"),
        comparing_at_end=language.list("comparing_at_end"),
        neuters=language.list("neuters"),
        particles=language.list("particles"),
        parted_verbs=dict(pair.split("=") for pair in language.list("parted_verbs")),
        participle_endings=language.list("participle_endings"),
        leading_endings=(*language.list("participle_endings"), *language.list("leading_endings")),
        feminine_endings=language.list("feminine_endings"),
        plural_endings=language.list("plural_endings"),
        other_genders={first: frozenset(rest) for first, *rest in map(str.split, language.list("other_genders"))},
        we_endings=language.list("we_endings"),
        plural_verbs=language.list("plural_verbs"),
        plural_participles=language.list("plural_participles"),
        impersonal=language.list("impersonal"),
        capital_nouns=bool(language.list("capital_nouns")),
        capital_adjectives=bool(language.list("capital_adjectives")),
        **{name: frozenset(language.list(name)) for name in plain},
    )


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words that follow the first one in each phrase."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, *rest in map(str.split, phrases):
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def _names(language: Language, *word_classes: str) -> Iterable[str]:
    """The names of some months, weekdays or lengths of time, in small letters."""
    for word_class in word_classes:
        for names in language.words.get(word_class, {}).values():
            yield from map(str.lower, names)


def _forms_of(language: Language, noun: str) -> Iterable[str]:
    """A noun in the singular and as it may stand in the plural, by the endings of its language."""
    yield noun
    for rule in language.list("plurals"):
        ending, plural = rule.split("=")
        stem = noun.removesuffix(ending.lstrip("~"))
        if not noun.endswith(ending.lstrip("~")):
            continue
        if ending.startswith("~"):
            at = max(stem.rfind(vowel) for vowel in _UMLAUTS)
            stem = stem if at < 0 else f"{stem[:at]}{_UMLAUTS[stem[at]]}{stem[at + 1 :]}"
        yield stem + plural.lstrip("~")
