"""The models of the two tables."""

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.many.tables import ClaimTable, ShareTable
from reader.gui.many.tinted_table import MUTED, TINT, TINT_ROLE
from reader.many.matrix.matrix import Entry, Matrix
from tests.many.matrix.readings import MATRIX, pair

ROLE = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def shares(holder: QWidget) -> ShareTable:
    table = ShareTable(holder)
    table.show(MATRIX)
    return table


@pytest.fixture
def claims(holder: QWidget) -> ClaimTable:
    table = ClaimTable(holder)
    table.show(MATRIX)
    return table


def column(table: QAbstractTableModel, row: int, role: int = int(ROLE.DisplayRole)) -> list[object]:
    return [table.data(table.index(row, place), role) for place in range(table.columnCount())]


def test_a_share_is_a_number_a_tint_and_a_sentence(shares: ShareTable) -> None:
    assert (shares.rowCount(), shares.columnCount()) == (3, 3)
    assert [column(shares, row) for row in range(3)] == [["", "80", "5"], ["90", "", "?"], ["10", "?", ""]]
    assert column(shares, 0, TINT) == [None, 0.804, 0.05]
    assert column(shares, 1, MUTED) == [False, True, True]
    tip = shares.data(shares.index(0, 1), int(ROLE.ToolTipRole))
    assert isinstance(tip, str)
    assert tip.startswith("80 % of wire.txt stands in =ours.txt")
    assert shares.data(shares.index(0, 1), int(ROLE.AccessibleTextRole)) == tip
    assert shares.data(shares.index(0, 1), int(ROLE.FontRole)) is None


def test_rows_have_names_and_columns_numbers(shares: ShareTable) -> None:
    assert shares.headerData(0, DOWN) == "1  wire.txt"
    assert shares.headerData(2, ACROSS) == "3"
    assert shares.headerData(2, ACROSS, int(ROLE.ToolTipRole)) == "other.md"
    assert shares.headerData(0, DOWN, int(ROLE.TextAlignmentRole)) is not None
    assert shares.headerData(0, ACROSS, int(ROLE.TextAlignmentRole)) is None


def test_a_claim_has_a_sign_for_each_article(claims: ClaimTable) -> None:
    assert (claims.rowCount(), claims.columnCount()) == (2, 4)
    assert column(claims, 0) == ["14: It killed 14 people.", "=", "≠ 41", "·"]
    assert column(claims, 1) == ["“We go” – Ada Holt", "=", "~", "="]
    assert column(claims, 0, TINT) == [0.0, 0.55, 1.0, 0.0]
    assert column(claims, 0, TINT_ROLE) == [None, "same_fill", "changed_strong", "same_fill"]
    assert column(claims, 0, MUTED) == [None, False, False, True]
    assert column(claims, 0, int(ROLE.ToolTipRole)) == [
        "It killed 14 people.", "14", "41", "14: It killed 14 people.",
    ]  # fmt: skip
    assert column(claims, 0, int(ROLE.AccessibleTextRole))[2:] == [
        "=ours.txt: altered 41",
        "other.md: missing ",
    ]


def test_the_claims_columns_are_the_articles(claims: ClaimTable) -> None:
    assert [claims.headerData(place, ACROSS) for place in range(4)] == ["Claim", "1", "2", "3"]
    assert claims.headerData(1, ACROSS, int(ROLE.ToolTipRole)) == "wire.txt"
    assert claims.headerData(0, ACROSS, int(ROLE.ToolTipRole)) is None
    assert claims.headerData(0, DOWN) is None
    assert claims.headerData(0, ACROSS, int(ROLE.TextAlignmentRole)) is not None
    assert claims.headerData(1, ACROSS, int(ROLE.TextAlignmentRole)) is None


def test_tables_have_no_rows_below_a_cell(shares: ShareTable, claims: ClaimTable) -> None:
    for table in (shares, claims):
        assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0


def test_without_a_matrix_a_table_is_empty(holder: QWidget) -> None:
    assert (ShareTable(holder).rowCount(), ShareTable(holder).columnCount()) == (0, 0)
    assert (ClaimTable(holder).rowCount(), ClaimTable(holder).columnCount()) == (0, 1)


def test_names_and_claims_stand_left_and_the_rest_in_the_middle(
    shares: ShareTable, claims: ClaimTable
) -> None:
    left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    role = int(ROLE.TextAlignmentRole)
    assert shares.headerData(0, DOWN, role) == claims.headerData(0, ACROSS, role) == left
    assert column(claims, 0, role) == [left, None, None, None]
    assert column(shares, 0, role) == [None] * 3


def test_a_share_that_is_next_to_nothing_is_pale(shares: ShareTable) -> None:
    matrix = Matrix((Entry("a"), Entry("b")), (pair(0, 1, 0.004, 0.006),))
    shares.show(matrix)
    assert [column(shares, row, MUTED) for row in range(2)] == [[True, True], [False, True]]
    assert [column(shares, row) for row in range(2)] == [["", "·"], ["1", ""]]
    assert shares.matrix is matrix


def test_what_a_cell_is_in_words_is_the_same_for_eyes_and_ears(claims: ClaimTable) -> None:
    assert claims.data(claims.index(0, 0), int(ROLE.AccessibleTextRole)) == "14: It killed 14 people."
    assert claims.data(claims.index(1, 0), int(ROLE.ToolTipRole)) == "“We go,” she said."
    assert column(claims, 1, int(ROLE.FontRole)) == [None] * 4


def test_another_matrix_is_told_to_the_view(shares: ShareTable) -> None:
    told: list[str] = []
    shares.modelAboutToBeReset.connect(lambda: told.append(f"about {shares.rowCount()}"))
    shares.modelReset.connect(lambda: told.append(f"done {shares.rowCount()}"))
    shares.show(Matrix(()))
    assert told == ["about 3", "done 0"]
