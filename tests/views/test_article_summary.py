"""What a header says of an article."""

import pytest
from msgspec.structs import replace

from reader.text.article import Article, Role
from reader.text.details import Details
from reader.views.article_summary import summary_of, title_of, word_count
from tests.builders import article_of

ROLES = [Role.HEADLINE, Role.BYLINE, Role.BODY, Role.FURNITURE]
MADE = article_of(["Gate fails", "By Ada Byron", "The gate failed today.", "Share this"], roles=ROLES)


def test_only_headline_and_body_are_counted() -> None:
    assert word_count(MADE) == 2 + 4


@pytest.mark.parametrize(
    ("details", "summary"),
    [
        (Details(), "2 paragraphs · 6 words"),
        (Details(outlet="Harbour Press"), "Harbour Press · 2 paragraphs · 6 words"),
        (
            Details(outlet="Harbour Press", byline="Ada Byron", published="2031-03-04"),
            "Harbour Press · Ada Byron · 2031-03-04 · 2 paragraphs · 6 words",
        ),
    ],
)
def test_what_is_known_stands_in_one_line(details: Details, summary: str) -> None:
    assert summary_of(replace(MADE, details=details)) == summary


@pytest.mark.parametrize(
    ("made", "size"),
    [
        (article_of(["Gate"]), "1 paragraph · 1 word"),
        (article_of(["水門が開かなかった。"]), "1 paragraph · 9 characters"),
        (article_of(["The sign 水 means water."]), "1 paragraph · 5 words"),
        (article_of(["word " * 1_200]), "1 paragraph · 1,200 words"),
        (article_of(["水" * 1_200]), "1 paragraph · 1,200 characters"),
        (article_of(["a 水 b 門"]), "1 paragraph · 4 words"),
        (article_of(["\u3040\u3040"]), "1 paragraph · 2 characters"),
        (article_of([]), "0 paragraphs · 0 words"),
    ],
)
def test_a_size_is_in_words_or_in_signs_where_words_are_not_parted(made: Article, size: str) -> None:
    assert summary_of(made) == size


@pytest.mark.parametrize(
    ("made", "title"),
    [
        (replace(MADE, details=Details(title="A title")), "A title"),
        (MADE, "Gate fails"),
        (replace(article_of(["The gate failed."]), origin="/news/gate.txt"), "gate.txt"),
        (replace(article_of(["The gate failed."]), origin=""), ""),
    ],
)
def test_a_title_is_given_or_the_headline_or_the_file(made: Article, title: str) -> None:
    assert title_of(made) == title
