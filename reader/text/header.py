"""Whose article it is and when it was published, as far as its text says so."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import PurePath

from reader.language.data import language_data, languages_with
from reader.language.detection import language_of
from reader.late_pattern import late_pattern
from reader.text.article import Role
from reader.text.bylines import dates_begin, read_byline
from reader.text.cleaning import Paragraph
from reader.text.dates import date_of_address, date_of_file_name, find_date, read_dateline
from reader.text.details import Details, Provenance
from reader.text.furniture import is_masthead, line_rules, masthead_name
from reader.text.loaded import LoadedText
from reader.values import Struct, replace

_ADDRESS = late_pattern(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:)\]]")
_TITLE_SIGNS = ("|", "–", "—", "-", "::")
_TITLE_END = late_pattern(r"\s+(?:[|–—-]|::)\s+(?P<outlet>[^|–—]{2,40})$")
_PLACE_AND_AGENCY = late_pattern(
    r"^[A-ZÀ-Þ][\w .,'’/-]{2,60}?\s\((?P<agency>[A-Z][\w./-]*(?: [A-Z][\w./-]*)?)\)\s*[-–—]", re.MULTILINE
)
_PLACED_DATE = late_pattern(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}, (?P<date>[^()–—]{6,30}?)\s*(?:\([^()]{2,40}\)\s*)?[-–—]"
)
_HEAD = 3_000
_OPENING = 3
"""Paragraphs of the body that may open with a dateline."""
_FILE_FORMATS = frozenset(("docx", "odt", "rtf", "pdf"))
_WHO_SAVED_IT = ("byline", "published", "updated")
"""What the properties of a file tell of who saved it and when: believed only where the text is silent."""
_AGENCY_MARKS = (r"\(({names})\)\s*[-–—]", r"[.!?]”?\s*\(({names})\)\s*$")
"""How an agency is credited in any language: behind the place, or behind the last sentence."""


class _Words(Struct, frozen=True):
    """How pages of all languages say whose an article is, as `outlets.toml` describes it."""

    labelled: re.Pattern[str]
    published_by: re.Pattern[str]
    copyright: re.Pattern[str]
    name_words: frozenset[str]
    no_agency: frozenset[str]
    material: re.Pattern[str]
    contributed: tuple[str, ...]
    agency_said: tuple[str, ...]


@cache
def _words() -> _Words:
    data: dict[str, list[str]] = defaultdict(list)
    for code in languages_with("outlets"):
        for name, entries in language_data(code, "outlets").items():
            data[name] += entries
    either = {name: "|".join(entries) for name, entries in data.items()}
    return _Words(
        labelled=late_pattern(rf"\b(?:{either['address_labels']})\b", re.IGNORECASE),
        published_by=late_pattern(
            rf"(?:{either['published_by']})(?P<outlet>(?:(?:{either['article']})\s+)?[A-Z][^.,;()]{{1,50}})"
        ),
        copyright=late_pattern(
            rf"(?:©|\([cC]\)|{either['copyright']})\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?,?\s*"
            r"(?P<outlet>[A-Z][^.,;|()\d]{1,50})"
        ),
        name_words=frozenset(data["name_words"]),
        no_agency=frozenset(data["no_agency"]),
        material=late_pattern(rf"(?:{either['material']})(?P<agency>[A-Z].{{1,60}})$"),
        contributed=tuple(data["contributed"]),
        agency_said=(*_AGENCY_MARKS, *data["agency_said"]),
    )


class _Found:
    """Details as they come in: the first that names a field wins."""

    def __init__(self, details: Details) -> None:
        self.details = details
        self.provenance: list[tuple[str, Provenance]] = []

    def add(self, name: str, value: str | None, where: Provenance) -> None:
        if value and not getattr(self.details, name):
            self.details = replace(self.details, **{name: value})
            self.provenance.append((name, where))


def read_details(loaded: LoadedText, paragraphs: Sequence[Paragraph]) -> Details:
    """The details of an article: what its format knew, then what its lines, address and file name say.

    `paragraphs` are those of `cleaning.clean`. Language is that of the body.
    """
    asked_last = _WHO_SAVED_IT if loaded.format in _FILE_FORMATS else ()
    known = _without(loaded.details, asked_last)
    found = _Found(known)
    by_role = _texts_by_role(loaded.text, paragraphs)
    body = "\n".join(by_role[Role.BODY])
    headline = by_role[Role.HEADLINE][0] if by_role[Role.HEADLINE] else ""
    title, outlet_in_title = _parted_title(headline)
    found.add("title", title, Provenance.TEXT)
    outlet_of_author = _add_bylines(found, by_role[Role.BYLINE], body)
    found.add("agency", _agency_in(body), Provenance.TEXT)
    _add_dates(found, by_role[Role.DATELINE], by_role[Role.BODY][:_OPENING])
    found.add("address", _address_in(by_role[Role.FURNITURE]), Provenance.TEXT)
    _add_outlet(found, loaded.text, by_role[Role.FURNITURE], outlet_in_title or outlet_of_author)
    if found.details.address:
        found.add("published", date_of_address(found.details.address), Provenance.TEXT)
    found.add("published", date_of_file_name(PurePath(loaded.origin).name), Provenance.FILE_NAME)
    for name in asked_last:
        found.add(name, getattr(loaded.details, name), Provenance.METADATA)
    if loaded.details.found_in("language") is None:
        found.details = replace(found.details, language=language_of(body or loaded.text))
        found.provenance.append(("language", Provenance.TEXT))
    return replace(found.details, provenance=(*known.provenance, *found.provenance))


def _add_dates(found: _Found, datelines: Sequence[str], opening: Sequence[str]) -> None:
    """When it came out and was changed: by its datelines, else by a dateline that opens the body."""
    for dates in filter(None, map(read_dateline, datelines)):
        found.add("published", dates.published, Provenance.TEXT)
        found.add("updated", dates.updated, Provenance.TEXT)
    in_capitals = [line for line in opening if not any(map(str.islower, line[:3]))]
    for placed in filter(None, map(_PLACED_DATE.match, in_capitals)):
        dated = find_date(placed.group("date"))
        found.add("published", dated[0] if dated else None, Provenance.TEXT)


def _without(details: Details, names: Sequence[str]) -> Details:
    """The same details with some of them not known."""
    kept = tuple(pair for pair in details.provenance if pair[0] not in names)
    return replace(details, provenance=kept, **dict.fromkeys(names))


def _texts_by_role(text: str, paragraphs: Sequence[Paragraph]) -> dict[Role, list[str]]:
    texts: dict[Role, list[str]] = {role: [] for role in Role}
    for paragraph in paragraphs:
        texts[paragraph.role].append(" ".join(paragraph.span.of(text).split()))
    return texts


def _parted_title(headline: str) -> tuple[str, str | None]:
    """A headline without the outlet that pages put behind it ("… | The Harbour Post"), and that outlet."""
    end = _TITLE_END.search(headline) if any(sign in headline for sign in _TITLE_SIGNS) else None
    if end is None or not _is_name(end.group("outlet")) or len(headline[: end.start()].split()) < 4:
        return headline, None
    return headline[: end.start()], end.group("outlet")


def _is_name(words: str) -> bool:
    parts = words.split()
    return len(parts) <= 5 and all(part[0].isupper() or part in _words().name_words for part in parts)


def _add_bylines(found: _Found, bylines: Sequence[str], body: str) -> str | None:
    """Add authors, agency and dates of the lines that name authors; the outlet that they name."""
    outlets: list[str | None] = []
    for line in bylines:
        material = _words().material.match(line)
        if material:
            found.add("agency", material.group("agency").strip(" .)"), Provenance.TEXT)
            continue
        if any(word in line for word in _words().contributed):
            continue
        line = _without_dates(found, line)
        byline = read_byline(line, body, line_rules().agencies)
        name = byline.names
        found.add("byline", name, Provenance.TEXT)
        found.add("agency", byline.agency, Provenance.TEXT)
        outlets.append(byline.outlet)
        if re.fullmatch(r"[A-Z][\w/.-]+", name) and name not in _words().no_agency:
            found.add("agency", name, Provenance.TEXT)
    return next(filter(None, outlets), None)


def _without_dates(found: _Found, line: str) -> str:
    """A line of authors up to its dates, which are added."""
    dated = find_date(line)
    if dated is None:
        return line
    label = dates_begin(line, dated[1].start)
    dates = read_dateline(line[label:])
    if dates is None:
        found.add("published", dated[0], Provenance.TEXT)
    else:
        found.add("published", dates.published, Provenance.TEXT)
        found.add("updated", dates.updated, Provenance.TEXT)
    return line[:label]


def _agency_in(body: str) -> str | None:
    placed = _PLACE_AND_AGENCY.search(body[:_HEAD]) if "(" in body[:_HEAD] else None
    if placed:
        return placed.group("agency")
    for place in (body[:_HEAD], body[-_HEAD:]):
        present = [name for name in line_rules().agencies if name in place]
        names = "|".join(map(re.escape, sorted(present, key=lambda name: (-len(name), name))))
        if not names:
            continue
        said = "|".join(pattern.replace("{names}", names) for pattern in _words().agency_said)
        match = re.search(said, place, re.MULTILINE)
        if match:
            return next(name for name in match.groups() if name)
    return None


def _address_in(furniture: Sequence[str]) -> str | None:
    """The article's own address: behind or below a label, or alone on a line when there is no other."""
    alone: list[str] = []
    for before, line in zip(("", *furniture), furniture, strict=False):
        match = _ADDRESS.search(line)
        if match is None:
            continue
        label = line[: match.start()]
        if _words().labelled.search(label) or (not label.strip(" <") and _words().labelled.search(before)):
            return match.group()
        if not label.strip(" <"):
            alone.append(match.group())
    return alone[0] if len(alone) == 1 else None


