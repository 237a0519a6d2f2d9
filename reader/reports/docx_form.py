"""A comparison as a Word document: the left article as its text, all that the right has otherwise as tracked
changes. To accept all gives the right article, to reject all the left one. Comments are the warnings, the
notes, and that sentences were put together or apart by hand."""

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reader.comparison.comparison import Comparison
from reader.late_pattern import late_pattern
from reader.measures import measures, points
from reader.messages import composed, joined, message
from reader.program import NAME
from reader.reports.columns import direction_of, title_of
from reader.reports.hand_lines import NoteLine, note_lines, pairs_by_hand
from reader.reports.reading_order import END_OF_PARAGRAPH
from reader.reports.setting import ReportSetting, colophon, who
from reader.reports.tracked_changes import Fate, Stretch, tracked_changes
from reader.reports.warning_lines import warning_lines

Element = Any
"""An element of the document's XML; the library gives no type for it."""

_UNFIT = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""

_TAGS = {
    Fate.DELETED: "w:del",
    Fate.INSERTED: "w:ins",
    Fate.MOVED_FROM: "w:moveFrom",
    Fate.MOVED_TO: "w:moveTo",
}
_LINKED = message("These sentences were put together by hand.")
_APART = message("This sentence was set apart by hand.")
_POINTS = 11.5
_SERIF = "Georgia"
_INITIALS = "SCR"


def comparison_docx(comparison: Comparison, setting: ReportSetting | None = None) -> bytes:
    """The document as the bytes of a DOCX file."""
    chosen = setting or ReportSetting()
    document = docx.Document()
    _set_up(document, comparison, chosen)
    _Writer(document, comparison, chosen).write(tracked_changes(comparison))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document, comparison: Comparison, setting: ReportSetting) -> None:
    """Page, styles, data of the document and the running head."""
    package = document.part.package
    for number in [key for key, found in package.rels.items() if found.reltype.endswith("/thumbnail")]:
        del package.rels[number]  # a picture of the library's empty document
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    scale = measures()
    _style(document, "Normal", _POINTS, scale.space.near, is_bold=False)
    _style(document, "Title", points(_POINTS, scale.type.title), scale.space.apart, is_bold=True)
    for border in document.styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), comparison.left.details.language)
    language.set(qn("w:bidi"), comparison.left.details.language)
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    titles = f"{title_of(comparison.left)} → {title_of(comparison.right)}"
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _fit(titles)[:255], NAME, ""
    properties.language = comparison.left.details.language
    head = section.header.paragraphs[0]
    run = head.add_run(_fit(f"{titles}\n{_said_of_itself(comparison, setting)}"))
    run.font.size, run.font.color.rgb = Pt(points(_POINTS, measures().type.fine)), RGBColor(0x55, 0x55, 0x55)


def _said_of_itself(comparison: Comparison, setting: ReportSetting) -> str:
    told = joined(
        " · ",
        (
            composed("{name}: {value}", name=name, value=value)
            for name, value in colophon(comparison, setting)
        ),
    )
    how = message("Accept all changes for the right article, reject all for the left.")
    return setting.messages.tell(joined(" ", [how, told]))


def _style(document: Document, name: str, points: float, after: float, is_bold: bool) -> None:
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = _SERIF, Pt(points), is_bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), _SERIF)
    style.paragraph_format.space_after = Pt(after)


