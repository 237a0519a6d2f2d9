import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.figures import figures_in


def values(text: str, language: str = "en") -> list[str]:
    return [figure.value for figure in figures_in(text, language)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is 6.3% of all.", "6.3 percent"),
        ("It is 6.3 percent of all.", "6.3 percent"),
        ("It is 6.3 per cent of all.", "6.3 percent"),
        ("They cost $172 billion.", "172000000000 dollar"),
        ("They cost $172bn.", "172000000000 dollar"),
        ("They cost 172 billion dollars.", "172000000000 dollar"),
        ("They cost a million dollars.", "1000000 dollar"),
        ("It takes 13.5 trillion rubles.", "13500000000000 ruble"),
        ("It takes 13.5 trillion roubles.", "13500000000000 ruble"),
        ("They count 1,000 boats.", "1000"),
        ("They count a thousand boats.", "1000"),
        ("They count twenty-five boats.", "25"),
        ("They count two hundred and fifty boats.", "250"),
        ("They count four hundred three boats.", "403"),
        ("They count twenty-four thousand five hundred boats.", "24500"),
        ("They count two dozen boats.", "24"),
        ("Breaks of 24-48 hours.", "24-48 hour"),
        ("Breaks of 24 to 48 hours.", "24-48 hour"),
        ("A ten-day break.", "10 day"),
        ("A 12-year-old boat.", "12 year"),
        ("In its third year.", "3 ordinal"),
        ("The 3rd boat.", "3 ordinal"),
        ("They count zero boats.", "0"),
        ("It rose 5 percentage points.", "5 percentage point"),
        ("It cost A$5 million.", "5000000 australian dollar"),
        ("It cost US$5 million.", "5000000 dollar"),
        ("It cost 40 billion South Korean won.", "40000000000 korean won"),
        ("A club of 12 won the cup.", "12"),
        ("It cost $5 million to $10 million.", "5000000-10000000 dollar"),
        ("It cost between $5 and $10 million.", "5000000-10000000 dollar"),
        ("Between 5% and 10% left.", "5-10 percent"),
        ("They count half a million boats.", "500000"),
        ("They count two and a half million boats.", "2500000"),
        ("They count half a dozen boats.", "6"),
        ("They count 18 000 boats.", "18000"),
        ("They count 18’000 boats.", "18000"),
        ("They count 1,50,000 boats.", "150000"),
        ("It fell to -12°C.", "-12 degree celsius"),
        ("It fell to minus 12 degrees Celsius.", "-12 degree celsius"),
        ("A 43-year-old captain.", "43 year"),
        ("Two-thirds of the boats.", "0.666667 share"),
        ("A third of the boats.", "0.333333 share"),
        ("Half of the boats.", "0.5 share"),
        ("In the second quarter.", "2 ordinal"),
    ],
)
def test_a_figure_has_one_normal_form(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 1,000 boats", ">"),
        ("over 1,000 boats", ">"),
        ("up to 1,000 boats", "≤"),
        ("about 1,000 boats", "~"),
        ("1,000 boats", ""),
    ],
)
def test_what_stands_before_bounds_it(text: str, bound: str) -> None:
    (figure,) = figures_in(text, "en")
    assert (figure.amount, figure.bound) == (1000, bound)
    assert figure.span.of(text) == "1,000"