def _add_outlet(found: _Found, text: str, furniture: Sequence[str], in_title: str | None) -> None:
    for line in furniture:
        for pattern in (_words().published_by, _words().copyright):
            match = pattern.search(line)
            if match:
                found.add("outlet", match.group("outlet").strip(), Provenance.TEXT)
    found.add("outlet", in_title, Provenance.TEXT)
    found.add("outlet", next(map(masthead_name, filter(is_masthead, furniture[:4])), None), Provenance.TEXT)
    if found.details.address:
        found.add("outlet", _outlet_of(found.details.address, text), Provenance.TEXT)


def _outlet_of(address: str, text: str) -> str | None:
    """The outlet that an address belongs to: its name when the text has it, else the host."""
    from urllib.parse import urlsplit  # noqa: PLC0415 - most articles have no address

    try:
        host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    except ValueError:  # brackets that hold no number ("http://[your-site]/")
        return None
    if not host:
        return None
    label = host.rsplit(".", 1)[0].removesuffix(".co").rsplit(".", 1)[-1]
    if not label.isascii() or not label.isalnum() or len(label) < 4:
        return host
    spaced = r"[\s'’-]?".join(map(re.escape, label))
    named = [
        match.group() for match in re.finditer(rf"(?<!\w)(?<![./@]){spaced}(?![\w.])", text, re.IGNORECASE)
    ]
    return next((" ".join(name.split()) for name in named if name[0].isupper()), host)
