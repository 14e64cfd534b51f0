"""Every reason of the system to lock comes as one signal."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journal_app.ui.locking.buses import linux_sources
from journal_app.ui.locking.sources import LockSource
from journal_app.ui.locking.triggers import LockTriggers, make_triggers


class Source(LockSource):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def listen(self) -> None:
        self.told.append("listen")

    def opened(self) -> None:
        self.told.append("opened")

    def locked(self) -> None:
        self.told.append("locked")


def test_all_sources_are_told_and_heard(qtbot: QtBot, qapp: QObject) -> None:
    sources = (Source(), Source())
    triggers = LockTriggers(qapp, sources)
    triggers.listen()
    triggers.opened()
    triggers.locked()
    assert [each.told for each in sources] == [["listen", "opened", "locked"]] * 2
    for each in sources:
        with qtbot.waitSignal(triggers.lock_wanted):
            each.lock_wanted.emit()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux has buses")
def test_without_any_bus_there_is_quietly_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QObject
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert list(linux_sources(environment)) == []
    triggers = make_triggers(qapp, environment)
    triggers.listen()
    triggers.opened()
    triggers.locked()
