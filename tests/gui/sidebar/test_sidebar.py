"""The sidebar: what its rows say, what its filters leave, how its rows are painted."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget

import reader
from reader.collation.bead import Relation
from reader.collation.wording import edits_of
from reader.comparison.comparison import Comparison
from reader.facts.fact import FactKind, FactStanding
from reader.quotations.quotation import Kind
from reader.views.card import Card, Style
from reader.views.change_cards import change_card
from reader.views.citing import with_attribution
from reader.views.fact_cards import FactFilter, fact_rows
from reader.views.quotation_cards import (
    QuotationFilter,
    quotation_rows,
)
from reader.views.utterances import quoted_in, utterances_of
from tests.gui.windows import OTHER, REORDERED, SPUN, WIRE, Desktop, comparison_of


@cache
def _pair(right: Path) -> Comparison:
    """A pair of samples, compared without a window."""
    return reader.compare(reader.read(WIRE), reader.read(right))


def _cards(comparison: Comparison, wanted: QuotationFilter) -> list[Card]:
    quoted = quoted_in(comparison)
    return [row.make() for row in quotation_rows(quoted, wanted, utterances_of(quoted))]


def _rows(cards: list[Card]) -> list[Card]:
    return [card for card in cards if not card.is_heading]


def test_an_altered_quotation_shows_both_wordings_with_the_words_marked() -> None:
    comparison = _pair(SPUN)
    altered = next(u for u in utterances_of(quoted_in(comparison)) if u.is_altered)
    card = next(
        card
        for card in _rows(_cards(comparison, QuotationFilter()))
        if card.place.left == altered.left[0].quotation.span
    )
    assert "⚠ Altered on the right:" in card.text
    for side in ("left", "right"):
        words = altered.parts(side)[0].quotation.span.of(comparison.article(side).text)
        assert " ".join(words.split()) in card.text
    marked = [run.text for line in card.lines for run in line.runs if run.style is Style.CHANGED]
    assert marked


def test_filters_of_quotations() -> None:
    comparison = _pair(OTHER)
    everything = _rows(_cards(comparison, QuotationFilter(kinds=frozenset(Kind))))
    direct = _rows(_cards(comparison, QuotationFilter(kinds=frozenset({Kind.DIRECT}))))
    right = _rows(_cards(comparison, QuotationFilter(side="right")))
    warned = _rows(_cards(comparison, QuotationFilter(warnings_only=True)))
    vosk = _rows(_cards(comparison, QuotationFilter(words="vosk")))
    assert 0 < len(direct) < len(everything)
    assert right
    assert all("right" in card.sides for card in right)
    assert warned
    assert all(card.is_warning for card in warned)
    assert vosk
    spoken = [
        u
        for u in utterances_of(quoted_in(comparison))
        if any("Vosk" in (a.speaker or "") for a in u.all_parts)
    ]
    assert {card.place.left for card in vosk} <= {
        u.left[0].quotation.span if u.left else None for u in spoken
    }


def test_speakers_head_their_rows_and_the_unknown_come_last() -> None:
    comparison = _pair(OTHER)
    wanted = QuotationFilter(kinds=frozenset(Kind))
    headings = [card.lines[0].runs[0].text for card in _cards(comparison, wanted) if card.is_heading]
    assert "Helena Vosk" in headings
    assert len(headings) == len(set(headings))
    assert "Speaker unknown" not in headings[:-1]
    in_order = _cards(comparison, QuotationFilter(by_speaker=False))
    starts = [card.place.left.start for card in in_order if card.place.left is not None]
    assert starts == sorted(starts)


def test_fragments_stand_apart() -> None:
    comparison = _pair(SPUN)
    count = len(comparison.left_quotations.fragments) + len(comparison.right_quotations.fragments)
    without = _rows(_cards(comparison, QuotationFilter()))
    with_fragments = _rows(_cards(comparison, QuotationFilter(fragments=True)))
    assert len(with_fragments) - len(without) == count


def test_a_row_is_copied_with_its_attribution(desktop: Desktop) -> None:
    window = desktop.compared()
    comparison = comparison_of(window)
    quotations = window.on_desk.sidebar.quotations
    window.on_desk.sidebar.setCurrentWidget(quotations)
    row = quotations.list.cards.row_where(lambda card: card.place.left is not None)
    quotations.list.show_row(row)
    assert quotations.copy_chosen()
    utterance = quotations.chosen_utterance()
    assert utterance is not None
    copied = QGuiApplication.clipboard().text()
    assert copied == with_attribution(comparison.left, utterance.left)
    words = " ".join(utterance.left[0].quotation.span.of(comparison.left.text).split())
    assert copied.startswith(f"“{words}” — ")
    assert "paragraph" in copied


def test_a_speaker_is_corrected_and_a_quotation_rejected(desktop: Desktop) -> None:
    window = desktop.compared()
    quotations = window.on_desk.sidebar.quotations
    before = comparison_of(window)
    utterance = next(u for u in utterances_of(quoted_in(before)) if len(u.left) == 1 and not u.right)
    assert quotations.quoted is not None
    menu = quotations.menu.of(quotations.quoted, utterance, quotations.known_names())
    assert [a.objectName() for a in menu.actions() if a.text()] == [
        "action.quotations.copy_left",
        "action.quotations.correct_left",
        "action.quotations.reject_left",
        "action.quotations.note",
    ]
    span = utterance.left[0].quotation.span
    correct = next(a for a in menu.actions() if a.objectName() == "action.quotations.correct_left")
    correct.trigger()  # nobody answers
    assert comparison_of(window) is before
    desktop.answers.words.append(" Ada Byron ")
    correct.trigger()
    by_span = {a.quotation.span: a for a in comparison_of(window).left_quotations.attributions}
    assert by_span[span].speaker == "Ada Byron"
    speaker = utterance.left[0].speaker or ""
    asked, shown, known = desktop.answers.typed[-1]
    assert (asked, shown) == ("Correct the speaker", speaker)
    assert known is not None
    assert known[0] == ""
    assert speaker in known
    assert len(known) == len(set(known))
    next(a for a in menu.actions() if a.objectName() == "action.quotations.reject_left").trigger()
    after = comparison_of(window)
    assert span not in {a.quotation.span for a in after.left_quotations.attributions}
    assert span in {fragment.span for fragment in after.left_quotations.fragments}


def test_an_edited_bead_reads_as_one_text_with_its_spaces() -> None:
    comparison = _pair(REORDERED)
    options = comparison.collation.options
    for bead in comparison.collation.beads:
        if bead.relation is not Relation.EDITED:
            continue
        card = change_card(
            comparison, bead, lambda b: edits_of(comparison.left, comparison.right, b, options)
        )
        runs = card.lines[1].runs
        theirs = "".join(
            run.text for run in runs if not (run.style is Style.MUTED and run.text.startswith("["))
        )
        expected = "".join(comparison.right.text_of(index) for index in bead.right)
        assert "".join(theirs.split()) == "".join(expected.split())
        assert "  " not in card.lines[1].text


def test_facts_that_disagree_come_first() -> None:
    comparison = _pair(REORDERED)
    cards = [row.make() for row in fact_rows(comparison, FactFilter())]
    assert cards[0].text.startswith("Same thing, other figure")
    count = sum(pair.standing is FactStanding.DISAGREES for pair in comparison.fact_pairs)
    assert count > 0
    assert all(card.is_warning for card in cards[1 : 1 + count])
    only = [row.make() for row in fact_rows(comparison, FactFilter(disagreeing_only=True))]
    assert all(card.is_warning for card in only if not card.is_heading)


def test_arrow_keys_choose_rows(desktop: Desktop) -> None:
    window = desktop.compared()
    changes = window.on_desk.sidebar.changes
    window.on_desk.sidebar.setCurrentWidget(changes)
    changes.list.setFocus()
    QTest.keyClick(changes.list, Qt.Key.Key_Down)
    QTest.keyClick(changes.list, Qt.Key.Key_Down)
    card = changes.list.current_card()
    assert card is not None
    assert window.controller.selection.bead == card.place.bead


def test_rows_grow_when_the_sidebar_gets_narrow(desktop: Desktop) -> None:
    window = desktop.compared()
    listed = window.on_desk.sidebar.quotations.list
    window.on_desk.sidebar.setCurrentWidget(window.on_desk.sidebar.quotations)
    index = listed.cards.index(1)
    wide = listed.sizeHintForIndex(index).height()
    window.on_desk.setSizes([900, 240])
    desktop.qtbot.waitUntil(lambda: listed.viewport().width() < 260)
    assert listed.sizeHintForIndex(index).height() > wide


def test_no_list_is_filled_while_out_of_sight(desktop: Desktop) -> None:
    window = desktop.compared()
    assert window.on_desk.sidebar.changes.list.cards.rowCount() == 0
    window.on_desk.sidebar.setCurrentWidget(window.on_desk.sidebar.changes)
    assert window.on_desk.sidebar.changes.list.cards.rowCount() > 0
    label = window.findChild(QWidget, "sidebar.changes.count")
    assert label is not None


def test_indirect_speech_is_marked_only_when_it_is_asked_for(desktop: Desktop) -> None:
    window = desktop.compared()
    shown = [text.display.state.shown for text in window.on_desk.view.texts.values()]
    assert all(Kind.INDIRECT not in each.kinds for each in shown)
    indirect = window.findChild(QAction, "action.quotations.indirect")
    assert indirect is not None
    indirect.trigger()
    shown = [text.display.state.shown for text in window.on_desk.view.texts.values()]
    assert all(Kind.INDIRECT in each.kinds for each in shown)


def test_facts_stand_in_the_order_of_their_weight() -> None:
    comparison = _pair(REORDERED)
    cards = [row.make() for row in fact_rows(comparison, FactFilter(lone_names=True))]
    headings = [card.lines[0].runs[0].text for card in cards if card.is_heading]
    weights = [
        "Same thing, other figure", "Slips inside one article", "Said by both", "Only on the left",
        "Only on the right",
    ]  # fmt: skip
    assert headings == [label for label in weights if label in headings]


def test_names_that_one_side_alone_has_are_off_at_first(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, REORDERED)
    comparison = comparison_of(window)
    lone = [
        pair
        for pair in comparison.fact_pairs
        if pair.kind is FactKind.NAME and (pair.left is None or pair.right is None)
    ]
    assert lone
    facts = window.on_desk.sidebar.facts
    window.on_desk.sidebar.setCurrentWidget(facts)
    before = facts.list.cards.rowCount()
    chip = facts.findChild(QCheckBox, "sidebar.facts.lone_names")
    assert isinstance(chip, QCheckBox)
    chip.click()
    assert facts.list.cards.rowCount() >= before + len(lone)


def test_no_tab_is_cut_at_any_width(desktop: Desktop) -> None:
    window = desktop.compared()
    sidebar = window.on_desk.sidebar
    window.resize(1400, 700)
    for width in (240, 280, 340, 480):
        window.on_desk.setSizes([1400 - width, width])
        bar = sidebar.tabBar()
        assert sidebar.width() == width
        assert bar.tabRect(sidebar.count() - 1).right() < width
        for number in range(sidebar.count()):
            text = sidebar.tabText(number)
            assert text or not sidebar.tabIcon(number).isNull()
            assert bar.fontMetrics().horizontalAdvance(text) < bar.tabRect(number).width()
