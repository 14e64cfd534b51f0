"""The rooms behind the door: shown while a journal is open, torn down when it locks.

Workspace
├── Rail                 where one can go
└── QStackedWidget       the page of one room; only here do rooms meet
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.domain.record import Kind
from journal_app.errors import DatabaseDamaged, JournalError, StorageBusy, StoreError
from journal_app.journal.checking import Finding, check_vault, is_checked_when_opened
from journal_app.journal.erasing import is_untidy
from journal_app.journal.journal import Journal
from journal_app.journal.merging import MergeReport
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.ui.backing_up.keeper import BackupKeeper
from journal_app.ui.backing_up.words import rail_line
from journal_app.ui.door import free_folder
from journal_app.ui.merging.dialog import MergeDialog
from journal_app.ui.rail_items import HELP, LOCK, NEW, rail_content
from journal_app.ui.restoring.dialog import RestoreDialog, RestoreWish
from journal_app.ui.room_building import Inhabited, Rooms, Ways
from journal_app.ui.rooms import Room, Surroundings
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.backup_state import BackupState
from journal_app.ui.shared.closed_work import ClosedWork, Outcome
from journal_app.ui.shared.layouts import Grow, row
from journal_app.ui.shared.rail import Rail
from journal_app.ui.today.room import TodayRoom

RETRY_MS = 200
"""After so long a busy disk is tried again."""


class Workspace(QWidget):
    """All rooms of one open journal. Has a journal for as long as it lives.

    Signals:
        lock_wanted(): lock now.
        help_wanted(): show the help lines.
        settings_chosen(object): other settings of this computer.
        vault_chosen(Path): close this journal, and show the door of another one.
        closed_work_wanted(object): close the journal for this `ClosedWork`.
    """

    lock_wanted = Signal()
    help_wanted = Signal()
    settings_chosen = Signal(object)
    vault_chosen = Signal(Path)
    closed_work_wanted = Signal(object)

    def __init__(self, journal: Journal, key: VaultKey, around: Surroundings) -> None:
        super().__init__()
        self.journal = journal
        self.room = Room.TODAY
        self.key, self._around = key, around
        self._ways = Ways(self)
        self._rooms = Rooms(journal, key, around, self._ways)
        self._stack = QStackedWidget()
        self._rail = Rail(around.look.theme, around.look.t, rail_content(around.look.t))
        self._rail.chosen.connect(self._chosen)
        self.setLayout(row(around.look.theme, self._rail, Grow(self._stack), gap=0))
        self._backups = BackupKeeper(self._rooms.schedule, around.look, self)
        self._rooms.schedule.watch(self._show_backup)
        self.destroyed.connect(self._rooms.schedule.forget)
        self._connect()
        self._add_keys()

    @property
    def today(self) -> TodayRoom:
        """Where one arrives."""
        return self._rooms.today

    def _connect(self) -> None:
        ways = self._ways
        ways.room_wanted.connect(self.show_room)
        ways.write_wanted.connect(self._write)
        ways.questionnaire_wanted.connect(self._fill_in)
        ways.session_wanted.connect(self._record_session)
        ways.record_opened.connect(self._open)
        ways.help_wanted.connect(self.help_wanted)
        ways.focus_wanted.connect(self._rail.setHidden)
        ways.settings_chosen.connect(self.settings_chosen)
        ways.vault_chosen.connect(self.vault_chosen)
        ways.closed_work_wanted.connect(self.closed_work_wanted)
        ways.merge_wanted.connect(self._bring_in)
        ways.restore_wanted.connect(self._restore)
        ways.ways_in_wanted.connect(self._look_after_ways_in)
        ways.backups_wanted.connect(self._look_after_backups)

    def _add_keys(self) -> None:
        self._on_key("Ctrl+N", self._begin)
        for number, room in enumerate(Room, start=1):
            self._on_key(f"Ctrl+{number}", partial(self.show_room, room))

    def _on_key(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def show_room(self, room: Room, then: Callable[[], None] | None = None) -> None:
        """Go to `room`, once what is being typed here is written down; there, do `then`."""
        try:
            if self.room in self._rooms.built:
                self._rooms.built[self.room].flush()
        except StorageBusy:
            # Another part of the program is writing, and will be done in a moment.
            QTimer.singleShot(RETRY_MS, self, partial(self.show_room, room, then))
            return
        except StoreError as error:
            self._tell(error)
            return
        self.room = room
        inhabited = self._enter(room)
        inhabited.refresh()
        self._stack.setCurrentWidget(inhabited.page)
        self._rail.show_current(room.line)
        if then is not None:
            then()

    def _enter(self, room: Room) -> Inhabited:
        inhabited = self._rooms.enter(room)
        if self._stack.indexOf(inhabited.page) < 0:
            self._stack.addWidget(inhabited.page)
        return inhabited

    def check(self) -> None:
        """Check a large journal now that it is open; a small one was checked before."""
        if is_untidy(self.journal):
            self._rooms.sweeping.sweep()
        folder, key = self.journal.folder, self.key
        if is_checked_when_opened(folder):
            return
        self._show_checking(checking=True)
        self._around.runner.run(lambda: check_vault(folder, key), self._checked, self._troubled)

    def _checked(self, found: tuple[Finding, ...]) -> None:
        self._show_checking(checking=False)
        if found:
            self._tell(DatabaseDamaged())

    def _troubled(self, error: JournalError) -> None:
        self._show_checking(checking=False)
        self._tell(error)

    def _tell(self, error: JournalError) -> None:
        look = self._around.look
        tell(look.theme, look.t, explain(error, look.t), self)

    def _show_checking(self, *, checking: bool) -> None:
        if checking:
            self._rail.show_backup(self._around.look.t.text("Checking the journal…"), good=True)
        else:
            self._show_backup(self._rooms.schedule.state)

    def _show_backup(self, how: BackupState) -> None:
        look = self._around.look
        line = rail_line(how, self.journal.clock.today(), look.formats, look.t)
        self._rail.show_backup(line.words, good=line.good)

    def show_new_code(self, code: str, old_backups: tuple[Path, ...]) -> None:
        """Show a recovery code that was just made, and the backups with the old keys, once."""
        care = self._rooms.vault_care
        self._rooms.schedule.back_up()  # with the new keys, before the old ones are deleted
        self.show_room(Room.YOUR_JOURNAL, lambda: care.dialogs.show_code(code, old_backups))

    def back_up_before_quitting(self, go: Callable[[], object]) -> bool:
        """Make the last backup of the day in sight, then call `go`; tell whether one is made."""
        try:
            self.flush()
        except StoreError:
            return False  # leaving will tell
        return self._backups.before_quitting(go)

    def flush(self) -> None:
        """Write down everything that is being typed or filled in.

        Raises:
            StoreError: the disk is full, read-only or gone. Nothing is lost from the pages.
        """
        self._rooms.flush()

    def leave(self, *, keep: bool = True) -> None:
        """Write everything down, and close the journal; not to `keep` it only closes.

        Raises:
            StoreError: it could not be written; the journal stays open.
        """
        if keep:
            self.flush()
        self.journal.close()

    def _chosen(self, key: str) -> None:
        if key == NEW:
            self._begin()
        elif key == HELP:
            self.help_wanted.emit()
        elif key == LOCK:
            self.lock_wanted.emit()
        else:
            self.show_room(Room(key))

    def _begin(self) -> None:
        self.show_room(Room.JOURNAL, self._rooms.writing.begin)

    def _write(self, prompt: str) -> None:
        self.show_room(Room.JOURNAL, lambda: self._rooms.writing.begin_from(prompt))

    def _fill_in(self, scale: str) -> None:
        self.show_room(Room.QUESTIONNAIRES, lambda: self._rooms.questionnaires.start(scale))

    def _look_after_ways_in(self) -> None:
        self.show_room(Room.YOUR_JOURNAL, self._rooms.vault_care.page.show_ways_in)

    def _look_after_backups(self) -> None:
        self.show_room(Room.YOUR_JOURNAL, self._rooms.vault_care.page.show_backups)

    def _bring_in(self) -> None:
        """Bring in what another copy of the journal holds."""
        try:
            self.flush()
        except StoreError as error:
            self._tell(error)
            return
        around = self._around
        dialog = MergeDialog(around.look, around.runner, self.journal, self.key, self)
        dialog.merged.connect(self._brought_in)
        dialog.open()

    def _brought_in(self, report: MergeReport) -> None:
        self._enter(self.room).refresh()
        if report.erased:
            self._rooms.sweeping.sweep()

    def _restore(self, path: Path | None) -> None:
        """Make a journal anew from a backup, beside the one that is open."""
        around, journal = self._around, self.journal
        target = free_folder(journal.folder)
        wish = RestoreWish(around.runner, journal.clock, target, path)
        dialog = RestoreDialog(around.look, wish, self)
        dialog.open_wanted.connect(self._go_on_in)
        dialog.open()

    def _go_on_in(self, folder: Path, key: VaultKey) -> None:
        """Close this journal, and go on in the one that was restored."""
        t = self._around.look.t
        work = ClosedWork(
            folder=folder,
            title=t.text("The restored journal is being opened"),
            words=t.text("The one that was open stays where it is."),
            work=lambda: Outcome(key, restored=True),
            key=key,
        )
        self.closed_work_wanted.emit(work)

    def _record_session(self) -> None:
        self.show_room(Room.SESSIONS, self._rooms.sessions.begin)

    def _open(self, record: str, kind: str) -> None:
        """Open a record in the room where it is at home."""
        rooms = self._rooms
        match Kind(kind):
            case Kind.CHECK_IN:
                self.show_room(Room.CHECK_INS, lambda: rooms.check_ins.open(record))
            case Kind.QUESTIONNAIRE:
                self.show_room(Room.QUESTIONNAIRES, lambda: rooms.questionnaires.open(record))
            case Kind.SESSION:
                self.show_room(Room.SESSIONS, lambda: rooms.sessions.open(record))
            case Kind.QUESTION:  # it stands in the list of what to ask
                self.show_room(Room.SHARE)
            case _:
                self.show_room(Room.JOURNAL, lambda: rooms.writing.open(record))
