"""A field for a secret lets nothing out, and tells about Caps Lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.caps_lock import CapsLine
from journal_app.ui.shared.code_field import CodeField, grouped
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField, caps_lock

SECRET = "a lantern under the pier"


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> PassphraseField:
    made = PassphraseField(look, "Passphrase")
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_copied_out_even_when_it_is_shown(qtbot: QtBot, field: PassphraseField) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    field.setText(SECRET)
    field.reveal()
    field.selectAll()
    for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
        qtbot.keySequence(field, QKeySequence(keys))
    assert (clipboard.text(), field.text()) == ("before", SECRET)
    offered = {action.objectName() for action in field.menu().actions()}
    assert "edit-paste" in offered
    assert not offered & {"edit-copy", "edit-cut"}


@pytest.mark.parametrize("scale", [1, 2])
def test_the_eye_grows_with_the_text_and_goes_with_its_field(
    qtbot: QtBot, qapp: QApplication, look: Look, scale: int
) -> None:
    look.theme.scale = scale
    field = PassphraseField(look, "Passphrase")
    style = field.style()
    assert style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, field) == 20 * scale
    kept = len(qapp.findChildren(QProxyStyle))
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    qtbot.waitUntil(lambda: len(qapp.findChildren(QProxyStyle)) < kept)


def test_pasting_is_welcome(qtbot: QtBot, field: PassphraseField) -> None:
    QGuiApplication.clipboard().setText(SECRET)
    qtbot.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    assert field.text() == SECRET


@pytest.mark.parametrize(
    ("typed", "shift", "on"),
    [
        ("a", False, False),
        ("A", True, False),
        ("A", False, True),
        ("a", True, True),
        ("Ñ", False, True),
        ("1", False, None),
        ("\r", False, None),
        ("", False, None),
        ("字", False, None),
    ],
)
def test_the_case_of_a_letter_tells_about_caps_lock(typed: str, shift, on) -> None:
    assert caps_lock(typed, shift=shift) is on


def test_what_the_keyboard_speaks_is_said_only_where_qt_knows(
    qtbot: QtBot, look: Look, field: PassphraseField
) -> None:
    for platform, said in (("linux", False), ("win32", True), ("darwin", True)):
        line = CapsLine(look, field, platform=platform)
        qtbot.addWidget(line)
        assert line.isHidden() is not said


@pytest.mark.parametrize(
    ("typed", "before", "shown"),
    [
        ("abcde", "", "ABCDE "),
        ("abcdefg", "", "ABCDE FG"),
        ("ABCDE ", "ABCDE F", "ABCDE"),
        ("abcd", "", "ABCD"),
        ("ab-cd e", "", "ABCDE "),
        ("", "", ""),
        ("a" * 30, "", " ".join(["AAAAA"] * 6)),
    ],
)
def test_a_code_falls_into_groups(typed: str, before: str, shown: str) -> None:
    assert grouped(typed, before=before) == shown


def test_mending_a_sign_in_the_middle_leaves_the_caret_alone(qtbot: QtBot, look: Look) -> None:
    field = CodeField(look)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "abcdefgh")
    field.setCursorPosition(2)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.cursorPosition() == 1
    assert field.echoMode() is QLineEdit.EchoMode.Normal
