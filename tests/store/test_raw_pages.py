import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import DatabaseDamaged, StorageUnavailable, VaultNotPlain
from journal_app.store.database import PAGE_BYTES
from journal_app.store.raw_pages import PLAIN_BYTES, Page, RawPages
from journal_app.vault.keys import decrypt_page


def all_of(place: Any) -> list[Page]:
    with RawPages(place.path, place.key, decrypt_page) as pages:
        return list(pages.all())


def test_every_page_of_a_sound_database_is_genuine(filled: Callable[[int], Any]) -> None:
    place = filled(5)
    found = all_of(place)
    assert [page.number for page in found] == list(
        range(1, place.path.stat().st_size // PAGE_BYTES + 1)
    )
    assert {page.genuine for page in found} == {True}
    assert {len(page.data) for page in found} == {PLAIN_BYTES}
    assert found[0].data[16:100].startswith(PAGE_BYTES.to_bytes(2))  # as SQLite's header has it


def test_a_flipped_bit_is_seen_on_its_own_page_only(filled: Callable[[int], Any]) -> None:
    place = filled(5)
    data = bytearray(place.path.read_bytes())
    for at in (3 * PAGE_BYTES + 7, 5 * PAGE_BYTES + 4090):
        data[at] ^= 1
    place.path.write_bytes(data)
    assert [page.number for page in all_of(place) if not page.genuine] == [4, 6]


def test_with_a_damaged_salt_nothing_is_proven_and_all_is_read(
    filled: Callable[[int], Any],
) -> None:
    place = filled(5)
    before = [page.data for page in all_of(place)]
    data = bytearray(place.path.read_bytes())
    data[3] ^= 1
    place.path.write_bytes(data)
    found = all_of(place)
    assert not any(page.genuine for page in found)
    assert [page.data for page in found][1:] == before[1:]


def test_half_a_page_at_the_end_is_left_out(filled: Callable[[int], Any]) -> None:
    place = filled(5)
    pages = len(all_of(place))
    place.path.write_bytes(place.path.read_bytes()[:-1])
    assert len(all_of(place)) == pages - 1


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_a_page_that_is_not_there_is_nothing(place: Any, number: int) -> None:
    with RawPages(place.path, place.key, decrypt_page) as pages:
        assert pages.page(number) is None


def test_pages_that_vanish_meanwhile_are_left_out(filled: Callable[[int], Any]) -> None:
    place = filled(5)
    with RawPages(place.path, place.key, decrypt_page) as pages:
        place.path.write_bytes(place.path.read_bytes()[: 2 * PAGE_BYTES])
        assert len(list(pages.all())) < pages.count


def test_there_has_to_be_a_plain_file(tmp_path: Path) -> None:
    with pytest.raises(DatabaseDamaged):
        RawPages(tmp_path / "gone", bytes(32), decrypt_page)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(VaultNotPlain):
        RawPages(tmp_path / "pipe", bytes(32), decrypt_page)
    with pytest.raises(StorageUnavailable):
        RawPages(tmp_path / ("n" * 300), bytes(32), decrypt_page)
    (tmp_path / "empty").touch()
    with RawPages(tmp_path / "empty", bytes(32), decrypt_page) as pages:
        assert list(pages.all()) == []
