"""Roles of paragraphs by the rules over several lines: headline, head, foot, menus, what stands twice."""

import pytest

from reader.loading.open_file import load_text
from reader.text.article import Role
from reader.text.cleaning import clean, decide_roles

_BODY = (
    "The weir’s fourth gate failed to open in the early hours of March 14, an inquiry found on Thursday.",
    "“No single person let this happen,” inquiry chair Helena Vosk told reporters in the town hall.",
    "Operators at the weir had reported faults on the gate many times before the night of the flood.",
    "The inquiry’s final report is due in February, and nobody in the town expects it to be read.",
)


def _roles(*lines: str) -> list[Role]:
    return decide_roles(lines, [None] * len(lines), [True] * len(lines))


def _prose(words: int, tail: str = ".") -> str:
    return " ".join(["word"] * (words - 1) + [f"end{tail}"])


HEADLINES = {
    "without a stop": ("The gate fell", True, True),
    "with a comma at its end": ("The gate fell,", True, False),
    "with a semicolon": ("The gate fell;", True, False),
    "a question": ("Did the gate fall?", True, True),
    "a short sentence, parted": ("The gate fell at night.", True, True),
    "a short sentence, not parted": ("The gate fell at night.", False, False),
    "fourteen words, parted": (_prose(14), True, True),
    "fifteen words, parted": (_prose(15), True, False),
    "in the case of titles, not parted": ("The Gate Failed At Night in Averle.", False, True),
    "seven of ten long words in capitals": (
        "Alphas Betas Gammas Deltas Epsilon Zetas Thetas kappas lambdas omegas.", False, True,
    ),
    "six of ten": ("Alphas Betas Gammas Deltas Epsilon Zetas thetas kappas lambdas omegas.", False, False),
    "small words do not count": ("Gate of the weir on an old dam.", False, False),
    "no long word": ("It is so.", False, False),
    "four letters are small": ("Gate weir Fails.", False, True),
    "32 words": (" ".join(["word"] * 32), True, True),
    "33 words": (" ".join(["word"] * 33), True, False),
    "220 characters": ("a" * 220, True, True),
    "221 characters": ("a" * 221, True, False),
}  # fmt: skip


