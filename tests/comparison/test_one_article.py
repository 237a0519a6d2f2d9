"""What one article tells alone is read once, with the offices that the other tells of."""

import pytest

from reader.cancel import never
from reader.comparison import one_article
from reader.comparison.one_article import ReadsHere, article_facts
from reader.errors import Cancelled
from reader.facts.extraction import read_facts
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.sides import Sides
from tests.builders import read_article

BODY = "The pier of Wells was shut on Monday, and the owners came to hear why nobody had told them.\n\n"
LEFT = read_article(BODY + "Ruth Alder, the mayor of Wells, saw Tom Birch, a cook. “It must,” Alder said.")
RIGHT = read_article(BODY + "Tom Birch left. “It must close,” the mayor said. They saw Kiev and then Kyiv.")
BOTH = Sides(LEFT, RIGHT)


def test_who_is_quoted_is_read_with_the_offices_of_the_other() -> None:
    found = ReadsHere().quotations(BOTH, never)
    assert found.left == attribute(LEFT, known=offices_of(people_in(RIGHT)))
    assert found.right == attribute(RIGHT, known=offices_of(people_in(LEFT)))
    assert [each.speaker for each in found.right.attributions] == ["Ruth Alder"]
    assert found.right != attribute(RIGHT)


def test_facts_and_slips_are_those_of_each_article() -> None:
    found = ReadsHere().facts(BOTH, never)
    assert found == Sides(article_facts(LEFT), article_facts(RIGHT))
    assert found.left.readings == read_facts(LEFT)
    assert not found.left.slips
    assert found.right.slips


def test_an_article_beside_itself_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(name: str) -> None:
        made = getattr(one_article, name)

        def count(*arguments: object) -> object:
            calls.append(name)
            return made(*arguments)

        monkeypatch.setattr(one_article, name, count)

    for name in ("attribute", "people_in", "read_facts"):
        counted(name)
    reads = ReadsHere()
    quoted, facts = reads.quotations(Sides(LEFT, LEFT), never), reads.facts(Sides(LEFT, LEFT), never)
    assert calls == ["people_in", "attribute", "read_facts"]
    assert quoted.left is quoted.right
    assert facts.left is facts.right


@pytest.mark.parametrize("what", ["quotations", "facts"])
def test_it_ends_when_it_is_no_longer_wanted(what: str) -> None:
    with pytest.raises(Cancelled):
        getattr(ReadsHere(), what)(BOTH, lambda: True)
