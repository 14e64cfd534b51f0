"""The dialog that brings another copy of the journal into the open one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QWidget

from journal_app.journal.journal import Journal
from journal_app.journal.merging import MergeReport
from journal_app.journal.vault_key import VaultKey
from journal_app.ui.merging.presenter import MergePresenter, Ours
from journal_app.ui.merging.state import MergeState, Stage, Work
from journal_app.ui.merging.words import brings, known
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.dialog import Dialog, width_within
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.later import soon
from journal_app.ui.shared.layouts import REST, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, PROBLEM, Note
from journal_app.ui.shared.running import Runner
from journal_app.ui.shared.secret_part import SecretPart

_WIDTH = 520


class MergeDialog(Dialog):
    """Which copy; its passphrase; what it would bring; done.

    Signals:
        merged(object): something came in; the `MergeReport`.
    """

    merged = Signal(object)

    def __init__(
        self, look: Look, runner: Runner, journal: Journal, key: VaultKey, parent: QWidget
    ) -> None:
        t, theme = look.t, look.theme
        super().__init__(t.text("Bring in another copy"), parent)
        self._look = look
        self._stage = Stage.COPY
        self._path = label("", Text.BODY)
        self._folder = Button(theme, t.text("A journal's &folder…"), icon=Icon.FOLDER_OPEN)
        self._file = Button(theme, t.text("A &backup file…"), icon=Icon.FLOPPY_DISK)
        self._choices = holder(FlowLayout(theme, self._folder, self._file))
        self._secret = SecretPart(look, t.text("The passphrase of that copy, as it was then."))
        self._title = label("", Text.STRONG)
        self._lines = label("", Text.BODY)
        self._known = label("", Text.SMALL)
        inside = column(theme, self._title, self._lines, self._known, margins=(16, 12, 16, 12))
        self._report = frame(Ground.SUNKEN, inside)
        self._done = Note(theme, "", DONE)
        self._problem = Note(theme, "", PROBLEM)
        self._close = Button(theme, "", ButtonKind.GHOST)
        self._next = Button(theme, "", ButtonKind.PRIMARY)
        self.setLayout(
            column(
                theme,
                label(t.text("Bring in another copy"), Text.H1),
                self._path,
                self._choices,
                self._secret,
                self._done,
                self._report,
                self._problem,
                REST,
                self._buttons(),
                gap=12,
                margins=(28, 24, 28, 20),
            )
        )
        self.setFixedWidth(width_within(parent, theme.px(_WIDTH)))
        ours = Ours(t, runner, journal, key, self._tell, lambda action: soon(self, action))
        self._presenter = MergePresenter(self, ours)
        self._connect()
        self._presenter.refresh()

    def choose(self, path: Path) -> None:
        """Take this vault's folder, or this backup file, as the other copy."""
        self._presenter.choose(path)

    def _buttons(self) -> QHBoxLayout:
        return row(self._look.theme, REST, self._close, self._next)

    def _connect(self) -> None:
        self._folder.clicked.connect(self._choose_folder)
        self._file.clicked.connect(self._choose_file)
        self._secret.given.connect(self._presenter.look)
        self._secret.other_wanted.connect(self._presenter.other_secret)
        self._close.clicked.connect(self.reject)
        self._next.clicked.connect(self._go_on)
        self.finished.connect(lambda _: self._presenter.leave())

    def _tell(self, report: MergeReport) -> None:
        self.merged.emit(report)

    def show_state(self, state: MergeState) -> None:
        """Show `state`."""
        arrived, self._stage = state.stage is not self._stage, state.stage
        busy = state.work is not None
        choosing = state.stage in {Stage.COPY, Stage.SECRET}
        self._path.setText(self._path_words(state))
        self._path.setVisible(state.stage is not Stage.DONE)
        self._choices.setVisible(choosing)
        self._choices.setEnabled(not busy)
        self._secret.setVisible(state.stage is Stage.SECRET)
        self._secret.show_asked(by_code=state.by_code, busy=busy)
        self._show_report(state)
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

    def _path_words(self, state: MergeState) -> str:
        t = self._look.t
        if state.path is None:
            return t.text(
                "For a journal that was written in on two computers, or an old backup. "
                "Choose the other copy. Nothing you wrote is lost: what differs is kept twice."
            )
        return t.text("The other copy: {name}").format(name=state.path.name)

    def _show_report(self, state: MergeState) -> None:
        t, report, done = self._look.t, state.report, state.stage is Stage.DONE
        self._report.setVisible(state.stage in {Stage.PREVIEW, Stage.DONE})
        self._done.setVisible(done)
        if report is None:
            return
        lines = brings(report, t)
        title = t.text("What came in") if done else t.text("What would come in")
        self._title.setText(title if lines else t.text("Everything in it is here already."))
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))
        self._known.setText(known(report, t))
        self._known.setVisible(bool(report.known))
        if done:
            self._done.show_text(
                t.text("Done. A backup was made before: {name}").format(name=state.backup)
            )

    def _show_buttons(self, state: MergeState) -> None:
        t, report = self._look.t, state.report
        working = {
            Work.LOOKING: t.text("Comparing…"),
            Work.BACKING_UP: t.text("Making a backup first…"),
            Work.BRINGING_IN: t.text("Bringing it in…"),
        }
        resting = {
            Stage.COPY: t.text("Continue"),
            Stage.SECRET: t.text("&See what is in it"),
            Stage.PREVIEW: t.text("&Bring it in"),
            Stage.DONE: t.text("Close"),
        }
        self._next.show_text(working[state.work] if state.work else resting[state.stage])
        empty = state.stage is Stage.PREVIEW and report is not None and not brings(report, t)
        self._next.setEnabled(state.work is None and state.stage is not Stage.COPY and not empty)
        self._close.setVisible(state.stage is not Stage.DONE)
        self._close.show_text(t.text("Close") if empty else t.text("Cancel"))

    def _arrive(self) -> None:
        if self._stage is Stage.SECRET:
            self._secret.take_focus()
            return
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._title.text()} {self._lines.text()}")

    def _go_on(self) -> None:
        match self._stage:
            case Stage.SECRET:
                self._secret.give()
            case Stage.PREVIEW:
                self._presenter.merge()
            case Stage.DONE:
                self.accept()
            case Stage.COPY:
                pass

    def _choose_folder(self) -> None:
        title = self._look.t.text("The folder of the other copy")
        self._choose(QFileDialog(self, title, str(Path.home())), QFileDialog.FileMode.Directory)

    def _choose_file(self) -> None:
        title = self._look.t.text("Choose a backup")
        dialog = QFileDialog(self, title, str(Path.home()), "*.jbk")
        self._choose(dialog, QFileDialog.FileMode.ExistingFile)

    def _choose(self, dialog: QFileDialog, mode: QFileDialog.FileMode) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(lambda path: self._presenter.choose(Path(path)))
        QDialog.open(dialog)  # the file dialog's own form wants a slot by name
