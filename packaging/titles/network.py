"""The networks that are learned: whether a title keeps a word, and how good a title is."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from timeline_app.events.titles.learned.judging import SIGNS, WHOLE
from timeline_app.events.titles.learned.seen import NUMBERS, RELATIONS
from timeline_app.text.syntax.features import LANGUAGES, TAGS

STATE, WIDTH, PAIR, POOLED = 256, 96, 32, 64
TAG, RELATION, TONGUE = 12, 12, 6


@dataclass(frozen=True, slots=True)
class Words:
    """What is seen of the words of sentences one behind the other."""

    states: torch.Tensor
    numbers: torch.Tensor
    tags: torch.Tensor
    relations: torch.Tensor
    heads: torch.Tensor
    is_root: torch.Tensor
    ruler: torch.Tensor
    verb: torch.Tensor
    tongue: torch.Tensor


class Trunk(nn.Module):
    """What is known of each word before anything is asked."""

    def __init__(self, lost: float) -> None:
        super().__init__()
        self.tags, self.relations = nn.Embedding(len(TAGS) + 1, TAG), nn.Embedding(len(RELATIONS) + 1, RELATION)
        self.tongue = nn.Embedding(len(LANGUAGES), TONGUE)
        self.own, self.head = nn.Linear(STATE, WIDTH), nn.Linear(STATE, WIDTH, bias=False)
        self.ruler, self.verb = nn.Linear(STATE, WIDTH, bias=False), nn.Linear(STATE, WIDTH, bias=False)
        self.told = nn.Linear(NUMBERS + 2 * TAG + 2 * RELATION + TONGUE, WIDTH, bias=False)
        self.pair_of, self.pair_to = nn.Linear(STATE, PAIR), nn.Linear(STATE, PAIR)
        self.pair = nn.Linear(PAIR, WIDTH, bias=False)
        self.drop = nn.Dropout(lost)

    def known(self, words: Words) -> torch.Tensor:
        """What is known of each word, (words, WIDTH)."""
        states, heads = self.drop(words.states), words.heads
        pair = torch.relu(self.pair_of(states)[heads]) * torch.relu(self.pair_to(states))
        tags, relations = self.tags(words.tags), self.relations(words.relations)
        told = torch.cat([words.numbers, tags, tags[heads], relations, relations[heads], self.tongue(words.tongue)], -1)
        known = self.own(states) + self.head(states)[heads] + self.ruler(states)[words.ruler]
        return known + self.verb(states)[words.verb] + self.told(told) + self.pair(self.drop(pair))

    def weights(self, *more: str, **tables: torch.Tensor) -> dict[str, torch.Tensor]:
        """All weights by the names that the program knows them by, rows times columns; `more` names other layers."""
        own = self.state_dict()
        lines = ("own", "head", "ruler", "verb", "told", "pair_of", "pair_to", "pair", *more)
        return {
            **{name: own[f"{name}.weight"].T for name in lines},
            **{f"{name}_bias": own[f"{name}.bias"][None] for name in ("pair_of", "pair_to", *more)},
            **{name: own[f"{name}.weight"] for name in ("tags", "relations", "tongue")},
            "bias": own["own.bias"][None],
            **tables,
        }


class Keeping(Trunk):
    """The logarithms of the odds that each word is kept, given which of them are."""

    def __init__(self) -> None:
        super().__init__(0.35)
        self.asked = nn.Parameter(torch.zeros(3, WIDTH))  # of a word whose head is kept, is not, and of a root
        self.middle, self.out = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1)

    def forward(self, words: Words, kept: torch.Tensor) -> torch.Tensor:
        """The odds of each word; `kept` (words) says which words are kept."""
        state = torch.where(words.is_root, 2, 1 - kept[words.heads].long())
        first = self.drop(torch.relu(self.known(words) + self.asked[state]))
        return self.out(self.drop(torch.relu(self.middle(first))) + first)[:, 0]

    def exported(self) -> dict[str, torch.Tensor]:
        """Its weights for the program."""
        return self.weights("middle", "out", known=self.asked.detach())


class Judging(Trunk):
    """The logarithms of the odds that titles of a sentence are good."""

    def __init__(self) -> None:
        super().__init__(0.3)
        self.signs, self.state = nn.Linear(SIGNS, WIDTH, bias=False), nn.Embedding(4, WIDTH)
        self.middle, self.pool, self.out = (
            nn.Linear(WIDTH, WIDTH),
            nn.Linear(4 * WIDTH + WHOLE, POOLED),
            nn.Linear(POOLED, 1),
        )

    def forward(
        self, words: Words, kept: torch.Tensor, signs: torch.Tensor, state: torch.Tensor, whole: torch.Tensor
    ) -> torch.Tensor:
        """The odds of titles: `kept` and `state` (titles, words), `signs` (..., SIGNS), `whole` (titles, WHOLE)."""
        first = self.drop(torch.relu(self.known(words) + self.signs(signs) + self.state(state)))
        all_ = torch.relu(self.middle(first)) + first
        inside, beside = kept[..., None], ((1 - kept) * signs[..., 1])[..., None]
        pooled = torch.cat(
            [
                (all_ * inside).sum(1) / (inside.sum(1) + 1),
                (all_ * beside).sum(1) / (beside.sum(1) + 1),
                all_.max(1)[0],
                (all_ * inside - (1 - inside) * 9).max(1)[0],
                whole,
            ],
            1,
        )
        return self.out(self.drop(torch.relu(self.pool(pooled))))[:, 0]

    def exported(self) -> dict[str, torch.Tensor]:
        """Its weights for the program."""
        own = self.state_dict()
        return self.weights("middle", "pool", "out", signs=own["signs.weight"].T, state=own["state.weight"])
