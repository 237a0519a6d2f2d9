"""What was made by hand in a session: recalled, unsaved, and what becomes of it with another article."""

import pytest
from msgspec.structs import replace

from reader.library.corrections import ByHand
from reader.session.corrections import (
    Correction,
    DetailCorrected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.session.session import Session
from reader.text.article import Role
from reader.text.span import Span
from tests.builders import read_article
from tests.session.made import JUDGED, TEXT, session

ROLE, DETAIL = RoleChanged("left", 1, Role.CAPTION), DetailCorrected("left", "outlet", "Wire")
SPEAKER = SpeakerCorrected("left", Span(0, 2), "Ada")


def recalling() -> Session:
    return Session(read_article(TEXT, "wire.txt"))


@pytest.mark.parametrize(
    ("by_hand", "recalled", "has_roles"),
    [
        (ByHand(), (), False),
        (ByHand((("outlet", "Wire"),)), (DetailCorrected("left", "outlet", "Wire"),), False),
        (ByHand((("outlet", None),)), (DetailCorrected("left", "outlet", None),), False),
        (ByHand((("language", "de"), ("nonsense", "x"))), (), False),
        (ByHand((), ((1, Role.CAPTION),)), (RoleChanged("left", 1, Role.CAPTION),), True),
        (ByHand((), ((1, Role.BODY),)), (), False),
        (ByHand((), ((99, Role.CAPTION),)), (), False),
        (
            ByHand((("byline", "Ada"),), ((2, Role.FURNITURE),)),
            (DetailCorrected("left", "byline", "Ada"), RoleChanged("left", 2, Role.FURNITURE)),
            True,
        ),
    ],
    ids=str,
)
def test_what_was_set_right_before_and_is_not_so_is_recalled(
    by_hand: ByHand, recalled: tuple[object, ...], has_roles: bool
) -> None:
    made, roles = recalling().recalled("left", by_hand)
    assert (made.corrections, roles) == (recalled, has_roles)


@pytest.mark.parametrize(
    ("correction", "by_hand"),
    [
        (DetailCorrected("left", "outlet", "Now"), ByHand((("outlet", "Before"),))),
        (RoleChanged("left", 1, Role.CAPTION), ByHand((), ((1, Role.FURNITURE),))),
    ],
)
def test_what_is_set_by_hand_now_stands_above_what_was_before(
    correction: DetailCorrected | RoleChanged, by_hand: ByHand
) -> None:
    made = recalling().with_correction(correction)
    assert made.recalled("left", by_hand) == (made, False)


def test_nothing_is_recalled_without_an_article() -> None:
    made = recalling()
    assert made.recalled("right", ByHand((("outlet", "Wire"),))) == (made, False)


@pytest.mark.parametrize(
    ("corrections", "saved", "is_stored", "is_unsaved"),
    [
        ((), (), False, False),
        ((ROLE,), (), False, True),
        ((DETAIL,), (), False, True),
        ((ROLE, DETAIL), (), True, False),
        ((SPEAKER,), (), True, True),
        ((SPEAKER,), (SPEAKER,), True, False),
        ((), (SPEAKER,), True, True),
        ((SPEAKER, ROLE), (ROLE, SPEAKER), False, False),
        ((replace(SPEAKER, side="right"),), (), False, False),
    ],
)
def test_what_no_file_has_is_unsaved(
    corrections: tuple[Correction, ...], saved: tuple[Correction, ...], is_stored: bool, is_unsaved: bool
) -> None:
    made = replace(recalling(), corrections=corrections, saved=HandMade(saved))
    assert made.is_unsaved("left", is_stored=is_stored) is is_unsaved


def test_roles_by_hand_are_those_of_the_side() -> None:
    made = replace(recalling(), corrections=(ROLE, DETAIL, replace(ROLE, side="right", paragraph=2)))
    assert made.roles_by_hand("left") == {1: Role.CAPTION}
    assert made.roles_by_hand("right") == {2: Role.CAPTION}


def test_what_was_set_right_stays_with_its_words_when_the_article_is_read_again() -> None:
    made = session()
    assert made.left is not None
    again = read_article(TEXT.replace("broke up", "failed.."), "wire.txt")
    assert made.with_article("left", again).corrections == made.corrections
    start = TEXT.index("We are")
    longer = read_article(f"Ferry Talks Stall\n\nIt rained in Norwick all day long.{TEXT[17:]}", "wire.txt")
    moved = [c for c in made.with_article("left", longer).corrections if isinstance(c, SpeakerCorrected)]
    assert [c.place.start for c in moved] == [longer.text.index("We are")] != [start]


def test_the_right_article_is_replaced_on_the_right() -> None:
    made = session()
    other = read_article("Other words.", "other.txt")
    changed = made.with_article("right", other)
    assert (changed.left, changed.right) == (made.left, other)
    assert {correction.side for correction in changed.corrections} == {"left"}


def test_what_was_saved_of_a_side_goes_with_its_article() -> None:
    made = replace(session(), saved=session().hand_made)
    assert {correction.side for correction in made.with_article("left", None).saved.corrections} == {"right"}


def test_judgements_of_the_first_opened_article_are_none_of_it() -> None:
    made = replace(Session(), judgements=JUDGED)
    assert made.with_article("left", read_article(TEXT, "wire.txt")).judgements == ()
