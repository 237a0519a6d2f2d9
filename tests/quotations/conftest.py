"""What the tests of this room share: an article made of plain paragraphs."""

from collections.abc import Callable

import pytest

from reader.loading.open_file import load_text
from reader.text.article import Article
from reader.text.making import make_article

MakeArticle = Callable[[str], Article]

LEAD = (
    "The harbour committee met on Monday evening in the old customs house, and nearly every seat was"
    " taken long before the doors were closed.\n\n"
)


@pytest.fixture
def article() -> MakeArticle:
    """Makes an article of a fixed first paragraph and the given ones, parted by blank lines."""

    def make(text: str) -> Article:
        return make_article(load_text(LEAD + text, "harbour.txt"))

    return make
