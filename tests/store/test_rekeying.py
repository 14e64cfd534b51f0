import os
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import DatabaseDamaged, StorageUnavailable, VaultMispaired
from journal_app.store import checking, database, rekeying
from journal_app.store.rekeying import Keys, Place

NEW = Keys(b"n" * 32, b"c" * 32)
Filled = Callable[[int], Any]


@pytest.fixture
def old(filled: Filled, chain_key: bytes) -> tuple[Place, str]:
    there = filled(12)
    return Place(there.path, Keys(there.key, chain_key)), there.vault


@pytest.fixture
def new(old: tuple[Place, str]) -> Place:
    return Place(old[0].path.with_name("journal.db.new"), NEW)


def test_all_of_it_is_there_again_under_other_keys(old: tuple[Place, str], new: Place) -> None:
    before, vault = old
    rekeying.write_anew(before, new, vault, 3)

    assert rekeying.is_sound(new, vault)
    assert rekeying.is_sound(before, vault)
    with (
        closing(database.connect(before.path, before.keys.database)) as one,
        closing(database.connect(new.path, NEW.database)) as two,
    ):
        bodies = "SELECT id, body FROM revision ORDER BY seq"
        assert len(one.rows(bodies)) == 24
        assert one.rows(bodies) == two.rows(bodies)
        macs = "SELECT mac FROM revision"
        assert not set(one.rows(macs)) & set(two.rows(macs))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text elsewhere")
def test_a_folder_whose_name_is_no_text_is_written_to_as_well(
    old: tuple[Place, str], tmp_path: Path
) -> None:
    new = Place(tmp_path / os.fsdecode(b"gen\xe8ve.db"), NEW)

    rekeying.write_anew(old[0], new, old[1], 3)

    assert rekeying.is_sound(new, old[1])


def test_neither_opens_with_the_key_of_the_other(old: tuple[Place, str], new: Place) -> None:
    before, vault = old
    rekeying.write_anew(before, new, vault, 3)

    assert rekeying.opens(new.path, NEW.database, vault)
    assert not rekeying.opens(new.path, before.keys.database, vault)
    assert not rekeying.opens(before.path, NEW.database, vault)
    assert not rekeying.opens(new.path, NEW.database, "0" * 32)
    assert not rekeying.is_sound(Place(new.path, Keys(NEW.database, b"x" * 32)), vault)


def test_no_word_of_it_is_readable(old: tuple[Place, str], new: Place) -> None:
    rekeying.write_anew(old[0], new, old[1], 3)
    raw = new.path.read_bytes()

    assert b"lanternfish" not in raw
    assert b"CREATE" not in raw
    assert new.path.stat().st_mode & 0o777 == 0o600


def test_the_database_of_another_vault_is_left_alone(old: tuple[Place, str], new: Place) -> None:
    with pytest.raises(VaultMispaired):
        rekeying.write_anew(old[0], new, "0" * 32, 3)


def test_nothing_is_written_over(old: tuple[Place, str], new: Place) -> None:
    new.path.write_bytes(b"something")
    with pytest.raises(StorageUnavailable):
        rekeying.write_anew(old[0], new, old[1], 3)

    assert new.path.read_bytes() == b"something"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE revision SET body = x'00' WHERE seq = 3",
        "UPDATE revision SET mac = zeroblob(32) WHERE seq = 3",
        "UPDATE revision SET parents = '[]' WHERE seq = 4",
        "UPDATE record SET head = (SELECT id FROM revision WHERE seq = 1)",
    ],
)
def test_what_is_not_sound_is_not_sealed_anew(
    damage: str, old: tuple[Place, str], new: Place
) -> None:
    with closing(database.connect(old[0].path, old[0].keys.database)) as connection:
        connection.run(damage)
    with pytest.raises(DatabaseDamaged):
        rekeying.write_anew(old[0], new, old[1], 3)


def test_a_torn_page_that_is_not_in_use_is_left_behind(old: tuple[Place, str], new: Place) -> None:
    before, vault = old
    with closing(database.connect(before.path, before.keys.database)) as connection:
        connection.run("CREATE TABLE gone (data)")
        connection.run("INSERT INTO gone VALUES (zeroblob(40000))")
        last = connection.value("PRAGMA page_count")
        connection.run("DROP TABLE gone")
    tear(before.path, last)
    flaws = {each.flaw for each in checking.check(before.path, *keys_of(before))}
    assert flaws == {checking.Flaw.PAGES}

    rekeying.write_anew(before, new, vault, 3)

    assert checking.check(new.path, *keys_of(new)) == ()


def keys_of(place: Place) -> tuple[bytes, bytes]:
    return place.keys.database, place.keys.chain


def tear(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 100)
        file.write(b"torn")
