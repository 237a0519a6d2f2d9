"""Presenting: joins a lesson to the window it is given from, which stays as it was meanwhile."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.messages import MessageStrip
from reader.messages import message

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.gui.present.arrange_dialog import ArrangeDialog
    from reader.gui.present.present_window import PresentWindow
    from reader.gui.present.slide_layout import Look
    from reader.gui.widgets.theme import Theme
    from reader.lesson.guess import Guess
    from reader.lesson.slide import Lesson
    from reader.lesson.tour import Tour

_TABLE = message("Table of guesses (*.csv)")
_NO_STEP = message("There is no pair to show: the tour is empty, or all of it is hidden. Arrange it first.")
_NO_GUESS = message("Nobody has guessed yet. View ▸ Guess first asks the audience; then there is a table.")

AUDIENCE = "audience_screen"
"""Where the settings keep the name of the audience's screen."""


class Presenting(QObject):
    """`changed(is_on)` when a lesson begins or ends."""

    changed = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        filing: Filing,
        strip: MessageStrip,
        binding: SettingsBinding,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._filing = window, controller, filing
        self._strip, self._binding = strip, binding
        self._theme: Theme | None = None
        self._shown: PresentWindow | None = None
        self._earlier: tuple[Guess, ...] = ()
        self._left_at: tuple[Comparison, Tour, int] | None = None
        controller.busy_changed.connect(self._on_busy)
        controller.comparison_dropped.connect(controller.files.stop_lesson)

    @property
    def is_on(self) -> bool:
        """Whether a lesson is being given."""
        return self._shown is not None

    @property
    def shown(self) -> "PresentWindow | None":
        """The audience's window; None while no lesson is given."""
        return self._shown

    def set_theme(self, theme: "Theme") -> None:
        """Present in the colours of a theme."""
        self._theme = theme
        if self._shown is not None:
            self._shown.set_look(self._look())

    def turn(self, on: bool) -> None:
        """Begin a lesson, or end the one that is given."""
        if on:
            self.start(guesses=False)
        else:
            self.stop()

    def start(self, *, guesses: bool) -> None:
        """Make the slides, then fill the audience's screen; `changed` tells when that is done."""
        if self._shown is not None:
            self._shown.run.guesses = guesses
            self._shown.renew()
            return
        asked = partial(self._begin, guesses, self._controller.comparison)
        if not self._controller.files.prepare_lesson(asked):
            self.changed.emit(False)

    def stop(self) -> None:
        """End the lesson; the window is as it was before."""
        self._controller.files.stop_lesson()
        shown, self._shown = self._shown, None
        if shown is None:
            return
        comparison, session = self._controller.comparison, self._controller.session
        if comparison is not None and session is not None:
            place = 0 if shown.run.is_over else shown.run.place
            self._left_at = (comparison, session.tour, place)
        for part in (shown.speaker, shown):
            part.hide()
            part.deleteLater()
        self._window.activateWindow()
        self.changed.emit(False)

    def save_table(self) -> None:
        """Ask for a place and write what was guessed there."""
        session = self._controller.session
        if session is None or not session.guesses:
            self._strip.say(tell(_NO_GUESS))
            return
        place = str(Path(self._filing.folder) / f"{self._filing.stem()}.csv")
        parent = self._shown or self._window
        answer = self._filing.dialogs.to_write(parent, tr("Save guesses"), place, tell(_TABLE))
        if answer is not None:
            path = answer[0] if answer[0].suffix else answer[0].with_suffix(".csv")
            self._controller.files.write_guesses(path)

    def arrange(self) -> None:
        """Let the tour be put in order; what is said OK to is a step that can be taken back."""
        self._controller.files.propose_tour(partial(self._show_dialog, self._controller.comparison))

    def _show_dialog(self, asked: "Comparison | None", proposed: "Tour") -> None:
        from reader.gui.present.arrange_dialog import ArrangeDialog  # noqa: PLC0415 - not before it is asked for
        from reader.lesson.step_names import step_of_bead  # noqa: PLC0415 - as above

        comparison, session = self._controller.comparison, self._controller.session
        if comparison is None or session is None:
            return
        if comparison is not asked:  # another one came meanwhile
            self.arrange()
            return
        chosen = step_of_bead(comparison, self._controller.selection.bead)
        dialog = ArrangeDialog(comparison, session.tour or proposed, proposed, chosen, self._window)
        screens = QGuiApplication.screens()
        dialog.set_screens([screen.name() for screen in screens], self._audience(screens))
        dialog.accepted.connect(lambda: self._take(dialog, proposed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, dialog: "ArrangeDialog", proposed: "Tour") -> None:
        """Keep what was arranged; the proposed tour needs no keeping."""
        if dialog.screens.count() > 1:
            self._choose_screen(dialog.screens.currentText())
        self._controller.corrector.arrange(() if dialog.tour == proposed else dialog.tour)

    def _begin(self, guesses: bool, asked: "Comparison | None", lesson: "Lesson") -> None:
        from reader.gui.present.present_window import PresentWindow  # noqa: PLC0415 - not before it is asked for
        from reader.lesson.run import LessonRun  # noqa: PLC0415 - as above

        if self._controller.comparison is not asked:  # another one came meanwhile
            self.start(guesses=guesses)
            return
        if not lesson.slides:
            self._strip.say(tell(_NO_STEP))
            self.changed.emit(False)
            return
        if lesson.key_problem:
            self._strip.say(tell(lesson.key_problem))
        session = self._controller.session
        self._earlier = session.guesses if session is not None else ()
        run = LessonRun(lesson, guesses=guesses)
        run.go(self._place_before())
        screens = QGuiApplication.screens()
        self._shown = window = PresentWindow(run, self._look(), self._window, has_speaker=len(screens) > 1)
        window.left.connect(self.stop)
        window.answered.connect(self._keep_guesses)
        window.screen_wanted.connect(self._next_screen)
        window.table_wanted.connect(self.save_table)
        self._show_on(screens, self._audience(screens))
        self.changed.emit(True)

    def _on_busy(self, busy: bool) -> None:
        """Slides that were cancelled, or could not be made, are no lesson."""
        if not busy:
            self.changed.emit(self.is_on)

    def _place_before(self) -> int:
        """Where the same tour of the same comparison was left."""
        comparison, session = self._controller.comparison, self._controller.session
        if self._left_at is None or session is None:
            return 0
        before, tour, place = self._left_at
        return place if before is comparison and tour == session.tour else 0

    def _look(self) -> "Look":
        from reader.gui.present.slide_layout import Look  # noqa: PLC0415 - not before it is asked for

        assert self._theme is not None
        is_turned = self._window.isRightToLeft()
        return Look(self._theme, self._binding.settings.reading_family, is_turned)

    def _keep_guesses(self) -> None:
        """Put what was guessed into the session; what was guessed before stays where nobody guesses anew."""
        if self._shown is not None:
            self._controller.corrector.guess(self._earlier, self._shown.run.all_guesses())

    # screens

    def _audience(self, screens: Sequence[QScreen]) -> int:
        """The screen of the audience."""
        names = [screen.name() for screen in screens]
        chosen = dict(self._binding.settings.layout).get(AUDIENCE, "")
        return audience_screen(names, screens.index(self._window.screen()), chosen)

    def _show_on(self, screens: Sequence[QScreen], number: int) -> None:
        """Fill a screen with the lesson; where there are more, the speaker's view fills the window's own."""
        assert self._shown is not None
        own = screens.index(self._window.screen())
        if self._shown.has_speaker:
            other = own if own != number else (number + 1) % len(screens)
            _fill(self._shown.speaker, screens[other])
        _fill(self._shown, screens[number])
        self._shown.activateWindow()

    def _next_screen(self) -> None:
        """Take the lesson to the next screen and keep that for the next time."""
        screens = QGuiApplication.screens()
        if self._shown is None or len(screens) < 2 or not self._shown.has_speaker:
            return
        number = (screens.index(self._shown.screen()) + 1) % len(screens)
        self._choose_screen(screens[number].name())
        self._show_on(screens, number)

    def _choose_screen(self, name: str) -> None:
        self._binding.settings = self._binding.settings.with_layout(AUDIENCE, name)


def audience_screen(names: Sequence[str], own: int, chosen: str) -> int:
    """Which screen (by its number) the audience looks at: the chosen one, else the first that is not the
    window's own, else that."""
    if chosen in names:
        return names.index(chosen)
    return next((number for number in range(len(names)) if number != own), own)


def _fill(widget: QWidget, screen: QScreen) -> None:
    widget.setScreen(screen)
    widget.setGeometry(screen.geometry())
    widget.showFullScreen()
