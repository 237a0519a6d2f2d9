import json
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.collation.options import CollationOptions, Strictness
from reader.errors import SettingsError
from reader.session.settings import (
    Appearance,
    RecentPair,
    Settings,
    kept_options,
    load_settings,
    save_settings,
    settings_folder,
)

FULL = Settings(
    appearance=Appearance.DARK,
    full_colour=True,
    zoom=1.5,
    reading_family="Libertinus Serif",
    language="de",
    reading_points=15.5,
    scroll_lock=False,
    sidebar_visible=False,
    overview_visible=False,
    furniture_shown=False,
    hidden_relations=("same", "moved"),
    allows_private=True,
    last_folder="/ærø",
    options=CollationOptions(Strictness.LOOSE, ignore_case=True),
    recent_pairs=(RecentPair("a.txt", "b.txt"),),
    layout=(("window", "AAAA"),),
    keys=(("open", ()), ("swap", ("F4", "Ctrl+F4"))),
    knows_program=True,
)

SWITCHES = [
    "full_colour", "scroll_lock", "sidebar_visible", "overview_visible", "furniture_shown", "allows_private",
]  # fmt: skip
OPTIONS = ["ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture"]


def test_settings_survive_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "folder"
    save_settings(FULL, folder)
    assert load_settings(folder).settings == FULL
    assert load_settings(folder).problem == ""


def test_a_first_start_has_no_problem(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path)
    assert (loaded.settings, loaded.problem) == (Settings(), "")


def test_the_user_folder_is_asked_of_the_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.user_config_dir", lambda name, **_: str(tmp_path / name))
    assert settings_folder() == tmp_path / "source-comparison-reader"
    save_settings(FULL)
    assert load_settings().settings == FULL


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"zoom": 99}',
        '{"zoom": "wide"}',
        '{"zoom": null}',
        '{"full_colour": "yes"}',
        '{"appearance": "purple"}',
        '{"recent_pairs": [{"left": "a"}]}',
        '{"recent_pairs": 3}',
        '{"options": {"strictness": "lax"}}',
        '{"options": {"ignore_case": 1}}',
        '{"options": []}',
        '{"layout": [["a"]]}',
        '{"last_folder": 3}',
    ],
)
def test_a_damaged_file_is_set_aside_with_a_sentence(tmp_path: Path, damage: str) -> None:
    (tmp_path / "settings.json").write_text(damage, "utf-8")
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings()
    assert "settings.json.damaged" in loaded.problem
    assert (tmp_path / "settings.json.damaged").read_text("utf-8") == damage
    assert not (tmp_path / "settings.json").exists()


def test_bytes_that_are_no_text_are_damage_too(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00")
    assert load_settings(tmp_path).settings == Settings()


def test_older_and_newer_fields_make_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"zoom": 2, "unheard_of": 1}), "utf-8")
    loaded = load_settings(tmp_path)
    assert (loaded.settings, loaded.problem) == (Settings(zoom=2.0), "")


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(SettingsError, match="could not be saved"):
        save_settings(FULL, tmp_path / "file")


def test_recent_pairs_are_newest_first_once_and_few() -> None:
    settings = Settings()
    for number in range(20):
        settings = settings.with_recent(RecentPair(f"{number}", "b"))
    settings = settings.with_recent(RecentPair("15", "b"))
    assert [pair.left for pair in settings.recent_pairs][:3] == ["15", "19", "18"]
    assert len(settings.recent_pairs) == len(set(settings.recent_pairs)) == 12


def test_recent_pairs_are_forgotten_alone() -> None:
    assert FULL.recent_pairs
    assert FULL.without_recent() == replace(FULL, recent_pairs=())


def test_a_part_of_the_layout_is_set_once() -> None:
    settings = Settings().with_layout("window", "a").with_layout("panes", "b").with_layout("window", "c")
    assert settings.layout == (("panes", "b"), ("window", "c"))


@pytest.mark.parametrize("zoom", [0.5, 1.0, 4.0])
def test_a_zoom_in_range_is_kept(zoom: float) -> None:
    assert Settings(zoom=zoom).zoom == zoom


@pytest.mark.parametrize("zoom", [0.49, 4.01, -1.0])
def test_a_zoom_out_of_range_is_refused(zoom: float) -> None:
    with pytest.raises(SettingsError, match=r"zoom is .*goes from 0\.5 to 4\."):
        Settings(zoom=zoom)


@pytest.mark.parametrize("points", [6.0, 48.0])
def test_a_size_of_type_in_range_is_kept(points: float) -> None:
    assert Settings(reading_points=points).reading_points == points


