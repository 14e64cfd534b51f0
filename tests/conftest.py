"""What every test needs: no display, and a home of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_NOBODY = 65534


@pytest.fixture
def write_protect() -> Iterator[Callable[[Path], None]]:
    """Take the right to change a folder away, also from an administrator, till the test ends."""
    with ExitStack() as after:

        def protect(folder: Path) -> None:
            for path in (*folder.iterdir(), folder):
                after.callback(path.chmod, path.stat().st_mode)
                path.chmod(0o555 if path.is_dir() else 0o444)
            if os.geteuid() == 0:  # whom no mode stops: someone else has to look
                for path in folder.parents:
                    after.callback(path.chmod, path.stat().st_mode)
                    path.chmod(path.stat().st_mode | 0o011)
                after.callback(os.seteuid, 0)
                os.seteuid(_NOBODY)

        yield protect
