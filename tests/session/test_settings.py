import json
from pathlib import Path

import pytest

from reader.collation.options import CollationOptions, Strictness
from reader.errors import SettingsError
from reader.session.settings import (
    Appearance,
    RecentPair,
    Settings,
    load_settings,
    save_settings,
    settings_folder,
)

FULL = Settings(
    appearance=Appearance.DARK,
    full_colour=True,
    zoom=1.5,
    scroll_lock=False,
    hidden_relations=("same", "moved"),
    last_folder="/ærø",
    options=CollationOptions(Strictness.LOOSE, ignore_case=True),
    recent_pairs=(RecentPair("a.txt", "b.txt"),),
    layout=(("window", "AAAA"),),
)


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


def test_a_part_of_the_layout_is_set_once() -> None:
    settings = Settings().with_layout("window", "a").with_layout("panes", "b").with_layout("window", "c")
    assert settings.layout == (("panes", "b"), ("window", "c"))


def test_a_zoom_out_of_range_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"goes from 0\.5 to 4"):
        Settings(zoom=9)
