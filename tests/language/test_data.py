"""Where the knowledge of a language lies: a folder a language, a file a topic."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.language import data
from reader.language.data import language_data, languages_with, words_of
from reader.resources import resource_path

FILES = {
    "aa/greetings.toml": 'opening = ["hail", "hello"]\n',
    "bb/greetings.toml": 'opening = ["servus", "hello"]\nclosing = ["ade"]\n',
    "bb/other.toml": "",
    "cc/broken.toml": "= 3",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Languages made up, in place of the program's."""
    for name, text in FILES.items():
        (tmp_path / "languages" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "languages" / name).write_text(text, "utf-8")
    cached = (language_data, languages_with, words_of, data._files)
    monkeypatch.setattr(data, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
    for function in cached:
        function.cache_clear()
    yield tmp_path
    for function in cached:
        function.cache_clear()


@pytest.mark.usefixtures("folder")
def test_a_language_has_its_tables_or_none() -> None:
    assert language_data("aa", "greetings") == {"opening": ["hail", "hello"]}
    assert language_data("aa", "other") == language_data("zz", "greetings") == {}


@pytest.mark.usefixtures("folder")
def test_languages_are_known_by_their_files_in_their_order() -> None:
    assert languages_with("greetings") == ("aa", "bb")
    assert languages_with("other") == ("bb",)
    assert languages_with("nothing") == ()


def test_what_is_no_folder_is_no_language(folder: Path) -> None:
    (folder / "languages" / "notes.txt").write_text("", "utf-8")
    assert languages_with("greetings") == ("aa", "bb")


@pytest.mark.usefixtures("folder")
def test_words_of_all_languages_come_once_each() -> None:
    assert words_of("greetings", "opening") == ("hail", "hello", "servus")
    assert words_of("greetings", "closing") == ("ade",)
    assert words_of("greetings", "nothing") == ()


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_table_is_told() -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        language_data("cc", "broken")


LANGUAGES = resource_path("languages")


@pytest.mark.parametrize(
    "name", sorted(path.relative_to(LANGUAGES).as_posix() for path in LANGUAGES.glob("*/*.toml"))
)
def test_every_file_of_the_program_is_a_table_under_the_code_of_a_language(name: str) -> None:
    language, _, topic = name.removesuffix(".toml").partition("/")
    assert language_data(language, topic)
    assert len(language) == 2 or language == "und"  # ISO 639-2: undetermined
    assert language in languages_with(topic)
