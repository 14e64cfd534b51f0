"""The window: in by the door, through the rooms, and out again with nothing left behind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session
from journal_app.i18n import Language
from journal_app.journal.unlocking import find_key
from journal_app.settings import Settings, ThemeChoice, load_settings
from journal_app.store.opening import open_database
from journal_app.ui.first_run.page import FirstRunPage
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.main_window import MainWindow
from journal_app.ui.rooms import Room
from journal_app.ui.shared.ask import ConfirmDialog
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.pages import Pages
from journal_app.ui.shared.passphrase import PassphraseField
from journal_app.ui.shared.sheet_buttons import SheetButtons
from journal_app.ui.workspace import Workspace
from journal_app.ui.writing.paper import Paper
from journal_app.vault.keys import Purpose
from tests.journeys.driving import (
    PASSPHRASE,
    Home,
    code_shown,
    named,
    press,
    unlock,
    words,
    workspace,
)

SECRET = "The heron stood in the shallow water."
DAY = date(2026, 4, 3)
CONTENTS: dict[str, Content] = {
    "check-in": Measurement(
        ScaleId("check-in-daily"),
        "standard",
        "en",
        1,
        DAY,
        check_in=True,
        answers={QuestionId("mood"): 6},
    ),
    "questionnaire": Measurement(
        ScaleId("gad-7"),
        "standard",
        "en",
        1,
        DAY,
        check_in=False,
        answers={QuestionId("q1"): 1},
    ),
    "session": Session(DAY),
    "question": Question(DAY, "Who do I call at night?"),
    "entry": Entry(DAY, text="Snow."),
}


@pytest.fixture
def window(home: Home, settings: Settings) -> MainWindow:
    return home.window(settings)


@pytest.fixture
def inside(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window whose journal is open."""
    enter(qtbot, window)
    return window


def enter(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(window.findChildren(LockPage)[-1].isVisible()))
    with qtbot.waitSignal(window.entered, timeout=20_000):
        unlock(window, PASSPHRASE)
    qtbot.waitUntil(workspace(window).isVisible)


def write(window: MainWindow, text: str) -> Paper:
    press(window, "New entry")
    paper = named(window, Paper, "Entry")
    paper.selectAll()
    paper.insertPlainText(text)
    return paper


def entries(window: MainWindow) -> list[str]:
    journal = workspace(window).journal
    return [row.snippet for row in journal.page(TimelineFilter())]


def to_the_code(qtbot: QtBot, window: MainWindow) -> str:
    named(window, CheckRow, "I am 18 or older and in a clinician's care.").click()
    press(window, "Continue")
    press(window, "Continue")
    named(window, PassphraseField, "Passphrase").setText(PASSPHRASE)
    named(window, PassphraseField, "The same once more").setText(PASSPHRASE)
    press(window, "Make my journal")
    qtbot.waitUntil(lambda: "Your recovery code" in words(window), timeout=30_000)
    return code_shown(window)


def test_a_new_person_types_the_code_back_and_arrives_at_today(qtbot: QtBot, home: Home) -> None:
    window = home.window(Settings())
    code = to_the_code(qtbot, window)
    press(window, "I have it on paper")
    assert code not in words(window)
    qtbot.keyClicks(named(window, CodeField, "Recovery code"), code.replace(" ", "").lower())
    press(window, "Check the code")
    qtbot.waitUntil(lambda: "A place for backups" in words(window), timeout=20_000)
    with qtbot.waitSignal(window.entered, timeout=20_000):
        press(window, "Later, open my journal")
    assert workspace(window).room is Room.TODAY
    assert workspace(window).journal.preferences.recovery_rehearsed
    assert "not rehearsed" not in words(window)


