"""What is shown of the versions of one entry."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from journal_app.domain.differences import Piece
from journal_app.domain.record import RevisionId
from journal_app.messages.message import Message


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version, as it stands in the list."""

    id: RevisionId
    at: datetime
    """When it was written, in the zone it was written in."""
    first: bool
    """It is what was written first."""
    shown: bool
    """It is what the entry says now."""
    beside: bool
    """It was written at the same time as the shown one, elsewhere: a person may choose."""
    here: bool
    """It was written on this computer."""
    unfinished: bool
    """It was a draft in another copy of the journal."""


@dataclass(frozen=True, slots=True)
class HistoryState:
    """All that the window over the versions shows."""

    today: date
    lines: tuple[VersionLine, ...]
    """The newest first."""
    chosen: RevisionId
    title: tuple[Piece, ...]
    """The title, from the chosen version to the shown one."""
    words: tuple[Piece, ...]
    """The text, likewise."""
    only_details: bool
    """Both say the same; only the day, the tags or the marks differ."""
    problem: Message | None = None

    @property
    def line(self) -> VersionLine:
        """Return the line that is chosen."""
        return next(line for line in self.lines if line.id == self.chosen)

    @property
    def to_choose(self) -> bool:
        """Tell whether there is another version to be looked at."""
        return any(line.beside for line in self.lines)


@dataclass(frozen=True, slots=True)
class BesideState:
    """What is said over an entry that another copy knows differently."""

    day: date
    """The day the other version was written."""
    here: bool
    """It was written on this computer."""
    removed: bool
    """There it was moved to the trash."""


class VersionsView(Protocol):
    """What the presenter needs of the page."""

    def show_beside(self, state: BesideState | None) -> None:
        """Say that there is another version; None: there is none."""
        ...

    def show_history(self, state: HistoryState | None) -> None:
        """Show the versions over the page; None: no more."""
        ...
