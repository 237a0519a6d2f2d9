"""What an editor must look at, as values: which change it is, how grave, where, and both wordings."""

from enum import StrEnum

from reader.text.span import Span
from reader.values import Struct


class WarningKind(StrEnum):
    """Which change a warning tells of; the gravest first within a grade."""

    OTHER_SPEAKER = "other_speaker"
    INVENTED_QUOTATION = "invented_quotation"
    ALTERED_QUOTATION = "altered_quotation"
    STITCHED_QUOTATION = "stitched_quotation"
    CUT_QUOTATION = "cut_quotation"
    TURNED_SENSE = "turned_sense"
    ROLES_SWAPPED = "roles_swapped"
    DISAGREEING_FACT = "disagreeing_fact"
    COUNTED_THING = "counted_thing"
    LIMIT = "limit"
    RANK = "rank"
    QUANTIFIER = "quantifier"
    STATUS = "status"
    HEDGE = "hedge"
    MODALITY = "modality"
    CERTAINTY = "certainty"
    CONDITION = "condition"
    DENIAL = "denial"
    CAUSE = "cause"
    SPEAKER_UNNAMED = "speaker_unnamed"
    CUE_TURNED = "cue_turned"
    ATTRIBUTION = "attribution"
    CREDIT_DROPPED = "credit_dropped"
    AGENT_DROPPED = "agent_dropped"
    TITLE = "title"
    FREQUENCY = "frequency"
    EXCLUSIVE = "exclusive"
    SCOPE = "scope"
    GENERALISATION = "generalisation"
    LIST_ITEM = "list_item"
    LOADED_WORD = "loaded_word"
    IRONY_MARKS = "irony_marks"
    UNCLOSED_QUOTATION = "unclosed_quotation"
    SLIP = "slip"


class Grade(StrEnum):
    """How grave a warning is.

    Grave: one article says what the other does not. Serious: source, hedge, condition, status or agent
    is gone. Look: likely, unsure or minor; listed last.
    """

    GRAVE = "grave"
    SERIOUS = "serious"
    LOOK = "look"


class EditorialWarning(Struct, frozen=True):
    """One warning.

    `left` and `right` are the decisive words in code points of each article's text, `left_decisive` and
    `right_decisive` those words themselves; None and "" where a side has none. `left_words` and
    `right_words` are both wordings as shown, cut to a line. `bead` is the bead to show, or None. `detail`
    is the row of the check that found it, where a kind has several (of a slip, the usual spelling).
    `left_who` and `right_who` are speakers where it is about them.
    """

    kind: WarningKind
    grade: Grade
    bead: int | None = None
    left: Span | None = None
    right: Span | None = None
    left_words: str = ""
    right_words: str = ""
    left_decisive: str = ""
    right_decisive: str = ""
    detail: str = ""
    left_who: str | None = None
    right_who: str | None = None
