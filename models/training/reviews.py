"""Reads and cleans the labelled reviews, and keeps them tokenized in one flat array."""
import collections
import gzip
import hashlib
import json
import os
import random

import numpy as np

from tokenizer import plain

LABELS = ["negative", "neutral", "positive"]
FILES = ["train-product.jsonl.gz", "train-short.jsonl.gz", "train-other.jsonl.gz"]
# The analyst reads the beginning and the end of a long review; main/llm/prompts.ts cuts the same way.
HEAD, TAIL = 72, 40
# One source of earphone reviews holds more than half of the dissatisfied rows; films say little about things.
MOST_ROWS = {"product": 90_000, "short": 120_000, "review-title": 25_000, "other": 20_000}


def rows(folder, seed):
    """Rows that may train shipped weights, at most MOST_ROWS per source and domain, in one shuffled order."""
    found = []
    for name in FILES:
        with gzip.open(os.path.join(folder, name), "rt") as lines:
            found += [row for row in map(json.loads, lines) if row["use"] == "train"]
    random.Random(seed).shuffle(found)
    taken = collections.Counter()
    for row in found:
        key = (row["source"], row["domain"])
        taken[key] += 1
        if taken[key] <= MOST_ROWS[row["domain"]]:
            yield row


def held_out(text):
    """One row in a hundred is kept from training, to fit and measure on the natural mix of labels."""
    return hashlib.sha256(text.encode()).digest()[0] % 100 == 0


def _star(row):
    if not row.get("stars"):
        return -100  # cross-entropy leaves it out
    stars = row["stars"] / 2 if row.get("scale") == 10 else row["stars"]
    return min(5, max(1, round(stars))) - 1


def framed(tokenizer, task, ids):
    """Begin, the name of the task as a header, the text, end of turn: the same frame as in main/llm/prompts.ts."""
    special = tokenizer.id
    head = [special["<|begin_of_text|>"], special["<|start_header_id|>"], special[task], special["<|end_header_id|>"]]
    return head + list(ids) + [special["<|eot_id|>"]]


def review_ids(tokenizer, text):
    ids = tokenizer.encode(" " + plain(text))
    if len(ids) > HEAD + TAIL:
        ids = ids[:HEAD] + ids[-TAIL:]
    return framed(tokenizer, "review", ids)


def tokenized(tokenizer, folder, seed, cache):
    """{tokens, starts, label, star} as arrays, read from `cache` when it is there."""
    if os.path.exists(cache):
        return dict(np.load(cache))
    tokens, starts, label, star = [], [0], [], []
    for row in rows(folder, seed):
        if held_out(row["text"]):
            continue
        ids = review_ids(tokenizer, row["text"])
        tokens.append(np.array(ids, np.uint16))
        starts.append(starts[-1] + len(ids))
        label.append(LABELS.index(row["label"]))
        star.append(_star(row))
    data = {
        "tokens": np.concatenate(tokens),
        "starts": np.array(starts),
        "label": np.array(label, np.int64),
        "star": np.array(star, np.int64),
    }
    np.savez(cache, **data)
    return data
