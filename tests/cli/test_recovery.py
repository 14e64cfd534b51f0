from pathlib import Path

import pytest

from journal_app.errors import WrongRecoveryCode
from journal_app.journal.unlocking import find_key_by_code, open_journal


@pytest.fixture
def code_file(made, tmp_path: Path) -> Path:
    return written(tmp_path / "code", f"{made.recovery_code}\n{made.key.vault}\n2026-03-12\n")


def written(file: Path, text: str) -> Path:
    file.write_text(text)
    file.chmod(0o600)
    return file


def test_the_right_code_is_told_and_noted(ashore, vault: Path, code_file: Path, made, clock):
    told = ashore("recovery", vault, "check", "--recovery-file", code_file)

    assert (told.code, told.err) == (0, "")
    assert "This code opens the journal." in told.out
    journal = open_journal(vault, made.key, clock)
    assert journal.preferences.recovery_rehearsed
    assert len(journal.preferences.recovery_checked) == len("2026-03-12")
    journal.close()


def test_it_can_be_tried_while_a_window_has_the_journal(
    ashore, vault: Path, code_file: Path, made, clock
) -> None:
    journal = open_journal(vault, made.key, clock)

    told = ashore("recovery", vault, "check", "--recovery-file", code_file)

    assert (told.code, told.err) == (0, "")
    assert not journal.preferences.recovery_rehearsed
    journal.close()


def test_a_wrong_code_is_three(ashore, vault: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other", "22222-33333-44444-55555-66666-77777\n")

    told = ashore("recovery", vault, "check", "--recovery-file", other)

    assert (told.code, told.out) == (3, "")


def test_without_a_file_and_a_terminal_it_cannot_be_asked(ashore, vault: Path) -> None:
    told = ashore("recovery", vault, "check", passphrase=None)

    assert told.code == 2
    assert "--recovery-file" in told.err


def test_a_new_code_takes_the_place_of_the_old(ashore, vault: Path, made, tmp_path: Path) -> None:
    file = tmp_path / "new code"

    told = ashore("recovery", vault, "renew", "--recovery-file", file)

    assert (told.code, told.err) == (0, "")
    code, vault_id, _ = file.read_text().splitlines()
    assert (find_key_by_code(vault, code).data_key, vault_id) == (
        made.key.data_key,
        made.key.vault,
    )
    with pytest.raises(WrongRecoveryCode):
        find_key_by_code(vault, made.recovery_code)


def test_a_new_code_without_a_place_for_it_changes_nothing(ashore, vault: Path, made) -> None:
    told = ashore("recovery", vault, "renew")

    assert told.code == 2
    assert find_key_by_code(vault, made.recovery_code).vault
