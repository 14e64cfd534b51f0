"""A process of ours leaves nothing behind: no core, no worker, no open file."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journal_app.process import end_workers, hand_nothing_on, leave_no_core

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has /proc")
WAIT = "import sys; print('ready', flush=True); sys.stdin.read()"


def child(*arguments: str) -> subprocess.Popen[str]:
    started = subprocess.Popen(  # noqa: S603 - our own
        (sys.executable, "-c", WAIT, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


@linux
def test_no_core_is_allowed_here_and_in_every_child() -> None:
    script = (
        "from journal_app.process import leave_no_core; leave_no_core(); import subprocess, sys; "
    )
    look = (
        "import resource; print(resource.getrlimit(4), open('/proc/self/coredump_filter').read())"
    )
    ended = subprocess.run(  # noqa: S603 - our own
        (sys.executable, "-c", f"{script}subprocess.run((sys.executable, '-c', {look!r}))"),
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "(0, 0) 00000000\n\n"


@linux
def test_workers_are_killed_and_nobody_else() -> None:
    worker, other = child("--worker", "page"), child("page")
    with worker, other:
        end_workers()
        assert worker.wait() == -signal.SIGKILL
        assert other.poll() is None
        other.kill()


@linux
def test_no_file_is_handed_on_and_none_is_closed(tmp_path: Path) -> None:
    descriptor = os.open(tmp_path / "file", os.O_RDWR | os.O_CREAT)
    os.set_inheritable(descriptor, True)  # noqa: FBT003 - its one argument
    hand_nothing_on()
    assert not os.get_inheritable(descriptor)
    os.close(descriptor)


def test_it_can_be_asked_twice() -> None:
    leave_no_core()
    leave_no_core()
