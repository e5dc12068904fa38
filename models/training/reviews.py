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
UNLABELLED = "unlabelled.jsonl.gz"
# Per source and label: product reviews count whole, films and hotels say less about things.
MOST_ROWS = {"product": 200_000, "short": 20_000, "review-title": 30_000, "other": 10_000}
MOST_UNLABELLED = 15_000
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
        return -1
    stars = row["stars"] / 2 if row.get("scale") == 10 else row["stars"]
    return min(5, max(1, round(stars))) - 1


def framed(tokenizer, task, ids):
    """Begin, the name of the task as a header, the text, end of turn: the same frame as in main/llm/prompts.ts."""
    return frame(tokenizer, task) + list(ids) + [tokenizer.id["<|eot_id|>"]]


def frame(tokenizer, task):
    special = tokenizer.id
    return [special["<|begin_of_text|>"], special["<|start_header_id|>"], special[task], special["<|end_header_id|>"]]


def review_ids(tokenizer, text):
    ids = tokenizer.encode(" " + plain(text))
    return ids if len(ids) <= HEAD + TAIL else ids[:HEAD] + ids[-TAIL:]


def unlabelled(folder, seed):
    """Texts without a label, to learn the language from; a label of None."""
    with gzip.open(os.path.join(folder, UNLABELLED), "rt") as lines:
        found = [{"text": json.loads(line)["text"], "label": None} for line in lines]
    return random.Random(seed).sample(found, min(len(found), MOST_UNLABELLED))


def tokenized(tokenizer, folder, seed, terms, cache):
    """{tokens, lengths, label, star} as arrays, read from `cache` when it is there."""
    if not os.path.exists(cache):
        found = [row for row in rows(folder, seed, terms) if not held_out(row["text"])]
        np.savez(cache, **arrays(tokenizer, found + (unlabelled(folder, seed) if terms == "all" else [])))
    return dict(np.load(cache))


def arrays(tokenizer, found):
    """Text without its frame, one row after another; -1 where a label or stars are not known."""
    tokens, lengths, label, star = [], [], [], []
    for row in found:
        ids = review_ids(tokenizer, row["text"])
        tokens.append(np.array(ids, np.uint16))
        lengths.append(len(ids))
        label.append(LABELS.index(row["label"]) if row["label"] else -1)
        star.append(_star(row))
    return {"tokens": np.concatenate(tokens), "lengths": np.array(lengths, np.int16), "label": np.array(label, np.int8), "star": np.array(star, np.int8)}
