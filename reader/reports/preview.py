"""How a report will look, before it is written: the beginning of it, as a page or as plain text."""

from collections.abc import Iterable
from html import escape

from reader.comparison.comparison import Comparison
from reader.messages import message
from reader.reports.html_form import comparison_paper
from reader.reports.reading_order import END_OF_PARAGRAPH
from reader.reports.setting import ReportSetting
from reader.reports.tracked_changes import Fate, Stretch, tracked_changes
from reader.reports.writing import ReportForm, report_text
from reader.values import Struct, replace

MOST_PAIRS = 60
"""Pairs of sentences that a page shows at most."""
_MOST_STRETCHES = 400
_MOST_LETTERS = 20_000
_CUT = message("The report goes on; this is its beginning.")
_LOOKS = {
    Fate.DELETED: "color: #A3142B; text-decoration: line-through;",
    Fate.INSERTED: "color: #1C5FA8; text-decoration: underline;",
    Fate.MOVED_FROM: "color: #2A6B2A; text-decoration: line-through;",
    Fate.MOVED_TO: "color: #2A6B2A; text-decoration: underline;",
}


class Preview(Struct, frozen=True):
    """What to show: simple HTML when `is_page`, else plain text; `more` says that it goes on, or ""."""

    text: str
    is_page: bool
    more: str = ""


def preview_of(
    comparison: Comparison,
    form: ReportForm | None,
    only_differences: bool = False,
    setting: ReportSetting | None = None,
) -> Preview:
    """The beginning of a report in a form; None is the page as it is printed."""
    chosen = setting or ReportSetting()
    if form is None or form is ReportForm.HTML:
        return _page(comparison, only_differences, chosen)
    if form is ReportForm.DOCX:
        stretches = tracked_changes(comparison)
        more = _CUT if len(stretches) > _MOST_STRETCHES else ""
        return Preview(_as_page(stretches[:_MOST_STRETCHES]), True, more)
    text = report_text(comparison, form, only_differences, chosen)
    return Preview(text[:_MOST_LETTERS], False, _CUT if len(text) > _MOST_LETTERS else "")


def _page(comparison: Comparison, only_differences: bool, setting: ReportSetting) -> Preview:
    beads = comparison.collation.beads
    begun = replace(comparison, collation=replace(comparison.collation, beads=beads[:MOST_PAIRS]))
    more = _CUT if len(beads) > MOST_PAIRS else ""
    return Preview(comparison_paper(begun, only_differences, setting), True, more)


def _as_page(stretches: Iterable[Stretch]) -> str:
    """Tracked changes as a word processor shows them."""
    paragraphs = [""]
    for stretch in stretches:
        if stretch.text == END_OF_PARAGRAPH:
            sign = "" if stretch.fate is Fate.KEPT else f'<span style="{_LOOKS[stretch.fate]}">¶</span>'
            paragraphs[-1] += sign
            paragraphs.append("")
        else:
            paragraphs[-1] += _words(stretch)
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return f'<body style="font-family: Georgia, serif; color: #000000;">{body}</body>'


def _words(stretch: Stretch) -> str:
    words = escape(stretch.text)
    if stretch.is_headline:
        words = f"<b>{words}</b>"
    look = _LOOKS.get(stretch.fate, "")
    return f'<span style="{look}">{words}</span>' if look else words
