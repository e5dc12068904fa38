"""Byte-level BPE of our own, cut the way llama.cpp cuts `llama-bpe`, with the standard library only."""
import collections
import functools
import heapq
import re
import sys
import unicodedata

SPECIALS = ["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|pad|>"]
# Whole pieces that must be one token each: the three labels the analyst compares, and the names of the tasks.
FORCED = ["negative", "neutral", "positive", "review", "question", "answer"]
# What the assistant's answers are built from: one token each makes them short. Ġ is a space in front.
MARKS = """
{" ":" "," "} ": ," Ġ{ about kind manufacturer not colour min max sort offer topic name
Ġproducts Ġmanufacturers Ġpromotions Ġstore Ġorders Ġsmalltalk Ġofftopic Ġunsafe Ġcheapest Ġdearest Ġbest Ġnewest Ġquietest Ġlightest Ġlargest Ġsmallest
count price maker rating low high saving stock aisle other otherprice difference country makers ends title order status
""".split()

_OTHER_NUMBERS = "".join(re.escape(chr(c)) for c in range(sys.maxunicode) if unicodedata.category(chr(c)) in ("Nl", "No"))
_LETTER = rf"(?:(?![{_OTHER_NUMBERS}])[^\W\d_])"
_NUMBER = rf"[\d{_OTHER_NUMBERS}]"
_NEITHER = rf"(?:(?![^\W_])[^\s{_OTHER_NUMBERS}])"
_PIECES = re.compile(
    rf"'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])"
    rf"|(?:(?![\r\n])(?:{_NEITHER}|\s))?{_LETTER}+|{_NUMBER}{{1,3}}| ?{_NEITHER}+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def _byte_letters():
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {b: chr(b) for b in printable}
    for b in range(256):
        if b not in letters:
            letters[b] = chr(256 + len(letters) - len(printable))
    return letters


BYTE_TO_LETTER = _byte_letters()
LETTER_TO_BYTE = {letter: byte for byte, letter in BYTE_TO_LETTER.items()}
_SPELLING = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})


def plain(text):
    """What the embedded model reads: lower case, plain quotes, single spaces. main/llm/plain-text.ts does the same."""
    return " ".join(text.translate(_SPELLING).lower().split())


def pieces(text):
    return ["".join(BYTE_TO_LETTER[b] for b in piece.encode()) for piece in _PIECES.findall(text)]


def train(texts, size):
    """The vocabulary, `size` entries and the marks after them, and the merges for `texts`. Digits are never merged: a number is copied digit by digit."""
    counts = collections.Counter()
    for text in texts:
        counts.update(pieces(text))
    for piece in list(counts):
        if any(letter.isdigit() for letter in piece):
            del counts[piece]
    words = [list(word) for word in counts]
    often = list(counts.values())
    vocabulary = [BYTE_TO_LETTER[b] for b in range(256)]
    known = set(vocabulary)
    pairs, where = collections.Counter(), collections.defaultdict(set)
    for index, word in enumerate(words):
        for pair in zip(word, word[1:]):
            pairs[pair] += often[index]
            where[pair].add(index)
    heap = [(-count, pair) for pair, count in pairs.items()]
    heapq.heapify(heap)
    merges = []
    while heap and len(vocabulary) < size - len(SPECIALS) - len(FORCED):
        count, pair = heapq.heappop(heap)
        if pairs.get(pair, 0) != -count:
            if pairs.get(pair, 0) > 0:
                heapq.heappush(heap, (-pairs[pair], pair))
            continue
        merges.append(pair)
        if pair[0] + pair[1] not in known:
            vocabulary.append(pair[0] + pair[1])
            known.add(pair[0] + pair[1])
        for touched in _merge_everywhere(pair, words, often, pairs, where):
            if pairs[touched] > 0:
                heapq.heappush(heap, (-pairs[touched], touched))
    vocabulary += [piece for piece in FORCED if piece not in known]
    vocabulary += SPECIALS
    vocabulary += [mark for mark in MARKS if mark not in set(vocabulary)]
    return {"vocabulary": vocabulary, "merges": [list(merge) for merge in merges]}


def _merge_everywhere(pair, words, often, pairs, where):
    touched = set()
    for index in list(where[pair]):
        word = words[index]
        for neighbour in zip(word, word[1:]):
            pairs[neighbour] -= often[index]
            touched.add(neighbour)
        words[index] = _merged(word, pair)
        for neighbour in zip(words[index], words[index][1:]):
            pairs[neighbour] += often[index]
            where[neighbour].add(index)
            touched.add(neighbour)
    where.pop(pair, None)
    pairs.pop(pair, None)
    touched.discard(pair)
    return touched


def _merged(word, pair):
    result, at = [], 0
    while at < len(word):
        if at + 1 < len(word) and (word[at], word[at + 1]) == pair:
            result.append(word[at] + word[at + 1])
            at += 2
        else:
            result.append(word[at])
            at += 1
    return result


class Tokenizer:
    def __init__(self, data):
        self.data = data
        self.id = {token: index for index, token in enumerate(data["vocabulary"])}
        self.rank = {tuple(merge): rank for rank, merge in enumerate(data["merges"])}
        self.size = len(data["vocabulary"])
        self._piece = functools.lru_cache(maxsize=400_000)(self._encode_piece)

    def _encode_piece(self, piece):
        if piece in self.id:  # llama-bpe takes a known piece whole before it looks at merges
            return (self.id[piece],)
        word = list(piece)
        while len(word) > 1:
            rank, at = min((self.rank.get(pair, 1 << 30), at) for at, pair in enumerate(zip(word, word[1:])))
            if rank == 1 << 30:
                break
            word[at : at + 2] = [word[at] + word[at + 1]]
        return tuple(self.id[token] for token in word)

    def encode(self, text):
        """Token ids of plain text; special tokens written in the text stay letters."""
        return [token for piece in pieces(text) for token in self._piece(piece)]

    def decode(self, ids):
        tokens = (self.data["vocabulary"][index] for index in ids)
        return b"".join(bytes(LETTER_TO_BYTE[c] for c in t) for t in tokens if t not in SPECIALS).decode("utf8", "replace")
