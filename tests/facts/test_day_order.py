import pytest

from reader.facts.day_order import DayOrder, day_order


@pytest.mark.parametrize(
    ("text", "language", "order"),
    [
        ("On 5/6/2025.", "en-US", DayOrder.MONTH_FIRST),
        ("On 5/6/2025.", "en-gb", DayOrder.DAY_FIRST),
        ("On 5/6/2025.", "de", DayOrder.DAY_FIRST),
        ("On 5/6/2025.", "sv", DayOrder.DAY_FIRST),
        ("On 5/6/2025.", "en", DayOrder.UNKNOWN),
        ("On 12/6/2025.", "en", DayOrder.UNKNOWN),
        ("On 6/12/2025.", "en", DayOrder.UNKNOWN),
        ("On 13/6/2025.", "en", DayOrder.DAY_FIRST),
        ("On 5/6/2025 and 6-13-2025.", "en", DayOrder.MONTH_FIRST),
        ("On 13/6/2025 and 6/13/2025.", "en", DayOrder.UNKNOWN),
    ],
)
def test_region_then_language_then_the_other_dates_tell(text: str, language: str, order: DayOrder) -> None:
    assert day_order(text, language) is order
