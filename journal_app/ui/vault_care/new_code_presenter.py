"""Leads from the passphrase to a new recovery code on paper that was typed back once."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.preferences import Preferences
from journal_app.journal.ways_in import renew_recovery_code
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.vault_care.care import Care


class Step(IntEnum):
    """The steps, in order."""

    ASK = 0
    """The passphrase, and what a new code does to the old one."""
    SHEET = 1
    """The code, and its sheet of paper."""
    BACK = 2
    """It is typed back from the paper."""
    DONE = 3


@dataclass(frozen=True, slots=True)
class NewCodeState:
    """All that the dialog shows."""

    today: date
    step: Step = Step.ASK
    has_old: bool = True
    """There is a code already, which the new one puts out of use."""
    given: bool = False
    """Something stands in the field of the passphrase."""
    code: str = field(default="", repr=False)
    """In groups; on the sheet's step only."""
    holder: str = ""
    old_backups: tuple[Path, ...] = ()
    """Backups that still open with the old keys."""
    busy: bool = False
    message: Message | None = None

    @property
    def may_go_on(self) -> bool:
        """Whether this step is done."""
        return not self.busy and (self.step is not Step.ASK or self.given)


class NewCodeView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: NewCodeState) -> None:
        """Show `state`."""
        ...


class NewCodePresenter:
    """Makes a code and sees it through. What is closed too early is asked for again later."""

    def __init__(self, care: Care, view: NewCodeView, changed: Callable[[], None]) -> None:
        self._care, self._view, self._changed = care, view, changed
        self._state = NewCodeState(care.journal.clock.today())
        self._passphrase = ""
        self._closed = False

    def begin(self, *, has_old: bool, holder: str) -> None:
        """Ask for the passphrase first."""
        self._show(replace(self._state, has_old=has_old, holder=holder))

    def begin_with(self, code: str, holder: str, old_backups: tuple[Path, ...]) -> None:
        """Begin with a code that was just made."""
        self._forget_check()
        self._show(
            replace(
                self._state, step=Step.SHEET, code=code, holder=holder, old_backups=old_backups
            )
        )

    def typed(self, passphrase: str) -> None:
        """What stands in the field of the passphrase."""
        self._passphrase = passphrase
        self._show(replace(self._state, given=bool(passphrase), message=None))

    def holder_typed(self, holder: str) -> None:
        """Who will hold the sheet."""
        self._state = replace(self._state, holder=holder)

    def go_on(self) -> None:
        """Go one step on."""
        if not self._state.may_go_on:
            return
        match self._state.step:
            case Step.ASK:
                self._make()
            case Step.SHEET:
                self._keep(lambda kept: replace(kept, recovery_holder=self._holder()))
                self._show(replace(self._state, step=Step.BACK, message=None))
            case _:
                return

    def back(self) -> None:
        """Show the code once more: it could not be read off the paper."""
        if self._state.step is Step.BACK:
            self._show(replace(self._state, step=Step.SHEET))

    def fitted(self) -> None:
        """The code was typed back."""
        self._changed()
        self._show(replace(self._state, step=Step.DONE, code=""))

    def closed(self) -> None:
        """The dialog is gone."""
        self._closed = True
        self._passphrase = ""
        self._state = replace(self._state, code="")

    def _make(self) -> None:
        folder, passphrase, today = self._care.folder, self._passphrase, self._state.today
        self._show(replace(self._state, busy=True, message=None))
        self._care.runner.run(
            lambda: renew_recovery_code(folder, passphrase, today), self._made, self._failed
        )

    def _made(self, code: str) -> None:
        self._passphrase = ""
        self._forget_check()
        self._changed()
        self._show(replace(self._state, busy=False, step=Step.SHEET, code=code))

    def _forget_check(self) -> None:
        # The old code was rehearsed, not this one.
        self._keep(lambda kept: replace(kept, recovery_rehearsed=False, recovery_checked=""))

    def _holder(self) -> str:
        return " ".join(self._state.holder.split())

    def _keep(self, change: Callable[[Preferences], Preferences]) -> None:
        self._care.preferring.change(change, self._failed)

    def _failed(self, error: JournalError) -> None:
        self._show(replace(self._state, busy=False, message=explain(error, self._care.t)))

    def _show(self, state: NewCodeState) -> None:
        self._state = state
        if not self._closed:
            self._view.show_state(state)
