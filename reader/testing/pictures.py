"""Pictures of widgets, beside those of a run before."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from reader.values import Struct

_STEP = 12
"""By how much one colour of a point, 0 to 255, may differ before the point counts as another."""


class Pictures(Struct, frozen=True):
    """`wanted` holds the pictures to compare with (None: none are compared), `made` takes what is made;
    `tolerance` is the share of points that may differ."""

    wanted: Path | None
    made: Path
    tolerance: float

    def take(self, widget: QWidget, name: str) -> Path:
        """Write the picture of a widget and compare it; answers where it lies.

        A picture that is not there to compare with is written there. Raises `AssertionError` when too much
        differs; the new picture lies beside the old one then, as NAME.new.png.
        """
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        folder = self.made if self.wanted is None else self.wanted
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        if self.wanted is None or not path.exists():
            image.save(str(path))
            return path
        share = difference(QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32), image)
        if share > self.tolerance:
            new = folder / f"{name}.new.png"
            image.save(str(new))
            said = "has another size" if share > 1 else f"differs in {100 * share:.2f} % of its points"
            raise AssertionError(f"the picture {path} {said}; the new one is {new.name} beside it")
        return path


def difference(one: QImage, other: QImage) -> float:
    """The share of points whose colours differ, 0 to 1; 2 for pictures of different sizes."""
    if one.size() != other.size():
        return 2.0
    before, after = bytes(one.constBits()), bytes(other.constBits())
    if before == after:
        return 0.0
    points = one.width() * one.height()
    pairs = zip(_points(before), _points(after), strict=True)
    return sum(a != b and _differs(a, b) for a, b in pairs) / max(points, 1)


def _points(data: bytes) -> list[bytes]:
    return [data[at : at + 4] for at in range(0, len(data), 4)]


def _differs(one: bytes, other: bytes) -> bool:
    return any(abs(a - b) > _STEP for a, b in zip(one[:3], other[:3], strict=True))
