from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.period import Period
from journal_app.domain.record import Cursor, Kind, RecordId, TimelineFilter, TimelineRow
from journal_app.store import timeline
from journal_app.store.database import Connection

EVERYTHING = TimelineFilter()
FIRST, SECOND, THIRD = (date(2025, 5, day) for day in (1, 2, 3))


def pages(connection: Connection, chosen: TimelineFilter, limit: int) -> list[TimelineRow]:
    """All pages, one after the other."""
    rows: list[TimelineRow] = []
    before: Cursor | None = None
    while page := timeline.page(connection, chosen, before, limit):
        rows.extend(page)
        before = timeline.cursor(page[-1])
    return rows


def test_an_empty_journal_has_an_empty_page(connection: Connection) -> None:
    assert timeline.page(connection, EVERYTHING, None, 50) == ()
    assert timeline.counts(connection, EVERYTHING) == {}
    assert timeline.tags(connection) == ()


def test_the_newest_day_comes_first_and_in_it_the_newest_record(
    book: Any, connection: Connection
) -> None:
    written = [book.write("a", SECOND), book.write("b", THIRD), book.write("c", SECOND)]
    rows = timeline.page(connection, EVERYTHING, None, 50)
    assert [row.id for row in rows] == [written[n].record for n in (1, 2, 0)]


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 50])
def test_pages_follow_each_other_without_gap_or_repetition(
    limit: int, book: Any, connection: Connection
) -> None:
    at = datetime(2025, 5, 3, 10, tzinfo=UTC)
    for number in range(20):  # several share their day and even their instant
        revision = book.revision(at=at + timedelta(minutes=number // 4))
        book.append(revision, book.index("sea", day=FIRST + timedelta(days=number // 7)))
    whole = timeline.page(connection, EVERYTHING, None, 50)
    assert pages(connection, EVERYTHING, limit) == list(whole)
    assert len(whole) == 20


def test_a_page_stays_in_place_while_something_new_is_written(
    book: Any, connection: Connection
) -> None:
    older = [book.write("a", FIRST).record for _ in range(3)]
    top = timeline.page(connection, EVERYTHING, None, 2)
    book.write("new", THIRD)
    rest = timeline.page(connection, EVERYTHING, timeline.cursor(top[-1]), 2)
    assert [row.id for row in (*top, *rest)] == older[::-1]


def test_only_the_chosen_kinds_are_listed(book: Any, connection: Connection) -> None:
    kinds = (Kind.ENTRY, Kind.CHECK_IN, Kind.SESSION, Kind.CARE_PLAN)
    written = {kind: book.write("a", kind=kind).record for kind in kinds}

    def listed(*chosen: Kind) -> set[RecordId]:
        found = timeline.page(connection, TimelineFilter(frozenset(chosen)), None, 50)
        return {row.id for row in found}

    assert listed() == set()
    assert listed(Kind.ENTRY) == {written[Kind.ENTRY]}
    assert listed(Kind.ENTRY, Kind.SESSION) == {written[Kind.ENTRY], written[Kind.SESSION]}
    everything = {row.id for row in timeline.page(connection, EVERYTHING, None, 50)}
    assert everything == set(written.values()) - {written[Kind.CARE_PLAN]}


def test_only_the_chosen_days_are_listed(book: Any, connection: Connection) -> None:
    written = [book.write("a", day).record for day in (FIRST, SECOND, THIRD)]
    chosen = TimelineFilter(period=Period(FIRST, SECOND))
    rows = timeline.page(connection, chosen, None, 50)
    assert [row.id for row in rows] == [written[1], written[0]]


def test_only_what_belongs_to_a_session_is_listed(book: Any, connection: Connection) -> None:
    session = RecordId(book.id())
    inside = book.write("a", session=session)
    book.write("b")
    rows = timeline.page(connection, TimelineFilter(session=session), None, 50)
    assert [row.id for row in rows] == [inside.record]


def test_only_what_has_a_tag_is_listed(book: Any, connection: Connection) -> None:
    inside = book.write("a", tags=("sea", "calm"))
    book.write("b", tags=("seaside",))
    rows = timeline.page(connection, TimelineFilter(tag="sea"), None, 50)
    assert [row.id for row in rows] == [inside.record]


def test_a_tag_that_was_taken_off_is_gone(book: Any, connection: Connection) -> None:
    first = book.write("a", tags=("sea",))
    book.rewrite(first, "a")
    assert timeline.tags(connection) == ()


def test_conditions_hold_together(book: Any, connection: Connection) -> None:
    session = RecordId(book.id())
    match = book.write("a", SECOND, session=session, tags=("sea",))
    book.write("b", THIRD, session=session, tags=("sea",))
    book.write("c", SECOND, tags=("sea",))
    book.write("d", SECOND, session=session)
    book.write("e", SECOND, Kind.VISIT, session=session, tags=("sea",))
    chosen = TimelineFilter(frozenset({Kind.ENTRY}), Period(FIRST, SECOND), session, "sea")
    assert [row.id for row in timeline.page(connection, chosen, None, 50)] == [match.record]
    assert timeline.counts(connection, chosen) == {Kind.ENTRY: 1}


def test_records_are_counted_by_kind(book: Any, connection: Connection) -> None:
    for kind in (Kind.ENTRY, Kind.ENTRY, Kind.SESSION, Kind.PEOPLE):
        book.write("a", kind=kind)
    assert timeline.counts(connection, EVERYTHING) == {Kind.ENTRY: 2, Kind.SESSION: 1}


def test_tags_are_listed_by_use_and_not_from_the_trash(book: Any, connection: Connection) -> None:
    book.write("a", tags=("sea", "calm"))
    book.write("b", tags=("sea",))
    gone = book.write("c", tags=("sea", "lost"))
    book.append(
        book.revision(record=gone.record, parents=(gone.id,), deleted=True),
        book.index("c", tags=("sea", "lost")),
    )
    assert timeline.tags(connection) == (("sea", 2), ("calm", 1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.dates(date(2025, 4, 1), date(2025, 4, 9)),
            st.sampled_from([Kind.ENTRY, Kind.SESSION, Kind.STEP]),
            st.sampled_from([(), ("sea",), ("sea", "calm")]),
        ),
        max_size=12,
    ),
    st.sampled_from([None, "sea", "calm"]),
    st.integers(1, 5),
)
def test_paging_gives_what_a_plain_filter_gives(
    book: Any,
    connection: Connection,
    written: list[tuple[date, Kind, tuple[str, ...]]],
    tag: str | None,
    limit: int,
) -> None:
    chosen = TimelineFilter(frozenset({Kind.ENTRY, Kind.SESSION}), tag=tag)
    expected = []
    with book.undone():
        for day, kind, tags in written:
            record = book.write("a", day, kind, tags=tags)
            if kind is not Kind.STEP and (tag is None or tag in tags):
                expected.append((day, record.at, record.record))
        found = [row.id for row in pages(connection, chosen, limit)]
    assert found == [id_ for *_, id_ in sorted(expected, reverse=True)]
