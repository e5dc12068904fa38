"""A start for the embedding from counts alone: which tokens stand near each other, and in which reviews.

It costs a minute and saves a small model many minutes of learning what words mean.
"""
import numpy as np
import torch

NEIGHBOURS = 4  # tokens to the right that count as near
_SCALE = 0.08


def counted_start(data, size, width, most=12_000_000):
    """(size, width) weights: two columns of log odds for the labels, the rest from neighbouring tokens."""
    tokens = data["tokens"][:most].astype(np.int64)
    start = np.zeros((size, width), np.float32)
    start[:, 2:] = _from_neighbours(tokens, size, width - 2)
    start[:, :2] = _from_labels(data, size)
    rows = np.sqrt((start**2).mean(1, keepdims=True)) + 1e-6
    return torch.from_numpy(start / np.maximum(rows, np.median(rows) * 0.3) * _SCALE).float()


def _from_neighbours(tokens, size, width):
    counts = np.zeros(size * size, np.float32)
    for distance in range(1, NEIGHBOURS + 1):
        pairs = tokens[:-distance] * size + tokens[distance:]
        keys, often = np.unique(pairs, return_counts=True)
        counts[keys] += often / distance
    counts = counts.reshape(size, size)
    counts = counts + counts.T
    total = counts.sum()
    context = (counts.sum(0) / total) ** 0.75  # a rare context would otherwise look too telling
    own = counts.sum(1, keepdims=True) / total
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.log(counts / total / (own * context / context.sum()))
    information = torch.from_numpy(np.nan_to_num(np.maximum(information, 0), posinf=0).astype(np.float32))
    left, strength, _ = torch.svd_lowrank(information, q=width + 10, niter=3)
    return (left[:, :width] * strength[:width] ** 0.5).numpy()


def _from_labels(data, size):
    """Log odds of positive against negative, and of neutral against both, as two columns of unit spread."""
    reviews = np.repeat(np.arange(len(data["label"])), data["lengths"].astype(np.int64))
    by_label = [
        np.bincount(data["tokens"][data["label"][reviews] == label], minlength=size) + 5.0 for label in range(3)
    ]
    negative, neutral, positive = (counts / counts.sum() for counts in by_label)
    columns = np.stack([np.log(positive / negative), np.log(neutral**2 / (positive * negative)) / 2], 1)
    return 2 * (columns / columns.std(0)).astype(np.float32)
