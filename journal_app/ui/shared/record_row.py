"""A line of a list that leads to a record: the whole line is the target."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy

from journal_app.ui.shared.forms import IconLabel, Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.painting import paint_ring
from journal_app.ui.shared.panels import Hue, Pill

_COLUMN = 110


@dataclass(frozen=True, slots=True)
class RowText:
    """The words of one line."""

    title: str
    detail: str = ""
    marks: tuple[str, ...] = ()
    """A word or two each, such as "Entered later"."""
    in_one: bool = False
    """Title and detail are short and stand in one line."""

    @property
    def spoken(self) -> str:
        """All of it, for ears."""
        return ". ".join(part for part in (self.title, self.detail, *self.marks) if part)


class RecordRow(QAbstractButton):
    """Pressed by mouse, Space and Enter."""

    def __init__(self, look: Look, text: RowText) -> None:
        super().__init__()
        theme = look.theme
        self._theme = theme
        self.setAccessibleName(text.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        detail = label(text.detail, Text.SMALL)
        if not text.detail:
            detail.hide()
        title = label(text.title, Text.STRONG)
        words = column(theme, title, detail, gap=2)
        if text.in_one:
            words.setDirection(QBoxLayout.Direction.LeftToRight)
            words.setSpacing(theme.px(16))
            words.setStretch(1, 1)
            # Lines below each other read as a table.
            title.setMinimumWidth(theme.px(_COLUMN))
        marks = (Pill(theme, mark, Hue.QUIET) for mark in text.marks)
        more = IconLabel(theme, Icon.CARET_RIGHT, size=16)
        self.setLayout(row(theme, Grow(words), *marks, more, gap=10, margins=(12, 9, 12, 9)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room that the words take."""
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which it can be read."""
        inside = self.layout()
        return inside.minimumSize() if inside is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all its words in `width` px."""
        inside = self.layout()
        return inside.totalHeightForWidth(width) if inside is not None else 0

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint what lies under the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(8)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.palette.hover))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self.hasFocus():
            paint_ring(painter, self._theme.palette.focus, QRectF(self.rect()), radius)
        painter.end()
