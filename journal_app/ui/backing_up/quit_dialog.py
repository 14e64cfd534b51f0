"""At the end: one more backup, which one can watch, and need not wait for."""

from PySide6.QtWidgets import QProgressBar, QWidget

from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look


class QuitDialog(Dialog):
    """There while the last backup of the day is made. Its button and Escape go without it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        t, theme = look.t, look.theme
        super().__init__(t.text("Making a backup"), parent)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(t.text("Making a backup"))
        words = column(
            theme,
            label(t.text("Making a backup before closing"), Text.H3),
            label(
                t.text("Your words are saved already. This takes a moment; you need not wait."),
                Text.MUTED,
            ),
            6,
            bar,
            gap=6,
        )
        go = Button(theme, t.text("&Close without it"))
        go.clicked.connect(self.reject)
        head = row(theme, IconLabel(theme, Icon.SHIELD_CHECK, Tint.ACCENT, size=28), Grow(words))
        head.setSpacing(theme.px(16))
        foot = row(theme, REST, go)
        self.setLayout(column(theme, Grow(head), foot, gap=20, margins=(24, 24, 24, 20)))
        self.setFixedWidth(theme.px(480))
