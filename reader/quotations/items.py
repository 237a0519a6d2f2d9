"""A paragraph as a row of items in which each quotation is one item: what the rules of attribution read."""

import re
from collections.abc import Sequence
from functools import cache

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern
from reader.quotations.marks import Marked
from reader.text.span import Span
from reader.values import Struct

_TOKEN = late_pattern(
    r"\d+(?:[.,]\d+)+%?|(?:[A-Z]-)?(?:[A-Za-z]\.){2,}|\w+(?:['’\-&]\w+)*(?:(?<=s)['’](?=\s))?|\.{2,}|--+|[^\w\s]",
    re.UNICODE,
)
_ENDS = (".", "!", "?", "…")
CLOSES = "'’)]"
"""What may stand between the last mark of quoted words and their end."""
_WIDE = str.maketrans("：，。！？；、", ":,.!?;,")
"""The marks of Chinese and Japanese, and what they stand for."""
_HAN = late_pattern(r"[\u3040-\u30ff\u3400-\u9fff]")
_FIRST_HAN = "\u3040"
_HAN_A_WORD = 2


class Item(Struct, frozen=True):
    """A word, a mark of punctuation or a whole quotation. `quote` is the quotation's number, else -1."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    quote: int = -1

    @property
    def is_word(self) -> bool:
        return self.kind == "w"

    @property
    def is_capital(self) -> bool:
        return self.kind == "w" and self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        return self.kind == "w" and len(self.low) > 2 and self.low.endswith(("'s", "s'"))


def word_count(words: str) -> int:
    """How many words a stretch has; of Chinese and Japanese every two characters count as one."""
    count = len(words.split())
    if max(words, default="") < _FIRST_HAN:
        return count
    return count + len(_HAN.findall(words)) // _HAN_A_WORD


@cache
def _contraction(heads: frozenset[str], tails: frozenset[str]) -> re.Pattern[str]:
    """Two words written as one: French "dit-elle", "a-t-il", English "he's"."""
    first = "|".join(sorted(heads)) or r"\w+?"
    second = "|".join(sorted(tails)).replace("'", "['’]") or "(?!)"
    return re.compile(rf"({first})(?:-t)?-?({second})", re.IGNORECASE)


def _words(text: str, start: int, end: int, lexicon: Lexicon) -> list[Item]:
    found = []
    contraction = _contraction(lexicon.contraction_heads, lexicon.contraction_tails)
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if word.isalnum():
            found.append(Item("w", word, word.lower(), *match.span()))
            continue
        word = word.translate(_WIDE)
        clitic = contraction.fullmatch(word) if "’" in word or "'" in word or "-" in word else None
        if clitic is not None:
            found += _split_clitic(clitic, match.start())
            continue
        kind = "w" if word[0].isalnum() or word[0] == "_" else "p"
        found.append(Item(kind, word, word.lower().replace("’", "'"), match.start(), match.end()))
    return found


def _split_clitic(clitic: re.Match[str], at: int) -> list[Item]:
    """French "dit-elle", English "he's": two words written as one."""
    return [
        Item("w", clitic[k], clitic[k].lower().replace("’", "'"), at + clitic.start(k), at + clitic.end(k))
        for k in (1, 2)
    ]


def items_of(
    text: str, paragraph: Span, marked: Sequence[Marked], first: int, lexicon: Lexicon
) -> list[Item]:
    """The items of a paragraph; its quotations are numbered from `first`."""
    items: list[Item] = []
    at = paragraph.start
    for k, one in enumerate(marked):
        items += _words(text, at, one.outer.start, lexicon)
        words = one.inner.of(text).translate(_WIDE)
        items.append(Item("q", words, "", one.outer.start, one.outer.end, first + k))
        at = one.outer.end
    return items + _words(text, at, paragraph.end, lexicon)


def sentences_of(items: list[Item], lexicon: Lexicon) -> list[list[Item]]:
    """The items cut into sentences; a quotation that ends one may end the sentence too."""
    found: list[list[Item]] = []
    current: list[Item] = []
    for k, item in enumerate(items):
        current.append(item)
        following = items[k + 1] if k + 1 < len(items) else None
        if following is None or _breaks(items, k, lexicon):
            found.append(current)
            current = []
    return found


def _breaks(items: list[Item], k: int, lexicon: Lexicon) -> bool:
    """Whether a sentence ends with item `k`, which is not the last."""
    item, after = items[k], items[k + 1]
    if item.kind == "q":
        return _breaks_after_quote(items, k, lexicon)
    if item.kind != "p" or item.text[0] not in ".!?…" or _closes(after) or _is_of_word(items, k, lexicon):
        return False
    if item.text == "…" or (item.text[0] in ".…" and len(item.text) > 1):
        return after.is_capital and after.start > item.end
    return _may_open(after)


def _closes(item: Item) -> bool:
    """Whether a mark belongs to what stands before it."""
    return item.kind == "p" and item.text in ")]*”’'\""


def _is_of_word(items: list[Item], k: int, lexicon: Lexicon) -> bool:
    """Whether a full stop belongs to an abbreviation, or to an initial before a capital."""
    if items[k].text != "." or not k or items[k - 1].end != items[k].start:
        return False
    before = items[k - 1]
    initial = len(before.text) == 1 and before.text.isupper() and items[k + 1].is_capital
    return before.low in lexicon.abbreviations or initial


def _may_open(item: Item) -> bool:
    """Whether a sentence can open with an item."""
    if item.kind == "p":
        return item.text not in ",;:"
    return item.kind == "q" or item.text[0].isupper() or item.text[0].isdigit()


def _breaks_after_quote(items: list[Item], k: int, lexicon: Lexicon) -> bool:
    item, after = items[k], items[k + 1]
    if not item.text.rstrip(CLOSES).endswith(_ENDS):
        return False
    if after.kind == "q":
        return True
    if after.kind == "p" or not after.text[0].isupper():
        return False
    if item.text[-1] == "." and not item.text.endswith(".."):
        return not _tag_follows(items, k + 1, lexicon)
    return not _speech_follows(items, k + 1, lexicon)


def _tag_follows(items: list[Item], k: int, lexicon: Lexicon) -> bool:
    """Whether no more than speaker and cue follow a full stop that should be a comma: “Yes.” Ann said."""
    for j in range(k, min(k + 5, len(items) - 1)):
        if items[j].low in lexicon.speech:
            return j > k and items[j + 1].text == "."
        if items[j].kind == "q" or items[j].text in "!?;:,":
            return False
    return False


def _speech_follows(items: list[Item], k: int, lexicon: Lexicon) -> bool:
    """Whether a speaker and a cue follow with no other verb between: “Is that all?” Trump said."""
    for j in range(k, min(k + 20, len(items))):
        item = items[j]
        if item.low in lexicon.speech and not item.is_capital:
            return j > k
        if item.low in lexicon.auxiliaries and not item.is_capital:
            return False
        if item.text == "." and items[j - 1].low in lexicon.abbreviations:
            continue
        if item.kind == "q" or item.text in ".!?;:":
            return False
    return False


def without_brackets(items: list[Item]) -> list[Item]:
    """The items without short bracketed asides that hold no quotation: “(D-Calif.)”."""
    if not any(item.text == "(" for item in items):
        return items
    kept: list[Item] = []
    k = 0
    while k < len(items):
        if items[k].text == "(":
            stop = next((j for j in range(k + 1, min(k + 25, len(items))) if items[j].text == ")"), None)
            if stop is not None and all(i.kind != "q" for i in items[k:stop]):
                k = stop + 1
                continue
        kept.append(items[k])
        k += 1
    return kept
