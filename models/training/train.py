"""Trains an embedded model and writes it as GGUF. See README.md beside this file; `npm run models:train` calls it.

    python3 models/training/train.py analyst --minutes 60 --export models/weights/analyst.gguf
    python3 models/training/train.py assistant --minutes 25 --export models/weights/assistant.gguf

On a graphics card a larger reader can be trained first, which then teaches analysts of several sizes at once:

    python3 models/training/train.py teacher --minutes 4
    python3 models/training/train.py analyst --minutes 4 --sizes 2M 6M 9M 15M --taught --export analyst-{size}.gguf
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

import analyst
import assistant
import gguf
import reviews
from embedding import counted_start
from model import Llama, Muon, Shape
from tokenizer import SPECIALS, Tokenizer, plain
from tokenizer import train as train_tokenizer

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
VOCABULARY = 12_288  # a word in one token is a shorter text
SHAPES = {
    "analyst": {
        "2M": {"width": 128, "layers": 4, "heads": 4, "inner": 352},
        "6M": {"width": 256, "layers": 4, "heads": 8, "inner": 640},
        "9M": {"width": 320, "layers": 4, "heads": 10, "inner": 832},
        "15M": {"width": 384, "layers": 6, "heads": 12, "inner": 960},
    },
    "assistant": {"3M": {"width": 192, "layers": 3, "heads": 6, "inner": 480}, "6M": {"width": 256, "layers": 4, "heads": 8, "inner": 640}},
    "teacher": {"32M": {"width": 512, "layers": 8, "heads": 8, "inner": 1408}},
}
USUAL = {"analyst": "6M", "assistant": "6M", "teacher": "32M"}
BATCH_TOKENS = {"cpu": {"analyst": 8192, "assistant": 4096, "teacher": 8192}, "cuda": {"analyst": 32_768, "assistant": 32_768, "teacher": 65_536}}[DEVICE]
TEXT_TOKENS = {"cpu": 0.04, "cuda": 0.2}[DEVICE]  # the share whose next word is asked: on a processor it costs more time than all layers together
DROPPED = {"analyst": 0.0, "assistant": 0.1, "teacher": 0.1} if DEVICE == "cuda" else {}  # a processor reads too little to learn anything by heart
MATRIX_RATE, OTHER_RATE = 0.02, 0.002
WARM_UP_STEPS = 100


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("role", choices=sorted(SHAPES))
    parser.add_argument("--sizes", nargs="+", help="one or more of the sizes of the role, all taught on the same batches")
    parser.add_argument("--taught", action="store_true", help="an analyst learns from the teacher in the work folder as well")
    parser.add_argument("--corpus", default=os.environ.get("EVAL_DATA", os.path.join(here, "../../../shared/data")))
    parser.add_argument("--terms", choices=("all", "permissive"), default="all", help="permissive: only sources under a permissive licence")
    parser.add_argument("--work", default="/var/tmp/ecomgo-training", help="folder for checkpoints and tokenized text")
    parser.add_argument("--minutes", type=float, default=60, help="learning time of the whole run, pauses left out")
    parser.add_argument("--start", help="GGUF file of an earlier run, of the same shape, to begin with instead of chance")
    parser.add_argument("--export", help="GGUF file to write at the end, with its record beside it; {size} stands for the size")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--makers", type=int, default=0, help="processes that make up questions for the assistant; 0: the learning one does")
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    options.sizes = options.sizes or [USUAL[options.role]]
    for size in options.sizes:
        if size not in SHAPES[options.role]:
            parser.error(f"The sizes of {options.role} are {', '.join(SHAPES[options.role])}, not {size}.")
    return options


class Learner:
    def __init__(self, name, shape, dropped=0.0):
        self.name, self.model = name, Llama(shape).to(DEVICE)
        for layer in self.model.layers:
            layer.dropped = dropped
        matrices = [weight for key, weight in self.model.named_parameters() if key.startswith("layers") and weight.dim() == 2]
        held = {id(weight) for weight in matrices}
        others = [weight for weight in self.model.parameters() if id(weight) not in held]
        self.optimisers = [Muon(matrices, MATRIX_RATE), torch.optim.AdamW(others, OTHER_RATE, betas=(0.9, 0.98), weight_decay=0.01)]

    def update(self, loss):
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        with quick():
            for optimiser in self.optimisers:
                optimiser.step()


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    tokenizer = load_tokenizer(options)
    learners = [Learner(size, Shape(tokenizer.size, **SHAPES[options.role][size]), DROPPED.get(options.role, 0.0)) for size in options.sizes]
    state = {"step": 0, "tokens": 0, "seconds": 0.0, "curve": []}
    resumed = load_state(options, learners, state)
    if options.start and not resumed:
        for learner in learners:
            gguf.restore(learner.model, gguf.load(options.start)[1])
    finished = learn(options, learners, state, losses_of(options, tokenizer, learners, state, resumed))
    if finished and options.export:
        for learner in learners:
            path = options.export.replace("{size}", learner.name)
            gguf.export(learner.model.cpu().eval(), tokenizer, path, f"EcomGo {options.role}")
            write_record(options, path, learner, tokenizer, state)


def losses_of(options, tokenizer, learners, state, resumed):
    """A function that gives the next batch's loss of a learner each, told which share of the run is left."""
    rng = np.random.default_rng(options.seed + state["step"])
    if options.role == "assistant":
        source = assistant.batches(tokenizer, options.corpus, rng, BATCH_TOKENS["assistant"], options.makers)
        return lambda _: assistant_losses(learners, assistant.on_device(next(source), DEVICE), state)
    cache = os.path.join(options.work, f"reviews-{options.terms}.npz")
    data = reviews.tokenized(tokenizer, os.path.join(options.corpus, "reviews"), options.seed, options.terms, cache)
    print("reviews", len(data["label"]), "tokens", len(data["tokens"]), flush=True)
    for learner in learners:
        learner.model.labels = [tokenizer.id[label] for label in reviews.LABELS]
        if DEVICE == "cpu" and not resumed and not options.start:  # a graphics card reads enough to learn it
            with torch.no_grad():
                learner.model.embedding.weight.copy_(counted_start(data, tokenizer.size, learner.model.shape.width))
    return review_losses(options, tokenizer, learners, state, data, rng)


