"""What the first run shows."""

from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from journal_app.messages.message import Message
from journal_app.reports.recovery_sheet import RecoverySheet
from journal_app.ui.shared.judged import NOT_JUDGED, Judged


class Step(IntEnum):
    """The steps, in order."""

    WELCOME = 0
    """What it is and is not, in which language."""
    HELP = 1
    """Whose help lines are shown."""
    PASSPHRASE = 2
    CODE = 3
    """The recovery code, and its sheet."""
    TYPE_BACK = 4
    """The code typed back from paper."""
    BACKUPS = 5
    """Where a second copy goes."""


@dataclass(frozen=True, slots=True)
class BackupChoice:
    """A place for backups, and what is to be said about it."""

    place: Path
    same_disk: bool = False
    """One broken disk would take the journal and its backups."""
    synced_by: str | None = None
    """The service that carries the folder to other computers."""


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """All that the first run shows."""

    folder: Path
    step: Step = Step.WELCOME
    adult_in_care: bool = False
    """The person said that they are an adult in the care of a clinician."""
    passphrase: Judged = NOT_JUDGED
    suggested: str = field(default="", repr=False)
    """A passphrase that was made up for the person, or nothing."""
    busy: bool = False
    sheet: RecoverySheet | None = None
    """What opens the vault from paper; there once the vault is made."""
    holder: str = ""
    """Who will hold the sheet, in the person's words."""
    typed_back: str = field(default="", repr=False)
    """The code as far as it is typed back."""
    rehearsed: bool = False
    """It was typed back, and it opens the vault."""
    backups: BackupChoice | None = None
    message: Message | None = None

    @property
    def may_go_on(self) -> bool:
        """Tell whether this step is done."""
        done = {
            Step.WELCOME: self.adult_in_care,
            Step.PASSPHRASE: self.passphrase.good,
            Step.TYPE_BACK: bool(self.typed_back.strip()),
        }
        return done.get(self.step, True) and not self.busy

    @property
    def may_go_back(self) -> bool:
        """Tell whether there is a way back. Once the vault is made, only to its code."""
        if self.busy:
            return False
        return self.step in {Step.HELP, Step.PASSPHRASE, Step.TYPE_BACK, Step.BACKUPS}


class FirstRunView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: FirstRunState) -> None:
        """Show `state`."""
        ...
