"""Decides the steps of the first run: from "what this is" to a journal of one's own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.backup_places import require_outside, same_disk, synced_folder
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.passphrases import offer_passphrase
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.journal.ways_in import rehearse
from journal_app.messages.explaining import explain
from journal_app.reports.recovery_sheet import RecoverySheet
from journal_app.ui.first_run.state import BackupChoice, FirstRunState, FirstRunView, Step
from journal_app.ui.shared.judged import NOT_JUDGED, judge
from journal_app.ui.shared.running import Runner


@dataclass(frozen=True, slots=True)
class Start:
    """What lies around the first run, and what lies behind it."""

    t: Translator
    clock: Clock
    runner: Runner
    seen: Path
    """Where this computer keeps what it last saw of each vault."""
    offer: Callable[[RecoverySheet | None], None]
    """Told which sheet can be printed now."""
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
        self._show(replace(self._state, passphrase=judge(passphrase, again), message=None))

    def suggest(self) -> None:
        """Make up a passphrase, for the person to keep or to leave."""
        try:
            suggested = offer_passphrase(self._start.t.language.value)
        except JournalError as error:
            self._failed(error)
        else:
            self._show(replace(self._state, suggested=suggested, message=None))

    def held_by(self, holder: str) -> None:
        """Note who will hold the sheet."""
        self._show(replace(self._state, holder=holder))

    def typed_back(self, typed: str) -> None:
        """Note the code as far as it is typed back."""
        self._show(replace(self._state, typed_back=typed, message=None))

    def postpone(self) -> None:
        """Go on without typing the code back. The person knows what that means."""
        if self._state.step is Step.TYPE_BACK:
            self._show(replace(self._state, step=Step.BACKUPS, typed_back="", message=None))

    def backed_up_to(self, place: Path) -> None:
        """Let backups go to `place`, after saying what is to be said about it."""
        folder = self._state.folder
        try:
            require_outside(place, folder)
            choice = BackupChoice(place, same_disk(folder, place), synced_folder(place))
        except JournalError as error:
            self._failed(error)
        else:
            self._show(replace(self._state, backups=choice, message=None))

    def back(self) -> None:
        """Go one step back. From the code there is no way back: the vault is made."""
        if self._state.may_go_back:
            step = Step(self._state.step - 1)
            if step is Step.TYPE_BACK and self._state.rehearsed:
                step = Step.CODE
            self._show(replace(self._state, step=step, typed_back="", message=None))

    def go_on(self) -> None:
        """Go one step on, making the vault between the passphrase and the code."""
        if not self._state.may_go_on:
            return
        match self._state.step:
            case Step.PASSPHRASE:
                self._make()
            case Step.CODE if self._state.rehearsed:
                self._show(replace(self._state, step=Step.BACKUPS))
            case Step.TYPE_BACK:
                self._rehearse()
            case Step.BACKUPS:
                self._open()
            case step:
                self._show(replace(self._state, step=Step(step + 1), message=None))

    def _make(self) -> None:
        folder, passphrase, clock = self._state.folder, self._passphrase, self._start.clock
        self._show(replace(self._state, busy=True, message=None))
        self._start.runner.run(
            lambda: create_vault(folder, passphrase, clock), self._made, self._failed
        )

    def _made(self, new: NewVault) -> None:
        self._new = new
        self._passphrase = ""
        sheet = RecoverySheet(new.key.vault, new.recovery_code, self._start.clock.today())
        self._start.offer(sheet)
        state = replace(self._state, busy=False, step=Step.CODE, sheet=sheet)
        made = replace(state, passphrase=NOT_JUDGED, suggested="")
        self._show(made)

    def _rehearse(self) -> None:
        folder, typed = self._state.folder, self._state.typed_back
        self._show(replace(self._state, busy=True, message=None))
        self._start.runner.run(
            lambda: rehearse(folder, typed), lambda _: self._rehearsed(), self._failed
        )

    def _rehearsed(self) -> None:
        done = replace(self._state, busy=False, rehearsed=True, typed_back="", step=Step.BACKUPS)
        self._show(done)

    def _open(self) -> None:
        new, start = self._new, self._start
        if new is None:
            return
        try:
            journal = open_journal(new.folder, new.key, start.clock)
        except JournalError as error:
            self._failed(error)
            return
        try:
            self._remember(journal)
        except JournalError as error:
            journal.close()
            self._failed(error)
            return
        self._new = None
        start.offer(None)
        start.enter(journal, new.key)

    def _remember(self, journal: Journal) -> None:
        state = self._state
        checked = self._start.clock.today().isoformat() if state.rehearsed else ""
        places = (str(state.backups.place),) if state.backups else ()
        journal.prefer(
            replace(
                journal.preferences,
                recovery_rehearsed=state.rehearsed,
                recovery_checked=checked,
                recovery_holder=state.holder.strip(),
                backup_places=places,
            )
        )

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._start.t)
        self._show(replace(self._state, busy=False, message=message))

    def _show(self, state: FirstRunState) -> None:
        self._state = state
        self._view.show_state(state)
