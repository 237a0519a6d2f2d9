"""What a person says of a warning: seen and fine, or wrong; with a note. It stays with its words."""

import hashlib
from collections.abc import Iterable
from enum import StrEnum

from reader.comparison.editorial_warning import EditorialWarning, Grade
from reader.values import Struct, replace

_DIGITS = 12
"""Hexadecimal digits of an identity: among ten thousand warnings two alike are once in five million."""


class WarningState(StrEnum):
    """What became of a warning: nobody has looked, it was looked at and is fine, or it is no true one."""

    OPEN = "open"
    CHECKED = "checked"
    WRONG = "wrong"


class Judgement(Struct, frozen=True):
    """What a person says of the warning with the identity `warning`."""

    warning: str
    state: WarningState = WarningState.OPEN
    note: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether it is as if nobody had said anything."""
        return self.state is WarningState.OPEN and not self.note


def identity_of(warning: EditorialWarning) -> str:
    """What names a warning over comparisons: its kind and both wordings, not where they stand."""
    words = (warning.kind.value, warning.left_words, warning.right_words)
    more = (warning.left_decisive, warning.right_decisive, warning.left_who or "", warning.right_who or "")
    return hashlib.sha256("\x1f".join((*words, *more)).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def swapped_identities(warnings: Iterable[EditorialWarning]) -> dict[str, str]:
    """The identity of each warning with that which it has when left and right change places."""
    return {
        identity_of(warning): identity_of(
            replace(
                warning,
                left_words=warning.right_words,
                right_words=warning.left_words,
                left_decisive=warning.right_decisive,
                right_decisive=warning.left_decisive,
                left_who=warning.right_who,
                right_who=warning.left_who,
            )
        )
        for warning in warnings
    }


def judged(judgements: tuple[Judgement, ...], new: Judgement) -> tuple[Judgement, ...]:
    """The judgements with one more; an older one of the same warning and one that says nothing go."""
    kept = tuple(old for old in judgements if old.warning != new.warning)
    return kept if new.says_nothing else (*kept, new)


def judgement_of(judgements: Iterable[Judgement], warning: EditorialWarning) -> Judgement:
    """What was said of a warning; one that says nothing where nothing was."""
    name = identity_of(warning)
    return next((found for found in judgements if found.warning == name), Judgement(name))


def still_to_check(warnings: Iterable[EditorialWarning], judgements: Iterable[Judgement]) -> int:
    """How many grave and serious warnings nobody has looked at."""
    done = {found.warning for found in judgements if found.state is not WarningState.OPEN}
    open_ = (warning for warning in warnings if warning.grade is not Grade.LOOK)
    return sum(not done or identity_of(warning) not in done for warning in open_)
