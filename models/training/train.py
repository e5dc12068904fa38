"""Trains the embedded model and writes it as GGUF. See README.md beside this file.

    python3 models/training/train.py --minutes 20                          # learn, keep a checkpoint
    python3 models/training/train.py --minutes 20 --assistant 0.35         # go on, half of the time with questions
    python3 models/training/train.py --minutes 8 --cooldown 8 --export models/weights/embedded.gguf
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

VOCABULARY = 6144
BATCH_TOKENS = 4096
MATRIX_RATE, OTHER_RATE = 0.02, 0.002
WARM_UP_STEPS = 100
STAR_SHARE = 0.5  # five ordered stars say more than three classes


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--data", default=os.environ.get("EVAL_DATA", os.path.join(here, "../../../shared/data")))
    parser.add_argument("--work", default="/var/tmp/ecomgo-training", help="folder for checkpoints and tokenized text")
    parser.add_argument("--minutes", type=float, default=60, help="wall time of this stage")
    parser.add_argument("--cooldown", type=float, default=0, help="last minutes of it, in which the learning rate falls to zero")
    parser.add_argument("--assistant", type=float, default=0, help="share of each batch that is questions and wording, 0 to 1")
    parser.add_argument("--from", dest="source", default="trunk.pt", help="checkpoint in the work folder to go on from")
    parser.add_argument("--to", default="trunk.pt", help="checkpoint in the work folder to write")
    parser.add_argument("--export", help="GGUF file to write at the end, with its record beside it")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=20)
    return parser.parse_args()


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer(options)
    folder = os.path.join(options.data, "reviews")
    review_data = reviews.tokenized(tokenizer, folder, options.seed, os.path.join(options.work, "reviews.npz"))
    print("reviews", len(review_data["label"]), "tokens", len(review_data["tokens"]), flush=True)
    state = load_state(options, tokenizer, review_data)
    learn(options, tokenizer, review_data, state)
    if options.export:
        gguf.export(state["model"].eval(), tokenizer, options.export, "EcomGo embedded")
        write_record(options, tokenizer, state)


def load_tokenizer(options):
    path = os.path.join(options.work, "tokenizer.json")
    if not os.path.exists(path):
        rng = random.Random(options.seed)
        texts = [" " + plain(row["text"])[:600] for row, _ in zip(reviews.rows(os.path.join(options.data, "reviews"), options.seed), range(120_000))]
        texts += assistant.tokenizer_texts(options.data, rng)
        with open(path, "w") as file:
            json.dump(train_tokenizer(texts, VOCABULARY), file)
    with open(path) as file:
        return Tokenizer(json.load(file))


def load_state(options, tokenizer, review_data):
    torch.manual_seed(options.seed)
    model = Llama(Shape(tokenizer.size))
    matrices = [weight for name, weight in model.named_parameters() if name.startswith("layers") and weight.dim() == 2]
    held = {id(weight) for weight in matrices}
    others = [weight for weight in model.parameters() if id(weight) not in held]
    optimisers = [Muon(matrices, MATRIX_RATE), torch.optim.AdamW(others, OTHER_RATE, betas=(0.9, 0.98), weight_decay=0.01)]
    state = {"model": model, "optimisers": optimisers, "step": 0, "tokens": 0, "stages": [], "curve": []}
    path = os.path.join(options.work, options.source)
    if os.path.exists(path):
        saved = torch.load(path)
        model.load_state_dict(saved["model"])
        for optimiser, values in zip(optimisers, saved["optimisers"]):
            optimiser.load_state_dict(values)
        state.update({key: saved[key] for key in ("step", "tokens", "stages", "curve")})
        print("going on from step", state["step"], flush=True)
    else:
        with torch.no_grad():
            model.embedding.weight.copy_(counted_start(review_data, tokenizer.size, model.shape.width))
        print("embedding counted", flush=True)
    return state


def save_state(options, state):
    path = os.path.join(options.work, options.to)
    values = {key: state[key] for key in ("step", "tokens", "stages", "curve")}
    values["model"] = state["model"].state_dict()
    values["optimisers"] = [optimiser.state_dict() for optimiser in state["optimisers"]]
    torch.save(values, path + ".draft")
    os.replace(path + ".draft", path)


def learn(options, tokenizer, review_data, state):
    rng = np.random.default_rng(options.seed + state["step"])
    review_batches = batches_of_reviews(review_data, rng, BATCH_TOKENS * (1 - options.assistant))
    question_batches = assistant.batches(tokenizer, options, rng, BATCH_TOKENS * options.assistant) if options.assistant else None
    labels = torch.tensor([tokenizer.id[label] for label in reviews.LABELS])
    often = np.bincount(review_data["label"], minlength=3)
    weights = torch.tensor((often.mean() / often) ** 0.5).float()
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    begun, saved, first_step = time.time(), time.time(), state["step"]
    recent = {}
    while not stopped and (passed := time.time() - begun) < options.minutes * 60:
        set_rate(state, min(1, (options.minutes * 60 - passed) / max(1e-9, options.cooldown * 60)))
        losses = {"review": review_loss(state["model"], next(review_batches), labels, weights, state)}
        if question_batches:
            losses["assistant"] = assistant_loss(state["model"], next(question_batches), state) * 0.5
        update(state, sum(losses.values()))
        for name, loss in losses.items():
            recent[name] = recent.get(name, loss.item()) * 0.98 + loss.item() * 0.02
        if state["step"] % 100 == 0:
            report(state, recent, passed)
        if time.time() - saved > 150:
            save_state(options, state)
            saved = time.time()
    state["stages"].append({"minutes": round((time.time() - begun) / 60, 1), "cooldown": options.cooldown, "assistant": options.assistant,
                            "steps": state["step"] - first_step, "loss": {k: round(v, 4) for k, v in recent.items()}})
    save_state(options, state)


def set_rate(state, share):
    warm = min(1, (state["step"] + 1) / WARM_UP_STEPS)
    for optimiser, rate in zip(state["optimisers"], (MATRIX_RATE, OTHER_RATE)):
        for group in optimiser.param_groups:
            group["lr"] = rate * warm * max(share, 0.01)


def update(state, loss):
    for optimiser in state["optimisers"]:
        optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(state["model"].parameters(), 1.0)
    for optimiser in state["optimisers"]:
        optimiser.step()
    state["step"] += 1


def report(state, recent, passed):
    line = {"step": state["step"], "tokens": state["tokens"], **{k: round(v, 4) for k, v in recent.items()}}
    if state["step"] % 500 == 0:
        state["curve"].append(line)
    print(json.dumps(line), f"{passed / 60:.1f} min", flush=True)


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
    states = model(ids)[torch.arange(len(ids)), last]
    loss = F.cross_entropy(states @ model.embedding.weight[labels].t(), label, weights)
    if (star >= 0).any():
        loss = loss + STAR_SHARE * F.cross_entropy(model.stars(states), star)
    return loss


def assistant_loss(model, batch, state):
    rows, answer_starts = batch
    ids = padded(rows)
    state["tokens"] += ids.numel()
    wanted = torch.zeros(ids.shape, dtype=torch.bool)
    for index, (row, start) in enumerate(zip(rows, answer_starts)):
        wanted[index, start - 1 : len(row) - 1] = True
    states = model(ids)[wanted]
    return F.cross_entropy(states @ model.embedding.weight.t(), ids[:, 1:][wanted[:, :-1]])


def write_record(options, tokenizer, state):
    def digest(path):
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    data = [os.path.join("reviews", name) for name in reviews.FILES] + assistant.FILES
    record = {
        "file": os.path.basename(options.export), "sha256": digest(options.export), "bytes": os.path.getsize(options.export),
        "seed": options.seed, "shape": vars(state["model"].shape),
        "parameters": sum(w.numel() for n, w in state["model"].named_parameters() if not n.startswith("stars")),
        "tokenizer": hashlib.sha256(json.dumps(tokenizer.data).encode()).hexdigest(), "specials": SPECIALS,
        "data": {name: digest(os.path.join(options.data, name)) for name in data},
        "steps": state["step"], "tokens": state["tokens"], "stages": state["stages"], "curve": state["curve"],
        "torch": torch.__version__, "threads": options.threads,
    }
    with open(os.path.splitext(options.export)[0] + ".json", "w") as file:
        json.dump(record, file, indent=1)


if __name__ == "__main__":
    main()
