"""Checks of pairs: findings, trouble, order, allowed ones."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.collation.options import CollationOptions
from reader.errors import LoadError, SettingsError
from reader.many.baseline import read_baseline, write_baseline
from reader.many.checking import check_pair, check_pairs, without_allowed
from reader.many.desk_rules import DeskRules
from reader.many.pairs import PairNames
from reader.text.article import Article
from tests.builders import read_article

TEXTS = {
    "wire": "News\n\nThe storm killed 14 people in the two villages.\n",
    "good": "News\n\nThe storm killed 14 people in the two villages.\n",
    "bad": "News\n\nThe storm killed 41 people in the two villages.\n",
}


def read(name: str) -> Article:
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
    source, copy = read("wire"), read("bad")
    assert len(check_pair(source, copy, CollationOptions(), DeskRules())) == 1
    rules = DeskRules(ignore=frozenset({"disagreeing_fact"}))
    assert check_pair(source, copy, CollationOptions(), rules) == ()


def test_allowed_findings_are_kept_in_a_file_by_name(tmp_path: Path) -> None:
    (check,) = check_pairs(PAIRS[:1], read, CollationOptions(), DeskRules())
    path = tmp_path / "allowed.json"
    write_baseline(path, [*check.findings, *check.findings])
    allowed = read_baseline(path)
    assert allowed == {check.findings[0].id}
    assert check.findings[0].sentence in path.read_text("utf-8")
    assert without_allowed(check, allowed).findings == ()
    assert without_allowed(check, frozenset({"other"})).findings == check.findings


@pytest.mark.parametrize(
    "text", [None, "", "[]", '{"kind": "x", "findings": []}', '{"kind": "reader-check-allowed"}']
)
def test_a_file_that_is_no_list_of_allowed_findings_is_told(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "allowed.json"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match="could not be read" if text is None else "is no list"):
        read_baseline(path)


def test_a_list_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="could not be written"):
        write_baseline(tmp_path / "nowhere" / "a.json", [])
