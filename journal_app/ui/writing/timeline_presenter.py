"""Decides what the timeline shows: which records, which search, and when more is read."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from journal_app.domain.record import (
    ON_TIMELINE,
    Cursor,
    Hit,
    Kind,
    RecordId,
    TimelineFilter,
    TimelineRow,
)
from journal_app.journal.journal import Journal
from journal_app.ui.shared.row_words import RowWords, RowWriter
from journal_app.ui.shared.session_numbers import numbered_sessions
from journal_app.ui.writing.groups import Group, group_of

PAGE = 50
"""How many rows are read at a time."""
_ALL_SHOWN = 500
"""Up to so many rows are read again as one, so that the list does not jump."""


class Sieve(StrEnum):
    """Which kinds of records are listed."""

    ALL = "all"
    ENTRIES = "entries"
    CHECK_INS = "check-ins"
    QUESTIONNAIRES = "questionnaires"
    SESSIONS = "sessions"


_KINDS = {
    Sieve.ALL: ON_TIMELINE,
    Sieve.ENTRIES: frozenset({Kind.ENTRY}),
    Sieve.CHECK_INS: frozenset({Kind.CHECK_IN}),
    Sieve.QUESTIONNAIRES: frozenset({Kind.QUESTIONNAIRE}),
    Sieve.SESSIONS: frozenset({Kind.SESSION}),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row, with its words and its heading."""

    row: TimelineRow
    words: RowWords
    group: Group


@dataclass(frozen=True, slots=True)
class TimelineState:
    """All that stands above the list, or in its place."""

    today: date
    sieve: Sieve = Sieve.ALL
    typed: str = ""
    """What is searched for; nothing shows the whole timeline."""
    found: int | None = None
    """How many records a search found so far; None while none is typed."""
    found_more: bool = False
    """There are more than those."""
    empty: bool = False
    """No row to show."""
    open: RecordId | None = None
    """The record that is open beside the list."""


class TimelineView(Protocol):
    """What the presenter needs of the list."""

    def show_state(self, state: TimelineState) -> None:
        """Show what stands above the list."""
        ...

    def show_lines(self, lines: tuple[Line, ...], *, more: bool) -> None:
        """List these lines and no others; with `more`, ask for more at the end."""
        ...

    def add_lines(self, lines: tuple[Line, ...], *, more: bool) -> None:
        """List these lines as well, below the others."""
        ...

    def replace_line(self, at: int, line: Line) -> None:
        """Show another line in place of the one at `at`."""
        ...


class TimelinePresenter:
    """Reads the journal page by page, newest day first."""

    def __init__(
        self, journal: Journal, view: TimelineView, writer: RowWriter, week_begins: int
    ) -> None:
        self._journal = journal
        self._view = view
        self._writer = writer
        self._week_begins = week_begins
        self._state = TimelineState(journal.clock.today())
        self._lines: tuple[Line, ...] = ()

    def refresh(self) -> None:
        """Read anew what is listed, and as much of it as was listed before."""
        self._writer.show_sessions(numbered_sessions(self._journal))
        self._state = replace(self._state, today=self._journal.clock.today())
        self._read(max(PAGE, min(len(self._lines), _ALL_SHOWN)))

    def flush(self) -> None:
        """Nothing waits here."""

    def sieve_chosen(self, sieve: str) -> None:
        """List only these kinds."""
        self._state = replace(self._state, sieve=Sieve(sieve))
        self._read(PAGE)

    def typed(self, text: str) -> None:
        """Search for `text`, as far as it is typed; nothing ends the search."""
        self._state = replace(self._state, typed=text)
        self._read(PAGE)

    def more(self) -> None:
        """Read the next page below what is listed."""
        lines, more = self._next(PAGE)
        self._lines += lines
        self._count(more=more)
        self._view.add_lines(lines, more=more)

    def opened(self, record: str) -> None:
        """Mark the line of the record that is open; nothing marks none."""
        self._state = replace(self._state, open=RecordId(record) if record else None)
        self._view.show_state(self._state)

    def kept(self, record: str) -> None:
        """Show what was just written down, without moving the list if that can be."""
        at = next((n for n, line in enumerate(self._lines) if line.row.id == record), None)
        if at is not None and not self._state.typed:
            above = _cursor(self._lines[at - 1].row) if at else None
            rows = self._journal.page(self._filter, above, 1)
            if rows and rows[0].id == record and rows[0].day == self._lines[at].row.day:
                line = self._line(rows[0], self._writer.of_row(rows[0]))
                self._lines = (*self._lines[:at], line, *self._lines[at + 1 :])
                self._view.replace_line(at, line)
                return
        self.refresh()

    @property
    def _filter(self) -> TimelineFilter:
        return TimelineFilter(kinds=_KINDS[self._state.sieve])

    def _read(self, count: int) -> None:
        self._lines = ()
        lines, more = self._next(count)
        self._lines = lines
        self._count(more=more)
        self._view.show_lines(lines, more=more)

    def _next(self, count: int) -> tuple[tuple[Line, ...], bool]:
        """Return up to `count` lines below those known, and whether there are more."""
        known = len(self._lines)
        if self._state.typed.strip():
            hits = self._journal.find(self._state.typed, self._filter, known + count + 1)
            fresh = hits[known : known + count]
            return tuple(map(self._hit_line, fresh)), len(hits) > known + count
        below = _cursor(self._lines[-1].row) if self._lines else None
        rows = self._journal.page(self._filter, below, count + 1)
        lines = tuple(self._line(row, self._writer.of_row(row)) for row in rows[:count])
        return lines, len(rows) > count

    def _hit_line(self, hit: Hit) -> Line:
        return self._line(hit.row, self._writer.of_hit(hit))

    def _line(self, row: TimelineRow, words: RowWords) -> Line:
        return Line(row, words, group_of(row.day, self._state.today, self._week_begins))

    def _count(self, *, more: bool) -> None:
        count = len(self._lines)
        searching = bool(self._state.typed.strip())
        self._state = replace(
            self._state,
            found=count if searching else None,
            found_more=searching and more,
            empty=not count,
        )
        self._view.show_state(self._state)


def _cursor(row: TimelineRow) -> Cursor:
    return Cursor(row.day, row.at, row.id)
