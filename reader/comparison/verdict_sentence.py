"""The verdict in one sentence, in the reader's language: what was done, what it rests on, what is wrong."""

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import WarningKind
from reader.comparison.verdict import ComparisonVerdict, Deed, Fault
from reader.messages import Messages, message, messages_for

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
    WarningKind.OTHER_SPEAKER: (
        message("{n} quotation given to another"),
        message("{n} quotations given to others"),
    ),
    WarningKind.INVENTED_QUOTATION: (message("{n} quotation invented"), message("{n} quotations invented")),
    WarningKind.ALTERED_QUOTATION: (message("{n} quotation altered"), message("{n} quotations altered")),
    WarningKind.STITCHED_QUOTATION: (
        message("{n} quotation joined from two"),
        message("{n} quotations joined from two"),
    ),
    WarningKind.CUT_QUOTATION: (
        message("{n} quotation cut at its limit"),
        message("{n} quotations cut at their limits"),
    ),
    WarningKind.TURNED_SENSE: (
        message("{n} sentence turned into its contrary"),
        message("{n} sentences turned into their contrary"),
    ),
    WarningKind.ROLES_SWAPPED: (
        message("who did it to whom exchanged"),
        message("who did it to whom exchanged in {n} places"),
    ),
    WarningKind.DISAGREEING_FACT: (message("{n} fact differs"), message("{n} facts differ")),
    WarningKind.HEDGE: (message("{n} doubt dropped or added"), message("{n} doubts dropped or added")),
    WarningKind.CONDITION: (
        message("a condition dropped or added"),
        message("{n} conditions dropped or added"),
    ),
    WarningKind.DENIAL: (message("a denial dropped or added"), message("{n} denials dropped or added")),
    WarningKind.ATTRIBUTION: (
        message("a source dropped or changed"),
        message("{n} sources dropped or changed"),
    ),
    WarningKind.CREDIT_DROPPED: (
        message("an agency no longer credited"),
        message("{n} agencies no longer credited"),
    ),
    WarningKind.SPEAKER_UNNAMED: (
        message("a speaker no longer named"),
        message("{n} speakers no longer named"),
    ),
    WarningKind.STATUS: (message("the state of a case changed"), message("the state of {n} cases changed")),
}
_OTHERS = (message("{n} other change of what is said"), message("{n} other changes of what is said"))

_MOST_FAULTS = 4
"""Kinds of faults that the sentence names; the others are counted together."""


def said_of(comparison: Comparison, language: str = "en") -> str:
    """The verdict on a comparison; where no sentence is linked and the collation knows why, what it says."""
    verdict = comparison.verdict
    if verdict.deed is Deed.UNRELATED:
        return comparison.collation.verdict.sentence
    return verdict_sentence(verdict, language)


def verdict_sentence(verdict: ComparisonVerdict, language: str = "en") -> str:
    """A verdict as one sentence in a language that has a catalogue, else in English."""
    messages = messages_for(language)
    told = messages.say(_DEEDS[verdict.deed])
    basis = ", ".join(_basis(verdict, messages))
    faults = ", ".join(_faults(verdict.faults, messages))
    if basis and faults:
        return messages.say(message("{deed}: {basis}; but: {faults}."), deed=told, basis=basis, faults=faults)
    if basis:
        return messages.say(message("{deed}: {basis}."), deed=told, basis=basis)
    return messages.say(message("{deed}."), deed=told)


def _basis(verdict: ComparisonVerdict, messages: Messages) -> list[str]:
    """How many sentences were copied and changed, in which order, and what only one side has."""
    if not verdict.linked:
        return [messages.say(message("no sentence in common"))]
    changed = verdict.linked - verdict.copied
    parts = [
        messages.say(
            message("{changed} of {linked} sentences changed"), changed=changed, linked=verdict.linked
        )
    ]
    if not changed:
        parts = [
            messages.count(
                message("{n} sentence word for word"), message("{n} sentences word for word"), verdict.linked
            )
        ]
    elif not verdict.copied:
        parts.append(messages.say(message("none copied")))
    if verdict.moved:
        parts.append(messages.say(message("{n} moved"), n=verdict.moved))
    elif verdict.linked > 1:
        parts.append(messages.say(message("order kept")))
    if verdict.left_only:
        parts.append(messages.say(message("{n} only on the left"), n=verdict.left_only))
    if verdict.right_only:
        parts.append(messages.say(message("{n} only on the right"), n=verdict.right_only))
    return parts


def _faults(faults: tuple[Fault, ...], messages: Messages) -> list[str]:
    named = [fault for fault in faults if fault.left or fault.kind in _FAULTS][:_MOST_FAULTS]
    parts = [_fault(fault, messages) for fault in named]
    others = sum(fault.count for fault in faults) - sum(fault.count for fault in named)
    if others:
        parts.append(messages.count(*_OTHERS, others))
    return parts


def _fault(fault: Fault, messages: Messages) -> str:
    if fault.left and fault.right:
        return messages.say(message("“{left}” → “{right}”"), left=fault.left, right=fault.right)
    return messages.count(*_FAULTS[fault.kind], fault.count)
