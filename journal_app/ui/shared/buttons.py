"""Buttons. Each has a name for ears, and is tinted anew when the palette changes."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from journal_app.ui.shared.icons import Icon, tinted
from journal_app.ui.shared.tokens import Theme

# A push button has no gap of its own between picture and words.
_GAP = "\N{EN SPACE}"
_ICON = 20


class ButtonKind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    """The one thing one came for. At most one on a page."""
    PLAIN = "plain"
    GHOST = "ghost"
    """No edge: the way out, the second choice."""
    LINK = "link"
    """Inside text, or back to where one came from."""
    QUIET = "quiet"
    """Small, beside something else: "Skip", "Clear"."""
    DANGER = "danger"
    """Deletes."""


class Button(QPushButton):
    """A push button with words, and perhaps an icon before them."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: Icon | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._kind, self._icon = theme, kind, icon
        self.setProperty("kind", kind.value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(kind is ButtonKind.PRIMARY)
        self.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.show_text(text)
        self._tint()

    def show_text(self, text: str) -> None:
        """Show other words, to eyes and ears."""
        self.setText(_GAP + text if self._icon else text)
        self.setAccessibleName(spoken(text))

    def show_compact(self, *, compact: bool) -> None:
        """Show the icon alone, with the words as a tip; or both."""
        words = self.accessibleName()
        self.setText("" if compact else _GAP + words)
        self.setToolTip(words if compact else "")
        self.setProperty("tight", "true" if compact else "false")
        self.style().polish(self)

    def show_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icon = icon
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        if self._icon is not None:
            colours = self._theme.palette
            primary = colours.text if self._theme.plain else colours.on_accent
            colour = {
                ButtonKind.PRIMARY: primary,
                ButtonKind.PLAIN: colours.text,
                ButtonKind.QUIET: colours.muted,
                ButtonKind.DANGER: colours.danger,
            }.get(self._kind, colours.accent)
            size = self._theme.px(_ICON)
            self.setIcon(tinted(self._icon, colour, size, disabled=colours.placeholder))


class Chip(QPushButton):
    """A small choice among others, such as a filter. It stays pressed."""

    def __init__(self, text: str, *, exclusive: bool = False) -> None:
        super().__init__(text)
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoExclusive(exclusive)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken(text))


class IconButton(QToolButton):
    """A button that is only an icon; its name is spoken and shown as a tip."""

    def __init__(self, theme: Theme, icon: Icon, name: str, *, size: int = _ICON) -> None:
        super().__init__()
        self._theme, self._icon, self._size = theme, icon, size
        self.setIconSize(QSize(theme.px(size), theme.px(size)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_name(name)
        self._tint()

    def show_name(self, name: str) -> None:
        """Call it something else, to eyes and ears."""
        self.setToolTip(name)
        self.setAccessibleName(spoken(name))

    def show_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icon = icon
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        colours, size = self._theme.palette, self._theme.px(self._size)
        self.setIcon(tinted(self._icon, colours.text, size, disabled=colours.placeholder))


def spoken(text: str) -> str:
    """Return `text` without the mark of its shortcut key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
