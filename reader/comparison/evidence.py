"""All that is known of one pair of articles when the checks ask what an editor must look at."""

from dataclasses import dataclass
from functools import cached_property

from reader.collation.collation import Collation
from reader.collation.wording import Wording
from reader.comparison.quotation_match import QuotationMatch
from reader.facts.fact import FactPair, Slip
from reader.quotations.quotation import Attributions
from reader.sides import Side, Sides
from reader.text.article import Article

_NOTHING_QUOTED: Sides[Attributions] = Sides(Attributions(), Attributions())
_NO_SLIPS: Sides[tuple[Slip, ...]] = Sides((), ())


@dataclass(frozen=True)
class Evidence:
    """Both articles, their collation, and what was read in them and matched."""

    articles: Sides[Article]
    collation: Collation
    quotations: Sides[Attributions] = _NOTHING_QUOTED
    matches: tuple[QuotationMatch, ...] = ()
    pairs: tuple[FactPair, ...] = ()
    slips: Sides[tuple[Slip, ...]] = _NO_SLIPS

    @cached_property
    def wording(self) -> Wording:
        """The word edits of beads, made when asked for."""
        return Wording(self.articles.left, self.articles.right, self.collation.options)

    @cached_property
    def language(self) -> str | None:
        """The language of both articles ("en"), None where they have two."""
        left, right = (article.details.language.split("-")[0].lower() for article in self.articles)
        return left if left == right else None

    def bead_of(self, side: Side, sentence: int) -> int | None:
        """The bead that a sentence of one side stands in."""
        collation = self.collation
        return collation.left_bead[sentence] if side == "left" else collation.right_bead[sentence]
