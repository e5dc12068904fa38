"""Trains one of the two embedded models and writes it as GGUF. See README.md beside this file; `npm run models:train` calls it.

    python3 models/training/train.py analyst --minutes 60 --export models/weights/analyst.gguf
    python3 models/training/train.py assistant --minutes 25 --export models/weights/assistant.gguf
"""
import argparse
import hashlib
import json
import os
import random
import signal
import time

# Before numpy: OpenBLAS reads it once, and more threads than asked for would take the machine from others.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import torch
import torch.nn.functional as F

import assistant
import gguf
import reviews
from embedding import counted_start
from model import Llama, Muon, Shape
from tokenizer import SPECIALS, Tokenizer, plain
from tokenizer import train as train_tokenizer

VOCABULARY = {"analyst": 12_288, "assistant": 6_144}  # reviews have more words than questions, and a word in one token is a shorter text
SHAPES = {"analyst": {"width": 256, "layers": 4, "heads": 8, "inner": 640}, "assistant": {"width": 192, "layers": 3, "heads": 6, "inner": 480}}
BATCH_TOKENS = {"analyst": 8192, "assistant": 4096}
MATRIX_RATE, OTHER_RATE = 0.02, 0.002
WARM_UP_STEPS = 100
COOLING = 0.45  # the last share of a run, in which the learning rate falls to zero
STAR_SHARE = 0.5  # five ordered stars say more than three classes
TEXT_SHARE, TEXT_TOKENS = 0.1, 0.04  # of the loss and of the tokens: what word comes next; more tokens cost more time than all layers together
LAST = 0.12  # the very last share of a run
OWN_SHARE, LAST_OWN_SHARE = 0.05, 0.3  # of the tokens while cooling and at the very last: reviews written by hand


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("role", choices=sorted(SHAPES))
    parser.add_argument("--corpus", default=os.environ.get("EVAL_DATA", os.path.join(here, "../../../shared/data")))
    parser.add_argument("--terms", choices=("all", "permissive"), default="all", help="permissive: only sources under a permissive licence")
    parser.add_argument("--work", default="/var/tmp/ecomgo-training", help="folder for checkpoints and tokenized text")
    parser.add_argument("--minutes", type=float, default=60, help="learning time of the whole run, pauses left out")
    parser.add_argument("--start", help="GGUF file of an earlier run, of the same shape, to begin with instead of chance")
    parser.add_argument("--export", help="GGUF file to write at the end, with its record beside it")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=20)
    return parser.parse_args()


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer(options)
    state = {"model": Llama(Shape(tokenizer.size, **SHAPES[options.role])), "step": 0, "tokens": 0, "seconds": 0.0, "curve": []}
    finished = learn(options, state, sources(options, tokenizer, state))
    if finished and options.export:
        gguf.export(state["model"].eval(), tokenizer, options.export, f"EcomGo {options.role}")
        write_record(options, tokenizer, state)


def sources(options, tokenizer, state):
    """A function that gives the losses of the next step, told which share of the run is left."""
    rng = np.random.default_rng(options.seed + int(time.time()) % 1000)
    if options.role == "assistant":
        batches = assistant.batches(tokenizer, options.corpus, rng, BATCH_TOKENS["assistant"])
        if not load_state(options, state) and options.start:
            gguf.restore(state["model"], gguf.load(options.start)[1])
        return lambda left: {"assistant": assistant_loss(state["model"], next(batches), state)}
    cache = os.path.join(options.work, f"reviews-{options.terms}.npz")
    data = reviews.tokenized(tokenizer, os.path.join(options.corpus, "reviews"), options.seed, options.terms, cache)
    print("reviews", len(data["label"]), "tokens", len(data["tokens"]), flush=True)
    if not load_state(options, state):
        with torch.no_grad():
            state["model"].embedding.weight.copy_(counted_start(data, tokenizer.size, state["model"].shape.width))
    return review_losses(tokenizer, state, data, rng)


def review_losses(tokenizer, state, data, rng):
    labels = torch.tensor([tokenizer.id[label] for label in reviews.LABELS])
    often = np.bincount(data["label"], minlength=3)
    weights = torch.tensor((often.mean() / often) ** 0.5).float()
    size = BATCH_TOKENS["analyst"]
    batches, rows = batches_of_reviews(data, rng, size), reviews.arrays(tokenizer, reviews.own_rows())
    own = {share: batches_of_reviews(rows, rng, size * share) for share in (OWN_SHARE, LAST_OWN_SHARE)}
    print("written by hand", len(rows["label"]), flush=True)

    def losses(left):
        found = {"review": review_loss(state["model"], next(batches), labels, weights, state)}
        if left < COOLING:
            share = LAST_OWN_SHARE if left < LAST else OWN_SHARE
            found["own"] = share * 2 * review_loss(state["model"], next(own[share]), labels, torch.ones(3), state)
        return found

    return losses


