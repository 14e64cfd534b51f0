"""Locking: at once, whatever stands over the window, and into a fresh process."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal_app.journal.unlocking import find_key
from journal_app.settings import Settings, load_settings
from journal_app.store.opening import open_database
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.locking.cover import Cover
from journal_app.ui.locking.relaunching import Reopening, Shown
from journal_app.ui.main_window import MainWindow
from journal_app.ui.shared.crash import CrashDialog
from journal_app.ui.writing.paper import Paper
from journal_app.vault.guard import hold
from journal_app.vault.keys import Purpose
from tests.journeys.driving import PASSPHRASE, Home, named, press, unlock, words, workspace

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COVERED_MS = 100


@pytest.fixture
def window(home: Home, settings: Settings) -> MainWindow:
    return home.window(settings)


@pytest.fixture
def inside(qtbot: QtBot, window: MainWindow) -> MainWindow:
    with qtbot.waitSignal(window.entered, timeout=20_000):
        unlock(window, PASSPHRASE)
    qtbot.waitUntil(workspace(window).isVisible)
    return window


class Printing(QPrintDialog):
    """Keeps its printer for as long as it stands."""

    def __init__(self, window: MainWindow) -> None:
        self.printer_kept = QPrinter()
        super().__init__(self.printer_kept, window)


def message_box(window: MainWindow) -> QDialog:
    return QMessageBox(QMessageBox.Icon.Question, "Ashore", "Sure?", parent=window)


def input_dialog(window: MainWindow) -> QDialog:
    return QInputDialog(window)


def file_dialog(window: MainWindow) -> QDialog:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def system_file_dialog(window: MainWindow) -> QDialog:
    return QFileDialog(window)


def print_dialog(window: MainWindow) -> QDialog:
    return Printing(window)


def crash_dialog(window: MainWindow) -> QDialog:
    look = window._desk.look(window._settings)
    return CrashDialog(look.theme, look.t, "ZeroDivisionError")


class Stubborn(QDialog):
    """Refuses to be closed."""

    def reject(self) -> None:
        return

    def closeEvent(self, event) -> None:
        event.ignore()


DIALOGS: list[Callable[[MainWindow], QDialog]] = [
    QDialog,
    message_box,
    input_dialog,
    file_dialog,
    system_file_dialog,
    print_dialog,
    crash_dialog,
    Stubborn,
]


def above(window: MainWindow) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each != window]


@pytest.mark.parametrize("make", DIALOGS)
def test_a_dialog_that_waits_for_an_answer_is_closed_and_it_locks(
    inside: MainWindow, home: Home, make: Callable[[MainWindow], QDialog]
) -> None:
    dialog = make(inside)
    standing: list[bool] = []
    QTimer.singleShot(0, inside, lambda: standing.append(dialog.isVisible()))
    QTimer.singleShot(0, inside, home.triggers[-1].lock_wanted.emit)
    answer = dialog.exec()
    assert (standing, answer) == ([True], QDialog.DialogCode.Rejected)
    assert isinstance(inside.centralWidget(), LockPage)
    assert above(inside) == []
    assert len(home.reopenings) == 1
    if shiboken6.isValid(dialog):
        dialog.deleteLater()


@pytest.mark.parametrize("make", [QDialog, message_box, file_dialog])
@pytest.mark.parametrize("keys", [CONTROL, CONTROL | SHIFT])
def test_the_keys_lock_under_a_dialog_too(
    inside: MainWindow,
    home: Home,
    make: Callable[[MainWindow], QDialog],
    keys: Qt.KeyboardModifier,
) -> None:
    dialog = make(inside)
    QTimer.singleShot(0, inside, lambda: QTest.keyClick(dialog, Qt.Key.Key_L, keys))
    dialog.exec()
    assert isinstance(inside.centralWidget(), LockPage)
    dialog.deleteLater()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_an_open_menu_is_closed(inside: MainWindow) -> None:
    menu = QMenu(inside)
    menu.addAction("Cut")
    inner = menu.addMenu("More")
    inner.addAction("Copy")
    QTimer.singleShot(0, inside, lambda: inner.popup(inside.pos()))
    QTimer.singleShot(20, inside, lambda: QTest.keyClick(inner, Qt.Key.Key_L, CONTROL))
    menu.exec(inside.pos())
    assert isinstance(inside.centralWidget(), LockPage)
    assert above(inside) == []


def test_the_window_is_covered_at_once(inside: MainWindow, home: Home) -> None:
    covered: list[float] = []
    cover = inside.findChildren(Cover)[-1]
    fall = cover.fall

    def fallen() -> None:
        fall()
        covered.append(time.perf_counter())
        assert cover.isVisible()
        assert cover.geometry() == inside.rect()

    cover.fall = fallen  # type: ignore[method-assign]
    started = time.perf_counter()
    inside.lock()
    assert (covered[0] - started) * 1000 < COVERED_MS
    assert not cover.isVisible()


def test_a_fresh_process_is_told_whose_lock_screen_it_is(
    inside: MainWindow, home: Home, vault: Path
) -> None:
    inside.resize(900, 700)
    found: list[tuple[bool, str]] = []

    def look(_: Reopening) -> None:
        with hold(vault):  # nobody has the vault by then
            found.append((True, load_settings(home.places.config).geometry))

    home.asked = look
    inside.lock()
    assert home.reopenings == [Reopening(vault, Shown.IN_FRONT)]
    assert found[0][0]
    assert found[0][1]


def test_what_is_told_leads_to_the_same_vault_in_the_same_place(
    qtbot: QtBot, home: Home, settings: Settings, tmp_path: Path
) -> None:
    other = tmp_path / "Other.vault"
    known = Settings(country="US", vaults=(other, *settings.vaults))
    window = home.window(known, Reopening(settings.vaults[0], Shown.MINIMISED))
    assert window.isMinimized()
    with qtbot.waitSignal(window.entered, timeout=20_000):
        unlock(window, PASSPHRASE)


def test_an_unlock_that_was_under_way_opens_nothing_after_a_lock(
    qtbot: QtBot, window: MainWindow, home: Home, vault: Path
) -> None:
    unlock(window, PASSPHRASE)
    home.triggers[-1].lock_wanted.emit()
    assert home.reopenings == [Reopening(vault, Shown.IN_FRONT)]
    window._background.wait(20_000)
    QApplication.processEvents()
    assert isinstance(window.centralWidget(), LockPage)
    with hold(vault), pytest.raises(AssertionError):
        workspace(window)
    with qtbot.waitSignal(window.entered, timeout=20_000):
        unlock(window, PASSPHRASE)


def test_a_lock_at_a_quiet_door_disturbs_nobody(window: MainWindow, home: Home) -> None:
    page = window.centralWidget()
    home.triggers[-1].lock_wanted.emit()
    assert (window.centralWidget(), home.reopenings) == (page, [])


def test_what_could_not_be_saved_never_goes_with_the_process(
    qtbot: QtBot, inside: MainWindow, home: Home, vault: Path, tmp_path: Path
) -> None:
    press(inside, "New entry")
    named(inside, Paper, "Entry").setPlainText("Snow.")
    key = find_key(vault, PASSPHRASE)
    other = open_database(vault / "journal.db", key.data_key.subkey(Purpose.DATABASE), key.vault)
    with other.transaction():
        inside.lock()
        qtbot.waitUntil(lambda: "not saved yet" in words(inside))
        assert home.reopenings == []
        # Another journal's door would lead past its passphrase to the rooms that wait.
        inside._show_lock_screen(tmp_path / "Mine.vault")
        assert inside._vault == vault
    other.close()
    inside._locker.holding.try_again()
    assert home.reopenings == [Reopening(vault, Shown.IN_FRONT)]


def test_the_lock_comes_through_a_loop_within_a_loop(inside: MainWindow, home: Home) -> None:
    loop = QEventLoop()
    dialog = QDialog(inside)
    QTimer.singleShot(0, inside, dialog.exec)
    QTimer.singleShot(20, inside, home.triggers[-1].lock_wanted.emit)
    QTimer.singleShot(40, loop, loop.quit)
    loop.exec()
    assert isinstance(inside.centralWidget(), LockPage)
