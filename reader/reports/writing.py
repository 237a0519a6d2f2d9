"""A report goes into a file, whole or not at all."""

import importlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import cast

from reader.comparison.comparison import Comparison
from reader.errors import ReportError
from reader.whole_file import reason, write_whole


class ReportForm(StrEnum):
    """The forms a comparison can be written in."""

    HTML = "html"
    TEXT = "text"
    JSON = "json"
    QUOTATIONS_CSV = "quotations_csv"
    CHANGES_CSV = "changes_csv"
    FACTS_CSV = "facts_csv"
    STATEMENTS_CSV = "statements_csv"

    @property
    def suffix(self) -> str:
        """How a file of this form ends: ".html"."""
        return _ROWS[self][0]


# Forms are imported when first needed: a text report has no use for the template engine.
_ROWS = {
    ReportForm.HTML: (".html", "reader.reports.html_form", "comparison_html", "utf-8"),
    ReportForm.TEXT: (".txt", "reader.reports.text_form", "comparison_text", "utf-8"),
    ReportForm.JSON: (".json", "reader.reports.json_form", "comparison_json", "utf-8"),
    ReportForm.QUOTATIONS_CSV: (".csv", "reader.reports.csv_form", "quotations_csv", "utf-8-sig"),
    ReportForm.CHANGES_CSV: (".csv", "reader.reports.csv_form", "changes_csv", "utf-8-sig"),
    ReportForm.FACTS_CSV: (".csv", "reader.reports.csv_form", "facts_csv", "utf-8-sig"),
    ReportForm.STATEMENTS_CSV: (".csv", "reader.reports.csv_form", "statements_csv", "utf-8-sig"),
}


def report_text(comparison: Comparison, form: ReportForm, only_differences: bool = False) -> str:
    """The report as text. Corrections of the reader are in it when `comparison` is the corrected one; with
    `only_differences` it is without what is the same in both articles."""
    _, module, function, _ = _ROWS[form]
    make = cast("Callable[[Comparison, bool], str]", getattr(importlib.import_module(module), function))
    return make(comparison, only_differences)


def write_report(
    path: Path, comparison: Comparison, form: ReportForm, only_differences: bool = False
) -> None:
    """Write a report to `path`; what stood there stays when it fails. Raises `ReportError`."""
    encoding = _ROWS[form][3]
    data = report_text(comparison, form, only_differences).encode(encoding, "backslashreplace")
    try:
        write_whole(path, data)
    except OSError as error:
        raise ReportError(
            f"The report could not be saved as “{path.name}”: {reason(error)}. Choose another place."
        ) from error
