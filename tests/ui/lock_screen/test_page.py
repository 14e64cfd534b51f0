"""The lock screen asks, hides what is typed, and keeps help within reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.messages import Message
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.lock_screen.presenter import Asking, LockState
from journal_app.ui.shared.fields import Picker
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> LockPage:
    made = LockPage(look, "Good evening")
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_state(LockState("Journal"))
    made.show()
    return made


def field(page: QWidget, name: str) -> PassphraseField:
    found = [each for each in page.findChildren(PassphraseField) if each.accessibleName() == name]
    return found[0]


def button(page: QWidget, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)


def test_what_is_typed_is_hidden_and_gone_once_it_is_given(qtbot: QtBot, page: LockPage) -> None:
    secret = field(page, "Passphrase")
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    secret.setText("a lantern under the pier")
    with qtbot.waitSignal(page.secret_given) as given:
        qtbot.keyClick(secret, Qt.Key.Key_Return)
    assert given.args == ["a lantern under the pier"]
    assert secret.text() == ""


def test_the_eye_shows_the_words(page: LockPage) -> None:
    secret = field(page, "Passphrase")
    eye = secret.actions()[0]
    assert eye.text() == "Show what is typed"
    eye.trigger()
    assert secret.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.text() == "Hide what is typed"


def test_the_code_is_asked_for_when_the_passphrase_is_forgotten(
    qtbot: QtBot, page: LockPage
) -> None:
    with qtbot.waitSignal(page.forgot):
        button(page, "I forgot my passphrase").click()
    page.show_state(LockState("Journal", asking=Asking.CODE))
    code = field(page, "Recovery code")
    assert code.isVisible()
    assert not field(page, "Passphrase").isVisible()
    assert code.echoMode() is QLineEdit.EchoMode.Normal
    code.setText("ABCDE")
    with qtbot.waitSignal(page.secret_given) as given:
        button(page, "Unlock").click()
    assert given.args == ["ABCDE"]


def test_help_can_be_reached_without_a_passphrase(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.waitSignal(page.help_wanted):
        button(page, "Crisis help").click()


def test_while_it_opens_nothing_can_be_pressed_twice(page: LockPage) -> None:
    page.show_state(LockState("Journal", busy=True))
    assert not button(page, "Opening…").isEnabled()


def test_what_went_wrong_and_what_waits_are_shown(page: LockPage) -> None:
    page.show_state(
        LockState("Journal", message=Message("Not this", "Why.", "Then."), unsaved=True)
    )
    shown = [each.accessibleName() for each in page.findChildren(QWidget) if each.isVisible()]
    assert "Not this Why. Then." in shown
    assert any("not saved yet" in name for name in shown)


def test_another_language_is_told_upwards(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.waitSignal(page.language_chosen) as told:
        page.findChildren(Picker)[0].show_key("es")
    assert told.args == ["es"]


@pytest.mark.parametrize("width", [1440, 860, 560])
def test_the_card_stays_inside_the_window(qtbot: QtBot, page: LockPage, width: int) -> None:
    page.resize(width, 700)
    unlock = button(page, "Unlock")

    def inside() -> None:
        left = unlock.mapTo(page, unlock.rect().topLeft()).x()
        assert left >= 0
        assert left + unlock.width() <= width

    qtbot.waitUntil(inside)


def test_every_control_has_a_name(page: LockPage) -> None:
    nameless = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
