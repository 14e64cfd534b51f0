"""The rooms behind the door: built when a journal opens, torn down when it locks.

Workspace
├── Rail                 where one can go
└── QStackedWidget       the page of one room; only here do rooms meet
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.domain.help_line import Country
from journal_app.domain.record import Kind
from journal_app.errors import DatabaseDamaged, JournalError, StorageBusy, StoreError
from journal_app.journal.checking import Finding, check_vault, is_checked_when_opened
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import VaultKey
from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.prompts import Prompt, load_prompts
from journal_app.library.safety import SafetyTexts, load_safety
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.messages import explain
from journal_app.ui.preferences.room import PreferencesRoom
from journal_app.ui.rail_items import HELP, LOCK, NEW, rail_content
from journal_app.ui.rooms import Room, Surroundings
from journal_app.ui.scales.room import CheckInRoom, QuestionnaireRoom
from journal_app.ui.sessions.room import SessionsRoom
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.layouts import Grow, row
from journal_app.ui.shared.rail import Rail
from journal_app.ui.sharing.presenter import Press
from journal_app.ui.sharing.room import SharingRoom
from journal_app.ui.today.room import TodayRoom
from journal_app.ui.writing.room import WritingRoom

RETRY_MS = 200
"""After so long a busy disk is tried again."""


class Inhabited(Protocol):
    """What every room offers."""

    @property
    def page(self) -> QWidget:
        """What is shown."""
        ...

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        ...

    def flush(self) -> None:
        """Write down what is being typed or filled in."""
        ...


R = TypeVar("R", bound=Inhabited)


class Workspace(QWidget):
    """All rooms of one open journal. Has a journal for as long as it lives.

    Signals:
        lock_wanted(): lock now.
        help_wanted(): show the help lines.
        settings_chosen(object): other settings of this computer.
    """

    lock_wanted = Signal()
    help_wanted = Signal()
    settings_chosen = Signal(object)

    def __init__(self, journal: Journal, around: Surroundings) -> None:
        super().__init__()
        self.journal = journal
        self.room = Room.TODAY
        self._around = around
        self._stack = QStackedWidget()
        self._built: dict[Room, Inhabited] = {}
        """A room is built when it is first entered: one does not wait for all of them."""
        self._rail = Rail(around.look.theme, around.look.t, rail_content(around.look.t))
        self._rail.chosen.connect(self._chosen)
        self.setLayout(row(around.look.theme, self._rail, Grow(self._stack), gap=0))
        self._add_keys()

    @cached_property
    def today(self) -> TodayRoom:
        """Where one arrives."""
        look = self._around.look
        room = TodayRoom(self.journal, look, self._scales, self._prompts)
        room.page.write_wanted.connect(self._write)
        room.page.check_in_wanted.connect(lambda: self.show_room(Room.CHECK_INS))
        room.page.questionnaire_wanted.connect(self._fill_in)
        room.page.session_wanted.connect(self._record_session)
        room.page.record_opened.connect(self._open)
        return self._moved_in(Room.TODAY, room)

    @cached_property
    def writing(self) -> WritingRoom:
        """The timeline, and the entry that is open."""
        look = self._around.look
        room = WritingRoom(self.journal, look, self._scales, self._prompts)
        room.page.record_opened.connect(self._open)
        return self._moved_in(Room.JOURNAL, room)

    @cached_property
    def check_ins(self) -> CheckInRoom:
        """The daily check-in."""
        look = self._around.look
        room = CheckInRoom(self.journal, look, self._scales, self._safety, self._country)
        room.page.help_wanted.connect(self.help_wanted)
        return self._moved_in(Room.CHECK_INS, room)

    @cached_property
    def questionnaires(self) -> QuestionnaireRoom:
        """The published forms."""
        look = self._around.look
        room = QuestionnaireRoom(self.journal, look, self._scales, self._safety, self._country)
        room.page.help_wanted.connect(self.help_wanted)
        return self._moved_in(Room.QUESTIONNAIRES, room)

    @cached_property
    def sessions(self) -> SessionsRoom:
        """The record of the treatment."""
        room = SessionsRoom(self.journal, self._around.look, self._safety, self._country)
        room.page.help_wanted.connect(self.help_wanted)
        return self._moved_in(Room.SESSIONS, room)

    @cached_property
    def sharing(self) -> SharingRoom:
        """The way to a page of paper."""
        around, t = self._around, self._around.look.t
        country, command = around.settings.country, around.page_command
        press = Press(t, country, self._scales, around.runner, command)
        return self._moved_in(Room.SHARE, SharingRoom(self.journal, around.look, press))

    @cached_property
    def preferences(self) -> PreferencesRoom:
        """The settings of this computer."""
        around = self._around
        countries = load_countries(around.look.t.language)
        room = PreferencesRoom(around.look, around.settings, countries, self._safety)
        room.changed.connect(self.settings_chosen)
        return self._moved_in(Room.SETTINGS, room)

    def _moved_in(self, name: Room, room: R) -> R:
        self._stack.addWidget(room.page)
        self._built[name] = room
        return room

    @cached_property
    def _scales(self) -> ScaleShelf:
        return load_scales()

    @cached_property
    def _prompts(self) -> tuple[Prompt, ...]:
        return load_prompts(self._around.look.t.language)

    @cached_property
    def _safety(self) -> SafetyTexts:
        return load_safety(self._around.look.t.language)

    @cached_property
    def _country(self) -> Country:
        countries = load_countries(self._around.look.t.language)
        return country_of(countries, self._around.settings.country)

    def _enter(self, name: Room) -> Inhabited:
        doors: dict[Room, Callable[[], Inhabited]] = {
            Room.TODAY: lambda: self.today,
            Room.JOURNAL: lambda: self.writing,
            Room.CHECK_INS: lambda: self.check_ins,
            Room.QUESTIONNAIRES: lambda: self.questionnaires,
            Room.SESSIONS: lambda: self.sessions,
            Room.SHARE: lambda: self.sharing,
            Room.SETTINGS: lambda: self.preferences,
        }
        return doors[name]()

    def _add_keys(self) -> None:
        self._key("Ctrl+N", self._begin)
        for number, room in enumerate(Room, start=1):
            self._key(f"Ctrl+{number}", partial(self.show_room, room))

    def _key(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def show_room(self, room: Room, then: Callable[[], None] | None = None) -> None:
        """Go to `room`, once what is being typed here is written down; there, do `then`."""
        try:
            if self.room in self._built:
                self._built[self.room].flush()
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
        self._rail.show_current(room.value)
        if then is not None:
            then()

    def check(self, key: VaultKey) -> None:
        """Check a large journal now that it is open; a small one was checked before."""
        folder = self.journal.folder
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
        words = self._around.look.t.text("Checking the journal…") if checking else ""
        self._rail.show_backup(words, good=True)

    def flush(self) -> None:
        """Write down everything that is being typed or filled in.

        Raises:
            StoreError: the disk is full, read-only or gone. Nothing is lost from the pages.
        """
        for inhabited in self._built.values():
            inhabited.flush()

    def leave(self) -> None:
        """Write everything down, and close the journal.

        Raises:
            StoreError: it could not be written; the journal stays open.
        """
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
        self.show_room(Room.JOURNAL, self.writing.begin)

    def _write(self, prompt: str) -> None:
        self.show_room(Room.JOURNAL, lambda: self.writing.begin_from(prompt))

    def _fill_in(self, scale: str) -> None:
        self.show_room(Room.QUESTIONNAIRES, lambda: self.questionnaires.start(scale))

    def _record_session(self) -> None:
        self.show_room(Room.SESSIONS, self.sessions.begin)

    def _open(self, record: str, kind: str) -> None:
        """Open a record in the room where it is at home."""
        match Kind(kind):
            case Kind.CHECK_IN:
                self.show_room(Room.CHECK_INS, lambda: self.check_ins.open(record))
            case Kind.QUESTIONNAIRE:
                self.show_room(Room.QUESTIONNAIRES, lambda: self.questionnaires.open(record))
            case Kind.SESSION:
                self.show_room(Room.SESSIONS, lambda: self.sessions.open(record))
            case Kind.QUESTION:  # it stands in the list of what to ask
                self.show_room(Room.SHARE)
            case _:
                self.show_room(Room.JOURNAL, lambda: self.writing.open(record))
