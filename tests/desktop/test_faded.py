"""A new label fades in: its picture lies between paper and what it will be."""

import numpy as np
import pytest

from timeline_app.figure.paint import faded, packed

PAPER = "#fbfaf8"


def parts(pixels):
    return np.ascontiguousarray(pixels).view(np.uint8).reshape(*pixels.shape, 4).astype(int)


@pytest.fixture
def picture():
    dice = np.random.default_rng(3)
    return dice.integers(0, 1 << 24, (24, 90), dtype=np.uint32)[:, 5:70] | np.uint32(255 << 24)


@pytest.mark.parametrize("opacity", [0.2, 0.5, 0.77, 0.999])
def test_each_colour_is_mixed_with_that_of_the_paper(picture, opacity):
    between = opacity * parts(picture) + (1 - opacity) * parts(np.full_like(picture, packed(PAPER)))
    assert np.abs(parts(faded(picture, opacity, PAPER)) - between).max() <= 1.5


def test_it_begins_as_paper_and_ends_as_itself(picture):
    assert (faded(picture, 0.0, PAPER) == packed(PAPER)).all()
    assert (faded(picture, 1.0, PAPER) == picture).all()
