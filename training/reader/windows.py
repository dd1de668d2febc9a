"""Documents cut into windows that overlap, and windows joined into batches."""
import random

import torch

import corpora
import wordpiece

HEADS = ("statement", "inner", "name", "target", "occasion", "said", "act")


def cut(words, size, overlap, offset=0):
    """The windows of a document: (first, end) words, each of at most `size` subwords, neighbours sharing about `overlap`.

    offset: how many subwords the first window is shorter, so that another epoch sees other seams.
    """
    windows, first = [], 0
    while first < len(words):
        room, end = size - 2 - (offset if first == 0 else 0), first
        while end < len(words) and room >= len(words[end].pieces[:size - 2]):
            room -= len(words[end].pieces)
            end += 1
        end = max(end, first + 1)
        windows.append((first, end))
        if end >= len(words):
            break
        back, following = overlap, end
        while following > first + 1 and back >= len(words[following - 1].pieces):
            following -= 1
            back -= len(words[following].pieces)
        first = max(following, first + 1)
    return windows


def tags(document):
    """The heads that tag every word, each with the document's labels or None."""
    return (("statement", document.statement), ("inner", document.inner), ("name", document.names), ("target", document.targets), ("occasion", document.occasions))


def window(document, first, end, size):
    """One window's numbers and labels, by name; labels stand at each word's first subword."""
    ids, shapes, at = [wordpiece.CLS], [wordpiece.LOWER], {}
    for i in range(first, end):
        at[i] = len(ids)
        pieces = document.words[i].pieces[:size - 2]
        ids.extend(pieces)
        shapes.extend([document.words[i].shape] * len(pieces))
    ids.append(wordpiece.SEP)
    shapes.append(wordpiece.LOWER)
    row = {"ids": ids, "shapes": shapes, "at": at}
    for name, labels in tags(document):
        row[name] = [corpora.IGNORED] * len(ids)
        if labels is not None:
            for i, place in at.items():
                row[name][place] = labels[i]
    for name, labels in (("said", document.attitudes), ("act", document.acts)):
        row[name] = [corpora.IGNORED] * len(ids)
        for word, value in labels:
            if word in at:
                row[name][at[word]] = value
    cues = sorted({cue for _, _, _, cue in document.links if cue in at})
    row["cues"] = [at[cue] for cue in cues]
    for role in ("source", "content"):
        row[role + "s"] = [(at[b], at[e], cues.index(cue)) for r, b, e, cue in document.links if r == role and cue in at and b in at and e in at]
    return row


def batches(documents, size, overlap, batch, seed):
    """Batches in random order, each of windows of similar length."""
    chance = random.Random(seed)
    rows = []
    for document in documents:
        rows.extend(window(document, first, end, size) for first, end in cut(document.words, size, overlap, chance.randrange(size - size // 4)))
    rows.sort(key=lambda row: len(row["ids"]) + chance.random() * 24)
    groups = [rows[i:i + batch] for i in range(0, len(rows), batch)]
    chance.shuffle(groups)
    return groups


def tensors(rows):
    length = max(len(row["ids"]) for row in rows)
    pad = lambda values, filler: values + [filler] * (length - len(values))
    out = {name: torch.tensor([pad(row[name], corpora.IGNORED) for row in rows]) for name in HEADS}
    out["ids"] = torch.tensor([pad(row["ids"], wordpiece.PAD) for row in rows])
    out["shapes"] = torch.tensor([pad(row["shapes"], wordpiece.LOWER) for row in rows])
    out["mask"] = (torch.arange(length)[None] < torch.tensor([[len(row["ids"])] for row in rows])).long()
    for name in ("sources", "contents", "cues"):
        out[name] = [row[name] for row in rows]
    return out
