"""The rooms of one open journal: each is built, and connected, when it is first entered."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country
from journal_app.journal.erasing import tidy
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.prompts import Prompt, load_prompts
from journal_app.library.safety import SafetyTexts, load_safety
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.settings import Settings
from journal_app.ui.backing_up.presenter import BackupSchedule, Keeping
from journal_app.ui.preferences.room import PreferencesRoom
from journal_app.ui.rooms import Room, Surroundings
from journal_app.ui.scales.room import CheckInRoom, QuestionnaireRoom
from journal_app.ui.sessions.room import SessionsRoom
from journal_app.ui.shared.later import soon
from journal_app.ui.shared.preferring import Preferring
from journal_app.ui.shared.sheet_presenter import SheetPress
from journal_app.ui.shared.sweeping import Sweeping
from journal_app.ui.shared.while_there import WhileThere
from journal_app.ui.sharing.presenter import Press
from journal_app.ui.sharing.room import SharingRoom
from journal_app.ui.today.room import TodayRoom
from journal_app.ui.trash.room import TrashRoom
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.journals_presenter import Computer
from journal_app.ui.vault_care.room import VaultCareRoom
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
        ways_in_wanted(): look after the passphrase and the recovery code.
        backups_wanted(): look after the backups.
        write_wanted(str): write about the prompt with this id; nothing: about anything.
        questionnaire_wanted(str): fill in the scale with this id.
        session_wanted(): record a session.
        record_opened(str, str): the id and the kind of a record to open.
        help_wanted(): show the help lines.
        focus_wanted(bool): nothing but the page is to be shown, or all again.
        settings_chosen(object): other settings of this computer.
        restore_wanted(object): bring a backup back; its path, or None to choose one.
        merge_wanted(): bring in what another copy of the journal holds.
        vault_chosen(Path): close this journal, and open the one in this folder.
        closed_work_wanted(object): close the journal for this `ClosedWork`.
    """

    room_wanted = Signal(object)
    ways_in_wanted = Signal()
    backups_wanted = Signal()
    write_wanted = Signal(str)
    questionnaire_wanted = Signal(str)
    session_wanted = Signal()
    record_opened = Signal(str, str)
    help_wanted = Signal()
    focus_wanted = Signal(bool)
    settings_chosen = Signal(object)
    restore_wanted = Signal(object)
    merge_wanted = Signal()
    vault_chosen = Signal(Path)
    closed_work_wanted = Signal(object)


class Rooms:
    """One does not wait for all of them: a room is built when it is first entered."""

    def __init__(self, journal: Journal, key: VaultKey, around: Surroundings, ways: Ways) -> None:
        self._journal, self._key, self._around, self._ways = journal, key, around, ways
        self._settings = around.settings
        self._runner = WhileThere(around.runner, ways)
        self._preferring = Preferring(journal, partial(soon, ways))
        keeping = Keeping(journal, key, around.look.t, self._runner, self._preferring)
        self.schedule = BackupSchedule(keeping)
        work = partial(tidy, journal.folder, key)
        self.sweeping = Sweeping(work, self._runner, partial(soon, ways))
        self.built: dict[Room, Inhabited] = {}

    def enter(self, name: Room) -> Inhabited:
        """Return the room called `name`."""
        return _DOORS[name](self)

    def flush(self) -> None:
        """Write down everything that is being typed or filled in.

        Raises:
            StoreError: the disk is full, read-only or gone. Nothing is lost from the pages.
        """
        for inhabited in self.built.values():
            inhabited.flush()

    @cached_property
    def today(self) -> TodayRoom:
        """Where one arrives."""
        room = TodayRoom(self._journal, self._around.look, self._scales, self._prompts)
        room.care_for(self.schedule)
        page, ways = room.page, self._ways
        page.care.code_wanted.connect(ways.ways_in_wanted)
        page.care.backups_wanted.connect(ways.backups_wanted)
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
        room.page.focus_wanted.connect(self._ways.focus_wanted)
        room.page.trash_opened.connect(lambda: self._ways.room_wanted.emit(Room.TRASH))
        return self._moved_in(Room.JOURNAL, room)

    @cached_property
    def trash(self) -> TrashRoom:
        """What was moved there, and can be brought back."""
        room = TrashRoom(self._journal, self._around.look, self._scales, self.sweeping)
        room.page.journal_wanted.connect(lambda: self._ways.room_wanted.emit(Room.JOURNAL))
        room.page.record_opened.connect(self._ways.record_opened)
        return self._moved_in(Room.TRASH, room)

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
        press = Press(t, country, self._scales, self._runner, command)
        return self._moved_in(Room.SHARE, SharingRoom(self._journal, around.look, press))

    @cached_property
    def preferences(self) -> PreferencesRoom:
        """The settings of this computer."""
        around = self._around
        countries = load_countries(around.look.t.language)
        room = PreferencesRoom(around.look, around.settings, countries, self._safety)
        room.changed.connect(self._choose)
        room.page.journal_wanted.connect(lambda: self._ways.room_wanted.emit(Room.YOUR_JOURNAL))
        return self._moved_in(Room.SETTINGS, room)

    @cached_property
    def vault_care(self) -> VaultCareRoom:
        """The ways in, the backups, and whether everything is in order."""
        around, ways = self._around, self._ways
        look, t = around.look, around.look.t
        care = Care(self._journal, self._key, t, self._runner, self._preferring, self.schedule)
        press = SheetPress(t, self._runner, around.page_command, lambda: self._settings.country)
        computer = Computer(lambda: self._settings, around.data, around.can_block_screenshots)
        room = VaultCareRoom(care, look, press, computer)
        room.flush_with(self.flush)
        room.page.general_wanted.connect(lambda: ways.room_wanted.emit(Room.SETTINGS))
        room.restore_wanted.connect(ways.restore_wanted)
        room.merge_wanted.connect(ways.merge_wanted)
        room.vault_chosen.connect(ways.vault_chosen)
        room.vault_forgotten.connect(self._forget)
        room.closed_work_wanted.connect(ways.closed_work_wanted)
        room.screenshots_blocked.connect(self._block_screenshots)
        return self._moved_in(Room.YOUR_JOURNAL, room)

    def _choose(self, settings: Settings) -> None:
        self._settings = settings
        self._ways.settings_chosen.emit(settings)

    def _block_screenshots(self, wanted: bool) -> None:  # noqa: FBT001 - a tick box has two states
        self._choose_here(replace(self._settings, block_screenshots=wanted))

    def _forget(self, vault: Path) -> None:
        self._choose_here(self._settings.without_vault(vault))

    def _choose_here(self, settings: Settings) -> None:
        """Choose other settings elsewhere than on their own page, which is told."""
        self._choose(settings)
        if Room.SETTINGS in self.built:
            self.preferences.presenter.settings_changed(self._settings)

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
    Room.YOUR_JOURNAL: lambda rooms: rooms.vault_care,
    Room.TRASH: lambda rooms: rooms.trash,
}
