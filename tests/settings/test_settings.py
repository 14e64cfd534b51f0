"""Settings survive being written, and never stand in the way when they are damaged."""

import json
from pathlib import Path

import pytest

from journal_app.errors import StorageUnavailable
from journal_app.i18n import Language
from journal_app.settings import FILE_NAME, Settings, ThemeChoice, load_settings, save_settings


def test_what_was_saved_is_read_back(tmp_path: Path) -> None:
    settings = Settings(
        language=Language.SPANISH,
        country="MX",
        theme=ThemeChoice.DARK,
        text_size=150,
        idle_minutes=10,
        block_screenshots=True,
        geometry="01ab",
        vaults=(tmp_path / "One", tmp_path / "Two"),
    )
    save_settings(tmp_path / "new", settings)
    assert load_settings(tmp_path / "new") == settings


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize("found", ["", "[]", "{", '{"text_size": 140, "vaults": "x"}', "null"])
def test_a_damaged_file_gives_the_usual_settings(tmp_path: Path, found: str) -> None:
    (tmp_path / FILE_NAME).write_text(found, encoding="utf-8")
    assert load_settings(tmp_path) == Settings()


def test_what_is_odd_takes_its_default_and_the_rest_is_kept(tmp_path: Path) -> None:
    found = {"theme": "purple", "idle_minutes": True, "country": "CL", "language": "xx"}
    (tmp_path / FILE_NAME).write_text(json.dumps(found), encoding="utf-8")
    assert load_settings(tmp_path) == Settings(country="CL")


def test_the_vault_opened_last_stands_first(tmp_path: Path) -> None:
    one, two = tmp_path / "One", tmp_path / "Two"
    settings = Settings().with_vault(one).with_vault(two).with_vault(one)
    assert settings.vaults == (one, two)


def test_known_vaults_can_be_forgotten_one_by_one_or_all_at_once(tmp_path: Path) -> None:
    one, two = tmp_path / "One", tmp_path / "Two"
    settings = Settings(vaults=(one, two))
    assert settings.without_vault(one).vaults == (two,)
    assert settings.without_vault(tmp_path / "Three") == settings
    assert settings.without_vaults().vaults == ()


def test_only_this_person_can_read_them(tmp_path: Path) -> None:
    save_settings(tmp_path, Settings())
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(StorageUnavailable):
        save_settings(in_the_way, Settings())
