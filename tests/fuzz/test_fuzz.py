"""A slice of `make fuzz`: spoilt files are read or refused in words, never with a trace."""

import pytest

from tests.fuzz.fuzz import run
from tests.fuzz.mutants import mutant
from tests.fuzz.targets import names, target

SLICE = 150  # inputs


@pytest.mark.parametrize("name", names())
def test_spoilt_files_are_read_or_refused(name):
    outcome = run(name, SLICE)
    assert outcome.failures == []
    assert outcome.done == SLICE
    assert outcome.memory < 500


def test_the_same_number_gives_the_same_input():
    seeds = target("reads zip").seeds
    assert [mutant(seeds, "x", n) for n in range(50)] == [mutant(seeds, "x", n) for n in range(50)]
