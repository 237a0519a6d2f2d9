"""Encodings: what a file's bytes say, and what must be guessed."""

import pytest

from reader.errors import LoadError
from reader.loading.decoding import _east_asian_utf16, _share_of_commonest, decode, text_codec, title_of
from reader.loading.open_file import load_bytes

_TEXTS = {
    "en": "“It’s a lot,” he said — and left. The café was closed, and he paid £5 for it. ",
    "de": "Der Präsident sagte, die Gespräche über die Straße würden „schnell“ geführt. Größe und Übung. ",
    "fr": "Le président a déclaré vendredi que l’été était très chaud à Genève, où « ça » va. ",
    "es": "El presidente señaló que la situación económica del país es difícil. ¿Qué pasó? ",
    "ru": "Президент заявил в пятницу, что переговоры зашли в тупик. «Это много», — сказал он. ",
    "uk": "Президент заявив у п’ятницю, що переговори зайшли в глухий кут. Її, ґанок, єдність. ",
    "pl": "Prezydent powiedział w piątek, że rozmowy utknęły w martwym punkcie. „To dużo”, dodał. Żółć. ",
    "cs": "Prezident v pátek řekl, že jednání uvízla na mrtvém bodě. Příliš žluťoučký kůň. ",
    "tr": "Cumhurbaşkanı cuma günü ve bu hafta görüşmelerin çıkmaza girdiğini söyledi. Şişli İğdır. ",
    "el": "Ο πρόεδρος δήλωσε την Παρασκευή ότι οι συνομιλίες βρίσκονται σε αδιέξοδο. ",
    "zh": "总统周五表示，和谈陷入僵局。双方的要求完全矛盾。",
    "ja": "大統領は金曜日、和平交渉が行き詰まっていると述べた。ロシアとウクライナ。",
}


@pytest.mark.parametrize("times", [1, 20])
@pytest.mark.parametrize(
    ("language", "codec"),
    [
        *(
            (language, codec)
            for language in _TEXTS
            for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
        ),
        ("en", "cp1252"),
        ("de", "cp1252"),
        ("fr", "cp1252"),
        ("es", "cp1252"),
        ("en", "mac_roman"),
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("uk", "cp1251"),
        ("pl", "cp1250"),
        ("pl", "iso8859-2"),
        ("cs", "cp1250"),
        ("cs", "iso8859-2"),
        ("tr", "cp1254"),
        ("el", "cp1253"),
        ("zh", "gb18030"),
        ("ja", "shift_jis"),
        ("ja", "euc_jp"),
    ],
)
def test_encodings(language: str, codec: str, times: int) -> None:
    data = (_TEXTS[language] * times).encode(codec, "ignore")
    assert decode(data, "a.txt").text.lstrip("\ufeff") == data.decode(codec).lstrip("\ufeff")


def test_a_guess_is_said() -> None:
    assert decode(_TEXTS["fr"].encode("cp1252"), "a.txt").notes
    assert not decode(_TEXTS["fr"].encode(), "a.txt").notes


def test_a_few_wrong_bytes_do_not_hide_utf8() -> None:
    data = _TEXTS["ru"].encode() + b"\xff" + _TEXTS["ru"].encode()
    decoded = decode(data, "a.txt")
    assert decoded.text == f"{_TEXTS['ru']}\ufffd{_TEXTS['ru']}"
    assert decoded.notes == ("Read as UTF-8; some characters could not be read.",)


def test_a_declared_encoding_is_believed() -> None:
    data = "<?xml encoding='windows-1257'?> Rīga".encode("cp1257")
    decoded = decode(data, "a.txt")
    assert decoded.text.endswith("Rīga")
    assert decoded.encoding == "Windows-1257"


def test_the_readers_choice_comes_first() -> None:
    assert decode("ж".encode("cp1251"), "a.txt", "cp1251").text == "ж"
    with pytest.raises(LoadError, match=r"not written in UTF-8"):
        decode(b"\xff\xfe\xfa", "a.txt", "utf-8")
    with pytest.raises(LoadError, match=r"not an encoding"):
        decode(b"a", "a.txt", "no-such")


