"""What is in the pages beside the pages; where that is too narrow, below them."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from journal_app.ui.shared.focus_ring import stop_where_it_scrolls
from journal_app.ui.shared.layouts import Grow, column, holder, scrolling
from journal_app.ui.shared.look import Look

_LEFT, _LEFT_LEAST = 352, 180
_STACKED_BELOW = 640
_STAGE_LEAST = 400
_ENDLESS = 16_777_215
"""Qt's own QWIDGETSIZE_MAX, which it does not tell Python."""


class _Scrolling(QScrollArea):
    """Scrolls by itself, or is as high as its words."""

    def __init__(self, inside: QLayout, name: str) -> None:
        super().__init__()
        self._inside = QWidget()
        self._inside.setProperty("kind", "scrolled")
        self._inside.setLayout(inside)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)

    def show_whole(self, *, whole: bool) -> None:
        """Be as high as the words, so that what is around scrolls; or scroll by itself."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(whole)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return whether its height follows from its width."""
        return self.sizePolicy().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all its words in `width` px."""
        return self._inside.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of its words."""
        return self._inside.sizeHint()


class CheckBody(QWidget):
    """The words at the left and the stage at the right, or one below the other."""

    def __init__(self, look: Look, words: QLayout, warning: QWidget, stage: QWidget) -> None:
        """Take what is shown.

        Args:
            look: how it looks.
            words: what is in the pages; they scroll where they are too many.
            warning: what to know before handing them over; it never scrolls away from them.
            stage: the pages.
        """
        super().__init__()
        self._theme, self._stage = look.theme, stage
        self._stacked: bool | None = None
        self._words = _Scrolling(words, look.t.text("What is in it"))
        stop_where_it_scrolls(look.theme, self._words)
        self._beside = column(look.theme, Grow(self._words), warning, gap=10)
        self._left = holder(self._beside)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.theme.px(24))
        self._row.addWidget(self._left, 2)
        self._row.addWidget(stage, 3)
        around = scrolling(self._row, name=look.t.text("Check the pages"))
        stop_where_it_scrolls(look.theme, around)
        self.setLayout(column(look.theme, Grow(around)))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notice another width."""
        super().resizeEvent(event)
        # Not now: to change layouts while widths are handed out recurses in Qt.
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        px = self._theme.px
        stacked = self.width() < px(_STACKED_BELOW)
        if stacked is self._stacked:
            return
        self._stacked = stacked
        self._words.show_whole(whole=stacked)
        self._left.setMinimumWidth(0 if stacked else px(_LEFT_LEAST))
        self._left.setMaximumWidth(_ENDLESS if stacked else px(_LEFT))
        self._stage.setMinimumHeight(px(_STAGE_LEAST) if stacked else 0)
        # Where one has to scroll, the pages come first, and then what to know about them.
        up, down = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(up if stacked else QBoxLayout.Direction.LeftToRight)
        self._beside.setDirection(up if stacked else down)
