"""The page and its dialogs: by keys and names, at every size, and with what they lead to."""

import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget

from journal_app.journal.backups import make_backup
from journal_app.journal.unlocking import find_key, find_key_by_code
from journal_app.settings import Settings
from journal_app.ui.shared.closed_work import ClosedPage, Outcome
from journal_app.ui.shared.sheet_presenter import SheetPress
from journal_app.ui.vault_care.journals_presenter import Computer
from journal_app.ui.vault_care.room import VaultCareRoom, beside_of
from journal_app.ui.vault_care.state import JournalsState

OLD = "paper boats on a slow river"
NEW = "a lantern under the old pier"
COMMAND = (sys.executable, "-I", "-m", "journal_app", "--worker", "page")


@contextmanager
def shown(home, look, folder):
    press = SheetPress(look.t, home.runner, COMMAND, lambda: "US")
    settings = Settings(vaults=(home.care.folder, folder / "Old.vault"))
    computer = Computer(lambda: settings, folder / "data", can_block_screenshots=False)
    made = VaultCareRoom(home.care, look, press, computer)
    made.page.resize(1000, 860)
    made.page.show()
    made.refresh()
    home.runner.finish()
    yield made
    # At once: a page that waits to be deleted is dressed anew for every test that follows.
    shiboken6.delete(made.page)


@pytest.fixture
def room(home, look, tmp_path):
    with shown(home, look, tmp_path) as made:
        yield made


@pytest.fixture
def large_room(home, look, tmp_path):
    look.theme.scale = 2.0
    with shown(home, look, tmp_path) as made:
        yield made


def words(widget):
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def dialog(room):
    found = [each for each in room.page.findChildren(QDialog) if each.isVisible()]
    assert len(found) == 1, found
    return found[0]


