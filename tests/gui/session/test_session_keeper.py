"""The open work in one place: what comes, goes and stays with an article, and what is told of it."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.session.session_keeper import SessionKeeper
from reader.loading.article_file import ArticleFile
from reader.session.corrections import DetailCorrected, QuotationRejected
from reader.session.origin import Origin
from reader.session.session import Session
from reader.sides import SIDES, Side
from reader.views.display_data import ground_of_article, ground_of_comparison
from tests.builders import stages_of
from tests.gui.invented import comparison

pytestmark = pytest.mark.usefixtures("qapp")

COMPARED = comparison()
OTHER = comparison(2)
FILE = Origin(ArticleFile(Path("/news/a.txt")), None, 7)


class Kept:
    """A keeper with what it told."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.keeper = SessionKeeper(self.parent)
        self.told: list[str] = []
        self.keeper.article_loaded.connect(lambda side: self.told.append(f"loaded {side}"))
        self.keeper.comparison_landing.connect(lambda _: self.told.append("landing"))
        self.keeper.comparison_ready.connect(lambda _: self.told.append("ready"))
        self.keeper.comparison_dropped.connect(lambda: self.told.append("dropped"))
        self.keeper.judged.connect(lambda _: self.told.append("judged"))

    def take(self, side: Side, of: object = COMPARED, origin: Origin | None = None) -> None:
        made = COMPARED if of is COMPARED else OTHER
        self.keeper.take_article(side, ground_of_article(made.article(side)), origin)

    def compare(self) -> None:
        for side in SIDES:
            self.take(side)
        self.keeper.take_comparison(ground_of_comparison(COMPARED), CollationOptions())

    def said(self) -> list[str]:
        said, self.told[:] = list(self.told), []
        return said


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def compared(kept: Kept) -> Kept:
    kept.compare()
    kept.said()
    return kept


def test_at_first_nothing_is_open(kept: Kept) -> None:
    keeper = kept.keeper
    assert (keeper.session, keeper.shown, keeper.comparison_ground) == (None, None, None)
    assert [keeper.article(side) for side in SIDES] == [None, None]
    assert [keeper.origin(side) for side in SIDES] == [None, None]


def test_nothing_happens_to_work_that_is_not_open(kept: Kept) -> None:
    kept.keeper.swap()
    kept.keeper.drop_comparison()
    kept.keeper.show()
    kept.keeper.tell_articles()
    kept.keeper.show_sayings(judged=True)
    kept.keeper.mark_saved(Session())
    assert kept.keeper.session is None
    assert kept.said() == []


@pytest.mark.parametrize("side", SIDES)
def test_an_article_comes_to_its_side_with_its_file_and_what_is_known_of_it(kept: Kept, side: Side) -> None:
    kept.take(side, origin=FILE)
    other: Side = "right" if side == "left" else "left"
    assert kept.keeper.article(side) is COMPARED.article(side)
    assert kept.keeper.article(other) is None
    assert kept.keeper.origin(side) == FILE
    assert kept.keeper.origin(other) is None
    ground = kept.keeper.ground(side)
    assert ground is not None
    assert ground.article is COMPARED.article(side)
    assert kept.keeper.ground(other) is None
    assert kept.said() == [f"loaded {side}"]


def test_a_comparison_is_shown_with_what_is_known_of_it(kept: Kept) -> None:
    kept.compare()
    assert kept.said() == ["loaded left", "loaded right", "ready"]
    assert kept.keeper.shown is not None
    ground = kept.keeper.comparison_ground
    assert ground is not None
    assert ground.comparison is COMPARED


def test_what_is_known_of_a_comparison_holds_whatever_is_said_of_its_warnings(compared: Kept) -> None:
    keeper = compared.keeper
    ground = keeper.comparison_ground
    assert ground is not None
    assert keeper.session is not None
    said = Judgement(identity_of(COMPARED.warnings[0]), WarningState.CHECKED, "")
    keeper.put(keeper.session.with_judgement(said))
    keeper.show_sayings(judged=True)
    assert keeper.shown is not None
    assert keeper.shown.judgements == (said,)
    assert keeper.comparison_ground is ground


def test_what_is_known_of_a_comparison_does_not_hold_for_other_speakers(compared: Kept) -> None:
    keeper = compared.keeper
    assert keeper.session is not None
    place = COMPARED.left_quotations.attributions[0].quotation.span
    keeper.change(keeper.session.with_correction(QuotationRejected("left", place)))
    assert keeper.comparison_ground is None


def test_the_options_of_a_comparison_are_kept_with_it(compared: Kept) -> None:
    options = CollationOptions(Strictness.LOOSE)
    compared.keeper.take_comparison(ground_of_comparison(COMPARED), options)
    session = compared.keeper.session
    assert session is not None
    assert session.options == options
    assert session.comparison is COMPARED


def test_another_article_drops_the_comparison_before_it_is_told(compared: Kept) -> None:
    compared.take("right", OTHER)
    assert compared.said() == ["dropped", "loaded right"]
    session = compared.keeper.session
    assert session is not None
    assert session.comparison is None
    assert compared.keeper.shown is None
    assert compared.keeper.comparison_ground is None


def test_the_same_article_read_again_stays_shown_until_it_is_compared_again(compared: Kept) -> None:
    compared.take("right", origin=FILE)
    assert compared.said() == ["loaded right"]
    session = compared.keeper.session
    assert session is not None
    assert session.comparison is None
    assert compared.keeper.shown is not None
    assert compared.keeper.origin("right") == FILE


