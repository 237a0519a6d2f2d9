"""What the kinds, grades and states of warnings are called; keys of the message catalogue."""

from reader.comparison.editorial_warning import Grade, WarningKind
from reader.comparison.judgement import WarningState
from reader.messages import message
from reader.sides import Side

KIND_LABELS: dict[WarningKind, str] = {
    WarningKind.OTHER_SPEAKER: message("Said by somebody else"),
    WarningKind.INVENTED_QUOTATION: message("Quotation invented"),
    WarningKind.ALTERED_QUOTATION: message("Quotation altered"),
    WarningKind.STITCHED_QUOTATION: message("Quotations joined"),
    WarningKind.CUT_QUOTATION: message("Quotation cut at a limit"),
    WarningKind.TURNED_SENSE: message("Sense turned"),
    WarningKind.ROLES_SWAPPED: message("Who did it to whom"),
    WarningKind.DISAGREEING_FACT: message("Figure, date or name differs"),
    WarningKind.COUNTED_THING: message("Something else is counted"),
    WarningKind.LIMIT: message("Limit changed"),
    WarningKind.RANK: message("Rank changed"),
    WarningKind.QUANTIFIER: message("How many: changed"),
    WarningKind.STATUS: message("Legal status changed"),
    WarningKind.HEDGE: message("Doubt gone or added"),
    WarningKind.MODALITY: message("May, must or will: changed"),
    WarningKind.CERTAINTY: message("Plan or deed: changed"),
    WarningKind.CONDITION: message("Condition dropped"),
    WarningKind.DENIAL: message("Denial dropped"),
    WarningKind.CAUSE: message("Cause made of a sequence"),
    WarningKind.SPEAKER_UNNAMED: message("Speaker no longer named"),
    WarningKind.CUE_TURNED: message("Said in another sense"),
    WarningKind.ATTRIBUTION: message("Source gone or changed"),
    WarningKind.CREDIT_DROPPED: message("Agency's credit dropped"),
    WarningKind.AGENT_DROPPED: message("Doer dropped"),
    WarningKind.TITLE: message("Office changed"),
    WarningKind.FREQUENCY: message("How often: changed"),
    WarningKind.EXCLUSIVE: message("“Only” gone or added"),
    WarningKind.SCOPE: message("Scope changed"),
    WarningKind.GENERALISATION: message("Made general"),
    WarningKind.LIST_ITEM: message("Item of a list dropped"),
    WarningKind.LOADED_WORD: message("Loaded word"),
    WarningKind.IRONY_MARKS: message("Marks of irony added"),
    WarningKind.UNCLOSED_QUOTATION: message("Quotation not closed"),
    WarningKind.SLIP: message("Two spellings"),
}

GRADE_LABELS: dict[Grade, str] = {
    Grade.GRAVE: message("grave"),
    Grade.SERIOUS: message("serious"),
    Grade.LOOK: message("look"),
}

GRADE_HEADINGS: dict[Grade, str] = {
    Grade.GRAVE: message("Grave"),
    Grade.SERIOUS: message("Serious"),
    Grade.LOOK: message("Look"),
}

STATE_LABELS: dict[WarningState, str] = {
    WarningState.OPEN: message("to check"),
    WarningState.CHECKED: message("checked"),
    WarningState.WRONG: message("wrong warning"),
}

SIDE_LABELS: dict[Side, str] = {"left": message("left"), "right": message("right")}
