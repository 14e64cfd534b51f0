"""Logind: the computer goes to sleep, the session is locked, or is another person's turn.

Facts: https://www.freedesktop.org/wiki/Software/systemd/logind/ and .../inhibit/
"""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from journal_app.ui.locking.sources import LockSource
from journal_app.ui.locking.subscribing import Origin, subscribe

SERVICE = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SLEEP = "PrepareForSleep"

_OWN_SESSION = Path("/proc/self/sessionid")
_NO_SESSION = "4294967295"
_WHICHEVER = "auto"
"""The caller's session, else the one that this person sees."""
_CHANGES = "PropertiesChanged"
_CHANGED = "session_changed(QString,QVariantMap,QStringList)"
_TIMEOUT_MS = 5_000
_WHY = ("sleep", "Ashore", "The journal is being locked", "delay")


class Logind(LockSource):
    """Wants the journal locked before sleep, with the session, and when the session goes."""

    def __init__(self, bus: QDBusConnection, session_id: str) -> None:
        super().__init__()
        self._bus, self._session_id = bus, session_id
        self._open = False
        self._delay: int | None = None
        """As long as this file is open the computer waits, for a few seconds, before it sleeps."""

    def listen(self) -> None:
        """Listen for sleep, and find out which session is ours."""
        subscribe(self._bus, Origin(SERVICE, PATH, MANAGER, SLEEP, "b"), self, "sleeps(bool)")
        self._find_session(session_names(self._session_id))

    def opened(self) -> None:
        """Ask for the time that locking takes, should the computer go to sleep."""
        self._open = True
        if self._delay is None:
            self._call("Inhibit", _WHY, self._may_delay)

    def locked(self) -> None:
        """Let the computer sleep."""
        self._open = False
        if self._delay is not None:
            os.close(self._delay)
            self._delay = None

    @Slot(bool)
    def sleeps(self, soon: bool) -> None:  # noqa: FBT001 - as the bus calls it
        """Hear that the computer goes to sleep, or woke."""
        if soon:
            self.lock_wanted.emit()
            self.locked()

    @Slot()
    def session_locked(self) -> None:
        """Hear that this session is locked."""
        self.lock_wanted.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def session_changed(
        self, interface: str, changed: Mapping[str, object], gone: Sequence[str]
    ) -> None:
        """Hear that something about this session is different."""
        del gone
        if interface == SESSION and tells_to_lock(changed):
            self.lock_wanted.emit()

    def _may_delay(self, answer: Sequence[object]) -> None:
        for each in answer:
            if isinstance(each, QDBusUnixFileDescriptor):
                self._delay = each.takeFileDescriptor()
        if not self._open:
            self.locked()

    def _find_session(self, names: Sequence[str]) -> None:
        if names:
            onward = partial(self._find_session, names[1:])
            self._call("GetSession", (names[0],), self._found_session, onward)

    def _found_session(self, answer: Sequence[object]) -> None:
        for each in answer:
            if isinstance(each, QDBusObjectPath):
                locked = Origin(SERVICE, each.path(), SESSION, "Lock", "")
                changed = Origin(SERVICE, each.path(), PROPERTIES, _CHANGES, "sa{sv}as")
                subscribe(self._bus, locked, self, "session_locked()")
                subscribe(self._bus, changed, self, _CHANGED)

    def _call(
        self,
        member: str,
        given: Sequence[str],
        done: Callable[[Sequence[object]], None],
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        """Ask the manager, without waiting for it: the window must not hang on it."""
        message = QDBusMessage.createMethodCall(SERVICE, PATH, MANAGER, member)
        message.setArguments(list(given))
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message, _TIMEOUT_MS), self)

        def answered() -> None:
            watcher.deleteLater()
            if watcher.isError():
                failed()
            else:
                done(watcher.reply().arguments())

        watcher.finished.connect(answered)


def session_names(given: str) -> tuple[str, ...]:
    """Return the names that our session may have, the surest first."""
    own = ""
    with suppress(OSError):
        own = _OWN_SESSION.read_text().strip()
    names = (given, "" if own == _NO_SESSION else own, _WHICHEVER)
    return tuple(dict.fromkeys(name for name in names if name))


def tells_to_lock(changed: Mapping[str, object]) -> bool:
    """Tell whether a session is now locked, or not the one that is seen."""
    return changed.get("Active") is False or changed.get("LockedHint") is True
