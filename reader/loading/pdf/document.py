"""PDF: read in a child process with a time and a memory limit, because a small file can end a process."""

import multiprocessing
import re
import time
from itertools import accumulate, islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.late_pattern import late_pattern
from reader.loading.assembling import assemble
from reader.loading.html.metadata import details_from
from reader.loading.iso_time import iso_moment
from reader.loading.pdf.answer import Answer
from reader.loading.pdf.entry import run
from reader.loading.pdf.geometry import Paragraph
from reader.messages import counted, message
from reader.text.article import Role
from reader.text.dates import read_dateline
from reader.text.details import Details
from reader.text.furniture import is_byline, is_credits, is_furniture_line
from reader.text.loaded import LoadedText

SECONDS = 30.0
"""How long the child may take in all."""

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space the child may use (not enforced on Windows)."""

_READING_SHARE = 0.8
_GLANCE = 0.05
_BIGGER = 1.25
_HEADLINE_LENGTH = 250
_HEAD = 8
_SMALLER = 0.88
_SMALL_SHARE = 0.25
_CAPTION_WORDS, _CAPTION_LONGEST = 4, 60
_IMPRINT = late_pattern(r"©|\([cC]\)|[Cc]opyright|https?://|www\.")
_NOTE = late_pattern(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?(?!\d|[,.:]\d)")
_PROBLEMS = {
    "password": message("“{name}” is locked with a password. Open it, save it without one, and try again."),
    "damaged": message("“{name}” is damaged or cut off, or no PDF inside. Get it again."),
    "scanned": message(
        "“{name}” holds only images of pages (a scan), no text. Run text recognition on it first."
    ),
}
_MOMENT = late_pattern(r"D?:?(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?(?:([+-]\d{2})'?(\d{2})|Z)?")
_NO_TITLE = late_pattern(
    r"untitled|microsoft word|.*\.(?:docx?|indd|qxd|pdf|odt|rtf|tex|html?)$", re.IGNORECASE
)


def read(
    data: bytes, name: str, is_cancelled: IsCancelled, *, seconds: float = SECONDS, memory: int = MEMORY
) -> LoadedText:
    """The PDF `name` with its paragraphs rebuilt; boxes, running heads and feet come last, as furniture.

    Raises `LoadError` when it is locked, damaged, a scan, or takes longer than `seconds` or more than
    `memory` bytes; `Cancelled` when cancelled (the child is ended).
    """
    raise_if(is_cancelled)
    answer = _asked(data, name, is_cancelled, seconds, memory)
    if answer.problem:
        raise LoadError(message(_PROBLEMS[answer.problem], name=name))
    passages = _with_roles(answer.layout.paragraphs)
    passages += [(text, Role.FURNITURE) for text in answer.layout.furniture]
    return assemble(passages, name, "pdf", details=_details(answer), notes=_notes(answer))


def _asked(data: bytes, name: str, is_cancelled: IsCancelled, seconds: float, memory: int) -> Answer:
    until = time.monotonic() + seconds
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=run, args=(theirs, memory, seconds * _READING_SHARE), daemon=True)
    child.start()
    theirs.close()
    try:
        ours.send_bytes(data)
        while not ours.poll(_GLANCE):
            raise_if(is_cancelled)
            if time.monotonic() > until:
                raise LoadError(
                    message(
                        "“{name}” took longer than {seconds:g} seconds to read and was given up.",
                        name=name,
                        seconds=seconds,
                    )
                )
        answer = ours.recv()
    except (EOFError, OSError):
        raise LoadError(
            message(
                "“{name}” could not be read: it is damaged or needs more than {memory:,} MB of memory.",
                name=name,
                memory=memory // 2**20,
            )
        ) from None
    finally:
        _end(child, ours)
    if isinstance(answer, ImportError):
        raise answer
    assert isinstance(answer, Answer)
    return answer


def _end(child: BaseProcess, connection: Connection) -> None:
    connection.close()
    child.join(_GLANCE)
    if child.is_alive():
        child.kill()
    child.join()
    child.close()


def _with_roles(paragraphs: tuple[Paragraph, ...]) -> list[tuple[str, Role | None]]:
    """The first paragraph in letters clearly bigger than most is the headline; the few in letters clearly
    smaller are notes, where a number begins them, and captions."""
    usual = _usual_size(paragraphs)
    biggest = max((p.size for p in paragraphs[:_HEAD]), default=0.0)
    below = _small_below(paragraphs, usual)
    roles = [(p.text, _small_role(p, below)) for p in paragraphs]
    if biggest > _BIGGER * usual:
        headline = (
            at for at, p in enumerate(paragraphs) if p.size == biggest and len(p.text) <= _HEADLINE_LENGTH
        )
        for at in islice(headline, 1):
            roles[at] = (paragraphs[at].text, Role.HEADLINE)
    return roles


def _usual_size(paragraphs: tuple[Paragraph, ...]) -> float:
    """The size that half of all letters do not exceed; 0 without any."""
    letters = sorted((p.size, len(p.text)) for p in paragraphs)
    counted = accumulate(count for _, count in letters)
    half = sum(count for _, count in letters) / 2
    return next((size for (size, _), count in zip(letters, counted, strict=True) if count >= half), 0.0)


def _small_below(paragraphs: tuple[Paragraph, ...], usual: float) -> float:
    """Below which size letters are small; 0 where too many are for notes and captions."""
    small = sum(len(p.text) for p in paragraphs if p.size < _SMALLER * usual)
    return _SMALLER * usual if small < _SMALL_SHARE * sum(len(p.text) for p in paragraphs) else 0.0


def _small_role(paragraph: Paragraph, below: float) -> Role | None:
    if paragraph.size >= below:
        return None
    if _NOTE.match(paragraph.text):
        return Role.FURNITURE
    text = paragraph.text
    is_known = is_furniture_line(text) or is_credits(text) or is_byline(text) or read_dateline(text)
    if is_known or _IMPRINT.search(text) or not _CAPTION_WORDS <= len(text.split()) <= _CAPTION_LONGEST:
        return None
    return Role.CAPTION


def _notes(answer: Answer) -> list[str]:
    notes = []
    if answer.read < answer.pages:
        notes.append(
            message(
                "Only the first {read} of {pages} pages were read in time.",
                read=answer.read,
                pages=answer.pages,
            )
        )
    if answer.blank:
        notes.append(
            counted(
                "{n} page has no text layer (images only or blank).",
                "{n} pages have no text layer (images only or blank).",
                answer.blank,
            )
        )
    return notes


def _details(answer: Answer) -> Details:
    said = dict(answer.properties)
    title = " ".join(said.get("Title", "").split())
    return details_from(
        {
            "title": "" if _NO_TITLE.match(title) else title,
            "byline": " ".join(said.get("Author", "").split()),
            "published": _moment(said.get("CreationDate", "")),
            "updated": _moment(said.get("ModDate", "")),
        }
    )


def _moment(said: str) -> str:
    """ISO 8601 from a PDF date (`D:20250627100000+02'00'`), or nothing."""
    found = _MOMENT.match(said)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zone, zone_minutes = found.groups()
    if hour is None:
        return iso_moment(f"{year}-{month}-{day}") or ""
    offset = f"{zone}:{zone_minutes}" if zone else "+00:00" if "Z" in said else ""
    return iso_moment(f"{year}-{month}-{day}T{hour}:{minute or '00'}:{second or '00'}{offset}") or ""
