"""Lines that run on, and lines that a writer broke."""

import textwrap

import pytest

from reader.text.paragraphs import _is_block, _Line, _Tally, find_paragraphs
from reader.text.span import Span

_LONG = (
    "The weir’s fourth gate failed to open in the early hours of March 14, when the river was running three "
    "metres above its usual level, and water went over the embankment and into the town before dawn."
)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in find_paragraphs(text)]


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_broken_lines_are_one_paragraph(width: int) -> None:
    text = "\n\n".join([textwrap.fill(_LONG, width)] * 3)
    assert _paragraphs(text) == [_LONG] * 3


def test_broken_lines_without_blank_lines_part_at_short_ends() -> None:
    text = "\n".join([textwrap.fill(_LONG, 60)] * 4)
    assert _paragraphs(text) == [_LONG] * 4


@pytest.mark.parametrize(
    "lines",
    [
        ["The gate failed.", "Two people died in the night of the flood.", "Nobody woke."],
        [
            "And the sons of the river; Averle, and Corrin,",
            "And of the hill,",
            "Skelness and Ketterby:",
            "All these",
        ],
        ["The gate is old,", "the river high,", "the town asleep", "beneath the sky"],
        ["Inquiry blames years of repairs", "By Nora Feldt", "October 9, 2025", "The gate failed on Monday."],
        ["- first", "- second", "- third"],
    ],
)
def test_lines_that_a_writer_broke_stay(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert _paragraphs(text) == [line.removeprefix("- ") for line in lines]


@pytest.mark.parametrize(
    ("rule", "lines", "count"),
    [
        (
            "one paragraph of lines that are all long, open and nearly full",
            [
                "the water that came over the wall in the night ran through the street",
                "of the old town and stood a metre high in the hall, where the people",
                "had gone to sleep, and nobody knew for an hour that the gate had not",
                "opened as it should.",
            ],
            1,
        ),
        (
            "so many lines with stops are sentences",
            [
                "The water that came over the wall in the night ran through a street.",
                "Of the old town nothing was to be seen on the next day, said Mr Doe.",
                "Had it rained for one more day the wall would have gone, he thought.",
                "The gate opened as it should.",
            ],
            4,
        ),
        (
            "long lines that begin with capitals are a list of titles",
            [
                "Water that came over the wall in the night runs through the streets",
                "Old town stands a metre deep, and nobody knows what will become of it",
                "Engineers ask for another wall along the river, and for a wider gate",
                "Council to meet on Tuesday on the wall and its gate, and on the money",
            ],
            4,
        ),
        (
            "a mark that closes behind a word ends nothing",
            [
                "The gate was said by the engineer to be “an old lady”",
                "and to need a rest before the winter.",
            ],
            1,
        ),
        (
            "a mark that closes behind a stop ends a line",
            ["The engineer said that the gate was “an old lady.”", "And so it was."],
            2,
        ),
    ],
)
def test_lines_of_one_run(rule: str, lines: list[str], count: int) -> None:
    assert len(_paragraphs("\n".join(lines))) == count, rule


def test_long_lines_of_uneven_width_are_wrapped_where_blank_lines_part_them() -> None:
    """Blanks that were no places to break a line leave lines of uneven width."""
    lines = _LONG.replace("in the ", "in\u00a0the\u00a0").replace("of ", "of\u00a0")
    text = "\n\n".join([textwrap.fill(lines, 72, break_long_words=False)] * 3).replace("\u00a0", " ")
    assert _paragraphs(text) == [_LONG] * 3


NARROW = (
    "We saw how the water came over the walls", "in the hall of an old house we sleep",
    "By the wall of an old house they sat",
)  # fmt: skip
WIDE = (
    "We saw how the water came over the walls of the town that day",
    "in the hall of an old house we sleep and hope to be away",
    "By the wall of an old house they sat and said that it is",
)  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "smalls", "capitals", "is_wrapped"),
    [(NARROW, 2, 1, True), (NARROW, 2, 2, False), (WIDE, 2, 2, True), (WIDE, 2, 3, False)],
    ids=["half of them", "less than half", "two fifths of long lines", "a third of long lines"],
)
def test_lines_of_uneven_width_are_wrapped_where_enough_run_on_in_a_small_letter(
    lines: tuple[str, str, str], smalls: int, capitals: int, is_wrapped: bool
) -> None:
    full, small, capital = lines
    group = "\n".join([full, *[small] * smalls, *[capital] * capitals, "It is."])
    assert (len(_paragraphs("\n\n".join([group] * 3))) == 3) is is_wrapped


@pytest.mark.parametrize(("groups", "is_wrapped"), [(3, True), (2, False)])
def test_three_runs_of_lines_say_that_blank_lines_part_the_paragraphs(groups: int, is_wrapped: bool) -> None:
    full, small, capital = NARROW
    group = "\n".join([full, small, small, capital, "It is."])
    assert (len(_paragraphs("\n\n".join([group] * groups))) == groups) is is_wrapped


def test_four_lines_of_uneven_width_are_enough() -> None:
    full, small, capital = NARROW
    groups = [[full, small], [capital, full], [capital, "and it is.", "It is."]]
    assert len(_paragraphs("\n\n".join(map("\n".join, groups)))) == 4


def test_an_indented_line_begins_a_paragraph() -> None:
    wrapped = textwrap.fill(_LONG, 60, initial_indent="    ")
    assert _paragraphs("\n".join([wrapped] * 3)) == [_LONG] * 3


def test_blocks_part_where_lines_do_not() -> None:
    text = "One line\nanother line"
    spans = find_paragraphs(text, [Span(0, 8), Span(9, 21)])
    assert [span.of(text) for span in spans] == ["One line", "another line"]


