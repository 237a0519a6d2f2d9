"""What a report says of itself: when it was made, by what, with which options, and which is the source."""

from datetime import date

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.comparison import Comparison
from reader.comparison.warning_labels import SIDE_LABELS
from reader.messages import ENGLISH, Messages, joined, message
from reader.program import NAME, VERSION
from reader.reports.columns import one_line
from reader.sides import Side, opposite
from reader.text.article import Article
from reader.text.details import moment_shown
from reader.values import Struct

_IGNORED = (
    ("ignore_case", message("letter case")),
    ("ignore_punctuation", message("punctuation")),
    ("ignore_figure_spelling", message("the spelling of figures")),
)

_STRICTNESS = {
    Strictness.AUTO: message("auto"),
    Strictness.STRICT: message("strict"),
    Strictness.NORMAL: message("normal"),
    Strictness.LOOSE: message("loose"),
}
_ARTICLES: dict[Side, str] = {"left": message("the left article"), "right": message("the right article")}


class ReportSetting(Struct, frozen=True):
    """`made` is the day of the report, None for today; `source` the side that a person named the source, from
    which the other one is a copy. Without one no side is said to have altered anything. `messages` is the
    language of the report."""

    made: date | None = None
    source: Side | None = None
    messages: Messages = ENGLISH

    @property
    def day(self) -> date:
        """The day that the report bears."""
        return self.made or date.today()


def colophon(comparison: Comparison, setting: ReportSetting) -> list[tuple[str, str]]:
    """What stands at the end of a report, as names and values."""
    lines = [
        (message("Date"), moment_shown(setting.day.isoformat())),
        (message("Program"), f"{NAME} {VERSION}"),
        (message("Links"), _links(comparison)),
        (message("Ignored"), _ignored(comparison.collation.options)),
    ]
    if setting.source is not None:
        lines.append(
            (
                message("Source"),
                message("{side} article, as named by the reader", side=SIDE_LABELS[setting.source]),
            )
        )
    return lines


def _links(comparison: Comparison) -> str:
    asked, in_force = comparison.collation.options.strictness, comparison.collation.strictness
    if asked == in_force:
        return _STRICTNESS[asked]
    return message("{asked} ({used} in force)", asked=_STRICTNESS[asked], used=_STRICTNESS[in_force])


def _ignored(options: CollationOptions) -> str:
    ignored = [words for name, words in _IGNORED if getattr(options, name)]
    if not options.include_furniture:
        ignored.append(message("navigation, captions, bylines and datelines"))
    return joined(", ", ignored) if ignored else message("nothing")


def altered_words(side: Side, comparison: Comparison, setting: ReportSetting) -> str:
    """What is said beside a quotation of one side that reads otherwise on the other: who altered it where a
    source is named, else that both differ."""
    if setting.source is None:
        return message("⚠ worded differently on the {side}", side=SIDE_LABELS[opposite(side)])
    if setting.source == side:
        return message("⚠ altered by {who}", who=who(comparison.article(opposite(side)), opposite(side)))
    return message(
        "⚠ altered here; the words of {who} differ",
        who=who(comparison.article(setting.source), setting.source),
    )


def who(article: Article, side: Side) -> str:
    """Whose article one is, or which side it stands on: "Gazette", "the right article"."""
    return one_line(article.details.outlet or "") or _ARTICLES[side]
