"""Who does the work of the commands on many articles."""

import argparse
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from reader.commands.many_files import add_many, block_options, workers_for
from reader.errors import LoadError
from reader.many.pool import Pool


def chosen(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_many(parser)
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
