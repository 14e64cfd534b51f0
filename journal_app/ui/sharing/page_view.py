"""The page as it will print: the whole of it, or as wide as there is room."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from journal_app.errors import PageFailed
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.pages import Pages

_MARGIN = 18
_NARROWEST = 200


class _Sheet(QWidget):
    """One drawn page on its shadow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: Pages | None = None
        self._number = 0
        self._width = _NARROWEST
        self.failed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, pages: Pages | None, number: int, width: int) -> None:
        """Show page `number`, `width` px wide."""
        self._pages, self._number, self._width = pages, number, width
        self.updateGeometry()
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the page with the room for its shadow."""
        margin = 2 * self._look.theme.px(_MARGIN)
        if self._pages is None:
            return QSize(margin, margin)
        wide, high = self._pages.size(self._number)
        return QSize(self._width + margin, round(self._width * high / wide) + margin)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Draw the page at the resolution of the screen."""
        if self._pages is None:
            return
        margin, ratio = self._look.theme.px(_MARGIN), self.devicePixelRatioF()
        sheet = self.rect().adjusted(margin, margin, -margin, -margin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 9))
        for grown in range(1, 6):
            around = sheet.adjusted(-grown, 3 - grown, grown, 3 + grown)
            painter.drawRoundedRect(around, 4, 4)
        try:
            image = self._pages.image(self._number, round(sheet.width() * ratio))
            image.setDevicePixelRatio(ratio)
            painter.drawImage(sheet.topLeft(), image)
            self.failed = False
        except PageFailed:
            self._paint_failure(painter, sheet)
        painter.end()

    def _paint_failure(self, painter: QPainter, sheet: QRect) -> None:
        self.failed = True
        painter.setBrush(QColor("white"))
        painter.drawRect(sheet)
        painter.setPen(QColor("black"))
        words = self._look.t.text("This page cannot be shown. It may still print well.")
        painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


class PageView(QScrollArea):
    """Shows one page. Page Up and Down turn it.

    Signals:
        turned(int): another page is shown, from 0.
    """

    turned = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sheet = _Sheet(look)
        self._pages: Pages | None = None
        self._number, self._wide = 0, False
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # The stage behind it shows through: it belongs to the frame around this view.
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(look.t.text("The pages as they will print"))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count if self._pages else 0

    @property
    def number(self) -> int:
        """The page that is shown, from 0."""
        return self._number

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages, the first one first; or none.

        Raises:
            PageFailed: these bytes are no PDF.
        """
        self._sheet.show_page(None, 0, _NARROWEST)
        if self._pages is not None:
            self._pages.close()
        self._pages = Pages(pdf) if pdf else None
        self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Show page `number`, from 0, or the nearest one there is."""
        self._number = max(0, min(number, self.count - 1))
        self.verticalScrollBar().setValue(0)
        self._fit()
        self.turned.emit(self._number)

    def show_wide(self, *, wide: bool) -> None:
        """Show the page as wide as there is room, or the whole of it."""
        self._wide = wide
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn_to(self._number + 1)
            case Qt.Key.Key_PageUp:
                self.turn_to(self._number - 1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pages is None:
            return
        margin = 2 * self._look.theme.px(_MARGIN)
        room = self.viewport().size()
        wide, high = self._pages.size(self._number)
        width = room.width() - margin
        if not self._wide:
            width = min(width, int((room.height() - margin) * wide / high))
        self._sheet.show_page(self._pages, self._number, max(_NARROWEST, width))
        words = self._look.t.text("Page {page} of {pages}, as it will print")
        self.setAccessibleDescription(words.format(page=self._number + 1, pages=self.count))
