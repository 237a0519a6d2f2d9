"""Subtitles and transcripts: times taken out, cues joined to running text."""

import html
import re
from dataclasses import dataclass

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.loading.assembling import assemble
from reader.loading.decoding import decode
from reader.loading.plain import tidy
from reader.text.article import Role
from reader.text.loaded import LoadedText

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{2,3}"
_CUE = re.compile(rf"^[ \t]*({_TIME})[ \t]+-->[ \t]+({_TIME})[^\n]*$", re.M)
_TIMED_LINE = re.compile(
    r"^[\[(]?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?[\])]?(?:[ \t]+[-–—][ \t]+|[ \t]*)"
)
_EVENT = re.compile(r"^Dialogue:[ \t]*(.*)$", re.M)
_VOICE = re.compile(r"<v(?:\.[^ \t<>]*)?[ \t]+([^>]{1,80})>")
_MARKS = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_MUSIC = re.compile(r"^[\[\]()♪♫#\s]*[♪♫][^\n]*$")
_NAMED = re.compile(r"^(?:>>+[ \t]*|-[ \t]+)?([A-ZÀ-Þ][\w.'’ -]{1,40}):[ \t]+(?=\S)")
_ENDS = (".", "!", "?", "…", "”", '"', "»", "。", "！", "？")
_PAUSE = 3.0
_LONG = 500


@dataclass(frozen=True, slots=True)
class _Cue:
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
        raise LoadError(f"“{name}” holds times but no words.")
    notes = (*decoded.notes, "Times of the subtitles were left out.")
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
    current = ""
    ended = 0.0
    previous: list[str] = []
    for cue in cues:
        lines = _lines(cue.text)
        fresh = [line for line in lines if _NAMED.sub("", line) not in previous]
        previous = [_NAMED.sub("", line) for line in lines] or previous
        for line in fresh:
            is_named = _NAMED.match(line) is not None
            is_turn = is_named or line.startswith((">>", "- ", "– "))
            pause = cue.start - ended > _PAUSE and current.endswith(_ENDS)
            if current and (is_turn or pause or (len(current) >= _LONG and current.endswith(_ENDS))):
                paragraphs.append(current)
                current = ""
            spoken = re.sub(r"^(?:>>+|[-–])[ \t]*", "", line)
            current = f"{current} {spoken}".strip()
            ended = cue.end
    return [*paragraphs, current] if current else paragraphs


def _lines(shown: str) -> list[str]:
    named = _VOICE.sub(lambda match: f"\n{match[1].strip()}: ", shown)
    plain = html.unescape(_MARKS.sub("", named))
    lines = (" ".join(line.split()) for line in plain.split("\n"))
    return [line for line in lines if line and not _MUSIC.match(line)]


def _transcript(text: str) -> list[str]:
    """A line with a time begins a paragraph; lines without one go on in it until an empty line."""
    paragraphs: list[str] = []
    is_open = False
    for line in text.split("\n"):
        said = _TIMED_LINE.sub("", line, count=1)
        is_timed = len(said) != len(line)
        spoken = " ".join(said.split())
        if is_timed or not spoken:
            is_open = is_timed and not spoken
            if is_open:
                paragraphs.append("")
        if spoken and paragraphs and not is_timed:
            paragraphs[-1:] = [f"{paragraphs[-1]} {spoken}".strip()] if is_open else [paragraphs[-1], spoken]
            is_open = True
        elif spoken:
            paragraphs.append(spoken)
            is_open = True
    return [paragraph for paragraph in paragraphs if paragraph]
