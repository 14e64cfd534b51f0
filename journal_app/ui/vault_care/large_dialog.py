"""A dialog that scrolls when its words need more room than the window has."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QScrollArea, QWidget

from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.layouts import REST, Grow, column, holder, row, scrolling
from journal_app.ui.shared.look import Look

_WIDTH, _LEAST = 600, 300
_AROUND = 48
_SIDE = 28


class LargeDialog(Dialog):
    """A title, what is asked or told, and the buttons at the right, always in sight."""

    def __init__(self, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._look = look
        self._heading = label(title, Text.H1)
        self._inside: QLayout | None = None
        self._area: QScrollArea | None = None
        self._foot: QHBoxLayout = row(look.theme, REST, gap=10)

    def fill(self, inside: QLayout, *buttons: Button) -> None:
        """Put in what it shows."""
        theme = self._look.theme
        self._inside = column(theme, inside, REST, margins=(_SIDE, 4, _SIDE, 16))
        self._area = scrolling(self._inside, name=self.accessibleName())
        for button in buttons:
            self._foot.addWidget(button)
        foot = holder(self._foot)
        self.setLayout(
            column(
                theme,
                row(theme, Grow(self._heading), margins=(_SIDE, 24, _SIDE, 8)),
                Grow(self._area),
                line(),
                row(theme, Grow(foot), margins=(_SIDE, 14, _SIDE, 18)),
                gap=0,
            )
        )

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
        room = self.width() - 2 * self._look.theme.px(_SIDE)
        wanted = sum(
            item.sizeHint().width() + self._foot.spacing()
            for item in map(self._foot.itemAt, range(self._foot.count()))
            if item is not None and not item.isEmpty()
        )
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        direction = beside if wanted <= room else below
        if self._foot.direction() is not direction:
            # Not now: to lay out anew while sizes are handed out recurses in Qt.
            QTimer.singleShot(0, self, lambda: self._foot.setDirection(direction))

    def fit(self) -> None:
        """Be as high as the words that are shown now, within the window below."""
        if self._inside is None or self._area is None:
            return
        px, below = self._look.theme.px, self.parentWidget()
        around = below.window().size() if below is not None else self.size()
        width = min(px(_WIDTH), max(around.width() - px(_AROUND), px(_LEAST)))
        self.resize(width, self.height())
        layout = self.layout()
        if layout is not None:
            layout.activate()
        others = self.height() - self._area.height()
        high = self._inside.totalHeightForWidth(width) + others
        self.resize(width, min(high, max(around.height() - px(_AROUND), px(_LEAST))))
