"""Two buttons that bring a recovery sheet to paper, and a line that says how it went."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journal_app.domain.selection import Paper
from journal_app.errors import JournalError
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.print_dialog import PrintDialog
from journal_app.ui.shared.printing import PrintRun, printer_for
from journal_app.ui.shared.sheet_presenter import SheetState


class SheetButtons(QWidget):
    """Prints the sheet, or saves it as a file.

    Signals:
        print_wanted(): print it.
        save_wanted(Path): save it in this file.
        printed(): the printer has it.
        failed(object): the printer has not; the error.
    """

    print_wanted = Signal()
    save_wanted = Signal(Path)
    printed = Signal()
    failed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._name = ""
        self._print = Button(theme, t.text("&Print the sheet…"), icon=Icon.PRINTER)
        self._save = Button(theme, t.text("&Save as PDF…"), icon=Icon.FILE_PDF)
        self._said = label("", Text.SMALL)
        self._problem = label("", Text.PROBLEM)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self._choose_file)
        buttons = FlowLayout(theme, self._print, self._save)
        self.setLayout(column(theme, holder(buttons), self._said, self._problem, gap=6))
        self.show_sheet_state(SheetState())

    def show_sheet_state(self, state: SheetState) -> None:
        """Show how it stands with the sheet."""
        self._name = state.name
        for each in (self._print, self._save):
            each.setEnabled(bool(state.name) and not state.busy)
        said = self._words(state)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        problem = state.message
        told = f"{problem.title}. {problem.what_to_do}" if problem else ""
        self._problem.setText(told)
        self._problem.setVisible(bool(told))
        if told or said:
            announce(self, told or said)

    def print_sheet(self, pdf: bytes, paper: Paper) -> None:
        """Ask for a printer and print on it."""
        printer = printer_for(paper)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._run(pdf, printer))
        QDialog.open(dialog)  # the print dialog's own form wants a slot by name

    def _run(self, pdf: bytes, printer: QPrinter) -> None:
        try:
            run = PrintRun(pdf, printer)
        except JournalError as error:
            self.failed.emit(error)
            return
        run.printed.connect(self.printed)
        run.failed.connect(self.failed)
        PrintDialog(self._look, run, self).open()
        run.start()

    def _choose_file(self) -> None:
        title = self._look.t.text("Save the recovery sheet")
        dialog = QFileDialog(self, title, str(Path.home()), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._name)
        dialog.fileSelected.connect(lambda file: self.save_wanted.emit(Path(file)))
        QDialog.open(dialog)  # the file dialog's own form wants a slot by name

    def _words(self, state: SheetState) -> str:
        t = self._look.t
        if state.busy:
            return t.text("Making the sheet…")
        if state.saved_as:
            return t.text(
                "Saved as {name}. Print it, then delete the file: "
                "it opens your journal for whoever finds it."
            ).format(name=state.saved_as)
        return t.text("Sent to the printer.") if state.printed else ""
