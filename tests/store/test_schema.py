"""A vault that somebody hands over together with its passphrase may be made to do harm."""

from typing import Any

import pytest

from journal_app.errors import DatabaseDamaged, VaultTooNew
from journal_app.store import checking, schema
from journal_app.store.checking import Flaw

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


def forged(place: Any, *statements: str) -> None:
    connection = place.open()
    for statement in statements:
        connection.run(statement)
    connection.close()


@pytest.mark.parametrize(
    "statements",
    [
        (f"CREATE VIEW other AS {ENDLESS}",),
        ("ALTER TABLE record RENAME TO own", f"CREATE VIEW record AS {ENDLESS}"),
        ("ALTER TABLE meta RENAME TO own", f"CREATE VIEW meta AS {ENDLESS}"),
        ("CREATE TRIGGER thief AFTER INSERT ON revision BEGIN DELETE FROM revision; END",),
        ("CREATE INDEX slow ON revision (hex(zeroblob(seq * 100000)))",),
        ("DROP TABLE ledger",),
        ("DROP INDEX record_newest",),
        ("ALTER TABLE draft ADD COLUMN more TEXT",),
        ("CREATE VIRTUAL TABLE other USING fts5 (text)",),
    ],
)
def test_what_is_not_as_we_made_it_is_refused_at_once(
    statements: tuple[str, ...], place: Any, chain_key: bytes
) -> None:
    forged(place, *statements)
    before = place.path.read_bytes()
    with pytest.raises(DatabaseDamaged):
        place.open()
    found = checking.check(place.path, place.key, chain_key)
    assert [problem.flaw for problem in found] == [Flaw.STRUCTURE]
    assert place.path.read_bytes() == before


def test_a_table_more_does_no_harm(place: Any, chain_key: bytes) -> None:
    forged(place, "CREATE TABLE other (a TEXT PRIMARY KEY)")
    place.open().close()
    assert checking.check(place.path, place.key, chain_key) == ()


def test_a_newer_version_is_not_called_forged(place: Any) -> None:
    connection = place.open()
    connection.run("CREATE VIEW other AS SELECT 1")
    connection.run("PRAGMA user_version = 99")
    with pytest.raises(VaultTooNew):
        schema.is_ours(connection)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET heads = CAST(x'ff00fe' AS TEXT)",
        "UPDATE record SET heads = replace(hex(zeroblob(50000)), '0', '[')",
        "UPDATE revision SET parents = '{}'",
        "UPDATE revision SET zone = CAST(x'ff' AS TEXT)",
    ],
)
def test_values_that_no_program_of_ours_writes_are_damage(
    statement: str, place: Any, book: Any, chain_key: bytes
) -> None:
    book.write("lanternfish")
    book.connection.run(statement)
    found = checking.check(place.path, place.key, chain_key)
    assert {problem.flaw for problem in found} & {Flaw.UNREADABLE, Flaw.CHAIN, Flaw.RECORDS}
