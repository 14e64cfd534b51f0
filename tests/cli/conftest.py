"""The command line, run as a person runs it, on a vault that is cheap to open."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from journal_app.cli.console import Console, Terminal
from journal_app.cli.main import main
from journal_app.i18n import Language, translator
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import NewVault, create_vault
from journal_app.settings import Settings
from journal_app.vault.keys import Cost

PASSPHRASE = "lantern over a quiet harbour"


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


Ashore = Callable[..., Result]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, in English, in Madrid."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("TZ", "Europe/Madrid")
    return tmp_path


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    return written(tmp_path / "passphrase", PASSPHRASE + "\n")


@pytest.fixture
def clock() -> Clock:
    return Clock(lambda: datetime(2026, 3, 12, 19, 30, tzinfo=UTC), lambda: "Europe/Madrid")


@pytest.fixture
def made(tmp_path: Path, clock: Clock) -> NewVault:
    cheap = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
    return create_vault(tmp_path / "Journal.vault", PASSPHRASE, clock, cheap)


@pytest.fixture
def vault(made: NewVault) -> Path:
    return made.folder


@pytest.fixture
def ashore(
    passphrase_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Ashore:
    """Run a command line that reads the passphrase from a file, if its verb takes one."""

    def run(
        *words: object, stdin: bytes = b"", passphrase: Path | None = passphrase_file
    ) -> Result:
        told = ["--passphrase-file", str(passphrase)] if passphrase else []
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        capsys.readouterr()
        verb, *rest = map(str, words)
        code = main([verb, *told, *rest])
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return run


@pytest.fixture
def console(clock: Clock, tmp_path: Path) -> Console:
    """A console without a person at it."""
    terminal = Terminal(io.StringIO(), ask_hidden=None, ask=None)
    return Console(
        translator(Language.ENGLISH), clock, Settings(), terminal, ("false",), tmp_path / "seen"
    )


def written(path: Path, text: str, mode: int = 0o600) -> Path:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path
