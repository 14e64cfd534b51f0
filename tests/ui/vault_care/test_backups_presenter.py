"""Backups are listed, checked, and their places chosen and left, over real files."""

from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.journal.backups import make_backup
from journal_app.messages.message import Message
from journal_app.ui.shared.backup_state import BackupState, PlaceProblem
from journal_app.ui.vault_care.backups_presenter import BackupsPresenter
from journal_app.ui.vault_care.state import PlaceNote


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def backups(home, view):
    return BackupsPresenter(home.care, view)


def use(home, *places: Path) -> None:
    kept = home.journal.preferences
    home.journal.prefer(replace(kept, backup_places=tuple(map(str, places))))


def back_up(home, place: Path) -> Path:
    return make_backup(home.care.folder, home.care.key, place, home.watch.now).path


def shown(home, backups, view):
    backups.refresh()
    home.runner.finish()
    return view.state.places


def test_what_lies_at_a_place_is_listed_newest_first(home, backups, view, place):
    home.write()
    first = back_up(home, place)
    home.watch.later(hours=2)
    second = back_up(home, place)
    use(home, place)
    (found,) = shown(home, backups, view)

    assert [row.path for row in found.backups] == [second, first]
    assert found.backups[1].at.isoformat() == "2026-05-03T12:00:00-04:00"
    assert PlaceNote.SAME_DISK in found.notes


def test_a_synced_place_is_named(home, backups, view, tmp_path):
    place = tmp_path / "Dropbox" / "Backups"
    place.mkdir(parents=True)
    use(home, place)
    (found,) = shown(home, backups, view)

    assert (PlaceNote.SYNCED in found.notes, found.service) == (True, "Dropbox")


def test_a_place_that_is_not_there_is_said_and_stays(home, backups, view, tmp_path):
    use(home, tmp_path / "gone")
    (found,) = shown(home, backups, view)

    assert found.notes == (PlaceNote.MISSING,)


def test_a_new_place_gets_its_first_backup_at_once(home, backups, view, place):
    backups.refresh()
    backups.place_added(place)

    assert home.journal.preferences.backup_places == (str(place),)
    assert home.backups.asked == 1


def test_a_place_in_the_vault_is_not_taken(home, backups, view):
    backups.refresh()
    backups.place_added(home.journal.folder / "Backups")

    assert (home.journal.preferences.backup_places, home.backups.asked) == ((), 0)
    assert view.state.message.title == "Backups cannot lie in the journal's own folder"


def test_the_same_place_is_not_taken_twice(home, backups, place):
    use(home, place)
    backups.refresh()
    backups.place_added(place)

    assert (home.journal.preferences.backup_places, home.backups.asked) == ((str(place),), 0)


def test_leaving_a_place_leaves_its_backups(home, backups, view, place):
    home.write()
    made = back_up(home, place)
    use(home, place)
    shown(home, backups, view)
    backups.place_left(place)
    home.runner.finish()

    assert (home.journal.preferences.backup_places, view.state.places) == ((), ())
    assert made.exists()


def test_a_sound_backup_is_said_to_be(home, backups, view, place):
    home.write()
    made = back_up(home, place)
    use(home, place)
    shown(home, backups, view)
    backups.check(made)
    checking = view.state.places[0].backups[0].checking
    home.runner.finish()
    row = view.state.places[0].backups[0]

    assert (checking, row.checking, row.sound) == (True, False, True)
    assert row.outcome == "In order: 1 record, every one as it was written."


def test_a_damaged_backup_is_told(home, backups, view, place):
    home.write()
    made = back_up(home, place)
    raw = bytearray(made.read_bytes())
    raw[len(raw) // 2] ^= 1
    made.write_bytes(raw)
    use(home, place)
    shown(home, backups, view)
    backups.check(made)
    home.runner.finish()
    row = view.state.places[0].backups[0]

    assert (row.sound, bool(row.outcome)) == (False, True)


def test_what_checking_found_stays_when_the_list_is_read_anew(home, backups, view, place):
    home.write()
    made = back_up(home, place)
    use(home, place)
    shown(home, backups, view)
    backups.check(made)
    home.runner.finish()
    (found,) = shown(home, backups, view)

    assert found.backups[0].outcome.startswith("In order")


def test_a_finished_backup_is_listed_without_being_asked(home, backups, view, place):
    home.write()
    use(home, place)
    shown(home, backups, view)
    home.backups.show(BackupState((place,), running=place))
    made = back_up(home, place)
    home.backups.show(BackupState((place,)))
    home.runner.finish()

    assert [row.path for row in view.state.places[0].backups] == [made]


def test_a_backup_that_failed_is_not_said_to_be_made(home, backups, view, place):
    problem = PlaceProblem(place, Message("No", "…", "…"))
    home.backups.show(BackupState((place,), problems=(problem,)))
    backups.back_up()

    assert not view.state.just_made
