import io
import os
import pty
import sys
from pathlib import Path

from journal_app.cli.terminal import terminal_of

PASSPHRASE = "lantern over a quiet harbour"


def test_without_a_terminal_nobody_is_asked() -> None:
    terminal = terminal_of(io.StringIO("text"), stdin_is_taken=False)

    assert (terminal.ask, terminal.ask_hidden) == (None, None)


def test_on_a_terminal_the_passphrase_does_not_show(tmp_path: Path) -> None:
    """A child with a terminal of its own asks; what it shows is read here."""
    child, screen = pty.fork()
    if child == 0:  # pragma: no cover - in the child
        code = (
            "import sys; from journal_app.cli.terminal import terminal_of;"
            "t = terminal_of(sys.stdin, stdin_is_taken=False);"
            "assert t.ask_hidden('Passphrase: ') == sys.argv[1];"
            "assert t.ask('Ready?').strip() == 'yes';"
            "t = terminal_of(sys.stdin, stdin_is_taken=True);"
            "print('both ways' if t.ask_hidden else 'one way')"
        )
        os.execv(sys.executable, [sys.executable, "-c", code, PASSPHRASE])  # noqa: S606
    shown = _until(screen, b"Passphrase: ")
    os.write(screen, PASSPHRASE.encode() + b"\n")
    shown += _until(screen, b"Ready?")
    os.write(screen, b"yes\n")
    shown += _until(screen, b"way")
    _, status = os.waitpid(child, 0)
    os.close(screen)

    assert os.waitstatus_to_exitcode(status) == 0
    assert b"both ways" in shown
    assert PASSPHRASE.encode() not in shown


def _until(screen: int, words: bytes) -> bytes:
    shown = b""
    while words not in shown:
        shown += os.read(screen, 1024)
    return shown
