"""The main job, end to end: bring in, write, rate, record, hand over one page."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from journal_app.cli.main import main as command_line
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.settings import Settings
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.main_window import MainWindow
from journal_app.ui.rooms import Room
from journal_app.ui.shared.mood_scale import MoodScale
from journal_app.ui.shared.question_row import QuestionRow
from journal_app.ui.shared.support_panel import SupportPanel
from journal_app.ui.sharing.page import SharingPage
from journal_app.ui.writing.search_field import SearchField
from tests.journeys.driving import PASSPHRASE, Home, named, press, unlock, words, workspace

IMPORTED = "quillwort"
"""A word that stands in the imported files and nowhere else."""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder of our own, so that all that lands in it can be looked at."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    shutil.rmtree(folder)


def test_from_an_import_to_a_page_of_paper(
    qtbot: QtBot, home: Home, vault: Path, tmp_path: Path, temporary: Path
) -> None:
    bring_in(vault, tmp_path)
    window = home.window(Settings(country="US", vaults=(vault,)))
    enter(qtbot, window)
    find_imported(qtbot, window)
    check_in(qtbot, window)
    fill_in_phq_9(qtbot, window)
    record_session(window)
    pdf = hand_over(qtbot, window, tmp_path / "summary.pdf")
    said = words_of(pdf)
    for fact in (
        "PHQ-9",
        "Please notice",
        "item 9",
        "clinic",
        "Mood",
        "check-ins on 1 of 90 days",
    ):
        assert fact.casefold() in said.casefold(), fact
    assert IMPORTED not in said
    window.lock()
    assert found_in_clear([vault, temporary, home.places.config]) == []


def bring_in(vault: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2026-03-01 Pond.md").write_text(f"The {IMPORTED} is growing.", encoding="utf-8")
    moods = tmp_path / "daylio.csv"
    moods.write_text(
        "full_date,date,weekday,time,mood,activities,note_title,note\n"
        f'2026-03-02,March 2,Monday,20:15,good,walk,,"More {IMPORTED}."\n',
        encoding="utf-8",
    )
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    passphrase.chmod(0o600)
    for source in (notes, moods):
        given = ["import", str(source), str(vault), "--passphrase-file", str(passphrase)]
        assert command_line(given) == 0


def enter(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(window.findChildren(LockPage)[-1].isVisible()))
    with qtbot.waitSignal(window.entered, timeout=20_000):
        unlock(window, PASSPHRASE)
    qtbot.waitUntil(workspace(window).isVisible)


def find_imported(qtbot: QtBot, window: MainWindow) -> None:
    workspace(window).show_room(Room.JOURNAL)
    field = window.findChildren(SearchField)[0]
    qtbot.keyClicks(field, IMPORTED[:6])
    qtbot.waitUntil(lambda: "2 found" in words(window))
    field.clear()


def check_in(qtbot: QtBot, window: MainWindow) -> None:
    workspace(window).show_room(Room.CHECK_INS)
    mood = next(each for each in window.findChildren(MoodScale) if each.isVisible())
    qtbot.keyClick(mood, Qt.Key.Key_6)
    press(window, "Save check-in")
    qtbot.waitUntil(lambda: "Saved. You can open it again" in words(window))


def fill_in_phq_9(qtbot: QtBot, window: MainWindow) -> None:
    workspace(window)._fill_in("phq-9")
    rows = [row for row in window.findChildren(QuestionRow) if row.isVisible()]
    assert len(rows) == 10
    for row in rows[:8]:
        qtbot.keyClick(row.cells[0], Qt.Key.Key_2)
    assert not any(each.isVisible() for each in window.findChildren(SupportPanel))
    qtbot.keyClick(rows[8].cells[0], Qt.Key.Key_1)
    qtbot.waitUntil(lambda: "You don't have to carry them alone." in words(window))
    assert "988" in words(window)
    press(window, "Finish")
    qtbot.waitUntil(lambda: "17 of 27 points" in words(window))


def record_session(window: MainWindow) -> None:
    workspace(window).show_room(Room.SESSIONS)
    press(window, "Record a session")
    named(window, QAbstractButton, "Clinic or office").click()
    press(window, "Save session")
    rows = workspace(window).journal.page(TimelineFilter(kinds=frozenset({Kind.SESSION})))
    assert len(rows) == 1


def hand_over(qtbot: QtBot, window: MainWindow, file: Path) -> bytes:
    workspace(window).show_room(Room.SHARE)
    press(window, "Check the pages")
    qtbot.waitUntil(lambda: "This is exactly what will be saved" in words(window), timeout=30_000)
    window.findChildren(SharingPage)[0].file_chosen.emit(file)
    return file.read_bytes()


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    said = []
    for page in document:
        text = page.get_textpage()
        said.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return " ".join(" ".join(said).split())


def found_in_clear(folders: list[Path]) -> list[str]:
    """Return the files that hold a word of the journal, as UTF-8 or as UTF-16."""
    written = (IMPORTED, "growing", "Pond")
    spelled = [word.encode(code) for word in written for code in ("utf-8", "utf-16-le")]
    return [
        file.name
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and any(word in file.read_bytes() for word in spelled)
    ]


def test_the_scan_would_find_a_word_in_clear(tmp_path: Path) -> None:
    (tmp_path / "leak").write_text(f"The {IMPORTED} is growing.", encoding="utf-16")
    assert found_in_clear([tmp_path]) == ["leak"]


def test_a_day_later_the_check_in_is_a_new_one(
    qtbot: QtBot, home: Home, settings: Settings
) -> None:
    window = home.window(settings)
    enter(qtbot, window)
    check_in(qtbot, window)
    home.hours.now += timedelta(days=1)
    check_in(qtbot, window)
    rows = workspace(window).journal.page(TimelineFilter())
    assert [row.day.day for row in rows] == [5, 4]
