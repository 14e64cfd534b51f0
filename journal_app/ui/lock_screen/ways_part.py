"""The part of the lock screen that offers ways on where a journal cannot simply be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.lock_screen.state import Way
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look

_KINDS = {
    Way.LOOK: ButtonKind.PRIMARY,
    Way.SALVAGE: ButtonKind.PRIMARY,
    Way.BACK: ButtonKind.GHOST,
}
_ICONS = {Way.LOOK: Icon.EYE, Way.SALVAGE: Icon.EYE}


class WaysPart(QWidget):
    """A button for each way.

    Signals:
        chosen(object): one of `Way`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: tuple[Way, ...] = ()
        self._buttons = {way: self._button(look, way) for way in Way}
        self.setLayout(column(look.theme, *self._buttons.values(), gap=8))

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        """Offer `ways`, the first one to the keys."""
        for way, button in self._buttons.items():
            button.setVisible(way in ways)
        if ways and ways != self._shown:
            self._buttons[ways[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown = ways

    def _button(self, look: Look, way: Way) -> Button:
        t = look.t
        words = {
            Way.LOOK: t.text("&Look at it without changing anything"),
            Way.SALVAGE: t.text("&See what can still be read"),
            Way.BRING_IN: t.text("Bring in the &newest backup…"),
            Way.OPEN_ANYWAY: t.text("&Open it as it is"),
            Way.RESTORE: t.text("&Restore a backup…"),
            Way.FORGET: t.text("&Take it off this list"),
            Way.BACK: t.text("&Back"),
        }[way]
        made = Button(look.theme, words, _KINDS.get(way, ButtonKind.PLAIN), _ICONS.get(way))
        made.clicked.connect(lambda: self.chosen.emit(way))
        return made
