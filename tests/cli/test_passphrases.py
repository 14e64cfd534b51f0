from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Terminal, WrongUse
from journal_app.cli.passphrases import (
    code_of,
    new_passphrase,
    other_passphrase,
    passphrase_of,
)
from journal_app.errors import SourceUnreadable


def typed(console: Console, *words: str) -> Console:
    """Return the console with somebody at it who types these words, one after the other."""
    waiting = list(words)

    def ask(_: str) -> str:
        return waiting.pop(0)

    return replace(console, terminal=Terminal(console.terminal.stdin, ask, ask))


def file_with(folder: Path, data: bytes, mode: int = 0o600) -> Path:
    file = folder / "passphrase"
    file.write_bytes(data)
    file.chmod(mode)
    return file


@pytest.mark.parametrize(
    ("data", "passphrase"),
    [
        (b"one two\n", "one two"),
        (b"one two\r\n", "one two"),
        (b" one two ", " one two "),
        ("ñandú\n".encode(), "ñandú"),
        (b"\xef\xbb\xbfone two\r\n", "one two"),
    ],
)
def test_one_newline_at_the_end_of_a_file_is_not_part_of_it(
    console: Console, tmp_path: Path, data: bytes, passphrase: str
) -> None:
    assert passphrase_of(file_with(tmp_path, data), console) == passphrase
    assert new_passphrase(file_with(tmp_path, data), console) == passphrase


@pytest.mark.parametrize("data", [b"\xff\xfe", b"x" * 5000])
def test_a_file_that_is_no_passphrase_is_refused(
    console: Console, tmp_path: Path, data: bytes
) -> None:
    with pytest.raises(SourceUnreadable):
        passphrase_of(file_with(tmp_path, data), console)


@pytest.mark.parametrize("data", [b"a letter\n\nto somebody\n", b"one\n\n", b"one\rtwo"])
def test_what_nobody_could_type_becomes_no_passphrase(
    console: Console, tmp_path: Path, data: bytes
) -> None:
    with pytest.raises(SourceUnreadable):
        new_passphrase(file_with(tmp_path, data), console)


def test_a_file_that_is_not_there_is_refused(console: Console, tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable):
        passphrase_of(tmp_path / "nothing", console)


@pytest.mark.parametrize(("mode", "lines"), [(0o600, 0), (0o640, 1), (0o604, 1)])
def test_a_file_that_others_can_read_is_told(
    console: Console, tmp_path: Path, capsys, mode: int, lines: int
) -> None:
    passphrase_of(file_with(tmp_path, b"one two", mode), console)

    assert capsys.readouterr().err.count("\n") == lines


def test_without_a_file_and_a_terminal_there_is_no_way(console: Console) -> None:
    with pytest.raises(WrongUse, match="--passphrase-file"):
        passphrase_of(None, console)
    with pytest.raises(WrongUse, match="--passphrase-file"):
        new_passphrase(None, console)


def test_on_a_terminal_it_is_asked_and_a_new_one_twice(console: Console) -> None:
    assert passphrase_of(None, typed(console, "one")) == "one"
    assert new_passphrase(None, typed(console, "one", "one")) == "one"
    with pytest.raises(WrongUse, match="not the same"):
        new_passphrase(None, typed(console, "one", "two"))


def test_the_recovery_code_is_the_first_line_of_its_file(console: Console, tmp_path: Path) -> None:
    assert (
        code_of(file_with(tmp_path, b"AAAAA-BBBBB\nvault\n2026-03-12\n"), console) == "AAAAA-BBBBB"
    )


def test_on_a_terminal_code_and_other_passphrase_are_asked_without_echo(console: Console) -> None:
    assert code_of(None, typed(console, "AAAAA")) == "AAAAA"
    assert other_passphrase(typed(console, "one two")) == "one two"


def test_without_a_terminal_both_name_the_file_they_need(console: Console) -> None:
    with pytest.raises(WrongUse, match="--recovery-file"):
        code_of(None, console)
    with pytest.raises(WrongUse, match="--other-passphrase-file"):
        other_passphrase(console)
