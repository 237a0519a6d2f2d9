"""The annotated pages of `tests/gold/pages`, filled in, with their key laid apart from their mark-up."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import lxml.html

_FOLDER = Path(__file__).parent / "pages"
_KEY = re.compile(r'\sdata-key="[a-z]+"')
_STORY = re.compile(r"\{#- story: (\w+) -#\}")
_SPACES = re.compile(r"\s+")
_BREAKS = ("br", "td", "th")


@dataclass(frozen=True, slots=True)
class AnnotatedPage:
    """A page as bytes, its true passages by role in document order, and its story's details."""

    name: str
    data: bytes
    key: dict[str, tuple[str, ...]]
    details: dict[str, str]


def annotated_pages() -> list[AnnotatedPage]:
    """All pages, in the order of their names."""
    stories = tomllib.loads((_FOLDER / "stories.toml").read_text(encoding="utf-8"))
    return [_page(path, stories) for path in sorted(_FOLDER.glob("*.html.j2"))]


def _page(path: Path, stories: dict[str, dict[str, Any]]) -> AnnotatedPage:
    source = path.read_text(encoding="utf-8")
    found = _STORY.search(source)
    assert found is not None, path
    story = stories[found[1]]
    marked = jinja2.Template(source, autoescape=False).render(s=story).strip()
    data = _KEY.sub("", marked)
    encoding = "cp1252" if "charset=iso-8859-1" in data else "utf-8"
    details = {name: value for name, value in story.items() if isinstance(value, str) and value}
    return AnnotatedPage(path.name.removesuffix(".html.j2"), data.encode(encoding), _key(marked), details)


def _key(marked: str) -> dict[str, tuple[str, ...]]:
    root = lxml.html.document_fromstring(marked)
    key: dict[str, list[str]] = {}
    for element in root.xpath("//*[@data-key]"):
        for piece in _pieces(element):
            key.setdefault(element.get("data-key"), []).append(piece)
    return {role: tuple(texts) for role, texts in key.items()}


def _pieces(element: Any) -> list[str]:
    """The element's text, parted at empty lines by `<br>`; footnote marks are left out."""
    for mark in element.xpath(".//sup[ancestor::a]"):
        mark.drop_tree()
    for inner in element.iter(*_BREAKS):
        inner.tail = ("\n" if inner.tag == "br" else " ") + (inner.tail or "")
    folded = (_SPACES.sub(" ", piece).strip() for piece in re.split(r"\n\s*\n", element.text_content()))
    return [piece for piece in folded if piece]
