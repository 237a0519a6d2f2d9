"""The names that README gives to testers are those of the window."""

import re
from pathlib import Path

from PySide6.QtCore import QObject

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
    there = {child.objectName() for child in window.findChildren(QObject)} | {window.objectName()}
    told = _told()
    assert len(told) > 80
    assert [name for name in told if not any(each.endswith(name) for each in there)] == []
