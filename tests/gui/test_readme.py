"""The names that README gives to testers are those of the window."""

import re
from pathlib import Path

from PySide6.QtCore import QObject

from tests.gui.windows import Desktop

_README = Path(__file__).resolve().parents[2] / "README.md"


def _rows() -> list[str]:
    section = _README.read_text("utf-8").split("## For testers")[1].split("\n## ")[0]
    return [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]


def test_every_name_that_readme_tells_is_there(desktop: Desktop) -> None:
    window = desktop.compared()
    window.on_desk.view.texts["left"].menu_at(0)
    utterance = window.on_desk.sidebar.quotations.utterances[0]
    window.on_desk.sidebar.quotations.menu_of(utterance)
    window.ask_preferences()
    there = {child.objectName() for child in window.findChildren(QObject)} | {window.objectName()}
    missing = []
    for row in _rows():
        for name in re.findall(r"`([^`(]+)`", row):
            if name == "action.ID" or "(" in name:
                continue
            plain = name.replace("SIDE", "left").replace("TAB", "changes")
            if not any(each == plain or each.endswith(plain) for each in there):
                missing.append(name)
    assert missing == []
