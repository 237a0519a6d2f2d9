"""What the reader sets right by hand, and a comparison with all of it applied."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning
from reader.quotations.quotation import Attribution, Attributions, Quotation
from reader.sides import Side, Sides
from reader.text.article import Article, Role, with_details, with_role
from reader.text.details import Details
from reader.text.span import Span
from reader.values import Struct, replace

BY_HAND = "hand"
"""The rule of an attribution whose speaker the reader gave."""

CORRECTABLE_DETAILS = frozenset(Details.__struct_fields__) - {"provenance", "language"}
"""The fields of `Details` that a reader can set by hand."""


class SpeakerCorrected(Struct, frozen=True):
    """The reader says who speaks; None: nobody is known. The quotation is named by its place."""

    side: Side
    place: Span
    speaker: str | None


class QuotationRejected(Struct, frozen=True):
    """The reader says that this is no quotation: it is listed with the fragments."""

    side: Side
    place: Span


class RoleChanged(Struct, frozen=True):
    """The reader gives a paragraph another role: it comes into the collation or leaves it."""

    side: Side
    paragraph: int
    role: Role


class DetailCorrected(Struct, frozen=True):
    """The reader sets a detail of the article ("outlet"); None empties it."""

    side: Side
    field: str
    value: str | None


class DetailReset(Struct, frozen=True):
    """The reader wants a detail as it was read, whatever was set by hand before."""

    side: Side
    field: str


Correction = SpeakerCorrected | QuotationRejected | RoleChanged | DetailCorrected | DetailReset


def with_correction(corrections: tuple[Correction, ...], new: Correction) -> tuple[Correction, ...]:
    """The corrections with one more; what it overrules is left out."""
    return (*(old for old in corrections if _target(old) != _target(new)), new)


def swapped(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections after left and right have changed places."""
    return tuple(replace(c, side="right" if c.side == "left" else "left") for c in corrections)


def corrected_article(article: Article, side: Side, corrections: Iterable[Correction]) -> Article:
    """An article with the roles and details that the reader gave it, to be compared.

    What does not fit the article (a paragraph it does not have) is passed over.
    """
    for correction in corrections:
        if correction.side != side:
            continue
        if isinstance(correction, RoleChanged) and correction.paragraph < len(article.paragraphs):
            article = with_role(article, correction.paragraph, correction.role)
        elif isinstance(correction, DetailCorrected) and correction.field in CORRECTABLE_DETAILS:
            article = with_details(article, _details(article.details, correction))
    return article


def corrected(comparison: Comparison, corrections: Iterable[Correction]) -> Comparison:
    """A comparison with the reader's speakers, rejections and details; what lists and exports show.

    Quotations are matched and warnings drawn up anew, as far as they are known; beads stay as they are,
    because a changed role takes effect when the articles are compared again (`corrected_article`).
    """
    known = tuple(c for c in corrections if not isinstance(c, RoleChanged | DetailReset))
    if not known:
        return comparison
    left = corrected_article(comparison.left, "left", known)
    right = corrected_article(comparison.right, "right", known)
    if not comparison.has_quotations:
        return replace(comparison, left=left, right=right)
    from reader.comparison.quotation_matching import match_quotations  # noqa: PLC0415 - not before one is set right

    left_quotations = corrected_quotations(comparison.left_quotations, "left", known)
    right_quotations = corrected_quotations(comparison.right_quotations, "right", known)
    matches = match_quotations(left, right, comparison.collation, left_quotations, right_quotations)
    quoted = replace(
        comparison,
        left=left,
        right=right,
        left_quotations=left_quotations,
        right_quotations=right_quotations,
        quotation_matches=matches,
    )
    return replace(quoted, warnings=_warnings(quoted)) if quoted.is_whole else quoted


def _warnings(comparison: Comparison) -> tuple[EditorialWarning, ...]:
    from reader.comparison.checks.table import warnings_of  # noqa: PLC0415 - as above
    from reader.comparison.evidence import Evidence  # noqa: PLC0415 - as above

    evidence = Evidence(
        Sides(comparison.left, comparison.right),
        comparison.collation,
        Sides(comparison.left_quotations, comparison.right_quotations),
        comparison.quotation_matches,
        comparison.fact_pairs,
        Sides(comparison.left_slips, comparison.right_slips),
    )
    return warnings_of(evidence)


def _target(correction: Correction) -> tuple[Any, ...]:
    """What a correction is about: two with the same target overrule each other."""
    if isinstance(correction, RoleChanged):
        return (correction.side, "role", correction.paragraph)
    if isinstance(correction, DetailCorrected | DetailReset):
        return (correction.side, "detail", correction.field)
    return (correction.side, "quotation", correction.place)


def _details(details: Details, correction: DetailCorrected) -> Details:
    value = correction.value
    if correction.field == "title":
        return details.corrected("title", value or "")
    return details.corrected(correction.field, value or None)


def corrected_quotations(
    quotations: Attributions, side: Side, corrections: tuple[Correction, ...]
) -> Attributions:
    """The quotations of one side as the reader has them, numbered anew."""
    ours = [c for c in corrections if c.side == side]
    spoken = {c.place: c.speaker for c in ours if isinstance(c, SpeakerCorrected)}
    rejected = {c.place for c in ours if isinstance(c, QuotationRejected)}
    if not spoken and not rejected:
        return quotations
    return Attributions(
        _without(quotations.attributions, rejected, spoken), _with_rejected(quotations, rejected)
    )


def _without(
    attributions: Iterable[Attribution], rejected: Collection[Span], spoken: Mapping[Span, str | None]
) -> tuple[Attribution, ...]:
    kept = (a for a in attributions if a.quotation.span not in rejected)
    return tuple(_numbered(_spoken_by_hand(a, spoken), index) for index, a in enumerate(kept))


def _with_rejected(quotations: Attributions, rejected: Collection[Span]) -> tuple[Quotation, ...]:
    """The fragments with the quotations that are none, in reading order, numbered anew."""
    gone = [a.quotation for a in quotations.attributions if a.quotation.span in rejected]
    fragments = sorted((*quotations.fragments, *gone), key=lambda fragment: fragment.span)
    return tuple(replace(fragment, index=index) for index, fragment in enumerate(fragments))


def _spoken_by_hand(attribution: Attribution, spoken: Mapping[Span, str | None]) -> Attribution:
    place = attribution.quotation.span
    if place not in spoken:
        return attribution
    return replace(attribution, speaker=spoken[place], rule=BY_HAND, confidence=1.0)


def _numbered(attribution: Attribution, index: int) -> Attribution:
    return replace(attribution, quotation=replace(attribution.quotation, index=index))
