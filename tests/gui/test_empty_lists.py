"""What the lists of the sidebar say when they have no row."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from tests.gui.windows import WIRE, Desktop

REPORTED = (
    "Fire in the old mill\n\nThe fire broke out at noon, police said. Four people were hurt in the mill."
)


@pytest.fixture
def reported(tmp_path: Path) -> tuple[Path, Path]:
    """Two articles that quote nobody in marks."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(REPORTED, "utf-8")
    right.write_text(REPORTED.replace("Four", "Five"), "utf-8")
    return left, right


def test_indirect_speech_that_is_hidden_is_told(desktop: Desktop, reported: tuple[Path, Path]) -> None:
    quotations = desktop.compared(*reported).on_desk.sidebar.quotations
    quotations.refresh()
    assert quotations.count.text() == "No quotations · 2 indirect hidden"
    assert "Kinds ▸ Indirect" in quotations.why_empty()
    indirect = quotations.findChild(QAction, "action.quotations.indirect")
    assert indirect is not None
    indirect.trigger()
    quotations.refresh()
    assert quotations.count.text() == "2 of 2 quotations"
    quotations.search.setText("nobody says this")
    quotations.refresh()
    assert (
        quotations.why_empty()
        == "Nothing here answers to these filters. Take some away, or search for other words."
    )


def test_articles_that_are_the_same_have_no_changes(desktop: Desktop) -> None:
    changes = desktop.compared(WIRE, WIRE).on_desk.sidebar.changes
    changes.refresh()
    assert changes.count.text() == "0 changes"
    assert (
        changes.why_empty()
        == "The sentences of both articles are the same, word for word. The other tabs list what they say."
    )


def test_facts_of_articles_without_a_link(desktop: Desktop, tmp_path: Path) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("Gulls nest on the roof each spring.", "utf-8")
    right.write_text("Bakers want longer hours.", "utf-8")
    sidebar = desktop.compared(left, right).on_desk.sidebar
    sidebar.facts.refresh()
    assert sidebar.facts.why_empty() == (
        "Neither article has a figure or date, and no name stands in linked sentences. "
        "The Changes tab lists what differs."
    )
    assert sidebar.quotations.why_empty() == "Nobody is quoted. The other tabs list what differs."
    assert (
        sidebar.changes.why_empty()
        == "Nothing here answers to these filters. Take some away, or search for other words."
    )


def test_fragments_are_told_where_nobody_is_quoted(desktop: Desktop, tmp_path: Path) -> None:
    left = tmp_path / "left.txt"
    left.write_text("Gulls of the bay\n\nThe boat is called the “Old Gull” and sails each spring.", "utf-8")
    quotations = desktop.compared(left, left).on_desk.sidebar.quotations
    quotations.refresh()
    assert quotations.why_empty() == (
        "Nobody is quoted. Kinds ▸ Fragments lists other words in quotation marks."
    )


def test_damaged_settings_are_told_until_the_strip_is_closed(desktop: Desktop) -> None:
    desktop.folder.mkdir(parents=True)
    (desktop.folder / "settings.json").write_bytes(b"\xff damaged")
    window = desktop.compared(WIRE, WIRE)
    assert "settings.json.damaged" in window.strip.text
    close = window.findChild(QAbstractButton, "message_strip.close")
    assert close is not None
    close.click()
    assert window.strip.text == ""
