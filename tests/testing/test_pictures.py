"""Pictures beside those of a run before."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFrame, QWidget

from reader.testing.pictures import Pictures, difference


def plain(colour: str, size: tuple[int, int] = (10, 10)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def widget(qapp: object) -> QWidget:  # noqa: ARG001 - there is an application
    made = QFrame()
    made.setStyleSheet("background: #204060")
    made.resize(20, 10)
    return made


@pytest.mark.parametrize(
    ("points", "colour", "share"),
    [
        (0, "#000000", 0.0),
        (1, "#ffffff", 0.01),
        (25, "#00ff00", 0.25),
        (25, "#00000d", 0.25),
        (25, "#0c0c0c", 0.0),
    ],
)
def test_the_share_counts_points_that_differ_visibly(points: int, colour: str, share: float) -> None:
    one, other = plain("#000000"), plain("#000000")
    for number in range(points):
        other.setPixelColor(number % 10, number // 10, QColor(colour))
    assert difference(one, other) == share


def test_another_size_is_more_than_all() -> None:
    assert difference(plain("#000000"), plain("#000000", (10, 11))) == 2.0


def test_without_a_folder_pictures_are_only_made(widget: QWidget, tmp_path: Path) -> None:
    pictures = Pictures(None, tmp_path / "made", 0.0)
    assert pictures.take(widget, "one") == tmp_path / "made" / "one.png"
    widget.setStyleSheet("background: white")
    assert QImage(str(pictures.take(widget, "one"))).pixelColor(5, 5) == QColor("white")


def test_what_is_not_there_is_written_and_compared_from_then_on(widget: QWidget, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path / "wanted", tmp_path / "made", 0.0)
    path = pictures.take(widget, "one")
    assert path == tmp_path / "wanted" / "one.png"
    assert pictures.take(widget, "one") == path
    widget.setStyleSheet("background: white")
    with pytest.raises(
        AssertionError, match=r"differs in 100.00 % of its points; the new one is one.new.png"
    ):
        pictures.take(widget, "one")
    assert QImage(str(path)).pixelColor(5, 5) == QColor("#204060")
    assert QImage(str(path.with_name("one.new.png"))).pixelColor(5, 5) == QColor("white")
    widget.resize(21, 10)
    with pytest.raises(AssertionError, match="has another size"):
        pictures.take(widget, "one")


@pytest.mark.parametrize(("tolerance", "passes"), [(0.5, True), (0.49, False)])
def test_a_share_may_differ(tmp_path: Path, widget: QWidget, tolerance: float, passes: bool) -> None:
    half = plain("#204060", (20, 10))
    for x in range(10):
        for y in range(10):
            half.setPixelColor(x, y, QColor("white"))
    (tmp_path / "wanted").mkdir()
    half.save(str(tmp_path / "wanted" / "one.png"))
    pictures = Pictures(tmp_path / "wanted", tmp_path, tolerance)
    if passes:
        pictures.take(widget, "one")
    else:
        with pytest.raises(AssertionError, match=r"50.00 %"):
            pictures.take(widget, "one")
