"""The verdict in one sentence, a message of the catalogue: what was done, what it rests on, what is wrong."""

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import WarningKind
from reader.comparison.verdict import ComparisonVerdict, Deed, Fault
from reader.messages import counted, joined, message, plural

_DEEDS = {
    Deed.COPIED: message("Copied"),
    Deed.EDITED: message("Copied and edited"),
    Deed.REWRITTEN_WORD_BY_WORD: message("Rewritten word by word"),
    Deed.REWRITTEN_FREELY: message("Rewritten freely"),
    Deed.SHORTENED: message("Shortened"),
    Deed.PARTLY_TAKEN_OVER: message("Partly taken over, with reporting of its own"),
    Deed.TWO_REPORTS: message("Two reports of one event"),
    Deed.UNRELATED: message("Unrelated"),
}

_FAULTS = {
    WarningKind.OTHER_SPEAKER: plural("{n} quotation given to another", "{n} quotations given to others"),
    WarningKind.INVENTED_QUOTATION: plural("{n} quotation invented", "{n} quotations invented"),
    WarningKind.ALTERED_QUOTATION: plural("{n} quotation altered", "{n} quotations altered"),
    WarningKind.STITCHED_QUOTATION: plural("{n} quotation joined from two", "{n} quotations joined from two"),
    WarningKind.CUT_QUOTATION: plural("{n} quotation cut at its limit", "{n} quotations cut at their limits"),
    WarningKind.TURNED_SENSE: plural(
        "{n} sentence turned into its contrary", "{n} sentences turned into their contrary"
    ),
    WarningKind.ROLES_SWAPPED: plural(
        "who did it to whom exchanged", "who did it to whom exchanged in {n} places"
    ),
    WarningKind.DISAGREEING_FACT: plural("{n} fact differs", "{n} facts differ"),
    WarningKind.HEDGE: plural("{n} doubt dropped or added", "{n} doubts dropped or added"),
    WarningKind.CONDITION: plural("a condition dropped or added", "{n} conditions dropped or added"),
    WarningKind.DENIAL: plural("a denial dropped or added", "{n} denials dropped or added"),
    WarningKind.ATTRIBUTION: plural("a source dropped or changed", "{n} sources dropped or changed"),
    WarningKind.CREDIT_DROPPED: plural("an agency no longer credited", "{n} agencies no longer credited"),
    WarningKind.SPEAKER_UNNAMED: plural("a speaker no longer named", "{n} speakers no longer named"),
    WarningKind.STATUS: plural("the state of a case changed", "the state of {n} cases changed"),
}
_OTHERS = plural("{n} other change of what is said", "{n} other changes of what is said")

_MOST_FAULTS = 4
"""Kinds of faults that the sentence names; the others are counted together."""


def said_of(comparison: Comparison) -> str:
    """The verdict on a comparison; where no sentence is linked and the collation knows why, what it says.
    It says so while warnings are not known."""
    verdict = comparison.verdict
    if verdict.deed is Deed.UNRELATED:
        sentence = comparison.collation.verdict.sentence
    else:
        sentence = verdict_sentence(verdict)
    if comparison.is_whole:
        return sentence
    return message("{sentence} Not checked yet for what alters the meaning.", sentence=sentence)


def verdict_sentence(verdict: ComparisonVerdict) -> str:
    """A verdict as one sentence; `Messages.tell` says it in another language."""
    deed = _DEEDS[verdict.deed]
    basis = joined(", ", _basis(verdict))
    faults = joined(", ", _faults(verdict.faults))
    if faults:
        return message("{deed}: {basis}; but: {faults}.", deed=deed, basis=basis, faults=faults)
    return message("{deed}: {basis}.", deed=deed, basis=basis)


def _basis(verdict: ComparisonVerdict) -> list[str]:
    """How many sentences were copied and changed, in which order, and what only one side has."""
    if not verdict.linked:
        return [message("no sentence in common")]
    changed = verdict.linked - verdict.copied
    parts = [message("{changed} of {linked} sentences changed", changed=changed, linked=verdict.linked)]
    if not changed:
        parts = [counted("{n} sentence word for word", "{n} sentences word for word", verdict.linked)]
    elif not verdict.copied:
        parts.append(message("none copied"))
    if verdict.moved:
        parts.append(message("{n} moved", n=verdict.moved))
    elif verdict.linked > 1:
        parts.append(message("order kept"))
    if verdict.left_only:
        parts.append(message("{n} only on the left", n=verdict.left_only))
    if verdict.right_only:
        parts.append(message("{n} only on the right", n=verdict.right_only))
    return parts


def _faults(faults: tuple[Fault, ...]) -> list[str]:
    named = [fault for fault in faults if fault.left or fault.kind in _FAULTS][:_MOST_FAULTS]
    parts = [_fault(fault) for fault in named]
    others = sum(fault.count for fault in faults) - sum(fault.count for fault in named)
    if others:
        parts.append(counted(*_OTHERS, others))
    return parts


def _fault(fault: Fault) -> str:
    if fault.left and fault.right:
        return message("“{left}” → “{right}”", left=fault.left, right=fault.right)
    return counted(*_FAULTS[fault.kind], fault.count)
