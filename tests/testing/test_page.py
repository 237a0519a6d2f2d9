"""The page over a real window: found, waited for, done. One window serves many questions."""

from pathlib import Path

import pytest

from reader.gui.dialogs.file_dialogs import Keep
from reader.testing.answers import NOTHING, Answers
from reader.testing.bench import Bench
from reader.testing.page import Page
from reader.testing.waiting import is_busy
from tests.testing.test_correcting import LEFT, RIGHT


@pytest.fixture
def page(reader_window: Bench) -> Page:
    return reader_window.compared("landwire", "tidewise")


@pytest.fixture
def small(reader_window: Bench) -> Page:
    return reader_window.compared(LEFT, RIGHT)


def test_things_are_found_by_name_and_by_meaning(page: Page) -> None:
    article = page.window.controller.article("left")
    assert article is not None
    assert page.text("left") == article.text
    assert page.words("sidebar.warnings.count") == page.warnings.count() != ""
    assert {mark.kind for mark in page.marks("left", "edited")} == {"edited"}
    assert len(page.marks("right")) > len(page.marks("right", "edited")) > 0
    assert page.rows("warnings") == page.warnings.rows()
    assert page.focus() == "pane.left.text"
    with pytest.raises(ValueError, match="a tab is one of"):
        page.rows("overview")
    with pytest.raises(ValueError, match="'left' or 'right'"):
        page.text("middle")  # type: ignore[arg-type]


def test_the_marks_count_in_the_text_that_is_told(page: Page) -> None:
    decisive = page.marks("left", "decisive")
    assert decisive
    words = [page.text("left")[mark.start : mark.end] for mark in decisive]
    assert all(word.strip() == word != "" for word in words)
    assert all(mark.shown for mark in decisive)
    page.do("show_same")
    assert not any(mark.shown for mark in page.marks("left", "same"))


def test_actions_are_done_by_id_and_by_key(page: Page) -> None:
    page.do("next_difference")
    assert page.words("toolbar.position").startswith("1 of ")
    page.press("next_difference")
    assert page.words("toolbar.position").startswith("2 of ")
    page.press("Ctrl+F")
    assert page.focus() == "find.text"
    page.type("find.text", "flood")
    found = page.marks("left", "found")
    assert found
    assert {page.text("left")[mark.start : mark.end].casefold() for mark in found} == {"flood"}
    page.press("Esc")
    page.press("full_colour")  # it has no key
    assert page.window.settings.full_colour
    assert not is_busy(page.window)


def test_a_sentence_is_chosen_where_it_stands(page: Page) -> None:
    comparison = page.window.controller.comparison
    assert comparison is not None
    last = page.marks("left", "edited")[-1]
    page.choose_sentence("left", page.text("left")[last.start : last.start + 30])
    bead = comparison.collation.beads[page.window.controller.selection.bead or 0]
    assert last.start in [comparison.left.sentences[index].span.start for index in bead.left]
    assert page.words("why.title")
    with pytest.raises(LookupError, match="does not say 'no such words'"):
        page.choose_sentence("left", "no such words")


def test_a_warning_is_marked_and_noted(page: Page) -> None:
    page.mark(0, "wrong", note="not so")
    (said,) = page.window.controller.comparison.judgements  # type: ignore[union-attr]
    assert (said.state.value, said.note) == ("wrong", "not so")
    page.mark(0, "wrong")  # once more takes it back
    assert page.window.controller.comparison.judgements[0].state.value == "open"  # type: ignore[union-attr]


def test_texts_are_opened_pasted_and_dropped(reader_window: Bench) -> None:
    page = reader_window.open()
    page.open("left", LEFT)
    page.paste("right", RIGHT)
    assert [page.text("left"), page.text("right")] == [LEFT, RIGHT]
    assert page.marks("right", "edited")
    page.drop("right", "landwire")
    assert page.text("right") != RIGHT
    page.drop("left", "ledger", "courier")
    assert page.window.controller.path("right") is not None
    page.drop("left", "Dropped words.\n\nAnd more of them.")
    assert page.text("left").startswith("Dropped words.")


def test_preferences_are_set_by_their_names(small: Page) -> None:
    small.preference(ignore_case=True, zoom=140, appearance="Dark")
    settings = small.window.settings
    assert (settings.options.ignore_case, settings.zoom, settings.appearance.value) == (True, 1.4, "dark")
    with pytest.raises(LookupError, match=r"preferences.ignores_case.*near it: 'preferences.ignore_case'"):
        small.preference(ignores_case=True)
    small.click("preferences.cancel")


@pytest.mark.parametrize(("form", "beginning"), [("html", b"<!DOCTYPE html>"), ("json", b"{")])
def test_a_report_is_exported(small: Page, form: str, beginning: bytes) -> None:
    assert small.export(form).startswith(beginning)
    with pytest.raises(ValueError, match="form is one of"):
        small.export("tape")


def test_a_session_is_saved_and_opened_again(
    small: Page, reader_window: Bench, answers: Answers, tmp_path: Path
) -> None:
    small.correct("left", quotation="We close it", speaker="Bela Crane")
    assert small.window.isWindowModified()
    assert small.save(tmp_path / "work.reader.json") == tmp_path / "work.reader.json"
    assert not small.window.isWindowModified()
    small.close()
    again = reader_window.open()
    answers.will(open=tmp_path / "work.reader.json")
    again.do("open_session")
    comparison = again.window.controller.comparison
    assert comparison is not None
    assert comparison.left_quotations.attributions[0].speaker == "Bela Crane"
    assert again.save() == tmp_path / "work.reader.json"


def test_a_question_without_an_answer_fails_the_call_that_asked(small: Page, answers: Answers) -> None:
    with pytest.raises(AssertionError, match="“Open the left article”"):
        small.do("open_left")
    answers.will(open=NOTHING)
    small.do("open_left")
    assert small.text("left") == LEFT


def test_a_window_told_to_stay_does_not_close(small: Page, answers: Answers) -> None:
    small.correct("left", quotation="We close it", speaker="Bela Crane")
    answers.will(keep=Keep.CANCEL)
    with pytest.raises(AssertionError, match="did not close"):
        small.close()
    assert small.window.isVisible()


def test_a_picture_is_taken(small: Page) -> None:
    assert small.picture("window").exists()
    assert small.picture("bar", of="toolbar").exists()
