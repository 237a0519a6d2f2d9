"""The names that README gives to testers are those of the window."""

import re
from pathlib import Path

from PySide6.QtCore import QObject

from tests.gui.library.shelves import opened
from tests.gui.windows import Desktop

_README = Path(__file__).resolve().parents[2] / "README.md"


def _told() -> list[str]:
    """The names in the first column of README's tables; one that begins with a point goes on from another."""
    section = _README.read_text("utf-8").split("## For testers")[1].split("\n## ")[0]
    rows = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    names = [name for row in rows for name in re.findall(r"`([\w.]+)`", row)]
    return [name.replace("SIDE", "left").replace("TAB", "changes") for name in names if name != "action.ID"]


def test_every_name_that_readme_tells_is_there(desktop: Desktop) -> None:
    window = desktop.compared()
    window.on_desk.view.texts["left"].menu_at(0)
    quotations = window.on_desk.sidebar.quotations
    quotations.menu_of(quotations.utterances[0])
    window.ask_preferences()
    opened(desktop, window)
    window.web_pages.ask("left")
    there = {child.objectName() for child in window.findChildren(QObject)} | {window.objectName()}
    told = _told()
    assert len(told) > 80
    assert [name for name in told if not any(each.endswith(name) for each in there)] == []
    ours = {name for name in there if name.startswith("library.")} - {"library.inside"}
    assert [name for name in sorted(ours) if not any(name.endswith(each) for each in told)] == []


def test_every_signal_that_readme_tells_is_there(desktop: Desktop) -> None:
    window = desktop.window()
    panel = opened(desktop, window)
    section = _README.read_text("utf-8").split("| signal | when |")[1].split("\nNothing is animated")[0]
    rows = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    names = [name for row in rows for name in re.findall(r"`([\w.]+)\(", row)]
    assert len(names) > 15
    owners = (window.controller, window.controller.alone, panel)
    assert [name for name in names if not any(hasattr(owner, name.split(".")[-1]) for owner in owners)] == []
