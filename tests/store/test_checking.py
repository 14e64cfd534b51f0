import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.record import RevisionId
from journal_app.errors import DatabaseDamaged, DatabaseNotEncrypted, StorageBusy
from journal_app.store import checking, revisions
from journal_app.store.checking import Flaw
from journal_app.store.database import PAGE_BYTES, Connection
from journal_app.store.indexing import Index

Fill = Callable[[int], Any]


@pytest.fixture
def flaws(chain_key: bytes) -> Callable[[Any], dict[Flaw, int]]:
    def check(place: Any) -> dict[Flaw, int]:
        found = checking.check(place.path, place.key, chain_key)
        return {problem.flaw: problem.count for problem in found}

    return check


Flaws = Callable[[Any], dict[Flaw, int]]


def test_a_new_database_is_sound(place: Any, flaws: Flaws) -> None:
    assert flaws(place) == {}


def test_a_used_database_is_sound_while_it_is_open(filled: Fill, flaws: Flaws) -> None:
    place = filled(20)
    opened = place.open()
    assert flaws(place) == {}
    opened.close()


def test_a_flipped_bit_on_any_page_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    whole = bytearray(place.path.read_bytes())
    pages = len(whole) // PAGE_BYTES
    for page in range(pages):
        at = page * PAGE_BYTES + page * 61 % PAGE_BYTES
        whole[at] ^= 1 << page % 8
        place.path.write_bytes(whole)
        assert flaws(place).keys() & {Flaw.PAGES, Flaw.UNREADABLE}, page
        whole[at] ^= 1 << page % 8
    place.path.write_bytes(whole)
    assert flaws(place) == {}


def test_two_swapped_pages_are_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    whole = place.path.read_bytes()
    parts = [whole[at : at + PAGE_BYTES] for at in range(0, len(whole), PAGE_BYTES)]
    parts[3], parts[4] = parts[4], parts[3]
    place.path.write_bytes(b"".join(parts))
    assert flaws(place)[Flaw.PAGES] == 2


def test_a_cut_and_an_added_page_are_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    whole = place.path.read_bytes()
    place.path.write_bytes(whole[:-PAGE_BYTES])
    assert flaws(place)
    place.path.write_bytes(whole + bytes(PAGE_BYTES))
    assert flaws(place)[Flaw.SIZE] == PAGE_BYTES


def test_a_database_that_is_gone_is_unreadable(place: Any, flaws: Flaws) -> None:
    place.path.unlink()
    assert flaws(place) == {Flaw.UNREADABLE: 1}


def test_a_plain_database_is_refused(place: Any, flaws: Flaws) -> None:
    place.path.unlink()
    plain = sqlite3.connect(place.path)
    plain.execute("CREATE TABLE record (id)")
    plain.close()
    with pytest.raises(DatabaseNotEncrypted):
        flaws(place)


def test_a_check_beside_a_save_is_told_to_come_back(filled: Fill, flaws: Flaws) -> None:
    place = filled(1)
    opened = place.open()
    opened.run("PRAGMA locking_mode = EXCLUSIVE")
    opened.run("UPDATE preference SET value = '1'")
    with pytest.raises(StorageBusy):
        flaws(place)
    opened.close()


def edited(place: Any, *statements: str) -> None:
    """Change the database from inside, as someone with the key or a broken program could."""
    opened: Connection = place.open()
    for statement in statements:
        opened.run(statement)
    opened.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET at_utc = '2024-05-03T10:00:00.000000+00:00' WHERE seq = 1",
        "UPDATE revision SET body = (SELECT body FROM revision WHERE seq = 3) WHERE seq = 1",
        "UPDATE revision SET device = 'other' WHERE seq = 1",
        "UPDATE revision SET deleted = 1 WHERE seq = 1",
    ],
)
def test_an_altered_revision_is_found(statement: str, filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(place, statement)
    assert flaws(place) == {Flaw.CHAIN: 1}


def test_an_altered_mac_is_found_on_the_child_as_well(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(place, "UPDATE revision SET mac = x'00' WHERE seq = 1")
    assert flaws(place) == {Flaw.CHAIN: 2}


def test_a_dropped_first_revision_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(place, "DELETE FROM revision WHERE seq = 1")
    assert flaws(place) == {Flaw.CHAIN: 1}


def test_a_dropped_newest_revision_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(place, "DELETE FROM revision WHERE seq = 2")
    assert flaws(place) == {Flaw.RECORDS: 1}


def test_a_record_that_shows_an_old_revision_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(
        place,
        "UPDATE record SET head = (SELECT id FROM revision WHERE seq = 1)"
        " WHERE id = (SELECT record FROM revision WHERE seq = 1)",
    )
    assert flaws(place) == {Flaw.RECORDS: 1}


def test_a_lost_record_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(
        place,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM record WHERE place = (SELECT max(place) FROM record)",
    )
    assert flaws(place)[Flaw.RECORDS] == 1


def test_a_body_that_cannot_be_read_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(place, "UPDATE revision SET body = x'00' WHERE seq = 1")
    assert flaws(place) == {Flaw.UNREADABLE: 1}


def test_a_search_that_lost_words_is_found(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    edited(place, "UPDATE search_content SET c1 = 'other words'")
    assert flaws(place) == {Flaw.SEARCH: 1}


def test_an_old_page_put_back_is_found(filled: Fill, flaws: Flaws, chain_key: bytes) -> None:
    """Each page is genuine, so that the pages themselves tell nothing."""
    place = filled(5)
    old = place.path.read_bytes()
    opened = place.open()
    (id_,) = opened.rows("SELECT record FROM revision WHERE seq = 10")[0]
    shown = revisions.current(opened, id_)
    later = replace(
        shown.revision,
        id=RevisionId("later"),
        parents=(shown.revision.id,),
        body='{"text":"changed"}',
    )
    index = Index(shown.row.day, "", "", "changed")
    revisions.append(opened, chain_key, later, index)
    opened.close()
    new = place.path.read_bytes()
    noticed = 0
    for at in range(0, min(len(old), len(new)), PAGE_BYTES):
        page = old[at : at + PAGE_BYTES]
        if page != new[at : at + PAGE_BYTES]:
            place.path.write_bytes(new[:at] + page + new[at + PAGE_BYTES :])
            noticed += bool(flaws(place))
    assert noticed >= 5


def test_damage_met_while_reading_is_told_as_damage(filled: Fill) -> None:
    place = filled(40)
    opened = place.open()
    (root,) = opened.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'revision'")[0]
    opened.close()
    whole = bytearray(place.path.read_bytes())
    whole[(root - 1) * PAGE_BYTES + 100] ^= 1
    place.path.write_bytes(whole)
    again = place.open()
    with pytest.raises(DatabaseDamaged):
        again.rows("SELECT * FROM revision")
    again.close()


def test_a_check_leaves_the_file_as_it_is(filled: Fill, flaws: Flaws) -> None:
    place = filled(5)
    before = {path.name: path.read_bytes() for path in Path(place.path.parent).iterdir()}
    flaws(place)
    assert {path.name: path.read_bytes() for path in place.path.parent.iterdir()} == before
