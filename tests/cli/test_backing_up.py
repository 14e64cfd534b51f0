import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.journal.backups import verify_backup
from journal_app.journal.unlocking import open_journal


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def filled(vault: Path, made, clock) -> Path:
    journal = open_journal(vault, made.key, clock)
    journal.keep(Entry(date(2026, 3, 12), text="sound"))
    journal.close()
    return vault


@pytest.fixture
def remember(made, clock):
    """Let the journal remember places for backups."""

    def to(*places: Path) -> None:
        journal = open_journal(made.folder, made.key, clock)
        journal.prefer(replace(journal.preferences, backup_places=tuple(map(str, places))))
        journal.close()

    return to


def preferences(made, clock):
    journal = open_journal(made.folder, made.key, clock)
    try:
        return journal.preferences
    finally:
        journal.close()


def test_a_backup_is_made_told_and_remembered(ashore, filled, place, made, clock) -> None:
    told = ashore("backup", filled, "--to", place)

    (path,) = place.iterdir()
    assert (told.code, told.err) == (0, "")
    assert told.out == f"A backup with 1 record was made and checked: {path}\n"
    assert verify_backup(path, made.key).records == 1
    assert preferences(made, clock).last_backup_file == str(path)


def test_as_json_it_says_what_it_holds(ashore, filled, place) -> None:
    (told,) = ashore("backup", filled, "--to", place, "--json").json()["backups"]

    (path,) = place.iterdir()
    assert told["file"] == str(path)
    assert datetime.fromisoformat(told["at"]).tzinfo is UTC
    assert (told["records"], told["revisions"]) == (1, 1)
    assert told["bytes"] == path.stat().st_size


def test_without_a_place_the_remembered_ones_are_used(ashore, filled, place, remember) -> None:
    remember(place)

    assert ashore("backup", filled).code == 0
    assert len(list(place.iterdir())) == 1


def test_one_place_that_is_missing_does_not_keep_the_others_from_their_turn(
    ashore, filled, place, tmp_path: Path, remember
) -> None:
    remember(tmp_path / "gone", place)

    told = ashore("backup", filled)

    assert told.code == 1
    assert f"{tmp_path / 'gone'}: The folder for backups is not there." in told.err
    assert "A backup with 1 record was made and checked" in told.out


def test_the_only_place_that_is_missing_is_an_error(ashore, filled, tmp_path: Path) -> None:
    told = ashore("backup", filled, "--to", tmp_path / "gone")

    assert (told.code, told.out) == (1, "")
    assert "The folder for backups is not there" in told.err


def test_no_place_at_all_is_wrong_use(ashore, filled) -> None:
    told = ashore("backup", filled)

    assert told.code == 2
    assert "use --to DIR" in told.err


def test_a_journal_that_is_write_protected_is_backed_up_all_the_same(
    ashore, filled, place, write_protect, tmp_path: Path
) -> None:
    if os.geteuid() == 0:  # the test goes on as somebody else, who writes elsewhere
        for path in tmp_path.rglob("*"):
            os.chown(path, 65534, 65534)
    write_protect(filled)

    told = ashore("backup", filled, "--to", place)

    assert (told.code, told.err) == (0, "")
    assert len(list(place.iterdir())) == 1


def test_a_place_inside_the_vault_is_wrong_use(ashore, filled) -> None:
    told = ashore("backup", filled, "--to", filled)

    assert told.code == 2
    assert "would be lost with it" in told.err
    assert not list(filled.glob("*.jbk"))


def test_a_journal_that_is_open_in_a_window_is_refused(ashore, filled, place, made, clock) -> None:
    journal = open_journal(filled, made.key, clock)

    assert ashore("backup", filled, "--to", place).code == 1

    journal.close()
    assert list(place.iterdir()) == []


def test_backups_are_listed_without_a_passphrase(ashore, filled, place) -> None:
    ashore("backup", filled, "--to", place)
    (path,) = place.iterdir()

    told = ashore("backup", filled, "--to", place, "--list", passphrase=None)
    json = ashore("backup", filled, "--to", place, "--list", "--json", passphrase=None)

    assert told.code == 0
    assert told.out.rstrip("\n").endswith(f"KiB  {path}")
    assert [each["file"] for each in json.json()["backups"]] == [str(path)]


def test_those_in_remembered_places_are_listed_too(ashore, filled, place, remember) -> None:
    remember(place)

    assert ashore("backup", filled, "--list").out == "There are no backups of this journal here.\n"
    ashore("backup", filled)
    assert "KiB" in ashore("backup", filled, "--list").out
