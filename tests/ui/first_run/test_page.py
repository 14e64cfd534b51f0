"""The first run shows one step at a time, and can be done with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.library.help_lines import load_countries
from journal_app.library.safety import load_safety
from journal_app.messages import Message
from journal_app.ui.first_run.page import FirstRunPage
from journal_app.ui.first_run.presenter import FirstRunState, Step
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import Picker
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.meter import Meter
from journal_app.ui.shared.passphrase import PassphraseField

FOLDER = Path("/somewhere/Journal.vault")
CODE = "AAAAA BBBBB CCCCC DDDDD EEEEE FFFFF"


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> FirstRunPage:
    made = FirstRunPage(look, load_safety("en"), load_countries("en"), "US")
    qtbot.addWidget(made)
    made.resize(1200, 860)
    made.show_state(FirstRunState(FOLDER))
    made.show()
    return made


def words(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def button(page: QWidget, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)


def test_the_first_step_says_what_it_is_and_is_not(qtbot: QtBot, page: FirstRunPage) -> None:
    said = words(page)
    assert "Nothing leaves it unless you hand it over." in said
    assert "It is not an emergency service." in said
    assert "18 or older" in said
    assert "{" not in said
    assert not button(page, "Continue").isEnabled()
    with qtbot.waitSignal(page.welcome.confirmed) as told:
        page.welcome.findChildren(CheckRow)[0].click()
    assert told.args == [True]


def test_the_country_decides_the_lines(qtbot: QtBot, page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.HELP))
    assert "988" in words(page)
    picker = page.help.findChildren(Picker)[0]
    with qtbot.waitSignal(page.help.country_chosen) as told:
        picker.show_key("ES")
    assert told.args == ["ES"]
    assert "024" in words(page)
    assert "Not yet checked with the operator" in words(page)
    picker.show_key("")
    assert "your local emergency number" in words(page)


@pytest.mark.parametrize(
    ("level", "long_enough", "said"),
    [
        (None, False, "Its strength shows here."),
        (4, False, "Not long enough yet."),
        (0, True, "A computer would guess it at once."),
        (4, True, "Very strong."),
    ],
)
def test_the_meter_is_honest_to_eyes_and_ears(
    page: FirstRunPage, level: int | None, long_enough, said: str
) -> None:
    state = FirstRunState(FOLDER, step=Step.PASSPHRASE, level=level, long_enough=long_enough)
    page.show_state(state)
    assert said in words(page)
    assert page.passphrase.findChildren(Meter)[0].accessibleDescription() == said


def test_what_is_typed_is_told_and_taken_out_when_the_code_shows(
    qtbot: QtBot, page: FirstRunPage
) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE))
    first, again = page.passphrase.findChildren(PassphraseField)
    first.setText("a lantern under the pier")
    with qtbot.waitSignal(page.passphrase.typed) as told:
        qtbot.keyClicks(again, "a")
    assert told.args == ["a lantern under the pier", "a"]
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE, same=False))
    assert "The two are not the same yet." in words(page)
    with qtbot.waitSignal(page.went_on):
        qtbot.keyClick(again, Qt.Key.Key_Return)
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, code=CODE))
    assert (first.text(), again.text()) == ("", "")


def test_the_code_is_shown_in_groups_and_has_to_be_noted(qtbot: QtBot, page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, code=CODE))
    assert "AAAAA  BBBBB  CCCCC\nDDDDD  EEEEE  FFFFF" in words(page)
    assert not button(page, "Open my journal").isEnabled()
    assert not button(page, "Back").isVisible()
    with qtbot.waitSignal(page.code.noted):
        page.code.findChildren(CheckRow)[0].click()
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, code=CODE, noted=True))
    with qtbot.waitSignal(page.went_on):
        button(page, "Open my journal").click()


def test_it_says_that_it_is_at_work_and_what_went_wrong(page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE, busy=True))
    assert not button(page, "Making your journal…").isEnabled()
    message = Message("There is something here", "Why.", "Then.")
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE, message=message))
    assert "There is something here" in words(page)


@pytest.mark.parametrize("step", list(Step))
def test_every_control_has_a_name(page: FirstRunPage, step: Step) -> None:
    page.show_state(FirstRunState(FOLDER, step=step, code=CODE))
    nameless = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
