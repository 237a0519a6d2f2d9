"""Errors that are shown to people: a sentence, in English and in the language of the reader."""

import pytest

from reader.errors import LoadError, ReaderError, SessionFileError
from reader.messages import ENGLISH, message, messages_for


def test_the_sentence_of_an_error_is_what_it_was_raised_with() -> None:
    error = LoadError(message("“{name}” is empty. Choose a file that holds an article.", name="a.txt"))
    assert str(error) == "“a.txt” is empty. Choose a file that holds an article."
    assert ENGLISH.tell(error.sentence) == str(error)
    assert messages_for("de").tell(error.sentence) == (
        "„a.txt“ ist leer. Bitte eine Datei mit einem Artikel wählen."
    )


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (ReaderError(), ""),
        (ReaderError("plain"), "plain"),
        (ReaderError("first", "second"), "first"),
        (ReaderError(5), "5"),
        (SessionFileError("kept"), "kept"),
    ],
)
def test_every_error_has_a_sentence(error: ReaderError, sentence: str) -> None:
    assert error.sentence == sentence
