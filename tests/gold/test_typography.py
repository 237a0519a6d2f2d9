"""The typography of a text changes nothing of what is read in it: real articles in every variant."""

from functools import lru_cache
from pathlib import Path

import pytest

from tests.benchmarks.text_typography import VARIANTS, Original, differences, read

_ROOT = Path(__file__).parents[2]
_SHARED = _ROOT.parent / "shared"
_SOURCES = sorted((_ROOT / "sources").glob("*.txt"))
_BREAK_LINES = ("wrapped", "broken_words", "all_together")
_ARTICLES = sorted((_SHARED / "articles").glob("*.txt"))
_GOLD = sorted((_SHARED / "gold" / "quotes" / "train" / "text").glob("*.txt"))[7::120]
_PATHS = [*_SOURCES, *_ARTICLES, *_GOLD]
_HEAD = 3_000
"""Characters of a long article that are enough: what typography changes it changes in every paragraph."""
_ENGLISH = ("straight_marks", "curly_marks", "guillemets")
"""Variants of English marks alone."""


@lru_cache(maxsize=1)
def _original(text: str) -> Original:
    return Original(read(text))


def _head(text: str) -> str:
    """The first paragraphs of a long article."""
    return text if len(text) <= _HEAD else text[: text.rfind("\n\n", 0, _HEAD)] + "\n"


def _is_wrapped(text: str) -> bool:
    """Whether the lines of a text are broken at a width already, so that no paragraph is one line."""
    return max(map(len, text.splitlines())) < 100


@pytest.mark.parametrize("variant", list(VARIANTS))
@pytest.mark.parametrize("path", _PATHS, ids=lambda path: path.stem[:24])
def test_a_variant_reads_as_the_original(path: Path, variant: str) -> None:
    text = _head(path.read_text("utf-8"))
    is_no_variant = (variant in _BREAK_LINES and _is_wrapped(text)) or (variant in _ENGLISH and "„" in text)
    other = text if is_no_variant else VARIANTS[variant](text)
    if other != text:
        assert differences(_original(text), read(other)) == []
