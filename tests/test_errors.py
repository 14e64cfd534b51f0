"""What the system refuses is told apart by what a person can do about it."""

import errno

import pytest

from journal_app.errors import StorageFull, StorageReadOnly, StorageUnavailable, refusal


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, StorageFull),
        (errno.EDQUOT, StorageFull),
        (errno.EROFS, StorageReadOnly),
        (errno.EACCES, StorageReadOnly),
        (errno.EPERM, StorageReadOnly),
        (errno.EIO, StorageUnavailable),
        (None, StorageUnavailable),
    ],
)
def test_a_refusal_says_what_is_wrong_with_the_disk(
    number: int | None, told: type[StorageUnavailable]
) -> None:
    error = OSError() if number is None else OSError(number, "")
    assert type(refusal(error)) is told
