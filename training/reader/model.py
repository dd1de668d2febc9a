"""The encoder and its heads: one linear layer each, so that one graph gives all they say of a word in one row of numbers."""
import torch
from torch import nn
from torch.nn import functional

import corpora
import encoder
import windows

LINK = 48
LOST = 0.15
# How much each head's mean loss counts. Acts and speech stand on few words of a window, so that one label weighs as much as hundreds of tags elsewhere: with 1 each the tags of PolNeAR lost 7 points of F1.
WEIGHTS = {"statement": 1.0, "inner": 1.0, "name": 1.0, "target": 3.0, "occasion": 1.0, "said": 0.2, "act": 0.1}
LINKS = 0.3
# The columns of the graph's output, in order: Java reads them by this table.
COLUMNS = [("statement", len(corpora.STATEMENT)), ("inner", len(corpora.STATEMENT)), ("name", len(corpora.NAME)), ("said", 2), ("act", len(corpora.ACT)),
           ("target", len(corpora.TARGET)), ("occasion", len(corpora.OCCASION)),
           ("linkFirst", LINK), ("linkLast", LINK), ("linkCue", LINK)]


class Reader(nn.Module):
    """input_ids, attention_mask, shapes [batch, length] -> [batch, length, sum of COLUMNS]"""

    def __init__(self, encoder_module):
        super().__init__()
        self.encoder = encoder_module
        self.heads = nn.ModuleDict({name: nn.Linear(encoder.WIDTH, size) for name, size in COLUMNS})
        self.dropout = nn.Dropout(0.1)

    def forward(self, input_ids, attention_mask, shapes):
        hidden = self.dropout(self.encoder(input_ids, attention_mask, shapes))
        return torch.cat([self.heads[name](hidden) for name, _ in COLUMNS], dim=-1)


def columns(output):
    """The output's parts by name."""
    parts = torch.split(output, [size for _, size in COLUMNS], dim=-1)
    return {name: part for (name, _), part in zip(COLUMNS, parts)}


def link_scores(first, last, cues):
    """[spans, LINK], [spans, LINK], [cues, LINK] -> [spans, cues]: how well each span goes with each cue."""
    return (first + last) @ cues.T / LINK ** 0.5


def between(vectors, parts, cues):
    first, last, cue = vectors
    return link_scores(first[[p[0] for p in parts]], last[[p[1] for p in parts]], cue[cues])


def loss(output, batch):
    """The mean loss of what the batch has labels for."""
    part, terms = columns(output.float()), []
    for name in windows.HEADS:
        labels = batch[name]
        if bool((labels != corpora.IGNORED).any()):
            terms.append(WEIGHTS[name] * functional.cross_entropy(part[name].flatten(0, 1), labels.flatten(), ignore_index=corpora.IGNORED))
    choices = []
    for row, cues in enumerate(batch["cues"]):
        vectors = [part[name][row] for name in ("linkFirst", "linkLast", "linkCue")]
        contents = batch["contents"][row]
        if cues and contents:
            # Each content goes to one of the cues, or to none (a score of 0) where its own was not tagged: of some contents it is taken away.
            scores = functional.pad(between(vectors, contents, cues), (0, 1))
            own = torch.tensor([cue for _, _, cue in contents])
            lost = torch.rand(len(contents)) < LOST
            scores = scores.masked_fill(functional.one_hot(own, len(cues) + 1).bool() & lost[:, None], -1e4)
            choices.append(functional.cross_entropy(scores, torch.where(lost, len(cues), own)))
        sources = sorted({(first, last) for first, last, _ in batch["sources"][row]})
        if cues and sources:
            # Each cue takes one of the sources, or none: what a score of 0 stands for.
            scores = functional.pad(between(vectors, sources, cues).T, (0, 1))
            wanted = torch.full((len(cues),), len(sources))
            for first, last, cue in batch["sources"][row]:
                wanted[cue] = sources.index((first, last))
            choices.append(functional.cross_entropy(scores, wanted))
    if choices:
        terms.append(LINKS * torch.stack(choices).mean())
    return sum(terms)
