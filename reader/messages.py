"""Sentences for people in their own language: a gettext catalogue read from `resources/locales`.

The English sentence in the code is the key. A catalogue is `resources/locales/<language>.po`, read as it
stands, so that a checkout needs no build step. Babel extracts the keys (see README, "Messages").
"""

import ast
import gettext
import re
from collections.abc import Callable, Iterator
from functools import cache

from reader.resources import resource_path

_FIELD = re.compile(r"^(msgid|msgid_plural|msgstr|msgstr\[(\d)\])\s+(\".*\")$")
_PLURALS = re.compile(r"^Plural-Forms:.*plural=([^;\n]+)", re.MULTILINE)
_GERMANIC = "n != 1"


def message(text: str) -> str:
    """Mark a sentence for the catalogue; it is looked up later, by `Messages.say`."""
    return text


class Messages:
    """The sentences of one language; what it does not know stays English."""

    def __init__(self, entries: dict[str, tuple[str, ...]], plural: str = _GERMANIC) -> None:
        self._entries = entries
        self._form: Callable[[int], int] = gettext.c2py(plural)

    def say(self, text: str, **values: object) -> str:
        """The sentence for a key, its `{fields}` filled in."""
        found = self._entries.get(text, ())
        return (found[0] if found and found[0] else text).format(**values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The sentence for a number of things; `{n}` is the number."""
        found = self._entries.get(one, ())
        form = int(self._form(number))
        plain = one if number == 1 else many
        chosen = found[form] if form < len(found) and found[form] else plain
        return chosen.format(n=number, **values)


@cache
def messages_for(language: str = "en") -> Messages:
    """The messages of a language ("de", "de-AT"); English where there is no catalogue."""
    path = resource_path("locales", f"{language.split('-')[0].lower()}.po")
    if not path.is_file():
        return Messages({})
    entries = dict(read_catalogue(path.read_text("utf-8")))
    found = _PLURALS.search(entries.get("", ("",))[0])
    return Messages(entries, found[1].strip() if found else _GERMANIC)


def languages_with_messages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue, English first."""
    return ("en", *sorted(path.stem for path in resource_path("locales").glob("*.po")))


def read_catalogue(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The entries of a .po file: key and its forms (one, or one for each plural). Fuzzy ones are left out."""
    for block in re.split(r"\n\s*\n", text):
        fields = _fields(block)
        if "msgid" in fields and "#, fuzzy" not in block:
            forms = sorted(name for name in fields if name.startswith("msgstr"))
            yield fields["msgid"], tuple(fields[name] for name in forms)


def _fields(block: str) -> dict[str, str]:
    """The fields of one entry, its lines joined."""
    fields: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        opened = _FIELD.match(line)
        if opened:
            name = opened[1]
            fields[name] = ast.literal_eval(opened[3])
        elif line.startswith('"') and name:
            fields[name] += ast.literal_eval(line)
    return fields
