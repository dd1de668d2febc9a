#!/usr/bin/env python3
"""fit.py [DATA]: fits which statement answers which (statements/train and wikinews), writes ../../statement/src/main/resources/org/onrecord/statement/answers.tsv.

A logistic regression over plain signs of two statements of different speakers; the same signs as org.onrecord.statement.Answers computes. Prints how well it does on documents
that it was not fitted on (eight folds by document, with the annotators' acts, speakers and targets). Needs numpy. The same data give the same file.
"""
import glob
import json
import os
import random
import re
import sys

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "statement", "src", "main", "resources", "org", "onrecord", "statement", "answers.tsv")
BEFORE, AFTER, STRENGTH, THRESHOLD = 12, 3, 1.0, 0.25
REPLY = re.compile(r"\b(respon|repl(y|ie)|answer|reject|den(y|ie)|dismiss|rebut|refut|disput|contradict|shot back|fir(e|ed|ing) back|hit back|push(ed|es|ing)? back|counter|refus|declin|agree|accept|"
                   r"acquiesc|welcom|brush|shrug|took issue|retort|defend|insist|protest|conced|admit)")
SMALL = set("that this with from have will would could their there they what which when were said about into than them then some more also only just over after before because should against other "
            "people".split())
PAIRS = {("deny", "accuse"), ("deny", "state"), ("reject", "request"), ("agree", "request"), ("accuse", "accuse"), ("reject", "announce"), ("concede", "accuse"), ("support", "announce")}


def words(statement):
    return {w for w in re.findall(r"[a-z]{4,}", " ".join(statement["content"]).lower()) if w not in SMALL}


def inside(inner, outer):
    return any(inner["content"] and inner["content"][0] in part and part != inner["content"][0] for part in outer["content"])


def signs(statements, i, j):
    """The signs that statement i answers statement j: name -> number"""
    s, t = statements[i], statements[j]
    targeted, targets = bool(set(t["targets"]) & set(s["speaker"])), bool(set(s["targets"]) & set(t["speaker"]))
    reply, adjacent = bool(s["cue"] and REPLY.search(s["cue"].lower())), i - j == 1
    found = {"bias": 1, "from " + s["act"]: 1, "to " + t["act"]: 1, "to whom it was directed": targeted, "directed back": targets, "directed both ways": targeted and targets,
             "directed neither way": not targeted and not targets, "nearness": 1 / abs(i - j), "before it": i < j, "next": adjacent, "cue of a reply": reply, "cue of a reply, next": reply and adjacent,
             "next after a question": t["act"] == "question" and adjacent, "shared words": min(3, len(words(s) & words(t))) / 3, "tells it": inside(t, s), "told in it": inside(s, t), "no cue": not s["cue"],
             "goes on": j < i and statements[i - 1]["speaker"] == s["speaker"]}
    if (s["act"], t["act"]) in PAIRS:
        found["%s to %s" % (s["act"], t["act"])] = 1
    return {name: float(value) for name, value in found.items() if value}


def fit(rows, right):
    weights = numpy.zeros(rows.shape[1])
    for _ in range(30):
        share = 1 / (1 + numpy.exp(-rows @ weights))
        slope = rows.T @ (share - right) + STRENGTH * weights
        weights -= numpy.linalg.solve((rows * (share * (1 - share))[:, None]).T @ rows + STRENGTH * numpy.eye(len(weights)), slope)
    return weights


def main():
    data = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "..", "shared", "data")
    files = sorted(glob.glob(os.path.join(data, "statements", "train", "*.json")) + glob.glob(os.path.join(data, "statements", "wikinews", "gold", "*.json")))
    found, right, places, asked = [], [], [], set()
    for document, file in enumerate(files):
        row = json.load(open(file, encoding="utf8"))
        statements = sorted(row["statements"], key=lambda s: row["text"].find(s["at"]))
        for i, s in enumerate(statements):
            if s["responds_to"]:
                asked.add((document, i))
            for j in range(max(0, i - BEFORE), min(len(statements), i + AFTER + 1)):
                t = statements[j]
                if j != i and s["speaker"] and not set(s["speaker"]) & set(t["speaker"]):
                    found.append(signs(statements, i, j))
                    right.append(t["key"] in s["responds_to"])
                    places.append((document, i, t["key"] in s.get("may_respond_to", [])))
    names = sorted({name for one in found for name in one})
    rows, right = numpy.array([[one.get(name, 0) for name in names] for one in found]), numpy.array(right, float)
    documents, order = numpy.array([p[0] for p in places]), list(range(len(files)))
    random.Random(1).shuffle(order)
    share = numpy.zeros(len(right))
    for fold in range(8):
        test = numpy.isin(documents, order[fold::8])
        share[test] = 1 / (1 + numpy.exp(-rows[test] @ fit(rows[~test], right[~test])))
    best = {}
    for n, (document, i, _) in enumerate(places):
        if share[n] > THRESHOLD and share[n] > best.get((document, i), (0, 0))[0]:
            best[document, i] = (share[n], n)
    hits, given = sum(right[n] for _, n in best.values()), sum(not places[n][2] for _, n in best.values())
    print("answers on documents not fitted on: P %.3f R %.3f F1 %.3f of %d" % (hits / given, hits / len(asked), 2 * hits / (given + len(asked)), len(asked)))
    weights = fit(rows, right)
    with open(OUT, "w", encoding="utf8") as out:
        out.write("# How far a sign makes it likelier that one statement answers another (log odds). Made by training/answers/fit.py from %d pairs, %d of them answers\n" % (len(right), right.sum()))
        for name, weight in zip(names, weights):
            out.write("%s\t%.2f\n" % (name, weight))


if __name__ == "__main__":
    main()
