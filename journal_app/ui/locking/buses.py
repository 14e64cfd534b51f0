"""The two buses of a Linux desktop, where there are any."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtDBus import QDBusConnection

from journal_app.ui.locking.logind import Logind
from journal_app.ui.locking.screen_savers import ScreenSavers
from journal_app.ui.locking.sources import LockSource

_SESSION_ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
_SESSION_ID = "XDG_SESSION_ID"
_RUNTIME = "XDG_RUNTIME_DIR"


def linux_sources(environment: Mapping[str, str]) -> Iterator[LockSource]:
    """Give a source for each bus that answers."""
    if _has_session_bus(environment):
        session = QDBusConnection.sessionBus()
        if session.isConnected():
            yield ScreenSavers(session)
    system = QDBusConnection.systemBus()
    if system.isConnected():
        yield Logind(system, environment.get(_SESSION_ID, ""))


def _has_session_bus(environment: Mapping[str, str]) -> bool:
    # Asked for a bus that is not there, the library would start one.
    runtime = environment.get(_RUNTIME, "")
    at_home = bool(runtime) and (Path(runtime) / "bus").exists()
    return bool(environment.get(_SESSION_ADDRESS)) or at_home
