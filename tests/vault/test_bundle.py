import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.errors import StorageUnavailable, VaultExists, VaultInUse, VaultNotPlain
from journal_app.vault import bundle, files, guard
from journal_app.vault.keys import Random


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


def test_a_new_vault_is_private_and_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "Journal.vault"
    with bundle.making(folder) as building:
        (building / bundle.DATABASE).write_bytes(b"x")
        assert not folder.exists()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert modes(folder)[bundle.README] == 0o600
    assert [path.name for path in folder.parent.iterdir()] == ["Journal.vault"]


def test_the_readme_tells_what_it_is_and_not_what_it_is_about(tmp_path: Path) -> None:
    with bundle.making(tmp_path / "v"):
        pass
    text = (tmp_path / "v" / bundle.README).read_text("ascii")
    assert text.startswith("Encrypted journal, format 1.")


def test_an_empty_folder_may_become_a_vault(tmp_path: Path) -> None:
    (tmp_path / "v").mkdir()
    with bundle.making(tmp_path / "v"):
        pass
    assert (tmp_path / "v" / bundle.README).exists()


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "v").mkdir()
    (tmp_path / "v" / "letter").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name in ("v", "file"):
        with pytest.raises(VaultExists), bundle.making(tmp_path / name):
            pass
    assert (tmp_path / "v" / "letter").read_text() == "mine"


def test_a_vault_that_could_not_be_finished_leaves_nothing(tmp_path: Path) -> None:
    def interrupted() -> None:
        with bundle.making(tmp_path / "v") as building:
            (building / bundle.DATABASE).write_bytes(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".v.making"
    left.mkdir(mode=0o755)
    (left / bundle.KEYRING).write_text("half")
    (left / guard.LOCK).touch()
    with bundle.making(tmp_path / "v") as building:
        assert not (building / bundle.KEYRING).exists()
    assert [path.name for path in tmp_path.iterdir()] == ["v"]


def test_two_programs_do_not_make_the_same_vault(tmp_path: Path) -> None:
    with bundle.making(tmp_path / "v") as building:
        with pytest.raises(VaultInUse) as refused, bundle.making(tmp_path / "v"):
            pass
        assert refused.value.path == tmp_path / "v"
        assert building.exists()
    assert (tmp_path / "v" / bundle.README).exists()


def test_a_folder_filled_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    def overtaken() -> None:
        with bundle.making(tmp_path / "v"):
            (tmp_path / "v").mkdir()
            (tmp_path / "v" / "letter").write_text("mine")

    with pytest.raises(VaultExists):
        overtaken()
    assert [path.name for path in tmp_path.iterdir()] == ["v"]


def test_a_parent_that_vanished_meanwhile_is_storage_that_is_unavailable(tmp_path: Path) -> None:
    def pulled_out() -> None:
        with bundle.making(tmp_path / "stick" / "v") as building:
            (building / bundle.README).unlink()
            (building / guard.LOCK).unlink()
            building.rmdir()

    with pytest.raises(StorageUnavailable):
        pulled_out()


def test_a_place_that_cannot_hold_a_folder_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StorageUnavailable), bundle.making(tmp_path / "file" / "v"):
        pass


def test_rights_that_a_copy_gave_to_others_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / bundle.DATABASE).touch(0o644)
    tmp_path.chmod(0o755)
    bundle.tighten(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    assert modes(tmp_path) == {bundle.DATABASE: 0o600}


def test_the_ballast_is_there_until_it_is_needed(tmp_path: Path, chance: Random) -> None:
    bundle.fill_ballast(tmp_path, chance)
    bundle.fill_ballast(tmp_path, chance)
    assert (tmp_path / bundle.BALLAST).stat().st_size == bundle.BALLAST_BYTES
    assert [bundle.free_ballast(tmp_path), bundle.free_ballast(tmp_path)] == [True, False]


def test_a_pipe_under_the_name_of_any_of_its_files_is_refused(tmp_path: Path) -> None:
    names = [bundle.README, bundle.KEYRING, bundle.KEYRING_COPY, bundle.DATABASE, bundle.BALLAST]
    for name in (*names, guard.LOCK, "journal.db-journal", "journal.db-wal", "journal.db-shm"):
        bundle.require_plain(tmp_path)
        os.mkfifo(tmp_path / name)
        with pytest.raises(VaultNotPlain):
            bundle.require_plain(tmp_path)
        (tmp_path / name).unlink()


def test_rights_of_others_are_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / bundle.DATABASE).touch(0o600)
    assert bundle.open_to_others(tmp_path) == ()
    (tmp_path / bundle.DATABASE).chmod(0o640)
    tmp_path.chmod(0o755)
    assert bundle.open_to_others(tmp_path) == (tmp_path, tmp_path / bundle.DATABASE)


