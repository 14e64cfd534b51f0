"""A disk that forgets: what is surely on it, and what may or may not have reached it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from random import Random

from proving.operations import (
    Acknowledged,
    Closed,
    Copied,
    Cut,
    FolderMade,
    Linked,
    Moved,
    Opened,
    Operation,
    Removed,
    Renamed,
    Synced,
    Unmodelled,
    Written,
)
from proving.stored import File, Folder

# Four megabytes of random bytes that nobody ever reads; without them every trial is quicker.
_CHANCE = {"ballast", "ballast.tmp"}

Image = dict[PurePosixPath, bytes | None]
"""What lies below a folder: the bytes of each file, and each folder as None."""

_Names = Callable[[Folder], dict[str, File | Folder]]
_Naming = tuple[tuple[Folder, str, File | Folder | None], ...]
"""Names given and taken in one step: all of it reaches the disk, or none."""


@dataclass(slots=True)
class _Handle:
    """An open descriptor."""

    node: File | Folder
    place: int = 0
    appends: bool = False


class Disk:
    """All that lies below one folder, as it was and as it becomes by operations."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._top = _loaded(root)
        self._open: dict[int, _Handle] = {}
        self._namings: list[_Naming] = []

    def apply(self, operation: Operation) -> bool:
        """Do what was done; tell whether it changed anything below the folder."""
        match operation:
            case Opened():
                return self._opened(operation)
            case Renamed() | Linked() | Removed() | FolderMade():
                return self._named(operation)
            case Acknowledged():
                return True  # the same disk, but more is promised of it
            case _:
                return self._on_descriptor(operation)

    def whole(self) -> Image:
        """Return every file as the program sees it, and every folder as None."""
        return _listed(self._top, lambda folder: folder.now, File.now)

    def after_a_cut(self, chance: Random) -> Image:
        """Return what may be there after a power cut now: some names, some blocks."""
        reached = self._namings[: chance.randint(0, len(self._namings))]
        return _listed(self._top, _reached(reached), lambda file: file.after_a_cut(chance))

    def at_least(self) -> Image:
        """Return what is there if nothing arrived that was not asked to last."""
        return _listed(self._top, lambda folder: folder.durable, lambda file: bytes(file.durable))

    def _opened(self, done: Opened) -> bool:
        inside = self._inside(done.path)
        if inside is None:
            self._open.pop(done.descriptor, None)
            return False
        folder, name = inside
        node = folder.now.get(name) if name else folder
        made = node is None
        if node is None:
            node = File(matters=name not in _CHANCE)
            self._name(((folder, name, node),))
        emptied = "O_TRUNC" in done.flags and isinstance(node, File) and bool(node.now())
        if emptied and isinstance(node, File):
            node.pending.append(0)
        self._open[done.descriptor] = _Handle(node, appends="O_APPEND" in done.flags)
        return made or emptied

    def _named(self, done: Renamed | Linked | Removed | FolderMade) -> bool:
        if isinstance(done, Renamed | Linked):
            return self._moved(done)
        inside = self._inside(done.path)
        if inside is not None:
            self._name(((*inside, Folder() if isinstance(done, FolderMade) else None),))
        return inside is not None

    def _moved(self, done: Renamed | Linked) -> bool:
        source, target = self._inside(done.source), self._inside(done.target)
        if source is None or target is None:
            if source or target:
                raise Unmodelled("a name moved into the folder or out of it")
            return False
        named = (*target, source[0].now[source[1]])
        self._name((named,) if isinstance(done, Linked) else ((*source, None), named))
        return True

    def _on_descriptor(self, done: Written | Moved | Cut | Synced | Copied | Closed) -> bool:
        handle = self._open.get(done.target if isinstance(done, Copied) else done.descriptor)
        if handle is None:
            return False
        match done:
            case Closed():
                del self._open[done.descriptor]
                return False
            case Moved():
                handle.place = done.place
                return False
            case Synced() if isinstance(handle.node, Folder):
                self._sync_names(handle.node)
            case _:
                self._on_file(handle, done)
        return True

    def _on_file(self, handle: _Handle, done: Written | Cut | Synced | Copied) -> None:
        file = handle.node
        if not isinstance(file, File):
            raise Unmodelled(type(done).__name__)
        match done:
            case Synced():
                file.sync()
            case Cut():
                file.pending.append(done.size)
            case Written():
                _write(handle, file, done.data, done.place)
            case Copied():
                _write(handle, file, self._copied(done), None)

    def _copied(self, done: Copied) -> bytes:
        source = self._open.get(done.source)
        if source is None or not isinstance(source.node, File):
            raise Unmodelled("a copy from outside")
        data = source.node.now()[source.place : source.place + done.bytes]
        source.place += done.bytes
        return data

    def _name(self, naming: _Naming) -> None:
        for folder, name, node in naming:
            if node is None:
                folder.now.pop(name, None)
            else:
                folder.now[name] = node
        self._namings.append(naming)

    def _sync_names(self, synced: Folder) -> None:
        # A move between two folders is one step: it lasts once either of them does.
        left = []
        for naming in self._namings:
            if any(folder is synced for folder, _, _ in naming):
                for folder, name, node in naming:
                    _set(folder.durable, name, node)
            else:
                left.append(naming)
        self._namings = left

    def _inside(self, path: str) -> tuple[Folder, str] | None:
        """Return the folder in which `path` is a name; None if it lies elsewhere."""
        if not PurePosixPath(path).is_relative_to(self._root):
            return None
        *above, name = PurePosixPath(path).relative_to(self._root).parts or ("",)
        folder = self._top
        for part in above:
            found = folder.now.get(part)
            if not isinstance(found, Folder):
                return None
            folder = found
        return folder, name


def put(found: Image, root: Path) -> None:
    """Write files and folders below `root`, which is empty."""
    for path, data in found.items():
        if data is None:
            (root / path).mkdir(mode=0o700, parents=True, exist_ok=True)
        else:
            (root / path).write_bytes(data)


def _loaded(root: Path) -> Folder:
    folder = Folder()
    for path in root.iterdir():
        folder.now[path.name] = (
            _loaded(path) if path.is_dir() else File(bytearray(path.read_bytes()))
        )
    folder.durable = dict(folder.now)
    return folder


def _write(handle: _Handle, file: File, data: bytes, place: int | None) -> None:
    if place is None:
        place = len(file.now()) if handle.appends else handle.place
        handle.place = place + len(data)
    if file.matters:
        file.pending.append((place, data))


def _set(names: "dict[str, File | Folder]", name: str, node: File | Folder | None) -> None:
    if node is None:
        names.pop(name, None)
    else:
        names[name] = node


def _reached(namings: Iterable[_Naming]) -> _Names:
    """Return what gives the names of a folder if, of what was not synced, these arrived."""
    names: dict[int, dict[str, File | Folder]] = {}
    for naming in namings:
        for folder, name, node in naming:
            _set(names.setdefault(id(folder), dict(folder.durable)), name, node)
    return lambda folder: names.get(id(folder), folder.durable)


def _listed(top: Folder, names: _Names, data: Callable[[File], bytes]) -> Image:
    found: Image = {}
    waiting = [(PurePosixPath(), top)]
    while waiting:
        path, folder = waiting.pop()
        for name, node in sorted(names(folder).items()):
            if isinstance(node, File):
                found[path / name] = data(node)
            else:
                found[path / name] = None
                waiting.append((path / name, node))
    return found
