"""What is read in one article by itself is read once, whatever it is compared with."""

import pytest

from reader.comparison import kept_reading
from reader.comparison.kept_reading import KeptReading
from reader.errors import Cancelled
from reader.facts.extraction import read_facts
from reader.facts.spelling_slips import slips_among
from reader.quotations.attribution import attribute, offices_of, people_in
from reader.quotations.offices import Office
from reader.text.normalised_view import normalised_view
from tests.builders import read_article

TEXT = (
    "Ann Lee, the mayor of Wells, opened the bridge on 4 March.\n\n"
    "“It cost 40 million,” the governor said.\n\n"
    "They met Radoslaw Sikorski there. Later on Radowslaw Sikorski left the room."
)
KNOWN = (Office("Jon Park", "the governor of Wells"),)


@pytest.fixture
def reading() -> KeptReading:
    return KeptReading(normalised_view(read_article(TEXT, "a.txt")).article)


def test_it_says_what_the_readers_say(reading: KeptReading) -> None:
    article = reading.article
    people = people_in(article)
    assert people is not None
    assert reading.offices == offices_of(people) != ()
    assert reading.facts() == read_facts(article)
    assert reading.slips == slips_among(article, read_facts(article).names()) != ()
    assert reading.quotations() == attribute(article)
    assert reading.quotations(KNOWN) == attribute(article, known=KNOWN)


def test_each_is_read_once_quotations_once_for_what_the_other_article_knows(
    reading: KeptReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = {"attribute": 0, "read_facts": 0, "people_in": 0, "slips_among": 0}
    for name in counts:
        whole = getattr(kept_reading, name)

        def count(*given: object, name: str = name, whole=whole) -> object:  # type: ignore[no-untyped-def]
            counts[name] += 1
            return whole(*given)

        monkeypatch.setattr(kept_reading, name, count)
    for _ in range(2):
        reading.quotations()
        reading.quotations(list(KNOWN))
        assert reading.facts() is reading.facts()
        assert reading.slips is reading.slips
        assert reading.offices
    assert counts == {"attribute": 2, "read_facts": 1, "people_in": 1, "slips_among": 1}


def test_it_can_be_cancelled_and_asked_again(reading: KeptReading) -> None:
    with pytest.raises(Cancelled):
        reading.facts(lambda: True)
    with pytest.raises(Cancelled):
        reading.quotations((), lambda: True)
    assert reading.facts() == read_facts(reading.article)
    assert reading.quotations() == attribute(reading.article)
