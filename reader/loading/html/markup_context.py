"""Where in a page a passage stands, as far as tags, classes and roles tell: read from the markup alone."""

from functools import cache
from typing import TYPE_CHECKING

from reader.late_pattern import late_pattern
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct, replace

if TYPE_CHECKING:
    from lxml.etree import _Element


class Surroundings(Struct, frozen=True):
    """What the elements round a passage say of it.

    `furniture`: inside navigation, a side box, a form, comments and the like. `article`: inside an
    element that holds an article. `caption`, `byline`, `dateline`, `standfirst`: inside an element
    named so. `note`: inside a footnote.
    """

    furniture: bool = False
    article: bool = False
    caption: bool = False
    byline: bool = False
    dateline: bool = False
    standfirst: bool = False
    note: bool = False

    def inside(self, outer: "Surroundings") -> "Surroundings":
        """What is said here together with what is said further out."""
        return Surroundings(
            furniture=outer.furniture or self.furniture,
            article=outer.article or self.article,
            caption=outer.caption or self.caption,
            byline=outer.byline or self.byline,
            dateline=outer.dateline or self.dateline,
            standfirst=outer.standfirst or self.standfirst,
            note=outer.note or self.note,
        )


_PARTS = late_pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_NAMING = ("class", "id", "itemprop", "data-component", "data-testid", "aria-label", "role", "rel")
_TOLD_BY_TAG = frozenset(("header", "footer", "time", "figure", "figcaption", "address"))
_SHOWN = frozenset((
    "img", "picture", "video", "figcaption", "blockquote", "table", "iframe", "amp-img", "svg", "object",
    "embed", "canvas", "audio", "pre", "math", "source",
))  # fmt: skip
_WIDE = frozenset(("html", "body", "main", "article"))


@cache
def _known(kind: str, sort: str) -> frozenset[str]:
    """The names, pairs, tags or roles that tell furniture, a caption and so on."""
    return frozenset(read_table(resource_path("pages", "surroundings.toml"))[kind].get(sort, ()))


def surroundings_of(element: "_Element", outer: Surroundings | None) -> Surroundings:
    """What `element` adds to the surroundings `outer` of its parent."""
    before = outer or Surroundings()
    tag = str(element.tag)
    names = _names(element)
    if tag in _WIDE:
        return replace(before, article=before.article or tag in ("main", "article"))
    if not names and tag not in _known("furniture", "tags") and tag not in _TOLD_BY_TAG:
        return before
    return _said_by(element, names, before).inside(before)


def _said_by(element: "_Element", names: str, before: Surroundings) -> Surroundings:
    """What one element says by its tag and its names."""
    tag, words = str(element.tag), frozenset(names.split())
    credit = bool(words & _known("byline", "names")) or element.get("rel") == "author"
    furniture = before.furniture or _is_furniture(element, names, words, before)
    return Surroundings(
        furniture=furniture,
        article=element.get("itemprop") == "articleBody",
        caption=_is_caption(tag, furniture) or _is_named("caption", names, words),
        byline=credit,
        dateline=tag == "time" or _is_named("dateline", names, words),
        standfirst=bool(words & _known("standfirst", "names")) and not credit,
        note=_is_note(element, words),
    )


def _is_furniture(element: "_Element", names: str, words: frozenset[str], before: Surroundings) -> bool:
    if element.tag in _known("furniture", "tags") or element.get("role") in _known("furniture", "roles"):
        return not _is_note(element, words)
    if element.tag in ("header", "footer"):
        return not before.article
    if element.tag == "figure":
        return not any(child.tag in _SHOWN for child in element.iter())
    return _is_named("furniture", names, words) and element.find(".//h1") is None


def _is_caption(tag: str, furniture: bool) -> bool:
    return tag == "figcaption" or (tag == "figure" and not furniture)


def _is_named(kind: str, names: str, words: frozenset[str]) -> bool:
    if words & _known(kind, "names"):
        return True
    padded = f" {names} "
    return any(f" {pair} " in padded for pair in _known(kind, "pairs"))


def _is_note(element: "_Element", words: frozenset[str]) -> bool:
    kind = f"{element.get('role') or ''} {element.get('epub:type') or ''}"
    return bool(words & {"footnote", "footnotes", "endnote", "endnotes"}) or "note" in kind


def _names(element: "_Element") -> str:
    """The words of class, id, role, test id and item property, in lower case, parted by single spaces."""
    said = " ".join(value for key in _NAMING if (value := element.get(key)))
    if "-" in str(element.tag):
        said = f"{element.tag} {said}"
    return " ".join(part.lower() for part in _PARTS.findall(said[:400])) if said else ""
