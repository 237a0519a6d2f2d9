"""An article named on the command line: a file, or standard input."""

import sys
from pathlib import Path

from reader.errors import LoadError
from reader.text.article import Article
from reader.text.loading import load_bytes, load_file
from reader.text.loading.door import MAX_BYTES
from reader.text.making import make_article

STANDARD_INPUT = "-"


def article_from(name: str) -> Article:
    """The article in a file, or on standard input when `name` is `-`.

    Raises `LoadError` with a sentence for the user.
    """
    if name != STANDARD_INPUT:
        return make_article(load_file(Path(name)))
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise LoadError(f"Standard input holds more than {MAX_BYTES // 1_000_000} MB: no single article.")
    return make_article(load_bytes(data, "standard input"))
