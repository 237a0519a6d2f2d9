"""What was set right in an article another day and is not so now."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from reader.session.corrections import CORRECTABLE_DETAILS, Correction, DetailCorrected, RoleChanged
from reader.sides import Side
from reader.text.article import Article
from reader.text.details import Provenance

if TYPE_CHECKING:
    from reader.library.corrections import ByHand


def details_missing(article: Article, side: Side, by_hand: "ByHand") -> list[DetailCorrected]:
    """What was set by hand before among the details and is not set by hand in the article."""
    return [
        DetailCorrected(side, name, value)
        for name, value in by_hand.details
        if name in CORRECTABLE_DETAILS and article.details.found_in(name) is not Provenance.HAND
    ]


def roles_missing(
    article: Article, side: Side, by_hand: "ByHand", known: Collection[int]
) -> list[Correction]:
    """The roles given before to paragraphs that have another one now; not those `known` as set by hand."""
    now = {sentence.paragraph: sentence.role for sentence in article.sentences}
    return [
        RoleChanged(side, paragraph, role)
        for paragraph, role in by_hand.roles
        if paragraph not in known and now.get(paragraph, role) is not role
    ]
