"""What is copied out of a journal is marked as secret, and does not stay."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QTextEdit

from journal_app.ui.shared.clipboard import SECRET_MARKS, SecretClipboard, put_openly

SECRET = "The heron stood in the shallow water."


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def ours(clipboard: QClipboard, qapp: QApplication) -> Iterator[SecretClipboard]:
    # The offscreen platform cannot tell whose the clipboard is.
    parent = QObject()
    yield SecretClipboard(clipboard, parent, lambda mode: mode is QClipboard.Mode.Clipboard)
    parent.deleteLater()


def test_copied_words_are_marked_for_every_system(
    ours: SecretClipboard, clipboard: QClipboard
) -> None:
    paper = QTextEdit(SECRET)
    paper.selectAll()
    paper.copy()
    data = clipboard.mimeData()
    assert data.text() == SECRET
    assert {kind: data.data(kind).data() for kind in SECRET_MARKS} == SECRET_MARKS


def test_after_half_a_minute_they_are_gone(ours: SecretClipboard, clipboard: QClipboard) -> None:
    clipboard.setText(SECRET)
    assert ours._timer.isActive()
    ours._timer.timeout.emit()
    assert clipboard.text() == ""


def test_locking_takes_them_out_at_once(ours: SecretClipboard, clipboard: QClipboard) -> None:
    clipboard.setText(SECRET)
    ours.clear()
    assert (clipboard.text(), ours._timer.isActive()) == ("", False)


def test_what_another_program_put_in_stays(clipboard: QClipboard) -> None:
    parent = QObject()
    theirs = SecretClipboard(clipboard, parent, lambda _: False)
    clipboard.setText("milk, bread")
    theirs.clear()
    assert (clipboard.text(), theirs._timer.isActive()) == ("milk, bread", False)


def test_what_holds_nothing_of_a_journal_may_stay(
    ours: SecretClipboard, clipboard: QClipboard
) -> None:
    put_openly(clipboard, "a report")
    ours.clear()
    assert clipboard.text() == "a report"


def test_a_platform_that_cannot_tell_is_left_alone(clipboard: QClipboard) -> None:
    parent = QObject()
    unsure = SecretClipboard(clipboard, parent)
    clipboard.setText("milk, bread")
    unsure.clear()
    assert clipboard.text() == "milk, bread"
