from pathlib import Path

import pytest

from journal_app.errors import WrongPassphrase, WrongRecoveryCode
from journal_app.journal.unlocking import find_key, find_key_by_code, open_journal

OLD = "lantern over a quiet harbour"
NEW = "four herons on a frozen pond"


@pytest.fixture
def new_file(tmp_path: Path) -> Path:
    file = tmp_path / "new"
    file.write_text(NEW)
    file.chmod(0o600)
    return file


def test_all_keys_are_new_and_every_record_is_there(
    ashore, vault: Path, made, new_file: Path, tmp_path: Path
) -> None:
    ashore("write", vault, stdin=b"the sea was calm")
    code_file = tmp_path / "code"

    told = ashore("rekey", vault, "--new-passphrase-file", new_file, "--recovery-file", code_file)

    assert (told.code, told.err) == (0, "")
    assert "still open with the old passphrase" in told.out
    assert find_key(vault, NEW).data_key != made.key.data_key
    code = code_file.read_text().splitlines()[0]
    assert find_key_by_code(vault, code).data_key == find_key(vault, NEW).data_key
    with pytest.raises(WrongPassphrase):
        find_key(vault, OLD)
    with pytest.raises(WrongRecoveryCode):
        find_key_by_code(vault, made.recovery_code)
    assert "the sea was calm" in ashore("list", vault, passphrase=new_file).out
    assert ashore("check", vault, passphrase=new_file).code == 0


def test_while_a_window_has_it_nothing_happens(
    ashore, made, clock, new_file: Path, tmp_path: Path
) -> None:
    vault = made.folder
    journal = open_journal(vault, made.key, clock)

    told = ashore(
        *("rekey", vault, "--new-passphrase-file", new_file),
        *("--recovery-file", tmp_path / "code"),
    )

    journal.close()
    assert told.code == 1
    assert not (tmp_path / "code").exists()
    assert find_key(vault, OLD).data_key == made.key.data_key
