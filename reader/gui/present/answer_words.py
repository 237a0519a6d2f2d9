"""Answers of an audience as the window says them."""

from reader.gui.widgets.catalogue import tell, tr
from reader.lesson.guess import Guess
from reader.messages import message

ANSWERS = {
    "copied": message("copied word for word"),
    "rewritten": message("rewritten"),
    "independent": message("independent"),
}


def vote_words(answer: str) -> str:
    """An answer as the window says it; a picked word as it stands."""
    return tell(ANSWERS[answer]) if answer in ANSWERS else f"“{answer}”"


def truth_words(guess: Guess) -> str:
    """What is right, as the window says it."""
    if not guess.truth:
        return tr("open")
    return " / ".join(vote_words(part) for part in guess.truth.split("/"))
