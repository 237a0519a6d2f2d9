"""What went wrong with a pair, as a sentence."""

from concurrent.futures import BrokenExecutor

import pytest

from reader.errors import Cancelled, LoadError
from reader.many.troubles import trouble_of
from reader.messages import messages_for


@pytest.mark.parametrize(
    ("error", "seconds", "sentence"),
    [
        (LoadError("“a.txt” is not there."), 3.0, "“a.txt” is not there."),
        (Cancelled(), 2.5, "It took longer than 2.5 seconds and was given up; allow it more time."),
        (Cancelled(), None, "It was stopped."),
        (MemoryError(), 3.0, "There is not enough memory for it."),
        (BrokenExecutor(), 3.0, "The process that worked on it ended; it may need more memory."),
        (ValueError("no {such} thing"), None, "An internal error ended it (ValueError: no {such} thing)."),
    ],
)
def test_the_sentence_for_an_error(error: BaseException, seconds: float | None, sentence: str) -> None:
    assert trouble_of(error, seconds) == sentence


def test_it_is_said_in_another_language() -> None:
    assert messages_for("de").tell(trouble_of(Cancelled())) == "Es wurde angehalten."
