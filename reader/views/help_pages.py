"""The pages of the help: Markdown that comes with the program, one folder a language."""

import re
from collections.abc import Sequence

from reader.late_pattern import late_pattern
from reader.resources import resource_path
from reader.values import Struct
from reader.views.searching import searchable

_TITLE = late_pattern(r"^# (.+)$", re.MULTILINE)
_SIGNS = late_pattern(r"[*`#]")


class HelpPage(Struct, frozen=True):
    """One page: its name, its title and its Markdown."""

    name: str
    title: str
    text: str


def help_pages(language: str = "en") -> tuple[HelpPage, ...]:
    """The pages in their order; one that a language lacks is English."""
    own = resource_path("help", language.split("-")[0])
    pages = []
    for path in sorted(resource_path("help", "en").glob("*.md")):
        here = own / path.name
        text = (here if here.is_file() else path).read_text("utf-8")
        found = _TITLE.search(text)
        pages.append(HelpPage(path.stem, found[1] if found else path.stem, text))
    return tuple(pages)


def pages_with(pages: Sequence[HelpPage], words: str) -> tuple[HelpPage, ...]:
    """The pages in which every one of some words stands, in any letter case and with or without accents."""
    wanted = searchable(words).folded.split()
    return tuple(
        page for page in pages if all(word in searchable(_SIGNS.sub("", page.text)).folded for word in wanted)
    )
