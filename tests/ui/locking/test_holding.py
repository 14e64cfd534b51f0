"""Rooms that could not be saved wait until they can."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journal_app.errors import StorageUnavailable
from journal_app.ui.locking.holding import Holding


class Rooms:
    """Rooms whose saving ends with one error after the other, then works."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)

    def leave(self) -> None:
        if self.errors:
            raise self.errors.pop(0)


@pytest.fixture
def holding(qapp: QObject) -> Holding[Rooms]:
    return Holding(qapp)


def test_what_can_be_saved_does_not_wait(holding: Holding[Rooms]) -> None:
    assert holding.take(Rooms())
    assert (holding.rooms, holding._retry.isActive()) == (None, False)


def test_what_cannot_waits_and_is_saved_later(qtbot: QtBot, holding: Holding[Rooms]) -> None:
    rooms = Rooms(StorageUnavailable(), StorageUnavailable())
    assert not holding.take(rooms)
    holding.try_again()
    assert (holding.rooms, holding._retry.isActive()) == (rooms, True)
    with qtbot.waitSignal(holding.saved) as told:
        holding._retry.timeout.emit()
    assert told.args == [rooms]
    assert (holding.rooms, holding._retry.isActive()) == (None, False)


def test_a_mistake_of_ours_loses_nothing_either(holding: Holding[Rooms]) -> None:
    rooms = Rooms(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        holding.take(rooms)
    assert holding.give_back() is rooms
    assert not holding._retry.isActive()
