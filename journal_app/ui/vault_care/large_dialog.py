"""A dialog that scrolls when its words need more room than the window has."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QWidget

from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.layouts import REST, Grow, column, holder, row, scrolling
from journal_app.ui.shared.look import Look

_WIDTH, _LEAST = 600, 300
_AROUND = 48
_SIDE = 28
_BAR = 12


class LargeDialog(Dialog):
    """A title, what is asked or told, and the buttons at the right, always in sight."""

    def __init__(self, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._look = look
        self._heading = label(title, Text.H1)
        self._inside: QLayout | None = None
        self._foot: QHBoxLayout = row(look.theme, REST, gap=10)
        self._head, self._below = QWidget(), QWidget()

    def fill(self, inside: QLayout, *buttons: Button) -> None:
        """Put in what it shows."""
        theme = self._look.theme
        self._inside = column(theme, inside, REST, margins=(_SIDE, 4, _SIDE, 16))
        for button in buttons:
            self._foot.addWidget(button)
        self._head = holder(row(theme, Grow(self._heading), margins=(_SIDE, 24, _SIDE, 8)))
        foot = holder(self._foot)
        self._below = holder(row(theme, Grow(foot), margins=(_SIDE, 14, _SIDE, 18)))
        area = scrolling(self._inside, name=self.accessibleName())
        self.setLayout(column(theme, self._head, Grow(area), line(), self._below, gap=0))

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up as large as the words want, within the window below."""
        super().showEvent(event)
        self.setMinimumSize(0, 0)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below each other where they have no room side by side."""
        super().resizeEvent(event)
        # Not now: to lay out anew while sizes are handed out recurses in Qt.
        QTimer.singleShot(0, self, self._turn_foot)

    def fit(self) -> None:
        """Be as high as the words that are shown now, within the window below."""
        self._fit_now()
        # What was shown or hidden a moment ago is known to the layouts only then.
        QTimer.singleShot(0, self, self._fit_now)

    def _fit_now(self) -> None:
        if self._inside is None:
            return
        px, below = self._look.theme.px, self.parentWidget()
        around = below.window().size() if below is not None else self.size()
        width = min(px(_WIDTH), max(around.width() - px(_AROUND), px(_LEAST)))
        self._turn_foot()
        self._inside.activate()
        # A page that scrolls is never lower than its narrowest form wants it.
        least = self._inside.totalMinimumSize().height()
        # A bar that is there already takes its width from the words, and so would stay.
        beside_bar = width - px(_BAR)
        high = max(self._inside.totalHeightForWidth(beside_bar), least)
        high += _height(self._head, width) + _height(self._below, width) + 1
        self.resize(width, min(high, max(around.height() - px(_AROUND), px(_LEAST))))

    def _turn_foot(self) -> None:
        room = self.width() - 2 * self._look.theme.px(_SIDE)
        items = (self._foot.itemAt(at) for at in range(self._foot.count()))
        wanted = sum(
            item.sizeHint().width() + self._foot.spacing()
            for item in items
            if item is not None and not item.isEmpty()
        )
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._foot.setDirection(beside if wanted <= room else below)


def _height(widget: QWidget, width: int) -> int:
    wrapped = widget.heightForWidth(width) if widget.hasHeightForWidth() else 0
    return max(wrapped, widget.sizeHint().height())
