import hashlib
import stat
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.period import Period
from journal_app.domain.record import Kind, RecordId
from journal_app.domain.selection import Paper, Selection
from journal_app.errors import FileNotWritten
from journal_app.journal.handing_over import hand_over
from journal_app.journal.journal import Journal
from journal_app.store import ledger

PERIOD = Period(date(2026, 2, 1), date(2026, 3, 12))
CHOSEN = Selection(
    PERIOD,
    PERIOD.last,
    "Europe/Madrid",
    "en",
    Paper.A4,
    recipient="Dr. Lind",
    entries=(RecordId("one"), RecordId("two")),
)
PAGES = b"%PDF-1.7 pages"


def test_the_pages_are_written_for_their_owner_only(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"

    hand_over(journal, CHOSEN, PAGES, file)

    assert file.read_bytes() == PAGES
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_ledger_notes_for_whom_and_which_pages(journal: Journal, tmp_path: Path) -> None:
    hand_over(journal, CHOSEN, PAGES, tmp_path / "summary.pdf")

    (noted,) = ledger.handovers(journal.connection)

    assert (noted.reader, noted.period, noted.zone) == ("Dr. Lind", PERIOD, "Europe/Madrid")
    assert noted.at == journal.clock.now()
    assert noted.fingerprint == hashlib.sha256(PAGES).hexdigest()
    assert noted.counts == {Kind.ENTRY: 2}


def test_what_could_not_be_written_is_not_noted(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        hand_over(journal, CHOSEN, PAGES, tmp_path / "nowhere" / "summary.pdf")

    assert ledger.handovers(journal.connection) == ()
    assert not (tmp_path / "nowhere").exists()
