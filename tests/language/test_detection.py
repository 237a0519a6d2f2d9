"""The language of a text."""

import pytest

from reader.language.detection import language_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The gate failed in the night, and nobody in the town was awake when it did."),
        ("de", "Das Tor hat in der Nacht versagt, und niemand in der Stadt war wach, als es geschah."),
        ("fr", "La porte a cédé dans la nuit, et personne dans la ville ne dormait plus."),
        ("es", "La puerta falló en la noche y nadie en el pueblo estaba despierto cuando pasó."),
        ("it", "La porta ha ceduto nella notte e nessuno della città era sveglio quando è successo."),
        ("pt", "A porta falhou durante a noite e ninguém na cidade estava acordado quando isso aconteceu."),
        ("nl", "De poort heeft het in de nacht begeven en niemand in de stad was wakker toen dat gebeurde."),
        ("sv", "Porten gav efter under natten och ingen i staden var vaken när det hände."),
        ("pl", "Brama zawiodła w nocy i nikt w mieście nie spał, gdy to się stało."),
        ("ru", "Ворота отказали ночью, и никто в городе не спал, когда это произошло."),
        ("uk", "Ворота відмовили вночі, і ніхто в місті не спав, коли це сталося."),
        ("tr", "Kapı gece çalışmadı ve bu olduğunda şehirde kimse uyanık değil gibi bir şey için."),
        ("zh", "闸门在夜里失灵，镇上没有人醒着。"),
        ("ar", "فشلت البوابة في الليل ولم يكن أحد مستيقظا."),
        ("en", "xyz 123"),
        ("en", ""),
    ],
)
def test_language(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("letters", "others", "code"),
    [
        ("水", "a" * 3, "zh"),
        ("水", "a" * 4, "en"),
        ("水" * 2, "a" * 7, "zh"),
        ("ひ水水水水", "", "zh"),
        ("ひひ水水水", "", "ja"),
        ("한", "a" * 3, "ko"),
        ("अ", "a" * 3, "hi"),
        ("ก", "a" * 3, "th"),
        ("α", "a" * 3, "el"),
        ("ש", "a" * 3, "he"),
        ("ب", "a" * 3, "ar"),
        ("г", "a" * 3, "en"),
    ],
)
def test_more_than_a_fifth_of_the_letters_tell_a_script(letters: str, others: str, code: str) -> None:
    assert language_of(f"{letters} {others}") == code


@pytest.mark.parametrize(
    ("known", "unknown", "code"), [(1, 15, "de"), (6, 94, "de"), (6, 95, "en"), (0, 20, "en")]
)
def test_six_words_of_a_hundred_tell_a_language(known: int, unknown: int, code: str) -> None:
    assert language_of("nicht " * known + "zyxu " * unknown) == code


def test_a_language_is_told_by_the_beginning_of_a_long_text() -> None:
    german, french = "und nicht ", "et la "
    assert language_of(german * 2_000 + french * 9_000) == "de"


def test_the_case_of_the_words_makes_no_difference() -> None:
    text = "DAS TOR HAT IN DER NACHT VERSAGT, UND NIEMAND WAR WACH."
    assert language_of(text) == language_of(text.lower()) == "de"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Мосты закрыты", "ru"),
        ("Этот мост", "ru"),
        ("Їжа коштує дорого", "uk"),
        ("Мой дом", "en"),
        ("Мосты закрыты: ї", "ru"),
        ("Ремонт ґанку", "uk"),
    ],
)
def test_letters_of_one_language_tell_a_text_without_common_words(text: str, code: str) -> None:
    assert language_of(text) == code
