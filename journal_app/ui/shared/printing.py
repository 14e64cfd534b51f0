"""Printing: page images in grey, so that no printer driver meets a font it does not know."""

from PySide6.QtCore import QMarginsF, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journal_app.domain.selection import Paper
from journal_app.errors import PageFailed, PagesNotPrinted
from journal_app.ui.shared.pages import POINTS_AN_INCH, Pages

FINE_DPI, COARSE_DPI = 600, 300
MOST_FINE_PAGES = 20
"""Beyond this, fine pages would keep the printer's memory busy for little gain."""
_JOB = "Document"  # neutral: print jobs are listed for everyone on a shared printer
_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


def printer_for(paper: Paper) -> QPrinter:
    """Return a printer set to `paper`, without margins: the pages have their own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_JOB)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
            QPageLayout.Unit.Point,
        )
    )
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def resolution(pages: int) -> int:
    """Return the dots per inch to print so many pages with."""
    return FINE_DPI if pages <= MOST_FINE_PAGES else COARSE_DPI


class PrintRun(QObject):
    """Prints the very pages of a PDF, one at each turn of the window.

    A fine page takes most of a second: all of them at once would stop the window, and with it
    the lock.

    Signals:
        page_begun(int, int): page n of so many is next.
        printed(): the printer has all pages.
        failed(object): a page could not be drawn, or the printer did not take it; the error.
    """

    page_begun = Signal(int, int)
    printed = Signal()
    failed = Signal(object)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        """Take `pdf`, of which the range that `printer` was given will be printed.

        Raises:
            PageFailed: these bytes are no PDF.
        """
        super().__init__(parent)
        self._pages, self._printer, self._painter = Pages(pdf), printer, QPainter()
        self._first = max(1, printer.fromPage()) - 1
        self._end = min(printer.toPage() or self._pages.count, self._pages.count)
        self._number = self._first
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._print_one)

    def start(self) -> None:
        """Begin; `printed` or `failed` will follow, unless it is stopped."""
        if self._painter.begin(self._printer):
            self._announce_next()
        else:
            self._give_up(PagesNotPrinted())

    def stop(self) -> None:
        """Print nothing more, and take back what the printer already has if it still can be."""
        self._turn.stop()
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
        self._pages.close()

    def _announce_next(self) -> None:
        self.page_begun.emit(self._number - self._first + 1, self._end - self._first)
        self._turn.start()

    def _print_one(self) -> None:
        try:
            self._draw()
        except PageFailed as error:
            self._give_up(error)
            return
        self._number += 1
        if self._number < self._end:
            if self._printer.newPage():
                self._announce_next()
            else:
                self._give_up(PagesNotPrinted())
            return
        done = self._painter.end() and self._printer.printerState() != _ERROR
        self._pages.close()
        if done:
            self.printed.emit()
        else:
            self.failed.emit(PagesNotPrinted())

    def _draw(self) -> None:
        wide, high = self._pages.size(self._number)
        dots_an_inch = resolution(self._end - self._first)
        width = round(wide / POINTS_AN_INCH * dots_an_inch)
        image = self._pages.image(self._number, width, grey=True)
        dots = self._printer.resolution() / POINTS_AN_INCH
        paper = self._printer.paperRect(QPrinter.Unit.Point)
        left, top = (paper.width() - wide) / 2, (paper.height() - high) / 2
        # Drawing begins where the printer can reach, not at the edge of the sheet.
        inside = self._printer.pageLayout().paintRectPoints()
        place = QRectF(left - inside.x(), top - inside.y(), wide, high)
        self._painter.drawImage(
            QRectF(place.x() * dots, place.y() * dots, wide * dots, high * dots), image
        )

    def _give_up(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(error)


_ERROR = QPrinter.PrinterState.Error
