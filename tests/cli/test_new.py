import io
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Exit, Terminal
from journal_app.cli.given import Given
from journal_app.cli.main import run
from journal_app.journal.unlocking import find_key, find_key_by_code

PASSPHRASE = "lantern over a quiet harbour"


def test_the_recovery_code_goes_to_a_new_file_of_its_own(ashore, tmp_path: Path) -> None:
    vault, code = tmp_path / "Journal.vault", tmp_path / "code"

    told = ashore("new", vault, "--recovery-file", code)

    assert (told.code, told.err) == (0, "")
    assert "A new journal was made" in told.out
    assert stat.S_IMODE(code.stat().st_mode) == 0o600
    typed, vault_id, day = code.read_text().splitlines()
    assert find_key_by_code(vault, typed).vault == vault_id
    assert len(day) == len("2026-03-12")
    assert typed not in told.out


def test_a_file_that_is_there_is_never_written_over(ashore, tmp_path: Path) -> None:
    vault, code = tmp_path / "Journal.vault", tmp_path / "code"
    code.write_text("mine")

    told = ashore("new", vault, "--recovery-file", code)

    assert (told.code, code.read_text(), vault.exists()) == (1, "mine", False)


@pytest.mark.parametrize(("word", "code"), [("short", 1), (PASSPHRASE, 1)])
def test_no_vault_no_file(ashore, tmp_path: Path, vault: Path, word: str, code: int) -> None:
    file = tmp_path / "weak"
    file.write_text(word)
    file.chmod(0o600)
    target = vault if word == PASSPHRASE else tmp_path / "Other.vault"

    told = ashore("new", target, "--recovery-file", tmp_path / "code", passphrase=file)

    assert told.code == code
    assert not (tmp_path / "code").exists()


def test_without_a_terminal_and_a_file_the_code_would_be_lost(ashore, tmp_path: Path) -> None:
    told = ashore("new", tmp_path / "Journal.vault")

    assert told.code == 2
    assert "--recovery-file" in told.err
    assert not (tmp_path / "Journal.vault").exists()


def test_on_a_terminal_the_code_is_shown_once(console: Console, tmp_path: Path, capsys) -> None:
    shown: list[str] = []

    def ask(prompt: str) -> str:
        shown.append(prompt)
        return PASSPHRASE

    at_it = replace(console, terminal=Terminal(io.StringIO(), ask, ask))
    vault = tmp_path / "Journal.vault"

    assert run(
        Given(verb="new", vault=vault, passphrase_file=None, recovery_file=None), at_it
    ) is (Exit.DONE)

    code = shown[-1].splitlines()[2].strip()
    assert find_key_by_code(vault, code) == find_key(vault, PASSPHRASE)
    assert code not in capsys.readouterr().out
