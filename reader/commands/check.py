"""`reader check SOURCE COPY`: is the copy faithful to its source?"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.commands.check_quotes import check_quotes
from reader.commands.console import (
    DIFFERENT,
    DONE,
    TROUBLE,
    OneLineParser,
    complain,
    run_guarded,
    say_or_write,
)
from reader.commands.input import STANDARD_INPUT, read_named
from reader.commands.options import add_options, add_workers, options_from, seconds
from reader.errors import LoadError
from reader.many.baseline import read_baseline, write_baseline
from reader.many.checking import PairCheck, check_pairs, without_allowed
from reader.many.desk_rules import FILE_NAME, DeskRules, desk_rules, fail_on, kinds
from reader.many.forms import CheckForm, check_report
from reader.many.pairs import PairNames, pairs_listed, pairs_named
from reader.many.plain_forms import summary_of
from reader.many.pool import Pool
from reader.messages import message
from reader.values import replace

_FEW = 3
"""Pairs up to which another process costs more than it saves."""


def run(arguments: Sequence[str]) -> int:
    """Check copies against their sources; returns 0 clean, 1 with a failing finding, 2 with trouble."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader check", description=message("Check that copies are faithful to their source.")
    )
    add = parser.add_argument
    add(
        "names", metavar="SOURCE COPY", nargs="*", help=message("files, two folders, or - for standard input")
    )
    add("--pairs", type=Path, metavar="FILE", help=message("a CSV table of sources and copies"))
    add(
        "--quotes-only",
        action="store_true",
        help=message("look the quotations of the copy up in its sources"),
    )
    add("--sources", nargs="+", metavar="SOURCE", help=message("the sources for --quotes-only"))
    add("--fail-on", metavar="LIST", help=message("grades and kinds that fail the check (default: grave)"))
    add("--ignore", metavar="LIST", default="", help=message("kinds that are not told"))
    add(
        "--rules",
        type=Path,
        metavar="FILE",
        help=message("a desk's rules (default: {file_name} where the check runs)", file_name=FILE_NAME),
    )
    add("--allow", type=Path, metavar="FILE", help=message("findings that are known and allowed"))
    add("--write-allow", type=Path, metavar="FILE", help=message("write all findings as allowed ones"))
    add("--format", choices=[form.value for form in CheckForm], default=CheckForm.TEXT.value)
    add("-o", "--output", type=Path, metavar="FILE", help=message("write there, not on standard output"))
    add_workers(parser)
    add("--timeout", type=seconds, metavar="S", help=message("how many seconds one pair may take"))
    add_options(parser)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    rules = _rules_from(chosen)
    if chosen.quotes_only or chosen.sources:
        return check_quotes(
            chosen.names,
            chosen.sources or (),
            rules,
            CheckForm(chosen.format),
            chosen.output,
            chosen.messages,
        )
    allowed = read_baseline(chosen.allow) if chosen.allow is not None else frozenset()
    checks = []
    for check in _checked(chosen, rules):
        checks.append(without_allowed(check, allowed))
        complain(f"{check.names.copy}: {chosen.messages.tell(summary_of(checks[-1], rules))}")
    if chosen.write_allow is not None:
        write_baseline(chosen.write_allow, (finding for check in checks for finding in check.findings))
    say_or_write(check_report(checks, rules, CheckForm(chosen.format), chosen.messages), chosen.output)
    return _status(checks, rules if chosen.write_allow is None else replace(rules, fail_on=frozenset()))


def _status(checks: Sequence[PairCheck], rules: DeskRules) -> int:
    if any(check.trouble for check in checks):
        return TROUBLE
    failing = any(rules.fails(f.kind, f.grade) for check in checks for f in check.findings)
    return DIFFERENT if failing else DONE


def _rules_from(chosen: argparse.Namespace) -> DeskRules:
    path = chosen.rules if chosen.rules is not None else Path(FILE_NAME)
    rules = desk_rules(path) if chosen.rules is not None or path.is_file() else DeskRules()
    if chosen.fail_on is not None:
        rules = replace(rules, fail_on=fail_on(chosen.fail_on))
    ignored = [word.strip() for word in chosen.ignore.split(",") if word.strip()]
    return replace(rules, ignore=rules.ignore | kinds(ignored))


def _checked(chosen: argparse.Namespace, rules: DeskRules) -> Iterator[PairCheck]:
    pairs = _pairs(chosen)
    options = options_from(chosen)
    is_alone = len(pairs) <= _FEW or any(STANDARD_INPUT in (p.source, p.copy) for p in pairs)
    if is_alone or min(chosen.jobs, len(pairs)) <= 1:
        yield from check_pairs(pairs, read_named, options, rules, seconds=chosen.timeout)
        return
    with Pool(min(chosen.jobs, len(pairs))) as pool:
        yield from check_pairs(pairs, read_named, options, rules, pool, chosen.timeout)


def _pairs(chosen: argparse.Namespace) -> list[PairNames]:
    if chosen.pairs is None:
        return pairs_named(chosen.names)
    if chosen.names:
        raise LoadError(message("The pairs stand in the table of --pairs; name no files beside it."))
    return pairs_listed(chosen.pairs)
