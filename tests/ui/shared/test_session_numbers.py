from datetime import date

from journal_app.domain.session import SessionState
from journal_app.ui.shared.session_numbers import numbered_sessions


def test_sessions_are_counted_in_the_order_of_their_days_whenever_they_were_put_down(book):
    later = book.hold_session(date(2026, 4, 1))
    earlier = book.hold_session(date(2026, 2, 1))

    found = numbered_sessions(book.journal)

    assert [(each.id, each.number) for each in found] == [(later, 2), (earlier, 1)]


def test_a_planned_session_has_no_number_yet(book):
    book.hold_session(date(2026, 4, 1))
    book.hold_session(date(2026, 5, 9), SessionState.PLANNED)

    assert [each.number for each in numbered_sessions(book.journal)] == [None, 1]


def test_a_journal_without_sessions_has_none(book):
    book.write()

    assert numbered_sessions(book.journal) == ()
