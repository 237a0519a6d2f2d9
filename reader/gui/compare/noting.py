"""Notes: written on what is chosen or selected, changed, taken away, listed and marked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.comparison.note import Note, NoteAbout, PlacedNote, new_note, placed
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.controller import Controller
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.values import replace
from reader.views.hand_work import noted

if TYPE_CHECKING:
    from reader.gui.compare.reading_view import ReadingView
    from reader.gui.sidebar.sidebar import Sidebar

Noted = tuple[NoteAbout, Sides[Span | None]]
"""What a note is about, and on which words."""

_WHAT = message("A note in plain text; it is kept with the session and shown in reports.")
_NOTHING = message("Select words or choose a pair first; then a note can be written on it.")


class Noting(QObject):
    """For one page of articles. `removed(sentence, undo)` when a note was taken away by hand,
    `refused(sentence)` when there is nothing to write one on, `shown` when the tab is to be seen."""

    removed = Signal(str, object)
    refused = Signal(str)
    shown = Signal()

    def __init__(
        self, controller: Controller, view: "ReadingView", sidebar: "Sidebar", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._view, self._sidebar = controller, view, sidebar
        self.dialogs = FileDialogs()
        sidebar.notes.edit_wanted.connect(self.edit)
        sidebar.notes.remove_wanted.connect(self.remove)
        for tab in (sidebar.quotations, sidebar.changes, sidebar.facts):
            tab.note_wanted.connect(self.write_on_chosen)
        for side in SIDES:
            view.texts[side].note_chosen.connect(partial(self._choose, side))
            view.texts[side].note_told = partial(self._told, side)
        self._placed: tuple[PlacedNote, ...] = ()
        for told in (
            controller.noted,
            controller.article_loaded,
            controller.comparison_landing,
            controller.comparison_ready,
            controller.comparison_dropped,
        ):
            told.connect(self._show)
        self._show()

    def write(self) -> None:
        """Ask for a note on the selected words, or on what is chosen."""
        self._write(self._found())

    def write_on_chosen(self) -> None:
        """Ask for a note on what is chosen, whatever is selected."""
        self._write(self._chosen())

    def _write(self, found: Noted | None) -> None:
        session = self._controller.session
        if session is None or found is None:
            self.refused.emit(tell(_NOTHING))
            return
        about, spans = found
        text = self._asked("")
        if text:
            articles = self._articles()
            texts = Sides(*(article.text if article is not None else "" for article in articles))
            note = new_note(session.notes, about, text, texts, spans)
            self._controller.corrector.note(note)
            self._show_note(note.number)

    def _show_note(self, number: int) -> None:
        self._sidebar.setCurrentWidget(self._sidebar.notes)
        self._sidebar.notes.show_note(number)
        self.shown.emit()

    def _on(self, side: Side, words: Span) -> list[Note]:
        """The notes on some words."""
        return [each.note for each in self._placed if each.places[side] == words]

    def _choose(self, side: Side, words: Span) -> None:
        """Show the row of the note whose sign was clicked; once more leads to the next one on its words."""
        numbers = [note.number for note in self._on(side, words)]
        chosen = self._sidebar.notes.chosen()
        if numbers:
            at = numbers.index(chosen.number) + 1 if chosen and chosen.number in numbers else 0
            self._show_note(numbers[at % len(numbers)])

    def _told(self, side: Side, words: Span) -> str:
        return "\n\n".join(note.text for note in self._on(side, words))

    def edit(self, number: int) -> None:
        """Ask for another text of a note."""
        note = self._note(number)
        text = self._asked(note.text) if note is not None else ""
        if note is not None and text:
            self._controller.corrector.note(replace(note, text=text))

    def remove(self, number: int) -> None:
        """Take a note away."""
        note = self._note(number)
        if note is not None:
            undo = self._controller.corrector.note(replace(note, text=""))
            self.removed.emit(tr("The note was taken away."), undo)

    def _asked(self, before: str) -> str:
        said = self.dialogs.to_type(self._view, tr("Note"), tell(_WHAT), before, is_long=True)
        return (said or "").strip()

    def _note(self, number: int) -> Note | None:
        session = self._controller.session
        notes = session.notes if session is not None else ()
        return next((note for note in notes if note.number == number), None)

    def _chosen(self) -> Noted | None:
        is_fact = self._sidebar.currentWidget() is self._sidebar.facts
        return noted(self._controller.comparison, self._controller.selection.choice, is_fact)

    def _found(self) -> Noted | None:
        """What a note would be about: selected words, what is chosen, or the sentence at the caret."""
        side = self._view.choices.focused
        caret = self._view.texts[side].caret
        selected = caret.selected_span()
        if selected:
            return NoteAbout.SELECTION, _alone(side, selected)
        chosen, article = self._chosen(), self._controller.article(side)
        if chosen is not None or article is None:
            return chosen
        sentence = article.sentence_at(caret.at())
        return (
            None
            if sentence is None
            else (
                NoteAbout.SENTENCE,
                _alone(side, article.sentences[sentence].span),
            )
        )

    def _show(self, *_told: object) -> None:
        """List the notes and mark their words."""
        session, articles = self._controller.session, self._articles()
        texts = Sides(*(article.text if article is not None else "" for article in articles))
        self._placed = placed(session.notes, texts) if session is not None else ()
        self._sidebar.notes.show_notes(self._placed, articles)
        for side in SIDES:
            spans = sorted(span for each in self._placed if (span := each.places[side]) is not None)
            self._view.texts[side].display.set_notes(tuple(spans))

    def _articles(self) -> Sides[Article | None]:
        return Sides(*(self._controller.article(side) for side in SIDES))


def _alone(side: Side, span: Span) -> Sides[Span | None]:
    return Sides(*(span if each == side else None for each in SIDES))
