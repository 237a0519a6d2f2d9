"""Sessions of other versions, and the parts that are newer than the first one."""

import pytest
from msgspec.structs import replace

from reader.errors import LoadError
from reader.session.hand_made import HandMade
from reader.session.session_form import Parts, session_from
from tests.session.forms import ARTICLE, CORRECTIONS, JUDGEMENTS, OPTIONS, REFUSED, WHOLE, changed, form


def test_a_session_from_before_judgements_has_none() -> None:
    made = form()
    del made["judgements"]
    assert session_from(made).hand_made == replace(WHOLE.hand_made, judgements=())


@pytest.mark.parametrize("version", [0, 3, "1", None])
def test_another_version_is_told(version: object) -> None:
    with pytest.raises(LoadError, match="newer version"):
        session_from(changed(("version",), version))


def test_a_session_of_version_1_has_what_it_knew() -> None:
    made = form()
    for later in ("notes", "pairings", "viewing", "files"):
        del made[later]
    read = session_from({**made, "version": 1})
    assert read == Parts(ARTICLE, ARTICLE, OPTIONS, HandMade(CORRECTIONS, JUDGEMENTS))


WRONG: list[tuple[tuple[str | int, ...], object]] = [
    (("notes",), {}),
    (("notes", 0, "number"), -1),
    (("notes", 0, "about"), "weather"),
    (("notes", 0, "text"), None),
    (("notes", 0, "left"), 3),
    (("notes", 0, "left", "place"), [5, 0]),
    (("notes", 0, "left", "words"), 3),
    (("notes", 0, "left", "before"), None),
    (("notes", 0, "left", "behind"), []),
    (("pairings",), None),
    (("pairings", 0, "left"), "0"),
    (("pairings", 0, "left", 0), -1),
    (("pairings", 0, "left", 0), True),
    (("pairings", 1), {"left": [], "right": []}),
    (("viewing",), []),
    (("viewing", "left"), [1]),
    (("viewing", "hidden"), "same"),
    (("viewing", "hidden"), [1]),
    (("viewing", "tab"), None),
    (("viewing", "filters"), []),
    (("viewing", "filters"), {"a": 1}),
    (("files",), None),
    (("files", "left"), "wire.txt"),
    (("files", "left", "path"), 1),
    (("files", "left", "chapter"), "3"),
    (("files", "left", "written"), -1),
    (("files", "left", "encoding"), 3),
]


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_a_wrong_value_of_what_is_newer_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(REFUSED):
        session_from(changed(path, value))
