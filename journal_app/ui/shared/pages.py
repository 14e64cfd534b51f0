"""Pages: the very bytes that will be saved, drawn one page at a time."""

import math
from types import TracebackType

import pypdfium2
from PySide6.QtGui import QImage

from journal_app.errors import PageFailed

POINTS_AN_INCH = 72


class Pages:
    """An open PDF in memory. Close it when it is no longer shown: it holds readable text.

    Use it in a `with` block, or call `close`.
    """

    def __init__(self, pdf: bytes) -> None:
        """Open `pdf`.

        Raises:
            PageFailed: these bytes are no PDF.
        """
        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise PageFailed from error
        self.count: int = len(self._document)
        """How many pages there are."""

    def __enter__(self) -> "Pages":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of page `number`, from 0, in points of 1/72 inch.

        Raises:
            PageFailed: the page is damaged.
        """
        page = self._page(number)
        try:
            width, height = page.get_size()
        finally:
            page.close()
        return width, height

    def words(self, number: int) -> str:
        """Return all that is written on page `number`, from 0, in the order of reading.

        Raises:
            PageFailed: the page is damaged.
        """
        page = self._page(number)
        try:
            text = page.get_textpage()
            words: str = text.get_text_range()
            text.close()
        except pypdfium2.PdfiumError as error:
            raise PageFailed from error
        finally:
            page.close()
        return words

    def image(self, number: int, width: int, *, grey: bool = False) -> QImage:
        """Return page `number`, from 0, as a picture `width` pixels wide.

        Raises:
            PageFailed: the page cannot be drawn.
        """
        page = self._page(number)
        try:
            bitmap = page.render(scale=width / page.get_width(), grayscale=grey)
        except pypdfium2.PdfiumError as error:
            raise PageFailed from error
        finally:
            page.close()
        try:
            form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_BGR888
            drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
            # The copy owns its pixels: those of the engine go with the bitmap.
            return drawn.copy()
        finally:
            bitmap.close()

    def _page(self, number: int) -> pypdfium2.PdfPage:
        try:
            return self._document[number]
        except pypdfium2.PdfiumError as error:
            raise PageFailed from error

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()


def kilobytes(pdf: bytes) -> int:
    """Return how large it is, at least 1."""
    return max(1, math.ceil(len(pdf) / 1000))
