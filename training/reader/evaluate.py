#!/usr/bin/env python3
"""evaluate.py --jar JAR --model FILE --data DATA: how well a trained reader (reader.pt, or the ONNX file) does on PolNeAR's dev, without any Java.

Prints what ../../../shared/score/attributions.py says of the attributions of decode.py. For choosing among models only; figures come from the product.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

import numpy
import torch

import decode
import encoder
import model
import wordpiece


def runner(file, jar):
    if file.endswith(".onnx"):
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import: docs/decisions/0012-no-telemetry.md
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(file, options)
        return lambda ids, mask, shapes: session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": shapes})[0]
    reader = model.Reader(encoder.load(jar))
    state = torch.load(file, weights_only=True)
    reader.load_state_dict(state.get("reader", state))
    reader.eval()

    def run(*arrays):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            return reader(*(torch.tensor(a) for a in arrays)).float().numpy()
    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--data", default="../../../shared/data")
    parser.add_argument("--size", type=int, default=192)
    options = parser.parse_args()
    torch.set_num_threads(1)
    pieces = wordpiece.WordPiece(encoder.vocabulary(options.jar))
    run = runner(options.model, options.jar)
    gold = os.path.join(options.data, "polnear", "dev.jsonl")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf8") as out:
        for line in open(gold, encoding="utf8"):
            row = json.loads(line)
            words = pieces.words(row["text"])
            rows = decode.document(run, words, options.size)
            out.write(json.dumps({"id": row["id"], "attributions": decode.attributions(rows, words)}) + "\n")
    scorer = os.path.join(options.data, "..", "score", "attributions.py")
    subprocess.run([sys.executable, scorer, gold, out.name], check=True)
    os.unlink(out.name)


if __name__ == "__main__":
    main()
