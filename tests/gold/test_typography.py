"""The typography of a text changes nothing of what is read in it: real articles in every variant."""

from pathlib import Path

import pytest

from tests.benchmarks.text_typography import VARIANTS, differences, read

_ROOT = Path(__file__).parents[2]
_SHARED = _ROOT.parent / "shared"
_SOURCES = [path for path in sorted((_ROOT / "sources").glob("*.txt")) if "uferbote" not in path.name]
_ARTICLES = sorted((_SHARED / "articles").glob("*.txt"))
_GOLD = sorted((_SHARED / "gold" / "quotes" / "train" / "text").glob("*.txt"))[7::120]
_PATHS = [*_SOURCES, *_ARTICLES, *_GOLD]


@pytest.mark.parametrize("variant", list(VARIANTS))
@pytest.mark.parametrize("path", _PATHS, ids=lambda path: path.stem[:24])
def test_a_variant_reads_as_the_original(path: Path, variant: str) -> None:
    text = path.read_text("utf-8")
    other = VARIANTS[variant](text)
    if other != text:
        assert differences(read(text), read(other)) == []
