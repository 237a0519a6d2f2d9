"""`reader check`, as a script calls it."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.__main__ import main

WIRE = "News\n\nThe storm killed 14 people in the two villages.\n"
BAD = WIRE.replace("14", "41")
SAID = "News\n\n“We will close the mill in May,” Ada Holt said on Monday.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {
        "wire/a.txt": WIRE, "wire/b.txt": WIRE, "ours/a.txt": BAD, "ours/b.txt": WIRE, "said.txt": SAID,
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["wire/b.txt", "ours/b.txt"], 0),
        (["wire/a.txt", "ours/a.txt"], 1),
        (["wire/a.txt", "ours/a.txt", "--fail-on", "never"], 0),
        (["wire/a.txt", "ours/a.txt", "--fail-on", "hedge"], 0),
        (["wire/a.txt", "ours/a.txt", "--fail-on", "disagreeing_fact"], 1),
        (["wire/a.txt", "ours/a.txt", "--ignore", "disagreeing_fact"], 0),
        (["wire", "ours"], 1),
        (["wire/a.txt", "ours/b.txt", "ours/a.txt"], 1),
        (["wire/a.txt", "no.txt"], 2),
        (["wire/a.txt", "no.txt", "ours/b.txt"], 2),
        (["wire/a.txt"], 2),
        (["wire", "ours/a.txt"], 2),
        (["wire/a.txt", "ours/a.txt", "--fail-on", "fatal"], 2),
        (["wire/a.txt", "ours/a.txt", "--jobs", "0"], 2),
        (["wire/a.txt", "ours/a.txt", "--rules", "no.toml"], 2),
        (["wire/a.txt", "ours/a.txt", "--pairs", "pairs.csv"], 2),
        (["--quotes-only", "said.txt", "said.txt"], 0),
        (["--quotes-only", "wire/a.txt", "said.txt"], 1),
        (["--sources", "wire/a.txt", "said.txt", "--quotes-only", "said.txt"], 0),
        (["--sources", "wire/a.txt", "said.txt", "--quotes-only"], 1),
        (["--quotes-only", "said.txt"], 2),
        (["--sources", "said.txt", "--quotes-only", "said.txt", "wire/a.txt"], 2),
    ],
)
@pytest.mark.usefixtures("desk")
def test_the_exit_status(arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *arguments]) == status
    errors = capsys.readouterr().err.splitlines()
    assert all(line.startswith("reader: ") for line in errors)


@pytest.mark.usefixtures("desk")
def test_every_pair_has_a_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "wire", "ours"])
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith("a.txt: 1 finding, 1 failing")
    assert second.endswith("b.txt: 0 findings, 0 failing")


def test_known_findings_are_allowed(desk: Path) -> None:
    assert main(["check", "wire", "ours", "--write-allow", "known.json"]) == 0
    assert main(["check", "wire", "ours", "--allow", "known.json"]) == 0
    (desk / "ours/b.txt").write_text(WIRE.replace("two", "three"), "utf-8")
    assert main(["check", "wire", "ours", "--allow", "known.json"]) == 1


def test_a_desks_rules_lie_where_the_check_runs(desk: Path) -> None:
    (desk / ".reader-check.toml").write_text('allow = [["14", "41"]]\n', "utf-8")
    assert main(["check", "wire", "ours"]) == 0
    (desk / "strict.toml").write_text('fail_on = "look"\n', "utf-8")
    assert main(["check", "wire", "ours", "--rules", "strict.toml"]) == 1


def test_a_table_of_pairs_and_a_report_in_a_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "pairs.csv").write_text("source,copy\nwire/a.txt,ours/a.txt\nwire/b.txt,ours/b.txt\n", "utf-8")
    assert main(["check", "--pairs", "pairs.csv", "--format", "json", "-o", "out.json"]) == 1
    assert capsys.readouterr().out == ""
    form = json.loads((desk / "out.json").read_text("utf-8"))
    assert [len(pair["findings"]) for pair in form["pairs"]] == [1, 0]
    assert main(["check", "wire/b.txt", "ours/b.txt", "-o", "no/out.txt"]) == 2


@pytest.mark.usefixtures("desk")
def test_many_pairs_are_told_in_order_on_several_cores(capsys: pytest.CaptureFixture[str]) -> None:
    copies = ["ours/a.txt", "ours/b.txt"] * 3
    assert main(["check", "wire/a.txt", *copies, "--jobs", "2", "--format", "jsonl"]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [pair["copy"] for pair in told] == copies
    assert [len(pair["findings"]) for pair in told] == [1, 0] * 3


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("pairs", "jobs", "used"), [(3, "4", []), (4, "4", [4]), (4, "1", []), (5, "2", [2]), (4, "9", [4])]
)
def test_a_few_pairs_are_checked_without_other_processes(
    pairs: int, jobs: str, used: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def executor(workers: int, _context: object) -> ThreadPoolExecutor:
        asked.append(workers)
        return ThreadPoolExecutor(workers)

    monkeypatch.setattr("reader.commands.check.ProcessPoolExecutor", executor)
    assert main(["check", "wire/a.txt", *["ours/b.txt"] * pairs, "--jobs", jobs]) == 0
    assert asked == used


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["wire/a.txt", "ours/a.txt", "--jobs", "0"], "a number from 1"),
        (["wire/a.txt", "ours/a.txt", "--jobs", "two"], "invalid"),
        (["wire/a.txt", "--pairs", "p.csv"], "name no files beside it"),
        (["wire/a.txt", "ours/a.txt", "--ignore", "nothing"], "“nothing” is no kind of warning"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_what_is_wrong_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *arguments]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_the_command_lines_rules_stand_above_the_desks(desk: Path) -> None:
    (desk / ".reader-check.toml").write_text('fail_on = "never"\nignore = ["hedge"]\n', "utf-8")
    assert main(["check", "wire", "ours"]) == 0
    assert main(["check", "wire", "ours", "--fail-on", "grave"]) == 1
    assert main(["check", "wire", "ours", "--fail-on", "grave", "--ignore", "disagreeing_fact, slip"]) == 0
