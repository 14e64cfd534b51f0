import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.journal.erasing import erase
from journal_app.journal.unlocking import open_journal

NEW = "four herons on a frozen pond"


@pytest.fixture
def other(ashore, vault: Path, tmp_path: Path) -> Path:
    """A second copy, in which something more was written."""
    ashore("write", vault, stdin=b"sea")
    folder = tmp_path / "Second.vault"
    shutil.copytree(vault, folder)
    ashore("write", folder, stdin=b"hill")
    return folder


@pytest.fixture
def other_passphrase(ashore, other: Path, tmp_path: Path) -> Path:
    """The second copy has another passphrase now."""
    file = tmp_path / "new"
    file.write_text(NEW)
    file.chmod(0o600)
    assert ashore("passphrase", other, "--new-passphrase-file", file).code == 0
    return file


def test_what_is_new_there_comes_in_once(ashore, vault: Path, other: Path) -> None:
    would = ashore("merge", vault, other, "--dry-run")
    first, second = ashore("merge", vault, other), ashore("merge", vault, other)

    assert [told.code for told in (would, first, second)] == [0, 0, 0]
    assert would.out == "1 record would come in. 1 is the same in both.\n"
    assert first.out == "1 record came in. 1 is the same in both.\n"
    assert second.out == "2 are the same in both.\n"
    assert {row["snippet"] for row in ashore("list", vault, "--json").json()} == {"hill", "sea"}


def test_another_program_is_told_figures(ashore, vault: Path, other: Path) -> None:
    told = ashore("merge", vault, other, "--json").json()

    assert told == {"added": 1, "newer": 0, "two_versions": 0, "erased": 0, "known": 1}


def test_two_versions_and_what_was_erased_are_told(
    ashore, vault: Path, other: Path, made, clock
) -> None:
    ashore("write", other, stdin=b"river")
    ashore("merge", vault, other)
    for folder, text in ((vault, "calm"), (other, "grey")):
        journal = open_journal(folder, made.key, clock)
        rows = {row.snippet: row for row in journal.page(TimelineFilter())}
        journal.keep(Entry(rows["sea"].day, text=text), rows["sea"].id)
        if folder is other:
            erase(journal, rows["hill"].id)
        journal.close()

    would, told = ashore("merge", vault, other, "--dry-run"), ashore("merge", vault, other)

    assert "1 of them would have two versions." in would.out
    assert "1 was erased for good there, and would go here as well." in would.out
    assert "1 got a newer version. 1 of them has two versions now" in told.out
    assert "1 was erased for good there, and is gone here as well." in told.out


def test_an_empty_copy_has_nothing_new(ashore, vault: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Second.vault"
    shutil.copytree(vault, folder)

    would, told = ashore("merge", vault, folder, "--dry-run"), ashore("merge", vault, folder)

    assert (would.out, told.out) == ("There is nothing new.\n", "There was nothing new.\n")


def test_a_copy_with_another_passphrase_needs_it(
    ashore, vault: Path, other: Path, other_passphrase: Path
) -> None:
    without = ashore("merge", vault, other)
    told = ashore("merge", vault, other, "--other-passphrase-file", other_passphrase)

    assert (without.code, told.code) == (2, 0)
    assert "--other-passphrase-file" in without.err


def test_a_backup_file_is_a_copy_too(ashore, vault: Path, other: Path, tmp_path: Path) -> None:
    place = tmp_path / "Backups"
    place.mkdir()
    backup = ashore("backup", other, "--to", place, "--json").json()["backups"][0]["file"]

    assert ashore("merge", vault, backup).out.startswith("1 record came in.")


def test_a_backup_is_made_before_where_the_journal_remembers_a_place(
    ashore, other: Path, made, clock, tmp_path: Path
) -> None:
    vault, place = made.folder, tmp_path / "Backups"
    place.mkdir()
    places = (str(place), str(tmp_path / "not plugged in"))
    journal = open_journal(vault, made.key, clock)
    journal.prefer(replace(journal.preferences, backup_places=places))
    journal.close()

    told = ashore("merge", vault, other)

    assert told.code == 0
    assert len(list(place.glob("*.jbk"))) == 1
    assert "not plugged in" in told.err


@pytest.mark.parametrize("which", ["nowhere", "itself", "no backup"])
def test_what_is_no_copy_is_refused(ashore, vault: Path, tmp_path: Path, which: str) -> None:
    note = tmp_path / "note.txt"
    note.write_text("no backup")
    path = {"nowhere": tmp_path / "nowhere", "itself": vault, "no backup": note}[which]

    told = ashore("merge", vault, path)

    assert (told.code, told.out) == (1, "")
