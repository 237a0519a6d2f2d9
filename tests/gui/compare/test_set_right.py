"""What is set right on the page of the articles: kept, said, and taken back again."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.session.corrections import DetailCorrected, QuotationRejected, RoleChanged, SpeakerCorrected
from reader.text.article import Role
from reader.views.citing import with_source
from tests.gui.compare.desk import COMPARED, Desk
from tests.gui.panes.shown import select


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def empty(qtbot: QtBot) -> Desk:
    return Desk(qtbot, is_compared=False)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (WarningState.CHECKED, ["The warning is marked as checked."]),
        (WarningState.WRONG, ["The warning is marked as wrong."]),
        (WarningState.OPEN, []),
    ],
)
def test_what_is_said_of_a_warning_is_kept_and_can_be_taken_back(
    desk: Desk, state: WarningState, said: list[str]
) -> None:
    judgement = Judgement(identity_of(COMPARED.warnings[0]), state)
    desk.page.sidebar.warnings.judged.emit(judgement)
    assert [sentence for sentence, _ in desk.said] == said
    comparison_ = desk.controller.comparison
    assert comparison_ is not None
    assert desk.page.sidebar.warnings.comparison is comparison_
    for _, undo in desk.said:
        undo()
        shown = desk.controller.comparison
        assert shown is not None
        assert [each for each in shown.judgements if each.state is state] == []


@pytest.mark.parametrize(("typed", "kept"), [("Harbour", "Harbour"), ("", None)])
def test_a_detail_is_set_right(desk: Desk, typed: str, kept: str | None) -> None:
    desk.page.view.detail_corrected.emit("left", "outlet", typed)
    assert desk.corrections() == (DetailCorrected("left", "outlet", kept),)


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        (Role.FURNITURE, "The paragraph on the right is left out of the comparison."),
        (Role.BODY, "The paragraph on the right is compared as article text."),
    ],
)
def test_a_paragraph_gets_another_role(desk: Desk, role: Role, sentence: str) -> None:
    desk.page.view.role_changed.emit("right", 2, role.value)
    assert desk.corrections() == (RoleChanged("right", 2, role),)
    (said,) = desk.said
    assert said[0] == sentence
    said[1]()
    assert desk.corrections() == ()


@pytest.mark.parametrize(
    ("typed", "kept", "sentence"),
    [("Ada", "Ada", "The speaker is now Ada."), ("", None, "The speaker is now unknown.")],
)
def test_a_speaker_is_set_right(desk: Desk, typed: str, kept: str | None, sentence: str) -> None:
    span = COMPARED.right_quotations.attributions[0].quotation.span
    desk.page.sidebar.quotations.speaker_corrected.emit("right", 0, typed)
    assert desk.corrections() == (SpeakerCorrected("right", span, kept),)
    assert desk.said[0][0] == sentence
    desk.said[0][1]()
    assert desk.corrections() == ()


def test_what_is_no_quotation_is_taken_off(desk: Desk) -> None:
    span = COMPARED.left_quotations.attributions[0].quotation.span
    desk.page.sidebar.quotations.quotation_rejected.emit("left", 0)
    assert desk.corrections() == (QuotationRejected("left", span),)
    assert desk.said[0][0] == "Taken off the quotations; it is listed among the fragments."
    desk.said[0][1]()
    assert desk.corrections() == ()


def test_without_quotations_known_none_is_set_right(empty: Desk) -> None:
    empty.page.sidebar.quotations.speaker_corrected.emit("left", 0, "Ada")
    empty.page.sidebar.quotations.quotation_rejected.emit("left", 0)
    assert empty.said == []


def test_words_are_copied_with_their_source(desk: Desk) -> None:
    text = desk.page.view.texts["left"]
    select(text, "We cannot", "sound")
    words, span = text.caret.selected_text(), text.caret.selected_span()
    desk.page.view.copy_with_source_requested.emit("left", words)
    expected = with_source(COMPARED.left, words, span, COMPARED.left_quotations)
    assert QGuiApplication.clipboard().text() == expected
    assert "Greta Olsen" in expected
