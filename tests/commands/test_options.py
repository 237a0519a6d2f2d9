"""The options of a comparison on the command line."""

import argparse

import pytest

from reader.collation.options import CollationOptions, Strictness
from reader.commands.options import add_options, options_from


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
