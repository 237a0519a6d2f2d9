"""Subtitles and transcripts: which cues run on, which begin a paragraph, what is left out."""

import pytest

from reader.cancel import never
from reader.errors import LoadError
from reader.loading.subtitles import read
from reader.text.article import Role


def _read(text: str, name: str = "a.vtt") -> list[str]:
    loaded = read(text.encode(), name, never)
    assert loaded.blocks is not None
    return [block.span.of(loaded.text) for block in loaded.blocks]


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02}:{seconds % 60:06.3f}"


def _shown(*cues: tuple[float, float, str]) -> list[str]:
    """Paragraphs of cues, each shown from a second to another."""
    said = (f"{_clock(start)} --> {_clock(end)}\n{text}\n" for start, end, text in cues)
    return _read("WEBVTT\n\n" + "\n".join(said))


@pytest.mark.parametrize(
    ("first", "pause", "second", "is_one"),
    [
        ("The gate is", 0, "shut.", True),
        ("The gate is shut.", 3.0, "It rains.", True),
        ("The gate is shut.", 3.1, "It rains.", False),
        ("The gate is", 9.0, "shut.", True),
        ("The gate is shut.", 0, ">> It rains.", False),
        ("The gate is shut.", 0, "- It rains.", False),
        ("The gate is shut.", 0, "– It rains.", False),
        ("The gate is shut.", 0, "-It rains.", True),
        ("The gate is shut.", 0, "Ann Lee: It rains.", False),
        ("The gate is shut.", 0, "ann: It rains.", True),
        ("The gate is shut.", 0, "Ann:it rains.", True),
        ("a" * 499 + ".", 0, "It rains.", False),
        ("a" * 498 + ".", 0, "It rains.", True),
        ("a" * 600, 0, "It rains.", True),
    ],
)
def test_a_paragraph_ends_at_a_turn_a_pause_and_when_it_is_long(
    first: str, pause: float, second: str, is_one: bool
) -> None:
    assert len(_shown((1, 2, first), (2 + pause, 12, second))) == 2 - is_one


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        (">> It rains.", "It rains."),
        (">>> It rains.", "It rains."),
        ("- It rains.", "It rains."),
        ("–It rains.", "It rains."),
        (">> Ann: It rains.", "Ann: It rains."),
        ("<v Ann Lee>It rains.</v>", "Ann Lee: It rains."),
        ("<v.loud Ann>It rains.", "Ann: It rains."),
        ("<c.red>It</c> &amp; <00:01.500>rains", "It & rains"),
        ("{\\an8}It rains", "It rains"),
        ("  It \t rains  ", "It rains"),
        ("It rains\nhere", "It rains here"),
        ("It rains\n[♪ music]", "It rains"),
        ("It rains ♪", "It rains ♪"),
    ],
)
def test_marks_are_left_out(line: str, spoken: str) -> None:
    assert _shown((1, 2, line)) == [spoken]


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        (["We sail.", "We sail.\nAt last."], "We sail. At last."),
        (["We sail.", "Ann: We sail.\nAt last."], "We sail. At last."),
        (["Ann: We sail.", "We sail.\nAt last."], "Ann: We sail. At last."),
        (["We sail.", "♪", "We sail."], "We sail."),
        (["We sail.", "At last.", "We sail."], "We sail. At last. We sail."),
    ],
)
def test_lines_that_roll_on_are_read_once(cues: list[str], expected: str) -> None:
    shown = [(float(number), number + 1.0, cue) for number, cue in enumerate(cues)]
    assert _shown(*shown) == [expected]


@pytest.mark.parametrize(
    ("time", "is_cue"),
    [
        ("00:01.000 --> 00:02.000", True),
        ("00:00:01,000 --> 00:00:02,000", True),
        ("100:00:01.00  -->  100:00:02.00 align:start", True),
        ("00:01 --> 00:02", False),
        ("00:01.000 -> 00:02.000", False),
    ],
)
def test_times_are_told_by_their_arrow(time: str, is_cue: bool) -> None:
    loaded = read(f"1\n{time}\nWe sail.\n".encode(), "a.srt", never)
    assert loaded.blocks is not None
    assert [block.role for block in loaded.blocks][-1] is (Role.BODY if is_cue else None)
    assert (loaded.text == "We sail.") is is_cue


def test_an_hour_counts_sixty_minutes() -> None:
    text = "WEBVTT\n\n01:00:00.000 --> 01:00:01.000\nWe sail.\n\n60:02.000 --> 60:03.000\nAt last.\n"
    assert _read(text) == ["We sail. At last."]


def test_numbers_and_names_of_cues_are_left_out() -> None:
    text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nWe sail.\n\nintro\n00:02.000 --> 00:03.000\nAt last.\n"
    assert _read(text) == ["We sail. At last."]


_EVENT = "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,{},0,0,0,,{}\n"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("", "We sail, all.", "We sail, all."),
        (" Ann ", "We sail.", "Ann: We sail."),
        ("", "We\\Nsail\\nat\\hlast", "We sail at last"),
    ],
)
def test_substation_has_the_speaker_in_its_fifth_field(name: str, text: str, expected: str) -> None:
    assert _read(_EVENT.format(name, text), "a.ass") == [expected]


def test_substation_lines_of_another_kind_and_with_odd_times_are_no_trouble() -> None:
    text = _EVENT.format("", "We sail.") + "Comment: 0,0,0,,,0,0,0,,No\nDialogue: too,few\n"
    assert _read(text.replace("0:00:01.00", "soon"), "a.ass") == ["We sail."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[00:01] We sail.\n[00:07] When?\n", ["We sail.", "When?"]),
        ("(1:02:03.5) We sail.\n00:07 - When?\n", ["We sail.", "When?"]),
        ("00:01 We sail,\nall of us.\n00:07 When?\n", ["We sail, all of us.", "When?"]),
        ("00:01\nWe sail,\nall of us.\n00:07\nWhen?\n", ["We sail, all of us.", "When?"]),
        ("00:01 We sail.\n\nNobody\nspoke.\n00:07 When?\n", ["We sail.", "Nobody spoke.", "When?"]),
        ("A talk\nof two\n00:01 We sail.\n00:07 When?\n", ["A talk of two", "We sail.", "When?"]),
    ],
)
def test_lines_with_a_time_begin_paragraphs_of_a_transcript(text: str, expected: list[str]) -> None:
    assert _read(text, "a.txt") == expected


@pytest.mark.parametrize("text", ["WEBVTT\n\n00:01.000 --> 00:02.000\n…\n", "00:01\n00:07\n"])
def test_times_without_words_are_refused(text: str) -> None:
    with pytest.raises(LoadError, match=r"“a\.vtt” holds times but no words"):
        _read(text)
