"""What the lock screen shows."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol

from journal_app.messages.message import Message
from journal_app.ui.shared.judged import Judged


class Asking(Enum):
    """What the lock screen asks for."""

    PASSPHRASE = auto()
    CODE = auto()


class Way(Enum):
    """What one can do where a journal cannot simply be opened."""

    LOOK = auto()
    """Read an older copy without changing anything."""
    SALVAGE = auto()
    """Read what can still be read of a damaged one."""
    BRING_IN = auto()
    """Open an older copy together with the newest backup."""
    OPEN_ANYWAY = auto()
    """Open an older copy as it is."""
    RESTORE = auto()
    """Make the journal anew from a backup."""
    FORGET = auto()
    """Take it off the list of this computer."""
    BACK = auto()


@dataclass(frozen=True, slots=True)
class LockState:
    """All that the lock screen shows."""

    vault: str
    """What the journal is called, never where it lies."""
    names: tuple[str, ...] = ()
    """All journals this computer knows, this one among them; none if it is the only one."""
    chosen: int = 0
    """Which of `names` this one is."""
    asking: Asking = Asking.PASSPHRASE
    busy: bool = False
    message: Message | None = None
    unsaved: bool = False
    """The disk was full when it locked: the last page waits in memory."""
    wait_s: int = 0
    """After several wrong tries nothing is tried for so long."""
    ways: tuple[Way, ...] = ()
    """What can be done instead of asking again; none: it asks."""
    renewing: Judged | None = None
    """The recovery code was right, and a new passphrase can be set: how it stands."""
    suggested: str = field(default="", repr=False)
    """A passphrase that was made up for the person, or nothing."""


class LockView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: LockState) -> None:
        """Show `state`."""
        ...
