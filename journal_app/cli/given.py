"""Given: everything that can stand on a command line, typed."""

import argparse
from datetime import date
from pathlib import Path

from journal_app.domain.record import Kind
from journal_app.domain.selection import Paper
from journal_app.i18n import Language


class Given(argparse.Namespace):
    """What was typed. Each verb looks only at what it takes."""

    verb: str
    vault: Path
    passphrase_file: Path | None
    accept_older: bool = False
    json: bool

    folder: Path
    days: int
    seed: int
    end: date
    language: Language | None

    recovery_file: Path | None

    title: str
    day: date | None
    tag: list[str]

    kind: list[Kind]
    first: date | None
    last: date | None
    limit: int | None
    query: str

    source: Path
    dry_run: bool
    mood: list[tuple[str, int]]

    out: Path
    entries: str
    paper: Paper | None
    made: date | None
    recipient: str | None
    name: str | None
    talk: list[str]

    place: Path | None
    list_only: bool
    backup: Path
    other: Path
    other_passphrase_file: Path | None
    new_passphrase_file: Path | None
    what: str
