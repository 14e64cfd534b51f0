"""Child: pages are composed in a process of their own, which takes what it read with it.

The engine keeps memory for pages it has composed. In a child, which ends with its page, none
of the text stays behind; and it can be stopped at any moment.
"""

import subprocess
import sys
from collections.abc import Sequence
from threading import Event, Thread
from typing import BinaryIO

from journal_app.errors import JournalError, PageFailed
from journal_app.reports.codec import Printed, encode

_LOOK_S = 0.05
"""How soon a wish to stop is seen."""
_MOST_LOOKS = 3600
"""Three minutes. A year of long entries takes a few seconds; beyond this something hangs."""
_DONE, _NOT_DONE = 0, 1


def serve(given: BinaryIO, wanted: BinaryIO) -> int:
    """Read an encoded document, write its PDF, and return the exit code.

    Nothing is written when it fails, and nothing of the document ever goes to stderr.
    """
    _leave_no_core()
    # The engine is loaded in the child only: the parent needs neither its time nor its memory.
    from journal_app.reports.pdf import render_encoded  # noqa: PLC0415

    try:
        pages = render_encoded(given.read().decode())
    except (JournalError, UnicodeDecodeError):
        return _NOT_DONE
    wanted.write(pages)
    wanted.flush()
    return _DONE


def _leave_no_core() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not everywhere

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def render_in_child(document: Printed, command: Sequence[str], stop: Event | None = None) -> bytes:
    """Return `document` as PDF, composed by a child that `command` starts.

    Slow: call it away from the window. When `stop` is set the child is killed at once.

    Raises:
        PageFailed: the child could not be started, failed, was stopped or took too long.
    """
    try:
        child = subprocess.Popen(  # noqa: S603 - the program itself, no shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise PageFailed from error
    over = Event()
    guard = Thread(target=_guard, args=(child, stop or Event(), over), daemon=True)
    with child:
        guard.start()
        try:
            pages = child.communicate(encode(document).encode())[0]
        finally:
            over.set()
            guard.join()
            child.kill()
    if child.returncode != _DONE or not pages:
        raise PageFailed
    return pages


def _guard(child: subprocess.Popen[bytes], stop: Event, over: Event) -> None:
    """Kill `child` when `stop` is set or it hangs, until it is `over`."""
    for _ in range(_MOST_LOOKS):
        if over.wait(_LOOK_S):
            return
        if stop.is_set():
            break
    child.kill()
