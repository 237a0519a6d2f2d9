"""Where data lie: in a checkout, or beside the installed package."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import resources
from reader.resources import resource_path, samples_path

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    resources._base.cache_clear()
    yield
    resources._base.cache_clear()


def test_in_a_checkout_data_lie_beside_the_package() -> None:
    assert resource_path() == ROOT / "resources"
    assert resource_path("theme", "colours.toml") == ROOT / "resources" / "theme" / "colours.toml"
    assert samples_path("index.toml") == ROOT / "sources" / "index.toml"
    assert samples_path("index.toml").is_file()


@pytest.mark.parametrize("is_folder", [True, False])
def test_installed_data_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_folder: bool
) -> None:
    package = tmp_path / "reader"
    package.mkdir()
    if is_folder:
        (package / "_data").mkdir()
    else:
        (package / "_data").write_text("no folder", "utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    base = package / "_data" if is_folder else tmp_path
    assert resource_path("a") == base / "resources" / "a"
    assert samples_path("a") == base / "sources" / "a"
