"""Operations and profiles in plain words, in the reader's language: the one place where they are made."""

from collections.abc import Sequence

from reader.messages import composed, counted, joined, message
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.profile import Profile

_NAMES = {
    Operation.COPIED: message("copied"),
    Operation.SYNONYM: message("synonym"),
    Operation.REPLACED: message("other word"),
    Operation.INFLECTED: message("other form of the word"),
    Operation.INSERTED: message("inserted"),
    Operation.DROPPED: message("dropped"),
    Operation.REORDERED: message("other order"),
    Operation.VOICE: message("active or passive"),
    Operation.SPLIT: message("one sentence split"),
    Operation.MERGED: message("sentences merged"),
    Operation.MOVED: message("moved in the article"),
    Operation.FIGURE: message("figure rewritten"),
    Operation.QUOTATION: message("quotation altered"),
    Operation.HEDGE: message("doubt or degree changed"),
    Operation.SOURCE: message("source changed"),
}
_REASONS = {
    Operation.COPIED: message("Every word stands on both sides, in the same order."),
    Operation.SYNONYM: message("“{left}” and “{right}” stand together in the list of synonyms."),
    Operation.REPLACED: message(
        "“{right}” stands where “{left}” stood, between the same words; no list knows them as synonyms."
    ),
    Operation.INFLECTED: message("“{left}” and “{right}” are two forms of one word."),
    Operation.INSERTED: message("Nothing on the left stands for “{right}”."),
    Operation.DROPPED: message("Nothing on the right stands for “{left}”."),
    Operation.REORDERED: message("“{left}” stands in another place of the sentence."),
    Operation.VOICE: message("Only one of “{left}” and “{right}” is in the passive."),
    Operation.SPLIT: message("One sentence became several."),
    Operation.MERGED: message("Several sentences became one."),
    Operation.MOVED: message("The sentence stands in another order than those about it."),
    Operation.FIGURE: message("“{left}” is given as “{right}”."),
    Operation.QUOTATION: message("Words in marks differ: “{left}”, “{right}”."),
    Operation.HEDGE: message("How sure, how often or under what condition differs: “{left}”, “{right}”."),
    Operation.SOURCE: message("Who said it, or how, differs: “{left}”, “{right}”."),
}
_MOST_SHOWN = 3
"""Pairs of words that a line shows for each operation."""
_LONGEST_SHOWN = 5
"""Words on either side of a pair that a line shows."""


def name_of(operation: Operation) -> str:
    """An operation's name; `Messages.tell` says it in another language."""
    return _NAMES[operation]


def reason_of(found: OperationFound) -> str:
    """Why an operation was found, as one sentence; `Messages.tell` says it in another language."""
    return message(_REASONS[found.operation], left=found.left_words, right=found.right_words)


def line_of(found: Sequence[OperationFound]) -> str:
    """The operations of one bead on one line, each kind once with some of its words."""
    kinds = dict.fromkeys(one.operation for one in sorted(found, key=_rank))
    return joined("; ", [_of_kind(kind, [one for one in found if one.operation is kind]) for kind in kinds])


def profile_sentence(profile: Profile) -> str:
    """A profile as one sentence: "13 of 13 sentences …; 61 words exchanged one for one, order kept: word by
    word"."""
    told = message(
        "{linked} of {sentences} sentences have a source on the left",
        linked=profile.linked,
        sentences=profile.sentences,
    )
    parts = joined(", ", _parts(profile))
    if not parts:
        return composed("{told}.", told=told)
    if profile.is_word_by_word:
        return message("{told}; {parts}: word by word.", told=told, parts=parts)
    return composed("{told}; {parts}.", told=told, parts=parts)


def _parts(profile: Profile) -> list[str]:
    parts = []
    if profile.copied:
        parts.append(message("{n} copied", n=profile.copied))
    if profile.exchanged:
        parts.append(
            counted("{n} word exchanged one for one", "{n} words exchanged one for one", profile.exchanged)
        )
    if profile.linked > 1:
        parts.append(message("order kept") if profile.order_kept else message("order changed"))
    return parts


def _of_kind(kind: Operation, found: Sequence[OperationFound]) -> str:
    shown = [_pair(one) for one in found if not one.is_of_bead and _is_short(one)]
    if not shown:
        return _NAMES[kind]
    words = ", ".join(shown[:_MOST_SHOWN]) + (", …" if len(shown) > _MOST_SHOWN else "")
    return composed("{kind} ({words})", kind=_NAMES[kind], words=words)


def _is_short(found: OperationFound) -> bool:
    """Whether the words of an operation fit on a line beside others."""
    return max(len(words.split()) for words in (found.left_words, found.right_words)) <= _LONGEST_SHOWN


def _rank(found: OperationFound) -> int:
    return list(Operation).index(found.operation)


def _pair(found: OperationFound) -> str:
    return " → ".join(f"“{words}”" for words in (found.left_words, found.right_words) if words)
