"""The names that README gives to testers are those of the window."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.file_dialogs import FileDialogs
from tests.gui.library.shelves import opened
from tests.gui.windows import Desktop, trigger

_README = Path(__file__).resolve().parents[2] / "README.md"


def _told() -> list[str]:
    """The names in the first column of README's tables; one that begins with a point goes on from another."""
    section = _README.read_text("utf-8").split("## For testers")[1].split("\n## ")[0]
    rows = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    names = [name for row in rows for name in re.findall(r"`([\w.]+)`", row)]
    return [name.replace("SIDE", "left").replace("TAB", "changes") for name in names if name != "action.ID"]


def test_every_name_that_readme_tells_is_there(desktop: Desktop) -> None:
    window = desktop.compared()
    window.on_desk.view.texts["left"].menu.of(0)
    quotations = window.on_desk.sidebar.quotations
    assert quotations.quoted is not None
    quotations.menu.of(quotations.quoted, quotations.utterances[0], [])
    trigger(window, "preview")
    trigger(window, "preferences")
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


def test_the_test_that_readme_shows_passes(qtbot: QtBot, tmp_path: Path) -> None:
    section = _README.read_text("utf-8").split("## For testers")[1].split("\n## ")[0]
    code = section.split("```python\n")[1].split("```")[0]
    shown: dict[str, Any] = {}
    exec(compile(code, "README.md", "exec"), shown)
    shown["test_the_first_difference"](qtbot, tmp_path)


def test_the_calls_that_readme_tells_are_there(desktop: Desktop) -> None:
    window = desktop.window()
    told = _README.read_text("utf-8").split("`controller.open_path(")[1].split("do what the menus do")[0]
    names = ["open_path", *re.findall(r"`(\w+)\(", told)]
    assert len(names) > 5
    assert [name for name in names if not hasattr(window.controller, name)] == []
    assert all(hasattr(FileDialogs, name) for name in ("to_open", "to_write", "to_choose"))
