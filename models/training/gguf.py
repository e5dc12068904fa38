"""Writes a Llama-architecture GGUF v3 file, matrices as Q8_0, norms as F32, with the tokenizer inside; and reads it back to go on from."""
import struct

import numpy as np
import torch

from tokenizer import FORCED, SPECIALS

_UINT32, _INT32, _FLOAT32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9
_F32, _Q8_0 = 0, 8
_ALIGNMENT = 32
# Llama 3's chat format, so that any llama.cpp program can open the file as what it is.
_CHAT = (
    "{{- bos_token }}{% for m in messages %}{{- '<|start_header_id|>' + m['role'] + '<|end_header_id|>\n\n' + m['content'] | trim"
    " + '<|eot_id|>' }}{% endfor %}{% if add_generation_prompt %}{{- '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}"
)


def _string(text):
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _entry(key, kind, value, item=None):
    head = _string(key) + struct.pack("<I", kind)
    if kind == _STRING:
        return head + _string(value)
    if kind == _ARRAY:
        body = b"".join(map(_string, value)) if item == _STRING else np.asarray(value, "<i4").tobytes()
        return head + struct.pack("<IQ", item, len(value)) + body
    return head + struct.pack({_UINT32: "<I", _FLOAT32: "<f", _BOOL: "<?"}[kind], value)


def _q8_0(matrix):
    blocks = matrix.astype(np.float32).reshape(-1, 32)
    scale = np.abs(blocks).max(1) / 127
    inverse = np.divide(1, scale, out=np.zeros_like(scale), where=scale > 0)
    rows = np.empty((len(blocks), 34), np.uint8)
    rows[:, :2] = scale.astype("<f2").view(np.uint8).reshape(-1, 2)
    rows[:, 2:] = np.rint(blocks * inverse[:, None]).astype(np.int8).view(np.uint8)
    return rows.tobytes()


def _metadata(shape, tokenizer, name):
    ids = tokenizer.id
    return [
        _entry("general.architecture", _STRING, "llama"),
        _entry("general.name", _STRING, name),
        _entry("general.license", _STRING, "apache-2.0"),
        _entry("general.file_type", _UINT32, 7),
        _entry("general.alignment", _UINT32, _ALIGNMENT),
        _entry("llama.vocab_size", _UINT32, shape.vocabulary),
        _entry("llama.context_length", _UINT32, shape.context),
        _entry("llama.embedding_length", _UINT32, shape.width),
        _entry("llama.block_count", _UINT32, shape.layers),
        _entry("llama.feed_forward_length", _UINT32, shape.inner),
        _entry("llama.rope.dimension_count", _UINT32, shape.head_width),
        _entry("llama.rope.freq_base", _FLOAT32, shape.theta),
        _entry("llama.attention.head_count", _UINT32, shape.heads),
        _entry("llama.attention.head_count_kv", _UINT32, shape.heads),
        _entry("llama.attention.layer_norm_rms_epsilon", _FLOAT32, shape.epsilon),
        _entry("tokenizer.ggml.model", _STRING, "gpt2"),
        _entry("tokenizer.ggml.pre", _STRING, "llama-bpe"),
        _entry("tokenizer.ggml.tokens", _ARRAY, tokenizer.data["vocabulary"], _STRING),
        _entry("tokenizer.ggml.token_type", _ARRAY, [3 if t in SPECIALS else 1 for t in tokenizer.data["vocabulary"]], _INT32),
        _entry("tokenizer.ggml.merges", _ARRAY, [" ".join(merge) for merge in tokenizer.data["merges"]], _STRING),
        _entry("tokenizer.ggml.bos_token_id", _UINT32, ids["<|begin_of_text|>"]),
        _entry("tokenizer.ggml.eos_token_id", _UINT32, ids["<|eot_id|>"]),
        _entry("tokenizer.ggml.padding_token_id", _UINT32, ids["<|pad|>"]),
        _entry("tokenizer.ggml.add_bos_token", _BOOL, True),
        _entry("tokenizer.chat_template", _STRING, _CHAT),
    ]


def _interleaved(weight, heads):
    """Training rotates halves, llama.cpp rotates neighbours: reorder the rows of query and key."""
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def _tensors(model):
    state = {name: value.detach().float().cpu().numpy() for name, value in model.state_dict().items()}
    yield "token_embd.weight", state["embedding.weight"]  # tied: llama.cpp reads it for the output too
    yield "output_norm.weight", state["norm.weight"]
    names = {"attn_v": "value", "attn_output": "output", "ffn_gate": "gate", "ffn_up": "up", "ffn_down": "down"}
    for layer in range(model.shape.layers):
        own, theirs = f"layers.{layer}.", f"blk.{layer}."
        yield theirs + "attn_norm.weight", state[own + "attention_norm.weight"]
        yield theirs + "ffn_norm.weight", state[own + "inner_norm.weight"]
        for short, long in (("attn_q", "query"), ("attn_k", "key")):
            yield f"{theirs}{short}.weight", _interleaved(state[f"{own}{long}.weight"], model.shape.heads)
        for short, long in names.items():
            yield f"{theirs}{short}.weight", state[f"{own}{long}.weight"]