def test_the_sheet_is_saved_for_this_person_alone(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    window = home.window(Settings(country="US"))
    code = to_the_code(qtbot, window)
    file = tmp_path / "recovery-2026-04-04.pdf"
    window.findChildren(SheetButtons)[0].save_wanted.emit(file)
    qtbot.waitUntil(lambda: "Saved as recovery-2026-04-04.pdf" in words(window), timeout=20_000)
    with Pages(file.read_bytes()) as pages:
        assert all(group in pages.words(0) for group in code.split())
    assert file.stat().st_mode & 0o777 == 0o600


def test_who_postpones_typing_back_is_reminded_on_today(qtbot: QtBot, home: Home) -> None:
    window = home.window(Settings())
    assert isinstance(window.centralWidget(), FirstRunPage)
    to_the_code(qtbot, window)
    press(window, "I have it on paper")
    press(window, "Not now…")
    window.findChildren(ConfirmDialog)[0].do_it.click()
    with qtbot.waitSignal(window.entered, timeout=20_000):
        press(window, "Later, open my journal")
    assert workspace(window).room is Room.TODAY
    qtbot.waitUntil(lambda: "not rehearsed" in words(window))
    assert load_settings(home.places.config).vaults == (workspace(window).journal.folder,)


def test_a_wrong_passphrase_stays_outside(qtbot: QtBot, window: MainWindow) -> None:
    unlock(window, "a lantern under the bridge")
    title = "This passphrase does not open the journal"
    qtbot.waitUntil(lambda: title in words(window), timeout=20_000)
    assert isinstance(window.centralWidget(), LockPage)


def test_what_was_typed_a_moment_before_locking_is_kept_and_gone_from_the_screen(
    qtbot: QtBot, inside: MainWindow
) -> None:
    paper = write(inside, SECRET)
    rooms = workspace(inside)
    shown = [rooms, *rooms.findChildren(QWidget)]
    with qtbot.waitSignal(inside.locked):
        inside.lock()
    assert isinstance(inside.centralWidget(), LockPage)
    qtbot.waitUntil(lambda: not any(shiboken6.isValid(each) for each in shown))
    assert not shiboken6.isValid(paper)
    enter(qtbot, inside)
    assert entries(inside) == [SECRET]


def test_an_untouched_new_entry_leaves_nothing_behind(qtbot: QtBot, inside: MainWindow) -> None:
    press(inside, "New entry")
    with qtbot.waitSignal(inside.locked):
        inside.lock()
    enter(qtbot, inside)
    assert entries(inside) == []


def test_locking_closes_dialogs_that_stand_over_it(qtbot: QtBot, inside: MainWindow) -> None:
    inside.show_help()
    assert [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    with qtbot.waitSignal(inside.locked):
        inside.lock()
    qtbot.waitUntil(
        lambda: (
            not any(
                isinstance(each, QDialog) and each.isVisible()
                for each in QApplication.topLevelWidgets()
            )
        )
    )


def test_rooms_that_cannot_be_saved_wait_out_of_sight_and_come_back(
    qtbot: QtBot, inside: MainWindow, vault: Path
) -> None:
    write(inside, SECRET)
    rooms = workspace(inside)
    key = find_key(vault, PASSPHRASE)
    other = open_database(vault / "journal.db", key.data_key.subkey(Purpose.DATABASE), key.vault)
    with other.transaction():  # another program is writing: nothing can be saved
        inside.lock()
        assert isinstance(inside.centralWidget(), LockPage)
        qtbot.waitUntil(lambda: "not saved yet" in words(inside))
        assert not rooms.isVisible()
        enter(qtbot, inside)
        assert workspace(inside) is rooms
    other.close()
    with qtbot.waitSignal(inside.locked):
        inside.lock()
    enter(qtbot, inside)
    assert entries(inside) == [SECRET]


def test_what_waited_is_saved_as_soon_as_it_goes(
    qtbot: QtBot, inside: MainWindow, vault: Path
) -> None:
    write(inside, SECRET)
    rooms = workspace(inside)
    key = find_key(vault, PASSPHRASE)
    other = open_database(vault / "journal.db", key.data_key.subkey(Purpose.DATABASE), key.vault)
    with other.transaction():
        inside.lock()
    other.close()
    inside._locker.holding.try_again()
    qtbot.waitUntil(lambda: not shiboken6.isValid(rooms))
    assert "not saved yet" not in words(inside)


def test_it_counts_down_and_locks_when_nobody_is_there(
    qtbot: QtBot, inside: MainWindow, home: Home
) -> None:
    write(inside, SECRET)
    home.hours.pass_by(5 * 60 - 8)
    inside._locker.idle.tick()
    assert "Locking in 8 seconds" in words(inside)
    inside._locker.idle.keep_open()
    assert "Locking in" not in words(inside)
    home.hours.pass_by(5 * 60 - 3)
    inside._locker.idle.tick()
    with qtbot.waitSignal(inside.locked):
        home.hours.pass_by(4)
        inside._locker.idle.tick()
    assert isinstance(inside.centralWidget(), LockPage)


@pytest.mark.parametrize(
    "shift", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_a_key_locks_from_anywhere(
    qtbot: QtBot, inside: MainWindow, shift: Qt.KeyboardModifier
) -> None:
    paper = write(inside, SECRET)
    inside.activateWindow()
    paper.setFocus()
    qtbot.waitUntil(paper.hasFocus)
    with qtbot.waitSignal(inside.locked):
        qtbot.keyClick(paper, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | shift)


def test_help_can_be_reached_by_f1_when_locked(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert "988" in words(dialogs[0])
    dialogs[0].close()


def test_another_language_keeps_the_room_and_the_words(
    qtbot: QtBot, inside: MainWindow, settings: Settings
) -> None:
    write(inside, SECRET)
    before = workspace(inside)
    inside._apply(replace(settings, language=Language.SPANISH, theme=ThemeChoice.DARK))
    qtbot.waitUntil(lambda: workspace(inside) is not before)
    assert workspace(inside).room is Room.JOURNAL
    assert entries(inside) == [SECRET]
    qtbot.waitUntil(lambda: "Diario" in words(inside))


@pytest.mark.parametrize("room", list(Room))
def test_every_room_opens_and_every_control_in_it_has_a_name(
    inside: MainWindow, room: Room
) -> None:
    workspace(inside).show_room(room)
    nameless = [
        type(each).__name__
        for each in inside.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not each.accessibleName()
    ]
    assert nameless == []


def test_closing_the_window_saves_and_gives_the_vault_back(
    qtbot: QtBot, inside: MainWindow, home: Home, settings: Settings
) -> None:
    write(inside, SECRET)
    inside.close()
    again = home.window(settings)
    enter(qtbot, again)
    assert isinstance(again.centralWidget(), Workspace)
    assert entries(again) == [SECRET]


def test_a_busy_disk_only_delays_the_way_to_another_room(
    qtbot: QtBot, inside: MainWindow, vault: Path
) -> None:
    write(inside, SECRET)
    key = find_key(vault, PASSPHRASE)
    other = open_database(vault / "journal.db", key.data_key.subkey(Purpose.DATABASE), key.vault)
    with other.transaction():
        workspace(inside).show_room(Room.TODAY)
        assert workspace(inside).room is Room.JOURNAL
    other.close()
    qtbot.waitUntil(lambda: workspace(inside).room is Room.TODAY)
    assert entries(inside) == [SECRET]


@pytest.mark.parametrize(
    ("kind", "room"),
    [
        ("check-in", Room.CHECK_INS),
        ("questionnaire", Room.QUESTIONNAIRES),
        ("session", Room.SESSIONS),
        ("question", Room.SHARE),
        ("entry", Room.JOURNAL),
    ],
)
def test_a_record_opens_where_it_is_at_home(inside: MainWindow, kind: str, room: Room) -> None:
    journal = workspace(inside).journal
    record = journal.keep(CONTENTS[kind]).id
    workspace(inside)._open(record, kind)
    assert workspace(inside).room is room


def test_the_rail_leads_everywhere_and_does_what_it_says(qtbot: QtBot, inside: MainWindow) -> None:
    for name, room in (("Sessions", Room.SESSIONS), ("Today", Room.TODAY)):
        press(inside, name)
        assert workspace(inside).room is room
    press(inside, "Crisis help")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in inside.findChildren(QDialog)))
    with qtbot.waitSignal(inside.locked):
        press(inside, "Lock now")


def test_today_leads_to_writing_and_to_the_forms(inside: MainWindow) -> None:
    rooms = workspace(inside)
    page = rooms.today.page
    went = []
    for signal, given in (
        (page.write_wanted, ("",)),
        (page.questionnaire_wanted, ("gad-7",)),
        (page.session_wanted, ()),
        (page.check_in_wanted, ()),
    ):
        signal.emit(*given)
        went.append(rooms.room)
    assert went == [Room.JOURNAL, Room.QUESTIONNAIRES, Room.SESSIONS, Room.CHECK_INS]
