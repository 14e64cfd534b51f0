"""Nobody there: told in time, and never while somebody is."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.idle import Clocks, IdleWatch

LIMIT = 60


@dataclass
class Time:
    """A running clock and a wall clock that go on when they are told."""

    running: float = 1_000.0
    wall: float = 5_000_000.0

    def passes(self, seconds: float) -> None:
        self.running += seconds
        self.wall += seconds

    def sleeps(self, seconds: float) -> None:
        self.wall += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def watch(qapp: QApplication, time: Time) -> Iterator[IdleWatch]:
    made = IdleWatch(qapp, Clocks(lambda: time.running, lambda: time.wall), LIMIT)
    made.start()
    yield made
    made.stop()
    made.deleteLater()


def test_before_the_last_seconds_nothing_is_said(
    watch: IdleWatch, time: Time, qtbot: QtBot
) -> None:
    time.passes(LIMIT - 11)
    with qtbot.assertNotEmitted(watch.warned), qtbot.assertNotEmitted(watch.expired):
        watch.tick()


def test_the_last_ten_seconds_are_counted(watch: IdleWatch, time: Time) -> None:
    heard: list[int] = []
    watch.warned.connect(heard.append)
    time.passes(LIMIT - 10)
    for _ in range(10):
        watch.tick()
        time.passes(1)
    assert heard == [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]


def test_at_the_end_it_expires_once(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    time.passes(LIMIT)
    with qtbot.waitSignal(watch.expired):
        watch.tick()


def test_the_timer_looks_by_itself(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    time.passes(LIMIT)
    with qtbot.waitSignal(watch.expired, timeout=3_000):
        pass


def test_keep_open_begins_again(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    time.passes(LIMIT - 5)
    watch.tick()
    with qtbot.waitSignal(watch.resumed):
        watch.keep_open()
    time.passes(LIMIT - 11)
    with qtbot.assertNotEmitted(watch.warned):
        watch.tick()


def test_a_sleep_expires_at_once(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    time.sleeps(31)
    with qtbot.waitSignal(watch.expired):
        watch.tick()


def test_a_clock_set_back_locks_nobody_out(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    time.sleeps(-3_600)
    with qtbot.assertNotEmitted(watch.expired):
        watch.tick()
    time.passes(LIMIT)
    with qtbot.waitSignal(watch.expired):
        watch.tick()


def test_a_key_in_any_window_counts(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    time.passes(LIMIT - 5)
    watch.tick()
    with qtbot.waitSignal(watch.resumed):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)


def test_the_first_key_after_a_sleep_does_not_open_what_should_be_locked(
    watch: IdleWatch, time: Time, qtbot: QtBot
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    time.sleeps(3_600)
    with qtbot.waitSignal(watch.expired):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)


def test_what_the_program_does_itself_does_not_count(
    watch: IdleWatch, time: Time, qtbot: QtBot
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    none = Qt.KeyboardModifier.NoModifier
    made = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, "a")
    time.passes(LIMIT - 5)
    watch.tick()
    with qtbot.assertNotEmitted(watch.resumed):
        QApplication.sendEvent(field, made)


def test_after_a_stop_nothing_is_said(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    watch.stop()
    time.passes(LIMIT * 2)
    with qtbot.assertNotEmitted(watch.expired, wait=1_200):
        pass


def test_another_limit_counts_from_now(watch: IdleWatch, time: Time, qtbot: QtBot) -> None:
    time.passes(LIMIT - 1)
    watch.set_limit(120)
    time.passes(100)
    with qtbot.assertNotEmitted(watch.expired):
        watch.tick()
