"""What was shown of a session when it was saved: the place, the tab, the filters."""

from reader.text.span import Span
from reader.values import Struct


class Viewing(Struct, frozen=True):
    """How a session was looked at.

    `left` and `right` are what was chosen (None: nothing), `hidden` the relations that were not shown
    (None: as the settings say), `tab` the sidebar's tab by name, `filters` the widgets of the sidebar that
    were set, each by its name with what it was set to.
    """

    left: Span | None = None
    right: Span | None = None
    hidden: tuple[str, ...] | None = None
    tab: str = ""
    filters: tuple[tuple[str, str], ...] = ()
