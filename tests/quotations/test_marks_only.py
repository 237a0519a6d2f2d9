"""A language without a file of words: what stands in marks is found, and nobody is named."""

import pytest

from reader.cancel import never
from reader.errors import Cancelled
from reader.quotations.attribution import attribute
from reader.quotations.marks_only import quotations_in_marks
from reader.quotations.quotation import Kind
from reader.text.article import Article, Role, with_role
from tests.builders import read_article


def _article(text: str, language: str) -> Article:
    return read_article(text, language=language)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("A kikötő «ma is zárva marad» Nagy Anna szerint.", "ma is zárva marad", Kind.MIXED),
        ("A kikötő «ma is zárva» Nagy Anna szerint.", "ma is zárva", Kind.MIXED),
        ("Nagy Anna: „A kikötő ma zárva”, mondta.", "A kikötő ma zárva", Kind.DIRECT),
        ("„A kikötő ma zárva”, mondta Nagy Anna.", "A kikötő ma zárva", Kind.DIRECT),
        ("Ezt mondta Nagy Anna a „kikötő ma zárva.” napon.", "kikötő ma zárva.", Kind.DIRECT),
        ("Azt mondta Nagy Anna, „Nem!” és elment.", "Nem!", Kind.DIRECT),
    ],
)
def test_marked_words_without_a_speaker(text: str, words: str, kind: Kind) -> None:
    article = _article(text, "hu")
    (one,) = attribute(article).attributions
    assert (one.quotation.span.of(article.text), one.quotation.kind) == (words, kind)
    assert (one.cue, one.mention, one.speaker, one.rule) == (None, None, None, "none")


@pytest.mark.parametrize("text", ["A „Sirály” ma nem indul.", "A „Két Sirály” ma nem indul."])
def test_a_name_in_marks_is_no_quotation(text: str) -> None:
    found = attribute(_article(text, "hu"))
    assert not found.attributions
    assert len(found.fragments) == 1


def test_the_words_of_another_language_are_not_read_as_cues() -> None:
    text = "“A kikötő ma is zárva marad,” said Nagy Anna."
    assert attribute(_article(text, "en")).attributions[0].speaker == "Nagy Anna"
    assert attribute(_article(text, "hu")).attributions[0].speaker is None


def test_furniture_is_left_out() -> None:
    article = _article("„A kikötő ma zárva”, mondta.\n\n„A híd ma is zárva”, mondta.", "hu")
    assert len(quotations_in_marks(article, never).attributions) == 2
    assert len(quotations_in_marks(with_role(article, 0, Role.FURNITURE), never).attributions) == 1


def test_it_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        quotations_in_marks(_article("„A kikötő ma zárva”, mondta.", "hu"), lambda: True)


def test_a_paragraph_that_is_furniture_in_part_is_read() -> None:
    article = _article("Hír.\n\n„A kikötő ma zárva”, mondta.\n\n„A híd ma is zárva”, mondta.", "hu")
    last = len(article.sentences) - 1
    whole = with_role(article, last, Role.FURNITURE)
    assert len(quotations_in_marks(whole, never).attributions) == 1


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("", Kind.DIRECT),
        ("王立：", Kind.DIRECT),
        ("王立、", Kind.DIRECT),
        ("王立:", Kind.DIRECT),
        ("王立说", Kind.MIXED),
    ],
)
def test_what_opens_its_paragraph_or_stands_behind_a_colon_is_direct(before: str, kind: Kind) -> None:
    article = _article(f"市场\n\n{before}“今天这座桥已经关闭了”他来。", "xx")
    assert [one.quotation.kind for one in quotations_in_marks(article, never).attributions] == [kind]
