"""The pages of the help: complete in every language, and found by their words."""

import re

import pytest

from reader.messages import languages_with_messages
from reader.resources import resource_path
from reader.views.help_pages import HelpPage, help_pages, pages_with

PAGES = (HelpPage("a", "Bars", "# Bars\n\nA **solid** bar."), HelpPage("b", "Café", "# Café\n\nA `bar`."))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", ["a", "b"]),
        ("bar", ["a", "b"]),
        ("SOLID BAR", ["a"]),
        ("cafe", ["b"]),
        ("solid café", []),
        ("nothing", []),
    ],
)
def test_pages_are_found_by_all_their_words(words: str, names: list[str]) -> None:
    assert [page.name for page in pages_with(PAGES, words)] == names


@pytest.mark.parametrize("language", languages_with_messages())
def test_every_language_has_every_page_with_a_title(language: str) -> None:
    assert {path.name for path in resource_path("help", language).iterdir()} == {
        path.name for path in resource_path("help", "en").iterdir()
    }
    pages = help_pages(language)
    assert [page.name for page in pages] == sorted(page.name for page in pages)
    assert all(page.title and not page.title.startswith("#") for page in pages)
    english = help_pages()
    for page, other in zip(pages, english, strict=True):
        if language != "en":
            assert page.title != other.title
        assert page.text.count("\n- ") == other.text.count("\n- ")
        assert len(re.findall(r"^\d\. ", page.text, re.MULTILINE)) == len(
            re.findall(r"^\d\. ", other.text, re.MULTILINE)
        )


def test_a_language_without_pages_has_the_english_ones() -> None:
    assert help_pages("tlh") == help_pages("en")
    assert help_pages("de-AT") == help_pages("de")


def test_the_marks_of_the_window_are_explained() -> None:
    marks = next(page for page in help_pages() if page.name == "2_marks")
    for sign in ("⇅", "❝", "⚠", "Solid bar", "Dashed bar", "Dotted bar", "three levels"):
        assert sign in marks.text
