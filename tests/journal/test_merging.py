"""Two copies of one journal, written in on two computers, become one again."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.errors import (
    DatabaseDamaged,
    StorageBusy,
    VaultInUse,
    VaultNotFound,
    VaultsUnrelated,
    WrongPassphrase,
)
from journal_app.journal.backups import find_backup_key, make_backup
from journal_app.journal.checking import check_vault
from journal_app.journal.clock import Clock
from journal_app.journal.erasing import erase
from journal_app.journal.history import beside, versions
from journal_app.journal.journal import Journal
from journal_app.journal.merging import MergeReport, merge, preview
from journal_app.journal.rekeying import rekey
from journal_app.journal.unlocking import NewVault, create_vault, find_key, open_journal
from journal_app.vault.keys import Cost, new_data_key

DAY = date(2026, 3, 12)
EVERYTHING = TimelineFilter()
ITEM = QuestionId("q1")
FILLED = Measurement(ScaleId("phq-9"), "standard", "en", 1, DAY, check_in=False, answers={ITEM: 0})
NOW = datetime(2026, 3, 13, tzinfo=UTC)


def entry(text: str) -> Entry:
    return Entry(DAY, text=text)


@dataclass
class Copies:
    """A vault, and a second folder that began as a copy of it."""

    here: NewVault
    there: NewVault
    clock: Clock

    @contextmanager
    def writing(self, vault: NewVault) -> Iterator[Journal]:
        journal = open_journal(vault.folder, vault.key, self.clock)
        try:
            yield journal
        finally:
            journal.close()

    def preview(self) -> MergeReport:
        return preview(self.here.folder, self.here.key, self.there.folder, self.there.key)

    def merge(self) -> MergeReport:
        return merge(self.here.folder, self.here.key, self.there.folder, self.there.key)

    def merge_back(self) -> MergeReport:
        return merge(self.there.folder, self.there.key, self.here.folder, self.here.key)

    def texts(self, vault: NewVault) -> list[str]:
        with self.writing(vault) as journal:
            return sorted(
                kept.content.text
                for kept in journal.read_all(EVERYTHING)
                if isinstance(kept.content, Entry)
            )


@pytest.fixture
def copies(made: NewVault, clock: Clock, tmp_path: Path) -> Copies:
    with ExitStack() as stack:
        journal = open_journal(made.folder, made.key, clock)
        stack.callback(journal.close)
        journal.keep(entry("sea"))
    there = tmp_path / "Second.vault"
    shutil.copytree(made.folder, there)
    return Copies(made, replace(made, folder=there), clock)


def test_what_was_written_there_comes_here(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(Entry(DAY, "Title", "a quiet hill", tags=("tide",)))
    expected = MergeReport(added=1, newer=0, two_versions=0, erased=0, known=1)
    assert copies.preview() == expected
    assert copies.texts(copies.here) == ["sea"]
    assert copies.merge() == expected
    assert copies.texts(copies.here) == ["a quiet hill", "sea"]
    with copies.writing(copies.here) as journal:
        (hit,) = journal.find("quiet", EVERYTHING)
        assert (hit.row.title, hit.row.day, journal.tags()) == ("Title", DAY, ("tide",))
    assert check_vault(copies.here.folder, copies.here.key) == ()


def test_merging_again_brings_nothing(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("hill"))
    copies.merge()
    assert copies.merge() == MergeReport(0, 0, 0, 0, known=2)
    assert copies.merge_back() == MergeReport(0, 0, 0, 0, known=2)
    assert copies.texts(copies.here) == copies.texts(copies.there) == ["hill", "sea"]


def test_a_newer_version_is_shown(copies: Copies, hands: Any) -> None:
    with copies.writing(copies.there) as journal:
        hands.go_on(hours=1)
        (row,) = journal.page(EVERYTHING)
        journal.keep(entry("a calm sea"), row.id)
    assert copies.merge() == MergeReport(0, newer=1, two_versions=0, erased=0, known=0)
    assert copies.texts(copies.here) == ["a calm sea"]


def test_what_was_changed_in_both_has_two_versions(copies: Copies, hands: Any) -> None:
    for vault, text in ((copies.here, "a calm sea"), (copies.there, "a grey sea")):
        hands.go_on(hours=1)
        with copies.writing(vault) as journal:
            (row,) = journal.page(EVERYTHING)
            journal.keep(entry(text), row.id)
    assert copies.merge() == MergeReport(0, newer=1, two_versions=1, erased=0, known=0)
    with copies.writing(copies.here) as journal:
        (row,) = journal.page(EVERYTHING)
        assert journal.read(row.id).content == entry("a grey sea")
        assert [each.version.content for each in beside(journal, row.id)] == [entry("a calm sea")]
        assert len(versions(journal, row.id)) == 3


def test_a_change_is_stronger_than_a_move_to_the_trash(copies: Copies) -> None:
    with copies.writing(copies.here) as journal:
        (row,) = journal.page(EVERYTHING)
        journal.remove(row.id)
    with copies.writing(copies.there) as journal:
        journal.keep(entry("a calm sea"), row.id)
    assert copies.merge() == MergeReport(0, newer=1, two_versions=0, erased=0, known=0)
    assert copies.texts(copies.here) == ["a calm sea"]
    with copies.writing(copies.here) as journal:
        assert [each.removed for each in beside(journal, row.id)] == [True]


def test_what_was_erased_in_one_is_erased_in_both(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        (row,) = journal.page(EVERYTHING)
        erase(journal, row.id)
    with copies.writing(copies.here) as journal:
        journal.keep(entry("a calm sea"), row.id)
    assert copies.merge() == MergeReport(0, 0, 0, erased=1, known=0)
    assert copies.texts(copies.here) == []
    assert copies.merge_back() == MergeReport(0, 0, 0, 0, 0)


def test_unfinished_words_come_along(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        journal.save_draft(journal.new_id(), entry("hil"), None)
        journal.save_draft(journal.new_id(), Entry(DAY), None)
    assert copies.merge().added == 1
    assert copies.texts(copies.here) == ["hil", "sea"]
    with copies.writing(copies.here) as journal:
        (kept,) = [row for row in journal.page(EVERYTHING) if row.snippet == "hil"]
        assert [each.unfinished for each in versions(journal, kept.id)] == [True]


def test_a_draft_that_cannot_be_understood_stays_where_it_is(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        draft = journal.save_draft(journal.new_id(), entry("hil"), None)
        journal.connection.run("UPDATE draft SET body = '{}'")
    assert draft.content == entry("hil")
    assert copies.merge().added == 0


def test_a_copy_whose_change_of_keys_stopped_half_way_is_read_with_the_key_it_has(
    copies: Copies,
) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("hill"))
    key = copies.there.key
    new = new_data_key(2, secrets.token_bytes)
    here = (copies.here.folder, copies.here.key, copies.there.folder)
    stopped_before = replace(key, data_key=new, waiting=key.data_key)
    stopped_after = replace(key, waiting=new)
    assert preview(*here, stopped_before) == preview(*here, stopped_after) == copies.preview()


def test_answers_that_differ_are_never_mixed(copies: Copies, hands: Any) -> None:
    with copies.writing(copies.here) as journal:
        first = journal.keep(FILLED)
    copies.merge_back()
    for vault, answer in ((copies.here, 1), (copies.there, 3)):
        hands.go_on(hours=1)
        with copies.writing(vault) as journal:
            journal.keep(replace(FILLED, answers={ITEM: answer}), first.id)
    assert copies.merge().two_versions == 1
    with copies.writing(copies.here) as journal:
        assert journal.read(first.id).content == replace(FILLED, answers={ITEM: 3})
        found = [each.content for each in versions(journal, first.id)]
    assert found == [replace(FILLED, answers={ITEM: answer}) for answer in (0, 1, 3)]


def test_a_backup_can_be_merged(copies: Copies, tmp_path: Path, passphrase: str) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("hill"))
    place = tmp_path / "Backups"
    place.mkdir()
    good = make_backup(copies.there.folder, copies.there.key, place, NOW)
    before = good.path.read_bytes()
    key = find_backup_key(good.path, passphrase, is_code=False)
    report = merge(copies.here.folder, copies.here.key, good.path, key)
    assert report == MergeReport(added=1, newer=0, two_versions=0, erased=0, known=1)
    assert copies.texts(copies.here) == ["hill", "sea"]
    assert good.path.read_bytes() == before
    assert {path.name for path in copies.here.folder.iterdir()} == {
        path.name for path in copies.there.folder.iterdir()
    }


def test_a_copy_with_other_keys_is_sealed_anew(
    copies: Copies, clock: Clock, cheap: Cost, passphrase: str
) -> None:
    anew = rekey(copies.there.folder, passphrase, "another lantern, another sea", clock, cheap)
    there = replace(copies.there, key=anew.key)
    with copies.writing(there) as journal:
        journal.keep(entry("hill"))
    changed = Copies(copies.here, there, clock)
    assert changed.merge().added == 1
    assert changed.merge_back() == MergeReport(0, 0, 0, 0, known=2)
    for vault in (changed.here, changed.there):
        assert check_vault(vault.folder, vault.key) == ()
        assert changed.texts(vault) == ["hill", "sea"]
    with pytest.raises(WrongPassphrase):
        find_key(there.folder, passphrase)


def test_the_other_copy_is_not_changed(copies: Copies) -> None:
    with copies.writing(copies.here) as journal:
        journal.keep(entry("hill"))
    before = {path.name: path.read_bytes() for path in copies.there.folder.iterdir()}
    copies.merge()
    after = {path.name: path.read_bytes() for path in copies.there.folder.iterdir()}
    assert after == before


def test_merging_works_while_the_journal_is_open(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("hill"))
    with copies.writing(copies.here) as journal:
        assert copies.merge().added == 1
        assert len(journal.page(EVERYTHING)) == 2


def test_while_something_is_being_saved_merging_has_to_wait(copies: Copies) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("hill"))
    with copies.writing(copies.here) as journal, journal.transaction():
        journal.add(journal.new_id(), entry("river"), journal.clock.moment())
        with pytest.raises(StorageBusy):
            copies.merge()
    assert copies.texts(copies.here) == ["river", "sea"]


def test_another_journal_is_refused(
    copies: Copies, tmp_path: Path, clock: Clock, cheap: Cost, passphrase: str
) -> None:
    other = create_vault(tmp_path / "Other.vault", passphrase, clock, cheap)
    for path, key in ((other.folder, other.key), (copies.here.folder, copies.here.key)):
        with pytest.raises(VaultsUnrelated):
            merge(copies.here.folder, copies.here.key, path, key)


def test_a_copy_on_a_write_protected_disk_can_be_merged(copies: Copies, write_protect) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("on the stick"))
    if os.geteuid() == 0:  # the test goes on as somebody else, who writes here
        for path in (copies.here.folder, *copies.here.folder.iterdir()):
            os.chown(path, 65534, 65534)
    write_protect(copies.there.folder)

    assert copies.merge().added == 1


def test_a_copy_that_is_open_or_gone_is_told(copies: Copies, tmp_path: Path) -> None:
    with copies.writing(copies.there), pytest.raises(VaultInUse):
        copies.preview()
    with pytest.raises(VaultNotFound):
        merge(copies.here.folder, copies.here.key, tmp_path / "nowhere", copies.there.key)


@pytest.mark.parametrize("sql", ["UPDATE revision SET zone = 'UTC'", "DELETE FROM revision"])
def test_a_copy_that_was_altered_brings_nothing(copies: Copies, sql: str) -> None:
    with copies.writing(copies.there) as journal:
        journal.keep(entry("hill"))
        journal.connection.run("PRAGMA foreign_keys = OFF")
        journal.connection.run(sql)
    with pytest.raises(DatabaseDamaged):
        copies.merge()
    assert copies.texts(copies.here) == ["sea"]
