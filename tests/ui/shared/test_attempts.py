"""What meets a busy disk waits and is done later; what fails is told and never swallowed."""

import pytest

from journal_app.errors import RecordNotFound, StorageBusy, StorageUnavailable
from journal_app.i18n import Translator
from journal_app.ui.shared.attempts import Attempts
from journal_app.ui.shared.saved import Saved


class Disk:
    """Raises what the test wants, or does what it is asked."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.done: list[str] = []

    def do(self, what: str) -> None:
        if self.error is not None:
            raise self.error
        self.done.append(what)


@pytest.fixture
def told() -> list[tuple[Saved | None, str | None]]:
    return []


@pytest.fixture
def attempts(t: Translator, told) -> Attempts:
    return Attempts(t, lambda saved, problem: told.append((saved, problem and problem.title)))


def test_what_works_is_done_and_nothing_is_told(attempts, told):
    disk = Disk()
    attempts.go(lambda: disk.do("save"))
    assert (disk.done, told) == (["save"], [])


def test_what_met_a_busy_disk_is_done_the_next_time(attempts, told):
    disk = Disk()
    disk.error = StorageBusy()
    attempts.go(lambda: disk.do("submit"))
    assert told == [(Saved.WAITING, None)]
    disk.error = None
    attempts.again(lambda: disk.do("save"))
    attempts.again(lambda: disk.do("save"))
    assert disk.done == ["submit", "save"]


def test_a_disk_that_refuses_is_told_and_what_was_wanted_is_forgotten(attempts, told):
    disk = Disk()
    disk.error = StorageUnavailable()
    attempts.go(lambda: disk.do("submit"))
    assert told == [(Saved.FAILED, "It could not be saved")]
    disk.error = None
    attempts.again(lambda: disk.do("save"))
    assert disk.done == ["save"]


def test_a_record_that_is_not_there_says_nothing_about_the_disk(attempts, told):
    disk = Disk()
    disk.error = RecordNotFound()
    attempts.go(lambda: disk.do("open"))
    assert told == [(None, "It is not in this journal")]


def test_what_must_be_done_tells_and_stops(attempts, told):
    disk = Disk()
    disk.error = StorageBusy()
    with pytest.raises(StorageBusy):
        attempts.must(lambda: disk.do("flush"))
    assert told == [(Saved.WAITING, None)]


def test_a_bug_of_ours_is_not_caught(attempts):
    with pytest.raises(ZeroDivisionError):
        attempts.go(lambda: [][1 // 0])
