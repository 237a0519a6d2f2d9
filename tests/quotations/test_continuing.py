"""Whom a quotation belongs to whose own sentence names nobody, rule by rule."""

from types import SimpleNamespace
from typing import Any

import pytest

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.continuing import QuotationContext
from reader.quotations.quotation import Kind
from reader.text.making import make_article
from tests.quotations.parsed import ENGLISH, parsed

LEAD = "The pier of Wells was shut on Monday, and the owners came to hear why nobody had told them.\n\n"
GAP = "\n\nThe hall was full and the doors were shut, with rain on the roof and boats at the quay.\n\n"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("“It is old,” Ann Lee said. “We must go.”", ["Ann Lee", "Ann Lee"]),
        ("“It is old,” Ann Lee said. It rained hard. “We must go.”", ["Ann Lee", "Ann Lee"]),
        ("“It is old,” Ann Lee said. Bob Roe replied. “We must go.”", ["Ann Lee", "Bob Roe"]),
        ("Bob Roe replied. “We must go.”", ["Bob Roe"]),
        ("Bob Roe issued a plan. “We must go.”", ["Bob Roe"]),
        ("“It is old,” Ann Lee said. Bob Roe issued a plan. “We must go.”", ["Ann Lee", "Ann Lee"]),
        ("“We must go now.” “It is old,” Ann Lee said.", ["Ann Lee", "Ann Lee"]),
        ("“We must go now.” “It has come.” “It is old,” Ann Lee said.", ["Ann Lee"] * 3),
        ("“We must go now.” “So it is.” “It has come.” “It is old,” Ann Lee said.", [None, *["Ann Lee"] * 3]),
        ("“It is old,” Ann Lee said.\n\n“We must go.”", ["Ann Lee", "Ann Lee"]),
        ("“It is old,” Ann Lee said. She went on to say:\n\n“We must go.”", ["Ann Lee", "She"]),
        ("And from Chairwoman Ann Lee:\n\n“We must go.”", ["Chairwoman Ann Lee"]),
        ("Chairwoman Ann Lee:\n\n“We must go.”", ["Chairwoman Ann Lee"]),
        ("Ann Lee made her case.\n\n“We must go.”", ["Ann Lee"]),
        ("He made his case.\n\n“We must go.”", ["He"]),
        ("The union made its case.\n\n“We must go.”", [None]),
        ("It rained.\n\n“We must go.”", [None]),
        ("“We must go and never come back.”\n\n- Ann Lee, mayor of Wells", ["Ann Lee"]),
        ("“We must go and never come back.”\n\n- Ann Lee", ["Ann Lee"]),
        ("“We must go and never come back.”\n\n- the mayor of Wells", [None]),
        ("“We must go and never come back.”\n\n- Ann Lee spoke to us and then went home again", [None]),
        ("“It is old,” Ann Lee said." + GAP + "“We must go.”", ["Ann Lee", "Ann Lee"]),
        ("“It is old,” Ann Lee said." + GAP * 3 + "“We must go.”", ["Ann Lee", None]),
    ],
)
def test_who_goes_on_speaking(text: str, mentions: list[str | None]) -> None:
    article = make_article(load_text(LEAD + text, "pier.txt"))
    marked = [a for a in attribute(article).attributions if a.quotation.kind is not Kind.INDIRECT]
    assert [None if a.mention is None else a.mention.of(article.text) for a in marked] == mentions


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“It is old,” Ann Lee said. “We must go.”", "continued"),
        ("“It is old,” Ann Lee said.\n\n“We must go.”", "continued"),
        ("“It is old,” Ann Lee said." + GAP + "“We must go.”", "resumed"),
        ("Bob Roe replied. “We must go.”", "introduced"),
        ("Ann Lee made her case.\n\n“We must go.”", "led"),
        ("And from Chairwoman Ann Lee:\n\n“We must go.”", "name-colon"),
        ("“We must go and never come back.”\n\n- Ann Lee", "dash-name"),
    ],
)
def test_the_rule_is_named(text: str, rule: str) -> None:
    article = make_article(load_text(LEAD + text, "pier.txt"))
    assert attribute(article).attributions[-1].rule == rule


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [("Bob Roe replied.", True), ("Bob Roe replied “no”.", False), ("“No.” “Never.”", False), ("", False)],
)
def test_only_a_sentence_without_quotations_leads_up_to_one(sentence: str, leads: bool) -> None:
    nothing: Any = None
    paragraph: Any = SimpleNamespace(lexicon=ENGLISH)
    beside = QuotationContext(nothing, None, None, None, None, (), (), paragraph)
    assert (beside.link(parsed(sentence).row) is not None) is leads
