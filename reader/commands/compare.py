"""`reader compare LEFT RIGHT`: the comparison of two articles on standard output."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.collation.bead import Relation
from reader.commands.console import (
    DIFFERENT,
    DONE,
    OneLineParser,
    UsageError,
    run_guarded,
    say,
)
from reader.commands.input import STANDARD_INPUT, add_chapter, articles_from
from reader.commands.options import add_options, options_from
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.messages import message
from reader.reports.setting import ReportSetting
from reader.reports.writing import ReportForm, report_text, write_report
from reader.resources import resource_path
from reader.resting_collector import resting_collector
from reader.sides import SIDES

_SCHEMA = "--schema"


def run(arguments: Sequence[str]) -> int:
    """Compare two articles and print the result; returns the exit status."""
    if list(arguments) == [_SCHEMA]:
        return run_guarded([], OneLineParser(prog="reader compare"), _say_schema)
    return run_guarded(arguments, _parser(), _work)


def _say_schema(_chosen: argparse.Namespace) -> int:
    say(resource_path("schema", "comparison.schema.json").read_text(encoding="utf-8"))
    return DONE


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader compare", description=message("Compare two articles on the same event.")
    )
    parser.add_argument("left", metavar="LEFT", help=message("a file, or - for standard input"))
    parser.add_argument("right", metavar="RIGHT", help=message("a file, or - for standard input"))
    parser.add_argument("--format", choices=[form.value for form in ReportForm], default="text")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=message("write there, not on standard output")
    )
    parser.add_argument(
        "--only-differences",
        action="store_true",
        help=message("leave out what is the same in both"),
    )
    parser.add_argument(
        "--source", choices=SIDES, help=message("the article that the other one was made from")
    )
    parser.add_argument(
        "--exit-code", action="store_true", help=message("leave with status 1 when they differ")
    )
    add_options(parser)
    parser.add_argument(
        _SCHEMA, action="store_true", help=message("print the JSON Schema of --format json, and nothing else")
    )
    add_chapter(parser, is_twice=True)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    if chosen.schema:
        raise UsageError(message("--schema stands alone"))
    if chosen.left == STANDARD_INPUT and chosen.right == STANDARD_INPUT:
        raise UsageError(message("only one of LEFT and RIGHT can be standard input"))
    form, setting = ReportForm(chosen.format), ReportSetting(source=chosen.source, messages=chosen.messages)
    if chosen.output is None and not form.is_text:
        raise UsageError(
            message(
                "--format {form} needs a file: --output FILE{suffix}", form=form.value, suffix=form.suffix
            )
        )
    options = options_from(chosen)
    left, right = articles_from((chosen.left, chosen.right), chosen.chapter)
    with resting_collector():
        comparison = compare(left, right, options)
        if chosen.output is not None:
            write_report(chosen.output, comparison, form, chosen.only_differences, setting)
        else:
            say(report_text(comparison, form, chosen.only_differences, setting))
    return DIFFERENT if chosen.exit_code and _differ(comparison) else DONE


def _differ(comparison: Comparison) -> bool:
    return any(bead.relation is not Relation.SAME or bead.moved for bead in comparison.collation.beads)
