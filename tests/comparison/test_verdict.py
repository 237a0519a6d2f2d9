"""What was done to an article, what that rests on, and what is wrong; never sameness beside a warning."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from reader.comparison.compare import compare
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.verdict import Deed, Fault, _is_shorter, verdict_on
from reader.comparison.verdict_sentence import said_of, verdict_sentence
from reader.messages import messages_for
from reader.text.span import Span
from tests.builders import article_of, collation_of, read_article

STORY = [
    "The old bridge over the Orr was closed to lorries on Friday.",
    "Engineers found rust in two of the nine piers.",
    "“We will mend it by the summer,” Ada Brunner said.",
    "The work will cost 4 million crowns and take six months.",
    "A ferry for cars has been hired from a town on the coast.",
    "Shops on the north bank fear for their trade in the spring.",
    "The first stone was laid by a bishop in the year of the great frost.",
    "Swans nest under the middle arch, and children feed them bread.",
]
EDITED = [
    "The old bridge over the Orr was shut to lorries on Friday.",
    "Engineers discovered rust in two of the nine piers.",
    "“We will mend it by the summer,” said Ada Brunner.",
    "The repair will cost 4 million crowns and take six months.",
    "A car ferry has been hired from a town on the coast.",
    "Shops on the north bank worry for their trade in the spring.",
    "The foundation stone was laid by a bishop in the year of the great frost.",
    "Swans nest below the middle arch, and children feed them bread.",
]
OTHER = [
    "A choir from the islands sang in the town hall last night.",
    "Nobody had heard the third song in a hundred years.",
    "The organist found it in a chest of maps.",
    "Tickets for the second evening are sold out.",
    "The mayor wept, and so did half of the gallery.",
    "A record will be made in the autumn.",
]


def compared(left: list[str], right: list[str]) -> tuple[Deed, str]:
    made = compare(read_article("\n\n".join(left)), read_article("\n\n".join(right)))
    return made.verdict.deed, said_of(made)


@pytest.mark.parametrize(
    ("left", "right", "deed"),
    [
        (STORY, STORY, Deed.COPIED),
        (STORY, [*STORY[:5], *EDITED[5:]], Deed.EDITED),
        (STORY, EDITED, Deed.REWRITTEN_WORD_BY_WORD),
        (STORY, STORY[:4], Deed.SHORTENED),
        (STORY[:4] + OTHER, STORY[:4] + STORY[5:], Deed.PARTLY_TAKEN_OVER),
        (STORY, OTHER, Deed.UNRELATED),
    ],
    ids=lambda value: value.value if isinstance(value, Deed) else "",
)
def test_what_was_done(left: list[str], right: list[str], deed: Deed) -> None:
    assert compared(left, right)[0] is deed
    assert compared(right, left)[0] is deed


PAIRS = tomllib.loads(Path(__file__).with_name("verdicts.toml").read_text("utf-8"))


@pytest.mark.parametrize("pair", PAIRS["pair"], ids=lambda pair: f"{pair['left']}-{pair['right']}")
def test_what_one_article_is_to_the_other(pair: dict[str, str]) -> None:
    left, right = (PAIRS["text"][pair[side]].strip().splitlines() for side in ("left", "right"))
    assert compared(left, right)[0].value == pair["deed"]
    assert compared(right, left)[0].value == pair["deed"]


def test_a_copy_with_a_changed_figure_is_said_with_it() -> None:
    changed = [*STORY[:3], STORY[3].replace("4 million", "40 million"), *STORY[4:]]
    deed, said = compared(STORY, changed)
    assert deed in (Deed.COPIED, Deed.EDITED)
    assert "but: " in said
    assert "“4 million crowns” → “40 million crowns”" in said


def test_what_it_rests_on_is_told() -> None:
    said = compared(STORY, EDITED)[1]
    assert said.startswith("Rewritten word by word: 8 of 8 sentences changed, none copied, order kept")
    assert compared(STORY, STORY)[1] == "Copied: 8 sentences word for word, order kept."


def faulty(*kinds: tuple[WarningKind, Grade]) -> list[EditorialWarning]:
    return [EditorialWarning(kind, grade, 0, Span(0, 1), Span(0, 1), "4", "40") for kind, grade in kinds]


def test_faults_are_counted_by_kind_and_point_to_the_first_warning() -> None:
    collation = compare(read_article(STORY[0]), read_article(STORY[0])).collation
    warnings = faulty(
        (WarningKind.ALTERED_QUOTATION, Grade.GRAVE),
        (WarningKind.ALTERED_QUOTATION, Grade.GRAVE),
        (WarningKind.DISAGREEING_FACT, Grade.GRAVE),
        (WarningKind.SLIP, Grade.LOOK),
    )
    assert verdict_on(collation, warnings, has_matches=False).faults == (
        Fault(WarningKind.ALTERED_QUOTATION, 2, 0),
        Fault(WarningKind.DISAGREEING_FACT, 1, 2, "4", "40"),
    )
    three = faulty(*[(WarningKind.DISAGREEING_FACT, Grade.GRAVE)] * 3)
    assert verdict_on(collation, three, has_matches=False).faults == (
        Fault(WarningKind.DISAGREEING_FACT, 3, 0),
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Copied: 1 sentence word for word; but: 1 quotation altered, “4” → “40”, "
            "1 other change of what is said.",
        ),
        (
            "de",
            "Abgeschrieben: 1 Satz Wort für Wort; aber: 1 Zitat verändert, „4“ → „40“, "
            "1 weitere Änderung der Aussage.",
        ),
    ],
)
def test_the_sentence_is_said_in_the_readers_language(language: str, said: str) -> None:
    collation = compare(read_article(STORY[0]), read_article(STORY[0])).collation
    warnings = faulty(
        (WarningKind.ALTERED_QUOTATION, Grade.GRAVE),
        (WarningKind.DISAGREEING_FACT, Grade.GRAVE),
        (WarningKind.SCOPE, Grade.SERIOUS),
    )
    told = verdict_sentence(verdict_on(collation, warnings, has_matches=False))
    assert messages_for(language).tell(told) == said


SHORTER = {
    "a quarter of the other's sentences": (0.9, 2, 0.3, 8, True),
    "more than a quarter": (0.9, 3, 0.3, 8, False),
    "on the right": (0.3, 8, 0.9, 2, True),
    "the longer one is contained": (0.9, 8, 0.3, 2, False),
    "both are as much contained: the right counts": (0.9, 8, 0.9, 2, True),
    "and not the left": (0.9, 2, 0.9, 8, False),
}


@pytest.mark.parametrize(
    ("left_linked", "left_only", "right_linked", "right_only", "is_shorter"), SHORTER.values(), ids=SHORTER
)
def test_the_one_that_is_contained_has_far_fewer_sentences_of_its_own(
    left_linked: float, left_only: int, right_linked: float, right_only: int, is_shorter: bool
) -> None:
    assert _is_shorter(left_linked, left_only, right_linked, right_only) is is_shorter


COUNTS = {
    "hardly anything is linked": ({"left_linked": 0.09}, Deed.TWO_REPORTS),
    "half of few groups": ({"left_linked": 0.5, "right_linked": 0.3, "reworded": 2}, Deed.PARTLY_TAKEN_OVER),
    "less than half of few": ({"left_linked": 0.49, "right_linked": 0.3, "reworded": 2}, Deed.TWO_REPORTS),
    "a quarter of three": ({"left_linked": 0.25, "right_linked": 0.2, "reworded": 3}, Deed.PARTLY_TAKEN_OVER),
    "less than a quarter": ({"left_linked": 0.24, "right_linked": 0.2, "reworded": 3}, Deed.TWO_REPORTS),
    "contained in a longer one": (
        {"left_linked": 0.8, "right_linked": 0.2, "only_left": 1, "only_right": 9, "same": 4}, Deed.SHORTENED,
    ),
    "hardly contained": (
        {"left_linked": 0.79, "right_linked": 0.2, "only_left": 1, "only_right": 9, "same": 4},
        Deed.PARTLY_TAKEN_OVER,
    ),
    "contained in one as long": (
        {"left_linked": 0.8, "right_linked": 0.6, "only_left": 1, "only_right": 3, "same": 4},
        Deed.PARTLY_TAKEN_OVER,
    ),
    "both as a whole, copied": (
        {"left_linked": 0.7, "right_linked": 0.7, "same": 9, "edited": 1}, Deed.COPIED,
    ),
    "hardly as a whole": (
        {"left_linked": 0.7, "right_linked": 0.69, "same": 9, "edited": 1}, Deed.PARTLY_TAKEN_OVER,
    ),
    "less than nine tenths copied": (
        {"left_linked": 0.9, "right_linked": 0.9, "same": 8, "edited": 2}, Deed.EDITED,
    ),
    "two fifths copied": ({"left_linked": 0.9, "right_linked": 0.9, "same": 4, "reworded": 6}, Deed.EDITED),
    "less, but half of it close": (
        {"left_linked": 0.9, "right_linked": 0.9, "same": 3, "edited": 2, "reworded": 5},
        Deed.REWRITTEN_WORD_BY_WORD,
    ),
    "less than half of it close": (
        {"left_linked": 0.9, "right_linked": 0.9, "same": 3, "edited": 1, "reworded": 6},
        Deed.REWRITTEN_FREELY,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("counts", "deed"), COUNTS.values(), ids=COUNTS)
def test_the_shares_from_which_on_something_was_done(counts: dict[str, Any], deed: Deed) -> None:
    made = collation_of(article_of(["Rain fell."]), article_of(["Rain fell."]))
    none = dict.fromkeys(("same", "edited", "reworded", "moved", "only_left", "only_right"), 0)
    known: dict[str, Any] = {"left_linked": 0.0, "right_linked": 0.0, **none, **counts}
    if not known["same"] and not known["reworded"]:
        known["reworded"] = 4
    found = replace(made, verdict=replace(made.verdict, **known))
    assert verdict_on(found, (), has_matches=False).deed is deed


@pytest.mark.parametrize(("has_matches", "deed"), [(False, Deed.UNRELATED), (True, Deed.TWO_REPORTS)])
def test_what_has_no_sentence_in_common_is_one_report_where_a_quotation_is_in_both(
    has_matches: bool, deed: Deed
) -> None:
    made = collation_of(article_of(["Rain fell."]), article_of(["A mill burned."]))
    assert verdict_on(made, (), has_matches).deed is deed
