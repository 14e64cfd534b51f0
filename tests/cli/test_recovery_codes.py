import io
import resource
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Terminal, WrongUse
from journal_app.cli.recovery_codes import _write, giving_out
from journal_app.errors import FileNotWritten


def test_the_code_goes_to_a_private_file_with_vault_and_day(
    console: Console, tmp_path: Path
) -> None:
    file = tmp_path / "code"

    with giving_out(file, console) as give:
        give("AAAAA-BBBBB", "vault id")

    assert file.read_text() == "AAAAA-BBBBB\nvault id\n2026-03-12\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_fails_meanwhile_leaves_no_file(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "code"

    with pytest.raises(ValueError, match="no"), giving_out(file, console):
        raise ValueError("no")

    assert not file.exists()


def test_a_file_that_is_there_stays_as_it_is(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "code"
    file.write_text("mine")

    with pytest.raises(FileNotWritten), giving_out(file, console):
        raise AssertionError

    assert file.read_text() == "mine"


def test_without_a_file_and_a_terminal_nothing_begins(console: Console) -> None:
    with pytest.raises(WrongUse, match="--recovery-file"), giving_out(None, console):
        raise AssertionError


def test_on_a_terminal_it_is_shown_and_not_written(console: Console, capsys) -> None:
    shown: list[str] = []

    def ask(prompt: str) -> str:
        shown.append(prompt)
        return ""

    at_it = replace(console, terminal=Terminal(io.StringIO(), ask, ask))
    with giving_out(None, at_it) as give:
        give("AAAAA-BBBBB", "vault id")

    assert "AAAAA-BBBBB" in shown[0]
    assert capsys.readouterr().out == ""


def test_a_full_disk_is_told(console: Console) -> None:
    with Path("/dev/full").open("wb") as full, pytest.raises(FileNotWritten):
        _write(full.fileno(), Path("code"), b"a code")


@pytest.mark.parametrize("room", [0, 40])
def test_where_no_sheet_fits_nothing_begins(console: Console, tmp_path: Path, room: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(FileNotWritten), giving_out(tmp_path / "code", console):
            raise AssertionError
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert not (tmp_path / "code").exists()
