"""Quiet lines at the foot of the first page: the recovery code, and the backups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import IconLabel, Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.today.care_presenter import CareState


class _Reminder(QWidget):
    """An icon, a few words, and the way to where something can be done."""

    def __init__(self, look: Look, icon: Icon, way: str) -> None:
        super().__init__()
        theme = look.theme
        self._title, self._words = label("", Text.SMALL), label("", Text.CAPTION)
        self.way = Button(theme, way, ButtonKind.QUIET)
        mark = IconLabel(theme, icon, size=20)
        words = column(theme, self._title, self._words, gap=0)
        inside = row(theme, mark, Grow(words), self.way, gap=10, margins=(4, 8, 0, 0))
        inside.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        inside.setAlignment(self.way, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    def show_words(self, title: str, words: str) -> None:
        """Show what it reminds of."""
        self._title.setText(title)
        self._words.setText(words)


class CareNotes(QWidget):
    """Only there while there is something to look after. It can always wait.

    Signals:
        code_wanted(): look after the recovery code.
        backups_wanted(): look after the backups.
    """

    code_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        t = look.t
        self._code = _Reminder(look, Icon.KEY, t.text("Look after it"))
        self._code.way.setAccessibleName(t.text("Look after the recovery code"))
        self._code.way.clicked.connect(self.code_wanted)
        self._backup = _Reminder(look, Icon.SHIELD_SLASH, t.text("Look at them"))
        self._backup.way.setAccessibleName(t.text("Look at the backups"))
        self._backup.way.clicked.connect(self.backups_wanted)
        self._opened = _Reminder(look, Icon.INFO, t.text("More about it"))
        self._opened.way.clicked.connect(self.code_wanted)
        reminders = (self._opened, self._code, self._backup)
        self.setLayout(column(look.theme, *reminders, gap=4))
        for each in reminders:
            each.hide()

    def show_state(self, state: CareState) -> None:
        """Show what there is to look after."""
        t, day = self._look.t, self._look.formats.full_day
        self._code.setVisible(state.code)
        if state.checked is None:
            self._code.show_words(
                t.text("Recovery code: not rehearsed"),
                t.text(
                    "Without the passphrase, that code is the only way into your journal. "
                    "Look now and then whether you still find it."
                ),
            )
        else:
            self._code.show_words(
                t.text("Recovery code: typed back on {day}").format(day=day(state.checked)),
                t.text("When you have a moment: do you still find the paper?"),
            )
        self._opened.setVisible(bool(state.opened))
        self._opened.show_words(t.text("When it was opened"), "\n".join(state.opened))
        self._backup.setVisible(state.backup)
        self._backup.show_words(self._last(state), self._why(state))

    def _last(self, state: CareState) -> str:
        t = self._look.t
        if state.last_backup is None:
            return t.text("Backups: none yet")
        day = self._look.formats.full_day(state.last_backup)
        return t.text("Backups: the last good one is of {day}").format(day=day)

    def _why(self, state: CareState) -> str:
        t = self._look.t
        if not state.place_chosen:
            return t.text("If this disk breaks, your journal is gone. Choose a place for them.")
        if state.problem is not None:
            return f"{state.problem.title}. {state.problem.what_to_do}"
        return t.text("The next one is made by itself while you write.")
