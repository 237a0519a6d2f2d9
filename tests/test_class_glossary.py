"""The page on architecture: its glossary has every public class of the engine, and what it names is there."""

import re

from tests.class_glossary import PACKAGE, PAGE, page_with, rows, table


def test_the_table_of_classes_is_that_of_the_docstrings() -> None:
    assert PAGE.read_text("utf-8") == page_with(table()), "run: python -m tests.class_glossary --write"


def test_every_class_says_what_it_is() -> None:
    assert [name for name, _, meaning in rows() if not meaning] == []


def test_files_that_the_page_names_are_there() -> None:
    page = PAGE.read_text("utf-8").partition("### Public classes")[0]
    named = set(re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.(?:py|toml))`", page))
    roots = (PACKAGE, PACKAGE.parent)
    assert {name for name in named if not any((root / name).is_file() for root in roots)} == set()
    assert len(named) >= 15
