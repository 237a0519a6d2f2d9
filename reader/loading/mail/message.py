"""Mails and pages saved as MHTML: the part with the text, read as HTML or as plain text."""

import email
import email.errors
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr
from itertools import islice
from typing import Any, cast

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.loading.decoding import Decoded, text_codec, title_of
from reader.loading.html.metadata import details_from
from reader.loading.html.page import read_page
from reader.loading.iso_time import iso_moment
from reader.loading.mail.greetings import letter_roles, subject_alone
from reader.loading.markup import decode_page
from reader.loading.plain import tidy
from reader.messages import message
from reader.text.details import Details
from reader.text.loaded import Block, LoadedText
from reader.text.paragraphs import find_paragraphs
from reader.values import replace

_LOCKED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_PAGES = ("text/html", "application/xhtml+xml")
_PART_LIMIT = 1_000
_DAMAGED = "“{name}” is damaged: its parts cannot be taken apart. Save the mail or page again."
_HEADER_LIMIT = 8_000
"""Code points of a header that are read: the parser's time grows with the square of its parts, and a mail
server cuts a line of a header at 998 (RFC 5322, 2.1.1)."""

# What Python's mail parser raises on broken headers, besides its own errors.
_BROKEN = (
    email.errors.MessageError,
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    IndexError,
    OverflowError,
    RecursionError,
)


class _Forgiving(EmailPolicy):
    """Headers as they are read by default, but a broken one (a date in the year 99999999) says nothing
    instead of ending the mail, and one without end is cut."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The header's value; "" when it cannot be read."""
        try:
            return super().header_fetch_parse(name, value[:_HEADER_LIMIT])
        except _BROKEN:
            return ""


def read(data: bytes, name: str, is_cancelled: IsCancelled, *, encoding: str | None = None) -> LoadedText:
    """The mail or saved page `name`: its HTML part, else its plain text; attachments are left out.

    `encoding` overrides what the part says of its letters.
    Raises `LoadError` when it is damaged, encrypted or without text; `Cancelled` when cancelled.
    """
    try:
        mail = cast(EmailMessage, email.message_from_bytes(data.lstrip(), policy=_Forgiving()))
        parts = list(_parts(mail))
        raise_if(is_cancelled)
        details = _details(mail)
    except _BROKEN:
        raise LoadError(message(_DAMAGED, name=name)) from None
    first = {part.get_content_type(): part for part in reversed(parts)}
    if not _LOCKED.isdisjoint(first):
        raise LoadError(
            message("“{name}” is encrypted. Open it in the mail program and copy its text.", name=name)
        )
    left_out = sum(part.get_content_disposition() == "attachment" for part in parts)
    notes = (message("Attachments were left out ({number}).", number=left_out),) if left_out else ()
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    if page is not None:
        decoded = _decoded(page, name, encoding, is_page=True)
        return _marked(read_page(decoded, name, is_cancelled, known=details), notes)
    plain = first.get("text/plain")
    if plain is None:
        raise LoadError(message("“{name}” holds no text, only attachments or images.", name=name))
    return _plain(_unflowed(plain, _decoded(plain, name, encoding, is_page=False)), name, details, notes)


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that may hold the text, the root of a saved page first; at most `_PART_LIMIT`."""
    start = str(message.get_param("start") or "").strip("<>")
    walked = (part for part in message.walk() if isinstance(part, EmailMessage) and _is_leaf(part))
    found = list(islice(walked, _PART_LIMIT))
    attached = [part for part in found if part.get_content_disposition() == "attachment"]
    rest = [part for part in found if part.get_content_disposition() != "attachment"]
    yield from sorted(rest, key=lambda part: str(part.get("Content-ID") or "").strip("<>") != start)
    for part in attached:
        part.set_type("application/octet-stream")
        yield part


def _is_leaf(part: EmailMessage) -> bool:
    """Whether a part holds no others that can be read."""
    return not part.is_multipart() or part.get_content_type() in _LOCKED


def _decoded(part: EmailMessage, name: str, encoding: str | None, *, is_page: bool) -> Decoded:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if encoding is not None:
        return decode_page(data, name, encoding)
    charset = _charset(part)
    if charset is not None and charset not in ("utf-8", "ascii"):
        text = data.decode("cp1252" if charset == "iso8859-1" else charset, errors="replace")
        return Decoded(text, title_of(charset))
    decoded = decode_page(data, name)
    return decoded if is_page else Decoded(tidy(decoded.text), decoded.encoding, decoded.notes)


def _charset(part: EmailMessage) -> str | None:
    """Python's name of the encoding that a part says it is in; None when it says none that is known."""
    try:
        said = part.get_content_charset()
    except _BROKEN:
        return None
    return text_codec(said) if said else None


def _plain(decoded: Decoded, name: str, details: Details, notes: tuple[str, ...]) -> LoadedText:
    text = tidy(decoded.text).strip("\n")
    if not any(sign.isalnum() for sign in text):
        raise LoadError(message("“{name}” holds no text. It may be empty or cut off.", name=name))
    spans = find_paragraphs(text)
    roles = letter_roles([" ".join(span.of(text).split()) for span in spans])
    blocks = None
    if any(roles):
        blocks = tuple(Block(span, role) for span, role in zip(spans, roles, strict=True))
    return LoadedText(text, name, "mail", decoded.encoding, details, blocks, (*decoded.notes, *notes))


def _unflowed(part: EmailMessage, decoded: Decoded) -> Decoded:
    """The text of a part with the lines joined that were broken to be joined again (RFC 3676)."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return decoded
    deletes = str(part.get_param("delsp") or "").lower() == "yes"
    lines: list[str] = []
    is_open = False
    for line in decoded.text.split("\n"):
        bare = line.rstrip("\r")
        if is_open and bare and not bare.startswith(">"):
            lines[-1] = (lines[-1][:-1] if deletes else lines[-1]) + bare.removeprefix(" ")
        else:
            lines.append(bare)
        is_open = bare.endswith(" ") and bare != "-- " and not bare.startswith(">")
    return replace(decoded, text="\n".join(lines))


def _marked(loaded: LoadedText, notes: tuple[str, ...]) -> LoadedText:
    """The page of a mail, what is letter in it marked as furniture."""
    blocks = loaded.blocks or ()
    roles = letter_roles([block.span.of(loaded.text) for block in blocks])
    marked = tuple(
        replace(block, role=role) if role is not None else block
        for block, role in zip(blocks, roles, strict=True)
    )
    return replace(loaded, format="mail", blocks=marked, notes=(*loaded.notes, *notes))


def _details(message: EmailMessage) -> Details:
    """The headers of a mail; of a saved page only its title and address, its date being that of saving."""
    address = str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "")
    title = subject_alone(" ".join(str(message.get("Subject") or "").split()))
    is_saved_page = bool(address) or "Saved by" in str(message.get("From") or "")
    if is_saved_page:
        return details_from({"title": title, "address": address if address.startswith("http") else ""})
    sender = parseaddr(str(message.get("From") or ""))[0]
    published = iso_moment(str(message.get("Date") or "")) or ""
    return details_from({"title": title, "byline": sender, "published": published})
