"""Lines and columns of the file that an article was read from."""

from pathlib import Path

import pytest

import reader
from reader.many.file_lines import FileLines
from tests.builders import read_article

MARKED_UP = """---
title: News
author: Ada Holt
---

# The *big* storm

By [Ada Holt](http://a.b/the-storm)

- The storm killed **14** people in the two villages.

> “We go,” the mayor said.

1. The `storm` was the third.
"""


def lines_of(path: Path, text: str, encoding: str = "utf-8") -> FileLines:
    path.write_bytes(text.encode(encoding))
    return FileLines(reader.read(path), path)


def place(text: str, word: str, nth: int = 0) -> tuple[int, int]:
    """Line and column of a word of a text, the plain way."""
    for number, line in enumerate(text.split("\n"), 1):
        at = line.find(word)
        if at >= 0:
            if nth == 0:
                return number, at + 1
            nth -= 1
    raise AssertionError(word)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("word", "nth"), [("big", 0), ("killed", 0), ("14", 0), ("two", 0), ("We", 0), ("mayor", 0), ("third", 0)]
)
def test_a_word_of_a_markdown_file_has_its_place_there(
    tmp_path: Path, word: str, nth: int, line_end: str
) -> None:
    path = tmp_path / "news.md"
    lines = lines_of(path, MARKED_UP.replace("\n", line_end))
    text = reader.read(path).text
    assert lines.at(text.index(word)) == place(MARKED_UP, word, nth)
    assert lines.at(text.index(word) + len(word) - 1) == place(MARKED_UP, word, nth)


def test_a_mark_has_the_place_of_the_word_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    lines = lines_of(path, MARKED_UP)
    assert lines.at(reader.read(path).text.index("“")) == place(MARKED_UP, "We go")
    assert lines.at(len(reader.read(path).text)) is None


def test_markdown_in_another_encoding(tmp_path: Path) -> None:
    text = "# Größe\n\nDie Größe war **14** Meter, sagte der Bürgermeister für die Öffentlichkeit.\n"
    lines = lines_of(tmp_path / "a.md", text, "cp1252")
    assert lines.at(reader.read(tmp_path / "a.md").text.index("14")) == (3, 17)


def test_markdown_without_its_file_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MARKED_UP, "utf-8")
    article = reader.read(tmp_path / "a.md")
    assert FileLines(article).at(0) is None
    assert FileLines(article, tmp_path / "gone.md").at(0) is None


@pytest.mark.parametrize(("word", "expected"), [("Head", (2, 3)), ("storm", (5, 1)), ("14", (5, 14))])
def test_plain_text_is_its_file(word: str, expected: tuple[int, int]) -> None:
    article = read_article("\n  Head\n\n\nstorm killed 14 people.\n", "a.txt")
    assert FileLines(article).at(article.text.index(word)) == expected


def test_a_document_has_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><body><article><h1>News</h1><p>A choir sang in the old church.</p></article></html>"
    )
    assert FileLines(reader.read(path), path).at(0) is None
