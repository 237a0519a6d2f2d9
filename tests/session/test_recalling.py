"""What comes back of another day's corrections."""

from reader.library.corrections import ByHand
from reader.session.corrections import DetailCorrected, RoleChanged
from reader.session.recalling import details_missing, roles_missing
from reader.text.article import Role, with_details
from tests.builders import article_of

ARTICLE = article_of(["One.", "Two."], roles=[Role.HEADLINE, Role.BODY])


def test_details_come_back_unless_they_are_set_by_hand_or_cannot_be() -> None:
    by_hand = ByHand((("outlet", "Wire"), ("byline", None), ("language", "de")))
    assert details_missing(ARTICLE, "right", by_hand) == [
        DetailCorrected("right", "outlet", "Wire"),
        DetailCorrected("right", "byline", None),
    ]
    now = with_details(ARTICLE, ARTICLE.details.corrected("outlet", "Other"))
    assert [found.field for found in details_missing(now, "right", by_hand)] == ["byline"]


def test_roles_come_back_where_they_are_others_and_not_set_by_hand() -> None:
    by_hand = ByHand((), ((0, Role.HEADLINE), (1, Role.CAPTION), (7, Role.CAPTION)))
    assert roles_missing(ARTICLE, "left", by_hand, ()) == [RoleChanged("left", 1, Role.CAPTION)]
    assert roles_missing(ARTICLE, "left", by_hand, (1,)) == []
