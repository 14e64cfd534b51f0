"""What a person prefers and what they have done, kept inside the vault."""

import json
from dataclasses import dataclass, fields
from typing import TypeVar

from journal_app.store import preferences as stored
from journal_app.store.database import Connection

_Value = TypeVar("_Value", str, bool, int)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Private preferences. One that was never set has its default."""

    name: str = ""
    """Initials or a name for the summary, or nothing."""
    recipient: str = ""
    """For whom a summary is, or nothing for "my therapist"."""
    recovery_rehearsed: bool = False
    """The recovery code was typed back once."""
    recovery_holder: str = ""
    """Who holds the recovery sheet, in the person's words."""
    recovery_checked: str = ""
    """The ISO day the recovery code was last tried, or nothing."""
    share_form: str = ""
    """The half-filled share form, as its page wrote it."""
    backup_places: tuple[str, ...] = ()
    """The folders that backups go to, the usual one first. None: not chosen yet."""
    last_backup_at: str = ""
    """The ISO instant of the last good backup, UTC, or nothing."""
    last_backup_file: str = ""
    """The path of the last good backup, or nothing."""
    last_backup_bytes: int = 0
    """How large it is."""
    last_backup_records: int = 0
    """How many records it holds."""


def load_preferences(connection: Connection) -> Preferences:
    """Return what is kept. What is odd takes its default: a preference closes no journal."""
    kept = stored.all_preferences(connection)
    usual = Preferences()

    def read(name: str, usual: _Value) -> _Value:
        found = _json(kept.get(name))
        return found if type(found) is type(usual) else usual

    return Preferences(
        name=read("name", usual.name),
        recipient=read("recipient", usual.recipient),
        recovery_rehearsed=read("recovery_rehearsed", usual.recovery_rehearsed),
        recovery_holder=read("recovery_holder", usual.recovery_holder),
        recovery_checked=read("recovery_checked", usual.recovery_checked),
        share_form=read("share_form", usual.share_form),
        backup_places=_texts(kept.get("backup_places")),
        last_backup_at=read("last_backup_at", usual.last_backup_at),
        last_backup_file=read("last_backup_file", usual.last_backup_file),
        last_backup_bytes=read("last_backup_bytes", usual.last_backup_bytes),
        last_backup_records=read("last_backup_records", usual.last_backup_records),
    )


def save_preferences(connection: Connection, preferences: Preferences) -> None:
    """Keep all of `preferences`, or none."""
    with connection.transaction():
        for field in fields(preferences):
            stored.keep(connection, field.name, json.dumps(getattr(preferences, field.name)))


def _texts(kept: str | None) -> tuple[str, ...]:
    found = _json(kept)
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return tuple(found)
    return ()


def _json(kept: str | None) -> object:
    try:
        return json.loads(kept or "null")
    except ValueError:
        return None