class _Writer:
    """Writes stretches into paragraphs of one document."""

    def __init__(self, document: Document, comparison: Comparison, setting: ReportSetting) -> None:
        self._document = document
        self._numbers = count(1)
        self._author = _fit(setting.messages.tell(who(comparison.right, "right")))
        self._date = f"{setting.day.isoformat()}T00:00:00Z"
        self._is_rtl = direction_of(comparison.left) == "rtl"
        self._comments: dict[int | None, list[str]] = defaultdict(list)
        for bead, told in _comments(comparison):
            self._comments[bead].append(setting.messages.tell(told))
        self._open_move: tuple[str, int, int] | None = None

    def write(self, stretches: Sequence[Stretch]) -> None:
        """Write all of them; the document has no paragraph yet."""
        paragraph = self._paragraph()
        for stretch in stretches:
            self._step_into_move(paragraph, stretch)
            if stretch.text == END_OF_PARAGRAPH:
                self._end(paragraph, stretch.fate)
                paragraph = self._paragraph()
                continue
            if stretch.is_headline:
                paragraph.get_or_add_pPr().style = self._document.styles["Title"].style_id
            marks = self._comments.pop(stretch.bead, [])
            if stretch.bead is not None:  # what is on no sentence stands at the first one
                marks += self._comments.pop(None, [])
            comments = [self._comment(words) for words in marks]
            for number in comments:
                paragraph.append(_marked("w:commentRangeStart", number))
            paragraph.append(self._tracked(stretch))
            for number in comments:
                paragraph.append(_marked("w:commentRangeEnd", number))
                paragraph.append(_reference(number))
        self._step_into_move(paragraph, None)

    def _paragraph(self) -> Element:
        paragraph = self._document.add_paragraph()
        if self._is_rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        return paragraph._p

    def _end(self, paragraph: Element, fate: Fate) -> None:
        """A paragraph's end that comes or goes is tracked too."""
        if fate is not Fate.KEPT:
            properties = paragraph.get_or_add_pPr()
            marks = OxmlElement("w:rPr")
            marks.append(self._change(_TAGS[fate]))
            properties.append(marks)

    def _tracked(self, stretch: Stretch) -> Element:
        run = OxmlElement("w:r")
        if self._is_rtl:
            properties = OxmlElement("w:rPr")
            properties.append(OxmlElement("w:rtl"))
            run.append(properties)
        text = OxmlElement("w:delText" if stretch.fate is Fate.DELETED else "w:t")
        text.text = _fit(stretch.text)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
        if stretch.fate is Fate.KEPT:
            return run
        change = self._change(_TAGS[stretch.fate])
        change.append(run)
        return change

    def _change(self, tag: str) -> Element:
        change = _marked(tag, next(self._numbers))
        change.set(qn("w:author"), self._author)
        change.set(qn("w:date"), self._date)
        return change

    def _step_into_move(self, paragraph: Element, stretch: Stretch | None) -> None:
        """Open and close the marks round a passage that was moved."""
        wanted = None
        if stretch is not None and stretch.in_move and stretch.bead is not None:
            wanted = ("moveFrom" if stretch.fate.is_left else "moveTo", stretch.bead)
        if self._open_move is not None and self._open_move[:2] != wanted:
            kind, _, number = self._open_move
            paragraph.append(_marked(f"w:{kind}RangeEnd", number))
            self._open_move = None
        if wanted is not None and self._open_move is None:
            opening = self._change(f"w:{wanted[0]}RangeStart")
            opening.set(qn("w:name"), f"move{wanted[1] + 1}")
            paragraph.append(opening)
            self._open_move = (*wanted, int(opening.get(qn("w:id"))))

    def _comment(self, words: str) -> int:
        return self._document.comments.add_comment(_fit(words), author=NAME, initials=_INITIALS).comment_id


def _comments(comparison: Comparison) -> Iterator[tuple[int | None, str]]:
    """All comments, each with the bead it is on; None where it is on no compared sentence."""
    for warning, line in zip(comparison.warnings, warning_lines(comparison), strict=True):
        yield warning.bead, composed("{said} ({more})", said=line.sentence, more=line.more)
    for note in note_lines(comparison):
        yield note.bead, _noted(note)
    for bead in pairs_by_hand(comparison):
        yield bead.index, _LINKED if bead.relation.is_shared else _APART


def _noted(line: NoteLine) -> str:
    if not line.is_on_words:
        return line.text
    return composed("{words}\n{text}", words=line.words, text=line.text)


def _marked(tag: str, number: int) -> Element:
    element = OxmlElement(tag)
    element.set(qn("w:id"), str(number))
    return element


def _reference(number: int) -> Element:
    run = OxmlElement("w:r")
    run.append(_marked("w:commentReference", number))
    return run


def _fit(text: str) -> str:
    """The text with a sign in the place of each character that XML cannot hold."""
    return _UNFIT.sub("\ufffd", text)
