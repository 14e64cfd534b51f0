"""A field for a secret: hidden unless asked, and kept out of every word list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from journal_app.ui.shared.icons import Icon, tinted
from journal_app.ui.shared.look import Look

_LONGEST = 1024
_EYE = 20
_TAKING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
_TAKING_ACTIONS = frozenset({"edit-copy", "edit-cut"})


class _EyeStyle(QProxyStyle):
    """Lets the eye grow with the text; Qt itself gives such icons one size."""

    def __init__(self, size: int) -> None:
        super().__init__("Fusion")
        self.setParent(QGuiApplication.instance())
        self._size = size

    def pixelMetric(  # noqa: N802 - Qt's own name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the size of the eye; of all else what the style says."""
        if metric is QStyle.PixelMetric.PM_LineEditIconSize:
            return self._size
        return super().pixelMetric(metric, option, widget)


class PassphraseField(QLineEdit):
    """One line that shows dots, with an eye to show the words. Pasting is welcome.

    Nothing is copied out of it, not even when it shows its words: clipboards are read by others.

    Signals:
        caps_lock_seen(bool): a letter came that tells whether Caps Lock is on.
    """

    caps_lock_seen = Signal(bool)

    def __init__(self, look: Look, name: str, *, shown: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        # Input methods learn nothing from it and suggest nothing in it.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        eye = _EyeStyle(look.theme.px(_EYE))
        self.setStyle(eye)
        # A style must outlive its widget, to the very end.
        self.destroyed.connect(eye.deleteLater)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(lambda shown: self._show_words(shown=shown))
        if not shown:
            self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setChecked(shown)
        self._show_words(shown=shown)

    def reveal(self) -> None:
        """Show what is typed, as if the eye had been pressed."""
        self._eye.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice a letter whose case does not go with the shift key."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        on = caps_lock(event.text(), shift=shift)
        if on is not None:
            self.caps_lock_seen.emit(on)
        if not any(event.matches(key) for key in _TAKING):
            super().keyPressEvent(event)
            self._keep_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark words without handing them to the middle button."""
        super().mouseReleaseEvent(event)
        self._keep_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer all but copying and cutting."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of the right button."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in _TAKING_ACTIONS:
                menu.removeAction(action)
        return menu

    def _keep_selection(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self.hasSelectedText() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def _show_words(self, *, shown: bool) -> None:
        theme, t = self._look.theme, self._look.t
        normal, hidden = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self.setEchoMode(normal if shown else hidden)
        icon = Icon.EYE_SLASH if shown else Icon.EYE
        self._eye.setIcon(tinted(icon, theme.palette.muted, theme.px(_EYE)))
        self._eye.setText(t.text("Hide what is typed") if shown else t.text("Show what is typed"))


def caps_lock(typed: str, *, shift: bool) -> bool | None:
    """Tell whether Caps Lock is on, by the case of a letter; None for what has no case."""
    if len(typed) != 1 or typed.upper() == typed.lower():
        return None
    return typed.isupper() is not shift
