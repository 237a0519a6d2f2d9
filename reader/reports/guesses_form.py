"""What an audience guessed as a table for a spreadsheet."""

from collections.abc import Sequence

from reader.lesson.guess import Guess
from reader.reports.csv_form import table


def guesses_csv(guesses: Sequence[Guess]) -> str:
    """One row for each answer that was given, with its voices; in English whatever the window speaks."""
    header = ("number", "question", "left", "right", "true", "judged by", "answer", "voices", "right answer")
    rows = [
        (
            number,
            guess.question.value,
            guess.left_words,
            guess.right_words,
            guess.truth,
            "answer key" if guess.by_key else "comparison",
            vote.answer,
            vote.voices,
            ("yes" if vote.is_right else "no") if guess.truth else "open",
        )
        for number, guess in enumerate(guesses, 1)
        for vote in guess.votes
    ]
    return table(header, rows)
