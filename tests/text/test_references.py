"""References at the foot and numbered headings."""

import pytest

from reader.text.article import Role
from reader.text.references import mark_list_headings, mark_references, references_in, without_number

_PROSE = "Lessons end at half past three on four days of the week."


def _headings(*texts: str) -> list[int]:
    roles: list[Role | None] = [None] * len(texts)
    mark_list_headings(texts, roles)
    return [at for at, role in enumerate(roles) if role is Role.FURNITURE]


@pytest.mark.parametrize(
    ("rule", "texts", "found"),
    [
        ("two in order above prose", ("1. Longer days", _PROSE, "2. Fewer teachers", _PROSE), [0, 2]),
        ("with a bracket", ("1) Longer days", _PROSE, "2) Fewer teachers", _PROSE), [0, 2]),
        ("one alone stays", ("1. Longer days", _PROSE), []),
        ("out of order", ("1. Longer days", _PROSE, "3. Fewer teachers", _PROSE), []),
        ("not from one", ("2. Longer days", _PROSE, "3. Fewer teachers", _PROSE), []),
        ("entries one after the other", ("1. Apples", "2. Pears", "3. Plums"), []),
        ("sentences stay", ("1. Days are longer.", _PROSE, "2. Teachers are few.", _PROSE), []),
        ("a colon leads on", ("1. Longer days:", _PROSE, "2. Fewer teachers:", _PROSE), []),
        ("nine words are no heading", ("1. a b c d e f g h i", _PROSE, "2. Fewer", _PROSE), []),
        ("eight words are", ("1. a b c d e f g h", _PROSE, "2. Fewer", _PROSE), [0, 2]),
        ("three", ("1. Days", _PROSE, "2. Fewer", _PROSE, "3. Both", _PROSE), [0, 2, 4]),
        ("the last line is above nothing", ("1. Days", _PROSE, "2. Fewer"), []),
        ("a repeated number", ("1. Days", _PROSE, "1. Fewer", _PROSE), []),
    ],
)
def test_numbered_headings(rule: str, texts: tuple[str, ...], found: list[int]) -> None:
    assert _headings(*texts) == found, rule


def test_headings_with_a_role_keep_it() -> None:
    roles: list[Role | None] = [Role.CAPTION, None, None, None]
    mark_list_headings(["1. Longer days", _PROSE, "2. Fewer teachers", _PROSE], roles)
    assert roles == [Role.CAPTION, None, None, None]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("[1] One title [2] Another", ("One title", "Another")),
        ("[3] One title", ("One title",)),
        ("[1] One title [3] Another", ()),
        ("See [1] One title", ()),
        ("[a] One title", ()),
        ("[1] ab", ("ab",)),
        ("[1] " + "a" * 160, ("a" * 160,)),
        ("[1] " + "a" * 300, ()),
        ("[1] " + "a" * 76 + "[]" * 9, ("a" * 76,)),
        ("[1] " + "a" * 76 + "[]" * 11, ()),
        ("[2] One [1] Another", ()),
    ],
)
def test_entries_of_references(text: str, entries: tuple[str, ...]) -> None:
    assert references_in(text) == entries


def test_references_stand_at_the_foot() -> None:
    body = [_PROSE] * 4
    roles: list[Role | None] = [None] * 6
    mark_references([*body, "[1] Days of work [2] The weir", "1. Days of work, a law of 1911."], roles)
    assert roles == [None] * 4 + [Role.FURNITURE] * 2
    roles = [None] * 5
    mark_references(["[1] Days of work [2] The weir", *body], roles)
    assert roles == [None] * 5


def test_an_entry_without_its_number() -> None:
    assert without_number("12. Days of work") == "Days of work"
    assert without_number("Days of work") == "Days of work"


def _furniture(*texts: str) -> list[int]:
    roles: list[Role | None] = [None] * len(texts)
    mark_references(texts, roles)
    return [at for at, role in enumerate(roles) if role is Role.FURNITURE]


_LIST = "[1] Days of work [2] The weir"

FEET = {
    "a list of two": ((_PROSE, _PROSE, _LIST), [2]),
    "a list of one": ((_PROSE, _PROSE, "[1] Days of work"), []),
    "two lists of one each": ((_PROSE, _PROSE, _PROSE, "[1] Days of work", "[2] The weir"), [3, 4]),
    "behind less than a third of the text": (("a" * 14, _LIST), []),
    "behind a third of it": (("a" * 15, _LIST), [1]),
    "half of the paragraphs are lists": ((_PROSE, _LIST), [1]),
    "more than half are": ((_PROSE, _LIST, _LIST), []),
    "an entry that explains one": ((_PROSE, _PROSE, _LIST, "2. The weir is old."), [2, 3]),
    "a numbered entry about something else": ((_PROSE, _PROSE, _LIST, "2. The mill is old."), [2]),
    "an entry without a number": ((_PROSE, _PROSE, _LIST, "The weir is old."), [2]),
    "an entry before the list": ((_PROSE, _PROSE, "1. Days of old", _LIST), [3]),
    "the first two words of a title": ((_PROSE, _PROSE, _LIST, "1. Days of rest."), [2, 3]),
}


@pytest.mark.parametrize(("texts", "found"), FEET.values(), ids=FEET)
def test_a_list_of_references_and_what_explains_it(texts: tuple[str, ...], found: list[int]) -> None:
    assert _furniture(*texts) == found


@pytest.mark.parametrize(("more", "entries"), [("", 100), ("a", 0)])
def test_a_list_of_references_has_ten_thousand_characters(more: str, entries: int) -> None:
    text = "".join(f"[{number}] {'a' * 94}" for number in range(100, 200)) + more
    assert len(text) == 10_000 + len(more)
    assert len(references_in(text)) == entries
