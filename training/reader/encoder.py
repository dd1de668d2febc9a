"""bge-small-en-v1.5 as PyTorch, its weights taken from the ONNX file in LangChain4j's jar (MIT), the only pretrained weights that this project uses."""
import io
import json
import zipfile

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

import wordpiece

LAYERS, WIDTH, HEADS, INNER, LONGEST = 12, 384, 12, 1536, 512
MODEL, TOKENIZER = "bge-small-en-v1.5.onnx", "bge-small-en-v1.5-tokenizer.json"


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.out(attended.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """input_ids, attention_mask, shapes [batch, length] -> hidden states [batch, length, WIDTH]"""

    def __init__(self):
        super().__init__()
        self.words, self.places, self.shapes = nn.Embedding(30522, WIDTH), nn.Embedding(LONGEST, WIDTH), nn.Embedding(wordpiece.SHAPES, WIDTH)
        self.norm, self.dropout = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.words.weight.requires_grad_(False)

    def forward(self, input_ids, attention_mask, shapes):
        place = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.dropout(self.norm(self.words(input_ids) + self.places(place)[None] + self.shapes(shapes)))
        mask = attention_mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, mask)
        return x


def vocabulary(jar):
    with zipfile.ZipFile(jar) as archive:
        return json.loads(archive.read(TOKENIZER))["model"]["vocab"]


def load(jar):
    """The encoder with the weights in the jar; the shape classes all start from what the first sentence's number was."""
    with zipfile.ZipFile(jar) as archive:
        graph = onnx.load(io.BytesIO(archive.read(MODEL))).graph
    tensors = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.initializer}
    # The weights of the matrix products carry no names: they stand in the graph's order, six a layer.
    products = [tensors[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors]
    assert len(products) == 6 * LAYERS, "the graph holds %d weighted products, not %d" % (len(products), 6 * LAYERS)
    encoder = Encoder()
    with torch.no_grad():
        encoder.words.weight.copy_(tensors["embeddings.word_embeddings.weight"])
        encoder.places.weight.copy_(tensors["embeddings.position_embeddings.weight"])
        encoder.shapes.weight.copy_(tensors["embeddings.token_type_embeddings.weight"][:1].expand(wordpiece.SHAPES, -1))
        norm(encoder.norm, tensors, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            name = "encoder.layer.%d." % i
            parts = [(layer.query, "attention.self.query"), (layer.key, "attention.self.key"), (layer.value, "attention.self.value"),
                     (layer.out, "attention.output.dense"), (layer.up, "intermediate.dense"), (layer.down, "output.dense")]
            for (linear, part), product in zip(parts, products[6 * i:6 * i + 6]):
                linear.weight.copy_(product.T)
                linear.bias.copy_(tensors[name + part + ".bias"])
            norm(layer.norm1, tensors, name + "attention.output.LayerNorm")
            norm(layer.norm2, tensors, name + "output.LayerNorm")
    return encoder


def norm(layer, tensors, name):
    layer.weight.copy_(tensors[name + ".weight"])
    layer.bias.copy_(tensors[name + ".bias"])
