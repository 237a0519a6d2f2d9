"""Is a copy faithful to its source? One pair, or many on several cores, always told in the order given."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from reader.cancel import IsCancelled, never
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.many.deadline import within
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding, findings_of
from reader.many.finishing import finished
from reader.many.pairs import PairNames
from reader.many.pool import Pool
from reader.many.troubles import trouble_of
from reader.sides import Sides
from reader.text.article import Article
from reader.values import Struct, replace

Reads = Callable[[str, IsCancelled], Article]
"""Reads the article that a name stands for; raises `ReaderError`, and `Cancelled` when that is asked for."""

_NO_FILES: Sides[Path | None] = Sides(None, None)


class PairCheck(Struct, frozen=True):
    """What a check of one pair found: its findings, or the sentence that says why it could not be checked."""

    names: PairNames
    findings: tuple[Finding, ...] = ()
    trouble: str = ""


def check_pair(
    source: Article,
    copy: Article,
    options: CollationOptions,
    rules: DeskRules,
    files: Sides[Path | None] = _NO_FILES,
    is_cancelled: IsCancelled = never,
) -> tuple[Finding, ...]:
    """The findings of one pair that the rules tell, gravest first; `files` are where both were read from."""
    comparison = compare(source, copy, options, is_cancelled=is_cancelled)
    told = tuple(warning for warning in comparison.warnings if rules.tells(warning))
    return tuple(findings_of(replace(comparison, warnings=told), files=files))


def check_pairs(
    pairs: Sequence[PairNames],
    read: Reads,
    options: CollationOptions,
    rules: DeskRules,
    executor: Executor | Pool | None = None,
    seconds: float | None = None,
) -> Iterator[PairCheck]:
    """Check pairs one after the other, or on an executor, and give each when its turn has come.

    `seconds` is how long one pair may take. A pair that cannot be read, takes longer or ends its process is
    told as such; the others are checked. With processes, `read`, `options` and `rules` must be
    values that can be sent to them.
    """
    check = partial(_checked, read=read, options=options, rules=rules, seconds=seconds)
    if executor is None:
        yield from map(check, pairs)
        return
    waiting: dict[int, PairCheck] = {}
    turn = 0
    for done in finished(check, pairs, executor):
        names = pairs[done.number]
        waiting[done.number] = done.result or PairCheck(names, trouble=_trouble(done.error, None))
        while turn in waiting:
            yield waiting.pop(turn)
            turn += 1


def _checked(
    names: PairNames, read: Reads, options: CollationOptions, rules: DeskRules, seconds: float | None
) -> PairCheck:
    if names.trouble:
        return PairCheck(names, trouble=names.trouble)
    is_cancelled = within(seconds)
    files: Sides[Path | None] = Sides(Path(names.source), Path(names.copy))
    try:
        source, copy = read(names.source, is_cancelled), read(names.copy, is_cancelled)
        return PairCheck(names, check_pair(source, copy, options, rules, files, is_cancelled))
    except Exception as error:
        return PairCheck(names, trouble=_trouble(error, seconds))


def _trouble(error: BaseException | None, seconds: float | None) -> str:
    return "" if error is None else trouble_of(error, seconds)


def without_allowed(check: PairCheck, allowed: frozenset[str]) -> PairCheck:
    """The check of a pair without the findings that are allowed by name."""
    return replace(check, findings=tuple(each for each in check.findings if each.id not in allowed))