def test_names_that_people_know() -> None:
    assert [title_of(codec) for codec in ("cp1252", "utf-8-sig", "iso8859_2", "koi8_r")] == [
        "Windows-1252",
        "UTF-8",
        "ISO-8859-2",
        "KOI8-R",
    ]


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("utf8", "utf-8"), ("Latin-1", "iso8859-1"), ("windows-1252", "cp1252"), ("cp65001", "utf-8"),
        ("idna", None), ("punycode", None), ("undefined", None), ("unicode_escape", None),
        ("raw-unicode-escape", None), ("hex", None), ("rot13", None), ("utf\0-8", None), ("", None),
    ],
)  # fmt: skip
def test_only_encodings_of_texts_are_encodings(name: str, codec: str | None) -> None:
    assert text_codec(name) == codec


@pytest.mark.parametrize("declared", ["idna", "punycode", "undefined", "unicode_escape", "zlib"])
def test_a_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    page = f"<!doctype html><meta charset={declared}><p>{_TEXTS['fr']}</p>".encode("cp1252")
    assert "Le président a déclaré vendredi" in load_bytes(page, "a.html").text
    text = f"charset={declared}\n{_TEXTS['fr']}".encode("cp1252")
    assert "Le président a déclaré vendredi" in load_bytes(text, "a.txt").text
    with pytest.raises(LoadError, match="not an encoding"):
        load_bytes(text, "a.txt", encoding=declared)


@pytest.mark.parametrize(
    ("codec", "title"),
    [
        ("cp1252", "Windows-1252"), ("windows-1251", "Windows-1251"), ("utf-8-sig", "UTF-8"),
        ("utf8", "UTF-8"),
        ("cp850", "CP850"), ("latin-1", "ISO-8859-1"), ("mac_roman", "MAC-ROMAN"), ("utf-16", "UTF-16"),
        ("no such", "no such"),
    ],
)  # fmt: skip
def test_encodings_are_called_by_their_usual_names(codec: str, title: str) -> None:
    assert title_of(codec) == title


@pytest.mark.parametrize(("before", "is_found"), [(1_900, True), (2_001, False)])
def test_a_declaration_is_looked_for_at_the_beginning(before: int, is_found: bool) -> None:
    data = b"#" * before + b" charset=koi8-r\n" + ("Мост закрыт до весны. " * 40).encode("koi8-r")
    decoded = decode(data, "a.txt")
    assert ("as the file declares" in " ".join(decoded.notes)) is is_found


_HAN = "港口今天关闭。"


@pytest.mark.parametrize(
    ("rule", "data", "encoding"),
    [
        ("the low byte first", _HAN.encode("utf-16-le"), "UTF-16-LE"),
        ("the high byte first", _HAN.encode("utf-16-be"), "UTF-16-BE"),
        ("half a character", _HAN.encode("utf-16-le") + b"a", None),
        ("half a pair", (_HAN * 30).encode("utf-16-le") + b"\x00\xd8", None),
        ("half a pair, the high byte first", (_HAN * 30).encode("utf-16-be") + b"\xd8\x00", None),
        ("no stops", _HAN[:-1].encode("utf-16-le"), None),
        ("another script", "Мост закрыт. ".encode("utf-16-le"), None),
    ],
)
def test_chinese_in_sixteen_bits_without_a_mark(rule: str, data: bytes, encoding: str | None) -> None:
    found = _east_asian_utf16(data)
    assert (None if found is None else found.encoding) == encoding, rule


@pytest.mark.parametrize(("part", "share"), [(b"aabbccdd", 0.75), (b"aaabbc", 1.0), (b"abcdefghij", 0.3)])
def test_the_share_of_the_three_commonest_values(part: bytes, share: float) -> None:
    assert _share_of_commonest(part) == share
