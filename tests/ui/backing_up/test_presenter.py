"""Backups are made when they are due, one place after the other, and failures are quiet."""

import shutil
from dataclasses import replace

from journal_app.journal.backups import list_backups
from journal_app.journal.unlocking import open_journal
from journal_app.ui.backing_up.presenter import BackupSchedule
from journal_app.ui.shared.preferring import Preferring


def files(place):
    return [each.path.name for each in list_backups(place)]


def test_an_empty_journal_is_not_backed_up(yard):
    yard.use(yard.stick)
    yard.schedule.look()

    assert yard.waiting == []


def test_without_a_place_nothing_is_due(yard):
    yard.write()
    yard.schedule.look()

    assert (yard.schedule.is_due(), yard.waiting) == (False, [])


def test_what_was_written_is_backed_up_and_remembered(yard):
    yard.write()
    yard.use(yard.stick)
    yard.schedule.look()
    yard.finish()
    kept, last = yard.journal.preferences, yard.schedule.state.last

    assert len(files(yard.stick)) == 1
    assert (kept.last_backup_records, last.records) == (1, 1)
    assert last.file.name == files(yard.stick)[0]
    assert last.at.isoformat() == "2026-05-03T12:00:00-04:00"


def test_the_next_one_is_due_an_hour_later_if_something_changed(yard):
    yard.write()
    yard.use(yard.stick)
    yard.schedule.look()
    yard.finish()
    due = []
    yard.later(hours=2)
    due.append(yard.schedule.is_due())
    yard.write("Thaw.")
    due.append(yard.schedule.is_due())

    assert due == [False, True]


def test_every_place_gets_one(yard):
    yard.write()
    yard.use(yard.stick, yard.disk)
    yard.schedule.look()
    running = []
    yard.schedule.watch(lambda state: running.append(state.running))
    yard.finish()

    assert (len(files(yard.stick)), len(files(yard.disk))) == (1, 1)
    assert [each for each in dict.fromkeys(running) if each] == [yard.stick, yard.disk]
    assert yard.schedule.state.running is None


def test_a_place_that_is_not_there_keeps_no_other_from_its_own(yard):
    yard.write()
    yard.use(yard.stick, yard.disk)
    shutil.rmtree(yard.stick)
    yard.schedule.look()
    yard.finish()
    state = yard.schedule.state

    assert [each.place for each in state.problems] == [yard.stick]
    assert state.last is not None
    assert len(files(yard.disk)) == 1


def test_a_problem_is_forgotten_when_the_place_is_back(yard):
    yard.write()
    yard.use(yard.stick)
    shutil.rmtree(yard.stick)
    yard.schedule.look()
    yard.finish()
    before = len(yard.schedule.state.problems)
    yard.stick.mkdir()
    yard.schedule.look()
    yard.finish()

    assert (before, yard.schedule.state.problems) == (1, ())


def test_two_wishes_are_one_backup_and_both_are_told(yard):
    told = []
    yard.write()
    yard.use(yard.stick)
    yard.schedule.back_up(lambda: told.append("one"))
    yard.schedule.back_up(lambda: told.append("two"))
    yard.finish()

    assert (told, len(files(yard.stick))) == (["one", "two"], 1)


def test_who_asked_is_told_also_when_it_failed(yard):
    told = []
    yard.write()
    yard.use(yard.stick)
    shutil.rmtree(yard.stick)
    yard.schedule.back_up(lambda: told.append(True))
    yard.finish()

    assert told == [True]


def test_a_new_start_knows_the_last_backup(yard, t):
    yard.write()
    yard.use(yard.stick)
    yard.schedule.look()
    yard.finish()
    last = yard.schedule.state.last
    anew = type(yard.schedule)(yard.schedule._with)

    assert anew.state.last == last


def test_when_the_pages_are_gone_nobody_is_told(yard):
    told = []
    yard.schedule.watch(lambda _state: told.append(True))
    yard.schedule.forget()
    yard.use(yard.stick)

    assert told == [True]


def test_what_this_computer_has_seen_is_noted_hourly(yard, tmp_path):
    journal = yard.journal
    journal.close()
    key, clock = yard.schedule._with.key, journal.clock
    opened = open_journal(journal.folder, key, clock, tmp_path / "seen")
    preferring = Preferring(opened, yard.waiting.append)
    keeping = replace(yard.schedule._with, journal=opened, preferring=preferring)
    schedule = BackupSchedule(keeping)
    marker = tmp_path / "seen" / opened.vault
    before = marker.read_bytes()
    schedule.look()
    unchanged = marker.read_bytes() == before
    yard.later(hours=1)
    schedule.look()
    changed = marker.read_bytes() != before
    opened.close()

    assert (unchanged, changed) == (True, True)
