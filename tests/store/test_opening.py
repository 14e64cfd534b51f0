import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    StorageUnavailable,
    VaultMispaired,
    VaultTooNew,
)
from journal_app.store import database, opening
from journal_app.store.database import PAGE_BYTES

Fill = Callable[[int], Any]


def test_a_new_database_is_empty_and_small(place: Any) -> None:
    opened = place.open()
    assert opened.value("SELECT count(*) FROM record") == 0
    opened.close()
    assert database.size(place.path) <= opening.BLOCKING_CHECK_BYTES


def test_a_database_is_not_made_twice(place: Any) -> None:
    with pytest.raises(StorageUnavailable):
        opening.create_database(place.path, place.key, place.vault)


def test_a_wrong_key_is_damage_because_the_passphrase_was_right(place: Any) -> None:
    with pytest.raises(DatabaseDamaged):
        replace(place, key=bytes(32)).open()


def test_the_database_of_another_vault_is_mispaired(place: Any) -> None:
    with pytest.raises(VaultMispaired) as refused:
        replace(place, vault="f" * 32).open()
    assert refused.value.path == place.path.parent


def test_a_database_of_another_program_is_not_ours(tmp_path: Path, place: Any) -> None:
    other = database.make(tmp_path / "other.db", place.key)
    other.run("CREATE TABLE note (text)")
    other.close()
    with pytest.raises(DatabaseDamaged):
        replace(place, path=tmp_path / "other.db").open()


def test_a_newer_database_is_refused_and_not_changed(place: Any) -> None:
    opened = place.open()
    opened.run("PRAGMA user_version = 9")
    opened.run("PRAGMA journal_mode = WAL")  # a newer version may use what we do not
    opened.close()
    before = place.path.read_bytes()
    with pytest.raises(VaultTooNew) as refused:
        place.open()
    assert refused.value.found == 9
    assert place.path.read_bytes() == before


def test_an_emptied_database_is_refused(place: Any) -> None:
    place.path.write_bytes(b"")
    with pytest.raises(DatabaseDamaged):
        place.open()
    assert place.path.read_bytes() == b""


def test_a_plain_database_is_refused(place: Any) -> None:
    place.path.unlink()
    plain = sqlite3.connect(place.path)
    plain.execute("CREATE TABLE record (id)")
    plain.close()
    with pytest.raises(DatabaseNotEncrypted):
        place.open()


def test_a_cut_at_any_page_is_noticed(filled: Fill) -> None:
    place = filled(3)
    whole = place.path.read_bytes()
    for pages in range(1, len(whole) // PAGE_BYTES):
        place.path.write_bytes(whole[: pages * PAGE_BYTES])
        with pytest.raises(DatabaseDamaged):
            place.open()


def test_an_added_page_is_noticed(filled: Fill) -> None:
    place = filled(3)
    with place.path.open("ab") as file:
        file.write(bytes(PAGE_BYTES))
    with pytest.raises(DatabaseDamaged):
        place.open()


def test_a_flipped_bit_in_the_first_page_is_damage(filled: Fill) -> None:
    place = filled(3)
    whole = bytearray(place.path.read_bytes())
    for at in range(0, PAGE_BYTES, 97):
        whole[at] ^= 1
        place.path.write_bytes(whole)
        with pytest.raises(DatabaseDamaged):
            place.open()
        whole[at] ^= 1


def test_a_save_that_was_cut_off_is_taken_back(filled: Fill, tmp_path: Path) -> None:
    place = filled(3)
    crashed = tmp_path / "crashed"
    opened = place.open()
    opened.run("PRAGMA cache_size = 1")  # so that half of the save is on the disk already
    with opened.transaction():
        opened.run("UPDATE revision SET device = printf('%0*d', 9000, 1)")
        shutil.copytree(place.path.parent, crashed)
    opened.close()
    with (crashed / "journal.db").open("ab") as file:
        file.write(bytes(100))  # and the last page only in part
    again = replace(place, path=crashed / "journal.db").open()
    assert again.rows("SELECT DISTINCT device FROM revision") == [("laptop",)]
    again.close()
