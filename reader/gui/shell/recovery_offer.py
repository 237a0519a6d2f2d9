"""Offers at the start what a window that is gone had open: “Go on where you stopped?”"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.gui.session.recovering import Recovering, drop
from reader.gui.widgets.catalogue import tr, trn
from reader.sides import SIDES
from reader.views.article_summary import title_of

if TYPE_CHECKING:
    from reader.gui.shell.window_feedback import WindowFeedback
    from reader.session.recovery import Recovered

_WHEN = "%Y-%m-%d %H:%M"
_SHOWN = 60
"""Letters of each headline in the question."""

GoOn = Callable[["Recovered"], None]
"""Goes on with what was open, in this window if it is empty, else in one of its own."""


class RecoveryOffer(QObject):
    """The question of one window, asked once."""

    def __init__(
        self, recovering: Recovering, feedback: "WindowFeedback", go_on: GoOn, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._feedback, self._go_on = feedback, go_on
        recovering.found.connect(self._ask)
        QTimer.singleShot(0, self, recovering.look)

    def _ask(self, found: "tuple[Recovered, ...]") -> None:
        self._feedback.ask_at_start(
            question(found),
            (tr("Go on"), partial(_each, self._go_on, found)),
            (tr("Discard"), partial(_each, drop, found)),
        )


def _each(act: GoOn, found: "tuple[Recovered, ...]") -> None:
    for recovered in found:
        act(recovered)


def question(found: "tuple[Recovered, ...]") -> str:
    """The question about what was open, the newest first."""
    newest = found[0]
    names = [
        _short(title_of(article)) for side in SIDES if (article := newest.session.article(side)) is not None
    ]
    when = datetime.fromtimestamp(newest.written)
    changes = len(newest.session.hand_made.corrections + newest.session.hand_made.judgements)
    changes += len(newest.session.notes) + len(newest.session.pairings)
    said = tr("Go on where you stopped? “{names}”, {when}", names=" – ".join(names), when=f"{when:{_WHEN}}")
    made = tr("{count} made by hand", count=changes)
    others = trn("There is {n} more.", "There are {n} more.", len(found) - 1)
    asked = f"{said}, {made}." if changes else f"{said}."
    return f"{asked} {others}" if len(found) > 1 else asked


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
