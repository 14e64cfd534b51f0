"""The door: the lock screen, or the first run where there is no journal yet."""

from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from journal_app.i18n import Translator
from journal_app.library.help_lines import load_countries
from journal_app.library.safety import load_safety
from journal_app.paths import default_vault
from journal_app.settings import Settings
from journal_app.ui.behind import Behind
from journal_app.ui.desk import Desk
from journal_app.ui.detours import At, Detours
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.lock_screen.presenter import Door, Elsewhere, LockPresenter
from journal_app.ui.lock_screen.state import Way
from journal_app.ui.shared.greeting import greeting
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.running import Runner

if TYPE_CHECKING:
    from journal_app.ui.first_run.page import FirstRunPage
    from journal_app.ui.first_run.presenter import FirstRunPresenter
    from journal_app.ui.shared.sheet_presenter import SheetPresenter

# The lock screen is back within a second because it does not load the first run.


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
        self._detours = Detours(desk.clock, self._seen, runner, behind, self)
        self._detours.reading.connect(self.reading)
        self._detours.over.connect(self.other_chosen)
        self._detours.help_wanted.connect(self.help_wanted)
        self._presenter: LockPresenter | FirstRunPresenter | None = None

    def lock_page(self, look: Look, vault: Path, *, held: bool) -> LockPage:
        """Return the lock screen of `vault`.

        Args:
            look: how it looks and speaks.
            vault: the folder.
            held: the rooms wait in memory, because their last page could not be saved.
        """
        page = LockPage(look, greeting(look.t, self._desk.clock.local_now().hour))
        known = self._behind.known()
        door = self._door(look.t, self._elsewhere(look, page), held=held)
        presenter = LockPresenter(vault, page, door)
        page.asking.secret_given.connect(presenter.unlock)
        page.asking.forgot.connect(presenter.forgot)
        page.asking.waited.connect(presenter.waited)
        page.renewing.asked.typed.connect(presenter.typed)
        page.renewing.asked.suggestion_wanted.connect(presenter.suggest)
        page.renewing.given.connect(presenter.renew)
        page.renewing.skipped.connect(presenter.skip)
        page.way_chosen.connect(presenter.go)
        page.vault_picked.connect(lambda at: self._pick(vault, known, at))
        page.help_wanted.connect(self.help_wanted)
        page.other.folder_wanted.connect(lambda: self._choose_other(look, page))
        page.other.backup_wanted.connect(lambda: self._restore_new(look, page))
        page.language_chosen.connect(self.language_chosen)
        self._presenter = presenter
        presenter.refresh()
        return page

    def _door(self, t: Translator, elsewhere: Elsewhere, *, held: bool) -> Door:
        behind, desk = self._behind, self._desk
        return Door(
            t=t,
            clock=desk.clock,
            runner=self._runner,
            enter=behind.enter,
            elsewhere=elsewhere,
            seen=self._seen,
            known=behind.known(),
            held=held,
            bring_back=behind.bring_back,
            prepare=behind.prepare,
        )

    def _elsewhere(self, look: Look, page: QWidget) -> Elsewhere:
        detours = self._detours

        def at(folder: Path) -> At:
            return At(look, page.window(), folder)

        return Elsewhere(
            read=lambda folder, key, way: detours.read(
                at(folder), key, damaged=way is Way.SALVAGE
            ),
            bring_in=lambda folder, key: detours.bring_in(at(folder), key),
            restore=lambda folder: detours.restore(at(folder), folder),
            forget=self.vault_forgotten.emit,
        )

    def _pick(self, vault: Path, known: tuple[Path, ...], at: int) -> None:
        """Show the lock screen of another vault, counted as the page lists them."""
        others = [each for each in known if each != vault]
        if at > 0:
            self.other_chosen.emit(others[at - 1])

    @property
    def unlocking(self) -> bool:
        """Whether an unlock is under way, which a lock has to abandon."""
        return isinstance(self._presenter, LockPresenter) and self._presenter.busy

    def leave(self) -> bool:
        """Take away whatever can be read, and tell whether there was anything."""
        return self._detours.leave()

    def first_page(self, look: Look, settings: Settings) -> "FirstRunPage":
        """Return the first run."""
        from journal_app.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - see the top
        from journal_app.ui.first_run.presenter import FirstRunPresenter, Start  # noqa: PLC0415 - see the top

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
        page.passphrase.asked.suggestion_wanted.connect(presenter.suggest)
        page.code.held_by.connect(presenter.held_by)
        page.type_back.typed.connect(presenter.typed_back)
        page.type_back.postponed.connect(presenter.postpone)
        page.backups.place_chosen.connect(lambda place: presenter.backed_up_to(Path(place)))
        page.place_chosen.connect(presenter.placed)
        page.went_on.connect(presenter.go_on)
        page.went_back.connect(presenter.back)
        page.help_wanted.connect(self.help_wanted)
        page.existing.folder_wanted.connect(lambda: self._choose_other(look, page))
        page.existing.backup_wanted.connect(lambda: self._restore_new(look, page))
        self._presenter = presenter
        presenter.refresh()
        return page

    def _sheet_of(self, page: "FirstRunPage", look: Look) -> "SheetPresenter":
        from journal_app.ui.shared.sheet_presenter import (  # noqa: PLC0415 - see the top
            SheetPresenter,
            SheetPress,
        )

        press = SheetPress(look.t, self._runner, self._desk.page_command, page.help.country)
        buttons = page.code.buttons
        sheet = SheetPresenter(buttons, press)
        buttons.print_wanted.connect(sheet.print_it)
        buttons.save_wanted.connect(sheet.save)
        buttons.printed.connect(sheet.printed)
        buttons.failed.connect(sheet.failed)
        return sheet

    def _restore_new(self, look: Look, page: QWidget) -> None:
        """Make a journal from a backup beside those that are there."""
        target = free_folder(default_vault(self._desk.places))
        self._detours.restore(At(look, page.window(), target), target)

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
