"""What a test may name as an article: a file, a sample, or a text."""

from pathlib import Path
from typing import Any

from reader.comparison.comparison import Comparison
from reader.interface import compare, read
from reader.library.samples import sample_articles
from reader.testing.near_names import near

Source = Path | str
"""A path; the name of a sample ("landwire", "01_landwire" or "01_landwire.txt"); or a text, which is told by
the white space in it."""


def file_or_text(source: Source) -> Path | str:
    """The path of a file or sample, or the text itself.

    Raises `TypeError` for what is neither `Path` nor `str`, `LookupError` for a name that no sample has.
    """
    if isinstance(source, Path):
        return source
    if not isinstance(source, str):
        raise TypeError(f"an article is a pathlib.Path, a sample's name or a text, not {source!r}")
    if any(letter.isspace() for letter in source):
        return source
    samples = {name: sample.path for sample in sample_articles() for name in _names_of(sample.path)}
    if source not in samples:
        raise LookupError(f"there is no sample {source!r}{near(source, samples)}; a file is a pathlib.Path")
    return samples[source]


def _names_of(path: Path) -> tuple[str, ...]:
    return path.name, path.stem, path.stem.partition("_")[2]


def compared(left: Source, right: Source, **options: Any) -> Comparison:
    """Two articles compared, on the calling thread and without Qt; options as those of `reader.compare`."""
    articles = []
    for name, source in (("left.txt", left), ("right.txt", right)):
        found = file_or_text(source)
        articles.append(read(found) if isinstance(found, Path) else read(found, name=name))
    return compare(*articles, **options)
