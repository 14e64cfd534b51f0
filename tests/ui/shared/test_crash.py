"""Our own mistakes: told once, calmly, and without a word of the journal."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.errors import ResourceDamaged
from journal_app.i18n import Translator
from journal_app.ui.shared.crash import CrashDialog, CrashWatch, report
from journal_app.ui.shared.fonts import load_fonts
from journal_app.ui.shared.tokens import Theme

SECRET = "the walk by the river"


def mistake() -> BaseException:
    diary = {SECRET: SECRET}
    try:
        try:
            diary[SECRET + "!"]
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def watch(prepared: QApplication, theme: Theme, t: Translator) -> Iterator[CrashWatch]:
    made = CrashWatch(prepared, theme, t, "0.1.0")
    yield made
    for dialog in dialogs():
        dialog.close()
    made.deleteLater()


def dialogs() -> list[CrashDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def caught(watch: CrashWatch, error: BaseException) -> None:
    watch.caught(type(error), error, error.__traceback__)


def test_the_report_says_where_and_never_what() -> None:
    text = report(mistake(), "0.1.0")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_crash.py:" in text
    assert "in mistake" in text
    assert SECRET not in text
    assert "/" not in text.replace("Python 3", "")


def test_files_of_ours_are_named_from_the_package_on(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged) as raised:
        load_fonts(tmp_path)
    assert "\n  journal_app/ui/shared/fonts.py:" in report(raised.value, "0.1.0")


def test_one_dialog_is_shown_however_many_errors_come(
    watch: CrashWatch, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        caught(watch, mistake())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert SECRET not in capsys.readouterr().err


def test_after_it_is_closed_the_next_error_is_shown_again(watch: CrashWatch, qtbot: QtBot) -> None:
    caught(watch, mistake())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()
    qtbot.waitUntil(lambda: not dialogs())
    caught(watch, mistake())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_the_report_can_be_read_and_copied(theme: Theme, t: Translator, qtbot: QtBot) -> None:
    dialog = CrashDialog(theme, t, "a report")
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == "a report"
    dialog.findChildren(QPushButton)[0].click()
    assert QGuiApplication.clipboard().text() == "a report"


def test_it_listens_to_python_and_stops_listening(watch: CrashWatch) -> None:
    before = sys.excepthook
    watch.install()
    assert sys.excepthook == watch.caught
    watch.remove()
    assert sys.excepthook is before
