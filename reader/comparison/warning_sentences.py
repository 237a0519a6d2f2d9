"""Each warning in one plain sentence, in the reader's language: the one place where they are made."""

from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.messages import message, messages_for

_WHOLE = {
    (WarningKind.OTHER_SPEAKER, ""): message(
        "“{left}” is said by {left_who} on the left and by {right_who} on the right."
    ),
    (WarningKind.ALTERED_QUOTATION, ""): message(
        "A quotation reads “{left}” on the left and “{right}” on the right."
    ),
    (WarningKind.ALTERED_QUOTATION, "who"): message(
        "A quotation by {left_who} reads “{left}” on the left and “{right}” on the right."
    ),
    (WarningKind.DISAGREEING_FACT, "number"): message(
        "A figure differs: “{left}” on the left, “{right}” on the right."
    ),
    (WarningKind.DISAGREEING_FACT, "date"): message(
        "A date differs: “{left}” on the left, “{right}” on the right."
    ),
    (WarningKind.DISAGREEING_FACT, "name"): message(
        "A name differs: “{left}” on the left, “{right}” on the right."
    ),
    (WarningKind.UNCLOSED_QUOTATION, "left"): message(
        "On the left, the quotation “{left}” has no proper closing mark."
    ),
    (WarningKind.UNCLOSED_QUOTATION, "right"): message(
        "On the right, the quotation “{right}” has no proper closing mark."
    ),
    (WarningKind.SLIP, "left"): message("Left: “{left}” is also written “{detail}” in this article."),
    (WarningKind.SLIP, "right"): message("Right: “{right}” is also written “{detail}” in this article."),
    (WarningKind.TURNED_SENSE, "left"): message("Only the left says “{left_decisive}”: “{left}”."),
    (WarningKind.TURNED_SENSE, "right"): message("Only the right says “{right_decisive}”: “{right}”."),
    (WarningKind.TURNED_SENSE, ""): message(
        "The contrary is said: “{left}” on the left, “{right_decisive}” on the right."
    ),
}
"""Sentences by kind and row: the detail, "who" where the speaker is known, or the only side with words."""

_IN_GENERAL = message("“{left}” on the left, “{right}” on the right.")


def sentence_of(warning: EditorialWarning, language: str = "en") -> str:
    """A warning as one sentence in a language that has a catalogue, else in English."""
    messages = messages_for(language)
    values = _values(warning)
    for row in _rows(warning):
        if (warning.kind, row) in _WHOLE:
            return messages.say(_WHOLE[warning.kind, row], **values)
    return messages.say(_IN_GENERAL, **values)


def _rows(warning: EditorialWarning) -> tuple[str, ...]:
    """The rows that a warning's sentence may stand in, the fitting one first."""
    only = "" if warning.left and warning.right else "left" if warning.left else "right"
    rows = (warning.detail, "who" if warning.left_who else "", only)
    return (*(row for row in rows if row), "")


def _values(warning: EditorialWarning) -> dict[str, object]:
    return {
        "left": warning.left_words,
        "right": warning.right_words,
        "left_decisive": warning.left_decisive,
        "right_decisive": warning.right_decisive,
        "left_who": warning.left_who or "",
        "right_who": warning.right_who or "",
        "detail": warning.detail,
    }
