#!/usr/bin/env python3
"""confidence.py DATA: fits how sure the reader is, on the documents of labels/held-out.txt, which no model was trained on.

Runs ../../onrecord over them, asks the scorers' own pairing which statements are right, and writes slope and offset of the scores' log odds (Platt 1999) to
../../statement/src/main/resources/org/onrecord/statement/confidence.tsv. The scores are got back from the confidences that the present file makes of them, so it can be run at any time.
With --report it fits nothing and prints reliability tables of what stands there, on PolNeAR's dev and the statement gold.
"""
import argparse
import json
import math
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
FILE = os.path.join(ROOT, "statement", "src", "main", "resources", "org", "onrecord", "statement", "confidence.tsv")


def read(texts, published, *options):
    """Texts by name -> records by name."""
    with tempfile.TemporaryDirectory() as folder:
        days = os.path.join(folder, "days.tsv")
        with open(days, "w", encoding="utf8") as out:
            for name, day in published.items():
                out.write("%s.txt\t%s\n" % (name, day))
        files = []
        for name, text in texts.items():
            files.append(os.path.join(folder, name + ".txt"))
            with open(files[-1], "w", encoding="utf8", newline="") as out:
                out.write(text)
        command = [os.path.join(ROOT, "onrecord"), "read", "--plain", "--format", "jsonl", "--published", days, *options, *files]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    records = [json.loads(line) for line in lines]
    return {os.path.basename(record["input"])[:-4]: record for record in records}


def overlap(one, other):
    """F1 of two lists of spans by characters."""
    first, second = ({i for b, e in spans for i in range(b, e)} for spans in (one, other))
    return 2 * len(first & second) / max(1, len(first) + len(second))


def pairs(found, gold):
    """Which of the found statements are right: paired one to one with gold by the overlap of contents, best first, from one half up."""
    ways = sorted(((overlap(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold)), reverse=True)
    right, taken = set(), set()
    for share, i, j in ways:
        if share >= 0.5 and i not in right and j not in taken:
            right.add(i)
            taken.add(j)
    return right


def outcomes(records, gold):
    """(confidence, whether right) of every statement"""
    found = []
    for name, record in records.items():
        right = pairs([s["content"] for s in record["statements"]], gold[name])
        found.extend((s["confidence"], i in right) for i, s in enumerate(record["statements"]))
    return found


def polnear(file, ids=None):
    texts, gold = {}, {}
    for line in open(file, encoding="utf8"):
        row = json.loads(line)
        if ids is None or row["id"] in ids:
            texts[row["id"]] = row["text"]
            gold[row["id"]] = [a["content"] for a in row["attributions"] if a["content"]]
    return texts, {}, gold


def reports(folders, ids=None):
    sys.path.insert(0, HERE)
    import corpora
    import glob
    texts, days, gold = {}, {}, {}
    for folder in folders:
        for file in sorted(glob.glob(os.path.join(folder, "*.json"))):
            row = json.load(open(file, encoding="utf8"))
            if ids is None or row["id"] in ids:
                texts[row["id"]] = row["text"]
                if row.get("published"):
                    days[row["id"]] = row["published"]
                gold[row["id"]] = [corpora.located(row["text"], s)["content"] for s in row["statements"]]
    return texts, days, gold


def logit(p):
    p = min(max(p, 0.0005), 0.9995)
    return math.log(p / (1 - p))


def fit(outcomes, old):
    """Slope and offset by Newton's method, from outcomes whose confidences the old ones made."""
    rows = [((logit(c) - old[1]) / old[0], 1.0 if right else 0.0) for c, right in outcomes]
    slope, offset = 1.0, 0.0
    for _ in range(50):
        g = [0.0, 0.0]
        h = [[1e-6, 0.0], [0.0, 1e-6]]
        for x, y in rows:
            p = 1 / (1 + math.exp(-(slope * x + offset)))
            w = p * (1 - p)
            g[0] += (p - y) * x
            g[1] += p - y
            h[0][0] += w * x * x
            h[0][1] += w * x
            h[1][1] += w
        h[1][0] = h[0][1]
        d = h[0][0] * h[1][1] - h[0][1] * h[1][0]
        slope -= (h[1][1] * g[0] - h[0][1] * g[1]) / d
        offset -= (h[0][0] * g[1] - h[1][0] * g[0]) / d
    return slope, offset


def table(outcomes):
    lines, error, count = ["| confidence | statements | mean confidence | right |", "|---|---|---|---|"], 0.0, len(outcomes)
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        part = [(c, r) for c, r in outcomes if low <= c < high]
        if part:
            mean, right = sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part)
            error += len(part) / count * abs(mean - right)
            lines.append("| %.2f to %.2f | %d | %.3f | %.3f |" % (low, min(high, 1), len(part), mean, right))
    return "\n".join(lines + ["expected calibration error %.3f" % error])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    at = lambda *parts: os.path.join(options.data, *parts)
    if options.report:
        for name, (texts, days, gold), more in (("PolNeAR dev, --attitudes", polnear(at("polnear", "dev.jsonl")), ["--attitudes"]),
                                                ("statement gold", reports([at("statements", "gold")]), [])):
            print("%s\n%s\n" % (name, table(outcomes(read(texts, days, *more), gold))))
        return
    held = set(open(os.path.join(HERE, "labels", "held-out.txt"), encoding="utf8").read().split())
    old = {line.split("\t")[0]: tuple(map(float, line.split("\t")[1:])) for line in open(FILE, encoding="utf8") if not line.startswith("#")}
    new = {}
    for name, (texts, days, gold), more in (("statement", reports([at("statements", "train"), at("statements", "wikinews", "gold")], held), []),
                                            ("attribution", polnear(at("polnear", "train.jsonl"), held), ["--attitudes"])):
        seen = outcomes(read(texts, days, *more), gold)
        new[name] = fit(seen, old[name])
        print("%s: %d of %d right in %d documents" % (name, sum(r for _, r in seen), len(seen), len(texts)))
    with open(FILE, "w", encoding="utf8") as out:
        out.write("# How sure the reader is: slope and offset of the log odds of its scores. Made by training/reader/confidence.py\n")
        for name, (slope, offset) in new.items():
            out.write("%s\t%.3f\t%.3f\n" % (name, slope, offset))


if __name__ == "__main__":
    main()