def export(model, tokenizer, path, name):
    assert all(piece in tokenizer.id for piece in FORCED)
    metadata = _metadata(model.shape, tokenizer, name)
    tensors = [(n, w, _F32 if w.ndim == 1 else _Q8_0) for n, w in _tensors(model)]
    encoded = [w.astype("<f4").tobytes() if kind == _F32 else _q8_0(w) for _, w, kind in tensors]
    with open(path, "wb") as file:
        file.write(b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata)) + b"".join(metadata))
        offset = 0
        for (tensor, weight, kind), data in zip(tensors, encoded):
            sides = b"".join(struct.pack("<Q", side) for side in reversed(weight.shape))
            file.write(_string(tensor) + struct.pack("<I", weight.ndim) + sides + struct.pack("<IQ", kind, offset))
            offset += -(-len(data) // _ALIGNMENT) * _ALIGNMENT
        file.write(b"\0" * (-file.tell() % _ALIGNMENT))
        for data in encoded:
            file.write(data + b"\0" * (-len(data) % _ALIGNMENT))


class _Reader:
    """Reads what this file writes, and no other GGUF."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.data = file.read()
        self.at = 0

    def take(self, form):
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values[0] if len(values) == 1 else values

    def string(self):
        length = self.take("<Q")
        self.at += length
        return self.data[self.at - length : self.at].decode()

    def value(self, kind):
        if kind == _STRING:
            return self.string()
        if kind == _ARRAY:
            item, count = self.take("<IQ")
            return [self.value(item) for _ in range(count)]
        return self.take({_UINT32: "<I", _INT32: "<i", _FLOAT32: "<f", _BOOL: "<?"}[kind])


def load(path):
    """(metadata, {name: float32 array}) of a file written by `export`."""
    reader = _Reader(path)
    assert reader.data[:4] == b"GGUF"
    reader.at = 4
    _, tensors, entries = reader.take("<IQQ")
    metadata = {reader.string(): reader.value(reader.take("<I")) for _ in range(entries)}
    infos = []
    for _ in range(tensors):
        name, dimensions = reader.string(), reader.take("<I")
        sides = [reader.take("<Q") for _ in range(dimensions)]
        infos.append((name, sides[::-1], *reader.take("<IQ")))
    start = reader.at + -reader.at % _ALIGNMENT
    return metadata, {name: _array(reader.data, start + offset, sides, kind) for name, sides, kind, offset in infos}


def _array(data, at, sides, kind):
    size = int(np.prod(sides))
    if kind == _F32:
        return np.frombuffer(data, "<f4", size, at).reshape(sides)
    rows = np.frombuffer(data, np.uint8, size // 32 * 34, at).reshape(-1, 34)
    scale = rows[:, :2].copy().view("<f2").astype(np.float32)
    return (rows[:, 2:].view(np.int8).astype(np.float32) * scale).reshape(sides)


def restore(model, tensors):
    """Puts the weights of a file written by `export` back into a model of the same shape."""
    for name, weight in _tensors(model):
        assert tuple(tensors[name].shape) == weight.shape, name
    state = model.state_dict()
    names = {"attn_v": "value", "attn_output": "output", "ffn_gate": "gate", "ffn_up": "up", "ffn_down": "down", "attn_q": "query", "attn_k": "key"}
    own = {"embedding.weight": "token_embd.weight", "norm.weight": "output_norm.weight"}
    for layer in range(model.shape.layers):
        own |= {f"layers.{layer}.{long}.weight": f"blk.{layer}.{short}.weight" for short, long in names.items()}
        own |= {f"layers.{layer}.attention_norm.weight": f"blk.{layer}.attn_norm.weight", f"layers.{layer}.inner_norm.weight": f"blk.{layer}.ffn_norm.weight"}
    for name, theirs in own.items():
        values = _apart(tensors[theirs], model.shape.heads) if name.endswith(("query.weight", "key.weight")) else tensors[theirs]
        state[name].copy_(torch.from_numpy(values.copy()))


def _apart(weight, heads):
    """The reverse of `_interleaved`."""
    rows, columns = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, columns).swapaxes(1, 2).reshape(rows, columns)
