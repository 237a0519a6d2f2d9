"""What a report says of itself: when it was made, by what, with which options, and which is the source."""

from dataclasses import dataclass
from datetime import date

from reader.collation.options import CollationOptions
from reader.comparison.comparison import Comparison
from reader.program import NAME, VERSION
from reader.reports.columns import one_line
from reader.sides import Side, opposite
from reader.text.article import Article

_IGNORED = (
    ("ignore_case", "letter case"),
    ("ignore_punctuation", "punctuation"),
    ("ignore_figure_spelling", "the spelling of figures"),
)


@dataclass(frozen=True, slots=True)
class ReportSetting:
    """`made` is the day of the report, None for today; `source` the side that a person named the source, from
    which the other one is a copy. Without one no side is said to have altered anything."""

    made: date | None = None
    source: Side | None = None

    @property
    def day(self) -> date:
        """The day that the report bears."""
        return self.made or date.today()


def colophon(comparison: Comparison, setting: ReportSetting) -> list[tuple[str, str]]:
    """What stands at the end of a report, as names and values."""
    lines = [
        ("Date", setting.day.isoformat()),
        ("Program", f"{NAME} {VERSION}"),
        ("Links", _links(comparison)),
        ("Ignored", _ignored(comparison.collation.options)),
    ]
    if setting.source is not None:
        lines.append(("Source", f"{setting.source} article, as named by the reader"))
    return lines


def _links(comparison: Comparison) -> str:
    asked, in_force = comparison.collation.options.strictness, comparison.collation.strictness
    return f"{asked.value}" if asked == in_force else f"{asked.value} ({in_force.value} in force)"


def _ignored(options: CollationOptions) -> str:
    ignored = [words for name, words in _IGNORED if getattr(options, name)]
    if not options.include_furniture:
        ignored.append("navigation, captions, bylines and datelines")
    return ", ".join(ignored) or "nothing"


def altered_words(side: Side, comparison: Comparison, setting: ReportSetting) -> str:
    """What is said beside a quotation of one side that reads otherwise on the other: who altered it where a
    source is named, else that both differ."""
    if setting.source is None:
        return f"⚠ worded differently on the {opposite(side)}"
    if setting.source == side:
        return f"⚠ altered by {who(comparison.article(opposite(side)), opposite(side))}"
    return f"⚠ altered here; the words of {who(comparison.article(setting.source), setting.source)} differ"


def who(article: Article, side: Side) -> str:
    """Whose article one is, or which side it stands on: "Gazette", "the right article"."""
    return one_line(article.details.outlet or "") or f"the {side} article"
