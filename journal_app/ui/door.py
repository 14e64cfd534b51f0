"""The door: the lock screen, or the first run where there is no journal yet."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.library.help_lines import load_countries
from journal_app.library.safety import load_safety
from journal_app.paths import default_vault
from journal_app.settings import Settings
from journal_app.ui.desk import Desk
from journal_app.ui.first_run.page import FirstRunPage
from journal_app.ui.first_run.presenter import FirstRunPresenter, Start
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.lock_screen.presenter import Door, LockPresenter
from journal_app.ui.shared.greeting import greeting
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.running import Runner
from journal_app.ui.shared.sheet_presenter import SheetPresenter, SheetPress


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind the door."""

    enter: Callable[[Journal, VaultKey], None]
    bring_back: Callable[[], None]
    prepare: Callable[[], None]
    """Called while the key is being derived, which leaves time to load what comes after."""
    known: Callable[[], tuple[Path, ...]] = tuple
    """The vaults that this computer knows, the one opened last first."""


class Doors(QObject):
    """Builds the page in front of the rooms, and keeps its presenter.

    Signals:
        help_wanted(): the help lines.
        language_chosen(str): a language code.
        country_chosen(str): an ISO 3166 code, or nothing for elsewhere.
        other_chosen(Path): the folder of another journal.
        vault_forgotten(Path): this computer should no longer know this vault.
        reading(object): a page that shows what can be read of a journal, without opening it.
    """

    help_wanted = Signal()
    language_chosen = Signal(str)
    country_chosen = Signal(str)
    other_chosen = Signal(Path)
    vault_forgotten = Signal(Path)
    reading = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, behind: Behind, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._behind = desk, runner, behind
        self._seen = desk.places.data / "seen"
        self._presenter: LockPresenter | FirstRunPresenter | None = None

    def lock_page(self, look: Look, vault: Path, *, held: bool) -> LockPage:
        """Return the lock screen of `vault`.

        Args:
            look: how it looks and speaks.
            vault: the folder.
            held: the rooms wait in memory, because their last page could not be saved.
        """
        clock = self._desk.clock
        page = LockPage(look, greeting(look.t, clock.local_now().hour))
        behind = self._behind
        door = Door(
            look.t,
            clock,
            self._runner,
            behind.enter,
            held=held,
            bring_back=behind.bring_back,
            prepare=behind.prepare,
        )
        presenter = LockPresenter(vault, page, door)
        page.secret_given.connect(presenter.unlock)
        page.forgot.connect(presenter.forgot)
        page.help_wanted.connect(self.help_wanted)
        page.other_wanted.connect(lambda: self._choose_other(look, page))
        page.language_chosen.connect(self.language_chosen)
        self._presenter = presenter
        presenter.refresh()
        return page

    def leave(self) -> bool:
        """Take away whatever can be read, and tell whether there was anything."""
        return False

    def first_page(self, look: Look, settings: Settings) -> FirstRunPage:
        """Return the first run."""
        language = look.t.language
        page = FirstRunPage(
            look, load_safety(language), load_countries(language), settings.country
        )
        start = Start(
            t=look.t,
            clock=self._desk.clock,
            runner=self._runner,
            seen=self._seen,
            offer=self._sheet_of(page, look).show_sheet,
            enter=self._behind.enter,
        )
        presenter = FirstRunPresenter(free_folder(default_vault(self._desk.places)), page, start)
        page.welcome.language_chosen.connect(self.language_chosen)
        page.welcome.confirmed.connect(presenter.confirmed)
        page.help.country_chosen.connect(self.country_chosen)
        page.passphrase.asked.typed.connect(presenter.typed)
        page.code.held_by.connect(presenter.held_by)
        page.type_back.typed.connect(presenter.typed_back)
        page.type_back.postponed.connect(presenter.postpone)
        page.backups.place_chosen.connect(lambda place: presenter.backed_up_to(Path(place)))
        page.place_chosen.connect(presenter.placed)
        page.went_on.connect(presenter.go_on)
        page.went_back.connect(presenter.back)
        page.help_wanted.connect(self.help_wanted)
        page.existing_wanted.connect(lambda: self._choose_other(look, page))
        self._presenter = presenter
        presenter.refresh()
        return page

    def _sheet_of(self, page: FirstRunPage, look: Look) -> SheetPresenter:
        press = SheetPress(look.t, self._runner, self._desk.page_command, page.help.country)
        buttons = page.code.buttons
        sheet = SheetPresenter(buttons, press)
        buttons.print_wanted.connect(sheet.print_it)
        buttons.save_wanted.connect(sheet.save)
        buttons.printed.connect(sheet.printed)
        buttons.failed.connect(sheet.failed)
        return sheet

    def _choose_other(self, look: Look, page: QWidget) -> None:
        chosen = QFileDialog.getExistingDirectory(
            page, look.t.text("Open another journal"), str(self._desk.places.data)
        )
        if chosen:
            self.other_chosen.emit(Path(chosen))


def free_folder(wanted: Path) -> Path:
    """Return `wanted`, or the next name in line that nothing lies under yet."""
    numbered = (wanted.with_stem(f"{wanted.stem} {number}") for number in count(2))
    return next(each for each in chain((wanted,), numbered) if not each.exists())
