"""Fits the classical baseline, tf-idf of one and two words with logistic regression, on the rows the analyst learns from.

    python3 linear.py --corpus ../../../shared/data --terms all

Writes models/evaluation/tfidf.json.gz, which models/evaluation/tfidf.ts reads: whoever has the repository can compare without the data.
"""
import argparse
import gzip
import json
import os
import re

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

import reviews
from tokenizer import plain

SEED = 20  # the order of train.py
FEATURES = 120_000  # what fits into 3 MB
LEAST_ROWS = 4  # that a feature stands in
STRENGTH = 2.0  # inverse of the regularisation, best of 0.5, 1, 2, 4 on the natural mix
_WORD = re.compile(r"[a-z0-9']+|[!?]")  # models/evaluation/tfidf.ts cuts the same way


def words(text):
    return _WORD.findall(plain(text))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--terms", choices=("all", "permissive"), default="all")
    parser.add_argument("--out", default=os.path.join(reviews.HERE, "../evaluation/tfidf.json.gz"))
    options = parser.parse_args()
    folder = os.path.join(options.corpus, "reviews")
    rows = [row for row in reviews.rows(folder, SEED, options.terms) if not reviews.held_out(row["text"])] + list(reviews.own_rows())
    labels = np.array([reviews.LABELS.index(row["label"]) for row in rows])
    vectorizer = TfidfVectorizer(tokenizer=words, preprocessor=None, lowercase=False, token_pattern=None, ngram_range=(1, 2), min_df=LEAST_ROWS, max_features=FEATURES, sublinear_tf=True, dtype=np.float32)
    matrix = vectorizer.fit_transform(row["text"] for row in rows)
    print("rows", matrix.shape[0], "features", matrix.shape[1], flush=True)
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=200).fit(matrix, labels)
    write(options.out, vectorizer, model, len(rows))


def write(path, vectorizer, model, rows):
    """Weights and idf as whole numbers over a common scale: two digits and a half say as much as the full ones."""
    weight_scale, idf_scale = np.abs(model.coef_).max() / 1000, vectorizer.idf_.max() / 1000
    content = {
        "labels": reviews.LABELS,
        "rows": rows,
        "weightScale": float(weight_scale),
        "idfScale": float(idf_scale),
        "intercept": [round(float(value), 5) for value in model.intercept_],
        "terms": list(vectorizer.get_feature_names_out()),
        "idf": np.rint(vectorizer.idf_ / idf_scale).astype(int).tolist(),
        "weights": np.rint(model.coef_ / weight_scale).astype(int).tolist(),
    }
    with open(path, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write(json.dumps(content, separators=(",", ":")).encode())
    print(path, os.path.getsize(path), "bytes", flush=True)


if __name__ == "__main__":
    main()
