"""A journal that is not opened can be read, with the keys alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.record import Kind
from journal_app.messages.message import Message
from journal_app.ui.salvage.page import SalvagePage
from journal_app.ui.salvage.state import Line, SalvageState, Words, Work
from journal_app.ui.shared.look import Look

LINES = (
    Line(Kind.ENTRY, date(2026, 4, 4), "The heron", unfinished=True),
    Line(Kind.SESSION, date(2026, 4, 3), "Session"),
)
READ = SalvageState(
    damaged=True, lines=LINES, chosen=0, words=Words("The heron", "It stood."), lost=2, older=1
)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> SalvagePage:
    made = SalvagePage(look, "Journal")
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_state(READ)
    made.show()
    return made


def words(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def button(page: QWidget, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)


def test_it_says_what_can_be_read_and_what_is_lost(page: SalvagePage) -> None:
    said = words(page)
    assert "2 records can be read. At least 2 records cannot." in said
    assert "1 record is shown as it was before its last change." in said
    assert "Nothing here changes the journal." in said
    assert page.findChildren(QPlainTextEdit)[0].toPlainText() == "It stood."


def test_lines_are_walked_with_the_arrows(qtbot: QtBot, page: SalvagePage) -> None:
    lines = page.findChildren(QListWidget)[0]
    assert lines.item(0).text() == "The heron\nApr 4, 2026 · Entry, unfinished"
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.keyClick(lines, Qt.Key.Key_Down)
    assert told.args == [1]


def test_what_is_read_cannot_be_changed_and_tab_goes_on(page: SalvagePage) -> None:
    text = page.findChildren(QPlainTextEdit)[0]
    assert text.isReadOnly()
    assert text.tabChangesFocus()


def test_a_damaged_journal_offers_two_ways_on(qtbot: QtBot, page: SalvagePage) -> None:
    for name, signal in (
        ("Make a sound journal of what can be read", page.rebuild_wanted),
        ("Restore a backup…", page.restore_wanted),
        ("Back", page.back_wanted),
        ("Crisis help", page.help_wanted),
    ):
        with qtbot.waitSignal(signal):
            button(page, name).click()
    page.show_state(SalvageState(damaged=True, lines=LINES, work=Work.REBUILDING))
    assert not button(page, "Making a sound journal…").isEnabled()


def test_a_sound_older_copy_is_only_read(page: SalvagePage) -> None:
    page.show_state(SalvageState(damaged=False, lines=LINES))
    assert not button(page, "Restore a backup…").isVisible()
    assert "A sound journal can be made" not in words(page)


def test_it_says_that_it_reads_and_what_went_wrong(page: SalvagePage) -> None:
    page.show_state(SalvageState(damaged=True, work=Work.READING))
    assert "Reading what can be read…" in words(page)
    page.show_state(SalvageState(damaged=True, message=Message("Gone", "Why.", "Then.")))
    assert "Gone" in words(page)


@pytest.mark.parametrize("width", [560, 900, 1600])
def test_list_and_words_have_room_in_every_window(
    qtbot: QtBot, page: SalvagePage, width: int
) -> None:
    page.resize(width, 640)
    lines, text = page.findChildren(QListWidget)[0], page.findChildren(QPlainTextEdit)[0]
    qtbot.waitUntil(lambda: lines.height() >= 140 and text.height() >= 140)
    right = text.mapTo(page, text.rect().topRight()).x()
    assert right <= width


def test_every_control_has_a_name(page: SalvagePage) -> None:
    nameless = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
