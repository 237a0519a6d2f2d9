"""How long is long: from which size on work leaves the thread that asks for it. One table, all measured.

Time of one core of two, Python 3.11; what counts is that nothing takes the window a tenth of a second.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.article import Article

PLAIN_BYTES = 200_000
"""Bytes of plain text that are read at once (about .1 s); longer ones are read in the reading process."""

THREAD_WORDS = 10_000
"""Words of the articles compared or searched for quotations on a thread (about .3 s); beyond, in a process
made for it, because threads of Python take turns with the window."""

WEIGHTY_WORDS = 100_000
"""Words of an article from which the process that read it is ended with its memory (some 60 MB and more) when
there is no more to ask it, rather than kept for the next article."""

HEAD_START_BYTES = 60_000
"""Bytes of a pair named at the start that is compared while the window comes in: with more the head start of
.2 s is of no help."""

_LETTERS = 6
"""Code points of a word with the space behind it."""


def words_in(article: "Article") -> int:
    """About how many words an article has: its code points by six, fast to count in any script."""
    return len(article.text) // _LETTERS
