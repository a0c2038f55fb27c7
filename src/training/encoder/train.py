"""Fine-tunes the encoder on the annotated articles.

train.py DATA FOLDER [--without 0 1]

FOLDER holds vocabulary.txt and folds.tsv (an article and its fold a line). The weights are written to FOLDER/whole.pt, or,
without the articles of some folds, to FOLDER/without-0-1.pt. Stopped and begun again, it goes on from the last epoch.
"""

import argparse
import json
import math
import os
import random
import re
import time

import torch
import torch.nn.functional as F
from torch import nn
from transformers import BertModel, BertTokenizerFast

from reader import KINDS, WINDOW, Paragraph, Reader, make_tokenizer, paragraphs, place_of
from vocabulary import BASE

EPOCHS = 8
BATCH = 8
RATE = 3e-4
HEAD_RATE = 1e-3
AVERAGED = 0.998
"""Of each step's weights so much stays in their running average, which is what is kept."""
TITLES = set("the a an mr mrs ms miss dr prof sir president minister senator sen rep gov governor judge justice king queen prince princess lord lady general gen col captain officer".split())
SPEAKERS_SHARE = 0.3
"""What the head for speakers counts beside the others."""


def plain(name: str) -> list[str]:
    words = "".join(c if c.isalnum() else " " for c in name.lower().removesuffix("'s").removesuffix("’s")).split()
    return [w for w in words if w not in TITLES]


def bio(labels: list[int], pieces: list[int], begin: int):
    for k, t in enumerate(pieces):
        labels[t] = begin if k == 0 or pieces[k - 1] != t - 1 else begin + 1


def windows_of(article: dict, tokenizer) -> list[dict]:
    """The article's paragraphs in windows, each with what is to be learned of it."""
    text = article["text"]
    blocks = [Paragraph(text, s, e, tokenizer) for s, e in paragraphs(text)]
    spans = [span for b in blocks for span in b.spans]
    paragraph_of = [k for k, b in enumerate(blocks) for _ in b.ids]
    feed = {name: [x for b in blocks for x in getattr(b, name)] for name in ("ids", "case", "mark")}
    n = len(spans)

    def pieces(ranges) -> list[int]:
        return [t for t, (a, b) in enumerate(spans) if any(a < e and s < b for s, e in ranges)]

    named = "entities" in article

    def places_of(speaker: str | None):
        """The pieces at which whoever speaks is named, or, never named, called the same."""
        if speaker is None:
            return None
        if speaker[:1].islower():
            said = re.finditer(rf"\b{re.escape(speaker)}\b", text, re.IGNORECASE)
            return [own[0] for m in said if (own := pieces([m.span()]))]
        wanted = set(plain(speaker))
        return [first for first, name in entities if name and set(name) <= wanted]

    names, cues, entities, attributions = [0 if named else -100] * n, [0] * n, [], []
    for entity in article.get("entities", []):
        own = pieces([(entity["start"], entity["end"])]) if entity["kind"] in KINDS else []
        if own:
            bio(names, own, 1 + 2 * KINDS.index(entity["kind"]))
            entities.append((own[0], plain(text[entity["start"] : entity["end"]])))
    for a in article["attributions"]:
        cue = pieces(a["cue"])
        if cue:
            bio(cues, cue, 1)
            roles = [0] * n
            bio(roles, pieces(a["content"]), 3)
            bio(roles, pieces(a["source"]), 1)
            attributions.append((cue, roles, places_of(a.get("speaker")) if named else None))

    windows = []
    for start, end in cuts(paragraph_of):
        item = {k: [v] + feed[k][start:end] + [w] for k, v, w in (("ids", tokenizer.cls_token_id, tokenizer.sep_token_id), ("case", 0, 0), ("mark", 0, 0))}
        item["names"], item["cues"] = ([-100] + row[start:end] + [-100] for row in (names, cues))
        item["roles"], item["speakers"] = [], []
        for cue, roles, speaker in attributions:
            if cue[0] < start or cue[-1] >= end:
                continue
            own = [t for t in range(start, end) if paragraph_of[t] == paragraph_of[cue[0]]]
            on = set(cue)
            item["roles"].append(
                {
                    "first": own[0] - start + 1,
                    "cue": [1 if t in on else 0 for t in own],
                    "place": [place_of(t, cue[0], cue[-1] + 1) for t in own],
                    "labels": [-100 if t in on else roles[t] for t in own],
                }
            )
            if speaker is not None:
                right = {t for t in speaker if start <= t < end}
                item["speakers"].append(
                    {
                        "cue": [0, *(1 if t in on else 0 for t in range(start, end)), 0],
                        "place": [place_of(t, cue[0], cue[-1] + 1) for t in range(start - 1, end + 1)],
                        "right": [0 if right else 1, 0, *(1 if t in right else 0 for t in range(start, end)), 0],
                    }
                )
        windows.append(item)
    return windows


def cuts(paragraph_of: list[int]):
    """Whole paragraphs, as many as there is room for; longer ones in parts."""
    at, n, room = 0, len(paragraph_of), WINDOW - 2
    while at < n:
        end = min(n, at + room)
        if end < n:
            whole = end
            while whole > at and paragraph_of[whole] == paragraph_of[whole - 1]:
                whole -= 1
            end = whole if whole > at else end
        yield at, end
        at = end


