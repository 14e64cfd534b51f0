"""The page that says how to open a journal without this program is true, word by word."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.bodies import encode
from journal_app.domain.entry import Entry
from journal_app.domain.question import Question
from journal_app.journal.backups import make_backup
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.vault.keys import Cost

PAGE = Path(__file__).parents[1] / "docs" / "open-by-hand.md"
PASSPHRASE = "a lantern over the quiet harbour ñ"
CLOCK = Clock(now=lambda: datetime(2026, 3, 12, 19, 30, tzinfo=UTC), zone=lambda: "Europe/Madrid")
ENTRIES = (
    Entry(day=date(2026, 3, 10), title="Two boats", text="They came **back**. 🛶", tags=("sea",)),
    Entry(day=date(2026, 3, 11), title="", text="Thrown away, and still readable."),
)
QUESTION = Question(date(2026, 3, 12), "May I swim?")

ByHand = Callable[[str, Path], "subprocess.CompletedProcess[str]"]


@pytest.fixture
def vault(tmp_path: Path) -> NewVault:
    made = create_vault(tmp_path / "Journal.vault", PASSPHRASE, CLOCK, Cost(8 * 1024, 1, 1))
    journal = open_journal(made.folder, made.key, CLOCK)
    kept = [journal.keep(entry) for entry in ENTRIES]
    journal.keep(QUESTION)
    journal.remove(kept[1].id)
    journal.save_draft(
        kept[0].id, Entry(day=date(2026, 3, 10), text="Half a thought"), kept[0].head
    )
    journal.close()
    return made


@pytest.fixture
def backup(tmp_path: Path, vault: NewVault) -> Path:
    place = tmp_path / "backups"
    place.mkdir()
    return make_backup(vault.folder, vault.key, place, CLOCK.now()).path


@pytest.fixture
def by_hand(tmp_path: Path) -> ByHand:
    """Give what the page's own pieces say when they are put together as it tells."""
    pieces = re.findall(
        r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    program = tmp_path / "by_hand.py"
    program.write_text("\n\n".join(pieces), "utf-8")

    def run(secret: str, path: Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(  # noqa: S603 - what our own page says
            [sys.executable, "-I", program, path],
            input=f"{secret}\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
            start_new_session=True,  # no terminal: the secret comes from standard input
            env={"PYTHONUTF8": "1"},
        )

    return run


def test_the_page_uses_nothing_of_ours() -> None:
    assert "journal_app" not in PAGE.read_text("utf-8")


@pytest.mark.parametrize("source", ["folder", "backup"])
@pytest.mark.parametrize("secret", ["passphrase", "code"])
def test_each_secret_gives_back_everything(
    secret: str, source: str, by_hand: ByHand, vault: NewVault, backup: Path
) -> None:
    path = vault.folder if source == "folder" else backup
    shown = by_hand(PASSPHRASE if secret == "passphrase" else vault.recovery_code.lower(), path)
    found = [json.loads(line) for line in shown.stdout.splitlines()]
    kept = [(line["kind"], line["day"], line["in the trash"], line["body"]) for line in found[:3]]
    assert kept == [
        ("entry", "2026-03-10", False, json.loads(encode(ENTRIES[0]))),
        ("entry", "2026-03-11", True, json.loads(encode(ENTRIES[1]))),
        ("question", "2026-03-12", False, json.loads(encode(QUESTION))),
    ]
    assert found[3]["draft"]["text"] == "Half a thought"
    assert len(found) == 4


def test_another_secret_gives_nothing(by_hand: ByHand, vault: NewVault) -> None:
    shown = by_hand("a lantern over another harbour", vault.folder)
    assert shown.returncode == 1
    assert shown.stdout == ""
    assert "does not open the journal" in shown.stderr


def test_a_damaged_backup_and_what_is_none_are_told_apart(by_hand: ByHand, backup: Path) -> None:
    whole = backup.read_bytes()
    backup.write_bytes(whole[:-200] + whole[-199:])
    damaged = by_hand(PASSPHRASE, backup)
    backup.write_bytes(b"a letter")
    none = by_hand(PASSPHRASE, backup)

    assert (damaged.stdout, none.stdout) == ("", "")
    assert "This backup is damaged." in damaged.stderr
    assert "This is no backup." in none.stderr
    assert list(backup.parent.iterdir()) == [backup]


def test_the_tools_it_names_are_those_of_the_program() -> None:
    named = set(re.findall(r"pip install (.*)", PAGE.read_text("utf-8"))[0].split())
    project = (PAGE.parents[1] / "pyproject.toml").read_text("utf-8")
    assert named == {"cryptography", "sqlcipher3"}
    assert all(f'"{name}' in project for name in named)
