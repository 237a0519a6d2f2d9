import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.dates import When, dates_in
from reader.text.span import Span


def values(text: str, language: str = "en") -> list[str]:
    return [when.value for when in dates_in(text, language)]


def one(text: str) -> When:
    (when,) = dates_in(text, "en")
    return when


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on June 2.", "06-02"),
        ("They met on June 2nd, 2025.", "2025-06-02"),
        ("They met on 2 June 2025.", "2025-06-02"),
        ("They met on 2025-06-02.", "2025-06-02"),
        ("They met on Sept. 11, 2001.", "2001-09-11"),
        ("They met in February 2022.", "2022-02"),
        ("They met in May.", "month 05"),
        ("They met back in March.", "month 03"),
        ("They met on Friday.", "Friday"),
        ("They met in 2014.", "2014"),
        ("In the 1990s.", "1990s"),
    ],
)
def test_a_date_has_one_normal_form(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    ["They may meet.", "May they meet.", "They March on.", "He lent 2000 soldiers.", "On June 31 they met"],
)
def test_no_date(text: str) -> None:
    assert [v for v in values(text) if v != "month 06"] == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("am 2. Juni 2025", "de", "2025-06-02"),
        ("am 02.06.2025", "de", "2025-06-02"),
        ("le 2 juin 2025", "fr", "2025-06-02"),
        ("el 2 de junio de 2025", "es", "2025-06-02"),
        ("le 1er juin", "fr", "06-01"),
        ("12 июня 2025 года", "ru", "2025-06-12"),
        ("до пятницы", "ru", "Friday"),
        ("في 12 يونيو 2025", "ar", "2025-06-12"),
        ("den 12 juni 2025", "sv", "2025-06-12"),
        ("il 12 giugno 2025", "it", "2025-06-12"),
    ],
)
def test_other_languages(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("They wait until 15 April. Then they go.", "15 April"),
        ("They met in January.", "January"),
        ("They met on 15 Jan. and left.", "15 Jan."),
        ("They met in Sept. 2024.", "Sept. 2024"),
        ("They met in May.", "May"),
    ],
)
def test_the_stop_of_a_sentence_is_no_part_of_a_date(text: str, written: str) -> None:
    assert one(text).span.of(text) == written


@pytest.mark.parametrize(
    "text", ["They met April Jones.", "Doctor Jan Sobel left.", "They saw May Lindt.", "June Carter sang."]
)
def test_a_first_name_is_no_month(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text", ["In April Russia left.", "Last June Parliament met.", "On 5 April Jones left."]
)
def test_a_month_before_a_name_stays_one(text: str) -> None:
    assert len(values(text)) == 1


def test_what_one_leaves_out_is_no_difference() -> None:
    assert one("on June 2").agrees(one("on June 2, 2025"), None, None)
    assert not one("on June 2").agrees(one("on June 3, 2025"), None, None)
    assert not one("on Friday").agrees(one("on Monday"), None, None)
    assert not one("in the 1990s").agrees(one("in 1990"), None, None)


def test_a_weekday_is_the_last_one_before_publication() -> None:
    friday, date = one("on Friday"), one("on June 27, 2025")
    assert friday.agrees(date, "2025-06-28", None)
    assert date.agrees(friday, None, "2025-06-27T10:00")
    assert not friday.agrees(date, None, "2025-06-28")
    assert not friday.agrees(one("on June 26"), "2025-06-28", None)
    assert not friday.agrees(one("on June 27"), "soon", None)


@settings(deadline=None)
@given(st.text(alphabet="June 2,05-Fridaysn\nMay.", max_size=60))
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for when in dates_in(text, "en"):
        assert end <= when.span.start < when.span.end <= len(text)
        end = when.span.end


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("2022", "y"),
        ("in June", "m"),
        ("June 2022", "m"),
        ("June 2", "md"),
        ("Friday", "w"),
        ("the 1990s", "y"),
    ],
)
def test_only_like_is_compared_with_like(text: str, grain: str) -> None:
    (found,) = dates_in(text, "en")
    assert found.grain == grain


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("16/10/2025", "en", "2025-10-16"),
        ("10/16/2025", "en", "2025-10-16"),
        ("16-10-2025", "en", "2025-10-16"),
        ("2025/10/16", "en", "2025-10-16"),
        ("16/10/25", "en", "2025-10-16"),
        ("16/10/69", "en", "2069-10-16"),
        ("16/10/70", "en", "1970-10-16"),
        ("5/6/2025", "en", "2025-05-06 or 2025-06-05"),
        ("5/6/2025", "en-US", "2025-05-06"),
        ("5/6/2025", "en-GB", "2025-06-05"),
        ("5/6/2025", "de", "2025-06-05"),
        ("5/5/2025", "en", "2025-05-05"),
    ],
)
def test_a_date_in_figures(text: str, language: str, value: str) -> None:
    (found,) = dates_in(f"On {text} it began.", language)
    assert (found.value, found.span) == (value, Span(3, 3 + len(text)))


@pytest.mark.parametrize("text", ["32/13/2025", "open 24/7", "a 9/11 plan", "score 10-12-14", "1/2/3 go"])
def test_figures_that_are_no_date(text: str) -> None:
    assert not [found for found in dates_in(text, "en") if found.month is not None]


def test_an_ambiguous_date_agrees_with_either_reading() -> None:
    (ambiguous,), (may,), (june,), (july,) = (
        dates_in(text, "en") for text in ("5/6/2025", "May 6, 2025", "5 June 2025", "July 5, 2025")
    )
    for other, agree in ((may, True), (june, True), (july, False), (ambiguous, True)):
        assert ambiguous.agrees(other, None, None) is agree
        assert other.agrees(ambiguous, None, None) is agree
