"""Writes reviews that training never sees, in their natural mix: python3 held_out.py natural|sources FILE.jsonl [rows]

`natural`: one row in a hundred of the sources that train; `sources`: whole sources kept back.
"""
import gzip
import itertools
import json
import os
import random
import sys

import reviews

SEED = 20  # the order of train.py


def main():
    folder = os.path.join(os.environ.get("EVAL_DATA", os.path.join(reviews.HERE, "../../../shared/data")), "reviews")
    kept = natural(folder) if sys.argv[1] == "natural" else unseen(folder)
    most = int(sys.argv[3]) if len(sys.argv) > 3 else 4000
    with open(sys.argv[2], "w") as file:
        for row in itertools.islice(kept, most):
            file.write(json.dumps({"text": row["text"], "label": row["label"], "source": row["source"]}) + "\n")


def natural(folder):
    return (row for row in reviews.rows(folder, SEED) if row["domain"] == "product" and reviews.held_out(row["text"]))


def unseen(folder):
    sources = set(reviews.held_out_sources())
    with gzip.open(os.path.join(folder, reviews.FILES[0]), "rt") as lines:
        found = [row for row in map(json.loads, lines) if row["source"] in sources and row["use"] == "train"]
    random.Random(SEED).shuffle(found)
    return found


if __name__ == "__main__":
    main()
