"""The words inside quotation marks, made comparable: what counts as the same wording, and how alike."""

from collections import Counter
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from reader.collation.vocabulary import figure_form
from reader.language.spelling import one_possessive, one_spelling
from reader.language.stop_words import stop_words
from reader.text.tokens import fold, is_word, tokenise_words

_LONGEST = 400
"""Words of a quotation that are compared; what stands behind is taken as it is."""
_KNOWN = 16_384
"""Words whose comparable forms are kept: the same ones come again in every quotation."""


class Wording:
    """The words of one quotation in comparable form: case, marks, dashes and spelling school aside."""

    def __init__(self, words: tuple[str, ...], language: str) -> None:
        self.words = words
        self.language = language

    @cached_property
    def content(self) -> Counter[str]:
        """The words that carry meaning, counted."""
        stop = stop_words(self.language)
        return Counter(w for w in self.words if w not in stop and w.partition("'")[0] not in stop)


def wording_of(text: str, language: str) -> Wording:
    """The comparable words of a quotation.

    Marks, dashes, ellipses, brackets, white space, letter case, grouping of digits and British or
    American spelling leave no trace; every other difference of a word does.
    """
    # "[w]e" is a letter changed by an editor, not a word cut in two.
    tokens = map(fold, tokenise_words(text.replace("[", "").replace("]", "")))
    words = (part for token in tokens if is_word(token) for part in token.split("-") if part)
    return Wording(tuple(map(comparable, words)), language)


@lru_cache(_KNOWN)
def comparable(word: str) -> str:
    """A word in lower case without what spelling schools and grouped digits leave open."""
    return one_spelling(figure_form(one_possessive(word)))


def likeness(left: Wording, right: Wording) -> float:
    """How alike two wordings are, 0 to 1: the better of the order of words and of what they say.

    The order is difflib's ratio over words; what they say is the share of the shorter side's content
    words that the other has, discounted because order is lost.
    """
    if left.words == right.words:
        return 1.0
    a, b = left.words[:_LONGEST], right.words[:_LONGEST]
    # ratio() depends on the order of its arguments: fix it, so that swapping the sides changes nothing.
    first, second = (a, b) if (len(a), a) <= (len(b), b) else (b, a)
    said = 0.8 * overlap(left, right)
    if not _affordable(first, second):
        return said
    return max(said, SequenceMatcher(None, first, second, autojunk=False).ratio())


def overlap(left: Wording, right: Wording) -> float:
    """The share (0 to 1) of the content words of the side with fewer that the other side has too."""
    smaller = min(left.content.total(), right.content.total())
    return (left.content & right.content).total() / smaller if smaller else 0.0


def is_excerpt(left: Wording, right: Wording) -> bool:
    """Whether one wording is an unbroken run of the other's words."""
    short, long = sorted((left.words, right.words), key=len)
    if not short:
        return False
    size = len(short)
    return any(long[at] == short[0] and long[at : at + size] == short for at in range(len(long) - size + 1))


def _affordable(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    counts = Counter(b)
    steps = sum(counts[word] for word in a)
    return (steps + len(a)) * min(len(a), steps) <= 400_000
