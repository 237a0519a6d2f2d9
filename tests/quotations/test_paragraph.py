"""One paragraph: the kind of each quotation, which rule finds its speaker, what is reported beside it."""

import pytest

from reader.loading.open_file import load_text
from reader.quotations.marks import find_marked
from reader.quotations.paragraph import ParagraphReader, find_link
from reader.quotations.quotation import Kind
from reader.text.making import make_article
from tests.quotations.parsed import ENGLISH, parsed, quote

HEAD = "The pier of Wells was shut on Monday, and the owners came to hear why.\n\n"


def read(*paragraphs: str) -> list[ParagraphReader]:
    article = make_article(load_text(HEAD + "\n\n".join(paragraphs), "pier.txt"))
    spans = article.paragraphs
    return [
        ParagraphReader(article, number, find_marked(article.text, spans[number]), ENGLISH)
        for number in range(len(spans) - len(paragraphs), len(spans))
    ]


@pytest.mark.parametrize(
    ("rule", "text", "kind"),
    [
        ("a clause that opens", "“It is old,” Ann said.", Kind.DIRECT),
        ("two words told behind", "“So old”, said Ann.", Kind.DIRECT),
        ("two words", "Ann called it “so old” there.", Kind.MIXED),
        ("two words with an end", "Ann said, “So old.”", Kind.DIRECT),
        ("three words behind a comma", "Ann said, “it is old”", Kind.DIRECT),
        ("a part of the sentence", "Ann said it was “old and very rotten” there.", Kind.MIXED),
        ("a whole clause without a mark", "Ann said “It is very old.”", Kind.DIRECT),
        ("too short for a clause", "Ann said “It is old.”", Kind.MIXED),
        ("a question", "Ann asked “Is it old?”", Kind.DIRECT),
        ("a clause behind a dash", "Ann was clear — “it is old”", Kind.DIRECT),
        ("a capital without an end", "Ann signed “It is very old” there.", Kind.MIXED),
    ],
)  # fmt: skip
def test_the_kind_of_a_quotation(rule: str, text: str, kind: Kind) -> None:
    assert [draft.kind for draft in read(text)[0].drafts] == [kind], rule


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("“It is old,” Ann said.", ["cue-after"]),
        ("“It is old,” said Ann.", ["cue-after-inverted"]),
        ("Ann said, “It is old.”", ["cue-before"]),
        ("Ann Lee: “It is old.”", ["name-colon"]),
        ("Ann supports “an old pier there” for now, Bob said.", ["cue-trailing"]),
        ("Ann supports the plan of “an old pier there” in Wells.", ["weak-cue"]),
        ("“It is old” — Ann Lee", ["dash-name"]),
        ("Ann's “old and rotten pier”", ["possessive"]),
        ("Ann has “an old pier there”", ["verb-before"]),
        ("“It is old.”", ["none"]),
    ],
)
def test_the_first_rule_that_fits(text: str, rules: list[str]) -> None:
    assert [draft.rule for draft in read(text)[0].drafts] == rules


@pytest.mark.parametrize(("at", "is_found"), [(199, True), (200, False)])
def test_a_quotation_looks_back_for_its_cue_to_the_hundred_before(at: int, is_found: bool) -> None:
    clauses = parsed(f"Ann said the{' pier' * (at - 3)} “it is old” there")
    assert (find_link(clauses, quote(clauses)) is not None) is is_found
    assert quote(clauses) == at


@pytest.mark.parametrize(("size", "found"), [(400, 1), (401, 0)])
def test_indirect_speech_is_looked_for_in_sentences_of_400_items(size: int, found: int) -> None:
    paragraph = read(f"Ann said it would close{' now' * (size - 6)}.")[0]
    assert ([len(row) for row in paragraph.sentences], len(paragraph.reported)) == ([size], found)


@pytest.mark.parametrize(
    ("rule", "text", "reported"),
    [
        ("no quotation", "Ann said the old pier would close.", ["the old pier would close"]),
        ("a quotation behind a comma", "Ann said it would shut now, as “it is old”.", ["it would shut now"]),
        ("a quotation inside", "Ann said the pier would “never close again”.", []),
        ("a quotation right behind the comma", "Ann said the pier would close, “it is so old”.", []),
        ("no verb before the comma", "Ann said the pier of Wells, which “is so old”, fell.", []),
    ],
)  # fmt: skip
def test_what_is_reported_beside_marks(rule: str, text: str, reported: list[str]) -> None:
    paragraph = read(text)[0]
    article = make_article(load_text(HEAD + text, "pier.txt"))
    assert [draft.marked.inner.of(article.text) for draft in paragraph.reported] == reported, rule


@pytest.mark.parametrize(
    ("above", "below", "reopens"),
    [
        ("“It is old.", "“It must go.”", True),
        ("“It is old.”", "“It must go.”", False),
        ("“It is old.", "Ann said “it must go.”", False),
        ("“It is old.", "It must go.", False),
        ("«It is old.", "“It must go.”", False),
    ],
)
def test_a_paragraph_reopens_what_stands_open(above: str, below: str, reopens: bool) -> None:
    first, second = read(above, below)
    assert second.reopens(first) is reopens


def test_the_last_one_who_speaks() -> None:
    paragraph = read("“It is old,” Ann said. “Go now,” Bob said. The “Old Pier” fell.")[0]
    last = paragraph.last_speech
    assert last is not None and last.sentence == 1
    assert read("It fell.")[0].last_speech is None
