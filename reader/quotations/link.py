"""How a quotation hangs on its sentence."""

from reader.values import Struct

Phrase = tuple[int, int]
"""Half-open range of items, or tokens, of a sentence."""


class Link(Struct, frozen=True):
    """How a quotation hangs on its sentence: ranges of items of cue and speaker, and the rule's name.

    `place` is what cue and speaker take of the sentence, where a reader needs it. `via` is a relay. `named`
    is what the mention stands for in the same sentence, such as the name before "who".
    """

    rule: str
    cue: Phrase | None
    mention: Phrase | None
    place: Phrase = (0, 0)
    via: Phrase | None = None
    named: Phrase | None = None
