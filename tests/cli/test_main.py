import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Exit, Terminal
from journal_app.cli.given import Given
from journal_app.cli.main import _keep_writing, run
from journal_app.journal.unlocking import open_journal

SECRET = "a-secret-word"


def given(verb: str, **words: object) -> Given:
    return Given(verb=verb, **words)


def test_help_is_no_mistake(ashore) -> None:
    told = ashore("--help", passphrase=None)

    assert (told.code, told.err) == (0, "")
    assert "Usage: ashore" in told.out
    assert "summary" in told.out


@pytest.mark.parametrize(
    "words", [["lst", "x"], ["list"], ["list", "v", "--limit", "x"], ["list", "v", "more"]]
)
def test_wrong_use_is_two_and_shows_how(ashore, words: list[str]) -> None:
    told = ashore(*words, passphrase=None)

    assert (told.code, told.out) == (2, "")
    assert "Usage: ashore" in told.err


def test_a_wrong_passphrase_is_three(ashore, vault: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("lantern over a quiet harbor")
    other.chmod(0o600)

    told = ashore("list", vault, passphrase=other)

    assert (told.code, told.out) == (3, "")
    assert told.err.startswith("ashore: This passphrase does not open the journal.")
    assert told.err.count("\n") == 1


def test_what_is_wrong_has_a_code_and_words_of_its_own(
    ashore, vault: Path, made, clock, tmp_path: Path
) -> None:
    database, keyring = vault / "journal.db", vault / "keyring.json"
    sound, keys = database.read_bytes(), keyring.read_bytes()

    nowhere = ashore("list", tmp_path / "nowhere")
    journal = open_journal(vault, made.key, clock)
    in_use = ashore("list", vault)
    journal.connection.run("PRAGMA user_version = 99")
    journal.close()
    too_new = ashore("list", vault)
    database.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
    database_damaged = ashore("list", vault)
    database.write_bytes(b"SQLite format 3\0".ljust(8192, b"\0"))
    plain = ashore("list", vault)
    for name in ("keyring.json", "keyring.bak"):
        (vault / name).write_bytes(keys[:-9])
    keys_damaged = ashore("list", vault)

    told = [nowhere, in_use, too_new, database_damaged, plain, keys_damaged]
    assert [each.code for each in told] == [1, 1, 1, 4, 4, 4]
    assert len({each.err for each in told}) == len(told)
    assert {each.err.count("\n") for each in told} == {1}
    assert "open in a window" in in_use.err


def test_a_bug_of_ours_is_seventy_and_tells_no_values(console: Console, capsys) -> None:
    # A verb without what it needs: nothing on the command line can do that.
    assert run(given("list", vault=SECRET), console) is Exit.BUG

    told = capsys.readouterr().err
    assert "mistake in the program" in told
    assert "AttributeError" in told
    assert SECRET not in told


def test_stopping_it_by_hand_is_one(console: Console, vault: Path) -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    at_it = replace(console, terminal=Terminal(io.StringIO(), stop, stop))

    assert run(given("check", vault=vault, passphrase_file=None), at_it) is Exit.REFUSED


def test_nobody_listening_any_more_is_one(
    console: Console, vault: Path, passphrase_file: Path, monkeypatch
) -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    asked = given("check", vault=vault, passphrase_file=passphrase_file, json=False)

    assert run(asked, console) is Exit.REFUSED


def test_it_speaks_the_language_of_the_system(ashore, monkeypatch) -> None:
    monkeypatch.setenv("LANG", "es_MX.UTF-8")

    assert ashore("list", passphrase=None).code == 2


def test_a_key_file_put_right_is_told(ashore, vault: Path) -> None:
    (vault / "keyring.json").write_bytes(b"{}")

    first, second = ashore("list", vault), ashore("list", vault)

    assert (first.code, second.code, second.err) == (0, 0, "")
    assert "put right from its copy" in first.err


def test_a_terminal_that_lacks_a_letter_shows_another_sign(monkeypatch) -> None:
    old, other = io.TextIOWrapper(io.BytesIO(), "ascii"), io.StringIO()
    monkeypatch.setattr(sys, "stdout", old)
    monkeypatch.setattr(sys, "stderr", other)

    _keep_writing()

    assert (old.errors, other.errors) == ("replace", None)
