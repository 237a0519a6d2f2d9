"""Articles by hand from lists of sentences, and the harness's plain form of their links."""

from collections.abc import Sequence

from reader.collation.collate import collate
from reader.collation.collation import Collation
from reader.collation.options import CollationOptions, Strictness
from reader.text.article import Article
from tests import builders

KINDS = {"same": "identical", "edited": "edited", "reworded": "reworded"}


def article_of(sentences: Sequence[str], language: str = "en") -> Article:
    """An article with one paragraph a sentence, all body."""
    return builders.article_of(sentences, language, gap="\n")


def language_of(sentences: Sequence[str]) -> str:
    """German or English, by the commonest words: the shared data has no others."""
    words = " ".join(sentences).lower().split()
    german = sum(word in {"und", "der", "die", "das", "ist", "nicht", "ein"} for word in words)
    english = sum(word in {"and", "the", "of", "to", "is", "not", "a"} for word in words)
    return "de" if german > english else "en"


def links_of(collation: Collation) -> list[dict[str, object]]:
    """The linked beads as the harness reads them."""
    return [
        {
            "left": list(bead.left),
            "right": list(bead.right),
            "kind": KINDS[bead.relation.value],
            "similarity": bead.score,
            "moved": bead.moved,
        }
        for bead in collation.beads
        if bead.relation.is_shared
    ]


def _linked(left: Sequence[str], right: Sequence[str], strictness: Strictness) -> list[dict[str, object]]:
    language = language_of([*left, *right])
    options = CollationOptions(strictness=strictness)
    return links_of(collate(article_of(left, language), article_of(right, language), options))


def auto(left: Sequence[str], right: Sequence[str]) -> list[dict[str, object]]:
    """Links in the setting that fits the pair, the default."""
    return _linked(left, right, Strictness.AUTO)


def strict(left: Sequence[str], right: Sequence[str]) -> list[dict[str, object]]:
    """Links in the strict setting."""
    return _linked(left, right, Strictness.STRICT)


def normal(left: Sequence[str], right: Sequence[str]) -> list[dict[str, object]]:
    """Links in the normal setting."""
    return _linked(left, right, Strictness.NORMAL)


def loose(left: Sequence[str], right: Sequence[str]) -> list[dict[str, object]]:
    """Links in the loose setting."""
    return _linked(left, right, Strictness.LOOSE)
