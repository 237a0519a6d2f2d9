"""What the library is told to keep."""

from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.library.keep_rules import KeepRules
from reader.gui.session.controller import Controller
from reader.gui.shell.settings_binding import SettingsBinding
from reader.session.settings import Settings
from reader.text.article import Article
from tests.builders import article_of


class Binding:
    """The settings of a window."""

    def __init__(self) -> None:
        self.settings = Settings()


class Desk:
    """Two windows with the same rules, of which one changes them."""

    def __init__(self, holder: QWidget, *, is_private: bool = False) -> None:
        self.own, self.other = Binding(), Binding()
        self.saved: list[Settings] = []
        bindings = {
            cast("Controller", number): cast("SettingsBinding", each)
            for number, each in enumerate((self.own, self.other))
        }
        own = cast("SettingsBinding", self.own)
        self.rules = KeepRules(bindings, own, self.saved.append, holder, is_private=is_private)


@pytest.fixture
def desk(holder: QWidget) -> Desk:
    return Desk(holder)


def of(outlet: str | None) -> Article:
    made = article_of(["The ferry is late."])
    return replace(made, details=replace(made.details, outlet=outlet))


def test_at_first_all_is_kept(desk: Desk) -> None:
    assert desk.rules.is_on
    assert desk.rules.keeps(of("Gazette"))
    assert desk.rules.keeps(of(None))


def test_switched_off_nothing_is_kept_in_any_window_and_that_is_saved(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.rules.changed):
        desk.rules.switch(False)
    assert not desk.rules.keeps(of("Gazette"))
    assert not desk.other.settings.keeps_articles
    assert [settings.keeps_articles for settings in desk.saved] == [False]
    desk.rules.switch(True)
    assert desk.rules.keeps(of("Gazette"))


def test_an_outlet_is_never_kept_however_its_name_is_written(desk: Desk) -> None:
    desk.rules.name("The  Gazette", is_never=True)
    desk.rules.name("Courier", is_never=True)
    assert not desk.rules.keeps(of("the gazette"))
    assert desk.rules.is_named("THE GAZETTE")
    assert desk.rules.keeps(of("Gazette"))
    assert desk.rules.keeps(of(None))
    assert desk.other.settings.outlets_not_kept == ("The  Gazette", "Courier")
    desk.rules.name("the gazette", is_never=False)
    assert desk.rules.outlets == ("Courier",)
    desk.rules.name("COURIER", is_never=True)
    assert desk.rules.outlets == ("COURIER",)


@pytest.mark.parametrize(
    ("typed", "outlets"),
    [
        ("", ()), (" , ", ()), ("Gazette", ("Gazette",)),
        (" Salt  and Iron ,Courier,", ("Salt and Iron", "Courier")),
        ("Courier, courier", ("courier",)),
    ],
)  # fmt: skip
def test_outlets_are_typed_with_commas(desk: Desk, typed: str, outlets: tuple[str, ...]) -> None:
    desk.rules.set_outlets(typed)
    assert desk.rules.outlets == outlets


def test_a_private_window_keeps_nothing(holder: QWidget) -> None:
    rules = Desk(holder, is_private=True).rules
    assert not rules.is_on
    assert rules.is_private
    assert not rules.keeps(of("Gazette"))
