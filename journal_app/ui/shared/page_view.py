"""The page as it will print: the whole of it, or large enough to read."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from journal_app.errors import PageFailed
from journal_app.ui.shared.focus_ring import FocusRing
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.pages import Pages

_MARGIN = 18
_NARROWEST = 120
_READABLE = 680
"""So wide is a page whose smallest type can be read, px at 100 %."""
_SIZE_OF_A_BROKEN_PAGE = (595.0, 842.0)


class _Sheet(QWidget):
    """One drawn page on its shadow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: Pages | None = None
        self._number = 0
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, pages: Pages | None, number: int, size: QSize) -> None:
        """Show page `number` in this size, in px; or nothing."""
        if (pages, number) != (self._pages, self._number):
            self._image = QImage()
        self._pages, self._number = pages, number
        margin = 2 * self._look.theme.px(_MARGIN)
        self.setFixedSize(size + QSize(margin, margin))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Draw the page at the resolution of the screen."""
        if self._pages is None:
            return
        margin = self._look.theme.px(_MARGIN)
        sheet = self.rect().adjusted(margin, margin, -margin, -margin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 9))
        for grown in range(1, 6):
            around = sheet.adjusted(-grown, 3 - grown, grown, 3 + grown)
            painter.drawRoundedRect(around, 4, 4)
        try:
            painter.drawImage(sheet.topLeft(), self._drawn(self._pages, sheet.width()))
        except PageFailed:
            self._paint_failure(painter, sheet)
        painter.end()

    def _drawn(self, pages: Pages, width: int) -> QImage:
        # Scrolling paints often: the page is drawn anew only in another size.
        ratio = self.devicePixelRatioF()
        dots = round(width * ratio)
        if self._image.width() != dots:
            self._image = pages.image(self._number, dots)
            self._image.setDevicePixelRatio(ratio)
        return self._image

    def _paint_failure(self, painter: QPainter, sheet: QRect) -> None:
        painter.setBrush(QColor("white"))
        painter.drawRect(sheet)
        painter.setPen(QColor("black"))
        words = self._look.t.text("This page cannot be shown here.")
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
        FocusRing(look.theme, self)
        # Without one of ours, the corner between two bars is drawn with an edge.
        self.setCornerWidget(QWidget())
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
            PageFailed: these bytes are no PDF. Nothing is shown then.
        """
        self._sheet.show_page(None, 0, QSize(_NARROWEST, _NARROWEST))
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        try:
            self._pages = Pages(pdf) if pdf else None
        finally:
            self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Show page `number`, from 0, or the nearest one there is."""
        self._number = max(0, min(number, self.count - 1))
        self.verticalScrollBar().setValue(0)
        self._fit()
        self._tell()
        self.turned.emit(self._number)

    def show_wide(self, *, wide: bool) -> None:
        """Show the page large enough to read, or the whole of it."""
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
        px = self._look.theme.px
        margin = 2 * px(_MARGIN)
        # The room without bars: a bar that comes and goes would change the room for the page.
        room = self.maximumViewportSize() - QSize(margin, margin)
        wide, high = self._size(self._pages)
        if self._wide:
            bar = self.verticalScrollBar().sizeHint().width()
            width = max(room.width() - bar, px(_READABLE))
        else:
            width = max(_NARROWEST, min(room.width(), int(room.height() * wide / high)))
        self._sheet.show_page(self._pages, self._number, QSize(width, round(width * high / wide)))

    def _size(self, pages: Pages) -> tuple[float, float]:
        try:
            return pages.size(self._number)
        except PageFailed:
            return _SIZE_OF_A_BROKEN_PAGE

    def _tell(self) -> None:
        """Let ears check the page as eyes do: by what is written on it."""
        if self._pages is None:
            self.setAccessibleDescription("")
            return
        t = self._look.t
        said = t.text("Page {page} of {pages}, as it will print")
        said = said.format(page=self._number + 1, pages=self.count)
        try:
            words = self._pages.words(self._number)
        except PageFailed:
            words = t.text("This page cannot be shown here.")
        self.setAccessibleDescription(f"{said}\n{words}")
