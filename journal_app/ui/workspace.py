"""The rooms behind the door: built when a journal opens, torn down when it locks.

Workspace
├── Rail                 where one can go
└── QStackedWidget       one page of: today · journal · check-ins · questionnaires ·
                         sessions · share · settings

This is the only place where pages meet presenters of other rooms.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.domain.record import Kind
from journal_app.errors import StoreError
from journal_app.journal.journal import Journal
from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.prompts import load_prompts
from journal_app.library.safety import load_safety
from journal_app.library.scales import load_scales
from journal_app.messages import explain
from journal_app.settings import Settings
from journal_app.ui.preferences.room import PreferencesRoom
from journal_app.ui.scales.room import CheckInRoom, QuestionnaireRoom
from journal_app.ui.sessions.room import SessionsRoom
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.rail import Rail, RailContent, RailItem
from journal_app.ui.shared.running import Runner
from journal_app.ui.sharing.presenter import Press
from journal_app.ui.sharing.room import SharingRoom
from journal_app.ui.today.room import TodayRoom
from journal_app.ui.writing.room import WritingRoom


class Room(StrEnum):
    """Where one can be."""

    TODAY = "today"
    JOURNAL = "journal"
    CHECK_INS = "check-ins"
    QUESTIONNAIRES = "questionnaires"
    SESSIONS = "sessions"
    SHARE = "share"
    SETTINGS = "settings"


_NEW, _HELP, _LOCK = "new", "help", "lock"
_ROOM_OF = {
    Kind.CHECK_IN: Room.CHECK_INS,
    Kind.QUESTIONNAIRE: Room.QUESTIONNAIRES,
    Kind.SESSION: Room.SESSIONS,
    Kind.QUESTION: Room.SHARE,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rooms share."""

    look: Look
    settings: Settings
    runner: Runner
    page_command: tuple[str, ...]
    """Starts the child that composes pages."""


