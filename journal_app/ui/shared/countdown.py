"""The last seconds before the journal locks itself."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.i18n import Translator
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.elevation import shadow
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.tokens import Theme


class Countdown(QFrame):
    """A panel at the top of the window that counts down. It never takes the keys away.

    Signals:
        kept_open(): the person pressed the button.
    """

    kept_open = Signal()

    def __init__(self, theme: Theme, translator: Translator, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._t, self._window = theme, translator, window
        self.setProperty("kind", "support")
        self.setGraphicsEffect(shadow(theme, self))
        self._words = label("", Text.H3)
        hint = label(
            translator.text("Any key or movement keeps it open."),
            Text.SMALL,
        )
        keep = Button(theme, translator.text("Keep open"))
        # Pressing a key is enough, so nobody has to reach the button by Tab.
        keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep.clicked.connect(self.kept_open)
        icon = IconLabel(theme, Icon.HOURGLASS_MEDIUM, Tint.ACCENT, size=28)
        words = column(theme, self._words, hint, gap=2)
        self._inside = row(theme, icon, Grow(words), keep, gap=16, margins=(20, 14, 16, 14))
        self.setLayout(self._inside)
        window.installEventFilter(self)
        self.hide()

    def show_seconds(self, seconds: int) -> None:
        """Show how many seconds are left; the first time, say it too."""
        self._words.setText(
            self._t.plural("Locking in {n} second", "Locking in {n} seconds", seconds).format(
                n=seconds
            )
        )
        if self.isHidden():
            self.show()
            self.raise_()
            announce(self, self._words.text())
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top of the window, in the middle."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        px, room = self._theme.px, self._window.width()
        width = min(room - px(32), px(560))
        height = self._inside.totalHeightForWidth(width)
        self.setGeometry((room - width) // 2, px(16), width, height)
