"""A row that breaks like words."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.tokens import Theme


def flowing(theme: Theme, qtbot: QtBot, many: int) -> tuple[QWidget, list[QPushButton]]:
    buttons = [QPushButton("Button") for _ in range(many)]
    page = QWidget()
    page.setLayout(FlowLayout(theme, *buttons))
    qtbot.addWidget(page)
    return page, buttons


def test_a_new_line_begins_when_one_is_full(theme: Theme, qtbot: QtBot) -> None:
    page, buttons = flowing(theme, qtbot, 4)
    page.show()
    one = buttons[0].sizeHint().width()
    page.resize(2 * one + 8, 200)
    tops = [button.y() for button in buttons]
    assert tops[0] == tops[1] < tops[2] == tops[3]
    assert page.heightForWidth(2 * one + 8) == 2 * buttons[0].sizeHint().height() + 8


def test_in_enough_room_there_is_one_line(theme: Theme, qtbot: QtBot) -> None:
    page, buttons = flowing(theme, qtbot, 4)
    hint = page.sizeHint()
    page.resize(hint)
    page.show()
    assert {button.y() for button in buttons} == {0}
    assert buttons[-1].geometry().right() < hint.width()


def test_what_is_hidden_takes_no_room(theme: Theme, qtbot: QtBot) -> None:
    page, buttons = flowing(theme, qtbot, 3)
    page.show()
    whole = page.sizeHint().width()
    buttons[0].hide()
    assert page.sizeHint().width() < whole


def test_even_too_little_room_cuts_nothing_off_the_page(theme: Theme, qtbot: QtBot) -> None:
    page, buttons = flowing(theme, qtbot, 2)
    page.show()
    page.resize(30, 300)
    assert all(button.geometry().right() <= page.width() for button in buttons)


def test_items_can_be_taken_out_again(theme: Theme, qtbot: QtBot) -> None:
    layout = FlowLayout(theme)
    assert (layout.count(), layout.itemAt(0), layout.takeAt(0)) == (0, None, None)
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(layout)
    layout.addWidget(QPushButton("One"))
    assert layout.takeAt(0) is not None
    assert layout.count() == 0
    assert page.heightForWidth(100) == 0
