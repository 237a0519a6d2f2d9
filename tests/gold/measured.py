"""What the measures have in common: shares by name, misses in words, the samples as they are read."""

from dataclasses import dataclass, field
from functools import cache

from reader.loading.open_file import load_file
from reader.text.article import Article
from reader.text.making import make_article
from reader.text.span import Span
from tests.gold.key import article_key


@dataclass(slots=True)
class Measured:
    """Shares by name, and what was missed."""

    values: dict[str, float] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def share(self, name: str, right: int, total: int) -> None:
        """Record `right` of `total`; nothing to find is all right."""
        self.values[name] = right / total if total else 1.0


@cache
def sample(name: str) -> Article:
    """The sample article `name`, read by the program."""
    return make_article(load_file(article_key(name).path))


def f1(found: int, right: int, true: int) -> float:
    """F1 of `right` hits among `found`, of `true` ones; 1 where nothing is there and nothing was found."""
    return 2 * right / (found + true) if found + true else 1.0


def shared_length(a: Span, b: Span) -> int:
    """How many characters two spans have in common."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def alike(a: Span, b: Span) -> float:
    """Overlap over union, 0 to 1."""
    shared = shared_length(a, b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0
