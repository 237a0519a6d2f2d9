"""Where the knowledge of one language lies: a folder below `resources/languages/`, a TOML file a topic."""

import os
from functools import cache
from typing import Any

from reader.resources import resource_path
from reader.tables import read_table


@cache
def language_data(language: str, topic: str) -> dict[str, Any]:
    """The tables of `resources/languages/<language>/<topic>.toml`; empty when the language has no such file.

    `language` is an ISO 639-1 code. The tables are shared between callers: read, never write.
    Raises `tomllib.TOMLDecodeError` when the file is no TOML.
    """
    try:
        return read_table(resource_path("languages", language, f"{topic}.toml"))
    except FileNotFoundError:
        return {}


@cache
def languages_with(topic: str) -> tuple[str, ...]:
    """Codes of the languages that have data on a topic, sorted."""
    return tuple(code for code, files in _files().items() if f"{topic}.toml" in files)


@cache
def _files() -> dict[str, frozenset[str]]:
    """The names of the files of each language, looked up once for all topics."""
    with os.scandir(resource_path("languages")) as opened:
        folders = [folder for folder in opened if folder.is_dir()]
    found = {folder.name: frozenset(file.name for file in os.scandir(folder)) for folder in folders}
    return dict(sorted(found.items()))


@cache
def words_of(topic: str, key: str) -> tuple[str, ...]:
    """The list `key` of a topic in all languages that have it, joined, for texts whose language is not known
    yet; each word once."""
    lists = (language_data(language, topic).get(key, ()) for language in languages_with(topic))
    return tuple(dict.fromkeys(word for words in lists for word in words))
