"""Lessons for the tests of presenting: made by hand, on a widget as large as a screen."""

from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from reader.comparison.editorial_warning import Grade
from reader.gui.present.slide_layout import Look
from reader.gui.widgets.theme import load_theme
from reader.lesson.run import LessonRun
from reader.lesson.slide import Lesson, MarkKind, Slide, SlideLabel, SlideMark
from reader.lesson.tour import TourStep
from reader.sides import Sides
from reader.text.span import Span
from tests.lesson.made import asked_for_word, slide_of


def pixels(image: QImage, colour: QColor, room: QRect | None = None) -> int:
    """How many pixels of a picture, or of a part of it, have exactly a colour."""
    part = (image if room is None else image.copy(room & image.rect())).convertToFormat(
        QImage.Format.Format_RGB32
    )
    return 0 if part.isNull() else memoryview(part.constBits()).cast("I").tolist().count(colour.rgb())


LIGHT, DARK = Look(load_theme("light")), Look(load_theme("dark"))

_LEFT = "The old pier of Norwick closes on Monday."
_RIGHT = "The old quay of Norwick closes on Sunday."


def full_slide() -> Slide:
    """A slide with all there can be: marks of both kinds, labels, reasons, a grave verdict, a note."""
    plain = slide_of(asked_for_word((34, 40)), _LEFT, _RIGHT)
    left = replace(
        plain.sides.left,
        marks=(SlideMark(Span(8, 12), MarkKind.CHANGED), SlideMark(Span(34, 40), MarkKind.DECISIVE)),
        tags=((8, 1), (34, 2)),
    )
    right = replace(left, who="Post", text=_RIGHT)
    return replace(
        plain,
        sides=Sides(left, right),
        labels=(
            SlideLabel(1, "synonym", "pier → quay"),
            SlideLabel(2, "figure rewritten", "Monday → Sunday"),
        ),
        why=(("Shared words", "old, Norwick"), ("Longest run", "“of Norwick closes on”")),
        verdict="Grave: Figure, date or name differs",
        grade=Grade.GRAVE,
        step=replace(plain.step, note="Ask who noticed."),
        count=2,
    )


def lesson() -> Lesson:
    """Two slides: one with everything that asks for a word, one that asks where it comes from."""
    second = replace(slide_of(), step=TourStep((3,), (4,)), number=2, count=2)
    titles = Sides("Pier closes", "Quay shut")
    return Lesson((full_slide(), second), titles, Sides("Wire", "Post"), "Copied.", "2 of 2 sentences.")


def run_at(place: int = 0, *, guesses: bool = True) -> LessonRun:
    """That lesson under way."""
    run = LessonRun(lesson(), guesses=guesses)
    run.go(place)
    return run
