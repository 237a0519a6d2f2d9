import pytest

from reader.facts.east_asian.dates import han_clock_times_in, han_dates_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议于2025年6月12日举行", [("2025年6月12日", "2025-06-12")]),
        ("将于六月开通", [("六月", "month 06")]),
        ("二〇二五年", [("二〇二五年", "2025")]),
        ("十二月三日（星期三）", [("十二月三日", "12-03"), ("星期三", "Wednesday")]),
        ("3月5日（金曜日）", [("3月5日", "03-05"), ("金曜日", "Friday")]),
        ("三个月，13月，一周一次", []),
        ("星期天，周日，周家", [("星期天", "Sunday"), ("周日", "Sunday")]),
        ("日曜，月曜日", [("日曜", "Sunday"), ("月曜日", "Monday")]),
        ("周五和5月6日", [("周五", "Friday"), ("5月6日", "05-06")]),
        ("第3金曜日", [("金曜日", "Friday")]),
        ("2025年，6月间", [("2025年", "2025")]),
        ("2月30日", []),
        ("周五月", [("周五", "Friday")]),
        ("1月，12月，0月", [("1月", "month 01"), ("12月", "month 12")]),
        ("1月1日，12月31日，1月32日", [("1月1日", "01-01"), ("12月31日", "12-31")]),
    ],
)
def test_dates_among_characters(text: str, found: list[tuple[str, str]]) -> None:
    assert [(when.span.of(text), when.value) for when in han_dates_in(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("下午3点30分举行", [("下午3点30分", "15:30")]),
        ("上午九点半举行", [("上午九点半", "09:30")]),
        ("午後3時", [("午後3時", "15:00")]),
        ("15:30开始", [("15:30", "15:30")]),
        ("三点要求，24小时", []),
        ("0:05，24:00", [("0:05", "00:05"), ("24:00", "00:00")]),
        ("上午12点，下午1点半", [("上午12点", "12:00"), ("下午1点半", "13:30")]),
        ("25点，下午2点，下午12点", [("下午2点", "14:00"), ("下午12点", "12:00")]),
    ],
)
def test_times_among_characters(text: str, found: list[tuple[str, str]]) -> None:
    assert [(time.span.of(text), time.value) for time in han_clock_times_in(text)] == found
