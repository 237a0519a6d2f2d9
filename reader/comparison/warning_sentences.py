"""Each warning in one plain sentence, a message of the catalogue: the one place where they are made."""

from reader.comparison.editorial_warning import EditorialWarning, WarningKind
from reader.messages import message

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
    (WarningKind.CREDIT_DROPPED, "left"): message("Only the left credits {left_decisive}."),
    (WarningKind.CREDIT_DROPPED, "right"): message("Only the right credits {right_decisive}."),
    (WarningKind.DENIAL, "left"): message("Only the left has a denial: “{left}”."),
    (WarningKind.DENIAL, "right"): message("Only the right has a denial: “{right}”."),
    (WarningKind.IRONY_MARKS, "left"): message("Only the left sets “{left_decisive}” in marks: “{left}”."),
    (WarningKind.IRONY_MARKS, "right"): message(
        "Only the right sets “{right_decisive}” in marks: “{right}”."
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

_WHAT = {
    (WarningKind.HEDGE, "left"): message("the doubt is gone"),
    (WarningKind.HEDGE, "right"): message("a doubt was added"),
    (WarningKind.HEDGE, ""): message("it is more or less certain"),
    (WarningKind.MODALITY, ""): message("what may, should or must be is another"),
    (WarningKind.QUANTIFIER, "left"): message("how many is left out"),
    (WarningKind.QUANTIFIER, "right"): message("how many was added"),
    (WarningKind.QUANTIFIER, ""): message("how many differs"),
    (WarningKind.FREQUENCY, ""): message("how often differs"),
    (WarningKind.STATUS, ""): message("the state of the case differs"),
    (WarningKind.CERTAINTY, "left"): message("an intention or attempt became a fact"),
    (WarningKind.CERTAINTY, "right"): message("a fact became an intention or attempt"),
    (WarningKind.CERTAINTY, ""): message("how far it has come, or how sure it is, differs"),
    (WarningKind.CAUSE, ""): message("what happened together became a cause, or the other way round"),
    (WarningKind.EXCLUSIVE, "left"): message("the limit is gone"),
    (WarningKind.EXCLUSIVE, "right"): message("a limit was added"),
    (WarningKind.RANK, ""): message("the rank differs"),
    (WarningKind.TITLE, ""): message("the office or title differs"),
    (WarningKind.CUE_TURNED, ""): message("how it was said differs"),
    (WarningKind.SCOPE, ""): message("how far it reaches differs"),
    (WarningKind.GENERALISATION, ""): message("it is said of more, or of others"),
    (WarningKind.LOADED_WORD, ""): message("one word judges"),
    (WarningKind.CONDITION, "left"): message("the condition is gone"),
    (WarningKind.CONDITION, "right"): message("a condition was added"),
    (WarningKind.SPEAKER_UNNAMED, ""): message("the speaker is named on one side only"),
    (WarningKind.ATTRIBUTION, "left"): message("the source is gone"),
    (WarningKind.ATTRIBUTION, "right"): message("a source was added"),
    (WarningKind.ATTRIBUTION, ""): message("the source is another, or weaker"),
    (WarningKind.AGENT_DROPPED, ""): message("who did it is left out on one side"),
    (WarningKind.ROLES_SWAPPED, ""): message("who did it to whom is exchanged"),
    (WarningKind.COUNTED_THING, ""): message("what is counted differs"),
    (WarningKind.LIST_ITEM, ""): message("the list has one more on one side"),
    (WarningKind.CUT_QUOTATION, ""): message("the quotation was cut right at what limits it"),
    (WarningKind.STITCHED_QUOTATION, ""): message("two utterances stand as one"),
    (WarningKind.INVENTED_QUOTATION, "left"): message("words in marks that the right has nowhere near"),
    (WarningKind.INVENTED_QUOTATION, "right"): message("words in marks that the left has nowhere near"),
    (WarningKind.INVENTED_QUOTATION, ""): message("words in marks that the other side only reports"),
}
"""What is wrong, behind both wordings."""

_SHOWN = message("“{left}” on the left, “{right}” on the right.")
_SHOWN_WITH = message("“{left}” on the left, “{right}” on the right: {what}.")
_ONE_WORD = message("“{left}” on the left, “{right}” on the right: {what} (“{word}”).")
_TWO_WORDS = message(
    "“{left}” on the left, “{right}” on the right: {what} (“{left_decisive}”, “{right_decisive}”)."
)


def sentence_of(warning: EditorialWarning) -> str:
    """A warning as one sentence; `Messages.tell` says it in another language."""
    values = _values(warning)
    for row in _rows(warning):
        if (warning.kind, row) in _WHOLE:
            return message(_WHOLE[warning.kind, row], **values)
    return _with_what(warning, values)


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


def _with_what(warning: EditorialWarning, values: dict[str, object]) -> str:
    """Both wordings, what is wrong, and the words that make it so."""
    what = next((_WHAT[warning.kind, row] for row in _rows(warning) if (warning.kind, row) in _WHAT), None)
    if what is None:
        return message(_SHOWN, **values)
    words = [word for word in (warning.left_decisive, warning.right_decisive) if word]
    if not words:
        return message(_SHOWN_WITH, what=what, **values)
    frame = _TWO_WORDS if len(words) == 2 else _ONE_WORD
    return message(frame, what=what, word=words[0], **values)
