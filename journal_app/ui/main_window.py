"""The window: the door or the rooms, never both.

MainWindow
├── LockPage or FirstRunPage    while no journal is open
└── Workspace                   while one is; torn down when it locks
"""

from contextlib import suppress
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
from journal_app.messages.explaining import explain
from journal_app.settings import Settings, save_settings
from journal_app.ui.behind import Behind
from journal_app.ui.closing import Closing, Passage
from journal_app.ui.desk import Desk
from journal_app.ui.door import Doors
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.locker import Exits, Locker
from journal_app.ui.locking.relaunching import Reopening
from journal_app.ui.locking.screenshots import block_screenshots, can_block_screenshots
from journal_app.ui.rooms import Room, Surroundings
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.background import Background
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

    def __init__(self, desk: Desk, reopening: Reopening | None = None) -> None:
        super().__init__()
        self._desk, self._reopening = desk, reopening
        self._settings = desk.settings
        self._vault = reopening.vault if reopening else None
        """Whose lock screen is shown; None: of the vault opened last."""
        self._background = Background(self)
        behind = Behind(
            self._enter, self._bring_back, self._prepare, known=lambda: self._settings.vaults
        )
        self._doors = Doors(desk, self._background, behind, self)
        self._workspace: Workspace | None = None
        self._look = desk.look(self._settings)
        self._closing = Closing(desk, self._background, self._passage(), self)
        self._locker = Locker(desk, self, self._background, self._exits())
        self._locker.dress(self._look)
        self._connect()
        self.setWindowTitle(_TITLE)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.restoreGeometry(QByteArray.fromHex(self._settings.geometry.encode()))
        self.show_door()

    def _connect(self) -> None:
        self._locker.locked.connect(self.locked)
        self._doors.help_wanted.connect(self.show_help)
        self._doors.language_chosen.connect(self._speak)
        self._doors.country_chosen.connect(self._move_to)
        self._doors.other_chosen.connect(self._show_lock_screen)
        self._doors.vault_forgotten.connect(self._forget)
        self._doors.reading.connect(self._show_reading)
        for keys, action in (
            ("F1", self.show_help),
            ("Ctrl+Q", self.close),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(action)

    def appear(self) -> None:
        """Show the window as it stood on the screen before, and listen to the system."""
        self._locker.appear(self._reopening)
        block_screenshots(self, wanted=self._settings.block_screenshots)

    def show_door(self) -> None:
        """Show the lock screen of the vault that was open, or the first run."""
        if vault := self._vault or next(iter(self._settings.vaults), None):
            self._show_lock_screen(vault)
        else:
            self.setCentralWidget(self._doors.first_page(self._look, self._settings))

    def _show_lock_screen(self, vault: Path) -> None:
        held = self._locker.holding.rooms
        # Another journal's passphrase must not bring back the rooms that wait.
        self._vault = vault if held is None else held.journal.folder
        page = self._doors.lock_page(self._look, self._vault, held=held is not None)
        self.setCentralWidget(page)

    def _forget(self, vault: Path) -> None:
        self._vault = None
        self._keep_settings(self._settings.without_vault(vault))
        self.show_door()

    def _show_reading(self, page: QWidget) -> None:
        """Show what can be read of a journal that is not opened."""
        self.setCentralWidget(page)
        self._locker.watch()

    # ----------------------------------------------------------------- the rooms

    def _enter(self, journal: Journal, key: VaultKey) -> None:
        """Open the rooms of `journal`."""
        self._vault = journal.folder
        self._keep_settings(self._settings.with_vault(journal.folder))
        self._show_rooms(journal, key, Room.TODAY).check()
        self._locker.watch()
        self.entered.emit()

    def _show_rooms(self, journal: Journal, key: VaultKey, room: Room) -> "Workspace":
        desk = self._desk
        around = Surroundings(
            self._look,
            self._settings,
            self._background,
            desk.page_command,
            desk.places.data,
            can_block_screenshots(),
        )
        from journal_app.ui.workspace import Workspace  # noqa: PLC0415 - see `_prepare`

        workspace = Workspace(journal, key, around)
        workspace.lock_wanted.connect(self._locker.lock)
        workspace.help_wanted.connect(self.show_help)
        workspace.settings_chosen.connect(self._apply)
        workspace.vault_chosen.connect(self._go_to)
        workspace.closed_work_wanted.connect(self._closing.begin)
        self._workspace = workspace
        self.setCentralWidget(workspace)
        workspace.show_room(room)
        return workspace

    def _prepare(self) -> None:
        """Load the rooms while the key is being derived: the lock screen comes up without."""
        QTimer.singleShot(PREPARE_MS, self, _load_rooms)

    def lock(self) -> None:
        """Lock now, as `Locker` says."""
        self._locker.lock()

    def _exits(self) -> Exits:
        return Exits(
            take_rooms=self._take_rooms,
            leave_door=self._leave_door,
            keep_place=self._keep_place,
            vault=lambda: self._vault,
            door=self.show_door,
        )

    def _take_rooms(self) -> "Workspace | None":
        rooms, self._workspace = self._workspace, None
        return rooms

    def _leave_door(self) -> bool:
        self._closing.lock()
        # The presenter of the door stays busy behind the rooms, so the page decides.
        opening = isinstance(self.centralWidget(), LockPage) and self._doors.unlocking
        return self._doors.leave() or opening

    def _passage(self) -> Passage:
        return Passage(
            look=lambda: self._look,
            rooms=lambda: self._workspace,
            left=self._left,
            enter=self._enter,
            gone=self._forget,
            door=self._come_back,
        )

    def _come_back(self) -> None:
        """Show the door, after work with the journal closed."""
        if self._closing.locked:
            self._locker.begin_anew()
        else:
            self.show_door()

    def _left(self) -> None:
        self._workspace = None
        close_dialogs()
        self._locker.rest()

    def _go_to(self, vault: Path) -> None:
        """Lock, and show the door of another journal."""
        self._keep_settings(self._settings.with_vault(vault))
        self._vault = vault
        self.lock()

    def _bring_back(self) -> None:
        """Show the rooms again that could not be saved."""
        if (workspace := self._locker.holding.give_back()) is None:
            return
        self._workspace = workspace
        self.setCentralWidget(workspace)
        workspace.show()
        self._locker.watch()
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
        self._locker.idle.set_limit(settings.idle_minutes * 60)
        block_screenshots(self, wanted=settings.block_screenshots)
        after = (settings.language, settings.text_size, settings.country)
        if (before.language, before.text_size, before.country) == after:
            return
        self._desk.speak(settings)
        self._look = self._desk.look(settings)
        self._desk.appearance.dress()
        self._locker.dress(self._look)
        if self._workspace is None:
            self.show_door()
        else:
            # Words and sizes are built into widgets, so the rooms are built anew.
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        if (workspace := self._workspace) is None:
            return
        try:
            workspace.flush()
        except StoreError as error:
            tell(self._look.theme, self._look.t, explain(error, self._look.t), self)
            return
        self.takeCentralWidget()
        self._show_rooms(workspace.journal, workspace.key, workspace.room)
        workspace.deleteLater()

    def _keep_settings(self, settings: Settings) -> None:
        self._settings = settings
        # Only comfort is lost; a full disk is told where words are at stake.
        with suppress(JournalError):
            save_settings(self._desk.places.config, settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, lock and go; when it cannot be saved, ask first."""
        self._keep_place()
        rooms = self._workspace
        if rooms is not None and rooms.back_up_before_quitting(self.close):
            event.ignore()
            return
        waiting = rooms or self._locker.holding.rooms
        if waiting is not None:
            try:
                waiting.leave()
            except StoreError as error:
                event.ignore()
                ask_to_lose(self._look, error, self, self._close_anyway)
                return
        self._locker.rest()
        event.accept()

    def _keep_place(self) -> None:
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        self._keep_settings(replace(self._settings, geometry=geometry))

    def _close_anyway(self) -> None:
        self._workspace = None
        self._locker.holding.give_back()
        self.close()


def _load_rooms() -> None:
    import journal_app.ui.workspace  # noqa: F401, PLC0415 - only to have it loaded
