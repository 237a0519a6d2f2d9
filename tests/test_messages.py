"""The message catalogue: read as it stands, looked up by the English sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.messages import Messages, languages_with_messages, messages_for, read_catalogue

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


def test_every_extracted_sentence_has_its_german(tmp_path: Path) -> None:
    template = tmp_path / "all.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "extract", "-k", "message", "-k", "count:1,2"]
    command += ["--no-location", "--omit-header", "-o", str(template), str(ROOT / "reader")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    wanted = dict(read_catalogue(template.read_text("utf-8")))
    assert len(wanted) > 10
    known = dict(read_catalogue((ROOT / "resources" / "locales" / "de.po").read_text("utf-8")))
    assert [key for key in wanted if key and not all(known.get(key, ("",)))] == []


def test_translations_keep_the_fields_of_their_key() -> None:
    assert languages_with_messages() == ("en", "de")
    for key, forms in read_catalogue((ROOT / "resources" / "locales" / "de.po").read_text("utf-8")):
        for form in forms if key else ():
            fields = {part.partition("}")[0] for part in form.split("{")[1:]}
            known = {part.partition("}")[0] for part in key.split("{")[1:]}
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
