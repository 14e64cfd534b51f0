"""A fresh process is told whose lock screen to show, and nothing else; the old one is gone."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal_app.ui.locking.relaunching import Reopening, Shown

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="replaces the process")
REPLACE = """
import sys
from pathlib import Path
from journal_app.ui.locking import relaunching
secret = "".join(sys.stdin.readline())
relaunching.command = lambda: {command!r}
relaunching.relaunch(relaunching.Reopening(Path("/a/Journal.vault"), relaunching.Shown.BEHIND))
"""
LOOK = "import os; print(os.getpid(), os.environ['ASHORE_LOCKED_VAULT'])"


def replaced(*command: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own
        (sys.executable, "-c", REPLACE.format(command=command)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("shown", list(Shown))
def test_what_was_told_comes_out_as_it_went_in(shown: Shown) -> None:
    told = Reopening(Path("/a/Journal.vault"), shown)
    environment = told.environment({"LANG": "es_MX"})
    assert Reopening.taken_from(environment) == told
    assert environment == {"LANG": "es_MX"}, "a child would be told too"


def test_a_first_start_is_told_nothing() -> None:
    assert Reopening.taken_from({}) is None


def test_nonsense_does_no_harm() -> None:
    environment = {"ASHORE_LOCKED_VAULT": "/a", "ASHORE_LOCKED_WINDOW": "upside down"}
    assert Reopening.taken_from(environment) == Reopening(Path("/a"), Shown.IN_FRONT)


@linux
def test_the_process_stays_the_same_and_begins_anew() -> None:
    with replaced(sys.executable, "-c", LOOK) as process:
        told, complained = process.communicate("a secret\n")
    assert complained == ""
    assert told.startswith(f"{process.pid} /a/Journal.vault")


@linux
def test_a_process_that_cannot_be_replaced_ends() -> None:
    with replaced("/nowhere/ashore") as process:
        process.communicate("a secret\n")
    assert process.returncode == 0
