import hmac
import struct
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.store import chain
from journal_app.store.chain import Revision

KEY = bytes(range(32))
FIRST = Revision(
    id=RevisionId("00000000-0000-0000-0000-000000000001"),
    record=RecordId("00000000-0000-0000-0000-000000000002"),
    kind=Kind.ENTRY,
    parents=(),
    at=datetime(2025, 5, 3, 10, tzinfo=UTC),
    zone="Europe/Madrid",
    device="laptop",
    body='{"text":"sea"}',
)


def test_a_mac_is_the_published_vector() -> None:
    found = chain.seal(KEY, FIRST, []).hex()
    assert found == "612ccccafad82dcdff1213a47f8342fac74bf09d48f740e50586b44df65c1102"


def test_a_mac_can_be_computed_by_others() -> None:
    child = replace(FIRST, parents=(RevisionId("b"), RevisionId("a")), deleted=True)
    fields = [
        b"journal-revision/1",
        child.id.encode(),
        child.record.encode(),
        b"entry",
        b"2025-05-03T10:00:00.000000+00:00",
        b"Europe/Madrid",
        b"laptop",
        b"1",
        b'{"text":"sea"}',
        b"a",
        b"b",
        b"mac of a",
        b"mac of b",
    ]
    message = b"".join(struct.pack(">Q", len(field)) + field for field in fields)
    expected = hmac.digest(KEY, message, "sha256")
    assert chain.seal(KEY, child, [b"mac of a", b"mac of b"]) == expected


CHANGES = {
    "id": replace(FIRST, id=RevisionId("x")),
    "record": replace(FIRST, record=RecordId("x")),
    "kind": replace(FIRST, kind=Kind.VISIT),
    "parents": replace(FIRST, parents=(RevisionId("x"),)),
    "at": replace(FIRST, at=FIRST.at + timedelta(microseconds=1)),
    "zone": replace(FIRST, zone="UTC"),
    "device": replace(FIRST, device="x"),
    "body": replace(FIRST, body="{}"),
    "deleted": replace(FIRST, deleted=True),
    "lent": replace(FIRST, zone="Europe/Madri", device="dlaptop"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_field_is_under_the_mac(name: str) -> None:
    assert chain.seal(KEY, CHANGES[name], []) != chain.seal(KEY, FIRST, [])


def test_the_parents_macs_are_under_the_mac() -> None:
    child = replace(FIRST, parents=(RevisionId("a"), RevisionId("b")))
    assert chain.seal(KEY, child, [b"1", b"2"]) != chain.seal(KEY, child, [b"1", b"3"])


def test_another_key_gives_another_mac() -> None:
    assert chain.seal(bytes(32), FIRST, []) != chain.seal(KEY, FIRST, [])


def test_the_order_in_which_parents_are_named_does_not_matter() -> None:
    one = replace(FIRST, parents=(RevisionId("a"), RevisionId("b")))
    two = replace(FIRST, parents=(RevisionId("b"), RevisionId("a")))
    assert chain.seal(KEY, one, [b"1", b"2"]) == chain.seal(KEY, two, [b"1", b"2"])


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_instants_sort_as_text(one: datetime, two: datetime) -> None:
    assert (chain.instant(one) < chain.instant(two)) == (one < two)


def test_an_instant_is_kept_in_utc() -> None:
    madrid = datetime(2025, 5, 3, 12, tzinfo=timezone(timedelta(hours=2)))
    assert chain.instant(madrid) == "2025-05-03T10:00:00.000000+00:00"


def test_an_instant_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        chain.instant(datetime(2025, 5, 3))  # noqa: DTZ001
