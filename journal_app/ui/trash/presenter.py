"""Decides what the trash lists, and what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from journal_app.domain.record import RecordId, TimelineRow
from journal_app.errors import JournalError, StorageBusy
from journal_app.i18n import Translator
from journal_app.journal.erasing import erase
from journal_app.journal.journal import Journal
from journal_app.messages.explaining import explain
from journal_app.ui.shared.row_words import RowWriter
from journal_app.ui.shared.session_numbers import numbered_sessions
from journal_app.ui.trash.state import TrashLine, TrashState, TrashView

PAGE = 60
"""How many lines are shown at a time."""


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around the trash."""

    t: Translator
    writer: RowWriter
    sweep: Callable[[], None]
    """Has the file written anew without what was erased."""
    later: Callable[[Callable[[], None]], None]
    """Calls what it is given in a moment."""


class TrashPresenter:
    """Reads the trash anew after everything that is done."""

    def __init__(self, journal: Journal, view: TrashView, around: Around) -> None:
        self._journal, self._view, self._around = journal, view, around
        self._state = TrashState(journal.clock.today())
        self._shown = PAGE

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        self._shown = PAGE
        self._read(TrashState(self._journal.clock.today()))

    def flush(self) -> None:
        """Nothing waits here."""

    def more(self) -> None:
        """Show more lines."""
        self._shown += PAGE
        self._read(replace(self._state, back=None, erased=None))

    def bring_back(self, record: str) -> None:
        """Take a record out of the trash."""
        line = self._line(record)
        if line is not None:
            self._do(
                lambda: self._journal.bring_back(line.record),
                replace(self._state, back=line, erased=None),
                lambda: self.bring_back(record),
            )

    def erase(self, record: str) -> None:
        """Erase a record for good: the person was asked."""
        line = self._line(record)
        if line is None:
            return

        def do() -> None:
            erase(self._journal, line.record)
            self._around.sweep()

        after = replace(self._state, back=None, erased=line)
        self._do(do, after, lambda: self.erase(record))

    def note_hidden(self) -> None:
        """Say no more about what was just done."""
        self._show(replace(self._state, back=None, erased=None, problem=None))

    def _do(
        self, action: Callable[[], object], after: TrashState, again: Callable[[], None]
    ) -> None:
        try:
            action()
        except StorageBusy:
            # Another part of the program is writing, and will be done in a moment.
            self._around.later(again)
        except JournalError as error:
            self._show(replace(self._state, problem=explain(error, self._around.t)))
        else:
            self._read(after)

    def _read(self, state: TrashState) -> None:
        self._around.writer.show_sessions(numbered_sessions(self._journal))
        rows = self._journal.trash()
        lines = tuple(map(self._line_of, rows[: self._shown]))
        more = max(0, len(rows) - self._shown)
        self._show(replace(state, lines=lines, more=more, problem=None))

    def _line_of(self, row: TimelineRow) -> TrashLine:
        words = self._around.writer.of_row(row)
        return TrashLine(row.id, row.kind, words.title, words.snippet, row.day)

    def _line(self, record: str) -> TrashLine | None:
        wanted = RecordId(record)
        return next((line for line in self._state.lines if line.record == wanted), None)

    def _show(self, state: TrashState) -> None:
        self._state = state
        self._view.show_state(state)