def test_what_is_known_of_an_article_holds_only_for_that_very_article(compared: Kept) -> None:
    assert compared.keeper.session is not None
    corrected = compared.keeper.session.with_correction(DetailCorrected("left", "title", "Other"))
    compared.keeper.put(corrected)
    assert compared.said() == []
    assert compared.keeper.ground("left") is None
    assert compared.keeper.ground("right") is not None


def test_other_corrections_are_shown_in_the_comparison(compared: Kept) -> None:
    assert compared.keeper.session is not None
    corrected = compared.keeper.session.with_correction(DetailCorrected("left", "title", "Other"))
    compared.keeper.change(corrected)
    assert compared.said() == ["ready"]
    assert compared.keeper.shown is not None
    assert compared.keeper.shown.left.details.title == "Other"
    assert compared.keeper.comparison_ground is None


def test_without_a_comparison_a_change_tells_nothing(kept: Kept) -> None:
    kept.take("left")
    kept.said()
    assert kept.keeper.session is not None
    kept.keeper.change(kept.keeper.session.with_correction(DetailCorrected("left", "title", "Other")))
    assert kept.said() == []
    article = kept.keeper.article("left")
    assert article is not None
    assert article.details.title == "Other"


def test_what_is_said_of_a_warning_is_kept_and_shown(compared: Kept) -> None:
    judgement = Judgement(identity_of(COMPARED.warnings[0]), WarningState.CHECKED)
    assert compared.keeper.session is not None
    compared.keeper.put(compared.keeper.session.with_judgement(judgement))
    compared.keeper.show_sayings(judged=False)
    assert compared.said() == []
    compared.keeper.show_sayings(judged=True)
    assert compared.said() == ["judged"]
    assert compared.keeper.shown is not None
    assert compared.keeper.session.judgements == compared.keeper.shown.judgements == (judgement,)


def test_nothing_is_said_of_a_warning_while_no_comparison_is_shown(kept: Kept) -> None:
    kept.take("left")
    kept.said()
    kept.keeper.show_sayings(judged=True)
    assert kept.said() == []


def test_what_was_written_to_a_file_is_saved_for_the_articles_that_are_open(compared: Kept) -> None:
    assert compared.keeper.session is not None
    written = compared.keeper.session.with_correction(DetailCorrected("left", "title", "Other"))
    compared.keeper.put(written)
    compared.keeper.mark_saved(replace(written, right=OTHER.right))
    assert compared.keeper.session.saved == Session().saved
    compared.keeper.mark_saved(written)
    assert compared.keeper.session.saved == written.hand_made


def test_swapping_exchanges_articles_and_files_and_tells_both(compared: Kept) -> None:
    compared.take("left", origin=FILE)
    compared.said()
    compared.keeper.swap()
    assert compared.said() == ["dropped", "loaded left", "loaded right"]
    assert compared.keeper.article("right") is COMPARED.left
    assert compared.keeper.article("left") is COMPARED.right
    assert (compared.keeper.origin("left"), compared.keeper.origin("right")) == (None, FILE)
    assert [compared.keeper.ground(side) for side in SIDES] == [None, None]


def test_other_work_takes_the_place_of_all_there_is(compared: Kept) -> None:
    other = Session(left=OTHER.left)
    compared.keeper.take_session(other)
    assert compared.said() == ["dropped"]
    assert compared.keeper.session == other
    assert compared.keeper.shown is None
    compared.keeper.tell_articles()
    assert compared.said() == ["loaded left"]


def test_a_comparison_that_is_not_there_is_dropped_without_a_word(kept: Kept) -> None:
    kept.take("left")
    kept.said()
    kept.keeper.drop_comparison()
    assert kept.said() == []


def test_a_comparison_lands_part_by_part(kept: Kept) -> None:
    for side in SIDES:
        kept.take(side)
    kept.said()
    seen: list[tuple[bool, bool]] = []
    for part in stages_of(COMPARED):
        kept.keeper.take_comparison(ground_of_comparison(part), CollationOptions())
        assert kept.keeper.shown is not None
        seen.append((kept.keeper.shown.stage is part.stage, kept.keeper.is_more))
    assert kept.said() == ["landing", "landing", "ready"]
    assert seen == [(True, False), (True, True), (True, True)]


def test_another_comparison_is_not_more_of_the_one_before(kept: Kept) -> None:
    for side in SIDES:
        kept.take(side)
    first, other = stages_of(COMPARED)[0], stages_of(comparison())[0]
    for part in (first, other):
        kept.keeper.take_comparison(ground_of_comparison(part), CollationOptions())
        assert not kept.keeper.is_more
    kept.compare()
    assert not kept.keeper.is_more
    kept.keeper.show()
    assert not kept.keeper.is_more


def test_judgements_follow_a_swap_while_a_comparison_lands_again(compared: Kept) -> None:
    """The warnings they name are not known yet in the comparison that lands."""
    keeper = compared.keeper
    assert keeper.session is not None
    judgement = Judgement(identity_of(COMPARED.warnings[0]), WarningState.CHECKED, "")
    keeper.change(keeper.session.with_judgement(judgement))
    keeper.take_comparison(ground_of_comparison(stages_of(COMPARED)[0]), CollationOptions())
    keeper.swap()
    assert keeper.session.judgements != ()
    assert keeper.session is not None
    (after,) = keeper.session.judgements
    assert after.warning != judgement.warning


def test_the_articles_that_are_open(kept: Kept) -> None:
    assert kept.keeper.articles() == []
    kept.take("right")
    assert kept.keeper.articles() == [COMPARED.right]
    kept.take("left")
    assert kept.keeper.articles() == [COMPARED.left, COMPARED.right]
