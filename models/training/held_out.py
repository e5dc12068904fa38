"""Writes the product reviews that training never sees, in their natural mix: python3 held_out.py FILE.jsonl [rows]"""
import itertools
import json
import os
import sys

import reviews

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 20  # the order of train.py


def main():
    folder = os.path.join(os.environ.get("EVAL_DATA", os.path.join(HERE, "../../../shared/data")), "reviews")
    kept = (row for row in reviews.rows(folder, SEED) if row["domain"] == "product" and reviews.held_out(row["text"]))
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    with open(sys.argv[1], "w") as file:
        for row in itertools.islice(kept, most):
            file.write(json.dumps({"text": row["text"], "label": row["label"]}) + "\n")


if __name__ == "__main__":
    main()
