"""What is read in one article by itself, kept for all its comparisons."""

from collections.abc import Sequence
from functools import cached_property

from reader.cancel import IsCancelled, never
from reader.facts.extraction import Readings, read_facts
from reader.facts.fact import Slip
from reader.facts.spelling_slips import slips_among
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.quotations.offices import Office
from reader.quotations.people import People
from reader.quotations.quotation import Attributions
from reader.text.article import Article


class KeptReading:
    """An article in its normal form with its people, quotations, facts and slips, each read when first asked
    for. Of the thread that made it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._quotations: dict[tuple[Office, ...], Attributions] = {}
        self._facts: Readings | None = None

    @cached_property
    def people(self) -> People | None:
        """The people that it names; None in a language that is read by lists of words alone."""
        return people_in(self.article)

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """What it says that its people are."""
        return offices_of(self.people)

    def quotations(self, known: Sequence[Office] = (), is_cancelled: IsCancelled = never) -> Attributions:
        """Who is quoted; `known` are the offices that another article tells of. Raises `Cancelled`."""
        key = tuple(known)
        if key not in self._quotations:
            self._quotations[key] = attribute(self.article, is_cancelled, key, self.people)
        return self._quotations[key]

    def facts(self, is_cancelled: IsCancelled = never) -> Readings:
        """Its figures, times, dates and names. Raises `Cancelled`."""
        if self._facts is None:
            self._facts = read_facts(self.article, is_cancelled)
        return self._facts

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """What it spells in two ways."""
        return slips_among(self.article, self.facts().names())
