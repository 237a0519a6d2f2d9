"""A report goes into a file, whole or not at all."""

import importlib
from enum import StrEnum
from pathlib import Path

from reader.comparison.comparison import Comparison
from reader.errors import ReportError
from reader.messages import message
from reader.reports.setting import ReportSetting
from reader.values import Struct
from reader.whole_file import reason, write_whole


class ReportForm(StrEnum):
    """The forms a comparison can be written in."""

    HTML = "html"
    DOCX = "docx"
    MARKDOWN = "markdown"
    TEXT = "text"
    JSON = "json"
    QUOTATIONS_CSV = "quotations_csv"
    CHANGES_CSV = "changes_csv"
    FACTS_CSV = "facts_csv"
    STATEMENTS_CSV = "statements_csv"

    @property
    def suffix(self) -> str:
        """How a file of this form ends: ".html"."""
        return _ROWS[self].suffix

    @property
    def is_text(self) -> bool:
        """Whether a report of this form can be printed on standard output."""
        return bool(_ROWS[self].encoding)


class _Row(Struct, frozen=True):
    """How a form's files end, which function makes them with what beside the comparison, and how letters are
    written ("" for bytes)."""

    suffix: str
    module: str
    function: str
    takes: tuple[str, ...] = ("only_differences",)
    encoding: str = "utf-8"


_SHORT, _DATED, _BOTH = ("only_differences",), ("setting",), ("only_differences", "setting")

# Forms are imported when first needed: a text report has no use for the template engine.
_ROWS = {
    ReportForm.HTML: _Row(".html", "html_form", "comparison_html", _BOTH),
    ReportForm.DOCX: _Row(".docx", "docx_form", "comparison_docx", _DATED, ""),
    ReportForm.MARKDOWN: _Row(".md", "markdown_form", "comparison_markdown", _DATED),
    ReportForm.TEXT: _Row(".txt", "text_form", "comparison_text", _BOTH),
    ReportForm.JSON: _Row(".json", "json_form", "comparison_json"),
    ReportForm.QUOTATIONS_CSV: _Row(".csv", "csv_form", "quotations_csv", _SHORT, "utf-8-sig"),
    ReportForm.CHANGES_CSV: _Row(".csv", "csv_form", "changes_csv", _SHORT, "utf-8-sig"),
    ReportForm.FACTS_CSV: _Row(".csv", "csv_form", "facts_csv", _SHORT, "utf-8-sig"),
    ReportForm.STATEMENTS_CSV: _Row(".csv", "csv_form", "statements_csv", _SHORT, "utf-8-sig"),
}


def report_text(
    comparison: Comparison,
    form: ReportForm,
    only_differences: bool = False,
    setting: ReportSetting | None = None,
) -> str:
    """The report as text. Corrections of the reader are in it when `comparison` is the corrected one; with
    `only_differences` it is without what is the same in both articles, unless its form needs the whole.

    Raises `ValueError` for a form that is no text.
    """
    made = _made(comparison, form, only_differences, setting)
    if isinstance(made, bytes):
        raise ValueError(
            f"{form.value} is no text; `reader compare --format {form.value} --output FILE` writes it"
        )
    return made


def report_bytes(
    comparison: Comparison,
    form: ReportForm,
    only_differences: bool = False,
    setting: ReportSetting | None = None,
) -> bytes:
    """The same as the bytes of a file, whatever the form."""
    made = _made(comparison, form, only_differences, setting)
    return made if isinstance(made, bytes) else made.encode(_ROWS[form].encoding, "backslashreplace")


def write_report(
    path: Path,
    comparison: Comparison,
    form: ReportForm,
    only_differences: bool = False,
    setting: ReportSetting | None = None,
) -> None:
    """Write a report to `path`; what stood there stays when it fails. Raises `ReportError`."""
    write_report_bytes(path, report_bytes(comparison, form, only_differences, setting))


def write_report_bytes(path: Path, data: bytes) -> None:
    """Write a report that is made to `path`, as `write_report` does. Raises `ReportError`."""
    try:
        write_whole(path, data)
    except OSError as error:
        raise ReportError(
            message(
                "The report could not be saved as “{name}”: {reason}. Choose another place.",
                name=path.name,
                reason=reason(error),
            )
        ) from error


def _made(
    comparison: Comparison, form: ReportForm, only_differences: bool, setting: ReportSetting | None
) -> str | bytes:
    row = _ROWS[form]
    make = getattr(importlib.import_module(f"reader.reports.{row.module}"), row.function)
    offered = {"only_differences": only_differences, "setting": setting or ReportSetting()}
    made: str | bytes = make(comparison, **{name: offered[name] for name in row.takes})
    return made
