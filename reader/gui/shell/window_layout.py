"""A window's layout as text for the settings, and back."""

import base64

from PySide6.QtCore import QByteArray


def state_text(state: QByteArray) -> str:
    """What `saveGeometry` or `saveState` gave, as text."""
    return base64.b64encode(state.data()).decode("ascii")


def state_in(layout: tuple[tuple[str, str], ...], name: str) -> QByteArray | None:
    """One part of the layout; None when it was never kept or cannot be read."""
    try:
        return QByteArray(base64.b64decode(dict(layout)[name], validate=True))
    except (KeyError, ValueError):
        return None
