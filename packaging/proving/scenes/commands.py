"""The whole command line, used as a person would: every verb once, over a real journal."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from journal_app.journal.unlocking import create_vault
from proving import ground
from proving.scenes.place import CANARY, PASSPHRASE, Place


def play(place: Place, *, with_new_keys: bool) -> None:
    """Run every verb; those that make new keys take long. The environment is the scene's."""
    code = place.given / "code"
    if with_new_keys:
        _run(place, "new", place.root / "New.vault", "--recovery-file", place.given / "other code")
    # What follows is done in one that is cheap to unlock: each verb derives the key anew.
    made = create_vault(place.vault, PASSPHRASE, ground.clock(), ground.CHEAP)
    code.write_text(made.recovery_code, encoding="utf-8")
    code.chmod(0o600)
    said = ("--title", f"{CANARY} title", "--tag", CANARY)
    _run(place, "write", place.vault, *said, typed=f"The {CANARY} swims at night.\n" * 40)
    for source in (place.given / "notes", place.given / "daylio.csv"):
        _run(place, "import", source, place.vault)
    _run(place, "list", place.vault, "--json")
    _run(place, "search", place.vault, CANARY)
    about = ("--for", CANARY, "--talk", CANARY, "--made", "2026-04-01")
    page = place.given / "summary.pdf"
    _run(place, "summary", place.vault, page, "--entries", "all", "--from", "2026-01-01", *about)
    _run(place, "check", place.vault)
    back = _keep(place, code)
    if with_new_keys:
        _change_keys(place, back)


def _keep(place: Place, code: Path) -> Path:
    """Back up, merge, try the code, restore; return where it was restored to."""
    _run(place, "backup", place.vault, "--to", place.backups)
    copy = place.root / "Copy.vault"
    shutil.copytree(place.vault, copy)
    # Another computer has seen nothing of this one's journal yet.
    there = {**os.environ, "XDG_DATA_HOME": str(place.home / "other computer")}
    said = f"On the other computer the {CANARY} swims too.\n"
    _run(place, "write", copy, typed=said, environment=there)
    _run(place, "merge", place.vault, copy)
    _run(place, "recovery", place.vault, "check", "--recovery-file", code)
    (backup,) = place.backups.glob("*.jbk")
    back = place.root / "Back.vault"
    _run(place, "restore", back, backup)
    return back


def _change_keys(place: Place, back: Path) -> None:
    _run(place, "passphrase", back, "--new-passphrase-file", place.given / "next")
    new_code = place.given / "new code"
    again = ("--new-passphrase-file", place.given / "passphrase", "--recovery-file", new_code)
    _run(place, "rekey", back, *again, by="next")


def _run(
    place: Place,
    verb: str,
    *given: str | Path,
    typed: str = "",
    by: str = "passphrase",
    environment: Mapping[str, str] | None = None,
) -> None:
    command = [sys.executable, "-m", "journal_app", verb, *map(str, given)]
    command += ["--passphrase-file", str(place.given / by)]
    done = subprocess.run(
        command, input=typed, text=True, check=False, capture_output=True, env=environment
    )
    if done.returncode:
        raise RuntimeError(f"{verb}: exit code {done.returncode}: {done.stderr[-300:]}")
