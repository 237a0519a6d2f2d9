"""Who wrote an article, out of the line that says so: names without places, posts, addresses and dates."""

import re
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from reader.language.data import language_data, languages_with

_BY = re.compile(
    r"^(?:(?:Written|Reported|Reporting|Story|Text|Words|Article|Analysis|Compiled)\s+)?[Bb][Yy]:?\s+"
    r"|^BY:?\s+"
    r"|^(?:Author|Autor|Auteur|Autore|Auteure|Автор|Text|Texte|Von|Par|Por|Di|Door|Av|Af)s?\b:?\s+"
)
_PARTS = re.compile(r"\s*[|•·;]\s*|\s+[-–—]{1,2}\s+")
_JUNK = re.compile(
    r"[<(\[]?\b[\w.+-]+@[\w-]+\.[\w.-]+[>)\]]?|(?<!\w)@\w+|(?:https?://|www\.)\S+"
    r"|\b(?:[Ff]ollow|[Oo]n Twitter|[Oo]n X|[Ee]-?mail)\b:?(?:\s+(?:him|her|them|the author|us)\b)?"
)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_SEPARATOR = re.compile(
    r"(\s*,\s*(?:and|und|et|y|e|&)\s+|\s*[,/]\s*|\s+(?:and|AND|und|UND|et|ET|y|e|i|&|with|mit|avec|con|och|og)\s+)"
)
_PLACED = re.compile(r"(?:^|\s+)(?:in|from|aus|à|en|em|at|near|IN|FROM)\s+(?=[A-ZÀ-ÞЀ-Я]).*$")
_FOR = re.compile(
    r"(?:^|,?\s+)(?:(?:[Ss]pecial(?:ly)?\s+)?(?:for|to|FOR|TO)|für|pour|per|para|bei)\s+(?=(?:the\s+)?[A-ZÀ-Þ]).*$"
    r"|\s+of\s+(?:[Tt]he\s+)?[A-Z][\w&’'-]*(?:\s+[A-Z]\w*)*$"
)
_ENDS_LIST = re.compile(r"^\s*,\s*(?=(?:and|und|et|y|e|&)\s)")
_MORE = re.compile(r",?\s+(?:with|and)\s+(?:additional|further)\s+reporting\b.*$", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]\.?$")
_LONE_NAME = 1
_LONGEST_PLACE = 3


@dataclass(frozen=True, slots=True)
class Byline:
    """What a line that names authors says. `names` as it gives them, joined as it joins them; `outlet` and
    `agency` when it says for whom they write."""

    names: str
    outlet: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    posts: re.Pattern[str]
    dated: re.Pattern[str]
    begins_place: frozenset[str]
    ends_place: frozenset[str]
    no_names: frozenset[str]
    before_post: frozenset[str]
    outlets: re.Pattern[str]


def without_by(line: str) -> str:
    """A line without the word that says that authors follow ("By", "Von", "Par")."""
    return _BY.sub("", line.strip())


def read_byline(line: str, text: str = "", agencies: Set[str] = frozenset()) -> Byline:
    """The authors that a line names, with or without "By".

    `text` is the article's: what stands there behind "in" is a place and no author. `agencies` are the
    names of news agencies, which stay in the names as the line has them.
    """
    inside = [found.group("inside").strip() for found in _BRACKETS.finditer(line)]
    agency = next((words for words in inside if words in agencies), None)
    bare = _BRACKETS.sub(" ", line) if _BRACKETS.sub("", line).strip() else line.strip("() ")
    bare = _JUNK.sub(" ", without_by(bare))
    bare = _words().dated.sub("", _MORE.sub("", bare))
    parts = [part.strip(" ,.|") for part in _PARTS.split(bare)]
    named = next((part for part in parts if part and not _FIGURE.search(part)), "")
    beside = [part for part in parts if part != named and part not in agencies]
    outlet = next(filter(_words().outlets.fullmatch, beside), None)
    names, found = _names(without_by(named), text, agencies)
    said = [*parts, *_split(names)]
    agency = agency or next((words for words in said if words in agencies), None)
    return Byline(names or named, outlet or found, agency)


def dates_begin(line: str, date: int) -> int:
    """Where the dates of a line begin: at the word before the one at `date` that says what they are."""
    found = _words().dated.search(line[:date])
    return date if found is None else found.start()


def is_post(words: str) -> bool:
    """Whether words name a post ("Kyiv correspondent", "Staff Writer") and nobody."""
    return _words().posts.search(words) is not None


