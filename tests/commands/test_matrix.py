"""`reader matrix`, as a script calls it."""

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from tests.many.matrix.storm import STORM


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "set").mkdir()
    for name, article in zip(("a.txt", "b.txt", "c.txt", "d.txt"), STORM, strict=True):
        (tmp_path / "set" / name).write_text(article.text, "utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_compared_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "set", "--jobs", "1"]) == 0
    out, errors = capsys.readouterr()
    assert out.startswith("4 articles, 2 independent origins\n")
    assert errors == ""


def test_the_number_of_jobs_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for jobs in ("1", "2"):
        assert main(["matrix", "set", "--format", "json", "--jobs", jobs]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1]
    assert [each["articles"] for each in told[0]["clusters"]] == [[0, 1, 2], [3]]


def test_a_page_with_reports_of_its_pairs(desk: Path) -> None:
    arguments = ["matrix", "set", "--format", "html", "-o", "out/all.html", "--pair-reports", "out/the pairs"]
    (desk / "out").mkdir()
    assert main(arguments) == 0
    page = (desk / "out" / "all.html").read_text("utf-8")
    for name in ("pair-1-2", "pair-1-3", "pair-2-3"):
        assert f'href="the%20pairs/{name}.html"' in page
        assert (desk / "out" / "the pairs" / f"{name}.html").read_text("utf-8").startswith("<!DOCTYPE")
    assert len(list((desk / "out" / "the pairs").iterdir())) == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["empty"], "The folder “empty” holds no file."),
        (["set/a.txt"], "2 articles are needed. Name more files, or a folder."),
        (["set/a.txt", "gone.txt"], "2 articles are needed, and 1 could be read."),
        (["set", "-o", "no/out.txt"], "“out.txt” could not be written"),
        (["set", "--pair-reports", "set/a.txt"], "The folder “a.txt” could not be made"),
        (["set", "--jobs", "0"], "a number from 1"),
        (["set", "--format", "sarif"], "invalid choice"),
        ([], "required"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["matrix", *arguments, "--jobs", "1"] if "--jobs" not in arguments else ["matrix", *arguments])
        == 2
    )
    line = capsys.readouterr().err.splitlines()[-1]
    assert says in line


def test_files_that_cannot_be_read_are_told_and_the_rest_goes_on(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "set" / "bad.txt").write_text("", "utf-8")
    assert main(["matrix", "set", "--jobs", "1"]) == 2
    out, errors = capsys.readouterr()
    assert out.startswith("4 articles, ")
    assert errors.startswith("reader: bad.txt: ")
    assert len(errors.splitlines()) == 1


def test_pairs_that_take_too_long_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "set", "--jobs", "1", "--timeout", "1e-9"]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 6
    assert errors[0].startswith("reader: a.txt / b.txt: It took longer than 1e-09 seconds")


def test_two_files_of_one_name_are_told_apart(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "more").mkdir()
    (desk / "more" / "a.txt").write_text(STORM[1].text, "utf-8")
    assert main(["matrix", "set/a.txt", "more/a.txt", "--jobs", "1", "--format", "json"]) == 0
    names = [each["name"] for each in json.loads(capsys.readouterr().out)["articles"]]
    assert names == ["set/a.txt", "more/a.txt"]
