"""Sets right by hand what the panes and the sidebar ask for: details, roles, speakers, warnings."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.session.controller import Controller
from reader.gui.widgets.catalogue import tr
from reader.messages import message
from reader.session.corrections import (
    DetailCorrected,
    DetailReset,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.sides import SIDES, Side
from reader.text.article import Role
from reader.text.details import Details
from reader.text.span import Span

if TYPE_CHECKING:
    from reader.gui.compare.reading_view import ReadingView
    from reader.gui.sidebar.sidebar import Sidebar

_LEFT_OUT = message("The paragraph on the {side} is left out of the comparison.")
_COMPARED = message("The paragraph on the {side} is compared as article text.")


class SettingRight(QObject):
    """For one page of articles. `corrected(sentence, undo)` says what was set right, with the function that
    takes it back."""

    corrected = Signal(str, object)

    def __init__(
        self, controller: Controller, view: "ReadingView", sidebar: "Sidebar", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._sidebar = controller, sidebar
        view.detail_corrected.connect(self._correct_detail)
        view.detail_reset.connect(self._reset_detail)
        for side in SIDES:
            view.panes[side].header.as_read = partial(self._as_read, side)
        view.role_changed.connect(self._change_role)
        sidebar.warnings.judged.connect(self._judge)
        sidebar.quotations.speaker_corrected.connect(self._correct_speaker)
        sidebar.quotations.quotation_rejected.connect(self._reject)

    def _judge(self, judgement: Judgement) -> None:
        undo = self._controller.corrector.judge(judgement)
        if judgement.state is not WarningState.OPEN:
            is_wrong = judgement.state is WarningState.WRONG
            self.corrected.emit(
                tr("The warning is marked as wrong.")
                if is_wrong
                else tr("The warning is marked as checked."),
                undo,
            )

    def _quotation_place(self, side: Side, index: int) -> Span | None:
        quoted = self._sidebar.quotations.quoted
        return quoted.quotations(side).attributions[index].quotation.span if quoted is not None else None

    def _correct_detail(self, side: Side, field: str, value: str) -> None:
        self._controller.corrector.correct(DetailCorrected(side, field, value or None))

    def _reset_detail(self, side: Side, field: str) -> None:
        self._controller.corrector.correct(DetailReset(side, field))

    def _as_read(self, side: Side) -> Details | None:
        """The details of one side as they were read."""
        session = self._controller.session
        article = (session.left if side == "left" else session.right) if session is not None else None
        return article.details if article is not None else None

    def _change_role(self, side: Side, paragraph: int, role: str) -> None:
        is_out = Role(role) is Role.FURNITURE
        undo = self._controller.corrector.correct(RoleChanged(side, paragraph, Role(role)))
        told = _LEFT_OUT if is_out else _COMPARED
        self.corrected.emit(tr(told, side=SIDE_LABELS[side]), undo)

    def _correct_speaker(self, side: Side, index: int, speaker: str) -> None:
        place = self._quotation_place(side, index)
        if place is not None:
            undo = self._controller.corrector.correct(SpeakerCorrected(side, place, speaker or None))
            self.corrected.emit(
                tr("The speaker is now {speaker}.", speaker=speaker or message("unknown")), undo
            )

    def _reject(self, side: Side, index: int) -> None:
        place = self._quotation_place(side, index)
        if place is not None:
            undo = self._controller.corrector.correct(QuotationRejected(side, place))
            self.corrected.emit(tr("Taken off the quotations; it is listed among the fragments."), undo)
