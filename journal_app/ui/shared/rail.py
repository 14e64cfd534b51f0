"""The rail at the left: where one can go, and the way to close the journal."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame

from journal_app.i18n import Translator
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, holder, row, scrolling
from journal_app.ui.shared.nav import NavButton
from journal_app.ui.shared.tokens import Theme

WIDE, COMPACT = 224, 72
"""Width with words and without, px at 100 %."""

COMPACT_BELOW = 1200
"""A window narrower than this, px at 100 %, has no room for the words."""


@dataclass(frozen=True, slots=True)
class RailItem:
    """Something in the rail."""

    key: str
    text: str
    icon: Icon
    page: bool = True
    """Whether one stays there; else it is only done, such as opening the help."""


@dataclass(frozen=True, slots=True)
class RailContent:
    """All that the rail offers."""

    primary: RailItem
    """The button at the top."""
    items: tuple[RailItem, ...]
    below: tuple[RailItem, ...]
    """At the foot: the way to help, and the settings."""
    lock: RailItem


class Rail(QFrame):
    """The rail. In a narrow window it shows icons only.

    Signals:
        chosen(str): the key of the item that was pressed, whichever it is.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, translator: Translator, content: RailContent) -> None:
        super().__init__()
        self._theme, self._compact = theme, False
        self.setProperty("kind", "rail")
        self.setAccessibleName(translator.text("Pages"))
        self._buttons = {item.key: self._nav(item) for item in (*content.items, *content.below)}
        self._brand = label("Ashore", Text.H3, wrap=False)
        self._primary = self._push(content.primary, ButtonKind.PRIMARY, 44)
        self._lock = self._push(content.lock, ButtonKind.PLAIN, 40)
        self._shield = IconLabel(theme, Icon.SHIELD_CHECK, Tint.OK, size=18)
        self._backup = label("", Text.CAPTION)
        shield = row(theme, self._shield, Grow(self._backup), margins=(15, 0, 0, 2))
        shield.setAlignment(self._shield, Qt.AlignmentFlag.AlignLeft)
        self._backup_line = holder(shield)
        self._backup_line.hide()
        self._lay_out(content, translator)
        self._fit()

    def show_current(self, key: str) -> None:
        """Mark the page one is on; an unknown key marks none."""
        for each, button in self._buttons.items():
            button.setChecked(each == key and button.isCheckable())

    def show_backup(self, text: str, *, good: bool) -> None:
        """Show how it stands with the backup, in two or three words; or nothing."""
        self._backup.setText(text)
        self._backup_line.setToolTip(text)
        icon = Icon.SHIELD_CHECK if good else Icon.SHIELD_SLASH
        self._shield.show_icon(icon, Tint.OK if good else Tint.WARM)
        self._backup_line.setVisible(bool(text))

    def show_compact(self, *, compact: bool) -> None:
        """Show icons only, or icons and words."""
        self._compact = compact
        self._fit()

    def take_focus(self) -> None:
        """Send the keys to the first page of the rail."""
        next(iter(self._buttons.values())).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch how wide the window is."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window has another width."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            # Not now: to change widths while widths are handed out recurses in Qt.
            QTimer.singleShot(0, self, self._measure)
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        compact = self.window().width() < self._theme.px(COMPACT_BELOW)
        if compact != self._compact:
            self.show_compact(compact=compact)

    def _lay_out(self, content: RailContent, translator: Translator) -> None:
        theme = self._theme
        mark = IconLabel(theme, Icon.LEAF_FILL, Tint.ACCENT, size=26)
        brand = row(theme, mark, Grow(self._brand), gap=10, margins=(11, 4, 0, 8))
        brand.setAlignment(mark, Qt.AlignmentFlag.AlignLeft)
        pages = [self._buttons[item.key] for item in content.items]
        inside = column(theme, *pages, REST, gap=2)
        area = scrolling(inside, name=translator.text("Pages"))
        below = [self._buttons[item.key] for item in content.below]
        self.setLayout(
            column(
                theme,
                brand,
                self._primary,
                10,
                Grow(area),
                *below,
                4,
                self._backup_line,
                self._lock,
                gap=2,
                margins=(12, 14, 12, 16),
            )
        )

    def _nav(self, item: RailItem) -> NavButton:
        button = NavButton(self._theme, item.text, item.icon, page=item.page)
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        return button

    def _push(self, item: RailItem, kind: ButtonKind, height: int) -> Button:
        button = Button(self._theme, item.text, kind, item.icon)
        button.setMinimumHeight(self._theme.px(height))
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        return button

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(COMPACT if self._compact else WIDE))
        for button in self._buttons.values():
            button.show_compact(compact=self._compact)
        for push in (self._primary, self._lock):
            push.show_compact(compact=self._compact)
        self._brand.setVisible(not self._compact)
        self._backup.setVisible(not self._compact)
