"""The options of a comparison on the command line."""

import argparse

import pytest

from reader.collation.options import CollationOptions, Strictness
from reader.commands.options import add_options, add_workers, options_from, seconds


def chosen(*arguments: str) -> CollationOptions:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return options_from(parser.parse_args(arguments))


def test_without_options_they_are_those_of_a_collation() -> None:
    assert chosen() == CollationOptions()


@pytest.mark.parametrize("strictness", list(Strictness))
def test_each_strictness_is_known_by_its_name(strictness: Strictness) -> None:
    assert chosen("--strictness", strictness.value) == CollationOptions(strictness)


@pytest.mark.parametrize(
    "name", ["ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture"]
)
def test_each_switch_sets_its_option_alone(name: str) -> None:
    expected = CollationOptions(**{name: True})  # type: ignore[arg-type]
    assert chosen(f"--{name.replace('_', '-')}") == expected


def test_all_switches_together() -> None:
    switches = ["--ignore-case", "--ignore-punctuation", "--ignore-figure-spelling", "--include-furniture"]
    assert chosen(*switches, "--strictness", "loose") == CollationOptions(
        Strictness.LOOSE, True, True, True, True
    )


@pytest.mark.parametrize("arguments", [["--strictness", "lax"], ["--strictness"], ["--ignore-case=no"]])
def test_what_is_no_option_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        chosen(*arguments)


def workers(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_workers(parser)
    jobs = parser.parse_args(arguments).jobs
    assert isinstance(jobs, int)
    return jobs


@pytest.mark.parametrize(("cores", "jobs"), [(8, 8), (1, 1), (None, 1)])
def test_as_many_pairs_at_once_as_there_are_cores(
    monkeypatch: pytest.MonkeyPatch, cores: int | None, jobs: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert workers() == jobs


@pytest.mark.parametrize("said", ["1", "2", "64"])
def test_how_many_pairs_at_once_can_be_said(said: str) -> None:
    assert workers("--jobs", said) == int(said)


@pytest.mark.parametrize("said", ["0", "-1", "many", "1.5"])
def test_less_than_one_pair_at_once_is_refused(said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        workers("--jobs", said)
    assert "--jobs" in capsys.readouterr().err


@pytest.mark.parametrize(("said", "number"), [("0.001", 0.001), ("0.5", 0.5), ("1", 1.0), ("3600", 3600.0)])
def test_seconds_are_a_number(said: str, number: float) -> None:
    assert seconds(said) == number


@pytest.mark.parametrize("said", ["0", "-0.5", "-1", "inf", "nan"])
def test_no_time_and_all_time_are_refused(said: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="seconds above 0"):
        seconds(said)


def test_what_is_no_number_of_seconds_is_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        seconds("soon")
