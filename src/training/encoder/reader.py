"""The encoder that reads names, cues, roles and speakers, and what it is fed: word pieces, letter case, quotation state.

One encoding serves all heads. The heads for names and cues label pieces (BIO); the head for roles labels the pieces of the
cue's paragraph as source or content of that cue; the head for speakers points from a cue to the pieces of the window at which
whoever speaks is named or described (pointer networks: Vinyals, Fortunato and Jaitly 2015): it only teaches the encoder, the
product does not ask it. Offsets are UTF-16 code units, half-open.
"""

import re

import torch
import torch.nn.functional as F
from torch import nn
from transformers import BertConfig, BertModel, BertTokenizerFast

KINDS = ["person", "organization", "location", "nationality", "event", "work", "product", "substance"]
NAME_LABELS = 1 + 2 * len(KINDS)
CUE_LABELS = 3
ROLE_LABELS = 5
"""Outside; source begins, goes on; content begins, goes on."""
CASES = 6
MARKS = 4
WINDOW = 256
"""Pieces in a window, the two at its ends included."""
FAR = 129
"""Distances to the cue are told apart up to so many pieces."""
HEAD_WIDTH = 128
VIEWS = 4
"""Of so many kinds is what a piece looks for in others."""


class OfCue(nn.Module):
    """What a piece is to a cue, by both, their product and how far they are apart."""

    def __init__(self, h: int):
        super().__init__()
        self.token, self.product = nn.Linear(h, HEAD_WIDTH), nn.Linear(h, HEAD_WIDTH)
        self.cue_shift, self.cue_scale = nn.Linear(h, HEAD_WIDTH), nn.Linear(h, HEAD_WIDTH)
        self.place = nn.Embedding(2 * FAR + 1, HEAD_WIDTH)
        nn.init.normal_(self.place.weight, std=0.1)

    def forward(self, h, cue, place):
        """h (cues or 1, pieces, hidden); cue (cues, pieces) 1 on its pieces; place (cues, pieces) -> (cues, pieces, width), (cues, hidden)"""
        on = cue.to(h.dtype).unsqueeze(1)
        middle = (on @ h).squeeze(1) / on.sum(2).clamp(min=1)
        scale = torch.tanh(self.cue_scale(middle)).unsqueeze(1)
        return F.gelu(self.token(h) + self.cue_shift(middle).unsqueeze(1) + torch.tanh(self.product(h)) * scale + self.place(place)), middle


