"""Characters in their usual form, line by line."""

import pytest

from reader.text import characters
from reader.text.characters import usual_characters


@pytest.mark.parametrize(
    ("rule", "text", "usual"),
    [
        ("line ends stay", "one\ntwo\n\nthree", "one\ntwo\n\nthree"),
        ("indents stay", "  one\n\ttwo", "  one\n\ttwo"),
        ("blanks at the end of a line stay", "one  \ntwo", "one  \ntwo"),
        ("blanks inside a line are one", "one  two\u00a0 three", "one two three"),
        ("two blanks are one", "one  two", "one two"),
        ("a tab inside a line is a blank", "one\ttwo", "one two"),
        ("a soft hyphen inside a line goes", "gov\u00adern", "govern"),
        ("a soft hyphen at a line end stays", "gov\u00ad\nern", "gov\u00ad\nern"),
        ("with what means nothing beside it", "gov\u00ad\u200b \n ern", "gov\u00ad \n ern"),
        ("a soft hyphen before a blank line's figure goes", "gov\u00ad\n5", "gov\n5"),
        ("marks stay", "\"one\" -- 'two'...", "\"one\" -- 'two'..."),
        ("a hidden character in a dash", "-\u200b-", "--"),
    ],
)
def test_characters(rule: str, text: str, usual: str) -> None:
    assert usual_characters(text).text == usual, rule


@pytest.mark.parametrize("text", ["", "plain", "caf\u00e9\n\n  two", "\u4f60\u597d\uff01"])
def test_a_usual_text_is_not_copied(text: str) -> None:
    found = usual_characters(text)
    assert found.text is text
    assert found.offsets.is_identity


def test_no_character_of_most_texts_is_unusual() -> None:
    assert [character for character in characters._OFTEN if characters._UNUSUAL.search(character)] == []
    assert usual_characters("“Größe” – 5 €\u200b").text == "“Größe” – 5 €"
