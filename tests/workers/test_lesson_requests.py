"""Pieces of work for a lesson."""

from pathlib import Path

import pytest

from reader.cancel import never, silent
from reader.errors import Cancelled, ReportError
from reader.lesson.guess import Guess, Vote
from reader.lesson.proposed_tour import proposed_tour
from reader.lesson.slide import Lesson, QuestionKind
from reader.sides import Sides
from reader.workers.lesson_requests import preparing, proposing, writing_guesses, writing_slides
from tests.lesson.made import made_pair, step_of

NO_FILES: Sides[Path | None] = Sides(None, None)
GUESS = Guess((1,), (2,), QuestionKind.ORIGIN, "A", "Bé", "copied", False, (Vote("copied", 1, True),))


def test_an_empty_tour_is_the_proposed_one_and_an_arranged_one_is_kept() -> None:
    proposed = preparing(made_pair(), (), NO_FILES)(silent, never)
    shown = [step for step in proposing(made_pair())(silent, never) if not step.hidden]
    assert [slide.step for slide in proposed.slides] == shown
    assert proposing(made_pair())(silent, never) == proposed_tour(made_pair())
    step = step_of("The crew", "the crew")
    arranged = preparing(made_pair(), (step,), NO_FILES)(silent, never)
    assert [slide.step for slide in arranged.slides] == [step]


def test_it_is_told_that_slides_are_made() -> None:
    told: list[tuple[float, str]] = []
    preparing(made_pair(), (), NO_FILES)(lambda share, doing: told.append((share, doing)), never)
    assert told == [(0.0, "Making the slides")]


def test_an_answer_key_beside_the_files_is_read(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "pair_01_02.toml").write_text("beads = [", "utf-8")
    files: Sides[Path | None] = Sides(tmp_path / "01_a.txt", tmp_path / "02_b.txt")
    assert "pair_01_02.toml" in preparing(made_pair(), (), files)(silent, never).key_problem


def test_work_that_nobody_wants_ends() -> None:
    with pytest.raises(Cancelled):
        preparing(made_pair(), (), NO_FILES)(silent, lambda: True)


def test_slides_are_written_with_the_titles_of_both_or_it_is_told(tmp_path: Path) -> None:
    making = preparing(made_pair(), (), NO_FILES)
    lesson, path = making(silent, never), tmp_path / "out.pptx"
    made: list[Lesson] = []

    def to_bytes(slides: Lesson, title: str) -> bytes:
        made.append(slides)
        return title.encode()

    writing_slides(path, making, to_bytes)(silent, never)
    assert path.read_bytes() == f"{lesson.titles.left} / {lesson.titles.right}".encode()
    assert made == [lesson]
    with pytest.raises(ReportError, match=r"out\.pptx"):
        writing_slides(tmp_path / "none" / "out.pptx", making, to_bytes)(silent, never)


def test_guesses_are_written_for_spreadsheets_or_it_is_told(tmp_path: Path) -> None:
    writing_guesses(tmp_path / "out.csv", (GUESS,))(silent, never)
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfnumber,")
    assert "Bé" in data.decode("utf-8-sig")
    with pytest.raises(ReportError, match=r"out\.csv"):
        writing_guesses(tmp_path / "none" / "out.csv", (GUESS,))(silent, never)
