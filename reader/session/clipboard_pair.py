"""Two texts that come from the clipboard one after the other, or both at once with a line between them."""

import re

from reader.sides import SIDES, Side, opposite
from reader.values import Struct, replace

_LINE = re.compile(r"\n[ \t]*(?:={5,}|-{5,}|\*{5,}|_{5,})[ \t]*\n")
"""A line of signs that parts two texts."""


class ClipboardPair(Struct, frozen=True):
    """The first text that was copied and the second one; `last` is what was copied last, so that the same
    copy is not taken twice."""

    left: str = ""
    right: str = ""
    last: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether both texts are there."""
        return bool(self.left.strip() and self.right.strip())

    def text(self, side: Side) -> str:
        """The text of one side."""
        return self.left if side == "left" else self.right

    def with_text(self, side: Side, text: str) -> "ClipboardPair":
        """The pair with another text on one side."""
        return replace(self, left=text) if side == "left" else replace(self, right=text)

    def copied(self, text: str) -> "ClipboardPair":
        """The pair after something was copied: it goes to the first side that is empty; where both are full
        nothing changes. A text with one line of signs in it that parts it brings both sides at once."""
        if not text.strip() or text == self.last:
            return self
        empty = [side for side in SIDES if not self.text(side).strip()]
        parts = _LINE.split(text)
        if len(empty) == len(SIDES) and len(parts) == len(SIDES) and all(part.strip() for part in parts):
            return ClipboardPair(parts[0].strip(), parts[1].strip(), text)
        return replace(self.with_text(empty[0], text), last=text) if empty else replace(self, last=text)

    def swapped(self) -> "ClipboardPair":
        """The pair with its sides exchanged."""
        return replace(self, left=self.right, right=self.left)

    def next_side(self) -> Side:
        """Where the next copy goes; the side that is left over where both are full."""
        return "left" if not self.left.strip() else opposite("left")
