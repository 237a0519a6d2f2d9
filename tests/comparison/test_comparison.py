"""A comparison gives what each side has, and a verdict that knows its warnings."""

from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.verdict import Deed, Fault, verdict_on
from tests.builders import article, collation_of, quotations_of

LEFT = article("“We wait,” Ada said.", title="Left")
RIGHT = article("“We go,” said Ben.", title="Right")
MADE = Comparison(
    LEFT,
    RIGHT,
    collation_of(LEFT, RIGHT),
    quotations_of(LEFT, ("We wait,", "Ada")),
    quotations_of(RIGHT, ("We go,", "Ben")),
    (),
    (),
)


def test_each_side_has_its_article_and_quotations() -> None:
    assert MADE.article("left") is LEFT and MADE.article("right") is RIGHT
    assert MADE.quotations("left") is MADE.left_quotations
    assert MADE.quotations("right") is MADE.right_quotations
    assert MADE.left_quotations != MADE.right_quotations


def test_the_verdict_is_that_on_the_collation_and_the_warnings() -> None:
    warned = replace(MADE, warnings=(EditorialWarning(WarningKind.HEDGE, Grade.GRAVE),))
    assert warned.verdict == verdict_on(warned.collation, warned.warnings, has_matches=False)
    assert warned.verdict.faults == (Fault(WarningKind.HEDGE, 1, 0),)


def test_a_common_quotation_makes_two_reports_of_one_event() -> None:
    match = QuotationMatch(0, 0, MatchRelation.SAME, 1.0)
    assert MADE.verdict.deed is Deed.UNRELATED
    assert replace(MADE, quotation_matches=(match,)).verdict.deed is Deed.TWO_REPORTS
    assert all(bead.relation is not Relation.SAME for bead in MADE.collation.beads)
