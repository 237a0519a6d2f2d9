"""Utterances: what one person said once, in the articles that are open, be they two or one."""

from collections.abc import Iterable

from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.quotations.quotation import Attribution, Attributions
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct
from reader.views.card import Place

_NOBODY = Attributions()


class Quoted(Struct, frozen=True):
    """Who is quoted in the articles that are open: in both of a comparison, or in one that stands alone."""

    left: Article | None
    right: Article | None
    left_quotations: Attributions = _NOBODY
    right_quotations: Attributions = _NOBODY
    quotation_matches: tuple[QuotationMatch, ...] = ()
    left_bead: tuple[int | None, ...] = ()
    right_bead: tuple[int | None, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that have an article."""
        return tuple(side for side in SIDES if (self.left if side == "left" else self.right) is not None)

    def article(self, side: Side) -> Article:
        """The article of one side, which must have one."""
        article = self.left if side == "left" else self.right
        assert article is not None
        return article

    def quotations(self, side: Side) -> Attributions:
        """The quotations of one side; none where there is no article."""
        return self.left_quotations if side == "left" else self.right_quotations

    def bead_of(self, side: Side, sentence: int) -> int | None:
        """The bead of a sentence; None without a comparison."""
        beads = self.left_bead if side == "left" else self.right_bead
        return beads[sentence] if beads else None


def quoted_in(comparison: Comparison) -> Quoted:
    """Who is quoted in both articles of a comparison."""
    return Quoted(
        comparison.left,
        comparison.right,
        comparison.left_quotations,
        comparison.right_quotations,
        comparison.quotation_matches,
        comparison.collation.left_bead,
        comparison.collation.right_bead,
    )


def quoted_alone(side: Side, article: Article, quotations: Attributions) -> Quoted:
    """Who is quoted in the only article there is."""
    if side == "left":
        return Quoted(article, None, left_quotations=quotations)
    return Quoted(None, article, right_quotations=quotations)


class Utterance(Struct, frozen=True):
    """What one person said once: quoted on the left, on the right, or on both sides.

    A side has several parts where the quotation is broken in two there. `is_warning` says whether an
    editor must look at it: altered, given to another speaker, or not properly closed.
    """

    left: tuple[Attribution, ...]
    right: tuple[Attribution, ...]
    matches: tuple[QuotationMatch, ...] = ()
    is_warning: bool = False

    def parts(self, side: Side) -> tuple[Attribution, ...]:
        """Its quotations on one side, in reading order."""
        return self.left if side == "left" else self.right

    @property
    def sides(self) -> tuple[Side, ...]:
        """The articles that quote it."""
        return tuple(side for side in SIDES if self.parts(side))

    @property
    def first(self) -> tuple[Side, Attribution]:
        """The side and attribution that the row speaks of first."""
        side = self.sides[0]
        return side, self.parts(side)[0]

    @property
    def all_parts(self) -> tuple[Attribution, ...]:
        """Its quotations on both sides."""
        return (*self.left, *self.right)

    @property
    def is_altered(self) -> bool:
        """Whether the words inside the marks differ."""
        return any(match.relation is MatchRelation.ALTERED for match in self.matches)


def utterances_of(quoted: Quoted) -> tuple[Utterance, ...]:
    """All utterances in the reading order of the left, those of the right alone behind them in theirs."""
    group = _Groups()
    for match in quoted.quotation_matches:
        group.join(("left", match.left), ("right", match.right))
    for side in SIDES:
        for attribution in quoted.quotations(side).attributions:
            group.add((side, attribution.quotation.index))
    matches: dict[int, list[QuotationMatch]] = {}
    for match in quoted.quotation_matches:
        matches.setdefault(match.left, []).append(match)
    found = [_utterance_of(quoted, members, matches) for members in group.members()]
    return tuple(sorted(found, key=_reading_order))


def _utterance_of(
    quoted: Quoted, members: list[tuple[Side, int]], matches: dict[int, list[QuotationMatch]]
) -> Utterance:
    """The utterance of some quotations that are matched with each other; `matches` by their left one."""
    indices = {side: [index for own, index in members if own == side] for side in SIDES}
    left, right = (
        tuple([quoted.quotations(side).attributions[index] for index in indices[side]]) for side in SIDES
    )
    return _utterance(left, right, tuple([m for index in indices["left"] for m in matches.get(index, ())]))


def _utterance(
    left: tuple[Attribution, ...], right: tuple[Attribution, ...], matches: tuple[QuotationMatch, ...]
) -> Utterance:
    needs_look = any(m.speakers_differ or m.relation is MatchRelation.ALTERED for m in matches)
    is_open = any(not attribution.quotation.closed for attribution in (*left, *right))
    return Utterance(left, right, matches, needs_look or is_open)


class _Groups:
    """Quotations that are matched with each other, directly or through a third."""

    def __init__(self) -> None:
        self._of: dict[tuple[Side, int], list[tuple[Side, int]]] = {}

    def add(self, member: tuple[Side, int]) -> list[tuple[Side, int]]:
        return self._of.setdefault(member, [member])

    def join(self, one: tuple[Side, int], two: tuple[Side, int]) -> None:
        ours, theirs = self.add(one), self.add(two)
        if ours is not theirs:
            ours.extend(theirs)
            for member in theirs:
                self._of[member] = ours

    def members(self) -> list[list[tuple[Side, int]]]:
        unique = {id(group): group for group in self._of.values()}
        return [sorted(group) for group in unique.values()]


def _reading_order(utterance: Utterance) -> tuple[int, int]:
    side, attribution = utterance.first
    return (0 if side == "left" else 1, attribution.quotation.span.start)


def speaker_names(utterances: Iterable[Utterance]) -> dict[str, str]:
    """The name to group each speaker under: "Putin" goes to "Vladimir Putin" where only one such is named."""
    names = sorted({a.speaker for u in utterances for a in u.all_parts if a.speaker})
    by_last_word: dict[str, list[str]] = {}
    for name in names:
        by_last_word.setdefault(name.rpartition(" ")[2], []).append(name)
    chosen = {}
    for name in names:
        alike = by_last_word[name.rpartition(" ")[2]]
        longer = [other for other in alike if other.endswith(f" {name}")]
        chosen[name] = longer[0] if len(longer) == 1 else name
    return chosen


def utterance_at(utterances: Iterable[Utterance], side: Side, span: Span) -> Utterance | None:
    """The utterance that has a part with this span on a side."""
    for utterance in utterances:
        if any(part.quotation.span == span for part in utterance.parts(side)):
            return utterance
    return None


def place_of(quoted: Quoted, utterance: Utterance) -> Place:
    """Where an utterance stands: its bead and its first words on either side."""
    side, attribution = utterance.first
    left, right = (parts[0].quotation.span if parts else None for parts in (utterance.left, utterance.right))
    return Place(quoted.bead_of(side, attribution.quotation.sentence), left, right)
