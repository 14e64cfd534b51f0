"""The small row of buttons over the page; in a narrow window, one button with a menu."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from journal_app.ui.shared.buttons import IconButton
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.roving import RovingStop
from journal_app.ui.writing.rich.actions import Act, PageActions, spoken_name

_BUTTONS = (
    (Act.BOLD, Icon.TEXT_B),
    (Act.ITALIC, Icon.TEXT_ITALIC),
    (Act.BULLETS, Icon.LIST_BULLETS),
    (Act.NUMBERS, Icon.LIST_NUMBERS),
    (Act.TASKS, Icon.LIST_CHECKS),
    (Act.QUOTE, Icon.QUOTES),
)
_TITLES = (Act.PARAGRAPH, Act.HEADING_1, Act.HEADING_2, Act.HEADING_3)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tools(QWidget):
    """One stop for Tab; the arrows go from button to button, Escape goes back to the page."""

    def __init__(self, look: Look, actions: PageActions, page: QWidget) -> None:
        super().__init__()
        t = look.t
        self._page = page
        self.setAccessibleName(t.text("Formatting"))
        titles = IconButton(look.theme, Icon.TEXT_H, t.text("Headings"))
        _drop_down(titles, [actions[act] for act in _TITLES])
        made = [_button(look, actions[act], icon) for act, icon in _BUTTONS]
        self._buttons = (titles, *made)
        self._stop = RovingStop(self._buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        self._wide = holder(row(look.theme, *self._buttons[:3], 6, *self._buttons[3:], gap=2))
        self._narrow = IconButton(look.theme, Icon.TEXT_AA, t.text("Formatting"))
        _drop_down(self._narrow, [actions[act] for act in (*_TITLES, *dict(_BUTTONS))])
        for part in (self._wide, self._narrow):
            part.setParent(self)
        self._narrow.hide()

    def sizeHint(self) -> QSize:
        """Return the room for all buttons."""
        return self._wide.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the one button with the menu."""
        return self._narrow.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all buttons, or one, as there is room."""
        super().resizeEvent(event)
        enough = self.width() >= self._wide.sizeHint().width()
        shown = self._wide if enough else self._narrow
        shown.resize(shown.sizeHint())
        shown.move(0, (self.height() - shown.height()) // 2)
        self._wide.setVisible(enough)
        self._narrow.setVisible(not enough)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from button to button, and back to the page."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._stop.step(step)
        elif event.key() == Qt.Key.Key_Escape:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return super().eventFilter(watched, event)
        return True


def _drop_down(button: IconButton, actions: list[QAction]) -> None:
    menu = QMenu(button)
    menu.addActions(actions)
    button.setMenu(menu)


def _button(look: Look, action: QAction, icon: Icon) -> IconButton:
    button = IconButton(look.theme, icon, spoken_name(action))
    button.setCheckable(True)
    button.setChecked(action.isChecked())
    button.clicked.connect(action.trigger)
    action.toggled.connect(button.setChecked)
    return button
