"""The viewport that is found by its name is the viewport."""

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QListView, QScrollArea, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.gui.widgets.known_viewport import known_viewport


@pytest.mark.parametrize("kind", [QListView, QScrollArea, QTextBrowser])
@pytest.mark.parametrize("name", ["", "other"])
def test_the_viewport_is_found_under_whatever_name(
    qtbot: QtBot, kind: type[QAbstractScrollArea], name: str
) -> None:
    area = kind()
    qtbot.addWidget(area)
    if name:
        area.viewport().setObjectName(name)
    assert known_viewport(area) is area.viewport()


def test_the_viewport_of_an_area_inside_is_another(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.viewport().setObjectName("outer")
    area.setWidget(QScrollArea())
    assert known_viewport(area) is area.viewport()