def test_nothing_is_no_paragraph() -> None:
    assert find_paragraphs(" \n\n\t\n") == []


def _row(length: int, first: str = "a") -> str:
    """A line of words of five letters and one blank; an odd length ends in a longer word."""
    words = first + "aaaa"
    while len(words) + 6 <= length:
        words += " aaaaa"
    return words + "a" * (length - len(words))


LINES = {
    "a long line before a small letter": ([_row(60), "aaaa", "Aaaa"], 2),
    "a line of 59 letters": ([_row(59), "aaaa", "Aaaa"], 3),
    "a line of 160 letters": ([_row(160), "aaaa", "Aaaa"], 2),
    "a line of 161": ([_row(161), "aaaa", "Aaaa"], 3),
    "before a capital": ([_row(60), "Aaaa", "Aaaa"], 3),
    "before a figure": ([_row(60), "9 aaa", "Aaaa"], 3),
    "behind a stop": ([_row(59) + ".", "aaaa", "Aaaa"], 3),
    "behind a colon": ([_row(59) + ":", "aaaa", "Aaaa"], 3),
    "behind a comma": ([_row(59) + ",", "aaaa", "Aaaa"], 2),
    "among four lines": ([_row(60), "aaaa", "Aaaa", "Aaaa"], 3),
    "among five lines": ([_row(60), "aaaa", "Aaaa", "Aaaa", "Aaaa"], 5),
}


@pytest.mark.parametrize(("lines", "count"), LINES.values(), ids=LINES)
def test_only_a_long_line_runs_on_where_nothing_is_wrapped(lines: list[str], count: int) -> None:
    assert len(_paragraphs("\n".join(lines))) == count


ITEMS = {
    "bullets": (["* one", "* two"], ["one", "two"]),
    "other bullets": (["• one", "‣ two"], ["one", "two"]),
    "a bullet without a blank is none": (["*one", "•two"], ["*one", "•two"]),
    "a number stays": (["1. One", "2) Two"], ["1. One", "2) Two"]),
    "a dash stays": (["– one", "— two"], ["– one", "— two"]),
}


@pytest.mark.parametrize(("lines", "expected"), ITEMS.values(), ids=ITEMS)
def test_bullets_are_no_words(lines: list[str], expected: list[str]) -> None:
    assert _paragraphs("\n".join(lines)) == expected


WRAPPED = textwrap.wrap(_LONG, 60)


def test_items_of_a_wrapped_list_are_apart() -> None:
    items = [
        "\n".join(textwrap.wrap(_LONG, 60, initial_indent=f"({n}) ", subsequent_indent="  "))
        for n in range(3)
    ]
    assert _paragraphs("\n".join(items)) == [f"({n}) {_LONG}" for n in range(3)]


def test_an_item_behind_a_sentence_that_ends_short_is_apart() -> None:
    text = "\n".join([*WRAPPED, "- It rained on."])
    assert _paragraphs(text)[-1] == "It rained on."


@pytest.mark.parametrize(("indent", "count"), [(1, 1), (2, 2), (4, 2)])
def test_an_indent_of_two_blanks_begins_a_paragraph_behind_a_stop(indent: int, count: int) -> None:
    first = textwrap.wrap(_LONG[:-1] + ", and as it was written down there.", 60)
    full = [*first[:-1], (first[-1] + " aaaaa" * 10)[:58] + "."]
    text = "\n".join(
        [*full, " " * indent + "And so it was with every other gate of the old weir there,", *WRAPPED]
    )
    assert len(_paragraphs(text)) == count


@pytest.mark.parametrize(("width", "is_one"), [(19, False), (20, True)])
def test_no_text_is_set_narrower_than_twenty_letters(width: int, is_one: bool) -> None:
    lines = textwrap.wrap(_LONG.replace("embankment", "dam"), width)
    assert (len(_paragraphs("\n".join(lines))) == 1) is is_one


@pytest.mark.parametrize(
    ("rule", "tally", "is_wrapped"),
    [
        ("enough of all", _Tally(lines=1000, full=400, open=200, run_on=160, small=56), True),
        ("less than a fifth are open", _Tally(1000, 400, 199, 160, 56), False),
        ("less than four in five of these run on", _Tally(1000, 400, 200, 159, 56), False),
        ("35 in a hundred full lines run on", _Tally(1000, 571, 200, 200, 70), True),
        ("less than 35", _Tally(1000, 572, 200, 200, 70), False),
        ("less than 35 in a hundred of these begin small", _Tally(1000, 400, 200, 160, 55), False),
        ("four lines are enough", _Tally(4, 4, 4, 4, 2), True),
        ("of four lines more than one begins small", _Tally(4, 4, 4, 4, 1), False),
        ("of three lines one is enough", _Tally(3, 3, 3, 3, 1), True),
    ],
)
def test_how_many_lines_say_that_a_text_is_wrapped(rule: str, tally: _Tally, is_wrapped: bool) -> None:
    assert tally.says_wrapped(0.35) is is_wrapped, rule


@pytest.mark.parametrize(
    ("rule", "reaches", "is_block"),
    [
        ("a line may fall short by 15 in a hundred", (1000, 850, 1000), True),
        ("by more", (1000, 849, 1000), False),
        ("sixty letters are long", (60, 60, 60), True),
        ("less are short", (60, 59, 60), False),
        ("two lines are few", (60, 60), False),
    ],
)
def test_lines_that_are_all_long_and_nearly_of_one_width_are_a_block(
    rule: str, reaches: tuple[int, ...], is_block: bool
) -> None:
    lines = [_Line(Span(0, reach), 0, "a" * reach) for reach in reaches]
    assert _is_block([(line, line) for line in lines]) is is_block, rule