def begin(tokenizer) -> Reader:
    """The base model with the rows of the pieces that are kept."""
    # Without dropout of attention, which costs a fifth of the time; "eager", half of it with numbers of 16 bits.
    base = BertModel.from_pretrained(BASE, add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation="eager")
    known = BertTokenizerFast.from_pretrained(BASE).vocab
    rows = [known[piece] for piece, _ in sorted(tokenizer.vocab.items(), key=lambda item: item[1])]
    base.embeddings.word_embeddings = nn.Embedding.from_pretrained(base.embeddings.word_embeddings.weight[rows], freeze=False)
    base.config.vocab_size = len(rows)
    return Reader(base)


def padded(rows: list[list[int]], filler: int) -> torch.Tensor:
    longest = max(len(row) for row in rows)
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


def loss_of(model: Reader, batch: list[dict]) -> torch.Tensor:
    column = lambda name, filler: padded([x[name] for x in batch], filler)
    padding = padded([[1] * len(x["ids"]) for x in batch], 0)
    h = model.encode(column("ids", 0), column("case", 0), column("mark", 0), padding)
    entropy = lambda logits, labels: F.cross_entropy(logits.flatten(0, 1).float(), labels.flatten(), ignore_index=-100)
    loss = entropy(model.cues(h), column("cues", -100))
    names = column("names", -100)
    if (names != -100).any():
        loss = loss + entropy(model.names(h), names)
    roles = [(k, role) for k, x in enumerate(batch) for role in x["roles"]]
    if roles:
        longest = max(len(role["cue"]) for _, role in roles)
        own = F.pad(h, (0, 0, 0, longest))
        slices = torch.stack([own[k, role["first"] : role["first"] + longest] for k, role in roles])
        filled = lambda name, filler: padded([role[name] for _, role in roles], filler)
        inside = filled("cue", -1)
        slices = slices * (inside >= 0).unsqueeze(-1)
        logits = model.role_logits(slices, (inside == 1), filled("place", 0), inside < 0)
        loss = loss + entropy(logits, filled("labels", -100))
    speakers = [(k, speaker) for k, x in enumerate(batch) for speaker in x["speakers"]]
    if speakers:
        own = [k for k, _ in speakers]
        wide = lambda rows, size: F.pad(rows, (0, size - rows.shape[1]))
        filled = lambda name, more=0: wide(padded([speaker[name] for _, speaker in speakers], 0), h.shape[1] + more)
        logits = model.speaker_logits(h[own], filled("cue"), filled("place")).float()
        inside = F.pad(padding[own], (1, 0), value=1)
        scores = logits.masked_fill(inside == 0, -math.inf).log_softmax(1)
        loss = loss - SPEAKERS_SHARE * scores.masked_fill(filled("right", 1) == 0, -math.inf).logsumexp(1).mean()
    return loss


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("folder")
    options.add_argument("--without", type=int, nargs="*", default=[])
    options = options.parse_args()
    random.seed(len(options.without))
    torch.manual_seed(len(options.without))
    tokenizer = make_tokenizer(os.path.join(options.folder, "vocabulary.txt"))
    folds = dict(line.rstrip("\n").split("\t") for line in open(os.path.join(options.folder, "folds.tsv"), encoding="utf-8"))
    articles = [json.loads(line) for line in open(os.path.join(options.data, "gold", "train.jsonl"), encoding="utf-8")]
    # Offsets are UTF-16: they are those of Python where nothing is beyond the first 65,536 characters.
    articles = [a for a in articles if int(folds[a["doc"]]) not in options.without and all(ord(c) < 0x10000 for c in a["text"])]
    items = [item for a in articles for item in windows_of(a, tokenizer)]
    print(f"{len(articles)} articles, {len(items)} windows, {sum(len(x['ids']) for x in items)} pieces, {sum(len(x['roles']) for x in items)} cues", flush=True)

    model = begin(tokenizer)
    average = {name: weights.clone() for name, weights in model.state_dict().items()}
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": model.encoder.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01, fused=True)
    total = EPOCHS * math.ceil(len(items) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / (0.06 * total)) * max(0.02, 1 - step / total))
    out = os.path.join(options.folder, "-".join(["without", *map(str, options.without)]) if options.without else "whole")
    first = 0
    if os.path.exists(f"{out}.part"):
        part = torch.load(f"{out}.part")
        model.load_state_dict(part["model"])
        optimizer.load_state_dict(part["optimizer"])
        schedule.load_state_dict(part["schedule"])
        average, first = part["average"], part["epoch"]
    began = time.time()
    for epoch in range(first, EPOCHS):
        random.seed(1000 + epoch)
        model.train()
        order = sorted(range(len(items)), key=lambda i: len(items[i]["ids"]) + random.random() * 16)
        batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        random.shuffle(batches)
        sum_of_losses = 0.0
        for step, batch in enumerate(batches):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(model, [items[i] for i in batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            sum_of_losses += loss.item()
            keep = min(AVERAGED, (1 + schedule.last_epoch) / (10 + schedule.last_epoch))
            with torch.no_grad():
                for name, weights in model.state_dict().items():
                    average[name].lerp_(weights, 1 - keep) if weights.is_floating_point() else average[name].copy_(weights)
            if step % 20 == 19:
                print(f"epoch {epoch + 1}, step {step + 1} of {len(batches)}: {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1}: loss {sum_of_losses / len(batches):.4f}, {time.time() - began:.0f} s", flush=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "average": average, "epoch": epoch + 1}, f"{out}.part")
    torch.save({"config": model.encoder.config.to_dict(), "weights": average}, f"{out}.pt")
    os.remove(f"{out}.part")


if __name__ == "__main__":
    main()
