"""Checks of pairs: findings, trouble, order, allowed ones."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from reader.cancel import IsCancelled, never
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.errors import LoadError
from reader.many.checking import PairCheck, check_pair, check_pairs, without_allowed
from reader.many.desk_rules import DeskRules
from reader.many.pairs import PairNames
from reader.text.article import Article
from tests.builders import read_article

TEXTS = {
    "wire": "News\n\nThe storm killed 14 people in the two villages.\n",
    "good": "News\n\nThe storm killed 14 people in the two villages.\n",
    "bad": "News\n\nThe storm killed 41 people in the two villages.\n",
}


def read(name: str, _is_cancelled: IsCancelled) -> Article:
    if name not in TEXTS:
        raise LoadError(f"“{name}” is not there.")
    return read_article(TEXTS[name], f"{name}.txt")


PAIRS = [PairNames("wire", name) for name in ("bad", "lost", "good", "bad")]


@pytest.mark.parametrize("threads", [None, 3])
def test_pairs_are_told_in_their_order_and_trouble_stops_none(threads: int | None) -> None:
    executor = ThreadPoolExecutor(threads) if threads else None
    checks = list(check_pairs(PAIRS, read, CollationOptions(), DeskRules(), executor))
    assert [check.names for check in checks] == PAIRS
    assert [len(check.findings) for check in checks] == [1, 0, 0, 1]
    assert [check.trouble for check in checks] == ["", "“lost” is not there.", "", ""]


def test_what_the_rules_do_not_tell_is_no_finding() -> None:
    source, copy = read("wire", never), read("bad", never)
    assert len(check_pair(source, copy, CollationOptions(), DeskRules())) == 1
    rules = DeskRules(ignore=frozenset({"disagreeing_fact"}))
    assert check_pair(source, copy, CollationOptions(), rules) == ()


def test_allowed_findings_are_left_out_by_their_names() -> None:
    (check,) = check_pairs(PAIRS[:1], read, CollationOptions(), DeskRules())
    name = check.findings[0].id
    assert without_allowed(check, frozenset({name})) == PairCheck(check.names)
    assert without_allowed(check, frozenset({"other"})) == check


def test_trouble_stays_when_findings_are_allowed() -> None:
    check = PairCheck(PairNames("a", "b"), (), "It is gone.")
    assert without_allowed(check, frozenset()) == check


def test_findings_come_as_the_comparison_has_its_warnings() -> None:
    source = read_article("News\n\nThe storm killed 14 people. The mayor might resign.\n", "a.txt")
    copy = read_article("News\n\nThe storm killed 41 people. The mayor will resign.\n", "b.txt")
    found = check_pair(source, copy, CollationOptions(), DeskRules())
    assert [finding.kind for finding in found] == [w.kind.value for w in compare(source, copy).warnings]
    assert len(found) > 1


def test_options_reach_the_comparison() -> None:
    source = read_article("THE STORM KILLED 14 PEOPLE.", "a.txt")
    seen: list[CollationOptions] = []

    def spying(
        left: Article, right: Article, options: CollationOptions, is_cancelled: IsCancelled
    ) -> Comparison:
        assert is_cancelled is never
        seen.append(options)
        return compare(left, right, options)

    options = CollationOptions(ignore_case=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.many.checking.compare", spying)
        check_pair(source, source, options, DeskRules())
    assert seen == [options]


class _Counting(ThreadPoolExecutor):
    """Counts how often it is asked."""

    asked = 0

    def submit(self, *arguments: Any, **options: Any) -> Any:
        self.asked += 1
        return super().submit(*arguments, **options)


def test_the_executor_that_is_given_does_the_work() -> None:
    with _Counting(2) as executor:
        list(check_pairs(PAIRS, read, CollationOptions(), DeskRules(), executor))
        assert executor.asked == len(PAIRS)
