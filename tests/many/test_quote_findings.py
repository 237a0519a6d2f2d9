"""Quotations that are not word for word in a source, as findings."""

import pytest

from reader.comparison.editorial_warning import Grade
from reader.many.finding import Finding, Spot
from reader.many.quote_findings import quote_findings
from reader.many.source_quotes import sourced_quotations
from reader.messages import messages_for
from tests.builders import read_article

SOURCE = read_article(
    "Mill\n\n“We will close the mill in May because nobody buys flour,” Ada Holt said.\n", "a.txt"
)


def found(said: str, above: str = "It rained.") -> list[Finding]:
    copy = read_article(f"Mill\n\n{above}\n\n{said}\n", "copy.txt")
    quotations = sourced_quotations(copy, [SOURCE])
    return list(quote_findings(copy, None, quotations, ["wire.txt"]))


ALTERED = "“We will close the mill in June because nobody buys flour,” Ada Holt said."
INVENTED = "“The town deserves a better owner than this one,” Ruth Amber said."


def test_an_altered_quotation_is_told_with_its_source() -> None:
    (finding,) = found(ALTERED)
    assert (finding.kind, finding.grade) == ("altered_quotation", Grade.GRAVE)
    assert finding.spot == Spot("right", 3, 5, 2)
    assert finding.copy_words == "We will close the mill in June because nobody buys flour,"
    assert finding.source_words == SOURCE.text.splitlines()[2]
    assert finding.sentence == f"“{finding.copy_words}” is not what “wire.txt” has: {finding.source_words}"


def test_an_invented_quotation_is_told() -> None:
    (finding,) = found(INVENTED)
    assert (finding.kind, finding.grade, finding.source_words) == ("invented_quotation", Grade.GRAVE, "")
    assert finding.sentence == (
        "“The town deserves a better owner than this one,” stands in none of the sources."
    )
    told = messages_for("de").tell(found(INVENTED)[0].sentence)
    assert told.endswith("steht in keiner der Quellen.")


def test_a_verbatim_quotation_is_no_finding() -> None:
    assert found(SOURCE.text.splitlines()[2]) == []


@pytest.mark.parametrize(("other", "same"), [(ALTERED, True), (ALTERED.replace("June", "July"), False)])
def test_the_name_is_made_of_the_wordings_alone(other: str, same: bool) -> None:
    (first,), (second,) = found(ALTERED), found(other, above="It rained for days. It snowed.")
    assert (first.id == second.id) is same
    assert first.spot == second.spot


def test_an_invented_and_an_altered_one_have_two_names() -> None:
    assert found(ALTERED)[0].id != found(INVENTED)[0].id