class Inhabited(Protocol):
    """What every room offers."""

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        ...

    def flush(self) -> None:
        """Write down what is being typed or filled in."""
        ...


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
        self._build()
        self._rooms: dict[Room, tuple[Inhabited, QWidget]] = {
            Room.TODAY: (self.today, self.today.page),
            Room.JOURNAL: (self.writing, self.writing.page),
            Room.CHECK_INS: (self.check_ins, self.check_ins.page),
            Room.QUESTIONNAIRES: (self.questionnaires, self.questionnaires.page),
            Room.SESSIONS: (self.sessions, self.sessions.page),
            Room.SHARE: (self.sharing, self.sharing.page),
            Room.SETTINGS: (self.preferences, self.preferences.page),
        }
        for _, page in self._rooms.values():
            self._stack.addWidget(page)
        self._rail = Rail(around.look.theme, around.look.t, self._rail_content())
        self._rail.chosen.connect(self._chosen)
        self.setLayout(row(around.look.theme, self._rail, Grow(self._stack), gap=0))
        self._connect()
        self._add_keys()

    def _build(self) -> None:
        journal, around, look = self.journal, self._around, self._around.look
        language = look.t.language
        scales, safety = load_scales(), load_safety(language)
        prompts, countries = load_prompts(language), load_countries(language)
        country = country_of(countries, around.settings.country)
        press = Press(look.t, around.settings.country, scales, around.runner, around.page_command)
        self.today = TodayRoom(journal, look, scales, prompts)
        self.writing = WritingRoom(journal, look, scales, prompts)
        self.check_ins = CheckInRoom(journal, look, scales, safety, country)
        self.questionnaires = QuestionnaireRoom(journal, look, scales, safety, country)
        self.sessions = SessionsRoom(journal, look, safety, country)
        self.sharing = SharingRoom(journal, look, press)
        self.preferences = PreferencesRoom(look, around.settings, countries, safety)

    def _connect(self) -> None:
        self.today.page.write_wanted.connect(self._write)
        self.today.page.check_in_wanted.connect(lambda: self.show_room(Room.CHECK_INS))
        self.today.page.questionnaire_wanted.connect(self._fill_in)
        self.today.page.session_wanted.connect(self._record_session)
        self.today.page.record_opened.connect(self._open)
        self.writing.page.record_opened.connect(self._open)
        for page in (self.check_ins.page, self.questionnaires.page, self.sessions.page):
            page.help_wanted.connect(self.help_wanted)
        self.preferences.changed.connect(self.settings_chosen)

    def _add_keys(self) -> None:
        self._key("Ctrl+N", self._begin)
        for number, room in enumerate(self._rooms, start=1):
            self._key(f"Ctrl+{number}", lambda room=room: self.show_room(room))

    def _key(self, keys: str, action: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def show_room(self, room: Room) -> None:
        """Go to `room`, once what is being typed here is written down."""
        if not self._left():
            return
        self.room = room
        inhabited, page = self._rooms[room]
        inhabited.refresh()
        self._stack.setCurrentWidget(page)
        self._rail.show_current(room.value)

    def show_checking(self, *, checking: bool) -> None:
        """Say that the journal is being checked, or no longer."""
        words = self._around.look.t.text("Checking the journal…") if checking else ""
        self._rail.show_backup(words, good=True)

    def flush(self) -> None:
        """Write down everything that is being typed or filled in.

        Raises:
            StoreError: the disk is full, read-only or gone. Nothing is lost from the pages.
        """
        for inhabited, _ in self._rooms.values():
            inhabited.flush()

    def leave(self) -> None:
        """Write everything down, and close the journal.

        Raises:
            StoreError: it could not be written; the journal stays open.
        """
        self.flush()
        self.journal.close()

    def _left(self) -> bool:
        look = self._around.look
        try:
            self._rooms[self.room][0].flush()
        except StoreError as error:
            tell(look.theme, look.t, explain(error, look.t), self)
            return False
        return True

    # ------------------------------------------------------------- from room to room

    def _chosen(self, key: str) -> None:
        if key == _NEW:
            self._begin()
        elif key == _HELP:
            self.help_wanted.emit()
        elif key == _LOCK:
            self.lock_wanted.emit()
        else:
            self.show_room(Room(key))

    def _begin(self) -> None:
        self.show_room(Room.JOURNAL)
        self.writing.begin()

    def _write(self, prompt: str) -> None:
        self.show_room(Room.JOURNAL)
        self.writing.begin_from(prompt)

    def _fill_in(self, scale: str) -> None:
        self.show_room(Room.QUESTIONNAIRES)
        self.questionnaires.start(scale)

    def _record_session(self) -> None:
        self.show_room(Room.SESSIONS)
        self.sessions.begin()

    def _open(self, record: str, kind: str) -> None:
        """Open a record in the room where it is at home."""
        room = _ROOM_OF.get(Kind(kind), Room.JOURNAL)
        self.show_room(room)
        match room:
            case Room.CHECK_INS:
                self.check_ins.open(record)
            case Room.QUESTIONNAIRES:
                self.questionnaires.open(record)
            case Room.SESSIONS:
                self.sessions.open(record)
            case Room.JOURNAL:
                self.writing.open(record)
            case _:
                return

    def _rail_content(self) -> RailContent:
        t = self._around.look.t
        return RailContent(
            primary=RailItem(_NEW, t.text("New entry"), Icon.PLUS),
            items=(
                RailItem(Room.TODAY, t.text("Today"), Icon.HOUSE_LINE),
                RailItem(Room.JOURNAL, t.text("Journal"), Icon.NOTEBOOK),
                RailItem(Room.CHECK_INS, t.text("Check-ins"), Icon.SLIDERS_HORIZONTAL),
                RailItem(Room.QUESTIONNAIRES, t.text("Questionnaires"), Icon.CLIPBOARD_TEXT),
                RailItem(Room.SESSIONS, t.text("Sessions"), Icon.FLOWER_LOTUS),
                RailItem(Room.SHARE, t.text("Share"), Icon.EXPORT),
            ),
            below=(
                RailItem(_HELP, t.text("Crisis help"), Icon.HAND_HEART, page=False),
                RailItem(Room.SETTINGS, t.text("Settings"), Icon.GEAR_SIX),
            ),
            lock=RailItem(_LOCK, t.text("Lock now"), Icon.LOCK_SIMPLE),
        )
