"""Titles, labels, nicknames and scare quotes are kept apart from quotations."""

import pytest

from reader.quotations.attribution import attribute
from reader.quotations.fragments import _is_long, _is_told_behind, is_fragment
from reader.quotations.link import Link
from tests.quotations.conftest import MakeArticle
from tests.quotations.parsed import parsed, quote


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruth Alder wrote about the storm in “The Long Tide.”", "The Long Tide."),
        ("Ruth Alder spoke on the show “Harbour Lights” that night.", "Harbour Lights"),
        ("Her memoir, a book titled “Salt and Rope,” sold well.", "Salt and Rope,"),
        ("The old “free” harbour was sold to the town in spring.", "free"),
        ("A boat named “Gull” lay at the quay.", "Gull"),
        ("“Harbour Lights” star Ruth Alder said the pier was old.", "Harbour Lights"),
        ("“Salt and Rope,” a book by Ruth Alder, sold well.", "Salt and Rope,"),
        ("In her autobiography, “Salt and Rope,” Ruth Alder told it.", "Salt and Rope,"),
        ("The so-called “ghost of the pier” was a boat.", "ghost of the pier"),
    ],
)
def test_fragments(article: MakeArticle, text: str, words: str) -> None:
    made = article(text)
    found = attribute(made)
    assert [one.span.of(made.text) for one in found.fragments] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "“Old Piers,” a friend said.",
        "“old piers,” a book by Ruth Alder, said.",
        "Ruth Alder called it “a disgrace.”",
        "“Never,” Ruth Alder said.",
        "She said “no,” and left.",
    ],
)
def test_short_words_beside_a_cue_are_quotations(article: MakeArticle, text: str) -> None:
    assert attribute(article(text)).fragments == ()


LONG = "The boats came in late that night and nobody saw them. “We are alive,” Ruth Alder said then."


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("“We are alive”", True),
        ("– ‘Who cares?’ –", True),
        ("“WHO CARES”", True),
        ("“Who cares?”", False),
        ("– “Who cares?”", False),
        ("“We are alive, and we shall go on and on”", False),
    ],
)
def test_a_quotation_alone_on_a_line_may_be_a_heading(
    article: MakeArticle, line: str, is_heading: bool
) -> None:
    made = article(
        f"{LONG}\n\n{line}\n\nIt was dark and the wind was up, and the rain came in from the west."
    )
    words = line.strip("–“”‘’ ")
    assert (words in [one.span.of(made.text) for one in attribute(made).fragments]) is is_heading


@pytest.mark.parametrize(
    ("rule", "sentence", "told"),
    [
        ("what follows works", "“Harbour Lights” star Ann Lee said", True),
        ("one word", "“Lights” star Ann Lee said", False),
        ("capitals alone", "“HARBOUR LIGHTS” star Ann Lee said", False),
        ("a small letter", "“Harbour lights” star Ann Lee said", False),
        ("an apposition", "“Salt Rope,” a book by her", True),
        ("the comma behind the marks", "“Salt Rope”, a book by her", True),
        ("no comma", "“Salt Rope” a book by her", False),
        ("no article", "“Salt Rope,” book by her", False),
        ("no work", "“Salt Rope,” a boat by her", False),
        ("one word and an apposition", "“Salt,” a book by her", False),
        ("the sixth word behind the article ends it", f"“Salt Rope,” a {'old ' * 4}book by her", True),
        ("the seventh word", f"“Salt Rope,” a {'old ' * 5}book by her", False),
        ("nothing behind the work", "“Salt Rope,” a book", False),
    ],
)
def test_a_title_that_the_words_behind_tell(rule: str, sentence: str, told: bool) -> None:
    clauses = parsed(sentence)
    assert _is_told_behind(clauses, quote(clauses)) is told, rule


@pytest.mark.parametrize(
    ("rule", "words", "mention", "fragment"),
    [
        ("weak-cue", 3, (0, 2), True),
        ("weak-cue", 4, (0, 2), False),
        ("weak-cue", 3, None, True),
        ("cue-in-clause", 3, (0, 2), False),
        ("verb-before", 3, (0, 2), True),
        ("verb-before", 4, (0, 2), False),
    ],
)
def test_few_words_beside_a_weak_cue_of_a_thing(
    rule: str, words: int, mention: tuple[int, int] | None, fragment: bool
) -> None:
    clauses = parsed(f"The pier supports “{' '.join(['old'] * words)}” men.")
    assert is_fragment(clauses, quote(clauses), Link(rule, (2, 3), mention)) is fragment


@pytest.mark.parametrize(
    ("rule", "mark", "words", "fragment"),
    [
        ("verb-before", "", 2, True),
        ("verb-before", "", 3, False),
        ("verb-before", ":", 2, False),
        ("weak-cue", "", 2, False),
    ],
)
def test_few_words_beside_a_weak_cue_of_a_person(rule: str, mark: str, words: int, fragment: bool) -> None:
    clauses = parsed(f"Ann Lee supports{mark} “{' '.join(['old'] * words)}” men.")
    assert is_fragment(clauses, quote(clauses), Link(rule, (2, 3), (0, 2))) is fragment


@pytest.mark.parametrize(("words", "fragment"), [(4, True), (5, False)])
def test_a_label_behind_so_called(words: int, fragment: bool) -> None:
    clauses = parsed(f"the so-called “{' '.join(['old'] * words)}” men.")
    assert is_fragment(clauses, quote(clauses), Link("cue-before", (0, 1), None)) is fragment


@pytest.mark.parametrize(
    ("words", "before", "is_long"),
    [("Harbour Talk", "with", True), ("Talk", "with", False), ("Harbour Talk", "like", False)],
)
def test_a_title_of_two_words_is_too_long_for_a_name_behind_with(
    words: str, before: str, is_long: bool
) -> None:
    assert _is_long(parsed("Ann left."), words, before) is is_long
