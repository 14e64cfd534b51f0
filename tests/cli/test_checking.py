import os
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.journal.unlocking import open_journal


@pytest.fixture
def filled(vault: Path, made, clock) -> Path:
    journal = open_journal(vault, made.key, clock)
    journal.keep(Entry(date(2026, 3, 12), text="sound"))
    journal.close()
    return vault


def test_a_sound_vault_is_told_so_look_by_look(ashore, filled: Path) -> None:
    told = ashore("check", filled)

    assert told.code == 0
    assert "Key files: Both are whole.\n" in told.out
    assert "Pages: Every one is as it was written.\n" in told.out
    assert told.out.endswith("Everything is sound.\n")
    assert ashore("check", filled, "--json").json() == {"ok": True, "problems": []}


def test_what_is_to_be_done_is_told_and_is_no_damage(ashore, filled: Path) -> None:
    (filled / "journal.db").chmod(0o644)

    told = ashore("check", filled)

    assert told.code == 0
    rights, backups = told.err.splitlines()
    assert rights == (
        "ashore: Rights: Other people on this computer may read the encrypted files. "
        "Nothing is lost. Open the journal once, and it is put right by itself."
    )
    assert backups == "ashore: Backups: There is none yet. Make one, best on another disk."
    assert ashore("check", filled, "--json").json()["ok"]


def test_a_flipped_bit_is_four(ashore, filled: Path) -> None:
    database = filled / "journal.db"
    data = bytearray(database.read_bytes())
    data[-100] ^= 1
    database.write_bytes(data)

    told, json = ashore("check", filled), ashore("check", filled, "--json")

    assert (told.code, json.code) == (4, 4)
    assert "Everything is sound." not in told.out
    assert "Pages: Some are not as they were written. Keep the folder as it is" in told.err
    assert not json.json()["ok"]
    assert {"what": "pages", "count": 1} in json.json()["problems"]


@pytest.mark.parametrize(
    ("names", "data", "what"),
    [
        (("keyring.json", "keyring.bak"), b"{}", "keys"),
        (("journal.db",), b"SQLite format 3\0".ljust(8192, b"\0"), "plain"),
        (("journal.db",), b"", "unreadable"),
    ],
)
def test_what_does_not_open_is_four_too(
    ashore, filled: Path, names: tuple[str, ...], data: bytes, what: str
) -> None:
    for name in names:
        (filled / name).write_bytes(data)

    told, json = ashore("check", filled), ashore("check", filled, "--json")

    assert (told.code, json.code, json.json()["ok"]) == (4, 4, False)
    assert [problem["what"] for problem in json.json()["problems"]] == [what]
    assert told.err.startswith("ashore: ")


def test_a_pipe_in_place_of_a_file_is_four_and_nobody_waits(ashore, filled: Path) -> None:
    (filled / "README.txt").unlink()
    os.mkfifo(filled / "README.txt")

    told, json = ashore("check", filled), ashore("check", filled, "--json")

    assert (told.code, json.code) == (4, 4)
    assert "README.txt" in told.err
    assert json.json()["problems"] == [{"what": "not-plain", "count": 1}]


def test_a_wrong_passphrase_is_still_three(ashore, filled: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("another one entirely")
    other.chmod(0o600)

    assert ashore("check", filled, "--json", passphrase=other).code == 3
