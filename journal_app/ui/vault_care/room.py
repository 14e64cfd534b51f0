"""The room about one's own journal: its page, its presenters and its dialogs, connected."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journal_app.errors import JournalError
from journal_app.journal.backups import make_backup
from journal_app.journal.clock import Clock
from journal_app.journal.erase_vault import erase_vault
from journal_app.journal.rekeying import rekey
from journal_app.ui.shared.closed_work import ClosedWork, Outcome
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.sheet_presenter import SheetPress
from journal_app.ui.vault_care.backups_presenter import BackupsPresenter
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.check_presenter import CheckPresenter
from journal_app.ui.vault_care.dialogs import CareDialogs
from journal_app.ui.vault_care.journals_presenter import Computer, JournalsPresenter
from journal_app.ui.vault_care.looking import backups_at
from journal_app.ui.vault_care.page import VaultCarePage
from journal_app.ui.vault_care.rekey_presenter import Ready
from journal_app.ui.vault_care.ways_in_presenter import WaysInPresenter


class VaultCareRoom(QObject):
    """Holds the presenters for as long as the page is there.

    Signals:
        restore_wanted(object): bring a backup back; its path, or None to choose one.
        merge_wanted(): bring in what another copy holds.
        vault_chosen(Path): close this journal, and open the one in this folder.
        vault_forgotten(Path): take a journal off the list of this computer.
        closed_work_wanted(object): close the journal for this `ClosedWork`.
        screenshots_blocked(bool): keep the window out of pictures of the screen, or not.
    """

    restore_wanted = Signal(object)
    merge_wanted = Signal()
    vault_chosen = Signal(Path)
    vault_forgotten = Signal(Path)
    closed_work_wanted = Signal(object)
    screenshots_blocked = Signal(bool)

    def __init__(self, care: Care, look: Look, press: SheetPress, computer: Computer) -> None:
        super().__init__()
        self._care, self._look, self._computer = care, look, computer
        self.page = VaultCarePage(look)
        page = self.page
        self.ways_in = WaysInPresenter(care, page.ways_in)
        self.backups = BackupsPresenter(care, page.backups)
        self.check = CheckPresenter(care, page.check)
        self.journals = JournalsPresenter(
            care.folder, computer, page.journals, care.t, self.vault_chosen.emit
        )
        self.dialogs = CareDialogs(care, look, press, page)
        self._flush: Callable[[], None] = lambda: None
        self._connect()

    def flush_with(self, flush: Callable[[], None]) -> None:
        """Call `flush` before a copy is made: it writes down what is being typed."""
        self._flush = flush

    def refresh(self) -> None:
        """Look anew: the page is shown."""
        for each in (self.ways_in, self.backups, self.check, self.journals):
            each.refresh()

    def flush(self) -> None:
        """Keep who holds the sheet, if that is being typed."""
        self.page.ways_in.finish_typing()

    def _connect(self) -> None:
        ways, backups, journals = self.page.ways_in, self.page.backups, self.page.journals
        dialogs = self.dialogs
        ways.passphrase_wanted.connect(dialogs.change_passphrase)
        ways.rehearsal_wanted.connect(dialogs.rehearse)
        ways.new_code_wanted.connect(dialogs.make_code)
        ways.holder_noted.connect(self.ways_in.holder_noted)
        ways.rekey_wanted.connect(dialogs.rekey)
        backups.back_up_wanted.connect(self.backups.back_up)
        backups.place_added.connect(self.backups.place_added)
        backups.place_left.connect(self.backups.place_left)
        backups.check_wanted.connect(self.backups.check)
        backups.restore_wanted.connect(self.restore_wanted)
        backups.merge_wanted.connect(self.merge_wanted)
        self.page.check.check_wanted.connect(self.check.look)
        journals.opened.connect(self.journals.chosen)
        journals.screenshots_blocked.connect(self.screenshots_blocked)
        journals.forgotten.connect(self._forget)
        journals.moving_wanted.connect(lambda: dialogs.move(self._flush))
        journals.erasing_wanted.connect(dialogs.erase)
        dialogs.changed.connect(self.ways_in.refresh)
        dialogs.rekey_ready.connect(self._rekey)
        dialogs.erase_wanted.connect(self._erase)

    def _forget(self, folder: Path) -> None:
        self.vault_forgotten.emit(folder)
        self.journals.refresh()

    def _rekey(self, ready: Ready) -> None:
        t, care = self._care.t, self._care
        folder, clock, vault = care.folder, care.journal.clock, care.journal.vault
        places = care.backing.state.places
        self.closed_work_wanted.emit(
            ClosedWork(
                folder=folder,
                title=t.text("All keys are being changed"),
                words=t.text(
                    "The journal is encrypted anew and looked through. "
                    "It opens again by itself; if it is interrupted, nothing is lost."
                ),
                work=partial(_rekeyed, ready, folder, clock, (places, vault)),
                key=ready.key,
            )
        )

    def _erase(self) -> None:
        t, folder = self._care.t, self._care.folder
        vault = self._care.journal.vault
        beside = beside_of(self._computer.data, vault)
        self.closed_work_wanted.emit(
            ClosedWork(
                folder=folder,
                title=t.text("The journal is being erased"),
                words=t.text("Its keys first, then everything else."),
                work=partial(_erased, folder, beside),
                key=self._care.key,
                keeps_words=False,
            )
        )


def beside_of(data: Path, vault: str) -> tuple[Path, ...]:
    """Return the files that this computer may keep of a vault outside of it."""
    return (data / "seen" / vault, data / "support" / f"{vault}.json")


def _rekeyed(
    ready: Ready, folder: Path, clock: Clock, old: tuple[tuple[Path, ...], str]
) -> Outcome:
    places, vault = old
    for place in places:
        # The last one with the old keys, should anything be wrong with the new ones.
        with suppress(JournalError):
            make_backup(folder, ready.key, place, clock.now())
    before = backups_at(places, vault)
    rekeyed = rekey(folder, ready.passphrase, ready.new_passphrase, clock)
    return Outcome(rekeyed.key, rekeyed.recovery_code, before)


def _erased(folder: Path, beside: tuple[Path, ...]) -> Outcome:
    erase_vault(folder, beside)
    return Outcome(None)
