"""Opens the dialogs of this page, each with its presenter, over the page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from journal_app.journal.ways_in import ways_in
from journal_app.reports.recovery_sheet import RecoverySheet
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.sheet_presenter import SheetPresenter, SheetPress
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.erase_dialog import EraseDialog
from journal_app.ui.vault_care.erase_presenter import ErasePresenter
from journal_app.ui.vault_care.moving_dialog import MovingDialog
from journal_app.ui.vault_care.moving_presenter import MovingPresenter
from journal_app.ui.vault_care.names import journal_name
from journal_app.ui.vault_care.new_code_dialog import NewCodeDialog
from journal_app.ui.vault_care.new_code_presenter import NewCodePresenter, NewCodeState, Step
from journal_app.ui.vault_care.passphrase_dialog import PassphraseDialog
from journal_app.ui.vault_care.passphrase_presenter import PassphrasePresenter
from journal_app.ui.vault_care.rehearsal_dialog import RehearsalDialog
from journal_app.ui.vault_care.rehearsal_presenter import RehearsalPresenter
from journal_app.ui.vault_care.rekey_dialog import RekeyDialog
from journal_app.ui.vault_care.rekey_presenter import Ready, RekeyPresenter


class CareDialogs(QObject):
    """One dialog at a time.

    Signals:
        changed(): a way into the journal is another one now, or was tried.
        rekey_ready(object): both passphrases are there, to change all keys.
        erase_wanted(): the name of the journal was typed.
    """

    changed = Signal()
    rekey_ready = Signal(object)
    erase_wanted = Signal()

    def __init__(self, care: Care, look: Look, press: SheetPress, parent: QWidget) -> None:
        super().__init__(parent)
        self._care, self._look, self._press, self._over = care, look, press, parent
        self._kept: tuple[object, ...] = ()
        """The presenters of the open dialog: Qt does not keep them alive."""

    def change_passphrase(self) -> None:
        """Ask for the old passphrase and a new one."""
        dialog = PassphraseDialog(self._look, self._over)
        presenter = PassphrasePresenter(self._care, dialog, self.changed.emit)
        dialog.fields.typed.connect(presenter.typed)
        dialog.went_on.connect(presenter.go_on)
        self._open(dialog, presenter.closed, presenter)
        presenter.refresh()

    def rehearse(self) -> None:
        """Ask for the recovery code."""
        dialog = RehearsalDialog(self._look, self._over)
        presenter = RehearsalPresenter(self._care, dialog, self.changed.emit)
        dialog.fields.typed.connect(presenter.typed)
        dialog.went_on.connect(presenter.go_on)
        dialog.new_code_wanted.connect(dialog.close)
        dialog.new_code_wanted.connect(self.make_code)
        self._open(dialog, presenter.closed, presenter)
        presenter.refresh()

    def make_code(self) -> None:
        """Make a new recovery code, and see it through to paper and back."""
        presenter = self._new_code()
        has_old = ways_in(self._care.folder).recovery_since is not None
        presenter.begin(has_old=has_old, holder=self._holder())

    def show_code(self, code: str, old_backups: tuple[Path, ...]) -> None:
        """See a code through that was just made."""
        self._new_code().begin_with(code, self._holder(), old_backups)

    def rekey(self) -> None:
        """Explain what changing all keys means, and ask for both passphrases."""
        dialog = RekeyDialog(self._look, self._over)

        def ready(wanted: Ready) -> None:
            dialog.close()
            self.rekey_ready.emit(wanted)

        presenter = RekeyPresenter(self._care, dialog, ready)
        dialog.fields.typed.connect(presenter.typed)
        dialog.went_on.connect(presenter.go_on)
        self._open(dialog, presenter.closed, presenter)
        presenter.refresh()

    def erase(self) -> None:
        """Say what erasing takes away, and ask for the name of the journal."""
        dialog = EraseDialog(self._look, journal_name(self._care.folder), self._over)

        def erase() -> None:
            dialog.close()
            self.erase_wanted.emit()

        presenter = ErasePresenter(self._care, dialog, erase)
        dialog.typed.connect(presenter.typed)
        dialog.went_on.connect(presenter.go_on)
        self._open(dialog, lambda: None, presenter)
        presenter.refresh()

    def move(self, flush: Callable[[], None]) -> None:
        """Explain how to move; `flush` writes down what is being typed."""
        dialog = MovingDialog(self._look, self._over)
        presenter = MovingPresenter(self._care, dialog, flush)
        dialog.place_chosen.connect(presenter.place_chosen)
        self._open(dialog, presenter.closed, presenter)
        presenter.refresh()

    def _new_code(self) -> NewCodePresenter:
        dialog = NewCodeDialog(self._look, self._over)
        sheet = SheetPresenter(dialog.sheet, self._press)
        view = _WithSheet(dialog, sheet, self._care.journal.vault)
        presenter = NewCodePresenter(self._care, view, self.changed.emit)
        rehearsal = RehearsalPresenter(self._care, dialog, presenter.fitted)
        dialog.passphrase_typed.connect(presenter.typed)
        dialog.holder_typed.connect(presenter.holder_typed)
        dialog.went_on.connect(presenter.go_on)
        dialog.went_back.connect(presenter.back)
        dialog.rehearsal.typed.connect(rehearsal.typed)
        dialog.tried.connect(rehearsal.go_on)
        dialog.sheet.print_wanted.connect(sheet.print_it)
        dialog.sheet.save_wanted.connect(sheet.save)
        dialog.sheet.printed.connect(sheet.printed)
        dialog.sheet.failed.connect(sheet.failed)

        def closed() -> None:
            presenter.closed()
            rehearsal.closed()
            sheet.show_sheet(None)

        self._open(dialog, closed, presenter, rehearsal, sheet, view)
        rehearsal.refresh()
        return presenter

    def _open(self, dialog: QDialog, closed: Callable[[], None], *kept: object) -> None:
        self._kept = kept
        dialog.finished.connect(closed)
        dialog.open()

    def _holder(self) -> str:
        return self._care.preferring.now().recovery_holder


class _WithSheet:
    """Shows the dialog, and offers the sheet for as long as its code is shown."""

    def __init__(self, dialog: NewCodeDialog, sheet: SheetPresenter, vault: str) -> None:
        self._dialog, self._sheet, self._vault = dialog, sheet, vault

    def show_state(self, state: NewCodeState) -> None:
        """Show `state`."""
        if state.code and state.step is Step.SHEET:
            self._sheet.show_sheet(RecoverySheet(self._vault, state.code, state.today))
        self._dialog.show_state(state)
