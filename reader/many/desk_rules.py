"""A desk's own rules for a check: what fails it, what is not told, what may be altered."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.errors import SettingsError
from reader.messages import message
from reader.values import Struct, field

FILE_NAME = ".reader-check.toml"

_KNOWN = {"fail_on", "ignore", "allow", "names"}
NEVER = "never"
"""The value of `fail_on` with which findings are told and nothing fails."""


class DeskRules(Struct, frozen=True):
    """The rules of one desk.

    `fail_on` are grades and kinds of which one finding fails the check; `ignore` are kinds that are not told.
    `allowed` are pairs of words, in lower case, of which the copy may put one for the other; `spellings` maps
    a spelling of a name, in lower case, to the name.
    """

    fail_on: frozenset[str] = frozenset({Grade.GRAVE.value})
    ignore: frozenset[str] = frozenset()
    allowed: frozenset[tuple[str, str]] = frozenset()
    spellings: Mapping[str, str] = field(default_factory=dict)

    def fails(self, warning_kind: str, grade: Grade) -> bool:
        """Whether a finding of this kind and grade fails the check."""
        return warning_kind in self.fail_on or grade.value in self.fail_on

    def tells(self, warning: EditorialWarning) -> bool:
        """Whether a warning is to be told."""
        if warning.kind.value in self.ignore:
            return False
        left, right = (_plain(words) for words in _decisive(warning))
        if (left, right) in self.allowed:
            return False
        same = self.spellings.get(left, left) == self.spellings.get(right, right)
        return not (left and right and same and left != right)


def fail_on(said: str) -> frozenset[str]:
    """The grades and kinds in a list parted by commas; a grade takes in the graver ones.

    Raises `SettingsError` for a word that is neither, and names those that are.
    """
    words = [word.strip() for word in said.split(",") if word.strip()]
    if words == [NEVER]:
        return frozenset()
    grades = [grade.value for grade in Grade]
    found: set[str] = set()
    for word in words:
        if word in grades:
            found.update(grades[: grades.index(word) + 1])
        else:
            found.update(kinds([word]))
    return frozenset(found)


def kinds(words: Iterable[str]) -> frozenset[str]:
    """Kinds of warnings by their names. Raises `SettingsError` for a word that is none."""
    known = {kind.value for kind in WarningKind}
    for word in words:
        if word not in known:
            raise SettingsError(
                message(
                    "“{word}” is no kind of warning. Known are {kinds}.",
                    word=word,
                    kinds=", ".join(sorted(known)),
                )
            )
    return frozenset(words)


def desk_rules(path: Path) -> DeskRules:
    """The rules in a TOML file. Raises `SettingsError` when it cannot be read or says what is not known."""
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            message("“{name}” could not be read: {error}.", name=path.name, error=error)
        ) from error
    unknown = sorted(set(said) - _KNOWN)
    if unknown:
        raise SettingsError(
            message(
                "“{name}” has no use for “{unknown}”. It knows {kinds}.",
                name=path.name,
                unknown=unknown[0],
                kinds=", ".join(sorted(_KNOWN)),
            )
        )
    try:
        return DeskRules(
            fail_on(str(said.get("fail_on", Grade.GRAVE.value))),
            kinds(said.get("ignore", [])),
            frozenset(pair for row in said.get("allow", []) for pair in _both_ways(row)),
            {
                _plain(other): name
                for name, others in said.get("names", {}).items()
                for other in (name, *others)
            },
        )
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise SettingsError(
            message(
                "“{name}” is not written as it should be: {example}.",
                name=path.name,
                example='allow = [["old", "new"]], [names] "Name" = ["other spelling"]',
            )
        ) from error


def _both_ways(row: Any) -> tuple[tuple[str, str], tuple[str, str]]:
    old, new = row
    return (_plain(old), _plain(new)), (_plain(new), _plain(old))


def _decisive(warning: EditorialWarning) -> tuple[str, str]:
    return warning.left_decisive or warning.left_words, warning.right_decisive or warning.right_words


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
