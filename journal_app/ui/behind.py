"""Behind: what lies behind the door, as whoever stands in front of it knows it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind the door."""

    enter: Callable[[Journal, VaultKey], None]
    bring_back: Callable[[], None]
    prepare: Callable[[], None]
    """Called while the key is being derived, which leaves time to load what comes after."""
    known: Callable[[], tuple[Path, ...]] = tuple
    """The vaults that this computer knows, the one opened last first."""
