import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.east_asian_numbers import han_clock_times_in, han_dates_in, han_figures_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新线路全长28公里，设有19个车站。", [("28公里", "28 kilometer"), ("19个", "19")]),
        ("设有十九个车站。", [("十九个", "19")]),
        ("百分之二十的人", [("百分之二十", "20 percent")]),
        ("三千二百万元", [("三千二百万元", "32000000 yuan")]),
        ("3.2亿美元，增长5.6%", [("3.2亿美元", "320000000 dollar"), ("5.6%", "5.6 percent")]),
        ("約1.5万人", [("1.5万人", "15000")]),
        ("他十九岁", [("十九岁", "19 year")]),
        ("１２人が", [("１２人", "12")]),
    ],
)
def test_figures_among_characters(text: str, found: list[tuple[str, str]]) -> None:
    assert [(figure.span.of(text), figure.value) for figure in han_figures_in(text)] == found


@pytest.mark.parametrize("text", ["一个人", "四川和三星", "第19届", "5G网络", "十分重要"])
def test_characters_of_numbers_in_other_words_are_no_figures(text: str) -> None:
    assert list(han_figures_in(text)) == []


def test_what_stands_before_bounds_it() -> None:
    assert [figure.bound for figure in han_figures_in("超过300人，约200人，50多人，7人")] == [
        ">",
        "~",
        ">",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议于2025年6月12日举行", [("2025年6月12日", "2025-06-12")]),
        ("将于六月开通", [("六月", "month 06")]),
        ("二〇二五年", [("二〇二五年", "2025")]),
        ("十二月三日（星期三）", [("十二月三日", "12-03"), ("星期三", "Wednesday")]),
        ("3月5日（金曜日）", [("3月5日", "03-05"), ("金曜日", "Friday")]),
        ("三个月，13月，一周一次", []),
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
    ],
)
def test_times_among_characters(text: str, found: list[tuple[str, str]]) -> None:
    assert [(time.span.of(text), time.value) for time in han_clock_times_in(text)] == found


@settings(deadline=None)
@given(st.text(alphabet="一二十百万亿3.2,:年月日点半下午周个人%", max_size=40))
def test_whatever_the_text_facts_lie_in_it_in_order(text: str) -> None:
    for read in (han_figures_in, han_dates_in, han_clock_times_in):
        end = 0
        for found in read(text):
            assert end <= found.span.start < found.span.end <= len(text)
            end = found.span.end
