"""Every language file shows what it knows by examples, and each of them holds."""

import tomllib

import pytest

from timeline_app.assets import resources
from timeline_app.dates import When
from timeline_app.language import examples_of, languages, load_language, parse_language
from timeline_app.temporal import find_dates
from timeline_app.temporal.acts import ACTS
from timeline_app.temporal.clocks import CLOCK
from timeline_app.temporal.find import find
from timeline_app.temporal.lexicon import build_lexicon, lexicon_of
from timeline_app.temporal.resolve import resolve

EXAMPLES = [(code, example) for code in languages() for example in examples_of(code)]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=lambda value: getattr(value, "text", value))
def test_example_holds(code, example):
    issued = When.parse(example.issued) if example.issued else None
    found = find_dates(example.text, code, issued)
    assert tuple(e.when.edtf for e in found if e.when and e.rule != CLOCK) == example.expect


@pytest.mark.parametrize("code", languages())
def test_every_language_shows_at_least_sixty_examples(code):
    assert len(examples_of(code)) >= 60


@pytest.mark.parametrize("code", languages())
def test_the_examples_stand_at_the_end(code):
    """What stands behind the first of them is not read when articles are."""
    text = (resources() / "languages" / f"{code}.toml").read_text("utf-8")
    whole = tomllib.loads(text)
    assert whole.pop("example")
    assert tomllib.loads(text.partition("\n[[example]]")[0]) == whole


@pytest.mark.parametrize("code", languages())
def test_every_pattern_is_well_formed(code):
    """Patterns are compiled when they are first tried: here all of them are."""
    rules = {rule.rule.name: rule for rules in lexicon_of(code).openings.values() for rule in rules}
    assert len(rules) > 20
    for rule in rules.values():
        assert rule.match("", 0) is None, rule.rule.name


@pytest.mark.parametrize("code", languages())
def test_every_act_is_known(code):
    assert {rule.act for rule in load_language(code).rules} <= {*ACTS, "nothing"}


def test_a_new_language_is_one_file():
    """A made-up language: its words, one pattern, and the engine reads its dates."""
    own = {
        "code": "xx",
        "order": "dmy",
        "words": {"MONTH": {"5": ["florio"], "6": ["pratio"]}, "WEEKDAY": {"0": ["lunatag"]}},
        "rule": [
            {"name": "day_month_year", "act": "date", "pattern": "DAY vo MONTH YEAR?"},
            {"name": "weekday", "act": "weekday", "pattern": "WEEKDAY"},
        ],
    }
    lexicon = build_lexicon(parse_language(own, {}))
    text = "Ki 14 vo pratio 1789 e lunatag."
    found = resolve(text, find(text, lexicon), lexicon.language, When.day(1789, 7, 1))
    assert [(e.text, e.when.edtf) for e in found] == [("14 vo pratio 1789", "1789-06-14"), ("lunatag", "1789-06-29")]


@pytest.mark.parametrize("code", languages())
def test_every_difficulty_is_shown(code):
    """The sixteen of resources/languages/README.md."""
    assert {example.case for example in examples_of(code)} == set(range(1, 17))
