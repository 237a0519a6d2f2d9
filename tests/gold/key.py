"""Reads the key of the sample articles (format: `sources/README.md`) and lays it over a text."""

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from reader.resources import samples_path
from reader.text.article import Article
from reader.text.span import Span

_WORD = re.compile(r"\w+")
_SAMPLES = (
    "01_landwire.txt",
    "02_ledger.md",
    "03_tidewise.txt",
    "04_courier.txt",
    "05_sextant.txt",
    "06_almanac.md",
    "07_uferbote.txt",
    "08_transcript.txt",
)
ARTICLES = tuple(name.partition(".")[0] for name in _SAMPLES)
PAIRS = (
    "pair_01_02",
    "pair_01_03",
    "pair_01_04",
    "pair_01_05",
    "pair_01_06",
    "pair_02_03",
    "pair_03_05",
    "pair_08_04",
)


@dataclass(frozen=True, slots=True)
class KeySentence:
    """One true sentence: its number, the roles that are right for it, its first words."""

    number: int
    roles: tuple[str, ...]
    first_words: str

    @property
    def is_collated(self) -> bool:
        """Whether it must take part in a collation (no defensible role leaves it out)."""
        return all(role in ("headline", "body") for role in self.roles)


@dataclass(frozen=True, slots=True)
class KeyQuotation:
    """One true quotation; `text` without its marks."""

    number: int
    kinds: tuple[str, ...]
    speaker: str
    utterance: int
    text: str
    closed: bool


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """The key of one article; `indirect` holds (speaker, reported clause)."""

    file: str
    sentences: tuple[KeySentence, ...]
    quotations: tuple[KeyQuotation, ...]
    indirect: tuple[tuple[str, str], ...]
    fragments: tuple[str, ...]
    slips: tuple[str, ...]
    details: dict[str, str]

    @property
    def path(self) -> Path:
        """Where the article lies."""
        return samples_path(self.file)


@dataclass(frozen=True, slots=True)
class KeyBead:
    """One true bead, in sentence numbers; `moved` may be "either"."""

    left: frozenset[int]
    right: frozenset[int]
    relations: tuple[str, ...]
    moved: bool | Literal["either"]


@dataclass(frozen=True, slots=True)
class KeyMatch:
    """One utterance that both articles quote, in quotation numbers."""

    left: frozenset[int]
    right: frozenset[int]
    relation: str
    other_speaker: bool | Literal["either"]


@dataclass(frozen=True, slots=True)
class PairKey:
    """The key of one pair; `unclear` are links that count neither way."""

    left: str
    right: str
    beads: tuple[KeyBead, ...]
    unclear: frozenset[tuple[int, int]]
    matches: tuple[KeyMatch, ...]
    disagreeing: tuple[tuple[str, str], ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(samples_path("keys", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def article_key(name: str) -> ArticleKey:
    """The key of the article `name`, such as "01_landwire"."""
    raw = _read(name)
    return ArticleKey(
        file=raw["article"],
        sentences=tuple(KeySentence(n, tuple(r.split("/")), w) for n, r, w in raw["sentences"]),
        quotations=tuple(
            KeyQuotation(
                q["number"],
                tuple(q["kind"].split("/")),
                q["speaker"],
                q["utterance"],
                q["text"],
                q.get("closed", True),
            )
            for q in raw["quotations"]
        ),
        indirect=tuple((i["speaker"], i["text"]) for i in raw["indirect"]),
        fragments=tuple(raw["fragments"]),
        slips=tuple(raw["slips"]),
        details=dict(raw["details"]),
    )


@cache
def pair_key(name: str) -> PairKey:
    """The key of the pair `name`, such as "pair_01_03"."""
    raw = _read(name)
    return PairKey(
        left=raw["left"].partition(".")[0],
        right=raw["right"].partition(".")[0],
        beads=tuple(
            KeyBead(frozenset(b["left"]), frozenset(b["right"]), tuple(b["relation"].split("/")), b["moved"])
            for b in raw["beads"]
        ),
        unclear=frozenset((i, j) for u in raw["unclear"] for i in u["left"] for j in u["right"]),
        matches=tuple(
            KeyMatch(
                frozenset(m["left"]), frozenset(m["right"]), m["relation"], m.get("other_speaker", False)
            )
            for m in raw["quotation_matches"]
        ),
        disagreeing=tuple((f["left"], f["right"]) for f in raw["disagreeing_facts"]),
    )


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of `text` with start and end; marks, Markdown signs and line breaks don't count."""
    return [(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]


def find_words(words: list[tuple[str, int, int]], wanted: str, first: int) -> int:
    """The number of the word from which on `wanted` stands in `words`, at or after word `first`.

    Raises `LookupError` when it does not stand there.
    """
    target = [word for word, _, _ in words_of(wanted)]
    for i in range(first, len(words) - len(target) + 1):
        if all(words[i + k][0] == word for k, word in enumerate(target)):
            return i
    raise LookupError(f"not in the text: {wanted!r}")


def lay_sentences(key: ArticleKey, text: str) -> list[Span]:
    """The spans of the true sentences in `text`, from first word to last word; place i is number i + 1."""
    words = words_of(text)
    starts: list[int] = []
    for sentence in key.sentences:
        starts.append(find_words(words, sentence.first_words, starts[-1] + 1 if starts else 0))
    ends = [*starts[1:], len(words)]
    return [Span(words[a][1], words[b - 1][2]) for a, b in zip(starts, ends, strict=True)]


def lay_quotations(key: ArticleKey, text: str) -> list[Span]:
    """The spans of the true quotations in `text`, from first word to last word, in the key's order."""
    return _lay(text, [q.text for q in key.quotations], in_order=True)


def lay_texts(text: str, wanted: list[str]) -> list[Span]:
    """The spans where each of `wanted` first stands in `text`."""
    return _lay(text, wanted, in_order=False)


def _lay(text: str, wanted: list[str], *, in_order: bool) -> list[Span]:
    words = words_of(text)
    spans: list[Span] = []
    first = 0
    for item in wanted:
        at = find_words(words, item, first)
        size = len(words_of(item))
        spans.append(Span(words[at][1], words[at + size - 1][2]))
        first = at + size if in_order else 0
    return spans


def numbers_of(article: Article, true: list[Span]) -> list[int | None]:
    """For each sentence of `article` the number of the true sentence that covers most of it.

    None where it holds no word of any (a lone hyphen).
    """
    starts = [span.start for span in true]
    numbers: list[int | None] = []
    for sentence in article.sentences:
        best, most = None, 0
        first = max(0, bisect_right(starts, sentence.span.start) - 1)
        for i in range(first, len(true)):
            if true[i].start >= sentence.span.end:
                break
            shared = min(true[i].end, sentence.span.end) - max(true[i].start, sentence.span.start)
            if shared > most:
                best, most = i + 1, shared
        numbers.append(best)
    return numbers
