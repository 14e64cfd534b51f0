"""The rooms of one open journal: each is built, and connected, when it is first entered."""

from collections.abc import Callable
from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.prompts import Prompt, load_prompts
from journal_app.library.safety import SafetyTexts, load_safety
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.ui.preferences.room import PreferencesRoom
from journal_app.ui.rooms import Room, Surroundings
from journal_app.ui.scales.room import CheckInRoom, QuestionnaireRoom
from journal_app.ui.sessions.room import SessionsRoom
from journal_app.ui.sharing.presenter import Press
from journal_app.ui.sharing.room import SharingRoom
from journal_app.ui.today.room import TodayRoom
from journal_app.ui.writing.room import WritingRoom


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


class Ways(QObject):
    """The ways that lead out of the rooms.

    Signals:
        room_wanted(object): go to this `Room`.
        write_wanted(str): write about the prompt with this id; nothing: about anything.
        questionnaire_wanted(str): fill in the scale with this id.
        session_wanted(): record a session.
        record_opened(str, str): the id and the kind of a record to open.
        help_wanted(): show the help lines.
        settings_chosen(object): other settings of this computer.
    """

    room_wanted = Signal(object)
    write_wanted = Signal(str)
    questionnaire_wanted = Signal(str)
    session_wanted = Signal()
    record_opened = Signal(str, str)
    help_wanted = Signal()
    settings_chosen = Signal(object)


class Rooms:
    """One does not wait for all of them: a room is built when it is first entered."""

    def __init__(self, journal: Journal, key: VaultKey, around: Surroundings, ways: Ways) -> None:
        self._journal, self._key, self._around, self._ways = journal, key, around, ways
        self.built: dict[Room, Inhabited] = {}

    def enter(self, name: Room) -> Inhabited:
        """Return the room called `name`."""
        return _DOORS[name](self)

    @cached_property
    def today(self) -> TodayRoom:
        """Where one arrives."""
        room = TodayRoom(self._journal, self._around.look, self._scales, self._prompts)
        page, ways = room.page, self._ways
        page.write_wanted.connect(ways.write_wanted)
        page.check_in_wanted.connect(lambda: ways.room_wanted.emit(Room.CHECK_INS))
        page.questionnaire_wanted.connect(ways.questionnaire_wanted)
        page.session_wanted.connect(ways.session_wanted)
        page.record_opened.connect(ways.record_opened)
        return self._moved_in(Room.TODAY, room)

    @cached_property
    def writing(self) -> WritingRoom:
        """The timeline, and the entry that is open."""
        room = WritingRoom(self._journal, self._around.look, self._scales, self._prompts)
        room.page.record_opened.connect(self._ways.record_opened)
        return self._moved_in(Room.JOURNAL, room)

    @cached_property
    def check_ins(self) -> CheckInRoom:
        """The daily check-in."""
        look = self._around.look
        room = CheckInRoom(self._journal, look, self._scales, self._safety, self._country)
        room.page.help_wanted.connect(self._ways.help_wanted)
        return self._moved_in(Room.CHECK_INS, room)

    @cached_property
    def questionnaires(self) -> QuestionnaireRoom:
        """The published forms."""
        look = self._around.look
        room = QuestionnaireRoom(self._journal, look, self._scales, self._safety, self._country)
        room.page.help_wanted.connect(self._ways.help_wanted)
        return self._moved_in(Room.QUESTIONNAIRES, room)

    @cached_property
    def sessions(self) -> SessionsRoom:
        """The record of the treatment."""
        room = SessionsRoom(self._journal, self._around.look, self._safety, self._country)
        room.page.help_wanted.connect(self._ways.help_wanted)
        return self._moved_in(Room.SESSIONS, room)

    @cached_property
    def sharing(self) -> SharingRoom:
        """The way to a page of paper."""
        around, t = self._around, self._around.look.t
        country, command = around.settings.country, around.page_command
        press = Press(t, country, self._scales, around.runner, command)
        return self._moved_in(Room.SHARE, SharingRoom(self._journal, around.look, press))

    @cached_property
    def preferences(self) -> PreferencesRoom:
        """The settings of this computer."""
        around = self._around
        countries = load_countries(around.look.t.language)
        room = PreferencesRoom(around.look, around.settings, countries, self._safety)
        room.changed.connect(self._ways.settings_chosen)
        return self._moved_in(Room.SETTINGS, room)

    def _moved_in(self, name: Room, room: R) -> R:
        self.built[name] = room
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


_DOORS: dict[Room, Callable[[Rooms], Inhabited]] = {
    Room.TODAY: lambda rooms: rooms.today,
    Room.JOURNAL: lambda rooms: rooms.writing,
    Room.CHECK_INS: lambda rooms: rooms.check_ins,
    Room.QUESTIONNAIRES: lambda rooms: rooms.questionnaires,
    Room.SESSIONS: lambda rooms: rooms.sessions,
    Room.SHARE: lambda rooms: rooms.sharing,
    Room.SETTINGS: lambda rooms: rooms.preferences,
}
