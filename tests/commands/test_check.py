"""`reader check`, as a script calls it."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.many.pool import Pool

WIRE = "News\n\nThe storm killed 14 people in the two villages.\n"
BAD = WIRE.replace("14", "41")
TOO_LONG = "It took longer than 1e-09 seconds and was given up; allow it more time."
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

    def pool(workers: int) -> Pool:
        asked.append(workers)
        return Pool(make=lambda: ThreadPoolExecutor(workers))

    monkeypatch.setattr("reader.commands.check.Pool", pool)
    assert main(["check", "wire/a.txt", *["ours/b.txt"] * pairs, "--jobs", jobs]) == 0
    assert asked == used


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["wire/a.txt", "ours/a.txt", "--jobs", "0"], "a number from 1"),
        (["wire/a.txt", "ours/a.txt", "--jobs", "two"], "invalid"),
        (["wire/a.txt", "ours/a.txt", "--timeout", "0"], "a number of seconds above 0"),
        (["wire/a.txt", "ours/a.txt", "--timeout", "inf"], "a number of seconds above 0"),
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


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_pair_that_takes_too_long_is_trouble_and_the_rest_goes_on(
    jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copies = ["ours/b.txt"] * 4
    assert main(["check", "wire/a.txt", *copies, "--timeout", "1e-9", "--jobs", jobs]) == 2
    out = capsys.readouterr().out.splitlines()
    assert out == [f"ours/b.txt: not checked: {TOO_LONG}"] * 4
    assert main(["check", "wire/a.txt", "ours/b.txt", "--timeout", "1000"]) == 0


@pytest.mark.usefixtures("desk")
def test_a_copy_without_a_source_is_trouble_and_the_rest_is_checked(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "ours/c.txt").write_text(WIRE, "utf-8")
    assert main(["check", "wire", "ours"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert "ours/c.txt: not checked: The folder “wire” holds no source of that name." in lines
    assert "ours/a.txt: 1 finding, 1 failing" in lines


@pytest.mark.parametrize(
    ("more", "status", "findings"),
    [([], 1, 1), (["--ignore", "invented_quotation"], 0, 0), (["--fail-on", "never"], 0, 1)],
)
@pytest.mark.usefixtures("desk")
def test_quotations_are_told_in_every_form_and_by_the_same_rules(
    more: list[str], status: int, findings: int, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["check", "--quotes-only", "--sources", "wire/a.txt", "wire/b.txt", "said.txt"]
    assert main([*arguments, "--format", "json", *more]) == status
    (pair,) = json.loads(capsys.readouterr().out)["pairs"]
    assert (pair["source"], pair["copy"]) == ("wire/a.txt, wire/b.txt", "said.txt")
    assert len(pair["findings"]) == findings
    for finding in pair["findings"]:
        assert (finding["kind"], finding["line"], finding["column"]) == ("invented_quotation", 3, 2)


def test_the_lines_of_a_markdown_file_are_the_files(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = "---\ntitle: News\n---\n\n# News\n\nThe **storm** killed 14 people in [two](http://a.b) towns.\n"
    (desk / "wire.md").write_text(source, "utf-8")
    (desk / "ours.md").write_text(source.replace("14", "41"), "utf-8")
    assert main(["check", "wire.md", "ours.md"]) == 1
    assert capsys.readouterr().out.startswith("ours.md:7:22: grave: ")


def test_the_command_lines_rules_stand_above_the_desks(desk: Path) -> None:
    (desk / ".reader-check.toml").write_text('fail_on = "never"\nignore = ["hedge"]\n', "utf-8")
    assert main(["check", "wire", "ours"]) == 0
    assert main(["check", "wire", "ours", "--fail-on", "grave"]) == 1
    assert main(["check", "wire", "ours", "--fail-on", "grave", "--ignore", "disagreeing_fact, slip"]) == 0
