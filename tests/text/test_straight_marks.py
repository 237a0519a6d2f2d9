"""Typewriter's marks as the opening and closing ones they stand for."""

import pytest

from reader.text.straight_marks import curly_marks


def _curly(text: str, language: str = "en") -> str:
    marks = curly_marks(text, 0, len(text), language)
    out, at = "", 0
    for place in sorted(marks):
        width = 2 if text[place : place + 2] in ("''", "``") else 1
        out += text[at:place] + marks[place]
        at = place + width
    return out + text[at:]


@pytest.mark.parametrize(
    ("rule", "straight", "curly"),
    [
        ("before a word opens, behind one closes", '"No," she said. "Never."', "“No,” she said. “Never.”"),
        ("behind a bracket or dash opens", '("No") -"Yes"', "(“No”) -“Yes”"),
        ("behind a dash at the end closes", '"No -" she said', "“No -” she said"),
        ("between blanks every second closes", '" No " she said', "“ No ” she said"),
        ("between letters every second closes", 'a"b"c', "a“b”c"),
        ("a bracket follows what opens", '"[He] came"', "“[He] came”"),
        ("inches are left out", 'a 27" screen', 'a 27" screen'),
        ("a figure at the end of a quotation closes", '"I am 27" he said', "“I am 27” he said"),
        ("two single ones are a double", "''No,'' she said", "“No,” she said"),
        ("two graves open", "``No,'' she said", "“No,” she said"),
        ("two and a single one", "'''No,' she said,'' he said", "“‘No,’ she said,” he said"),
        ("double marks beside curly ones stay", '"It “gave” way"', '"It “gave” way"'),
        ("a straight one closes behind a curly one", '“It gave," he said', "“It gave,” he said"),
        ("but not where it cannot", '“It gave "way” he said', '“It gave "way” he said'),
        ("nor twice", '“It gave," he" said', '“It gave,” he" said'),
        ("a straight one opens before a curly one", 'He: "It gave.”', "He: “It gave.”"),
        ("but not where it cannot", 'It gave" way.”', 'It gave" way.”'),
        ("nor before one that opens", '"It “gave.”', '"It “gave.”'),
        ("inches beside curly marks stay", '“a 27" screen”', '“a 27" screen”'),
        ("a single one and two", "''It is 'no.''' she", "“It is ‘no.’” she"),
        ("apostrophes stay", "don't, the boys' dogs", "don't, the boys' dogs"),
        ("a single mark opens when one closes", "the 'old gate' fell", "the ‘old gate’ fell"),
        ("a single mark that nothing closes", "the 'old gate fell", "the 'old gate fell"),
        ("no quotation begins with a known elision", "'tis the boys' dogs", "'tis the boys' dogs"),
        ("nor with a figure", "the '90s", "the '90s"),
        ("feet are left out", "5' tall", "5' tall"),
        ("an opening mark in a word", "the party‘s end", "the party’s end"),
        ("an opening mark in its place", "the ‘old’ gate", "the ‘old’ gate"),
        ("an opening mark that closes", "It was “hard“ to say.", "It was “hard” to say."),
        ("an opening guillemet that closes", "It was «hard«, he said.", "It was «hard», he said."),
        ("a closing mark that opens", "It was ”hard” to say.", "It was “hard” to say."),
        ("at the start", "”Hard,” he said.", "“Hard,” he said."),
        ("at the start before an ellipsis", "” … hard,” he said.", "“ … hard,” he said."),
        ("but not before a blank elsewhere", "It was ” hard,” he said.", "It was ” hard,” he said."),
        ("behind a stop without a blank", "He fled.”Hard,” he said.", "He fled.“Hard,” he said."),
        ("a closing guillemet that opens", "It was »hard», he said.", "It was «hard», he said."),
        ("a closing mark alone", "It was ”hard to say.", "It was ”hard to say."),
        ("two closing marks behind words", "It was hard” to say.”", "It was hard” to say.”"),
        ("a closing mark inside a quotation", "“It was ”hard” to say", "“It was ”hard” to say"),
        ("a single opening mark behind a word", "the boys‘ gate", "the boys’ gate"),
        ("but not in German", "es war ‚schwer‘ hier", "es war ‚schwer‘ hier"),
        ("German marks stay", "Es war „schwer“ und »gut«.", "Es war „schwer“ und »gut«."),
        ("an opening mark that opens", "“One” and “two”", "“One” and “two”"),
        ("quotation in a quotation", "\"She said 'no' twice\"", "“She said ‘no’ twice”"),
        ("quotation opening a quotation", "\"'No,' she said\"", "“‘No,’ she said”"),
    ],
)
def test_what_a_straight_mark_stands_for(rule: str, straight: str, curly: str) -> None:
    assert _curly(straight) == curly, rule


def test_elisions_belong_to_a_language() -> None:
    assert _curly("'em gate fell, the boys' dogs") == "'em gate fell, the boys' dogs"
    assert _curly("'em gate fell, the boys' dogs", "xx") == "‘em gate fell, the boys’ dogs"


def test_only_marks_of_the_paragraph_count() -> None:
    text = 'a"b "c"'
    assert curly_marks(text, 4, 7, "en") == {4: "“", 6: "”"}


@pytest.mark.parametrize(("letters", "pair"), [(599, "‘’"), (600, "''")])
def test_single_marks_far_apart_do_not_belong_together(letters: int, pair: str) -> None:
    words = _curly(f"'{'x' * letters}'")
    assert words[0] + words[-1] == pair
