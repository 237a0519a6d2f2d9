"""How much of the furniture of pasted pages is found, and whether any of the body is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.loading.open_file import load_text
from reader.text.article import Article, Role
from reader.text.making import make_article

FOLDER = Path(__file__).with_name("pasted")
_ROLES = {
    "h": Role.HEADLINE,
    "y": Role.BYLINE,
    "d": Role.DATELINE,
    "c": Role.CAPTION,
    "f": Role.FURNITURE,
    "b": Role.BODY,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a pasted page: its words, the role it has, the role it was given."""

    page: str
    words: str
    role: Role
    given: Role

    @property
    def is_right(self) -> bool:
        """Whether it takes part in a collation as it should, whichever of the other roles it has."""
        return self.role.is_collated == self.given.is_collated


def pasted_pages() -> Iterator[tuple[str, str, list[tuple[str, Role]]]]:
    """Name, text and key of each page."""
    for path in sorted(FOLDER.glob("*.txt")):
        key = [(line[2:], _ROLES[line[0]]) for line in path.read_text("utf-8").splitlines() if line]
        text = "\n".join(line[2:] for line in path.read_text("utf-8").splitlines())
        yield path.stem, text, key


def read_lines(glue: str = "\n") -> list[Line]:
    """All lines of all pages as they are read; `glue` stands between two lines of the key."""
    found: list[Line] = []
    for name, text, key in pasted_pages():
        pasted = text if glue == "\n" else glue.join(words for words, _ in key)
        article = make_article(load_text(pasted, "clipboard"))
        at = 0
        for words, role in key:
            at = pasted.index(words, at)
            found.append(Line(name, words, role, _role_at(article, at, at + len(words))))
            at += len(words)
    return found


def _role_at(article: Article, start: int, end: int) -> Role:
    """The role of a line: that of the body when any of its sentences has it."""
    roles = [s.role for s in article.sentences if s.span.start < end and start < s.span.end]
    return next((role for role in roles if role.is_collated), roles[0] if roles else Role.FURNITURE)
