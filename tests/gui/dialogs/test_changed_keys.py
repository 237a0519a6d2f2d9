"""Keys while they are being changed: none ever belongs to two actions."""

import pytest

from reader.gui.dialogs.changed_keys import ChangedKeys


def test_only_what_differs_from_a_first_start_is_kept() -> None:
    keys = ChangedKeys({"open": ("Ctrl+O",), "save_session": ("F2",), "gone": ("F4",)})
    assert keys.changed() == (("save_session", ("F2",)),)
    assert (keys.of("save_session"), keys.of("open"), keys.of("about")) == (("F2",), ("Ctrl+O",), ())
    assert (keys.is_changed("save_session"), keys.is_changed("open")) == (True, False)


@pytest.mark.parametrize(
    ("key", "but", "holder"),
    [
        ("Ctrl+O", "", "open"),
        ("Ctrl+O", "open", ""),
        ("Ctrl+S", "", ""),
        ("F2", "", "save_session"),
        ("Ctrl+Y", "", "redo"),
    ],
)
def test_a_key_leads_to_its_action(key: str, but: str, holder: str) -> None:
    assert ChangedKeys({"save_session": ("F2",)}).holder(key, but) == holder


@pytest.mark.parametrize(
    ("key", "is_usable"),
    [
        ("Ctrl+B", True), ("Alt+1", True), ("Meta+X", True), ("F7", True), ("Shift+F12", True),
        ("B", False), ("Shift+B", False), ("1", False), ("Space", False), ("Down", False), ("Ctrl+", False),
        ("F", False),
    ],
)  # fmt: skip
def test_what_types_is_no_key_of_an_action(key: str, is_usable: bool) -> None:
    assert ChangedKeys.is_usable(key) is is_usable


def test_a_new_key_comes_first_and_further_ones_stay() -> None:
    keys = ChangedKeys({})
    keys.set_key("redo", "F2")
    assert keys.of("redo") == ("F2", "Ctrl+Y")
    keys.set_key("redo", "Ctrl+Y")
    assert keys.of("redo") == ("Ctrl+Y",)
    keys.set_key("about", "F2")
    assert keys.of("about") == ("F2",)


def test_keys_are_dropped_cleared_and_reset() -> None:
    keys = ChangedKeys({})
    keys.drop("redo", "Ctrl+Y")
    assert keys.of("redo") == ("Ctrl+Shift+Z",)
    keys.clear("redo")
    assert keys.of("redo") == ()
    keys.set_key("about", "Ctrl+Y")
    keys.reset("redo")
    assert keys.of("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert keys.of("about") == ()
    assert keys.changed() == ()
