"""The Changes tab: every bead that differs, its changed words marked."""

from functools import partial

from PySide6.QtWidgets import QWidget

from reader.collation.bead import Relation
from reader.gui.session.selection import Selection
from reader.gui.sidebar.rewriting_line import RewritingLine
from reader.gui.sidebar.row_menu import RowMenu
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.catalogue import tr, trn
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.views.card import Row
from reader.views.change_cards import (
    ChangeFilter,
    EditsOf,
    change_card,
    differing_beads,
    place_of_bead,
)
from reader.views.display_data import ComparisonGround, wording_of

_ALL = frozenset(Relation) - {Relation.SAME}
_SHOWN: tuple[tuple[str, tuple[frozenset[Relation], bool]], ...] = (
    (message("All changes"), (_ALL, False)),
    (message("Edited"), (frozenset({Relation.EDITED}), False)),
    (message("Reworded"), (frozenset({Relation.REWORDED}), False)),
    (message("Only on the left"), (frozenset({Relation.ONLY_LEFT}), False)),
    (message("Only on the right"), (frozenset({Relation.ONLY_RIGHT}), False)),
    (message("Moved"), (frozenset(Relation), True)),
)


class ChangesTab(Tab):
    """Lists the beads that differ; the words of a row are compared when it first comes into sight."""

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("changes", tr("Changes"), theme, selection, parent)
        self._shown = self.rows.combo("relation", tr("Which changes"), ((text, text) for text, _ in _SHOWN))
        self.rows.lay_out(self.search, self.count)
        self._how = RewritingLine(self)
        self._column.insertWidget(1, self._how)
        self.destroyed.connect(self._how.close_work)  # before its parts go: work must not tell the dead
        self.row_menu = RowMenu(self)

    def prepare(self, ground: ComparisonGround | None) -> None:
        """One vocabulary for the words of all rows."""
        comparison = self.comparison
        if comparison is None:
            self._how.show_comparison(None)
        self._edits_of: EditsOf | None = None
        if ground is not None:
            self._edits_of = ground.edits_of
        elif comparison is not None:
            self._edits_of = wording_of(comparison).edits_of

    def wanted(self) -> ChangeFilter:
        """The filter as the controls stand."""
        self.rows.show_in_force()
        relations, moved_only = dict(_SHOWN)[self._shown.currentData()]
        return ChangeFilter(relations, moved_only, self.search.text().strip())

    def why_empty(self) -> str:
        """Two articles that say the same have no changes, whatever the filters."""
        if self.comparison is not None and not differing_beads(
            self.comparison, ChangeFilter(_ALL, False, "")
        ):
            return tr(
                "The sentences of both articles are the same, word for word. "
                "The other tabs list what they say."
            )
        return super().why_empty()

    def fill(self) -> str:
        """List what the filters leave."""
        comparison = self.comparison
        assert comparison is not None
        self._how.show_comparison(comparison)
        beads = differing_beads(comparison, self.wanted())
        assert self._edits_of is not None
        self.list.cards.set_rows(
            [
                Row(
                    partial(change_card, comparison, bead, self._edits_of),
                    partial(place_of_bead, comparison, bead),
                )
                for bead in beads
            ]
        )
        return trn("{n} change", "{n} changes", len(beads))
