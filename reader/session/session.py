"""Open work: two articles, what the reader set right, and a file that brings both back."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.collation.options import CollationOptions
from reader.comparison.comparison import Comparison
from reader.comparison.judgement import Judgement, judged, swapped_identities
from reader.errors import LoadError, ReportError
from reader.quotations.quotation import Attributions
from reader.session.corrections import (
    CORRECTABLE_DETAILS,
    Correction,
    DetailCorrected,
    RoleChanged,
    corrected,
    corrected_article,
    corrected_quotations,
    swapped,
    with_correction,
)
from reader.session.session_form import session_from, session_parts
from reader.sides import Side
from reader.text.article import Article, Role
from reader.text.details import Provenance
from reader.whole_file import reason, write_whole

if TYPE_CHECKING:
    from reader.library.corrections import ByHand

_LARGEST = 200_000_000


@dataclass(frozen=True, slots=True)
class Session:
    """Two articles as loaded (or None), the options, the comparison (or None), the corrections.

    `comparison` is the outcome for the articles of `to_compare`, without the corrections of speakers;
    `shown` is the comparison with them. `judgements` are what was said of warnings. `saved` and
    `saved_judgements` are what stands in a saved file.
    """

    left: Article | None = None
    right: Article | None = None
    options: CollationOptions = field(default_factory=CollationOptions)
    comparison: Comparison | None = None
    corrections: tuple[Correction, ...] = ()
    saved: tuple[Correction, ...] = field(default=(), compare=False)
    judgements: tuple[Judgement, ...] = ()
    saved_judgements: tuple[Judgement, ...] = field(default=(), compare=False)

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
        return replace(corrected(self.comparison, self.corrections), judgements=self.judgements)

    def with_judgement(self, judgement: Judgement) -> "Session":
        """The session with something said of a warning; what was said of it before goes."""
        return replace(self, judgements=judged(self.judgements, judgement))

    def with_speakers(self, side: Side, quotations: Attributions) -> Attributions:
        """The quotations of one side with the reader's speakers and rejections."""
        return corrected_quotations(quotations, side, self.corrections)

    def with_article(self, side: Side, article: Article | None) -> "Session":
        """The session with another article on one side; its corrections and the comparison go.

        What was said of warnings stays when the article is the same one, read again.
        """
        before = self.left if side == "left" else self.right
        is_same = article is not None and before is not None and article.origin == before.origin
        rest = replace(
            self,
            comparison=None,
            corrections=tuple(c for c in self.corrections if c.side != side),
            saved=tuple(c for c in self.saved if c.side != side),
            judgements=self.judgements if is_same else (),
            saved_judgements=self.saved_judgements if is_same else (),
        )
        return replace(rest, left=article) if side == "left" else replace(rest, right=article)

    def is_unsaved(self, side: Side, *, is_stored: bool) -> bool:
        """Whether something was set right on one side that no file has. With `is_stored` the library has
        the details and roles of the article."""
        now, saved = (
            {
                c
                for c in corrections
                if c.side == side and not (is_stored and isinstance(c, RoleChanged | DetailCorrected))
            }
            for corrections in (self.corrections, self.saved)
        )
        return now != saved or set(self.judgements) != set(self.saved_judgements)

    def with_correction(self, correction: Correction) -> "Session":
        """The session with one more correction; an older one about the same thing goes."""
        return replace(self, corrections=with_correction(self.corrections, correction))

    def roles_by_hand(self, side: Side) -> dict[int, Role]:
        """The roles that the reader gave paragraphs of one side."""
        return {
            c.paragraph: c.role for c in self.corrections if isinstance(c, RoleChanged) and c.side == side
        }

    def recalled(self, side: Side, by_hand: "ByHand") -> tuple["Session", bool]:
        """The session with what was set right in an article before and is not so already (the session
        itself when there is nothing), and whether roles are among it."""
        article = self.article(side)
        if article is None:
            return self, False
        details = _details_missing(article, side, by_hand)
        roles = _roles_missing(article, side, by_hand, self.roles_by_hand(side))
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
            self,
            left=self.right,
            right=self.left,
            comparison=None,
            corrections=swapped(self.corrections),
            saved=swapped(self.saved),
            judgements=_renamed(self.judgements, names),
            saved_judgements=_renamed(self.saved_judgements, names),
        )


def _details_missing(article: Article, side: Side, by_hand: "ByHand") -> list[Correction]:
    """What was set by hand before among the details and is not set by hand in the article."""
    return [
        DetailCorrected(side, name, value)
        for name, value in by_hand.details
        if name in CORRECTABLE_DETAILS and article.details.found_in(name) is not Provenance.HAND
    ]


def _roles_missing(
    article: Article, side: Side, by_hand: "ByHand", known: Collection[int]
) -> list[Correction]:
    """The roles given before to paragraphs that have another one now; not those `known` as set by hand."""
    now = {sentence.paragraph: sentence.role for sentence in article.sentences}
    return [
        RoleChanged(side, paragraph, role)
        for paragraph, role in by_hand.roles
        if paragraph not in known and now.get(paragraph, role) is not role
    ]


def _renamed(judgements: tuple[Judgement, ...], names: dict[str, str]) -> tuple[Judgement, ...]:
    return tuple(replace(found, warning=names.get(found.warning, found.warning)) for found in judgements)


def save_session(path: Path, session: Session) -> None:
    """Write a session as JSON with both texts in it, so that it opens again without their files.

    The comparison is not written: it comes out the same when it is made again. Raises `ReportError`.
    """
    parts = session_parts(
        session.left, session.right, session.options, session.corrections, session.judgements
    )
    data = json.dumps(parts, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    try:
        write_whole(path, data)
    except OSError as error:
        raise ReportError(
            f"The session could not be saved as “{path.name}”: {reason(error)}. Choose another place."
        ) from error


def load_session(path: Path) -> Session:
    """Read a saved session; its comparison is None until it is made again.

    Raises `LoadError` with a sentence when the file is missing, damaged or of a newer program.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise LoadError(f"“{path.name}” is too large to be a saved session.")
        text = path.read_bytes().decode("utf-8", "surrogatepass")
        left, right, options, corrections, judgements = session_from(json.loads(text))
    except OSError as error:
        raise LoadError(f"The session “{path.name}” could not be read: {reason(error)}.") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LoadError(
            f"“{path.name}” is not a saved session, or it is damaged. Open the two articles again."
        ) from error
    return Session(left, right, options, None, corrections, corrections, judgements, judgements)
