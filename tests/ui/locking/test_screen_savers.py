"""The screen is locked: every usual desktop is heard, over a real bus."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from journal_app.ui.locking.screen_savers import INTERFACES, ScreenSavers

Buses = tuple[QDBusConnection, QDBusConnection]


def tell(desktop: QDBusConnection, interface: str, *, active: bool) -> None:
    path = "/" + interface.replace(".", "/")
    message = QDBusMessage.createSignal(path, interface, "ActiveChanged")
    message.setArguments([active])
    assert desktop.send(message)


@pytest.fixture
def source(qtbot: QtBot, buses: Buses) -> Iterator[ScreenSavers]:
    program, _ = buses
    made = ScreenSavers(program)
    made.listen()
    # Answered after the bus knows all that the program listens to.
    bus = "org.freedesktop.DBus"
    program.call(QDBusMessage.createMethodCall(bus, "/", bus, "ListNames"))
    yield made
    made.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(made))


@pytest.mark.parametrize("interface", INTERFACES)
def test_a_locked_screen_locks_the_journal(
    qtbot: QtBot, buses: Buses, source: ScreenSavers, interface: str
) -> None:
    with qtbot.waitSignal(source.lock_wanted):
        tell(buses[1], interface, active=True)


def test_an_unlocked_screen_does_not(qtbot: QtBot, buses: Buses, source: ScreenSavers) -> None:
    heard: list[str] = []
    source.lock_wanted.connect(lambda: heard.append("lock"))
    tell(buses[1], INTERFACES[0], active=False)
    tell(buses[1], INTERFACES[1], active=True)  # comes after it, and is heard
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["lock"]
