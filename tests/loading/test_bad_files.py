"""Every bad file ends in a sentence, or in the article it still holds."""

import pytest

from reader.errors import LoadError
from reader.loading.open_file import load_bytes
from tests.loading.bad_files import BadFile, oversized, refused, survived
from tests.loading.exporting import PARAGRAPHS


@pytest.mark.parametrize("bad", list(refused()), ids=lambda bad: bad.name)
def test_a_file_without_a_readable_article_is_refused_with_a_sentence(bad: BadFile) -> None:
    with pytest.raises(LoadError) as caught:
        load_bytes(bad.data, bad.name, chapter=bad.chapter)
    sentence = str(caught.value)
    assert bad.says.lower() in sentence.lower()
    assert sentence.endswith(".")
    assert "Error" not in sentence and "\n" not in sentence


@pytest.mark.parametrize("bad", list(survived()), ids=lambda bad: bad.name)
def test_a_file_that_is_wrong_but_readable_gives_its_article(bad: BadFile) -> None:
    loaded = load_bytes(bad.data, bad.name)
    assert PARAGRAPHS[0] in " ".join(loaded.text.split())
    assert "no'" not in loaded.text
    if bad.says:
        assert any(bad.says in note.lower() for note in loaded.notes)


def test_files_above_the_limits_are_refused_with_the_limit() -> None:
    for bad in oversized():
        with pytest.raises(LoadError, match=r"\d+ MB"):
            load_bytes(bad.data, bad.name)
