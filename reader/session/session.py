"""Open work: two articles, what the reader set right, and a file that brings both back."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.collation.by_hand.pairing import Pairing, with_pairings
from reader.collation.options import CollationOptions
from reader.comparison.comparison import Comparison
from reader.comparison.judgement import Judgement, judged, swapped_identities
from reader.comparison.note import Note, placed, with_note
from reader.errors import LoadError, ReportError
from reader.lesson.guess import Guess
from reader.lesson.tour import Tour
from reader.loading.saved_session import is_session
from reader.messages import message
from reader.quotations.quotation import Attributions
from reader.session.corrections import (
    Correction,
    DetailCorrected,
    DetailReset,
    RoleChanged,
    corrected,
    corrected_article,
    corrected_quotations,
    with_correction,
)
from reader.session.hand_made import HandMade
from reader.session.origin import Origin
from reader.session.recalling import details_missing, roles_missing
from reader.session.viewing import Viewing
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article, Role
from reader.values import Struct, field, replace
from reader.whole_file import reason, write_whole

if TYPE_CHECKING:
    from reader.library.corrections import ByHand

_LARGEST = 200_000_000
_HEAD = 1_000
"""Bytes of a file that tell whether it is a session."""


class Session(Struct, frozen=True):
    """Two articles as loaded (or None), the options, the comparison (or None), the corrections.

    `comparison` is the outcome for the articles of `to_compare`, without the corrections of speakers;
    `shown` is the comparison with them. `judgements` are what was said of warnings, `notes` what was written
    beside words, `pairings` what sentences were put together or apart, `tour` a lesson as it was arranged
    (empty: the proposed one), `guesses` what an audience said. `saved` is what of all this stands in a saved
    file. `origins` are the files that the articles were read from, `viewing` how it was looked at.
    """

    left: Article | None = None
    right: Article | None = None
    options: CollationOptions = field(default_factory=CollationOptions)
    comparison: Comparison | None = None
    corrections: tuple[Correction, ...] = ()
    saved: HandMade = field(default=HandMade())
    judgements: tuple[Judgement, ...] = ()
    notes: tuple[Note, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    tour: Tour = ()
    guesses: tuple[Guess, ...] = ()
    viewing: Viewing = field(default=Viewing())
    origins: Sides[Origin | None] = field(default=Sides(None, None))

    @property
    def hand_made(self) -> HandMade:
        """All that was made by hand."""
        of_lesson = (self.tour, self.guesses)
        return HandMade(self.corrections, self.judgements, self.notes, self.pairings, *of_lesson)

    def with_hand_made(self, made: HandMade) -> "Session":
        """The same articles with other things made by hand."""
        return replace(
            self,
            corrections=made.corrections,
            judgements=made.judgements,
            notes=made.notes,
            pairings=made.pairings,
            tour=made.tour,
            guesses=made.guesses,
        )

    def article(self, side: Side) -> Article | None:
        """The article of one side as the reader has corrected it, or None."""
        article = self.left if side == "left" else self.right
        return None if article is None else corrected_article(article, side, self.corrections)

    def to_compare(self) -> tuple[Article, Article] | None:
        """Both articles with the reader's roles and details, or None while one is missing."""
        left, right = self.article("left"), self.article("right")
        return None if left is None or right is None else (left, right)

    def shown(self) -> Comparison | None:
        """The comparison with the reader's corrections, for lists and exports."""
        if self.comparison is None:
            return None
        shown = corrected(self.comparison, self.corrections)
        texts = Sides(shown.left.text, shown.right.text)
        return replace(shown, judgements=self.judgements, notes=placed(self.notes, texts))

    def with_judgement(self, judgement: Judgement) -> "Session":
        """The session with something said of a warning; what was said of it before goes."""
        return replace(self, judgements=judged(self.judgements, judgement))

    def with_note(self, note: Note) -> "Session":
        """The session with a note, or with another text of one; a note without text goes."""
        return replace(self, notes=with_note(self.notes, note))

    def with_pairings(self, pairings: Sequence[Pairing]) -> "Session":
        """The session with sentences put together or apart; what they were by hand before goes."""
        return replace(self, pairings=with_pairings(self.pairings, pairings))

    def without_pairings(self, left: Sequence[int], right: Sequence[int]) -> "Session":
        """The session with all pairings gone that have one of some sentences."""
        kept = (p for p in self.pairings if set(p.left).isdisjoint(left) and set(p.right).isdisjoint(right))
        return replace(self, pairings=tuple(kept))

    def with_speakers(self, side: Side, quotations: Attributions) -> Attributions:
        """The quotations of one side with the reader's speakers and rejections."""
        return corrected_quotations(quotations, side, self.corrections)

    def with_article(self, side: Side, article: Article | None) -> "Session":
        """The session with another article on one side; what was made by hand there and the comparison go.

        Of the same article, read again, all stays whose words are still there.
        """
        before = self.left if side == "left" else self.right
        if article is not None and before is not None and article.origin == before.origin:
            made = self.hand_made.after_rereading(side, before, article)
            saved = self.saved.after_rereading(side, before, article)
        else:
            made, saved = self.hand_made.without(side), self.saved.without(side)
        rest = replace(self.with_hand_made(made), comparison=None, saved=saved)
        return replace(rest, left=article) if side == "left" else replace(rest, right=article)

    def with_origin(self, side: Side, origin: Origin | None) -> "Session":
        """The session with the file that the article of one side was read from; None for a pasted one."""
        return replace(
            self, origins=Sides(*(origin if each == side else self.origins[each] for each in SIDES))
        )

    def is_unsaved(self, side: Side, *, is_stored: bool) -> bool:
        """Whether something was set right on one side that no file has. With `is_stored` the library has
        the details and roles of the article."""
        now, saved = (
            {
                c
                for c in corrections
                if c.side == side
                and not (is_stored and isinstance(c, RoleChanged | DetailCorrected | DetailReset))
            }
            for corrections in (self.corrections, self.saved.corrections)
        )
        rest, saved_rest = (replace(made, corrections=()) for made in (self.hand_made, self.saved))
        return now != saved or not rest.says_the_same(saved_rest)

    def with_correction(self, correction: Correction) -> "Session":
        """The session with one more correction; an older one about the same thing goes."""
        return replace(self, corrections=with_correction(self.corrections, correction))

    def roles_by_hand(self, side: Side) -> dict[int, Role]:
        """The roles that the reader gave paragraphs of one side."""
        return {
            c.paragraph: c.role for c in self.corrections if isinstance(c, RoleChanged) and c.side == side
        }

    def details_reset(self, side: Side) -> frozenset[str]:
        """The details of one side that the reader wants as they were read."""
        return frozenset(c.field for c in self.corrections if isinstance(c, DetailReset) and c.side == side)

    def recalled(self, side: Side, by_hand: "ByHand") -> tuple["Session", bool]:
        """The session with what was set right in an article before and is not so already (the session
        itself when there is nothing), and whether roles are among it."""
        article = self.article(side)
        if article is None:
            return self, False
        reset = self.details_reset(side)
        details = [c for c in details_missing(article, side, by_hand) if c.field not in reset]
        roles = roles_missing(article, side, by_hand, self.roles_by_hand(side))
        if not details and not roles:
            return self, False
        recalled = self
        for correction in (*details, *roles):
            recalled = recalled.with_correction(correction)
        return recalled, bool(roles)

    def swapped(self) -> "Session":
        """The session with left and right in each other's place; the comparison goes."""
        names = swapped_identities(shown.warnings) if (shown := self.shown()) is not None else {}
        return replace(
            self.with_hand_made(self.hand_made.swapped(names)),
            left=self.right,
            right=self.left,
            comparison=None,
            saved=self.saved.swapped(names),
            origins=self.origins.mirrored(),
        )


