import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts import clock_times
from reader.facts.clock_times import ClockTime, clock_times_in
from reader.text.span import Span


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(time.span.of(text), time.value) for time in clock_times_in(text, language)]


def one(text: str, language: str = "en") -> ClockTime:
    (time,) = clock_times_in(text, language)
    return time


@pytest.mark.parametrize(
    ("text", "language", "written", "value"),
    [
        ("It began at 9:40 p.m. in a store.", "en", "9:40 p.m.", "21:40"),
        ("It began at 4 a.m. sharp.", "en", "4 a.m.", "04:00"),
        ("It began at 4 pm.", "en", "4 pm", "16:00"),
        ("It began at 1 pm.", "en", "1 pm", "13:00"),
        ("It began at 12 pm.", "en", "12 pm", "12:00"),
        ("It began at 6.30am.", "en", "6.30am", "06:30"),
        ("It began at 12:05 a.m.", "en", "12:05 a.m.", "00:05"),
        ("It began at 9:40.", "en", "9:40", "9:40"),
        ("It began at 14:00 GMT.", "en", "14:00 GMT", "14:00"),
        ("It began at noon.", "en", "noon", "12:00"),
        ("It left at quarter past six.", "en", "quarter past six", "6:15"),
        ("It left at quarter to six.", "en", "quarter to six", "5:45"),
        ("It left at half past 6.", "en", "half past 6", "6:30"),
        ("It left at ten to one.", "en", "ten to one", "0:50"),
        ("It left at twenty-five past twelve.", "en", "twenty-five past twelve", "0:25"),
        ("La réunion a commencé à 14h30.", "fr", "14h30", "14:30"),
        ("La réunion a commencé à 14 h 30.", "fr", "14 h 30", "14:30"),
        ("La réunion a commencé à 14 heures.", "fr", "14 heures", "14:00"),
        ("Es begann um 20.15 Uhr.", "de", "20.15 Uhr", "20:15"),
        ("Es begann um 8 Uhr.", "de", "8 Uhr", "08:00"),
        ("Empezó a las 15:30 horas.", "es", "15:30 horas", "15:30"),
        ("Началось в 9:30 утра.", "ru", "9:30", "09:30"),
    ],
)
def test_a_time_of_day_has_one_normal_form(text: str, language: str, written: str, value: str) -> None:
    assert found(text, language) == [(written, value)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It cost $9.30 in all.", "en"),
        ("The ratio is 1:1000.", "en"),
        ("They ran it in 2:05.12 at last.", "en"),
        ("There are 4 am radios and 4 amateurs.", "en"),
        ("After 3 heures de route.", "fr"),
        ("It takes 30 p.m. as a name.", "en"),
        ("It went past six.", "en"),
        ("It began at 13 p.m. sharp.", "en"),
        ("It began at 0 a.m. sharp.", "en"),
        ("It began at 14:05 p.m. there.", "en"),
        ("A quarter of six.", "en"),
        ("Sent ten to sixty boats.", "en"),
    ],
)
def test_no_time_of_day(text: str, language: str) -> None:
    assert [written for written, _ in found(text, language) if not written.endswith("am")] == []


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("at 14:00", "at 2 p.m.", True),
        ("at 2:00", "at 2 p.m.", True),
        ("at 2:00", "at 14:00", True),
        ("at noon", "at 12 p.m.", True),
        ("at 2 a.m.", "at 2 p.m.", False),
        ("at 9:40 p.m.", "at 9:14 p.m.", False),
    ],
)
def test_when_two_times_are_one(left: str, right: str, agree: bool) -> None:
    assert one(left).agrees(one(right)) is agree
    assert one(right).agrees(one(left)) is agree


@settings(deadline=None)
@given(st.text(alphabet="019:.hpam Uhrà\n", max_size=60))
def test_times_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for time in clock_times_in(text, "fr"):
        assert end <= time.span.start < time.span.end <= len(text)
        assert 0 <= time.minutes < 24 * 60
        end = time.span.end


@pytest.mark.parametrize(
    ("minutes", "either_half", "agree"),
    [(0, False, True), (720, False, False), (1440, False, True), (720, True, True), (360, True, False)],
)
def test_a_day_has_24_hours_and_where_its_half_is_open_12(
    minutes: int, either_half: bool, agree: bool
) -> None:
    midnight, later = ClockTime(Span(0, 1), 0), ClockTime(Span(0, 1), minutes, either_half=either_half)
    assert midnight.agrees(later) is later.agrees(midnight) is agree


_PIECES = (
    *("9", "12", "20.15", "6.30", "14h30", "9:40", "13:05:10", "5", "twenty-five", "quarter", "half", "ten"),
    *("past", "to", "six", "Uhr", "uhr", "h", "hrs", "heures", "horas", "hora", "ore", "a.m.", "pm", "p.m"),
    *("à", "las", "de la mañana", "de la noche", "noon", "Midnight", "GMT", "EST", "$", "€", ",", "-", "the"),
)


@given(
    st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from((" ", " ", "", "\u00a0", "\u202f", ". "))))
)
def test_the_words_of_a_text_find_what_all_words_find(pieces: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, pieces))
    few, many = clock_times._from_met_words.__wrapped__(), clock_times._from_met_words.__wrapped__()
    many.for_text(" ".join((*_PIECES, "\u00a0\u202f£")))
    found, expected = (
        [
            (match.span(), {name: part for name, part in match.groupdict().items() if part})
            for match in growing.for_text(text).finditer(text)
        ]
        for growing in (few, many)
    )
    assert found == expected
