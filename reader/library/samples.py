"""The read-only shelf: the sample articles that come with the program, and their pairs."""

import tomllib
from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.messages import message
from reader.resources import samples_path
from reader.values import Struct


class SampleArticle(Struct, frozen=True):
    """One sample: its file and what to call it."""

    title: str
    path: Path


class SamplePair(Struct, frozen=True):
    """Two samples worth comparing, and a sentence that says what there is to see."""

    title: str
    left: Path
    right: Path
    note: str


def sample_pairs() -> tuple[SamplePair, ...]:
    """The pairs for the welcome page; the first is the default. Raises `LibraryError`."""
    return tuple(map(_pair, _index()["pair"]))


def sample_articles() -> tuple[SampleArticle, ...]:
    """All samples, in the order of their files. Raises `LibraryError`."""
    return tuple(map(_article, _index()["article"]))


def _pair(entry: dict[str, str]) -> SamplePair:
    title, note = entry["title"], entry["note"]
    left, right = samples_path(entry["left"]), samples_path(entry["right"])
    return SamplePair(message(title), left, right, message(note))


def _article(entry: dict[str, str]) -> SampleArticle:
    title = entry["title"]
    return SampleArticle(message(title), samples_path(entry["file"]))


def _index() -> dict[str, Any]:
    try:
        return tomllib.loads(samples_path("index.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LibraryError(message("The sample articles are missing. Install the program again.")) from error
