from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Exit, Terminal, WrongUse
from journal_app.cli.given import Given
from journal_app.cli.passphrase import choose_passphrase
from journal_app.errors import WrongPassphrase
from journal_app.journal.unlocking import find_key, find_key_by_code

OLD = "lantern over a quiet harbour"
NEW = "four herons on a frozen pond"


@pytest.fixture
def new_file(tmp_path: Path) -> Path:
    file = tmp_path / "new"
    file.write_text(NEW + "\n")
    file.chmod(0o600)
    return file


@pytest.fixture
def code_file(made, tmp_path: Path) -> Path:
    file = tmp_path / "code"
    file.write_text(f"{made.recovery_code}\n{made.key.vault}\n2026-03-12\n")
    file.chmod(0o600)
    return file


def test_the_new_passphrase_opens_it_and_the_old_one_does_not(
    ashore, vault: Path, new_file: Path, made
) -> None:
    told = ashore("passphrase", vault, "--new-passphrase-file", new_file)

    assert (told.code, told.err) == (0, "")
    assert "Backups made until now still open with the old one." in told.out
    assert find_key(vault, NEW).data_key == made.key.data_key
    with pytest.raises(WrongPassphrase):
        find_key(vault, OLD)
    assert find_key_by_code(vault, made.recovery_code).data_key == made.key.data_key


def test_a_forgotten_passphrase_is_replaced_with_the_code(
    ashore, vault: Path, new_file: Path, code_file: Path
) -> None:
    told = ashore(
        *("passphrase", vault, "--new-passphrase-file", new_file, "--recovery-file", code_file),
        passphrase=None,
    )

    assert (told.code, told.err) == (0, "")
    assert find_key(vault, NEW).vault


def test_wrong_and_weak_ones_change_nothing(ashore, vault: Path, new_file: Path, tmp_path) -> None:
    weak = tmp_path / "weak"
    weak.write_text("short")
    weak.chmod(0o600)
    before = (vault / "keyring.json").read_bytes()

    wrong = ashore("passphrase", vault, "--new-passphrase-file", new_file, passphrase=new_file)
    short = ashore("passphrase", vault, "--new-passphrase-file", weak)

    assert (wrong.code, short.code) == (3, 1)
    assert (vault / "keyring.json").read_bytes() == before


def test_on_a_terminal_the_new_one_is_typed_twice(console: Console, vault: Path) -> None:
    def at_it(*words: str) -> Console:
        waiting = list(words)
        terminal = Terminal(console.terminal.stdin, lambda _: waiting.pop(0), None)
        return replace(console, terminal=terminal)

    given = Given(vault=vault, passphrase_file=None, new_passphrase_file=None, recovery_file=None)

    with pytest.raises(WrongUse):
        choose_passphrase(given, at_it(OLD, NEW, OLD))
    assert choose_passphrase(given, at_it(OLD, NEW, NEW)) is Exit.DONE
    assert find_key(vault, NEW).vault
