"""Says which page is being printed, and lets one stop it."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.printing import PrintRun


class PrintDialog(Dialog):
    """There for as long as pages are printed: nobody leaves the room in the middle of it.

    Escape, the button, and the lock stop it.
    """

    def __init__(self, look: Look, run: PrintRun, parent: QWidget) -> None:
        t, theme = look.t, look.theme
        super().__init__(t.text("Printing"), parent)
        self._look, self._run = look, run
        run.setParent(self)
        self._words = label("", Text.BODY)
        stop = Button(theme, t.text("Stop printing"))
        stop.clicked.connect(self.reject)
        head = row(theme, IconLabel(theme, Icon.PRINTER, Tint.ACCENT, size=28), Grow(self._words))
        foot = row(theme, REST, stop)
        self.setLayout(column(theme, Grow(head), foot, gap=20, margins=(24, 24, 24, 20)))
        self.setFixedWidth(theme.px(420))
        self.finished.connect(run.stop)
        run.page_begun.connect(self._show_page)
        run.printed.connect(self.accept)
        run.failed.connect(self.reject)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop: the window locks, or the dialog was closed by its corner."""
        self._run.stop()
        super().closeEvent(event)

    def _show_page(self, page: int, pages: int) -> None:
        words = self._look.t.text("Printing page {page} of {pages}…")
        self._words.setText(words.format(page=page, pages=pages))
