from datetime import date

from journal_app.domain.session import Session, SessionState
from journal_app.journal.course import NO_COURSE, shared_course
from journal_app.journal.journal import Journal

FIRST, SECOND = date(2026, 2, 1), date(2026, 2, 20)


def test_sessions_are_numbered_in_the_order_of_time(journal: Journal) -> None:
    journal.keep(Session(SECOND))
    journal.keep(Session(FIRST))

    held = shared_course(journal).held

    assert [(each.number, each.session.day) for each in held] == [(1, FIRST), (2, SECOND)]


def test_sealed_and_planned_sessions_are_not_counted(journal: Journal) -> None:
    journal.keep(Session(FIRST, sealed=True))
    journal.keep(Session(FIRST, state=SessionState.PLANNED))
    kept = journal.keep(Session(SECOND))

    course = shared_course(journal)

    assert [(each.id, each.number) for each in course.held] == [(kept.id, 1)]
    assert course.number_of(kept.id) == 1


def test_days_are_counted_from_the_last_session_before(journal: Journal) -> None:
    journal.keep(Session(FIRST))
    journal.keep(Session(SECOND))
    course = shared_course(journal)

    assert course.days_since(date(2026, 1, 31)) is None
    assert course.days_since(FIRST) == 0
    assert course.days_since(date(2026, 2, 19)) == 18
    assert course.is_treatment_day(SECOND)
    assert not course.is_treatment_day(date(2026, 2, 19))


def test_who_is_not_told_of_sessions_sees_none() -> None:
    assert NO_COURSE.days_since(SECOND) is None
    assert NO_COURSE.number_of(None) is None
