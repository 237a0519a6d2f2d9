"""What the beads give to a source: quotations and reports with their cue, and who is named for them."""

from collections import defaultdict
from functools import cached_property

from reader.comparison.bead_reading import stems_of
from reader.comparison.evidence import Evidence
from reader.language.stop_words import stop_words
from reader.quotations.quotation import Attribution, Kind
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article, Role
from reader.text.span import Span
from reader.text.tokens import fold


class Sourced:
    """One attribution: its words with meaning as stems, its cue, and how its source is named."""

    def __init__(self, article: Article, attribution: Attribution, stop: frozenset[str]) -> None:
        self.article = article
        self.attribution = attribution
        self.stop = stop

    @property
    def report(self) -> Span:
        """What is said."""
        return self.attribution.quotation.span

    @property
    def is_indirect(self) -> bool:
        """Whether it is reported without marks."""
        return self.attribution.quotation.kind is Kind.INDIRECT

    @property
    def cue(self) -> Span | None:
        """The reporting verb or phrase."""
        return self.attribution.cue

    @property
    def mention(self) -> Span | None:
        """The words that name the source."""
        return self.attribution.mention

    @property
    def speaker(self) -> str | None:
        """The source itself."""
        return self.attribution.speaker

    @cached_property
    def cue_form(self) -> str:
        """The cue in lower case."""
        return "" if self.cue is None else " ".join(map(fold, self.cue.of(self.article.text).split()))

    @cached_property
    def mention_words(self) -> tuple[str, ...]:
        """The words of the mention as they stand."""
        return () if self.mention is None else tuple(self.mention.of(self.article.text).split())

    @cached_property
    def content(self) -> frozenset[str]:
        """Stems of the words with meaning of what is said."""
        text = self.report.of(self.article.text)
        return stems_of(text, self.article.details.language, self.stop)

    @property
    def is_person(self) -> bool:
        """Whether the source is one with a name of two words or more, or named by a capital."""
        words = (self.speaker or "").split()
        return (
            bool(words) and words[-1][:1].isupper() and not words[-1].isupper() and words[0].lower() != "the"
        )

    @property
    def head(self) -> str:
        """The last word of the mention in lower case: what it is looked for by elsewhere."""
        return fold(self.mention_words[-1]) if self.mention_words else ""

    @property
    def is_explicit(self) -> bool:
        """Whether the mention has the speaker's last name: no pronoun, no office."""
        return bool(self.speaker) and self.head == fold((self.speaker or "").split()[-1])

    @property
    def source(self) -> Span | None:
        """Mention and cue together where they stand side by side, else the mention."""
        if self.mention is None or self.cue is None:
            return self.mention
        low, high = min(self.mention.start, self.cue.start), max(self.mention.end, self.cue.end)
        near = high - low <= len(self.mention) + len(self.cue) + 2
        return Span(low, high) if near else self.mention

    def likeness(self, other: "Sourced") -> float:
        """The share (0 to 1) of the words with meaning of the shorter one that the other has too."""
        smaller = min(len(self.content), len(other.content))
        return len(self.content & other.content) / smaller if smaller else 0.0


def sourced_in(evidence: Evidence) -> Sides[dict[int, list[Sourced]]]:
    """For each side, bead -> what it gives to a source, in reading order; headlines are left out."""
    return Sides(*(_by_bead(evidence, side) for side in SIDES))


def _by_bead(evidence: Evidence, side: Side) -> dict[int, list[Sourced]]:
    article = evidence.articles[side]
    stop = stop_words(article.details.language)
    found: dict[int, list[Sourced]] = defaultdict(list)
    for attribution in evidence.quotations[side].attributions:
        sentence = attribution.quotation.sentence
        bead = evidence.bead_of(side, sentence)
        if bead is not None and article.sentences[sentence].role is not Role.HEADLINE:
            found[bead].append(Sourced(article, attribution, stop))
    return found
