"""What the window says, in the language of the program.

The application holds the messages in use as its child, so that every widget finds them without being handed
them; where it holds none, as in most tests, the window speaks English.
"""

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from reader.messages import ENGLISH, Messages, counted, message

_PROPERTY = "reader_catalogue"
"""Of the application; a child is looked for among all, and a window asks some hundred times."""


class _Held:
    """Holds a catalogue, as Qt itself would hold of an object only where it was."""

    def __init__(self, catalogue: "Catalogue") -> None:
        self.catalogue = catalogue


class Catalogue(QObject):
    """The messages that the window speaks with."""

    def __init__(self, messages: Messages, application: QCoreApplication) -> None:
        super().__init__(application)
        self.messages = messages
        application.setProperty(_PROPERTY, _Held(self))


def messages_in_use() -> Messages:
    """The messages that the application holds; English where it holds none or there is none."""
    application = QCoreApplication.instance()
    if application is None:
        return ENGLISH
    held: _Held | None = application.property(_PROPERTY)
    return held.catalogue.messages if held is not None and isValid(held.catalogue) else ENGLISH


def tr(text: str, **values: object) -> str:
    """A sentence of the window, its `{fields}` filled in; Babel finds it here."""
    return tell(message(text, **values))


def trn(one: str, many: str, n: int, **values: object) -> str:
    """A sentence for a number of things; `{n}` is the number."""
    return tell(counted(one, many, n, **values))


def tell(sentence: str) -> str:
    """A sentence that `message` or `counted` made, as the window says it; any other text as it is."""
    return messages_in_use().tell(sentence)