@pytest.mark.parametrize(("line", "is_parted", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_the_first_line_is_a_headline(line: str, is_parted: bool, expected: bool) -> None:
    lines = [line, *_BODY]
    roles = decide_roles(lines, [None] * len(lines), [is_parted] + [True] * 4)
    assert roles[0] is (Role.HEADLINE if expected else Role.BODY)


def test_a_line_alone_is_no_headline() -> None:
    assert _roles("The gate fell") == [Role.BODY]
    assert _roles("The gate fell", "and rose again") == [Role.HEADLINE, Role.BODY]


def test_a_line_end_parts_no_headline_and_a_blank_line_does() -> None:
    for gap, role in (("\n", Role.BODY), ("\n\n", Role.HEADLINE)):
        text = f"The gate fell at night.{gap}{_BODY[0]}\n\n{_BODY[1]}"
        assert clean(load_text(text, "clipboard"))[0].role is role


def test_a_masthead_needs_a_headline_and_a_text_below_it() -> None:
    paper = "The Daily Sextant"
    assert _roles(paper, "Company put off repair", _BODY[0])[:2] == [Role.FURNITURE, Role.HEADLINE]
    assert _roles(paper, _BODY[0])[0] is Role.HEADLINE
    assert _roles(paper, *_BODY)[0] is Role.HEADLINE


REPEATED = {
    "again": ("Old gates, new doubts about it", 0, True),
    "in other letters": ("OLD GATES – new doubts, about it!", 0, True),
    "not the same": ("Old gates, new doubts about her", 0, False),
    "as the eleventh behind it": ("Old gates, new doubts about it", 8, True),
    "as the twelfth behind it": ("Old gates, new doubts about it", 9, False),
}


@pytest.mark.parametrize(("again", "between", "expected"), REPEATED.values(), ids=REPEATED)
def test_a_repeated_headline_is_furniture(again: str, between: int, expected: bool) -> None:
    more = [f"{_prose(11)[:-1]} {n}." for n in range(between)]
    roles = _roles("Old gates, new doubts about it", *_BODY[:2], *more, again, *_BODY[2:])
    assert roles[3 + between] is (Role.FURNITURE if expected else Role.BODY)


def test_a_repeated_headline_of_three_words_stays() -> None:
    assert _roles("Gates and doubts", *_BODY[:2], "Gates and doubts", *_BODY[2:])[3] is Role.BODY
    four = "Gates and new doubts"
    assert _roles(four, *_BODY[:2], four, *_BODY[2:])[3] is Role.FURNITURE


DOUBLED = {
    "four words twice": ("Divers inspect the hinges", 2, _BODY, True),
    "three words": ("Divers inspect hinges", 2, _BODY, False),
    "three times": ("Divers inspect the hinges", 3, _BODY, False),
    "with a stop": ("Divers inspect the hinges.", 2, _BODY, False),
    "half of the long paragraphs are prose": (
        "Divers inspect the hinges", 2, (_prose(10), _prose(10, ""), "a short line."), True,
    ),
    "less than half": (
        "Divers inspect the hinges", 2, (_prose(10), _prose(10, ""), _prose(11, "")), False,
    ),
    "one long paragraph alone": ("Divers inspect the hinges", 2, (_prose(10), _prose(9)), False),
}  # fmt: skip


@pytest.mark.parametrize(("line", "times", "body", "expected"), DOUBLED.values(), ids=DOUBLED)
def test_a_doubled_line_is_a_caption(line: str, times: int, body: tuple[str, ...], expected: bool) -> None:
    roles = _roles("Old gates, new doubts", body[0], *[line] * times, *body[1:])
    assert set(roles[2 : 2 + times]) == {Role.CAPTION if expected else Role.BODY}


MENUS = {
    "three in a row": ([*_BODY[:2], "Home", "World", "Sport", *_BODY[2:]], [2, 3, 4]),
    "two in a row": ([*_BODY[:2], "Home", "World", *_BODY[2:]], []),
    "beside furniture": ([*_BODY[:2], "Home", "Advertisement", *_BODY[2:]], [2, 3]),
    "behind furniture": ([*_BODY[:2], "Advertisement", "Home", *_BODY[2:]], [2, 3]),
    "beside stars": ([*_BODY[:2], "* * *", "Home", *_BODY[2:]], [2]),
    "below a news text": (["Gates", "By Nora Feldt", *_BODY, "Home"], [6]),
    "above a news text": (["Home", "Old gates, new doubts", "By Nora Feldt", *_BODY], [0]),
    "below what may be a story": (["Old gates, new doubts", *_BODY, "Home"], []),
}


@pytest.mark.parametrize(("lines", "expected"), MENUS.values(), ids=MENUS)
def test_words_of_a_menu(lines: list[str], expected: list[int]) -> None:
    found = _roles(*lines)
    assert [at for at, role in enumerate(found) if role is Role.FURNITURE] == expected


@pytest.mark.parametrize(("count", "expected"), [(3, Role.FURNITURE), (4, Role.BODY)])
def test_edge_lines_stand_among_the_first_and_last_four(count: int, expected: Role) -> None:
    lines = [f"{_prose(11)[:-1]} {n}." for n in range(12)]
    edge = "This article was first published in The Harbour Post"
    assert _roles(*lines[:count], edge, *lines[count:])[count] is expected
    assert _roles(*lines[count:], edge, *lines[:count])[12 - count] is expected


def test_the_head_ends_at_its_second_long_paragraph() -> None:
    date = "9 October 2025"
    assert _roles("Old gates", _BODY[0], date, *_BODY[1:], *_BODY)[2] is Role.DATELINE
    assert _roles("Old gates", *_BODY[:2], date, *_BODY[2:], *_BODY)[3] is Role.BODY
    eleven = _prose(11)
    assert _roles("Old gates", _BODY[0], eleven, date, *_BODY[1:], *_BODY)[3] is Role.DATELINE
    twelve = _prose(12)
    assert _roles("Old gates", _BODY[0], twelve, date, *_BODY[1:], *_BODY)[3] is Role.BODY


def test_an_agency_above_a_caption_took_the_photo() -> None:
    caption = "The weir after the flood. (AP Photo/Sam Okell)"
    assert _roles("Old gates", "Reuters", caption, *_BODY)[1:3] == [Role.CAPTION, Role.CAPTION]
    assert _roles("Old gates", "Reuters", *_BODY)[1] is Role.BYLINE
    assert _roles("Old gates", "By Nora Feldt", caption, *_BODY)[1] is Role.BYLINE


def test_captions_alone_are_a_text() -> None:
    caption = "The weir after the flood. (AP Photo/Sam Okell)"
    assert _roles(caption, "© 2025 The Port Averle Ledger.") == [Role.BODY, Role.FURNITURE]


def test_a_word_broken_at_a_line_end_is_read_whole() -> None:
    text = f"Old gates\n\nSource: https://a.example/old-\nweir\n\n{_BODY[0]}\n\n{_BODY[1]}"
    assert clean(load_text(text, "clipboard"))[1].role is Role.FURNITURE


_REPORT = "(Reporting by Lena Marsh in Karlstrand and Tom Abara in Averle; editing by Jo Dahl.)"


@pytest.mark.parametrize(
    ("rule", "lines", "role"),
    [
        ("behind the body, whatever follows", [*_BODY, _REPORT, *["Share"] * 8], Role.BYLINE),
        ("among the last lines", [*_BODY, _REPORT, "A line.", "Another line."], Role.BYLINE),
        ("before more of the body", [_BODY[0], _REPORT, *_BODY, *_BODY, *_BODY], Role.BODY),
    ],
)
def test_credits_stand_at_the_foot(rule: str, lines: list[str], role: Role) -> None:
    assert _roles(*lines)[lines.index(_REPORT)] is role, rule


@pytest.mark.parametrize(("count", "expected"), [(39, Role.DATELINE), (40, Role.BODY)])
def test_a_head_without_prose_has_forty_lines(count: int, expected: Role) -> None:
    short = [f"gates and doors of {n}" for n in range(50)]
    assert _roles(*short[:count], "9 October 2025", *short[count:])[count] is expected


@pytest.mark.parametrize(("tail", "expected"), [("|", Role.DATELINE), ("||", Role.BODY)])
def test_a_dateline_has_120_characters(tail: str, expected: Role) -> None:
    dates = "9 October 2025 | " * 7 + tail
    assert len(dates) == (120 if expected is Role.DATELINE else 121)
    assert _roles("Old gates", dates, *_BODY)[1] is expected
