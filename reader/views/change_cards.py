"""The rows of the Changes tab: each bead that differs, with its changed words marked."""

from bisect import bisect_right
from collections.abc import Callable

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.comparison.comparison import Comparison
from reader.messages import message
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct
from reader.views.card import Card, Line, Place, Run, Style, add_piece, add_space, marked_runs, one_line
from reader.views.relation_names import RELATION_NAMES

EditsOf = Callable[[Bead], tuple[Edit, ...]]
"""The word-level edits of one bead."""

_LINES = 4


class ChangeFilter(Struct, frozen=True):
    """What of the changes is listed."""

    relations: frozenset[Relation] = frozenset(Relation) - {Relation.SAME}
    moved_only: bool = False
    words: str = ""


def differing_beads(comparison: Comparison, wanted: ChangeFilter) -> list[Bead]:
    """The beads that a filter leaves, in the order of the collation; a moved `same` bead differs too."""
    words = wanted.words.casefold()
    return [
        bead
        for bead in comparison.collation.beads
        if (bead.relation in wanted.relations or (bead.moved and bead.relation is Relation.SAME))
        and (bead.moved or not wanted.moved_only)
        and (not words or words in _all_words(comparison, bead))
    ]


def change_card(comparison: Comparison, bead: Bead, edits_of: EditsOf) -> Card:
    """The row of one bead; both wordings where both sides have it."""
    place = place_of_bead(comparison, bead)
    lines = [Line(_title(comparison, bead), 1)]
    edits = edits_of(bead) if bead.relation.is_shared and bead.relation is not Relation.SAME else ()
    if bead.relation is Relation.EDITED:
        lines.append(Line(_in_one(comparison, edits), _LINES + 2))
    else:
        for side in _sides(bead):
            span = place.span(side)
            assert span is not None
            lines.append(Line(marked_runs(comparison.article(side).text, span, edits, side), _LINES))
    return Card(f"bead {bead.index}", tuple(lines), place, bar=bead.relation, sides=_shown_sides(bead))


def place_of_bead(comparison: Comparison, bead: Bead) -> Place:
    """Where the row of a bead leads."""
    return Place(bead.index, side_span(comparison, bead, "left"), side_span(comparison, bead, "right"))


def side_span(comparison: Comparison, bead: Bead, side: Side) -> Span | None:
    """From the first to the last code point of a bead's sentences on one side, or None."""
    article = comparison.article(side)
    sentences = bead.left if side == "left" else bead.right
    if not sentences:
        return None
    spans = [article.sentences[index].span for index in sentences]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _shown_sides(bead: Bead) -> tuple[Side, ...]:
    sides: list[Side] = ["left"] if bead.left else []
    return (*sides, "right") if bead.right else tuple(sides)


def _sides(bead: Bead) -> tuple[Side, ...]:
    """The sides whose words are shown: one is enough when both are the same."""
    return ("left",) if bead.relation is Relation.SAME else _shown_sides(bead)


def _title(comparison: Comparison, bead: Bead) -> tuple[Run, ...]:
    runs = [Run(RELATION_NAMES[bead.relation], Style.STRONG)]
    if bead.moved:
        runs.append(Run(message(" ⇅ moved"), Style.STRONG))
    if bead.by_hand:
        runs.append(Run(message(" · by hand"), Style.MUTED))
    if len(bead.left) > 1 and bead.right:
        runs.append(Run(message(" · merged"), Style.MUTED))
    if len(bead.right) > 1 and bead.left:
        runs.append(Run(message(" · split"), Style.MUTED))
    places = [
        f"¶\u00a0{article.sentences[indices[0]].paragraph + 1}"
        for article, indices in ((comparison.left, bead.left), (comparison.right, bead.right))
        if indices
    ]
    runs.append(Run("  " + " → ".join(places), Style.MUTED))
    return tuple(runs)


def _in_one(comparison: Comparison, edits: tuple[Edit, ...]) -> tuple[Run, ...]:
    """The right wording with what it changed marked, and what the left has instead between [ ]."""
    runs: list[Run] = []
    left, right = comparison.left.text, comparison.right.text
    for edit in edits:
        if edit.tag is Tag.EQUAL:
            add_piece(runs, right, edit.right)
            continue
        add_piece(runs, left, edit.left, Style.MUTED, "[]")
        if edit.left and edit.right:
            _join(runs, edit.right.of(right))
        add_piece(runs, right, edit.right, Style.CHANGED)
    return tuple(runs)


def _join(runs: list[Run], following: str) -> None:
    """One space before words that follow, none before punctuation."""
    if following.strip()[:1].isalnum():
        add_space(runs)
    elif runs and runs[-1].text == " ":
        runs.pop()


def _all_words(comparison: Comparison, bead: Bead) -> str:
    return " ".join(
        one_line(article.text_of(index))
        for article, indices in ((comparison.left, bead.left), (comparison.right, bead.right))
        for index in indices
    ).casefold()


def paragraph_at(article: Article, position: int) -> int:
    """The number, counted from 1, of the paragraph that holds a code point or stands before it."""
    return max(bisect_right(article.paragraphs, position, key=lambda paragraph: paragraph.start), 1)
