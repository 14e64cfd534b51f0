"""A row that breaks: beside each other where there is room, below each other where not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from journal_app.ui.shared.layouts import Grow
from journal_app.ui.shared.tokens import Theme


class BreakingRow(QLayout):
    """Shares each line among what grows in it; what does not grow keeps its own width.

    What is alone in its line has all of it.
    """

    def __init__(
        self,
        theme: Theme,
        *items: QWidget | Grow,
        gap: int = 16,
        lines_gap: int = 14,
        right: bool = False,
    ) -> None:
        """Take the items in.

        Args:
            theme: how large it is shown.
            *items: what stands in the row.
            gap: between two in a line, px at 100 %.
            lines_gap: between two lines, px at 100 %.
            right: stand at the right where nothing grows.
        """
        super().__init__()
        self._right = right
        self._items: list[QLayoutItem] = []
        self._growing: list[bool] = []
        self._gap, self._lines_gap = theme.px(gap), theme.px(lines_gap)
        self.setContentsMargins(0, 0, 0, 0)
        for item in items:
            inside = item.item if isinstance(item, Grow) else item
            self._growing.append(isinstance(item, Grow))
            if isinstance(inside, QWidget):
                self.addWidget(inside)

    def addItem(self, item: QLayoutItem) -> None:
        """Take `item` in, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at `index`, or None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out."""
        if not 0 <= index < len(self._items):
            return None
        del self._growing[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it takes all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in `width` px."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every widget inside `rect`."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one single line."""
        line = self._shown()
        height = max((item.sizeHint().height() for item, _ in line), default=0)
        return QSize(self._wanted(line), height)

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize()
        for item, _ in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[tuple[QLayoutItem, bool]]:
        pairs = zip(self._items, self._growing, strict=True)
        return [(item, grows) for item, grows in pairs if not item.isEmpty()]

    def _wanted(self, line: list[tuple[QLayoutItem, bool]]) -> int:
        """Return the width in which all of `line` has room, those that grow equally wide."""
        growing = [item.sizeHint().width() for item, grows in line if grows]
        fixed = sum(item.sizeHint().width() for item, grows in line if not grows)
        return fixed + len(growing) * max(growing, default=0) + self._gap * max(0, len(line) - 1)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, bool]]]:
        lines: list[list[tuple[QLayoutItem, bool]]] = []
        for pair in self._shown():
            if lines and self._wanted([*lines[-1], pair]) <= width:
                lines[-1].append(pair)
            else:
                lines.append([pair])
        return lines

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            widths = self._widths(line, rect.width())
            height = max(_height(item, w) for (item, _), w in zip(line, widths, strict=True))
            used = sum(widths) + self._gap * (len(line) - 1)
            left = rect.left() + (max(0, rect.width() - used) if self._right else 0)
            for (item, _), width in zip(line, widths, strict=True):
                if move:
                    item.setGeometry(QRect(left, top, width, height))
                left += width + self._gap
            top += height + self._lines_gap
        return max(0, top - self._lines_gap - rect.top())

    def _widths(self, line: list[tuple[QLayoutItem, bool]], width: int) -> list[int]:
        if len(line) == 1 and not self._right:
            return [width]
        fixed = sum(item.sizeHint().width() for item, grows in line if not grows)
        growing = sum(grows for _, grows in line)
        left = width - fixed - self._gap * (len(line) - 1)
        share = max(0, left) // max(1, growing)
        return [share if grows else min(item.sizeHint().width(), width) for item, grows in line]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
