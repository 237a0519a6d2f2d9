"""Which words in marks nobody says, and which are whole clauses, in languages read by word lists."""

import pytest

from reader.quotations.by_words.fragments import is_fragment, kind_of
from reader.quotations.by_words.marked_words import find_link
from reader.quotations.quotation import Kind
from tests.quotations.by_words.rows import quote, row_of


@pytest.mark.parametrize(
    ("rule", "text", "kind"),
    [
        ("opens the sentence", "„Das ist alt“, sagte Ann Berg.", Kind.DIRECT),
        ("behind a colon", "Ann Berg sagte: „Das ist alt.“", Kind.DIRECT),
        ("one word behind a colon", "Ann Berg sagte: „Alt“", Kind.MIXED),
        ("one word with an end", "Ann Berg sagte: „Alt!“", Kind.DIRECT),
        ("one word, told behind", "„Alt“, sagte Ann Berg.", Kind.DIRECT),
        ("goes on with others", "„Alt ist es“, sagte Ann Berg, „und kalt dort.“", Kind.DIRECT),
        ("a part of the sentence", "Ann Berg nannte es „alt und sehr kalt“.", Kind.MIXED),
        ("a whole clause inside", "Ann Berg rief dort „Das ist viel zu alt!“ und ging.", Kind.DIRECT),
        ("too short inside", "Ann Berg rief dort „Das ist alt!“ und ging.", Kind.MIXED),
        ("no end inside", "Ann Berg rief dort „Das ist viel zu alt“ und ging.", Kind.MIXED),
        ("no capital inside", "Ann Berg rief dort „das ist viel zu alt!“ und ging.", Kind.MIXED),
        ("long behind a comma", "Es ist so, „das ist viel zu alt“ dort.", Kind.DIRECT),
        ("short behind a comma", "Es ist so, „viel zu alt“ dort.", Kind.MIXED),
    ],
)
def test_the_kind_of_words_in_marks(rule: str, text: str, kind: Kind) -> None:
    row = row_of(text, "de")
    last = max(k for k, token in enumerate(row.tokens) if token.kind == "q")
    assert kind_of(row, last, find_link(row, last)) is kind, rule


@pytest.mark.parametrize(
    ("rule", "text", "fragment"),
    [
        ("told behind", "„Alt“, sagte Ann Berg.", False),
        ("told before", "Ann Berg sagte „alt und kalt“.", False),
        ("a name two words from its cue", "Ann Berg nannte die „Neue Post“.", False),
        ("a name three words from it", "Ann Berg nannte dann die „Neue Post“.", True),
        ("a title", "Der Film „Kalte See“ läuft dort.", True),
        ("a name of a paper", "Die Zeitung „Kalte See“ kam dort.", True),
        ("a paper right beside the verb", "„Kalte See“, schrieb die Zeitung.", False),
        ("a long name, no verb beside", "Die Zeitung „Kalte See Am Meer“ kam dort.", True),
        ("a long name, a verb beside", "Die Zeitung „Kalte See Am Meer“ schrieb Ann Berg dort.", False),
        ("few words and no verb of speech", "Dort war das „alte Haus“ zu.", True),
        ("few words with an end", "Dort war das „alte Haus!“ zu.", False),
        ("many words", "Dort war das „alte und kalte Haus dort“ zu.", False),
    ],
)
def test_words_that_nobody_says(rule: str, text: str, fragment: bool) -> None:
    row = row_of(text, "de")
    assert is_fragment(row, quote(row), find_link(row, quote(row))) is fragment, rule
