"""HTML: the article in a saved page, with what stands round it kept as furniture.

The main text is found by trafilatura, favouring precision (F1 .964 on 181 news pages, the best of five
libraries measured); our own walk keeps everything else as furniture blocks in document order.
"""

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.late_pattern import late_pattern
from reader.loading.assembling import assemble
from reader.loading.decoding import Decoded
from reader.loading.html.main_text import by_markup, main_passages
from reader.loading.html.metadata import details_of_page
from reader.loading.html.page_notes import notes_of_page
from reader.loading.html.passages import passages_of
from reader.loading.html.roles import roles_of
from reader.loading.markup import decode_page, parse_html
from reader.messages import message
from reader.text.details import Details
from reader.text.loaded import LoadedText

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHOLE = late_pattern(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_TOO_DEEP = message("The page is nested deeper than 255 levels; what lies beyond was not read.")


def read(data: bytes, name: str, is_cancelled: IsCancelled, *, encoding: str | None = None) -> LoadedText:
    """The page `name` as a text with a block for each passage.

    Raises `LoadError` when there is no readable text in it; `Cancelled` when cancelled.
    """
    decoded = decode_page(data, name, encoding)
    return read_page(decoded, name, is_cancelled)


def read_page(
    decoded: Decoded, name: str, is_cancelled: IsCancelled, *, known: Details | None = None
) -> LoadedText:
    """As `read`, for a page whose letters are known. `known` is used where the page names no details."""
    raise_if(is_cancelled)
    root, is_whole = parse_html(decoded.text)
    passages = passages_of(root)
    raise_if(is_cancelled)
    details = details_of_page(root, known)
    is_selection = _is_selection(decoded.text, name)
    kept = by_markup(passages) if is_selection or not passages else main_passages(root, passages)
    raise_if(is_cancelled)
    roles = roles_of(passages, kept, details.title)
    notes = [*decoded.notes, *notes_of_page(root, passages, kept)]
    if not is_whole:
        notes.append(_TOO_DEEP)
    if not passages:
        raise LoadError(_why_empty(root, name, is_whole))
    texts = [(passage.text, role) for passage, role in zip(passages, roles, strict=True)]
    return assemble(texts, name, "html", encoding=decoded.encoding, details=details, notes=notes)


def _is_selection(text: str, name: str) -> bool:
    """Whether the HTML is what a reader selected and copied, not a page: then nearly all of it is wanted."""
    return "<!--StartFragment" in text or PurePath(name).stem == "clipboard" or not _WHOLE.search(text)


def _why_empty(root: "_Element", name: str, is_whole: bool) -> str:
    if not is_whole:
        return message(
            "“{name}” is nested too deeply to be read (more than 255 levels). Copy its text instead.",
            name=name,
        )
    if root.find(".//img") is not None or root.find(".//picture") is not None:
        return message("“{name}” holds only images, no text. Copy the text from the page instead.", name=name)
    if root.find(".//script") is not None:
        return message(
            "“{name}” holds no text of its own: its scripts would fetch it. Copy the text from the browser, "
            "or save the page there.",
            name=name,
        )
    return message("“{name}” holds no text. It may be empty or cut off.", name=name)
