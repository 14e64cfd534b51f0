"""The quiet lines at the foot of the first page: when they are there, and where they lead."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.domain.entry import Entry
from journal_app.messages.message import Message
from journal_app.ui.shared.backup_state import BackupState, LastBackup, PlaceProblem
from journal_app.ui.today.care_notes import CareNotes
from journal_app.ui.today.care_presenter import CarePresenter, CareState

STICK = Path("/media/stick")
TODAY = date(2026, 5, 3)


class Seen:
    state: CareState

    def show_state(self, state):
        self.state = state


class How:
    """Backups, as the test wants them."""

    def __init__(self, state):
        self.state = state

    def watch(self, told):
        told(self.state)


@pytest.fixture
def seen():
    return Seen()


@pytest.fixture
def presenter(book, seen):
    return CarePresenter(book.journal, seen)


def last(days_ago):
    at = datetime(2026, 5, 3, 16, tzinfo=UTC) - timedelta(days=days_ago)
    return LastBackup(at, STICK / "a.jbk", 1000, 3)


def write(book):
    book.journal.keep(Entry(TODAY, text="Snow."))


@pytest.mark.parametrize(
    ("checked", "due"),
    [("", True), ("2025-05-02", True), ("2025-05-04", False), ("2026-05-03", False)],
)
def test_the_code_is_looked_after_once_a_year(book, presenter, seen, checked, due):
    book.journal.prefer(replace(book.journal.preferences, recovery_checked=checked))
    presenter.refresh()

    assert seen.state.code is due


@pytest.mark.parametrize(("days", "stale"), [(0, False), (7, False), (8, True)])
def test_an_old_backup_is_worth_a_line(book, presenter, seen, days, stale):
    write(book)
    presenter.care_for(How(BackupState((STICK,), last(days))))
    presenter.refresh()

    assert seen.state.backup is stale


def test_an_empty_journal_wants_no_backup(presenter, seen):
    presenter.care_for(How(BackupState()))

    assert not seen.state.backup


def test_without_a_place_there_is_no_backup(book, presenter, seen):
    write(book)
    presenter.care_for(How(BackupState()))

    assert (seen.state.backup, seen.state.place_chosen) == (True, False)


def test_a_place_that_is_not_there_is_told_quietly(book, presenter, seen):
    write(book)
    missing = Message("The place for backups is not there", "…", "Plug the drive in.")
    presenter.care_for(How(BackupState((STICK,), None, None, (PlaceProblem(STICK, missing),))))

    assert seen.state.problem == missing


def test_while_one_is_being_made_nothing_is_said(book, presenter, seen):
    write(book)
    presenter.care_for(How(BackupState((STICK,), None, STICK)))

    assert not seen.state.backup


def test_what_was_noticed_at_the_door_is_said(book, seen):
    CarePresenter(book.journal, seen, ("It can only be read here.",)).refresh()

    assert seen.state.opened == ("It can only be read here.",)


# ------------------------------------------------------------------ the lines


@pytest.fixture
def read(shown_words):
    """Return the words of a widget, without its icons."""
    return lambda widget: [words for words in shown_words(widget) if words]


@pytest.fixture
def notes(look, qtbot):
    made = CareNotes(look)
    qtbot.addWidget(made)
    made.resize(800, 200)
    made.show()
    return made


def test_a_code_that_was_never_typed_back_is_said_quietly(notes, read):
    notes.show_state(CareState(TODAY, code=True))
    before = "Recovery code: not rehearsed" in read(notes)
    notes.show_state(CareState(TODAY))

    assert (before, read(notes)) == (True, [])


def test_the_yearly_look_blames_nobody(notes, read):
    notes.show_state(CareState(TODAY, code=True, checked=date(2025, 3, 1)))

    assert read(notes) == [
        "Recovery code: typed back on March 1, 2025",
        "When you have a moment: do you still find the paper?",
    ]


def test_each_line_leads_to_where_something_can_be_done(notes, qtbot):
    notes.show_state(CareState(TODAY, code=True, backup=True))
    for line, told in (
        (notes._code, notes.code_wanted),
        (notes._backup, notes.backups_wanted),
    ):
        with qtbot.waitSignal(told):
            QTest.mouseClick(line.way, Qt.MouseButton.LeftButton)


def test_every_reason_is_said(notes, read):
    said = []
    problem = Message("The place is not there", "…", "Plug it in.")
    for state in (
        CareState(TODAY, backup=True, place_chosen=False),
        CareState(TODAY, backup=True, last_backup=date(2026, 4, 1), problem=problem),
        CareState(TODAY, backup=True, last_backup=date(2026, 4, 1)),
    ):
        notes.show_state(state)
        said.append(read(notes))

    assert said == [
        [
            "Backups: none yet",
            "If this disk breaks, your journal is gone. Choose a place for them.",
        ],
        ["Backups: the last good one is of April 1, 2026", "The place is not there. Plug it in."],
        [
            "Backups: the last good one is of April 1, 2026",
            "The next one is made by itself while you write.",
        ],
    ]
