import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.errors import ReportError
from reader.loading.open_file import load_text
from reader.messages import messages_for
from reader.reports.html_form import comparison_paper
from reader.reports.setting import ReportSetting
from reader.reports.writing import ReportForm, report_text, write_report
from reader.text.details import Details
from reader.text.making import make_article

LEFT = """Ferry Talks Stall in Norwick

“We are further apart than in spring,” harbour master Ada Brunner said on Friday in <b>Norwick</b> & beyond.

=SUM(A1:A9) is what the company runs beyond the four islands that it serves today, at a cost of $3 million.
"""
RIGHT = """No Deal on Ferries

«We are more divided than in spring,» harbour master Ada Brunner said on Friday in <b>Norwick</b> & beyond.

=SUM(A1:A9) is what the company runs beyond the five islands that it serves today, at a cost of $3 million.
"""


def comparison() -> Comparison:
    left = make_article(load_text(LEFT, "left.txt", markdown=False))
    right = make_article(load_text(RIGHT, "right.txt", markdown=False))
    named = replace(right, details=Details(title="No <i>Deal</i>", outlet="Gazette & Co"))
    return compare(left, named)


class Page(HTMLParser):
    """Collects the tags of a page and what they hold."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)
        assert not any(name == "src" or name.startswith("on") for name, _ in attrs)
        assert all((value or "").startswith("#") for name, value in attrs if name == "href")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))


def test_the_page_is_whole_and_articles_cannot_speak_html() -> None:
    page = Page()
    page.feed(report_text(comparison(), ReportForm.HTML))
    assert page.open == []
    assert {"b", "i", "script", "link", "img"}.isdisjoint(page.tags)
    shown = " ".join(" ".join(text for _, text in page.texts).split())
    assert "No <i>Deal</i>" in shown
    assert "Gazette & Co" in shown
    assert "four" in shown
    assert ("del", "four") in page.texts
    assert ("ins", "five") in page.texts
    assert "⚠ worded differently on the right" in shown


def test_what_is_printed_is_whole_too() -> None:
    page = Page()
    page.feed(comparison_paper(comparison()))
    assert {"i", "script", "link", "img", "del", "ins"}.isdisjoint(page.tags)
    shown = " ".join(" ".join(text for _, text in page.texts).split())
    assert "No <i>Deal</i>" in shown
    assert ("span", "four") in page.texts
    assert ("span", "five") in page.texts


def rows(form: ReportForm) -> list[list[str]]:
    return list(csv.reader(io.StringIO(report_text(comparison(), form), newline="")))


def test_tables_have_a_header_and_a_row_for_each() -> None:
    made = comparison()
    assert len(rows(ReportForm.CHANGES_CSV)) == 1 + len(made.collation.beads)
    assert len(rows(ReportForm.FACTS_CSV)) == 1 + len(made.fact_pairs)
    found = rows(ReportForm.QUOTATIONS_CSV)
    assert len(found) == 1 + sum(len(made.quotations(side).attributions) for side in ("left", "right"))
    quoted = dict(zip(found[0], found[1], strict=True))
    assert quoted["quotation"] == "We are further apart than in spring,"
    assert quoted["speaker"] == quoted["speaker there"] == "Ada Brunner"
    assert quoted["in the other article"] == "altered"
    assert quoted["wording there"] == "We are more divided than in spring,"


def test_no_cell_is_a_formula() -> None:
    for form in (
        ReportForm.QUOTATIONS_CSV,
        ReportForm.CHANGES_CSV,
        ReportForm.FACTS_CSV,
        ReportForm.STATEMENTS_CSV,
    ):
        assert not [cell for row in rows(form) for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.startswith("'=SUM") for row in rows(ReportForm.CHANGES_CSV) for cell in row)


def test_the_text_sets_words_of_the_right_apart_and_tells_disagreements_first() -> None:
    left = make_article(
        load_text("Fire in town\n\nThe fire broke out on 3 May. It hurt four people in the old town.", "a")
    )
    right = make_article(
        load_text(
            "Fire in town\n\nThe fire broke out on 3 May at noon. It hurt five people in the old town.", "b"
        )
    )
    text = report_text(compare(left, right), ReportForm.TEXT)
    assert "on 3 May {+at noon+}." in text
    assert text.index("≠ figure: four on the left, five on the right") < text.index("= date: 3 May")


def test_the_text_reads_line_by_line() -> None:
    text = report_text(comparison(), ReportForm.TEXT)
    assert max(len(line) for line in text.splitlines()) <= 88
    assert "[-four-] {+five+}" in " ".join(text.split())
    assert "altered: Ada Brunner" in text


@pytest.mark.parametrize("form", list(ReportForm))
def test_a_file_is_what_the_report_says(tmp_path: Path, form: ReportForm) -> None:
    path = tmp_path / f"report{form.suffix}"
    made = comparison()
    write_report(path, made, form)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") is (form.suffix == ".csv")
    if form.is_text:
        assert data.decode("utf-8-sig") == report_text(made, form)
    else:
        assert data.startswith(b"PK")
        with pytest.raises(ValueError, match="docx is no text"):
            report_text(made, form)
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
    if form is ReportForm.JSON:
        assert json.loads(data)["format"] == 1


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"“report\.html”: no such file"):
        write_report(tmp_path / "nowhere" / "report.html", comparison(), ReportForm.HTML)
    with pytest.raises(ReportError, match="Choose another place"):
        write_report(tmp_path, comparison(), ReportForm.TEXT)


def test_a_report_does_not_tell_the_folders_of_the_machine() -> None:
    made = comparison()
    nameless = replace(made.left, origin="/home/ada/secret/wire.txt", details=Details())
    for form in (ReportForm.HTML, ReportForm.TEXT):
        text = report_text(replace(made, left=nameless), form)
        assert "wire.txt" in text
        assert "secret" not in text


def test_reports_for_people_speak_german_those_for_programs_english() -> None:
    german = messages_for("de")
    text = report_text(comparison(), ReportForm.TEXT, setting=ReportSetting(messages=german))
    assert text.startswith("Links   ")
    assert "gleich  ~ bearbeitet" in text
    page = report_text(comparison(), ReportForm.HTML, setting=ReportSetting(messages=german))
    assert '<html lang="de">' in page
    assert "<h2>Satz für Satz</h2>" in page
    for form in (ReportForm.JSON, ReportForm.QUOTATIONS_CSV):
        assert report_text(comparison(), form, setting=ReportSetting(messages=german)) == report_text(
            comparison(), form
        )
    assert "<h2>Satz für Satz</h2>" in comparison_paper(comparison(), setting=ReportSetting(messages=german))