@pytest.mark.parametrize(
    "text",
    [
        "An F-16 and the G7 met.",
        "One of the boats sank.",
        "See the note [1] and [2].",
        "It begins at 9:30 sharp.",
        "A three-way talk.",
        "See https://example.org/2/7.",
        "Call 020 7946 0018 or +44 20 7946 0018.",
        "Call (555) 123-4567 now.",
        "The second boat, in the first place.",
        "In the last half of the match.",
    ],
)
def test_no_figure_of_its_own(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Quelque 18 000 véhicules.", "fr", "18000"),
        ("Quelque 18\u202f000 véhicules.", "fr", "18000"),
        ("Il a perdu 1,5 million d’euros.", "fr", "1500000 euro"),
        ("Il a perdu 1,5 M€.", "fr", "1500000 euro"),
        ("Une tour de 120 m de haut.", "fr", "120"),
        ("Les deux tiers des bateaux.", "fr", "0.666667 share"),
        ("Er verlor 3,2 Mio. Euro.", "de", "3200000 euro"),
        ("Er verlor eine halbe Million Euro.", "de", "500000 euro"),
        ("Perdió 3,2 millones de euros.", "es", "3200000 euro"),
        ("Perdió 3,2 mil millones.", "es", "3200000000"),
        ("Он потерял 3,2 миллиарда рублей.", "ru", "3200000000 ruble"),
        ("Он потерял 3,2 млрд руб.", "ru", "3200000000 ruble"),
        ("По мосту едут 18 000 машин.", "ru", "18000"),
        ("خسر الميناء ١٨ مليون دولار.", "ar", "18000000 dollar"),
        ("Omkring 18 000 bilar.", "sv", "18000"),
        ("Omkring 3,2 miljarder kronor.", "sv", "3200000000 crown"),
    ],
)
def test_figures_of_other_languages(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


def test_digits_in_groups_of_other_sizes_are_no_thousands() -> None:
    assert values("Lines 12 345 678 9 and 1234 567.") == ["12", "345", "678", "9", "1234", "567"]


def test_a_decimal_comma_in_its_languages() -> None:
    assert values("Es sind 6,3 Prozent von 1.000 Booten.", "de") == ["6.3 percent", "1000"]
    assert values("6,3 pour cent des bateaux", "fr") == ["6.3 percent"]


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=10**12))
def test_grouping_of_digits_makes_no_difference(number: int) -> None:
    assert values(f"They count {number:,} boats.") == values(f"They count {number} boats.") == [str(number)]


