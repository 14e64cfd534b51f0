"""Writing a finished file to the disk: whole, for this person's eyes, or not at all."""

import contextlib
import os
from pathlib import Path

from journal_app.errors import FileNotWritten


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, readable by this person alone, in place of what was there.

    It is written beside its place first, so that a full disk leaves neither half a file nor
    takes the old one away.

    Raises:
        FileNotWritten: the disk is full, read-only or gone.
    """
    beside = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
        ) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise FileNotWritten(path) from error
