"""The first run shows one step at a time, and can be done with the keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.library.help_lines import load_countries
from journal_app.library.safety import load_safety
from journal_app.messages.message import Message
from journal_app.reports.recovery_sheet import RecoverySheet
from journal_app.ui.first_run.page import FirstRunPage
from journal_app.ui.first_run.state import BackupChoice, FirstRunState, Step
from journal_app.ui.shared.ask import ConfirmDialog
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.fields import Picker, TextField
from journal_app.ui.shared.judged import Judged
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.meter import Meter
from journal_app.ui.shared.passphrase import PassphraseField

FOLDER = Path("/somewhere/Journal.vault")
CODE = "AAAAA BBBBB CCCCC DDDDD EEEEE FFFFF"
SHEET = RecoverySheet("3f2a91c0" * 4, CODE, date(2026, 4, 4))


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
    judged = Judged(level=level, long_enough=long_enough)
    state = FirstRunState(FOLDER, step=Step.PASSPHRASE, passphrase=judged)
    page.show_state(state)
    assert said in words(page)
    assert page.passphrase.findChildren(Meter)[0].accessibleDescription() == said


def test_what_is_typed_is_told_and_taken_out_when_the_code_shows(
    qtbot: QtBot, page: FirstRunPage
) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE))
    first, again = page.passphrase.findChildren(PassphraseField)
    first.setText("a lantern under the pier")
    with qtbot.waitSignal(page.passphrase.asked.typed) as told:
        qtbot.keyClicks(again, "a")
    assert told.args == ["a lantern under the pier", "a"]
    page.show_state(
        FirstRunState(FOLDER, step=Step.PASSPHRASE, passphrase=Judged(begun_again=True))
    )
    assert "The two are not the same yet." in words(page)
    with qtbot.waitSignal(page.went_on):
        qtbot.keyClick(again, Qt.Key.Key_Return)
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, sheet=SHEET))
    assert (first.text(), again.text()) == ("", "")


def test_the_code_is_shown_in_groups_and_read_letter_by_letter(page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, sheet=SHEET))
    assert "AAAAA  BBBBB  CCCCC\nDDDDD  EEEEE  FFFFF" in words(page)
    spoken = [each.accessibleName() for each in page.code.findChildren(QLabel)]
    assert "A A A A A, B B B B B, C C C C C, D D D D D, E E E E E, F F F F F" in spoken
    assert not button(page, "Back").isVisible()


def test_the_code_goes_to_paper_and_not_to_the_clipboard(qtbot: QtBot, page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, sheet=SHEET))
    code = next(each for each in page.code.findChildren(QLabel) if "AAAAA" in each.text())
    qtbot.waitUntil(code.hasFocus)
    QGuiApplication.clipboard().setText("before")
    for keys in (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy):
        qtbot.keySequence(code, QKeySequence(keys))
    assert QGuiApplication.clipboard().text() == "before"


def test_the_code_is_nowhere_on_the_page_while_it_is_typed_back(page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, sheet=SHEET))
    page.show_state(FirstRunState(FOLDER, step=Step.TYPE_BACK, sheet=SHEET))
    kept = [each.text() + each.accessibleName() for each in page.findChildren(QLabel)]
    assert not [text for text in kept if "AAAAA" in text or "A A A A A" in text]
    assert not button(page, "Check the code").isEnabled()
    assert button(page, "Back").isVisible()


def test_who_holds_the_sheet_is_told_as_it_is_typed(qtbot: QtBot, page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.CODE, sheet=SHEET))
    with qtbot.waitSignal(page.code.held_by) as told:
        qtbot.keyClicks(page.code.findChildren(TextField)[0], "A")
    assert told.args == ["A"]


def test_the_code_falls_into_groups_while_it_is_typed(qtbot: QtBot, page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.TYPE_BACK, sheet=SHEET))
    field = page.type_back.findChildren(CodeField)[0]
    qtbot.keyClicks(field, "aaaaabb")
    assert field.text() == "AAAAA BB"
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "AAAAA"
    with qtbot.waitSignal(page.went_on):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_typing_back_waits_only_for_those_who_were_told(qtbot: QtBot, page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.TYPE_BACK, sheet=SHEET))
    button(page, "Not now…").click()
    dialog = page.findChildren(ConfirmDialog)[0]
    assert "nobody can open your journal" in words(dialog)
    qtbot.waitUntil(dialog.leave_it.hasFocus)
    with qtbot.waitSignal(page.type_back.postponed):
        dialog.do_it.click()


def test_what_is_to_be_said_about_a_place_is_said(page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.BACKUPS, sheet=SHEET))
    assert "No place chosen yet." in words(page)
    assert button(page, "Later, open my journal").isEnabled()
    choice = BackupChoice(Path("/stick"), same_disk=True, synced_by="Nextcloud")
    page.show_state(FirstRunState(FOLDER, step=Step.BACKUPS, sheet=SHEET, backups=choice))
    said = words(page)
    assert "/stick" in said
    assert "same disk" in said
    assert "Nextcloud carries this folder" in said
    assert button(page, "Open my journal").isEnabled()


def test_it_says_that_it_is_at_work_and_what_went_wrong(page: FirstRunPage) -> None:
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE, busy=True))
    assert not button(page, "Making your journal…").isEnabled()
    message = Message("There is something here", "Why.", "Then.")
    page.show_state(FirstRunState(FOLDER, step=Step.PASSPHRASE, message=message))
    assert "There is something here" in words(page)


@pytest.mark.parametrize("step", list(Step))
def test_every_control_has_a_name(page: FirstRunPage, step: Step) -> None:
    page.show_state(FirstRunState(FOLDER, step=step, sheet=SHEET))
    nameless = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
