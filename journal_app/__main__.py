"""Start the window, the command line, or a child that composes pages or reads an import."""

import os
import sys
from collections.abc import Sequence

from journal_app.i18n import Translator, system_language, translator
from journal_app.process import leave_no_core

_SYSTEM_PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libfontconfig1 libglib2.0-0 libdbus-1-3 "
    "libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
"""What Qt needs of a bare Debian, found by adding one package after the other."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Without arguments it opens the window; `--worker page` and `--worker import` are for the
    program's own children, which never load Qt; everything else is the command line.
    """
    os.umask(0o077)  # whatever the program writes is for this person alone
    leave_no_core()
    given = list(sys.argv[1:] if arguments is None else arguments)
    match given:
        case []:
            return _window()
        case ["--worker", child, *folder]:
            return _child(child, folder)
        case _:
            from journal_app.cli.main import main as command_line

            return command_line(given)


def _child(name: str, folder: list[str]) -> int:
    """Be one of the program's own children."""
    match name:
        case "page":
            from journal_app.reports.child import serve as serve_page

            return serve_page(sys.stdin.buffer, sys.stdout.buffer)
        case "import":
            from journal_app.exchange.child import serve as serve_import

            serve_import(sys.stdin.buffer, sys.stdout.buffer)
            return 0
        case "offline":
            return _offline(folder)
        case _:
            return 1


def _offline(folder: list[str]) -> int:
    """Be the child that shows what happens without a network; see `cli.offline`."""
    from journal_app.cli.main import main as command_line
    from journal_app.cli.offline import give_up, open_connection

    if not give_up():
        return 1
    if folder:
        return command_line(["demo", *folder])
    open_connection()
    return 1


def _window() -> int:
    t = translator(system_language(os.environ))
    if _without_display():
        print(t.text("There is no display here. Try: ashore demo FOLDER"), file=sys.stderr)
        return 1
    try:
        from journal_app.ui.app import run
    except ImportError as error:
        if not (error.name or "").startswith("PySide6") and "lib" not in str(error):
            raise
        print(_missing(t), file=sys.stderr)
        return 1
    return run()


def _without_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _missing(t: Translator) -> str:
    return t.text("The window needs system libraries. Run: sudo apt install {packages}").format(
        packages=_SYSTEM_PACKAGES
    )


if __name__ == "__main__":
    sys.exit(main())
