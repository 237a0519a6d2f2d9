"""How an article was rewritten, as text for people and as JSON for programs."""

import json

from reader.comparison.comparison import Comparison
from reader.messages import ENGLISH, Messages
from reader.rewriting.operation import OperationFound, Rewriting
from reader.rewriting.profile import profile_of
from reader.rewriting.rewriting_sentences import name_of, profile_sentence, reason_of
from reader.sides import Side
from reader.text.span import Span


def rewriting_text(comparison: Comparison, rewriting: Rewriting, messages: Messages = ENGLISH) -> str:
    """The profile, then each linked pair with both wordings and its operations, each with its reason."""
    tell = messages.tell
    lines = [tell(profile_sentence(profile_of(comparison, rewriting))), ""]
    for bead in comparison.collation.beads:
        if not bead.relation.is_shared:
            continue
        lines += [
            f"< {_words(comparison, 'left', bead.left)}",
            f"> {_words(comparison, 'right', bead.right)}",
        ]
        lines += [
            f"    {tell(name_of(found.operation))}: {tell(reason_of(found))}"
            for found in rewriting.of_bead(bead.index)
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def rewriting_json(comparison: Comparison, rewriting: Rewriting) -> str:
    """`{"format": 1, "profile": {…}, "operations": [{"operation", "bead", "left", "right", "reason"}]}`;
    spans are code points of each article's text, null where a side has none."""
    profile = profile_of(comparison, rewriting)
    form = {
        "format": 1,
        "profile": {
            "linked": profile.linked,
            "sentences": profile.sentences,
            "copied": profile.copied,
            "exchanged": profile.exchanged,
            "order_kept": profile.order_kept,
            "word_by_word": profile.is_word_by_word,
            "counts": {operation.value: count for operation, count in profile.counts},
            "sentence": profile_sentence(profile),
        },
        "operations": [_operation(found) for found in rewriting.operations],
    }
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def _operation(found: OperationFound) -> dict[str, object]:
    return {
        "operation": found.operation.value,
        "bead": found.bead,
        "left": _span(found.left, found.left_words),
        "right": _span(found.right, found.right_words),
        "reason": reason_of(found),
    }


def _span(span: Span | None, words: str) -> dict[str, object] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": words}


def _words(comparison: Comparison, side: Side, sentences: tuple[int, ...]) -> str:
    article = comparison.article(side)
    return " ".join(" ".join(article.sentences[number].span.of(article.text).split()) for number in sentences)
