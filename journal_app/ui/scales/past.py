"""Past: scales that were filled in before, as a list shows them."""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, RecordId, TimelineFilter, TimelineRow
from journal_app.domain.scale import Scale
from journal_app.errors import RecordDamaged
from journal_app.journal.figures import measurement_of
from journal_app.journal.journal import Journal
from journal_app.library.scales import ScaleShelf


@dataclass(frozen=True, slots=True)
class Past:
    """One filled-in scale."""

    record: RecordId
    filled: Measurement
    scale: Scale | None
    """In the language it was filled in; None for one that does not ship, such as an imported."""
    late: bool = False
    draft: bool = False
    """It was begun, or changed, and is not saved yet."""
    new: bool = False
    """It was begun and never saved."""

    @property
    def day(self) -> date:
        """The day it is about."""
        return self.filled.day


def form_of(shelf: ScaleShelf, filled: Measurement) -> Scale | None:
    """Return the form that `filled` was filled in on; None if it does not ship."""
    return shelf.get(filled.scale, filled.language) if filled.scale in shelf else None


def past_of(journal: Journal, shelf: ScaleShelf, kind: Kind, limit: int) -> tuple[Past, ...]:
    """Return the newest `limit` of a kind, newest day first; what was begun stands first."""
    open_drafts = {draft.record: draft for draft in journal.drafts()}
    rows = journal.page(TimelineFilter(kinds=frozenset({kind})), limit=limit)
    found = (_past(row, shelf, draft=row.id in open_drafts) for row in rows)
    kept = [past for past in found if past is not None]
    known = {each.record for each in kept}
    begun = [
        Past(record, filled, form_of(shelf, filled), draft=True, new=draft.base is None)
        for record, draft in open_drafts.items()
        if isinstance(filled := draft.content, Measurement)
        and filled.kind is kind
        and record not in known
    ]
    return (*sorted(begun, key=lambda each: each.day, reverse=True), *kept)


def _past(row: TimelineRow, shelf: ScaleShelf, *, draft: bool) -> Past | None:
    try:
        filled = measurement_of(row)
    except RecordDamaged:
        # One record that cannot be read must not hide all the others.
        return None
    if filled is None:
        return None
    return Past(row.id, filled, form_of(shelf, filled), row.late, draft=draft)
