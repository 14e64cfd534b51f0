"""A folder of Markdown files, read one by one, however many there are."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from journal_app.errors import SourceUnreadable
from journal_app.exchange.decoding import clean
from journal_app.exchange.incoming import Incoming, Options, Reason, Unreadable
from journal_app.exchange.markdown_file import read_page

SUFFIXES = frozenset({".md", ".markdown", ".mdown"})
"""The endings of Markdown files. Everything else in the folder is passed over."""

LARGEST = 1_000_000
"""The largest file that is read, in bytes."""

MOST = 100_000
"""The most files that are read in one go."""

_DEEPEST = 32  # folders inside each other


def read(source: Path, options: Options) -> Iterator[Incoming | Unreadable]:
    """Read every Markdown file in and below `source`, by name, or the one file it is.

    Hidden files and folders are passed over, and links are not followed.

    Raises:
        SourceUnreadable: the folder cannot be opened.
    """
    for number, found in enumerate(files(source), 1):
        if number > MOST:
            yield Unreadable("", Reason.TOO_MANY)
            return
        yield _read(found, options) if isinstance(found, Found) else found


@dataclass(frozen=True, slots=True)
class Found:
    """A Markdown file, and where it lies inside the source."""

    path: Path
    inside: PurePosixPath


def files(source: Path) -> Iterator[Found | Unreadable]:
    """Return the Markdown files in and below `source`, by name.

    Raises:
        SourceUnreadable: the folder cannot be opened.
    """
    if source.is_file():
        yield Found(source, PurePosixPath(source.name))
        return
    try:
        waiting = _inside(source, PurePosixPath())
    except OSError as error:
        raise SourceUnreadable(source) from error
    while waiting:
        entry = waiting.pop()
        try:
            yield from _visit(entry, waiting)
        except OSError:
            yield _left(entry, Reason.UNREACHABLE)


def _visit(entry: Found, waiting: list[Found]) -> Iterator[Found | Unreadable]:
    """Return `entry` if it is a file of ours; put what a folder holds on top of `waiting`."""
    mode = entry.path.lstat().st_mode
    wanted = entry.inside.suffix.lower() in SUFFIXES
    if stat.S_ISLNK(mode) and (wanted or entry.path.is_dir()):
        yield _left(entry, Reason.LINK)
    elif stat.S_ISDIR(mode):
        if len(entry.inside.parts) >= _DEEPEST:
            yield _left(entry, Reason.TOO_MANY)
        else:
            waiting.extend(_inside(entry.path, entry.inside))
    elif stat.S_ISREG(mode) and wanted:
        yield entry


def _inside(folder: Path, inside: PurePosixPath) -> list[Found]:
    """Return what `folder` holds, the last name first."""
    names = sorted((path.name for path in folder.iterdir()), reverse=True)
    return [Found(folder / name, inside / name) for name in names if not name.startswith(".")]


def _read(found: Found, options: Options) -> Incoming | Unreadable:
    try:
        with found.path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        return _left(found, Reason.UNREACHABLE)
    if len(data) > LARGEST:
        return _left(found, Reason.TOO_LARGE)
    read = read_page(found.inside, data, options)
    return _left(found, read) if isinstance(read, Reason) else read


def _left(found: Found, reason: Reason) -> Unreadable:
    return Unreadable(clean(str(found.inside)), reason)
