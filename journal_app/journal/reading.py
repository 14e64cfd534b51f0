"""What the store keeps, read back into what a person recorded."""

from dataclasses import replace

from journal_app.domain.bodies import decode
from journal_app.domain.kept import Draft, Kept
from journal_app.domain.record import Hit, Kind
from journal_app.store.drafts import StoredDraft
from journal_app.store.revisions import Current

_SPEAKS = frozenset({Kind.ENTRY, Kind.QUESTION})
"""Kinds whose line is made of words; that of the others keeps figures."""


def kept_of(current: Current) -> Kept:
    """Return a record as it stands now.

    Raises:
        RecordDamaged: it cannot be understood.
    """
    revision, row = current.revision, current.row
    return Kept(
        id=row.id,
        content=decode(revision.kind, revision.body),
        at=row.at,
        changed=revision.at,
        zone=row.zone,
        late=row.late,
        head=revision.id,
        others=current.others,
    )


def draft_of(stored: StoredDraft) -> Draft:
    """Return a draft.

    Raises:
        RecordDamaged: it cannot be understood.
    """
    return Draft(
        record=stored.record,
        content=decode(stored.kind, stored.body),
        saved=stored.at,
        base=stored.base,
    )


def quoted(hit: Hit) -> Hit:
    """Return `hit` without a quotation where only a line of figures could be quoted."""
    return hit if hit.matches or hit.row.kind in _SPEAKS else replace(hit, snippet="")
