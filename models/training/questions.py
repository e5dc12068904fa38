"""Questions a shopper might ask, over a shop that is made up anew each time, with the fields they ask for.

Kinds come from public taxonomies, makers and product names are invented per question: the model has to copy, not remember.
"""
import re

import phrases
from tokenizer import plain

FIELDS = ["about", "kind", "manufacturer", "not", "colour", "min", "max", "sort", "offer", "topic", "name"]
_LETTERS = {"k": "kind", "m": "manufacturer", "n": "name"}
_SHARES = [("products", 50), ("named", 7), ("manufacturers", 8), ("promotions", 8), ("store", 10), ("orders", 4), ("smalltalk", 4), ("offtopic", 4), ("unsafe", 5)]
_SYLLABLES = "al an ar bel bo bra bri cor da del dor el en fal fen fi gar gre hal hel ho in jo ka kel kor la len lo lu ma mar mel mi mo na nel ni no or os pa pel qua ra ren ro sa sel so sta sun ta tel tor ul va vel ver vi wen wil xan yor za zel".split()
_ENDS = "a o e is en er on us ix ia ik ex el ley ford ton berg mann well wood field stone haus tech".split()
_SECOND = ["& sons", "home", "kitchen", "sport", "outdoors", "audio", "living", "brothers", "works", "tools", "of norway", "studio", "care", "foods", "garden"]


