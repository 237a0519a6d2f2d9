"""Words of articles shown where Qt would read markup: always as plain text."""

from html import escape

_LONGEST_TIP = 1200


def plain_tip(text: str) -> str:
    """A tip that shows `text` as it stands, wrapped; a very long one is cut with an ellipsis.

    Qt takes a tip for rich text when it looks like markup, so the words are escaped inside a paragraph.
    """
    if not text:
        return ""
    shown = text if len(text) <= _LONGEST_TIP else text[: _LONGEST_TIP - 1].rstrip() + "…"
    return f'<p style="white-space: pre-wrap">{escape(shown)}</p>'
