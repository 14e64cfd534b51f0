from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.store.cells import Cell, Tree, cells
from journal_app.store.raw_pages import PLAIN_BYTES, Page, RawPages
from journal_app.vault.keys import decrypt_page


def read(place: Any) -> list[Cell]:
    with RawPages(place.path, place.key, decrypt_page) as pages:
        return [cell for page in pages.all() for cell in cells(page, pages.page)]


@pytest.fixture
def table(place: Any) -> Callable[..., set[tuple[Any, ...]]]:
    """Write rows into a table of their own, and read them from the bytes of the file."""

    def write(sql: str, rows: list[tuple[Any, ...]]) -> set[tuple[Any, ...]]:
        connection = place.open()
        connection.run(sql)
        marks = ", ".join("?" * len(rows[0]))
        with connection.transaction():
            for row in rows:
                connection.run(f"INSERT INTO own VALUES ({marks})", row)  # noqa: S608
        connection.close()
        return {cell.values for cell in read(place)}

    return write


NUMBERS = [0, 1, -1, 127, -128, 128, 32767, 2**23 - 1, 2**31, 2**47 - 1, 2**63 - 1, -(2**63)]


def test_numbers_of_every_length_are_read(table: Any) -> None:
    rows = [(number, "own") for number in NUMBERS]
    assert set(rows) <= table("CREATE TABLE own (number, text)", rows)


@pytest.mark.parametrize("end", ["", "WITHOUT ROWID"])
@pytest.mark.parametrize("length", [0, 1, 970, 985, 3980, 3981, 3990, 4012, 4100, 9000, 1_048_576])
def test_values_of_every_length_are_read(table: Any, end: str, length: int) -> None:
    rows = [(f"own {number}", bytes([number, 1, 2, 3]) * (length // 4 + 1)) for number in range(3)]
    rows = [(key, value[:length]) for key, value in rows]
    assert set(rows) <= table(f"CREATE TABLE own (a TEXT PRIMARY KEY, b BLOB) {end}", rows)


def test_rows_between_the_branches_of_an_index_are_read(table: Any) -> None:
    rows = [(f"{number:0200}", None) for number in range(500)]
    assert set(rows) <= table("CREATE TABLE own (a TEXT PRIMARY KEY, b) WITHOUT ROWID", rows)


def test_a_row_tells_its_number(filled: Callable[[int], Any]) -> None:
    place = filled(3)
    opened = place.open()
    wanted = opened.rows("SELECT seq, id FROM revision")
    opened.close()
    found = {(cell.rowid, cell.values[1]) for cell in read(place) if len(cell.values) == 11}
    assert found == set(wanted)


def test_the_longest_number_of_a_row_is_read(place: Any) -> None:
    connection = place.open()
    connection.run("CREATE TABLE own (place INTEGER PRIMARY KEY, text)")
    connection.run("INSERT INTO own VALUES (-1, 'own')")
    connection.close()
    assert 2**64 - 1 in {cell.rowid for cell in read(place) if cell.values == (None, "own")}


def test_a_row_that_goes_on_on_a_bad_page_is_not_genuine(place: Any) -> None:
    connection = place.open()
    connection.run("CREATE TABLE own (text)")
    connection.run("INSERT INTO own VALUES (?)", ("lanternfish " * 600,))
    connection.close()
    assert {cell.genuine for cell in read(place)} == {True}
    data = bytearray(place.path.read_bytes())
    data[-4000] ^= 1
    place.path.write_bytes(data)
    assert [cell.genuine for cell in read(place) if not cell.genuine] in ([], [False])


@settings(deadline=None)
@given(st.binary(min_size=PLAIN_BYTES, max_size=PLAIN_BYTES), st.sampled_from(Tree))
def test_no_bytes_do_any_harm(data: bytes, tree: Tree) -> None:
    page = Page(2, bytes([tree]) + data[1:], genuine=True)
    for cell in cells(page, lambda number: page if number % 2 else None):
        assert cell.tree is tree
