"""Decides the steps of the first run: from "what this is" to a journal of one's own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import (
    NewVault,
    VaultKey,
    create_vault,
    judge_passphrase,
    open_journal,
)
from journal_app.messages import Message, explain
from journal_app.ui.shared.running import Runner


class Step(IntEnum):
    """The steps, in order."""

    WELCOME = 0
    """What it is and is not, in which language."""
    HELP = 1
    """Whose help lines are shown."""
    PASSPHRASE = 2
    CODE = 3
    """The recovery code, shown once."""


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """All that the first run shows."""

    folder: Path
    step: Step = Step.WELCOME
    adult_in_care: bool = False
    """The person said that they are an adult in the care of a clinician."""
    level: int | None = None
    """How strong the passphrase is, 0 to 4; None while there is none."""
    long_enough: bool = False
    accepted: bool = False
    same: bool = False
    """It was typed the same way twice."""
    busy: bool = False
    code: str = ""
    """The recovery code in groups, on the last step only."""
    noted: bool = False
    """The person said that they have copied the code."""
    message: Message | None = None

    @property
    def may_go_on(self) -> bool:
        """Tell whether this step is done."""
        done = {
            Step.WELCOME: self.adult_in_care,
            Step.HELP: True,
            Step.PASSPHRASE: self.accepted and self.same,
            Step.CODE: self.noted,
        }
        return done[self.step] and not self.busy


class FirstRunView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: FirstRunState) -> None:
        """Show `state`."""
        ...


@dataclass(frozen=True, slots=True)
class Start:
    """What lies around the first run, and what lies behind it."""

    t: Translator
    clock: Clock
    runner: Runner
    enter: Callable[[Journal, VaultKey], None]


class FirstRunPresenter:
    """Leads from the first screen to an open, empty journal."""

    def __init__(self, folder: Path, view: FirstRunView, start: Start) -> None:
        self._view = view
        self._start = start
        self._state = FirstRunState(folder)
        self._passphrase = ""
        self._new: NewVault | None = None

    def refresh(self) -> None:
        """Show the step as it is."""
        self._show(self._state)

    def confirmed(self, yes: bool) -> None:  # noqa: FBT001 - a tick box has two states
        """Note whether the person is an adult in a clinician's care."""
        self._show(replace(self._state, adult_in_care=yes))

    def placed(self, folder: Path) -> None:
        """Make the vault in `folder` instead."""
        self._show(replace(self._state, folder=folder, message=None))

    def typed(self, passphrase: str, again: str) -> None:
        """Judge the passphrase as it is being typed."""
        self._passphrase = passphrase
        strength = judge_passphrase(passphrase)
        self._show(
            replace(
                self._state,
                level=strength.level if passphrase else None,
                long_enough=strength.long_enough,
                accepted=strength.accepted,
                same=passphrase == again,
                message=None,
            )
        )

    def noted(self, yes: bool) -> None:  # noqa: FBT001 - a tick box has two states
        """Note whether the recovery code was copied."""
        self._show(replace(self._state, noted=yes))

    def back(self) -> None:
        """Go one step back. From the code there is no way back: the vault is made."""
        if Step.WELCOME < self._state.step < Step.CODE and not self._state.busy:
            self._show(replace(self._state, step=Step(self._state.step - 1), message=None))

    def go_on(self) -> None:
        """Go one step on, making the vault between the passphrase and the code."""
        if not self._state.may_go_on:
            return
        match self._state.step:
            case Step.PASSPHRASE:
                self._make()
            case Step.CODE:
                self._open()
            case step:
                self._show(replace(self._state, step=Step(step + 1)))

    def _make(self) -> None:
        folder, passphrase, clock = self._state.folder, self._passphrase, self._start.clock
        self._show(replace(self._state, busy=True, message=None))
        self._start.runner.run(
            lambda: create_vault(folder, passphrase, clock), self._made, self._failed
        )

    def _made(self, new: NewVault) -> None:
        self._new = new
        self._passphrase = ""
        self._show(replace(self._state, busy=False, step=Step.CODE, code=new.recovery_code))

    def _open(self) -> None:
        if self._new is None:
            return
        try:
            journal = open_journal(self._new.folder, self._new.key, self._start.clock)
        except JournalError as error:
            self._failed(error)
        else:
            self._start.enter(journal, self._new.key)

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._start.t)
        self._show(replace(self._state, busy=False, message=message))

    def _show(self, state: FirstRunState) -> None:
        self._state = state
        self._view.show_state(state)
