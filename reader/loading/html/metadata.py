"""Whose page it is and when it was published, from JSON-LD, Open Graph, meta elements and `<time>`."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from reader.language.data import words_of
from reader.late_pattern import late_pattern
from reader.loading.iso_time import iso_moment
from reader.text.bylines import read_byline
from reader.text.details import Details, Provenance
from reader.text.furniture import line_rules
from reader.values import Struct, field

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARTICLE_KINDS = late_pattern(r"(Article|BlogPosting|LiveBlog\w{0,40}|Report|Review|OpinionPiece)$")
_JSON_LIMIT = 1_000_000
_NODE_LIMIT = 2_000
_SPACES = late_pattern(r"\s+")
_PARTING = " |–—·•:-"
_DAY_BEHIND = late_pattern(r",?\s?\d{1,2}[./]\d{1,2}[./]\d{4}$")
_OUTLET_WORDS = 5
_POST_TITLES = frozenset(("entry-title", "post-title", "article-title", "blog-post-title"))

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title",
              "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title"),
    "byline": ("author", "byl", "byline", "article:author", "article:author_name", "parsely-author",
               "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author"),
    "published": ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                  "sailthru.date", "pubdate", "publish-date", "publication_date", "dc.date.issued",
                  "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date", "date"),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
                "dcterms.modified", "dc.date.modified", "revised"),
    "address": ("og:url",),
}  # fmt: skip


class _Found(Struct):
    """The first value found for each field."""

    values: dict[str, str] = field(default_factory=dict)

    def offer(self, name: str, value: object) -> None:
        """Keep `value` as the field's, unless the field has one or the value says nothing."""
        text = _SPACES.sub(" ", value).strip()[:500] if isinstance(value, str) else ""
        if name in ("published", "updated"):
            text = iso_moment(text) or ""
        elif name == "address" and not re.match(r"https?://[^\s]+$", text):
            text = ""
        elif name == "byline":
            text = _clean_byline(text)
        if text and name not in self.values:
            self.values[name] = text


def details_of_page(root: "_Element", known: Details | None = None) -> Details:
    """The details a page declares about itself; provenance METADATA for each one found.

    Order of trust: JSON-LD of an article, Open Graph and meta elements, microdata, `<time>`, `<title>`.
    `known` (a mail's headers) is used where the page declares nothing.
    Dates are ISO 8601, with their zone where it is given.
    """
    found = _Found()
    for node in _article_nodes(root):
        _offer_node(found, node)
    _offer_meta(found, root)
    _offer_elements(found, root)
    _offer_title(found, root)
    outlet = found.values.get("outlet", "").casefold()
    if outlet and found.values.get("byline", "").casefold() == outlet:
        del found.values["byline"]
    if known is not None:
        for name, _ in known.provenance:
            found.offer(name, getattr(known, name))
    return details_from(found.values)


def details_from(values: Mapping[str, str]) -> Details:
    """Details with the given fields, each said to come from metadata."""
    kept = {name: value for name, value in values.items() if value}
    return Details(**kept, provenance=tuple((name, Provenance.METADATA) for name in kept))


_PROPERTIES = {
    "datePublished": "published",
    "dateModified": "updated",
    "headline": "title",
    "author": "byline",
}
"""The detail behind an item property (schema.org)."""

_MOMENTS = ("published", "updated")


def _article_nodes(root: "_Element") -> Iterator[dict[str, Any]]:
    nodes: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            nodes.extend(_nodes(_loaded(script.text)))
    by_id = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str)}
    for node in nodes:
        if any(_ARTICLE_KINDS.search(kind) for kind in _strings(node.get("@type"))):
            yield {key: _resolved(value, by_id) for key, value in node.items()}


def _loaded(text: str | None) -> object:
    if not text or len(text) > _JSON_LIMIT:
        return None
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->").rstrip("; \n"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> list[dict[str, Any]]:
    """Every object in JSON-LD, outermost first, at most `_NODE_LIMIT`."""
    found: list[dict[str, Any]] = []
    waiting: list[object] = [value]
    while waiting and len(found) < _NODE_LIMIT:
        current = waiting.pop(0)
        if isinstance(current, list):
            waiting.extend(current)
        elif isinstance(current, dict):
            found.append(current)
            waiting.extend(item for item in current.values() if isinstance(item, (dict, list)))
    return found


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, by_id) for item in value[:50]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _names(value: object) -> list[str]:
    """Names out of a string, an object with a name, or a list of either."""
    if isinstance(value, list):
        return [name for item in value[:20] for name in _names(item)]
    if isinstance(value, dict):
        return _strings(value.get("name"))
    return _strings(value)


def _offer_node(found: _Found, node: dict[str, Any]) -> None:
    for name in _strings(node.get("headline")) or _strings(node.get("name")):
        found.offer("title", name)
    found.offer("byline", ", ".join(dict.fromkeys(_names(node.get("author")) or _names(node.get("creator")))))
    for name in _names(node.get("publisher")) or _names(node.get("sourceOrganization")):
        found.offer("outlet", name)
    found.offer("published", node.get("datePublished"))
    found.offer("updated", node.get("dateModified"))
    main = node.get("mainEntityOfPage")
    found.offer("address", main.get("@id") if isinstance(main, dict) else main)
    found.offer("address", node.get("url"))
    for language in _strings(node.get("inLanguage")):
        found.offer("language", _language(language))


