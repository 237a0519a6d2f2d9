"""Every relation, kind and standing has a name in reports, in German too."""

from collections.abc import Mapping
from enum import Enum

import pytest

from reader.messages import messages_for
from reader.reports import labels
from reader.reports.quotes_form import QUOTATION_KINDS


@pytest.mark.parametrize(
    "names",
    [
        labels.RELATION_LABELS,
        labels.MATCH_LABELS,
        labels.FACT_KINDS,
        labels.FACT_KINDS_IN_TABLES,
        labels.FACT_STANDINGS,
        QUOTATION_KINDS,
    ],
)
def test_every_member_has_a_name_of_its_own(names: Mapping[Enum, str]) -> None:
    members = type(next(iter(names)))
    assert set(names) == set(members)
    assert len(set(names.values())) == len(names)
    told = set(map(messages_for("de").tell, names.values()))
    assert len(told) == len(names)
    assert told.isdisjoint(set(names.values()) - {"name", "Name"})