def press(widget, name):
    found = [
        each
        for each in widget.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, (name, found)
    assert found[0].isEnabled(), f"“{name}” is out of use"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def field(widget, name):
    (found,) = [
        each
        for each in widget.findChildren(QLineEdit)
        if each.accessibleName() == name and each.isVisible()
    ]
    return found


def choose_passphrases(window, old, new):
    field(window, "Passphrase as it is now").setText(old)
    field(window, "New passphrase").setText(new)
    field(window, "The new one once more").setText(new)


# ------------------------------------------------------------------ the cards


def test_the_cards_tell_how_it_stands(room):
    said = words(room.page)

    for expected in (
        "Set on May 3, 2026.",
        "Not rehearsed: it was never typed back from the paper.",
        "There is no place for backups yet",
        "Open now",
        "Not there now",
        "This system does not let a program keep its window out of pictures",
    ):
        assert expected in said
    assert "{" not in said


def test_every_control_has_a_name(room):
    nameless = [
        each
        for each in room.page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []


def test_no_two_controls_of_the_page_have_one_key(room, home, tmp_path):
    add_place(home, tmp_path)
    room.refresh()
    home.runner.finish()
    keys = [
        each.shortcut().toString()
        for each in room.page.findChildren(QAbstractButton)
        if each.isVisible() and not each.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("width", [788, 1400])  # beside the rail, in a window of 860 px
def test_nothing_runs_out_of_the_page(room, home, qtbot, tmp_path, width):
    look_at(room, home, tmp_path, width)
    qtbot.wait(20)
    assert outside(room, width) == []


@pytest.mark.parametrize("width", [716, 1400])
def test_nothing_runs_out_of_the_page_when_all_is_twice_as_large(
    large_room, home, qtbot, tmp_path, width
):
    look_at(large_room, home, tmp_path, width)
    qtbot.wait(20)
    assert outside(large_room, width) == []


def look_at(room, home, place, width):
    add_place(home, place)
    room.page.resize(width, 700)
    room.refresh()
    home.runner.finish()


def outside(room, width):
    return [
        each.accessibleName()
        for each in room.page.findChildren(QAbstractButton)
        if each.isVisible() and each.mapTo(room.page, each.rect().topRight()).x() >= width
    ]


def add_place(home, place):
    home.write()
    home.journal.prefer(replace(home.journal.preferences, backup_places=(str(place),)))
    for _ in range(4):
        home.watch.later(hours=2)
        make_backup(home.care.folder, home.care.key, place, home.watch.now)
    home.backups.read_again()


# ------------------------------------------------------------------ ways in


def test_the_passphrase_is_changed_and_what_that_means_for_backups_is_said(room, home):
    press(room.page, "Change the passphrase…")
    window = dialog(room)
    choose_passphrases(window, OLD, NEW)
    press(window, "Change it")
    home.runner.finish()

    assert "your passphrase as it was until May 3, 2026" in words(window)
    assert "The passphrase is changed" in words(window)
    assert find_key(home.care.folder, NEW).vault == home.journal.vault


def test_no_secret_stays_in_a_field(room, home):
    press(room.page, "Change the passphrase…")
    window = dialog(room)
    choose_passphrases(window, OLD, NEW)
    press(window, "Change it")
    home.runner.finish()

    assert {each.text() for each in window.findChildren(QLineEdit)} == {""}


def test_a_slip_gives_the_keys_back_to_the_field(room, home, qtbot):
    press(room.page, "Change the passphrase…")
    window = dialog(room)
    choose_passphrases(window, "something else entirely", NEW)
    press(window, "Change it")
    home.runner.finish()

    assert "This passphrase does not open the journal" in words(window)
    assert field(window, "Passphrase as it is now").isEnabled()


def test_the_rehearsal_is_said_on_the_card(room, home):
    press(room.page, "Check the code…")
    window = dialog(room)
    field(window, "Recovery code").setText(home.code)
    press(window, "Check it")
    home.runner.finish()

    assert "The code opens your journal" in words(window)
    assert "Typed back on May 3, 2026." in words(room.page)


def test_a_lost_paper_leads_to_a_new_code(room, qtbot):
    press(room.page, "Check the code…")
    press(dialog(room), "I cannot find the paper…")
    qtbot.waitUntil(lambda: "The code you have now stops working" in words(dialog(room)))


def test_a_new_code_goes_over_paper_and_back(room, home):
    press(room.page, "Make a new code…")
    window = dialog(room)
    field(window, "Passphrase").setText(OLD)
    press(window, "Make a new code")
    home.runner.finish()
    code = room.dialogs._kept[0]._state.code
    assert code.split()[0] in words(window)
    field(window, "Who will hold the sheet").setText("")
    QTest.keyClicks(field(window, "Who will hold the sheet"), "Lena")
    press(window, "It is on paper")
    assert code.split()[0] not in words(window)
    field(window, "Recovery code").setText(code)
    press(window, "Check it")
    home.runner.finish()
    kept = home.journal.preferences

    assert "Your recovery code is ready" in words(window)
    assert (kept.recovery_holder, kept.recovery_rehearsed) == ("Lena", True)
    assert find_key_by_code(home.care.folder, code).vault == home.journal.vault


def test_the_sheet_can_be_saved(room, home, tmp_path):
    press(room.page, "Make a new code…")
    window = dialog(room)
    field(window, "Passphrase").setText(OLD)
    press(window, "Make a new code")
    home.runner.finish()
    window.sheet.save_wanted.emit(tmp_path / "sheet.pdf")
    home.runner.finish()

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_who_holds_the_sheet_is_kept_when_the_page_is_left(room, home):
    holder = field(room.page, "Who holds the sheet")
    QTest.keyClicks(holder, "my sister")
    room.flush()

    assert home.journal.preferences.recovery_holder == "my sister"


def test_all_keys_are_changed_while_the_journal_is_closed(room, home, qtbot):
    press(room.page, "Change all keys…")
    window = dialog(room)
    choose_passphrases(window, OLD, NEW)
    press(window, "Change all keys")
    with qtbot.waitSignal(room.closed_work_wanted) as told:
        home.runner.finish()
    home.journal.close()
    outcome = told.args[0].work()

    assert isinstance(outcome, Outcome)
    assert outcome.key is not None
    assert find_key(home.care.folder, NEW).data_key == outcome.key.data_key
    assert find_key_by_code(home.care.folder, outcome.recovery_code).vault == home.journal.vault


def test_backups_of_the_old_keys_are_named(room, home, qtbot, tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    add_place(home, place)
    press(room.page, "Change all keys…")
    window = dialog(room)
    choose_passphrases(window, OLD, NEW)
    press(window, "Change all keys")
    with qtbot.waitSignal(room.closed_work_wanted) as told:
        home.runner.finish()
    home.journal.close()
    outcome = told.args[0].work()

    assert {each.parent for each in outcome.old_backups} == {place}
    assert len(outcome.old_backups) >= 4


# ------------------------------------------------------------------ backups


def test_backups_are_listed_a_few_first(room, home, tmp_path):
    add_place(home, tmp_path)
    room.refresh()
    home.runner.finish()
    few = words(room.page.backups).count(" kB")
    press(room.page, "Show all 4")

    assert (few, words(room.page.backups).count(" kB")) == (3, 4)


def test_one_is_checked_and_restored_from_its_line(room, home, qtbot, tmp_path):
    add_place(home, tmp_path)
    room.refresh()
    home.runner.finish()
    newest = room.backups._state.places[0].backups[0].path
    (block,) = room.page.backups._blocks.values()
    newest_line = next(iter(block._lines.values()))
    press(newest_line, newest_line._check.accessibleName())
    home.runner.finish()
    said = words(room.page)
    with qtbot.waitSignal(room.restore_wanted) as told:
        QTest.mouseClick(newest_line.findChildren(QAbstractButton)[1], Qt.MouseButton.LeftButton)

    assert "In order: 1 record" in said
    assert told.args == [newest]


def test_the_other_ways_are_told(room, qtbot):
    for name, told in (
        ("Bring in another copy…", room.merge_wanted),
        ("Restore from a file…", room.restore_wanted),
    ):
        with qtbot.waitSignal(told):
            press(room.page, name)


def test_back_up_now_asks_for_one_and_says_so(room, home, tmp_path):
    add_place(home, tmp_path)
    press(room.page, "Back up now")

    assert home.backups.asked == 1


def test_a_place_is_taken_off_the_list(room, home, tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    add_place(home, place)
    room.refresh()
    home.runner.finish()
    (button,) = [
        each
        for each in room.page.findChildren(QAbstractButton)
        if each.accessibleName().startswith("Take ") and each.isVisible()
    ]
    button.click()
    home.runner.finish()

    assert home.journal.preferences.backup_places == ()
    assert "There is no place for backups yet" in words(room.page)


# ------------------------------------------------------------------ the rest


def test_looking_through_everything_is_said_in_words(room, home):
    press(room.page, "Look now")
    home.runner.finish()

    assert "Every one is as it was written." in words(room.page.check)


def test_forgetting_is_handed_on(room, qtbot, tmp_path):
    with qtbot.waitSignal(room.vault_forgotten) as told:
        press(room.page, "Forget this from the list: Old")

    assert told.args == [tmp_path / "Old.vault"]


def test_where_the_system_can_the_window_is_kept_out_of_pictures(room, qtbot):
    room.page.journals.show_state(JournalsState(can_block_screenshots=True))
    with qtbot.waitSignal(room.screenshots_blocked) as told:
        press(room.page, "Keep this window out of them")

    assert told.args == [True]


def test_moving_makes_one_backup(room, home, tmp_path):
    home.write()
    press(room.page, "Move to another computer…")
    window = dialog(room)
    window.place_chosen.emit(tmp_path)
    home.runner.finish()

    assert "It was opened again and looked through." in words(window)


def test_erasing_asks_for_the_name_and_takes_everything(room, home, qtbot, tmp_path):
    press(room.page, "Erase this journal…")
    window = dialog(room)
    assert "keyring.json" in words(window)
    field(window, "The name of the journal").setText("journal")
    with qtbot.waitSignal(room.closed_work_wanted) as told:
        press(window, "Erase it for good")
    home.journal.close()
    work = told.args[0]

    assert (work.keeps_words, work.work().key) == (False, None)
    assert not home.care.folder.exists()


def test_without_the_name_nothing_is_erased(room):
    press(room.page, "Erase this journal…")
    window = dialog(room)
    (erase,) = [
        each
        for each in window.findChildren(QAbstractButton)
        if each.accessibleName() == "Erase it for good"
    ]
    assert not erase.isEnabled()


def test_what_this_computer_keeps_of_a_vault_goes_with_it():
    assert beside_of(Path("/data"), "abc") == (
        Path("/data/seen/abc"),
        Path("/data/support/abc.json"),
    )


def test_the_page_of_closed_work_says_what_is_done(look, qtbot):
    page = ClosedPage(look, "All keys are being changed", "It takes a moment.")
    qtbot.addWidget(page)
    page.show()

    assert "It takes a moment." in words(page)


@pytest.mark.parametrize(
    "name",
    [
        "Change the passphrase…",
        "Check the code…",
        "Make a new code…",
        "Change all keys…",
        "Move to another computer…",
        "Erase this journal…",
    ],
)
def test_every_control_of_every_dialog_has_a_name(room, name):
    press(room.page, name)
    window = dialog(room)
    nameless = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert (nameless, bool(window.accessibleName())) == ([], True)


@pytest.mark.parametrize(
    "name", ["Change the passphrase…", "Make a new code…", "Change all keys…"]
)
def test_a_dialog_closed_in_the_middle_of_its_work_is_left_alone(room, home, name, qtbot):
    press(room.page, name)
    window = dialog(room)
    if name == "Make a new code…":
        field(window, "Passphrase").setText(OLD)
        press(window, "Make a new code")
    else:
        choose_passphrases(window, OLD, NEW)
        press(window, "Change it" if "passphrase" in name else "Change all keys")
    window.close()
    qtbot.wait(10)
    home.runner.finish()