def assistant_losses(learners, batch, state):
    state["tokens"] += batch[0].numel()
    return [assistant.loss(learner.model, batch, TEXT_TOKENS) for learner in learners]


def review_losses(options, tokenizer, learners, state, data, rng):
    weights, size = analyst.class_weights(data).to(DEVICE), BATCH_TOKENS[options.role]
    own = analyst.Reviews(tokenizer, reviews.arrays(tokenizer, reviews.own_rows()), DEVICE)
    print("written by hand", len(own.lengths), flush=True)
    teacher = load_teacher(options, tokenizer, learners) if options.taught else None
    batches = analyst.Reviews(tokenizer, data, DEVICE).batches(rng, size, analyst.CROPS if teacher else 0)
    own_batches = {share: own.batches(rng, size * share) for share in (analyst.OWN_SHARE, analyst.LAST_OWN_SHARE)}

    def loss(learner, batch, left, taught):
        if options.role == "analyst":
            return analyst.student_loss(learner.model, batch, weights, TEXT_TOKENS, taught)
        cooling = left < analyst.COOLING
        hidden, share = (analyst.LAST_HIDDEN, analyst.LAST_TEACHER_TEXT_SHARE) if cooling else (analyst.HIDDEN, analyst.TEACHER_TEXT_SHARE)
        return analyst.teacher_loss(learner.model, batch, weights, hidden, share, tokenizer.id["<|pad|>"])

    def losses(left):
        parts = [(next(batches), 1.0)]
        if left < analyst.COOLING:
            share = analyst.LAST_OWN_SHARE if left < analyst.LAST else analyst.OWN_SHARE
            parts.append((next(own_batches[share]), share * 2))
        found = [0.0] * len(learners)
        for batch, weight in parts:
            state["tokens"] += batch.ids.numel()
            taught = analyst.taught_by(teacher, batch) if teacher else None
            found = [sum_ + weight * loss(learner, batch, left, taught) for sum_, learner in zip(found, learners)]
        return found

    return losses


def load_teacher(options, tokenizer, learners):
    model = Llama(Shape(tokenizer.size, **SHAPES["teacher"][USUAL["teacher"]]))
    model.load_state_dict(torch.load(checkpoint(options, "teacher"), map_location="cpu")["learners"][0]["model"])
    model.labels = learners[0].model.labels
    return model.to(DEVICE).eval()


def load_tokenizer(options):
    if options.start:
        metadata, _ = gguf.load(options.start)
        return Tokenizer({"vocabulary": metadata["tokenizer.ggml.tokens"], "merges": [merge.split(" ") for merge in metadata["tokenizer.ggml.merges"]]})
    path = os.path.join(options.work, "tokenizer.json")
    if not os.path.exists(path):
        rng = random.Random(options.seed)
        texts = [" " + plain(row["text"])[:600] for row, _ in zip(reviews.rows(os.path.join(options.corpus, "reviews"), options.seed, options.terms), range(120_000))]
        texts += assistant.tokenizer_texts(options.corpus, rng)
        with open(path, "w") as file:
            json.dump(train_tokenizer(texts, VOCABULARY), file)
    with open(path) as file:
        return Tokenizer(json.load(file))


def checkpoint(options, role):
    return os.path.join(options.work, f"{role}.pt")


