"""A Word document with tracked changes in the window: read as it was before them, or as it is after."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.gui.session.filing_desk import Desk
from tests.loading.exporting import docx

WORDS = "<w:r><w:t>The ferry sails again on {} from the old pier.</w:t></w:r>"
CHANGED = (
    '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>Nobody waits.</w:delText></w:r></w:del>'
    f'<w:ins w:id="2" w:author="A">{WORDS.format("Monday")}</w:ins></w:p>'
    "<w:p><w:r><w:t>The harbour master said so.</w:t></w:r></w:p>"
)


@pytest.fixture
def desk(holder: QWidget, tmp_path: Path) -> Desk:
    made = Desk(holder, tmp_path)
    (tmp_path / "draft.docx").write_bytes(docx((), "", body=CHANGED))
    made.filing.open_path("left", tmp_path / "draft.docx")
    return made


def text(desk: Desk) -> str:
    article = desk.controller.article("left")
    assert article is not None
    return article.text


@pytest.mark.parametrize(
    ("choice", "has_old", "chapter"),
    [("As it was before the changes", True, 1), ("As it is after the changes", False, 2)],
)
def test_a_version_is_chosen(desk: Desk, choice: str, has_old: bool, chapter: int) -> None:
    assert "Nobody waits." not in text(desk)
    assert desk.filing.has_versions("left")
    desk.answers.choices.append(choice)
    desk.filing.ask_version("left")
    assert ("Nobody waits." in text(desk)) is has_old
    assert desk.answers.labels == ["“draft.docx” has tracked changes. Read it:"]
    file = desk.controller.file("left")
    assert file is not None
    assert file.chapter == chapter
    assert desk.filing.has_versions("left")


def test_who_thinks_better_of_it_keeps_what_is_open(desk: Desk) -> None:
    before = text(desk)
    desk.filing.ask_version("left")
    assert text(desk) == before


def test_a_document_without_changes_has_one_version(desk: Desk) -> None:
    desk.filing.open_path("left", desk.file("a.txt"))
    assert not desk.filing.has_versions("left")
    assert not desk.filing.has_versions("right")
    for side in ("left", "right"):
        desk.filing.ask_version(side)
        assert desk.told[-1] == (
            "refused", f"The {side} article was not read from a document with tracked changes.",
        )  # fmt: skip
    assert desk.answers.labels == []
