"""What is printed is the page, in grey, and the printer's troubles are told."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.selection import Paper
from journal_app.errors import PageFailed, PagesNotPrinted
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.pages import Pages
from journal_app.ui.shared.print_dialog import PrintDialog
from journal_app.ui.shared.printing import PrintRun, printer_for, resolution


def to_file(paper: Paper, file: Path) -> QPrinter:
    printer = printer_for(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    # As coarse as can be: the tests print much.
    printer.setResolution(72)
    return printer


def difference(one: QImage, other: QImage) -> float:
    """The middle difference of all dots, of 255."""
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    apart = [
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(0, width, 3)
        for y in range(0, height, 3)
    ]
    return sum(apart) / len(apart)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_what_is_printed_is_the_page_in_grey(
    qtbot: QtBot, pdf_of, tmp_path: Path, paper: Paper, size: tuple[int, int]
) -> None:
    pdf = pdf_of(paper)
    printer = to_file(paper, tmp_path / "printed.pdf")
    begun: list[tuple[int, int]] = []
    run = PrintRun(pdf, printer)
    run.page_begun.connect(lambda page, pages: begun.append((page, pages)))
    with qtbot.waitSignal(run.printed, timeout=20_000):
        run.start()
    assert printer.docName() == "Document"
    with Pages(pdf) as pages, Pages((tmp_path / "printed.pdf").read_bytes()) as printed:
        assert printed.count == pages.count
        assert begun == [(n + 1, pages.count) for n in range(pages.count)]
        wide, high = printed.size(0)
        assert (round(wide), round(high)) == size
        drawn, meant = printed.image(0, 300, grey=True), pages.image(0, 300, grey=True)
        assert difference(drawn, meant) < 12


def test_only_the_chosen_pages_are_printed(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    printer = to_file(Paper.A4, tmp_path / "printed.pdf")
    printer.setFromTo(2, 2)
    run = PrintRun(pdf, printer)
    with qtbot.waitSignal(run.printed, timeout=20_000):
        run.start()
    with Pages(pdf) as pages, Pages((tmp_path / "printed.pdf").read_bytes()) as printed:
        assert printed.count == 1
        assert difference(printed.image(0, 300, grey=True), pages.image(1, 300, grey=True)) < 12


def test_many_pages_are_printed_coarser() -> None:
    assert (resolution(1), resolution(20), resolution(21)) == (600, 600, 300)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    printer = to_file(Paper.LETTER, tmp_path / "no" / "such" / "folder" / "printed.pdf")
    run = PrintRun(pdf, printer)
    with qtbot.waitSignal(run.failed) as caught:
        run.start()
    assert isinstance(caught.args[0], PagesNotPrinted)


def test_a_page_that_cannot_be_drawn_is_said(
    qtbot: QtBot, broken_pdf: bytes, tmp_path: Path
) -> None:
    run = PrintRun(broken_pdf, to_file(Paper.A4, tmp_path / "printed.pdf"))
    with qtbot.waitSignal(run.failed, timeout=20_000) as caught:
        run.start()
    assert isinstance(caught.args[0], PageFailed)


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(PageFailed):
        PrintRun(b"not a page", printer_for(Paper.A4))


def test_printing_can_be_stopped(qtbot: QtBot, look: Look, pdf: bytes, tmp_path: Path) -> None:
    run = PrintRun(pdf, to_file(Paper.A4, tmp_path / "printed.pdf"))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PrintDialog(look, run, window)
    dialog.open()
    printed: list[bool] = []
    run.printed.connect(lambda: printed.append(True))
    run.start()
    stop = dialog.findChildren(QPushButton)[0]
    assert stop.accessibleName() == "Stop printing"
    with qtbot.waitSignal(dialog.destroyed):
        stop.click()
    assert printed == []


def test_closing_the_dialog_as_the_lock_does_stops_it(
    qtbot: QtBot, look: Look, pdf: bytes, tmp_path: Path
) -> None:
    run = PrintRun(pdf, to_file(Paper.A4, tmp_path / "printed.pdf"))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PrintDialog(look, run, window)
    printed: list[bool] = []
    run.printed.connect(lambda: printed.append(True))
    dialog.open()
    run.start()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert printed == []


def test_the_dialog_goes_when_all_is_printed(
    qtbot: QtBot, look: Look, pdf: bytes, tmp_path: Path
) -> None:
    run = PrintRun(pdf, to_file(Paper.A4, tmp_path / "printed.pdf"))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PrintDialog(look, run, window)
    dialog.open()
    with qtbot.waitSignals([dialog.destroyed, run.printed], timeout=20_000):
        run.start()
