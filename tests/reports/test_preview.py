"""How a report will look before it is written."""

import pytest
from msgspec.structs import replace

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.reports.html_form import comparison_paper
from reader.reports.preview import MOST_PAIRS, Preview, _as_page, preview_of
from reader.reports.setting import ReportSetting
from reader.reports.tracked_changes import Fate, Stretch
from reader.reports.writing import ReportForm, report_text
from tests.builders import article_of


def made(count: int = 2) -> Comparison:
    left = [f"The old mill number {k} outside the town burned down." for k in range(count)]
    return compare(article_of(left), article_of([left[0].replace("old", "new"), *left[1:]]))


@pytest.mark.parametrize("form", [None, ReportForm.HTML])
def test_a_page_is_shown_as_it_is_printed(form: ReportForm | None) -> None:
    setting = ReportSetting(source="left")
    assert preview_of(made(), form, True, setting) == Preview(comparison_paper(made(), True, setting), True)


@pytest.mark.parametrize(("count", "goes_on"), [(MOST_PAIRS, False), (MOST_PAIRS + 1, True)])
def test_a_long_page_is_cut_and_says_so(count: int, goes_on: bool) -> None:
    found = preview_of(made(count), None)
    assert bool(found.more) is goes_on
    assert f">{MOST_PAIRS} same" in found.text
    assert f">{MOST_PAIRS + 1} same" not in found.text


@pytest.mark.parametrize("form", [ReportForm.TEXT, ReportForm.MARKDOWN, ReportForm.CHANGES_CSV])
def test_text_is_shown_as_it_is_written(form: ReportForm) -> None:
    assert preview_of(made(), form) == Preview(report_text(made(), form), False)
    assert "mill number 1 " not in preview_of(made(), ReportForm.CHANGES_CSV, True).text


def test_long_text_is_cut() -> None:
    found = preview_of(made(300), ReportForm.JSON)
    assert len(found.text) == 20_000
    assert found.more


def test_a_word_document_is_shown_with_its_changes() -> None:
    found = preview_of(made(), ReportForm.DOCX)
    assert (found.is_page, found.more) == (True, "")
    assert 'line-through;">old</span>' in found.text
    assert 'underline;">new</span>' in found.text
    assert "<p>The <span" in found.text
    assert "¶" not in found.text
    right = [word for k in range(300) for word in (f"a{k}.",)]
    assert preview_of(compare(article_of([]), article_of(right)), ReportForm.DOCX).more


def test_each_fate_has_its_look_and_headlines_are_bold() -> None:
    page = _as_page(
        [
            Stretch("<Mill>", Fate.KEPT, is_headline=True),
            Stretch("\n", Fate.INSERTED),
            Stretch("from", Fate.MOVED_FROM),
            Stretch("to", Fate.MOVED_TO),
        ]
    )
    assert "<p><b>&lt;Mill&gt;</b><span" in page
    assert page.count("¶") == 1
    assert page.count("#2A6B2A") == 2
    assert page.count("<p>") == 2


def test_what_was_not_compared_is_not_needed() -> None:
    empty = replace(made(), warnings=())
    assert preview_of(empty, None).is_page
