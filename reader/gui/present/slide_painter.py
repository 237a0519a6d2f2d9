"""Draws a slide, an opening and an end: on the screen in any theme, on paper in the light one."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)

from reader.gui.present.answer_words import truth_words, vote_words
from reader.gui.present.slide_layout import FOOT, MARGIN, Look, Placed, SlideLayout
from reader.gui.present.slide_text import Part, document_of, rects_of
from reader.gui.widgets.catalogue import tell, tr, trn
from reader.lesson.guess import Guess, score_of
from reader.lesson.slide import Lesson, MarkKind, Reveal
from reader.sides import SIDES, Side
from reader.text.span import Span

_META, _BADGE = 2.4, 0.5
"""The size of place and legend in hundredths of the height, of a number over a word in sizes of its type."""
_TITLE, _BIG, _LINE = 4.6, 9.0, 3.0
_LISTED = 12


class SlidePainter:
    """Draws into a rectangle that begins at the origin, `size` large, with one look."""

    def __init__(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        self._painter, self._size, self._look = painter, size, look
        self._unit = size.height() / 100.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        directions = Qt.LayoutDirection
        painter.setLayoutDirection(directions.RightToLeft if look.is_turned else directions.LeftToRight)

    def ground(self) -> None:
        """Fill everything with paper."""
        self._painter.fillRect(QRectF(QPointF(), self._size), self._look.theme.colour("paper"))

    def slide(self, layout: SlideLayout, reveal: Reveal) -> None:
        """The texts and what is revealed of the rest."""
        for side in SIDES:
            if side == "right" and reveal < Reveal.RIGHT:
                continue
            self.document(layout.whose[side])
            if reveal >= Reveal.MARKS:
                self._marks(layout, side)
            self.document(layout.texts[side])
        self._divider(layout)
        if reveal >= Reveal.MARKS and layout.slide.is_marked:
            self._legend(has_labels=reveal >= Reveal.LABELS and bool(layout.slide.labels))
        if reveal >= Reveal.LABELS:
            self._labels(layout)
        if reveal >= Reveal.VERDICT:
            if layout.why is not None:
                self.document(layout.why)
            self._verdict(layout)

    def place(self, number: int, count: int, reveal: Reveal, share: float) -> None:
        """Which pair this is, how much of it is revealed, and how far the lesson has come."""
        self.number(number, count)
        radius, gap = 0.75 * self._unit, 2.6 * self._unit
        right = self._size.width() * (1 - MARGIN / 100) - radius
        for at in range(len(Reveal)):
            centre = QPointF(right - (len(Reveal) - 1 - at) * gap, 5.0 * self._unit)
            colour = self._look.theme.colour("accent" if at <= reveal else "control")
            self._painter.setPen(QPen(colour, 0.2 * self._unit))
            self._painter.setBrush(colour if at <= reveal else Qt.BrushStyle.NoBrush)
            self._painter.drawEllipse(self._turned(centre), radius, radius)
        self.progress(share)

    def number(self, number: int, count: int) -> None:
        """Which pair this is."""
        told = tr("{number} of {count}", number=number, count=count)
        self._words(told, self._meta_rect(3.2), _META, "muted", Qt.AlignmentFlag.AlignLeft)

    def progress(self, share: float) -> None:
        """A bar along the lower edge that grows from 0 to 1."""
        bar = QRectF(0, self._size.height() - 0.7 * self._unit, self._size.width(), 0.7 * self._unit)
        self._painter.fillRect(bar, self._look.theme.colour("border"))
        done = bar.adjusted(0, 0, -(1 - share) * bar.width(), 0)
        if self._is_turned:
            done.moveRight(bar.right())
        self._painter.fillRect(done, self._look.theme.colour("accent"))

    def opening(self, lesson: Lesson) -> None:
        """What the lesson is about."""
        serif, plain = self._look.serif(_TITLE * self._unit), self._look.plain(_LINE * self._unit)
        parts: list[tuple[list[Part], QFont]] = []
        for side in SIDES:
            title, whose = tell(lesson.titles[side]), tell(lesson.whose[side])
            below = [Part(f"\u2028{whose}", "muted")] if whose != title else []
            parts.append(([Part(title, bold=True), *below], serif))
        count = trn("{n} pair of passages", "{n} pairs of passages", len(lesson.slides))
        parts.append(([Part(count, "muted")], plain))
        self._column(parts, divided_after=1)

    def end(self, lesson: Lesson, guesses: tuple[Guess, ...], *, asked: bool) -> None:
        """The verdict on the whole, or what the audience guessed."""
        if asked and guesses:
            self._result(guesses)
            return
        plain = self._look.plain(_LINE * 1.25 * self._unit)
        parts = [
            ([Part(tell(lesson.verdict), bold=True)], self._look.serif(_TITLE * self._unit)),
            *([([Part(tell(lesson.profile))], plain)] if lesson.profile else []),
        ]
        if asked:
            parts.append(([Part(tr("Nobody guessed."), "muted")], plain))
        self._column(parts)

    def badge(self, number: int, centre: QPointF, radius: float) -> None:
        """The number of a label on a disc."""
        theme = self._look.theme
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.colour("accent"))
        self._painter.drawEllipse(centre, radius, radius)
        self._painter.setPen(theme.colour("accent_text"))
        self._painter.setFont(self._look.plain(1.35 * radius, bold=True))
        spot = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        self._painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(number))

    def words(self, told: str, spot: QRectF, font: QFont, role: str, align: Qt.AlignmentFlag) -> None:
        """Words on one line in the middle of a rectangle's height, shortened where it is too narrow."""
        self._painter.setPen(self._look.theme.colour(role))
        self._painter.setFont(font)
        fitting = QFontMetricsF(font).elidedText(told, Qt.TextElideMode.ElideRight, spot.width())
        self._painter.drawText(spot, align | Qt.AlignmentFlag.AlignVCenter, fitting)

    # parts of a slide

    def document(self, placed: Placed) -> None:
        """A document where it stands."""
        self._draw(placed.document, placed.at)

    def _draw(self, document: QTextDocument, at: QPointF) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._look.theme.colour("text"))
        self._painter.save()
        self._painter.translate(at)
        document.documentLayout().draw(self._painter, context)
        self._painter.restore()

    def _marks(self, layout: SlideLayout, side: Side) -> None:
        placed, shown = layout.texts[side], layout.slide.sides[side]
        for mark in shown.marks:
            for rect in rects_of(placed.document, shown.text, mark.span):
                self._mark(mark.kind, rect.translated(placed.at), layout.pixels)

    def _mark(self, kind: MarkKind, rect: QRectF, pixels: float) -> None:
        """A ground behind marked words with a line below: dashed under other words, solid under decisive
        ones, so that both are told apart without colour."""
        theme, is_decisive = self._look.theme, kind is MarkKind.DECISIVE
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.colour("decisive_fill" if is_decisive else "changed_fill"))
        self._painter.drawRoundedRect(rect.adjusted(-0.06 * pixels, 0, 0.06 * pixels, 0), 3, 3)
        pen = QPen(theme.colour("decisive_mark" if is_decisive else "changed_mark"), 0.075 * pixels)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not is_decisive:
            pen.setDashPattern([3.2, 2.0])
        self._painter.setPen(pen)
        y = rect.bottom() - 0.03 * pixels
        self._painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _divider(self, layout: SlideLayout) -> None:
        self._painter.setPen(QPen(self._look.theme.colour("border"), 0.2 * self._unit))
        x, top = self._size.width() / 2, layout.whose.left.at.y()
        self._painter.drawLine(QPointF(x, top), QPointF(x, layout.below - 2 * self._unit))

    def _labels(self, layout: SlideLayout) -> None:
        """The labels, and their numbers over the words that they speak of."""
        pixels = layout.label_pixels
        for label, placed in zip(layout.slide.labels, layout.labels, strict=True):
            line = placed.document.firstBlock().layout().lineAt(0).height()
            beside = placed.at.x() - 1.15 * pixels
            if self._is_turned:
                beside = placed.at.x() + placed.document.textWidth() + 1.15 * pixels
            centre = QPointF(beside, placed.at.y() + line / 2)
            self.badge(label.number, centre, 0.72 * pixels)
            self.document(placed)
        radius = _BADGE * layout.pixels / 2 + 0.25 * self._unit
        for side in SIDES:
            shown, placed = layout.slide.sides[side], layout.texts[side]
            row: dict[int, int] = {}
            for at, number in shown.tags:
                found = row.setdefault(at, 0)
                letter = rects_of(placed.document, shown.text, Span(at, at + 1))
                if letter:
                    spot = placed.at + letter[0].topLeft()
                    self.badge(number, spot + QPointF(radius * (1 + 2.1 * found), -radius * 0.4), radius)
                row[at] = found + 1

    def _verdict(self, layout: SlideLayout) -> None:
        rect = layout.verdict.rect
        bar = QRectF(layout.margin, rect.top(), 0.7 * self._unit, rect.height())
        if self._is_turned:
            bar.moveRight(self._size.width() - layout.margin)
        self._painter.fillRect(bar, self._look.theme.colour(layout.verdict_role))
        self.document(layout.verdict)

    def _legend(self, *, has_labels: bool) -> None:
        """What the marks mean, in words that bear them."""
        pixels = _META * self._unit
        font, line = self._look.plain(pixels), self._meta_rect(100 - FOOT + 1.5)
        told: list[tuple[str, MarkKind | None]] = [
            (tr("other words"), MarkKind.CHANGED),
            (tr("alters the meaning"), MarkKind.DECISIVE),
        ]
        if has_labels:
            told.append((tr("Numbers: what was done to the words"), None))
        at = line.left()
        for words, kind in told:
            spot = QRectF(at, line.top(), QFontMetricsF(font).horizontalAdvance(words) + 1, line.height())
            if self._is_turned:
                spot.moveRight(line.right() - (at - line.left()))
            if kind is not None:
                self._mark(kind, spot, pixels)
            self.words(words, spot, font, "text" if kind else "muted", Qt.AlignmentFlag.AlignLeft)
            at += spot.width() + 1.8 * pixels

    # pages of words

    def _column(self, parts: list[tuple[list[Part], QFont]], divided_after: int = -1) -> None:
        """Paragraphs under each other in the middle of the height."""
        width = self._size.width() * (1 - 3 * MARGIN / 100)
        made = [document_of(words, font, self._look.theme, width) for words, font in parts]
        gap = 4 * self._unit
        high = sum(each.size().height() for each in made) + gap * (len(made) - 1)
        top, left = max((self._size.height() - high) * 0.42, 4 * self._unit), self._size.width() * 0.075
        for number, document in enumerate(made):
            self._draw(document, QPointF(left, top))
            top += document.size().height() + gap
            if number == divided_after:
                line = QRectF(left, top - gap / 2, 10 * self._unit, 0.4 * self._unit)
                if self._is_turned:
                    line.moveRight(left + width)
                self._painter.fillRect(line, self._look.theme.colour("accent"))

    def _result(self, guesses: tuple[Guess, ...]) -> None:
        """How many were right, and what was said of each pair."""
        score, unit = score_of(guesses), self._unit
        told = tr("{right} of {asked} right", right=score.right, asked=score.asked)
        self._words(told, self._meta_rect(8, 12), _BIG, "text", Qt.AlignmentFlag.AlignLeft, bold=True)
        voices = tr("{right} of {n} voices were right", right=score.right_voices, n=score.voices)
        self._words(voices, self._meta_rect(21, 5), _LINE, "muted", Qt.AlignmentFlag.AlignLeft)
        row = min(5.2, 62.0 / max(min(len(guesses), _LISTED), 1))
        for number, guess in enumerate(guesses[:_LISTED]):
            self._guess(guess, self._meta_rect(30 + number * row, row), unit * row * 0.5)
        if len(guesses) > _LISTED:
            more = trn("and {n} more", "and {n} more", len(guesses) - _LISTED)
            self._words(more, self._meta_rect(93.5, 4), _META, "muted", Qt.AlignmentFlag.AlignLeft)

    def _guess(self, guess: Guess, spot: QRectF, pixels: float) -> None:
        """One row: right or not, what was said, what is true, the words."""
        font, wide = self._look.plain(pixels), spot.width()
        role = "muted" if not guess.truth else "same_mark" if guess.is_right else "decisive_mark"
        sign = "–" if not guess.truth else "✓" if guess.is_right else "✗"
        said = ", ".join(f"{vote_words(vote.answer)} {vote.voices}" for vote in guess.votes)
        cells = (
            (sign, 0.0, 0.04, role),
            (guess.right_words, 0.04, 0.42, "text"),
            (said, 0.48, 0.26, "text"),
            (tr("true: {words}", words=truth_words(guess)), 0.76, 0.24, "muted"),
        )
        for words, start, share, colour in cells:
            cell = QRectF(spot.left() + start * wide, spot.top(), share * wide, spot.height())
            if self._is_turned:
                cell.moveRight(spot.right() - start * wide)
            self.words(words, cell, font, colour, Qt.AlignmentFlag.AlignLeft)

    def _words(
        self, told: str, spot: QRectF, size: float, role: str, align: Qt.AlignmentFlag, *, bold: bool = False
    ) -> None:
        self.words(told, spot, self._look.plain(size * self._unit, bold=bold), role, align)

    def _meta_rect(self, top: float, high: float = 3.6) -> QRectF:
        """A line over the whole width between the margins, in hundredths of the height."""
        left = self._size.width() * MARGIN / 100
        return QRectF(left, top * self._unit, self._size.width() - 2 * left, high * self._unit)

    @property
    def _is_turned(self) -> bool:
        """Whether the window runs from the right."""
        return self._look.is_turned

    def _turned(self, spot: QPointF) -> QPointF:
        return QPointF(self._size.width() - spot.x(), spot.y()) if self._is_turned else spot
