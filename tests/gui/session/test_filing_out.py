"""What goes out: a session, a report in each of its forms, a print, a quotation for the clipboard."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from reader.gui.session.reporting import EXPORTS
from reader.session.settings import RecentPair
from tests.gui.at_once import take
from tests.gui.invented import comparison
from tests.gui.session.filing_desk import TEXT, Desk

NOTHING_TO_REPORT = "Open an article on both sides first; there is nothing to report yet."


@pytest.fixture
def desk(holder: QWidget, tmp_path: Path) -> Desk:
    return Desk(holder, tmp_path)


@pytest.fixture
def compared(desk: Desk) -> Desk:
    take(desk.controller, comparison())
    return desk


# sessions


def test_a_session_is_saved_under_the_names_of_its_files(desk: Desk) -> None:
    desk.filing.open_files({"left": desk.file("a.txt"), "right": desk.file("b.md", f"# {TEXT}")})
    desk.answers.writes.append((desk.folder / "mine", ""))
    then: list[str] = []
    desk.filing.save_session(lambda: then.append("then"))
    assert desk.answers.titles == ["Save session"]
    assert desk.answers.places == [str(desk.folder / "a and b.reader.json")]
    assert (desk.folder / "mine.reader.json").exists()
    assert then == ["then"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [("x.json", "x.json"), ("x.reader.json", "x.reader.json"), ("x.txt", "x.txt.reader.json")],
)
def test_a_session_has_the_suffix_of_sessions(compared: Desk, typed: str, written: str) -> None:
    compared.answers.writes.append((compared.folder / typed, ""))
    compared.filing.save_session()
    assert compared.answers.places == [str(compared.folder / "comparison.reader.json")]
    assert [path.name for path in compared.folder.iterdir()] == [written]


def test_a_session_that_nobody_names_is_not_saved(compared: Desk) -> None:
    compared.filing.save_session()
    assert list(compared.folder.iterdir()) == []


def test_there_is_nothing_to_save_before_an_article_is_open(desk: Desk) -> None:
    desk.filing.save_session()
    assert desk.told == [("refused", "There is nothing to save yet. Open an article first.")]
    assert desk.answers.titles == []


def test_a_session_is_opened_again(compared: Desk) -> None:
    path = compared.folder / "a.reader.json"
    compared.controller.files.save_session(path)
    take(compared.controller, comparison(2))
    compared.answers.opens.append(path)
    compared.filing.ask_session()
    assert compared.answers.titles == ["Open session"]
    article = compared.controller.article("left")
    assert article is not None
    assert article.text == comparison().left.text


# reports


@pytest.mark.parametrize(("words", "form", "suffix"), EXPORTS)
def test_a_report_has_the_form_that_is_chosen(compared: Desk, words: str, form: str, suffix: str) -> None:
    compared.answers.writes.append((compared.folder / "report", words))
    compared.reporting.export()
    (written,) = compared.folder.iterdir()
    assert written.name == f"report{suffix}"
    data = written.read_bytes().removeprefix(b"\xef\xbb\xbf")
    for begins, name in (
        (b"<!", "html"),
        (b"{", "json"),
        (b"%PDF", "pdf"),
        (b"PK", "docx"),
        (b"# ", "markdown"),
    ):
        same = {"slides": "pdf", "lesson_page": "html"}.get(form, form)
        assert data.startswith(begins) is (same == name)
    assert compared.answers.places == [str(compared.folder / "comparison.html")]


@pytest.mark.parametrize(
    ("typed", "chosen", "begins"),
    [
        ("report.json", "Web page (*.html)", "{"),
        ("report.txt", "JSON (*.json)", ""),
        ("report.csv", "Web page (*.html)", ""),
        ("report.odd", "JSON (*.json)", "{"),
        ("report.html", "None of these", "<!"),
    ],
)
def test_a_suffix_that_is_typed_says_the_form(compared: Desk, typed: str, chosen: str, begins: str) -> None:
    compared.answers.writes.append((compared.folder / typed, chosen))
    compared.reporting.export()
    text = (compared.folder / typed).read_text("utf-8-sig")
    assert text.startswith(begins)
    assert text.startswith(("<!", "{")) is bool(begins)


def test_a_typed_table_is_the_first_of_its_kind(compared: Desk) -> None:
    typed = (
        ("a.csv", "Web page (*.html)"),
        ("b.csv", "Table of quotations (*.csv)"),
        ("c.csv", "Table of changes (*.csv)"),
    )
    for name, chosen in typed:
        compared.answers.writes.append((compared.folder / name, chosen))
        compared.reporting.export()
    first, quotations, changes = ((compared.folder / f"{n}.csv").read_text("utf-8-sig") for n in "abc")
    assert first == quotations != changes


def test_a_report_that_nobody_names_is_not_written(compared: Desk) -> None:
    compared.reporting.export()
    assert list(compared.folder.iterdir()) == []


def test_without_a_comparison_there_is_nothing_to_report_or_print(desk: Desk) -> None:
    desk.filing.paste_text("left", TEXT)
    desk.reporting.export()
    desk.reporting.print_report()
    assert desk.told == [("refused", NOTHING_TO_REPORT)] * 2
    assert desk.answers.titles == []
    assert desk.printed == []


@pytest.mark.parametrize(("prints", "told"), [(True, [("said", "Printed.")]), (False, [])])
def test_a_report_is_printed_unless_the_reader_thinks_better_of_it(
    compared: Desk, prints: bool, told: list[object]
) -> None:
    compared.prints = prints
    compared.reporting.print_report()
    assert compared.told == told
    assert [("Harbour bridge" in page) for page in compared.printed] == [True] * prints


# copying, recent pairs


@pytest.mark.parametrize(
    ("copies", "told"),
    [
        (None, ("refused", "Choose a quotation in the sidebar first; then it can be copied.")),
        (False, ("refused", "Choose a quotation in the sidebar first; then it can be copied.")),
        (True, ("said", "Copied the quotation with its attribution.")),
    ],
)
def test_the_chosen_quotation_is_copied(desk: Desk, copies: bool | None, told: object) -> None:
    if copies is not None:
        desk.filing.copy_quotation = lambda: bool(copies)
    desk.filing.copy()
    assert desk.told == [told]


def test_a_pair_from_two_files_is_remembered(desk: Desk) -> None:
    left, right = desk.file("a.txt"), desk.file("b.txt", TEXT.replace("Monday", "Tuesday"))
    desk.filing.open_path("left", left)
    assert desk.filing.recent_pair() is None
    desk.filing.open_path("right", right)
    titles = ("Bridge closed", "Bridge closed")
    assert desk.filing.recent_pair() == RecentPair(str(left.resolve()), str(right.resolve()), titles=titles)


def test_the_json_report_is_json(compared: Desk) -> None:
    compared.answers.writes.append((compared.folder / "report.json", "JSON (*.json)"))
    compared.reporting.export()
    assert "program" in json.loads((compared.folder / "report.json").read_text("utf-8"))
