import zlib

import pytest

from journal_app.errors import DatabaseDamaged
from journal_app.store.packing import MOST_BYTES, ids_of, packed, unpacked


@pytest.mark.parametrize("body", ["", "{}", "ma\u00f1ana \U0001f30a" * 1000])
def test_a_body_is_unpacked_as_it_was_packed(body: str) -> None:
    assert unpacked(packed(body)) == body


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"sea",
        packed("sea and hill")[:-3],
        zlib.compress(b"\xff\xfe"),
        zlib.compress(bytes(MOST_BYTES + 1)),
    ],
    ids=["nothing", "no zlib", "cut", "no text", "a bomb"],
)
def test_what_is_no_body_is_damage(data: bytes) -> None:
    with pytest.raises(DatabaseDamaged):
        unpacked(data)


def test_ids_are_read_from_a_list() -> None:
    assert ids_of('["a", "b"]') == ("a", "b")
    assert ids_of("[]") == ()


@pytest.mark.parametrize("listed", ["", "{}", "[1]", '"a"', "[" * 100_000])
def test_what_is_no_list_of_ids_is_damage(listed: str) -> None:
    with pytest.raises(DatabaseDamaged):
        ids_of(listed)
