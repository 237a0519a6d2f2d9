"""`reader exercise`: a copy with its key."""

import json
from pathlib import Path

import pytest

from reader.commands.exercise import run

TEXT = "News of the day\n\nThe council met on Monday in an odd hall. It paid 14 million euros for the firm.\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "story.txt").write_text(TEXT, "utf-8")
    return str(tmp_path / "story.txt")


def test_copy_and_key_are_written(article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, key = tmp_path / "copy.txt", tmp_path / "key.json"
    wish = ["--kind", "weekday", "--number", "1", "--seed", "4", "-o", str(copy), "--key", str(key)]
    assert run([article, *wish]) == 0
    (entry,) = json.loads(key.read_text("utf-8"))["alterations"]
    assert copy.read_text("utf-8")[entry["right"]["start"] : entry["right"]["end"]] == "Wednesday"
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("wish", "kinds"),
    [
        ([], {"weekday", "number", "magnitude", "currency"}),
        (["--kind", "all"], {"weekday", "number", "magnitude", "currency"}),
        (["--kind", "weekday", "--kind", "weekday"], {"weekday"}),
        (["--rewritten"], {"synonym", "replaced", "figure"}),
        (["--rewritten", "--number", "0"], {"synonym", "replaced", "figure"}),
    ],
)
def test_what_is_made_where_nothing_is_named(
    article: str, tmp_path: Path, wish: list[str], kinds: set[str]
) -> None:
    seen: set[str] = set()
    for seed in range(1, 9):
        key = tmp_path / f"{seed}.json"
        assert run([article, *wish, "--seed", str(seed), "-o", str(tmp_path / "c"), "--key", str(key)]) == 0
        seen |= {entry["kind"] for entry in json.loads(key.read_text("utf-8"))["alterations"]}
    assert seen & kinds
    assert seen <= kinds | ({"inserted"} if "--rewritten" in wish else set())


def test_answers_and_what_is_not_there_are_told_beside_the_copy(
    article: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run([article, "--kind", "weekday", "--kind", "rank", "--answers"]) == 0
    out, err = (stream.decode("utf-8") for stream in capsysbinary.readouterr())
    assert out.startswith("News of the day\n\nThe council met on Wednesday")
    assert "No place in this article for: Rank. Only 1 place was found." in err
    assert "Weekday: “Monday” → “Wednesday”" in err


def test_nothing_is_said_of_kinds_that_nobody_named(
    article: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run([article, "--kind", "all"]) == run([article]) == 0
    assert capsysbinary.readouterr().err == b""


def test_kinds_are_listed_with_their_places(article: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run([article, "--kinds", "--language", "de"]) == 0
    out = capsysbinary.readouterr().out.decode("utf-8")
    assert "   1  weekday                   Wochentag: Ein anderer Wochentag." in out.splitlines()
    assert any(line.startswith("   0  rank ") for line in out.splitlines())


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (["--kind", "rank"], "offers no place"),
        (["--kind", "nonsense"], "no kind “nonsense”"),
        (["--number", "-1"], "--number is 0 or more"),
        (["--number", "0"], "offers no place"),
        (["--seed", "x"], "invalid int value"),
    ],
)
def test_trouble_is_status_two_and_one_line(
    article: str, capsysbinary: pytest.CaptureFixture[bytes], wish: list[str], said: str
) -> None:
    assert run([article, *wish]) == 2
    assert said in capsysbinary.readouterr().err.decode("utf-8")
