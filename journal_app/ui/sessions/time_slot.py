"""A time of day that may be left out."""

from datetime import time

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, IconButton
from journal_app.ui.shared.fields import TimeField
from journal_app.ui.shared.forms import label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import row
from journal_app.ui.shared.look import Look


class TimeSlot(QWidget):
    """A button that adds the time, and then the time itself.

    Signals:
        changed(): the person set it, or took it out.
    """

    changed = Signal()

    def __init__(self, look: Look, name: str, add: str, usual: time) -> None:
        """Build it; `add` says what the button does, `usual` is where the time begins."""
        super().__init__()
        self._usual = usual
        theme = look.theme
        self._add = Button(theme, add, icon=Icon.CLOCK)
        self._name = label(name, wrap=False)
        self._field = TimeField(theme, name, look.formats.locale)
        removing = look.t.text("Take out: {name}").format(name=name)
        self._remove = IconButton(theme, Icon.X, removing, size=16)
        self.setLayout(row(theme, self._add, self._name, self._field, self._remove, gap=8))
        self._add.clicked.connect(self._begin)
        self._remove.clicked.connect(self._end)
        self._field.timeChanged.connect(lambda _: self.changed.emit())
        self._show(given=False)

    def moment(self) -> time | None:
        """Return the time, or None when it is left out."""
        return None if self._field.isHidden() else self._field.moment()

    def show_moment(self, moment: time | None) -> None:
        """Show this time, or none, without a signal."""
        self._show(given=moment is not None)
        if moment is not None and moment != self._field.moment():
            with QSignalBlocker(self._field):
                self._field.show_moment(moment)

    def _begin(self) -> None:
        self.show_moment(self._usual)
        self._field.setFocus()
        self.changed.emit()

    def _end(self) -> None:
        self.show_moment(None)
        self._add.setFocus()
        self.changed.emit()

    def _show(self, *, given: bool) -> None:
        self._add.setVisible(not given)
        for part in (self._name, self._field, self._remove):
            part.setVisible(given)
