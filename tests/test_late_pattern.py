import copy
import pickle
import re

import pytest

from reader.late_pattern import late_pattern


def test_it_finds_what_the_pattern_finds_each_time() -> None:
    late = late_pattern(r"(?P<word>[a-z]+)", re.IGNORECASE)
    for _ in range(2):
        assert late.findall("One two") == ["One", "two"]
        match = late.fullmatch("One")
        assert match is not None
        assert match["word"] == "One"
        assert late.search("12") is None
        assert late.sub("x", "One, two") == "x, x"
    assert late.pattern == r"(?P<word>[a-z]+)"
    assert late.flags == re.compile("", re.IGNORECASE).flags
    assert dict(late.groupindex) == {"word": 1}


def test_bytes_are_looked_through_by_a_pattern_of_bytes() -> None:
    assert late_pattern(rb"\d+").findall(b"1 22") == [b"1", b"22"]


def test_it_is_compiled_once_and_at_the_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    made = re.compile("a")

    def count(*asked: object) -> re.Pattern[str]:
        compiled.append(asked)
        return made

    monkeypatch.setattr("reader.late_pattern.re.compile", count)
    late = late_pattern("a", re.DOTALL)
    assert compiled == []
    assert late.search("a")
    assert late.search("a")
    assert late.match("a")
    assert compiled == [("a", re.DOTALL)]


def test_a_pattern_with_a_fault_is_told_at_the_first_use() -> None:
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("a")


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    late = late_pattern("a+")
    assert copy.deepcopy(late).findall("aa b") == ["aa"]
    assert pickle.loads(pickle.dumps(late)).findall("aa b") == ["aa"]
