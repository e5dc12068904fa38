"""Reads and cleans the labelled reviews, and keeps them tokenized in one flat array."""
import collections
import gzip
import hashlib
import json
import os
import random
import re

import numpy as np

from tokenizer import plain

LABELS = ["negative", "neutral", "positive"]
FILES = ["train-product.jsonl.gz", "train-short.jsonl.gz", "train-other.jsonl.gz"]
HERE = os.path.dirname(os.path.abspath(__file__))
OWN = ["reviews-neutral.jsonl", "reviews-hard.jsonl"]  # written by hand for this project, in data/
# The analyst reads the beginning and the end of a long review; main/llm/prompts.ts cuts the same way.
HEAD, TAIL = 96, 48
# Per source and label: one source of earphone reviews holds more than half of the dissatisfied rows, praise is plenty, films say little about things.
MOST_ROWS = {"product": 30_000, "short": 20_000, "review-title": 8_000, "other": 3_000}
PERMISSIVE = re.compile(r"\b(MIT|Apache|CC0|BSD|ISC|Unlicense)\b", re.I)


def rows(folder, seed, terms="all"):
    """Rows that may train shipped weights, without the sources kept for measuring, at most MOST_ROWS per source, domain and label, shuffled."""
    found = []
    refused = set(held_out_sources()) | (set() if terms == "all" else not_permissive(folder))
    for name in FILES:
        with gzip.open(os.path.join(folder, name), "rt") as lines:
            found += [row for row in map(json.loads, lines) if row["use"] == "train" and row["source"] not in refused]
    random.Random(seed).shuffle(found)
    taken = collections.Counter()
    for row in found:
        key = (row["source"], row["domain"], row["label"])
        taken[key] += 1
        if taken[key] <= MOST_ROWS[row["domain"]]:
            yield row


def own_rows():
    """Reviews written by hand: what stars say badly (balanced verdicts, facts, questions, irony)."""
    for name in OWN:
        with open(os.path.join(HERE, "data", name)) as lines:
            yield from map(json.loads, lines)


def held_out_sources():
    """Sources that no training reads, so that a figure on them is one on unseen shops."""
    with open(os.path.join(HERE, "held_out_sources.json")) as file:
        return json.load(file)


def not_permissive(folder):
    with open(os.path.join(folder, "sources.json")) as file:
        sources = json.load(file)["sources"]
    return {f"{source['repo']}:{source['path']}" for source in sources if not PERMISSIVE.search(str(source.get("terms")))}


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


def tokenized(tokenizer, folder, seed, terms, cache):
    """{tokens, starts, label, star} as arrays, read from `cache` when it is there."""
    if not os.path.exists(cache):
        found = (row for row in rows(folder, seed, terms) if not held_out(row["text"]))
        np.savez(cache, **arrays(tokenizer, found))
    return dict(np.load(cache))


def arrays(tokenizer, found):
    tokens, starts, label, star = [], [0], [], []
    for row in found:
        ids = review_ids(tokenizer, row["text"])
        tokens.append(np.array(ids, np.uint16))
        starts.append(starts[-1] + len(ids))
        label.append(LABELS.index(row["label"]))
        star.append(_star(row))
    return {
        "tokens": np.concatenate(tokens),
        "starts": np.array(starts),
        "label": np.array(label, np.int64),
        "star": np.array(star, np.int64),
    }
