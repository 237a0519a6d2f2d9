"""Which face articles are set in: a family, a size, and what they look like."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.typography import Typeface, own_family, reading_font
from reader.messages import message
from reader.session.settings import LARGEST_TYPE, SMALLEST_TYPE

_SAMPLE = message(
    "The bridge carries 9,140 vehicles a day; “nobody crosses,” said the mayor, “until the steel is sound.” "
    "Ferries will run every twenty minutes in the meantime."
)
_PREVIEW_HEIGHT = 112


class FaceChoice(QWidget):
    """Family and size beside each other, a sentence set in them below."""

    changed = Signal()

    def __init__(self, face: Typeface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences.face")
        self.family = QComboBox(self)
        self.family.setObjectName("preferences.family")
        self.family.setAccessibleName(tr("Family of the articles' text"))
        self.family.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.family.setMinimumContentsLength(24)
        self.family.addItem(tr("Our own choice: {own_family}", own_family=own_family()), "")
        for name in _families():
            self.family.addItem(name, name)
        self.points = QDoubleSpinBox(self)
        self.points.setObjectName("preferences.points")
        self.points.setAccessibleName(tr("Size of the articles' text at 100 %"))
        self.points.setRange(SMALLEST_TYPE, LARGEST_TYPE)
        self.points.setDecimals(1)
        self.points.setSingleStep(0.5)
        self.points.setSuffix(tr(" pt"))
        self._sample = QLabel(tell(_SAMPLE), self)
        self._sample.setObjectName("preferences.sample")
        self._sample.setAccessibleName(tr("Sample of the text"))
        self._sample.setTextFormat(Qt.TextFormat.PlainText)
        self._sample.setWordWrap(True)
        self._sample.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sample.setMargin(10)
        self._sample.setFixedHeight(_PREVIEW_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.family, 1)
        row.addWidget(self.points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._sample)
        self.setFocusProxy(self.family)
        self.set_face(face)
        self.family.currentIndexChanged.connect(self._show)
        self.points.valueChanged.connect(self._show)

    def face(self) -> Typeface:
        """What is chosen."""
        return Typeface(str(self.family.currentData()), self.points.value())

    def set_face(self, face: Typeface) -> None:
        """Choose a face; a family that is not installed here is kept and said to be missing."""
        if self.family.findData(face.family) < 0:
            self.family.addItem(tr("{family} (not installed)", family=face.family), face.family)
        self.family.setCurrentIndex(self.family.findData(face.family))
        self.points.setValue(face.points)
        self._show()

    def _show(self) -> None:
        self._sample.setFont(reading_font(self.face()))
        self.changed.emit()


def _families() -> list[str]:
    """The installed families that can be read at any size, without those for private use of the system."""
    return [
        name
        for name in QFontDatabase.families()
        if not QFontDatabase.isPrivateFamily(name) and QFontDatabase.isSmoothlyScalable(name)
    ]
