"""Handing over: pages written to a file of their own, and a line in the ledger about it."""

import hashlib
from pathlib import Path

from journal_app.domain.record import Kind
from journal_app.domain.selection import Selection
from journal_app.errors import FileNotWritten, StorageUnavailable
from journal_app.journal.journal import Journal
from journal_app.store import ledger
from journal_app.store.ledger import Handover
from journal_app.vault import files


def hand_over(journal: Journal, selection: Selection, pdf: bytes, file: Path) -> None:
    """Write the pages to `file`, for its owner only, whole or not at all; then note it.

    Raises:
        FileNotWritten: the file could not be written; a file that was there is untouched.
        StorageBusy: another connection is writing.
        StorageUnavailable: the vault's disk is full, read-only or gone.
    """
    write_pages(pdf, file)
    remember(journal, selection, pdf)


def write_pages(pdf: bytes, file: Path) -> None:
    """Write pages to `file`, for its owner only, whole or not at all.

    Raises:
        FileNotWritten: the file could not be written; a file that was there is untouched.
    """
    try:
        files.write(file, pdf)
    except StorageUnavailable as error:
        raise FileNotWritten(file) from error


def remember(journal: Journal, selection: Selection, pdf: bytes) -> None:
    """Note in the ledger that these very pages were made to be handed over.

    Raises:
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    moment = journal.clock.moment()
    handover = Handover(
        id=journal.new_id(),
        at=moment.at,
        zone=moment.zone,
        reader=selection.recipient,
        period=selection.period,
        fingerprint=hashlib.sha256(pdf).hexdigest(),
        counts={Kind.ENTRY: len(selection.entries)},
    )
    ledger.add(journal.connection, handover)
