"""The Changes tab: every bead that differs, its changed words marked."""

from functools import partial

from PySide6.QtWidgets import QWidget

from reader.collation.bead import Bead, Edit, Relation
from reader.collation.options import CollationOptions
from reader.collation.wording import edits_of
from reader.gui.sidebar.change_cards import ChangeFilter, change_card, differing_beads
from reader.gui.sidebar.tab import Tab
from reader.gui.theme import Theme
from reader.text.article import Article

_ALL = frozenset(Relation) - {Relation.SAME}
_SHOWN: tuple[tuple[str, tuple[frozenset[Relation], bool]], ...] = (
    ("All changes", (_ALL, False)),
    ("Edited", (frozenset({Relation.EDITED}), False)),
    ("Reworded", (frozenset({Relation.REWORDED}), False)),
    ("Only on the left", (frozenset({Relation.ONLY_LEFT}), False)),
    ("Only on the right", (frozenset({Relation.ONLY_RIGHT}), False)),
    ("Moved", (frozenset(Relation), True)),
)


class ChangesTab(Tab):
    """Lists the beads that differ; the words of a row are compared when it first comes into sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("changes", "Changes", theme, parent)
        self._shown = self.combo("relation", "Which changes", ((text, text) for text, _ in _SHOWN))
        self.add_row(self.search)
        self.add_row(self._shown)
        self.add_row(self.count)

    def wanted(self) -> ChangeFilter:
        """The filter as the controls stand."""
        relations, moved_only = dict(_SHOWN)[self._shown.currentText()]
        return ChangeFilter(relations, moved_only, self.search.text().strip())

    def fill(self) -> str:
        """List what the filters leave."""
        comparison = self.comparison
        assert comparison is not None
        beads = differing_beads(comparison, self.wanted())
        options = comparison.collation.options
        edits = partial(_edits, comparison.left, comparison.right, options)
        self.list.cards.set_makers([partial(change_card, comparison, bead, edits) for bead in beads])
        return f"{len(beads)} changes" if len(beads) != 1 else "1 change"


def _edits(left: Article, right: Article, options: CollationOptions, bead: Bead) -> tuple[Edit, ...]:
    return edits_of(left, right, bead, options)
