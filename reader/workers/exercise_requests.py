"""Pieces of work on exercises for who runs them; what makes them is imported when the first one runs."""
# ruff: noqa: PLC0415 - the program below the window: not before it is asked for

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress, raise_if
from reader.messages import Messages
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.exercises.exercise import Exercise, ExerciseWish
    from reader.text.article import Article

KEY_SUFFIX = ".key.json"


def offering(reading: "Work[Article]") -> "Work[tuple[Article, dict[str, int]]]":
    """Work that reads an article in some way and counts its places for each kind of tampering."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "tuple[Article, dict[str, int]]":
        from reader.exercises.exercise import offers_of

        article = reading(progress, is_cancelled)
        raise_if(is_cancelled)
        return article, offers_of(article, is_cancelled)

    return work


def at_hand(article: "Article") -> "Work[Article]":
    """Work that has its article already."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> "Article":
        return article

    return work


def making(article: "Article", wish: "ExerciseWish") -> "Work[Exercise]":
    """Work that makes an exercise."""

    def work(_progress: Progress, is_cancelled: IsCancelled) -> "Exercise":
        from reader.exercises.exercise import make_exercise

        return make_exercise(article, wish, is_cancelled)

    return work


def writing(path: Path, exercise: "Exercise") -> Work[Path]:
    """Work that writes the copy, and its key beside it, whose path it gives."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> Path:
        from reader.exercises.key import key_json
        from reader.reports.writing import write_report_bytes

        key = path.with_name(f"{path.stem}{KEY_SUFFIX}")
        write_report_bytes(path, exercise.copy.encode("utf-8", "backslashreplace"))
        write_report_bytes(key, key_json(exercise).encode("utf-8", "backslashreplace"))
        return key

    return work


def paper(exercise: "Exercise", messages: Messages) -> str:
    """The handout as HTML to be printed."""
    from reader.reports.exercise_form import exercise_paper

    return exercise_paper(exercise, messages)


def printing(
    exercise: "Exercise", draws: Callable[[str, Progress, IsCancelled], None], messages: Messages
) -> Work[None]:
    """Work that prints the handout; `draws` puts its HTML on paper."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> None:
        draws(paper(exercise, messages), progress, is_cancelled)

    return work


def answers(exercise: "Exercise", messages: Messages) -> str:
    """The answers as text."""
    from reader.reports.exercise_form import answers_text

    return answers_text(exercise, messages)


def shortfall(exercise: "Exercise", messages: Messages) -> str:
    """What was asked for and is not there, "" when all is."""
    from reader.reports.exercise_form import shortfall_line

    return messages.tell(shortfall_line(exercise))


def wish(kinds: tuple[str, ...], number: int, seed: int, is_rewritten: bool) -> "ExerciseWish":
    """What is asked of an exercise."""
    from reader.exercises.exercise import ExerciseWish

    return ExerciseWish(kinds, number, seed, is_rewritten)
