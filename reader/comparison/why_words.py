"""Why a bead is what it is in words for people: rows of a label and what it says."""

import re
from typing import TYPE_CHECKING

from reader.collation.bead import Bead
from reader.messages import composed, message

if TYPE_CHECKING:
    from reader.collation.why import Why

STRENGTHS = {1: message("weak link"), 2: message("fair link"), 3: message("strong link")}
"""What the strength of a link is called; 0, for a sentence alone, has no name."""
_LONGEST_RUN = 160


def why_rows(bead: Bead, why: "Why", text: str) -> list[tuple[str, str]]:
    """What speaks for a bead, or what stands against a partner; `text` is what it covers on the left, from
    which words take their capitals. `Messages.tell` says both parts of a row in another language."""
    if not bead.relation.is_shared:
        return [(message("Why alone"), why.refusal)] if why.refusal else []
    if bead.by_hand:
        return [(message("Why linked"), message("A person put these sentences together."))]
    run = _as_written(why.longest_run, text)
    if len(run) > _LONGEST_RUN:
        run = run[:_LONGEST_RUN].rstrip() + "…"
    rows = [
        (message("Shared words"), ", ".join(_as_written(word, text) for word in why.shared_words)),
        (message("Figures, names"), ", ".join(_as_written(fact, text) for fact in why.shared_facts)),
        (message("Longest run"), composed("“{run}”", run=run) if run else ""),
        (message("Place"), _place(bead, why)),
    ]
    return [(label, words) for label, words in rows if words]


def _place(bead: Bead, why: "Why") -> str:
    """Where a pair stands among the others."""
    order = (
        message("In another order than the rest") if bead.moved else message("In the same order as the rest")
    )
    if not why.stands_beside:
        return composed("{order}.", order=order)
    if why.neighbours:
        return message("{order}; a pair beside it is linked too.", order=order)
    return message("{order}; the sentences beside it are not linked to each other.", order=order)


def _as_written(words: str, text: str) -> str:
    """Words with the capitals they have in a text, where they stand in it."""
    pattern = r"\b" + r"\W+".join(re.escape(word) for word in words.split()) + r"\b"
    found = re.search(pattern, text, re.IGNORECASE) if words else None
    return " ".join(found[0].split()) if found else words