def load_tokenizer(options):
    if options.start:
        metadata, _ = gguf.load(options.start)
        return Tokenizer({"vocabulary": metadata["tokenizer.ggml.tokens"], "merges": [merge.split(" ") for merge in metadata["tokenizer.ggml.merges"]]})
    path = os.path.join(options.work, f"{options.role}-tokenizer.json")
    if not os.path.exists(path):
        rng = random.Random(options.seed)
        texts = [" " + plain(row["text"])[:600] for row, _ in zip(reviews.rows(os.path.join(options.corpus, "reviews"), options.seed, options.terms), range(120_000))]
        texts += assistant.tokenizer_texts(options.corpus, rng)
        with open(path, "w") as file:
            json.dump(train_tokenizer(texts, VOCABULARY[options.role]), file)
    with open(path) as file:
        return Tokenizer(json.load(file))


def load_state(options, state):
    """Sets up the optimisers and goes on from the checkpoint of an earlier run. Returns whether there was one."""
    torch.manual_seed(options.seed)
    matrices = [weight for name, weight in state["model"].named_parameters() if name.startswith("layers") and weight.dim() == 2]
    held = {id(weight) for weight in matrices}
    others = [weight for weight in state["model"].parameters() if id(weight) not in held]
    state["optimisers"] = [Muon(matrices, MATRIX_RATE), torch.optim.AdamW(others, OTHER_RATE, betas=(0.9, 0.98), weight_decay=0.01)]
    path = os.path.join(options.work, f"{options.role}.pt")
    if not os.path.exists(path):
        return False
    saved = torch.load(path)
    state["model"].load_state_dict(saved["model"])
    for optimiser, values in zip(state["optimisers"], saved["optimisers"]):
        optimiser.load_state_dict(values)
    state.update({key: saved[key] for key in ("step", "tokens", "seconds", "curve")})
    print("going on from step", state["step"], flush=True)
    return True


def save_state(options, state):
    path = os.path.join(options.work, f"{options.role}.pt")
    values = {key: state[key] for key in ("step", "tokens", "seconds", "curve")}
    values["model"] = state["model"].state_dict()
    values["optimisers"] = [optimiser.state_dict() for optimiser in state["optimisers"]]
    torch.save(values, path + ".draft")
    os.replace(path + ".draft", path)


def learn(options, state, next_losses):
    """Learns until the minutes are spent or SIGTERM comes. Returns whether the run is finished."""
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    bf16, recent, saved = fast_bf16(), {}, time.time()
    print("bf16" if bf16 else "fp32", sum(weight.numel() for weight in state["model"].parameters()), "parameters", flush=True)
    while not stopped and state["seconds"] < options.minutes * 60:
        begun = time.time()
        left = 1 - state["seconds"] / (options.minutes * 60)
        set_rate(state, min(1, left / COOLING))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            losses = next_losses(left)
        update(state, sum(losses.values()), bf16)
        state["seconds"] += time.time() - begun
        for name, loss in losses.items():
            recent[name] = recent.get(name, loss.item()) * 0.98 + loss.item() * 0.02
        if state["step"] % 50 == 0:
            report(state, recent)
        if time.time() - saved > 300:
            save_state(options, state)
            saved = time.time()
    save_state(options, state)
    return not stopped


def fast_bf16():
    """Only a processor with bf16 instructions is faster with it; on others it is many times slower."""
    try:
        with open("/proc/cpuinfo") as file:
            flags = file.read()
        return "amx_bf16" in flags or "avx512_bf16" in flags
    except OSError:
        return False


def set_rate(state, share):
    warm = min(1, (state["step"] + 1) / WARM_UP_STEPS)
    for optimiser, rate in zip(state["optimisers"], (MATRIX_RATE, OTHER_RATE)):
        for group in optimiser.param_groups:
            group["lr"] = rate * warm * max(share, 0.01)


def update(state, loss, bf16):
    for optimiser in state["optimisers"]:
        optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(state["model"].parameters(), 1.0)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        for optimiser in state["optimisers"]:
            optimiser.step()
    state["step"] += 1


