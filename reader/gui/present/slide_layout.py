"""Where everything of a slide stands on a screen of any size, in the largest type that fits."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QTextDocument

from reader.gui.present.slide_text import Part, document_of, text_document
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import Typeface, reading_font
from reader.lesson.slide import Answer, QuestionKind, Slide
from reader.sides import SIDES, Sides
from reader.values import Struct

MARGIN = 5.0
"""Hundredths of the width left free on either side."""
HEAD = 10.0
"""Hundredths of the height above what is shown, for place and progress."""
FOOT = 7.5
"""The same below it, for the legend."""
_GAP = 4.0
_BETWEEN = 2.0
_LARGEST, _SMALLEST = 5.4, 1.2
"""Hundredths of the height that the type of the texts takes at most and at least."""
_LEAST_SHRUNK, _MOST_SHRUNK = 0.97, 0.7
"""How much smaller the next size is that is tried."""
_LABEL, _WHY, _VERDICT, _WHO = 0.62, 0.56, 0.74, 0.6
"""The sizes of the other words as shares of that of the texts."""
_BADGE, _BAR = 2.0, 2.5
"""Room before a label for its number, in sizes of its type, and before the verdict for its bar, in hundredths
of the height."""
_OVER = 0.45
"""Room over the first line for the numbers of labels, in sizes of the type."""
_CHIP = 2.6
"""The height of an answer in sizes of its type."""
_SMALLEST_SHARE = 2.3
"""Hundredths of the height that the smallest words take where the texts leave room."""
_ABOVE = 0.4
"""Where the free room stands: so much of it above."""


class Look(Struct, frozen=True):
    """What a slide is drawn with: colours, the reader's family of type ("" for our own), and whether the
    window runs from the right. The two articles keep their sides all the same."""

    theme: Theme
    family: str = ""
    is_turned: bool = False

    def serif(self, pixels: float) -> QFont:
        """The type of the articles in a size."""
        font = reading_font(Typeface(self.family))
        font.setPixelSize(max(round(pixels), 1))
        return font

    def plain(self, pixels: float, *, bold: bool = False) -> QFont:
        """The type of the window in a size."""
        font = QFont()
        font.setPixelSize(max(round(pixels), 1))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


class Placed(Struct, frozen=True):
    """A document and where it stands."""

    document: QTextDocument
    at: QPointF

    @property
    def rect(self) -> QRectF:
        """The room that it takes."""
        return QRectF(self.at, self.document.size())


class Row(Struct, frozen=True):
    """Documents beside each other below the texts: what they are, and how far from the left they stand."""

    kind: str
    documents: tuple[QTextDocument, ...]
    lefts: tuple[float, ...]

    @property
    def height(self) -> float:
        """The height of the highest."""
        return max(document.size().height() for document in self.documents)


class SlideLayout:
    """A slide laid out for a size. All is placed as if everything were revealed: nothing moves later.

    `pixels` is the size of the type of the texts, `whose` says whose they are. `below` is where the rows
    begin: `outcome` (with `asks`), `labels`, `why`, `verdict`; `question` and `chips` stand in their place
    while something is asked.
    """

    def __init__(self, slide: Slide, size: QSizeF, look: Look, *, asks: bool = False) -> None:
        self.slide, self.size, self.look, self.asks = slide, size, look, asks
        self.unit = size.height() / 100.0
        self.margin = size.width() * MARGIN / 100.0
        self.wide = size.width() - 2 * self.margin
        self.column = self.wide / 2 - size.width() * _GAP / 200.0
        self.outcome: Placed | None = None
        self.labels: tuple[Placed, ...] = ()
        self.why: Placed | None = None
        self.chips: tuple[QRectF, ...] = ()
        pixels, least = _LARGEST * self.unit, _SMALLEST * self.unit
        while (share := self._fits(pixels)) < 1 and pixels > least:
            pixels = max(pixels * min(max(share**0.6, _MOST_SHRUNK), _LEAST_SHRUNK), least)

    def small(self, share: float) -> int:
        """A size beside that of the texts, not so small that the last row cannot read it."""
        return round(max(share * self.pixels, min(_SMALLEST_SHARE * self.unit, 0.9 * self.pixels)))

    @property
    def label_pixels(self) -> int:
        """The size of the labels."""
        return self.small(_LABEL)

    def _fits(self, pixels: float) -> float:
        """Lay everything out in a size of type; the share of what is needed that there is room for."""
        self.pixels = pixels
        look, gap, slide = self.look, _BETWEEN * self.unit, self.slide
        who, text = look.plain(self.small(_WHO), bold=True), look.serif(pixels)
        whose = [
            self._line([Part(tell(slide.sides[side].who), "muted", True)], who, self.column) for side in SIDES
        ]
        shown = [text_document(slide.sides[side].text, text, self.column) for side in SIDES]
        heads, texts = (max(each.size().height() for each in both) for both in (whose, shown))
        heads += _OVER * pixels
        rows, question = self._rows(), self._question()
        stack = sum(row.height + gap for row in rows)
        asked = question.size().height() + gap + _CHIP * self.label_pixels if self.asks else 0.0
        needed = heads + texts + gap + max(stack, asked)
        room = self.size.height() - (HEAD + FOOT) * self.unit
        top = HEAD * self.unit + max(room - needed, 0.0) * _ABOVE
        lefts = (self.margin, self.size.width() - self.margin - self.column)
        self.whose, self.texts = (
            Sides(*(Placed(document, QPointF(x, y)) for document, x in zip(documents, lefts, strict=True)))
            for documents, y in ((whose, top), (shown, top + heads))
        )
        self.below = top + heads + texts + gap
        self._place(rows, gap)
        self._place_question(question, gap)
        return room / needed

    def _rows(self) -> list[Row]:
        """What stands below the texts, row by row."""
        look, slide = self.look, self.slide
        label, why = look.plain(self.label_pixels), look.plain(self.small(_WHY))
        rows = [Row("outcome", (self._line([Part(" ")], label, self.wide),), (0.0,))] if self.asks else []
        indent = _BADGE * self.label_pixels
        labels = [
            self._line(_label_parts(tell(each.name), each.words), label, self.column - indent)
            for each in slide.labels
        ]
        lefts = (indent, self.wide - self.column + indent)
        rows += [Row("label", tuple(labels[at : at + 2]), lefts) for at in range(0, len(labels), 2)]
        if slide.why:
            rows.append(Row("why", (self._line(_why_parts(slide.why), why, self.wide),), (0.0,)))
        bar = _BAR * self.unit
        verdict = [Part(f"{self.sign}  ", self.verdict_role, True), Part(tell(slide.verdict), bold=True)]
        document = self._line(verdict, look.plain(self.small(_VERDICT)), self.wide - bar)
        return [*rows, Row("verdict", (document,), (bar,))]

    def _place(self, rows: list[Row], gap: float) -> None:
        """Put the rows under the texts."""
        top, placed = self.below, []
        for row in rows:
            for document, x in zip(row.documents, row.lefts, strict=False):
                left = self._turned(x, document.textWidth())
                placed.append((row.kind, Placed(document, QPointF(left, top))))
            top += row.height + gap
        by_kind = dict(placed)
        self.outcome, self.why = by_kind.get("outcome"), by_kind.get("why")
        self.verdict = by_kind["verdict"]
        self.labels = tuple(each for kind, each in placed if kind == "label")

    def _question(self) -> QTextDocument:
        """What is asked, and how it is answered."""
        is_word = self.slide.question.kind is QuestionKind.WORD
        asked = tr("Which word was altered?") if is_word else tr("What is the right one to the left one?")
        how = (
            tr("Arrow keys choose a word on the right, Enter gives it a voice; or click it.")
            if is_word
            else tr("A key or a click gives a voice.")
        )
        parts = [Part(asked, bold=True), Part(f"   {how}", "muted")]
        return self._line(parts, self.look.plain(self.label_pixels), self.wide)

    def _place_question(self, question: QTextDocument, gap: float) -> None:
        """Put the question and its answers where the rows come later."""
        self.question = Placed(question, QPointF(self.margin, self.below))
        top, between = self.below + question.size().height() + gap, 2 * self.unit
        wide = (self.wide - 2 * between) / len(Answer)
        self.chips = tuple(
            QRectF(self._turned(at * (wide + between), wide), top, wide, _CHIP * self.label_pixels)
            for at in range(len(Answer))
        )

    def _turned(self, begin: float, width: float) -> float:
        """The left edge of something by where it begins between the margins."""
        return self.margin + (self.wide - begin - width if self.look.is_turned else begin)

    @property
    def sign(self) -> str:
        """The sign before the verdict."""
        return "⚠" if self.slide.grade is not None else "✓" if self.slide.is_linked else "≠"

    @property
    def verdict_role(self) -> str:
        """The colour of the verdict's bar and sign."""
        if self.slide.grade is not None:
            return "decisive_mark"
        return "same_mark" if self.slide.is_linked else "muted"

    def _line(self, parts: list[Part], font: QFont, width: float) -> QTextDocument:
        return document_of(parts, font, self.look.theme, width)


def _label_parts(name: str, words: str) -> list[Part]:
    return [Part(name, bold=True), *([Part(f"   {words}", "muted")] if words else [])]


def _why_parts(rows: Iterable[tuple[str, str]]) -> list[Part]:
    parts: list[Part] = []
    for label, words in rows:
        gap = "      " if parts else ""
        parts += [Part(f"{gap}{tell(label)}  ", "muted"), Part(tell(words))]
    return parts
