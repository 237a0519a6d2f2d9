"""What a child process says of a PDF."""

from reader.loading.pdf.geometry import Layout
from reader.values import Struct

_NOTHING = Layout((), ())


class Answer(Struct, frozen=True):
    """What the child found: `problem` is "", "password", "damaged" or "scanned".

    `read` of `pages` pages were read before time was up; `blank` of them have no text layer.
    """

    problem: str
    layout: Layout = _NOTHING
    properties: tuple[tuple[str, str], ...] = ()
    pages: int = 0
    read: int = 0
    blank: int = 0
