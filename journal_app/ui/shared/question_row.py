"""One question of a questionnaire with its answers in a row of cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.roving import RovingStop
from journal_app.ui.shared.tokens import Radius, Theme

STACKED_BELOW = 760
"""A row narrower than this, px at 100 %, puts the question above its answers."""

_NUMBER, _AIR, _GAP, _CELL_GAP, _SIDE = 26, 7, 10, 8, 14
_QUESTION_SHARE, _ANSWER_SHARE = 8, 12
_NARROWEST_CELL = 104


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer."""

    value: int
    text: str


@dataclass(frozen=True, slots=True)
class QuestionText:
    """A question as it stands on the page."""

    number: int
    text: str
    options: tuple[Option, ...]


class QuestionRow(QWidget):
    """A question and its answers: one stop for Tab, arrows inside, digits choose.

    Signals:
        answered(int): the value of the answer chosen.
        cleared(): the answer was taken back.
    """

    answered = Signal(int)
    cleared = Signal()

    def __init__(self, theme: Theme, question: QuestionText) -> None:
        super().__init__()
        self._theme, self._question = theme, question
        self._number = label(str(question.number), Text.MUTED, wrap=False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._text = label(question.text)
        self._cells = [self._cell(option) for option in question.options]
        for words in (self._number, self._text):
            words.setParent(self)
        self.setAccessibleName(question.text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stop = RovingStop(self._cells)

    def _cell(self, option: Option) -> AnswerCell:
        cell = AnswerCell(self._theme, option.text)
        cell.setParent(self)
        cell.setAccessibleDescription(self._question.text)
        cell.installEventFilter(self)
        cell.clicked.connect(lambda: self._choose(option.value))
        return cell

    @property
    def cells(self) -> Sequence[AnswerCell]:
        """The cells, in the order of the options."""
        return tuple(self._cells)

    def value(self) -> int | None:
        """Return the value of the answer, or None when there is none."""
        for option, cell in zip(self._question.options, self._cells, strict=True):
            if cell.isChecked():
                return option.value
        return None

    def show_value(self, value: int | None) -> None:
        """Show this answer, or none, without a signal."""
        for option, cell in zip(self._question.options, self._cells, strict=True):
            cell.show_chosen(chosen=option.value == value)
        chosen = self._index_of(value)
        self._stop.keep(chosen or 0)

    def take_focus(self) -> None:
        """Send the keys to this question."""
        self._stop.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the answers, choose by digit, or take the answer back."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        key = event.key()
        digit = key - Qt.Key.Key_0
        if self._index_of(digit) is not None:
            self._choose(digit)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._clear()
        elif not self._moved(key):
            event.ignore()

    def _moved(self, key: int) -> bool:
        back = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        match key:
            case Qt.Key.Key_Left:
                self._stop.step(1 if back else -1)
            case Qt.Key.Key_Right:
                self._stop.step(-1 if back else 1)
            case Qt.Key.Key_Up:
                self.focusNextPrevChild(False)  # noqa: FBT003 - Qt's own signature
            case Qt.Key.Key_Down:
                self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own signature
            case _:
                return False
        return True

    def _choose(self, value: int) -> None:
        self.show_value(value)
        if self._stop.has_focus():
            self.take_focus()
        self.answered.emit(value)

    def _clear(self) -> None:
        if self.value() is not None:
            at = self._stop.at
            self.show_value(None)
            self._stop.keep(at)
            self.take_focus()
            self.cleared.emit()

    def _index_of(self, value: int | None) -> int | None:
        for index, option in enumerate(self._question.options):
            if option.value == value:
                return index
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint when the keys come to one of the cells, or go."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of question and answers in `width` px."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.px(900)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest form: answers one below the other."""
        widest = max(cell.minimumSizeHint().width() for cell in self._cells)
        return QSize(widest + 2 * self._theme.px(_SIDE), self._theme.px(66))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Lift the question that has the keys."""
        if not self._stop.has_focus():
            return
        colours, radius = self._theme.palette, self._theme.px(Radius.CARD)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _place(self, width: int, *, move: bool) -> int:
        """Place the parts in `width` px, or only measure; return the height."""
        px = self._theme.px
        left, right = px(6), width - px(_SIDE)
        inner = right - left - px(20)
        split = left + inner * _QUESTION_SHARE // (_QUESTION_SHARE + _ANSWER_SHARE)
        # Five long answers need more room beside the question than four short ones.
        if width >= px(STACKED_BELOW) and self._cell_width(split + px(20), right) is not None:
            return self._beside(QRect(left, 0, split - left, 0), split + px(20), right, move=move)
        return self._stacked(left, right, move=move)

    def _beside(self, words: QRect, start: int, end: int, *, move: bool) -> int:
        px = self._theme.px
        cells = self._cell_boxes(start, end)
        text = words.adjusted(px(_NUMBER) + px(_GAP), 0, 0, 0)
        height = max(self._text.heightForWidth(text.width()), *(box.height() for box in cells))
        if move:
            top = px(_AIR)
            self._number.setGeometry(QRect(words.left(), top, px(_NUMBER), height))
            self._text.setGeometry(QRect(text.left(), top, text.width(), height))
            for cell, box in zip(self._cells, cells, strict=True):
                cell.setGeometry(QRect(box.left(), top, box.width(), height))
        return height + 2 * px(_AIR)

    def _stacked(self, left: int, right: int, *, move: bool) -> int:
        px = self._theme.px
        start = left + px(_NUMBER) + px(_GAP)
        text_height = self._text.heightForWidth(right - start)
        below = px(_AIR) + text_height + px(8)
        cells = self._cell_boxes(left + px(8), right)
        if move:
            number_height = self._number.sizeHint().height()
            self._number.setGeometry(QRect(left, px(_AIR), px(_NUMBER), number_height))
            self._text.setGeometry(QRect(start, px(_AIR), right - start, text_height))
            for cell, box in zip(self._cells, cells, strict=True):
                cell.setGeometry(box.translated(0, below))
        return below + max(box.bottom() + 1 for box in cells) + px(_AIR)

    def _cell_boxes(self, start: int, end: int) -> list[QRect]:
        """Return where the cells go from y = 0: in a row, or a list where that is narrow."""
        gap, many = self._theme.px(_CELL_GAP), len(self._cells)
        width = self._cell_width(start, end)
        if width is not None:
            height = max(cell.heightForWidth(width) for cell in self._cells)
            return [QRect(start + at * (width + gap), 0, width, height) for at in range(many)]
        boxes, top = [], 0
        for cell in self._cells:
            height = cell.heightForWidth(end - start)
            boxes.append(QRect(start, top, end - start, height))
            top += height + gap
        return boxes

    def _cell_width(self, start: int, end: int) -> int | None:
        """Return how wide each cell is when all stand in a row; None: that is too narrow."""
        many = len(self._cells)
        width = (end - start - self._theme.px(_CELL_GAP) * (many - 1)) // many
        least = max(cell.minimumSizeHint().width() for cell in self._cells)
        return width if width >= max(least, self._theme.px(_NARROWEST_CELL)) else None
