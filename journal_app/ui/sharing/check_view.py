"""The pages before they leave: what is in them, and exactly how they will print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind, IconButton
from journal_app.ui.shared.forms import Ground, IconLabel, Text, Tint, frame, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.page_view import PageView
from journal_app.ui.shared.pages import kilobytes
from journal_app.ui.shared.panels import DONE, INFORMATION, Note
from journal_app.ui.sharing.breaking_row import BreakingRow
from journal_app.ui.sharing.check_body import CheckBody
from journal_app.ui.sharing.recap import left_out, recap
from journal_app.ui.sharing.state import SharingState


class CheckView(QWidget):
    """Shows the very bytes that will be saved.

    Signals:
        back_wanted(), print_wanted(), save_wanted(): the three ways on.
    """

    back_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._inside: QVBoxLayout = column(theme, gap=6)
        self._outside = label("", Text.SMALL)
        self._done = Note(theme, "", DONE)
        self._pages = PageView(look)
        self._pdf = b""
        self._place = label("", Text.SMALL, wrap=False)
        self._previous = IconButton(theme, Icon.CARET_LEFT, t.text("Previous page"))
        self._next = IconButton(theme, Icon.CARET_RIGHT, t.text("Next page"))
        self._zoom = IconButton(theme, Icon.MAGNIFYING_GLASS, t.text("Larger"))
        self._zoom.setCheckable(True)
        self._exact = label("", Text.BODY)
        self._back = Button(theme, t.text("Back"), ButtonKind.GHOST)
        self._print = Button(theme, t.text("Print…"), ButtonKind.PLAIN, Icon.PRINTER)
        self._save = Button(theme, t.text("Save PDF…"), ButtonKind.PRIMARY, Icon.EXPORT)
        self._lay_out()
        self._connect()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages.count

    def show_state(self, state: SharingState) -> None:
        """Show the pages of `state`, and what is in them.

        Raises:
            PageFailed: the bytes are no PDF.
        """
        self._show_recap(recap(state, self._look))
        self._outside.setText(left_out(state, self._look.t))
        self._show_done(state)
        if state.pdf != self._pdf:
            self._pdf = state.pdf
            try:
                self._pages.show_pdf(state.pdf)
            finally:
                self._exact.setText(self._exactly(state.pdf))
                # What cannot be looked at is not handed over.
                for button in (self._print, self._save):
                    button.setEnabled(self._pages.count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page, also while a button has the keys."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._pages.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _show_done(self, state: SharingState) -> None:
        t = self._look.t
        said = []
        if state.saved_as:
            said.append(
                t.text(
                    "Saved as “{name}”. It is not encrypted; keep it as you would the paper."
                ).format(name=state.saved_as)
            )
        if state.printed:
            said.append(t.text("The pages went to the printer."))
        words = " ".join(said)
        if said and words != self._done.accessibleName():
            announce(self, words)
        self._done.show_text(words)
        self._done.setVisible(bool(said))

    def _show_recap(self, lines: tuple[str, ...]) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        theme = self._look.theme
        for words in lines:
            mark = IconLabel(theme, Icon.CHECK, Tint.ACCENT, size=16)
            entry = row(theme, mark, Grow(label(words)), gap=8)
            entry.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            self._inside.addWidget(holder(entry))

    def let_go(self) -> None:
        """Close the pages: they are readable text in memory."""
        if self._pdf:
            self._pdf = b""
            self._pages.show_pdf(b"")

    def take_focus(self) -> None:
        """Send the keys to the pages."""
        self._pages.setFocus()

    def _exactly(self, pdf: bytes) -> str:
        t, count = self._look.t, self._pages.count
        return t.plural(
            "This is exactly what will be saved: {n} page, {size} kB. Nothing else is included.",
            "This is exactly what will be saved: {n} pages, {size} kB. Nothing else is included.",
            count,
        ).format(n=count, size=kilobytes(pdf))

    def _lay_out(self) -> None:
        theme = self._look.theme
        body = CheckBody(self._look, self._left(), self._warning(), self._stage())
        icon = IconLabel(theme, Icon.FILE_PDF, Tint.ACCENT, size=22)
        exact = holder(row(theme, icon, Grow(self._exact), gap=10))
        ways = QWidget()
        buttons = (self._back, self._print, self._save)
        ways.setLayout(BreakingRow(theme, *buttons, gap=10, lines_gap=8, right=True))
        foot = BreakingRow(theme, Grow(exact), ways, lines_gap=8)
        self.setLayout(column(theme, self._done, Grow(body), foot, gap=14))

    def _left(self) -> QVBoxLayout:
        theme = self._look.theme
        title = label(self._look.t.text("What is in it"), Text.H2)
        return column(theme, title, self._inside, 6, self._outside, REST, gap=8)

    def _warning(self) -> Note:
        words = self._look.t.text(
            "The PDF is not encrypted. Anyone who has the file or the paper can read it. "
            "Printers and cloud printers may keep copies."
        )
        return Note(self._look.theme, words, INFORMATION)

    def _stage(self) -> QFrame:
        theme = self._look.theme
        turning = row(
            theme,
            REST,
            self._previous,
            self._place,
            self._next,
            12,
            self._zoom,
            REST,
            gap=6,
        )
        return frame(
            Ground.STAGE,
            column(
                theme,
                Grow(self._pages),
                turning,
                gap=4,
                margins=(4, 4, 4, 8),
            ),
        )

    def _connect(self) -> None:
        pages = self._pages
        self._previous.clicked.connect(lambda: pages.turn_to(pages.number - 1))
        self._next.clicked.connect(lambda: pages.turn_to(pages.number + 1))
        self._zoom.toggled.connect(lambda on: pages.show_wide(wide=on))
        pages.turned.connect(self._turned)
        self._back.clicked.connect(self.back_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)

    def _turned(self, number: int) -> None:
        count = self._pages.count
        words = self._look.t.text("Page {page} of {pages}")
        self._place.setText(words.format(page=number + 1, pages=count))
        self._previous.setEnabled(number > 0)
        self._next.setEnabled(number + 1 < count)
