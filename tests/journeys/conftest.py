"""A whole window over a real vault, in a home of its own, with a clock that tests can turn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import create_vault
from journal_app.paths import Places
from journal_app.settings import Settings
from journal_app.ui.shared.theme import prepare
from journal_app.vault.keys import Cost
from tests.journeys.driving import PASSPHRASE, Home, Hours

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    prepare(qapp)
    made = Home(qapp, Places(config=tmp_path / "config", data=tmp_path / "data"), Hours())
    yield made
    for window in made.windows:
        window.close()
        window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def vault(home: Home) -> Path:
    folder = home.places.data / "Journal.vault"
    folder.parent.mkdir(parents=True)
    clock = Clock(lambda: home.hours.now, lambda: "Europe/Madrid")
    return create_vault(folder, PASSPHRASE, clock, CHEAP).folder


@pytest.fixture
def settings(vault: Path) -> Settings:
    return Settings(country="US", vaults=(vault,))