def load_state(options, learners, state):
    """Goes on from the checkpoint of an earlier run of the same sizes. Returns whether there was one."""
    path = checkpoint(options, options.role)
    saved = torch.load(path, map_location="cpu") if os.path.exists(path) else None
    if saved is None or [each["name"] for each in saved["learners"]] != options.sizes:
        return False
    for learner, values in zip(learners, saved["learners"]):
        learner.model.load_state_dict(values["model"])
        for optimiser, held in zip(learner.optimisers, values["optimisers"]):
            optimiser.load_state_dict(held)
    state.update(saved["state"])
    print("going on from step", state["step"], flush=True)
    return True


def save_state(options, learners, state):
    path = checkpoint(options, options.role)
    held = [{"name": each.name, "model": each.model.state_dict(), "optimisers": [optimiser.state_dict() for optimiser in each.optimisers]} for each in learners]
    torch.save({"state": state, "learners": held}, path + ".draft")
    os.replace(path + ".draft", path)


def learn(options, learners, state, next_losses):
    """Learns until the minutes are spent or SIGTERM comes. Returns whether the run is finished."""
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    recent, saved = {}, time.time()
    print(DEVICE, "bf16" if fast_bf16() else "fp32", {each.name: sum(weight.numel() for weight in each.model.parameters()) for each in learners}, flush=True)
    while not stopped and state["seconds"] < options.minutes * 60:
        begun = time.time()
        left = 1 - state["seconds"] / (options.minutes * 60)
        set_rate(learners, state, min(1, left / analyst.COOLING))
        with quick():
            losses = next_losses(left)
        for learner, loss in zip(learners, losses):
            learner.update(loss)
        state["step"] += 1
        if state["step"] % 50 == 0:
            for learner, loss in zip(learners, losses):
                recent[learner.name] = recent.get(learner.name, loss.item()) * 0.8 + loss.item() * 0.2
            report(state, recent)
        state["seconds"] += time.time() - begun
        if time.time() - saved > 300:
            save_state(options, learners, state)
            saved = time.time()
    save_state(options, learners, state)
    return not stopped


def quick():
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=fast_bf16())


def fast_bf16():
    """Only a graphics card or a processor with bf16 instructions is faster with it; others are many times slower."""
    if DEVICE == "cuda":
        return torch.cuda.is_bf16_supported()
    try:
        with open("/proc/cpuinfo") as file:
            flags = file.read()
        return "amx_bf16" in flags or "avx512_bf16" in flags
    except OSError:
        return False


def set_rate(learners, state, share):
    warm = min(1, (state["step"] + 1) / WARM_UP_STEPS)
    for learner in learners:
        for optimiser, rate in zip(learner.optimisers, (MATRIX_RATE, OTHER_RATE)):
            for group in optimiser.param_groups:
                group["lr"] = rate * warm * max(share, 0.01)


def report(state, recent):
    line = {"step": state["step"], "tokens": state["tokens"], "minutes": round(state["seconds"] / 60, 1), **{k: round(v, 4) for k, v in recent.items()}}
    if state["step"] % 250 == 0:
        state["curve"].append(line)
    print(json.dumps(line), flush=True)


def write_record(options, path, learner, tokenizer, state):
    def digest(file_path):
        with open(file_path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    names = assistant.FILES if options.role == "assistant" else [os.path.join("reviews", name) for name in reviews.FILES + [reviews.UNLABELLED]]
    own, measures = os.path.join(reviews.HERE, "data"), os.path.join(reviews.HERE, "../evaluation")
    record = {
        "file": os.path.basename(path), "sha256": digest(path), "bytes": os.path.getsize(path), "role": options.role,
        "start": options.start and digest(options.start), "taught": options.taught, "seed": options.seed, "terms": options.terms, "shape": vars(learner.model.shape),
        "parameters": sum(w.numel() for n, w in learner.model.named_parameters() if not n.startswith("stars")),
        "tokenizer": hashlib.sha256(json.dumps(tokenizer.data).encode()).hexdigest(), "specials": SPECIALS,
        "data": {name: digest(os.path.join(options.corpus, name)) for name in names if os.path.exists(os.path.join(options.corpus, name))},
        "own": {name: digest(os.path.join(own, name)) for name in sorted(os.listdir(own)) if name.startswith("questions" if options.role == "assistant" else "reviews")},
        "measures": {name: digest(os.path.join(measures, name)) for name in sorted(os.listdir(measures)) if name.endswith(".jsonl")},
        "minutes": round(state["seconds"] / 60, 1), "steps": state["step"], "tokens": state["tokens"], "curve": state["curve"],
        "torch": torch.__version__, "device": torch.cuda.get_device_name() if DEVICE == "cuda" else "cpu", "threads": options.threads, "bf16": fast_bf16(),
    }
    with open(os.path.splitext(path)[0] + ".json", "w") as file:
        json.dump(record, file, indent=1)


if __name__ == "__main__":
    main()
