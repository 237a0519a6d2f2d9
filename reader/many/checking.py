"""Is a copy faithful to its source? One pair, or many on several cores, always told in the order given."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial

from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.errors import ReaderError
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding, findings_of
from reader.many.pairs import PairNames
from reader.text.article import Article

Reads = Callable[[str], Article]
"""Reads the article that a name stands for; raises `ReaderError`."""


@dataclass(frozen=True, slots=True)
class PairCheck:
    """What a check of one pair found: its findings, or the sentence that says why it could not be checked."""

    names: PairNames
    findings: tuple[Finding, ...] = ()
    trouble: str = ""


def check_pair(
    source: Article, copy: Article, options: CollationOptions, rules: DeskRules
) -> tuple[Finding, ...]:
    """The findings of one pair that the rules tell, gravest first."""
    comparison = compare(source, copy, options)
    told = tuple(warning for warning in comparison.warnings if rules.tells(warning))
    return tuple(findings_of(replace(comparison, warnings=told)))


def check_pairs(
    pairs: Sequence[PairNames],
    read: Reads,
    options: CollationOptions,
    rules: DeskRules,
    executor: Executor | None = None,
) -> Iterator[PairCheck]:
    """Check pairs one after the other, or on an executor, and give each when its turn has come.

    A pair that cannot be read is told as such; the others are checked. With an executor of processes,
    `read`, `options` and `rules` must be values that can be sent to them.
    """
    check = partial(_checked, read=read, options=options, rules=rules)
    yield from map(check, pairs) if executor is None else executor.map(check, pairs)


def _checked(names: PairNames, read: Reads, options: CollationOptions, rules: DeskRules) -> PairCheck:
    try:
        source, copy = read(names.source), read(names.copy)
        return PairCheck(names, check_pair(source, copy, options, rules))
    except ReaderError as error:
        return PairCheck(names, trouble=str(error))


def without_allowed(check: PairCheck, allowed: frozenset[str]) -> PairCheck:
    """The check of a pair without the findings that are allowed by name."""
    return replace(check, findings=tuple(each for each in check.findings if each.id not in allowed))
