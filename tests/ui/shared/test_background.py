"""Slow work: reported on the window's thread, or not at all."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from journal_app.errors import JournalError, StorageUnavailable
from journal_app.ui.shared.background import Background


class Ears:
    """Remembers what was reported, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[JournalError] = []
        self.threads: list[QThread] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    def failed(self, error: JournalError) -> None:
        self.errors.append(error)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    made = Background()
    yield made
    made.abandon()
    made.wait(5_000)


def test_a_result_arrives_on_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    ears = Ears()
    background.run(threading.get_ident, ears.done, ears.failed)
    qtbot.waitUntil(lambda: bool(ears.results))
    assert ears.results != [threading.get_ident()]
    assert ears.threads == [QThread.currentThread()]


def test_an_error_of_the_world_arrives_on_the_windows_thread(
    background: Background, qtbot: QtBot
) -> None:
    ears = Ears()

    def work() -> None:
        raise StorageUnavailable

    background.run(work, ears.done, ears.failed)
    qtbot.waitUntil(lambda: bool(ears.errors))
    assert isinstance(ears.errors[0], StorageUnavailable)
    assert ears.threads == [QThread.currentThread()]


def test_a_bug_is_raised_again_on_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    ears = Ears()
    with qtbot.captureExceptions() as bugs:
        background.run(lambda: 1 // 0, ears.done, ears.failed)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert (ears.results, ears.errors) == ([], [])


def test_work_is_done_one_after_the_other(background: Background, qtbot: QtBot) -> None:
    ears = Ears()
    for number in range(5):
        background.run(partial(int, number), ears.done, ears.failed)
    qtbot.waitUntil(lambda: len(ears.results) == 5)
    assert ears.results == [0, 1, 2, 3, 4]


def test_a_late_report_is_dropped(background: Background, qtbot: QtBot) -> None:
    ears, go_on = Ears(), threading.Event()
    background.run(go_on.wait, ears.done, ears.failed)
    background.run(lambda: "waiting", ears.done, ears.failed)
    background.abandon()
    go_on.set()
    assert background.wait(5_000)
    background.run(lambda: "new", ears.done, ears.failed)
    qtbot.waitUntil(lambda: bool(ears.results))
    assert ears.results == ["new"]


def test_a_report_already_on_its_way_is_dropped(background: Background, qtbot: QtBot) -> None:
    ears = Ears()
    background.run(lambda: "old", ears.done, ears.failed)
    assert background.wait(5_000)
    background.abandon()
    background.run(lambda: "new", ears.done, ears.failed)
    qtbot.waitUntil(lambda: bool(ears.results))
    assert ears.results == ["new"]


def test_waiting_says_whether_the_work_ended(background: Background) -> None:
    ears, go_on = Ears(), threading.Event()
    background.run(go_on.wait, ears.done, ears.failed)
    assert not background.wait(1)
    go_on.set()
    assert background.wait(5_000)
