"""The message catalogue: read as it stands, looked up by the English sentence."""

import pickle
import re
from pathlib import Path

import pytest

from reader.errors import LoadError
from reader.messages import (
    ENGLISH,
    Messages,
    Told,
    composed,
    counted,
    joined,
    language_name,
    language_wished,
    languages_with_messages,
    message,
    messages_for,
    read_catalogue,
)
from tests.pseudo import sentences

ROOT = Path(__file__).resolve().parent.parent

CATALOGUE = """
msgid ""
msgstr ""
"Language: xx\\n"
"Plural-Forms: nplurals=2; plural=n > 1;\\n"

#: somewhere.py:3
msgid "A figure differs: “{left}”."
msgstr ""
"Une donnée "
"diffère : « {left} »."

#, fuzzy
msgid "Guessed"
msgstr "Deviné"

msgid "{n} bead"
msgid_plural "{n} beads"
msgstr[0] "{n} perle"
msgstr[1] "{n} perles"
"""


def test_a_catalogue_is_read_with_joined_lines_and_plural_forms_but_no_fuzzy_ones() -> None:
    entries = dict(read_catalogue(CATALOGUE))
    assert entries["A figure differs: “{left}”."] == ("Une donnée diffère : « {left} ».",)
    assert entries["{n} bead"] == ("{n} perle", "{n} perles")
    assert "Guessed" not in entries
    assert "plural=n > 1" in entries[""][0]


@pytest.mark.parametrize(("number", "said"), [(0, "0 perle"), (1, "1 perle"), (2, "2 perles")])
def test_the_plural_rule_is_the_catalogues(number: int, said: str) -> None:
    messages = Messages(dict(read_catalogue(CATALOGUE)), "n > 1")
    assert messages.count("{n} bead", "{n} beads", number) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 dogs"), (1, "1 dog"), (2, "2 dogs")])
def test_what_the_catalogue_lacks_stays_english(number: int, said: str) -> None:
    messages = messages_for("tlh")
    assert messages.say("Only “{word}”.", word="this") == "Only “this”."
    assert messages.count("{n} dog", "{n} dogs", number) == said


def catalogue(code: str) -> dict[str, tuple[str, ...]]:
    """A catalogue as it stands."""
    return dict(read_catalogue((ROOT / "resources" / "locales" / f"{code}.po").read_text("utf-8")))


def test_a_catalogue_has_every_sentence_of_the_code_and_no_other() -> None:
    wanted = sentences()
    assert len(wanted) > 900
    known = catalogue("de")
    assert [key for key in wanted if key and not all(known.get(key, ("",)))] == []
    assert [key for key in known if key and key not in wanted] == []


def test_no_key_stands_twice() -> None:
    text = (ROOT / "resources" / "locales" / "de.po").read_text("utf-8")
    keys = [key for key, _ in read_catalogue(text)]
    assert sorted(keys) == sorted(set(keys))


def test_translations_keep_the_fields_of_their_key() -> None:
    assert languages_with_messages() == ("en", "de")
    for key, forms in read_catalogue((ROOT / "resources" / "locales" / "de.po").read_text("utf-8")):
        for form in forms if key else ():
            fields = set(re.findall(r"\{(\w+)", form))
            known = set(re.findall(r"\{(\w+)", key))
            assert fields <= (known | {"n"} if len(forms) > 1 else known), key


@pytest.mark.parametrize(
    ("language", "is_known"), [("de", True), ("de-AT", True), ("DE", True), ("xx", False), ("en", False)]
)
def test_a_catalogue_is_that_of_the_language_without_its_region(language: str, is_known: bool) -> None:
    key = next(key for key, forms in messages_for("de")._entries.items() if key and "{" not in key)
    assert (messages_for(language).say(key) != key) is is_known


@pytest.mark.parametrize(
    ("entries", "number", "said"),
    [
        ({}, 1, "1 dog"),
        ({"{n} dog": ("{n} Hund", "{n} Hunde")}, 1, "1 Hund"),
        ({"{n} dog": ("{n} Hund", "{n} Hunde")}, 2, "2 Hunde"),
        ({"{n} dog": ("{n} Hund",)}, 2, "2 dogs"),
        ({"{n} dog": ("", "{n} Hunde")}, 1, "1 dog"),
        ({"{n} dog": ("{n} Hund", "")}, 2, "2 dogs"),
    ],
)
def test_a_form_that_is_missing_or_empty_stays_english(
    entries: dict[str, tuple[str, ...]], number: int, said: str
) -> None:
    assert Messages(entries).count("{n} dog", "{n} dogs", number) == said


