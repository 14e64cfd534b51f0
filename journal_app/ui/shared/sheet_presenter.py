"""Brings a recovery sheet to paper: printed, or saved as a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from journal_app.domain.selection import Paper, usual_paper
from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.handing_over import write_pages
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.reports.recovery_sheet import RecoverySheet, file_name, render_sheet
from journal_app.ui.shared.running import Runner


@dataclass(frozen=True, slots=True)
class SheetPress:
    """What it takes to make a sheet."""

    t: Translator
    runner: Runner
    command: tuple[str, ...]
    """Starts the child that composes pages."""
    country: Callable[[], str]
    """ISO 3166 alpha-2, as it is now: it decides the paper."""

    @property
    def paper(self) -> Paper:
        """Return the sheet of paper that is usual in the country."""
        return usual_paper(self.country())


@dataclass(frozen=True, slots=True)
class SheetState:
    """How it stands with the sheet."""

    name: str = ""
    """What its file would be called; nothing while there is no sheet."""
    busy: bool = False
    saved_as: str = ""
    """The name of the file it was saved in, or nothing."""
    printed: bool = False
    message: Message | None = None


class SheetView(Protocol):
    """What the presenter needs of the buttons."""

    def show_sheet_state(self, state: SheetState) -> None:
        """Show how it stands."""
        ...

    def print_sheet(self, pdf: bytes, paper: Paper) -> None:
        """Ask for a printer and print, then say how it went."""
        ...


class SheetPresenter:
    """Has the sheet made only when it is asked for, and keeps none of it."""

    def __init__(self, view: SheetView, press: SheetPress) -> None:
        self._view, self._press = view, press
        self._sheet: RecoverySheet | None = None
        self._state = SheetState()

    def show_sheet(self, sheet: RecoverySheet | None) -> None:
        """Offer `sheet`, or none any more."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self._show(SheetState(file_name(sheet.made) if sheet else ""))

    def print_it(self) -> None:
        """Have it composed, and hand it to the printer that the person chooses."""
        press, sheet = self._press, self._sheet
        if sheet is None or self._state.busy:
            return
        paper = press.paper

        def ready(pdf: bytes) -> None:
            self._show(replace(self._state, busy=False))
            self._view.print_sheet(pdf, paper)

        self._begin()
        press.runner.run(
            lambda: render_sheet(sheet, press.t, paper, press.command), ready, self.failed
        )

    def save(self, file: Path) -> None:
        """Have it composed, and written to `file` for this person alone."""
        press, sheet = self._press, self._sheet
        if sheet is None or self._state.busy:
            return
        paper = press.paper

        def written() -> str:
            write_pages(render_sheet(sheet, press.t, paper, press.command), file)
            return file.name

        self._begin()
        press.runner.run(written, self._saved, self.failed)

    def printed(self) -> None:
        """Say that the printer has it."""
        self._show(replace(self._state, printed=True, message=None))

    def failed(self, error: JournalError) -> None:
        """Say what stood in the way."""
        self._show(replace(self._state, busy=False, message=explain(error, self._press.t)))

    def _saved(self, name: str) -> None:
        self._show(replace(self._state, busy=False, saved_as=name))

    def _begin(self) -> None:
        self._show(replace(self._state, busy=True, message=None))

    def _show(self, state: SheetState) -> None:
        self._state = state
        self._view.show_sheet_state(state)
