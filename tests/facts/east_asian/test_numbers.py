import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.east_asian.dates import han_clock_times_in, han_dates_in
from reader.facts.east_asian.numbers import han_figures_in, spelled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新线路全长28公里，设有19个车站。", [("28公里", "28 kilometer"), ("19个", "19")]),
        ("设有十九个车站。", [("十九个", "19")]),
        ("百分之二十的人", [("百分之二十", "20 percent")]),
        ("三千二百万元", [("三千二百万元", "32000000 yuan")]),
        ("3.2亿美元，增长5.6%", [("3.2亿美元", "320000000 dollar"), ("5.6%", "5.6 percent")]),
        ("共32元人民币", [("32元人民币", "32 yuan")]),
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


@settings(deadline=None)
@given(st.text(alphabet="一二十百万亿3.2,:年月日点半下午周个人%", max_size=40))
def test_whatever_the_text_facts_lie_in_it_in_order(text: str) -> None:
    for read in (han_figures_in, han_dates_in, han_clock_times_in):
        end = 0
        for found in read(text):
            assert end <= found.span.start < found.span.end <= len(text)
            end = found.span.end


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十", 10),
        ("十九", 19),
        ("二十", 20),
        ("一百零五", 105),
        ("三千二百万", 32e6),
        ("二〇二五", 2025),
        ("万", 1e4),
    ],
)
def test_a_number_in_characters(written: str, number: float) -> None:
    assert spelled(written) == number
