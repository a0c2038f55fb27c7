"""Writes a trained encoder as the product runs it: int8 weights for ONNX Runtime, the vocabulary, and their hashes.

export.py FOLDER NAME OUT      of FOLDER/NAME.pt, to OUT/{encoder.onnx,roles.onnx,vocabulary.txt,hashes.json}
"""

import hashlib
import json
import os
import shutil
import sys

import torch
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from reader import FAR, Reader, make_reader

OPSET = 17
SOFTENED = 1.45
"""Scores are divided by so much before they become chances, which are too sure otherwise (Guo et al. 2017); of articles held out."""


class Encoding(nn.Module):
    """ids, case, mark (1, pieces) each -> hidden (pieces, hidden), chances of names and cues (pieces, labels)"""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, case, mark):
        h = self.reader.encode(ids, case, mark)[0]
        return h, soft(self.reader.names(h)), soft(self.reader.cues(h))


class Roles(nn.Module):
    """hidden (pieces, hidden) of a paragraph, cue (cues, pieces) 1 on its pieces, place (cues, pieces) -> chances (cues, pieces, labels)"""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, hidden, cue, place):
        return soft(self.reader.role_logits(hidden.unsqueeze(0), cue, place))


def soft(scores: torch.Tensor) -> torch.Tensor:
    return (scores / SOFTENED).softmax(-1)


def read(path: str) -> Reader:
    saved = torch.load(path)
    config = {**saved["config"], "attn_implementation": "eager"}
    reader = make_reader(config)
    reader.load_state_dict(saved["weights"])
    return reader.eval()


def write(module: nn.Module, inputs: tuple, names: list[str], results: list[str], axes: dict, path: str):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=results, dynamic_axes=axes, opset_version=OPSET, dynamo=False)


def optimize(path: str, out: str):
    """Joins operations beforehand, as the runtime would each time it loads them: that costs a third of a second and 35 MB there."""
    options = SessionOptions()
    # What may be stored, and run on another machine.
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = out
    InferenceSession(path, options, providers=["CPUExecutionProvider"])
    os.remove(path)


def main(folder: str, name: str, out: str):
    os.makedirs(out, exist_ok=True)
    reader = read(os.path.join(folder, f"{name}.pt"))
    hidden = reader.encoder.config.hidden_size
    n = 40
    feed = tuple(torch.randint(0, limit, (1, n)) for limit in (1000, 6, 4))
    full, small = (os.path.join(out, file) for file in ("full.onnx", "small.onnx"))
    results = ["hidden", "names", "cues"]
    axes = {**{k: {1: "pieces"} for k in ("ids", "case", "mark")}, **{k: {0: "pieces"} for k in results}}
    with torch.no_grad():
        write(Encoding(reader), feed, ["ids", "case", "mark"], results, axes, full)
        quantize_dynamic(full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
        optimize(small, os.path.join(out, "encoder.onnx"))
        inputs = (torch.randn(n, hidden), torch.zeros(2, n), torch.full((2, n), FAR))
        axes = {"hidden": {0: "pieces"}, "cue": {0: "cues", 1: "pieces"}, "place": {0: "cues", 1: "pieces"}, "roles": {0: "cues", 1: "pieces"}}
        write(Roles(reader), inputs, ["hidden", "cue", "place"], ["roles"], axes, full)
        optimize(full, os.path.join(out, "roles.onnx"))
    shutil.copy(os.path.join(folder, "vocabulary.txt"), out)
    hashes = {file: hashlib.sha256(open(os.path.join(out, file), "rb").read()).hexdigest() for file in ("encoder.onnx", "roles.onnx", "vocabulary.txt")}
    json.dump(hashes, open(os.path.join(out, "hashes.json"), "w"), indent="\t")
    for file in hashes:
        print(f"{os.path.getsize(os.path.join(out, file)):>10} {file}")


if __name__ == "__main__":
    main(*sys.argv[1:])
