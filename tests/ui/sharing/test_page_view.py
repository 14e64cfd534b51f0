"""One page is shown at a time, crisp, and a damaged one is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journal_app.errors import PageFailed
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.page_view import PageView
from journal_app.ui.shared.pages import Pages, kilobytes


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> PageView:
    made = PageView(look)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def shown(view: PageView) -> QImage:
    return view.grab().toImage()


def test_a_page_is_drawn_dot_for_dot(view: PageView, pdf: bytes) -> None:
    view.show_pdf(pdf)
    sheet = view.widget()
    assert sheet is not None
    margin = (sheet.width() - (sheet.width() - 36)) // 2
    with Pages(pdf) as pages:
        meant = pages.image(0, round((sheet.width() - 36) * sheet.devicePixelRatioF()))
    drawn = sheet.grab().toImage()
    for x, y in ((60, 40), (100, 60), (120, 200), (150, 300)):
        assert drawn.pixelColor(margin + x, margin + y) == meant.pixelColor(x, y)


def test_a_damaged_page_says_so_and_the_others_are_there(
    view: PageView, broken_pdf: bytes
) -> None:
    view.show_pdf(broken_pdf)
    sound = shown(view)
    view.turn_to(1)
    assert view.accessibleDescription().endswith("This page cannot be shown here.")
    assert shown(view) != sound
    view.turn_to(0)
    assert shown(view) == sound


def test_what_is_no_pdf_is_refused_and_nothing_is_shown(view: PageView, pdf: bytes) -> None:
    view.show_pdf(pdf)
    with pytest.raises(PageFailed):
        view.show_pdf(b"not a page")
    assert view.count == 0
    view.show_pdf(pdf)
    assert view.count > 1


def test_it_turns_no_further_than_the_last_page(qtbot: QtBot, view: PageView, pdf: bytes) -> None:
    view.show_pdf(pdf)
    for _ in range(view.count + 2):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.number == view.count - 1


def test_large_enough_to_read_it_scrolls_by_keys_and_wheel(
    qtbot: QtBot, view: PageView, pdf: bytes, turn_wheel
) -> None:
    view.show_pdf(pdf)
    assert view.verticalScrollBar().maximum() == 0
    view.show_wide(wide=True)
    assert view.verticalScrollBar().maximum() > 0
    assert view.horizontalScrollBar().maximum() > 0
    turn_wheel(view.viewport())
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > scrolled
    view.turn_to(1)
    assert view.verticalScrollBar().value() == 0


def test_sizes_are_told_in_kilobytes() -> None:
    assert [kilobytes(b"x" * n) for n in (1, 1000, 1001)] == [1, 1, 2]
