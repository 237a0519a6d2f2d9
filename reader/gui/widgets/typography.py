"""How an article is set: its face, its sizes, its measure."""

from functools import cache

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
)

from reader.gui.widgets.theme import Theme
from reader.text.article import Role
from reader.values import Struct

READING_POINTS = 12.0
"""The size of an article's text at 100 % unless the reader chooses another."""
COLUMN_WIDTH = 720
"""Widest column of text in pixels at 100 % of `READING_POINTS`."""
GUTTER = 38
"""Room left of the text for bars, in pixels; the same on the right for signs."""

_FACES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "Cambria",
    "DejaVu Serif",
    "Times New Roman",
)
_LINE_HEIGHT = 1.62
_HEADLINE_HEIGHT = 1.35
"""From one baseline to the next, in sizes of the type (1.0 is set solid)."""
HEADLINE_STEPS = 2
"""How many sizes of type a headline is larger than the text where there is room."""
_SMALLER = -1

FINGER = 24
"""Pixels that what is clicked has at least in height and width."""


class Typeface(Struct, frozen=True):
    """What articles are set in: a family ("" for the first of our own) and a size in points."""

    family: str = ""
    points: float = READING_POINTS

    @property
    def scale(self) -> float:
        """The size as a multiple of `READING_POINTS`."""
        return self.points / READING_POINTS

    def zoomed(self, zoom: float) -> "Typeface":
        """The same family, `zoom` times as large."""
        return Typeface(self.family, self.points * zoom)


@cache
def _installed_faces() -> tuple[str, ...]:
    """The first two of our faces that are installed; asked once, as each question takes Qt a while."""
    return tuple([face for face in _FACES if QFontDatabase.hasFamily(face)][:2])


def reading_font(face: Typeface) -> QFont:
    """The font for articles: the family chosen, else the first of our list that is installed, else the
    system's serif."""
    font = QFont()
    families = [face.family, *_installed_faces()] if face.family else list(_installed_faces())
    if families:
        font.setFamilies(families)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(face.points)
    return font


def own_family() -> str:
    """The family that is taken where the reader has chosen none."""
    return _installed_faces()[0] if _installed_faces() else QFontInfo(reading_font(Typeface())).family()


def is_dimmed(role: Role) -> bool:
    """Whether text of this role is set smaller and paler: it takes no part in the collation."""
    return not role.is_collated


def block_format(role: Role, face: Typeface) -> QTextBlockFormat:
    """Line height and spacing of a paragraph."""
    shape = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    font = reading_font(face)
    natural = QFontMetricsF(font).height() / max(QFontInfo(font).pixelSize(), 1)
    wished = _HEADLINE_HEIGHT if role is Role.HEADLINE else _LINE_HEIGHT
    shape.setLineHeight(max(100.0 * wished / natural, 100.0), proportional)
    shape.setBottomMargin((4 if is_dimmed(role) else 11) * face.scale)
    shape.setTopMargin((0 if is_dimmed(role) else 11) * face.scale)
    return shape


def char_format(role: Role, theme: Theme, compares_all: bool) -> QTextCharFormat:
    """Size relative to the document's font, weight and colour of a role's text.

    Furniture is paler unless it is compared: pale words on a fill would be hard to read.
    """
    shape = QTextCharFormat()
    if role is Role.HEADLINE:
        shape.setProperty(QTextFormat.Property.FontSizeAdjustment, HEADLINE_STEPS)
        shape.setFontWeight(QFont.Weight.Bold)
    elif is_dimmed(role):
        shape.setProperty(QTextFormat.Property.FontSizeAdjustment, _SMALLER)
        shape.setForeground(theme.colour("text" if compares_all else "muted"))
    else:
        shape.setForeground(theme.colour("text"))
    return shape
