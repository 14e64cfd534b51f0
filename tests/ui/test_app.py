"""Starting Qt: the desk of this person, and Qt's own words in their language."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journal_app.i18n import Language
from journal_app.settings import Settings, ThemeChoice, save_settings
from journal_app.ui.app import QtWords, build_desk, forget_where_files_lay, system_zone


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def test_the_desk_knows_the_person_s_settings(prepared: QApplication, home: Path) -> None:
    first = build_desk(prepared)
    assert first.settings == Settings()
    assert home in first.places.data.parents
    chosen = Settings(language=Language.SPANISH, theme=ThemeChoice.DARK, text_size=150)
    save_settings(first.places.config, chosen)
    desk = build_desk(prepared)
    assert desk.settings == chosen
    assert (desk.theme.dark, desk.theme.scale) == (True, 1.5)
    assert desk.look(chosen).t.language is Language.SPANISH
    desk.speak(Settings(language=Language.ENGLISH))


def test_qt_s_own_words_are_spanish_and_go_again(prepared: QApplication) -> None:
    words = QtWords(prepared)
    words.speak(Settings(language=Language.SPANISH))
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "Guardar"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    words.speak(Settings(language=Language.ENGLISH))
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "Save"


def test_the_zone_is_one_that_can_be_counted_in() -> None:
    moment = datetime(2026, 4, 4, tzinfo=UTC)
    assert moment.astimezone(ZoneInfo(system_zone())) == moment


def test_the_clock_of_the_window_tells_the_time(prepared: QApplication, home: Path) -> None:
    clock = build_desk(prepared).clock
    assert home.is_dir()
    assert clock.now().tzinfo is UTC
    assert clock.local_now() >= clock.now().replace(microsecond=0)


def test_qt_writes_down_no_folder_that_was_looked_at(
    prepared: QApplication, home: Path, qtbot: QtBot
) -> None:
    forget_where_files_lay()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")  # where its file dialog remembers
    dialog = QFileDialog(None, "", str(home))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    kept.sync()
    assert not Path(kept.fileName()).exists()