def _offer_meta(found: _Found, root: "_Element") -> None:
    declared = _declared(root)
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            found.offer("address", link.get("href"))
    for name, keys in _META.items():
        for key in keys:
            found.offer(name, declared.get(key))
    html = root.getroottree().getroot()
    language = html.get("lang") or html.get("xml:lang") or declared.get("og:locale") or ""
    found.offer("language", _language(language))


def _declared(root: "_Element") -> dict[str, str]:
    """What the page's `<meta>` elements say, by name; the first of a name counts."""
    declared: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = meta.get("content")
        if name and content:
            declared.setdefault(name, content)
    return declared


def _offer_elements(found: _Found, root: "_Element") -> None:
    for element in root.iter():
        field = _field_of(element) if isinstance(element.tag, str) else None
        if field is not None:
            moment = element.get("datetime") if field in _MOMENTS else None
            found.offer(field, moment or element.get("content") or element.text_content())
    for moment in root.iter("time"):
        found.offer("updated" if _is_of_change(moment) else "published", moment.get("datetime"))


def _field_of(element: "_Element") -> str | None:
    """The detail that an element holds by its item property, or as a link to its author; else None."""
    is_author = element.tag == "a" and "author" in (element.get("rel") or "").split()
    return _PROPERTIES.get(element.get("itemprop") or "", "byline" if is_author else None)


def _is_of_change(moment: "_Element") -> bool:
    """Whether a `<time>` or what it stands in is named as the time of a change."""
    parent = moment.getparent()
    around = (moment,) if parent is None else (moment, parent)
    named = " ".join(element.get("class") or "" for element in around).lower()
    return "updat" in named or "modif" in named


def _offer_title(found: _Found, root: "_Element") -> None:
    """The headline from `<h1>` or `<title>`; the outlet's name is cut off the end of either."""
    headings = [heading for h1 in root.iter("h1") if (heading := _folded(h1))]
    if len(headings) == 1:
        found.offer("title", headings[0])
    for element in root.iter("title"):
        _offer_window_title(found, root, headings, _folded(element))
        break
    title, outlet = found.values.get("title"), found.values.get("outlet")
    if title and outlet:
        shorter = re.sub(rf"\s*[|–—·•:-]+\s*{re.escape(outlet)}\s*$", "", title)
        found.values["title"] = shorter or title


def _offer_window_title(found: _Found, root: "_Element", headings: list[str], said: str) -> None:
    """What `<title>` tells: headline and outlet."""
    post = _heading_of_post(root, headings, said)
    if post:
        found.values["title"] = post
    heading = post or (headings[0] if len(headings) == 1 else found.values.get("title", ""))
    if heading:
        found.offer("outlet", _outlet_beside(heading, said))
    found.offer("outlet", _last_part(said))
    found.offer("title", said)


def _folded(element: "_Element") -> str:
    return _SPACES.sub(" ", element.text_content()).strip()


def _heading_of_post(root: "_Element", headings: list[str], title: str) -> str:
    """The heading of a post where a blog gives its own name the first level and `<title>` has both, or
    nothing."""
    if len(headings) != 1 or headings[0] not in title:
        return ""
    rest = title.replace(headings[0], "", 1).strip(_PARTING)
    named = (h for h in root.iter("h2", "h3") if _POST_TITLES & set((h.get("class") or "").split()))
    return next((text for h in named if (text := _SPACES.sub(" ", h.text_content()).strip()) == rest), "")


def _last_part(title: str) -> str:
    """The name behind the last bar of a `<title>`, or nothing."""
    before, bar, name = title.rpartition(" | ")
    is_name = bar and len(name.split()) <= _OUTLET_WORDS and name[:1].isupper() and len(before.split()) >= 3
    return name.strip(_PARTING) if is_name else ""


def _outlet_beside(heading: str, title: str) -> str:
    """The outlet in a `<title>` that is the heading and a name ("Ferry sails | Isle News"), or nothing."""
    if heading not in title:
        return ""
    before, after = (part.strip(_PARTING) for part in title.split(heading, 1))
    name = re.split(r"\s[|–—·•-]\s", after or before)[-1].strip(_PARTING + "_")
    name = _DAY_BEHIND.sub("", name)
    return name if 0 < len(name.split()) <= _OUTLET_WORDS else ""


def _clean_byline(text: str) -> str:
    """A byline without "By", addresses of profiles and e-mail addresses."""
    said = "|".join(words_of("page", "byline"))
    bare = re.sub(rf"^\s*(?:{said})\s+(?=[A-Z])", "", text, flags=re.IGNORECASE).strip(" ,;|")
    if bare.startswith(("http:", "https:", "@", "/")) or len(bare) > 200:
        return ""
    return read_byline(bare, agencies=line_rules().agencies).names


def _language(code: str) -> str:
    """The two- or three-letter code of a language tag ("en-GB" gives "en"), or nothing."""
    found = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", code.strip())
    return found.group(1).lower() if found else ""
