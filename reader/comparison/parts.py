"""What a comparison finds, part by part, each as soon as it is known: what belongs together, who is quoted,
then facts and warnings. Put together they are the whole `Comparison`."""

from reader.collation.collation import Collation
from reader.comparison.comparison import Comparison, Stage
from reader.comparison.editorial_warning import EditorialWarning
from reader.comparison.quotation_match import QuotationMatch
from reader.facts.fact import FactPair, Slip
from reader.facts.statement import StatementPair
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.values import Struct, replace

_NOBODY = Attributions()


class Collated(Struct, frozen=True):
    """The first part: both articles and what belongs together in them."""

    left: Article
    right: Article
    collation: Collation


class Quoted(Struct, frozen=True):
    """The second part: who is quoted in either article, and what both quote."""

    left_quotations: Attributions
    right_quotations: Attributions
    quotation_matches: tuple[QuotationMatch, ...]


class Checked(Struct, frozen=True):
    """The last part: facts, slips, statements, and what an editor must look at."""

    fact_pairs: tuple[FactPair, ...]
    left_slips: tuple[Slip, ...]
    right_slips: tuple[Slip, ...]
    warnings: tuple[EditorialWarning, ...]
    statements: tuple[StatementPair, ...]


Part = Collated | Quoted | Checked
"""Always in this order."""


def begun_with(part: Collated) -> Comparison:
    """A comparison of which only the collation is known."""
    return Comparison(part.left, part.right, part.collation, _NOBODY, _NOBODY, (), (), stage=Stage.COLLATED)


def with_part(comparison: Comparison | None, part: Part) -> Comparison:
    """A comparison with one more part; the first begins another one. What was there stays the same objects.

    Raises `ValueError` for a part that is not the next one.
    """
    if isinstance(part, Collated):
        return begun_with(part)
    wanted = Stage.COLLATED if isinstance(part, Quoted) else Stage.QUOTED
    if comparison is None or comparison.stage is not wanted:
        raise ValueError(f"{type(part).__name__} does not come next")
    if isinstance(part, Quoted):
        return replace(
            comparison,
            left_quotations=part.left_quotations,
            right_quotations=part.right_quotations,
            quotation_matches=part.quotation_matches,
            stage=Stage.QUOTED,
        )
    return replace(
        comparison,
        fact_pairs=part.fact_pairs,
        left_slips=part.left_slips,
        right_slips=part.right_slips,
        warnings=part.warnings,
        statements=part.statements,
        stage=Stage.WHOLE,
    )
