"""A session made for tests, with something set right on both sides."""

from msgspec.structs import replace

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.judgement import Judgement, WarningState
from reader.loading.open_file import load_text
from reader.session.corrections import (
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.session import Session
from reader.text.article import Role
from reader.text.making import make_article
from reader.text.span import Span

TEXT = """Ferry Talks Stall

Talks in Norwick broke up on Friday — without a deal, both sides said. 🛳

“We are further apart than in spring,” harbour master Ada Brunner said.
"""


def session() -> Session:
    left = make_article(load_text(TEXT, "wire.txt"))
    right = make_article(load_text(TEXT.replace("Friday", "Monday"), "copy.txt"))
    start = TEXT.index("We are")
    return Session(
        left,
        right,
        CollationOptions(Strictness.LOOSE, ignore_case=True),
        None,
        (
            SpeakerCorrected("left", Span(start, start + 20), None),
            QuotationRejected("right", Span(start, start + 20)),
            RoleChanged("left", 0, Role.FURNITURE),
            DetailCorrected("right", "outlet", "Norwick Gazette"),
        ),
    )


JUDGED = (
    Judgement("0123456789ab", WarningState.CHECKED),
    Judgement("ab", WarningState.WRONG, "asked the desk"),
)


def as_saved(made: Session) -> Session:
    """The session as its file gives it back: all that was made by hand in it is saved."""
    return replace(made, saved=made.hand_made)
