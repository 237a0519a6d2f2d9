"""Pieces of work for a lesson: its slides, its page and paper, what an audience guessed."""
# ruff: noqa: PLC0415 - all of the program below the window: not before the window stands

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.messages import Messages, message
from reader.sides import Sides
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.exercises.exercise import Exercise
    from reader.lesson.guess import Guess
    from reader.lesson.slide import Lesson
    from reader.lesson.tour import Tour
    from reader.reports.preview import Preview


def preparing(
    comparison: "Comparison",
    tour: "Tour",
    files: Sides[Path | None],
    exercise: "Exercise | None" = None,
) -> "Work[Lesson]":
    """Work that makes the slides of a tour (the proposed one where it is empty); `files` are those that the
    articles came from, beside which an answer key may lie, `exercise` the one that was made last."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "Lesson":
        progress(0.0, message("Making the slides"))
        return prepared(comparison, tour, files, is_cancelled, exercise)

    return work


def proposing(comparison: "Comparison") -> "Work[Tour]":
    """Work that proposes a tour."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> "Tour":
        from reader.lesson.proposed_tour import proposed_tour

        return proposed_tour(comparison)

    return work


def writing_page(path: Path, making: "Work[Lesson]", messages: Messages) -> Work[None]:
    """Work that writes a lesson as a page that steps by itself; `making` makes its slides."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> None:
        from reader.reports.lesson_page import lesson_page
        from reader.reports.writing import write_report_bytes

        page = lesson_page(making(progress, is_cancelled), messages)
        write_report_bytes(path, page.encode("utf-8", "backslashreplace"))

    return work


def writing_slides(
    path: Path, making: "Work[Lesson]", to_bytes: "Callable[[Lesson, str], bytes]"
) -> Work[None]:
    """Work that writes a lesson as a file of slides, which `to_bytes` makes of it and its title."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> None:
        from reader.reports.writing import write_report_bytes

        lesson = making(progress, is_cancelled)
        title = f"{lesson.titles.left} / {lesson.titles.right}"
        write_report_bytes(path, to_bytes(lesson, title))

    return work


def previewing_lesson(making: "Work[Lesson]", messages: Messages) -> "Work[Preview]":
    """Work that shows all slides below each other."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "Preview":
        from reader.reports.lesson_page import lesson_paper
        from reader.reports.preview import Preview

        return Preview(lesson_paper(making(progress, is_cancelled), messages), True)

    return work


def writing_guesses(path: Path, guesses: "tuple[Guess, ...]") -> Work[None]:
    """Work that writes what an audience guessed as a table."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        from reader.reports.guesses_form import guesses_csv
        from reader.reports.writing import write_report_bytes

        write_report_bytes(path, guesses_csv(guesses).encode("utf-8-sig", "backslashreplace"))

    return work


def prepared(
    comparison: "Comparison",
    tour: "Tour",
    files: Sides[Path | None],
    is_cancelled: IsCancelled,
    exercise: "Exercise | None" = None,
) -> "Lesson":
    """The slides of a tour, made here and now. Raises `Cancelled` when `is_cancelled()` answers True."""
    from reader.lesson.answer_key import key_beside, key_of
    from reader.lesson.proposed_tour import proposed_tour
    from reader.lesson.slide_making import make_lesson

    articles = Sides(comparison.left, comparison.right)
    made = key_of(exercise, articles) if exercise is not None else None
    key = made or key_beside(files, articles)
    return make_lesson(comparison, tour or proposed_tour(comparison), key, is_cancelled)
