"""Markdown: links, emphasis and escapes resolved so that a reader sees words; paragraphs are kept.

Parsed by markdown-it-py (CommonMark, HTML off). What the mark-up tells about roles goes along as blocks: a
first heading, pictures' words, paragraphs that are links only.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.language.data import words_of
from reader.late_pattern import late_pattern
from reader.messages import message
from reader.text.article import Role
from reader.text.details import Details, Provenance
from reader.text.loaded import Block, LoadedText
from reader.text.span import Span
from reader.values import Struct, replace

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST_PARSED, MOST_BRACKETS = 2_000_000, 20_000
"""Characters and opening brackets beyond which mark-up is left as it stands: the parser is pure Python, and
quadratic on brackets that never close."""

_EXTENSIONS = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_SIGNS = late_pattern(
    r"\]\((?:#|https?://|mailto:|\.{0,2}/)[^()\s]*\)|(?<![\w*])\*\*[^\W_][^*\n]{0,300}[^\s*]\*\*(?![\w*])"
    r"|\\[$%#*_\[\]]|<https?://[^\s<>]+>"
)
_FRONT_MATTER = late_pattern(
    r"---[ \t]*\n((?:[A-Za-z_][\w-]*[ \t]*:.*\n|[ \t]++.*\n|- .*\n)+)---[ \t]*(?:\n|$)"
)
_FRONT_FIELDS = {
    "title": "title",
    "author": "byline",
    "byline": "byline",
    "source": "outlet",
    "outlet": "outlet",
    "publisher": "outlet",
    "url": "address",
    "link": "address",
    "canonical": "address",
}
_HEAD = 4


class _Part(Struct, frozen=True):
    """One paragraph as it will be read: its words, what the mark-up says it is, what stands before it."""

    words: str
    role: Role | None
    gap: str
    links: int = 0


def is_markdown(text: str, name: str) -> bool:
    """Whether `text` is Markdown, by the extension of `name` or by clear signs in it."""
    return PurePath(name).suffix.lower() in _EXTENSIONS or _SIGNS.search(text) is not None


def resolve(loaded: LoadedText) -> LoadedText:
    """`loaded` with its Markdown resolved: words, blocks and, from front matter, details."""
    if len(loaded.text) > LONGEST_PARSED or loaded.text.count("[") > MOST_BRACKETS:
        return replace(
            loaded,
            notes=(*loaded.notes, message("The Markdown is too long: its marks are left as they stand.")),
        )
    # Needed for Markdown only.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    details, source = _without_front_matter(loaded.text, loaded.details)
    tokens = MarkdownIt("commonmark", {"html": False}).parse(source)
    parts = _with_link_lists(list(_parts(tokens)))
    text, blocks = _put_together(parts)
    if not text.strip():
        return loaded
    address = _origin_of(tokens)
    if address and not details.address:
        details = replace(
            details, address=address, provenance=(*details.provenance, ("address", Provenance.TEXT))
        )
    return replace(loaded, text=text, format="markdown", details=details, blocks=blocks)


class _Place(Struct, frozen=True):
    """Where the next words stand: the `gap` before them, the `number` of their list item, whether in a
    heading."""

    gap: str = "\n\n"
    number: str = ""
    is_heading: bool = False

    def behind(self, token: "Token") -> "_Place":
        """The place behind a token that opens or closes something."""
        if token.type == "list_item_open":
            return replace(self, number=f"{token.info}{token.markup} " if token.info else "")
        if token.type == "paragraph_open":
            return replace(self, gap="\n" if token.hidden else "\n\n")
        return _Place(number=self.number, is_heading=True) if token.type == "heading_open" else self


def _parts(tokens: Sequence["Token"]) -> Iterable[_Part]:
    """The paragraphs of a token stream in order, list numbers kept, bullets dropped."""
    place = _Place()
    has_headline = False
    seen = 0
    for token in tokens:
        if token.type == "inline":
            is_headline = place.is_heading and not has_headline and seen <= _HEAD
            has_headline = has_headline or is_headline
            part = _part_of(token.children or [], place, is_headline)
            if part.words.strip():
                yield part
                seen += 1
            place = _Place(place.gap)
        elif token.type in ("code_block", "fence"):
            yield from _code(token.content)
        else:
            place = place.behind(token)


def _part_of(children: Sequence["Token"], place: _Place, is_headline: bool) -> _Part:
    role = Role.HEADLINE if is_headline else _role_of(children)
    links = 0 if place.is_heading else _links_alone(children)
    return _Part(place.number + _words_of(children), role, place.gap, links)


def _code(content: str) -> Iterable[_Part]:
    words = "\n".join(line.strip() for line in content.splitlines())
    if words.strip():
        yield _Part(words.strip("\n"), None, "\n\n")


def _words_of(children: Sequence["Token"]) -> str:
    only_pictures = _is_picture(children)
    words = []
    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            words.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            words.append("\n")
        elif child.type == "image" and only_pictures:
            words.append(child.content)
    return "".join(words)


def _is_picture(children: Sequence["Token"]) -> bool:
    """Whether nothing but pictures stands in a paragraph (a link round a picture counts as one)."""
    kinds = {child.type for child in children if child.type != "text" or child.content.strip()}
    return "image" in kinds and kinds <= {"image", "link_open", "link_close", "softbreak"}


def _role_of(children: Sequence["Token"]) -> Role | None:
    return Role.CAPTION if _is_picture(children) else None


def _links_alone(children: Sequence["Token"]) -> int:
    """How many links (not bare addresses) a paragraph has when all its words are in links, else 0."""
    depth = links = 0
    for child in children:
        if child.type == "link_open" and child.markup != "autolink":
            depth += 1
            links += 1
        elif child.type == "link_close" and depth:
            depth -= 1
        elif (child.type == "text" and not depth and any(map(str.isalnum, child.content))) or child.type in (
            "code_inline",
            "image",
        ):
            return 0
    return links


def _with_link_lists(parts: list[_Part]) -> list[_Part]:
    """Links in a row, in a paragraph or several, are furniture, and so is one link behind the head."""
    found = []
    for index, part in enumerate(parts):
        beside = any(0 <= at < len(parts) and parts[at].links for at in (index - 1, index + 1))
        is_furniture = part.links and part.role is None and (beside or part.links > 1 or index > _HEAD)
        found.append(replace(part, role=Role.FURNITURE) if is_furniture else part)
    return found


def _put_together(parts: Sequence[_Part]) -> tuple[str, tuple[Block, ...]]:
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for part in parts:
        gap = part.gap if pieces else ""
        start = at + len(gap)
        at = start + len(part.words)
        pieces += (gap, part.words)
        blocks.append(Block(Span(start, at), part.role))
    return "".join(pieces), tuple(blocks)


@cache
def _origin_label() -> re.Pattern[str]:
    """What stands before the link to where an article was taken from."""
    origin, kinds = ("|".join(words_of("page", key)) for key in ("origin", "origin_kinds"))
    return re.compile(rf"\s*(?:{origin})(?:\s+(?:{kinds}))?\s*+:?\s*+", re.IGNORECASE)


def _origin_of(tokens: Sequence["Token"]) -> str | None:
    """The address behind a link that is labelled as the article's own ("Source: [here](https://…)")."""
    for token in tokens:
        children = token.children or []
        if token.type != "inline" or len(children) < 2 or not _origin_label().fullmatch(children[0].content):
            continue
        for child in children:
            href = str(child.attrGet("href") or "") if child.type == "link_open" else ""
            if href.startswith(("http://", "https://")):
                return href
    return None


def _without_front_matter(text: str, details: Details) -> tuple[Details, str]:
    """Details from the `key: value` lines at the head of some Markdown files, and the text below them."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return details, text
    for line in match.group(1).splitlines():
        key, _, value = line.partition(":")
        name = _FRONT_FIELDS.get(key.strip().lower())
        value = value.strip().strip("\"'")
        if key.strip().lower() in ("date", "published") and re.match(r"\d{4}-\d\d-\d\d", value):
            name = "published"
        if name and value:
            details = replace(
                details, provenance=(*details.provenance, (name, Provenance.METADATA)), **{name: value}
            )
    return details, text[match.end() :]