@settings(deadline=None)
@given(st.text(alphabet="two hundred and 1,0.5%$-–\n[a]million", max_size=60))
def test_figures_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for figure in figures_in(text, "en"):
        assert end <= figure.span.start < figure.span.end <= len(text)
        end = figure.span.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("97km/h", ["97 kilometer per hour"]),
        ("97 kph and 5km", ["97 kilometer per hour", "5 kilometer"]),
        ("5 feet 11 inches", ["5.916667 foot"]),
        ("2 hours and 30 minutes", ["2.5 hour"]),
        ("2 hours, 30 miles", ["2 hour", "30 mile"]),
        ("30 minutes 2 hours", ["30 minute", "2 hour"]),
        ("2 hours or 30 minutes", ["2 hour", "30 minute"]),
        ("2 hours about 30 minutes", ["2 hour", "30 minute"]),
        ("2 hours 90 minutes", ["2 hour", "90 minute"]),
        ("one in five", ["0.2 share"]),
        ("nine out of 10", ["0.9 share"]),
        ("two in three days", ["2", "3 day"]),
        ("a twelve-storey tower", ["12 storey"]),
        ("a 14-story tower", ["14 storey"]),
        ("a four-party talk", ["4"]),
        ("one-on-one, one-sided", []),
        ("twenty-something people", []),
        ("twice", ["2 time"]),
        ("once a week", ["1 time"]),
        ("only once in all", ["1 time"]),
        ("it came once.", ["1 time"]),
        ("once he came", []),
        ("on two occasions", ["2 time"]),
        ("plus or minus 3 percent", ["3 percent"]),
        ("minus 3 percent", ["-3 percent"]),
        ("the second-largest town", ["2 ordinal"]),
        ("the second town", []),
        ("half of the boats", ["0.5 share"]),
        ("half the boats", ["0.5 share"]),
        ("the first half of the match", ["1 ordinal"]),
    ],
)
def test_measures_shares_and_how_often(text: str, expected: list[str]) -> None:
    assert [found.value for found in figures_in(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "bound", "shown"),
    [
        ("30 or more boats", "≥", "30 or more"),
        ("30-plus boats", "≥", "30-plus"),
        ("30+ boats", "≥", "30+"),
        ("30 or fewer boats", "≤", "30 or fewer"),
        ("30 or so boats", "~", "30 or so"),
        ("not more than 30 boats", "≤", "30"),
        ("no fewer than 30 boats", "≥", "30"),
        ("at least another 30 boats", "≥", "30"),
        ("some 30 boats", "~", "30"),
        ("30 boats or more", "", "30"),
    ],
)
def test_limits_before_and_behind(text: str, bound: str, shown: str) -> None:
    (found,) = figures_in(text, "en")
    assert (found.bound, found.span.of(text)) == (bound, shown)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("die Hälfte der Boote", "de", ["0.5 share"]),
        ("fünfundzwanzig Boote", "de", ["25"]),
        ("zweihundert Boote", "de", ["200"]),
        ("einundzwanzig Boote", "de", ["21"]),
        ("treinta y cinco barcos", "es", ["35"]),
        ("25 kilos de pain", "fr", ["25 kilogram"]),
    ],
)
def test_words_of_figures_in_other_languages(text: str, language: str, expected: list[str]) -> None:
    assert [found.value for found in figures_in(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began: (1) the plan, (2) the boats.", []),
        ("(3) the boats came", []),
        ("Anna (9) and Eve (34) came.", ["9", "34"]),
        ("It ended, (20) boats later.", []),
        ("It ended, (21) boats later.", ["21"]),
        ("1. The boats", []),
        ("2) The boats", []),
        ("2.5 boats", ["2.5"]),
    ],
)
def test_numbers_of_list_items_are_no_figures(text: str, expected: list[str]) -> None:
    assert [found.value for found in figures_in(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "language", "bound", "shown"),
    [
        ("30 boats at least", "en", "≥", "30"),
        ("30 at most", "en", "≤", "30"),
        ("30 old boats at least", "en", "", "30"),
        ("30 boats or at least", "en", "", "30"),
        ("30 boats at leastwise", "en", "", "30"),
        ("30 personnes au moins", "fr", "≥", "30"),
        ("30 personas como máximo", "es", "≤", "30"),
        ("30 Boote mindestens", "de", "≥", "30"),
        ("more than 30 boats at most", "en", ">", "30"),
    ],
)
def test_a_limit_behind_what_is_counted(text: str, language: str, bound: str, shown: str) -> None:
    (found,) = figures_in(text, language)
    assert (found.bound, found.span.of(text)) == (bound, shown)


@pytest.mark.parametrize(("blanks", "bound"), [(35, "~"), (36, "")])
def test_a_bound_begins_within_forty_code_points(blanks: int, bound: str) -> None:
    assert [found.bound for found in figures_in(f"about{' ' * blanks}30 boats", "en")] == [bound]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"They left once{' ' * 23}a week.", 1),
        (f"They left once{' ' * 24}a week.", 0),
        (f"They left at least{' ' * 19}once there.", 1),
        (f"They left at least{' ' * 20}once there.", 0),
    ],
)
def test_the_word_that_says_how_often_stands_within_24_code_points(text: str, count: int) -> None:
    assert len(list(figures_in(text, "en"))) == count


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("About 5 men", "~"),
        ("(about 5 men)", "~"),
        ("he(about 5 men)", "~"),
        ("more than 5 men", ">"),
        ("about another 5 men", "~"),
        ("AT LEAST 5 men", "≥"),
        ("the 5 men", ""),
        ("and 5 men", ""),
        ("5 men", ""),
        ("le\u017fs than 5 men", "<"),
        ("no le\u017f\u017f than 5 men", "≥"),
    ],
)
def test_a_bound_is_looked_for_where_its_last_word_stands(text: str, bound: str) -> None:
    (figure,) = figures_in(text, "en")
    assert figure.bound.value == bound