@pytest.mark.parametrize("points", [5.9, 48.1])
def test_a_size_of_type_out_of_range_is_refused(points: float) -> None:
    with pytest.raises(SettingsError, match=r"points large; it goes from 6 to 48\."):
        Settings(reading_points=points)


WRONG: list[tuple[str, object]] = [
    *((name, value) for name in SWITCHES for value in (0, 1, "yes", None)),
    *((name, value) for name in ("last_folder", "reading_family", "language") for value in (3, None, ["a"])),
    *((name, value) for name in ("zoom", "reading_points") for value in ("wide", None, [1], 1000)),
    ("appearance", 3),
    ("hidden_relations", [3]),
    ("hidden_relations", 3),
    ("recent_pairs", [{"left": 1, "right": "b"}]),
    ("recent_pairs", [{"left": "a", "right": None}]),
    ("recent_pairs", ["ab"]),
    ("layout", [["a", 3]]),
    ("layout", [[3, "a"]]),
    ("layout", [["a", "b", "c"]]),
    ("options", {"strictness": 3}),
    *(("options", {name: value}) for name in OPTIONS for value in (0, "yes")),
    ("options", "strict"),
    *(("keys", value) for value in ([["a", 3]], [[3, ["a"]]], [["a", [3]]], [["a", "F4"]], 3)),
    *(("knows_program", value) for value in (0, 1, "yes", None)),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_every_field_of_a_wrong_kind_is_damage(tmp_path: Path, name: str, value: object) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"zoom": 2.0, name: value}), "utf-8")
    assert kept_options(tmp_path) == CollationOptions()
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings()
    assert "damaged" in loaded.problem


@pytest.mark.parametrize("name", OPTIONS)
def test_an_option_is_read_by_its_name(tmp_path: Path, name: str) -> None:
    text = json.dumps({"options": {name: True, "unheard_of": 3}})
    (tmp_path / "settings.json").write_text(text, "utf-8")
    expected = CollationOptions(**{name: True})  # type: ignore[arg-type]
    assert load_settings(tmp_path).settings.options == kept_options(tmp_path) == expected


def test_options_are_read_without_a_word_about_a_damaged_file(tmp_path: Path) -> None:
    assert kept_options(tmp_path) == CollationOptions()
    save_settings(FULL, tmp_path)
    assert kept_options(tmp_path) == FULL.options
    (tmp_path / "settings.json").write_text("{", "utf-8")
    assert kept_options(tmp_path) == CollationOptions()
    assert (tmp_path / "settings.json").read_text("utf-8") == "{"


def test_a_file_of_too_many_recent_pairs_is_cut(tmp_path: Path) -> None:
    pairs = [{"left": str(number), "right": "b"} for number in range(20)]
    (tmp_path / "settings.json").write_text(json.dumps({"recent_pairs": pairs}), "utf-8")
    kept = load_settings(tmp_path).settings.recent_pairs
    assert [pair.left for pair in kept] == [str(number) for number in range(12)]


def test_settings_that_cannot_be_read_stay_where_they_are(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings()
    assert loaded.problem.startswith("The settings could not be read: ")
    assert (tmp_path / "settings.json").is_dir()


def test_a_damaged_file_that_cannot_be_moved_is_told_without_a_place(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", "utf-8")
    (tmp_path / "settings.json.damaged").mkdir()
    loaded = load_settings(tmp_path)
    assert loaded.problem == "The settings were damaged; the program starts with those of a first start."


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_the_settings_are_their_owners_alone(tmp_path: Path) -> None:
    save_settings(Settings(), tmp_path / "settings")
    assert (tmp_path / "settings").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "settings" / "settings.json").stat().st_mode & 0o777 == 0o600


FIRST_START: dict[str, object] = {
    "appearance": Appearance.SYSTEM, "full_colour": False, "zoom": 1.0, "reading_family": "",
    "reading_points": 12.0, "scroll_lock": True, "sidebar_visible": True, "overview_visible": True,
    "furniture_shown": True, "hidden_relations": (), "allows_private": False, "keeps_articles": True,
    "outlets_not_kept": (), "language": "", "last_folder": "", "options": CollationOptions(),
    "recent_pairs": (), "layout": (), "keys": (), "knows_program": False,
}  # fmt: skip


def test_what_holds_at_a_first_start() -> None:
    assert {name: getattr(Settings(), name) for name in Settings.__struct_fields__} == FIRST_START
