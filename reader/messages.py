"""Sentences for people in their own language: a gettext catalogue read from `resources/locales`.

The English sentence in the code is the key. A catalogue is `resources/locales/<language>.po`, read as it
stands, so that a checkout needs no build step. Babel extracts the keys (see README, "Messages").

Below the window a sentence is a value: `message` and `counted` make the English one, which remembers its key
and its values. Whoever shows it says it in the language of the one who looks: `Messages.tell`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from reader.resources import resource_path

# Used only where a catalogue is read, which English needs none of.
_FIELD = r"^(msgid|msgid_plural|msgstr|msgstr\[(\d)\])\s+(\".*\")$"
_PLURALS = r"(?m)^Plural-Forms:.*plural=([^;\n]+)"
_NAME = r"(?m)^X-Language-Name: *(.+)$"
_AFTER_CODE = str.maketrans("_.@", "---")
_GERMANIC = "n != 1"


class Told(str):
    """An English sentence that remembers what it was made of: its key, its plural key ("" for none) and its
    values. It is an ordinary text for whoever does not ask."""

    key: str
    many: str
    values: Mapping[str, object]
    is_pattern: bool = False


def message(text: str, **values: object) -> str:
    """Mark a sentence for the catalogue, its `{fields}` filled in. `Messages.tell` says it later."""
    return _sentence(text, "", text, values)


def counted(one: str, many: str, n: int, **values: object) -> str:
    """Mark a sentence for a number of things; `{n}` is the number."""
    return _sentence(one, many, one if n == 1 else many, {"n": n, **values})


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark a sentence for one and for many things that `counted` takes later."""
    return one, many


def composed(pattern: str, **values: object) -> str:
    """Told sentences put together by signs that are the same in every language ("⚠ {kind}: ")."""
    made = _sentence(pattern, "", pattern, values)
    made.is_pattern = True
    return made


def joined(separator: str, parts: Iterable[str]) -> str:
    """Told sentences and other texts, one behind the other; empty ones are left out."""
    values = {f"part_{number}": part for number, part in enumerate(filter(None, parts))}
    return composed(separator.join(f"{{{name}}}" for name in values), **values)


def _sentence(key: str, many: str, chosen: str, values: Mapping[str, object]) -> Told:
    made = Told(chosen.format(**values) if values else chosen)
    made.key, made.many, made.values = key, many, values
    return made


_NUMBER = message("1,234.5")
"""Its translation shows how the language sets off thousands and decimals."""


class Messages:
    """The sentences of one language; what it does not know stays English."""

    def __init__(
        self, entries: Mapping[str, tuple[str, ...]], plural: str = _GERMANIC, language: str = "en"
    ) -> None:
        self.language = language
        self._entries = entries
        self._plural = plural
        written = self._plain(_NUMBER)
        self._marks = None if written == _NUMBER else str.maketrans({",": written[1], ".": written[5]})

    @cached_property
    def _form(self) -> Callable[[int], int]:
        """Which form of a sentence a number takes."""
        if self._plural == _GERMANIC:
            return _germanic_form
        from gettext import c2py  # noqa: PLC0415 - the rule of English needs no reader of rules

        rule: Callable[[int], int] = c2py(self._plural)
        return rule

    def say(self, text: str, **values: object) -> str:
        """The sentence for a key, its `{fields}` filled in."""
        return self._filled(self._plain(text), values) if values else self._plain(text)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The sentence for a number of things; `{n}` is the number."""
        found = self._entries.get(one, ())
        form = int(self._form(number))
        plain = one if number == 1 else many
        chosen = found[form] if form < len(found) and found[form] else plain
        return self._filled(chosen, {"n": number, **values})

    def tell(self, sentence: str) -> str:
        """A sentence that `message` or `counted` made, in this language; any other text as it is."""
        if not isinstance(sentence, Told):
            return sentence
        if sentence.is_pattern:
            return self._filled(sentence.key, sentence.values)
        if sentence.many:
            number = sentence.values["n"]
            assert isinstance(number, int)
            others = {name: value for name, value in sentence.values.items() if name != "n"}
            return self.count(sentence.key, sentence.many, number, **others)
        return self.say(sentence.key, **sentence.values)

    def _plain(self, text: str) -> str:
        found = self._entries.get(text, ()) if text else ()
        return found[0] if found and found[0] else text

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        return text.format(**{name: self._shown(value) for name, value in values.items()})

    def _shown(self, value: object) -> object:
        if isinstance(value, Told):
            return self.tell(value)
        return _Number(value, self._marks) if self._marks and isinstance(value, int | float) else value

    def __reduce__(self) -> tuple[Any, ...]:
        return Messages, (self._entries, self._plural, self.language)


def _germanic_form(number: int) -> int:
    return int(number != 1)


class _Number:
    """A number that is written with the marks of a language where its format has a `,` or `.`."""

    def __init__(self, value: int | float, marks: dict[int, str]) -> None:
        self._value = value
        self._marks = marks

    def __str__(self) -> str:
        return str(self._value)

    def __format__(self, form: str) -> str:
        written = format(self._value, form)
        return written.translate(self._marks) if form else written


@cache
def messages_for(language: str = "en") -> Messages:
    """The messages of a language ("de", "de-AT", "de_AT.UTF-8"); English where there is no catalogue."""
    code = language.translate(_AFTER_CODE).partition("-")[0].lower()
    path = resource_path("locales", f"{code}.po")
    if not code.isalpha() or not path.is_file():
        return Messages({})
    entries = dict(read_catalogue(path.read_text("utf-8")))
    found = re.search(_PLURALS, entries.get("", ("",))[0])
    return Messages(entries, found[1].strip() if found else _GERMANIC, code)


ENGLISH = Messages({})
"""The sentences as they stand in the code."""


def languages_with_messages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue, English first."""
    return ("en", *sorted(path.stem for path in resource_path("locales").glob("*.po")))


def language_name(code: str) -> str:
    """What a language with a catalogue calls itself."""
    path = resource_path("locales", f"{code}.po")
    if not path.is_file():
        return "English"
    head = dict(read_catalogue(path.read_text("utf-8"))).get("", ("",))[0]
    found = re.search(_NAME, head)
    return found[1] if found else code


def language_wished(environment: Mapping[str, str]) -> str:
    """The first language with a catalogue that the environment of a command asks for, as gettext reads it."""
    wished = next(filter(None, map(environment.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    codes = (part.translate(_AFTER_CODE).partition("-")[0].lower() for part in wished.split(":"))
    return next((code for code in codes if code in languages_with_messages()), "en")


def read_catalogue(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The entries of a .po file: key and its forms (one, or one for each plural). Fuzzy ones are left out."""
    for block in re.split(r"\n\s*\n", text):
        fields = _fields(block)
        if "msgid" in fields and "#, fuzzy" not in block:
            forms = sorted(name for name in fields if name.startswith("msgstr"))
            yield fields["msgid"], tuple(fields[name] for name in forms)


def _fields(block: str) -> dict[str, str]:
    """The fields of one entry, its lines joined."""
    from ast import literal_eval  # noqa: PLC0415 - English needs no catalogue

    fields: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        opened = re.match(_FIELD, line)
        if opened:
            name = opened[1]
            fields[name] = literal_eval(opened[3])
        elif line.startswith('"') and name:
            fields[name] += literal_eval(line)
    return fields