class Generator:
    def __init__(self, kinds, rng):
        self.kinds = kinds
        self.rng = rng

    def question(self):
        """(question, {field: text}): the texts stand in the question as they are, `sort`, `offer` and `about` are choices."""
        rng = self.rng
        self.shop = {"kind": self.kind(), "maker": self.maker(), "colour": rng.choice(phrases.COLOURS), "name": self.product_name(), "other": self.product_name()}
        about = rng.choices([name for name, _ in _SHARES], [share for _, share in _SHARES])[0]
        text, fields = getattr(self, about)()
        fields = {"about": {"named": "products"}.get(about, about), **fields}
        words = self.untidy(self.marked(text, fields), about)
        return self.read_back(words, fields)

    def kind(self):
        kind = self.rng.choice(self.kinds)
        if self.rng.random() < 0.3:
            kind = singular(kind)
        if self.rng.random() < 0.2:
            kind = f"{self.rng.choice(phrases.ADJECTIVES)} {kind}"
        return kind

    def maker(self):
        rng = self.rng
        name = "".join(rng.choice(_SYLLABLES) for _ in range(rng.choice((1, 1, 2)))) + rng.choice(_ENDS)
        return f"{name} {rng.choice(_SECOND)}" if rng.random() < 0.15 else name

    def product_name(self):
        rng = self.rng
        first = "".join(rng.choice(_SYLLABLES) for _ in range(rng.choice((1, 2)))) + rng.choice(_ENDS)
        tails = ["", "", str(rng.randint(1, 30)), str(rng.randint(1, 20) * 100), rng.choice("xzsrg") + str(rng.randint(1, 900)), "pro", "mini", "plus", rng.choice(("air", "max", "lite", "go", "trail", "classic", "duo")),
                 singular(rng.choice(self.kinds)), singular(rng.choice(self.kinds))]
        return " ".join(part for part in (first, rng.choice(tails), rng.choice(tails)) if part)

    def number(self, low=3, high=2000):
        value = int(10 ** self.rng.uniform(len(str(low)) - 1, 3.3))
        value = max(low, min(high, value if value < 20 or self.rng.random() < 0.2 else round(value, -1 if value < 300 else -2) or value))
        return value

    def money(self, value):
        rng = self.rng
        if value in phrases.NUMBER_WORDS and rng.random() < 0.08:
            return phrases.NUMBER_WORDS[value] + rng.choice(("", " dollars", " euros"))
        text = f"{value:,}" if value >= 1000 and rng.random() < 0.2 else str(value)
        if value < 100 and rng.random() < 0.06:
            text += rng.choice((".50", ".99", ".95"))
        return rng.choice(("{}",) * 8 + ("${}", "€{}", "{}€", "{} euros", "{} euro", "{} dollars", "£{}", "{} bucks", "{}$", "{} usd", "{} riyals", "{} pounds", "{} eur")).format(text)

    def products(self):
        rng, parts, choices = self.rng, [], {}
        if rng.random() < 0.12:
            return self.follow_up()
        noun = "[k:{kind}]"
        sort = rng.choice(list(phrases.SORTS)) if rng.random() < 0.25 else None
        colour, maker = rng.random() < 0.22, rng.random() < 0.25
        front = "[m:{maker}] " if maker and rng.random() < 0.45 else ""
        front = ("[c:{colour}] " if colour and rng.random() < 0.6 else "") + front
        if sort:
            choices["sort"] = sort
            if rng.random() < 0.65:
                front = rng.choice(phrases.SORTS[sort]) + " " + front
            else:
                parts.append(rng.choice(phrases.SORT_AFTER[sort]))
        noun = front + (noun if rng.random() < 0.93 or "[" not in front else rng.choice(("things", "products", "items", "stuff", "ones", "")))
        if colour and "[c:" not in front:
            parts.append(rng.choice(phrases.COLOUR_AFTER).replace("[{colour}]", "[c:{colour}]"))
        if maker and "[m:" not in front:
            parts.append(rng.choice(phrases.MAKER_AFTER).replace("[{maker}]", "[m:{maker}]"))
        elif rng.random() < 0.10:
            parts.append(rng.choice(phrases.NOT_MAKER).replace("[{maker}]", "[x:{unwanted}]"))
        if rng.random() < 0.42:
            parts.append(self.price_words())
        if rng.random() < 0.07:
            choices["offer"] = "yes"
            parts.append(rng.choice(phrases.OFFER_AFTER))
        if rng.random() < 0.2:
            extra = rng.choice(phrases.FOR + phrases.WITH)
            parts.append(re.sub(r"\d+", lambda _: str(rng.randint(1, 300)), extra))
        rng.shuffle(parts)
        return self.around(noun, parts), choices

    def around(self, noun, parts):
        rng = self.rng
        # The list begins with the commonest ways to ask.
        opener = phrases.OPENERS[int(len(phrases.OPENERS) * rng.random() ** 1.7)] + " " if rng.random() < 0.62 else ""
        if opener and rng.random() < 0.25 and not opener.endswith(("any ", "your ", "what ", "which ")):
            opener += rng.choice(("a ", "an ", "the ", "some ", "your "))
        joint = rng.choice((" ", " ", " ", ", "))
        text = opener + joint.join([noun, *parts])
        if rng.random() < 0.07:
            text = rng.choice(phrases.PREFACES) + " " + text
        return text + (" " + rng.choice(phrases.CLOSERS) if rng.random() < 0.15 else "")

    def price_words(self):
        style = self.rng.choices((phrases.MAX_PRICE, phrases.MIN_PRICE, phrases.PRICE_RANGE), (5, 2, 4))[0]
        return self.rng.choice(style).replace("[{min}]", "[lo:]").replace("[{max}]", "[hi:]")

    def follow_up(self):
        rng = self.rng
        way = rng.random()
        if way < 0.45:
            sort = rng.choice(list(phrases.FOLLOW_UPS))
            return rng.choice(phrases.FOLLOW_UPS[sort]), {"sort": sort} if sort else {}
        lead = rng.choice(("", "", "and ", "only ", "what about ", "anything ", "just ", "maybe ", "rather ", "something ", "show me the ones ", "those "))
        tail = rng.choice(("", "", "", " please", " instead", " then", " only"))
        if way < 0.6:
            return lead + rng.choice(("[c:{colour}]", "in [c:{colour}]", "the [c:{colour}] ones", "[c:{colour}] one", "the [c:{colour}] one")) + tail, {}
        if way < 0.72:
            return lead + rng.choice(phrases.MAKER_AFTER).replace("[{maker}]", "[m:{maker}]") + tail, {}
        if way < 0.82:
            return rng.choice(phrases.NOT_MAKER).replace("[{maker}]", "[x:{unwanted}]") + tail, {}
        if way < 0.87:
            return lead + rng.choice(phrases.OFFER_AFTER) + tail, {"offer": "yes"}
        return lead + self.price_words() + tail, {}

    def named(self):
        return self.rng.choice(phrases.NAMED).replace("[{name}]", "[n:{name}]"), {}

    def manufacturers(self):
        return self.rng.choice(phrases.MANUFACTURERS), {}

    def promotions(self):
        return self.rng.choice(phrases.PROMOTIONS), {}

    def store(self):
        text = re.sub(r"\[(?![kmn]:)", "[t:", self.rng.choice(phrases.STORE))
        first = text.find("[t:")
        return text[: first + 1] + text[first + 1 :].replace("[t:", "[-:"), {}

    def orders(self):
        return self.rng.choice(phrases.ORDERS), {}

    def smalltalk(self):
        return self.rng.choice(phrases.SMALLTALK), {}

    def offtopic(self):
        return self.rng.choice(phrases.OFFTOPIC), {}

    def unsafe(self):
        return self.rng.choice(phrases.UNSAFE), {}

    def marked(self, text, fields):
        """[(word, field or None)] with everything drawn; the numbers are noted in `fields`."""
        rng, words = self.rng, []
        low, high = sorted((self.number(), self.number()))
        fill = {**self.shop, "unwanted": self.maker(), "code": rng.choice(("K{}-{:03d}", "k{}-{:03d}", "{}{:03d}", "#{}{:03d}")).format(rng.randint(1, 9), rng.randint(1, 999)),
                "person": rng.choice(phrases.PEOPLE), "place": rng.choice(phrases.PLACES), "food": rng.choice(phrases.FOODS), "topic": rng.choice(phrases.TOPICS), "evil": rng.choice(phrases.EVIL)}
        names = {**_LETTERS, "c": "colour", "x": "not", "t": "topic", "-": None}
        for part in re.split(r"(\[[^\]]*\])", text):
            mark = re.match(r"\[([a-z-]+):(.*)\]", part)
            if not mark:
                words += [(word, None) for word in part.format(**fill).split()] if part.strip() else []
                continue
            if mark[1] in ("lo", "hi"):
                value = low if mark[1] == "lo" else max(high, low + 1)
                money = self.money(value)
                fields["min" if mark[1] == "lo" else "max"] = re.sub(r"[^\d.]", "", money) or str(value)
                words += [(word, None) for word in money.split()]
            else:
                words += [(word, names[mark[1]]) for word in mark[2].format(**fill).split()]
        return words

    def untidy(self, words, about):
        """Typing as it comes: capitals do not matter, letters slip, words stick out, punctuation comes and goes."""
        rng = self.rng
        noisy = rng.random() < 0.25
        words = [(slip(word, rng) if noisy and rng.random() < 0.25 and word.isalpha() else word, field) for word, field in words]
        if rng.random() < 0.06 and about != "orders":
            words = [(word, field) for word, field in words if field or any(letter.isdigit() for letter in word) or rng.random() > 0.2] or words
        if rng.random() < 0.35 and words:
            words[-1] = (words[-1][0].rstrip("?.!,") + rng.choice(("?", "?", "?", ".", "!", "??")), words[-1][1])
        return words

    def read_back(self, words, fields):
        for field in ("kind", "manufacturer", "not", "colour", "topic", "name"):
            span = [word for word, own in words if own == field]
            if span:
                fields[field] = bare(plain(" ".join(span)))
        question = plain(" ".join(word for word, _ in words)).replace(" ,", ",")
        return question, {field: fields[field] for field in FIELDS if fields.get(field)}


def singular(kind):
    if kind.endswith("ies") and len(kind) > 5:
        return kind[:-3] + "y"
    if kind.endswith(("shes", "ches", "xes", "sses")):
        return kind[:-2]
    return kind[:-1] if kind.endswith("s") and not kind.endswith("ss") else kind


def bare(span):
    """A span as main/llm/spans.ts cuts it: no punctuation around, no possessive at the end."""
    return re.sub(r"'s$", "", span.strip("?!.,;:\"()"))


def slip(word, rng):
    if len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    return rng.choice((word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[: at] + word[at + 1] + word[at] + word[at + 2 :],
                       word[:at] + rng.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]))


def understood(fields):
    """The compact JSON the model writes: a value begins with a space, so that it is the same token as in the question."""
    parts = [f'"{name}":{value}' if name in ("min", "max") else f'"{name}":" {value}"' for name, value in fields.items()]
    return "{" + ",".join(parts) + "}"
