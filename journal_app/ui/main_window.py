"""The window: the door or the rooms, never both.

MainWindow
├── LockPage or FirstRunPage    while no journal is open
└── Workspace                   while one is; torn down when it locks
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from journal_app.errors import JournalError, StoreError
from journal_app.i18n import Language
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.messages import explain
from journal_app.settings import Settings, save_settings
from journal_app.ui.behind import Behind
from journal_app.ui.closing import Closing, Passage
from journal_app.ui.desk import Desk
from journal_app.ui.door import Doors
from journal_app.ui.locking.holding import Holding
from journal_app.ui.rooms import Room, Surroundings
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.background import Background
from journal_app.ui.shared.countdown import Countdown
from journal_app.ui.shared.idle import IdleWatch
from journal_app.ui.window_dialogs import ask_to_lose, close_dialogs, open_help

if TYPE_CHECKING:
    from journal_app.ui.workspace import Workspace

_TITLE = "Ashore"
_SMALLEST = (560, 480)
_USUAL = (1280, 860)
PREPARE_MS = 30
"""So that "Opening…" is painted first."""


class MainWindow(QMainWindow):
    """Shows the door; behind it, the rooms.

    Signals:
        entered(): a journal was opened.
        locked(): the journal was closed, and every widget that showed a part of it is gone.
    """

    entered = Signal()
    locked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._settings = desk.settings
        self._background = Background(self)
        behind = Behind(
            self._enter, self._bring_back, self._prepare, known=lambda: self._settings.vaults
        )
        self._doors = Doors(desk, self._background, behind, self)
        self._workspace: Workspace | None = None
        self._holding: Holding[Workspace] = Holding(self)
        self._look = desk.look(self._settings)
        self._closing = Closing(desk, self._background, self._passage(), self)
        self._idle = IdleWatch(desk.app, desk.clocks, self._settings.idle_minutes * 60)
        self._countdown = Countdown(self._look.theme, self._look.t, self)
        self._connect()
        self.setWindowTitle(_TITLE)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.restoreGeometry(QByteArray.fromHex(self._settings.geometry.encode()))
        self.show_door()

    def _connect(self) -> None:
        self._holding.saved.connect(self._saved_later)
        self._idle.expired.connect(self.lock)
        self._idle.resumed.connect(self._countdown.hide)
        self._idle.warned.connect(self._countdown.show_seconds)
        self._countdown.kept_open.connect(self._idle.keep_open)
        self._doors.help_wanted.connect(self.show_help)
        self._doors.language_chosen.connect(self._speak)
        self._doors.country_chosen.connect(self._move_to)
        self._doors.other_chosen.connect(self._show_lock_screen)
        self._doors.vault_forgotten.connect(self._forget)
        self._doors.reading.connect(self._show_reading)
        for keys, action in (
            ("Ctrl+L", self.lock),
            ("Ctrl+Shift+L", self.lock),
            ("F1", self.show_help),
            ("Ctrl+Q", self.close),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(action)

    def show_door(self) -> None:
        """Show the lock screen of the vault opened last, or the first run."""
        vault = next(iter(self._settings.vaults), None)
        if vault is None:
            self.setCentralWidget(self._doors.first_page(self._look, self._settings))
        else:
            self._show_lock_screen(vault)

    def _show_lock_screen(self, vault: Path) -> None:
        held = self._holding.rooms is not None
        self.setCentralWidget(self._doors.lock_page(self._look, vault, held=held))

    def _forget(self, vault: Path) -> None:
        self._keep_settings(self._settings.without_vault(vault))
        self.show_door()

    def _show_reading(self, page: QWidget) -> None:
        """Show what can be read of a journal that is not opened."""
        self.setCentralWidget(page)
        self._idle.start()

    # ----------------------------------------------------------------- the rooms

    def _enter(self, journal: Journal, key: VaultKey) -> None:
        """Open the rooms of `journal`."""
        self._keep_settings(self._settings.with_vault(journal.folder))
        self._show_rooms(journal, key, Room.TODAY)
        if self._workspace is not None:
            self._workspace.check()
        self._idle.start()
        self.entered.emit()

    def _tell(self, error: JournalError) -> None:
        tell(self._look.theme, self._look.t, explain(error, self._look.t), self)

    def _show_rooms(self, journal: Journal, key: VaultKey, room: Room) -> None:
        desk = self._desk
        around = Surroundings(
            self._look, self._settings, self._background, desk.page_command, desk.places.data
        )
        from journal_app.ui.workspace import Workspace  # noqa: PLC0415 - see `_prepare`

        workspace = Workspace(journal, key, around)
        workspace.lock_wanted.connect(self.lock)
        workspace.help_wanted.connect(self.show_help)
        workspace.settings_chosen.connect(self._apply)
        workspace.vault_chosen.connect(self._go_to)
        workspace.closed_work_wanted.connect(self._closing.begin)
        self._workspace = workspace
        self.setCentralWidget(workspace)
        workspace.show_room(room)
        self._countdown.raise_()

    def _prepare(self) -> None:
        """Load the rooms while the key is being derived: the lock screen comes up without."""
        QTimer.singleShot(PREPARE_MS, self, _load_rooms)

    def lock(self) -> None:
        """Cover, save, close the journal, and destroy every widget that showed a part of it.

        When the disk is full the rooms wait out of sight, and are saved as soon as it goes.
        """
        workspace, self._workspace = self._workspace, None
        if workspace is None:
            self._closing.lock()
            if self._doors.leave():
                self._idle.stop()
                self.locked.emit()
            return
        self._idle.stop()
        self._countdown.hide()
        close_dialogs()
        self.takeCentralWidget()
        workspace.hide()
        self.show_door()
        self.repaint()
        self._background.abandon()
        if self._holding.take(workspace):
            workspace.deleteLater()
        else:
            self.show_door()
        self.locked.emit()

    def _passage(self) -> Passage:
        return Passage(
            look=lambda: self._look,
            rooms=lambda: self._workspace,
            left=self._left,
            enter=self._enter,
            gone=self._forget,
            door=self.show_door,
        )

    def _left(self) -> None:
        self._workspace = None
        self._idle.stop()
        close_dialogs()
        self._background.abandon()

    def _go_to(self, vault: Path) -> None:
        """Lock, and show the door of another journal."""
        self._keep_settings(self._settings.with_vault(vault))
        self.lock()

    def _saved_later(self, workspace: "Workspace") -> None:
        workspace.deleteLater()
        if self._workspace is None:
            self.show_door()

    def _bring_back(self) -> None:
        """Show the rooms again that could not be saved."""
        workspace = self._holding.give_back()
        if workspace is None:
            return
        self._workspace = workspace
        self.setCentralWidget(workspace)
        workspace.show()
        self._idle.start()
        self.entered.emit()

    def show_help(self) -> None:
        """Show the help lines, with the journal open or locked."""
        open_help(self._look, self._settings.country, self)

    def _speak(self, language: str) -> None:
        self._apply(replace(self._settings, language=Language(language)))

    def _move_to(self, country: str) -> None:
        self._keep_settings(replace(self._settings, country=country))

    def _apply(self, settings: Settings) -> None:
        """Show the window as `settings` say, from now on."""
        before = self._settings
        self._keep_settings(settings)
        self._desk.appearance.choose(settings.theme)
        self._idle.set_limit(settings.idle_minutes * 60)
        if (before.language, before.text_size, before.country) == (
            settings.language,
            settings.text_size,
            settings.country,
        ):
            return
        self._desk.speak(settings)
        self._look = self._desk.look(settings)
        self._desk.appearance.dress()
        if self._workspace is None:
            self.show_door()
        else:
            # Words and sizes are built into widgets, so the rooms are built anew.
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        try:
            workspace.flush()
        except StoreError as error:
            self._tell(error)
            return
        self.takeCentralWidget()
        self._show_rooms(workspace.journal, workspace.key, workspace.room)
        workspace.deleteLater()

    def _keep_settings(self, settings: Settings) -> None:
        self._settings = settings
        try:
            save_settings(self._desk.places.config, settings)
        except JournalError:
            # Only comfort is lost; a full disk is told where words are at stake.
            return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, lock and go; when it cannot be saved, ask first."""
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        self._keep_settings(replace(self._settings, geometry=geometry))
        rooms = self._workspace
        if rooms is not None and rooms.back_up_before_quitting(self.close):
            event.ignore()
            return
        waiting = rooms or self._holding.rooms
        if waiting is not None:
            try:
                waiting.leave()
            except StoreError as error:
                event.ignore()
                ask_to_lose(self._look, error, self, self._close_anyway)
                return
        self._idle.stop()
        self._background.abandon()
        self._background.wait(300)
        event.accept()

    def _close_anyway(self) -> None:
        self._workspace = None
        self._holding.give_back()
        self.close()


def _load_rooms() -> None:
    import journal_app.ui.workspace  # noqa: F401, PLC0415 - only to have it loaded
