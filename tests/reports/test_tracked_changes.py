"""Two articles as one text with tracked changes: both come out of it again, and what stays is not tracked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.comparison.compare import compare
from reader.reports.reading_order import END_OF_PARAGRAPH
from reader.reports.tracked_changes import Fate, Stretch, _increasing, tracked_changes
from reader.text.article import Article, Role
from reader.text.span import Span
from tests.builders import article_of, read_article

MILL, RAIN, FERRY, MARKET = (
    "The old mill outside the town burned down on Friday night.",
    "Heavy rain had flooded both of the lower bridges before.",
    "No ferry left the harbour until the following afternoon.",
    "Farmers sold their last apples at the weekly market.",
)


def fates(left: Article, right: Article) -> list[tuple[str, str]]:
    return [(stretch.fate.value, stretch.text) for stretch in tracked_changes(compare(left, right))]


def test_a_fate_tells_whose_words_they_are() -> None:
    assert [fate for fate in Fate if fate.is_left] == [Fate.KEPT, Fate.DELETED, Fate.MOVED_FROM]
    assert [fate for fate in Fate if fate.is_right] == [Fate.KEPT, Fate.INSERTED, Fate.MOVED_TO]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([MILL], [MILL], [("kept", MILL)]),
        ([MILL, RAIN], [MILL], [("kept", MILL), ("deleted", "\n"), ("deleted", RAIN)]),
        ([RAIN, MILL], [MILL], [("deleted", RAIN), ("deleted", "\n"), ("kept", MILL)]),
        ([MILL], [RAIN, MILL], [("inserted", RAIN), ("inserted", "\n"), ("kept", MILL)]),
        (
            [MILL],
            [MILL.replace("old", "new")],
            [("kept", "The "), ("deleted", "old"), ("inserted", "new"), ("kept", MILL[7:])],
        ),
        (
            [MILL, RAIN, FERRY],
            [FERRY, MILL, RAIN],
            [
                ("moved_to", FERRY), ("inserted", "\n"), ("kept", MILL), ("kept", "\n"), ("kept", RAIN),
                ("deleted", "\n"), ("moved_from", FERRY),
            ],
        ),
        ([], [MILL], [("inserted", MILL)]),
        ([], [], []),
    ],
)  # fmt: skip
def test_what_becomes_of_sentences(
    left: list[str], right: list[str], expected: list[tuple[str, str]]
) -> None:
    assert fates(article_of(left), article_of(right)) == expected


def test_a_sentence_that_goes_on_stands_in_its_paragraph_before_those_that_go() -> None:
    left = read_article(f"{MILL}\n\n{RAIN}\n\n{FERRY}\n")
    right = read_article(f"{MILL} {MARKET}\n\n{FERRY}\n")
    assert fates(left, right) == [
        ("kept", MILL), ("inserted", f" {MARKET}"), ("deleted", "\n"), ("deleted", RAIN), ("kept", "\n"),
        ("kept", FERRY),
    ]  # fmt: skip


def test_what_goes_stands_before_what_comes() -> None:
    left, right = article_of([MILL, RAIN, FERRY]), article_of([MILL, MARKET, FERRY])
    assert [text for _, text in fates(left, right)] == [MILL, "\n", RAIN, "\n", MARKET, "\n", FERRY]


def test_a_new_paragraph_between_the_same_sentences_is_a_change_of_its_own() -> None:
    left, right = read_article(f"{MILL} {RAIN}"), read_article(f"{MILL}\n\n{RAIN}")
    assert ("deleted", " ") in fates(left, right)
    assert ("inserted", "\n") in fates(left, right)


def test_other_marks_are_tracked_though_no_difference_and_what_is_the_same_is_kept() -> None:
    left = article_of(["“We wait,” she said on the old pier."])
    right = article_of(['"We wait," she said on the old pier.'])
    assert fates(left, right) == [
        ("deleted", "“We"), ("inserted", '"We'), ("kept", " "), ("deleted", "wait,”"), ("inserted", 'wait,"'),
        ("kept", " she said on the old pier."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "kept"),
    [("By Ada Brunner", "By  Ada\nBrunner", True), ("By Ada Brunner", "By Karl Lindt", False)],
)
def test_a_byline_is_kept_where_both_have_it(ours: str, theirs: str, kept: bool) -> None:
    roles = [Role.BYLINE, Role.BODY]
    found = fates(article_of([ours, MILL], roles=roles), article_of([theirs, MILL], roles=roles))
    assert (("kept", "By Ada Brunner") in found) is kept


def test_a_byline_that_stands_twice_is_no_place_to_hold_on_to() -> None:
    roles = [Role.CAPTION, Role.BODY, Role.CAPTION]
    left = article_of(["A view", MILL, "A view"], roles=roles)
    assert ("deleted", "A view") in fates(left, article_of(["A view", MILL], roles=roles[:2]))


def test_the_headline_is_known_as_such() -> None:
    roles = [Role.HEADLINE, Role.BODY]
    left = article_of(["Mill burns", MILL], roles=roles)
    found = tracked_changes(compare(left, replace(left)))
    assert [stretch.text for stretch in found if stretch.is_headline] == ["Mill burns"]
    only = tracked_changes(compare(article_of([MILL]), left))
    assert [stretch.text for stretch in only if stretch.is_headline] == ["Mill burns"]


def test_marks_up_between_sentences_parts_them() -> None:
    text = f"{MILL} ** {RAIN}"
    left = article_of([text])
    apart = replace(
        left,
        text=text,
        sentences=tuple(
            replace(left.sentences[0], index=k, span=Span(text.index(words), text.index(words) + len(words)))
            for k, words in enumerate((MILL, RAIN))
        ),
    )
    assert fates(apart, apart) == [("kept", MILL), ("kept", f" {RAIN}")]


def test_neighbours_of_one_kind_are_one_stretch_and_ends_of_paragraphs_stand_alone() -> None:
    found = tracked_changes(compare(article_of([]), article_of([MILL, RAIN])))
    assert found == [
        Stretch(MILL, Fate.INSERTED, 0),
        Stretch(END_OF_PARAGRAPH, Fate.INSERTED, 1),
        Stretch(RAIN, Fate.INSERTED, 1),
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([3], [0]),
        ([1, 2, 3], [0, 1, 2]),
        ([3, 1, 2], [1, 2]),
        ([1, 9, 2, 3], [0, 2, 3]),
        ([2, 1], [1]),
    ],
)
def test_the_longest_run_that_rises(values: list[int], expected: list[int]) -> None:
    assert _increasing(values) == expected


SENTENCES = st.lists(
    st.sampled_from([MILL, RAIN, FERRY, MARKET, MILL.replace("old", "new"), RAIN.replace("both", "two")]),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(SENTENCES, SENTENCES, st.sampled_from([" ", "\n\n"]))
def test_both_articles_come_out_again(left: list[str], right: list[str], gap: str) -> None:
    made = tracked_changes(compare(article_of(left, gap=gap), article_of(right)))
    ours = "".join(stretch.text for stretch in made if stretch.fate.is_left)
    theirs = "".join(stretch.text for stretch in made if stretch.fate.is_right)
    assert ours == "\n".join(left)
    assert theirs == "\n".join(right)
