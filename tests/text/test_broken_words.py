"""Words broken at a line end are whole again, words with a hyphen keep it."""

import pytest

from reader.text.broken_words import BrokenWords


def _put_together(text: str, language: str = "en", also_written: str = "") -> str:
    start = text.index("-\n")
    joint = BrokenWords(text, language, also_written).joint(start, start + 2)
    first, second = text[:start].split()[-1], text[start + 2 :].split()[0]
    return f"{first}{joint}{second.rstrip('.')}"


@pytest.mark.parametrize(
    ("why", "text", "whole"),
    [
        ("it stands elsewhere as one word", "The mainland. On the main-\nland.", "mainland"),
        ("letter case does not count", "Government said. The govern-\nment said.", "government"),
        ("it stands elsewhere with a hyphen", "A sea-green door. The sea-\ngreen door.", "sea-green"),
        ("a capital follows", "The Franco-\nPrussian war", "Franco-Prussian"),
        ("a first part that keeps its hyphen", "He is self-\ntaught.", "self-taught"),
        ("figures in letters", "All twenty-\nfive came", "twenty-five"),
        ("a second part that keeps its hyphen", "A brewery-\nowned inn", "brewery-owned"),
        ("a hyphen that hangs", "In pre-\nand post-war years", "pre- and"),
        ("it does not hang in a word that is known", "The island. An isl-\nand.", "island"),
        ("a word that ends in a hanging word's letters", "The mainland. The mainl-\nand", "mainland"),
        ("both parts stand alone", "A lake and a steamer: the lake-\nsteamer", "lake-steamer"),
        ("one part alone tells nothing", "A lake. The lake-\nsteamer", "lakesteamer"),
        ("both alone, the second but once", "A steamer: the lake-\nsteamer", "lakesteamer"),
        ("it is written in both ways", "Sea-green, seagreen. A sea-\ngreen door.", "seagreen"),
        ("a hyphen in another character tells", "A sea\u2010blue door. The sea-\nblue door", "sea-blue"),
        ("a hyphen that hangs, unless the word has one", "A pre-and word. In pre-\nand post", "pre-and"),
        ("nothing tells", "The magis-\ntrate", "magistrate"),
        ("the broken parts themselves tell nothing", "A bal-\nlad. A bal-\nlad.", "ballad"),
    ],
)
def test_a_word_broken_at_a_line_end(why: str, text: str, whole: str) -> None:
    assert _put_together(text) == whole, why


def test_the_words_of_another_text_tell() -> None:
    assert _put_together("The steam-\nyacht", also_written="A steam-yacht came.") == "steam-yacht"
    assert _put_together("The steam-\nyacht", also_written="A steamyacht came.") == "steamyacht"


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        ("de", "Die Haus-\nund Hofmeister", "Haus- und"),
        ("de", "Der Bür-\ngermeister", "Bürgermeister"),
        ("de", "Die CDU-\nFraktion", "CDU-Fraktion"),
        ("xx", "kuri-\nabo", "kuriabo"),
    ],
)
def test_other_languages(language: str, text: str, whole: str) -> None:
    assert _put_together(text, language) == whole


def test_a_hyphen_that_no_word_stands_before_stays() -> None:
    assert BrokenWords("x2-\nb", "en").joint(2, 4) == "-"


CHAINS = {
    "a hyphen before": ("a jack-in-\nthebox", "-"),
    "a hyphen behind": ("a jack-\nin-the-box", "-"),
    "a hyphen before, but known as one word": ("A beforehand. A jack-before-\nhand", ""),
    "none": ("a bal-\nlad", ""),
    "another hyphen": ("a jack\u2010in-\nthebox", "-"),
}


@pytest.mark.parametrize(("text", "joint"), CHAINS.values(), ids=CHAINS)
def test_a_chain_keeps_its_hyphens(text: str, joint: str) -> None:
    start = text.index("-\n")
    assert BrokenWords(text, "en").joint(start, start + 2) == joint


def test_forty_letters_of_the_part_before_are_read() -> None:
    known = "a" * 40
    text = f"An x{known}-\ncd and {known}-cd."
    start = text.index("-\n")
    assert BrokenWords(text, "en").joint(start, start + 2) == "-"


def test_what_no_word_follows_keeps_its_hyphen() -> None:
    assert BrokenWords("bal-\n2", "en").joint(3, 5) == "-"
