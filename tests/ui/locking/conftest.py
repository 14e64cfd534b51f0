"""A bus for tests of the desktop: a real daemon, and services that are made up."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection

Buses = tuple[QDBusConnection, QDBusConnection]
"""The program's connection, and the one of the desktop's services."""


@pytest.fixture(scope="session")
def buses(qapp: object) -> Iterator[Buses]:
    """Connections live as long as the tests: Qt keeps them by name."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("needs dbus-daemon (Debian: dbus-daemon)")
    with subprocess.Popen(  # noqa: S603 - the system's own
        (daemon, "--session", "--nofork", "--print-address=1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        assert running.stdout is not None
        address = running.stdout.readline().strip()
        names = ("ashore-tests-program", "ashore-tests-desktop")
        program, desktop = (QDBusConnection.connectToBus(address, name) for name in names)
        assert program.isConnected()
        yield program, desktop
        for name in names:
            QDBusConnection.disconnectFromBus(name)
        running.kill()
