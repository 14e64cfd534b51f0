"""The rail's words, the clock, and the dialog at the end."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from journal_app.ui.backing_up.keeper import BackupKeeper
from journal_app.ui.backing_up.quit_dialog import QuitDialog
from journal_app.ui.backing_up.words import rail_line
from journal_app.ui.shared.backup_state import BackupState, LastBackup

PLACE = Path("/stick")
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def how(days_ago):
    return BackupState((PLACE,), LastBackup(NOON - timedelta(days=days_ago), PLACE, 1, 1))


@pytest.mark.parametrize(
    ("state", "words", "good"),
    [
        (BackupState(), "", False),
        (BackupState((PLACE,)), "No backup yet", False),
        (BackupState((PLACE,), running=PLACE), "Making a backup…", True),
        (how(0), "Backed up today", True),
        (how(1), "Backed up yesterday", True),
        (how(7), "Backed up Apr 26", True),
        (how(8), "Backed up Apr 25", False),
    ],
)
def test_the_rail_says_it_in_two_or_three_words(formats, t, state, words, good):
    line = rail_line(state, date(2026, 5, 3), formats, t)
    assert (line.words, line.good) == (words, good)


@pytest.fixture
def rooms(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def keeper(yard, look, rooms):
    return BackupKeeper(yard.schedule, look, rooms)


def dialog(rooms):
    found = [each for each in rooms.findChildren(QuitDialog) if each.isVisible()]
    return found[0] if found else None


def test_at_the_end_a_backup_is_made_in_sight(qtbot, yard, rooms, keeper):
    gone = []
    yard.write()
    yard.use(yard.stick)
    assert keeper.before_quitting(lambda: gone.append(True))
    assert dialog(rooms) is not None
    yard.finish()
    qtbot.waitUntil(lambda: gone == [True])

    assert dialog(rooms) is None
    assert yard.schedule.state.last is not None


def test_nobody_has_to_wait_for_it(qtbot, yard, rooms, keeper):
    gone = []
    yard.write()
    yard.use(yard.stick)
    keeper.before_quitting(lambda: gone.append(True))
    dialog(rooms).reject()
    qtbot.waitUntil(lambda: gone == [True])
    yard.finish()

    assert gone == [True]


def test_when_nothing_is_due_one_just_goes(yard, keeper):
    assert not keeper.before_quitting(lambda: None)


def test_the_second_time_one_just_goes(yard, keeper):
    yard.write()
    yard.use(yard.stick)

    assert (
        keeper.before_quitting(lambda: None),
        keeper.before_quitting(lambda: None),
    ) == (True, False)
    yard.finish()


def test_rooms_out_of_sight_are_left_alone(yard, rooms, keeper):
    yard.write()
    yard.use(yard.stick)
    rooms.hide()
    keeper._when_shown()

    assert yard.waiting == []
