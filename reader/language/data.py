"""Where the knowledge of one language lies: a folder below `resources/languages/`, a TOML file a topic."""

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
    folders = resource_path("languages")
    return tuple(sorted(path.parent.name for path in folders.glob(f"*/{topic}.toml")))


@cache
def words_of(topic: str, key: str) -> tuple[str, ...]:
    """The list `key` of a topic in all languages that have it, joined, for texts whose language is not known
    yet; each word once."""
    lists = (language_data(language, topic).get(key, ()) for language in languages_with(topic))
    return tuple(dict.fromkeys(word for words in lists for word in words))
