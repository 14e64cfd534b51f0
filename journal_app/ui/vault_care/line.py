"""A line of a card: a round picture, what it is about, how it stands, and what can be done."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, Tint, label, tint_colour
from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.layouts import Grow, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Palette, Theme

_CIRCLE, _ICON = 40, 20


class Badge(QWidget):
    """A round picture that only illustrates: ears do not hear it."""

    def __init__(self, theme: Theme, icon: Icon, tint: Tint = Tint.ACCENT_TEXT) -> None:
        super().__init__()
        self._theme, self._icon, self._tint = theme, icon, tint
        self.setFixedSize(QSize(theme.px(_CIRCLE), theme.px(_CIRCLE)))

    def show_icon(self, icon: Icon, tint: Tint) -> None:
        """Show another picture."""
        self._icon, self._tint = icon, tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the icon on its ground."""
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_ground(self._tint, colours)))
        painter.drawEllipse(QRectF(self.rect()))
        size = self._theme.px(_ICON)
        inset = (self.width() - size) / 2
        colour = tint_colour(colours, self._tint)
        drawn = pixmap(self._icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(inset, inset), drawn)
        painter.end()


class Line(QWidget):
    """Its words may change; what can be done stands below them, and breaks like words."""

    def __init__(self, look: Look, icon: Icon, title: str, *controls: QWidget) -> None:
        super().__init__()
        theme = look.theme
        self.badge = Badge(theme, icon)
        self._title, self._detail = label(title, Text.STRONG), label("", Text.SMALL)
        self._detail.hide()
        self._controls = holder(FlowLayout(theme, *controls))
        self._controls.setVisible(bool(controls))
        words = column(theme, self._title, self._detail, gap=2)
        self._words = column(theme, words, self._controls, gap=10)
        inside = row(theme, self.badge, Grow(self._words), gap=14, margins=(0, 4, 0, 4))
        inside.setAlignment(self.badge, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    @property
    def detail(self) -> QLabel:
        """The words below the title."""
        return self._detail

    def show_words(self, detail: str, title: str = "") -> None:
        """Show how it stands; and another title, if one is given."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        if title:
            self._title.setText(title)

    def put_between(self, widget: QWidget) -> None:
        """Put `widget` between the words and what can be done."""
        self._words.insertWidget(1, widget)


def _ground(tint: Tint, colours: Palette) -> str:
    return {
        Tint.ACCENT_TEXT: colours.accent_soft,
        Tint.OK: colours.accent_soft,
        Tint.WARM: colours.warm_soft,
        Tint.SESSION: colours.session_soft,
        Tint.DANGER: colours.danger_soft,
    }.get(tint, colours.hover)
