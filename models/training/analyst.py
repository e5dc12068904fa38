"""What the analyst and its teacher learn from a batch of reviews."""
import dataclasses

import numpy as np
import torch
import torch.nn.functional as F

import reviews

STAR_SHARE = 0.5  # five ordered stars say more than three classes
TEXT_SHARE = 0.1  # of the loss: what word comes next
HARD_SHARE = 0.3  # of a taught loss: the label itself beside what the teacher thinks of it
CROPS, SHORTEST_CROP = 0.25, 12  # a part of a long review is one more text to be taught about
COOLING, LAST = 0.45, 0.12  # the last shares of a run; in the first of them the learning rate falls to zero
OWN_SHARE, LAST_OWN_SHARE = 0.05, 0.3  # weight of the reviews written by hand while cooling and at the very last
TEACHER_TEXT_SHARE, LAST_TEACHER_TEXT_SHARE = 1.0, 0.2
HIDDEN, LAST_HIDDEN = 0.25, 0.12  # of the words that a teacher reads


@dataclasses.dataclass
class Batch:
    ids: torch.Tensor  # (rows, length), framed and padded with zeros
    last: torch.Tensor  # (rows,), where each row ends
    label: torch.Tensor  # (rows,), -1 where it is not known
    star: torch.Tensor

    @property
    def inside(self):
        return torch.arange(self.ids.shape[1], device=self.ids.device) <= self.last[:, None]

    def words(self):
        """(rows, length): the review's own words, without the frame."""
        at = torch.arange(self.ids.shape[1], device=self.ids.device)
        return (at >= FRAME) & (at < self.last[:, None])


FRAME = 4  # tokens in front of a review


class Reviews:
    """Tokenized reviews on the device that learns."""

    def __init__(self, tokenizer, data, device):
        self.tokens = torch.from_numpy(data["tokens"].astype(np.int32)).to(device)
        self.lengths = data["lengths"].astype(np.int64)
        self.starts = np.concatenate(([0], np.cumsum(self.lengths)))[:-1]
        self.label, self.star = data["label"].astype(np.int64), data["star"].astype(np.int64)
        self.frame = torch.tensor(reviews.frame(tokenizer, "review"), device=device)
        self.end, self.device = tokenizer.id["<|eot_id|>"], device

    def batches(self, rng, size, crops=0.0):
        """Endless batches of at most `size` tokens, each of reviews of like length, so that little is padding."""
        while True:
            order = rng.permutation(len(self.lengths))
            for pool in np.array_split(order, max(1, int(len(order) // (size * 0.75)))):
                rows = self.cropped(pool, rng, crops)
                for group in by_length(rows[1] + FRAME + 1, size, rng):
                    yield self.batch(*(column[group] for column in rows))

    def cropped(self, pool, rng, share):
        """(starts, lengths, labels, stars), some rows cut to a part whose label nobody knows."""
        starts, lengths, label, star = (column[pool] for column in (self.starts, self.lengths, self.label, self.star))
        if share:
            cut = (rng.random(len(pool)) < share) & (lengths > 2 * SHORTEST_CROP)
            shorter = np.where(cut, rng.integers(SHORTEST_CROP, np.maximum(lengths, SHORTEST_CROP + 1)), lengths)
            starts = starts + rng.integers(0, lengths - shorter + 1)
            lengths, label, star = shorter, np.where(cut, -1, label), np.where(cut, -1, star)
        return starts, lengths, label, star

    def batch(self, starts, lengths, label, star):
        at = torch.arange(int(lengths.max()), device=self.device)
        starts, lengths, label, star = (torch.from_numpy(column).to(self.device) for column in (starts, lengths, label, star))
        text = self.tokens[(starts[:, None] + at).clamp(max=len(self.tokens) - 1)] * (at < lengths[:, None])
        ids = torch.cat((self.frame.expand(len(starts), -1), text, torch.zeros_like(text[:, :1])), 1).long()
        last = lengths + len(self.frame)
        ids[torch.arange(len(ids), device=self.device), last] = self.end
        return Batch(ids, last, label, star)


def by_length(lengths, size, rng):
    """Rows in groups of at most `size` tokens each with padding, in a random order. `lengths` is an array, frames included."""
    order = np.argsort(lengths, kind="stable")[::-1]
    groups, at = [], 0
    while at < len(order):
        count = max(1, int(size // lengths[order[at]]))
        groups.append(order[at : at + count])
        at += count
    rng.shuffle(groups)
    return groups


def class_weights(data):
    often = np.bincount(data["label"][data["label"] >= 0], minlength=3)
    return torch.tensor((often.mean() / often) ** 0.5).float()


def read(model, ids, last, inside=None):
    """(logits of the labels, logits of the stars, states) of the reviews; a teacher looks in both directions, at `inside`."""
    states = model(ids, inside)
    ends = states[torch.arange(len(ids), device=ids.device), last]
    return ends @ model.embedding.weight[model.labels].t(), model.stars(ends), states


def known(logits, wanted, weights=None):
    """Cross-entropy over the rows whose label is known."""
    losses = F.cross_entropy(logits.float(), wanted, weights, ignore_index=-1, reduction="sum")
    return losses / (wanted >= 0).sum().clamp(min=1)


def student_loss(model, batch, weights, text_tokens, taught=None):
    """`taught`: a teacher's probabilities of labels and of stars, or None to learn from the labels alone."""
    labels, stars, states = read(model, batch.ids, batch.last)
    loss = known(labels, batch.label, weights) + STAR_SHARE * known(stars, batch.star)
    if taught is not None:
        loss = HARD_SHARE * loss + soft(labels, taught[0]) + STAR_SHARE * soft(stars, taught[1])
    asked = batch.words().roll(-1, 1) & (torch.rand(batch.ids.shape, device=batch.ids.device) < text_tokens)
    return loss + TEXT_SHARE * text_loss(model, states, asked, batch.ids.roll(-1, 1))


def soft(logits, probabilities):
    return -(probabilities * F.log_softmax(logits.float(), -1)).sum(-1).mean()


def text_loss(model, states, asked, wanted):
    wanted = wanted[asked]
    losses = F.cross_entropy((states[asked] @ model.embedding.weight.t()).float(), wanted, reduction="sum")
    return losses / max(1, len(wanted))


def teacher_loss(model, batch, weights, hidden_share, text_share, hidden_token):
    """Reads a review with words hidden, in both directions: the words, the label and the stars."""
    chance = torch.rand(batch.ids.shape, device=batch.ids.device)
    asked = batch.words() & (chance < hidden_share)
    seen = torch.where(asked & (chance < hidden_share * 0.9), torch.full_like(batch.ids, hidden_token), batch.ids)  # one in ten is shown as it is
    labels, stars, states = read(model, seen, batch.last, batch.inside)
    loss = known(labels, batch.label, weights) + STAR_SHARE * known(stars, batch.star)
    return loss + text_share * text_loss(model, states, asked, batch.ids)


@torch.no_grad()
def taught_by(teacher, batch):
    labels, stars, _ = read(teacher, batch.ids, batch.last, batch.inside)
    return F.softmax(labels.float(), -1), F.softmax(stars.float(), -1)
