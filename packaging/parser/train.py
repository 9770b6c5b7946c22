"""Learns the weights of the parser: `python packaging/parser/train.py TREEBANKS OUT.npz [ROUNDS [START.xz]]`.

With weights to start from, such as `resources/parser.xz`, it goes on learning at half the pace: what is new is learned
in half the rounds, and less of what was known changes by chance.

PyTorch, which only this file needs, is installed by hand: the program itself reads the weights with numpy.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from network import DEPTH, HIDDEN, RELATIONS, Network
from torch.nn import functional
from trees import Tree, held_out, held_out_of_written, learning, learning_of_written

from timeline_app.text.packed import read_packed
from timeline_app.text.syntax.features import COLUMNS, LANGUAGES, ROWS, rows_of
from timeline_app.text.syntax.parser import MAGIC
from timeline_app.text.tagger import tag

BATCH = 2_000  # words
PLENTY = 4_000  # sentences of a language's treebanks; of one with more, a round has half
NO_WORD, NO_TAG = 0.25, 0.08
LONGEST = 90
PACE, LED_ON = 4e-3, 0.5
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]
Example = tuple[str, list[tuple[int, ...]], tuple[int, ...], list[int]]


def example_of(tree: Tree, language: str) -> Example:
    """A tree as numbers: the rows of its words, its heads and its relations."""
    rows = rows_of(tree.words, tag(tree.words, language))
    return language, rows, tree.heads, [RELATIONS.index(name) for name in tree.relations]


def batches(examples: list[Example], size: int) -> list[list[Example]]:
    """Sentences of one length or nearly, together."""
    order = sorted(examples, key=lambda example: len(example[1]) + random.random() * 3)  # noqa: S311
    out: list[list[Example]] = [[]]
    for example in order:
        if (len(out[-1]) + 1) * len(example[1]) > size:
            out.append([])
        out[-1].append(example)
    random.shuffle(out)
    return [batch for batch in out if batch]


def tensors(batch: list[Example]) -> Batch:
    """Sentences with fillers: rows (sentences, words, columns), heads, relations, lengths and languages."""
    longest = max(len(example[1]) for example in batch)
    rows = np.zeros((len(batch), longest, COLUMNS), np.int64)
    heads = np.full((len(batch), longest), -100, np.int64)
    relations = np.full((len(batch), longest), -100, np.int64)
    sizes = np.array([len(example[1]) for example in batch])
    tongues = np.array([LANGUAGES.index(example[0]) for example in batch])
    for k, (_, own, own_heads, own_relations) in enumerate(batch):
        rows[k, : len(own)] = own
        heads[k, : len(own)] = [head + 1 for head in own_heads]  # 0 is the root
        relations[k, : len(own)] = own_relations
    return tuple(torch.from_numpy(array) for array in (rows, heads, relations, sizes, tongues))  # type: ignore[return-value]


def learn(folder: Path, out: Path, rounds: int, start_from: Path | None = None) -> None:
    """Learns from a folder of treebanks, tells after each round what is right, and writes the weights."""
    torch.manual_seed(1)
    random.seed(1)
    examples: list[list[Example]] = []
    kept = {}
    for language in LANGUAGES:
        own = [example_of(tree, language) for tree in learning(folder, language) if len(tree.words) <= LONGEST]
        examples += [own, [example_of(tree, language) for tree in learning_of_written(language)]]
        kept[language] = [example_of(tree, language) for tree in held_out(folder, language)]
        kept[f"{language} written"] = [example_of(tree, language) for tree in held_out_of_written(language)]
    network = Network()
    pace_of = PACE
    if start_from is not None:
        weights, _ = read_packed(start_from, MAGIC, "the parser")
        network.load_state_dict({name: torch.from_numpy(value.copy()) for name, value in weights.items()})
        pace_of *= LED_ON
    out.with_suffix(".names").write_text("\n".join(RELATIONS), "utf-8")
    every = len(batches(_of_round(examples), BATCH))
    fit = torch.optim.AdamW(network.parameters(), lr=pace_of / 2, betas=(0.9, 0.95), weight_decay=1e-4)
    pace = torch.optim.lr_scheduler.OneCycleLR(fit, pace_of, total_steps=(every + 20) * rounds, pct_start=0.15)
    for turn in range(rounds):
        start, lost, count = time.time(), 0.0, 0
        network.train()
        for batch in batches(_of_round(examples), BATCH):
            rows, heads, relations, sizes, tongues = tensors(batch)
            rows[..., : len(ROWS)] *= (torch.rand(*rows.shape[:2], 1) > NO_WORD).long()
            rows[..., -1] *= (torch.rand(*rows.shape[:2]) > NO_TAG).long()
            arcs, names = network(rows, sizes, tongues, heads)
            loss = functional.cross_entropy(arcs.flatten(0, 1), heads.flatten()) + functional.cross_entropy(
                names.flatten(0, 1), relations.flatten()
            )
            fit.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            fit.step()
            pace.step()
            lost, count = lost + float(loss.detach()), count + 1
        told = " ".join(f"{name} {right(network, own)}" for name, own in kept.items() if own)
        sys.stdout.write(f"{turn} {lost / count:.3f} {time.time() - start:.0f}s {told}\n")
        sys.stdout.flush()
        if turn % 4 == 3 or turn == rounds - 1:
            np.savez(out, **{name: value.detach().numpy() for name, value in network.state_dict().items()})


def _of_round(examples: list[list[Example]]) -> list[Example]:
    return [
        example for own in examples for example in (random.sample(own, len(own) // 2) if len(own) > PLENTY else own)
    ]


def right(network: Network, examples: list[Example]) -> str:
    """Heads and relations of words that are right, signs apart, in per cent; heads taken one by one."""
    network.eval()
    total = good = named = 0
    with torch.no_grad():
        for batch in batches(examples, BATCH):
            rows, heads, relations, sizes, tongues = tensors(batch)
            arcs, names = network(rows, sizes, tongues, None)
            told = (heads >= 0) & (relations != RELATIONS.index("punct"))
            same = (arcs.argmax(-1) == heads) & told
            total += int(told.sum())
            good += int(same.sum())
            named += int((same & (names.argmax(-1) == relations)).sum())
    return f"{100 * good / total:.1f}/{100 * named / total:.1f}"


if __name__ == "__main__":
    torch.set_num_threads(2)
    sys.stdout.write(f"{DEPTH} layers of {HIDDEN}\n")
    learn(
        Path(sys.argv[1]),
        Path(sys.argv[2]),
        int(sys.argv[3]) if len(sys.argv) > 3 else 20,
        Path(sys.argv[4]) if len(sys.argv) > 4 else None,
    )
