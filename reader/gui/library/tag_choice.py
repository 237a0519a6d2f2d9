"""The tags of the library, of which one narrows the list."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message

_ALL = message("All tags")


class TagChoice(QComboBox):
    """All tags with how many articles have them; the first entry stands for all articles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("library.tags")
        self.setAccessibleName(tr("Only articles with this tag"))
        self.offer(())

    @property
    def tag(self) -> str | None:
        """The tag that was chosen, or None for all."""
        return self.currentData() if self.currentIndex() > 0 else None

    def offer(self, tags: tuple[tuple[str, int], ...]) -> None:
        """Offer these tags; the chosen one stays chosen. Tells nothing."""
        chosen = self.tag
        with QSignalBlocker(self):
            self.clear()
            self.addItem(tell(_ALL))
            for tag, count in tags:
                self.addItem(f"#{tag}  {count}", tag)
            self.setCurrentIndex(max(0, self.findData(chosen)) if chosen else 0)
        self.setEnabled(bool(tags))

    def clear_choice(self) -> None:
        """Choose all, without telling it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(0)
