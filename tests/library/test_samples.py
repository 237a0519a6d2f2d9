"""The samples: each a file, each pair of two of them, and a sentence when they are gone."""

from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.samples import sample_articles, sample_pairs
from reader.resources import samples_path


def test_every_sample_is_a_file_with_a_title_in_the_order_of_the_files() -> None:
    samples = sample_articles()
    assert all(sample.path.is_file() and sample.title for sample in samples)
    files = [sample.path for sample in samples]
    assert files == sorted(set(files))


def test_a_pair_is_of_two_samples_and_says_what_there_is_to_see() -> None:
    files = {sample.path for sample in sample_articles()}
    for pair in sample_pairs():
        assert {pair.left, pair.right} <= files
        assert pair.left != pair.right
        assert pair.title
        assert pair.note


@pytest.mark.parametrize("index", [None, "= no table"])
def test_missing_or_damaged_samples_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: str | None
) -> None:
    if index is not None:
        (tmp_path / "index.toml").write_text(index, "utf-8")
    monkeypatch.setattr("reader.library.samples.samples_path", lambda *parts: tmp_path.joinpath(*parts))
    for asked in (sample_pairs, sample_articles):
        with pytest.raises(LibraryError, match="Install the program again"):
            asked()
    assert samples_path("index.toml").is_file()
