import pytest

from journal_app.errors import (
    DatabaseDamaged,
    StorageBusy,
    StorageFull,
    StorageReadOnly,
    StorageUnavailable,
)
from journal_app.store.complaints import meaning, quotes


class Complaint(Exception):
    """What the engine raises."""

    def __init__(self, code: int, words: str = "") -> None:
        super().__init__(words)
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (5, StorageBusy),
        (517, StorageBusy),  # SQLITE_BUSY_SNAPSHOT
        (9, StorageBusy),
        (13, StorageFull),
        (8, StorageReadOnly),
        (1544, StorageReadOnly),  # SQLITE_READONLY_DIRECTORY
        (3, StorageReadOnly),
        (10, StorageUnavailable),
        (14, StorageUnavailable),
        (11, DatabaseDamaged),
        (26, DatabaseDamaged),
        (1, None),
        (19, None),
    ],
)
def test_each_complaint_has_its_meaning(code: int, told: type[Exception] | None) -> None:
    assert meaning(Complaint(code)) is told


def test_what_is_told_in_words_alone_is_understood() -> None:
    assert meaning(Complaint(1, "database or disk is full")) is StorageFull
    assert meaning(Exception("disk I/O error")) is StorageUnavailable
    assert meaning(Exception("no such table")) is None


def test_words_that_quote_the_journal_are_known() -> None:
    complaint = Exception("Could not decode to UTF-8 column 'title' with text 'lantern'")
    assert meaning(complaint) is DatabaseDamaged
    assert quotes(complaint)
    assert not quotes(Exception("disk I/O error"))
