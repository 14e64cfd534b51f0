from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.store import checking, drafts, opening, preferences, rebuilding, revisions
from journal_app.store.chain import Revision
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.store.salvaging import Salvaged

RECORD = RecordId("00000000-0000-0000-0000-000000000001")
DAY = date(2025, 5, 3)


@pytest.fixture
def empty(place: Any) -> Iterator[Connection]:
    path = place.path.with_name("new.db")
    opening.create_database(path, place.key, place.vault)
    opened = opening.open_database(path, place.key, place.vault)
    yield opened
    opened.close()


@pytest.fixture
def fill(empty: Connection, chain_key: bytes, place: Any) -> Any:
    """Write what was salvaged; return the new database, which has to be sound."""

    def write(*found: Revision, **rest: Any) -> Connection:
        parts: dict[str, Any] = {"drafts": (), "heads": {}, "beside": {}, **rest}
        salvaged = Salvaged(revisions=found, **parts)
        rebuilding.fill(empty, chain_key, salvaged, lambda each, _: Index(DAY, "", "", each.body))
        path = place.path.with_name("new.db")
        assert checking.check(path, place.key, chain_key) == ()
        return empty

    return write


@pytest.fixture
def version(book: Any) -> Any:
    def make(id_: str, *parents: str, **change: Any) -> Revision:
        made: Revision = book.revision(
            id=RevisionId(id_), record=RECORD, parents=tuple(map(RevisionId, parents)), **change
        )
        return made

    return make


def heads(connection: Connection) -> tuple[str, tuple[str, ...]]:
    current = revisions.current(connection, RECORD)
    return current.revision.id, current.others


def test_a_whole_history_comes_out_as_it_was(fill: Any, version: Any) -> None:
    found = (version("a"), version("b", "a"), version("c", "b"))
    assert revisions.history(fill(*found), RECORD) == found


def test_a_lost_first_version_leaves_the_second_first(fill: Any, version: Any) -> None:
    second = version("b", "a")
    assert revisions.history(fill(second), RECORD) == (replace(second, parents=()),)


def test_over_a_lost_version_the_later_follows_the_earlier(fill: Any, version: Any) -> None:
    assert heads(fill(version("a"), version("c", "b"))) == ("c", ())


def test_two_versions_side_by_side_stay_two(fill: Any, version: Any) -> None:
    assert heads(fill(version("a"), version("b", "a"), version("c", "a"))) == ("c", ("b",))


def test_of_two_parents_the_one_that_is_left_stays(fill: Any, version: Any) -> None:
    joined = fill(version("a"), version("b", "a"), version("d", "b", "c"))
    assert revisions.read(joined, RevisionId("d")).parents == ("b",)


def test_a_draft_follows_what_is_left(fill: Any, version: Any, book: Any) -> None:
    def draft(record: str, base: str | None) -> StoredDraft:
        return StoredDraft(
            record=RecordId(record),
            kind=Kind.ENTRY,
            base=None if base is None else RevisionId(base),
            at=book.revision().at,
            zone="Europe/Madrid",
            day=DAY,
            body="{}",
        )

    found = (draft(RECORD, "lost"), draft("new", None), draft("gone", "lost"))
    kept = fill(version("a"), drafts=found)
    assert {each.record: each.base for each in drafts.all_drafts(kept)} == {
        RECORD: "a",
        "new": None,
        "gone": None,
    }


def test_the_rest_comes_along_as_far_as_it_hangs_together(fill: Any, version: Any) -> None:
    digest = "ab" * 32
    kept = fill(
        version("a"),
        beside={
            "meta": (("vault", "another"), ("keyring", "3")),
            "erased": (("gone", "2025-05-03T10:00:00.000000+00:00"),),
            "preference": (("name", '"R. M."'),),
            "import_item": (("markdown", digest, RECORD, "batch"),),
            "import_original": (("markdown", digest, b"x"),),
            "attachment": (
                ("one", RECORD, "image/png", 1, digest),
                ("two", "lost", "image/png", 1, digest),
            ),
            "attachment_part": (("one", 0, b"x"), ("two", 0, b"y")),
        },
    )
    assert kept.value("SELECT value FROM meta WHERE key = 'keyring'") == "3"
    assert kept.value("SELECT value FROM meta WHERE key = 'vault'") != "another"
    assert preferences.find(kept, "name") == '"R. M."'
    assert kept.rows("SELECT id FROM attachment") == [("one",)]
    assert kept.rows("SELECT attachment FROM attachment_part") == [("one",)]
    for table in ("erased", "import_batch", "import_item", "import_original"):
        assert kept.value(f"SELECT count(*) FROM {table}") == 1  # noqa: S608
