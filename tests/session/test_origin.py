import os
from pathlib import Path

import pytest

from reader.loading.article_file import ArticleFile
from reader.session.origin import Origin, origin_of


def test_a_file_is_known_by_when_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    os.utime(path, ns=(5, 7))
    assert origin_of(ArticleFile(path), "cp1252") == Origin(ArticleFile(path), "cp1252", 7)
    assert origin_of(ArticleFile(path)).is_there


@pytest.mark.parametrize("name", ["gone.txt", "a\0b"])
def test_a_file_that_is_not_there_was_never_written(tmp_path: Path, name: str) -> None:
    found = origin_of(ArticleFile(tmp_path / name))
    assert found.written == -1
    assert not found.is_there


def test_a_file_of_the_first_moment_is_there() -> None:
    assert Origin(ArticleFile(Path("a")), None, 0).is_there
