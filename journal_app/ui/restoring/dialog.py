"""The dialog that makes a journal anew from a backup file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journal_app.journal.clock import Clock
from journal_app.ui.restoring.presenter import Bench, RestorePresenter
from journal_app.ui.restoring.state import RestoreState, Stage
from journal_app.ui.restoring.words import file_words, good_words, place_words, restored_words
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.dialog import Dialog, width_within
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, PROBLEM, Note
from journal_app.ui.shared.running import Runner
from journal_app.ui.shared.secret_part import SecretPart

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class RestoreWish:
    """What is to be restored, and where to."""

    runner: Runner
    clock: Clock
    target: Path
    """The folder of the journal, unless the person chooses another one."""
    path: Path | None = None
    """The backup file, if it is already chosen."""


class RestoreDialog(Dialog):
    """Which backup; its passphrase; what is in it, and where to; done.

    Signals:
        open_wanted(Path, object): open the restored journal: its folder and its key.
    """

    open_wanted = Signal(Path, object)

    def __init__(self, look: Look, wish: RestoreWish, parent: QWidget | None = None) -> None:
        t, theme = look.t, look.theme
        super().__init__(t.text("Restore a backup"), parent)
        self._look, self._clock = look, wish.clock
        self._stage = Stage.FILE
        self._state: RestoreState | None = None
        self._file = label("", Text.BODY)
        self._choose = Button(theme, t.text("Choose a &file…"), icon=Icon.FOLDER_OPEN)
        self._secret = SecretPart(look, t.text("The passphrase as it was on that day."))
        self._good = Note(theme, "", DONE)
        self._place = label("", Text.BODY)
        self._change = Button(theme, t.text("&Another place…"), ButtonKind.LINK)
        inside = column(theme, self._place, row(theme, self._change, REST))
        inside.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self._placing = frame(Ground.SUNKEN, inside)
        self._problem = Note(theme, "", PROBLEM)
        self._close = Button(theme, "", ButtonKind.GHOST)
        self._next = Button(theme, "", ButtonKind.PRIMARY)
        self.setLayout(
            column(
                theme,
                label(t.text("Restore a backup"), Text.H1),
                self._file,
                row(theme, self._choose, REST),
                self._secret,
                self._good,
                self._placing,
                self._problem,
                REST,
                row(theme, REST, self._close, self._next),
                gap=12,
                margins=(28, 24, 28, 20),
            )
        )
        self.setFixedWidth(width_within(parent, theme.px(_WIDTH)))
        bench = Bench(t, wish.runner, wish.clock.now)
        self._presenter = RestorePresenter(wish.target, self, bench)
        self._connect()
        self._presenter.refresh()
        if wish.path is not None:
            self._presenter.choose(wish.path)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._choose_file)
        self._secret.given.connect(self._presenter.check)
        self._secret.other_wanted.connect(self._presenter.other_secret)
        self._change.clicked.connect(self._choose_place)
        self._close.clicked.connect(self.reject)
        self._next.clicked.connect(self._go_on)
        self.finished.connect(lambda _: self._presenter.leave())

    def show_state(self, state: RestoreState) -> None:
        """Show `state`."""
        look, zone = self._look, self._clock.zone()
        arrived, self._stage = state.stage is not self._stage, state.stage
        self._state = state
        self._file.setText(file_words(look, state.file, zone))
        self._file.setVisible(state.stage is not Stage.DONE)
        self._choose.setVisible(state.stage in {Stage.FILE, Stage.SECRET})
        self._choose.setEnabled(not state.busy)
        self._secret.setVisible(state.stage is Stage.SECRET)
        self._secret.show_asked(by_code=state.by_code, busy=state.busy)
        self._show_good(state)
        self._place.setText(place_words(look, state))
        self._placing.setVisible(state.stage is Stage.PLACE)
        self._change.setEnabled(not state.busy)
        self._problem.setVisible(state.message is not None)
        if state.message is not None:
            message = state.message
            self._problem.show_text(f"{message.what_happened} {message.what_to_do}", message.title)
            announce(self, message.title)
        self._show_buttons(state)
        self.fit()
        self.resize(self.width(), self.minimumHeight())
        if arrived:
            self._arrive()

    def _show_good(self, state: RestoreState) -> None:
        look, zone = self._look, self._clock.zone()
        self._good.setVisible(state.stage in {Stage.PLACE, Stage.DONE})
        if state.restored is not None:
            self._good.show_text(restored_words(look, state.restored))
        elif state.good is not None:
            self._good.show_text(good_words(look, state.good, zone))

    def _show_buttons(self, state: RestoreState) -> None:
        t = self._look.t
        words = {
            Stage.FILE: t.text("Reading…") if state.busy else t.text("Continue"),
            Stage.SECRET: t.text("Checking all of it…")
            if state.busy
            else t.text("Check the &backup"),
            Stage.PLACE: t.text("Restoring…") if state.busy else t.text("&Restore"),
            Stage.DONE: t.text("&Open it"),
        }
        self._next.show_text(words[state.stage])
        self._next.setEnabled(not state.busy and state.stage is not Stage.FILE)
        done = state.stage is Stage.DONE
        self._close.show_text(t.text("&Close") if done else t.text("Cancel"))
        # What is being moved into place is not left alone half-way.
        self._close.setEnabled(not (state.busy and state.stage is Stage.PLACE))

    def _arrive(self) -> None:
        if self._stage is Stage.SECRET:
            self._secret.take_focus()
        else:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._good.accessibleName())

    def _go_on(self) -> None:
        match self._stage:
            case Stage.SECRET:
                self._secret.give()
            case Stage.PLACE:
                self._presenter.restore()
            case Stage.DONE:
                self._open()
            case Stage.FILE:
                pass

    def _open(self) -> None:
        state, key = self._state, self._presenter.key
        if state is not None and state.restored is not None and key is not None:
            self.accept()
            self.open_wanted.emit(state.restored.folder, key)

    def _choose_file(self) -> None:
        t = self._look.t
        dialog = QFileDialog(self, t.text("Choose a backup"), str(Path.home()), "*.jbk")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self._presenter.choose(Path(file)))
        QDialog.open(dialog)  # the file dialog's own form wants a slot by name

    def _choose_place(self) -> None:
        t = self._look.t
        dialog = QFileDialog(self, t.text("A folder for your journal"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(
            lambda folder: self._presenter.place(Path(folder) / "Journal.vault")
        )
        QDialog.open(dialog)  # the file dialog's own form wants a slot by name
