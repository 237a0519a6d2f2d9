"""Details in the real window: set by hand, marked, and reset to what was read."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QLabel

from reader.library.library import Library
from tests.gui.library.shelves import settle
from tests.gui.windows import SPUN, WIRE, Desktop, trigger


def test_a_detail_is_marked_reset_undone_and_forgotten_by_the_library(
    desktop: Desktop, tmp_path: Path
) -> None:
    own = Path(shutil.copy(WIRE, tmp_path / "wire.txt"))
    window = desktop.compared(own, SPUN)
    view = window.on_desk.view
    mark = window.findChild(QLabel, "pane.left.header.by_hand")
    assert isinstance(mark, QLabel)
    before = window.controller.article("left")
    assert before is not None
    assert mark.isHidden()
    view.detail_corrected.emit("left", "outlet", "Norwick Gazette")
    settle(desktop, window)
    assert not mark.isHidden()
    view.detail_reset.emit("left", "outlet")
    settle(desktop, window)
    after = window.controller.article("left")
    assert after is not None
    assert after.details == before.details
    assert mark.isHidden()
    with Library(desktop.folder / "library") as library:
        assert dict(library.by_hand(after).details) == {}
    trigger(window, "undo")
    settle(desktop, window)
    again = window.controller.article("left")
    assert again is not None
    assert again.details.outlet == "Norwick Gazette"


def test_the_form_knows_what_was_read(desktop: Desktop) -> None:
    window = desktop.compared()
    header = window.on_desk.view.panes["left"].header
    read = header.as_read()
    window.on_desk.view.detail_corrected.emit("left", "title", "Another")
    assert header.as_read() == read
    assert read is not None
    assert read.title != "Another"


def test_a_detail_that_nobody_reads_is_none(desktop: Desktop) -> None:
    window = desktop.window()
    assert window.on_desk.view.panes["right"].header.as_read() is None
