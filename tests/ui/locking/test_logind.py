"""Sleep, a locked session and another person's turn: heard from a logind that is made up."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)
from pytestqt.qtbot import QtBot

from journal_app.ui.locking import logind
from journal_app.ui.locking.logind import Logind, session_names, tells_to_lock

Buses = tuple[QDBusConnection, QDBusConnection]
OURS = "/org/freedesktop/login1/session/_37"


class Manager(QDBusVirtualObject):
    """Answers as logind would, and knows who delays the sleep."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, list[object]]] = []
        self.waiting = -1

    def introspect(self, path: str) -> str:  # noqa: ARG002 - Qt's own
        return ""

    def handleMessage(  # noqa: N802 - Qt's own
        self, message: QDBusMessage, connection: QDBusConnection
    ) -> bool:
        given = message.arguments()
        self.asked.append((message.member(), given))
        if message.member() == "Inhibit":
            self.waiting, theirs = os.pipe()
            os.set_blocking(self.waiting, False)
            answer: object = QDBusUnixFileDescriptor(theirs)
            os.close(theirs)
        elif given == ["7"]:
            answer = QDBusObjectPath(OURS)
        else:
            return connection.send(message.createErrorReply("org.example.NoSuchSession", "none"))
        reply = message.createReply()
        reply.setArguments([answer])
        return connection.send(reply)

    def delayed(self) -> bool:
        """Tell whether anybody still holds the other end."""
        try:
            return os.read(self.waiting, 1) != b""
        except BlockingIOError:
            return True


@dataclass
class Desk:
    source: Logind
    manager: Manager
    desktop: QDBusConnection
    heard: list[str] = field(default_factory=list)

    def tell(self, path: str, interface: str, name: str, *given: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(given))
        assert self.desktop.send(message)

    def sleep(self, *, soon: bool) -> None:
        self.tell(logind.PATH, logind.MANAGER, "PrepareForSleep", soon)

    def change(self, path: str, **changed: object) -> None:
        self.tell(
            path, logind.PROPERTIES, "PropertiesChanged", logind.SESSION, changed, ["IdleHint"]
        )


def heard_by(program: QDBusConnection) -> None:
    """Return once the bus knows all that the program listens to."""
    bus = "org.freedesktop.DBus"
    program.call(QDBusMessage.createMethodCall(bus, "/", bus, "ListNames"))


@pytest.fixture
def desk(qtbot: QtBot, buses: Buses) -> Iterator[Desk]:
    program, desktop = buses
    manager = Manager()
    whole = QDBusConnection.VirtualObjectRegisterOption.SubPath
    assert desktop.registerVirtualObject(logind.PATH, manager, whole)
    assert desktop.registerService(logind.SERVICE)
    made = Desk(Logind(program, "7"), manager, desktop)
    made.source.lock_wanted.connect(lambda: made.heard.append("lock"))
    made.source.listen()
    qtbot.waitUntil(lambda: ("GetSession", ["7"]) in manager.asked)
    # One round on the bus, so that the program has heard the answer and listens to its session.
    made.source.opened()
    qtbot.waitUntil(lambda: made.source._delay is not None)
    heard_by(program)
    yield made
    made.source.locked()
    desktop.unregisterObject(logind.PATH)
    desktop.unregisterService(logind.SERVICE)
    made.source.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(made.source))


def test_it_locks_before_the_computer_sleeps_and_only_then_lets_it(
    qtbot: QtBot, desk: Desk
) -> None:
    delayed: list[bool] = []
    desk.source.lock_wanted.connect(lambda: delayed.append(desk.manager.delayed()))
    assert ("Inhibit", ["sleep", "Ashore", "The journal is being locked", "delay"]) in (
        desk.manager.asked
    )
    with qtbot.waitSignal(desk.source.lock_wanted):
        desk.sleep(soon=True)
    assert delayed == [True]
    qtbot.waitUntil(lambda: not desk.manager.delayed())


def test_waking_locks_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.sleep(soon=False)
    desk.sleep(soon=True)
    qtbot.waitUntil(lambda: bool(desk.heard))
    assert desk.heard == ["lock"]


def test_a_locked_journal_does_not_hold_up_the_sleep(qtbot: QtBot, desk: Desk) -> None:
    desk.source.locked()
    qtbot.waitUntil(lambda: not desk.manager.delayed())


def test_an_answer_that_comes_after_the_lock_holds_up_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.source.locked()
    desk.source.opened()
    desk.source.locked()
    qtbot.waitUntil(lambda: [name for name, _ in desk.manager.asked].count("Inhibit") == 2)
    qtbot.waitUntil(lambda: not desk.manager.delayed())


def test_our_session_is_locked(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.source.lock_wanted):
        desk.tell(OURS, logind.SESSION, "Lock")


@pytest.mark.parametrize("changed", [{"Active": False}, {"LockedHint": True}])
def test_our_session_is_left_or_said_to_be_locked(
    qtbot: QtBot, desk: Desk, changed: dict[str, object]
) -> None:
    with qtbot.waitSignal(desk.source.lock_wanted):
        desk.change(OURS, **changed)


def test_a_signal_of_odd_types_does_no_harm(qtbot: QtBot, desk: Desk) -> None:
    desk.tell(OURS, logind.PROPERTIES, "PropertiesChanged", logind.SESSION, {"Active": False}, [])
    desk.tell(logind.PATH, logind.MANAGER, "PrepareForSleep", "soon")
    desk.sleep(soon=True)
    qtbot.waitUntil(lambda: bool(desk.heard))
    assert desk.heard == ["lock"]


def test_another_person_s_session_is_not_ours(qtbot: QtBot, desk: Desk) -> None:
    other = "/org/freedesktop/login1/session/_38"
    desk.tell(other, logind.SESSION, "Lock")
    desk.change(other, Active=False)
    desk.change(OURS, Active=True)
    desk.sleep(soon=True)
    qtbot.waitUntil(lambda: bool(desk.heard))
    assert desk.heard == ["lock"]


def test_without_a_service_nothing_is_heard_and_nothing_breaks(qtbot: QtBot, buses: Buses) -> None:
    source = Logind(buses[0], "7")
    source.listen()
    source.opened()
    source.locked()
    qtbot.waitUntil(lambda: not source.findChildren(QDBusPendingCallWatcher))
    assert source._delay is None
    source.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(source))


def test_the_surest_name_of_the_session_comes_first() -> None:
    names = session_names("c2")
    assert (names[0], names[-1]) == ("c2", "auto")
    assert "" not in session_names("")


@pytest.mark.parametrize(
    ("changed", "locks"),
    [
        ({"Active": False}, True),
        ({"Active": True}, False),
        ({"LockedHint": True}, True),
        ({"LockedHint": False, "IdleHint": True}, False),
        ({}, False),
    ],
)
def test_what_changes_of_a_session_mean(changed: dict[str, object], *, locks: bool) -> None:
    assert tells_to_lock(changed) is locks
