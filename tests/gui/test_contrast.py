"""Words can be read on everything that is painted behind them, in light and in dark."""

import pytest

from reader.gui.widgets.theme import load_theme

_FILLS = (
    "same_fill",
    "changed_fill",
    "reworded_fill",
    "changed_strong",
    "decisive_fill",
    "only_fill",
    "search_fill",
    "search_current",
    "selection",
)
_PAPERS = ("paper", "window", "raised")
_MARKS = (
    "same_mark",
    "changed_mark",
    "only_mark",
    "moved_mark",
    "quotation_mark",
    "decisive_mark",
    "accent",
    "error",
)


def _luminance(hexadecimal: str) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines 2.2 define it."""
    channels = [int(hexadecimal[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("behind", [*_FILLS, *_PAPERS])
def test_text_can_be_read(scheme: str, behind: str) -> None:
    colours = load_theme(scheme).colours
    assert _contrast(colours["text"], colours[behind]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("behind", _PAPERS)
@pytest.mark.parametrize("words", ["muted", "error", "warning"])
def test_pale_text_and_messages_can_be_read(scheme: str, behind: str, words: str) -> None:
    colours = load_theme(scheme).colours
    assert _contrast(colours[words], colours[behind]) >= 4.5


@pytest.mark.parametrize("scheme", ["light_contrast", "dark_contrast"])
@pytest.mark.parametrize("behind", [*_FILLS, *_PAPERS, "hover", "checked"])
def test_in_high_contrast_text_stands_seven_to_one(scheme: str, behind: str) -> None:
    colours = load_theme(scheme).colours
    assert _contrast(colours["text"], colours[behind]) >= 7


@pytest.mark.parametrize("scheme", ["light_contrast", "dark_contrast"])
@pytest.mark.parametrize("behind", _PAPERS)
@pytest.mark.parametrize("what", [*_MARKS, "muted", "dimmed", "warning", "control", "border"])
def test_in_high_contrast_marks_pale_words_and_edges_stand_seven_to_one(
    scheme: str, behind: str, what: str
) -> None:
    colours = load_theme(scheme).colours
    assert _contrast(colours[what], colours[behind]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark", "light_contrast", "dark_contrast"])
def test_words_on_the_main_button_can_be_read(scheme: str) -> None:
    colours = load_theme(scheme).colours
    least = 7 if scheme.endswith("contrast") else 4.5
    assert _contrast(colours["accent_text"], colours["accent"]) >= least


@pytest.mark.parametrize("scheme", ["dark", "light_contrast", "dark_contrast"])
def test_every_scheme_has_every_colour(scheme: str) -> None:
    assert load_theme(scheme).colours.keys() == load_theme("light").colours.keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("mark", _MARKS)
def test_marks_stand_out_from_paper(scheme: str, mark: str) -> None:
    colours = load_theme(scheme).colours
    assert _contrast(colours[mark], colours["paper"]) >= 3
