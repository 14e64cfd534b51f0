"""Every way of answering has its widget, also those that no shipped check-in uses yet."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.domain.scale import Answering, Item, Option, QuestionId
from journal_app.ui.scales.asked import Asked, asked
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.look import Look

OPTIONS = (Option(1, "Queasy"), Option(2, "Dizzy"))


def made(qtbot: QtBot, look: Look, answering: Answering, **parts) -> Asked:
    item = Item(QuestionId("one"), "What is it like?", "It", answering, **parts)
    widget = asked(look, item)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_any_of_a_few_can_be_ticked_and_taken_back(qtbot: QtBot, look: Look) -> None:
    ticks = made(qtbot, look, Answering.TICKS, options=OPTIONS)
    boxes = ticks.findChildren(CheckRow)
    with qtbot.waitSignal(ticks.answered) as answered:
        boxes[1].click()
    assert answered.args == [("2",)]
    ticks.show_given(("1", "2"), skipped=False)
    assert [box.isChecked() for box in boxes] == [True, True]
    ticks.show_given(None, skipped=True)
    assert [box.isChecked() for box in boxes] == [False, False]


@pytest.mark.parametrize("answering", list(Answering))
def test_each_takes_the_keys_and_shows_no_answer_at_first(
    qtbot: QtBot, look: Look, answering: Answering
) -> None:
    widget = made(qtbot, look, answering, options=OPTIONS, low="low", high="high")
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    with qtbot.assertNotEmitted(widget.answered):
        widget.show_given(None, skipped=False)
    widget.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert widget.isAncestorOf(focused)
