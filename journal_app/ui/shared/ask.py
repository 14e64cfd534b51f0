"""Dialogs that tell what went wrong, or ask before something is done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal_app.i18n import Translator
from journal_app.messages.message import Message
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.tokens import Theme


@dataclass(frozen=True, slots=True)
class Question:
    """Something to be sure of. Both buttons say what they do."""

    title: str
    text: str
    do_it: str
    """The verb, such as "Move to the trash"."""
    leave_it: str
    """The way back, such as "Keep it"."""
    dangerous: bool = False


class _Sheet(Dialog):
    """A small dialog: a title, a few words, buttons at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None, title: str) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setFixedWidth(theme.px(480))

    def fill(self, icon: IconLabel, words: tuple[QWidget, ...], buttons: QHBoxLayout) -> None:
        """Put in what it shows."""
        theme = self._theme
        text = column(theme, *words, gap=10)
        head = row(theme, icon, Grow(text), gap=16)
        head.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        margins = (24, 24, 24, 20)
        self.setLayout(column(theme, Grow(head), buttons, gap=20, margins=margins))


class ProblemDialog(_Sheet):
    """Tells what the world did, and what one can do about it."""

    def __init__(
        self,
        theme: Theme,
        translator: Translator,
        message: Message,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent, message.title)
        close = Button(theme, translator.text("All right"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        words = (
            label(message.title, Text.H2),
            label(message.what_happened),
            label(message.what_to_do),
        )
        icon = IconLabel(theme, Icon.INFO, Tint.WARM, size=28)
        self.fill(icon, words, row(theme, REST, close))


class ConfirmDialog(_Sheet):
    """Asks. `accepted` means do it; Escape, and the button that has the keys, mean no."""

    def __init__(self, theme: Theme, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, question.title)
        kind = ButtonKind.DANGER if question.dangerous else ButtonKind.PRIMARY
        self.do_it = Button(theme, question.do_it, kind)
        self.leave_it = Button(theme, question.leave_it)
        self.do_it.clicked.connect(self.accept)
        self.leave_it.clicked.connect(self.reject)
        icon = IconLabel(theme, Icon.QUESTION, Tint.MUTED, size=28)
        words = (label(question.title, Text.H2), label(question.text))
        self.fill(icon, words, row(theme, REST, self.leave_it, self.do_it))
        if question.dangerous:
            self.leave_it.setDefault(True)
            self.leave_it.setFocus()


def tell(theme: Theme, translator: Translator, message: Message, parent: QWidget) -> None:
    """Show what went wrong, over `parent`, and go on at once."""
    ProblemDialog(theme, translator, message, parent).open()


def confirm(theme: Theme, question: Question, parent: QWidget, do_it: Callable[[], None]) -> None:
    """Ask over `parent`, and call `do_it` if the person says yes."""
    dialog = ConfirmDialog(theme, question, parent)
    dialog.accepted.connect(do_it)
    dialog.open()