class Among(nn.Module):
    """Lets each piece of a paragraph see all others, as what they are to one cue: a layer of a transformer (Vaswani et al. 2017)."""

    def __init__(self):
        super().__init__()
        self.before, self.behind = nn.LayerNorm(HEAD_WIDTH), nn.LayerNorm(HEAD_WIDTH)
        self.asked, self.out = nn.Linear(HEAD_WIDTH, 3 * HEAD_WIDTH), nn.Linear(HEAD_WIDTH, HEAD_WIDTH)
        self.wide, self.narrow = nn.Linear(HEAD_WIDTH, 2 * HEAD_WIDTH), nn.Linear(2 * HEAD_WIDTH, HEAD_WIDTH)

    def forward(self, x, absent=None):
        """x (cues, pieces, width); absent (cues, pieces) true where there is no piece -> (cues, pieces, width)"""
        cues, pieces = x.shape[0], x.shape[1]
        query, key, value = (part.reshape(cues, pieces, VIEWS, HEAD_WIDTH // VIEWS).transpose(1, 2) for part in self.asked(self.before(x)).chunk(3, -1))
        scores = query @ key.transpose(2, 3) * (HEAD_WIDTH // VIEWS) ** -0.5
        if absent is not None:
            scores = scores.masked_fill(absent[:, None, None, :], -1e4)
        seen = (scores.softmax(-1) @ value).transpose(1, 2).reshape(cues, pieces, HEAD_WIDTH)
        x = x + self.out(seen)
        return x + self.narrow(F.gelu(self.wide(self.behind(x))))


class Reader(nn.Module):
    def __init__(self, encoder: BertModel):
        super().__init__()
        self.encoder = encoder
        h = encoder.config.hidden_size
        self.case, self.mark = nn.Embedding(CASES, h), nn.Embedding(MARKS, h)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.mark.weight)
        self.names, self.cues = nn.Linear(h, NAME_LABELS), nn.Linear(h, CUE_LABELS)
        self.of_cue = OfCue(h)
        self.near = nn.Conv1d(HEAD_WIDTH, HEAD_WIDTH, 5, padding=2)
        self.among = Among()
        self.roles = nn.Linear(HEAD_WIDTH, ROLE_LABELS)
        self.speaker_of_cue = OfCue(h)
        self.speaker, self.nobody = nn.Linear(HEAD_WIDTH, 1), nn.Linear(h, 1)
        self.drop = nn.Dropout(0.1)

    def encode(self, ids, case, mark, padding=None):
        """(n, pieces) each -> (n, pieces, hidden)"""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.case(case) + self.mark(mark)
        return self.drop(self.encoder(inputs_embeds=embedded, attention_mask=padding).last_hidden_state)

    def role_logits(self, h, cue, place, absent=None):
        """h (cues, pieces, hidden) of the cue's paragraph, as for OfCue; absent as for Among -> (cues, pieces, labels)"""
        x, _ = self.of_cue(h, cue, place)
        x = x + F.gelu(self.near(x.transpose(1, 2)).transpose(1, 2))
        return self.roles(self.among(x, absent))

    def speaker_logits(self, h, cue, place):
        """h (cues, pieces, hidden) of the cue's window, as for OfCue -> (cues, 1 + pieces): nobody there, then each piece"""
        x, middle = self.speaker_of_cue(h, cue, place)
        return torch.cat([self.nobody(middle), self.speaker(x).squeeze(-1)], 1)


def make_tokenizer(vocabulary: str) -> BertTokenizerFast:
    """@param vocabulary path of a file with a piece a line"""
    return BertTokenizerFast(vocab_file=vocabulary, do_lower_case=True)


def make_reader(config: dict) -> Reader:
    return Reader(BertModel(BertConfig(**config), add_pooling_layer=False))


def paragraphs(text: str):
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def case_of(word: str) -> int:
    """What is lost of a word in lower case: 0 marks, 1 digits, 2 capitals, 3 one capital, 4 a first capital, 5 none."""
    if not any(c.isalpha() for c in word):
        return 1 if any(c.isdigit() for c in word) else 0
    if word.upper() == word:
        return 2 if len(word) > 1 else 3
    return 4 if word[0].upper() == word[0] else 5


class Paragraph:
    """The pieces of a paragraph, what is fed of each, and where it stands in the text."""

    def __init__(self, text: str, start: int, end: int, tokenizer):
        own = text[start:end]
        encoded = tokenizer(own, add_special_tokens=False, return_offsets_mapping=True)
        self.ids = encoded["input_ids"]
        self.spans = [(start + a, start + b) for a, b in encoded["offset_mapping"]]
        words = [m.span() for m in re.finditer(r"[^\W_]+", own)]
        self.case, self.mark, w, inside = [], [], 0, False
        for i, (a, b) in enumerate(encoded["offset_mapping"]):
            while w < len(words) and words[w][1] <= a:
                w += 1
            self.case.append(case_of(own[slice(*words[w])]) if w < len(words) and words[w][0] <= a else 0)
            piece = own[a:b]
            quote = piece in ("“", "”", '"')
            inside = True if piece == "“" else False if piece == "”" else not inside if piece == '"' else inside
            self.mark.append((2 if inside or quote else 0) + (1 if i == 0 else 0))


def place_of(t: int, first: int, end: int) -> int:
    """How far a piece is from the cue, which is 0, as a row of the table of places."""
    d = t - first if t < first else t - end + 1 if t >= end else 0
    return max(-FAR, min(FAR, d)) + FAR
