"""The characters of a text in their usual form, line by line.

Characters are composed (Unicode normalisation form C), ligatures, full-width letters and figures and Arabic
presentation forms are written in their usual characters, characters without meaning (soft hyphens, zero-width
ones, variation selectors: Unicode's Default_Ignorable_Code_Point) are gone, and every run of blanks inside a
line is one blank. Soft hyphens at the end of a line stay: they say that a word goes on.
"""

import re
import unicodedata

from reader.late_pattern import late_pattern
from reader.text.offsets import Offsets
from reader.text.rewriting import Rewriting, Rewritten, rewritten

BLANK = " \t\v\f\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""All blanks but the line end, as the inside of a regex class."""

_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_OTHER_FORMS = (
    "\u0132\u0133\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f"
)
_MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u093c\u09bc\u09be\u09d7\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57"
    "\u0dca\u0dcf\u0ddf\u102e\u1161-\u11ff\u1ab0-\u1aff\u1b35\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
    "\ufe20-\ufe2f\uff9e\uff9f"
)
"""What can be one character with the one before it."""
_SINGLETONS = "\u0340\u0341\u0374\u037e\u0387\u1f71-\u1fff\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff"
_NO_BREAK = "\u00a0\u202f\u2009"

_AT_LINE_END = rf"(?P<kept>\u00ad[{_IGNORABLE}]*(?=[{BLANK}]*\n[{BLANK}\n]*[^\W\d_]))"
_BLANKS = f"(?P<blanks>(?: [{BLANK}{_IGNORABLE}]|[{BLANK[1:]}])[{BLANK}{_IGNORABLE}]*)"
_STRANGE = f"[{_IGNORABLE}]+|[{_OTHER_FORMS}]+(?![{_IGNORABLE}]*[{_MARKS}])"
_COMPOSED = f"[^\\s{_MARKS}{_IGNORABLE}][{_IGNORABLE}]*[{_MARKS}][{_MARKS}{_IGNORABLE}]*|[{_SINGLETONS}]+"
_PLAIN = late_pattern(f"{_AT_LINE_END}|{_BLANKS}|{_STRANGE}")
_COMPOSING = late_pattern(f"{_AT_LINE_END}|{_BLANKS}|{_COMPOSED}|{_STRANGE}")

_UNUSUAL = late_pattern(f"[{BLANK[1:]}{_IGNORABLE}{_OTHER_FORMS}]")
_OFTEN = frozenset((*map(chr, range(0x20, 0x7F)), *map(chr, range(0xC0, 0x132)), *"\n§«»‘’“”„–—…•€"))
"""Characters of most texts, none of them unusual: without others the pattern need not be made."""
_HAS_MARKS = late_pattern(f"[{_MARKS}]")
_IGNORABLES = late_pattern(f"[{_IGNORABLE}]+")
_FORMS = late_pattern(f"[{_OTHER_FORMS}]+")
_THOUSANDS = late_pattern(rf"(?<!\d)(?<!\d[.,])\d{{1,3}}(?:[{_NO_BREAK}]\d{{3}})+(?![\d.,]*\d)")


def usual_characters(text: str) -> Rewritten:
    """The text with its characters in their usual form; line ends and the blanks beside them stay."""
    is_composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    if is_composed and "  " not in text and not _has_unusual(text):
        return Rewritten(text, Offsets())
    thousands = _blanks_in_figures(text)

    def new(match: re.Match[str]) -> str:
        found = match.group()
        if match["kept"] is not None:
            return "\u00ad"
        if match["blanks"] is None:
            return _usual(found)
        start, end = match.span()
        if text[start - 1 : start] in ("", "\n") or text[end : end + 1] in ("", "\n"):
            return _IGNORABLES.sub("", found)
        return found if start in thousands and len(found) == 1 else " "

    composes = not is_composed or _HAS_MARKS.search(text) is not None
    return rewritten(text, [Rewriting(0, len(text), _COMPOSING if composes else _PLAIN, new)])


def _has_unusual(text: str) -> bool:
    """A text has a hundred different characters at most times: only those are looked at."""
    others = "".join(set(text) - _OFTEN)
    return bool(others) and _UNUSUAL.search(others) is not None


def _usual(found: str) -> str:
    """Characters without those that mean nothing, ligatures and other forms as they are written else."""
    plain = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), _IGNORABLES.sub("", found))
    return unicodedata.normalize("NFC", plain)


def _blanks_in_figures(text: str) -> frozenset[int]:
    """Places of no-break blanks that part the thousands of figures ("1 000 000").

    Where a text has no-break blanks for most of its blanks they part nothing.
    """
    if not any(blank in text for blank in _NO_BREAK):
        return frozenset()
    if sum(map(text.count, _NO_BREAK)) > text.count(" "):
        return frozenset()
    return frozenset(
        match.start() + place
        for match in _THOUSANDS.finditer(text)
        for place, character in enumerate(match.group())
        if character in _NO_BREAK
    )
