"""Pictures of the window, left in `.artefacts/` for people to look at; each must show something."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.shell.main_window import MainWindow
from reader.gui.widgets.card_list import CardList
from tests.gui.windows import REORDERED, SPUN, WIRE, Desktop, trigger

_ROOT = Path(__file__).resolve().parents[2]
_PICTURES = _ROOT / ".artefacts"
_REAL = _ROOT.parent / "shared" / "articles"
_SIZES = [(1280, 720), (1920, 1080)]


def _take(window: QWidget, name: str) -> QImage:
    """Write what the window shows; it must have many colours, or nothing was painted."""
    QApplication.processEvents()
    _PICTURES.mkdir(exist_ok=True)
    image = window.grab().toImage()
    assert image.save(str(_PICTURES / f"{name}.png"))
    step = max(image.width() // 160, 1)
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)
    }
    assert len(colours) > 8, name
    return image


def _has_rows(window: MainWindow, tab: str) -> bool:
    """Whether the rows of a tab have their places."""
    rows = window.findChild(CardList, f"sidebar.{tab}.list")
    return rows is not None and rows.visualRect(rows.model().index(0, 0)).isValid()


@pytest.mark.parametrize("size", _SIZES)
def test_the_sample_pair(desktop: Desktop, size: tuple[int, int]) -> None:
    window = desktop.compared(WIRE, REORDERED, size=size)
    trigger(window, "next_difference")
    name = f"{size[0]}x{size[1]}"
    _take(window, f"sample-{name}")
    for number, tab in ((1, "quotations"), (2, "changes"), (3, "facts")):
        window.on_desk.sidebar.setCurrentIndex(number)
        desktop.qtbot.waitUntil(partial(_has_rows, window, tab))
        _take(window, f"sample-{tab}-{name}")
    trigger(window, "full_colour")
    _take(window, f"sample-full-colour-{name}")
    trigger(window, "theme_dark")
    image = _take(window, f"sample-dark-{name}")
    assert image.pixelColor(2, image.height() - 3).lightness() < 80


def test_the_start_page(desktop: Desktop) -> None:
    window = desktop.window()
    _take(window, "welcome")
    trigger(window, "theme_dark")
    _take(window, "welcome-dark")


def test_an_error(desktop: Desktop) -> None:
    window = desktop.compared()
    window.controller.open_path("left", Path("gone.txt"))
    desktop.settle(window)
    _take(window, "error")


def test_a_warning(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "next_warning")
    _take(window, "warning")


def test_presenting(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "present")
    desktop.settle(window)
    shown = window.presenting.shown
    assert shown is not None
    for place in (0, 2, 5, shown.run.last):
        shown.run.go(place)
        shown.renew()
        _take(shown, f"presenting-{place}")
    trigger(window, "leave_present")


def test_large_type(desktop: Desktop) -> None:
    window = desktop.compared()
    window.zoom_to(2.0)
    _take(window, "zoom-200")


@pytest.mark.skipif(not _REAL.is_dir(), reason="the real articles are not beside this checkout")
def test_the_real_articles(desktop: Desktop) -> None:
    names = {path.name[:3]: path for path in sorted(_REAL.glob("*.txt"))}
    for left, right in (("002", "003"), ("001", "002")):
        window = desktop.compared(names[left], names[right])
        _take(window, f"real-{left}-{right}")
        desktop.close(window)


_AT_TWICE_THE_SCALE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.main_window import MainWindow, Surroundings

folder, picture, left, right = map(Path, sys.argv[1:])
application = QApplication([])
window = MainWindow(Surroundings(folder, folder / "log", ThreadPoolExecutor(2), FileDialogs()))
window.resize(960, 600)
window.show()
def look(comparison):
    application.processEvents()
    window.grab().save(str(picture))
    window.close()
window.controller.comparison_ready.connect(look)
window.controller.open_pair(left, right)
application.exec()
"""


def test_at_twice_the_scale(tmp_path: Path) -> None:
    _PICTURES.mkdir(exist_ok=True)
    picture = _PICTURES / "sample-scale-200.png"
    picture.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "-c", _AT_TWICE_THE_SCALE, str(tmp_path), str(picture), str(WIRE), str(SPUN)],
        env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=120,
    )
    assert QImage(str(picture)).width() == 1920
