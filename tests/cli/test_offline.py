"""A lay person can see that nothing goes out: the system itself would end it."""

import os
import signal
import subprocess
import sys

import pytest

from journal_app.cli import offline
from journal_app.cli.offline import Network
from journal_app.process import WORKER

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can show it")
TRY = """
import ctypes, sys
from journal_app.cli.offline import give_up
assert give_up()
print(ctypes.CDLL(None).socket(int(sys.argv[1]), 1, 0) >= 0, flush=True)
"""
UNIX, INTERNET, INTERNET_6 = 1, 2, 10


def tried(family: int) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 - our own
        (sys.executable, "-c", TRY, str(family)), capture_output=True, text=True, check=False
    )


@linux
def test_a_whole_journal_is_made_without_any_connection() -> None:
    assert offline.look() is Network.UNTOUCHED


@linux
@pytest.mark.parametrize("family", [INTERNET, INTERNET_6])
def test_whoever_asks_for_a_connection_is_ended(family: int) -> None:
    ended = tried(family)
    assert (ended.returncode, ended.stdout) == (-signal.SIGSYS, "")


@linux
def test_what_stays_on_this_computer_is_allowed() -> None:
    assert tried(UNIX).stdout == "True\n"


@linux
def test_the_child_notices_a_connection() -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        (sys.executable, "-m", "journal_app", WORKER, offline.NAME), check=False, env=os.environ
    )
    assert ended.returncode == -signal.SIGSYS


def test_a_system_that_cannot_show_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        offline, "command", lambda *_: (sys.executable, "-c", "raise SystemExit(1)")
    )
    assert offline.look() is Network.UNKNOWN