def test_of_a_folder_that_is_gone_nothing_is_open(tmp_path: Path) -> None:
    assert bundle.open_to_others(tmp_path / "gone") == ()


def test_what_a_link_leads_to_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "letter").touch(0o644)
    (tmp_path / "v").mkdir()
    (tmp_path / "v" / bundle.README).symlink_to(tmp_path / "letter")
    bundle.tighten(tmp_path / "v")
    assert (tmp_path / "letter").stat().st_mode & 0o777 == 0o644


def test_leftovers_of_a_crash_are_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in (bundle.REWRITTEN, bundle.MIGRATED, "keyring.json.tmp", bundle.DATABASE, "letter"):
        (tmp_path / name).touch()
    for name in (".0123abcd.backing-up", "my.backing-up"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "unpacked.db").touch()
    bundle.clear_leftovers(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {bundle.DATABASE, "letter", "my.backing-up"}


@pytest.fixture
def vault(tmp_path: Path, chance: Random) -> Path:
    folder = tmp_path / "v"
    with bundle.making(folder) as building:
        (building / bundle.DATABASE).write_bytes(b"old")
        (building / bundle.KEYRING).write_bytes(b"keys")
        bundle.fill_ballast(building, chance)
    return folder


def test_a_vault_is_kept_aside_without_what_says_nothing(vault: Path) -> None:
    aside = bundle.copy_aside(vault, "v before")
    assert aside == vault.with_name("v before")
    assert {path.name for path in aside.iterdir()} == {
        bundle.README,
        bundle.DATABASE,
        bundle.KEYRING,
    }
    assert aside.stat().st_mode & 0o777 == 0o700
    assert bundle.copy_aside(vault, "v before").name == "v before 2"


def test_what_cannot_be_kept_aside_leaves_nothing(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, kept: Path) -> None:
        raise StorageUnavailable

    monkeypatch.setattr(files, "keep_beside", refuse)
    with pytest.raises(StorageUnavailable):
        bundle.copy_aside(vault, "v before")
    assert [path.name for path in vault.parent.iterdir()] == ["v"]
    with pytest.raises(StorageUnavailable):
        bundle.copy_aside(vault, "v" * 300)


def test_a_new_database_takes_the_place_of_the_old_and_of_its_journal(vault: Path) -> None:
    (vault / bundle.REWRITTEN).write_bytes(b"new")
    (vault / "journal.db-journal").write_bytes(b"of the old")
    bundle.put_database(vault, vault / bundle.REWRITTEN)
    assert (vault / bundle.DATABASE).read_bytes() == b"new"
    assert not (vault / "journal.db-journal").exists()
    assert not (vault / bundle.REWRITTEN).exists()


def test_an_older_version_is_kept_until_it_is_forgotten(vault: Path) -> None:
    bundle.keep_before(vault, 1)
    assert (vault / "journal.db.before-1").read_bytes() == b"old"
    bundle.forget_before(vault)
    assert not (vault / "journal.db.before-1").exists()
    assert (vault / bundle.DATABASE).read_bytes() == b"old"


def test_what_cannot_be_removed_does_no_harm(
    vault: Path, write_protect: Callable[[Path], None]
) -> None:
    bundle.keep_before(vault, 1)
    (vault / bundle.REWRITTEN).touch()
    write_protect(vault)
    bundle.forget_before(vault)
    bundle.clear_leftovers(vault)
    bundle.tighten(vault)
    assert (vault / "journal.db.before-1").exists()


def test_a_leftover_that_cannot_be_removed_stops_the_making(tmp_path: Path) -> None:
    (tmp_path / ".v.making" / "inside").mkdir(parents=True)
    with pytest.raises(StorageUnavailable), bundle.making(tmp_path / "v"):
        pass
    assert not (tmp_path / "v").exists()


def test_a_check_is_asked_for_and_done(vault: Path, write_protect: Callable[[Path], None]) -> None:
    assert not bundle.is_check_due(vault)
    bundle.want_check(vault)
    assert bundle.is_check_due(vault)
    bundle.forget_check(vault)
    assert not bundle.is_check_due(vault)
    write_protect(vault)
    bundle.want_check(vault)
    bundle.forget_check(vault)
    assert not bundle.is_check_due(vault)
