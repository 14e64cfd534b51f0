"""What a person prefers and what they have done, kept inside the vault."""

import json
from dataclasses import dataclass
from typing import TypeVar

from journal_app.store import preferences as stored
from journal_app.store.database import Connection

_Value = TypeVar("_Value", str, bool)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Private preferences. One that was never set has its default."""

    name: str = ""
    """Initials or a name for the summary, or nothing."""
    recipient: str = ""
    """For whom a summary is, or nothing for "my therapist"."""
    recovery_rehearsed: bool = False
    """The recovery code was typed back once."""
    share_form: str = ""
    """The half-filled share form, as its page wrote it."""


def load_preferences(connection: Connection) -> Preferences:
    """Return what is kept. What is odd takes its default: a preference closes no journal."""
    kept = stored.all_preferences(connection)
    usual = Preferences()
    return Preferences(
        name=_read(kept.get("name"), usual.name),
        recipient=_read(kept.get("recipient"), usual.recipient),
        recovery_rehearsed=_read(kept.get("recovery_rehearsed"), usual.recovery_rehearsed),
        share_form=_read(kept.get("share_form"), usual.share_form),
    )


def save_preferences(connection: Connection, preferences: Preferences) -> None:
    """Keep all of `preferences`, or none."""
    with connection.transaction():
        stored.keep(connection, "name", json.dumps(preferences.name))
        stored.keep(connection, "recipient", json.dumps(preferences.recipient))
        stored.keep(connection, "recovery_rehearsed", json.dumps(preferences.recovery_rehearsed))
        stored.keep(connection, "share_form", json.dumps(preferences.share_form))


def _read(kept: str | None, usual: _Value) -> _Value:
    try:
        found = json.loads(kept or "null")
    except ValueError:
        return usual
    return found if type(found) is type(usual) else usual
