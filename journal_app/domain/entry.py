"""Entry: one piece of writing, about a day."""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.record import RecordId


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person wrote."""

    day: date
    """The day it is about, which may lie before the day it was written."""
    title: str = ""
    text: str = ""
    """Markdown."""
    session: RecordId | None = None
    """The treatment session it belongs to."""
    tags: tuple[str, ...] = ()
    sealed: bool = False
    """Never leaves this vault, whatever is chosen for a summary."""
    prompt: str = ""
    """The id of the prompt it answers, or nothing."""
    source: str = ""
    """The program it was imported from, or nothing."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was written: no title and no text."""
        return not self.title.strip() and not self.text.strip()
