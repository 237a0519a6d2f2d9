"""Who does the work of the commands on many articles."""

import argparse
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.commands.many_files import add_many, articles_in, block_options, workers_for
from reader.errors import LoadError
from reader.many.matrix.article_set import ArticleSet
from reader.many.pool import Pool
from reader.messages import ENGLISH, messages_for
from reader.workers.reading_process import ReadingProcess


def chosen(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_many(parser)
    parser.set_defaults(messages=ENGLISH)
    return parser.parse_args(arguments)


def test_processes_of_this_machine_do_it() -> None:
    with workers_for(chosen("--jobs", "1")) as workers:
        assert isinstance(workers, Pool)


def test_the_cluster_that_is_named_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    @contextmanager
    def executor(address: str) -> Iterator[Executor]:
        asked.append(address)
        with ThreadPoolExecutor(1) as made:
            yield made

    monkeypatch.setattr("reader.commands.many_files.cluster_executor", executor)
    with workers_for(chosen("--scheduler", "tcp://host:8786")) as workers:
        assert isinstance(workers, ThreadPoolExecutor)
    assert asked == ["tcp://host:8786"]


def test_where_no_scheduler_answers_this_machine_does_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def executor(address: str) -> object:
        raise LoadError(f"No scheduler answers at “{address}”.")

    monkeypatch.setattr("reader.commands.many_files.cluster_executor", executor)
    with workers_for(chosen("--scheduler", "tcp://host:1")) as workers:
        assert isinstance(workers, Pool)
    assert capsys.readouterr().err == (
        "reader: No scheduler answers at “tcp://host:1”. This machine does the work.\n"
    )
    asked = chosen("--scheduler", "tcp://host:1")
    asked.messages = messages_for("de")
    with workers_for(asked):
        assert capsys.readouterr().err.endswith("Dieser Rechner macht die Arbeit.\n")


def test_an_error_of_the_work_on_a_cluster_is_no_lost_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def executor(_address: str) -> Iterator[Executor]:
        with ThreadPoolExecutor(1) as made:
            yield made

    monkeypatch.setattr("reader.commands.many_files.cluster_executor", executor)
    with (
        pytest.raises(LoadError, match="nothing to compare"),
        workers_for(chosen("--scheduler", "tcp://host:1")),
    ):
        raise LoadError("nothing to compare")


def test_options_are_those_that_were_chosen() -> None:
    options = block_options(chosen("--ignore-case", "--timeout", "2.5"))
    assert (options.collation.ignore_case, options.seconds) == (True, 2.5)


TEXT = "Bridge closed\n\nThe bridge is closed until Monday, the mayor said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(TEXT.replace("Monday", f"Monday {name}"), "utf-8")
    return tmp_path


def _titles(found: ArticleSet) -> list[str]:
    return [Path(article.origin).name for article in found.articles]


def test_the_articles_of_a_folder_are_read(folder: Path) -> None:
    assert _titles(articles_in([str(folder)])) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("beside", ["b.txt", "../{name}/b.txt"])
def test_the_file_beside_them_is_left_out_however_it_is_spelled(folder: Path, beside: str) -> None:
    spelled = folder / beside.format(name=folder.name)
    assert _titles(articles_in([str(folder)], beside=spelled)) == ["a.txt", "c.txt"]
    assert _titles(articles_in([str(folder)], beside=folder / "none.txt")) == ["a.txt", "b.txt", "c.txt"]


def test_two_articles_are_needed_unless_fewer_are_enough(folder: Path) -> None:
    one = [str(folder / "a.txt")]
    with pytest.raises(LoadError):
        articles_in(one)
    assert _titles(articles_in(one, least=1)) == ["a.txt"]
    assert len(articles_in([*one, str(folder / "b.txt")]).articles) == 2


def test_what_cannot_be_read_is_told_in_a_line_of_its_own(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "d.txt").write_text("", "utf-8")
    assert len(articles_in([str(folder)]).articles) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("reader: ")
    assert "d.txt: " in line
    articles_in([str(folder)], messages_for("de"))
    (line,) = capsys.readouterr().err.splitlines()
    assert "leer" in line


def test_no_process_is_left_behind_when_reading_ends(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[ReadingProcess] = []
    close = ReadingProcess.close

    def closing(reading: ReadingProcess) -> None:
        closed.append(reading)
        close(reading)

    monkeypatch.setattr(ReadingProcess, "close", closing)
    articles_in([str(folder)])
    with pytest.raises(LoadError):
        articles_in([str(folder / "a.txt")])
    assert len(closed) == 2


def test_the_result_goes_into_the_file_that_is_named() -> None:
    assert chosen("-o", "out.html").output == chosen("--output", "out.html").output == Path("out.html")
    assert chosen().output is None
