import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from journal_app.domain.period import Period
from journal_app.domain.record import Kind, RecordId, RevisionId, TimelineFilter
from journal_app.errors import DatabaseDamaged, RecordNotFound
from journal_app.store import revisions, search, timeline
from journal_app.store.database import Connection

EVERYTHING = TimelineFilter()


def test_what_was_recorded_reads_back(book: Any, connection: Connection) -> None:
    session = RecordId(book.id())
    first = book.revision(body='{"text":"ma\u00f1ana \\ud83c\\udf0a"}')
    index = book.index("sea", title="Title", session=session, sealed=True, late=True)
    book.append(first, index)
    found = revisions.current(connection, first.record)
    assert found.revision == first == revisions.read(connection, first.id)
    assert (found.row.title, found.row.snippet, found.row.day) == ("Title", "sea", index.day)
    assert (found.row.session, found.row.sealed, found.row.late) == (session, True, True)
    assert (found.row.at, found.row.zone, found.others) == (first.at, first.zone, ())


def test_a_change_keeps_the_version_before(book: Any, connection: Connection) -> None:
    first = book.write("sea")
    second = book.rewrite(first, "hill")
    assert revisions.history(connection, first.record) == (first, second)
    found = revisions.current(connection, first.record)
    assert (found.revision, found.row.snippet, found.others) == (second, "hill", ())


def test_a_record_keeps_the_instant_and_zone_of_its_first_revision(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    book.rewrite(first, "hill", zone="America/Bogota")
    row = revisions.current(connection, first.record).row
    assert (row.at, row.zone) == (first.at, "Europe/Madrid")


def test_two_versions_from_one_show_the_newer_and_keep_the_other(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    newer = book.rewrite(first, "hill", at=first.at + timedelta(hours=2))
    older = book.rewrite(first, "river", at=first.at + timedelta(hours=1))
    found = revisions.current(connection, first.record)
    assert (found.revision, found.others) == (newer, (older.id,))
    assert len(search.find(connection, "hill", EVERYTHING)) == 1
    assert search.find(connection, "river", EVERYTHING) == ()


def test_a_version_built_upon_both_joins_them(book: Any, connection: Connection) -> None:
    first = book.write("sea")
    one, two = book.rewrite(first, "hill"), book.rewrite(first, "river")
    joined = book.rewrite(first, "hill and river", parents=(two.id, one.id))
    found = revisions.current(connection, first.record)
    assert (found.revision.id, found.others) == (joined.id, ())
    assert set(found.revision.parents) == {one.id, two.id}


def test_an_edit_beats_a_deletion_made_at_the_same_time(book: Any, connection: Connection) -> None:
    first = book.write("sea")
    edited = book.rewrite(first, "hill")
    book.rewrite(first, "sea", deleted=True, at=first.at + timedelta(days=1))
    assert revisions.current(connection, first.record).revision == edited
    assert timeline.trash(connection) == ()


def test_a_deleted_record_is_in_the_trash_and_comes_back(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    gone = book.rewrite(first, "sea", deleted=True)
    assert timeline.page(connection, EVERYTHING, None, 9) == ()
    assert search.find(connection, "sea", EVERYTHING) == ()
    assert [row.id for row in timeline.trash(connection)] == [first.record]
    assert revisions.current(connection, first.record).revision.deleted
    book.rewrite(gone, "sea")
    assert [row.id for row in timeline.page(connection, EVERYTHING, None, 9)] == [first.record]
    assert timeline.trash(connection) == ()


def test_a_version_that_would_let_a_third_one_be_shown_is_refused(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    book.rewrite(first, "hill")
    newer = book.rewrite(first, "river")
    with pytest.raises(ValueError, match="-"):
        book.rewrite(newer, "river", deleted=True)
    assert revisions.current(connection, first.record).revision == newer


def test_a_record_moves_with_its_day(book: Any, connection: Connection) -> None:
    first, other = book.write("sea"), book.write("hill")
    moved = book.revision(record=first.record, parents=(first.id,))
    book.append(moved, book.index("sea", day=date(2020, 1, 1), tags=("tide",)))
    rows = timeline.page(connection, EVERYTHING, None, 9)
    assert [row.id for row in rows] == [other.record, first.record]
    hits = search.find(connection, "sea", EVERYTHING)
    assert [hit.row.day for hit in hits] == [date(2020, 1, 1)]
    tagged = timeline.page(connection, TimelineFilter(tag="tide"), None, 9)
    assert [row.id for row in tagged] == [first.record]


def test_whole_records_come_newest_first_by_filter(book: Any, connection: Connection) -> None:
    days = [date(2025, 5, day) for day in (1, 2, 3)]
    written = [book.write("sea", day, Kind.CHECK_IN) for day in days]
    book.write("hill", days[1])
    chosen = TimelineFilter(frozenset({Kind.CHECK_IN}), Period(days[0], days[1]))
    found = revisions.currents(connection, chosen)
    assert [current.revision for current in found] == [written[1], written[0]]


def test_a_parent_that_is_not_there_is_refused_and_nothing_is_written(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    with pytest.raises(RecordNotFound):
        book.rewrite(first, "hill", parents=(RevisionId(book.id()),))
    assert revisions.history(connection, first.record) == (first,)


def test_a_parent_of_another_record_is_refused(book: Any) -> None:
    first, other = book.write("sea"), book.write("hill")
    with pytest.raises(RecordNotFound):
        book.rewrite(first, "river", parents=(other.id,))


def test_a_revision_is_written_once(book: Any, connection: Connection) -> None:
    first = book.write("sea")
    with pytest.raises(Exception, match="UNIQUE"):
        book.append(replace(first, parents=(first.id,)), book.index("sea"))
    assert revisions.history(connection, first.record) == (first,)


def test_what_is_not_there_is_not_found(book: Any, connection: Connection) -> None:
    with pytest.raises(RecordNotFound):
        revisions.current(connection, RecordId(book.id()))
    with pytest.raises(RecordNotFound):
        revisions.read(connection, RevisionId(book.id()))
    assert revisions.history(connection, RecordId(book.id())) == ()


def test_any_text_can_be_recorded(book: Any, connection: Connection) -> None:
    odd = "half \ud83c a pair, a \x00 zero, a \x02 sign\x03"
    body = json.dumps({"text": odd})
    first = book.revision(body=body)
    book.append(first, book.index(odd, title=odd, tags=(odd, odd)))
    assert revisions.current(connection, first.record).revision.body == body
    (hit,) = search.find(connection, "zero sig", EVERYTHING)
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["zero", "sign"]


def test_a_body_that_was_altered_before_it_was_encrypted_is_damage(
    book: Any, connection: Connection
) -> None:
    first = book.write("sea")
    connection.run("UPDATE revision SET body = x'00'")
    with pytest.raises(DatabaseDamaged):
        revisions.read(connection, first.id)
