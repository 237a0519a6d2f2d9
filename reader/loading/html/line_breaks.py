"""What a line break inside a paragraph means: the next paragraph, or nothing."""

import re

from reader.late_pattern import late_pattern

BREAK = "\n"
"""What stands for `<br>` in a run of text."""

SPACES = late_pattern(r"[ \t\n\r\f\v\u0085\u2028\u2029]+")
"""White space that a browser shows as one space; a no-break space is not among it."""

_ENDS = tuple(".!?…:;”»\"'’)]")
_LONG_LINE = 40
"""Letters from which on a line is one that was broken by its width, not by sense (seen in pages)."""


def lines_of(text: str) -> list[str]:
    """The passages of a run of text in which each `<br>` stands as a line break."""
    if BREAK not in text:
        folded = SPACES.sub(" ", text).strip()
        return [folded] if _has_content(folded) else []
    lines: list[str] = []
    for part in re.split(r"[ ]*\n[ ]*\n[\s]*", text):
        current = ""
        for line in (SPACES.sub(" ", piece).strip() for piece in part.split(BREAK)):
            if current and _flows(current, line):
                current = f"{current} {line}"
            else:
                lines.append(current)
                current = line
        lines.append(current)
    return [line for line in lines if _has_content(line)]


def _flows(before: str, after: str) -> bool:
    """Whether a line broken by one `<br>` goes on in the next."""
    if not after or before.endswith(_ENDS):
        return False
    return after[0].islower() or len(before) >= _LONG_LINE


def _has_content(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