def report(state, recent):
    line = {"step": state["step"], "tokens": state["tokens"], "minutes": round(state["seconds"] / 60, 1), **{k: round(v, 4) for k, v in recent.items()}}
    if state["step"] % 250 == 0:
        state["curve"].append(line)
    print(json.dumps(line), flush=True)


def batches_of_reviews(data, rng, size):
    """Endless batches of reviews of like length, so that little is padding."""
    starts, lengths = data["starts"], np.diff(data["starts"])
    while True:
        order = rng.permutation(len(lengths))
        for pool in np.array_split(order, max(1, len(order) // 6000)):
            for rows in by_length(pool, lengths, size, rng):
                ids = padded([data["tokens"][starts[row] : starts[row + 1]] for row in rows])
                yield ids, torch.from_numpy(lengths[rows] - 1), torch.from_numpy(data["label"][rows]), torch.from_numpy(data["star"][rows])


def by_length(pool, lengths, size, rng):
    """The rows of `pool` in batches of at most `size` tokens each with padding, in a random order."""
    pool = pool[np.argsort(lengths[pool], kind="stable")[::-1]]
    groups, at = [], 0
    while at < len(pool):
        count = max(1, int(size // lengths[pool[at]]))
        groups.append(pool[at : at + count])
        at += count
    rng.shuffle(groups)
    return groups


def padded(rows):
    ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for index, row in enumerate(rows):
        ids[index, : len(row)] = row
    return torch.from_numpy(ids)


def review_loss(model, batch, labels, weights, state):
    ids, last, label, star = batch
    state["tokens"] += ids.numel()
    states = model(ids)
    ends = states[torch.arange(len(ids)), last].float()
    loss = F.cross_entropy(ends @ model.embedding.weight[labels].t(), label, weights)
    if (star >= 0).any():
        loss = loss + STAR_SHARE * F.cross_entropy(model.stars(ends).float(), star)
    read = (torch.arange(ids.shape[1])[None] < last[:, None] - 1) & (torch.rand(ids.shape) < TEXT_TOKENS)
    read[:, :3] = False  # the frame says nothing
    if read.any():
        wanted = ids.roll(-1, 1)[read]
        loss = loss + TEXT_SHARE * F.cross_entropy((states[read] @ model.embedding.weight.t()).float(), wanted)
    return loss


def assistant_loss(model, batch, state):
    rows, answer_starts = batch
    ids = padded(rows)
    state["tokens"] += ids.numel()
    wanted = torch.zeros(ids.shape, dtype=torch.bool)
    for index, (row, start) in enumerate(zip(rows, answer_starts)):
        wanted[index, start - 1 : len(row) - 1] = True
    states = model(ids)[wanted]
    return F.cross_entropy((states @ model.embedding.weight.t()).float(), ids[:, 1:][wanted[:, :-1]])


def write_record(options, tokenizer, state):
    def digest(path):
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    names = assistant.FILES if options.role == "assistant" else [os.path.join("reviews", name) for name in reviews.FILES]
    own, measures = os.path.join(reviews.HERE, "data"), os.path.join(reviews.HERE, "../evaluation")
    record = {
        "file": os.path.basename(options.export), "sha256": digest(options.export), "bytes": os.path.getsize(options.export),
        "role": options.role, "start": options.start and digest(options.start), "seed": options.seed, "terms": options.terms, "shape": vars(state["model"].shape),
        "parameters": sum(w.numel() for n, w in state["model"].named_parameters() if not n.startswith("stars")),
        "tokenizer": hashlib.sha256(json.dumps(tokenizer.data).encode()).hexdigest(), "specials": SPECIALS,
        "data": {name: digest(os.path.join(options.corpus, name)) for name in names},
        "own": {name: digest(os.path.join(own, name)) for name in sorted(os.listdir(own)) if name.startswith("questions" if options.role == "assistant" else "reviews")},
        "measures": {name: digest(os.path.join(measures, name)) for name in sorted(os.listdir(measures)) if name.endswith(".jsonl")},
        "minutes": round(state["seconds"] / 60, 1), "steps": state["step"], "tokens": state["tokens"], "curve": state["curve"],
        "torch": torch.__version__, "threads": options.threads, "bf16": fast_bf16(),
    }
    with open(os.path.splitext(options.export)[0] + ".json", "w") as file:
        json.dump(record, file, indent=1)


if __name__ == "__main__":
    main()
