"""One line of the rail: an icon and the name of a page."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from journal_app.ui.shared.buttons import spoken
from journal_app.ui.shared.icons import Icon, tinted_pair
from journal_app.ui.shared.tokens import Theme

_GAP = "\N{EN SPACE}"
_ICON, _HEIGHT = 22, 44


class NavButton(QToolButton):
    """Leads to a page, or does one thing. Where one is, it is filled in and coloured."""

    def __init__(self, theme: Theme, text: str, icon: Icon, *, page: bool = True) -> None:
        super().__init__()
        self._theme, self._icon, self._words = theme, icon, text
        self.setProperty("kind", "nav")
        self.setText(_GAP + text)
        self.setAccessibleName(spoken(text))
        self.setCheckable(page)
        self.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_compact(compact=False)
        self._tint()

    def show_compact(self, *, compact: bool) -> None:
        """Show the icon alone, with its name as a tip; or both."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
        )
        self.setToolTip(spoken(self._words) if compact else "")
        self.setProperty("tight", "true" if compact else "false")
        self.style().polish(self)

    def nextCheckState(self) -> None:
        """Do not choose by itself: whoever leads to the page says when it is there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space; go up and down by arrow."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down:
                self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own signature
            case Qt.Key.Key_Up:
                self.focusNextPrevChild(False)  # noqa: FBT003 - Qt's own signature
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        colours, size = self._theme.palette, self._theme.px(_ICON)
        self.setIcon(tinted_pair(self._icon, colours.muted, colours.accent_text, size))
