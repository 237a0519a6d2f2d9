"""The stage: what the audience sees, drawn in one piece; a click answers, or goes on."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.present.answer_words import truth_words, vote_words
from reader.gui.present.slide_layout import Look, SlideLayout
from reader.gui.present.slide_painter import SlidePainter
from reader.gui.present.slide_text import rects_of
from reader.gui.widgets.catalogue import tell, tr, trn
from reader.lesson.run import LessonRun
from reader.lesson.slide import Answer, QuestionKind, Reveal, Slide
from reader.lesson.spoken import spoken
from reader.text.span import Span


class Stage(QWidget):
    """Shows a run as it stands; `changed()` after a click did something to it.

    A stage without `is_live` is a picture of what comes next: it takes no clicks and shows all of a slide.
    """

    changed = Signal()

    def __init__(
        self, name: str, run: LessonRun, look: Look, parent: QWidget, *, is_live: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._run, self._look, self._is_live = run, look, is_live
        self._layout: SlideLayout | None = None
        self.setMinimumSize(160, 90)
        self.renew()

    def set_look(self, look: Look) -> None:
        """Draw in other colours."""
        self._look, self._layout = look, None
        self.renew()

    def renew(self) -> None:
        """Show the run as it stands now, and say so to screen readers."""
        if self._is_live:
            self.setAccessibleName(tell(spoken(self._run)))
        else:
            self.setAccessibleName(tr("What comes next"))
        self.update()

    @property
    def shown(self) -> Slide | None:
        """The slide that is drawn."""
        return self._run.slide if self._is_live else self._run.next_slide

    def layout_of(self, slide: Slide) -> SlideLayout:
        """The slide laid out for this stage as large as it is."""
        known, size = self._layout, QSizeF(self.size())
        if known is None or known.slide is not slide or known.size != size or known.asks != self._run.guesses:
            known = self._layout = SlideLayout(slide, size, self._look, asks=self._run.guesses)
        return known

    def word_at(self, spot: QPointF) -> Span | None:
        """The word on the right that may be picked there."""
        slide = self._run.slide
        if slide is None:
            return None
        placed, text = self.layout_of(slide).texts.right, slide.sides.right.text
        for word in self._run.words():
            if any(
                rect.translated(placed.at).contains(spot) for rect in rects_of(placed.document, text, word)
            ):
                return word
        return None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """All of it."""
        painter = QPainter(self)
        if self._run.is_blank and self._is_live:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            painter.end()
            return
        drawing = SlidePainter(painter, QSizeF(self.size()), self._look)
        drawing.ground()
        slide = self.shown
        if slide is not None:
            self._paint_slide(drawing, painter, slide)
        elif not self._is_live or self._run.is_over:
            drawing.end(self._run.lesson, self._run.all_guesses(), asked=self._run.guesses)
            drawing.progress(1.0)
        else:
            drawing.opening(self._run.lesson)
            drawing.progress(0.0)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on an answer or a word gives it a voice; elsewhere the left button goes on, the right one
        back."""
        if not self._is_live:
            return
        spot = event.position()
        if event.button() == Qt.MouseButton.RightButton:
            did = self._run.back()
        elif event.button() != Qt.MouseButton.LeftButton:
            return
        elif self._run.is_asking and not self._run.is_blank:
            did = self._answer_at(spot)
        else:
            did = self._run.forward()
        if did:
            self.changed.emit()

    def _answer_at(self, spot: QPointF) -> bool:
        slide = self._run.slide
        assert slide is not None
        if self._run.asks_for_word:
            word = self.word_at(spot)
            return word is not None and self._run.pick(word)
        for answer, chip in zip(Answer, self.layout_of(slide).chips, strict=True):
            if chip.contains(spot):
                return self._run.answer(answer)
        return False

    def _paint_slide(self, drawing: SlidePainter, painter: QPainter, slide: Slide) -> None:
        reveal = self._run.reveal if self._is_live else Reveal.VERDICT
        layout = self.layout_of(slide)
        share = self._run.place / self._run.last if self._is_live else 0.0
        drawing.slide(layout, reveal)
        drawing.place(slide.number, slide.count, reveal, share)
        if self._is_live and self._run.is_asking:
            self._paint_question(drawing, painter, layout)
        elif self._run.guesses and self._is_live and reveal >= Reveal.MARKS:
            self._paint_outcome(drawing, layout)

    def _paint_question(self, drawing: SlidePainter, painter: QPainter, layout: SlideLayout) -> None:
        """What is asked, and the answers with their voices."""
        ballot, theme = self._run.ballot, self._look.theme
        assert ballot is not None
        drawing.document(layout.question)
        font = self._look.plain(layout.label_pixels)
        if layout.slide.question.kind is QuestionKind.WORD:
            self._paint_words(painter, layout)
            told = trn("{n} voice", "{n} voices", len(ballot))
            drawing.words(told, layout.chips[0], font, "muted", Qt.AlignmentFlag.AlignLeft)
            return
        for number, (answer, chip) in enumerate(zip(Answer, layout.chips, strict=True), 1):
            voices = ballot.voices(answer.value)
            painter.setPen(QPen(theme.colour("accent" if voices else "control"), 0.25 * layout.unit))
            painter.setBrush(theme.colour("selection" if voices else "raised"))
            painter.drawRoundedRect(chip, layout.unit, layout.unit)
            inside = chip.adjusted(2 * layout.unit, 0, -2 * layout.unit, 0)
            said = f"{number}   {vote_words(answer.value)}"
            drawing.words(said, inside, font, "text", Qt.AlignmentFlag.AlignLeft)
            if voices:
                bold = self._look.plain(layout.label_pixels * 1.2, bold=True)
                drawing.words(str(voices), inside, bold, "text", Qt.AlignmentFlag.AlignRight)

    def _paint_words(self, painter: QPainter, layout: SlideLayout) -> None:
        """A frame about the word of the cursor, a line below each that has a voice."""
        ballot, theme, placed = self._run.ballot, self._look.theme, layout.texts.right
        assert ballot is not None
        for number, word in enumerate(self._run.words()):
            for rect in rects_of(placed.document, layout.slide.sides.right.text, word):
                spot = rect.translated(placed.at)
                if ballot.voices(word):
                    line = QRectF(spot.left(), spot.bottom(), spot.width(), 0.5 * layout.unit)
                    painter.fillRect(line, theme.colour("accent"))
                if number == self._run.cursor:
                    painter.setPen(QPen(theme.colour("accent"), 0.3 * layout.unit))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    edge = 0.4 * layout.unit
                    painter.drawRoundedRect(spot.adjusted(-edge, 0, edge, edge), edge, edge)

    def _paint_outcome(self, drawing: SlidePainter, layout: SlideLayout) -> None:
        """What the audience answered, and what is true."""
        ballot = self._run.ballot
        if not ballot or layout.outcome is None:
            return
        guess = ballot.guess()
        said = ", ".join(f"{vote_words(vote.answer)} {vote.voices}" for vote in guess.votes)
        told = tr("You said: {said}. True: {truth}.", said=said, truth=truth_words(guess))
        sign = "" if not guess.truth else "✓  " if guess.is_right else "✗  "
        role = "muted" if not guess.truth else "same_mark" if guess.is_right else "decisive_mark"
        spot = QRectF(layout.outcome.at, QSizeF(layout.wide, layout.outcome.rect.height()))
        font = self._look.plain(layout.label_pixels, bold=True)
        drawing.words(f"{sign}{told}", spot, font, role, Qt.AlignmentFlag.AlignLeft)
