"""A vault of every kind of record, and a way to damage it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session, Setting
from journal_app.errors import JournalError
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.vault.keys import Cost

PASSPHRASE = "a lantern under the pier"
CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
CLOCK = Clock(lambda: datetime(2026, 4, 4, 18, tzinfo=UTC), lambda: "Europe/Madrid")
PAGE = 4096


class AtOnce:
    """Runs slow work at once, on this thread."""

    def run(self, work, done, failed) -> None:
        try:
            result = work()
        except JournalError as error:
            failed(error)
        else:
            done(result)


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()


@pytest.fixture
def clock() -> Clock:
    return CLOCK


@pytest.fixture
def vault(tmp_path: Path) -> NewVault:
    new = create_vault(tmp_path / "Journal.vault", PASSPHRASE, CLOCK, CHEAP)
    journal = open_journal(new.folder, new.key, CLOCK)
    journal.keep(Entry(date(2026, 4, 1), "The heron", "It stood in the *shallow* water."))
    journal.keep(Session(date(2026, 4, 2), setting=Setting.CLINIC, intention="The harbour"))
    journal.keep(Question(date(2026, 4, 2), "Can somebody drive me home?"))
    answers = {QuestionId("q1"): 2}
    journal.keep(
        Measurement(
            ScaleId("phq-9"),
            "standard",
            "en",
            1,
            date(2026, 4, 3),
            check_in=False,
            answers=answers,
        )
    )
    for number in range(120):
        text = f"Entry {number}. " + "The pond was still. " * 60
        journal.keep(Entry(date(2026, 3, 1), f"Entry {number}", text))
    journal.close()
    return new


@pytest.fixture
def damage(vault: NewVault) -> Callable[[], None]:
    """Overwrites every fourth page of the database, but for the first ones."""

    def do_it() -> None:
        database = vault.folder / "journal.db"
        pages = bytearray(database.read_bytes())
        for page in range(20, len(pages) // PAGE, 4):
            pages[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        database.write_bytes(bytes(pages))

    return do_it
