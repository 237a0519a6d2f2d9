"""Names that look like months, hearers behind speakers, marks and words of Chinese."""

import pytest

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import make_article


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "A court at Port Averle cleared the team doctor Jan Sobel on Monday of all the charges.\n\n"
            "Sobel wept. “I never gave anybody anything that was not allowed,” he said.",
            "I never gave anybody anything that was not allowed,",
            "Jan Sobel",
        ),
        (
            "Мэр города Анна Белова закрыла мост во вторник утром.\n\n"
            "«Мы не будем рисковать жизнью людей», — сказала Белова журналистам.",
            "Мы не будем рисковать жизнью людей",
            "Анна Белова",
        ),
        (
            "星期二上午，市政府关闭了大桥。市长陈立民在记者会上说：“安全比时间更重要。”他还表示，检查将持续两周。",
            "安全比时间更重要。",
            "陈立民",
        ),
        (
            "火曜日の朝、市は橋を閉鎖した。市長は記者会見で「安全は時間よりも大切だと思います。」と話した。",
            "安全は時間よりも大切だと思います。",
            None,
        ),
    ],
)
def test_who_is_quoted(text: str, words: str, speaker: str | None) -> None:
    article = make_article(load_text(text, "a.txt"))
    found = attribute(article)
    (quoted,) = [a for a in found.attributions if a.quotation.kind is not Kind.INDIRECT]
    assert quoted.quotation.span.of(article.text) == words
    assert quoted.speaker == speaker
    assert not found.fragments
