"""The card that answers whether everything is in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.forms import Ground, IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, INFORMATION, Note
from journal_app.ui.shared.refill import refill
from journal_app.ui.vault_care.line import Line
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.state import CheckState, Health, Seen


class CheckCard(QFrame):
    """Looks when it is asked to, and shows each look in a line.

    Signals:
        check_wanted(): look now.
    """

    check_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        self._seen: tuple[Seen, ...] | None = None
        self._message = MessageNote(look)
        self._opening = Note(theme, "", INFORMATION)
        self._fine, self._to_do = Note(theme, "", DONE), Note(theme, "", INFORMATION)
        self._lines: QVBoxLayout = column(theme, gap=8)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(t.text("Looking through the journal"))
        self._go = Button(theme, t.text("&Look now"))
        self._go.clicked.connect(self.check_wanted)
        ask = Line(look, Icon.LIST_CHECKS, t.text("Look through everything"), self._go)
        ask.show_words(
            t.text("Every page, every version and every way in. Nothing is changed by it.")
        )
        ask.put_between(self._bar)
        self.setLayout(
            column(
                theme,
                label(t.text("Is everything in order?"), Text.H2),
                6,
                self._opening,
                ask,
                self._message,
                self._fine,
                self._to_do,
                self._lines,
                gap=12,
                margins=(24, 20, 24, 20),
            )
        )

    def show_state(self, state: CheckState) -> None:
        """Show what was found."""
        t = self._look.t
        self._message.show_message(state.message)
        self._opening.setVisible(bool(state.opening))
        self._opening.show_text("\n".join(state.opening), t.text("When it was opened"))
        self._bar.setVisible(state.checking)
        self._go.setEnabled(not state.checking)
        self._go.show_text(t.text("Looking…") if state.checking else t.text("&Look now"))
        self._show_sum(state)
        if state.seen != self._seen:
            self._seen = state.seen
            refill(self._lines, *map(self._line, state.seen or ()))

    def _show_sum(self, state: CheckState) -> None:
        t = self._look.t
        seen = state.seen or ()
        to_do = [each for each in seen if each.health is not Health.FINE]
        fine = bool(seen) and not to_do
        arrived = state.seen is not None and state.seen != self._seen
        self._fine.setVisible(fine)
        self._fine.show_text(t.text("Nothing needs to be done."), t.text("All is in order"))
        self._to_do.setVisible(bool(to_do))
        words = t.plural(
            "{n} thing to look at. It stands below, with what to do.",
            "{n} things to look at. They stand below, with what to do.",
            len(to_do),
        ).format(n=len(to_do))
        self._to_do.show_text(words)
        if arrived:
            announce(self, t.text("All is in order") if fine else words)

    def _line(self, seen: Seen) -> QWidget:
        theme = self._look.theme
        icon, tint = {
            Health.FINE: (Icon.CHECK_CIRCLE, Tint.OK),
            Health.TO_DO: (Icon.WARNING_CIRCLE, Tint.WARM),
            Health.UNKNOWN: (Icon.QUESTION, Tint.MUTED),
        }[seen.health]
        mark = IconLabel(theme, icon, tint, size=22)
        to_do = label(seen.to_do, Text.BODY)
        to_do.setVisible(bool(seen.to_do))
        found = seen.found
        if seen.day is not None:
            found = found.format(day=self._look.formats.full_day(seen.day))
        title, said = label(seen.title, Text.STRONG), label(found, Text.SMALL)
        words = column(theme, title, said, to_do, gap=1)
        inside = row(theme, mark, Grow(words), gap=12, margins=(9, 0, 0, 0))
        inside.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        return holder(inside)
