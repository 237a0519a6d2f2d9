"""Articles from the web: asks for the address, fetches the page, hands it on as a file that was opened."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.gui.session.controller import Controller
from reader.gui.shell.status import StatusBar
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.messages import MessageStrip

if TYPE_CHECKING:
    from reader.gui.dialogs.address_dialog import AddressDialog
    from reader.gui.session.fetching import Fetcher
    from reader.loading.fetching import Fetched
    from reader.sides import Side


class WebPages(QObject):
    """One page for each side at a time. Nothing is sent before the dialog, which names the host, is accepted.

    The network is brought in when the first address is asked for.
    """

    def __init__(
        self,
        window: QWidget,
        controller: Controller,
        told: tuple[StatusBar, MessageStrip],
        allows_private: Callable[[], bool],
    ) -> None:
        """`allows_private` tells whether addresses of private networks are fetched."""
        super().__init__(window)
        self._window, self._controller, self._allows_private = window, controller, allows_private
        self._status, self._strip = told
        self._fetchers: dict[Side, Fetcher] = {}
        self._addresses: dict[Side, str] = {}
        self._status.cancel_wanted.connect(self.stop)

    @property
    def is_busy(self) -> bool:
        """Whether a page is under way."""
        return any(fetcher.is_busy for fetcher in self._fetchers.values())

    def ask(self, side: "Side", said: str = "") -> None:
        """Ask for an address, with `said` in the line already."""
        from reader.gui.dialogs.address_dialog import AddressDialog  # noqa: PLC0415 - not before it is asked for

        allows = self._allows_private()
        dialog = AddressDialog(side, said, self._window, allows_private=allows)
        dialog.accepted.connect(partial(self._on_accepted, side, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def stop(self) -> None:
        """End what is under way; nothing more is told of it."""
        if self.is_busy:
            for fetcher in self._fetchers.values():
                fetcher.cancel()
            self._status.show_idle()

    def _on_accepted(self, side: "Side", dialog: "AddressDialog") -> None:
        address = dialog.address()
        if address is not None:
            self._fetch(side, address.url, allows_private=dialog.allows_private)

    def _fetch(self, side: "Side", address: str, *, allows_private: bool) -> None:
        fetcher = self._fetcher(side)
        fetcher.allows_private = allows_private
        self._addresses[side] = address
        self._strip.clear()
        fetcher.fetch(address)

    def _fetcher(self, side: "Side") -> "Fetcher":
        if side not in self._fetchers:
            from reader.gui.session.fetching import Fetcher  # noqa: PLC0415 - brings the network in: not at start

            fetcher = Fetcher(self)
            fetcher.setObjectName(f"fetcher.{side}")
            fetcher.progressed.connect(self._status.show_progress)
            fetcher.redirected.connect(self._on_redirected)
            fetcher.fetched.connect(partial(self._on_fetched, side))
            fetcher.failed.connect(partial(self._on_failed, side))
            self._fetchers[side] = fetcher
        return self._fetchers[side]

    def _on_redirected(self, host: str) -> None:
        self._strip.say(tr("The page has sent us on to “{host}”.", host=host))

    def _on_fetched(self, side: "Side", fetched: "Fetched") -> None:
        self._status.show_idle()
        self._controller.loader.open_fetched(side, fetched)

    def _on_failed(self, side: "Side", sentence: str) -> None:
        self._status.show_idle()
        self._controller.failed.emit(side, sentence)
        if self._fetchers[side].is_inside:
            self._strip.say(
                tr("If you know where that is, it can be fetched this once."),
                button=tr("Fetch all the same"),
                act=lambda: self._fetch(side, self._addresses[side], allows_private=True),
            )
