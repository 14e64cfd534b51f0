"""Printing: page images in grey, so that no printer driver meets a font it does not know."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journal_app.domain.selection import Paper
from journal_app.errors import PageFailed
from journal_app.ui.sharing.pages import POINTS_AN_INCH, Pages

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


def print_pages(pdf: bytes, printer: QPrinter) -> None:
    """Print the very pages of `pdf`, the chosen range of them.

    Raises:
        PageFailed: a page could not be drawn, or the printer did not take it.
    """
    with Pages(pdf) as pages:
        first = max(1, printer.fromPage()) - 1
        last = min(printer.toPage() or pages.count, pages.count)
        resolution = FINE_DPI if last - first <= MOST_FINE_PAGES else COARSE_DPI
        painter = QPainter()
        if not painter.begin(printer):
            raise PageFailed
        try:
            for number in range(first, last):
                if number > first and not printer.newPage():
                    raise PageFailed
                _draw(painter, printer, pages, number, resolution)
        finally:
            painter.end()


def _draw(
    painter: QPainter, printer: QPrinter, pages: Pages, number: int, resolution: int
) -> None:
    wide, high = pages.size(number)
    image = pages.image(number, round(wide / POINTS_AN_INCH * resolution), grey=True)
    dots = printer.resolution() / POINTS_AN_INCH
    paper = printer.paperRect(QPrinter.Unit.Point)
    left, top = (paper.width() - wide) / 2, (paper.height() - high) / 2
    inside = printer.pageLayout().paintRectPoints()
    painter.drawImage(
        QRectF((left - inside.x()) * dots, (top - inside.y()) * dots, wide * dots, high * dots),
        image,
    )
