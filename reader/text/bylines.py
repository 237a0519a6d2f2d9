"""Who wrote an article, out of the line that says so: names without places, posts, addresses and dates."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cache

from reader.language.data import language_data, languages_with
from reader.language.given_names import name_particles
from reader.late_pattern import late_pattern
from reader.values import Struct

_PARTS = late_pattern(r"\s*[|•·;]\s*|\s+[-–—]{1,2}\s+")
_ADDRESS = r"[<(\[]?\b[\w.+-]+@[\w-]+\.[\w.-]+[>)\]]?|(?<!\w)@\w+|(?:https?://|www\.)\S+"
_BRACKETS = late_pattern(r"\s*\((?P<inside>[^()]*)\)")
_FIGURE = late_pattern(r"\d")
_INITIALS = late_pattern(r"(?:[A-Z]\.)+[A-Z]\.?$")
_LONE_NAME = 1
_LONGEST_PLACE = 3


class Byline(Struct, frozen=True):
    """What a line that names authors says. `names` as it gives them, joined as it joins them; `outlet` and
    `agency` when it says for whom they write."""

    names: str
    outlet: str | None = None
    agency: str | None = None


class _Words(Struct, frozen=True):
    posts: re.Pattern[str]
    dated: re.Pattern[str]
    begins_place: frozenset[str]
    ends_place: frozenset[str]
    no_names: frozenset[str]
    before_post: frozenset[str]
    outlets: re.Pattern[str]
    introduction: re.Pattern[str]
    junk: re.Pattern[str]
    separator: re.Pattern[str]
    ends_list: re.Pattern[str]
    conjunctions: tuple[str, ...]
    placed: re.Pattern[str]
    stands_at: str
    for_outlet: re.Pattern[str]
    further: re.Pattern[str]


def without_by(line: str) -> str:
    """A line without the word that says that authors follow ("By", "Von", "Par")."""
    return _words().introduction.sub("", line.strip())


def read_byline(line: str, text: str = "", agencies: Set[str] = frozenset()) -> Byline:
    """The authors that a line names, with or without "By".

    `text` is the article's: what stands there behind "in" is a place and no author. `agencies` are the
    names of news agencies, which stay in the names as the line has them.
    """
    parts = [part.strip(" ,.|") for part in _PARTS.split(_bare(line))]
    named = next((part for part in parts if part and not _FIGURE.search(part)), "")
    beside = [part for part in parts if part != named and part not in agencies]
    names, found = _names(without_by(named), text, agencies)
    outlet = next(filter(_words().outlets.fullmatch, beside), found)
    inside = [match.group("inside").strip() for match in _BRACKETS.finditer(line)]
    agency = next((words for words in (*inside, *parts, *_split(names)) if words in agencies), None)
    return Byline(names or named, outlet, agency)


def _bare(line: str) -> str:
    """A line without "By", addresses, dates, those who helped, and brackets that do not hold all of it."""
    bare = _BRACKETS.sub(" ", line) if _BRACKETS.sub("", line).strip() else line.strip("() ")
    bare = _words().junk.sub(" ", without_by(bare))
    return _words().dated.sub("", _words().further.sub("", bare))


def dates_begin(line: str, date: int) -> int:
    """Where the dates of a line begin: at the word before the one at `date` that says what they are."""
    found = _words().dated.search(line[:date])
    return date if found is None else found.start()


def is_post(words: str) -> bool:
    """Whether words name a post ("Kyiv correspondent", "Staff Writer") and nobody."""
    return _words().posts.search(words) is not None


def without_posts(said: str) -> str:
    """Authors without posts, addresses and what dates begin with: only names and places are left."""
    bare = _words().dated.sub("", _words().junk.sub(" ", said))
    return " ".join(part for part in map(_without_post, re.split(r"\s*,\s*", bare)) if part)


def _names(said: str, text: str, agencies: Set[str]) -> tuple[str, str | None]:
    """The names in a list of names, posts, places and outlets; and the outlet."""
    pieces = _words().separator.split(said)
    kept: list[str] = []
    outlet: str | None = None
    for place, piece in enumerate(pieces[::2]):
        words = _name_in(piece.strip(), agencies)
        if kept and _words().outlets.fullmatch(words) and words not in agencies:
            outlet = words
        elif words and not (kept and _is_left_out(words, kept[0], text, agencies)):
            if kept:
                join = pieces[2 * place - 1]
                kept.append(_words().ends_list.sub(" ", join) if len(kept) == 1 else join)
            kept.append(words if words in agencies else _in_usual_letters(words))
    names = "".join(kept)
    for word in _words().conjunctions:
        names = names.replace(f" {word.upper()} ", f" {word} ")
    return " ".join(names.split()), outlet


def _name_in(piece: str, agencies: Set[str]) -> str:
    """One entry of a list of authors without place, outlet and post; an agency as it stands."""
    if piece in agencies:
        return piece
    words = _without_post(_words().placed.sub("", _words().for_outlet.sub("", piece)))
    return words.strip(" ,") if _INITIALS.search(words) else words.strip(" .,")


def _is_left_out(words: str, first: str, text: str, agencies: Set[str]) -> bool:
    """Whether an entry behind the first author names nobody."""
    if words.lower() in _words().no_names:
        return True
    return words not in agencies and _is_no_name(words, first, text)


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
    return re.search(rf"\b(?:{known.stands_at})\s+{re.escape(words)}\b", text) is not None


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
    return word.lower() if word.lower() in _words().no_names | name_particles() else word.capitalize()


def _split(names: str) -> list[str]:
    return [part.strip() for part in _words().separator.split(names)[::2]]


@cache
def _words() -> _Words:
    data = byline_data()
    posts = "|".join(sorted(data["posts"], key=lambda word: (-len(word), word)))
    dated = "|".join(map(re.escape, data["dated"]))
    last, joins = _either(data["and"], "&"), _either([*data["and"], *data["with"]], "&")
    shouted = _either(word.upper() for word in data["and"] if len(word) > 1)
    places = _either([*data["at_place"], *(word.upper() for word in data["at_place"] if len(word) > 1)])
    articles = _either(data["outlet_article"])
    small = articles.lower()
    return _Words(
        posts=late_pattern(rf"\b(?:{posts})\b.*$", re.IGNORECASE),
        dated=late_pattern(rf"[\s,(]*\b(?:{dated})\b.*$", re.IGNORECASE),
        begins_place=frozenset(data["begins_place"]),
        ends_place=frozenset(data["ends_place"]),
        no_names=frozenset(data["no_names"]),
        before_post=frozenset(data["before_post"]),
        outlets=late_pattern(
            rf"(?:{articles}) (?:[A-Z]\S*\s?){{1,4}}|(?:[A-Z]\S* ){{1,3}}(?:{_either(data['ends_outlet'])})"
        ),
        introduction=late_pattern(rf"^(?:{_either([*data['introduces'], *data['introduces_perhaps']])})\s+"),
        junk=late_pattern(rf"{_ADDRESS}|\b(?:{_either(data['beside_address'])})"),
        separator=late_pattern(rf"(\s*,\s*(?:{last})\s+|\s*[,/]\s*|\s+(?:{joins}|{shouted})\s+)"),
        ends_list=late_pattern(rf"^\s*,\s*(?=(?:{last})\s)"),
        conjunctions=tuple(word for word in data["and"] if len(word) > 1),
        placed=late_pattern(rf"(?:^|\s+)(?:{places})\s+(?=[A-ZÀ-ÞЀ-Я]).*$"),
        stands_at=_either([*data["at_place"], *data["before_place"]]),
        for_outlet=late_pattern(
            rf"(?:^|,?\s+)(?:{_either(data['for_outlet'])})\s+(?=(?:{small}\s+)?[A-ZÀ-Þ]).*$"
            rf"|\s+(?:{_either(data['of_outlet'])})[A-Z][\w&’'-]*(?:\s+[A-Z]\w*)*$"
        ),
        further=late_pattern(rf",?\s+(?:{_either(data['further'])})\b.*$", re.IGNORECASE),
    )


def _either(words: Iterable[str], *more: str) -> str:
    """Words as alternatives of a regular expression, each once."""
    return "|".join(dict.fromkeys([*words, *more]))


@cache
def byline_data() -> Mapping[str, list[str]]:
    """The lists of `bylines.toml` of all languages together; an empty one for a name that none has."""
    data: dict[str, list[str]] = defaultdict(list)
    for code in languages_with("bylines"):
        for name, words in language_data(code, "bylines").items():
            data[name] += words
    return data
