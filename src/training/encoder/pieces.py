"""What the tokenizer of the training makes of some lines, for a test to compare with.

pieces.py VOCABULARY LINES.json OUT.txt      LINES.json: a list of texts; OUT.txt: of each a hash of its pieces and their UTF-16 offsets
"""

import json
import sys

from reader import make_tokenizer


WORD = 0xFFFFFFFF


def hash_of(pieces: list[list[int]]) -> int:
    """As `hashText` of the product: FNV-1a, then the last steps of MurmurHash3."""
    h = 0x811C9DC5
    for c in "".join(f"{i} {a} {b}," for i, a, b in pieces):
        h = ((h ^ ord(c)) * 0x01000193) & WORD
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & WORD
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & WORD
    return h ^ (h >> 16)


def main(vocabulary: str, lines: str, out: str):
    tokenizer = make_tokenizer(vocabulary)
    made = []
    for text in json.load(open(lines, encoding="utf-8")):
        # Halves of a pair that stand alone cannot be given to it: it is told that there is something that is no sign.
        text = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
        at = [0]
        for c in text:
            at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
        encoded = tokenizer(text, add_special_tokens=False, return_offsets_mapping=True)
        made.append([[i, at[a], at[b]] for i, (a, b) in zip(encoded["input_ids"], encoded["offset_mapping"])])
    with open(out, "w") as file:
        file.write("".join(f"{hash_of(pieces):08x}\n" for pieces in made))


if __name__ == "__main__":
    main(*sys.argv[1:])