def without_posts(said: str) -> str:
    """Authors without posts, addresses and what dates begin with: only names and places are left."""
    bare = _words().dated.sub("", _JUNK.sub(" ", said))
    return " ".join(part for part in map(_without_post, re.split(r"\s*,\s*", bare)) if part)


def _names(said: str, text: str, agencies: Set[str]) -> tuple[str, str | None]:
    """The names in a list of names, posts, places and outlets; and the outlet."""
    pieces = _SEPARATOR.split(said)
    kept: list[str] = []
    outlet: str | None = None
    for place, piece in enumerate(pieces[::2]):
        words = piece.strip()
        if words not in agencies:
            words = _without_post(_PLACED.sub("", _FOR.sub("", words)))
            words = words.strip(" ,") if _INITIALS.search(words) else words.strip(" .,")
            if kept and _words().outlets.fullmatch(words):
                outlet, words = words, ""
            elif kept and _is_no_name(words, kept[0], text):
                words = ""
        if not words or (words.lower() in _words().no_names and kept):
            continue
        if kept:
            kept.append(
                _ENDS_LIST.sub(" ", pieces[2 * place - 1]) if len(kept) == 1 else pieces[2 * place - 1]
            )
        kept.append(words if words in agencies else _in_usual_letters(words))
    names = "".join(kept).replace(" AND ", " and ").replace(" UND ", " und ").replace(" ET ", " et ")
    return " ".join(names.split()), outlet


def _is_no_name(words: str, first: str, text: str) -> bool:
    """Whether words behind the first author are a place or a figure, not another author."""
    parts = words.split()
    if not parts or _FIGURE.search(words) or _INITIALS.fullmatch(words):
        return True
    if len(parts) == _LONE_NAME and len(first.split()) > _LONE_NAME and not words.isupper():
        return True
    if len(parts) > _LONGEST_PLACE:
        return False
    known = _words()
    if parts[0].lower() in known.begins_place or parts[-1].lower() in known.ends_place:
        return True
    return re.search(rf"\b(?:in|at|from|near|outside|of|à|aus|en)\s+{re.escape(words)}\b", text) is not None


def _without_post(words: str) -> str:
    """A name without the post behind it ("Jane Doe Political Editor"); "" when nothing else is there."""
    found = _words().posts.search(words)
    if found is None:
        return words
    before = words[: found.start()].split()
    if len(before) > 2 and found.group()[0].islower():
        before.pop()
    while before and before[-1].lower() in _words().before_post:
        before.pop()
    return " ".join(before) if len(before) > 1 else ""


def _in_usual_letters(name: str) -> str:
    """A name written in capitals as names are written else ("JANE O’NEIL" gives "Jane O’Neil")."""
    if not name.isupper() or len(name.split()) < 2:
        return name
    usual = " ".join("-".join(_usual(part) for part in word.split("-")) for word in name.split())
    return re.sub(r"\bMc([a-z])", lambda match: f"Mc{match[1].upper()}", usual)


def _usual(word: str) -> str:
    if "." in word:
        return word
    if len(word) > 2 and word[1] in "'’":
        return f"{word[0]}{word[1]}{word[2:].capitalize()}"
    return word.lower() if word.lower() in _words().no_names | _PARTICLES else word.capitalize()


_PARTICLES = frozenset(
    ("de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "den", "der", "bin")
)


def _split(names: str) -> list[str]:
    return [part.strip() for part in _SEPARATOR.split(names)[::2]]


@cache
def _words() -> _Words:
    data: dict[str, list[str]] = defaultdict(list)
    for code in languages_with("bylines"):
        for name, words in language_data(code, "bylines").items():
            data[name] += words
    posts = "|".join(sorted(data["posts"], key=lambda word: (-len(word), word)))
    dated = "|".join(map(re.escape, data["dated"]))
    return _Words(
        posts=re.compile(rf"\b(?:{posts})\b.*$", re.IGNORECASE),
        dated=re.compile(rf"[\s,(]*\b(?:{dated})\b.*$", re.IGNORECASE),
        begins_place=frozenset(data["begins_place"]),
        ends_place=frozenset(data["ends_place"]),
        no_names=frozenset(data["no_names"]),
        before_post=frozenset(data["before_post"]),
        outlets=re.compile(
            rf"The (?:[A-Z]\S*\s?){{1,4}}|(?:[A-Z]\S* ){{1,3}}(?:{'|'.join(data['ends_outlet'])})"
        ),
    )
