"""Some pairs of a set read together, each article once for all its pairs, those of the next blocks too."""

from collections.abc import Iterator
from functools import cached_property, lru_cache

from reader.cancel import IsCancelled
from reader.collation.collate import collate
from reader.collation.options import CollationOptions
from reader.comparison.checks.table import warnings_of
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.evidence import Evidence
from reader.comparison.kept_reading import KeptReading
from reader.comparison.parts import Checked, Collated, Quoted, with_part
from reader.comparison.quotation_matching import match_quotations
from reader.comparison.restoring import restored_part
from reader.comparison.verdict_sentence import said_of
from reader.facts.fact import Slip
from reader.facts.pairing import pair_readings
from reader.many.deadline import within
from reader.many.finding import findings_of
from reader.many.matrix.claim_links import claim_links
from reader.many.matrix.pair_reading import PairReading
from reader.many.troubles import trouble_of
from reader.sides import Sides
from reader.text.article import Article
from reader.text.normalised_view import normalised_view
from reader.values import Struct, field

CHECKED = 0.25
"""The share of an article's sentences that stands in the other from which on a pair is compared as a whole,
with its warnings: below it, two reports have a chance sentence in common, and nothing was altered."""

_CREDIT = 3
"""Letters of an outlet's name below which finding it in a text says nothing."""


class Block(Struct, frozen=True):
    """Articles by their numbers in the set, and the pairs of numbers to be read."""

    articles: tuple[tuple[int, Article], ...]
    pairs: tuple[tuple[int, int], ...]


class BlockOptions(Struct, frozen=True):
    """How the pairs of a block are read: the options of a comparison, the seconds that a pair may take."""

    collation: CollationOptions = field(default_factory=CollationOptions)
    seconds: float | None = None


def read_block(block: Block, options: BlockOptions) -> tuple[PairReading, ...]:
    """The readings of a block's pairs, in their order. A pair that fails is told with its trouble."""
    articles = {number: _read_once(article) for number, article in block.articles}
    return tuple(_read(left, right, articles, options) for left, right in block.pairs)


def _read(left: int, right: int, articles: dict[int, "_Read"], options: BlockOptions) -> PairReading:
    ours, theirs = articles[left], articles[right]
    is_cancelled = within(options.seconds)
    try:
        comparison = _light(ours, theirs, options.collation, is_cancelled)
        found = comparison.collation.verdict
        is_checked = max(found.left_linked, found.right_linked) >= CHECKED
        if is_checked:
            comparison = _checked(ours, theirs, comparison, is_cancelled)
        return _reading(left, right, comparison, is_checked)
    except Exception as error:
        return PairReading(left, right, trouble=trouble_of(error, options.seconds))


class _Read:
    """An article as it was loaded, and what is read in it by itself, once."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def reading(self) -> KeptReading:
        """What is read in its normal form, whatever it is compared with."""
        return KeptReading(normalised_view(self.article).article)


@lru_cache(maxsize=64)
def _read_once(article: Article) -> _Read:
    """What was read in an article, kept for the next block that has it."""
    return _Read(article)


def _light(ours: _Read, theirs: _Read, options: CollationOptions, is_cancelled: IsCancelled) -> Comparison:
    """A comparison without warnings, made of what each article says by itself."""
    left, right = ours.reading, theirs.reading
    collation = collate(left.article, right.article, options, is_cancelled=is_cancelled)
    quoted = left.quotations((), is_cancelled), right.quotations((), is_cancelled)
    matches = match_quotations(left.article, right.article, collation, *quoted, is_cancelled)
    facts = pair_readings(left.facts(is_cancelled), right.facts(is_cancelled), collation, is_cancelled)
    return Comparison(left.article, right.article, collation, *quoted, matches, facts)


def _checked(ours: _Read, theirs: _Read, light: Comparison, is_cancelled: IsCancelled) -> Comparison:
    """What `compare` finds, its statements left out, made of the light comparison of the same articles."""
    views = normalised_view(ours.article, theirs.article), normalised_view(theirs.article, ours.article)
    if views[0].article.text != light.left.text or views[1].article.text != light.right.text:
        options = light.collation.options  # a word broken at a line end is written otherwise by the other
        return compare(ours.article, theirs.article, options, is_cancelled=is_cancelled)
    left, right = ours.reading, theirs.reading
    quoted = Sides(left.quotations(right.offices, is_cancelled), right.quotations(left.offices, is_cancelled))
    matches = light.quotation_matches
    if quoted.left is not light.left_quotations or quoted.right is not light.right_quotations:
        matches = match_quotations(
            light.left, light.right, light.collation, quoted.left, quoted.right, is_cancelled
        )
    slips = Sides(left.slips, right.slips)
    evidence = Evidence(
        Sides(light.left, light.right), light.collation, quoted, matches, light.fact_pairs, slips
    )
    warnings = warnings_of(evidence, is_cancelled)
    whole = with_part(None, restored_part(Collated(light.left, light.right, light.collation), *views))
    for part in (
        Quoted(quoted.left, quoted.right, matches),
        Checked(light.fact_pairs, slips.left, slips.right, warnings, ()),
    ):
        whole = with_part(whole, restored_part(part, *views))
    return whole


def _reading(left: int, right: int, comparison: Comparison, is_checked: bool) -> PairReading:
    found = comparison.collation.verdict
    return PairReading(
        left,
        right,
        found.left_linked,
        found.right_linked,
        found.same + found.edited + found.reworded,
        comparison.verdict.deed,
        said_of(comparison),
        tuple(findings_of(comparison)) if is_checked else (),
        is_checked,
        tuple(claim_links(comparison)),
        tuple(_shared_slips(comparison)),
        _credits(comparison.left, comparison.right),
        _credits(comparison.right, comparison.left),
    )


def _shared_slips(comparison: Comparison) -> Iterator[str]:
    """The spellings of one name by which both articles differ from themselves alike."""
    ours = {_spellings(comparison.left, slip) for slip in comparison.left_slips}
    theirs = {_spellings(comparison.right, slip) for slip in comparison.right_slips}
    for spellings in sorted(ours & theirs):
        yield " / ".join(spellings)


def _spellings(article: Article, slip: Slip) -> tuple[str, ...]:
    return tuple(sorted({" ".join(span.of(article.text).split()) for span in slip.spans}))


def _credits(copy: Article, source: Article) -> bool:
    """Whether an article names the outlet of another, which is not its own, as where its news comes from."""
    outlet = source.details.outlet or source.details.agency
    if outlet is None or len(outlet) < _CREDIT or outlet == copy.details.outlet:
        return False
    return outlet == copy.details.agency or outlet in copy.text
