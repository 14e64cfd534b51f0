"""Decides what the lock screen shows, and opens the journal behind it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from journal_app.errors import JournalError, WrongPassphrase, WrongRecoveryCode
from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.passphrases import offer_passphrase
from journal_app.journal.unlocking import find_key, find_key_by_code, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.journal.ways_in import set_passphrase
from journal_app.messages.explaining import explain
from journal_app.ui.lock_screen.names import names_of
from journal_app.ui.lock_screen.state import Asking, LockState, LockView, Way
from journal_app.ui.lock_screen.ways import ways_after
from journal_app.ui.shared.judged import NOT_JUDGED, judge
from journal_app.ui.shared.running import Runner

FREE_TRIES = 4
"""So many slips in a row are only slips."""
_FIRST_WAIT_S, _LONGEST_WAIT_S = 3, 30


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What happens on other pages."""

    read: Callable[[Path, VaultKey, Way], None]
    """Show what can be read of a journal that is not opened, and why it is not."""
    bring_in: Callable[[Path, VaultKey], None]
    restore: Callable[[Path], None]
    forget: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Door:
    """What lies around the lock screen, and what lies behind it."""

    t: Translator
    clock: Clock
    runner: Runner
    enter: Callable[[Journal, VaultKey], None]
    elsewhere: Elsewhere
    seen: Path
    """Where this computer keeps what it last saw of each vault."""
    known: tuple[Path, ...] = ()
    """The vaults that this computer knows."""
    held: bool = False
    """A workspace waits in memory because its last page could not be saved."""
    bring_back: Callable[[], None] = lambda: None
    prepare: Callable[[], None] = lambda: None
    """Called while the key is being derived."""


class LockPresenter:
    """Turns a passphrase, or the recovery code, into an open journal."""

    def __init__(self, vault: Path, view: LockView, door: Door) -> None:
        self._vault = vault
        self._view = view
        self._door = door
        self._wrong = 0
        self._code = ""
        self._new = ""
        self._key: VaultKey | None = None
        """Found, and waiting for what the person decides."""
        # While rooms wait to be saved, only their own journal is asked for.
        others = () if door.held else tuple(each for each in door.known if each != vault)
        known = (vault, *others) if others else ()
        self._state = LockState(vault.stem, names=names_of(known), unsaved=door.held)

    @property
    def busy(self) -> bool:
        """Whether an unlock is under way."""
        return self._state.busy

    def refresh(self) -> None:
        """Show the door as it is."""
        self._show(self._state)

    def unlock(self, secret: str) -> None:
        """Try `secret`: the passphrase, or the recovery code if that was asked for."""
        if self._state.busy or self._state.wait_s or not secret:
            return
        vault, by_code = self._vault, self._state.asking is Asking.CODE
        find = find_key_by_code if by_code else find_key
        self._code = secret if by_code else ""
        self._show(replace(self._state, busy=True, message=None))
        self._door.runner.run(lambda: find(vault, secret), self._found, self._refused)
        self._door.prepare()

    def forgot(self) -> None:
        """Ask for the recovery code instead, or for the passphrase again."""
        other = Asking.CODE if self._state.asking is Asking.PASSPHRASE else Asking.PASSPHRASE
        self._show(replace(self._state, asking=other, message=None))

    def waited(self) -> None:
        """Let the next try be made."""
        self._show(replace(self._state, wait_s=0))

    def typed(self, passphrase: str, again: str) -> None:
        """Judge a new passphrase as it is being typed."""
        self._new = passphrase
        if self._state.renewing is not None and not self._state.busy:
            judged = judge(passphrase, again)
            self._show(replace(self._state, renewing=judged, message=None))

    def suggest(self) -> None:
        """Make up a new passphrase, for the person to keep or to leave."""
        try:
            suggested = offer_passphrase(self._door.t.language.value)
        except JournalError as error:
            self._refused(error)
        else:
            self._show(replace(self._state, suggested=suggested, message=None))

    def renew(self) -> None:
        """Set the new passphrase, then open the journal."""
        renewing = self._state.renewing
        if renewing is None or not renewing.good or self._state.busy:
            return
        vault, code, new, today = self._vault, self._code, self._new, self._door.clock.today()

        def renewed() -> VaultKey:
            set_passphrase(vault, code, new, today)
            # The key file has changed: what was found before would look like an older one.
            return find_key_by_code(vault, code)

        self._show(replace(self._state, busy=True, message=None))
        self._door.runner.run(renewed, self._open, self._refused)

    def skip(self) -> None:
        """Open the journal, and leave the passphrase as it is."""
        if self._key is not None and self._state.renewing is not None:
            self._open(self._key)

    def go(self, way: Way) -> None:
        """Do what the person chose where the journal cannot simply be opened."""
        vault, key, elsewhere = self._vault, self._key, self._door.elsewhere
        if self._state.busy or way not in self._state.ways:
            return
        match way:
            case Way.RESTORE:
                elsewhere.restore(vault)
            case Way.FORGET:
                elsewhere.forget(vault)
            case Way.LOOK | Way.SALVAGE if key is not None:
                elsewhere.read(vault, key, way)
            case Way.BRING_IN if key is not None:
                elsewhere.bring_in(vault, key)
            case Way.OPEN_ANYWAY if key is not None:
                self._open(key, accept_older=True)
            case _:
                self._let_go()
                self._show(replace(self._state, ways=(), message=None))

    def _found(self, key: VaultKey) -> None:
        self._wrong = 0
        if self._door.held:
            self._let_go()
            self._door.bring_back()
        elif self._code:
            self._key = key
            self._show(replace(self._state, busy=False, renewing=NOT_JUDGED))
        else:
            self._open(key)

    def _open(self, key: VaultKey, *, accept_older: bool = False) -> None:
        self._key = key
        door = self._door
        try:
            journal = open_journal(
                self._vault, key, door.clock, door.seen, accept_older=accept_older
            )
        except JournalError as error:
            self._refused(error)
        else:
            self._let_go()
            door.enter(journal, key)

    def _refused(self, error: JournalError) -> None:
        wait = 0
        if isinstance(error, WrongPassphrase | WrongRecoveryCode):
            self._wrong += 1
            wait = wait_after(self._wrong)
        message = explain(error, self._door.t)
        known = self._vault in self._door.known
        state = replace(self._state, busy=False, message=message, wait_s=wait)
        self._show(replace(state, ways=ways_after(error, known=known)))

    def _let_go(self) -> None:
        """Keep no secret longer than it is needed."""
        self._key, self._code, self._new = None, "", ""
        self._state = replace(self._state, renewing=None, suggested="")

    def _show(self, state: LockState) -> None:
        self._state = state
        self._view.show_state(state)


def wait_after(wrong: int) -> int:
    """Return how many seconds to wait after so many wrong tries in a row."""
    if wrong < FREE_TRIES:
        return 0
    return min(_LONGEST_WAIT_S, _FIRST_WAIT_S << (wrong - FREE_TRIES))
