"""From system calls to what is done to files: the same, whichever call was used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from proving.children import is_acknowledgement
from proving.tracing import Call

CALLS = (
    *("openat", "open", "creat", "close", "write", "pwrite64", "writev", "pwritev", "pwritev2"),
    *("lseek", "ftruncate", "truncate", "fallocate", "fsync", "fdatasync", "sync_file_range"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat"),
    *("link", "linkat", "symlink", "symlinkat", "sendfile", "copy_file_range"),
    *("dup", "dup2", "dup3"),
)
"""What changes files, or is needed to understand it."""

_FOLDER_OF = re.compile(r"\b(AT_FDCWD|\d+), \"s\"")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file was opened, and perhaps made or emptied by that."""

    path: str
    descriptor: int
    flags: str


@dataclass(frozen=True, slots=True)
class Closed:
    """A descriptor was given back."""

    descriptor: int


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes were written at a place, or where the descriptor stood."""

    descriptor: int
    data: bytes
    place: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A descriptor stands at another place now."""

    descriptor: int
    place: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A file was made shorter or longer."""

    descriptor: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """A file or folder was asked to last."""

    descriptor: int


@dataclass(frozen=True, slots=True)
class Renamed:
    """A name was moved, over another one if there was one."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A file got a second name."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name was taken away."""

    path: str


@dataclass(frozen=True, slots=True)
class FolderMade:
    """A folder was made."""

    path: str


@dataclass(frozen=True, slots=True)
class Copied:
    """Bytes went from one file to another without passing through the program."""

    source: int
    target: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The program said that something was saved."""

    what: str


Operation = (
    Opened
    | Closed
    | Written
    | Moved
    | Cut
    | Synced
    | Renamed
    | Linked
    | Removed
    | FolderMade
    | Copied
    | Acknowledged
)


class Unmodelled(Exception):
    """A call that the model of the disk does not know: no figure would be honest."""


def operations(calls: Iterator[Call]) -> Iterator[tuple[Call, Operation]]:
    """Give what was done, with the call that did it; what failed changed nothing."""
    folders: dict[int, str] = {}
    for call in calls:
        if call.result < 0:
            continue
        found = _operation(call, folders)
        if isinstance(found, Opened):
            folders[found.descriptor] = found.path
        if found is not None:
            yield call, found


def _operation(call: Call, folders: dict[int, str]) -> Operation | None:
    for names, make in _MAKERS:
        if call.name in names:
            return make(call, folders)
    raise Unmodelled(call.name)


def _opened(call: Call, folders: dict[int, str]) -> Operation:
    (path,) = _paths(call, folders)
    return Opened(path, call.result, call.given)


def _written(call: Call, _folders: dict[int, str]) -> Operation | None:
    data = b"".join(call.strings)
    if is_acknowledgement(data):
        return Acknowledged(data.decode().strip().partition(" ")[2])
    at = call.number(3) if call.name == "pwrite64" else None
    return Written(call.number(0), data[: call.result], at)


def _renamed(call: Call, folders: dict[int, str]) -> Operation:
    source, target = _paths(call, folders)
    return Renamed(source, target)


def _linked(call: Call, folders: dict[int, str]) -> Operation:
    source, target = _paths(call, folders)
    return Linked(source, target)


def _removed(call: Call, folders: dict[int, str]) -> Operation:
    return Removed(*_paths(call, folders))


def _folder_made(call: Call, folders: dict[int, str]) -> Operation:
    return FolderMade(*_paths(call, folders))


def _copied(call: Call, _folders: dict[int, str]) -> Operation:
    if call.name == "sendfile":
        return Copied(call.number(1), call.number(0), call.result)
    return Copied(call.number(0), call.number(2), call.result)


_MAKERS = (
    (("openat", "open", "creat"), _opened),
    (("write", "pwrite64", "writev"), _written),
    (("close",), lambda call, _folders: Closed(call.number(0))),
    (("lseek",), lambda call, _folders: Moved(call.number(0), call.result)),
    (("ftruncate",), lambda call, _folders: Cut(call.number(0), call.number(1))),
    (("fsync", "fdatasync"), lambda call, _folders: Synced(call.number(0))),
    (("rename", "renameat", "renameat2"), _renamed),
    (("link", "linkat"), _linked),
    (("unlink", "unlinkat", "rmdir"), _removed),
    (("mkdir", "mkdirat"), _folder_made),
    (("sendfile", "copy_file_range"), _copied),
)


def _paths(call: Call, folders: dict[int, str]) -> tuple[str, ...]:
    """Return the whole paths that a call names."""
    starts = _FOLDER_OF.findall(call.given) or ["AT_FDCWD"] * len(call.strings)
    return tuple(
        str(PurePosixPath(folders.get(int(start), "/") if start.isdigit() else "/", name.decode()))
        for start, name in zip(starts, call.strings, strict=True)
    )
