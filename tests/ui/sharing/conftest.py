"""A real journal with something to share in it, and a press that runs at once."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.period import last_days
from journal_app.domain.question import Question
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.selection import Paper, Selection
from journal_app.domain.session import Session, Setting
from journal_app.errors import JournalError
from journal_app.i18n import Language, translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.sharing import gather
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.library.scales import load_scales
from journal_app.reports.child import render_in_child
from journal_app.reports.summary import compose
from journal_app.ui.sharing.presenter import Press
from journal_app.vault.keys import Cost

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
COMMAND = (sys.executable, "-I", "-m", "journal_app", "--worker", "page")


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
def journal(tmp_path: Path) -> Iterator[Journal]:
    clock = Clock(lambda: datetime(2026, 4, 4, 18, tzinfo=UTC), lambda: "Europe/Madrid")
    new = create_vault(tmp_path / "Journal.vault", "a lantern under the pier", clock, CHEAP)
    made = open_journal(new.folder, new.key, clock)
    made.keep(Entry(date(2026, 4, 1), "The heron", "It stood in the *shallow* water."))
    made.keep(Entry(date(2026, 4, 2), "Unchosen", "The orchard was silent."))
    made.keep(Entry(date(2026, 4, 3), "Sealed", "The cellar door.", sealed=True))
    made.keep(Entry(date(2025, 4, 3), "Long ago", "Snow."))
    made.keep(Session(date(2026, 3, 20), setting=Setting.CLINIC, intention="Secret harbour"))
    made.keep(Question(date(2026, 3, 21), "Can somebody drive me home?"))
    answers = {QuestionId(f"q{n}"): 1 for n in range(1, 10)}
    for day in (date(2026, 3, 10), date(2026, 3, 24)):
        made.keep(
            Measurement(
                ScaleId("phq-9"), "standard", "en", 1, day, check_in=False, answers=answers
            )
        )
    yield made
    made.close()


@pytest.fixture
def press() -> Press:
    return Press(translator(Language.ENGLISH), "ES", load_scales(), AtOnce(), COMMAND)


@pytest.fixture
def pdf_of(journal: Journal, press: Press):
    """Makes the pages of the journal on a sheet, by the real child."""

    def made(paper: Paper) -> bytes:
        clock = journal.clock
        selection = Selection(
            last_days(90, clock.today()), clock.today(), clock.zone(), "en", paper
        )
        document = compose(gather(journal, selection, press.scales), press.t)
        return render_in_child(document, COMMAND)

    return made


@pytest.fixture
def pdf(pdf_of: Callable[[Paper], bytes]) -> bytes:
    return pdf_of(Paper.A4)


@pytest.fixture
def broken_pdf(pdf: bytes) -> bytes:
    """The same pages, the second of which is none."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.Root.Pages.Kids[1] = pikepdf.Dictionary(Type=pikepdf.Name.Nothing)
        opened.save(file)
    return file.getvalue()


@dataclass
class Later:
    """Keeps slow work until it is told to do it."""

    work: Callable[[], object] | None = None
    done: Callable[[object], None] | None = None
    failed: Callable[[JournalError], None] | None = None

    def run(self, work, done, failed) -> None:
        self.work, self.done, self.failed = work, done, failed

    def do_it(self) -> None:
        AtOnce().run(self.work, self.done, self.failed)


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def read_only_disk(journal: Journal):
    """Makes every write to the vault fail, for as long as it is entered."""

    @contextmanager
    def entered() -> Iterator[None]:
        journal.connection.run("PRAGMA query_only = ON")
        try:
            yield
        finally:
            journal.connection.run("PRAGMA query_only = OFF")

    return entered
