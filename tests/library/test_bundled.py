"""Bundled files are read whole or refused."""

from pathlib import Path

import pytest

from journal_app.errors import ResourceDamaged
from journal_app.i18n import Language
from journal_app.library.bundled import (
    bundled_folder,
    parse_json,
    parse_toml,
    read_bytes,
    refused_if_wrong,
    spoken,
)
from journal_app.paths import resources


def test_a_missing_file_is_named_by_its_folder_and_name(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged) as raised:
        read_bytes(tmp_path / "scales" / "phq-9.en.json")
    assert raised.value.name == "scales/phq-9.en.json"


@pytest.mark.parametrize("data", [b"{", b'{"a": 1, "a": 2}', b"\xff"])
def test_json_that_says_nothing_or_two_things_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_json(data)


@pytest.mark.parametrize("data", [b"a =", b"a = 1\na = 2", b"\xff"])
def test_toml_that_says_nothing_or_two_things_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_toml(data)


def test_what_is_wrong_inside_a_file_becomes_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged) as raised, refused_if_wrong(tmp_path / "a" / "b.toml"):
        parse_toml(b"a =")
    assert raised.value.name == "a/b.toml"


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", Language.ENGLISH),
        ("es", Language.SPANISH),
        ("es-MX", Language.SPANISH),
        ("ES-us", Language.SPANISH),
        ("de", Language.ENGLISH),
        ("est", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_a_language_we_do_not_speak_is_answered_in_english(tag: str, language: Language) -> None:
    assert spoken(tag) is language


def test_without_a_folder_the_bundled_one_is_read(tmp_path: Path) -> None:
    assert bundled_folder(None) == resources()
    assert bundled_folder(tmp_path) == tmp_path
