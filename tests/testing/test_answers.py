"""Questions and the answers that were given before: in order, by kind, and what is left over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from reader.cancel import never, silent
from reader.gui.dialogs.file_dialogs import Keep
from reader.testing.answers import NOTHING, Answers

FILTERS = "Web page (*.html);;Text (*.txt);;All files (*)"


@pytest.fixture
def parent(qapp: object) -> QWidget:  # noqa: ARG001 - there is an application
    return QWidget()


def test_each_kind_has_its_answers_in_their_order(parent: QWidget, tmp_path: Path) -> None:
    answers = Answers()
    answers.will(open=tmp_path / "a", type="one", folder=tmp_path)
    answers.will(open=str(tmp_path / "b"), type="two")
    assert answers.to_type(parent, "Rename", "Title:", "") == "one"
    assert answers.to_open(parent, "Open", "", "") == tmp_path / "a"
    assert answers.to_open(parent, "Open again", "", "") == tmp_path / "b"
    assert answers.to_folder(parent, "Import", "") == tmp_path
    assert answers.to_type(parent, "Tags", "Tags:", "", ["x"], is_long=True) == "two"
    assert answers.asked == ["Rename: Title:", "Open", "Open again", "Import", "Tags: Tags:"]
    answers.check_all_asked()
    answers.check_all_answered()


def test_where_several_may_be_opened_the_one_that_was_given_is(parent: QWidget, tmp_path: Path) -> None:
    answers = Answers()
    answers.will(open=tmp_path / "a")
    assert answers.to_open_some(parent, "Open", "", "") == (tmp_path / "a",)
    assert answers.to_open_some(parent, "Open", "", "") == ()


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("a.txt", "Text (*.txt)"),
        ("a.html", "Web page (*.html)"),
        ("a.odd", "Web page (*.html)"),
        ("a", "Web page (*.html)"),
    ],
)
def test_a_place_to_write_has_the_filter_of_its_ending(parent: QWidget, name: str, chosen: str) -> None:
    answers = Answers()
    answers.will(write=Path(name))
    assert answers.to_write(parent, "Export", "", FILTERS) == (Path(name), chosen)


@pytest.mark.parametrize(("given", "entry"), [("Western (Windows-1252)", 2), ("Western", 1), ("Uni", 0)])
def test_an_entry_is_chosen_by_its_words_or_their_beginning(parent: QWidget, given: str, entry: int) -> None:
    entries = ["Unicode", "Western", "Western (Windows-1252)"]
    answers = Answers()
    answers.will(choose=given)
    assert answers.to_choose(parent, "Encoding", "Read as:", entries, 0) == entry


def test_an_entry_that_is_not_offered_is_trouble(parent: QWidget) -> None:
    answers = Answers()
    answers.will(choose="Greek")
    assert answers.to_choose(parent, "Encoding", "Read as:", ["Unicode"], 0) is None
    with pytest.raises(AssertionError, match="“Encoding” does not offer 'Greek' but 'Unicode'"):
        answers.check_all_answered()


def test_a_question_without_an_answer_is_cancelled_and_told_once(parent: QWidget) -> None:
    answers = Answers()
    assert answers.to_open(parent, "Open the left article", "", "") is None
    assert answers.to_write(parent, "Export", "", FILTERS) is None
    assert answers.to_folder(parent, "Import", "") is None
    assert answers.to_type(parent, "Rename", "Title:", "") is None
    assert answers.to_choose(parent, "Encoding", "As:", ["x"], 0) is None
    with pytest.raises(AssertionError) as told:
        answers.check_all_answered()
    for words in (
        "“Open the left article”",
        "answers.will(open=…)",
        "(write=…)",
        "(folder=…)",
        "“Rename: Title:”",
    ):
        assert words in str(told.value)
    answers.check_all_answered()


def test_an_answer_that_nobody_asked_for_is_told_with_its_kind() -> None:
    answers = Answers()
    answers.will(type="x", keep="save")
    with pytest.raises(AssertionError, match=r"nobody asked for these answers: type='x', keep=<Keep.SAVE"):
        answers.check_all_asked()
    answers.check_all_asked()


def test_nothing_is_an_answer(parent: QWidget) -> None:
    answers = Answers()
    answers.will(open=NOTHING, type=NOTHING)
    assert answers.to_open(parent, "Open", "", "") is None
    assert answers.to_type(parent, "Rename", "Title:", "") is None
    answers.check_all_answered()


@pytest.mark.parametrize(
    ("given", "meant"),
    [(None, Keep.DISCARD), ("save", Keep.SAVE), (Keep.CANCEL, Keep.CANCEL), ("discard", Keep.DISCARD)],
)
def test_unsaved_work_is_discarded_unless_told_otherwise(
    parent: QWidget, given: Keep | str | None, meant: Keep
) -> None:
    answers = Answers()
    answers.will(keep=given)
    assert answers.to_keep(parent, "Save the session?", "") is meant
    assert answers.asked == ["Save the session?"]
    answers.check_all_answered()
    answers.check_all_asked()


def test_another_word_for_keep_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="perhaps"):
        Answers().will(keep="perhaps")


def test_what_is_printed_is_kept(parent: QWidget) -> None:
    answers = Answers()
    draws = answers.print(parent)
    assert draws is not None
    draws("<p>The report</p>", silent, never)
    assert [printed.toPlainText() for printed in answers.printed] == ["The report"]


def test_what_another_program_would_open_is_kept() -> None:
    answers, place = Answers(), QUrl("file:///report.html")
    answers.show(place)
    assert answers.shown == [place]
