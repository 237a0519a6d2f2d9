"""What may be named as an article."""

from pathlib import Path
from typing import Any

import pytest

from reader.comparison.comparison import Comparison
from reader.resources import samples_path
from reader.testing.sources import compared, file_or_text

LEFT = "The bridge is closed until Monday.\n\nFerries run every hour."
RIGHT = "The bridge is closed until Tuesday.\n\nFerries run every hour."


@pytest.mark.parametrize("name", ["landwire", "01_landwire", "01_landwire.txt"])
def test_a_sample_has_three_names(name: str) -> None:
    assert file_or_text(name) == samples_path("01_landwire.txt")


def test_a_path_is_a_file_whether_it_is_there_or_not() -> None:
    assert file_or_text(Path("landwire")) == Path("landwire")


@pytest.mark.parametrize("text", ["Two words", "one\n", LEFT])
def test_white_space_tells_a_text(text: str) -> None:
    assert file_or_text(text) == text


@pytest.mark.parametrize(
    ("source", "kind", "words"),
    [
        ("landwier", LookupError, "no sample 'landwier'; near it: 'landwire'"),
        ("", LookupError, "no sample ''"),
        (7, TypeError, "not 7"),
        (None, TypeError, "not None"),
    ],
)
def test_another_thing_is_told(source: Any, kind: type[Exception], words: str) -> None:
    with pytest.raises(kind, match=words):
        file_or_text(source)


def test_texts_and_samples_are_compared_without_a_window(reader_compare: Any) -> None:
    assert reader_compare is compared
    made = reader_compare(LEFT, RIGHT, ignore_case=True)
    assert isinstance(made, Comparison)
    assert (made.left.origin, made.right.origin) == ("left.txt", "right.txt")
    assert made.collation.options.ignore_case
    assert "until Tuesday" in made.right.text
    assert compared(samples_path("01_landwire.txt"), "ledger").right.text
