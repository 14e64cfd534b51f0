"""One of a few, under its question, which can be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.choices import Alternative, Choice
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look


class ChoiceField(QWidget):
    """A question with its alternatives.

    Signals:
        changed(): the person chose, or took it back.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        question: str,
        alternatives: tuple[Alternative, ...],
        columns: int,
        *,
        clearable: bool = True,
    ) -> None:
        super().__init__()
        self._clearable = clearable
        self.choice = Choice(
            look.theme, question, alternatives, columns=columns, clearable=clearable
        )
        self._away = Button(look.theme, look.t.text("Clear"), ButtonKind.QUIET)
        self._away.setAccessibleDescription(question)
        head = row(look.theme, Grow(label(question, Text.STRONG)), self._away)
        # The room for the button is there from the start: nothing moves when one chooses.
        head.setContentsMargins(0, 0, 0, 0)
        policy = self._away.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._away.setSizePolicy(policy)
        self.setLayout(column(look.theme, head, self.choice, gap=6))
        self.choice.chosen.connect(self._changed)
        self.choice.cleared.connect(self._changed)
        self._away.clicked.connect(self._clear)
        self._away.hide()

    def key(self) -> str | None:
        """Return the key of the choice, or None when there is none."""
        return self.choice.key()

    def show_key(self, key: str | None) -> None:
        """Show this choice, or none, without a signal."""
        self.choice.show_key(key)
        self._show_away()

    def _changed(self) -> None:
        self._show_away()
        self.changed.emit()

    def _show_away(self) -> None:
        self._away.setVisible(self._clearable and self.key() is not None)

    def _clear(self) -> None:
        self.choice.show_key(None)
        self.choice.take_focus()
        self._changed()
