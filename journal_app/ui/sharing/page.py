"""Share: choose, check the very pages, save or print."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QWidget

from journal_app.domain.selection import Paper
from journal_app.errors import JournalError
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.problem_note import ProblemNote
from journal_app.ui.sharing.check_view import CheckView
from journal_app.ui.sharing.choose_form import ChooseForm
from journal_app.ui.sharing.printing import print_pages, printer_for
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
        self._problem = ProblemNote(look)
        self._views = QStackedWidget()
        self._views.addWidget(self._choosing())
        self._views.addWidget(self._check)
        title = label(t.text("Share with your care team"), Text.H1)
        self.setLayout(
            column(
                theme,
                title,
                self._steps,
                self._problem,
                4,
                Grow(self._views),
                gap=10,
                margins=(32, 22, 32, 18),
            )
        )
        self._connect()

    def show_state(self, state: SharingState) -> None:
        """Show `state`. Words that are being typed stay as they are."""
        self._state = state
        self._problem.show_problem(state.message, again=False)
        checking = state.step is Step.CHECK
        self._steps.show_current((3 if state.saved_as else 2) if checking else 1)
        if checking:
            self._show_pages(state)
            return
        self._check.let_go()
        self._views.setCurrentIndex(0)
        self.form.show_state(state)
        self.form.setEnabled(not state.composing)
        self._go.setEnabled(not state.composing)
        t = self._look.t
        self._go.show_text(
            t.text("Making the pages…") if state.composing else t.text("Check the pages")
        )

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
        foot = row(theme, Grow(caution), self._go, gap=16)
        made = QWidget()
        made.setLayout(column(theme, Grow(area), line(), foot, gap=10))
        return made

    def _connect(self) -> None:
        self._go.clicked.connect(self._begin_check)
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
        folder = Path.home() / name
        title = self._look.t.text("Save the pages")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(folder), "PDF (*.pdf)")
        if chosen:
            self.file_chosen.emit(Path(chosen))

    def _choose_printer(self) -> None:
        if self._state is None:
            return
        printer = printer_for(Paper(self._state.selection.paper))
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pdf = self._state.pdf
        dialog.accepted.connect(lambda: self._print(pdf, printer))
        QDialog.open(dialog)  # the print dialog's own form wants a slot by name

    def _print(self, pdf: bytes, printer: QPrinter) -> None:
        try:
            print_pages(pdf, printer)
        except JournalError as error:
            self.failed.emit(error)
        else:
            self.printed.emit()
