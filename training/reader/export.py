#!/usr/bin/env python3
"""export.py --jar JAR --model reader.pt --out reader.onnx: the trained reader as an ONNX graph with int8 weights.

Weights are signed, per channel, with reduced range: right on processors without VNNI too. Checks that the fp32 graph gives what PyTorch gives (< 1e-3).
"""
import argparse
import hashlib
import os
import tempfile

import numpy

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import: docs/decisions/0012-no-telemetry.md
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional

import encoder
import model


class Layer(nn.Module):
    """A layer of the encoder in fewer, larger products: query, key and value are one, the scale of the scores is in the query's weights."""

    def __init__(self, layer):
        super().__init__()
        width, scale = encoder.WIDTH, (encoder.WIDTH // encoder.HEADS) ** -0.5
        self.joint = nn.Linear(width, 3 * width)
        self.joint.weight.copy_(torch.cat([layer.query.weight * scale, layer.key.weight, layer.value.weight]))
        self.joint.bias.copy_(torch.cat([layer.query.bias * scale, layer.key.bias, layer.value.bias]))
        self.out, self.up, self.down, self.norm1, self.norm2 = layer.out, layer.up, layer.down, layer.norm1, layer.norm2

    def forward(self, x, bias):
        batch, length, width = x.shape
        q, k, v = self.joint(x).view(batch, length, 3, encoder.HEADS, width // encoder.HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        attended = torch.softmax(q @ k.transpose(-1, -2) + bias, -1) @ v
        x = self.norm1(x + self.out(attended.transpose(1, 2).reshape(batch, length, width)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Graph(nn.Module):
    """What model.Reader computes, as it is written to the file."""

    def __init__(self, reader):
        super().__init__()
        self.words, self.places, self.shapes, self.norm = reader.encoder.words, reader.encoder.places, reader.encoder.shapes, reader.encoder.norm
        self.layers = nn.ModuleList(Layer(layer) for layer in reader.encoder.layers)
        self.heads = nn.Linear(encoder.WIDTH, sum(size for _, size in model.COLUMNS))
        self.heads.weight.copy_(torch.cat([reader.heads[name].weight for name, _ in model.COLUMNS]))
        self.heads.bias.copy_(torch.cat([reader.heads[name].bias for name, _ in model.COLUMNS]))

    def forward(self, input_ids, attention_mask, token_type_ids):
        place = torch.arange(input_ids.shape[1])
        x = self.norm(self.words(input_ids) + self.places(place)[None] + self.shapes(token_type_ids))
        bias = (1 - attention_mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.heads(x)


@torch.no_grad()
def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    reader = model.Reader(encoder.load(options.jar))
    state = torch.load(options.model, weights_only=True)
    reader.load_state_dict(state.get("reader", state))
    graph = Graph(reader.eval()).eval()
    ids = torch.randint(1000, 20000, (2, 40))
    mask = torch.ones_like(ids)
    mask[1, 30:] = 0
    example = (ids, mask, torch.zeros_like(ids))
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "fp32.onnx")
        names = ("input_ids", "attention_mask", "token_type_ids")
        torch.onnx.export(graph, example, plain, dynamo=False, opset_version=17, input_names=list(names), output_names=["scores"],
                          dynamic_axes={name: {0: "batch", 1: "length"} for name in names + ("scores",)})
        got = onnxruntime.InferenceSession(plain).run(None, dict(zip(names, (e.numpy() for e in example))))[0]
        difference = float(numpy.abs(got - reader(*example).numpy())[mask.bool().numpy()].max())
        assert difference < 1e-3, "the graph differs from PyTorch by %g" % difference
        quantize_dynamic(plain, options.out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    print("%s: %d bytes, sha256:%s" % (options.out, os.path.getsize(options.out), hashlib.sha256(open(options.out, "rb").read()).hexdigest()))


if __name__ == "__main__":
    main()
