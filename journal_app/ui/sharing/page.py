"""Share: choose, check the very pages, save or print."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from journal_app.domain.selection import Paper
from journal_app.errors import JournalError
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.print_dialog import PrintDialog
from journal_app.ui.shared.printing import PrintRun, printer_for
from journal_app.ui.shared.problem_note import ProblemNote
from journal_app.ui.sharing.breaking_row import BreakingRow
from journal_app.ui.sharing.check_view import CheckView
from journal_app.ui.sharing.choose_form import ChooseForm
from journal_app.ui.sharing.state import SharingState, Step
from journal_app.ui.sharing.steps_line import StepsLine

_WIDTH = 900


class SharingPage(QWidget):
    """Shows the form, or the pages.

    Signals:
        check_wanted(): compose the pages and show them.
        back_wanted(): back to the form.
        file_chosen(Path): save the pages there.
        printed(): the pages went to a printer.
        failed(object): a page could not be shown or printed; the error.
    """

    check_wanted = Signal()
    back_wanted = Signal()
    file_chosen = Signal(object)
    printed = Signal()
    failed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: SharingState | None = None
        theme, t = look.theme, look.t
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._steps = StepsLine(look)
        self.form, self._check = ChooseForm(look), CheckView(look)
        self._go = Button(theme, t.text("Check the pages"), ButtonKind.PRIMARY, Icon.FILE_PDF)
        self._back = Button(theme, t.text("Back"), ButtonKind.GHOST)
        self._problem = ProblemNote(look)
        self._views = QStackedWidget()
        self._views.addWidget(self._choosing())
        self._views.addWidget(self._check)
        title = label(t.text("Share with your care team"), Text.H1)
        top = column(theme, title, self._steps, gap=10, margins=(32, 22, 32, 0))
        below = column(theme, Grow(self._views), margins=(32, 0, 32, 18))
        # Between them, because the note has margins of its own.
        self.setLayout(column(theme, top, self._problem, Grow(below), gap=14))
        self._connect()

    def show_state(self, state: SharingState) -> None:
        """Show `state`. Words that are being typed stay as they are."""
        self._state = state
        self._problem.show_problem(state.message, again=False)
        checking = state.step is Step.CHECK
        self._steps.show_current((3 if state.saved_as or state.printed else 2) if checking else 1)
        if checking:
            self._show_pages(state)
            return
        returned = self._views.currentWidget() is self._check
        self._check.let_go()
        self._views.setCurrentIndex(0)
        self.form.show_state(state)
        self._show_making(making=state.composing)
        if returned:
            self._go.setFocus()

    def _show_making(self, *, making: bool) -> None:
        """Show that the pages are being made, with a way back; or that they can be."""
        t = self._look.t
        self._go.show_text(t.text("Making the pages…") if making else t.text("Check the pages"))
        if making is not self._back.isHidden():
            return
        # The keys go to what can be pressed before what has them is put out of use.
        self._back.setVisible(making)
        self._go.setEnabled(not making)
        (self._back if making else self._go).setFocus()
        self.form.setEnabled(not making)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the words that were typed a moment ago when another page is shown."""
        super().hideEvent(event)
        self.form.finish_typing()

    def _show_pages(self, state: SharingState) -> None:
        arrived = self._views.currentWidget() is not self._check
        self._views.setCurrentWidget(self._check)
        try:
            self._check.show_state(state)
        except JournalError as error:
            self.failed.emit(error)
            return
        if arrived:
            self._check.take_focus()

    def _choosing(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        inside = column(theme, self.form, REST, gap=0)
        area = scrolling(
            centred(theme, inside, width=_WIDTH, margins=(0, 0, 12, 12)),
            name=t.text("What to include"),
        )
        caution = label(t.text("Anything here you would not want in a clinic file?"), Text.SMALL)
        self._back.hide()
        ways = QWidget()
        ways.setLayout(BreakingRow(theme, self._back, self._go, gap=10, lines_gap=8, right=True))
        foot = BreakingRow(theme, Grow(caution), ways, lines_gap=8)
        made = QWidget()
        made.setLayout(column(theme, Grow(area), line(), foot, gap=10))
        return made

    def _connect(self) -> None:
        self._go.clicked.connect(self._begin_check)
        self._back.clicked.connect(self.back_wanted)
        self._check.back_wanted.connect(self.back_wanted)
        self._check.save_wanted.connect(self._choose_file)
        self._check.print_wanted.connect(self._choose_printer)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.back_wanted)

    def _begin_check(self) -> None:
        self.form.finish_typing()
        self.check_wanted.emit()

    def _choose_file(self) -> None:
        if self._state is None:
            return
        name = f"summary-{self._state.selection.made.isoformat()}.pdf"
        title = self._look.t.text("Save the pages")
        dialog = QFileDialog(self, title, str(Path.home()), "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda file: self.file_chosen.emit(Path(file)))
        QDialog.open(dialog)  # the file dialog's own form wants a slot by name

    def _choose_printer(self) -> None:
        if self._state is None:
            return
        printer = printer_for(Paper(self._state.selection.paper))
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self._check.pages)
        pdf = self._state.pdf
        dialog.accepted.connect(lambda: self._print(pdf, printer))
        QDialog.open(dialog)  # the print dialog's own form wants a slot by name

    def _print(self, pdf: bytes, printer: QPrinter) -> None:
        try:
            run = PrintRun(pdf, printer)
        except JournalError as error:
            self.failed.emit(error)
            return
        run.printed.connect(self.printed)
        run.failed.connect(self.failed)
        PrintDialog(self._look, run, self).open()
        run.start()
