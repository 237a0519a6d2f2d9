"""Subtitles and transcripts: times taken out, cues joined to running text."""

import html
import re
from collections.abc import Iterator

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.late_pattern import late_pattern
from reader.loading.assembling import assemble
from reader.loading.decoding import decode
from reader.loading.plain import tidy
from reader.messages import message
from reader.text.article import Role
from reader.text.loaded import LoadedText
from reader.values import Struct

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{2,3}"
_CUE = late_pattern(rf"^[ \t]*({_TIME})[ \t]+-->[ \t]+({_TIME})[^\n]*$", re.M)
_TIMED_LINE = late_pattern(
    r"^[\[(]?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?[\])]?(?:[ \t]+[-–—][ \t]+|[ \t]*)"
)
_EVENT = late_pattern(r"^Dialogue:[ \t]*(.*)$", re.M)
_VOICE = late_pattern(r"<v(?:\.[^ \t<>]*)?[ \t]+([^>]{1,80})>")
_MARKS = late_pattern(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_MUSIC = late_pattern(r"^[\[\]()♪♫#\s]*[♪♫][^\n]*$")
_NAMED = late_pattern(r"^(?:>>+[ \t]*|-[ \t]+)?([A-ZÀ-Þ][\w.'’ -]{1,40}):[ \t]+(?=\S)")
_TURNS = (">>", "- ", "– ")
_DASH = late_pattern(r"^(?:>>+|[-–])[ \t]*")
_ENDS = (".", "!", "?", "…", "”", '"', "»", "。", "！", "？")
_PAUSE = 3.0
_LONG = 500


class _Cue(Struct, frozen=True):
    """What is shown from `start` to `end` (seconds)."""

    start: float
    end: float
    text: str


def read(data: bytes, name: str, is_cancelled: IsCancelled, *, encoding: str | None = None) -> LoadedText:
    """The words of WebVTT, SubRip or SubStation subtitles, or of a transcript with times.

    A paragraph ends where a speaker is named, where nobody speaks for three seconds, and after a sentence
    when it is long. Raises `LoadError` when there are no words; `Cancelled` when cancelled.
    """
    decoded = decode(data, name, encoding)
    text = tidy(decoded.text)
    raise_if(is_cancelled)
    cues = _cues(text)
    paragraphs = _paragraphs(cues) if cues else _transcript(text)
    raise_if(is_cancelled)
    if not any(sign.isalnum() for paragraph in paragraphs for sign in paragraph):
        raise LoadError(message("“{name}” holds times but no words.", name=name))
    notes = (*decoded.notes, message("Times of the subtitles were left out."))
    role = Role.BODY if cues else None
    return assemble(
        [(p, role) for p in paragraphs], name, "subtitles", encoding=decoded.encoding, notes=notes
    )


def _cues(text: str) -> list[_Cue]:
    if text.startswith("[Script Info]"):
        return _events(text)
    found = list(_CUE.finditer(text))
    cues: list[_Cue] = []
    for number, match in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        # The text of a cue ends at an empty line; what follows is the next one's number or name.
        shown = text[match.end() : end].strip("\n").split("\n\n", 1)[0]
        cues.append(_Cue(_seconds(match[1]), _seconds(match[2]), shown))
    return cues


def _events(text: str) -> list[_Cue]:
    """SubStation: nine fields before the text, the name of the speaker the fifth."""
    cues: list[_Cue] = []
    for event in _EVENT.findall(text):
        fields = event.split(",", 9)
        if len(fields) == 10:
            shown = fields[9].replace("\\N", "\n").replace("\\n", " ").replace("\\h", " ")
            speaker = f"{fields[4].strip()}: " if fields[4].strip() else ""
            cues.append(_Cue(_seconds(fields[1]), _seconds(fields[2]), speaker + shown))
    return cues


def _seconds(said: str) -> float:
    total = 0.0
    for part in said.strip().replace(",", ".").split(":"):
        try:
            total = total * 60 + float(part)
        except ValueError:
            return 0.0
    return total


def _paragraphs(cues: list[_Cue]) -> list[str]:
    paragraphs: list[str] = []
    ended = 0.0
    for cue, line in _fresh_lines(cues):
        if not paragraphs or _begins(paragraphs[-1], line, cue.start - ended):
            paragraphs.append("")
        spoken = _DASH.sub("", line)
        paragraphs[-1] = f"{paragraphs[-1]} {spoken}".strip()
        ended = cue.end
    return [paragraph for paragraph in paragraphs if paragraph]


def _fresh_lines(cues: list[_Cue]) -> Iterator[tuple[_Cue, str]]:
    """The lines of cues without those that the cue before has shown already, whoever says them."""
    before: list[str] = []
    for cue in cues:
        lines = _lines(cue.text)
        said = [_NAMED.sub("", line) for line in lines]
        yield from ((cue, line) for line, words in zip(lines, said, strict=True) if words not in before)
        before = said or before


def _begins(paragraph: str, line: str, silence: float) -> bool:
    """Whether a line that follows `silence` seconds begins another paragraph."""
    if _NAMED.match(line) or line.startswith(_TURNS):
        return True
    return paragraph.endswith(_ENDS) and (silence > _PAUSE or len(paragraph) >= _LONG)


def _lines(shown: str) -> list[str]:
    named = _VOICE.sub(lambda match: f"\n{match[1].strip()}: ", shown)
    plain = html.unescape(_MARKS.sub("", named))
    lines = (" ".join(line.split()) for line in plain.split("\n"))
    return [line for line in lines if line and not _MUSIC.match(line)]


def _transcript(text: str) -> list[str]:
    """A line with a time begins a paragraph, and so does one behind an empty line; the others go on."""
    paragraphs = [""]
    for line in text.split("\n"):
        said = _TIMED_LINE.sub("", line, count=1)
        spoken = " ".join(said.split())
        if len(said) != len(line) or not spoken:
            paragraphs.append("")
        paragraphs[-1] = f"{paragraphs[-1]} {spoken}".strip()
    return [paragraph for paragraph in paragraphs if paragraph]
