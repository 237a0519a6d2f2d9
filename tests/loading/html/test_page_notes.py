"""What a reader is told of a page that is not, or not wholly, the article."""

import pytest
from lxml import html

from reader.loading.html.markup_context import Surroundings
from reader.loading.html.page_notes import notes_of_page
from reader.loading.html.passages import Passage, PassageKind

_CHALLENGE, _CONSENT, _WALL, _HARDLY = "robots", "asks for consent", "subscription or login", "Hardly any"
_CLOSED = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'
_OPEN = '<script type="application/ld+json">{"isAccessibleForFree": true}</script>'
_OTHER = '<script>{"isAccessibleForFree": false}</script>'


def _told(words: int, said: str = "", page: str = "", dropped: int = 0) -> list[str]:
    texts = [" ".join(["word"] * words), said, *["menu"] * dropped]
    passages = [Passage(text, PassageKind.PARAGRAPH, Surroundings()) for text in texts]
    kept = [True, *[False] * (len(texts) - 1)]
    root = html.document_fromstring(f"<html><head>{page}</head><body><p>x</p></body></html>")
    return notes_of_page(root, passages, kept)


@pytest.mark.parametrize(
    ("words", "said", "page", "dropped", "told"),
    [
        (300, "", "", 9, None),
        (119, "Verify you are human", "", 0, _CHALLENGE),
        (120, "Verify you are human", "", 0, None),
        (119, "We use cookies", "", 0, _CONSENT),
        (120, "We use cookies", "", 0, None),
        (119, "We use cookies. Access denied", "", 0, _CHALLENGE),
        (239, "", _CLOSED, 0, _WALL),
        (240, "", _CLOSED, 0, None),
        (100, "", _OPEN, 0, None),
        (100, "", _OTHER, 0, None),
        (59, "", "", 2, _HARDLY),
        (59, "", "", 1, None),
        (60, "", "", 2, None),
        (0, "", "", 2, _HARDLY),
    ],
)
def test_a_page_is_told_by_what_it_says_and_how_little_it_holds(
    words: int, said: str, page: str, dropped: int, told: str | None
) -> None:
    (*notes,) = _told(words, said, page, dropped)
    assert len(notes) == (told is not None)
    assert told is None or told in notes[0]


def test_a_wall_is_told_however_long_the_article() -> None:
    (note,) = _told(500, "Subscribe to continue reading")
    assert _WALL in note
