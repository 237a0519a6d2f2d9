"""Passages put together into one loaded text with a block for each."""

from collections.abc import Iterable

from reader.loading.plain import storable
from reader.text.article import Role
from reader.text.details import Details
from reader.text.loaded import Block, LoadedText
from reader.text.span import Span

_BETWEEN = "\n\n"


def assemble(
    passages: Iterable[tuple[str, Role | None]],
    origin: str,
    format_name: str,
    *,
    encoding: str | None = None,
    details: Details | None = None,
    notes: Iterable[str] = (),
) -> LoadedText:
    """The loaded text whose blocks are `passages`, in order, parted by empty lines.

    Passages of white space only are left out; a line break inside one becomes a space, so that one block
    is one paragraph.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for text, role in passages:
        clean = " ".join(_unified(text).split("\n")).strip()
        if not clean:
            continue
        texts.append(clean)
        blocks.append(Block(Span(position, position + len(clean)), role))
        position += len(clean) + len(_BETWEEN)
    return LoadedText(
        text=_BETWEEN.join(texts),
        origin=origin,
        format=format_name,
        encoding=encoding,
        details=details if details is not None else Details(),
        blocks=tuple(blocks),
        notes=tuple(notes),
    )


def _unified(text: str) -> str:
    """`text` with one kind of line break and without what no file can hold."""
    return storable(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", ""))