def save_session(path: Path, session: Session) -> None:
    """Write a session as JSON with both texts in it, so that it opens again without their files.

    The comparison is not written: it comes out the same when it is made again. Raises `ReportError`.
    """
    try:
        _refuse_to_overwrite(path)
        text = json.dumps(session_form(session), ensure_ascii=False, indent=1)
        write_whole(path, text.encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise ReportError(
            message(
                "The session could not be saved as “{name}”: {reason}. Choose another place.",
                name=path.name,
                reason=reason(error),
            )
        ) from error


def session_form(session: Session) -> dict[str, Any]:
    """What a file of the session holds, as values that `json` can write."""
    from reader.session.session_form import Parts, session_parts  # noqa: PLC0415 - not before one is written

    return session_parts(
        Parts(
            session.left, session.right, session.options, session.hand_made, session.viewing, session.origins
        )
    )


def _refuse_to_overwrite(path: Path) -> None:
    """Raise `ReportError` where a session stands that this program cannot read: it would be lost."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        if not is_session(file.read(_HEAD), path.name):
            return
    try:
        load_session(path)
    except LoadError as error:
        raise ReportError(
            message(
                "“{name}” is a session that this program cannot read; it was left as it is. Save under "
                "another name.",
                name=path.name,
            )
        ) from error


def load_session(path: Path) -> Session:
    """Read a saved session; its comparison is None until it is made again.

    Raises `LoadError` with a sentence when the file is missing, damaged or of a newer program.
    """
    return read_session(path)[0]


def read_session(path: Path) -> tuple[Session, dict[str, Any]]:
    """A saved session, and all values of its file. Raises `LoadError` as `load_session` does."""
    from reader.session.session_form import session_from  # noqa: PLC0415 - not before one is read

    try:
        if path.stat().st_size > _LARGEST:
            raise LoadError(message("“{name}” is too large to be a saved session.", name=path.name))
        if path.exists() and not path.is_file() and not path.is_dir():
            raise LoadError(message("“{name}” is no file, so no saved session.", name=path.name))
        text = path.read_bytes().decode("utf-8", "surrogatepass")
        form = json.loads(text)
        parts = session_from(form)
    except OSError as error:
        raise LoadError(
            message("The session “{name}” could not be read: {reason}.", name=path.name, reason=reason(error))
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LoadError(
            message(
                "“{name}” is not a saved session, or it is damaged. Open the two articles again.",
                name=path.name,
            )
        ) from error
    opened = Session(
        parts.left,
        parts.right,
        parts.options,
        saved=parts.hand_made,
        viewing=parts.viewing,
        origins=parts.origins,
    )
    return opened.with_hand_made(parts.hand_made), form
