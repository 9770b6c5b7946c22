"""Learns which words a title keeps, and how good a title is: `python packaging/titles/train.py TREEBANKS`.

Writes resources/titles.xz.  PyTorch, which only this file and network.py need, is installed by hand: the program
reads the weights with numpy.  The second network judges what is made with the first one, which is written first.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from examples import Found, found_in
from judgements import Titles, titles_of
from network import Judging, Keeping, Words
from torch.nn import functional

from timeline_app.assets import resources
from timeline_app.events.titles.learned import keeping, weights
from timeline_app.events.titles.learned.judging import kept_by, signs_of, whole_of
from timeline_app.text.packed import packed
from timeline_app.text.syntax.features import LANGUAGES

TOGETHER = 16  # sentences
KEEPING_ROUNDS, KEEPING_PACE, KEEPING_DECAY = 10, 2e-3, 1e-3
JUDGING_ROUNDS, JUDGING_PACE, JUDGING_DECAY = 9, 1.5e-3, 1e-2
MOST = 10  # titles of one sentence in a round
Example = TypeVar("Example")
Given = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


def words_of(examples: Sequence[Found]) -> Words:
    """What is seen of some sentences, one behind the other."""
    seen = [example.seen for example in examples]
    sizes = [len(one.heads) for one in seen]
    starts = (np.cumsum(sizes) - sizes).tolist()

    def together(parts: Sequence[np.ndarray]) -> torch.Tensor:  # type: ignore[type-arg]
        return torch.from_numpy(np.concatenate(parts))

    def spread(numbers: Sequence[int]) -> torch.Tensor:
        return torch.from_numpy(np.repeat(numbers, sizes))

    return Words(
        together([one.states for one in seen]),
        together([one.numbers for one in seen]),
        together([one.tags for one in seen]),
        together([one.relations for one in seen]),
        together([one.heads + start for one, start in zip(seen, starts, strict=True)]),
        together([one.is_root for one in seen]),
        spread([one.ruler + start for one, start in zip(seen, starts, strict=True)]),
        spread([one.verb + start for one, start in zip(seen, starts, strict=True)]),
        spread([LANGUAGES.index(example.language) for example in examples]),
    )


def kept_in(examples: Sequence[Found]) -> torch.Tensor:
    """Which words of some sentences, one behind the other, are kept."""
    return torch.from_numpy(np.concatenate([kept_by(example.kept, len(example.seen.heads)) for example in examples]))


def learn_keeping(examples: Sequence[Found]) -> Keeping:
    """What is learned of all titles that are not held out; tells after each round what it says of those that are."""
    told = [example for example in examples if example.kept and not example.is_held_out]
    others = [example for example in examples if example.kept and example.is_held_out]
    network = Keeping()
    for turn, batch in _rounds(network, told, KEEPING_ROUNDS, KEEPING_PACE, KEEPING_DECAY):
        if batch is None:
            network.eval()
            with torch.no_grad():
                odds, kept = network(words_of(others), kept_in(others)), kept_in(others)
            lost = functional.binary_cross_entropy_with_logits(odds, kept).item()
            right = ((odds > 0) == (kept > 0)).float().mean().item()
            _tell(f"keeping {turn}: {lost:.4f} nats a word, {right:.4f} of the words right")
            continue
        kept = kept_in(batch)
        functional.binary_cross_entropy_with_logits(network(words_of(batch), kept), kept).backward()
    return network


def given(titles: Titles, chosen: Sequence[int]) -> Given:
    """What the network is given of some titles of a sentence."""
    seen = titles.found.seen
    kept = np.stack([kept_by(titles.judged[n].places, len(seen.heads)) for n in chosen])
    signs, state = signs_of(seen, kept)
    whole = np.stack(
        [whole_of(titles.judged[n], own, sign[:, 3]) for n, own, sign in zip(chosen, kept, signs, strict=True)]
    )
    return torch.from_numpy(kept), torch.from_numpy(signs), torch.from_numpy(state), torch.from_numpy(whole)


def learn_judging(examples: Sequence[Titles]) -> Judging:
    """What is learned of titles that are not held out; tells after each round how well it knows good ones of others.

    That is the share of pairs of a good and a bad one, both judged by an editor, in which the good one is ahead.
    """
    told = [titles for titles in examples if not titles.found.is_held_out]
    others = [titles for titles in examples if titles.found.is_held_out]
    network = Judging()
    for turn, batch in _rounds(network, told, JUDGING_ROUNDS, JUDGING_PACE, JUDGING_DECAY):
        if batch is None:
            _tell(f"judging {turn}: {ahead(network, others):.4f} of the pairs right")
            continue
        lost, counts = torch.zeros(()), 0.0
        for titles in batch:
            chosen = random.sample(range(len(titles.judged)), min(MOST, len(titles.judged)))
            odds = network(words_of([titles.found]), *given(titles, chosen))
            share = torch.tensor([titles.counts[n] for n in chosen])
            good = torch.tensor([titles.good[n] for n in chosen])
            lost = lost + functional.binary_cross_entropy_with_logits(odds, good, share, reduction="sum")
            counts += float(share.sum())
        (lost / counts).backward()
    return network


def ahead(network: Judging, examples: Sequence[Titles]) -> float:
    """In what share of pairs a good title is ahead of a bad one, of those that an editor judged."""
    network.eval()
    scores: tuple[list[float], list[float]] = ([], [])
    with torch.no_grad():
        for titles in examples:
            odds = network(words_of([titles.found]), *given(titles, range(len(titles.judged))))
            for score, good, counts in zip(odds.tolist(), titles.good, titles.counts, strict=True):
                if counts == 1:
                    scores[int(good)].append(score)
    bad, good = map(np.array, scores)
    return float(((good[:, None] > bad) + 0.5 * (good[:, None] == bad)).mean())


def _rounds(
    network: torch.nn.Module, examples: list[Example], rounds: int, pace: float, decay: float
) -> Iterator[tuple[int, Sequence[Example] | None]]:
    """Batches to learn from, each followed by a step of what the caller has found; None at the end of each round."""
    fit = torch.optim.AdamW(network.parameters(), lr=pace, weight_decay=decay)
    total = rounds * -(-len(examples) // TOGETHER)
    speed = torch.optim.lr_scheduler.OneCycleLR(fit, pace, total_steps=total, pct_start=0.2)
    for turn in range(rounds):
        random.shuffle(examples)
        for start in range(0, len(examples), TOGETHER):
            network.train()
            fit.zero_grad()
            yield turn, examples[start : start + TOGETHER]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            fit.step()
            speed.step()
        yield turn, None


def found_in_one(folder: Path, language: str) -> list[Found]:
    """The sentences with dates of one language."""
    return list(found_in(folder, language))


def judged_in_one(folder: Path, language: str) -> list[Titles]:
    """The titles of one language that are judged."""
    return list(titles_of(folder, language))


def together(read: Callable[[Path, str], list[Example]], folder: Path) -> list[Example]:
    """What is read of all languages, some of them side by side."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return [one for own in pool.map(partial(read, folder), LANGUAGES) for one in own]


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def write(**networks: dict[str, torch.Tensor]) -> int:
    """Writes the weights of both networks and gives their size in bytes."""
    named = {f"{part}.{name}": value.numpy() for part, own in networks.items() for name, value in own.items()}
    data = packed(named, weights.MAGIC, {})
    (resources() / "titles.xz").write_bytes(data)
    weights.learned_weights.cache_clear()
    keeping.keeping.cache_clear()
    return len(data)


if __name__ == "__main__":
    torch.set_num_threads(2)
    torch.manual_seed(1)
    random.seed(1)
    folder = Path(sys.argv[1])
    found = together(found_in_one, folder)
    _tell(f"{len(found)} sentences with dates, {sum(example.is_held_out for example in found)} held out")
    kept = learn_keeping(found).exported()
    write(keep=kept)
    judged = together(judged_in_one, folder)
    by_editors = sum(titles.counts.count(1) for titles in judged)
    _tell(f"{sum(len(titles.judged) for titles in judged)} titles, {by_editors} of them judged by editors")
    _tell(f"{write(keep=kept, judge=learn_judging(judged).exported()) / 1000:.0f} kB")
