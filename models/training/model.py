"""A small Llama: RMSNorm, rotary positions, SwiGLU, tied embeddings; and the optimiser that trains it."""
import dataclasses
import math

import torch
import torch.nn.functional as F
from torch import nn


@dataclasses.dataclass
class Shape:
    vocabulary: int
    width: int = 192
    layers: int = 3
    heads: int = 6
    inner: int = 480
    context: int = 512
    theta: float = 10000.0
    epsilon: float = 1e-5

    @property
    def head_width(self):
        return self.width // self.heads


class Norm(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(shape.width))
        self.epsilon = shape.epsilon

    def forward(self, x):
        if hasattr(F, "rms_norm"):  # not in the PyTorch that Debian 12 has
            return F.rms_norm(x, self.weight.shape, self.weight, self.epsilon)
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * self.weight


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.attention_norm, self.inner_norm = Norm(shape), Norm(shape)
        for name in ("query", "key", "value", "output"):
            setattr(self, name, nn.Linear(shape.width, shape.width, bias=False))
        self.gate = nn.Linear(shape.width, shape.inner, bias=False)
        self.up = nn.Linear(shape.width, shape.inner, bias=False)
        self.down = nn.Linear(shape.inner, shape.width, bias=False)
        self.dropped = 0.0  # share of what each half adds that is left out while learning

    def forward(self, x, turn, mask):
        rows, length, width = x.shape
        heads, head_width = self.shape.heads, self.shape.head_width
        normed = self.attention_norm(x)
        query, key, value = (
            part(normed).view(rows, length, heads, head_width).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        mixed = attended(turned(query, turn), turned(key, turn), value, mask).transpose(1, 2).reshape(rows, length, width)
        x = x + F.dropout(self.output(mixed), self.dropped, self.training)
        normed = self.inner_norm(x)
        return x + F.dropout(self.down(F.silu(self.gate(normed)) * self.up(normed)), self.dropped, self.training)


def attended(query, key, value, mask):
    """`mask` (rows, length) of the tokens to look at, in both directions; None: each token looks back."""
    if hasattr(F, "scaled_dot_product_attention"):  # not in the PyTorch that Debian 12 has
        query, key = query.to(value.dtype), key.to(value.dtype)
        return F.scaled_dot_product_attention(query, key, value, None if mask is None else mask[:, None, None, :], is_causal=mask is None)
    length = query.shape[-2]
    shut = torch.ones(length, length, dtype=torch.bool, device=query.device).triu(1) if mask is None else ~mask[:, None, None, :]
    scores = (query @ key.transpose(-1, -2)) / math.sqrt(query.shape[-1])
    return torch.softmax(scores.masked_fill(shut, -1e9), -1) @ value


def turned(x, turn):
    """Rotary positions on halves; gguf.py reorders the rows for llama.cpp."""
    cosine, sine = turn
    first, second = x.chunk(2, -1)
    return torch.cat((first * cosine - second * sine, first * sine + second * cosine), -1)


class Llama(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = Norm(shape)
        self.stars = nn.Linear(shape.width, 5)  # helps the analyst learn; never exported
        self.labels = []  # tokens of the analyst's three labels
        angles = torch.outer(
            torch.arange(shape.context).float(), shape.theta ** (-torch.arange(0, shape.head_width, 2).float() / shape.head_width)
        )
        self.register_buffer("cosine", angles.cos(), False)
        self.register_buffer("sine", angles.sin(), False)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                last = name.endswith(("output.weight", "down.weight"))
                nn.init.normal_(weight, 0, 0.03 / (math.sqrt(2 * shape.layers) if last else 1))

    def forward(self, ids, mask=None):
        """The normed last states, (rows, length, width); logits are these times the embedding. With a mask (rows, length) it looks in both directions."""
        length = ids.shape[1]
        x = self.embedding(ids)
        for layer in self.layers:
            x = layer(x, (self.cosine[:length], self.sine[:length]), mask)
        return self.norm(x)


class Muon(torch.optim.Optimizer):
    """Momentum whose update is made orthogonal: learns in fewer steps than Adam on the matrices inside the layers."""

    def __init__(self, weights, lr, momentum=0.95):
        super().__init__(weights, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            by_shape = {}
            for weight in group["params"]:
                if weight.grad is not None:
                    by_shape.setdefault(weight.shape, []).append(weight)
            for shape, weights in by_shape.items():
                self._step_together(weights, group, max(1, shape[0] / shape[1]) ** 0.5)

    def _step_together(self, weights, group, stretch):
        updates = []
        for weight in weights:
            speed = self.state[weight].setdefault("speed", torch.zeros_like(weight))
            speed.lerp_(weight.grad, 1 - group["momentum"])
            updates.append(weight.grad.lerp(speed, group["momentum"]))
        for weight, update in zip(weights, orthogonal(torch.stack(updates))):
            weight.mul_(1 - group["lr"] * 0.05).add_(update, alpha=-group["lr"] * stretch)


def orthogonal(matrices):
    """Five Newton–Schulz steps towards the nearest matrix whose singular values are all one."""
    tall = matrices.shape[-2] > matrices.shape[-1]
    x = matrices.transpose(-1, -2) if tall else matrices
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(5):
        square = x @ x.transpose(-1, -2)
        x = 3.4445 * x + (-4.7750 * square + 2.0315 * square @ square) @ x
    return x.transpose(-1, -2) if tall else x