def test_an_empty_translation_stays_english() -> None:
    assert Messages({"Only {word}.": ("",)}).say("Only {word}.", word="this") == "Only this."
    assert Messages({"Only {word}.": ("Nur {word}.",)}).say("Only {word}.", word="dies") == "Nur dies."


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("", {}),
        ('# a comment\n"lost"', {}),
        ('msgid "a"\nmsgstr "b"', {"a": ("b",)}),
        ('msgid ""\n"a"\nmsgstr "b"\n"c"', {"a": ("bc",)}),
        ('msgid "a"\nmsgstr "b"\n\n\n \nmsgid "c"\nmsgstr ""', {"a": ("b",), "c": ("",)}),
        ('msgid "say \\"a\\""\nmsgstr "b\\n"', {'say "a"': ("b\n",)}),
        ('#, fuzzy\nmsgid "a"\nmsgstr "b"', {}),
    ],
)
def test_a_catalogue_is_read_entry_by_entry(text: str, entries: dict[str, tuple[str, ...]]) -> None:
    assert dict(read_catalogue(text)) == entries


GERMAN = Messages(
    {
        "1,234.5": ("1.234,5",),
        "“{name}” holds {what}.": ("„{name}“ enthält {what}.",),
        "no text": ("keinen Text",),
        "{n} page": ("{n} Seite", "{n} Seiten"),
        "{n:,} of {all:.1f}": ("{n:,} von {all:.1f}",),
    },
    language="xx",
)


@pytest.mark.parametrize(
    ("sentence", "english", "told"),
    [
        (message("no text"), "no text", "keinen Text"),
        (message("“{name}” holds {what}.", name="x", what=message("no text")), "“x” holds no text.",
         "„x“ enthält keinen Text."),
        (counted("{n} page", "{n} pages", 1), "1 page", "1 Seite"),
        (counted("{n} page", "{n} pages", 2), "2 pages", "2 Seiten"),
        (message("{n:,} of {all:.1f}", n=1234567, all=0.5), "1,234,567 of 0.5", "1.234.567 von 0,5"),
        (message("unknown {x}", x=1), "unknown 1", "unknown 1"),
        (message("a {brace"), "a {brace", "a {brace"),
        ("no text", "no text", "no text"),
        ("{name}", "{name}", "{name}"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_english_until_it_is_told(sentence: str, english: str, told: str) -> None:
    assert sentence == english
    assert GERMAN.tell(sentence) == told
    assert ENGLISH.tell(sentence) == english


def test_a_sentence_and_its_language_go_through_other_processes() -> None:
    sentence = pickle.loads(pickle.dumps(counted("{n} page", "{n} pages", 3)))
    assert isinstance(sentence, Told)
    assert pickle.loads(pickle.dumps(GERMAN)).tell(sentence) == "3 Seiten"
    assert pickle.loads(pickle.dumps(Messages({}, "n > 1", "yy"))).language == "yy"
    error = pickle.loads(pickle.dumps(LoadError(message("no text"))))
    assert (GERMAN.tell(error.sentence), str(error)) == ("keinen Text", "no text")


def test_signs_and_lists_keep_what_they_are_made_of() -> None:
    kind = composed("⚠ {kind}: ", kind=message("no text"))
    assert (kind, GERMAN.tell(kind)) == ("⚠ no text: ", "⚠ keinen Text: ")
    row = joined(" · ", ["Ann {x}", "", message("no text"), counted("{n} page", "{n} pages", 2)])
    assert row == "Ann {x} · no text · 2 pages"
    assert GERMAN.tell(row) == "Ann {x} · keinen Text · 2 Seiten"
    assert (joined(", ", []), GERMAN.tell(joined(", ", []))) == ("", "")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fi_FI.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_AT", "LANG": "en_GB"}, "de"),
        ({"LC_ALL": "", "LANG": "de_DE"}, "de"),
        ({"LANGUAGE": "fi:de:en", "LANG": "en_GB"}, "de"),
        ({"LANGUAGE": "en:de", "LANG": "de_DE"}, "en"),
    ],
)
def test_the_environment_says_which_language_is_wished(environment: dict[str, str], language: str) -> None:
    assert language_wished(environment) == language


@pytest.mark.parametrize("language", ["de_DE.UTF-8", "de-AT", "de@euro", "DE"])
def test_a_language_is_found_by_its_first_part(language: str) -> None:
    assert messages_for(language).language == "de"


@pytest.mark.parametrize("language", ["", "../de", "C", "xx_YY"])
def test_a_language_without_a_catalogue_is_english(language: str) -> None:
    assert messages_for(language).language == "en"


def test_a_language_calls_itself_by_its_own_name() -> None:
    assert [language_name(code) for code in languages_with_messages()] == ["English", "Deutsch"]


def test_a_sentence_without_values_keeps_its_braces() -> None:
    assert message("Write {name} or {}.") == "Write {name} or {}."
    assert message("Write {name}.", name="it") == "Write it."
