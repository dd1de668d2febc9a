#!/usr/bin/env python3
"""test_reader.py JAR: trains two steps on a toy set written here, exports the weights and reads with them. Takes about a minute."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
TEXT = "Harbour Minister Ansa Tellwright said that Port Verrin would open a quay.\n\nThe town hopes for ships."


def span(part):
    begin = TEXT.index(part)
    return [begin, begin + len(part)]


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf8") as out:
        out.write(text)


def toy(folder):
    attributions = [
        {"source": [span("Harbour Minister Ansa Tellwright")], "cue": [span("said")], "content": [span("that Port Verrin would open a quay")]},
        {"source": [span("The town")], "cue": [span("hopes")], "content": [span("for ships")]}]
    rows = [json.dumps({"id": "toy%d" % i, "text": TEXT, "attributions": attributions}) + "\n" for i in range(8)]
    write(os.path.join(folder, "polnear", "train.jsonl"), "".join(rows))
    write(os.path.join(folder, "polnear", "dev.jsonl"), rows[0])
    statement = {"source": "Harbour Minister Ansa Tellwright", "cue": "said", "content": ["Port Verrin would open a quay"], "at": "Tellwright said",
                 "act": "announce", "targets": ["port-verrin"], "occasion": None}
    report = {"id": "toy", "text": TEXT, "origin": "polnear toy0", "shift": 0, "statements": [statement], "actors": [{"key": "port-verrin", "name": "Port Verrin"}]}
    write(os.path.join(folder, "statements", "train", "toy.json"), json.dumps(report))
    write(os.path.join(folder, "statements", "wikinews", "gold", "toy.json"), json.dumps(dict(report, origin=None)))
    conll = "Ansa B-PER\nTellwright I-PER\nsaw O\nPort B-LOC\nVerrin I-LOC\n. O\n\n"
    write(os.path.join(folder, "names", "mix", "train.conll"), conll * 8)
    for part in "eg":
        write(os.path.join(folder, "names", "BTC", "CONLL-format", "data", part + ".conll"), conll)
    rows = ["%d\t%s" % (i, row.replace(" ", "\t") + "\t-\t-") for i, row in enumerate(conll.split("\n")[:-2], 1)]
    write(os.path.join(folder, "names", "uner-ewt", "en_ewt-ud-dev.iob2"), "# newdoc id = toy\n" + "\n".join(rows) + "\n\n")


class Toy(unittest.TestCase):
    def test_labels_of_all_kinds_stand_at_their_words(self):
        import corpora
        import encoder
        import wordpiece
        pieces = wordpiece.WordPiece(encoder.vocabulary(JAR))
        with tempfile.TemporaryDirectory() as folder:
            toy(folder)
            (report, _, _), = corpora.statements([os.path.join(folder, "statements", "train")], pieces)
            word = lambda part: [w.begin for w in report.words].index(span(part)[0])
            self.assertEqual(report.acts, [(word("said"), corpora.ACT.index("announce"))])
            self.assertEqual(report.targets[word("Port"):word("Port") + 2], [1, 2])
            readings = os.path.join(folder, "readings.tsv")
            write(readings, "document\tkind\tact\tsource\tcue\tcontent\ttarget\ntoy0\tsaid\twarn\t\t%d-%d\t\t%d-%d\n" % (*span("said"), *span("Port Verrin")))
            document = next(corpora.polnear(os.path.join(folder, "polnear", "train.jsonl"), pieces, {}, corpora.readings(readings)))
            self.assertEqual(document.attitudes, [(word("said"), corpora.SPEECH)])
            self.assertEqual(document.acts, [(word("said"), corpora.ACT.index("warn"))])
            self.assertEqual(document.targets.count(1), 1)

    def test_names_of_every_corpus_follow_one_convention(self):
        import corpora
        row = [("The", "B-ORG"), ("Verrin", "I-ORG"), ("Post", "I-ORG"), ("told", "O"), ("clerics", "B-ORG"), ("He", "B-PER"), ("al", "B-PER"), ("Tell", "I-PER")]
        self.assertEqual([tag for _, tag in corpora.as_universal(row)], ["O", "B-ORG", "I-ORG", "O", "O", "O", "B-PER", "I-PER"])

    def test_two_steps_give_a_graph_that_reads(self):
        with tempfile.TemporaryDirectory() as folder:
            data, out = os.path.join(folder, "data"), os.path.join(folder, "out")
            toy(data)
            run = lambda *command: subprocess.run([sys.executable, *command], cwd=HERE, check=True, capture_output=True, text=True).stdout
            log = run("train.py", "--jar", JAR, "--data", data, "--out", out, "--polnear-epochs", "1", "--names-epochs", "1", "--reports-epochs", "0")
            self.assertRegex(log, "[0-9] steps")
            graph = os.path.join(out, "reader.onnx")
            self.assertIn("sha256:", run("export.py", "--jar", JAR, "--model", os.path.join(out, "reader.pt"), "--out", graph))
            self.assertLess(os.path.getsize(graph), 40_000_000)
            import numpy
            import evaluate
            import model
            scores = evaluate.runner(graph, JAR)(*(numpy.array([[101, 2024, 102]]), numpy.ones((1, 3), dtype=numpy.int64), numpy.zeros((1, 3), dtype=numpy.int64)))
            self.assertEqual(scores.shape, (1, 3, sum(size for _, size in model.COLUMNS)))

    def test_the_same_seed_gives_the_same_weights(self):
        import torch
        with tempfile.TemporaryDirectory() as folder:
            data = os.path.join(folder, "data")
            toy(data)
            weights = []
            for name in ("one", "two"):
                out = os.path.join(folder, name)
                subprocess.run([sys.executable, "train.py", "--jar", JAR, "--data", data, "--out", out, "--polnear-epochs", "1", "--names-epochs", "0",
                                "--reports-epochs", "0"], cwd=HERE, check=True, capture_output=True)
                weights.append(torch.load(os.path.join(out, "reader.pt"), weights_only=True))
            self.assertTrue(all(torch.equal(weights[0][k], weights[1][k]) for k in weights[0]))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: " + __doc__.split(":")[0])
    JAR = os.path.abspath(sys.argv.pop(1))
    sys.path.insert(0, HERE)
    unittest.main()
