"""The network that is learned: two layers that read a sentence both ways, and what each word asks of each other one.

After T. Dozat and C. Manning, "Deep Biaffine Attention for Neural Dependency Parsing" (2017), small enough for numpy.
"""

from __future__ import annotations

import torch
from torch import nn

from timeline_app.text.syntax.features import (
    LANGUAGE_WIDTH,
    LANGUAGES,
    ROWS,
    SHAPE_WIDTH,
    SHAPES,
    TAG_WIDTH,
    TAGS,
    WIDTHS,
)

HIDDEN, DEPTH, ARC, NAME = 128, 2, 128, 48
RELATIONS = (
    *("acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "compound:prt"),
    *("conj", "cop", "csubj", "dep", "det", "discourse", "expl", "fixed", "flat", "iobj", "mark", "nmod", "nsubj"),
    *("nummod", "obj", "obl", "obl:agent", "parataxis", "punct", "root", "vocative", "xcomp"),
)


class Network(nn.Module):
    """Rows of words in, scores of heads and of relations out."""

    def __init__(self) -> None:
        super().__init__()
        tables = [*zip(ROWS, WIDTHS, strict=True), (len(SHAPES), SHAPE_WIDTH), (len(TAGS) + 1, TAG_WIDTH)]
        self.tables = nn.ModuleList(nn.Embedding(rows, width) for rows, width in tables)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        self.tongue = nn.Embedding(len(LANGUAGES), LANGUAGE_WIDTH)
        width = sum(width for _, width in tables) + LANGUAGE_WIDTH
        self.reader = nn.LSTM(width, HIDDEN, DEPTH, batch_first=True, bidirectional=True, dropout=0.33)
        self.drop = nn.Dropout(0.33)
        self.arc_of, self.arc_to = nn.Linear(2 * HIDDEN, ARC), nn.Linear(2 * HIDDEN, ARC)
        self.name_of, self.name_to = nn.Linear(2 * HIDDEN, NAME), nn.Linear(2 * HIDDEN, NAME)
        self.root = nn.Parameter(torch.zeros(2 * HIDDEN))
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.name = nn.Parameter(torch.empty(len(RELATIONS), NAME + 1, NAME + 1))
        nn.init.normal_(self.arc, std=0.05)
        nn.init.normal_(self.name, std=0.05)

    def forward(
        self, rows: torch.Tensor, sizes: torch.Tensor, tongues: torch.Tensor, heads: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores (sentences, words, words + 1) of heads, the root first, and (sentences, words, relations)."""
        count, longest = rows.shape[:2]
        parts = [table(rows[..., k]) for k, table in enumerate(self.tables)]
        parts.append(self.tongue(tongues)[:, None].expand(-1, longest, -1))
        told = self.drop(torch.cat(parts, -1))
        packed = nn.utils.rnn.pack_padded_sequence(told, sizes, batch_first=True, enforce_sorted=False)
        read, _ = nn.utils.rnn.pad_packed_sequence(self.reader(packed)[0], batch_first=True, total_length=longest)
        read = self.drop(read)
        whole = torch.cat([self.root.expand(count, 1, -1), read], 1)
        act = nn.functional.leaky_relu
        own, head = self.drop(act(self.arc_of(read), 0.1)), self.drop(act(self.arc_to(whole), 0.1))
        ones = torch.ones_like(own[..., :1])
        arcs = torch.cat([own, ones], -1) @ self.arc @ head.transpose(1, 2)
        beyond = torch.arange(longest + 1)[None] > sizes[:, None]
        arcs = arcs.masked_fill(beyond[:, None], -1e4)
        own, head = self.drop(act(self.name_of(read), 0.1)), self.drop(act(self.name_to(whole), 0.1))
        best = arcs.argmax(-1) if heads is None else heads.clamp(min=0)
        head = head.gather(1, best[..., None].expand(-1, -1, head.shape[-1]))
        own, head = torch.cat([own, ones], -1), torch.cat([head, ones], -1)
        return arcs, torch.einsum("bwi,rij,bwj->bwr", own, self.name, head)
