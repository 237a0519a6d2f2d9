"""A label that gives way: what does not fit is elided and shown whole in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.views.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """One line of plain text that never forces its window wider."""

    def __init__(self, name: str, parent: QWidget | None = None, *, muted: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.WindowText

    def set_text(self, text: str) -> None:
        """Show one line of text."""
        self.setText(" ".join(text.split()))
        self._renew_tip()

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The words, elided at their end."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A tip only when words are hidden."""
        super().resizeEvent(event)
        self._renew_tip()

    def _renew_tip(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else plain_tip(self.text()))
