"""What an open vault is made of, and how it is let go."""

from dataclasses import dataclass, field

from journal_app.journal.seen import Marker
from journal_app.store.database import Connection
from journal_app.vault.guard import Hold


@dataclass(frozen=True, slots=True)
class Opened:
    """An open vault."""

    connection: Connection
    chain_key: bytes = field(repr=False)
    device: str
    """This computer, under a random-looking name that only this vault gives it."""
    hold: Hold
    marker: Marker | None
    """Where this computer remembers how far the vault has come, if it does."""
    key_copy_used: bool
    """The main key file was damaged or gone, so that its copy had to do."""
    keys_older: bool
    """The key file is older than the database: a copy from before a change was put back."""
    healed: bool
    """Damage that touches no record was put right while it was opened."""

    def note(self) -> None:
        """Remember on this computer how far the vault has come."""
        if self.marker is not None and self.connection.is_open:
            self.marker.note(self.connection)

    def close(self) -> None:
        """Let the vault go, having noted how far it has come."""
        try:
            self.note()
        finally:
            try:
                self.connection.close()
            finally:
                self.hold.release()
