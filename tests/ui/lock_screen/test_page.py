"""The lock screen asks, hides what is typed, and keeps help within reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.messages.message import Message
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.lock_screen.state import Asking, LockState, Way
from journal_app.ui.shared.fields import Picker
from journal_app.ui.shared.judged import Judged
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


def picker(page: QWidget, name: str) -> Picker:
    return next(each for each in page.findChildren(Picker) if each.accessibleName() == name)


def words(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_what_is_typed_is_hidden_and_gone_once_it_is_given(qtbot: QtBot, page: LockPage) -> None:
    secret = field(page, "Passphrase")
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    secret.setText("a lantern under the pier")
    with qtbot.waitSignal(page.asking.secret_given) as given:
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
    with qtbot.waitSignal(page.asking.forgot):
        button(page, "I forgot my passphrase").click()
    page.show_state(LockState("Journal", asking=Asking.CODE))
    code = field(page, "Recovery code")
    assert code.isVisible()
    assert not field(page, "Passphrase").isVisible()
    assert code.echoMode() is QLineEdit.EchoMode.Normal
    code.setText("ABCDE")
    with qtbot.waitSignal(page.asking.secret_given) as given:
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
    assert not page.other.isVisible()


def test_another_language_is_told_upwards(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.waitSignal(page.language_chosen) as told:
        picker(page, "Language").show_key("es")
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


def test_several_journals_can_be_picked_by_name(qtbot: QtBot, page: LockPage) -> None:
    page.show_state(LockState("Journal", names=("Journal", "Dreams")))
    journals = picker(page, "Journal")
    assert journals.isVisible()
    with qtbot.waitSignal(page.vault_picked) as told:
        qtbot.keyClick(journals, Qt.Key.Key_Down)
    assert told.args == [1]
    page.show_state(LockState("Journal"))
    assert not journals.isVisible()


def test_another_journal_is_opened_from_a_folder_or_a_backup(qtbot: QtBot, page: LockPage) -> None:
    folder, backup = page.other.findChildren(QMenu)[0].actions()
    with qtbot.waitSignal(page.other.folder_wanted):
        folder.trigger()
    with qtbot.waitSignal(page.other.backup_wanted):
        backup.trigger()


def test_caps_lock_is_said_as_soon_as_a_letter_shows_it(qtbot: QtBot, page: LockPage) -> None:
    secret = field(page, "Passphrase")
    qtbot.keyClick(secret, Qt.Key.Key_A)
    assert "Caps Lock" not in words(page)
    qtbot.keyClicks(secret, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock seems to be on." in words(page)
    qtbot.keyClicks(secret, "a")
    assert "Caps Lock" not in words(page)


def test_after_several_wrong_tries_the_next_one_waits_and_then_can_be_made(
    qtbot: QtBot, page: LockPage
) -> None:
    page.show_state(LockState("Journal", wait_s=2))
    assert "Take a breath. The next try is in 2 seconds." in words(page)
    assert not button(page, "Unlock").isEnabled()
    assert button(page, "Crisis help").isEnabled()
    with qtbot.waitSignal(page.asking.waited, timeout=5_000):
        pass
    page.show_state(LockState("Journal"))
    assert button(page, "Unlock").isEnabled()
    assert "Take a breath" not in words(page)


def test_ways_on_stand_in_place_of_the_field(qtbot: QtBot, page: LockPage) -> None:
    page.show_state(
        LockState("Journal", message=Message("Older", "Why.", "Then."), ways=(Way.LOOK, Way.BACK))
    )
    assert not field(page, "Passphrase").isVisible()
    assert not button(page, "Open it as it is").isVisible()
    look = button(page, "Look at it without changing anything")
    qtbot.waitUntil(look.hasFocus)
    with qtbot.waitSignal(page.way_chosen) as told:
        qtbot.keyClick(look, Qt.Key.Key_Space)
    assert told.args == [Way.LOOK]


def test_a_new_passphrase_is_offered_and_can_be_skipped(qtbot: QtBot, page: LockPage) -> None:
    page.show_state(LockState("Journal", asking=Asking.CODE, renewing=Judged()))
    new = field(page, "New passphrase")
    qtbot.waitUntil(new.hasFocus)
    assert not button(page, "Set it and open").isEnabled()
    new.setText("a heron in the shallow water")
    good = Judged(level=4, long_enough=True, accepted=True, begun_again=True, same=True)
    page.show_state(LockState("Journal", asking=Asking.CODE, renewing=good))
    with qtbot.waitSignal(page.renewing.given):
        button(page, "Set it and open").click()
    with qtbot.waitSignal(page.renewing.skipped):
        button(page, "Skip, and open the journal").click()
    page.show_state(LockState("Journal"))
    assert new.text() == ""


@pytest.mark.parametrize(
    "state",
    [
        LockState("Journal", names=("Journal", "Dreams"), wait_s=9),
        LockState("Journal", ways=tuple(Way)),
        LockState("Journal", renewing=Judged()),
        LockState("Journal", asking=Asking.CODE),
    ],
)
def test_every_control_of_every_state_has_a_name(page: LockPage, state: LockState) -> None:
    page.show_state(state)
    test_every_control_has_a_name(page)
